"""What the styles look like: the sixteen colours that a person's own theme keeps legible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style as Sheet

from .talk import Fragment

SHEET = Sheet.from_dict(
    {
        "title": "bold",
        "dim": "ansibrightblack",
        "strong": "bold",
        "key": "bold ansicyan",
        "ok": "ansigreen",
        "late": "bold ansired",
        "soon": "ansiyellow",
        "warn": "ansiyellow",
        "brand": "bold ansiblue",
        "exercise": "reverse",
        # What questionary draws by itself.
        "qmark": "bold ansicyan",
        "pointer": "bold ansicyan",
        "highlighted": "bold",
    }
)

_FORCED = {"0": ColorDepth.DEPTH_1_BIT, "3": ColorDepth.DEPTH_24_BIT}


def color_depth(environ: Mapping[str, str]) -> ColorDepth:
    """How many colours: none where TERM has none or under NO_COLOR, which wins over FORCE_COLOR."""
    forced = environ.get("FORCE_COLOR", "")
    if environ.get("NO_COLOR"):
        return ColorDepth.DEPTH_1_BIT
    if forced:
        return _FORCED.get(forced, ColorDepth.DEPTH_4_BIT)
    mono = environ.get("TERM", "dumb") in ("dumb", "vt100", "vt220")
    return ColorDepth.DEPTH_1_BIT if mono else ColorDepth.DEPTH_4_BIT


def styled(rows: Iterable[Iterable[Fragment]]) -> StyleAndTextTuples:
    """Rows as prompt_toolkit takes them, a newline between two."""
    parts: StyleAndTextTuples = []
    for number, row in enumerate(rows):
        if number:
            parts.append(("", "\n"))
        parts.extend((f"class:{style}", text) for style, text in row)
    return parts
