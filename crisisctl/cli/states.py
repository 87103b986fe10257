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


def state_of(folder: Path) -> State:
    """The state of the incident in `folder`. Raises Refused when its log is damaged."""
    return state_and_mark(folder)[0]


def state_and_mark(folder: Path, *, whole: bool = False) -> tuple[State, Mark]:
    """The state, and how far the log was read for it; kept for the next time where that saves work.

    `whole` reads all of the log, whatever was kept. Raises Refused when what is read is damaged.
    """
    from crisisctl.log.codec import START
    from crisisctl.log.read import LogReader

    state, mark = (None if whole else _kept(folder)) or (State(), START)
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
