"""Whose fault it is said to be: the reader's, the critic's, a single person's, everybody's."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in, saying

_READING = "read|check|checked|follow|followed|look|looked|ask|asked|tell|told|know|known|listen|notice|noticed|call|called|use|used|plan|planned|take|taken|book|booked|backed|back|think|thought|realise|realised|realize|realized|see|seen|mention|report|keep|kept|wait|waited|contact|choose|chosen|leave|left|update|updated|arrive|arrived|bring|brought|install|installed"
_PUBLIC = "you|customers|customer|users|user|people|guests|passengers|members|visitors|patients|parents|anyone|everyone|buyers|owners|they|travellers|residents|shoppers|subscribers|public"
_BLAME = phrases(f"""
    you should|could|ought|might|must ..1 have|to|not ..1 {_READING}
    {_PUBLIC} who|that? ..1 should|could|ought ..1 have ..1 {_READING}
    had {_PUBLIC} ..2 #participle|{_READING}
    if {_PUBLIC} had|only ..2 {_READING}
    {_PUBLIC} ..1 failed|neglected|forgot|omitted|ignored|disregarded|refused|insisted|opted|chose|decided ..1 to|the|our|not|for|that|instructions|against
    {_PUBLIC} <be> ..1 not ..3 careful|bother|polite|paying
    {_PUBLIC} did not|never ..2 read|follow|check|tell|ask|bother|listen|look|notice|use|contact|call|keep|report|respond|reply|take|give|mention|provide|notify|request|raise
    {_PUBLIC} <have>|had|was|were ..2 agreed|accepted|consented|ticked|signed|been|had ..2 to|warned|advised|reminded|ample|plenty|every !moved
    you <have>|were|had ..1 been? ..1 told|informed|warned|advised|reminded|notified
    you agreed|accepted|consented|ticked|signed|knew|chose|clicked
    as|which|than ..6 clearly|plainly|explicitly|already|repeatedly|always ..1 stated|states|said|says|explained|marked|shown|communicated|set|told|displayed|advised|noted|outlined
    clearly|plainly|explicitly|prominently ..1 stated|states|state|say|says|marked|labelled|labeled|displayed|listed|explained|shown|signposted|written|printed|warned|visible|disclosed|set
    terms|instructions|notice|notices|label|labels|manual|guidance|warning|warnings|signs|rules|guidelines|advice|email|emails|small|print|directions ..4 not|never|ignored|disregarded|overlooked|unread ..1 read|followed|heeded|observed|ignored|disregarded|opened|respected|understood
    not|never|failing|failure|without ..1 read|reading|follow|following|followed|check|checking|heed|heeding|observe|observing ..2 terms|instructions|notice|label|manual|guidance|warnings|signs|rules|advice|conditions|manufacturer|directions|guidelines|print
    contrary to|against ..3 instructions|advice|guidance|terms|label|manual|rules
    small|fine print
    user|customer|operator|human|pilot|passenger|driver error|mistake|misuse|fault|behaviour|negligence|carelessness
    improper|improperly|incorrect|incorrectly|wrong|wrongly|misuse|inappropriate|careless|excessive ..2 used|use|usage|handling|handled|installation|installed|storage|stored|fitted|assembled|assembly|operation|operated|opened|fitting|maintained|maintenance|entered
    misuse|mishandling of|by
    pays|worth|wise|sensible|advisable|useful|better ..1 to ..1 read|look|check|think|ask
    little|bit|moment|minute|second|glance|quick|simple|basic ..3 read|reading|look|check|search|research|patience|reading|attention|thought|care|common|effort ..6 would|could|might|goes|saves|saved
    your|their|his|her own ..1 fault|responsibility|carelessness|choice|choosing|negligence|mistake|doing|risk|making|decision|error
    your|their|customer's|user's fault|carelessness|negligence|mistake|error|responsibility
    not|hardly|scarcely our|my ..1 fault|problem|responsibility|doing|mistake|error
    responsibility|onus|up|duty|down ..1 of|on|with|lies|to|rests ..2 {_PUBLIC}|customer's|user's|owner's|buyer ..1
    common sense
    used|fitted|washed|stored|installed|handled as directed|intended|instructed|described
    when|if|provided used|fitted|washed|stored|installed|handled properly|correctly|as|right|in
    {_PUBLIC} who ..3 kept|followed|read|checked|updated|used|booked|did|had|took ..8 <be>|had|have|got|did ..1 never|not|no|fine|unaffected|safe
    we|i did|do ..1 say|tell|warn|ask|mention|advise|remind|write|explain|state|point
    as|which|that ..2 {_PUBLIC} <have>|<be> ..1 been? ..1 reminded|told|advised|warned|asked|informed
    time and ..1 again
    the|our ..2 base|label|box|packet|sign|leaflet|website|manual|slip|terms|contract|confirmation|invitation|packaging|notice ..2 says|said|states|warns|tells|asks|clear
    <be> in the ..1 terms|conditions|contract|manual|instructions
    people|customers|everyone|somebody|someone will order|insist|leave|ignore|wait|push|keep|complain|always
    nobody|no ..1 forced|made|forces|asked ..1 you|anyone|people
    next time ..4 read|check|mind|look|think|ask|follow|book|plan|arrive|listen
    in|for future ..3 read|check|mind|look|think|ask|follow|book|plan|arrive|listen|customers|you|people
    urge|remind|reminding|advise|encourage|suggest|recommend|expect|ask|invite ..2 {_PUBLIC}|critics ..8 rather|actually|properly|carefully|responsibility|instead|closely|terms|common
    {_PUBLIC} who|that|need|must|have|are ..4 more|take|greater|some|themselves|responsible ..1 careful|care|responsibility|attention|patient|realistic|blame|reasonable
    only|only|themselves|yourself|yourselves|himself|herself to? ..2 blame
    have|has only ..1 yourself|themselves|themself
    self inflicted
    <be> there for ..1 anyone|all|everyone ..1 to ..1 choose|see|read
    anyone|everyone|those who ..2 read|looked|checked|bothered|opened|had ..8 would|could|knew|will|knows ..1 have|known|see|know
    as|where|which the|our ..2 terms|slip|label|sign|manual|policy|website|page|instructions|email|notice|guide|letter|booking ..4 say|says|state|states|asks|ask|explain|explains|make|makes|tells|shows|make|warn|warns|advise|advises
    before ..1 clicking|buying|booking|ordering|signing|posting|complaining|paying|travelling|writing|accusing|jumping|judging|commenting
    too much|many|far|fast|hard|high|quick ..5 you|customers|users|people|by|expectations
    unrealistic|unreasonable|impatient expectations|demands|customers|requests|request|expectation|demand
    did not|never bother
    ~expect ..2 too much
    you|customer|customers|they ..1 brought|bring ..2 on yourself|themselves
    <be> ..1 asked to leave
    waited|leave|left ..2 too|until|it late|last
    should ..1 have ..1 been ..2 {_READING} by ..2 {_PUBLIC}
    <be> hardly|not ..1 polite|surprising|innocent|blameless|unexpected|news|secret
    weak|reused|recycled|easy|simple|guessable|same|poor ..1 password|passwords
""")
_OUR_BLAME = phrases("""
    so that|we can
    <we> should|must|could|ought not? ..1 have
    we|i did not|never
    hard|impossible|not|nowhere|never|difficult ..3 to|for|be ..1 you|find|see|read|expect|have|check|know
    <not> your own? fault|mistake
    you should not have
    should|must never|not ..2 had|have ..1 to
    if|unless you|your should|would|can|want|wish|like|cannot|need
""")

_ATTACK = phrases("""
    troll|trolls|trolling|hater|haters|snowflake|snowflakes|bully|bullies|bullying|liar|liars|clickbait|scaremongering|scaremongers|scaremongerers|fearmongering|mudslinging|hypocrites|hypocrisy|conspiracy|naysayers|whingers|moaners|busybodies|killjoys|agitators|crusaders|ranting|rants|hysteria|hysterical|sensationalist|sensationalism|sensational|grifters|charlatans|extremists|zealots|keyboard|troublemakers|shills|shill|nutcases|idiots|fools|clowns|cranks|crank|vendetta|jealous|envious|jealousy|envy|witch|witchhunt|hatchet|smear|smears|smearing|mischief|malcontents|woke|pathetic|despicable|slanderers|fantasists|fantasist|opportunists|hypocritical|vultures|ignorant|ignorance|clueless|uninformed|misinformed|malicious|maliciously|vicious|spiteful|vexatious|hateful|disgruntled|embittered|bitter
    !bridge mob
    hit|hatchet piece|job
    so called ..1 experts|expert|victims|critics|journalists|activists|whistleblower|influencers|investigation|experts|study|report|fans|review|reviewer|community|customers|evidence|documentary|influencer|victim|consumer|campaigners|journalist
    self appointed|styled|proclaimed
    axe|axes|score|scores to grind|settle
    agenda|agendas|ulterior|motive|motives
    attention|publicity|fame|clout|click|clicks|likes ..1 seeking|seekers|seeker|stunt|hungry|hunting|chasing|grab|for|starved|after
    after|for|seeking|chasing|want|wants|wanting ..2 clicks|attention|likes|fame|clout|views|headlines|payday|publicity
    cancel|outrage|compensation|grievance culture|industry|machine|mob|brigade|merchants|economy
    outrage|anger|fury manufactured|for|machine|merchants
    manufactured|fake|faux|synthetic|confected|performative|orchestrated|coordinated|organised|organized ..1 outrage|anger|campaign|accounts|attack|attacks|controversy|scandal|effort|offence
    professional|serial|usual|perpetual|perennial|armchair|same|chronic ..1 complainers|complainer|suspects|victims|experts|critics|offended|activists|protesters|moaners|warriors|voices|faces|handful|detractors|complainants
    usual ..2 warriors|suspects|crowd|voices|names
    paid troll|trolls|actors|agitators|bots|accounts|activists|protesters|critics
    vocal|loud|noisy|tiny|angry|shouty minority|few|group|mob|voices
    armies|army of
    spreading|spread|peddling|telling|pushing|inventing|posting|full|making|made|string|pack|web ..2 lies|falsehoods|untruths|nonsense|rubbish|stories|poison|hate|garbage|bile|bull|fiction|up
    lies from|by|about|spread|told|and|being
    ^ lies
    liars|fantasy|fantasies
    lazy|shoddy|irresponsible|gutter|sloppy|tabloid|yellow|reckless|biased|cheap|agenda ..1 journalism|reporting|press|journalists|reporter|reporters|media|hacks|coverage|headlines|blogger|shot|shots|point
    activists|rivals|rival|competitor|competitors|campaigners|lobbyists|pressure|opponents|blogger|influencer|journalist|reporter|ex|former|union|politicians|people|person|individual|account|those|page|critics|someone|somebody|group|groups|neighbour|employee ..3 who|with|that|whose|out|trying|looking|seeking|keen|clearly|obviously|determined ..5 grudge|axe|destroy|damage|harm|money|attention|clicks|cause|nothing|love|hate|followers|time|agenda|trouble|profit|bitter|resentful|score|licence|never|stir|discredit|clout|undermine|hurt|tear|knows|understand|bored|down
    too much|nothing time|better ..2 on|to ..2
    stirring|stir|stirs|whip|whipping|drum|drumming|cook|cooked ..1 up|things|trouble
    bandwagon|pile pile? ..1 on|of
    campaign|attack|attacks|vendetta|crusade ..2 against us|our|me|brand
    personal|coordinated|unfair|unfounded|cowardly|vile|cheap|scurrilous attack|attacks|campaign|smear|smears|people|individuals|accounts
    anonymous ..1 accounts|cowards|posters|trolls|critics|sources|users|profiles ..3 hiding|hide|with|who|behind
    hiding|hide|hides behind
    ridiculous|absurd|laughable|ludicrous|silly|nonsensical|outlandish|farcical|preposterous|idiotic|stupid|dumb|unhinged|deranged|hysterical ..1 claim|claims|post|posts|accusation|accusations|article|story|people|theory|theories|allegations|allegation|rumour|rumours|complaint|complaints|review|reviews|video|thread|campaign|reaction|critics|person
    fake news
    sad little|people|individuals|life|lives
    do not|never ..2 know|understand|care ..2 what ..2 talking|first|about
    no idea what|how they|he|she|you
    out to get|destroy|damage|make|ruin|harm|hurt ..1 us|our|a|trouble
    <have>? ..1 never ..2 set|been|worked|run|bought|visited|eaten|used|stepped|tried ..3 foot|here|our|one|a|in|day|customer
    get a life|grip
    one|single|lone|some ..3 followers
    no followers
    people|those|anyone who ..3 enjoy|love|want|like|thrive ..3 outrage|offended|complain|angry|drama|hate|outraged
""")
_NO_ATTACK = phrases("""
    bullying|bullied|bully ..3 policy|training|line|helpline|complaint|complaints|at|report|reports|school|by|of
    <we> ..4 ignorant|clueless|lazy|hypocrites|bullied|bullies|pathetic|jealous|bitter|ignorance|uninformed
    our|we ..3 ignorance|bullying|hypocrisy|own
    malicious|smear ..1 software|code|link|links|file|files|email|test|tests|program|app|actor
    smear|cervical test|tests|screening
    bitter taste|cold|lemon|orange|chocolate|almonds
""")

_FIRM = "vendor|vendors|supplier|suppliers|contractor|contractors|agency|agencies|provider|providers|partner|partners|subcontractor|subcontractors|manufacturer|manufacturers|courier|couriers|distributor|host|printer|franchisee|carrier|haulier|freelancer|freelancers|consultant|consultants|company|firm|vendor's|supplier's|provider's|agency's|contractor's|printers|caterer|installer|landlord"
_PERSON = "employee|staff|worker|intern|contractor|manager|individual|person|temp|trainee|apprentice|starter|hire|recruit|recruiter|operator|technician|engineer|developer|freelancer|volunteer|assistant|driver|member|colleague|student|moderator|editor|clerk|nurse|cashier|waiter|agent|graduate|actor|junior|steward|cook|chef|teacher|guard"
_TOOL = "ai|algorithm|bot|chatbot|tool|software|system|automation|plugin|scheduler|autocorrect|computer|machine|robot|model|filter"
_SCAPEGOAT = phrases(f"""
    rogue
    bad|few|one|single|couple ..1 apple|apples|egg
    an|our|the|a|one|by ..2 intern|trainee|apprentice|temp|newcomer
    single|lone|individual|one|rogue|overzealous|keen|over|junior|new|inexperienced|former|ex|young|temporary|misguided|careless|tired|untrained ..2 {_PERSON} ..1 !was !is ..6 <own>|who|went|acted|acting|thought|behind|around|on|without|did|decided|had|misread|mixed|entered|pressed|made|clicked
    by a|an|one|some ..3 {_PERSON} ..2 who|acting|working|in|outside|at
    actions|error|mistake|work|fault|decision|failure|doing|negligence|carelessness|oversight|behaviour|conduct|judgement|choice|act ..2 of|by|from|at|lies|with ..1 one|a|an|single|individual|this|two|the|few|our|external|another|someone|some ..3 {_PERSON}|{_FIRM}|few|individuals|employees|people|person
    act|acted|acting|acts|worked|went|did ..4 alone|without|own|against|outside|around|beyond ..2 our|permission|authorisation|authorization|approval|initiative|accord|knowledge|policy|process|instructions|telling|remit|rules|authority|procedure
    third party|parties|hand ..2 {_FIRM}|system|platform|tool|software|service|site|app
    at|by|from|with|to|of|through ..1 external|outside|outsourced|offshore|overseas|partner|upstream|hosting|cloud|printing|payment|payroll|delivery|marketing|ad|advertising|creative|media|pr|security|cleaning|catering ..1 {_FIRM}
    {_FIRM} ..3 failed|let|made|changed|caused|sent|supplied|delivered|used|gave|forgot|ignored|missed|lost|put|mixed|mislabelled|mislabeled|shipped|did|responsible|error|fault|mistake|whose|broke|switched|posted|wrote|designed|chose|dropped|told|assured|promised|acted|fell|overlooked|misprinted|skipped|blame|delivering
    {_FIRM} <have>|<be> ..2 fault|blame|responsible|let|failed|caused|made|changed|not
    one of our ..2 {_FIRM}|service
    came|originated|stems|stemmed|arose|lay|lies|lie|happened|occurred|began|started|traced|place|sits|sat|rooted ..2 from|at|with|to|in|inside|on|within ..3 {_FIRM}|supplier's|{_TOOL}
    caused|made|due|introduced|because|committed|result|thanks|triggered|created|written|posted|sent|done|down|fault|inserted|supplied|owing|produced|printed|chosen|designed|picked|blame ..1 by|to|of|on|with ..5 {_FIRM}|{_PERSON}|{_TOOL}|parties|party|staff|someone
    {_TOOL} ..2 wrote|did|picked|chose|made|posted|sent|decided|generated|published|matched|flagged|set|suggested|selected|produced|got|failed|invented
    not us|ours
    not ..1 our own ..1 systems|staff|error|team|network|people|system|fault|work
    ~blame|fault|responsibility|responsible|culprit ..4 lies|lie|rests|sits|is|was|with ..4 {_FIRM}|{_PERSON}|them|him|her|team|elsewhere|someone|department
    someone|somebody|individual|person ..2 else|in ..4 fault|team|office|department|branch|office
    someone|somebody in|on|at ..1 our|the ..3 <own>
    they|he|she let us|you|me ..1 down
    let us down
    his|her|their mistake|error|fault|negligence|doing|decision|failure|oversight not? ..1
    human error
    local|regional|franchise|branch|store|duty|shift|night ..1 manager|team|operator|franchisee|supervisor ..3 who|failed|decided|ignored|instructed|told|chose|did|acted|took|overruled|forgot
    no|little|without|any control
    outside|beyond our|my ..1 control|hands|network|walls
    hands were tied
""")
_OUR_CHOICE = phrases("""
    we|i ..2 chose|hired|picked|appointed|checked|manage|selected ..3 them|it|him|her|the|that|this
    choosing|checking|choice|choose ..6 our|ours|us|job
    tested|checked|reviewed|audited|rebuilt|inspected|investigated|confirmed ..3 by
    our job|duty|choice|responsibility to|and ..2 check|checking|choose|choosing|and
    ours to|alone|too
    answer|answers|answerable|responsible for ..3 them|suppliers|contractors|partners|it|they|what
    not|never ..2 ~blame
""")

_EVERYBODY = phrases("""
    every|all|any|most|many|other|lots|plenty|countless|several|some|half|whole ..2 company|companies|brand|brands|firm|firms|rival|rivals|competitor|competitors|retailer|retailers|airline|airlines|bank|banks|business|businesses|shop|shops|store|restaurants|restaurant|hotel|hotels|hospitals|operators|operator|chain|chains|platforms|platform|apps|place|providers|organisations|organizations|sector|industry|field|club|clubs|charity|charities|trade|makers|producers|manufacturers|publishers|employers|landlords|venues|schools|universities|farms|bakeries ..4 do|does|did|done|doing|have|has|had|use|uses|used|face|faces|faced|make|makes|made|also|same|charge|charges|too|are|is|were|sell|sells|take|takes|get|gets|runs|run|work|works|pay|pays|collect|collects|share|shares|struggle|struggles|suffer|suffers|sees|at|it
    in line with ..3 other|others|rivals|industry|competitors|market|sector|peers|everyone
    rivals|competitors|others|peers|counterparts ..3 do|does|did|done|have|has|had|use|also|same|charge|far|worse|too|are|get|got|no|doing
    everyone|everybody ..1 does|did|else|uses|makes ..1
    industry|market|sector wide|standard|norm|practice|average|practise|problem|issue
    industry's standard
    standard|common|normal|usual|accepted|widespread|established|everyday ..1 practice|practise|across
    common|widespread|normal|usual|accepted in ..2 industry|sector|trade|business
    across ..2 ..1 the|our|whole ..2 industry|sector|trade|board|market|business
    like many|most|all|every|others|other|everyone|any|everybody|our ..3
    <be> not|hardly|far|scarcely ..1 alone|unique|only|first|last|the|from ..1 alone|unique|only|first|last|ones|one
    same ..1 is|goes|was|applies|happens|thing|happened ..2 true|for|everywhere|at|elsewhere|across|in|with
    happens|happened|happen ..2 everywhere|everyone|all|elsewhere|best|any|every
    no|nothing|not ..1 worse|different|unusual|more|better ..3 than|from|to|in ..2 others|rivals|competitors|other|most|any|industry|anyone|everyone|our
    compared ..1 with|to ..2 others|rivals|competitors|other|most|peers
    nobody|no ..1 complains|complained|gives|minds|said|asks|asked|calls|objects|batted ..4 when|about|them|other|a
    everyone|everybody else|does|knows|makes|has
    look at ..2 rivals|competitors|others|rest|other|industry|what
    what about
    ask any|our ..2 rival|company|competitor|shop|chef|airline
    worse elsewhere|at|things
    far ..1 worse than|elsewhere
""")
_OUR_STANDARD = phrases("""
    below|short|not ..2 industry|sector|standard
    do not compare|excuse
    no|not an? ..1 excuse
    not ..1 like many|most|all
    we ..2 like everyone|everybody|others|all
""")


def _scapegoat(said: Statement) -> Iterator[Span]:
    """Fault on others, unless the text says that choosing and checking them is our job."""
    if not any(_OUR_CHOICE.within(sentence.tokens) for sentence in said.sentences):
        for sentence in said.sentences:
            yield from found_in(sentence, _SCAPEGOAT)


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
        find=saying(_BLAME, unless=_OUR_BLAME),
    ),
    Rule(
        id="attack-critic",
        severity="error",
        looks_for="insults for those who criticise, and guesses at their motives",
        why="Attacking critics makes the story bigger and you smaller.",
        instead="Answer what they say, with facts. Leave who they are out of it.",
        bad="Trolls are running a smear campaign.",
        better="Some posts are wrong. Here's what happened.",
        source="practice",
        find=saying(_ATTACK, unless=_NO_ATTACK),
    ),
    Rule(
        id="scapegoat",
        severity="warning",
        looks_for="fault put on one person, a supplier or a tool",
        why="It was done in your name, so it sounds like running away.",
        instead="Say what you did or failed to check. Name others only as a fact.",
        bad="A rogue intern posted this.",
        better="We published this. Our checks failed.",
        source="Statuspage",
        find=_scapegoat,
    ),
    Rule(
        id="whatabout",
        severity="warning",
        looks_for="others do it too: rivals, the industry, standard practice",
        why="What others do is no answer to what you did.",
        instead="Measure yourself by your own promise.",
        bad="Every company in our industry does this.",
        better="This fell below our own policy.",
        source="SCCT",
        find=saying(_EVERYBODY, unless=_OUR_STANDARD),
    ),
)
