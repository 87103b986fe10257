"""Deadlines set by law: when they start, move, are met."""

from __future__ import annotations

from .course import Course
from .events import Event
from .playbook import LegalClock, Playbook
from .state import SETTLED, ClockState, State
from .times import moment, rfc3339


def clock_follows(course: Course, state: State) -> Event | None:
    """What follows for a legal clock from what is known: started, moved or met."""
    for key, (plan, clock) in course.clocks.items():
        running = state.clocks.get(key)
        event = (
            _starts(course, state, plan, clock)
            if running is None
            else _moves(course, state, plan, clock, running) or _met(course, state, plan, clock, running)
        )
        if event:
            return event
    return None


def trigger(course: Course, state: State, plan: Playbook, clock: LegalClock) -> int | None:
    """The moment that a clock counts from; None while it is not known."""
    kind, _, name = clock.source.partition(":")
    if kind == "declared":
        return state.tracks[plan.id].joined_at
    if kind == "fact":
        fact = state.facts.get(name)
        if fact is None or fact.value is None:
            return None
        is_time = name in course.facts and course.facts[name].type == "time"
        return moment(str(fact.value)) if is_time else fact.at
    step = state.steps.get(course.key(plan.id, name))
    return step.settled_at if step and step.status in SETTLED - {"not_needed"} else None


def clock_data(course: Course, plan: Playbook, clock: LegalClock, started_at: int) -> dict[str, object]:
    """The data of an entry that starts or moves a clock."""
    return course.of(
        plan.id,
        clock=clock.id,
        title=clock.title,
        owner=clock.owner,
        started_at=rfc3339(started_at),
        due_at=rfc3339(started_at + clock.within),
    )


def _starts(course: Course, state: State, plan: Playbook, clock: LegalClock) -> Event | None:
    at = trigger(course, state, plan, clock)
    return None if at is None else Event("clock.started", clock_data(course, plan, clock, at))


def _moves(
    course: Course, state: State, plan: Playbook, clock: LegalClock, running: ClockState
) -> Event | None:
    if running.by_hand or running.status not in ("running", "missed"):
        return None
    kind, _, name = clock.source.partition(":")
    if kind != "fact" or name not in course.facts or course.facts[name].type != "time":
        return None
    at = trigger(course, state, plan, clock)
    if at is None or at == running.started_at:
        return None
    return Event("clock.moved", clock_data(course, plan, clock, at))


def _met(
    course: Course, state: State, plan: Playbook, clock: LegalClock, running: ClockState
) -> Event | None:
    if clock.met_by is None or running.status not in ("running", "missed"):
        return None
    step = state.steps.get(course.key(plan.id, clock.met_by))
    if step is None or step.status != "done":
        return None
    return Event("clock.met", course.of(plan.id, clock=clock.id))
