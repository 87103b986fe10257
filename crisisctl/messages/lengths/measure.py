"""How long a text is for a channel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .channels import CHANNELS, Bound, Way
from .length import Length
from .mastodon import by_mastodon
from .pieces import Piece, by_byte, by_grapheme, by_threads, by_utf16
from .sms import by_sms, first_segment, sms_length
from .weighted import by_weight

_PIECES: dict[Way, Callable[[str], Iterable[Piece]]] = {
    "weighted": by_weight,
    "graphemes": by_grapheme,
    "bytes": by_byte,
    "mastodon": by_mastodon,
    "threads": by_threads,
    "utf-16": by_utf16,
    "sms": by_sms,
}


def measure(text: str, limit_name: str | None) -> Length:
    """How long `text` is where the limit `limit_name` holds; one newline at its end is not counted.

    `limit_name` is what a workspace's channel says: a name in `CHANNELS`, a number of characters, or None
    for a channel without a limit. Characters are what people take for one: a letter with all its accents, an
    emoji of any kind. Where a channel has two limits and only the second is passed, the second is given.
    Raises ValueError for a name that is neither; no text makes it raise.
    """
    text = counted(text)
    if limit_name == "sms":
        return sms_length(text)
    first, *others = bounds(limit_name) or (None,)
    if first is None:
        return Length(sum(cost for _, cost in by_grapheme(text)), None, "characters")
    length = _length(text, first)
    over = (one for one in (_length(text, other) for other in others if not length.over) if one.over)
    return next(over, length)


def remaining(text: str, limit_name: str | None) -> int | None:
    """How much may still be written, in the channel's unit; negative beyond it, None where nothing limits it.

    Quick enough to be asked at every key. For sms, what is left of a single message.
    """
    length = measure(text, limit_name)
    return None if length.limit is None else length.limit - length.count


def first_beyond(text: str, limit_name: str | None) -> int | None:
    """Where the first character stands that the limit leaves no room for, from 0; None if all fits.

    For sms, where the second segment begins.
    """
    text = counted(text)
    if limit_name == "sms":
        return first_segment(text) if (sms_length(text).segments or 0) > 1 else None
    found = [place for place in (_beyond(text, bound) for bound in bounds(limit_name)) if place is not None]
    return min(found, default=None)


def counted(text: str) -> str:
    """The text without the newline that editors put at the end."""
    return text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text


def bounds(limit_name: str | None) -> tuple[Bound, ...]:
    """What holds under a limit's name. Raises ValueError for a name that is unknown and no number."""
    if limit_name is None:
        return ()
    if limit_name in CHANNELS:
        return CHANNELS[limit_name].bounds
    if limit_name.isascii() and limit_name.isdigit():
        return (Bound(int(limit_name), "graphemes", "characters"),)
    raise ValueError(f"no channel's limit and no number: {limit_name!r}")


def _length(text: str, bound: Bound) -> Length:
    return Length(sum(cost for _, cost in _PIECES[bound.way](text)), bound.most, bound.unit)


def _beyond(text: str, bound: Bound) -> int | None:
    at = used = 0
    for size, cost in _PIECES[bound.way](text):
        used += cost
        if used > bound.most:
            return at
        at += size
    return None
