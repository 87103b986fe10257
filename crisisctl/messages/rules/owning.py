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
    <our> ..3 <mistake>|responsibility|decision|fault|doing|call|choice|wrong|carelessness|negligence|omission|job|duty|blame|slip|screw|bad|shame|neglect|haste|ignorance|arrogance|greed|error|errors
    <mistake>|fault|decision|responsibility|blame|choice|call|failure|it|this|that|both|all|wrong <be>|lies|rests|sits ..3 ours|mine|us|me
    on us|me
    down to us|me
    <we> ..1 <be> ..4 wrong|responsible|accountable|ashamed|careless|negligent|slow|late|blame|fault|unprepared|complacent|liable|arrogant|lazy|mistaken|unfair|rude|cruel|insensitive|blind|deaf|tone|ignorant|greedy|thoughtless|hasty|sloppy
    <we> ..2 fall|fell|fallen ..1 short
    <we> ..1 should|ought|could|must ..2 have|not|never
    <we> ..2 ~take|~accept|~bear|~assume|~own|~shoulder ..3 responsibility|blame|accountability|ownership|fault
    <we> ..2 own|owns ..2 it|that|this|up|the|our
    <we> <have> ..3 failed|broken|let|betrayed|hurt|harmed|misled|lied|wronged|disappointed|lost|ignored|neglected|caused|sent|sold|made|done|got|offended|mistreated|overcharged|breached|damaged|wasted|abused|insulted
    <we> did|do|had|have|was|were not|never
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
    "apologised apologized regretted removed deleted contacted called phoned rang spoke met heard read saw learned learnt"
    " listened launched began started asked informed notified refunded paid wrote found discovered became received"
    " understood wanted tried meant intended thought hoped felt believed aimed worked acted opened fixed replaced"
    " restored noticed identified recognised recognized realised realized appreciated thanked said announced"
    " reached responded replied invited offered reported investigated reviewed helped loved cared valued"
    " decided suspended dismissed fired withdrew pulled closed stopped ended shared came arrived stood committed"
    " introduced added appointed hired trained needed expected liked looked watched came considered accepted"
    " took need seed feed wished need agreed hosted set put proceed exceed succeed hundred indeed need promised"
    " engaged consulted reimbursed compensated recalled halted paused cancelled reached checked tested increased"
    " followed updated posted published confirmed requested enjoyed aimed strove planned celebrated".split()
)
_CONDITION = frozenset("if where should whether insofar wherever unless".split())
_FAULT_TAKES = phrases("""
    <we> took|put|set|posted|published|shared|promised|planned|checked|closed|stopped|wrote|called|cancelled|sent|decided|accepted|said|announced|started|opened|launched|expected|read|hired|paid|added|introduced|tested|thought|invited|set|received|offered|asked|rang|replied|found|agreed|put ..10 without|wrong|late|twice|instead|before|badly|anyway|too|only|only|not|never|then|on|mocked|mocks|mocking|offensive|unsafe|false|old|racist|sexist|joke|at|despite|while|although|when|more|less|than|that|for
""")


def _owns(said: Statement) -> bool:
    return any(_owning(sentence) for sentence in said.sentences)


def _owning(sentence: Sentence) -> bool:
    """Whether the author takes the doing on themselves: our mistake, we failed, we sent the wrong file."""
    return any(not _CONDITION & {clause[0].low} and _in_clause(clause) for clause in sentence.clauses)


def _in_clause(clause: Sequence[Token]) -> bool:
    if _OURS.within(clause):
        return True
    if not (_past_of_we(clause)):
        return False
    return True


def _past_of_we(clause: Sequence[Token]) -> bool:
    """``we`` and, with at most an adverb between, a verb in the past that is no response."""
    for place, token in enumerate(clause):
        if token.low in ("we", "i"):
            for following in clause[place + 1 : place + 4]:
                if following.low in _RESPONSES or following.low in _STOPS:
                    break
                if is_past(following.low):
                    return True
    return False


_STOPS = frozenset(
    "have has had are is am was were be been being will would can could may might must should do not never want"
    " know understand hear see to".split()
)

_CHANGED = "removed|deleted|withdrawn|pulled|cut|scrapped|cancelled|canceled|corrected|fixed|replaced|reprinted|wiped|shut|closed|stopped|ended|suspended|changed|refunded|repaid|reimbursed|compensated|credited|returned|restored|reinstated|repaired|rewritten|redesigned|rebuilt|recalled|paused|halted|dropped|destroyed|erased|binned|edited|retrained|trained|waived|reversed|undone|called|added|introduced|installed|appointed|hired|banned|doubled|moved|reset|updated|patched|amended|released|booked|arranged|paid|given|sent|upgraded|extended|donated|raised|lowered|tested|inspected|cleaned|rehired|switched|split|revised|redone|unpublished|dismantled|disabled|blocked|locked|encrypted|ordered|published|rebooked|handed|taken|started|gone|made|put|set|turned|brought|lifted|revoked|frozen|freed|offered|struck|tightened|begun|bought|rolled|won|renamed|retired|covered|issued|tripled|increased|cleared|lengthened|shortened|thrown|rung"
_WILL_DO = "refund|replace|repair|fix|remove|compensate|pay|repay|reimburse|reset|restore|donate|retrain|train|stop|withdraw|recall|delete|credit|cancel|correct|rebuild|redesign|appoint|hire|introduce|add|audit|publish|install|cover|return|waive|close|pull|end|suspend|inspect|test|require|ban|scrap|destroy|rewrite|send|rebook|extend|double|give|commission|revise|patch|move|encrypt|clean|upgrade|reprint|redo|provide|reverse|halt|pause|drop|fund|dismantle|collect|cut|bring|bake|check|sign|change|get|receive|have|find|bear|settle|match|make|reopen|switch|employ|double|raise|swap|ship|deliver|print|build|erase|wipe|unpublish|block|hand|lift|put|set|take|freeze|offer|issue|arrange|book|buy|run|open|show|translate|hold|teach|stay|leave|come|go|release|host|write|reissue|rehire"
_THINGS = "it|them|the|that|this|all|every|each|both|a|an|our|two|your|these|those|any|up|down|back|off|out|#number|#money|everyone|half|new|him|her|you|everybody|one|three|full|free|anyone|people|customers|for|staff|more|no|what"
_REPAIR = phrases(f"""
    <we> ..2 removed|deleted|withdrew|pulled|scrapped|cancelled|corrected|fixed|replaced|reprinted|wiped|shut|refunded|repaid|reimbursed|compensated|credited|returned|restored|reinstated|repaired|rewrote|redesigned|recalled|destroyed|erased|binned|retrained|waived|reversed|donated|doubled|patched|rebooked|banned|unpublished|dismantled|renamed|retired
    <we> ..2 took|take|taking|taken|called|put|gave|brought|paid ..4 down|off|offline|back|away
    <have>|<be> ..3 {_CHANGED} !to !by !into !out
    <have> ..1 been ..2 {_CHANGED}
    <have> ..1 now? ..1 {_CHANGED} ..1 {_THINGS}
    will|shall|going|<be> ..4 {_WILL_DO} ..1 {_THINGS}
    will ..3 be ..2 {_CHANGED}
    <be> ..2 being ..2 {_CHANGED}
    <be> ..2 refunding|replacing|repairing|removing|paying|repaying|reimbursing|retraining|training|stopping|withdrawing|recalling|deleting|crediting|correcting|rebuilding|redesigning|covering|returning|waiving|closing|pulling|scrapping|sending|giving|moving|adding|installing|hiring|introducing|rebooking|changing|fixing|reprinting|rewriting|donating|offering|doubling|putting|bringing|cancelling|ending|taking|restoring|swapping|collecting|switching|flown|baking|cutting|making|building|setting|raising ..1 {_THINGS}|down|off
    refund|refunds|refunded|compensation|reimbursement|repayment|repaid
    money|fare|fares|deposit|deposits|fee|fees|cost|costs|payment|payments|charge|charges|price|difference ..5 back|returned|refunded|covered|waived|paid|dropped|wiped|ours|us
    back|return|refund ..2 money|fare|fee|deposit|payment|payments|price
    at our|no ..2 cost|expense|charge|extra
    free ..1 of ..1 charge
    a|one|two|three|free|full ..1 free|full|replacement|new|extra ..2 week|month|year|ticket|tickets|meal|replacement|repair|refund|pair|copy|copies|lesson|night|trip|session|one|set|return|swap|fix|service|check|visit|key|wash|delivery|stay|place|treatment|appointment|show|part
    replacement|replacements|new|corrected|second|right|clean|proper|fresh ..3 <be>|go|goes|went|will|gets|arrive|arrives|comes|ships|follow ..2 out|on|sent|today|tomorrow|tonight|by|be|in|at|to|this|with
    get|gets|receive|receives|got|has|have ..6 back|refund|credit|replacement|#money|free|voucher|pay
    from|since|as|starting|with ..1 today|now|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#number|january|february|march|april|may|june|july|august|september|october|november|december|next|this|of|on|immediate|autumn|spring|summer|winter|here ..12 check|checks|no|every|each|two|only|any|all|will|must|signs|sign|reads|read|our|we|a|the
    now|longer|anymore ..1 check|checks|sign|signs|read|reads|test|tests|need|needs|require|requires|approve|approves|reviews|review|sell|sells|take|takes|run|runs|has|have|use|uses|ask|asks|sits|sit|goes|go|works|work|stop|stops|confirm|confirms|wait|waits|counts|opens|look|looks|double|get|gets|stand|stands|carry|carries|train|print|see|sees
    two|three|second|another|every|each|no|outside|independent ..5 check|checks|signs|sign|reads|read|test|tests|approves|approve|reviews|must|leaves|goes|will|can|gets|sits
    <be>|went|go|goes|put|are ..3 back ..1 !to !from !in
    back|on|off|down ..1 again|up|online|now|today|$
    <be> ..2 down|gone|offline|off ..1 $|and|our|the|now|from|sale
    gone|down|off ..1 from|the ..2 website|site|menu|page|shelves|shop|app|sale|store|stores|feed
    ~double|~waive|~reinstate
    <our> ..2 new ..1 rule|policy|process|check
    until ..6 trained|checked|tested|signed|repaired|inspected|proven|safe|fixed|published|approved|replaced|reviewed|cleared|finished
    stays|stay|remains|remain|keep|kept ..2 closed|shut|off|offline|suspended|grounded
    voucher !code ..1
    to put|make it|this|that|things right ..3 <we>
    new|different|other ..2 supplier|system|lock|locks|rule|sign|signs ..4 <be>|in
    pay|pays|paid|paying ..5 for|back|in|cost|costs|#money|wages|full|bill|bills
""")
_NO_REPAIR = phrases("""
    code|promo ..1 #word|#number
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
    " address aware ensure sad saddened heartbroken real room space unreserved unreservedly".split()
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
