"""The end: what is still owed when an incident is resolved."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Note, Stop
from crisisctl.core.course import Course
from crisisctl.core.local import seen_from
from crisisctl.core.phases import beginning
from crisisctl.core.spoken import left, until
from crisisctl.core.state import State
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line


async def resolved(sitting: Sitting) -> Answer | None:
    """Say what is still owed; stop here, go on, or say who is on call."""
    sitting.say(*owed_lines(sitting.course, sitting.state, sitting.now(), sitting.desk.zone))
    keys = [
        Key("stop", "", "stop here", "1"),
        Key("call", "c", "say who is on call till morning", "on call"),
        Key("go", "g", "go on now", "go on"),
    ]
    question: list[Line] = [[("strong", "▶ Resolved. Thank everybody, and let them rest.")]]
    while True:
        pressed = await sitting.key(question, keys, default="stop")
        if pressed != "call":
            return Stop() if pressed == "stop" else None
        person = await sitting.person("Who is on call till morning?")
        if person:
            sitting.after.append(resolved)
            return Note(f"On call till morning: {sitting.desk.name(person)}")


def owed_lines(course: Course, state: State, now: int, where: str) -> list[Line]:
    """Promises, legal duties, open steps and the review: what somebody must not forget."""
    lines: list[Line] = ["", [("title", "── Still owed ──")], *_promises(course, state, now, where)]
    for key, step in state.steps.items():
        if step.cause == "resolved":
            name, title = course.name(key), course.placed(key).step.title
            lines.append(f"   Left open: {name} · {title} (to do it: crisisctl reopen {name} --reason …)")
        elif step.status == "open" and not state.ended:
            lines.append(f"   Open: {course.name(key)} · {course.placed(key).step.title}")
    if state.open_claims:
        lines.append(f"   Claims without an answer: {state.open_claims}")
    people = dict.fromkeys(state.people.get(person, person) for person in state.roles.values())
    lines.append(f"   Tell everybody that it is over: {', '.join(people)}.")
    for plan in course.plans:
        track = state.tracks[plan.id]
        coming = beginning(plan, track)
        if coming is not None:
            lines.append(f"   {coming.phase.title}: {seen_from(coming.at, now, where)}")
    return lines


def left_open(course: Course, state: State, now: int, where: str) -> list[Line]:
    """What would be left open if the incident ended now; nothing where all is settled."""
    lines = _promises(course, state, now, where)
    lines += [
        f"   Still open: {course.name(key)} · {course.placed(key).step.title}"
        for key, step in state.steps.items()
        if step.status == "open" and not step.holds
    ]
    lines += [f"   Claims without an answer: {state.open_claims}"] if state.open_claims else []
    return (
        [[("late", "  Only the review comes after this phase, and these are not settled:")], *lines]
        if lines
        else []
    )


def _promises(course: Course, state: State, now: int, where: str) -> list[Line]:
    lines: list[Line] = []
    if state.promised is not None:
        due, time = seen_from(state.promised, now, where), until(state.promised, now)
        lines.append(
            f"   The public was promised an update at {due} ({time}): post it, or say it is the last."
        )
    lines += [f"   Promised: {one.text}, {left(one.due_at, now)}" for one in state.commitments.values()]
    lines += [
        f"   By law: {course.clocks[key][1].title}, {left(clock.due_at, now)}"
        for key, clock in state.clocks.items()
        if clock.status in {"running", "missed"}
    ]
    return lines
