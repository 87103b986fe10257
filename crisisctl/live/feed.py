"""What was just written, as lines of the transcript."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from crisisctl.core.calling import ESCALATION
from crisisctl.core.course import Course
from crisisctl.core.entry_words import line_of
from crisisctl.core.events import PROGRAM, Entry
from crisisctl.core.fold.registry import at_of, step_key
from crisisctl.core.incident import happened_at
from crisisctl.core.local import at, seen_from
from crisisctl.core.roles import holder
from crisisctl.core.spoken import spoken, stopwatch
from crisisctl.core.state import State
from crisisctl.core.times import moment

from . import feed_exercise, feed_registers, feed_statements
from .desk import Desk
from .screen import phase_lines
from .talk import Line, Style

Data = dict[str, Any]


def news_lines(course: Course, state: State, entries: Iterable[Entry], desk: Desk) -> list[Line]:
    """What other terminals wrote: who, and what."""
    lines: list[Line] = []
    for entry in entries:
        if entry.type in feed_exercise.SECRET:
            continue
        own = entry.type == "entry.redacted" and entry.by == desk.who
        if entry.by == PROGRAM or own or entry.type in feed_exercise.NOBODYS:
            lines += written_lines(course, state, [entry], desk)
        else:
            text = _words(course, state, entry, desk) or line_of(entry, None, desk.zone)
            who = f"{_time(entry, desk)} {desk.name(entry.by)} (other terminal): "
            lines.append([("strong", who), ("plain", text)])
    return lines


def written_lines(course: Course, state: State, entries: Iterable[Entry], desk: Desk) -> list[Line]:
    """What this walk wrote: one line for what matters, nothing for the rest."""
    lines: list[Line] = []
    for entry in entries:
        if entry.type == "phase.begun":
            plan = entry.data.get("plan") or state.playbook
            lines += phase_lines(course, state, plan, entry.data["phase"], desk)
            continue
        text = _words(course, state, entry, desk)
        if text:
            lines.append([("dim", f"{_time(entry, desk)} "), (_STYLES.get(entry.type, "plain"), text)])
    return lines


#: That a time is over.
DEADLINES = ("step.overdue", "phase.overdue", "clock.missed")
_STYLES: dict[str, Style] = {
    **dict.fromkeys((*DEADLINES, "commitment.broken", "page.failed"), "late"),
    **dict.fromkeys(("step.done", "phase.ended", "message.approved", "message.published", "clock.met"), "ok"),
    "incident.resolved": "ok",
    "inject.played": "exercise",
}


def _time(entry: Entry, desk: Desk) -> str:
    return f"{at(happened_at(entry), desk.zone):%H:%M:%S}"


def _words(course: Course, state: State, entry: Entry, desk: Desk) -> str:
    told = _TOLD.get(entry.type)
    return told(course, state, entry, desk) if told and (entry.data or entry.type in _BARE) else ""


_BARE = {"incident.resolved", "incident.closed"}
Told = Callable[[Course, State, Entry, Desk], str]
_TOLD: dict[str, Told] = {}


def _tells(*types: str) -> Callable[[Told], Told]:
    def register(told: Told) -> Told:
        for one in types:
            _TOLD[one] = told
        return told

    return register


@_tells("step.done", "step.skipped")
def _settled(course: Course, state: State, entry: Entry, desk: Desk) -> str:
    key = step_key(state, entry.data)
    step, by = state.step(key), course.placed(key).step.by
    took = stopwatch(happened_at(entry) - step.opened_at) if step.opened_at else ""
    if entry.type == "step.skipped":
        return f"skipped {entry.data['step']}: {entry.data['reason']}"
    person = entry.data.get("person") or state.decided.get(key)
    person = person or (holder(course, state, by).person if by else None)
    told = [desk.name(one) for one in step.paged if one not in {person, desk.who}]
    # Whoever answered a call knows; whoever was called because it was late does not.
    tell = f"tell {', '.join(told)}" if told and course.placed(key).step.verb != "page" else ""
    parts = (f"✓ {entry.data['step']}", desk.name(person) if person else "", took, tell)
    return " · ".join(part for part in parts if part)


@_tells("step.ticked")
def _ticked(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"{entry.data['step']}: {len(entry.data['items'])} ticked"


@_tells("step.overdue")
def _overdue(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"OVERDUE: {entry.data['step']}"


@_tells("phase.overdue")
def _phase_overdue(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"OVERDUE: the phase {entry.data['phase']}"


@_tells("phase.ended")
def _phase_ended(course: Course, state: State, entry: Entry, __: Desk) -> str:
    plan = entry.data.get("plan") or state.playbook
    phase = state.tracks[plan].phases[entry.data["phase"]]
    title = course.phase(plan, entry.data["phase"]).title
    steps = [step for step in state.steps.values() if step.plan == plan and step.phase == entry.data["phase"]]
    skipped = sum(step.status == "skipped" for step in steps)
    told = f"{skipped} skipped" if skipped else "nothing skipped"
    open_ = [course.name(key) for key, step in state.steps.items() if step in steps and step.status == "open"]
    told += f", still open: {', '.join(open_)}" if open_ else ""
    first = state.first_public_at
    if first is not None and first >= phase.begun_at:
        told = f"first statement at {stopwatch(first - phase.begun_at)}, {told}"
    return f"{title} finished in {stopwatch(happened_at(entry) - phase.begun_at)}, {told}"


@_tells("step.reopened")
def _reopened(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"{entry.data['step']} is open again: {entry.data['reason']}"


@_tells("step.extended")
def _extended(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    due = at_of(entry.data, "due_at") or entry.at
    return f"{entry.data['step']} has until {seen_from(due, entry.at, desk.zone)}: {entry.data['reason']}"


@_tells("decision.made")
def _decided(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    again = at_of(entry.data, "opens_at")
    later = f" (asked again {seen_from(again, entry.at, desk.zone)})" if again else ""
    who = entry.data.get("person")
    decided = f", decided by {desk.name(who)}" if who else ""
    return f"{entry.data['step']}: {entry.data['label']}{later}{decided}"


@_tells("fact.stated")
def _stated(course: Course, _: State, entry: Entry, desk: Desk) -> str:
    value, fact = entry.data["value"], course.facts.get(entry.data["fact"])
    if fact is not None and fact.type == "time" and isinstance(value, str):
        value = seen_from(moment(value), entry.at, desk.zone)
    return f"{entry.data['fact']}: {'left empty' if value is None else value}"


@_tells("page.requested")
def _paged(course: Course, _: State, entry: Entry, desk: Desk) -> str:
    data = entry.data
    role = course.title(data["role"])
    why = f"because {data['step']} is overdue" if data["ladder"] == ESCALATION else f"for {data['step']}"
    return f"To call: {desk.name(data['person'])} ({role}) {why}"


@_tells("page.sent")
def _sent(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    if entry.data.get("reached"):
        return ""  # that they have it follows at once
    return f"{desk.name(entry.data['person'])} paged for {entry.data['step']} ({entry.data['how']})"


@_tells("page.acknowledged")
def _acknowledged(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    return f"{desk.name(entry.data['person'])} has it: {entry.data['step']}"


@_tells("page.failed")
def _failed(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    who = desk.name(entry.data["person"]) if entry.data.get("person") else entry.data["role"]
    if entry.data.get("missed"):  # its time stands before the line
        return f"Not called: {who} for {entry.data['step']}, for nobody ran the walk"
    return f"Not reached: {who} for {entry.data['step']} ({entry.data['reason']})"


@_tells("clock.started", "clock.moved")
def _clock(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    due = at_of(entry.data, "due_at") or entry.at
    when = f"{seen_from(due, entry.at, desk.zone)}, {spoken(due - entry.at)} left"
    return f"Clock runs by law: {entry.data['title']}, {when}"


@_tells("clock.met", "clock.missed", "clock.dropped")
def _clock_end(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"Clock {entry.data['clock']}: {entry.type.partition('.')[2]}"


_TOLD |= {**feed_statements.TOLD, **feed_registers.TOLD, **feed_exercise.TOLD}


@_tells("level.changed")
def _level(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"Level {entry.data['from']} → {entry.data['level']}: {entry.data['reason']}"


@_tells("role.assigned", "role.handed_over")
def _role(course: Course, _: State, entry: Entry, desk: Desk) -> str:
    if entry.by == PROGRAM:
        return ""  # those of the declaration, which were shown when it was made
    return f"{course.title(entry.data['role'])}: {desk.name(entry.data['person'])}"


@_tells("note.added")
def _note(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"noted: {entry.data['text']}"


@_tells("evidence.attached")
def _attached(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    data = entry.data
    return f"kept: {data['kind']} {data['name']}, {data['size']} bytes, {data['sha256'][:8]}"


@_tells("anytime.happened")
def _happened(course: Course, state: State, entry: Entry, _: Desk) -> str:
    told = f"! {entry.data['title']}" + (f": {entry.data['text']}" if entry.data.get("text") else "")
    planned = course.by_id[entry.data.get("plan") or state.playbook].anytime.get(entry.data["name"])
    return f"{told} · opens {planned.steps[0].id}" if planned and planned.steps else told


@_tells("channel.lost")
def _lost(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    where = desk.channel(entry.data["channel"])
    return f"{where} is lost: {entry.data['reason']}. No statement is offered for it until it is back."


@_tells("channel.back")
def _back(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    where = desk.channel(entry.data["channel"])
    return f"{where} is back: {entry.data['reason']}. Statements are offered for it again."


@_tells("plan.joined")
def _joined(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"Joined: {entry.data['title']}"


@_tells("incident.resolved")
def _resolved(_: Course, state: State, entry: Entry, ___: Desk) -> str:
    return f"RESOLVED after {spoken(happened_at(entry) - state.declared_at)}"


@_tells("incident.reopened")
def _incident_reopened(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"The incident is open again: {entry.data['reason']}"


@_tells("entry.redacted")
def _redacted(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    return f"the content of entry {entry.data['seq']} was taken away: {entry.data['reason']}"
