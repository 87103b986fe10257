"""The clipboard, through the terminal: it works over ssh, where no clipboard program can."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

_LONGEST = 74_994  # bytes of base64 that xterm takes in one sequence; others take as much or more
_WITHOUT = ("", "dumb", "linux")


def clipboard_sequence(text: str, environ: Mapping[str, str]) -> str | None:
    """The OSC 52 sequence that copies `text`; None where the terminal surely drops it."""
    if environ.get("TERM", "") in _WITHOUT or environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return None
    payload = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    return None if len(payload) > _LONGEST else f"\x1b]52;c;{payload}\x07"
