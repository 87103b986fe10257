"""What the players of an exercise were told, and what the facilitator did with the rest."""

from __future__ import annotations

from typing import Literal

from crisisctl.core.events import Entry
from crisisctl.core.state import InjectState, State

from .registry import at_of, on, taken_at

_BECOMES: dict[str, Literal["held", "played", "not_needed", "dropped"]] = {
    "inject.played": "played",
    "inject.held": "held",
    "inject.dropped": "dropped",
    "inject.not_needed": "not_needed",
}


@on(*_BECOMES)
def _became(state: State, entry: Entry) -> None:
    state.injects[entry.data["inject"]] = InjectState(_BECOMES[entry.type], taken_at(state, entry))


@on("inject.moved")
def _moved(state: State, entry: Entry) -> None:
    at = at_of(entry.data, "comes_at")
    state.injects[entry.data["inject"]] = InjectState("moved", state.moment if at is None else at)
