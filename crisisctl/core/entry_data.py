"""Reading entries that may be redacted, foreign or odd: what cannot be read is simply not there."""

from __future__ import annotations

from typing import Any

from .events import Entry
from .times import SECOND, moment

Scalar = str | int | float | None
Length = int | float
#: 9999-01-01: later moments cannot be shown in every zone.
_FAR = 253_370_764_800_000


def said(entry: Entry, key: str) -> str:
    """A text or number of the data as text; empty where there is none."""
    value = entry.data.get(key)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


#: Choices that say no more than the words beside them.
_SAYS_NOTHING = frozenset({"another reason", "thread"})


def because(entry: Entry, reason: str) -> str:
    """A reason in words, after the one that was chosen from a list: ``timing: counsel asks for an hour``."""
    choice = said(entry, "choice")
    if not choice or not reason or choice in _SAYS_NOTHING or choice == reason:
        return reason or choice
    return f"{choice}: {reason}"


def scalar(entry: Entry, key: str) -> Scalar:
    """A text or number of the data as it is; None where there is none."""
    value = entry.data.get(key)
    return value if isinstance(value, str | int | float) else None


def whole(entry: Entry, key: str, otherwise: int = 0) -> int:
    """A whole number of the data."""
    value = entry.data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise


def mapping(entry: Entry, key: str) -> dict[str, Any]:
    """A mapping of the data; empty where there is none."""
    value = entry.data.get(key)
    return value if isinstance(value, dict) else {}


def at_of(entry: Entry, key: str) -> int | None:
    """A moment of the data in milliseconds UTC; None where there is none."""
    try:
        at = moment(said(entry, key))
    except (ValueError, OverflowError):
        return None
    return at if 0 <= at < _FAR else None


def when(entry: Entry) -> int:
    """When it happened: `at`, or earlier where the data says so."""
    earlier = at_of(entry, "happened_at")
    return entry.at if earlier is None else min(earlier, entry.at)


def named(entry: Entry, key: str) -> str:
    """What an entry is about, told apart between plans and happenings: ``plan/step#2``; "" if unknown."""
    name, plan, happening = said(entry, key), said(entry, "plan"), whole(entry, "happening")
    if name and plan and not name.startswith(f"{plan}/"):
        name = f"{plan}/{name}"
    return f"{name}#{happening}" if name and happening > 1 else name


def seconds(length: int) -> Length:
    """Milliseconds as seconds, a whole number where it is one."""
    return length // SECOND if length % SECOND == 0 else length / SECOND
