"""What happens by itself when its time comes, for every phase, step, clock and promise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from .calling import fire, next_rungs
from .course import Course, Placed
from .events import Event
from .injects import injects_due
from .openings import opening
from .phases import begin, beginning, beside
from .playbook import LegalClock, Playbook
from .registers import broken, promises_due
from .standing import open_steps
from .state import State, StepState
from .times import rfc3339


class Coming(NamedTuple):
    """The next thing that happens by itself: at which moment, and its entry, given the time it is now.

    Of those at the same moment, the one with the lowest `rank` comes first: the plan's order.
    """

    at: int
    event: Callable[[int], Event]
    rank: int = 0


#: After every step, in this order: injects, legal clocks, promises.
_AFTER_STEPS = 1 << 30


def whenever(make: Callable[..., Event], *args: Any, **more: Any) -> Callable[[int], Event]:
    """An entry that is the same whenever it is written, made only if it comes to that."""
    return lambda _: make(*args, **more)


def timers(course: Course, state: State) -> Iterator[Coming]:
    """Everything whose time is known, in the plan's order."""
    if state.closed_at is None:
        for plan in course.plans:
            yield from _phase_timers(course, state, plan)
        for one, step in open_steps(course, state):
            yield from _open_timers(course, state, one, step)
        for key, step in state.steps.items():
            if (step.again_at is not None or step.repeats) and step.status != "open":
                yield from _again(course, state, course.placed(key), step)
        for at, make in injects_due(course, state):
            yield Coming(at, make, _AFTER_STEPS)
    yield from _clock_timers(course, state)
    for at, name in promises_due(state):
        yield Coming(at, whenever(broken, name, at), _AFTER_STEPS + 2)


def _phase_timers(course: Course, state: State, plan: Playbook) -> Iterator[Coming]:
    rank = course.plans.index(plan) - len(course.plans)  # before every step
    track = state.tracks[plan.id]
    if track.phase is None:
        coming = beginning(plan, track)
        if coming is not None and not beside(state, plan.id):
            at = max(coming.at, state.moment)  # a step that was opened again may have held it back
            yield Coming(at, whenever(begin, course, state, plan, coming.phase, at), rank)
        return
    phase = track.phases[track.phase]
    if phase.due_at is not None and not phase.overdue:
        yield Coming(phase.due_at, whenever(_overdue_phase, course, plan, track.phase, phase.due_at), rank)


def _overdue_phase(course: Course, plan: Playbook, phase: str, due_at: int) -> Event:
    return Event("phase.overdue", course.of(plan.id, phase=phase, due_at=rfc3339(due_at)))


def _open_timers(course: Course, state: State, one: Placed, step: StepState) -> Iterator[Coming]:
    if one.step.verb == "wait":
        yield Coming(step.opened_at + one.step.wait, whenever(_waited, course, one.key), one.order)
    if step.due_at is not None and not step.overdue:
        yield Coming(step.due_at, whenever(_overdue, course, one.key, step.due_at), one.order)
    for rung in next_rungs(course, state, one, step):
        yield Coming(rung.at, partial(fire, course, one.key, step, rung, state.speed), one.order)


def _waited(course: Course, key: str) -> Event:
    return Event("step.done", course.data(key))


def _overdue(course: Course, key: str, due_at: int) -> Event:
    return Event("step.overdue", course.data(key, due_at=rfc3339(due_at)))


def _again(course: Course, state: State, one: Placed, step: StepState) -> Iterator[Coming]:
    at = opens_again_at(course, state, one, step)
    if at is not None:
        at = max(at, state.moment)  # a higher level shortens the cadence, but opens nothing earlier
        yield Coming(at, whenever(_opened_again, course, state, one, step, at), one.order)


def _opened_again(course: Course, state: State, one: Placed, step: StepState, at: int) -> Event:
    # A fact that was stated in an earlier round does not count for this one.
    since = state.seq if one.step.repeats else step.since
    return opening(course, state, one.key, at, since=since, beside=step.beside)


def opens_again_at(course: Course, state: State, one: Placed, step: StepState) -> int | None:
    """When a repeating step, or a choice to be made again, opens; None if it does not."""
    if step.status == "waiting":
        return step.again_at if step.beside or _lasts(state, one) else None
    every = one.step.every
    if not one.step.repeats or step.status not in ("done", "skipped") or not _lasts(state, one):
        return None
    settled_at = step.settled_at or 0
    if every != "cadence":
        return settled_at + (every or 0)
    said = state.last_public_at
    # Three quarters of the cadence, so that there is time to write. A round without a public statement
    # counts from its own end: else it would open again at once, and again.
    base = said if said is not None and said >= step.opened_at else settled_at
    return base + course.cadence.get(state.level, 0) * 3 // 4


def _lasts(state: State, one: Placed) -> bool:
    """Whether what a step repeats in still goes on: its phase, or for an `anytime` the incident.

    A choice outlasts both if it does not hold its phase, or never belonged to one.
    """
    if one.phase is None:
        return state.resolved_at is None or not one.step.repeats
    if state.tracks[one.plan.id].phase == one.phase:
        return True
    return not one.step.repeats and not one.step.holds and state.resolved_at is None


def _clock_timers(course: Course, state: State) -> Iterator[Coming]:
    for key, (plan, clock) in course.clocks.items():
        running = state.clocks.get(key)
        if running and running.status == "running":
            make = whenever(_missed, course, plan, clock, running.due_at)
            yield Coming(running.due_at, make, _AFTER_STEPS + 1)


def _missed(course: Course, plan: Playbook, clock: LegalClock, due_at: int) -> Event:
    return Event("clock.missed", course.of(plan.id, clock=clock.id, due_at=rfc3339(due_at)))
