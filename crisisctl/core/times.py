"""Moments and durations: whole milliseconds, moments since 1970-01-01 in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIT = timedelta(milliseconds=1)
_FIRST = (datetime(1, 1, 2, tzinfo=UTC) - _EPOCH) // _UNIT
_LAST = (datetime(9999, 12, 30, tzinfo=UTC) - _EPOCH) // _UNIT

_MEANT = range(1800, 3000)

_DURATION = re.compile(r"(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})")


def rfc3339(moment: int) -> str:
    """`moment` as RFC 3339 text in UTC with milliseconds: ``2026-11-22T09:14:02.113Z``.

    One past the end of the calendar is its end: a deadline that nobody lives to see.
    """
    moment = min(max(moment, _FIRST), _LAST)
    whole = datetime.fromtimestamp(moment // SECOND, UTC)
    return f"{whole.isoformat()[: len('2026-11-22T09:14:02')]}.{moment % SECOND:03d}Z"


@lru_cache(maxsize=4096)
def moment(text: str) -> int:
    """RFC 3339 `text`, with its zone, as a moment. Raises ValueError for anything else."""
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"not an RFC 3339 time with a zone: {text!r}")
    return moment_of(datetime.fromisoformat(text.upper()))


def stated(text: str) -> int:
    """The same for what a person states. Raises ValueError also for a year that nobody can mean."""
    found = moment(text)
    if not _MEANT.start <= datetime.fromtimestamp(found // SECOND, UTC).year < _MEANT.stop:
        raise ValueError(f"not a year that can be meant: {text!r}")
    return found


def moment_of(value: datetime) -> int:
    """The moment of a `value` that has its zone, without what is less than a millisecond."""
    return (value - _EPOCH) // _UNIT


def duration(text: str) -> int:
    """``45s``, ``5m``, ``1h30m`` or ``3d`` in milliseconds. Raises ValueError for anything else."""
    match = _DURATION.fullmatch(text.strip())
    if not match or not any(match.groups()):
        raise ValueError(f"not a duration: {text!r} (write 45s, 5m, 2h, 3d or 1h30m)")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND


def words(length: int) -> str:
    """A duration in milliseconds as a plan would write it: ``1h30m``, ``45s``; ``0m`` for nothing."""
    parts, rest = [], max(length // SECOND, 0)
    for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts) or "0m"
