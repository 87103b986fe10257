"""Times and lengths as a report words them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from crisisctl.core.times import DAY, HOUR, MINUTE, SECOND, moment


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
    then = _in(at, zone)
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[then.weekday()]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[
        then.month - 1
    ]
    name = then.strftime("%Z")
    zone_name = f"UTC{name}" if name[:1] in "+-" else name
    return f"{weekday} {then.day} {month} {then.year}, {then:%H:%M:%S} {zone_name}"


def utc(at: int) -> str:
    """``2026-11-22 09:14:02``, in UTC."""
    return f"{_in(at, UTC):%Y-%m-%d %H:%M:%S}"


_MOMENT = re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
#: A cell with more than this cannot be read in a table.
_LONGEST = 300


def with_times(text: str, zone: tzinfo) -> str:
    """A text with the moments that the program wrote into it as a clock in `zone` shows them."""

    def shown(match: re.Match[str]) -> str:
        try:
            return local(moment(match[0]), zone)
        except (ValueError, OverflowError, OSError):
            return match[0]

    return _MOMENT.sub(shown, text)


def shortened(text: str) -> str:
    """As much of a text as a line can bear."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def value(of: object, zone: tzinfo) -> str:
    """What a fact or an answer says."""
    return "left empty" if of is None else with_times(str(of), zone)


def title(name: str) -> str:
    """A name from a plan as a heading: ``went_well`` reads ``Went well``."""
    spaced = name.replace("_", " ").replace("-", " ").strip()
    return spaced[:1].upper() + spaced[1:]


def _in(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at // SECOND, zone)
