"""What stays of an entry whose content was taken away: enough for the walk to go on, and no words."""

from __future__ import annotations

from typing import Any

TAKEN = "(taken away)"
#: Keys that say where in the plan something happened and when, never what people wrote.
_STRUCTURE = frozenset(
    {
        "step", "plan", "happening", "phase", "anytime", "round", "verb", "role", "backup", "ladder", "rung",
        "page", "due_at", "opens_at", "started_at", "happened_at", "holds", "repeats", "since", "beside",
        "items", "cause", "choice", "repeat", "goto", "fact", "level", "from", "clock", "commitment", "by_hand",
        "message", "draft", "channel", "sha256", "kind", "public", "errors", "left_out", "passed_over", "reached",
        "missed", "given_up", "cleared", "claim", "playbook", "version",
    }
)  # fmt: skip


def skeleton(data: dict[str, Any]) -> dict[str, Any]:
    """`data` with its keys, and every text that a person may have written replaced."""
    return {key: value if key in _STRUCTURE else _emptied(value) for key, value in data.items()}


def _emptied(value: Any) -> Any:
    if isinstance(value, str):
        return TAKEN
    if isinstance(value, bool):
        return value
    return {} if isinstance(value, dict) else [] if isinstance(value, list) else None
