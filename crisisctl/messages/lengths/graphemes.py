"""What people take for one character: extended grapheme clusters, as in Unicode's Annex 29."""

from __future__ import annotations

import re
from functools import cache

# Characters that never join their neighbours, a line's end of CR and LF aside. Nearly every statement is made
# of these alone, and the library that knows the others takes as long to load as a whole command takes to run.
_ALONE = (
    r"\x00-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200b\u200e-\u20cf\u2100-\u2bff\u2e00-\u3029\u3030-\u3098"
    r"\u309b-\ua66e\uff00-\uff9d\uffe0-\uffef\U0001f300-\U0001f3fa\U0001f400-\U0001faff"
)
_SIMPLE = re.compile(r"\r\n|.", re.DOTALL)
# Pictographs until Unicode 15, plain symbols since: between two of them a zero-width joiner joined. wcwidth
# follows the newer tables; the channels need not, and the test data of Unicode 15 do not.
_ONCE_PICTOGRAPH = re.compile(r"[\u2388\u2600-\u2605\u2607-\u2612\u2614-\u2685\u2690-\u2712\u2763-\u2767]")
_JOINER = "\u200d"


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(f"[^{_ALONE}]")


def graphemes(text: str) -> list[str]:
    """The graphemes of `text`, in order; together they are the text again."""
    if text.isascii() or not _joining().search(text):
        return _SIMPLE.findall(text) if "\r\n" in text else list(text)
    from wcwidth import iter_graphemes

    return _rejoined(list(iter_graphemes(text)))


def _rejoined(clusters: list[str]) -> list[str]:
    if not any(cluster.endswith(_JOINER) for cluster in clusters):
        return clusters
    groups: list[list[str]] = []
    for cluster in clusters:
        if groups and _once_joined(groups[-1][-1], cluster):
            groups[-1].append(cluster)
        else:
            groups.append([cluster])
    return ["".join(group) for group in groups]


def _once_joined(before: str, after: str) -> bool:
    pictographs = _ONCE_PICTOGRAPH.match(before) and _ONCE_PICTOGRAPH.match(after)
    return before.endswith(_JOINER) and bool(pictographs)
