"""What stays of an entry whose content was taken away: enough for the walk to go on, and no words.

Numbers, switches, moments and ids stay, and only under keys that say where in the plan something happened,
and when. A person stays only where the incident's first entry, of which nothing is ever taken away, names
that id too. Of text that somebody may have written, only that it was there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .events import WRITTEN, Entry

TAKEN = "(taken away)"
#: Keys that hold what the plan or this program gave, in whatever entry they stand.
_STRUCTURE = frozenset(
    {
        "step", "plan", "happening", "phase", "anytime", "round", "verb", "role", "backup", "ladder", "rung",
        "page", "due_at", "opens_at", "started_at", "happened_at", "holds", "repeats", "since", "beside",
        "items", "cause", "repeat", "goto", "fact", "level", "clock", "commitment", "by_hand", "message",
        "draft", "kind", "public", "errors", "left_out", "passed_over", "reached", "missed", "given_up",
        "cleared", "claim", "claims", "enquiry", "asked", "unapproved", "playbook", "version", "next_update",
    }
)  # fmt: skip
#: Keys that hold it only in these entries, and elsewhere what somebody typed, or a hash that betrays it.
_ONLY_IN = {
    "choice": ("decision.made",),
    "from": ("level.changed",),
    "name": ("anytime.happened",),
    "cadence": ("plan.joined",),
    "channel": ("message.", "channel."),
    "sha256": ("message.", "plan.joined"),
}
#: Keys that hold lists or mappings of their own, of which the shape stays and only these keys are kept.
_NESTED = {
    "findings": frozenset({"rule", "severity", "gate", "line", "column"}),
    "promises": frozenset({"due_at", "owner"}),
    "overruled": frozenset[str](),
}
_PEOPLE = frozenset({"person", "from"})
#: Text that counts by being there at all, and in which entries. Who closed one with a reason has ended it.
_COUNTS = {"evidence": ("",), "reason": ("incident.closed",)}
_ID_OR_MOMENT = re.compile(r"\w[\w./:+-]*")


def skeleton(entry: Entry, declared: Entry) -> dict[str, Any]:
    """The data that stays of `entry` in an incident that began with `declared`; empty for an unknown type."""
    if entry.type not in WRITTEN:
        return {}
    people = _people(declared.data)
    stays: dict[str, Any] = {}
    for key, value in entry.data.items():
        if (_is_structure(entry.type, key) and _is_plain(value)) or (key in _PEOPLE and value in people):
            stays[key] = value
        elif key in _NESTED:
            stays[key] = _shape(value, _NESTED[key])
        elif key in _PEOPLE or key in WRITTEN[entry.type] or entry.type.startswith(_COUNTS.get(key, ())):
            stays[key] = _emptied(key, value)
    return stays


def _is_structure(type_: str, key: str) -> bool:
    return key in _STRUCTURE or type_.startswith(_ONLY_IN.get(key, ()))


def _is_plain(value: Any) -> bool:
    """Whether this holds nothing but ids, moments, whole numbers and switches."""
    if isinstance(value, str):
        return _ID_OR_MOMENT.fullmatch(value) is not None
    if isinstance(value, Mapping):
        return all(map(_is_plain, (*value, *value.values())))
    return all(map(_is_plain, value)) if isinstance(value, list) else value is None or isinstance(value, int)


def _shape(value: Any, kept: frozenset[str]) -> Any:
    """Lists and mappings as long as they were, with what is `kept` in them and no words beside it."""
    if isinstance(value, list):
        return [_shape(one, kept) for one in value]
    if isinstance(value, dict):
        plain = {key: one for key, one in value.items() if _is_plain(key)}
        return {key: one if key in kept and _is_plain(one) else TAKEN for key, one in plain.items()}
    return TAKEN


def _people(declared: Mapping[str, Any]) -> list[Any]:
    """Whom the first entry names by an id."""
    return [*(declared.get("people") or {}), *(declared.get("roles") or {}).values()]


def _emptied(key: str, value: Any) -> Any:
    if isinstance(value, dict | list):
        return type(value)()
    # A fact without its value is one that is not known: no words may take its place in a statement.
    return TAKEN if isinstance(value, str) and key != "value" else None
