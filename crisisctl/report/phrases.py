"""Times and lengths as a report words them."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from crisisctl.core.times import DAY, HOUR, MINUTE, SECOND


def length(milliseconds: int) -> str:
    """``38 min 20 s``, ``3 h 5 min``, ``2 d 4 h``: the two largest units; ``0 s`` for nothing."""
    parts, rest = [], max(milliseconds, 0)
    for unit, size in (("d", DAY), ("h", HOUR), ("min", MINUTE), ("s", SECOND)):
        count, rest = divmod(rest, size)
        parts.append((count, unit))
    first = next((place for place, (count, _) in enumerate(parts) if count), len(parts) - 1)
    said = [f"{count} {unit}" for count, unit in parts[first : first + 2] if count]
    return " ".join(said) or "0 s"


def local(at: int, zone: tzinfo) -> str:
    """``Sun 22 Nov 2026, 10:14:02 CET``, in English; zones without a short name read ``UTC+03``."""
    moment = _in(at, zone)
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[moment.weekday()]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[
        moment.month - 1
    ]
    name = moment.strftime("%Z")
    zone_name = f"UTC{name}" if name[:1] in "+-" else name
    return f"{weekday} {moment.day} {month} {moment.year}, {moment:%H:%M:%S} {zone_name}"


def utc(at: int) -> str:
    """``2026-11-22 09:14:02``, in UTC."""
    return f"{_in(at, UTC):%Y-%m-%d %H:%M:%S}"


def title(name: str) -> str:
    """A name from a plan as a heading: ``went_well`` reads ``Went well``."""
    spaced = name.replace("_", " ").replace("-", " ").strip()
    return spaced[:1].upper() + spaced[1:]


def _in(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at // SECOND, zone)
