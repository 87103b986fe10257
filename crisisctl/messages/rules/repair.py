"""What an apology must offer: something that is done or promised."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Statement

from .owning import APOLOGIES
from .rule import Rule, lacking

_DONE = (
    "removed|deleted|withdrawn|pulled|scrapped|cancelled|canceled|corrected|fixed|replaced|reprinted|wiped"
    "|closed|stopped|ended|suspended|changed|refunded|repaid|reimbursed|compensated|credited|returned"
    "|restored|reinstated|repaired|rewritten|redesigned|rebuilt|recalled|paused|halted|dropped|destroyed"
    "|erased|binned|edited|retrained|trained|waived|reversed|undone|introduced|installed|appointed|hired"
    "|banned|doubled|reset|patched|amended|arranged|paid|upgraded|extended|donated|inspected|cleaned|rehired"
    "|switched|revised|redone|unpublished|dismantled|disabled|blocked|encrypted|rebooked|revoked|freed"
    "|tightened|rolled|renamed|retired|covered|tripled|lengthened|shortened|flown|fitted|recruited"
    "|reprogrammed|rewired|restocked|reversed|shredded|relabelled|struck|ordered|swapped|offered"
)

_DONE_NOW = (
    "cut|shut|moved|called|added|updated|tested|given|sent|taken|made|put|set|turned|brought|lifted|frozen"
    "|struck|begun|bought|started|issued|cleared|booked|published|raised|lowered|handed|gone|done|thrown|rung"
    "|split|locked|signed|told|found|won|hung|written|built|asked|agreed|opened|reopened|met|rewritten"
)

_WILL_DO = (
    "refund|replace|repair|fix|remove|compensate|pay|repay|reimburse|reset|restore|donate|retrain|train|stop"
    "|withdraw|recall|delete|credit|cancel|correct|rebuild|redesign|appoint|hire|introduce|add|audit|publish"
    "|install|cover|return|waive|close|pull|end|suspend|inspect|test|require|ban|scrap|destroy|rewrite|send"
    "|rebook|extend|double|give|commission|revise|patch|move|encrypt|clean|upgrade|reprint|redo|provide"
    "|reverse|halt|pause|drop|fund|dismantle|collect|cut|bring|bake|check|sign|change|receive|bear|settle"
    "|match|make|reopen|switch|employ|raise|swap|ship|deliver|print|build|erase|wipe|block|hand|put|set"
    "|freeze|offer|issue|arrange|book|buy|run|open|translate|teach|release|host|reissue|rehire|get|take|go"
    "|have|keep|show|come|fit|fly|drive|pick|mend|clear|write"
)

_THINGS = (
    "it|them|the|that|all|every|each|both|a|an|our|two|your|these|those|any|back|off|out|#number|#money"
    "|everyone|half|new|him|her|everybody|one|three|full|free|anyone|customers|staff|for|no|twice|only|shop"
    "|next|in"
)

_ADVERB = (
    "now|also|already|since|all|both|today|fully|each|therefore|just|immediately|therefore|permanently|either"
    "|either|then|first|personally|gladly|of|course"
)

_DAYS = (
    "today|now|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#number|january"
    "|february|march|april|may|june|july|august|september|october|november|december|next|autumn|spring|summer"
    "|winter|here"
)

_REPAIR = phrases(f"""
    !how !which !that !who <we> ..2 removed|deleted|withdrew|pulled|scrapped|cancelled|corrected|fixed|
        replaced|reprinted|wiped|refunded|repaid|reimbursed|compensated|credited|restored|reinstated|repaired|
        rewrote|redesigned|recalled|destroyed|erased|binned|retrained|waived|reversed|donated|doubled|patched|
        rebooked|banned|unpublished|dismantled|renamed|retired
    <we> ..2 took|take|taking|taken|called|put|brought|paid|pulled ..3 down|off|offline|back
    have|has|is|are|was|were {_ADVERB}? been? {_ADVERB}? {_DONE} !to !without !against !under
    have|has {_ADVERB}? been {_ADVERB}? {_DONE_NOW} !to !a !no !by !at
    have|has been cut|shut|moved|raised|lowered|lifted|set|added|booked|taken|sent|made|given ..4 from|down|
        off|to|back|out|in|for|by
    have|has {_ADVERB}? {_DONE}|{_DONE_NOW} {_THINGS}|down|up
    have|has ..2 asked ..8 to ..1 delete|destroy|return|remove|take|check|review|audit|lead|investigate
    <be> ..1 being ..1 {_DONE}|sent|put|taken|moved|made|given|flown|built|tested|updated ..1 !steps
    will {_ADVERB}? {_ADVERB}? {_WILL_DO} {_THINGS}
    going to {_WILL_DO} {_THINGS}
    will {_ADVERB}? ..1 refund|replace|repair|repay|reimburse|compensate|donate|retrain
    will {_ADVERB}? be {_ADVERB}? {_DONE}|{_DONE_NOW}|back|free|at
    <be> ..2 refunding|replacing|repairing|removing|paying|repaying|reimbursing|retraining|training|stopping|
        withdrawing|recalling|deleting|crediting|correcting|rebuilding|redesigning|covering|returning|waiving|
        closing|pulling|scrapping|sending|giving|moving|adding|installing|hiring|introducing|rebooking|
        changing|fixing|reprinting|rewriting|donating|offering|doubling|putting|bringing|cancelling|ending|
        restoring|swapping|collecting|switching|baking|cutting|building|setting|raising|reopening|fitting|
        buying ..1 {_THINGS}|down|off|you
    refund|refunds|refunded|compensation|reimbursement|repayment|repaid
    money|fare|fares|deposit|deposits|fee|fees|cost|costs|payment|payments|charge|charges|price|difference|
        sum ..5 back|returned|refunded|covered|waived|paid|dropped|wiped|ours|us|doubled|gone
    ~return|~get|~give|~have|went|back ..3 money|fare|fee|deposit|payment|payments|price
    paid|pay|pays ..3 back
    at|on our|no ..2 cost|expense|charge|us
    free|no of ..1 charge|cost
    free|full|replacement|new|extra|second|another ..2 week|month|year|ticket|tickets|meal|replacement|repair|
        refund|pair|copy|copies|lesson|night|trip|session|one|return|swap|fix|service|visit|key|wash|delivery|
        stay|place|treatment|part|parts ..4 <be>|will|in|for|by|has|on|waiting|with|if|to
    replacement|replacements|corrected|second|right|clean|proper|fresh|new|clear ...8 goes|go|went|gets|
        arrive|arrives|comes|ships|follow|leaves|starts|begins|start|open|opens ..2 out|on|sent|today|
        tomorrow|tonight|by|in|at|to|this|with|from|next
    get|gets|receive|receives|got|has|have ..6 back|refund|credit|replacement|#money|free|voucher|pay|paid
    from|since|as|starting|with of|the? ..1 {_DAYS}|this|start ..10 check|checks|no|every|each|two|only|any|
        will|must|signs|sign|reads|read|can|never|always|have|has|hide|say|test|tests|approves|goes|go|runs|
        uses|use|need|needs|ask|see|post|are|stop|stops|charge
    from this|that month|week|morning|year|season|summer|autumn|spring|winter|point|afternoon|evening|term|
        moment
    now {_ADVERB}? check|checks|sign|signs|read|reads|test|tests|need|needs|require|requires|approve|approves|
        review|reviews|sell|sells|take|takes|run|runs|has|have|use|uses|ask|asks|sits|sit|goes|go|work|stop|
        stops|confirm|confirms|wait|waits|counts|opens|look|looks|double|gets|stand|stands|carry|carries|
        print|see|sees|hide|say|shows|asks|open|call|calls|list|count|train|trains|keep|keeps|hold|holds
    two|three|second|another|every|each|no|outside|independent|person|doctor|nurse|pharmacist|engineer|
        inspector ..4 check|checks|signs|sign|reads|read|tests|approves|approve|reviews|must|leaves|goes|can|
        sits|looks|counts ..1 !not
    <be> ..2 back !to !from !in !then !with
    went|gone|put|brought back ..1 to|up|on|at|this|today|yesterday|into|in
    back|on again|up|online|now|today|$
    <be> ..1 down|gone|offline|off ..1 $|and|our|the|now|from|sale|#stop
    gone|down|off ..1 from|the ..2 website|site|menu|page|shelves|shop|app|sale|store|stores|feed
    ~waive|~reinstate
    <our> new rule|policy|process|check|system
    until ..6 trained|checked|tested|signed|repaired|inspected|proven|safe|fixed|published|approved|replaced|
        reviewed|cleared|finished
    stays|stay|remains|remain|keep|kept|keeping ..2 closed|shut|off|offline|suspended|grounded
    voucher !code ..1
    <we> ..2 ~put ..1 right
    new|different|other ..2 supplier|system|lock|locks|rule|sign|signs|rota|alarm ..4 <be>|in
    pay|pays|paid|paying ..5 for|in|cost|costs|#money|wages|full|bill|bills|months|weeks
    <we> ..2 ~appoint|~hire|~ban
    put on a|another|two|more|an
    new|corrected|right|second|better|replacement ..2 <be> ..2 at|on|in|out ..1 the|its|their|printer|way|
        post|print|shops
    <be> free for ..1 everyone|everybody|anyone|all|those|you
""")

_NO_REPAIR = phrases("""
    code|codes #capital
    with|use|using|promo code
    not ..3 refund|refunds|refunded|replace|repay|repaid|back|removed|compensation|fixed|corrected|reimburse
    not ..2 able ..2 refund|replace|pay|offer
    training|review|internal|conversations|conversation|lessons|dialogue|values ..2 value|team|programme
    better|harder
    he|she|her|his|him|they|employee|manager ..4 dismissed|fired|suspended|terminated|gone|resigned|leave|let|
        removed
""")


def _repairs(said: Statement) -> bool:
    return any(
        _REPAIR.within(sentence.tokens) and not _NO_REPAIR.within(sentence.tokens)
        for sentence in said.sentences
    )


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
        find=lacking(_repairs),
    ),
)
