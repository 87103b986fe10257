"""Corrections: the fact first, one mention of the claim, proof, and no help for the rumour."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement

from .proof import EVIDENCE, FILLER, NO_EVIDENCE, PLACED
from .rule import Rule, lacking

CORRECTIONS = frozenset({"correction"})
_FEWEST = 4
_QUOTES = "“‘\"'«„"
_HARD = ("number", "money", "percent", "time", "url")

CLAIM = phrases("""
    claim|claims|claimed|claiming|alleged|alleges|alleging|allegation|allegations|rumour|rumours|rumor|rumors|
        rumoured|myth|hoax ..12 that|is|are|has|have|#stop|of|about|we|our|sell|sold|#word
    !our !labour !audit #handle|post|posts|video|article|story|headline|message|tweet|tweets|leaflet|flyer|
        thread|clip|people|some|reports|report|email|someone|users|site|blog|account|accounts|photo|picture|
        chat|voice|gossip|it ..8 says|say|said|saying|claims|claim|suggests|suggesting|suggest|alleges|
        alleging|shows|showing|states|stating|reads|going|circulating|implies|told|tells|reported
    you ..1 may|might|will|could ..1 have ..1 heard|seen|read|been
    heard|read|seen that|about|a|claims
    says a|an|one|the|some
    word|talk|story ..2 has|is|goes|of ..1 it|that
    it <be>|<have> ..2 said|claimed|alleged|reported|rumoured|suggested ..1 that
    fear|fears|worry|worried|believe|think that
    would|will|to say
    being ..2 said|claimed|shared|told
    contrary to
    no matter what
    despite what|reports|claims
    sharing|spreading|circulating|posting|passing|repeating ..3 story|claim|claims|rumour|rumor|video|message|
        post|posts|screenshot|picture ..3 that|of|saying|about
    suggestion|suggestions|idea|notion|accusation|accusations|assertion|talk|charge|insinuation that|of
""")
_SAYS = phrases("""
    they|somebody|someone|people|some|folks|you say|says|said|claim|claims|think|tell|reckon
    who|whoever wrote|said|claims|claimed|says|posted ..1 that
    so|apparently apparently|we|our|i
    been asked ..1 whether|if|about
    reports|stories|talk|whispers|chatter|suggestions|accusations that|of
    no|contrary ..1 we|our|the|i
    heard|seen ..2 we|our|that
    is it true
""")
_TOLD = phrases("""
    that|alleging|claiming|saying #word ..1 #word
""")
_SPEAKER = phrases("""
    said|says #name|our|the|county|city|chief|head
""")
_LABEL = phrases("""
    ^ #quote? myth|claim|rumour|rumor|false|fake|fiction|allegation|hoax #stop
""")
_DENIED = phrases("""
    <be>|<have>|do|does|did|will|can|would ..2 not|never ..1
    never
""")
_ABOUT_IT = phrases("""
    ^ ..4 this|that|it|these|they|claim|claims|story|rumour|rumours|allegation|allegations|accusation|
        accusations|report|reports|post|article|none|both|neither|statement|video ..6 <be>|are ..2 not|never|
        false|untrue|wrong|baseless|incorrect
    <we>|#capital ..2 deny|denies|reject|rejects|refute|refutes|dispute|disputes
""")
DENIAL = phrases("""
    false|untrue|deny|denies|denied|reject|rejects|rejected|refute|refutes|dispute|disputes|allegation|
        allegations|baseless|unfounded|groundless|incorrect|inaccurate|lies|lie|truth|dignify|compliance|
        fabricated|fabrication|nonsense|rubbish|fiction|invented|invention|fake|hoax|misleading|mistaken|
        fabrications|defamatory|libellous|bogus
    not ..2 true|accurate|correct|case|right|so|real|happen|happened|merit|fact|basis|shred|substance|
        foundation
    no ..2 truth|basis|foundation|merit|substance|evidence|such|way|comment
    stand|stands by|for|behind
    trust|believe us|me
    rest assured
    set|put ..2 record|straight
    speaks for
    <be> wrong
    clear|hope
    know|knows ..2 what|who|our|us
    proud|award|winner
    without ..2 foundation|basis|merit|substance|truth|evidence
    lawyer|lawyers|legal|rights|remedy|counsel|court|defamation
    share|spread|spreading|sharing
    values|integrity|standards|reputation|committed|ethics
    comment|respond
""")
NEGATED = phrases("""
    not|never|no|nor|none|nothing|nobody|neither
""")


def _first(said: Statement) -> Sentence | None:
    return next((one for one in said.sentences if len(one.words) > 1), None)


def _myth_first(said: Statement) -> Iterator[Span]:
    """The first sentence is the claim: told, quoted, asked, or no more than negated."""
    first = _first(said)
    if first is None:
        return
    above = said.sentences[0].every if said.sentences[0].index < first.index else ()
    labelled = _LABEL.within(first.every) or _LABEL.within((*above, *first.every))
    quoted = said.text[first.every[0].start] in _QUOTES and not (
        _hard(first) and _SPEAKER.within(first.every)
    )
    if first.asks or quoted or labelled or _tells_claim(first) or _only_negates(first):
        yield first.span


def _perhaps_myth_first(said: Statement) -> Iterator[Span]:
    """The first sentence speaks of what is claimed, and puts nothing hard beside it."""
    first = _first(said)
    if first is None or _hard(first) or _SPEAKER.within(first.every) or PLACED.within(first.tokens):
        return
    if _SAYS.within(first.every) or CLAIM.within(first.every):
        yield first.span


def _tells_claim(sentence: Sentence) -> bool:
    """Whether the claim is told, and not after a fact."""
    told = CLAIM.first(sentence.every)
    if told is None or _fact_before(sentence, told) or any(token.kind == "url" for token in sentence.every):
        return False
    return _TOLD.within(sentence.tokens) or not DENIAL.within(sentence.tokens)


def _only_negates(sentence: Sentence) -> bool:
    """Whether a sentence is the claim with a ``not`` in it: our tea bags do not contain plastic."""
    own = sentence.tokens
    if any(not NEGATED.within(clause) and len(clause) > _FEWEST for clause in sentence.clauses):
        return False
    return _DENIED.within(own) and not (DENIAL.within(own) or _ABOUT_IT.within(own) or _hard(sentence))


def _fact_before(sentence: Sentence, told: tuple[int, int]) -> bool:
    """Whether something hard stands before the claim."""
    return any(token.kind in _HARD for token in sentence.every[: told[0]])


def _hard(sentence: Sentence) -> bool:
    return any(token.kind in _HARD for token in sentence.every)


def _is_fact(sentence: Sentence) -> bool:
    """Whether a sentence puts something in the claim's place."""
    if DENIAL.within(sentence.tokens) or len(sentence.words) < _FEWEST or sentence.asks:
        return (
            _hard(sentence)
            and any(token.kind in ("url", "number", "money", "percent") for token in sentence.every)
            and not _PROUD.within(sentence.tokens)
        )
    if PLACED.within(sentence.tokens):
        return True
    if CLAIM.within(sentence.every):
        return (
            _hard(sentence)
            and CLAIM.first(sentence.every) != (0, 1)
            and any(token.kind == "url" for token in sentence.every)
        )
    if NEGATED.within(sentence.tokens) and not _hard(sentence):
        return len(sentence.clauses) > 1 and any(
            not NEGATED.within(clause) and len(clause) >= _FEWEST for clause in sentence.clauses
        )
    return not _EMPTY_TALK.within(sentence.tokens)


_PROUD = phrases("""
    proud|award|awards|winner|winning|lawyers|legal|counsel|followers
""")
_EMPTY_TALK = phrases("""
    <we> ..2 know|understand|believe|value|care|respect|love|want|hope|ask|urge|appreciate|thank|take
    please|kindly
    should|must ..3 rely|ignore|trust|refer|disregard|look|believe|turn|listen
    ^ ignore|delete|disregard|beware
    disappointed|saddened|hurtful|shame|shameful|disgrace|attack|smear|campaign|critics|troll|piece|rival|
        rivals|chatter|witch
    enough is
    will|shall ..3 pursue|continue|fight|defend|respond|act
    haters|liars|attention|lies|agenda
""")


def _facts(said: Statement) -> bool:
    return any(_is_fact(sentence) for sentence in said.sentences)


def _checkable(said: Statement) -> bool:
    """Whether anything is more than talk: a number, a link, a record, or what is so instead."""
    return any(_hard(one) or _is_proof(one) for one in said.sentences if not FILLER.within(one.tokens))


def _is_proof(sentence: Sentence) -> bool:
    return PLACED.within(sentence.tokens) or (
        EVIDENCE.within(sentence.tokens) and not CLAIM.within(sentence.every)
    )


def _proves(said: Statement) -> bool:
    if any(token.kind in ("url", "email") for token in said.tokens):
        return True
    return any(
        EVIDENCE.within(sentence.tokens)
        and not NO_EVIDENCE.within(sentence.tokens)
        and not CLAIM.within(sentence.every)
        for sentence in said.sentences
    )


RULES = (
    Rule(
        id="myth-first",
        severity="error",
        looks_for="a correction that opens with the claim",
        why="What is read first is what people remember.",
        instead="Begin with the true fact. Mention the claim once, after it.",
        bad="Claim: our milk is unsafe. False.",
        better="All 14 batches passed tests (link). A post says otherwise.",
        source="Debunking Handbook 2020",
        kinds=CORRECTIONS,
        find=_myth_first,
        perhaps=_perhaps_myth_first,
    ),
    Rule(
        id="bare-denial",
        severity="error",
        looks_for="a denial with no fact in its place",
        why="A bare “not true” leaves a gap that the rumour fills.",
        instead="Say what is true instead.",
        bad="This is not true.",
        better="The photo shows a 2019 fire elsewhere (link).",
        source="Debunking Handbook 2020",
        kinds=CORRECTIONS,
        find=lacking(_facts),
        perhaps=lacking(_checkable),
    ),
    Rule(
        id="no-evidence",
        severity="warning",
        looks_for="a source that people can check",
        why="People believe what they can check.",
        instead="Link to a report, a test, a public record.",
        bad="Trust us, it's fine.",
        better="The regulator's report of 3 May is here.",
        source="Debunking Handbook 2020; practice",
        kinds=CORRECTIONS,
        find=lacking(_proves),
    ),
)
