"""What a statement promises: sentences in which we say that we will do something, and by when."""

from __future__ import annotations

import re

_PARAGRAPHS = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"\S.*?(?:[.!?]+(?=\s|$)|$)", re.DOTALL)
_WE_WILL = re.compile(
    r"\b(?:we|i)(?:'ll|’ll|\s+will|\s+shall|\s+(?:are|am)\s+going\s+to|\s+promise|\s+commit)\b"
    r"|\b(?:we|i)'(?:re|m)\s+going\s+to\b|\bwill\s+be\s+(?:refunded|replaced|repaid|published|sent|contacted)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:by|until|before|within|on|at|from|no later than)\s+"
    r"(?:(?:the\s+)?(?:end|close)\s+of\b|\d|noon|midnight|tonight|tomorrow|today|next\b|this\b|an?\s+(?:hour|day|week|month)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b|(?:one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety)\b)"
    r"|\b(?:today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
#: The next update is a promise with a register of its own.
_UPDATE = re.compile(
    r"\bnext\s+(?:update|statement|post|news)\b|\bupdate\s+(?:you\s+)?(?:again|here)\b", re.IGNORECASE
)
_LONGEST = 20_000


def promised_in(text: str) -> list[str]:
    """The sentences of a statement that promise something by a time, without its next update.

    A person confirms each of them, and says by when: this only finds what to ask about.
    """
    found = []
    paragraphs = _PARAGRAPHS.split(text[:_LONGEST])
    for match in (one for paragraph in paragraphs for one in _SENTENCE.finditer(paragraph)):
        sentence = " ".join(match[0].split())
        if _WE_WILL.search(sentence) and _WHEN.search(sentence) and not _UPDATE.search(sentence):
            found.append(sentence)
    return found
