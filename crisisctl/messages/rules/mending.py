"""Words of mending, and of what only sounds like it."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.word_set import word_set

#: Verbs of mending: where they are said to be done, the thing is on its way.
MENDED = word_set(
    "removed deleted withdrawn pulled scrapped cancelled canceled corrected fixed replaced reprinted"
    " wiped closed stopped ended changed refunded repaid reimbursed compensated credited returned"
    " restored reinstated repaired rewritten redesigned rebuilt recalled paused halted dropped"
    " destroyed erased binned edited retrained trained waived reversed undone introduced installed"
    " appointed hired banned doubled reset patched amended arranged paid upgraded extended donated"
    " inspected cleaned rehired switched revised redone unpublished dismantled disabled blocked"
    " encrypted rebooked revoked freed tightened renamed retired covered tripled lengthened shortened"
    " fitted recruited reprogrammed rewired restocked shredded relabelled ordered swapped offered"
    " rewrote withdrew shut lifted cleared pulped welded delivered engraved counted planted resewn"
    " tested built resent reissued regraded remade re-laid relaid scrubbed translated audited posted"
    " glazed repainted restarted overturned halved printed reopened resigned lowered raised booked"
    " unfrozen settled reserved"
)
#: Doing or having done these gives nothing back: talk, looking into it, feelings; and the fault itself.
EMPTY = word_set(
    "listen learn reflect improve think look review investigate talk speak call ring phone meet contact"
    " write apologise apologize hear update report share discuss understand know hope try want feel"
    " continue work strive hold ensure never not remain need deserve use grow become engage consider"
    " address examine explore respond answer reply tell say explain announce follow see find let serve"
    " study monitor support act commit cooperate welcome miss regret remember stand watch live handle"
    " deal pass forward reach communicate educate dig seek aim begin start evaluate assess analyse face"
    " fight pursue clarify defend prosecute ask wait appreciate cherish always do be happen mean like"
    " love show prove earn rebuild regain win listened learned learnt reflected improved thought looked"
    " reviewed investigated talked spoken called rung phoned met contacted written apologised"
    " apologized heard updated reported shared discussed understood known hoped tried wanted felt"
    " continued worked held remained engaged considered addressed examined explored responded answered"
    " replied told said explained announced followed seen found served supported acted committed"
    " handled dealt passed forwarded reached begun started launched taken asked got had been done"
    " happened meant failed caused hurt made broken lost disappointed fallen received read escalated"
    " raised logged acknowledged informed notified upset offended damaged exposed brought come gone"
    " given put kept sent sold used charged billed ignored allowed hidden misled lied shown proved"
    " proven earned built grown loved trusted betrayed harmed left missed neglected forgotten"
    " mistreated overlooked dismissed fired suspended affected noted shaken treated interpreted"
    " misunderstood misread saddened published posted decided moved changed set upheld overcharged"
    " delayed lived gained won stayed stood gotten able wronged turned identified noticed accepted"
    " introduced opened wrongly run sat slept spent paid copied stolen touched order alter affect"
    " watched cried wept struck landed dress pretend hide excuse reminded suffered sworn resolved"
    " promised pledged vowed carry hang attend carried worried prayed pray greet celebrate bounce"
    " strengthen strengthened recommitted renewed deepened prioritised prioritise embark embarked"
    " undertake undertaken admitted conceded recognised realised endeavour attempt pride thank thanked"
    " assure reassure reassured emphasise stress reiterate reaffirm reaffirmed uphold honour respect"
    " focus focused proceed evolve evolved mature adapt aspire believe enjoy perform race compete"
    " appear unveil unveiled expand praised sought striven emerge prevail endure persist"
)
#: As above, but what stands beside these decides.
OPEN = "take|make|get|have|give|put|go|come|keep|set|bring|run|show|write|open|move|turn|issue|send|pay|bear"
_OPENED = (
    "shut|moved|added|updated|tested|given|sent|taken|made|put|set|turned|brought|lifted|frozen|bought|issued"
    "|booked|raised|lowered|handed|gone|thrown|split|locked|signed|won|hung|built|opened|published|changed"
    "|introduced|paid|written"
)
_THINGS = (
    "it|them|that|all|every|each|both|a|an|our|two|your|these|those|any|back|off|out|#number|#money"
    "|everyone|half|new|him|her|everybody|one|three|full|free|anyone|customers|staff|for|twice|only|shop"
    "|next|in|down|up|the|no"
)
ADVERBS = word_set(
    "now also already since all both today fully each therefore just immediately permanently either then"
    " first personally gladly of course only not no longer been being be have"
)

GIVEN = phrases("""
    refund|refunds|refunded|refunding|compensation|reimbursement|repayment|repaid
    money|fare|fares|deposit|deposits|fee|fees|cost|costs|payment|payments|charge|charges|price|difference|
        sum|pay|wages|rent|debt|fine ..5 back|returned|refunded|covered|waived|paid|dropped|wiped|ours|
        doubled|cancelled
    ~return|~get|~give|went|back ..3 money|fare|fee|deposit|payment|payments|price
    !would paid|pay|pays|give|gives|get|gets|got ..3 back
    money|#money|credit|credits|refund ..6 account|accounts|wallet|wallets
    at|on our|no ..2 cost|expense|charge
    free|no of ..1 charge|cost
    <be>|come|stay|ride|travel|enter free !to !of
    pay|pays nothing|less|half
    ~bear|~cover ..4 cost|costs|bill|bills|fee|fees
    pay|pays|paying ..1 for|the ..6
    our|my guest|guests
    free|full|replacement|new|extra|second|another ..2 week|month|year|ticket|tickets|meal|replacement|
        repair|refund|pair|copy|copies|lesson|night|trip|session|one|return|swap|fix|service|visit|key|wash|
        delivery|stay|place|treatment|part|parts ..4 <be>|will|in|for|by|has|on|waiting|with|if|to
    get|gets|receive|receives ..6 back|refund|credit|replacement|#money|free|voucher|pay|paid|wage|wages|new
    voucher !code ..1
    ~waive|~reinstate
    bill|bills|cost|costs|meal|meals|drinks|repair|repairs|journey|taxi ..3 on us|me !that
    has|have|gets|get|receive|receives ..1 #money
    owe|owes ..1 us? nothing
    nobody|no one? owes|pays|owe|pay
    !would for nothing|free
    <we> hand|hands|bring|return|fetch|collect|rebuild|remake|replant|reshoot|redo|retake|rerun|repeat|
        mend ..1 you|it|them|every|each|all|your|the|our|what
    money ..1 back
    !we !i !not get|gets|receive|receives the|a|an|all|her|his|their|your|back|every|each
    <we> ..1 pay|cover|refund|replace|return|donate|reprint|repay|withdraw ..1 !to
    !we !i !not get|gets|receive|receives full|double|half|twice|extra|free|one|two|three|new
    no ..1 fee|fees|charge|charges|interest ..4 added|due|applies|payable
    eat|drink|park|swim|skate|fly|sail|go|goes|ride|enter|stay|come ..2 free
    !would have|has it|them|that|this back
    #money ..4 sent|coming|goes|go|returned|paid|loaded|credited
    !would <we> ..1 pay|bring|give|send|hand each|every|all|them|you|it|back|anyone|whoever !year|month|week|
        day
    come|comes|coming|delivered|will|goes|go ..3 to|at|with your|each|every ..1 door|home|account|card|inbox|
        school|you
    has|have got a|an|his|her|their|new
    <we> have had every|each|all|the ..2 #participle
    <we> have made|make ..1 up
    agreed to be paid
    fine|fines|charge|charges|mark|marks|penalty|penalties ..3 removed|lifted|gone|dropped
    old|former|first|previous price|fare|rate ..2 stands|stays|remains|returns|applies
    each|they|families|she|he|you may|can choose|pick|decide
    second|another|third|spare|backup ...6 <have> been added|hired|fitted|installed
    rings|works|runs|opens|opened|closes|stops ..1 again
    goes|go|going to ..2 shelter|shelters|charity|charities|fund|families|hospital|trust|cause|hospice|
        victims
""")
DONE = phrases(f"""
    !how !which !that !who <we> ..2 removed|deleted|withdrew|pulled|scrapped|corrected|fixed|replaced|
        reprinted|wiped|refunded|repaid|reimbursed|compensated|credited|restored|reinstated|repaired|rewrote|
        redesigned|recalled|destroyed|erased|binned|retrained|waived|reversed|donated|doubled|patched|
        rebooked|banned|unpublished|dismantled|renamed|retired|appointed|hired
    <we> ..2 took|take|taking|taken|put|brought|paid|pulled ..4 down|offline|back
    !how !which !that !who <we> ..2 took|take|taking|taken|called|pulled|cut ..4 off ..1 sale|air|shelves|
        the|our|every|all|menu|$
    <we> ..2 cancelled ..3 it|them|fee|fees|charge|charges|debt|debts|contract|deal|campaign|fine|fines|bill|
        bills|order|rise
    <be> ..2 struck out|off|from
    picked ..1 a|another new
    <we> <have> ..2 picked|chosen|found|named ..1 a|another new
    <be> in the bin
    pay|wages|money|refunds|cheques ..1 went|goes|go out|back
    <have> had|received ..3 wages|money|fare|pay|deposit|fee|cash|refund
    there <be> ..1 now? ..1 a|an|two ..3 at|on|in every|each|all
    <have> made up ..1 the|for
    stepped|step|stand|stood|steps|stands ..1 down|aside
    !would have|has ..2 {_OPENED} {_THINGS}
    have|has ..2 asked ..8 to ..1 delete|destroy|return|remove|take|check|audit|lead
    have|has been cut|shut|moved|raised|lowered|lifted|set|added|booked|taken|sent|made|given ..4 from|down|
        off|to|back|out|in|for|by
    <be> ..1 being ..1 sent|put|moved|made|given|flown|built|tested|updated
    will ..2 {OPEN} {_THINGS}
    going to {OPEN} {_THINGS}
    <be> ..2 refunding|replacing|repairing|removing|paying|repaying|reimbursing|retraining|training|stopping|
        withdrawing|recalling|deleting|crediting|correcting|rebuilding|redesigning|covering|returning|
        waiving|closing|pulling|scrapping|sending|giving|moving|adding|installing|hiring|introducing|
        rebooking|changing|fixing|reprinting|rewriting|donating|offering|doubling|putting|bringing|
        cancelling|ending|restoring|swapping|collecting|switching|baking|cutting|building|setting|raising|
        reopening|fitting|buying ..1 {_THINGS}|down|off|you
    two|three|second|another|every|each|no|outside|independent|doctor|nurse|pharmacist|engineer|
        inspector ..4 check|checks|signs|sign|read|reads|test|tests|approves|approve|reviews|look|
        looks ..1 !not
    <be> ..2 back !to !from !in !then !with
    went|gone|put|brought|opened|reopened|switched|turned back|again ..1 to|up|on|at|this|today|yesterday|
        into|in
    is|are|been down|gone|offline|off ..1 $|and|our|the|now|from|sale|#stop
    was|were gone|offline|off ..1 from|sale|the|by|within|in
    gone|down|off ..1 from|the ..2 website|site|menu|page|shelves|shop|app|sale|store|stores|feed
    <our> new rule|policy|process|check|system
    until ..6 trained|checked|tested|signed|repaired|inspected|proven|safe|fixed|published|approved|replaced|
        reviewed|cleared|finished|cleaned
    stays|stay|remains|remain ..2 closed|shut|off|offline|grounded
    new|corrected|right|better|replacement|clean|proper ...8 <be>|goes|go|went|stands|stand ..2 at|on|in|out|
        since|there|ready ..1 the|its|their|printer|way|post|print|shops
    new|different|other ..2 supplier|system|lock|locks|rule|sign|signs|rota|alarm ..4 <be>|in
    you can|may ..1 leave|cancel|return|swap|exchange|choose|rebook|keep|claim|collect
    put on a|another|two|more|an
    way|train|bus|van|driver|courier|baker|nurse|engineer|team|crew ..3 on|to|is ..1 its|her|his|their|
        your way|door
    now|today|tonight keeps|keep|waits|wait|stands|stand|has|have|carries|wears|stops|locks|needs|must|
        checks|counts|closes|opens|reads|asks|rings|tests
    #word now check|checks|reads|read|sign|signs|keep|keeps|waits|wait|stands|carries|carry|wears|stops|stop|
        locks|lock|needs|need|must|count|counts|opens|open|sees|goes
    <have> taken over the|this|that|it|her|his
    <be> ..3 again $|#stop|and
    new ...8 <be> ..1 in|on|at|out|up ..1 the|our|#capital
    <be> now|already|all|also|both down|gone|offline|off
    is|are|been ..1 new $|#stop|and
    <be> ..1 void|moot
    <be> being built|fitted|made|replaced|rewritten|repaired|planted|installed|printed
    <our> ..4 now check|checks|read|reads|sign|signs|ask|asks|test|tests|call|calls|ring|rings|look|looks
    <be> ..1 taken|pulled|switched|turned out|off|down
""")
WHEN = phrases("""
    !today now|today|tonight|tomorrow|immediately
    no longer
    from|by|since|until|before|starting|on|next|as ..2 monday|tuesday|wednesday|thursday|friday|saturday|
        sunday|january|february|march|april|#may|june|july|august|september|october|november|december|today|
        now|tomorrow|tonight|week|month|term|season|spring|summer|autumn|winter|morning|noon|yesterday|then|
        year|#time
    in january|february|march|april|#may|june|july|august|september|october|november|december|spring|summer|
        autumn|winter
    this week|month|morning|afternoon|evening|night|weekend|shift|day|term !'s
    straight away
    at once
    of|with immediate effect
""")
#: What one says, thinks or hopes at a time is nothing done at it.
TALK = word_set(
    "know understand clear ashamed write writing say want sorry apologise apologize apology apologies"
    " apologises apologizes regret regrets feel hear listen learn reflect talk speak call meet contact"
    " share review investigation inquiry look looking hope ask deserve deserves think thank grateful"
    " sad aware trying working discuss steps action actions appropriate committed commit better harder"
    " dismissed suspended promise realise realize see heartbroken devastated hard difficult remember"
    " wrong right lament meets holds rough office offices kick fair hello stand owe angry upset afraid"
    " if not listening learning trust values community here happened experience should would could"
    " might noticed consider apologising"
)
ENDED = word_set("ended stopped gone changed opened shut paid began started")
BEFORE_PARTICIPLE = word_set(
    "is are was were be been being have has a an the each every to not already now fully all and his her"
    " our their your of in for with by no any two three four five six get gets stay stays it them newly"
    " only who that which 's"
)
NO_REPAIR = phrases("""
    code|codes #capital
    with|use|using|promo code
    not|cannot|never ..2 refund|refunds|refunded|replace|repay|repaid|compensate|compensation|corrected|
        reimburse
    not|cannot|never ..2 give|get|pay|have ..3 back
    not ..2 able ..2 refund|replace|pay|offer
    training|review|internal|conversations|conversation|lessons|dialogue|values ..2 value|team|programme
    better|harder
    he|she|her|his|him|they|employee|manager|cook|driver|person|member ..4 dismissed|fired|suspended|
        terminated|gone|resigned|leave|let|removed
    appropriate|necessary|further|strict|swift|decisive ..1 action|actions|steps|measures
    ~take|~begin|~start|~launch|~open ..2 steps|action|actions|review|investigation|inquiry|enquiry|measures
    full force
    <be> met with
    will|can go on|back
    will ..2 make ..1 sure|it|this|things ..1 right|up|better
    #percent off
""")
#: What may be something done, where nothing surer is said.
MAYBE = phrases("""
    now|instead|again|anew|afresh|back ..1 !to
    another|second|extra|spare|fresh|replacement #word
    no|nobody|none ..2 longer|more
    from|by|as ..1 of? #may|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|
        january|february|march|april|june|july|august|september|october|november|december
    <have> ..1 !been !not #participle !to ..2 every|each|all|both|a|an|two|three|another|the|your|their|its|
        her|his
    your|their|her|his|each|every|all|both|the ..3 is|are|has|have|goes|comes|gets|stays|runs|starts|
        starts ..2 off|out|back|down|in|free|new|gone|closed|shut|locked|paid|on|up|yours
    #money|refund|money|free
    will|shall !not !be !do !make !never !always !remain ..1 #word ..1 a|an|the|each|every|all|your|two|you|
        them|it
""")
