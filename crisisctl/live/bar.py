"""The lines under the question, whose clocks run while it waits."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.cadence import next_update_due, why_sooner
from crisisctl.core.calling import next_rungs
from crisisctl.core.course import Course
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import in_words, left, spoken, until
from crisisctl.core.state import State
from crisisctl.core.times import DAY, MINUTE

from .desk import Desk
from .talk import Fragment, Line, Style

SOON = 5 * MINUTE


def bar_lines(course: Course, state: State, desk: Desk, key: str | None, columns: int) -> list[Line]:
    """The deadlines that matter now, and where everything stands: two lines, more in a narrow window."""
    now = desk.now()
    clocks = [
        *_deadlines(course, state, desk, key, now),
        *_update(course, state, desk, now),
        *_legal(course, state, now),
    ]
    return [line for parts in (clocks, _where(course, state, desk, now)) for line in _packed(parts, columns)]


def _packed(parts: list[Fragment], columns: int) -> list[Line]:
    """Parts side by side, as many as fit into a line, which the frame indents by one column."""
    lines: list[list[Fragment]] = []
    used = 0
    for style, text in parts:
        if lines and used + len(text) + 3 < columns:
            lines[-1] += [("dim", " · "), (style, text)]
            used += len(text) + 3
        else:
            lines.append([("plain", " "), (style, text)])
            used = len(text) + 1
    return list(lines)


def urgency(due_at: int, now: int) -> Style:
    """How a deadline looks: late, soon, or with time."""
    if due_at <= now:
        return "late"
    return "soon" if due_at - now <= SOON else "plain"


def _deadlines(course: Course, state: State, desk: Desk, key: str | None, now: int) -> list[Fragment]:
    """The nearest deadline of all open steps, and beside it that of the step in hand."""
    due = {one: step.due_at for one, step in state.steps.items() if step.status == "open" and step.due_at}
    if not due:
        return []
    nearest = min(due, key=lambda one: due[one])
    shown = [nearest] if key not in due or key == nearest else [nearest, key]
    return [
        part for one in shown if one for part in _deadline(course, state, desk, one, now, here=one == key)
    ]


def _deadline(
    course: Course, state: State, desk: Desk, key: str, now: int, *, here: bool
) -> Iterator[Fragment]:
    step = state.step(key)
    due_at = step.due_at or now
    yield urgency(due_at, now), f"{'this step' if here else course.name(key)} {left(due_at, now)}"
    coming = min(next_rungs(course, state, course.placed(key), step), key=lambda one: one.at, default=None)
    if coming and due_at <= now:
        role = course.title(coming.rung.role)
        yield "late", f"next to call: {role} at {seen_from(coming.at, now, desk.zone)}"


def _update(course: Course, state: State, desk: Desk, now: int) -> list[Fragment]:
    due = next_update_due(course, state)
    if due is None:
        return []
    what = "first statement" if state.last_public_at is None else "next public update"
    why = why_sooner(course, state, desk.zone)
    said = f"{what} {until(due, now)}" if due <= now else f"{what} due {until(due, now)}"
    return [(urgency(due, now), f"{said} ({why})" if why else said)]


def _legal(course: Course, state: State, now: int) -> list[Fragment]:
    return [
        (urgency(clock.due_at, now), f"{course.clocks[key][1].id} {left(clock.due_at, now)}")
        for key, clock in state.clocks.items()
        if clock.status in {"running", "missed"} and clock.due_at - now <= DAY
    ]


def _where(course: Course, state: State, desk: Desk, now: int) -> list[Fragment]:
    parts: list[Fragment] = [("exercise", "EXERCISE")] if state.exercise else []
    parts += [("plain", desk.incident), ("strong", state.level)]
    for plan in course.plans:
        phase = state.tracks[plan.id].phase
        if phase is not None:
            parts.append(("plain", course.phase(plan.id, phase).title))
    parts.append(("plain", spoken(now - state.declared_at)))
    lead = state.roles.get("lead")
    at_keys = desk.name(desk.who)
    if lead is not None and lead != desk.who:
        parts.append(("plain", f"lead {desk.name(lead)}"))
    return [*parts, ("plain", f"{at_keys} at the keys")]


def all_clocks(course: Course, state: State, desk: Desk) -> list[Line]:
    """Every deadline that runs, the nearest first: for `t`, and read aloud in `--plain`."""
    now = desk.now()
    found: list[tuple[int, str]] = [
        (step.due_at, course.name(key))
        for key, step in state.steps.items()
        if step.status == "open" and step.due_at is not None
    ]
    for plan in course.plans:
        track = state.tracks[plan.id]
        due = track.phases[track.phase].due_at if track.phase else None
        if track.phase and due is not None:
            found.append((due, f"phase {course.phase(plan.id, track.phase).title}"))
    update = next_update_due(course, state)
    if update is not None:
        why = why_sooner(course, state, desk.zone)
        what = "next public update" if state.last_public_at else "first statement"
        found.append((update, f"{what} ({why})" if why else what))
    found += [
        (clock.due_at, f"by law: {course.clocks[key][1].title}")
        for key, clock in state.clocks.items()
        if clock.status in {"running", "missed"}
    ]
    if not found:
        return ["  No deadline is running."]
    if desk.plain:
        return [f"{_aloud(at, now)} {what}." for at, what in sorted(found)]
    return [
        [
            (urgency(at, now), f"  {left(at, now):>16}"),
            ("plain", f"  {seen_from(at, now, desk.zone):>9}  {what}"),
        ]
        for at, what in sorted(found)
    ]


def _aloud(at: int, now: int) -> str:
    return f"{in_words(at - now)} left for" if at > now else f"Overdue since {in_words(now - at)}:"
