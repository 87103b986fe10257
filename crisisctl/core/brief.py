"""The brief: at most ten lines for somebody who comes in cold."""

from __future__ import annotations

from typing import Literal

from .cadence import next_update_due, why_sooner
from .clean import clean
from .course import Course
from .local import clock, seen_from
from .registered import Commitment
from .spoken import left, spoken, until
from .state import SETTLED, State
from .times import moment

Reader = Literal["board", "staff", "care", "lead"]
MOST = 10
_MARK = "INTERNAL: not for publication"


def brief(course: Course, state: State, now: int, where: str, reader: Reader = "lead") -> list[str]:
    """At most ten lines about the incident, for the incoming lead or somebody outside of the room.

    Only confirmed facts. `where` is the time zone in which times are given.
    """
    mark = f"EXERCISE · {_MARK} · EXERCISE" if state.exercise else _MARK
    since = f"declared {seen_from(state.declared_at, now, where)}, {spoken(now - state.declared_at)} ago"
    lines = [mark, f"{state.title}: {state.level}, {state.status}, {since}"]
    lines += [f"Phase: {'; '.join(_phases(course, state))}"] if state.status == "open" else []
    lines += _facts(course, state, 3 if reader == "lead" else 4, now, where)
    lines += [f"Public: {_public(course, state, now, where)}"]
    lines += [f"Promised: {one.text} ({until(one.due_at, now)})" for one in _nearest(state)]
    if reader in {"lead", "board"}:
        lines += _clocks(course, state, now)
    if reader == "lead":
        lines += _steps(course, state, now)
    elif reader == "care":
        lines += ["Customers: say only what is published; send anything new to the crisis lead."]
    else:
        lines += ["Please send press, customers and posts to the crisis lead; answer nobody yourselves."]
    lead = state.roles.get("lead")
    lines += [f"Crisis lead: {state.people.get(lead, lead)} · as of {clock(now, where)}"] if lead else []
    return [clean(line) for line in lines[:MOST]]


def _phases(course: Course, state: State) -> list[str]:
    names = []
    for plan in course.plans:
        track = state.tracks[plan.id]
        if track.phase is not None:
            names.append(course.phase(plan.id, track.phase).title)
    return names or ["between two phases"]


def _facts(course: Course, state: State, most: int, now: int, where: str) -> list[str]:
    lines = []
    for name, known in state.facts.items():
        fact = course.facts.get(name)
        if fact is not None and known.value is not None:
            is_time = fact.type == "time"
            value = seen_from(moment(str(known.value)), now, where) if is_time else known.value
            lines.append(f"{fact.ask.partition('?')[0]}: {value}")
    return lines[:most]


def _public(course: Course, state: State, now: int, where: str) -> str:
    due = next_update_due(course, state)
    last = state.last_public_at
    said = f"last statement {seen_from(last, now, where)}" if last is not None else "nothing published yet"
    if due is not None:
        said += f"; next due {seen_from(due, now, where)} ({until(due, now)})"
    if state.promised is not None and state.promised != due:
        at = seen_from(state.promised, now, where)
        said += f", {why}" if (why := why_sooner(course, state, where)) else f"; promised {at}"
    return f"{said}; not in our hands: {', '.join(state.lost)}" if state.lost else said


def _nearest(state: State) -> list[Commitment]:
    """The promise whose time comes first."""
    return sorted(state.commitments.values(), key=lambda one: one.due_at)[:1]


def _clocks(course: Course, state: State, now: int) -> list[str]:
    running = [
        (course.clocks[key][1], one)
        for key, one in state.clocks.items()
        if one.status in {"running", "missed"}
    ]
    nearest = sorted(running, key=lambda pair: pair[1].due_at)[:2]
    return [f"By law: {clock_.title}: {left(one.due_at, now)}" for clock_, one in nearest]


def _steps(course: Course, state: State, now: int) -> list[str]:
    open_ = [(key, step) for key, step in state.steps.items() if step.status == "open"]
    late = [course.name(key) for key, step in open_ if step.due_at is not None and step.due_at <= now]
    done = [
        (step.settled_at or 0, key)
        for key, step in state.steps.items()
        if step.status in SETTLED - {"not_needed"}
    ]
    lines = [f"Overdue: {', '.join(late)}"] if late else []
    lines += [f"Last finished: {course.name(max(done)[1])}"] if done else []
    rest = [course.name(key) for key, _ in open_ if course.name(key) not in late]
    return [*lines, f"Open: {', '.join(rest)}"] if rest else lines
