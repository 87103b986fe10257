"""Where an incident stands, folded from the end of its log that is not folded yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.incident import fold
from crisisctl.core.plain import from_plain, to_plain
from crisisctl.core.state import State
from crisisctl.version import version

if TYPE_CHECKING:
    from crisisctl.log.codec import Mark

_NAME = "state"
#: Fewer entries than this are folded again sooner than written down.
WORTH_KEEPING = 20


#: What was folded to find out which incident is meant, for the one who then wants it.
_LOOKED_AT: dict[Path, tuple[State, Mark]] = {}


def looked_at(folder: Path) -> State:
    """The state of an incident that is only looked at; whoever folds it next goes on from here."""
    state, mark = folded(folder)
    _LOOKED_AT[folder] = state, mark
    return state


def state_and_mark(folder: Path, *, whole: bool = False) -> tuple[State, Mark]:
    """The state of the incident in `folder`, and how far its log was read for it.

    `whole` reads all of the log, whatever was kept. Raises Refused when what is read is damaged, and when
    there is no whole first entry: that is no incident.
    """
    state, mark = folded(folder, whole=whole)
    if not state.seq:
        from crisisctl.log.read import first_entry

        first_entry(folder)
    return state, mark


def folded(folder: Path, *, whole: bool = False) -> tuple[State, Mark]:
    """The same, and kept for the next time; an empty state where the log has no whole first entry."""
    from crisisctl.log.codec import START
    from crisisctl.log.read import LogReader

    known: tuple[State, Mark] | None = _LOOKED_AT.pop(folder, None)
    if whole:
        known = None
    elif known is None:
        known = _kept(folder)
    state, mark = known or (State(), START)
    begun = state.seq
    reader = LogReader(folder, mark)
    fold((line.entry for line in reader), state)
    if state.seq - begun >= WORTH_KEEPING:
        keep_state(folder, state, reader.mark)
    return state, reader.mark


def keep_state(folder: Path, state: State, mark: Mark) -> None:
    """Keep a state that was folded up to `mark`; where that cannot be done, nothing is lost."""
    from crisisctl.log.cache import save_at_mark

    save_at_mark(folder, _NAME, version(), mark, to_plain(state))


def _kept(folder: Path) -> tuple[State, Mark] | None:
    from crisisctl.log.cache import load_at_mark

    found = load_at_mark(folder, _NAME, version())
    if found is None:
        return None
    try:
        return from_plain(State, found[1]), found[0]
    except ValueError:
        return None
