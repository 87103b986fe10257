"""How a plan moves from phase to phase, and an incident to its end."""

from __future__ import annotations

from typing import NamedTuple

from .conditions import holds, why_not
from .course import Course, Placed
from .events import Event
from .playbook import Phase, Playbook
from .state import SETTLED, State, StepState, Track
from .times import rfc3339

#: The phase before which an incident is resolved.
REVIEW = "review"


def position(plan: Playbook, phase: str | None) -> int:
    """The place of a phase in its plan, -1 for none."""
    for index, one in enumerate(plan.phases):
        if one.id == phase:
            return index
    return -1


class Beginning(NamedTuple):
    """The phase that begins next, and when."""

    phase: Phase
    at: int


def beginning(plan: Playbook, track: Track) -> Beginning | None:
    """What begins next: after its `opens`, at once where a choice went there.

    None while a phase is running, and after the last.
    """
    if track.phase is not None:
        return None
    index = position(plan, track.goto) if track.goto else position(plan, track.ended) + 1
    if index >= len(plan.phases):
        return None
    phase = plan.phases[index]
    return Beginning(phase, track.ended_at + (0 if track.goto else phase.opens))


def begin(course: Course, state: State, plan: Playbook, phase: Phase, at: int) -> Event:
    """The entry with which a phase begins at `at`, or is found not to be needed."""
    if not holds(course, state, plan, phase.when):
        why = why_not(course, state, plan, phase.when)
        return Event("phase.not_needed", course.of(plan.id, phase=phase.id, reason=why))
    before = state.tracks[plan.id].phases.get(phase.id)
    data = course.of(plan.id, phase=phase.id, title=phase.title, round=(before.round if before else 0) + 1)
    if phase.within is not None:
        data["due_at"] = rfc3339(at + phase.within)
    return Event("phase.begun", data)


def beside(state: State, plan: str) -> bool:
    """Whether a step that was reopened, or needed after all, holds the present phase of a plan."""
    for step in state.steps.values():
        if step.beside and step.plan == plan and (step.status == "open" or step.again_at is not None):
            return True
    return False


def phase_follows(course: Course, state: State, plan: Playbook) -> Event | None:
    """What follows for a plan's phases: ended, passed over, or the next one begun at once."""
    track = state.tracks[plan.id]
    if track.phase is not None:
        return _ends(course, state, plan, track)
    if track.goto:
        passed = _passed_over(plan, track)
        if passed:
            reason = f"passed over: {track.goto} was chosen"
            data = course.of(plan.id, phase=passed.id, reason=reason, passed_over=True)
            return Event("phase.not_needed", data)
    elif beside(state, plan.id):
        return None
    coming = beginning(plan, track)
    # A wait before the phase is the timers' business.
    if coming is None or coming.at > track.ended_at:
        return None
    return begin(course, state, plan, coming.phase, state.moment)


def _passed_over(plan: Playbook, track: Track) -> Phase | None:
    between = plan.phases[position(plan, track.ended) + 1 : position(plan, track.goto)]
    return next((phase for phase in between if phase.id not in track.phases), None)


def _ends(course: Course, state: State, plan: Playbook, track: Track) -> Event | None:
    steps = course.phased.get((plan.id, track.phase or ""), ())
    unsettled = [(one, step) for one in steps if (step := state.step(one.key)).status not in SETTLED]
    if track.goto:
        for one, step in unsettled:
            if not _outlasts(one, step):
                reason = f"{track.goto} was chosen before it was settled"
                return _not_needed(course, one, reason, "goto")
    else:
        if beside(state, plan.id) or any(not _lets_go(one, step) for one, step in unsettled):
            return None
        for one, step in unsettled:
            if one.step.repeats and step.last is None:
                return _not_needed(course, one, "its phase ended", "repeating")
    return Event("phase.ended", course.of(plan.id, phase=track.phase))


def _lets_go(one: Placed, step: StepState) -> bool:
    """Whether an unsettled step lets its phase end. One that was opened by hand holds it."""
    return not step.holds if step.status == "open" else one.step.repeats or not one.step.holds


def _outlasts(one: Placed, step: StepState) -> bool:
    """Whether an unsettled step stays as it is when a choice ends its phase."""
    if one.step.repeats:
        return step.last is not None
    return step.status == "open" and not step.holds


def _left_over(state: State, one: Placed) -> bool:
    """Whether a step that outlasted its phase is still unsettled."""
    phase = state.tracks[one.plan.id].phases.get(one.phase or "")
    if phase is None or phase.status != "ended":
        return False
    step = state.step(one.key)
    return not step.holds if step.status == "open" else step.status == "waiting" and not step.beside


def _not_needed(course: Course, one: Placed, reason: str, cause: str) -> Event:
    return Event("step.not_needed", course.data(one.key, phase=one.phase, reason=reason, cause=cause))


def may_end(plan: Playbook, phase: str | None, goto: str | None = None) -> bool:
    """Whether nothing but the review comes after a phase, or after a choice in it that goes elsewhere."""
    review = position(plan, REVIEW)
    coming = position(plan, goto) if goto else position(plan, phase) + 1
    before = phase is None or review < 0 or position(plan, phase) < review
    return before and coming >= (review if review >= 0 else len(plan.phases))


def through(plan: Playbook, track: Track) -> bool:
    """Whether a plan has nothing left to do before its review."""
    review = position(plan, REVIEW)
    index = position(plan, track.phase or track.goto)
    if index < 0:
        index = position(plan, track.ended) + 1
    return index >= (review if review >= 0 else len(plan.phases))


def incident_follows(course: Course, state: State) -> Event | None:
    """What follows for the whole incident: resolved, its last duties ended, closed, or reopened."""
    tracks = [(plan, state.tracks[plan.id]) for plan in course.plans]
    all_through = all(through(plan, track) for plan, track in tracks)
    held = any(beside(state, plan.id) for plan in course.plans)
    if state.ended:
        return _open_again() if held else None
    if state.resolved_at is None:
        waiting = held and all(track.phase is None for _, track in tracks)
        return Event("incident.resolved", {}) if all_through and not waiting else None
    if not all_through:
        return Event("incident.reopened", {"reason": "a phase before the review is running"})
    if state.closed_at is not None:
        return _open_again() if held else None
    for steps in course.outlasting.values():
        for one in steps:
            if _left_over(state, one):
                return _not_needed(course, one, "not settled when the incident was resolved", "resolved")
    if held or any(track.phase or beginning(plan, track) for plan, track in tracks):
        return None
    return Event("incident.closed", {})


def _open_again() -> Event:
    return Event("incident.reopened", {"reason": "a step was opened again"})
