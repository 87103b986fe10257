"""Times as people type them: ``09:05``, ``yesterday 21:30``, ``20 minutes ago``, or in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from .local import at
from .times import DAY, moment_of
from .typed_lengths import length

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.(?P<part>\d{1,9}))?)?)?"
    r"(?:\s?(?P<half>[ap])m)?(?:\s?(?P<zone>z|utc|[+-]\d{2}:\d{2}))?"
)
_DAY_LAST = re.compile(rf"{_CLOCK}(?:,?\s(?:on\s)?(?P<day>\D.*|\d{{1,2}}\D.*|\d{{4}}-.*))?", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(?P<day>.+?)(?:,?\s(?:at\s)?|(?<=\d)t){_CLOCK}", re.IGNORECASE)

_AWAY = re.compile(r"in (?P<ahead>.+)|(?P<back>.+) ago|(?P<now>(?:just |right )?now)", re.IGNORECASE)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DATE = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s(?P<month>[a-z]{3,9})\.?(?:,?\s(?P<year>\d{4}))?", re.IGNORECASE
)
_US_DATE = re.compile(
    r"\b(?P<month>[a-z]{3,9})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{4}))?", re.IGNORECASE
)
#: When a day ends for somebody who was promised something.
_EVENING = time(18)
_WEEK = 7  # days
_HALF = 12  # hours
#: A date without its year is looked for around here: one missed by less than a month is not next year's.
_AHEAD = timedelta(days=152)


def happened(text: str, now: int, where: str) -> int:
    """When something happened: the latest such time already past. Of a day alone, its beginning.

    Raises ValueError for what is no time, and for a time in the future.
    """
    found = _read(text, now, where, past=True)
    if found > now:
        raise ValueError("that time has not come yet")
    return found


def promised(text: str, now: int, where: str) -> int:
    """A time to come: the next such time. A day alone is meant until its evening.

    Raises ValueError for what is no time, and for a time that has passed.
    """
    found = _read(text, now, where, past=False)
    if found <= now:
        raise ValueError("that time has passed")
    return found


def examples(now: int, where: str, *, past: bool) -> str:
    """How a time may be typed, with days that fit: ``09:05, yesterday 21:30 or 25 Nov 21:30``."""
    near, day, clock = (
        ("yesterday 21:30", -DAY, "21:30") if past else ("tomorrow 09:05", _WEEK * DAY, "18:00")
    )
    then = at(now + day, where)
    return f"09:05, {near} or {then.day} {then:%b} {clock}"


def date_in(text: str, here: date) -> date | None:
    """The first date to come that a text names, such as ``3 December``."""
    for match in (one for form in (_DATE, _US_DATE) for one in form.finditer(text)):
        month = _number(match["month"].lower(), _MONTHS)
        with suppress(ValueError):
            if month is not None:
                return _date(int(match["day"]), month + 1, match["year"], here + _AHEAD)
    return None


def _read(text: str, now: int, where: str, *, past: bool) -> int:
    """What fits of the days that may be meant; where none does, the last of them."""
    words, found, today = " ".join(text.split()), list[int](), at(now, where)
    if away := _AWAY.fullmatch(words):
        far = 0 if away["now"] else length(away["back"] or away["ahead"])
        if far is None:
            raise ValueError("that is no time")
        return now - far if away["back"] else now + far
    # Years before the first and after the last, and offsets of more than a day, are no times either.
    with suppress(ValueError, OverflowError):
        day, clock, place = _parts(words, past=past)
        days = _days(day, today, past=past)
        found = [moment_of(datetime.combine(one, clock, place or today.tzinfo)) for one in days]
    if not found or not words:
        raise ValueError("that is no time")
    return next((one for one in found if (one <= now) == past), found[-1])


def _parts(words: str, *, past: bool) -> tuple[str, time, tzinfo | None]:
    """The day in words, the time of day, and its offset where it has one. Raises ValueError."""
    match = _DAY_LAST.fullmatch(words)
    if not match or not (match["minute"] or match["half"]):
        match = _DAY_FIRST.fullmatch(words)
    if not match or not (match["minute"] or match["half"]):
        return words, time() if past else _EVENING, None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= _HALF:
            raise ValueError
        hour = hour % _HALF + _HALF * (match["half"].lower() == "p")
    microseconds = int(f"{match['part'] or '':0<6}"[:6])
    clock = time(hour, int(match["minute"] or 0), int(match["second"] or 0), microseconds)
    return (match["day"] or "").strip(" ,"), clock, _offset(match["zone"])


def _offset(text: str | None) -> tzinfo | None:
    if not text or text.lower() in {"z", "utc"}:
        return UTC if text else None
    hours, minutes = int(text[1:3]), int(text[4:])
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))


def _days(text: str, today: datetime, *, past: bool) -> Sequence[date]:
    """The days that may be meant, the likeliest first. Raises ValueError for what is no day."""
    here, word, back = today.date(), text.lower(), -1 if past else 1
    if not word:
        return here, here + timedelta(days=back)
    if word in _NEAR:
        return (here + timedelta(days=_NEAR[word]),)
    weekday = _number(word, _DAYS)
    if weekday is not None:
        ahead = (weekday - here.weekday()) % (back * _WEEK)
        return here + timedelta(days=ahead), here + timedelta(days=ahead + back * _WEEK)
    match = _DATE.fullmatch(word) or _US_DATE.fullmatch(word)
    if not match:
        return (date.fromisoformat(word),)
    month = _number(match["month"], _MONTHS)
    if month is None:
        raise ValueError
    return (_date(int(match["day"]), month + 1, match["year"], here + back * _AHEAD),)


def _number(word: str, names: Sequence[str]) -> int | None:
    """Which of the names a word is, or begins with at least three letters; from 0."""
    shortest = 3
    fits = (at for at, name in enumerate(names) if len(word) >= shortest and name.startswith(word))
    return next(fits, None)


def _date(day: int, month: int, year: str | None, around: date) -> date:
    """A date; without its year the one nearest to `around`. Raises ValueError where there is none."""
    if year:
        return date(int(year), month, day)
    found = []
    for one in (around.year - 1, around.year, around.year + 1):
        with suppress(ValueError):
            found.append(date(one, month, day))
    return min(found, key=lambda one: abs(one - around))
