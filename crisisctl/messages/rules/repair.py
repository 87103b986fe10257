"""What an apology must offer: something that is done or promised, not only said."""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.messages.language.statement import Sentence, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.word_set import word_set

from .mending import (
    ADVERBS,
    BEFORE_PARTICIPLE,
    DONE,
    EMPTY,
    ENDED,
    GIVEN,
    MAYBE,
    MENDED,
    NO_REPAIR,
    OPEN,
    TALK,
    WHEN,
)
from .owning import APOLOGIES
from .rule import Rule, lacking

#: With these, what was done was the fault.
_LATE = word_set("late wrongly twice badly wrong mistakenly unfairly")
_ASIDE = word_set("until who which")
_FUTURE = frozenset({"will", "shall"})
_PERFECT = frozenset({"have", "has"})
_DOUBT = word_set("should would could must may might")
_OTHERS = word_set("you they people who which that he she it this everyone many some children")
_HELPING = _FUTURE | _PERFECT | {"is", "are", "was", "were"}


def _repairs(said: Statement) -> bool:
    return any(_repairing(sentence) for sentence in said.sentences)


def _might_repair(said: Statement) -> bool:
    """Whether something is done, or may have been meant by what is said."""
    return any(_repairing(sentence) or _hinting(sentence) for sentence in said.sentences)


def _hinting(sentence: Sentence) -> bool:
    if NO_REPAIR.within(sentence.tokens):
        return False
    return any(
        MAYBE.within(clause) and not any(token.low in TALK for token in clause) for clause in sentence.clauses
    )


def _repairing(sentence: Sentence) -> bool:
    """Whether a sentence gives, mends or changes something."""
    own = sentence.tokens
    if NO_REPAIR.within(own):
        return False
    return (
        GIVEN.within(own) or DONE.within(own) or _mending(own) or any(map(_now_different, sentence.clauses))
    )


def _mending(own: Sequence[Token]) -> bool:
    """Whether a verb says what is, has been or will be done, and is neither talk nor the fault."""
    return any(_mends(own, place) for place, token in enumerate(own) if token.low in _HELPING)


def _mends(own: Sequence[Token], place: int) -> bool:
    """Whether the helping verb at `place` belongs to one of mending."""
    helping, before = own[place].low, [token.low for token in own[max(0, place - 3) : place]]
    verb = next((one for one in own[place + 1 : place + 5] if one.low not in ADVERBS), None)
    if verb is None or "#word" not in verb.tags or _DOUBT.intersection(before[-1:]):
        return False
    if helping in _FUTURE:
        return _is_new(verb) and not _adjective_follows(own, place)
    if "#participle" not in verb.tags or _LATE.intersection(
        token.low for token in own[place + 1 : place + 6]
    ):
        return False
    going_on = own[place + 1].low == "being" and _is_new(verb)
    if any(token.low == "not" for token in own[place + 1 : place + 3]):
        return verb.low in MENDED and helping not in _PERFECT
    ours = helping in _PERFECT and own[place + 1].low != "been" and not _OTHERS.intersection(before)
    return verb.low in MENDED or going_on or (ours and _is_new(verb))


def _is_new(verb: Token) -> bool:
    return verb.low not in EMPTY and verb.low not in OPEN.split("|") and not verb.low.endswith("ly")


def _adjective_follows(own: Sequence[Token], place: int) -> bool:
    """Whether it is ``will be`` and no participle after it."""
    after = [one for one in own[place + 1 : place + 5] if one.low not in ADVERBS]
    has_be = any(one.low == "be" for one in own[place + 1 : place + 4])
    return has_be and not ("#participle" in after[0].tags if after else False)


def _now_different(clause: Sequence[Token]) -> bool:
    """Whether something is so from a time on that is not past, and is neither talk nor an apology."""
    if clause[0].low in _ASIDE or not WHEN.within(clause) or any(token.low in TALK for token in clause):
        return False
    for place, token in enumerate(clause):
        before = clause[place - 1].low if place else ""
        if "#past" in token.tags and token.low not in ENDED and before not in BEFORE_PARTICIPLE:
            return False
    return True


RULES = (
    Rule(
        id="no-repair",
        severity="error",
        looks_for="an apology that offers nothing concrete",
        why="Putting it right is the second thing that people look for in an apology.",
        instead="Say what you give back, mend or change, and by when.",
        bad="We are truly sorry.",
        better="We'll refund every order by Friday.",
        source="Lewicki 2016 (second of six)",
        kinds=APOLOGIES,
        find=lacking(_might_repair),
        perhaps=lacking(_repairs),
    ),
)
