"""Numbers against the register of facts: what was said before must not come back unmarked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from crisisctl.messages.context import KnownFact
from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.word_set import word_set

from .rule import Rule

_NUMBER = lazily(r"\d(?:[\d,. ]*\d)?(?:\s?(?:million|thousand|billion|m|k|bn)\b)?")
_TIMES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_MONTHS = word_set(
    "january february march april may #may june july august september october november december jan feb mar"
    " apr jun jul aug sep sept oct nov dec am pm utc gmt cet cest bst est page no lot batch model line flight"
    " platform room version section"
)
_CORRECTS = phrases("""
    correct|corrected|correcting|correction|corrects|revised|revise|revising|updated|earlier|previously|
        before|instead|formerly|initially|originally|first|wrong|wrongly|mistake|rather|up|down|not|rise|
        risen|rose|grown|grew|increased|fallen|fell|dropped
    we|i ..2 said|wrote|gave|reported|thought|told|put
""")
#: Words of a fact's name that say nothing of what is counted.
_VAGUE = word_set(
    "number count total of the how many what which people amount is are was were by in at no new all now so"
    " far"
)
_NEAR, _SHORT = 4, 3
#: Below this, the same number may well count something else.
_TELLING = 100
_OTHER_NUMBERS = ("number", "percent", "money", "time")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _conflicts(said: Statement) -> Iterator[Span]:
    for sentence in said.sentences if said.context.facts else ():
        if _CORRECTS.within(sentence.every):
            continue
        for place, token in enumerate(sentence.every):
            value = _counted(sentence, place, token)
            if value is not None and any(_was(fact, value, sentence, place) for fact in said.context.facts):
                yield token.start, token.end


def _counted(sentence: Sentence, place: int, token: Token) -> Decimal | None:
    """The number that a token says, unless it is a date, a year, a price, a time or a name's part."""
    if token.low in _WORDS:
        return Decimal(_WORDS.index(token.low) + 1)
    if token.kind != "number":
        return None
    near = [one.low for one in sentence.every[max(0, place - 1) : place + 2] if one is not token]
    if any(word in _MONTHS for word in near) or token.low.endswith(("st", "nd", "rd", "th")):
        return None
    following = sentence.every[place + 1].low if place + 1 < len(sentence.every) else ""
    return _value(f"{token.low} {following}" if following in _TIMES else token.low)


def _was(fact: KnownFact, value: Decimal, sentence: Sentence, place: int) -> bool:
    """Whether a number says what a fact was before; a small one, or a year, only beside the fact's noun."""
    if value == _value(fact.value) or value not in {_value(one) for one in fact.earlier}:
        return False
    telling = value >= _TELLING and not _is_year(value)
    return telling or _beside(fact, sentence, place)


def _beside(fact: KnownFact, sentence: Sentence, place: int) -> bool:
    nouns = _nouns(fact)
    near = sentence.every[place + 1 : place + 1 + _NEAR]
    before = sentence.every[max(0, place - _NEAR) : place]
    other = next((at for at, one in enumerate(near) if one.kind in _OTHER_NUMBERS), len(near))
    return any(_same(one.low, nouns) for one in (*near[:other], *before))


def _nouns(fact: KnownFact) -> set[str]:
    said = re.findall(r"[^\W\d_]+", f"{fact.name} {fact.value}".lower())
    return {word for word in said if len(word) > _SHORT and word not in _VAGUE and word not in _TIMES}


def _same(word: str, nouns: set[str]) -> bool:
    return word in nouns or word.removesuffix("s") in {noun.removesuffix("s") for noun in nouns}


def _is_year(value: Decimal) -> bool:
    return Decimal(1900) <= value <= Decimal(2100)


def _value(text: str) -> Decimal | None:
    """The first number in a text: ``4,100`` and ``4.1 thousand`` are the same."""
    match = _NUMBER().search(text)
    if match is None:
        return None
    digits = match[0].rstrip("abcdefghijklmnopqrstuvwxyz ").replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", digits):
        digits = digits.replace(",", "").replace(".", "")
    unit = match[0][len(match[0].rstrip("abcdefghijklmnopqrstuvwxyz")) :]
    try:
        return Decimal(digits.replace(",", "")).scaleb(_TIMES.get(unit, 0))
    except InvalidOperation:
        return None


RULES = (
    Rule(
        id="fact-conflict",
        severity="error",
        looks_for="a number that a fact had before, and no longer has",
        why="The register of facts holds a newer number, and two numbers cost trust.",
        instead="Use the number of the register, or say that you correct: 4,700, corrected from 4,100.",
        bad="4,100 accounts are affected.",
        better="4,700 accounts are affected, corrected from 4,100.",
        source="CERC",
        everywhere=True,
        find=_conflicts,
    ),
)
