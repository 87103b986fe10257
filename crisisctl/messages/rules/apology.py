"""Apologies that take themselves back: with an `if`, a `but`, or for the feelings of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.words import words

from .rule import Rule, apologising, found_in

_DOUBT = phrases("""
    !even !as !what !only !ask !see !know !check !sure !unsure !wonder if !only !not
    to anyone|anybody|whoever|everyone|everybody|those|people|all|any who|whom|that ..3 may|might|could|felt|
        feel|took|take|found|find|perceived|considered|thought
    to anyone|anybody|whoever|those|people who|whom|that|we|it|this ..3 offended|hurt|upset|disappointed|
        insulted|distressed|uncomfortable|annoyed|disagree|disagreed|let
    to anyone|anybody|whoever ..4 offended|hurt|upset|affected|disappointed|insulted|distressed|impacted|
        inconvenienced|feels|aggrieved
    to anyone|anybody|any|whoever ..3 we .. offended|hurt|upset
    whoever|whomever
    should anyone|any|anybody|it|this|that|our|we|you|these|those|someone|there|the|they ...12 have|be|find|
        feel|cause
    ^ were our|we|this|that|it|any|anyone|the|these ... to|been|have|caused
    ^ had it|this|any|anyone|anybody|someone
    insofar|inasmuch|assuming|supposing
    in so far as
    to|in the|whatever extent|degree|measure that|to|of|it|this|any|we|which
    ^ where we|our|the|any|a ...8 short|wrong|failed|fell|caused|mistake|mistakes|expectations|badly
    in case|cases anyone|any|we|our|where
    in the event ..1 that|it|we|i|any|our|anyone|you
    would|should be sorry to|if|that ..1 think|learn|hear|find|know
    genuine|legitimate|real|justified|rightful ..1 grievance|grievances|complaint|offence|cause
    to those|anyone|any|people|all ..2 who|that ..1 believe|believes|feel|feels|think|thinks|consider|say|
        says|claim
    in which case
    wherever|whenever we|our|it|this|the ...10 short|wrong|failed|fell|hurt|upset|offended|caused|
        disappointed|mistake|mistakes|expectations
    whether or|intended|real|rightly
    on the off chance
    to any ..2 who|whose|whom ..2 may|might|could|felt|feel|found|took
    where|wherever our|my|the ..3 slipped|lacking|wanting|poor|short
    any part|role|share ..4 may|might|could
    to anyone|anybody|whoever who|that !was|were|bought|waited|got|ordered|had|paid|booked|missed|lost|
        queued|stayed|came|received|is|has|lives ..3
    any|some instance|instances|occasion|occasions where|when|in
    to any ..1 who|that|whom|people|person
    any|those|anyone|whoever|everyone #word? who|that ...10 our|my ..2 apology|apologies
    ^ should it|any|a|an|the|our|that|there|this|one|some|someone|anyone|you|we|your|my|customers|people|
        guests ...14
    #stop should it|any|a|the|our|that|there|one|someone|anyone|you ...14
    in that|which|such|this ..1 event|case|eventuality
    if|where so|any|needed|necessary|appropriate|required|warranted
    ^ were|did there|any|anyone|it|we|that|this|folks|people|someone|a|the ...14
    to the|what|any|whatever|that degree|extent
    maybe|perhaps|possibly ..1 <we> ..2 owe|should
    where|if|wherever ..2 it? ..1 <be>? ..1 merited|due|needed|appropriate|warranted|deserved|called|owed|
        justified
    there may|might|could be none|no|some|few
    any|those|anyone|whoever #word? who|that ..2 can|could ..1 prove|demonstrate|point
    maybe|perhaps ...12 if so|and|then
    may|can|could ..2 regard|take|treat|consider ..2 as ..1 an|our? ..1 apology
    supposing|granting|provided|presuming
    where|wherever it|they|these ..1 arose|arise|arises|occurred|apply|applies|exist
""")
_MAYBE = phrases("""
    where our|my|the|a|any ...10 short|wrong|failed|fell|hurt|upset|offended|disappointed|mistake|
        expectations
    where|when a|any|anyone|someone|you|people|somebody ..2 <feel>|believe|believes|think|thinks|was|were|
        felt
    in case|cases the|a|our|my|some|someone|people|that|this|it|you
    unless
    where|when|if|wherever|whenever ..2 it? ..1 <be>? ..1 merited|due|needed|appropriate|warranted|deserved|
        owed
    there may|might be none|no|some|few
    who|that ..1 can|could ..1 show
    anything|whatever|everything that|which|we ..3 may|might|could
""")
_OFFER = phrases("""
    if .. you|your|anyone|it|they|people|customers ...14 will|please|can|call|contact|write|tell|ask|reply|
        message|visit|come|go|send|bring|email|check|return|get|keep|stop|use
    if ...10 we|i pay|refund|give|send|bring|replace|return|collect
""")

_SUGGESTED = phrases("""
    seen|taken|viewed|read as
    might|may|could ..1 be|have ..2 come|been|caused|seen
    in|for|to some people
    potential #word
    or not|otherwise
""")
_PAYING = phrases("""
    ~pay|~cover|~refund|~repay|~reimburse|~compensate|~report|~bear|~waive ..4 any|such|whatever
    any <harm> you report
""")

_DID = phrases("""
    ^ if you tried|called|rang|wrote|bought|ordered|booked|came|got|received|paid|queued|travelled|slept|
        stood|sent|asked
""")


_THEN = phrases("""
    ^ then|if|in
""")


_HEDGED = phrases("""
    any|whatever|possible|potential|perceived|such|apparent|alleged|supposed !member|of .. <harm>|feelings|
        consequences|offending
    any ...6 caused|resulted|resulting|occasioned|experienced|suffered|felt|endured
    <harm>|feelings ...6 may|might|could|would ..2 have|cause|be ..3 <harming>|given|resulted|been|felt|
        arisen|suffered|experienced|come|brought|followed|led
    may|might|could ..2 have ..1 been? ..1 caused|felt|experienced|suffered
    !we !i may|might|could ..2 have !been ..1 !been <harming>|given|led|resulted|felt|hit|landed|seemed|added
    <harm> ..3 some|people|you|any|anyone|guests|customers|passengers|users ..1 may|might|
        could ..1 have? experience|feel|face|suffer|notice|experienced|felt|suffered
    real|actual or perceived|imagined
    perceived as|to
    sorry|apologise|apologize|apologises|apologies ..2 for|about any !of
    regret|regrets any
    perceived|alleged|supposed|potential #word
    <harm> ...8 may|might|could ..1 cause|bring|create
    what|which may|might|could ..1 have ..1 been
    might|may|could ..1 be ..2 regarded|seen|viewed|considered|construed|called|described|perceived
    might|may|could have ..2 struck|felt|appeared|seemed|sounded|regarded|viewed|perceived
    conceivable|conceivably|arguable|arguably
    !can !cannot !could possibly #word
    by|in|to|for some|certain ..1 accounts|eyes|quarters|minds|tastes
    some would|might|may|could|will ..1 say|call|see|find|describe
    to whatever extent|degree
    assuming|supposing|presuming there|it|any|that|this|anyone|he|she|they|you
    if that|this|it <be> ..1 the|a|what ..1 word|right|term
    such|whatever <harm> ..1 as ..4 may|might|can|could
    whatever ..3 <be>|may|might|#past
    no doubt ..1 brief|minor|small|temporary|slight
    if any
    real or|and imagined|perceived
    or otherwise
    what|which some|many|people|others|you ..1 may|might|could|will
""")


def _conditional(said: Statement) -> Iterator[Span]:
    """Doubt, in a sentence that says sorry, whether there is anything to be sorry for."""
    apologies = {sentence.index for sentence in said.apologies}
    for asked, answer in pairwise(said.sentences):
        if asked.asks and answer.index in apologies and _THEN.within(answer.tokens):
            yield asked.span
    for sentence in said.apologies:
        if _DID.within(sentence.tokens):
            continue
        if not _OFFER.within(_after_apology(sentence)):
            yield from found_in(sentence, _DOUBT)


def _doubtful(said: Statement) -> Iterator[Span]:
    """A condition that may belong to something else."""
    for sentence in said.apologies:
        if not _DID.within(sentence.tokens) and not _OFFER.within(_after_apology(sentence)):
            yield from found_in(sentence, _MAYBE)


def _after_apology(sentence: Sentence) -> Sequence[Token]:
    """An `if` after the apology's own clause, which may belong to an offer."""
    said = False
    for place, token in enumerate(sentence.tokens):
        said = said or token.low in words("apology")
        if said and ("#stop" in token.tags or token.low == "and"):
            return sentence.tokens[place:]
    return ()


RULES = (
    Rule(
        id="conditional-apology",
        severity="error",
        looks_for="an apology on a condition: if, should, to anyone who may have been hurt",
        why="An apology with an “if” doubts that anybody was hurt, so it does not count as one.",
        instead="Say what you did, whom it hurt, and that you are sorry. No condition.",
        bad="We're sorry if anyone felt hurt.",
        better="We're sorry. Our post hurt people.",
        source="SorryWatch; Grammar Girl",
        find=_conditional,
        perhaps=_doubtful,
    ),
    Rule(
        id="hedged-harm",
        severity="error",
        looks_for="an apology that leaves the harm in doubt: any offence, may have caused",
        why="“Any” and “may have” say that perhaps no harm was done.",
        instead="Name the harm as a fact: the post was offensive, you waited six hours.",
        bad="We apologise for any offence this may have caused.",
        better="The post was offensive. We apologise.",
        source="Grammar Girl",
        find=apologising(_HEDGED, unless=_PAYING),
        perhaps=apologising(_SUGGESTED, unless=_PAYING),
    ),
)
