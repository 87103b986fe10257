"""A walk from its beginning to its pause or end, with a person or with a script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.conduct import Incident, conduct
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Course
from crisisctl.core.events import Entry, Event
from crisisctl.core.script import Script
from crisisctl.core.state import State
from crisisctl.core.workspace import Workspace

from .clocks import anchor, clock_of
from .drill.wanted import NOTHING_MORE, Wanted
from .identity import prefers_plain, remember_plain
from .incidents import keep, opened, tell_torn
from .output import is_plain, plain_flag, program, say
from .place import as_typed
from .worlds import RealWorld

if TYPE_CHECKING:
    from crisisctl.live.operator import LiveOperator


OK, PAUSED = 0, 130


def walk(
    folder: Path, workspace: Workspace, who: str, *, resumed: bool, wanted: Wanted = NOTHING_MORE
) -> int:
    """Walk a person through the incident until they pause or it ends. Raises Busy while another walk runs.

    What is `wanted` of the result of an exercise is given when it is over.
    """
    from crisisctl.live.operator import LiveOperator
    from crisisctl.log.lock import walk_lock

    from .desk import FolderDesk

    desk = FolderDesk(folder, workspace, who, plain=is_plain())
    if desk.plain != prefers_plain():
        remember_plain(plain=desk.plain)
        way_back = f"CRISISCTL_PLAIN=0 {program()} resume"
        say(f"Plain lines from now on. To go back: {way_back}" if desk.plain else "No plain lines any more.")
    with walk_lock(folder, desk.name(who)):
        incident = opened(folder, whole=True)
        if incident.state.status == "closed":
            return closed(folder, incident.state)
        desk.clock = incident.clock
        with LiveOperator(desk, incident.course, incident.state, pace=incident.state.speed) as operator:
            if resumed or incident.state.exercise:
                heard = _go_on(incident, who)
                desk.clock = incident.clock
            tell_torn(incident.store)
            if resumed:
                operator.welcome()
                operator.tell(incident.course, incident.state, heard, [])
            operator.tell_unreachable()
            conduct(incident, operator, RealWorld(folder, workspace, who, operator.notice))
        code = _left(folder, incident, who, operator)
        over = incident.state.exercise and incident.state.closed_at is not None
    if over:
        from .drill.afterwards import afterwards

        return afterwards(folder, who, wanted)
    if wanted != NOTHING_MORE:
        say("The result was not written: it is, when the exercise is over. Give resume the same options.")
    return code


def _go_on(incident: Incident, who: str) -> list[Entry]:
    """Write that the walk goes on, which starts an exercise's clock; what the players have not heard yet."""
    incident.settle()
    heard = _played_since(incident, who)
    goes = anchor(incident.state.speed) if incident.state.exercise else {}
    incident.report(Event("walk.resumed", goes), who)
    incident.clock = clock_of(incident.state)
    return heard


def _played_since(incident: Incident, who: str) -> list[Entry]:
    """What the players of an exercise were told since this person last did something: nobody heard it yet."""
    if not incident.state.exercise:
        return []
    entries = incident.store.newer(0)
    last = max(
        (one.seq for one in entries if one.by == who and not one.type.startswith("inject.")), default=0
    )
    return [one for one in entries if one.seq > last and one.type == "inject.played"]


def walk_script(folder: Path, workspace: Workspace, who: str, script: Script) -> int:
    """Let a script answer, at once and in real time, until it has no answer left or the incident ends."""
    from crisisctl.drill.operator import ScriptedOperator
    from crisisctl.log.lock import walk_lock

    from .desk import FolderDesk

    desk = FolderDesk(folder, workspace, who, plain=True)

    def compose(
        course: Course, state: State, step: str, given: dict[str, str]
    ) -> tuple[str, tuple[str, ...]]:
        promise = suggested_update(course, state, desk.now())
        text, missing = desk.compose(course, state, step, given, promise)
        if not missing:
            desk.keep(text)
        return text, missing

    with walk_lock(folder, desk.name(who)):
        incident = opened(folder, whole=True)
        if incident.state.status == "closed":
            return closed(folder, incident.state)
        operator = ScriptedOperator(script, compose, desk.words, who, desk.now)
        conduct(incident, operator, RealWorld(folder, workspace, who, say))
        for (step, _), (_, why) in operator.refusals.items():
            say(f"{step} was not done: {why.text}. {why.hint}".rstrip())
        return _left(folder, incident, who, None)


def closed(folder: Path, state: State) -> int:
    """Say that there is nothing left to walk; the exit code."""
    say(f"{folder.name} is closed. The post-mortem: crisisctl report {folder.name}")
    if state.ended and not state.exercise:
        step = next((key for key, one in state.steps.items() if one.status == "open"), "STEP")
        again = f"crisisctl reopen {step} --reason … -i {folder.name}"
        say(f"It was ended before its plan was through. To take it up again: {again}")
    return OK


def _left(folder: Path, incident: Incident, who: str, operator: LiveOperator | None) -> int:
    """Say where everything stands and what to type next; the exit code."""
    state = incident.state
    ends = state.status == "closed" or (
        operator is not None and operator.left is None and state.status == "resolved"
    )
    if state.status != "closed":
        incident.report(Event("walk.paused", {}), who)
    keep(folder, incident)
    if state.exercise and state.status == "closed":
        return OK
    if state.status == "closed":
        say(f"Closed. The log: {folder}")
        for line in _owed(incident):
            say(line)
        say(f"The post-mortem: {program()} report {folder.name} -o post-mortem.md")
        return OK
    stands = "Its clock stands still" if state.exercise else "Clocks keep running"
    of = " of the exercise" if state.exercise else ""
    say(f"Paused at {_clock(incident.now())}{of}. {stands}.")
    if not state.exercise:
        say(f"Nobody is paged while this is closed{_next(incident)}.")
    say(f"Go on with: {program()} resume {as_typed(folder)}{plain_flag()}")
    return OK if ends else PAUSED


def _clock(now: int) -> str:
    from crisisctl.core.local import clock

    from .acting import time_zone

    return clock(now, time_zone(), seconds=True)


def _next(incident: Incident) -> str:
    """Who would be called next, and when."""
    from crisisctl.core.calling import next_rungs
    from crisisctl.core.local import seen_from

    from .acting import time_zone

    course, state = incident.course, incident.state
    coming = [
        rung
        for key, step in state.steps.items()
        if step.status == "open"
        # A deadline that is still to come will have passed by then.
        for rung in next_rungs(course, state, course.placed(key), replace(step, overdue=True))
    ]
    if not coming:
        return ""
    first = min(coming, key=lambda one: one.at)
    person = first.holder.person
    name = state.people.get(person, person) if person else first.rung.role
    return f"; next would be {name} at {seen_from(first.at, incident.now(), time_zone())}"


def _owed(incident: Incident) -> list[str]:
    from crisisctl.live.asking.ending import owed_lines
    from crisisctl.live.talk import words_of

    from .acting import time_zone

    return [
        words_of(line) for line in owed_lines(incident.course, incident.state, incident.now(), time_zone())
    ]
