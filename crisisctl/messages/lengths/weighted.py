"""X's weighted length: twitter-text, configuration v3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from .channels import CHANNELS
from .emoji import sequences
from .graphemes import graphemes
from .links import COST, links, on_x
from .pieces import Piece, Special, between

_HEAVY = 2
# Beside Latin to Georgian, the punctuation of these scripts; neither the ellipsis nor the euro is among it.
_LIGHT = re.compile("[\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_LAST_LIGHT = "\u10ff"
_REFUSED = re.compile("[\ufffe\ufeff\uffff]")


def accepts(text: str) -> bool:
    """Whether X takes the text: it is not empty, at most 280, and has no character that X refuses."""
    return (
        not _REFUSED.search(text)
        and 0 < sum(cost for _, cost in by_weight(text)) <= CHANNELS["x"].bounds[0].most
    )


def by_weight(text: str, *, emoji_as_one: bool = True) -> Iterable[Piece]:
    """Links cost 23, emoji 2, other code points 1 or 2, all after composition (NFC).

    Without `emoji_as_one`, as before 2018, each code point of an emoji costs by itself.
    """
    composed = normalize("NFC", text)
    pieces = between(composed, _specials(composed, emoji_as_one=emoji_as_one), _by_character)
    return pieces if composed == text else _in_the_original(pieces, text)


def _specials(text: str, *, emoji_as_one: bool) -> list[Special]:
    found = [(*link, COST) for link in links(text, on_x())]
    if emoji_as_one and not text.isascii():
        found += [(*emoji, _HEAVY) for emoji in sequences(text)]
    return sorted(found)


def _by_character(text: str) -> Iterator[Piece]:
    return ((1, 1 if one <= _LAST_LIGHT or _LIGHT.match(one) else _HEAVY) for one in text)


def _in_the_original(pieces: Iterable[Piece], text: str) -> Iterator[Piece]:
    """Pieces of the composed text, with the code points that they span in the text as it was written."""
    ends = [0]
    for one in graphemes(text):  # composition stays within a grapheme
        end = ends[-1] + len(one)
        ends += [ends[-1]] * (len(normalize("NFC", one)) - 1) + [end]
    at = spanned = 0
    for size, cost in pieces:
        at += size
        end = ends[min(at, len(ends) - 1)]
        yield end - spanned, cost
        spanned = end
