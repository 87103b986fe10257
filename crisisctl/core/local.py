"""Times as people at a place write and read them. Moments in milliseconds UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache

from .times import SECOND, moment

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")

_WEEK = 7  # days


@cache
def zone(name: str) -> tzinfo:
    """The time zone of an IANA name. UTC where this machine does not know it."""
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def at(moment_: int, where: str) -> datetime:
    """A moment as the calendar and clocks of a place have it."""
    return datetime.fromtimestamp(moment_ // SECOND, zone(where))


def clock(moment_: int, where: str, *, seconds: bool = False) -> str:
    """``09:14 CET``, or ``09:14:02 CET``."""
    return f"{at(moment_, where):{'%H:%M:%S' if seconds else '%H:%M'} %Z}"


def seen_from(moment_: int, now: int, where: str) -> str:
    """``09:14``, with the weekday or the date where it is not today."""
    then, today = at(moment_, where), at(now, where)
    if then.date() == today.date():
        return f"{then:%H:%M}"
    near = abs((then.date() - today.date()).days) < _WEEK
    return f"{then:%a %H:%M}" if near else f"{then:%d %b %H:%M}"


def happened(text: str, now: int, where: str) -> int:
    """When something happened: RFC 3339, or ``HH:MM``, the latest such time already past.

    Raises ValueError for anything else, and for a time in the future.
    """
    found = _read(text, now, where, past=True)
    if found > now:
        raise ValueError("that time has not come yet")
    return found


def promised(text: str, now: int, where: str) -> int:
    """A time to come: RFC 3339, or ``HH:MM``, the next such time. Raises ValueError for anything else."""
    found = _read(text, now, where, past=False)
    if found <= now:
        raise ValueError("that time has passed")
    return found


def _read(text: str, now: int, where: str, *, past: bool) -> int:
    text = text.strip()
    if not (match := _CLOCK.fullmatch(text)):
        try:
            return moment(text)
        except ValueError:
            raise ValueError("write a time as 09:05, or 2026-11-22T09:05:00+01:00") from None
    today = at(now, where).replace(hour=int(match[1]), minute=int(match[2]), second=0, microsecond=0)
    days = (0, -1) if past else (0, 1)
    for day in days:
        # Through the calendar, not by 24 hours: days are longer and shorter where clocks change.
        found = int((today + timedelta(days=day)).timestamp()) * SECOND
        if (found <= now) if past else (found > now):
            return found
    return found


def read_back(moment_: int, where: str) -> str:
    """A time read back to whoever typed it, with its weekday: ``Thursday 15 January, 09:05 CET``."""
    return f"{at(moment_, where):%A %d %B, %H:%M %Z}"
