"""Times as people at a place write and read them. Moments in milliseconds UTC."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, tzinfo
from functools import cache

from .times import SECOND

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


def read_back(moment_: int, where: str, now: int | None = None) -> str:
    """A time read back to whoever typed it, with its weekday: ``Thursday 15 January, 09:05 CET``.

    With the year where it is not the year of `now`.
    """
    then = at(moment_, where)
    year = f" {then.year}" if now is not None and at(now, where).year != then.year else ""
    return f"{then:%A} {then.day} {then:%B}{year}, {then:%H:%M %Z}"


def known_by_itself(now: int, where: str) -> dict[str, str]:
    """What templates ask for and nobody has to be asked: the time and the day."""
    then = at(now, where)
    return {"time_now": clock(now, where), "todays_date": f"{then.day} {then:%B} {then.year}"}


def zone_named(typed: str, known: Collection[str]) -> str:
    """The IANA name that somebody meant: ``Europe/Madrid``, ``europe/madrid`` or ``Madrid``.

    Raises ValueError with the nearest of the `known` names.
    """
    wanted = typed.strip().replace(" ", "_").lower()
    cities: dict[str, list[str]] = {}
    for name in sorted(known):
        if name.lower() == wanted:
            return name
        cities.setdefault(name.rpartition("/")[2].lower(), []).append(name)
    # Old names of a place stand beside the present one, which is the region's.
    found = [name for name in cities.get(wanted, ()) if "/" in name]
    if len(found) == 1:
        return found[0]
    if not found:
        from difflib import get_close_matches

        names = {name.lower(): [name] for name in known} | cities
        found = [name for one in get_close_matches(wanted, names, n=1, cutoff=0.7) for name in names[one]]
    hint = f"did you mean {' or '.join(found)}?" if found else "write it as Europe/Madrid"
    raise ValueError(f"no time zone is called that; {hint}")
