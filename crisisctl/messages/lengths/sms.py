"""Text messages: septets of the GSM alphabet, or UTF-16 units once a character is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from .length import Length
from .pieces import Piece, by_utf16

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
_ALPHABET = _BASIC | _EXTENDED
#: What a message holds alone, and what each holds of a longer one.
SEPTETS, SEPTETS_OF_MANY = 160, 153
UNITS, UNITS_OF_MANY = 70, 67


def sms_length(text: str) -> Length:
    """Septets of 160 or UTF-16 units of 70, and the segments that the text is sent in."""
    alone, of_many = (SEPTETS, SEPTETS_OF_MANY) if in_alphabet(text) else (UNITS, UNITS_OF_MANY)
    unit = "septets" if alone == SEPTETS else "utf-16"
    costs = [cost for _, cost in by_sms(text)]
    count = sum(costs)
    return Length(count, alone, unit, _segments(costs, of_many) if count > alone else min(count, 1))


def in_alphabet(text: str) -> bool:
    """Whether the GSM alphabet has every character of `text`."""
    return _ALPHABET.issuperset(text)


def outside_alphabet(text: str) -> str:
    """The first character that makes the message a short one; empty if there is none."""
    return next((one for one in text if one not in _ALPHABET), "")


def by_sms(text: str) -> Iterator[Piece]:
    """Septets, of which an extension character costs 2; UTF-16 units if the GSM alphabet lacks anything."""
    if not in_alphabet(text):
        return by_utf16(text)
    return ((1, 2 if one in _EXTENDED else 1) for one in text)


def first_segment(text: str) -> int:
    """How many code points the first segment holds of a text that needs several."""
    room = SEPTETS_OF_MANY if in_alphabet(text) else UNITS_OF_MANY
    held = 0
    for size, cost in by_sms(text):
        room -= cost
        if room < 0:
            break
        held += size
    return held


def _segments(costs: list[int], room: int) -> int:
    """Nothing that costs 2 is torn between two segments."""
    segments, left = 1, room
    for cost in costs:
        if cost > left:
            segments, left = segments + 1, room
        left -= cost
    return segments
