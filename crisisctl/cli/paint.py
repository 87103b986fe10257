"""A little colour for what commands print, where it is wanted. The words say everything without it."""

from __future__ import annotations

import os
from typing import Literal, TextIO

from .output import is_plain

#: What colours mean: too late or never, look here, a heading or name, who, by when, on what condition.
Style = Literal["late", "warn", "strong", "who", "when", "branch"]
_CODES: dict[Style, str] = {
    "late": "1;31",
    "warn": "33",
    "strong": "1",
    "who": "36",
    "when": "33",
    "branch": "35",
}


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour `stream`: not under NO_COLOR or in plain lines; under FORCE_COLOR; at a terminal."""
    if os.environ.get("NO_COLOR") or is_plain():
        return False
    forced = os.environ.get("FORCE_COLOR", "")
    if forced:
        return forced != "0"
    return os.environ.get("TERM", "dumb") != "dumb" and stream.isatty()


def painted(text: str, style: Style, stream: TextIO) -> str:
    """`text`, already clean, in a colour if `stream` is to have one."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text and wants_colour(stream) else text
