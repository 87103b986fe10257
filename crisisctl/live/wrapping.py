"""Styled lines laid into a window: wrapped between words, or cut to its width. Loads prompt_toolkit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from prompt_toolkit.utils import get_cwidth

from .talk import Fragment

Row = list[Fragment]

_WORDS = re.compile(r" +|[^ ]+")


def wrap(fragments: Sequence[Fragment], columns: int) -> list[Row]:
    """Rows of at most `columns`, broken between words; what follows hangs beneath the line's own indent.

    A word wider than the window is broken where it must be. No words give one empty row.
    """
    text = "".join(part for _, part in fragments)
    indent = min(len(text) - len(text.lstrip(" ")), columns // 2)
    rows: list[Row] = [[]]
    used = 0
    for word in _words(fragments):
        width = _width(word)
        blank = word[0][1].startswith(" ")
        if used + width > columns:
            if blank:  # a line may end here: the next word starts a row by itself
                used = columns
                continue
            if used > indent:
                used = _next_row(rows, indent)
            for piece in _pieces(word, columns - indent):
                if used + _width([piece]) > columns:
                    used = _next_row(rows, indent)
                rows[-1].append(piece)
                used += _width([piece])
            continue
        rows[-1].extend(word)
        used += width
    return rows


def pack(items: Iterable[Sequence[Fragment]], columns: int, indent: int = 2, gap: int = 3) -> list[Row]:
    """Items side by side in rows, `gap` apart; an item goes to the next row sooner than it is torn."""
    rows: list[Row] = []
    used = columns
    for item in items:
        width = _width(item)
        if rows and used + gap + width <= columns:
            rows[-1].extend([("plain", " " * gap), *item])
            used += gap + width
            continue
        rows.extend(wrap([("plain", " " * indent), *item], columns))
        used = _width(rows[-1])
    return rows


def cut(fragments: Sequence[Fragment], columns: int) -> Row:
    """One row of at most `columns`, its end shown as ``…`` where something is missing."""
    if _width(fragments) <= columns:
        return list(fragments)
    row: Row = []
    left = columns - 1
    for style, text in fragments:
        kept = _fitting(text, left)
        row.append((style, kept))
        left -= get_cwidth(kept)
        if kept != text:
            break
    return [*row, ("plain", "…")]


def _next_row(rows: list[Row], indent: int) -> int:
    """Begin a row beneath the indent, without blanks left at the end of the one before."""
    while rows[-1] and rows[-1][-1][1].isspace():
        rows[-1].pop()
    rows.append([("plain", " " * indent)] if indent else [])
    return indent


def _words(fragments: Sequence[Fragment]) -> Iterable[Row]:
    """The words and the blanks between them; a word may change its style half-way."""
    word: Row = []
    for style, text in fragments:
        for piece in _WORDS.findall(text):
            if word and (word[-1][1][-1] == " ") != (piece[0] == " "):
                yield word
                word = []
            word.append((style, piece))
    if word:
        yield word


def _pieces(word: Row, columns: int) -> Iterable[Fragment]:
    for style, text in word:
        rest = text
        while rest:
            piece = _fitting(rest, columns) or rest[0]
            yield style, piece
            rest = rest[len(piece) :]


def _fitting(text: str, columns: int) -> str:
    """The longest beginning of `text` that is at most `columns` wide."""
    used = 0
    for index, char in enumerate(text):
        used += get_cwidth(char)
        if used > columns:
            return text[:index]
    return text


def _width(fragments: Iterable[Fragment]) -> int:
    return sum(get_cwidth(text) for _, text in fragments)
