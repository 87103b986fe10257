"""Where a text may be divided, and how good a place each is."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from .links import Style, links


class Good(IntEnum):
    """How natural it is to stop here; more is better."""

    CHARACTER = 0  # only in scripts that put no blanks between words
    WORD = 1
    CLAUSE = 2
    SENTENCE = 3
    PARAGRAPH = 4


class Break(NamedTuple):
    """A part may end at `end` and the next begin at `begin`; what is between is blank."""

    end: int
    begin: int
    good: Good


_BLANK = re.compile(r"\s+")
_CLOSING = "\"'\u2019\u201d\u00bb)]}\u300d\u300f\uff09\u3011"
_ENDS_SENTENCE = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964"
_ENDS_CLAUSE = ",;:\u2013\u2014\uff0c\u3001\uff1b\uff1a\u060c\u061b"
# A full stop after these, or after a single capital letter, is no end.
_SHORTENED = re.compile(
    r"(?:^|[^\w.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Inc|Ltd|Co|vs|etc|approx|e\.g|i\.e|[ap]\.m|U\.S)\.$"
)
_LONGEST_SHORTENED = 8
# Chinese and Japanese, whose lines break between any two characters but not before the marks that close.
_UNSPACED = r"\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = r"\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f\u2026\u300d\u300f\uff09\u3011"


@cache
def _unspaced() -> re.Pattern[str]:
    # Small kana and marks of length belong to what is before them.
    hiragana = r"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
    tied = hiragana + r"\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30fc\u3005"
    return re.compile(rf"(?<=[{_UNSPACED}{_MARKS}])(?![{_MARKS}{tied}])(?=[{_UNSPACED}])")


def breaks(text: str, style: Style) -> list[Break]:
    """Every place where `text` may be divided, in order: within no word, link (of `style`) or grapheme."""
    found = [_at_blank(text, *match.span()) for match in _BLANK.finditer(text)]
    found = [one for one in found if one.end and one.begin < len(text) and not _joins(text[one.begin])]
    if _unspaced().search(text):
        found = sorted([*found, *_between_characters(text, style)])
    return found


def _at_blank(text: str, start: int, stop: int) -> Break:
    newlines = text.count("\n", start, stop)
    if newlines > 1:
        return Break(start, stop, Good.PARAGRAPH)
    if newlines:
        return Break(start, stop, Good.SENTENCE)
    return Break(start, stop, _ending(text, start, stop))


def _ending(text: str, at: int, begin: int) -> Good:
    """What ends at `at`, where the next word begins at `begin`."""
    last = at - 1
    while last > 0 and at - last <= len(_CLOSING) and text[last] in _CLOSING:
        last -= 1
    if last < 0:
        return Good.WORD
    if text[last] in _ENDS_SENTENCE:
        shortened = text[last] == "." and (
            text[begin : begin + 1].islower()
            or _SHORTENED.search(text[max(0, last - _LONGEST_SHORTENED) : last + 1])
        )
        return Good.WORD if shortened else Good.SENTENCE
    dash = text[begin : begin + 1] in {"\u2013", "\u2014"}
    return Good.CLAUSE if text[last] in _ENDS_CLAUSE and not dash else Good.WORD


def _between_characters(text: str, style: Style) -> list[Break]:
    spans = list(links(text, style))
    found, next_span = [], 0
    for match in _unspaced().finditer(text):
        at = match.start()
        while next_span < len(spans) and spans[next_span][1] <= at:
            next_span += 1
        within = next_span < len(spans) and spans[next_span][0] < at
        if not within:
            good = _ending(text, at, at)
            found.append(Break(at, at, Good.CHARACTER if good is Good.WORD else good))
    return found


def _joins(char: str) -> bool:
    """Whether a character belongs to the blank before it: an accent, a joiner, a selector."""
    return unicodedata.category(char) in {"Mn", "Mc", "Me"} or char == "\u200d"
