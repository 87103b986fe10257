"""When people have played an exercise: the hot wash, and how it went."""

from __future__ import annotations

from pathlib import Path

from crisisctl.cli.acting import time_zone
from crisisctl.cli.clocks import clock_of
from crisisctl.cli.output import is_plain, may_ask, say
from crisisctl.cli.states import state_and_mark
from crisisctl.core.local import at
from crisisctl.core.review import review
from crisisctl.core.review.scoring import score
from crisisctl.core.state import State
from crisisctl.core.typed_times import promised
from crisisctl.live.clock import SystemClock
from crisisctl.live.hot_wash import hot_wash
from crisisctl.log.read import LogReader, first_entry
from crisisctl.log.store import LogStore

from .kept import script_of
from .scripted import Played
from .verdict import verdict
from .wanted import Wanted


def afterwards(folder: Path, who: str, wanted: Wanted) -> int:
    """Ask what was learned, write it in the log, and tell how it went; the exit code."""
    state, _ = state_and_mark(folder)
    if may_ask() and not _washed(folder):
        _ask(folder, state, who)
    return verdict(played(folder, state), wanted)


def played(folder: Path, state: State) -> Played:
    """An exercise that was played, whoever played it."""
    entries = [line.entry for line in LogReader(folder)]
    found, script = review(entries), script_of(folder, state)
    known = script if script.drill else script._replace(drill=state.playbook)
    return Played(folder, known, score(entries, found, script), found, {}, (), endless=False)


def _washed(folder: Path) -> bool:
    return any("hot_wash" in line.entry.data for line in LogReader(folder))


def _ask(folder: Path, state: State, who: str) -> None:
    from crisisctl.live.conversation import converse
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Gone, Paused

    clock, store = clock_of(state), LogStore(folder)

    def write(type_: str, data: dict[str, str]) -> None:
        store.add(who, clock.now(), type_, data)

    talk = open_talk(list, plain=is_plain())
    agreed = first_entry(folder).data.get("agreed") or []
    try:
        converse(talk, lambda: hot_wash(talk, write, agreed, _day), clock.now)
    except (Paused, Gone):
        say("The hot wash was left. What was answered is in the log.")


def _day(typed: str) -> str:
    """The day by which something is to be done: outside the exercise, so by this machine's clock."""
    zone = time_zone()
    return at(promised(typed, SystemClock().now(), zone), zone).date().isoformat()
