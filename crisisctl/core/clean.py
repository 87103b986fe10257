"""Text from outside, made safe for a terminal and honest to the eye.

Plans, logs, mentions and pasted words may hold escape sequences that recolour or rewrite the screen,
controls that turn the reading order around, and characters that nobody can see.
"""

from __future__ import annotations

import re
from functools import cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Emoji and the older symbols that are drawn as emoji: what a zero-width joiner may join.
_EMOJI = r"\u2190-\u21ff\u2300-\u27bf\u2900-\u2bff\U0001f000-\U0001faff"
# What a text or emoji presentation selector may follow, keycaps included.
_STYLED = r"#*0-9\u00a9\u00ae\u203c-\u205e\u2070-\u3299\U0001f000-\U0001faff"
# Arabic to Khmer and Mongolian: scripts whose spelling needs the joiner and the non-joiner.
_JOINING = r"\u0620-\u06dc\u06de-\u070e\u0710-\u08e1\u08e3-\u109f\u1780-\u17b3\u17b6-\u180a\u1820-\u18af"

_SUSPECT = (
    # The end of a line, in all its spellings.
    r"(?P<end>\r\n?|[\n\v\f\x85\u2028\u2029])"
    r"|(?P<tab>\t)"
    # Controls of the terminal and of the reading order, and halves of characters.
    r"|(?P<shown>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff])"
    # What draws nothing: soft hyphens, fillers, marks, tags, and joiners that join nothing.
    r"|(?P<hidden>[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2065"
    r"\u206a-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    rf"|(?<![{_STYLED}])[\ufe0e\ufe0f]"
    rf"|(?<![{_JOINING}])\u200c"
    rf"|(?<![{_JOINING}{_EMOJI}])(?<![{_EMOJI}]\ufe0f)\u200d|(?<=[{_EMOJI}\ufe0f])\u200d(?![{_EMOJI}]))"
)


def clean(text: str) -> str:
    """`text` as one line that is safe to print.

    The ends of lines and tabs become spaces, controls and lone surrogates become U+FFFD, so that one sees
    that something was there, and characters that draw nothing are left out. Emoji keep their joiners, and
    so do the scripts that are spelt with them. Cleaning twice changes nothing more.
    """
    return _cleaned(text, end=" ")


def clean_lines(text: str) -> str:
    """Like `clean`, but the end of a line stays one: every spelling of it becomes a newline."""
    return _cleaned(text, end="\n")


def _cleaned(text: str, end: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    instead = {"end": end, "tab": " ", "shown": REPLACEMENT, "hidden": ""}
    return _suspect().sub(lambda match: instead[str(match.lastgroup)], text)


@cache
def _suspect() -> re.Pattern[str]:
    # Plain text needs none, and it takes a while to compile.
    return re.compile(_SUSPECT)
