"""Apologies that take themselves back: with an `if`, a `but`, or for the feelings of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.words import words

from .rule import Rule, apologising, found_in, saying

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

_REACTING = (
    "offended|upset|disappointed|frustrated|annoyed|angry|angered|unhappy|uncomfortable|insulted|worried"
    "|concerned|confused|dissatisfied|displeased|shocked|bothered|saddened|offence|offense|issue|umbrage"
    "|exception|happy|pleased|satisfied|comfortable|impressed|alarmed|aggrieved|unsatisfied|taken|sensitive"
    "|disheartened|outraged|excluded"
)
_FEELING = phrases(f"""
    sorry|apologise|apologize|apologies|apology|regret|regrets|sad|saddened|unfortunate|regrettable|pity|
        shame|sorrow|dismayed ..3 you|people|some|anyone|many|those|customers|visitors|fans|guests|they|users|
        members|others|folks|viewers|readers|patients|parents|passengers|followers|everyone|anybody|residents|
        travellers|few|part ...8 <feel>|{_REACTING}|think|thought|believe|believed|perceive|perceived|
        interpreted|interpret|consider|considered|disagree|dislike|disliked|regard|regarded
    sorry|apologise|apologize|apologies|regret|sad|saddened|disappointed|dismayed ..3 you|people|some|many|
        they|customers|users|guests|members not|never ..2 like|enjoy|care|appreciate|agree|love|share|
        understand|feel
    sorry|apologise|apologize|apologies|regret|sad|saddened|disappointed|dismayed ..3 you|people|some|many|
        they|customers|users|guests|members not|never ..2 find|get|see ..2 joke|humour|humor|funny|point|it|
        our|side|way|irony
    sorry|apologise|apologize|apologies|regret|regrets|sad|saddened ..2 that|if? ..1 you|people|some|many|
        they|customers|users|guests|members|viewers|listeners|readers find|found !out ..2 it|this|that|our|
        the|him|her|us|my
    sorry|apologise|apologize|apologies|regret|sad|saddened|dismayed ..4 that|how|when|if ...8 upset|offended|
        upsets|offends|disappointed|annoyed|angered|frustrated|bothered|displeased ..1 you|some|people|anyone|
        many|fans|customers|others|members|so|our|those|viewers|a|part
    sorry|regret|apologise|apologize|apologies ..3 your|the|their|any|some ..1 feelings|reaction|reactions|
        perception|impression|displeasure|dissatisfaction|unhappiness|outrage|backlash|response|
        strength !of? ..1 !we !our !staff
    sorry|apologise|apologies|regret ..3 your|their|everyone|people 's? disappointment|anger|frustration|
        upset|annoyance|worry|concern|concerns|confusion
    the|any|your upset|hurt|anger|offence|disappointment|frustration|pain|distress ..1 felt|expressed|voiced|
        experienced by
    that|your|their|the anger|disappointment|frustration|feeling|feelings|upset|reaction #stop ..6 apology|
        apologies|sorry|regret
    sorry|regret|saddened|sad ..4 meaning|message|point|intent|intention|irony|humour|humor ..3 lost|missed|
        unclear|through|misread|across
    sorry|regret|apologise|apologize|apologies ..3 for|about the|your offence|offense|frustration|
        disappointment|anger|upset you|some|people|many|felt|they ..2 feel|felt|took|taken|experienced|have|
        are
    sorry|regret|sad|saddened ..3 it|this|that ..3 came as|across .. shock|surprise|disappointment|blow|way|
        wrong
    sorry|regret|saddened|sad|disappointed to hear|learn|read|see ..3 you|some|people|that|of ...8 <feel>|
        {_REACTING}|unhappiness|disappointment|experience
    sorry ..3 not|did|failed ..3 meet|live|match ..3 your|their expectations|hopes
    sorry|apologise|regret ..4 let|letting !you down|feel
    your|the disappointment|anger|feelings|frustration ..2 <be> ..2 regretted|regrettable
    sorry|regret|regrets|saddened|sad|disappointed|dismayed to hear|learn|read|see|know ..1 that? ..2 you|
        people|some|many|they|guests|customers|patients ..1 not ..2 enjoy|like|find|feel|think|agree|
        appreciate
    sorry ..1 that? you|they|people|some ..1 see|saw|view|viewed|take|took|read|heard|hear ..1 it|this|that|
        our|things
    sorry|regret|regrets|apologise|apologises ..1 that|if !we !i #word ..2 !we feel|felt|feels
    saddens|pains|grieves|hurts|sad|troubles us|me that|how|to|when ..6 feel|felt|perceive|perceived|see|saw|
        view|think|found|believe
    sorry ..1 that? this|it|our|the|my|that ..3 upset|upsets|offended|offends|disappointed|annoyed|bothered|
        irritated|displeased you|some|people|anyone|many|others|those|so
    sorry|regret|regrets|saddened|sad ..2 your ..1 experience|visit|stay|time|journey|meal|flight ..4 not ..3
    sorry|regret|regrets|saddened|sad ..1 that? this|it|our|the ..5 made|makes|left ..3 you|people|some|
        anyone|many|fans|others ..2 <feel>|angry|upset|sad|unhappy|uncomfortable|disappointed|offended|
        worried|uneasy
    sorry|regret|regrets|saddened|dismayed ..2 it|this|that|our|the ..3 <be> ..1 received|taken|perceived|
        seen|interpreted|understood|viewed|experienced
    regret|regrettable|regretted|pity|shame|sorry ..3 that ..1 you ..5 impression|view|feeling
    the|any|your concern|worry|unease|anxiety|annoyance|anger|hurt|upset ..1 felt|expressed|voiced|
        experienced by
    sad|saddened|saddens|sorry ..2 that ..4 see|sees|think|thinks|view|views|regard us|this|it|me
    sorry|regret|regrets ..1 that ...8 not ..4 approval|liking|taste|pleased|please|suit|suited|liked|
        welcomed|popular
    sorry that they|you|people|some do|did $|#stop
""")

_TURN = "but|however|although|though|yet|nevertheless|nonetheless|albeit"
_TURNED = phrases(f"""
    <apology> ... {_TURN}
    <apology> ... even|while|whilst|whereas so|if|though|as|we|it|our|the|not|this|that|they|there|most|many|
        some|you|nobody
    <apology> ... it is just|only|simply|worth|fair
    <apology> ... having|that said
    <apology> ... in|to our|be|fairness defence|defense|fair|we|the|it
    <apology> ... at the same time
    <apology> ... it should|must|has|is be|to|worth|only said|noted|remembered|fair|stressed|pointed|noting|
        saying|remembering
""")
_TURN_BEFORE = phrases("""
    ^ although|while|whilst|though|even ...20 <we>|#capital ..3 <apology>
    we|i <be> ..2 not|never ...8 but ..3 <apology>
    ^ ... but|yet <we> ..2 <apology> ..1 if|for|that|anyway|nonetheless|all $
""")
_NEXT_TURN = phrases("""
    ^ but|however|yet|still|nevertheless|nonetheless|equally|although|though|then #stop|#word
    ^ that|having|this said|being
    ^ even so
    ^ all the same
    ^ in|to|with our|all|be|fairness|fair|mitigation|defence|perspective
    ^ at the same time
    ^ on the other hand
    ^ it <be> just|only|simply|worth|also|fair
    ^ it should|must|has be|also|to
    ^ by the same token
    ^ <not> <not>? ..2 be|is|are fair|honest|clear
    ^ mind you
    ^ then again
    ^ but|yet
""")
#: What may follow a `but`: a hand held out, or that the apology is not enough.
_TOWARDS_YOU = phrases(f"""
    {_TURN}|still #stop? we|i can|will|have|want|know|understand|hope|owe|intend|also|do|promise|need|should|
        are|still !not !proud !no
    {_TURN}|still #stop? you|your|anyone|everyone|they|tickets|orders|refunds|each|every|all|please|help|here|
        there|any can|will|may|should|do|get|are|is|who|has|have|with
    {_TURN}|still #stop? please|help|here
    {_TURN}|still #stop? sorry|words|word|that|it|this|saying|apology|apologies|an|regret|none|nothing|
        no ...10 not|enough|undo|fix|change|repair|back|little|excuse
    {_TURN}|still #stop? only|also
    not|only|nothing|cannot|no ...12 but|yet we|i|it|they|that|this|the can|will|do|have|is|was|are
    stock|available|sold|gone|closed|nobody ...8 but
""")


def _conditional(said: Statement) -> Iterator[Span]:
    """Doubt, in a sentence that says sorry, whether there is anything to be sorry for."""
    for sentence in said.apologies:
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


def _turned(said: Statement) -> Iterator[Span]:
    """An apology that a `but` turns, in its own sentence or at the head of the next."""
    apologies = {sentence.index for sentence in said.apologies}
    for sentence in said.sentences:
        if sentence.index in apologies:
            yield from found_in(sentence, _TURNED, _TOWARDS_YOU)
            yield from found_in(sentence, _TURN_BEFORE)
        elif sentence.index - 1 in apologies:
            yield from found_in(sentence, _NEXT_TURN, _TOWARDS_YOU)


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
    Rule(
        id="sorry-you-feel",
        severity="error",
        looks_for="an apology for what others feel or think",
        why="It makes people's feelings the problem, not what you did.",
        instead="Be sorry for what you did: we let you down, we sent the wrong part.",
        bad="We're sorry you feel let down.",
        better="We let you down. We're sorry.",
        source="SorryWatch",
        find=saying(_FEELING),
    ),
    Rule(
        id="but-apology",
        severity="error",
        looks_for="an apology that is taken back straight after: but, however, that said",
        why="What follows the “but” is what people remember, and it sounds like an excuse.",
        instead="End the sentence after the apology. Leave the excuse out.",
        bad="We apologise, but it was satire.",
        better="We apologise. The joke was wrong.",
        source="SorryWatch",
        find=_turned,
    ),
)
