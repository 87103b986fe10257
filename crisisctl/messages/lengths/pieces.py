"""A text in the pieces that a channel counts: for each the code points that it spans, and what it costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from .emoji import is_emoji
from .graphemes import graphemes

#: Code points, cost.
Piece: TypeAlias = tuple[int, int]
#: Begin, end, cost.
Special: TypeAlias = tuple[int, int, int]


def between(
    text: str, specials: Iterable[Special], ordinary: Callable[[str], Iterable[Piece]]
) -> Iterator[Piece]:
    """Pieces with a price of their own, in order, and what is `ordinary` between them; the first one wins."""
    at = 0
    for begin, end, cost in specials:
        if begin >= at:
            yield from ordinary(text[at:begin])
            yield end - begin, cost
            at = end
    yield from ordinary(text[at:])


def by_grapheme(text: str) -> Iterator[Piece]:
    """What people take for one character costs 1."""
    return ((len(one), 1) for one in graphemes(text))


def by_byte(text: str) -> Iterator[Piece]:
    """Each code point costs its bytes in UTF-8."""
    return ((1, len(one.encode("utf-8", "surrogatepass"))) for one in text)


def by_utf16(text: str) -> Iterator[Piece]:
    """Each code point costs its units in UTF-16: an emoji 2 or more."""
    return ((1, 2 if one > "\uffff" else 1) for one in text)


def by_threads(text: str) -> Iterator[Piece]:
    """An emoji costs its bytes in UTF-8, any other grapheme 1."""
    for one in graphemes(text):
        yield len(one), len(one.encode("utf-8", "surrogatepass")) if is_emoji(one) else 1
