"""What a drill that is not over was waiting for."""

from __future__ import annotations

from .state import State


def holding(state: State) -> list[str]:
    """The keys of the open steps that a drill waits for: those that do not repeat."""
    return [key for key, step in state.steps.items() if step.status == "open" and not step.repeats]


def left_open(state: State) -> list[str]:
    """What held a drill that was stopped: its open steps; without any, the decisions that are asked again."""
    return holding(state) or [key for key, step in state.steps.items() if step.again_at is not None]
