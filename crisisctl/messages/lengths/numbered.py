"""A statement that is too long for one post, in numbered parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from crisisctl.problem import NotAllowed

from .breaks import Break, Good, breaks
from .channels import CHANNELS
from .links import on_mastodon, on_x
from .measure import counted, measure

#: How full a part must at least be, of what it could hold, to end where it reads well.
_FULL_ENOUGH = {Good.PARAGRAPH: 1 / 3, Good.SENTENCE: 1 / 3, Good.CLAUSE: 1 / 2}
_MOST_DIGITS = 5
_QUOTED = 40


def thread(text: str, limit_name: str | None) -> tuple[str, ...]:
    """`text` in parts that each fit the limit, ``(1/3)`` at the end of each; as it is if it fits at once.

    A part ends with a paragraph if that leaves it a third full, else with a sentence, else with a clause if
    that leaves it half full, else with a word; never within a word, a link, a mention or a grapheme. Chinese
    and Japanese, which write words without blanks, may be divided between any two characters. All words are
    kept, in order; the blanks between parts are not. For sms each part is one message. Raises NotAllowed when
    a single word or link does not fit, and ValueError for a limit's name that is unknown.
    """
    text = counted(text)
    if _fits(text, limit_name):
        return (text,)
    text = text.strip()
    places = breaks(text, on_mastodon() if limit_name == "mastodon" else on_x())
    for digits in range(1, _MOST_DIGITS + 1):
        longest = "9" * digits
        parts = _divided(text, places, limit_name, f" ({longest}/{longest})", most=int(longest))
        if parts is not None:
            return tuple(f"{part} ({index}/{len(parts)})" for index, part in enumerate(parts, 1))
    raise NotAllowed("this is too long even for a thread", "Put it on a page, and post the link.", never=True)


def _divided(
    text: str, places: list[Break], limit_name: str | None, mark: str, most: int
) -> list[str] | None:
    """The parts, each with room for `mark`; None if there are more than `most`."""
    ends = [one.end for one in places]
    parts: list[str] = []
    begin = 0
    while begin < len(text):
        if len(parts) == most:
            return None

        def fits(end: int, begin: int = begin) -> bool:
            return _fits(text[begin:end] + mark, limit_name)

        first = bisect_right(ends, begin)
        last = _last_fitting(ends, first, fits)
        if last == len(ends) and fits(len(text)):
            parts.append(text[begin:])
            break
        if last == first:
            raise _too_long(text[begin : ends[first] if first < len(ends) else len(text)], limit_name)
        chosen = _best(places[first:last], begin)
        parts.append(text[begin : chosen.end])
        begin = chosen.begin
    return parts


def _last_fitting(ends: list[int], first: int, fits: Callable[[int], bool]) -> int:
    """One more than the last index, from `first`, at which a part may end; `first` if it may at none.

    Longer and longer steps, then halves: a part is measured a few times, not once for each of its words.
    """
    low, step = first, 1
    while low < len(ends) and fits(ends[min(low + step, len(ends)) - 1]):
        low = min(low + step, len(ends))
        step *= 2
    high = min(low + step, len(ends))
    while low < high:
        middle = (low + high) // 2
        if fits(ends[middle]):
            low = middle + 1
        else:
            high = middle
    return low


def _best(fitting: list[Break], begin: int) -> Break:
    """The last of the best places among those that leave the part full enough."""
    most = fitting[-1].end - begin
    for good, full in _FULL_ENOUGH.items():
        for one in reversed(fitting):
            if one.end - begin < most * full:
                break
            if one.good is good:
                return one
    words = [one for one in fitting if one.good is not Good.CHARACTER]
    return words[-1] if words and words[-1].end - begin >= most / 2 else fitting[-1]


def _fits(text: str, limit_name: str | None) -> bool:
    length = measure(text, limit_name)
    return not length.over and (length.segments or 1) == 1


def _too_long(word: str, limit_name: str | None) -> NotAllowed:
    channel = CHANNELS[limit_name].name if limit_name and limit_name in CHANNELS else "this channel"
    shown = word if len(word) <= _QUOTED else f"{word[:_QUOTED]}…"
    return NotAllowed(
        f"'{shown}' alone is longer than a post on {channel} with its number",
        "Shorten it, or put a shorter link there.",
        never=True,
    )
