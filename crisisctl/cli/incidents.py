"""Finding an incident, and opening it to be acted on."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crisisctl.core.nearest import did_you_mean
from crisisctl.problem import NotAllowed, Refused

from .output import exercise, say
from .place import place
from .plans import plans_of
from .states import keep_state, looked_at, state_and_mark

if TYPE_CHECKING:
    from crisisctl.conduct import Incident
    from crisisctl.core.script import Inject
    from crisisctl.core.state import State


def folder_of(named: str, *, finished: bool = False) -> Path:
    """The folder of an incident or exercise: the one named, by id or by path, or the only one that is open.

    `finished`: where none is open, the newest will do. Raises NotAllowed when it cannot be told which,
    and Refused for one that is damaged.
    """
    from crisisctl.log.folder import ids

    where = place()
    if named:
        for root in (where.incidents, where.exercises):
            if named in ids(root):
                if root == where.exercises:
                    say(exercise(named))
                return root / named
        if "/" in named or named == ".":
            return _at_path(named)
        hint = did_you_mean(named, [*ids(where.incidents), *ids(where.exercises)])
        raise NotAllowed(f"no incident '{named}'", hint or "There is none yet.")
    return _only(where.incidents, finished=finished)


def _at_path(named: str) -> Path:
    """An incident that lies elsewhere: an exercise played with --out, or a copy that was handed over."""
    from crisisctl.log.read import LOG, first_entry

    folder = Path(named).absolute()
    if not (folder / LOG).is_file():
        raise NotAllowed(f"no incident in '{named}'", "Name its folder: the one with log.jsonl in it.")
    try:
        if first_entry(folder).data.get("exercise"):
            say(exercise(named))
    except Refused:
        pass  # told by what reads it
    return folder


def _only(root: Path, *, finished: bool) -> Path:
    found = survey(root)
    by_status: dict[str, list[str]] = {"open": [], "resolved": [], "closed": []}
    for one, state in found.whole:
        by_status[state.status].append(one)
    # One that cannot be read may well be the one that is meant: what is wrong with it is told then.
    by_status["open"] += found.damaged
    for status in ("open", "resolved"):
        if len(by_status[status]) == 1:
            return root / by_status[status][0]
        if by_status[status]:
            which = ", ".join(by_status[status])
            raise NotAllowed(
                f"{len(by_status[status])} incidents are {status}",
                f"Say which, behind the command or with -i: {which}",
            )
    if finished and by_status["closed"]:
        return root / by_status["closed"][-1]
    hint = "To begin one: crisisctl run PLAYBOOK. To see the plans: crisisctl list"
    if played := being_played(place().exercises):
        hint = f"An exercise is going on: crisisctl resume {played[-1]}. {hint}"
    raise NotAllowed("no incident is open", hint)


class Survey(NamedTuple):
    """The incidents in a folder: those that can be read, with where they stand, and the ids of the others."""

    whole: list[tuple[str, State]]
    damaged: list[str]


def survey(root: Path) -> Survey:
    """Every incident in a folder. A folder whose log has no whole first entry is none."""
    from crisisctl.log.folder import ids

    found = Survey([], [])
    for one in ids(root):
        try:
            state = looked_at(root / one)
        except Refused:
            found.damaged.append(one)
            continue
        if state.seq:
            found.whole.append((one, state))
    return found


def being_played(root: Path) -> list[str]:
    """The exercises that people play and have not ended. Of a scripted one only the first entry is read."""
    from crisisctl.log.folder import ids
    from crisisctl.log.read import first_entry

    found = []
    for one in ids(root):
        with suppress(Refused):
            if "speed" in first_entry(root / one).data and looked_at(root / one).closed_at is None:
                found.append(one)
    return found


def opened(folder: Path, *, whole: bool = False) -> Incident:
    """The incident in a folder, ready to be acted on; `whole` reads all of its log. Raises Refused."""
    from crisisctl.conduct import Incident
    from crisisctl.log.store import LogStore

    from .clocks import clock_of

    state, mark = state_and_mark(folder, whole=whole)
    injects: tuple[Inject, ...] = ()
    if state.exercise and state.drill_sha256:
        from .drill.kept import script_of

        injects = script_of(folder, state).injects
    store = LogStore(folder, mark)
    return Incident(store, clock_of(state), lambda state: plans_of(folder, state), state, injects)


def keep(folder: Path, incident: Incident) -> None:
    """Keep what is known now, for the next command."""
    from crisisctl.log.store import LogStore

    store = incident.store
    tell_torn(store)
    if isinstance(store, LogStore) and store.mark.seq == incident.state.seq:
        keep_state(folder, incident.state, store.mark)


def tell_torn(store: object) -> None:
    """Say once what a log's store put aside of a write that never ended."""
    torn = getattr(store, "torn", [])
    for size in torn:
        say(f"The last write was cut off. Its {size} bytes stand in log.torn and do not count.")
    torn.clear()
