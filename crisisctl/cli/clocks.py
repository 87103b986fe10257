"""Which clock an incident goes by: this machine's, or in an exercise one of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.live.clock import ExerciseClock, SystemClock

if TYPE_CHECKING:
    from crisisctl.core.world import Clock


def clock_of(state: State) -> Clock:
    """The clock of an incident, so that every terminal goes by the same one.

    That of an exercise stands still while nobody plays it.
    """
    if not state.exercise:
        return SystemClock()
    if state.real_at is None or state.paused:
        return ExerciseClock(state.at, 0, 0)
    return ExerciseClock(state.played_from, state.real_at, state.speed)


def clock_at(folder: Path) -> Clock:
    """The same for the incident in a folder, of which only an exercise's log is read."""
    from crisisctl.log.read import first_entry

    if first_entry(folder).data.get("exercise") is not True:
        return SystemClock()
    from .states import state_and_mark

    return clock_of(state_and_mark(folder)[0])


def anchor(speed: float) -> dict[str, Any]:
    """What an entry says so that every terminal knows how an exercise's clock goes from it on."""
    return {"real_at": rfc3339(SystemClock().now()), "speed": speed}
