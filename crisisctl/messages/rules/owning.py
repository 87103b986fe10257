"""What an apology must hold: that we did it, what we do about it, and what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.verbs import is_past
from crisisctl.messages.language.word_set import word_set

from .rule import Rule, lacking

APOLOGIES = frozenset({"apology"})

_OURS = phrases("""
    <our> ..2 <mistake>|responsibility|decision|fault|doing|choice|wrong|carelessness|negligence|omission|
        blame|slip|bad|shame|neglect|haste|ignorance|arrogance|greed|error|errors|wrongdoing
    <our> own? call|job|duty
    against <our> own
    so was|were <our>
    <mistake>|fault|decision|responsibility|blame|choice|call|failure|it|this|that|both|all|wrong <be>|lies|
        rests|sits ..3 ours|mine|us|me
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
    <we> <have> ..3 failed|broken|let|betrayed|hurt|harmed|misled|lied|wronged|disappointed|lost|ignored|
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
_STOPS = word_set(
    "did have has had are is am was were be been being will would can could may might must should do not"
    " never want know understand hear see to"
)

_EMPTY = phrases("""
    <incident>
    what|everything|anything|all ..1 ..1 happened|occurred|transpired|unfolded|took|went|arose|has|have|came|
        you
    this|that|it $
    recent|last|yesterday|the|these|past|current|unfortunate ..1 incident|incidents|situation|matter|events|
        event|issue|issues|circumstances|episode|controversy|developments|weekend|night|week|month|days|
        experience|actions|conduct|behaviour
    our|my|their ..1 actions|behaviour|behavior|conduct|choices|shortcomings|failings|part|role
    sorry|apologise|apologize|apologies ..1 for|about everything|all|it|this|that $
    for|about yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|it|that|
        this $|#stop|and
    our|my mistakes|mistake|errors|wrongs|faults|failure|failures $|#stop|and
    what|all ..1 is|being|was|were|has|have|had ..2 said|written|shared|reported|described|come|seen|been
    certain|various|several matters|things|events|issues|remarks|concerns
    <we> ..2 ~get ..2 this|it|that|things|badly? wrong
    <we> ..1 messed|screwed|slipped|fouled|stuffed ..1 up|this|it
    way ..4 things|it|matters|this|events|handled ..2 played|went|turned|were|was|unfolded|handled|$
    things ..3 handled|done|went|turned
    <we> ..1 fell|fallen ..1 short
    the ..1 distress|upset|hurt|pain|concern|matters|matter $|#stop|and|raised|caused|felt
    let ..2 down $|#stop|and
""")
_WRONG = phrases("""
    <apology>
    regret
    aware of
    <we> ..2 ~take|~accept ..2 responsibility
    saddened|sad|grieved|pained ..1 by|at|about
    <we> ..1 fell|fallen ..1 short
    <we> ..2 ~get ..2 wrong
""")
#: Words that say nothing of what happened, in a statement of this kind.
_STOCK = word_set(
    "about under point asked regrets lost full light wellbeing remain remains priority safety privacy heads"
    " bowed hearts thousand pieces highest importance utmost bottom depths humbly humble grateful gratitude"
    " lessons accept forgive forgiveness come heavy soul souls shame above across after again against"
    " ahead along already also always amount another anyone around because become been before behind being"
    " below best better between both bring came caused could days deal dear deep deeply deserve done down"
    " during each ever every everyone everything fall fell find first following from fully given going good"
    " great handled handling happen happened hard have having hear heard heart help here highest hope hours"
    " however important internal into issue issues just keep know last late learn learned least less level"
    " lessons like listen little long look looking made make making many matter matters mean meant meet"
    " might mind moment month more most much must near need never next night ones only open other others"
    " over part past people person place please possible process question read really recent regret report"
    " respect responsibility responsible right road same seen sense serious seriously several share should"
    " since sincere sincerely some something soon sorry sorrow speak stand standards step steps still such"
    " sure take taken taking team than thank thanks that their them then there these they thing things"
    " think this those though thought through time times today together tomorrow tonight trust truly trying"
    " turn understand until upon used values very wait want weekend week weeks well went were what when"
    " where which while whole will wish with within without word words work working would wrong year years"
    " yesterday your yours yourself community customer customers client clients guest guests fans followers"
    " staff colleagues company business organisation organization brand board behalf event events incident"
    " incidents situation circumstances episode occurrence investigation investigating review reviewing"
    " apologise apologize apologies apology apologising apologizing writing wrote concerned affected"
    " involved upset hurt pain anger disappointment disappointed disappointing feel feeling feelings failed"
    " short expectations expect usual branch acted acting sooner arose cause committed commitment improve"
    " reflect grow growing journey forward move moving behaviour conduct action actions appropriate"
    " necessary measures addressed address aware ensure sad saddened heartbroken real room space unreserved"
    " unreservedly club limited express personal contacted evening unable discuss understandably members"
    " member small amazing exhausted asking grace regroup talked online comments closely sadness awful"
    " happening services teams working patience thursday friday monday tuesday wednesday saturday sunday"
    " morning afternoon weekend behind hurting little that's what's stage currently bearing reached"
    " attention relating regarding surrounding recently further anything saying fully facts gather"
    " gathering information shared sharing details update updates available deeply profoundly"
    " wholeheartedly anyone anybody somebody someone nobody values committed reflecting statement issued"
    " position transparency transparent dialogue failing failings occurred mistake mistakes error errors"
    " wrongdoing shortcomings lapse lapses earlier continue continuing support supporting understanding"
    " unfortunate reserve shall certain touch notice picture nothing considers considered public serve serves"
    " input communication communications apologises apologizes diocese mayor council school hospital trust"
    " university college bishop church charity bank airline hotel restaurant shop store office manager"
    " director chief executive chair president founder owner federation district institute academy prefers"
    " described widely players player beyond played truth honest honestly heartfelt apart themselves mess"
    " messed screwed quite rather simply today's enough pain causing standing side unable speaking loud clear"
    " chapter proud sorely dearly accountable accountability ownership utterly entirely completely unacceptable"
    " inexcusable regrettable disappoint disappoints embarrassed ashamed shame mortified gutted devastated"
    " broken gathered internally externally parties party stakeholders valued loyal dear friends family"
    " families messages message comments reaction concerns concern understandable"
)
_LONG_WORD, _CONCRETE = 4, 3
#: Where one may turn to, and when: not what happened.
_ELSEWHERE = phrases("""
    call|ring|phone|email|write|contact|visit|text #word|#number|#email|#url|to|us
    ring|call|phone #number
    <be> ..1 open|closed|shut as|at|from|until|on
    term|school|season starts|begins|ends
    next ..1 update|check|post|statement
""")


def _vague(said: Statement) -> Iterator[Span]:
    """An apology for an empty noun, in a statement that says nowhere what it was."""
    named, counted = _named(said)
    if counted or len(named) >= _CONCRETE:
        return
    wrong = [sentence for sentence in said.sentences if _WRONG.within(sentence.tokens)]
    for sentence in said.sentences if wrong else ():
        if found := _EMPTY.first(sentence.tokens):
            yield sentence.at(found)
            return
    if wrong and not named and said.kind in APOLOGIES:
        yield wrong[0].span


def _named(said: Statement) -> tuple[set[str], bool]:
    """The words that say something, and whether anything is counted."""
    named, counted = set(), False
    for sentence in said.sentences:
        if _ELSEWHERE.within(sentence.tokens):
            continue
        for token in sentence.every:
            counted |= token.kind in ("number", "money", "percent")
            if (
                "#word" in token.tags
                and len(token.low) >= _LONG_WORD
                and token.low not in _STOCK
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
