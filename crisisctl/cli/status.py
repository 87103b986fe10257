"""`crisisctl status`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from crisisctl.cli.clocks import clock_of
from crisisctl.core.brief import press_lines
from crisisctl.core.cadence import next_update_due, why_sooner
from crisisctl.core.clean import clean
from crisisctl.core.course import Course
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import left, spoken, until
from crisisctl.core.state import State
from crisisctl.core.times import SECOND, rfc3339

from . import options
from .folding import fitted, window
from .incidents import folder_of
from .output import is_plain, joined, plain_flag, show_json
from .paint import painted
from .plans import plans_of
from .states import state_and_mark

_GIVE_BACK = "When it is ours again: crisisctl channel {} back --reason …"


def command(incident: options.Which = "", json: options.Json = False) -> int:
    """Where an incident stands: level, phase, open steps with owners and time left, clocks, next update.

    Example: crisisctl status --json
    """
    folder = folder_of(incident, finished=True)
    state, mark = state_and_mark(folder)
    course = Course(plans_of(folder, state))
    now = max(clock_of(state).now(), state.moment)
    if json:
        show_json(as_data(course, state, folder.name, mark.hash, now))
    else:
        for line in as_lines(course, state, folder, now):
            for piece in fitted(clean(line), 4):
                print(painted(piece, "late", sys.stdout) if "OVERDUE" in line else piece)
    return 0


def as_data(course: Course, state: State, incident: str, head: str, now: int) -> dict[str, Any]:
    """The contract's `status --json`; of several plans, `phase` is the declared one's, `phases` all."""
    due = next_update_due(course, state)
    phases = [_phase(course, state, plan) for plan in state.plans]
    return {
        "incident": incident,
        "title": state.title,
        "playbook": state.playbook,
        "exercise": state.exercise,
        "level": state.level,
        "state": state.status,
        "declared_at": rfc3339(state.declared_at),
        "elapsed_s": (now - state.declared_at) // SECOND,
        "phase": phases[0],
        "phases": phases,
        "steps": [_step(course, state, key, now) for key in _keys(course, state)],
        "roles": dict(state.roles),
        "next_update_due_at": _moment(due),
        "clocks": [
            {"id": key, "due_at": rfc3339(one.due_at), "state": one.status}
            for key, one in state.clocks.items()
        ],
        "open_claims": state.open_claims,
        "lost": list(state.lost),
        "entries": state.seq,
        "head": head,
    }


def _moment(at: int | None) -> str | None:
    return None if at is None else rfc3339(at)


def _phase(course: Course, state: State, plan: str) -> dict[str, Any] | None:
    track = state.tracks[plan]
    if track.phase is None:
        return None
    title = course.phase(plan, track.phase).title
    return {"id": track.phase, "title": title, "due_at": _moment(track.phases[track.phase].due_at)}


def _keys(course: Course, state: State) -> list[str]:
    """Every step in the plans' order; what happened more than once, once for each time.

    Then the statements that were begun outside the plan's steps.
    """
    keys = []
    begun = [key for key in course.statements if key in state.steps]
    for key in [*course.steps, *begun]:
        keys += [key, *(one for one in state.steps if one.startswith(f"{key}#"))]
    return keys


def _step(course: Course, state: State, key: str, now: int) -> dict[str, Any]:
    one, step = course.placed(key), state.step(key)
    is_open = step.status == "open"
    status = step.status
    if status == "waiting" and one.phase is not None:
        phase = state.tracks[one.plan.id].phases.get(one.phase)
        status = "not_needed" if phase is not None and phase.status == "not_needed" else status
    return {
        "id": course.name(key),
        "verb": one.step.verb,
        "by": one.step.by,
        "state": status,
        "opened_at": _moment(step.opened_at) if step.round else None,
        "due_at": _moment(step.due_at),
        "overdue": step.overdue or (is_open and step.due_at is not None and step.due_at <= now),
    }


def as_lines(course: Course, state: State, folder: Path, now: int) -> list[str]:
    """The same for people: what matters first."""
    head = "EXERCISE " if state.exercise else ""
    stands = (folder.name, state.level, state.status, f"declared {spoken(now - state.declared_at)} ago")
    lines = [f"{head}{state.title}", joined(*stands)]
    if state.ended:
        lines.append("Somebody ended it before its plan was through: none of its steps is asked any more.")
    else:
        lines += _where(course, state, now)
    lines += [
        f"Left open when it was resolved: {course.name(key)}"
        for key, step in state.steps.items()
        if step.cause == "resolved"
    ]
    update = next_update_due(course, state)
    if update is not None:
        what = "Next public update" if state.last_public_at else "First statement"
        why = why_sooner(course, state, state.timezone)
        told = f"{what}: {seen_from(update, now, state.timezone)}, {until(update, now)}"
        lines.append(f"{told} ({why})" if why else told)
    for key, clock in state.clocks.items():
        if clock.status in {"running", "missed"}:
            title = course.clocks[key][1].title
            lines.append(f"By law: {key}: {title}: {left(clock.due_at, now)}")
    lines += press_lines(state, now, state.timezone)
    lines += [f"Claims without an answer: {state.open_claims}"] if state.open_claims else []
    lines += [f"Lost: {name}, left out of every statement. {_GIVE_BACK.format(name)}" for name in state.lost]
    if state.status != "closed":
        lines.append(f"Go on with: crisisctl resume {folder.name}{plain_flag()}")
    return lines


def _row(*cells: str) -> str:
    """An open step: in columns for the eye, one part after the other for the ear."""
    if is_plain():
        return "  " + ", ".join(cell for cell in cells if cell)
    name, who, time, title = cells
    row = f"  {name:<20} {who:<28} {time:<16} {title}"
    return row if len(row) <= (window() or len(row)) else f"  {name}: {joined(who, time, title)}"


def _where(course: Course, state: State, now: int) -> list[str]:
    """The phases, with the time that they have left, and the open steps."""
    lines = []
    for plan in state.plans:
        phase = _phase(course, state, plan)
        if phase:
            due = state.tracks[plan].phases[phase["id"]].due_at
            lines.append(f"Phase: {phase['title']}" + (f", {left(due, now)}" if due is not None else ""))
    return lines + _open(course, state, now)


def _open(course: Course, state: State, now: int) -> list[str]:
    rows = []
    for key, step in state.steps.items():
        if step.status == "open":
            one = course.placed(key)
            owner = one.step.by or ""
            person = state.roles.get(owner, "")
            who = f"{owner} ({state.people.get(person, person)})" if person else owner
            time = left(step.due_at, now) if step.due_at is not None else ""
            title = one.step.title
            told = _row(course.name(key), who, time, title)
            rows.append((step.due_at or 1 << 60, one.order, told))
    lines = [text.rstrip() for _, _, text in sorted(rows)]
    return ["Open:", *lines] if lines else ["Nothing is open."]
