"""What a statement promises: sentences in which we say that we will do something, and by when."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from crisisctl.core.typed_times import date_in

_PARAGRAPHS = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"\S.*?(?:[.!?]+(?=\s|$)|$)", re.DOTALL)
_WE_WILL = re.compile(
    r"\b(?:we|i)(?:'ll|’ll|\s+will|\s+shall|\s+(?:are|am)\s+going\s+to|\s+promise|\s+commit)\b"
    r"|\b(?:we|i)'(?:re|m)\s+going\s+to\b|\bwill\s+be\s+(?:refunded|replaced|repaid|published|sent|contacted)\b",
    re.IGNORECASE,
)
#: Said of today, it is a promise all the same where a time ends it: we pay for it until June.
_WE_DO = re.compile(
    r"\b(?:we|i)\s+(?:(?:also|now|fully|each|both)\s+)?(?:answer|call|compensate|contact|cover|deliver|extend|fund|give"
    r"|inform|offer|open|pay|provide|publish|refund|reimburse|release|repair|replace|report|restore|return|send|ship"
    r"|tell|write)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|until|before|within|no later than)\s", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:by|until|before|within|on|at|from|no later than)\s+"
    r"(?:(?:the\s+)?(?:end|close)\s+of\b|\d|noon|midnight|tonight|tomorrow|today|next\b|this\b|an?\s+(?:hour|day|week|month)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b|(?:one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety)\b)"
    r"|\b(?:today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
#: The next update is a promise with a register of its own.
_UPDATE = re.compile(
    r"\bnext\s+(?:update|statement|post|news)\b|\bupdate\s+(?:you\s+)?(?:again|here)\b", re.IGNORECASE
)
_LONGEST = 20_000


def promised_in(text: str) -> list[str]:
    """The sentences of a statement that promise something by a time, without its next update.

    A person confirms each of them, and says by when: this only finds what to ask about.
    """
    found = []
    paragraphs = _PARAGRAPHS.split(text[:_LONGEST])
    for match in (one for paragraph in paragraphs for one in _SENTENCE.finditer(paragraph)):
        sentence = " ".join(match[0].split())
        if _is_promise(sentence):
            found.append(sentence)
    return found


def _is_promise(sentence: str) -> bool:
    when = _WHEN.search(sentence)
    if when is None or _UPDATE.search(sentence):
        return False
    if _WE_WILL.search(sentence):
        return True
    return bool(_WE_DO.search(sentence)) and any(_BY.match(one[0]) for one in _WHEN.finditer(sentence))


_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(rf"\b({'|'.join(_DAYS)}|today|tonight|tomorrow)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin\s+(\d{1,3})\s+(hour|day|week)s?\b", re.IGNORECASE)
_LENGTHS = {"hour": 1, "day": 24, "week": 7 * 24}
#: When a day ends for somebody who waits.
_EVENING = 18


def time_in(sentence: str, now: datetime) -> datetime | None:
    """By when a sentence promises something, as far as it says so plainly; in the zone of `now`, after it.

    A day without a time of day is meant until its evening.
    """
    within = _WITHIN.search(sentence)
    if within:
        return now + timedelta(hours=int(within[1]) * _LENGTHS[within[2].lower()])
    clock, day = _CLOCK.search(sentence), _DAY.search(sentence)
    dated = date_in(sentence, now.date())
    if clock is None and day is None and dated is None:
        return None
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (_EVENING, 0)
    if dated is not None:
        found = datetime.combine(dated, time(hour, minute), now.tzinfo)
        return found if found > now else None
    found = now.replace(hour=hour, minute=minute, second=0, microsecond=0) + timedelta(days=_ahead(day, now))
    if found <= now:
        found += timedelta(days=7 if day and day[1].lower() in _DAYS else 1)
    return found


def _ahead(day: re.Match[str] | None, now: datetime) -> int:
    word = day[1].lower() if day else "today"
    if word in _DAYS:
        return (_DAYS.index(word) - now.weekday()) % 7
    return 1 if word == "tomorrow" else 0
