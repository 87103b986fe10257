"""What an apology must hold: that we did it, what we do about it, and what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.tokens import Token
from crisisctl.messages.language.verbs import is_past
from crisisctl.messages.language.words import words

from .rule import MISSING, Rule, lacking

_APOLOGIES = frozenset({"apology"})

_OURS = phrases("""
    <our> ..2 <mistake>|responsibility|decision|fault|doing|choice|wrong|carelessness|negligence|omission|blame|slip|bad|shame|neglect|haste|ignorance|arrogance|greed|error|errors|wrongdoing
    <our> own? call|job|duty
    against <our> own
    so was|were <our>
    <mistake>|fault|decision|responsibility|blame|choice|call|failure|it|this|that|both|all|wrong <be>|lies|rests|sits ..3 ours|mine|us|me
    <be>|all|falls|that|this|it|squarely|wholly|entirely|one on us|me !and
    down to us|me
    <we> ..1 <be> ..4 wrong|responsible|accountable|ashamed|careless|negligent|slow|late|blame|fault|unprepared|complacent|liable|arrogant|lazy|mistaken|unfair|rude|cruel|insensitive|blind|deaf|tone|ignorant|greedy|thoughtless|hasty|sloppy
    <we> ..2 fall|fell|fallen ..1 short
    <we> ..1 should|ought|could|must ..2 have|not|never
    <we> ..2 ~take|~accept|~bear|~assume|~own|~shoulder ..3 responsibility|blame|accountability|ownership|fault
    <we> ..2 own|owns ..2 it|that|this|up|the|our
    <we> <have> ..3 failed|broken|let|betrayed|hurt|harmed|misled|lied|wronged|disappointed|lost|ignored|neglected|caused|sent|sold|made|done|got|offended|mistreated|overcharged|breached|damaged|wasted|abused|insulted
    <we> did|do|had|have|was|were|could not|never !want !mean !intend !wish !set !see
    because|since|when we|i|our ..2 had|were|was|did
    <we> ..1 failed|fail
    <we> did ..1 this|that|it|wrong|so
    <we> <be> who|the ..2 who|ones|one
    <we>|us who ..2 #participle|did|chose|wrote|made|got|sent|let
    <we> ..2 ~admit|~acknowledge|~accept ..4 wrong|mistake|failed|failure|fault|error|short|unacceptable
    it was us|me|we
    no one but|else ourselves|us
    no excuse|excuses
    nobody else's
""")
#: What one does about a thing, once it has happened: doing it owns nothing.
_RESPONSES = frozenset(
    "apologised apologized regretted removed deleted contacted called phoned rang spoke met heard saw learned learnt"
    " listened launched began started asked informed notified refunded found discovered became received handled"
    " understood wanted tried meant intended thought hoped felt believed aimed worked acted fixed replaced"
    " restored noticed identified recognised recognized realised realized appreciated thanked said announced"
    " reached responded replied offered reported investigated reviewed helped loved cared valued looked"
    " decided suspended dismissed fired withdrew pulled ended came arrived stood committed poured"
    " introduced appointed hired needed expected liked watched considered accepted strove dedicated"
    " wished need seed feed proceed exceed succeed hundred indeed agreed read read enjoyed reflected"
    " engaged consulted reimbursed compensated recalled halted paused followed updated confirmed requested"
    " planned celebrated lived stayed suffered lost endured grew built consulted corrected repaid rebooked".split()
)
_CONDITION = frozenset("if where should whether insofar wherever unless".split())
def _owns(said: Statement) -> bool:
    return any(_owning(sentence) for sentence in said.sentences)


def _owning(sentence: Sentence) -> bool:
    """Whether the author takes the doing on themselves: our mistake, we failed, we sent the wrong file."""
    return any(not _CONDITION & {clause[0].low} and _in_clause(clause) for clause in sentence.clauses)


def _in_clause(clause: Sequence[Token]) -> bool:
    return _OURS.within(clause) or _past_of_us(clause)


def _past_of_us(clause: Sequence[Token]) -> bool:
    """``we`` or ``our shop`` and, soon after, a verb in the past that is no response."""
    for place, token in enumerate(clause):
        if token.low in ("we", "i", "our") and not (place and clause[place - 1].low in _ASIDE):
            for following in clause[place + 1 : place + (4 if token.low != "our" else 6)]:
                if following.low in _RESPONSES or following.low in _STOPS:
                    break
                if is_past(following.low):
                    return True
    return False


_ASIDE = frozenset("how what of to at for in with on about by from into".split())
_STOPS = frozenset(
    "have has had are is am was were be been being will would can could may might must should do not never want"
    " know understand hear see to".split()
)

_DONE = "removed|deleted|withdrawn|pulled|scrapped|cancelled|canceled|corrected|fixed|replaced|reprinted|wiped|closed|stopped|ended|suspended|changed|refunded|repaid|reimbursed|compensated|credited|returned|restored|reinstated|repaired|rewritten|redesigned|rebuilt|recalled|paused|halted|dropped|destroyed|erased|binned|edited|retrained|trained|waived|reversed|undone|introduced|installed|appointed|hired|banned|doubled|reset|patched|amended|arranged|paid|upgraded|extended|donated|inspected|cleaned|rehired|switched|revised|redone|unpublished|dismantled|disabled|blocked|encrypted|rebooked|revoked|freed|tightened|rolled|renamed|retired|covered|tripled|lengthened|shortened|flown|fitted|recruited|reprogrammed|rewired|restocked|reversed|shredded|relabelled|ordered|swapped|offered"
_DONE_NOW = "cut|shut|moved|called|added|updated|tested|given|sent|taken|made|put|set|turned|brought|lifted|frozen|struck|begun|bought|started|issued|cleared|booked|published|raised|lowered|handed|gone|done|thrown|rung|split|locked|signed|told|found|won|hung|written|built|asked|agreed|opened|reopened|met|rewritten"
_WILL_DO = "refund|replace|repair|fix|remove|compensate|pay|repay|reimburse|reset|restore|donate|retrain|train|stop|withdraw|recall|delete|credit|cancel|correct|rebuild|redesign|appoint|hire|introduce|add|audit|publish|install|cover|return|waive|close|pull|end|suspend|inspect|test|require|ban|scrap|destroy|rewrite|send|rebook|extend|double|give|commission|revise|patch|move|encrypt|clean|upgrade|reprint|redo|provide|reverse|halt|pause|drop|fund|dismantle|collect|cut|bring|bake|check|sign|change|receive|bear|settle|match|make|reopen|switch|employ|raise|swap|ship|deliver|print|build|erase|wipe|block|hand|put|set|freeze|offer|issue|arrange|book|buy|run|open|translate|teach|release|host|reissue|rehire|get|take|go|have|keep|show|come|fit|fly|drive|pick|mend|clear|write"
_THINGS = "it|them|the|that|all|every|each|both|a|an|our|two|your|these|those|any|back|off|out|#number|#money|everyone|half|new|him|her|everybody|one|three|full|free|anyone|customers|staff|for|no|twice|only|shop|next|in"
_ADVERB = "now|also|already|since|all|both|today|fully|each|therefore|just|immediately|therefore|permanently|either|either|then|first|personally|gladly|of|course"
_DAYS = "today|now|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#number|january|february|march|april|may|june|july|august|september|october|november|december|next|autumn|spring|summer|winter|here"
_REPAIR = phrases(f"""
    !how !which !that !who <we> ..2 removed|deleted|withdrew|pulled|scrapped|cancelled|corrected|fixed|replaced|reprinted|wiped|refunded|repaid|reimbursed|compensated|credited|restored|reinstated|repaired|rewrote|redesigned|recalled|destroyed|erased|binned|retrained|waived|reversed|donated|doubled|patched|rebooked|banned|unpublished|dismantled|renamed|retired
    <we> ..2 took|take|taking|taken|called|put|brought|paid|pulled ..3 down|off|offline|back
    have|has|is|are|was|were {_ADVERB}? been? {_ADVERB}? {_DONE} !to !without !against !under
    have|has {_ADVERB}? been {_ADVERB}? {_DONE_NOW} !to !a !no !by !at
    have|has been cut|shut|moved|raised|lowered|lifted|set|added|booked|taken|sent|made|given ..4 from|down|off|to|back|out|in|for|by
    have|has {_ADVERB}? {_DONE}|{_DONE_NOW} {_THINGS}|down|up
    have|has ..2 asked ..8 to ..1 delete|destroy|return|remove|take|check|review|audit|lead|investigate
    <be> ..1 being ..1 {_DONE}|sent|put|taken|moved|made|given|flown|built|tested|updated ..1 !steps
    will {_ADVERB}? {_ADVERB}? {_WILL_DO} {_THINGS}
    going to {_WILL_DO} {_THINGS}
    will {_ADVERB}? ..1 refund|replace|repair|repay|reimburse|compensate|donate|retrain
    will {_ADVERB}? be {_ADVERB}? {_DONE}|{_DONE_NOW}|back|free|at
    <be> ..2 refunding|replacing|repairing|removing|paying|repaying|reimbursing|retraining|training|stopping|withdrawing|recalling|deleting|crediting|correcting|rebuilding|redesigning|covering|returning|waiving|closing|pulling|scrapping|sending|giving|moving|adding|installing|hiring|introducing|rebooking|changing|fixing|reprinting|rewriting|donating|offering|doubling|putting|bringing|cancelling|ending|restoring|swapping|collecting|switching|baking|cutting|building|setting|raising|reopening|fitting|buying ..1 {_THINGS}|down|off|you
    refund|refunds|refunded|compensation|reimbursement|repayment|repaid
    money|fare|fares|deposit|deposits|fee|fees|cost|costs|payment|payments|charge|charges|price|difference|sum ..5 back|returned|refunded|covered|waived|paid|dropped|wiped|ours|us|doubled|gone
    ~return|~get|~give|~have|went|back ..3 money|fare|fee|deposit|payment|payments|price
    paid|pay|pays ..3 back
    at|on our|no ..2 cost|expense|charge|us
    free|no of ..1 charge|cost
    free|full|replacement|new|extra|second|another ..2 week|month|year|ticket|tickets|meal|replacement|repair|refund|pair|copy|copies|lesson|night|trip|session|one|return|swap|fix|service|visit|key|wash|delivery|stay|place|treatment|part|parts ..4 <be>|will|in|for|by|has|on|waiting|with|if|to
    replacement|replacements|corrected|second|right|clean|proper|fresh|new|clear ...8 goes|go|went|gets|arrive|arrives|comes|ships|follow|leaves|starts|begins|start|open|opens ..2 out|on|sent|today|tomorrow|tonight|by|in|at|to|this|with|from|next
    get|gets|receive|receives|got|has|have ..6 back|refund|credit|replacement|#money|free|voucher|pay|paid
    from|since|as|starting|with of|the? ..1 {_DAYS}|this|start ..10 check|checks|no|every|each|two|only|any|will|must|signs|sign|reads|read|can|never|always|have|has|hide|say|test|tests|approves|goes|go|runs|uses|use|need|needs|ask|see|post|are|stop|stops|charge
    from this|that month|week|morning|year|season|summer|autumn|spring|winter|point|afternoon|evening|term|moment
    now {_ADVERB}? check|checks|sign|signs|read|reads|test|tests|need|needs|require|requires|approve|approves|review|reviews|sell|sells|take|takes|run|runs|has|have|use|uses|ask|asks|sits|sit|goes|go|work|stop|stops|confirm|confirms|wait|waits|counts|opens|look|looks|double|gets|stand|stands|carry|carries|print|see|sees|hide|say|shows|asks|open|call|calls|list|count|train|trains|keep|keeps|hold|holds
    two|three|second|another|every|each|no|outside|independent|person|doctor|nurse|pharmacist|engineer|inspector ..4 check|checks|signs|sign|reads|read|tests|approves|approve|reviews|must|leaves|goes|can|sits|looks|counts ..1 !not
    <be> ..2 back !to !from !in !then !with
    went|gone|put|brought back ..1 to|up|on|at|this|today|yesterday|into|in
    back|on again|up|online|now|today|$
    <be> ..1 down|gone|offline|off ..1 $|and|our|the|now|from|sale|#stop
    gone|down|off ..1 from|the ..2 website|site|menu|page|shelves|shop|app|sale|store|stores|feed
    ~waive|~reinstate
    <our> new rule|policy|process|check|system
    until ..6 trained|checked|tested|signed|repaired|inspected|proven|safe|fixed|published|approved|replaced|reviewed|cleared|finished
    stays|stay|remains|remain|keep|kept|keeping ..2 closed|shut|off|offline|suspended|grounded
    voucher !code ..1
    <we> ..2 ~put ..1 right
    new|different|other ..2 supplier|system|lock|locks|rule|sign|signs|rota|alarm ..4 <be>|in
    pay|pays|paid|paying ..5 for|in|cost|costs|#money|wages|full|bill|bills|months|weeks
    <we> ..2 ~appoint|~hire|~ban
    put on a|another|two|more|an
""")
_NO_REPAIR = phrases("""
    code|codes #capital
    with|use|using|promo code
    not ..3 refund|refunds|refunded|replace|repay|repaid|back|removed|compensation|fixed|corrected|reimburse
    not ..2 able ..2 refund|replace|pay|offer
    training|review|internal|conversations|conversation|lessons|dialogue|values ..2 value|team|programme
    better|harder
    he|she|her|his|him|they|employee|manager ..4 dismissed|fired|suspended|terminated|gone|resigned|leave|let|removed
""")
_VAGUE_DOING = frozenset(
    "better harder listen learn reflect improve look seriously culture conversation conversations dialogue journey".split()
)


def _repairs(said: Statement) -> bool:
    return any(
        _REPAIR.within(sentence.tokens) and not _NO_REPAIR.within(sentence.tokens) for sentence in said.sentences
    )


_EMPTY = phrases("""
    <incident>
    what|everything|anything|all ..1 ..1 happened|occurred|transpired|unfolded|took|went|arose|has|have|came|you
    this|that|it $
    recent|last|yesterday's|the|these|past|current|unfortunate ..1 incident|incidents|situation|matter|events|event|issue|issues|circumstances|episode|controversy|developments|weekend|night|week|month|days|experience|actions|conduct|behaviour
""")
_WRONG = phrases("""
    <apology>
    regret
    aware of
    <we> ..2 ~take|~accept ..2 responsibility
""")
#: Words that say nothing of what happened, in a statement of this kind.
_STOCK = frozenset(
    "about above across after again against ahead along already also always amount another anyone around because become been"
    " before behind being below best better between both bring came caused could days deal dear deep deeply deserve done"
    " down during each ever every everyone everything fall fell find first following from fully given going good great"
    " handled handling happen happened hard have having hear heard heart help here highest hope hours however important"
    " internal into issue issues just keep know last late learn learned least less level lessons like listen little"
    " long look looking made make making many matter matters mean meant meet might mind moment month more most much must near"
    " need never next night ones only open other others over part past people person place please possible process"
    " question read really recent regret report respect responsibility responsible right road same seen sense serious"
    " seriously several share should since sincere sincerely some something soon sorry sorrow speak stand standards step"
    " steps still such sure take taken taking team than thank thanks that their them then there these they thing things think"
    " this those though thought through time times today together tomorrow tonight trust truly trying turn understand until"
    " upon used values very wait want weekend week weeks well went were what when where which while whole will wish with"
    " within without word words work working would wrong year years yesterday your yours yourself community customer"
    " customers client clients guest guests fans followers staff colleagues company business organisation organization"
    " brand board behalf event events incident incidents situation circumstances episode occurrence investigation"
    " investigating review reviewing apologise apologize apologies apology apologising apologizing writing wrote concerned"
    " affected involved upset hurt pain anger disappointment disappointed disappointing feel feeling feelings failed"
    " short expectations expect usual branch acted acting sooner arose cause committed commitment improve reflect grow"
    " growing journey forward move moving behaviour conduct action actions appropriate necessary measures addressed"
    " address aware ensure sad saddened heartbroken real room space unreserved unreservedly club limited"
    " express personal contacted evening unable discuss understandably members member small amazing exhausted asking grace"
    " regroup talked online comments closely sadness awful happening services teams working patience thursday friday monday"
    " tuesday wednesday saturday sunday morning afternoon weekend behind hurting little that's what's stage currently"
    " bearing reached attention relating regarding surrounding recently further anything saying fully facts gather gathering"
    " information shared sharing details update updates available deeply profoundly wholeheartedly anyone anybody"
    " somebody someone nobody values committed reflecting statement issued position transparency transparent dialogue"
    " continue continuing support supporting understanding unfortunate".split()
)
_LONG_WORD, _CONCRETE = 4, 4


def _vague(said: Statement) -> Iterator[Span]:
    """An apology for an empty noun, in a statement that says nowhere what it was."""
    named = {
        token.low
        for sentence in said.sentences
        for token in sentence.every
        if "#word" in token.tags and len(token.low) >= _LONG_WORD and token.low not in _STOCK
        and ("#capital" not in token.tags or token is sentence.every[0])
    }
    if len(named) >= _CONCRETE or any(token.kind in ("number", "money", "percent") for token in said.tokens):
        return
    for sentence in said.sentences:
        if found := _EMPTY.first(sentence.tokens):
            if any(_WRONG.within(one.tokens) for one in said.sentences):
                yield sentence.at(found)
                return


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
        kinds=_APOLOGIES,
        find=lacking(_owns),
    ),
    Rule(
        id="no-repair",
        severity="error",
        looks_for="an apology that offers nothing concrete",
        why="Putting it right is the second thing that people look for in an apology.",
        instead="Say what you give back, mend or change, and by when.",
        bad="We are truly sorry.",
        better="We'll refund every order by Friday.",
        source="Lewicki 2016 (second of six)",
        kinds=_APOLOGIES,
        find=lacking(_repairs),
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
