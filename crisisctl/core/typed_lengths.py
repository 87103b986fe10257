"""Lengths as people say them: ``20 minutes``, ``half an hour``, ``an hour and a half``, ``1h30m``."""

from __future__ import annotations

import re

from .times import DAY, HOUR, MINUTE, SECOND

#: Nobody means a length beyond.
_LONGEST = 36_500 * DAY
_UNITS = {"s": SECOND, "m": MINUTE, "h": HOUR, "d": DAY, "w": 7 * DAY}
#: In halves.
_COUNTS = {"half a": 1, "half an": 1, "a": 2, "an": 2} | {
    word: 2 * count
    for count, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
_PART = re.compile(
    rf"(?P<count>\d{{1,5}}|(?:{'|'.join(_COUNTS)})(?=\s))\s?"
    r"(?P<unit>s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])"
    r"(?P<half>\sand\sa\shalf)?(?:,?\s(?:and\s)?)?|(?P<tight>\d{1,5})(?P<letter>[hmd])(?=\d)",
    re.IGNORECASE,
)


def length(text: str) -> int | None:
    """The milliseconds of a length; None for what is none, or goes beyond a hundred years."""
    words, place, halves = text.strip(), 0, 0
    while match := _PART.match(words, place):
        if match["tight"]:
            halves += 2 * int(match["tight"]) * _UNITS[match["letter"].lower()]
        else:
            count = match["count"].lower()
            of = 2 * int(count) if count.isdigit() else _COUNTS[count]
            halves += (of + bool(match["half"])) * _UNITS[match["unit"][0].lower()]
        place = match.end()
    return halves // 2 if place and place == len(words) and halves // 2 <= _LONGEST else None
