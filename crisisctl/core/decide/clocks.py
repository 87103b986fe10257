"""Deadlines that people set, meet or drop by hand."""

from __future__ import annotations

from crisisctl.core.answers import DropClock, MeetClock, NextUpdate, StartClock
from crisisctl.core.course import Course
from crisisctl.core.events import Event
from crisisctl.core.fold.registers import NEXT_UPDATE
from crisisctl.core.legal import clock_data
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import LegalClock, Playbook
from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.problem import NotAllowed

from .rules import earlier, given, rule, wants


def _clock(course: Course, state: State, key: str, *not_in: str) -> tuple[Playbook, LegalClock]:
    if key not in course.clocks:
        raise NotAllowed(f"no clock '{key}' in this incident", did_you_mean(key, course.clocks), never=True)
    running = state.clocks.get(key)
    if running and running.status in not_in:
        raise NotAllowed(f"{key} is already {running.status}", never=True)
    return course.clocks[key]


@rule(MeetClock)
def _meet(course: Course, state: State, answer: MeetClock, now: int) -> Event:
    plan, clock = _clock(course, state, answer.clock, "met", "dropped")
    return Event("clock.met", course.of(plan.id, clock=clock.id) | earlier(answer.at, now))


@rule(DropClock)
def _drop(course: Course, state: State, answer: DropClock, now: int) -> Event:
    plan, clock = _clock(course, state, answer.clock, "met", "dropped")
    reason = given(reason=answer.reason.strip() or None)
    return Event("clock.dropped", course.of(plan.id, clock=clock.id) | reason)


@rule(StartClock)
def _start(course: Course, state: State, answer: StartClock, now: int) -> Event:
    plan, clock = _clock(course, state, answer.clock, "met")
    earlier(answer.at, now)
    moved = "clock.moved" if answer.clock in state.clocks else "clock.started"
    return Event(moved, clock_data(course, plan, clock, answer.at) | {"by_hand": True})


@rule(NextUpdate)
def _next_update(course: Course, state: State, answer: NextUpdate, now: int) -> Event:
    if answer.due_at <= now:
        raise NotAllowed("that time has passed", "Give the time of the next public update.", never=True)
    reason = wants(answer.reason, "another time for the public")
    return Event(
        "commitment.made", {"commitment": NEXT_UPDATE, "due_at": rfc3339(answer.due_at), "reason": reason}
    )
