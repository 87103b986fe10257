"""Whose fault it is said to be: the reader's, the critic's, a single person's, everybody's."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_READING = (
    "read|check|checked|follow|followed|look|looked|ask|asked|tell|told|know|known|listen|notice|noticed|call"
    "|called|use|used|plan|planned|take|taken|book|booked|backed|back|think|thought|realise|realised|realize"
    "|realized|see|seen|mention|report|keep|kept|wait|waited|contact|choose|chosen|leave|left|update|updated"
    "|arrive|arrived|bring|brought|install|installed"
)
_PUBLIC = (
    "you|everybody|customers|customer|users|user|people|guests|passengers|members|visitors|patients|parents"
    "|anyone|everyone|buyers|owners|they|travellers|residents|shoppers|subscribers|public"
)
_BLAME = phrases(f"""
    you should|could ..1 have ..1 {_READING}
    you ought ..1 to ..1 have? {_READING}
    {_PUBLIC} who|that? ..1 should|could|ought ..1 have ..1 {_READING}
    had {_PUBLIC} ..2 #participle|{_READING}
    if {_PUBLIC} had|only ..2 {_READING}
    {_PUBLIC} ..1 failed|neglected|forgot|omitted|ignored|disregarded|refused|insisted|opted|chose|
        decided ..1 to|the|our|not|for|that|instructions|against
    {_PUBLIC} <be> ..1 not ..3 careful|bother|polite|paying
    {_PUBLIC} did not|never ..2 read|follow|check|tell|ask|bother|listen|look|notice|use|contact|call|keep|
        report|respond|reply|take|give|mention|provide|notify|request|raise
    you were ..1 told|informed|warned|advised|reminded|notified !the !nothing !a !that !by !to !wrong !it
    as|which|than ..6 clearly|plainly|explicitly|already|repeatedly|always ..1 stated|states|said|says|
        explained|marked|shown|communicated|set|told|displayed|advised|noted|outlined
    clearly|plainly|explicitly|prominently ..1 stated|states|state|say|says|marked|labelled|labeled|displayed|
        listed|explained|shown|signposted|written|printed|warned|visible|disclosed|set
    terms|instructions|notice|notices|label|labels|manual|guidance|warning|warnings|signs|rules|guidelines|
        advice|email|emails|small|print|directions ..4 not|never|ignored|disregarded|overlooked|
        unread ..1 read|followed|heeded|observed|ignored|disregarded|opened|respected|understood
    not|never|failing|failure|without ..1 read|reading|follow|following|followed|check|checking|heed|heeding|
        observe|observing ..2 terms|instructions|notice|label|manual|guidance|warnings|signs|rules|advice|
        conditions|manufacturer|directions|guidelines|print
    contrary to|against ..3 instructions|advice|guidance|terms|label|manual|rules
    in|read|reading|check|checked|see|the|skip|skipped|ignored ..2 small|fine print !was !is !on !of
    user|customer|operator|human|pilot|passenger|driver error|mistake|misuse|fault|behaviour|negligence|
        carelessness
    improper|improperly|incorrect|incorrectly|wrong|wrongly|misuse|inappropriate|careless|excessive ..2 used|
        use|usage|handling|handled|installation|installed|storage|stored|fitted|assembled|assembly|operation|
        operated|opened|fitting|maintained|maintenance|entered
    misuse|mishandling of|by
    pays|worth|wise|sensible|advisable|useful|better ..1 to ..1 read|look|check|think|ask
    little|bit|moment|minute|second|glance|quick|simple|basic ..3 read|reading|look|check|search|research|
        patience|reading|attention|thought|care|common|effort ..6 would|could|might|goes|saves|saved
    your|customer|user|owner 's? fault|carelessness|negligence|mistake|error|responsibility
    not|hardly|scarcely our|my ..1 fault|problem|responsibility|doing|mistake|error
    responsibility|onus|up|duty|down ..1 of|on|with|lies|to|rests ..2 {_PUBLIC}|customer|user|owner|buyer ..1
    common sense
    used|fitted|washed|stored|installed|handled as directed|intended|instructed|described
    when|if|provided used|fitted|washed|stored|installed|handled properly|correctly|as|right|in
    {_PUBLIC} who ..3 kept|followed|read|checked|updated|used|booked|did|had|took ..8 <be>|had|have|got|
        did ..1 never|not|no|fine|unaffected|safe
    we|i did|do !not ..1 !not say|tell|warn|ask|mention|advise|remind|write|explain|state|point
    as|which|that ..2 {_PUBLIC} <have>|<be> ..1 been? ..1 reminded|told|advised|warned|asked|informed
    time and ..1 again
    <be> in the ..1 terms|conditions|contract|manual|instructions
    people|customers|everyone|somebody|someone will order|insist|leave|ignore|wait|push|keep|complain|always
    nobody|no ..1 forced|made|forces ..1 you|anyone|people
    next time ..4 read|check|mind|look|think|ask|follow|book|plan|arrive|listen
    in|for future ..3 read|check|mind|look|think|ask|follow|book|plan|arrive|listen|customers|you|people
    urge|remind|reminding|advise|encourage|suggest|recommend|expect|ask|invite ..2 {_PUBLIC}|
        critics ..8 rather|actually|properly|carefully|responsibility|instead|closely|terms|common
    {_PUBLIC} who|that|need|must|have|are ..4 more|take|greater|some|themselves|responsible ..1 careful|care|
        responsibility|attention|patient|realistic|blame|reasonable
    only|only|themselves|yourself|yourselves|himself|herself to? ..2 blame
    have|has only ..1 yourself|themselves|themself
    self inflicted
    <be> there for ..1 anyone|all|everyone ..1 to ..1 choose|see|read
    anyone|everyone|those who ..2 read|looked|checked|bothered|opened|had ..8 would|could|knew|will|
        knows ..1 have|known|see|know
    as|where|which the|our ..2 terms|slip|label|manual|policy|instructions|booking ..4 say|says|state|states|
        asks|ask|explain|explains|make|makes|tells|shows|make|warn|warns|advise|advises
    too much|many|far|fast|hard|high|quick ..5 you|customers|users|people|by|expectations
    unrealistic|unreasonable|impatient expectations|demands|customers|requests|request|expectation|demand
    did not|never bother
    ~expect ..2 too much
    you|customer|customers|they ..1 brought|bring ..2 on yourself|themselves
    waited|leave|left ..2 too|until|it late|last
    should ..1 have ..1 been ..2 {_READING} by ..2 {_PUBLIC}
    <be> hardly|not ..1 polite|surprising|innocent|blameless|unexpected|news|secret
    !the weak|reused|recycled|easy|simple|guessable|poor ..1 password|passwords
    anyone|everyone|those|people|customers|guests who ..1 reads|read|checks|check|looks|looked|opens|opened|
        bothers|bothered ..8 will|would|can|could|knows|knew ..1 find|know|see|notice|have|tell
    {_PUBLIC} knew|know|understood|accepted|accept|signed ..2 risk|risks|rules|terms|price|conditions|deal|up
    put|puts|putting themselves|yourself|yourselves ..2 risk|danger|harm's
    {_PUBLIC} <be>|<have> ..2 reminded ..3 to|not|about|of|at|that
    {_PUBLIC}|owner|tenant|buyer|parent|driver|rider|passenger|guest|user 's ..1 responsibility|fault|job|
        duty|choice|error|mistake|carelessness
    your ..2 <be>|<have> not ..2 updated|maintained|serviced|registered|locked|charged|backed|secured|insured|
        closed
    {_PUBLIC} had|have ..2 plenty|ample|every ..3 time|opportunity|chance|warning|notice
    help|helps themselves
    a|one ..1 simple|quick|short|single ..2 call|phone|question|email ..4 would|could
    sensible|responsible|careful|prudent|smart|reasonable people|customers|drivers|parents|users|travellers|
        owners
    you ..1 should|could|ought to? have !been|received|got|had|heard|seen|found|gotten|known #participle
    at ..2 's ..1 risk
    at your|their|own ..1 risk
    nothing|little ..1 <we> ..1 can|could do !yet !about
    you|guest|customer|passenger|user ..6 yourself|yourselves|themselves|himself|herself ..1 !up
    {_PUBLIC} who|that ..3 not ..6 can|should|must|will|cannot not|hardly|never? ..3 complain|expect|blame|
        claim|surprised
    customers|people|parents|users|guests|patients|passengers|everyone|anyone should|must|ought|need|
        have ..1 to? ..1 think|learn|remember|listen ..3 before|first|more|better|twice
    your|their own? ..1 choice|decision|call to
    caused|due|result|down ..5 way|how ..4 handled|used|stored|treated|installed|opened|washed|worn|driven|
        parked|kept|loaded
    made|forced|makes|forces ..1 them|him|her ..1 sign|buy|come|go|click|use|do
    if {_PUBLIC} ..1 !was|were #past ...10 would|could|might ..1 have
    our|the ..1 site|website|page|label|menu|contract|terms|policy|app|ticket|brochure|form clearly|plainly|
        already|does|do lists|list|shows|show|says|say|states|state|tells|explains|marks|warns
    you have|had been ..1 told|informed|warned|advised|reminded|notified !the|nothing|a|that|by|to|wrong|it
    would have ..1 helped
    {_PUBLIC} <have>|had|was|were ..2 agreed|accepted|consented|ticked|signed|warned|advised|reminded ..2 to|
        that|of|not|about
    you|he|she|guest|customer|they was|were ..1 asked to leave
    to|please|and|should|better|always|must|just read|check|think|look|ask|pause|listen|
        stop ..6 before ..1 clicking|buying|booking|ordering|signing|posting|complaining|paying|travelling|
        writing|accusing|jumping|judging|commenting
    the|our ..2 base|label|box|packet|sign|leaflet|website|manual|slip|terms|contract|confirmation|invitation|
        packaging|notice|listing|form|page ..2 says|states|warns|tells|asks|clear|said|stated ..1 clearly|so|
        that|not|to|you|never|what|plainly|plain|exactly|otherwise|as|in|this|which|how
    time|times|date|price|fee|condition|conditions|allergens|warning|rule|rules <be> ..1 on|in ..1 the|your|
        our ..1 ticket|label|email|letter|invitation|booking|notice|confirmation|invoice|menu
    you agreed|accepted|consented|ticked|signed|clicked
    you chose|opted to|not|that|the|this|it|a
    you knew !that !about !how !what
    if|unless {_PUBLIC} would ..1 have? ..1 {_READING}|bothered ..1
    your|his|her own ..1 fault|responsibility|carelessness|choice|choosing|negligence|mistake|doing|risk|
        making|decision|error
    their own ..1 fault|responsibility|carelessness|choice|choosing|negligence|mistake|doing|risk|making|
        decision|error
    ^ read|check|think|look|ask|pause|listen|stop ..6 before ..1 clicking|buying|booking|ordering|signing|
        posting|complaining|paying|travelling|writing|accusing|jumping|judging|commenting
    instructions|terms|rules|warning|price|fee|dosage|conditions <be> ..1 on|in|printed|painted|shown ..1 the|
        your|our|every|each|back ..2 box|label|packet|packaging|contract|back|sign|door|booking|terms|leaflet|
        bottle|tin|ticket|tiles|wall|page|listing
    if {_PUBLIC} ..1 watched|read|checked|followed|looked|listened|asked|paid|kept|took|used|planned|booked|
        arrived|waited|turned|behaved|locked|closed|updated ...10 would|could|might
""")
_SIGNED = phrases(f"""
    where|for {_PUBLIC} to see|read|find|notice
    <be>|been on|in your ..2 ticket|email|letter|inbox|booking|confirmation|contract|invoice|
        receipt ..3 since|all|for|from
    in bold|capitals
    for all to see
    from|at|on your|their end|side|part|behalf
    all it|that ..2 needs|needed|takes|took|required|wanted
    a|some little|bit|some|touch|modicum of? ..1 courtesy|patience|care|foresight|planning|thought|homework|
        preparation|thinking|caution|consideration|manners|diligence|attention|vigilance|honesty ..10 would|
        could|goes|be|might|and|saves
    where <be> ..2 you|they|these|those|all|everyone|everybody ..4 when|in|then|all|a|the|last
    one wonders|wonder|might|may|could ..2 wonder|ask|expect|why|where|how|if|whether
    takes two
    asking for ..1 trouble|it
    accident|accidents|disaster|trouble waiting|looking to|for
    half|many|most|some|few|plenty|several|majority|all|both|none|nobody of? the|these|those|you|them|
        us ..10 could|should|need|might ..1 have|not ..2 #participle|gone|seen|been
    half|many|most|some|few|plenty|several|majority of? the|these|those|you|them ..3 people|patients|callers|
        customers|guests|passengers|drivers|users|visitors ..8 could|should|need|did ..1 have|not
    no|nobody|none|one|not ..2 #word? thought|bothered|cared|saw|troubled|deigned ..1 fit? to
    as|who|which|that #word ..5 chose|choose|elected|elect|opted|preferred|insisted to|on
    {_PUBLIC}|those|some|many|thousands chose|elected|opted|preferred|insisted|decided|persisted ..1 to|on|
        not|in
    nobody|no|none one? <be> ..1 forced|made|marched|dragged|obliged|compelled|forcing|holding|making|
        twisting|asking
    gun|gunpoint
    against their|your will
    windows|doors|filters|passwords|settings|batteries|updates|locks|lids|bins|drains|gutters|phones|cards|
        tickets|parcels|devices|bags|tyres ..1 that|which|left|are|kept|nobody ..2 never|not|get|rarely|
        seldom|read|shared|opened|unattended
    would|could|might ..1 have ..1 saved|spared|avoided|prevented|averted|spoiled ..3 everybody|everyone|us|
        you|time|trouble|nerves|this|all|it|them|a|the|any|much
    those|anyone|people|customers|users|everyone|whoever|ones|drivers|parents|guests|
        members who ..1 <have>? ..1 picked|chose|chosen|read|set|kept|updated|booked|arrived|followed|planned|
        paid|checked|took|taken|used|bothered|thought|asked|listened|brought|left|waited|locked|backed|
        stayed ..12 <have>|<be>|saw|suffered|met|got|had|did|lost|came|went ..1 no|not|never|unaffected|fine|
        safe|little|nothing|well|through
    who could|would|might|should ..1 have ..1 guessed|thought|known|imagined|predicted|foreseen
    hint hint
    ~take|get the|a hint
    be bothered to
    {_PUBLIC}|climbers|swimmers|bathers|drivers|parents|tenants|purchasers|holders|ticketholders|riders|fans|
        players|students|families <be> ..1 asked|reminded|urged|advised|expected|invited|encouraged ..1 to|
        that|of ..8 before|first|beforehand|carefully|responsibility|conditions|terms|next
    responsibility|duty|onus|job|burden|obligation|task|business ..2 of|on|with|for|to ..3 purchaser|
        purchasers|buyer|buyers|customer|customers|holder|holders|ticketholders|passenger|passengers|parents|
        tenant|tenants|drivers|individual|individuals|owner|owners|reader|readers|visitor|visitors
    unfamiliarity|inattention|impatience|negligence|carelessness|ignorance|failure ..2 with|of|by|
        on ..3 those|conditions|terms|purchaser|customers|the|their|your|users
    ~ask themselves|itself|yourself|yourselves|himself|herself ..1 why|how|what|whether|if
    look|looks|looking ..2 in|at ..1 the|a? ..1 mirror|themselves|yourselves|yourself
    if only? people|customers|users|they|drivers|parents|everyone|folk|folks|members|guests|passengers could|
        would|just|simply|actually|bothered|cared|only
    in plain|clear ..1 english|sight|view
    in black and white
    hardly|few|not|scarcely|barely|almost anyone|anybody|one|people|customers|of|soul|nobody ..3 read|reads|
        scrolls|checks|check|bothers|bothered|looks|looked|thinks|raised|opens|noticed
    no|nobody|none one? ever? reads|scrolls|checks|bothers|looks|listens|follows|opens|bothered
    ^ had #word #word? ..1 heeded|read|followed|listened|checked|obeyed|observed|noticed|reported|bothered|
        waited|used|paid|asked|told|looked|taken|kept ..2
    would|could|might ...12 had !we !i !it #word #word? heeded|read|followed|listened|checked|obeyed|observed|
        noticed|reported|bothered|waited|used|paid|asked|told|looked|taken|kept
""")


_SENSE = phrases(f"""
    that|this|which is what happens
    what happens when|if|once
    tend|tends to ..2 end|go|get|happen|break|fail
    nobody|no|anyone|anybody|everyone|person|someone one? ..3 sense|brain|brains|eyes|manners|wits ..6 would|
        could|can|knows|does|should
    lick|ounce|shred|scrap|grain|modicum of ..1 sense|intelligence|thought|forethought|decency
    knew|know|knows|known ..1 exactly|full|well|perfectly? what|it|they ..3 signing|buying|getting|letting|
        was|were|sold ..2 up|into|in|for|themselves
    sign|signed|signing ..1 themselves? up for
    people|customers|drivers|users|guests|passengers|parents|fans|players|residents|tenants|patients|some|
        many|others simply|just|still|even|also will|do|did|would|cannot|could ..1 not|never ..4 read|listen|
        check|follow|wait|learn|look|ask|bother|plan
    it <be> ..1 not|hardly ..1 as ..1 if ..6 told|warned|said|asked|known
    <be> ..1 there|available|shown|given|sent|published|posted|online ..6 for|had you|anyone|those|
        everyone ..3 looked|read|checked|bothered|wanted|cared
    sent|emailed|wrote|texted|told ..2 you ..4 twice|three|several|repeatedly|already|times|ages|weeks|months
    #number|two|three|four|several|many|repeated emails|reminders|letters|warnings|texts|notices|
        messages ..8 ignored|unread|unanswered|unopened|before|later
    ignored|ignoring|overlooked|overlooking|disregarded|skipped|binned ..2 reminders|reminder|emails|letters|
        warnings|notices|signs|advice|messages|instructions
    patience <be> ..1 a virtue|free
    buyer beware
    caveat
    cheap|bargain|discount|budget|free ..3 get|gets|expect|price|for ..2 what|you|pay
    get|gets|got what ..2 paid|pay|deserve
    in|with such|those|these|that ..1 weather|conditions|heat|snow|traffic|crowds|shoes|clothes ..4 should|
        expect|know|wise
    late arrivals|arrival|booking|bookings|payment|payments|applications ..8 cause|caused|blame|themselves|
        only|tend|always
    earlier|sooner ..3 would ..1 have ..1 been|saved|helped|got|avoided
    your|the customer|caller|callers|user|guests ..2 to blame|choose|check|decide|judge|read|know|make|ensure
    <be>|remains|remain ..2 up|down to ..1 {_PUBLIC}|individuals|parents|owners|drivers
    your|their ..1 shoes|footwear|clothes|clothing|kit|tyres|luggage|timing|planning|expectations|
        preparation ..4 unsuitable|unrealistic|inappropriate|too|poor|wrong|inadequate
    your|their unsuitable|inappropriate|inadequate|improper|unrealistic|poor ..1 shoes|footwear|clothes|
        clothing|kit|tyres|luggage|planning|expectations|preparation
""")


_OUR_BLAME = phrases("""
    so that|we can
    <we> should|must|could|ought not? ..1 have
    we|i did not|never
    hard|impossible|not|nowhere|never|difficult ..3 to|for|be ..1 you|find|see|read|expect|have|check|know
    <not> your own? fault|mistake
    you should not have
    should|must never|not ..2 had|have ..1 to
    if|unless you|your should|can|want|wish|like|cannot|need
    if|unless you|your would like|prefer|rather
    label|box|manual|terms ..8 wrong|right|correct|unclear
    could not have
    not your|their|anyone ..2 fault|mistake|error|doing
    said|told|wrote|claimed|replied|answered ..10 fault|mistake|should
    <we> ..2 wrong to
    <we> ignored|overlooked|skipped|binned
""")


RULES = (
    Rule(
        id="blame-audience",
        severity="error",
        looks_for="fault put on customers or on whoever complains",
        why="Blaming the people who were hurt makes them angrier, even where it is true.",
        instead="Say what you could have made clearer or safer.",
        bad="You should have read the terms.",
        better="Our terms were hard to find.",
        source="practice",
        find=saying(_BLAME, _SIGNED, _SENSE, unless=_OUR_BLAME),
    ),
)
