"""Whose words stand in quotation marks: what others said is not what the statement says."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Token
from .words import words

#: Fewer quoted words are the author's own with raised eyebrows: our "mistake".
_FEW = 3
_CLOSE = {"“": "”", "„": "“”", "«": "»", '"': '"', "'": "'’", "‘": "’", "‚": "‘’"}


def unquoted(found: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens of a sentence without what it quotes from others.

    Words in quotation marks stay if they are the whole sentence, few, or said by somebody with an office
    (``said Ana Ruiz, our director``).
    """
    spans = _quoted(found, text)
    if not spans:
        return found
    inside = {place for first, last in spans for place in range(first, last)}
    outside = [token for place, token in enumerate(found) if place not in inside and "#word" in token.tags]
    said, titles = words("said"), words("title")
    if not any(token.low in said for token in outside) or any(token.low in titles for token in outside):
        return found
    return [token for place, token in enumerate(found) if place not in inside]


def _quoted(found: Sequence[Token], text: str) -> list[tuple[int, int]]:
    spans, opened = [], -1
    for place, token in enumerate(found):
        if "#quote" not in token.tags:
            continue
        mark = text[token.start]
        if opened >= 0 and mark in _CLOSE.get(text[found[opened].start], ""):
            if sum("#word" in one.tags for one in found[opened:place]) >= _FEW:
                spans.append((opened, place + 1))
            opened = -1
        elif opened < 0 and mark in _CLOSE:
            opened = place
    return spans
