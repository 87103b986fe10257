"""Deadlines set by law."""

from __future__ import annotations

from typing import Literal

from crisisctl.core.events import Entry
from crisisctl.core.state import ClockState, State

from .registry import at_of, on, scoped, taken_at

_ENDS: dict[str, Literal["met", "missed", "dropped"]] = {
    "clock.met": "met",
    "clock.missed": "missed",
    "clock.dropped": "dropped",
}


@on("clock.started", "clock.moved")
def _started(state: State, entry: Entry) -> None:
    data = entry.data
    state.clocks[scoped(state, data, data["clock"])] = ClockState(
        status="running",
        started_at=at_of(data, "started_at") or taken_at(state, entry),
        due_at=at_of(data, "due_at") or taken_at(state, entry),
        by_hand=bool(data.get("by_hand")),
    )


@on(*_ENDS)
def _ended(state: State, entry: Entry) -> None:
    key = scoped(state, entry.data, entry.data["clock"])
    if key in state.clocks:
        state.clocks[key].status = _ENDS[entry.type]
    elif entry.type != "clock.missed":
        # Dropped or met before it ever started: it never will.
        at = taken_at(state, entry)
        state.clocks[key] = ClockState(_ENDS[entry.type], at, at, by_hand=True)
