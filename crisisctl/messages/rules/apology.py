"""Apologies that take themselves back: with an `if`, a `but`, or for the feelings of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    ^ were|had our|we|this|that|it|any|anyone|the|these ... to|been|have|caused
    insofar|inasmuch|assuming|supposing
    in so far as
    to|in the|whatever extent|degree|event|measure that|to|of|it|this|any|we|which
    in case|cases anyone|any|it|this|that|we|you|our|where
    in which case
    where|wherever|whenever we|our|it|this|the ...10 short|wrong|failed|fell|hurt|upset|offended|caused|
        disappointed|mistake|mistakes|expectations
    whether or|intended|real|rightly
    on the off chance
    to any ..2 who|whose|whom ..2 may|might|could|felt|feel|found|took
    where|wherever our|my|the ..3 slipped|lacking|wanting|poor|short
    any part|role|share ..4 may|might|could
    to anyone|anybody|whoever who|that !was|were|bought|waited|got|ordered|had|paid|booked|missed|lost|queued|
        stayed|came|received|is|has|lives ..3
    any|some instance|instances|occasion|occasions where|when|in
    to any ..1 who|that|whom|people|person
    any|those|anyone|whoever|everyone #word? who|that ...10 our|my ..2 apology|apologies
""")
_OFFER = phrases("""
    if .. you|your|anyone|it|they|people|customers ...14 will|please|can|call|contact|write|tell|ask|reply|
        message|visit|come|go|send|bring|email|check|return|get|keep|stop|use
""")

_DID = phrases("""
    ^ if you tried|called|rang|wrote|bought|ordered|booked|came|got|received|paid|queued|travelled|slept|
        stood|sent|asked
""")


_HEDGED = phrases("""
    any|whatever|possible|potential|perceived|such|apparent|alleged|supposed !member|of .. <harm>|feelings|
        consequences|offending
    any ...6 caused|resulted|resulting|occasioned|experienced|suffered|felt|endured
    <harm>|feelings ...6 may|might|could|would ..2 have|cause|be ..3 <harming>|given|resulted|been|felt|
        arisen|suffered|experienced|come|brought|followed|led
    may|might|could ..2 have ..1 been? ..1 caused|felt|experienced|suffered
    may|might|could ..2 have !been ..1 !been <harming>|given|led|resulted|felt|come|hit|landed|seemed|added|
        left|put|let|brought
    real|actual or perceived|imagined
    perceived as|to
    seen|taken|viewed|read as
    sorry|apologise|apologize|apologises|apologies ..2 for|about any !of
    regret|regrets any
    perceived|alleged|supposed|potential #word
    <harm> ...8 may|might|could ..1 cause|bring|create
    what|which may|might|could ..1 have ..1 been
""")


def _conditional(said: Statement) -> Iterator[Span]:
    """Doubt, in a sentence that says sorry, whether there is anything to be sorry for."""
    for sentence in said.apologies:
        if _DID.within(sentence.tokens):
            continue
        if not _OFFER.within(_after_apology(sentence)):
            yield from found_in(sentence, _DOUBT)


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
        find=apologising(_HEDGED),
    ),
)
