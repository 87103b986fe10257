"""A text as tokens that know their place. One pass, every repetition bounded: linear on any input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from .lazily import lazily
from .verbs import is_participle, is_past
from .word_set import word_set

_MONEY = r"(?:[$€£¥]|(?:USD|EUR|GBP|CHF)\s)\s?\d[\d,.]{0,30}\d?"
_TOKEN = lazily(
    r"(?P<url>https?://[^\s<>\"”]{0,2047}[\w/#=&%+~-]|\bwww\.[^\s<>\"”]{1,300}"
    r"|\b[a-zA-Z0-9][\w-]{0,62}(?:\.[a-zA-Z0-9-]{1,40}){0,4}\.(?:com|org|net|io|example|co|gov|edu|eu|uk|de|fr|ch|app|info|health|int|us|ca|au)\b(?![@\w])(?:/(?:[^\s<>\"”]{0,499}[\w/#=&%+~-])?)?)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
    r"|(?P<handle>(?<!\w)@\w{1,50}(?:@[\w.-]{1,100})?)"
    r"|(?P<hashtag>(?<![\w&])\#\w{1,100})"
    r"|(?P<time>\b\d{1,2}[:.]\d{2}(?=\s?(?i:[ap]\.?m\b|hrs?\b|h\b|utc|gmt|c?est|cet|bst|[ecmp][sd]?t\b))|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b\d{1,2}\s?(?i:[ap]\.m\.|[ap]m\b)|\b\d{1,2}h\d{2}\b)"
    rf"|(?P<money>{_MONEY})"
    r"|(?P<percent>\b\d[\d,.]{0,30}\s?(?:%|per\scent\b|percent\b))"
    r"|(?P<number>(?<![\w.])\d(?:[\d,.]{0,40}\d)?(?:st|nd|rd|th|k|K|m|M|bn)?\b)"
    r"|(?P<short>\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Nr|No|Inc|Ltd|Co|Corp|vs|approx|Jr|Sr|Rev|Sgt|Lt)\.(?=\s)|\b(?i:e\.g\.|i\.e\.|[ap]\.m\.|u\.[skn]\.(?:a\.)?)|\b[A-Z]\.(?=\s?[A-Z][\w.]))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*|\w+)"
    r"|(?P<end>[.!?…]+)"
    r"|(?P<stop>[,;:()\[\]—–]|(?<=\s)-+(?=\s))"
    r"|(?P<quote>[\"“”„«»]|(?<![\w])['‘‚](?=\w)|(?<=[\w.,!?])['’](?!\w))"
    r"|(?P<other>[^\s\w])"
)
_SPLIT = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is", "cannot": "can"}
_ENDINGS = {
    "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would",
}  # fmt: skip
_IS = word_set("it that there what he she who here this where how everything")


#: The month, which is no verb.
MAY = "#may"
_BEFORE_MONTH = word_set("in of since by until till from on last next this early late mid before after and")
_AFTER_HAS = word_set("been got gone had")
_AFTER_IS = word_set("being not now still already on in out off back down up going coming all a the")
_FUNCTION = word_set(
    "the a an in on at by of to for from with and or but so if when while as we i our my you your they he she"
    " it this that these those there all no not every each some any last next since until after before during"
    " january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday please sorry dear hi hello is was are were has have do does"
    " did what who how why where"
)


class Token(NamedTuple):
    """A word or mark: its words in lower case, contractions undone; where it stands; what it is.

    `tags` begin with ``#``: ``#word``, ``#number``, ``#time``, ``#stop``…; a word may also be a
    ``#participle`` or a verb in the ``#past``, begin with a ``#capital``, or be a ``#name``.
    """

    low: str
    start: int
    end: int
    tags: tuple[str, ...]

    @property
    def kind(self) -> str:
        """What it is, without the ``#``."""
        return self.tags[0][1:]


class Tokens(tuple[Token, ...]):  # noqa: SLOT001  # it remembers
    """Tokens in their order, which remember what is among them."""

    @cached_property
    def here(self) -> frozenset[str]:
        """Every word and tag of them."""
        return words_and_tags(self)


def words_and_tags(tokens: Sequence[Token]) -> frozenset[str]:
    """Every word and tag of some tokens."""
    return frozenset(one for token in tokens for one in (token.low, *token.tags))


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order. Hyphens inside words and white space leave none."""
    found = list(_tokens(text))
    for place, token in enumerate(found):
        if token.low == "may" and _is_month(text, found, place):
            found[place] = token._replace(low=MAY, tags=(*token.tags, MAY))
        elif token.low == "'s" and place + 1 < len(found):
            following = found[place + 1].low
            said = "has" if following in _AFTER_HAS else "is" if following in _AFTER_IS else token.low
            found[place] = token._replace(low=said)
    return found


def _is_month(text: str, found: list[Token], place: int) -> bool:
    """Whether it is the month of May: by its capital, and a number or a word for a time beside it."""
    if text[found[place].start] != "M":
        return False
    before = found[place - 1] if place else None
    after = found[place + 1] if place + 1 < len(found) else None
    return any(one is not None and one.kind == "number" for one in (before, after)) or (
        before is not None and before.low in _BEFORE_MONTH
    )


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN().finditer(text):
        kind, start, end = match.lastgroup or "other", match.start(), match.end()
        found = match[0].lower()
        if kind == "word":
            yield from _words(match[0], found.replace("’", "'"), start, end)
        elif kind == "other" and found == "-":
            continue
        else:
            yield Token(found, start, end, (f"#{kind}",))


def _words(text: str, low: str, start: int, end: int) -> Iterator[Token]:
    if "'" not in low and low != "cannot":
        yield Token(low, start, end, _tags(text, low))
        return
    if low in _SPLIT or low.endswith("n't"):
        middle = end - (3 if "'" in low else len("not"))
        first = _SPLIT.get(low, low[:-3])
        yield Token(first, start, middle, _tags(text, first))
        yield Token("not", middle, end, ("#word",))
        return
    first, _, rest = low.partition("'")
    middle = start + len(first)
    yield Token(first, start, middle, _tags(text, first))
    ending = f"'{rest}"
    said = _ENDINGS.get(ending, ending)
    if ending == "'s":
        said = "is" if first in _IS else "us" if first == "let" else said
    yield Token(said, middle, end, ("#word",))


def _tags(text: str, low: str) -> tuple[str, ...]:
    tags = ["#word"]
    if is_participle(low):
        tags.append("#participle")
    if is_past(low):
        tags.append("#past")
    if text[0].isupper():
        tags.append("#capital")
        if low not in _FUNCTION:
            tags.append("#name")
    return tuple(tags)
