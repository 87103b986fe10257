"""What an apology must hold: that we did it, what we do about it, and what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.verbs import is_past
from crisisctl.messages.language.word_set import word_set

from .rule import Rule, lacking
from .vagueness import ELSEWHERE, EMPTY, RECENT, STOCK, WRONG

APOLOGIES = frozenset({"apology"})

_OURS = phrases("""
    <our> ..2 <mistake>|responsibility|decision|fault|doing|choice|wrong|carelessness|negligence|omission|
        blame|slip|bad|shame|neglect|haste|ignorance|arrogance|greed|error|errors|wrongdoing
    <our> own? call|job|duty
    against <our> own
    so was|were <our>
    <mistake>|fault|decision|responsibility|blame|choice|call|failure|it|this|that|both|all|wrong <be>|lies|
        rests|sits !not ..3 ours|mine|us|me
    <be>|all|falls|that|this|it|squarely|wholly|entirely|one on us|me !and
    down to us|me
    <we> ..1 <be> ..4 wrong|responsible|accountable|ashamed|careless|negligent|slow|late|blame|fault|
        unprepared|complacent|liable|arrogant|lazy|mistaken|unfair|rude|cruel|insensitive|blind|deaf|tone|
        ignorant|greedy|thoughtless|hasty|sloppy
    <we> ..2 fall|fell|fallen ..1 short
    <we> ..1 should|ought|could|must ..2 have|not|never
    <we> ..2 ~take|~accept|~bear|~assume|~own|~shoulder ..3 responsibility|blame|accountability|ownership|
        fault
    <we> ..2 own|owns ..2 it|that|this|up|the|our
    <we> <have> ..3 failed|broken|let|betrayed|hurt|harmed|misled|lied|wronged|disappointed|ignored|
        neglected|caused|sent|sold|made|done|got|offended|mistreated|overcharged|breached|damaged|wasted|
        abused|insulted
    <we> did|do|had|have|was|were|could not|never !want !mean !intend !wish !set !see
    because|since|when we|i|our ..2 had|were|was|did
    <we> ..1 failed|fail
    <we> did this|that|it|wrong|so
    <we> <be> who|the ..2 who|ones|one
    <we>|us who ..2 #participle|did|chose|wrote|made|got|sent|let
    <we> ..2 ~admit|~acknowledge|~accept ..4 wrong|mistake|failed|failure|fault|error|short|unacceptable
    it was us|me|we
    no one but|else ourselves|us
    no excuse|excuses
    nobody else 's
    <be>|all ..1 ours|mine !not
    fault|mistake|error|blame|failure <be> ..3 on our|us
    <we> #past ..5 wrong|wrongly|badly|incorrectly|twice|carelessly
    <we> ..6 without ..2 thinking|asking|checking|telling|testing|looking|warning|notice|care|reading|
        permission|consent|word
    <we> had ..4 too|no|only|not
    <we> asked ..4 to ..1 stop|leave|go|move|wait|pay|sign
    was|is me|us $
    <our> ..2 idea|wording|oversight|making
    and|vile|both|all ours|mine
    rude|wrong|careless|thoughtless|bad|poor|lazy|foolish|unkind|gross|stupid|rotten|cruel|greedy|bad ..2 of|
        by us|me
    <our> ..4 <be> not ..1 good|ready|up|fit ..1 enough|to|for
    in <our> name
    <we> <be> ..1 named as
    <we> <have> lost ..2 your|the|all|a|every|it|them|that|this|her|his|their|#number
    acted on none|nothing
    <we> had ..8 reports|warnings|complaints|letters|alarms ..3 and
    <we> clicked|pressed|approved|signed|chose|skipped|shouted
""")
#: What one does about a thing, once it has happened: doing it owns nothing.
_RESPONSES = word_set(
    "apologised apologized regretted removed deleted contacted phoned rang spoke met heard saw"
    " learned learnt listened launched began started asked informed notified refunded found discovered"
    " became received handled understood wanted tried meant intended thought hoped felt believed aimed"
    " worked acted fixed replaced restored noticed identified recognised recognized realised realized"
    " appreciated thanked said announced reached responded replied offered reported investigated reviewed"
    " helped loved cared valued looked suspended dismissed fired withdrew pulled ended came arrived"
    " stood committed poured introduced appointed hired needed expected liked watched considered accepted"
    " strove dedicated wished need seed feed proceed exceed succeed hundred indeed agreed read read enjoyed"
    " reflected engaged consulted reimbursed compensated recalled halted paused followed updated confirmed"
    " requested planned celebrated lived stayed suffered endured grew consulted corrected repaid"
    " rebooked"
)
_CONDITION = word_set("if whether insofar unless")
_CALLED = phrases("""
    called ..2 you|each|every|all|them|everyone|family|families|back|today|police|ambulance|doctor
""")
_OPENING_CONDITION = word_set("where wherever should")


#: What one said, and, in the sentence after it, that it was wrong: that is owned.
_SAID = phrases("""
    <we> ..2 said|told|called|named|wrote|replied|claimed|answered|asked|posted
""")
_TAKEN_BACK = phrases("""
    ^ that|it|both|this|she|he|they|none|neither ..3 <be>|does|do|did|was ..1 wrong|rude|cruel|not|vile|
        false|untrue|right|a|unkind|unfair
""")


def _owns(said: Statement) -> bool:
    if any(_owning(sentence) for sentence in said.sentences):
        return True
    return any(
        _SAID.within(before.tokens) and _TAKEN_BACK.within(after.tokens)
        for before, after in pairwise(said.sentences)
    )


def _owning(sentence: Sentence) -> bool:
    """Whether the author takes the doing on themselves: our mistake, we failed, we sent the wrong file."""
    return any(_in_clause(_unconditional(clause)) for clause in sentence.clauses)


def _unconditional(clause: Sequence[Token]) -> Sequence[Token]:
    """A clause as far as its ``if``; nothing of one that begins with ``where`` or ``should``."""
    if clause[0].low in _OPENING_CONDITION:
        return ()
    conditions = (place for place, token in enumerate(clause) if token.low in _CONDITION)
    return clause[: next(conditions, len(clause))]


def _in_clause(clause: Sequence[Token]) -> bool:
    return _OURS.within(clause) or _past_of_us(clause)


def _past_of_us(clause: Sequence[Token]) -> bool:
    """``we`` or ``our shop`` and, soon after, a verb in the past that is no response."""
    for place, token in enumerate(clause):
        if token.low in ("we", "i", "our") and not (place and clause[place - 1].low in _ASIDE):
            for following in clause[place + 1 : place + (4 if token.low != "our" else 6)]:
                if following.low in _OUTSIDE:
                    break
                if following.low in ("had", "would"):
                    continue
                if following.low == "called" and _CALLED.within(clause):
                    break
                if following.low in _RESPONSES or following.low in _STOPS:
                    break
                if is_past(following.low):
                    return True
    return False


_ASIDE = word_set("how what of to at for in with on about by from into")
#: Ours, and yet others.
_OUTSIDE = word_set(
    "outside external supplier suppliers agency contractor contractors partner partners pr printer printers"
    " courier vendor landlord latest new recent current film post statement campaign actions"
)
_STOPS = word_set(
    "did have has had are is am was were be been being will would can could may might must should do not"
    " never want know understand hear see to"
)

_LONG_WORD, _CONCRETE, _OPENING = 4, 3, 2


def _vague(said: Statement) -> Iterator[Span]:
    """An apology for an empty noun, in a statement that says nowhere what it was."""
    named, counted = _named(said.sentences)
    if counted or len(named) >= _CONCRETE:
        if said.kind in APOLOGIES:
            yield from _opening(said)
        return
    wrong = [sentence for sentence in said.sentences if WRONG.within(sentence.tokens)]
    for sentence in said.sentences if wrong else ():
        if found := EMPTY.first(sentence.tokens):
            yield sentence.at(found)
            return
    if wrong and not named and said.kind in APOLOGIES:
        yield wrong[0].span


def _opening(said: Statement) -> Iterator[Span]:
    """A recent incident that is regretted before anything is named."""
    for sentence in said.sentences[:_OPENING]:
        named, counted = _named(said.sentences[: sentence.index])
        if counted or len(named) >= _CONCRETE:
            return
        for found in RECENT.find(sentence.tokens):
            rest = replace(sentence, every=sentence.tokens[found[1] :])
            named, counted = _named([rest, *said.sentences[sentence.index + 1 : sentence.index + 2]])
            if not counted and len(named) < _CONCRETE:
                yield sentence.at(found)
                return


def _named(sentences: Sequence[Sentence]) -> tuple[set[str], bool]:
    """The words that say something, and whether anything is counted."""
    named, counted = set(), False
    for sentence in sentences:
        if ELSEWHERE.within(sentence.tokens):
            continue
        for token in sentence.every:
            counted |= token.kind in ("number", "money", "percent")
            if (
                "#word" in token.tags
                and len(token.low) >= _LONG_WORD
                and token.low not in STOCK
                and ("#capital" not in token.tags or token is sentence.every[0])
            ):
                named.add(token.low)
    return named, counted


RULES = (
    Rule(
        id="no-ownership",
        severity="error",
        looks_for="an apology that nowhere says “we” and what we did",
        why="Owning it is the part of an apology that counts most.",
        instead="Say “we” and the fault: we sent the wrong file, this was our mistake.",
        bad="Sorry for what happened.",
        better="We sent the wrong file. Our mistake.",
        source="Lewicki 2016 (first of six)",
        kinds=APOLOGIES,
        find=lacking(_owns),
    ),
    Rule(
        id="vague-wrong",
        severity="warning",
        looks_for="an apology that does not say for what",
        why="“The incident” could be anything; it sounds as if you could not bear to say it.",
        instead="Name it in plain words: we billed 4,100 people twice.",
        bad="We regret the recent incident.",
        better="We billed 4,100 people twice.",
        source="SorryWatch",
        find=_vague,
    ),
)
