"""Which steps open now, which are not needed, and which open again."""

from __future__ import annotations

from collections.abc import Iterator

from .conditions import holds, why_not
from .course import Course, Placed
from .enquiries import answers
from .events import Event
from .state import SETTLED, PhaseState, State, StepState, Track
from .times import rfc3339


def opening(
    course: Course, state: State, key: str, at: int, *, since: int = 0, beside: bool = False
) -> Event:
    """The entry that opens a step at `at`; its deadline counts from there."""
    one, before = course.placed(key), state.step(key)
    step = one.step
    data = course.data(key, verb=step.verb, title=step.title, round=before.round + 1)
    data |= {"phase": one.phase} if one.phase else {"anytime": one.anytime}
    if step.by:
        data["role"] = step.by
    if step.within is not None:
        asked = answers(course, state, key)
        # Whoever asks said by when they need it: that counts, and not what the plan guessed.
        due = asked[1].due_at if asked else None
        data["due_at"] = rfc3339(at + step.within if due is None else max(due, at))
    if step.repeats or not step.holds:
        data["holds"] = False
    if step.repeats:
        data["repeats"] = True
    if since:
        data["since"] = since
    if beside:
        data["beside"] = True
    return Event("step.opened", data)


def step_follows(course: Course, state: State, track: Track, plan: str, *, again: bool) -> Event | None:
    """The first step of a track that opens, or turns out not to be needed, by what is known now.

    Without `again`, what was not needed is not judged a second time: nothing new is known or done.
    """
    if track.goto:
        return None
    earlier = course.lasting if again else course.outlasting
    for planned in course.by_id[plan].phases:
        phase = track.phases.get(planned.id)
        if phase is None:
            continue
        steps = course.phased if planned.id == track.phase else earlier
        for one in steps.get((plan, planned.id), ()):
            step = state.step(one.key)
            if step.status == "waiting" or (again and step.cause == "when" and step.judged < state.knowledge):
                event = _opens(course, state, track, phase, one, step)
                if event:
                    return event
    return None


def _opens(
    course: Course, state: State, track: Track, phase: PhaseState, one: Placed, step: StepState
) -> Event | None:
    if step.status == "waiting" and step.again_at is None:
        outlasts = phase.status == "ended" and not one.step.holds and state.resolved_at is None
        if one.phase == track.phase or outlasts:
            return _judge(course, state, one, one.key, phase.since)
    elif _judged_again(course, state, one, step):
        beside = one.phase != track.phase and one.step.holds
        return opening(course, state, one.key, state.moment, since=phase.since, beside=beside)
    return None


def _judge(course: Course, state: State, one: Placed, key: str, since: int) -> Event | None:
    if not all(lets_open(course, state, need) for need in needed(course, one, key)):
        return None
    happening = key.partition("#")[2]
    if holds(course, state, one.plan, one.step.when, happening):
        return opening(course, state, key, state.moment, since=since)
    why = why_not(course, state, one.plan, one.step.when, happening)
    where = {"phase": one.phase} if one.phase else {"anytime": one.anytime}
    return Event("step.not_needed", course.data(key, **where, reason=why, cause="when"))


def _judged_again(course: Course, state: State, one: Placed, step: StepState) -> bool:
    """Whether a step that was not needed opens after all, now that more is known; in its turn, as ever."""
    if not _holds_after_all(course, state, one, step):
        return False
    needs = tuple(needed(course, one, one.key))
    return all(lets_open(course, state, need) for need in needs) and not any(
        _holds_after_all(course, state, course.placed(need), state.step(need)) for need in needs
    )


def _holds_after_all(course: Course, state: State, one: Placed, step: StepState) -> bool:
    """Whether a step that was not needed is needed, by what is known now."""
    if step.status != "not_needed" or step.cause != "when":
        return False
    if state.knowledge <= step.judged or state.closed_at is not None:
        return False
    happening = one.key.partition("#")[2]
    return _may_open(state, one) and holds(course, state, one.plan, one.step.when, happening)


def _may_open(state: State, one: Placed) -> bool:
    """Whether a step of the present or an earlier phase may still open; repeating needs the phase itself."""
    track = state.tracks[one.plan.id]
    if one.phase is None or one.phase == track.phase:
        return True
    if one.step.repeats or (not one.step.holds and state.resolved_at is not None):
        return False
    reached = track.phase or track.ended
    order = [phase.id for phase in one.plan.phases]
    return reached is not None and order.index(one.phase) <= order.index(reached)


def lets_open(course: Course, state: State, need: str) -> bool:
    """Whether a step that others need is settled, or never will be, since its phase was not begun."""
    one = course.placed(need)
    phase = state.tracks[one.plan.id].phases.get(one.phase or "")
    return state.step(need).status in SETTLED or (phase is not None and phase.status == "not_needed")


def needed(course: Course, one: Placed, key: str) -> Iterator[str]:
    """The keys of the steps that a step needs; within one happening, the steps of that happening."""
    _, mark, happening = key.partition("#")
    for need in one.step.needs:
        found = course.key(one.plan.id, need)
        same = course.steps[found].anytime is not None
        yield found + mark + happening if same else found


def anytime_follows(course: Course, state: State) -> Event | None:
    """The first step that something which happened opens, in the order in which it happened."""
    if not state.happened:
        return None
    for name, keys in course.foreseen:
        for count in range(1, state.happened.get(name, 0) + 1):
            for base in keys:
                event = _anytime(course, state, base if count == 1 else f"{base}#{count}", count)
                if event:
                    return event
    return None


def _anytime(course: Course, state: State, key: str, count: int) -> Event | None:
    step = state.step(key)
    if step.status == "waiting" and step.again_at is None:
        return _judge(course, state, course.placed(key), key, state.seq if count > 1 else 0)
    if _judged_again(course, state, course.placed(key), step):
        return opening(course, state, key, state.moment)
    return None
