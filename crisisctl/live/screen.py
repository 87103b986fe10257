"""What stands above a question: the phase, its steps, and the step in hand."""

from __future__ import annotations

from crisisctl.core.clean import clean_lines
from crisisctl.core.course import Course, Placed
from crisisctl.core.enquiries import answers
from crisisctl.core.local import seen_from
from crisisctl.core.openings import needed
from crisisctl.core.roles import holder
from crisisctl.core.spoken import in_words, left, spoken, stopwatch
from crisisctl.core.state import SETTLED, State, StepState

from .bar import urgency
from .desk import Desk
from .talk import Fragment, Line

_SIGN = {"done": "✓", "skipped": "-", "not_needed": "·", "open": "▶", "waiting": " "}


def phase_lines(course: Course, state: State, plan: str, phase_id: str, desk: Desk) -> list[Line]:
    """A phase as it begins: its name, its goal, and every step with its owner and time."""
    found = course.by_id[plan]
    phase = course.phase(plan, phase_id)
    place = [one.id for one in found.phases].index(phase_id) + 1
    head: list[Fragment] = [("title", f"── {phase.title} · {place} of {len(found.phases)} ──")]
    if len(course.plans) > 1:
        head.append(("dim", f" {found.title} ──"))
    lines: list[Line] = ["", head]
    if phase.goal:
        lines.append([("dim", f"   Goal: {phase.goal}")])
    steps = [one for one in course.steps.values() if one.plan.id == plan and one.phase == phase_id]
    return lines + [row(course, state, one, desk) for one in steps]


def row(course: Course, state: State, one: Placed, desk: Desk) -> Line:
    """One step in a list: its sign, name, owner, and what it waits for or how long it has."""
    step, now = state.step(one.key), desk.now()
    if desk.plain:
        return _row_in_words(course, one, step, now)
    line: list[Fragment] = [
        ("plain", f" {_SIGN[step.status]} {course.name(one.key):<18} {one.step.by or '':<10} ")
    ]
    if step.status == "open" and step.due_at is not None:
        return [*line, (urgency(step.due_at, now), left(step.due_at, now))]
    if step.status == "waiting":
        needs = [
            course.name(key) for key in needed(course, one, one.key) if state.step(key).status not in SETTLED
        ]
        time = spoken(one.step.within) if one.step.within else ""
        after = f"after {', '.join(needs)}" if needs else ""
        return [*line, ("dim", "  ".join(part for part in (time, after) if part))]
    if step.status in {"done", "skipped"} and step.settled_at is not None:
        return [*line, ("dim", f"{step.status}, {stopwatch(step.settled_at - step.opened_at)}")]
    return [*line, ("dim", {"not_needed": "not needed"}.get(step.status, ""))]


def _row_in_words(course: Course, one: Placed, step: StepState, now: int) -> Line:
    """The same for the ear: every part says what it is."""
    parts = [course.name(one.key), step.status.replace("_", " "), one.step.by or ""]
    if step.status == "open" and step.due_at is not None:
        parts.append(_left_in_words(step.due_at, now))
    elif step.status == "waiting" and one.step.within:
        parts.append(f"{in_words(one.step.within)} once it opens")
    return "  " + ", ".join(part for part in parts if part)


def step_lines(course: Course, state: State, key: str, desk: Desk) -> list[Line]:
    """The step in hand: what to do, and who does it."""
    one, step = course.placed(key), state.step(key)
    lines: list[Line] = [[("strong", f"▶ {title(course, one, desk)}"), ("dim", f"   {course.name(key)}")]]
    owner = owner_of(course, state, one, desk)
    # The bar says it while the clock runs; these lines stand still.
    late = _lateness(step, desk) if desk.plain else []
    if owner or late:
        lines.append([("plain", f"  {owner}"), *late])
    return lines + _lost(course, state, one, desk) + _asked(course, state, one, desk)


def _asked(course: Course, state: State, one: Placed, desk: Desk) -> list[Line]:
    """The question that a step answers, its deadline, and the words that are public already."""
    found = answers(course, state, one.key)
    if found is None:
        return []
    asked, now = found[1], desk.now()
    due = "They gave no deadline."
    if asked.due_at is not None:
        due = f"They need it by {seen_from(asked.due_at, now, desk.zone)} ({left(asked.due_at, now)})."
    said = desk.said(state)
    words = (
        f"“{' '.join(clean_lines(said.words).split())}”" if said else "nothing is public yet: only a time."
    )
    return [
        [("strong", f"  {asked.who} asks: “{asked.asks}”"), ("plain", f" {due}")],
        [("plain", f"  You may say: {words}")],
    ]


def _lost(course: Course, state: State, one: Placed, desk: Desk) -> list[Line]:
    """The channels of a statement that are not in our hands: it is not offered for them."""
    if one.step.verb != "say":
        return []
    lost = [desk.channel(name) for name in course.message(one).channels if name in state.lost]
    if not lost:
        return []
    where = "6, then channel" if desk.plain else "m, then x"
    return [[("warn", f"  Not for {', '.join(lost)}: lost, until it is marked as ours ({where}).")]]


def title(course: Course, one: Placed, desk: Desk) -> str:
    """A step's sentence; of a statement its kind and channels, since its sentence is only a name."""
    if one.step.verb != "say":
        return one.step.title
    message = course.message(one)
    kind = message.kind.replace("-", " ").capitalize()
    *names, last = [desk.channel(name) for name in message.channels]
    return f"{kind} statement for {', '.join(names)}{' and ' if names else ''}{last}"


def owner_of(course: Course, state: State, one: Placed, desk: Desk) -> str:
    """The owner's role and name: ``Social media manager (Ben Okafor)``."""
    if one.step.by is None:
        return ""
    found = course.roles.get(one.step.by)
    role = found.title if found else one.step.by
    who = holder(course, state, one.step.by)
    if who.person is None:
        return f"{role} (nobody: m to assign)"
    return f"{role} ({desk.name(who.person)}{', standing in' if who.backup else ''})"


def _lateness(step: StepState, desk: Desk) -> list[Fragment]:
    if step.due_at is None:
        return []
    now = desk.now()
    return [("plain", "   "), (urgency(step.due_at, now), _left_in_words(step.due_at, now))]


def _left_in_words(due_at: int, now: int) -> str:
    return f"overdue by {in_words(now - due_at)}" if due_at <= now else f"{in_words(due_at - now)} left"


def open_steps(course: Course, state: State, desk: Desk) -> list[Line]:
    """Every open step, for `o` and for a resumed walk."""
    return [
        row(course, state, course.placed(key), desk)
        for key, step in state.steps.items()
        if step.status == "open"
    ]
