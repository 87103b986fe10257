"""Emoji: which code points make one together, and which cluster is one. Data: Unicode 17, emoji-data.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# Drawn as text unless U+FE0F follows, and those that may be followed by it all the same.
_STYLED = (
    r"\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa"
    r"\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622"
    r"\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668"
    r"\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be"
    r"\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705"
    r"\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755"
    r"\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030"
    r"\u303d\u3297\u3299"
)
# The same among the pictures beyond U+FFFF: text unless U+FE0F follows.
_STYLED_PICTURES = (
    r"\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f202\U0001f237\U0001f321\U0001f324-\U0001f32c\U0001f336"
    r"\U0001f37d\U0001f396\U0001f397\U0001f399-\U0001f39b\U0001f39e\U0001f39f\U0001f3cb-\U0001f3ce"
    r"\U0001f3d4-\U0001f3df\U0001f3f3\U0001f3f5\U0001f3f7\U0001f43f\U0001f441\U0001f4fd\U0001f549\U0001f54a"
    r"\U0001f56f\U0001f570\U0001f573-\U0001f579\U0001f587\U0001f58a-\U0001f58d\U0001f590\U0001f5a5\U0001f5a8"
    r"\U0001f5b1\U0001f5b2\U0001f5bc\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de\U0001f5e1"
    r"\U0001f5e3\U0001f5e8\U0001f5ef\U0001f5f3\U0001f5fa\U0001f6cb\U0001f6cd-\U0001f6cf\U0001f6e0-\U0001f6e5"
    r"\U0001f6e9\U0001f6f0\U0001f6f3"
)
_PICTURES = r"\U0001f000-\U0001faff"
# Drawn in colour without being asked.
_COLOURED = (
    r"\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab"
    r"\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c"
    r"\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
)
# People and hands, which take a skin tone.
_TONED = (
    r"\u261d\u26f9\u270a-\u270d\U0001f385\U0001f3c2-\U0001f3c4\U0001f3c7\U0001f3ca-\U0001f3cc\U0001f442\U0001f443"
    r"\U0001f446-\U0001f450\U0001f466-\U0001f478\U0001f47c\U0001f481-\U0001f483\U0001f485-\U0001f487\U0001f48f"
    r"\U0001f491\U0001f4aa\U0001f574\U0001f575\U0001f57a\U0001f590\U0001f595\U0001f596\U0001f645-\U0001f647"
    r"\U0001f64b-\U0001f64f\U0001f6a3\U0001f6b4-\U0001f6b6\U0001f6c0\U0001f6cc\U0001f90c\U0001f90f"
    r"\U0001f918-\U0001f91f\U0001f926\U0001f930-\U0001f939\U0001f93c-\U0001f93e\U0001f977\U0001f9b5\U0001f9b6"
    r"\U0001f9b8\U0001f9b9\U0001f9bb\U0001f9cd-\U0001f9cf\U0001f9d1-\U0001f9dd\U0001fac3-\U0001fac5"
    r"\U0001faf0-\U0001fafa"
)
_TONES = r"\U0001f3fb-\U0001f3ff"
_LETTERS = r"\U0001f1e6-\U0001f1ff"  # two of them are a flag
_TAGS = r"\U000e0020-\U000e007e"

# What only stands in an emoji of several code points.
_BINDING = re.compile(rf"[\u200d\ufe0f\u20e3{_TONES}{_LETTERS}{_TAGS}]")


@cache
def _sequence() -> re.Pattern[str]:
    one = rf"(?:[{_TONED}][{_TONES}]|[{_STYLED}{_STYLED_PICTURES}]\ufe0f?|[{_PICTURES}])"
    return re.compile(
        rf"[{_LETTERS}]{{2}}"
        r"|[0-9#*]\ufe0f?\u20e3"
        rf"|\U0001f3f4[{_TAGS}]+\U000e007f"
        rf"|{one}(?:\u200d{one})*"
    )


@cache
def _coloured() -> re.Pattern[str]:
    return re.compile(rf"[{_COLOURED}]|(?![{_STYLED_PICTURES}])[{_PICTURES}]")


def sequences(text: str) -> Iterator[tuple[int, int]]:
    """Where an emoji of several code points begins and ends, in order."""
    if not _BINDING.search(text):
        return
    for match in _sequence().finditer(text):
        if match.end() - match.start() > 1:
            yield match.span()


def is_emoji(grapheme: str) -> bool:
    """Whether a grapheme is drawn as an emoji and not as a letter or a plain symbol."""
    if grapheme.isascii() or "\ufe0e" in grapheme:
        return False
    if _coloured().match(grapheme):
        return True
    match = _sequence().match(grapheme)
    return match is not None and match.end() > 1
