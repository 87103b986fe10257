"""Where a template puts the words that it asks for: the sentence around them, for whoever is asked."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
_OTHER = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_END = re.compile(r"[.!?:](?=\s|$)|…(?=\s)|\n")
#: How the place is marked, and how what else is filled in is shown.
PLACE, FILLED = "___", "…"
_NEAR = 60


def in_place(text: str, name: str) -> str:
    """The sentence of the template `text` in which ``draft.name`` stands, as ``by ___.``.

    Empty where the words are whole sentences of their own, or are not asked for.
    """
    asked = re.compile(rf"\{{\{{-?\s*draft\.{re.escape(name)}\b.*?\}}\}}", re.DOTALL)
    shown = asked.sub(PLACE, _COMMENT.sub("", text), count=1)
    before, place, after = _OTHER.sub(FILLED, _TAG.sub("", shown)).partition(PLACE)
    if not place:
        return ""
    begins = max((match.end() for match in _END.finditer(before)), default=0)
    head = before[begins:].strip(" \n")[-_NEAR:].lstrip()
    end = _END.search(after)
    tail = after[: end.end() if end else len(after)].rstrip(" \n" + FILLED)[:_NEAR]
    if not head and (not after or after[0].isspace()):
        return ""
    return f"{head} {PLACE}{tail}".strip()
