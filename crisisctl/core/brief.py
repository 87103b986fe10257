"""The brief: at most ten lines for somebody who comes in cold."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .cadence import next_update_due, why_sooner
from .clean import clean
from .course import Course
from .enquiries import waiting
from .local import clock, seen_from
from .registered import Commitment
from .spoken import left, spoken, until
from .state import SETTLED, State
from .times import moment

Reader = Literal["board", "staff", "care", "lead"]
MOST = 10
_MARK = "INTERNAL: not for publication"


class Said(NamedTuple):
    """The last statement that is public: its words as they went out, when, and where they stand."""

    words: str
    at: int
    link: str = ""


class _Line(NamedTuple):
    """A line, and how much would be missing without it: the lightest go where there are more than ten."""

    text: str
    weight: int


_ALWAYS = 10


def brief(
    course: Course, state: State, now: int, where: str, reader: Reader = "lead", said: Said | None = None
) -> list[str]:
    """At most ten lines about the incident, for the incoming lead or somebody outside of the room.

    Only confirmed facts. `where` is the time zone in which times are given; `said` is what staff and customer
    care may say.
    """
    mark = f"EXERCISE · {_MARK} · EXERCISE" if state.exercise else _MARK
    since = f"declared {seen_from(state.declared_at, now, where)}, {spoken(now - state.declared_at)} ago"
    lines = [_Line(mark, _ALWAYS), _Line(f"{state.title}: {state.level}, {state.status}, {since}", _ALWAYS)]
    if state.status == "open":
        lines.append(_Line(f"Phase: {'; '.join(_phases(course, state))}", 5))
    if reader in {"staff", "care"}:
        lines += _words(course, said, now, where)
    elif reader == "board":
        lines += [_Line(text, 8) for text in _decisions(course, state, now, where)]
    lines += _facts(course, state, reader, now, where)
    lines.append(_Line(f"Public: {_public(course, state, now, where)}", 9))
    lines += [_Line(text, 8) for text in press_lines(state, now, where)]
    lines += [_Line(f"Promised: {one.text} ({until(one.due_at, now)})", 7) for one in _nearest(state)]
    if reader in {"lead", "board"}:
        lines += [_Line(text, 7) for text in _clocks(course, state, now)]
    lines += _steps(course, state, now) if reader == "lead" else [_Line(_HAND_ON[reader], _ALWAYS)]
    lead = state.roles.get("lead")
    if lead:
        lines.append(
            _Line(f"Crisis lead: {state.people.get(lead, lead)} · as of {clock(now, where)}", _ALWAYS)
        )
    return [clean(one.text) for one in _heaviest(lines)]


_HAND_ON = {
    "board": "Please send press, customers and posts to the crisis lead; answer nobody yourselves.",
    "staff": "Please send press, customers and posts to the crisis lead; answer nobody yourselves.",
    "care": "Customers: say only what is published; send anything new to the crisis lead.",
}


def _heaviest(lines: list[_Line]) -> list[_Line]:
    order = sorted(range(len(lines)), key=lambda place: (-lines[place].weight, place))
    return [lines[place] for place in sorted(order[:MOST])]


def _phases(course: Course, state: State) -> list[str]:
    names = []
    for plan in course.plans:
        track = state.tracks[plan.id]
        if track.phase is not None:
            names.append(course.phase(plan.id, track.phase).title)
    return names or ["between two phases"]


def _words(course: Course, said: Said | None, now: int, where: str) -> list[_Line]:
    """What may be said to whoever asks, word for word, and what never."""
    if said is None:
        told = "You may say: nothing is published yet. Write down who asks what, and where to call back."
    else:
        link = f": {said.link}" if said.link else ""
        words, since = " ".join(said.words.split()), seen_from(said.at, now, where)
        told = f"You may say: “{words}” (public since {since}{link})"
    wrong = [one.strip().rstrip(".") for plan in course.plans for one in plan.avoid]
    never = f"Never: {'; '.join(one[:1].lower() + one[1:] for one in wrong)}."
    return [_Line(told, _ALWAYS), *([_Line(never, 9)] if wrong else [])]


def _decisions(course: Course, state: State, now: int, where: str) -> list[str]:
    """The last three decisions: when, by whom, on what, and which way."""
    lines = []
    for key, choice in list(state.decisions.items())[-3:]:
        step = course.placed(key).step
        label = next((option.label for option in step.options if option.id == choice), choice)
        person = state.decided.get(key, "")
        role = course.title(step.by) if step.by else ""
        who = ", ".join(part for part in (state.people.get(person, person), role) if part)
        when = seen_from(state.step(key).settled_at or now, now, where)
        lines.append(f"Decided {when} ({who}): {step.title} {label}" if who else f"Decided {when}: {label}")
    return lines


def _facts(course: Course, state: State, reader: Reader, now: int, where: str) -> list[_Line]:
    """What is confirmed. Staff and customer care read beside it that it is not for passing on."""
    lines = []
    inside = "Not for passing on: " if reader in {"staff", "care"} else ""
    for name, known in state.facts.items():
        fact = course.facts.get(name)
        if fact is not None and known.value is not None:
            is_time = fact.type == "time"
            value = seen_from(moment(str(known.value)), now, where) if is_time else known.value
            lines.append(f"{inside}{fact.ask.partition('?')[0]}: {value}")
    most = 3 if reader == "lead" else 4
    return [*(_Line(text, 6) for text in lines[:2]), *(_Line(text, 4) for text in lines[2:most])]


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


def press_lines(state: State, now: int, where: str) -> list[str]:
    """How many reporters wait, and what the first of them asks: one line, or none."""
    open_ = waiting(state)
    if not open_:
        return []
    first = open_[0]
    due = "" if first.due_at is None else f" by {seen_from(first.due_at, now, where)}"
    late = f" ({left(first.due_at, now)})" if first.due_at is not None else ""
    others = f"; {len(open_) - 1} more wait" if len(open_) > 1 else ""
    return [f"Press: {first.who} needs an answer{due}{late}: {first.asks}{others}"]


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


def _steps(course: Course, state: State, now: int) -> list[_Line]:
    open_ = [(key, step) for key, step in state.steps.items() if step.status == "open"]
    late = [course.name(key) for key, step in open_ if step.due_at is not None and step.due_at <= now]
    done = [
        (step.settled_at or 0, key)
        for key, step in state.steps.items()
        if step.status in SETTLED - {"not_needed"}
    ]
    lines = [_Line(f"Overdue: {', '.join(late)}", 9)] if late else []
    lines += [_Line(f"Last finished: {course.name(max(done)[1])}", 3)] if done else []
    rest = [course.name(key) for key, _ in open_ if course.name(key) not in late]
    return [*lines, _Line(f"Open: {', '.join(rest)}", 5)] if rest else lines
