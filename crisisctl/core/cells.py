"""How wide text is in a terminal, and where its lines end in a window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

_WORD = re.compile(r"\S+")
#: Narrower than this nothing is laid out: words would stand alone.
NARROWEST = 10


def cells(text: str) -> int:
    """The columns that a terminal gives `text`."""
    if text.isascii():
        return len(text)
    return sum(_cells(one) for one in text)


def lines(text: str, first: int, rest: int) -> Iterator[slice]:
    """Where the lines of `text` are if the first has `first` columns and the others `rest`.

    Broken between words; a word that is wider than a line is broken where it must be. One empty line where
    there are no words.
    """
    room = max(first, NARROWEST)
    start = end = used = 0
    begun = False  # a word of no width, an accent alone, is on its line too
    for found in _WORD.finditer(text):
        begin = found.start()
        gap = begin - end if begun else 0
        if begun and used + gap + cells(found[0]) > room:
            yield slice(start, end)
            room, used, gap, begun = max(rest, NARROWEST), 0, 0, False
        if not begun:
            start, begun = begin, True
        used += gap
        for at in range(begin, found.end()):
            wide = _cells(text[at])
            if used + wide > room:
                yield slice(start, at)
                start, used, room = at, 0, max(rest, NARROWEST)
            used += wide
        end = found.end()
    yield slice(start, end)


def folded(text: str, width: int, before: str = "", after: str | None = None) -> list[str]:
    """`text` in lines of `width` at most: `before` the first stands `before`, before the others `after`."""
    hang = " " * cells(before) if after is None else after
    found = lines(text, width - cells(before), width - cells(hang))
    return [f"{hang if place else before}{text[one]}".rstrip() for place, one in enumerate(found)]


def _cells(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
