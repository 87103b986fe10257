"""Phrases over words and word classes: how a rule says what it looks for.

    phrases('''
        <apology> ... if
        mistakes|errors <be> made !by
    ''')

One phrase a line. ``a|b`` is one word of several, ``<harm>`` a word of a class, ``~send`` any form of a
verb, ``#number`` a tag of a token. ``x?`` may be missing; ``!x`` must not stand here or, at the beginning
of a phrase, before it. ``..`` leaves out up to five words inside a clause, ``...`` up to twenty inside a
sentence; ``..3`` says another number. ``^`` is the beginning of a sentence, ``$`` its end. A line that
ends with ``|`` goes on in the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from .lazily import lazily
from .tokens import Token, Tokens, words_and_tags
from .verbs import forms
from .words import words

_GAP, _WIDE_GAP = 5, 20
_GOES_ON = lazily(r"\|\s*\n\s*")
_SPECIAL = "<~#$"
#: Marks that end a clause; a narrow gap stops before them.
STOP = "#stop"


class _Element(NamedTuple):
    how: Literal["word", "maybe", "never", "before", "gap", "first", "last"]
    words: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    most: int = 0
    wide: bool = False
    ends: bool = False

    def fits(self, token: Token) -> bool:
        return token.low in self.words or (bool(self.tags) and not self.tags.isdisjoint(token.tags))


class _Phrase:
    """One phrase, read as far as its opening; the rest once a text holds that."""

    __slots__ = ("_elements", "_must", "_parts")

    def __init__(self, parts: list[str]) -> None:
        self._parts = parts
        self._elements: tuple[_Element, ...] = ()
        self._must: tuple[frozenset[str], ...] | None = None

    def elements(self) -> tuple[_Element, ...]:
        """All that it is made of."""
        if not self._elements:
            elements = [_element(part) for part in self._parts]
            for place, element in enumerate(elements):
                if element.how != "never":
                    break
                elements[place] = element._replace(how="before")
            self._elements = tuple(elements)
        return self._elements

    def may_stand(self, here: frozenset[str]) -> bool:
        """Whether a sentence with these words and tags has one for each that it must have."""
        if self._must is None:
            must = (one for one in self.elements() if one.how == "word" and not one.ends)
            self._must = tuple(one.words | one.tags for one in must)
        for one in self._must:  # noqa: SIM110  # a generator costs more than the look
            if one.isdisjoint(here):
                return False
        return True

    def openings(self) -> Iterator[_Element]:
        """The elements that it can begin with."""
        for part in self._parts:
            element = _element(part)
            if element.how in ("word", "maybe"):
                yield element
            if element.how == "word":
                return


class Phrases:
    """Phrases to look for, read at their first use."""

    def __init__(self, source: str) -> None:
        """Keep the `source`, one phrase a line; see this module for how they are written."""
        self._source = source
        self._index: dict[str, list[_Phrase]] | None = None
        self._by_tag = False

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Where phrases stand in the tokens of a sentence: first token and the one after the last.

        The longest at each place, left to right, none over another.
        """
        index, free = self._ready(), 0
        here = tokens.here if isinstance(tokens, Tokens) else words_and_tags(tokens)
        if index.keys().isdisjoint(here):
            return
        for at, token in enumerate(tokens):
            if at < free:
                continue
            for key in (token.low, *token.tags) if self._by_tag else (token.low,):
                for phrase in index.get(key, ()):
                    if phrase.may_stand(here):
                        free = max(free, _end(phrase.elements(), 0, tokens, at))
            if free > at:
                yield at, free

    def first(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Where the first one stands, or None."""
        return next(self.find(tokens), None)

    def within(self, tokens: Sequence[Token]) -> bool:
        """Whether any of them stands in these tokens."""
        return self.first(tokens) is not None

    def _ready(self) -> dict[str, list[_Phrase]]:
        if self._index is None:
            self._index = {}
            for line in _GOES_ON().sub("|", self._source).splitlines():
                if parts := line.split():
                    phrase = _Phrase(parts)
                    for opening in phrase.openings():
                        for key in (*opening.words, *opening.tags):
                            self._index.setdefault(key, []).append(phrase)
            self._by_tag = any(key.startswith("#") for key in self._index)
        return self._index


def phrases(source: str) -> Phrases:
    """Phrases, one a line."""
    return Phrases(source)


@cache
def _element(part: str) -> _Element:
    if part in "^$":
        return _Element("first" if part == "^" else "last")
    if part[0] == ".":
        width = len(part) - len(part.lstrip("."))
        wide = width > len("..")
        return _Element("gap", most=int(part[width:] or (_WIDE_GAP if wide else _GAP)), wide=wide)
    how: Literal["never", "maybe", "word"] = (
        "never" if part[0] == "!" else "maybe" if part[-1] == "?" else "word"
    )
    every = frozenset(part.strip("!?").split("|"))
    if "" in every:
        raise ValueError(f"{part!r} is not an element of a phrase")
    special = [one for one in every if one[0] in _SPECIAL]
    if not special:
        return _Element(how, every)
    found, tags = set(every.difference(special)), []
    for one in special:
        if one[0] == "<":
            found |= words(one[1:-1])
        elif one[0] == "~":
            found |= forms(one[1:])
        elif one[0] == "#":
            tags.append(one)
    return _Element(how, frozenset(found), frozenset(tags), ends="$" in special)


def _end(phrase: Sequence[_Element], index: int, tokens: Sequence[Token], at: int) -> int:
    """Where the rest of a phrase ends if it stands at `at`; -1 if it does not."""
    while index < len(phrase):
        element = phrase[index]
        index += 1
        if element.how == "gap":
            return _after_gap(element, phrase, index, tokens, at)
        if element.how == "maybe" and at < len(tokens) and element.fits(tokens[at]):
            end = _end(phrase, index, tokens, at + 1)
            if end >= 0:
                return end
        at = _past(element, tokens, at)
        if at < 0:
            return -1
    return at


def _past(element: _Element, tokens: Sequence[Token], at: int) -> int:
    """The token after an element that stands at `at`; -1 if it does not stand there."""
    match element.how:
        case "word":
            if at == len(tokens):
                return at if element.ends else -1
            return at + 1 if element.fits(tokens[at]) else -1
        case "never":
            fits = not (at < len(tokens) and element.fits(tokens[at]))
        case "before":
            fits = not (at and element.fits(tokens[at - 1]))
        case "first":
            fits = at == 0
        case "last":
            fits = at == len(tokens)
        case _:
            fits = True
    return at if fits else -1


def _after_gap(
    gap: _Element, phrase: Sequence[_Element], index: int, tokens: Sequence[Token], at: int
) -> int:
    for to in range(at, min(at + gap.most, len(tokens)) + 1):
        if (end := _end(phrase, index, tokens, to)) >= 0:
            return end
        if not gap.wide and to < len(tokens) and STOP in tokens[to].tags:
            return -1
    return -1
