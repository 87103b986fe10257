"""How hard a text is to read: words and syllables, counted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .lazily import lazily

#: A line that greets is no sentence.
GREETING = lazily(
    r"\s*(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)|to (?:all|our|everyone|everybody))\b"
    r"[^.!?\n]{0,60},?\s*$"
)
_SENTENCE = lazily(r"[^.!?…\n]+(?:[.!?…](?=\w)[^.!?…\n]*)*[.!?…]*")
_SHORT = lazily(r"\b(?:Mr|Mrs|Ms|Dr|St|No|vs|e\.g|i\.e|[ap]\.m|U\.S|U\.K)\.$")
_WORD = lazily(r"(?:https?://|www\.)\S+|[^\W_](?:[\w'’.,:/@-]*\w)?")
_PICTURE = lazily("(?<=\\s)[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+(?=\\s|$)")
_VOWELS = lazily("[aeiouy]+")
#: Endings that are not spoken: the e of "made", "makes" and "called", not those of "table" and "wanted".
_SILENT = lazily(r"(?<![leyo])e$|(?<![szcgxleo])(?<!ch)(?<!sh)es$|(?<![tde])ed$")


class Sized(NamedTuple):
    """A sentence: where it stands, its words, their syllables and letters."""

    start: int
    end: int
    words: int
    syllables: int
    letters: int


def sentences(text: str) -> Iterator[Sized]:
    """The sentences of a text, sized.

    They end at ``. ! ? …``, at the end of a line, or at an emoji that stands alone.
    """
    return iter(_sized(text))


def grade(text: str) -> float:
    """The school grade for which a text is written: the mean of Flesch-Kincaid and ARI. 0 without words."""
    sized = [one for one in _sized(text) if not GREETING().fullmatch(text, one.start, one.end)]
    words, count = sum(one.words for one in sized), len(sized)
    if not words:
        return 0.0
    length = words / count
    kincaid = 0.39 * length + 11.8 * sum(one.syllables for one in sized) / words - 15.59
    automated = 4.71 * sum(one.letters for one in sized) / words + 0.5 * length - 21.43
    return (kincaid + automated) / 2


@lru_cache(maxsize=2)
def _sized(text: str) -> tuple[Sized, ...]:
    made = []
    plain = _PICTURE().sub(lambda match: "." + " " * (len(match[0]) - 1), text)
    begun = None
    for match in _SENTENCE().finditer(plain):
        start = match.start() if begun is None else begun
        if _SHORT().search(match[0][-6:]):
            begun = start
            continue
        begun = None
        if (one := _size(plain, start, match.end())).words:
            made.append(one)
    if begun is not None and (one := _size(plain, begun, len(plain))).words:
        made.append(one)
    return tuple(made)


def _size(text: str, start: int, end: int) -> Sized:
    found = _WORD().findall(text, start, end)
    return Sized(start, end, len(found), sum(map(_syllables, found)), sum(map(_letters, found)))


def _letters(word: str) -> int:
    return 4 if "://" in word or word.count(".") > 1 else sum(map(str.isalnum, word))


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, less what is not spoken at its end."""
    if "/" in word or "." in word or any(map(str.isdigit, word)):
        return 1
    low = word.lower().replace("'s", "").replace("’s", "")
    count = len(_VOWELS().findall(low))
    return max(count - (count > 1 and _SILENT().search(low) is not None), 1)
