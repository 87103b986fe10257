"""Words that put fault on the reader, or may be an honest piece of advice."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

PUBLIC = (
    "you|everybody|customers|customer|users|user|people|guests|passengers|members|visitors|patients|parents"
    "|anyone|everyone|buyers|owners|they|travellers|residents|shoppers|subscribers|public"
)
_GROUPS = (
    "customers|users|people|guests|passengers|members|visitors|patients|parents|drivers|everyone|some|many"
    "|thousands|fans|players|riders|students|families|climbers|swimmers|tenants|residents|buyers|owners|holders"
)
_CHECKING = "read|check|mind|look|think|ask|follow|book|plan|arrive|listen|pay"
_PAPERS = (
    "terms|conditions|label|manual|instructions|contract|leaflet|menu|ticket|booking|listing|website|packet"
    "|box|notice|confirmation|invoice|invitation|letter|policy|form|packaging|sign|signs|brochure|slip|app"
)
HINTS = phrases(f"""
    you ..1 should|could|ought ..1 to? have !been|received|got|had|heard|seen|found|gotten|known #participle
    {_GROUPS}|you ..1 chose|opted|decided|elected|preferred|refused|insisted|persisted ..1 to|for|on|not|
        against
    !if {_GROUPS} did not|never ..2 ask|tell|keep|contact|call|report|respond|reply|raise|mention|provide|
        notify|update|request|use
    you did not|never ..2 tell|contact|call|report|respond|reply|raise|mention|update|provide|notify
    you were ..1 told|informed|warned|advised|reminded|notified !the !nothing !a !by !wrong !it
    you had|have ..1 been told|informed|warned|advised|reminded|notified !the !nothing !a !by !wrong !it
    {_GROUPS} <have>|were|was ..2 told|warned|advised|reminded|informed !us !me !by ..2 of|that|about|not|
        often|to|at|in
    as|which ..6 clearly|plainly|explicitly|already|repeatedly|always ..1 stated|states|said|says|explained|
        marked|shown|communicated|set|displayed|advised|noted|outlined
    clearly|plainly|explicitly|prominently ..1 stated|states|state|says|say|marked|labelled|labeled|
        displayed|listed|explained|signposted|printed|warned|visible|disclosed
    {_PAPERS}|warning|warnings|advice|guidance|rules|emails|print ..4 not|never|ignored|disregarded|
        overlooked|unread ..1 read|followed|heeded|observed|ignored|opened|respected|understood
    not|never|failing|failure|without ..1 read|reading|follow|following|followed|check|checking|heed|
        heeding|observe|observing ..2 {_PAPERS}|rules|advice|directions|guidelines|print|guidance
    contrary to|against ..3 instructions|advice|guidance|terms|label|manual|rules
    in|read|reading|check|see|skip|skipped|ignored ..2 small|fine print
    small|fine print ..2 makes|says|said|is|does|tells|explains|covers
    driver|human|pilot|passenger|user|customer error|mistake|misuse|behaviour|behavior
    improper|improperly|incorrect|incorrectly|wrongly|inappropriate|careless|excessive ..2 used|use|usage|
        handling|handled|installation|installed|storage|stored|assembled|assembly|operation|operated|
        maintained|maintenance
    misuse|mishandling ..1 of|by ..2 product|device|customers|users|owners|it
    little|bit|moment|minute|second|glance|quick|simple|basic ..3 reading|look|check|search|research|
        patience|attention|thought|care|common|effort|call|courtesy|planning|foresight|glance ..12 would|
        could|might|goes|saves|saved|spared
    common sense
    anyone|everyone|those|people who ..1 reads|read|checks|looks|opens ..8 will|can ..1 find|see|know|notice
    safe|fine|well|work|works|do|does ...8 used|fitted|washed|stored|installed|handled|worn ..1 as|
        correctly|properly|right|way ..1
    ^ used|fitted|washed|stored|installed as directed|described|intended|shown|instructed
    when|if|provided used|worn|fitted|washed|stored|installed|handled as directed|described|intended|shown|
        instructed
    caused|due|result ..3 way|how ..4 handled|used|stored|worn|washed|driven|parked|loaded
    if|provided|when used|worn|fitted|washed|stored|installed|handled properly|correctly|right|as
    those|anyone|whoever|{_GROUPS} who ..2 kept|followed|read|checked|updated|used|booked|took|set|arrived|
        planned|paid|picked|chose|thought|asked|listened|brought|waited|locked|backed|bothered|looked|
        opened ..10 never|not|no|fine|unaffected|safe|little|nothing|well
    we|i did|do !not ..1 !not say|tell|warn|advise|remind|explain|state|point
    time and ..1 again
    people|customers|everyone|somebody|someone will insist|ignore|push|complain|always
    urge|remind|reminding|encourage|suggest|recommend ..2 {PUBLIC}|critics ..8 rather|actually|properly|
        carefully|responsibility|instead|closely|terms|common|must
    <be> there for ..1 anyone|all|everyone|you ..1 to ..1 choose|see|read
    as|where|which the|our ..2 {_PAPERS} ..2 say|says|state|states|explain|explains|make|makes|tells|shows|
        warn|warns|advise|advises
    never bother|bothered
    people|customers|passengers|guests|they|you ..2 waited|leave|left ..4 too|until|till|to ..2 late|last
    <be> hardly polite|innocent|blameless|news|secret
    weak|easy|simple|guessable|poor ..1 password|passwords
    decent|strong|proper|better password|passwords
    put|puts|putting themselves|yourself|yourselves ..2 risk|danger|harm's
    !if your ..2 <be>|<have> not ..2 updated|maintained|serviced|registered|charged|secured|insured
    !if your|their ..1 address|details|phone|app|browser|password|number ..2 <be>|<have> ..1 out|old|
        outdated|expired
    {_GROUPS}|you <be>|<have>|had ..1 given|had|have|plenty|ample|every ..2 time|opportunity|chance|warning|
        notice
    {_GROUPS}|you <be>|had ..1 given? ..1 days|weeks|months|hours|years to ..1
    sensible|responsible|careful|prudent|smart|reasonable people|customers|drivers|parents|users|travellers|
        owners
    at your|their|customer's own? ..1 risk
    not ..1 something|much|anything that? <we> can|could fix|do|help|change
    ~bring|~cause ..2 it|this|that ..1 on|upon yourself|yourselves|themselves
    your|their|his|her own ..1 choice|decision|risk|making|doing|mistake|error
    if {PUBLIC} ..1 !was|were #past ...10 would ..1 not? have|be|happen|know
    it|this|that <be> your choice|decision
    earlier|sooner ..3 would ..1 have ..1 been|saved|helped|got|avoided
    time|times|date|price|conditions|allergens|allergy|warning|rule|rules|dosage|list|instructions|
        terms ..2 <be>|hangs|stands ..1 on|in|printed|painted|shown|at|by|next ..3 {_PAPERS}|door|wall|till|
        packaging|tiles|bottle|tin
    !if you agreed|accepted|consented|ticked|signed ..5 terms|box|conditions|waiver|contract|rules|this|
        that|it
    !if you knew what|it|they|there|exactly|well|full|perfectly
    !if knew|know|knows|known ..1 exactly|full|well|perfectly? what|it|they ..3 signing|buying|getting|
        letting|sold
    where|for {_GROUPS}|you|all to see|read|find|notice
    <be>|been on|in your ..2 ticket|email|letter|inbox|booking|confirmation|contract|invoice ..3 since|all
    in bold|capitals
    all it|that ..2 needs|needed|takes|took|required|wanted
    ^ where <be> ..2 you|they|these|those|all|everyone|everybody ..4 when|in|then|all|a|the|last
    one wonders
    one might|may|could|has ..2 wonder|ask
    half|many|most|some|few|plenty|several|majority of? the|these|those|you|them ..3 people|patients|
        callers|customers|guests|passengers|drivers|users|visitors? ..8 could|should|need|did ..1 have|not
    windows|doors|filters|passwords|settings|batteries|updates|locks|lids|bins|drains|gutters|
        tyres ..1 that|which|left ..2 never|not|rarely|seldom|unattended|open
    !we !i not|nobody|none|no ..1 one|of? ..2 thought|cared|troubled|deigned|bothered ..1 to ask|say|raise|
        tell|call|check|look|mention|complain|read
    {_GROUPS} <be> asked|advised|urged to look|read|check|think ..8 before|first
    ~take|get the|a hint
    unfamiliarity|inattention|impatience|negligence|carelessness|ignorance|failure ..2 with|of|by|
        on ..3 those|conditions|terms|purchaser|customers|users
    ~ask themselves|itself|yourself|yourselves ..1 why|how|what|whether|if
    look|looks|looking ..2 in|at ..1 the|a? mirror|yourselves|yourself
    in black and white
    hardly|few|scarcely|barely|almost|no|not anyone|anybody|one|people|customers|a|nobody ..2 reads|scrolls|
        bothers|reads|bothered|read
    what happens when|if you|people|customers|they
    {_GROUPS}|others simply|just|still will|do|did|would|cannot ..1 not|never ..4 read|listen|check|follow|
        wait|learn|look|bother|plan
    {_GROUPS}|they|you seem|seems|appear|appears to ..1 think|believe|expect|want|forget|imagine
    warned|told|reminded|wrote ..2 you ..4 twice|three|several|repeatedly|already|times|ages
    ignored|ignoring|overlooking|disregarded|skipped|binned ..2 reminders|reminder|letters|warnings|notices|
        signs|advice
    patience <be> ..1 a virtue|free
    cheap|bargain|discount|budget|free ..3 get|gets|expect|price|for ..2 what|you|pay
    late arrivals|arrival|booking|bookings|payment|payments ..8 cause|caused|blame|themselves|only|tend|
        always
    your|their ..1 shoes|footwear|clothes|clothing|kit|tyres|luggage|timing|planning|expectations|
        preparation ..4 unsuitable|unrealistic|inappropriate|poor|inadequate
    your|their unsuitable|inappropriate|inadequate|improper|unrealistic|poor ..1 shoes|footwear|clothes|
        clothing|kit|tyres|luggage|planning|expectations|preparation
    can|could only ..1 act|work|go|help|use|answer ..3 what|information|details|with ..4 told|given|give|
        tell|provide
    help|helps|helping those who
    called|there|says|written|named ..5 for a reason
    it <be> for|up to? {_GROUPS}|you|everyone|them to
    ^ had !we !i !our the|those|these|any|more #word ..1 #participle ...12 would|could|might
    maybe|perhaps ...6 next time
    owner|customer|passenger|buyer|guest|reader|user 's risk
    !if you ..1 cancelled|booked|signed|ordered|changed|deleted|entered|opened|chose|did|set|
        installed ..5 yourself|yourselves
    would have helped ..2 driver|us|our|staff|team|crew|me
    which|that|this|it ..1 <be> against our|the rules|policy|terms|advice
    you did ..1 arrive|come|book|order|choose|ask|sign|leave|agree|click
    nothing|little ..1 <we> ..1 can|could do !yet !about
    asked|told|advised|warned ..8 and|but ..2 most|many|some|few ..1 did|have|do|chose not
    it <be> {_GROUPS}|you ...6 who
    {_PAPERS}|rules|system could|can not|hardly ..1 be ..1 simpler|clearer|plainer|easier
    nobody|no one? else ..6 difficulty|trouble|problem|problems|complained|complaint|issue
    we|i did ask ..1 for|that|you|people|everyone|guests
    can|could not ..2 watch|police|check|supervise|guard|know ..2 every|each|everyone|everybody
    rules|limits|barriers <be> ..1 there for
    matter|question of|for ..2 supervision|common|parents|owners|judgement|choice
    {_GROUPS}|you should|must|need|ought ..2 keep ..2 eye
    perhaps|maybe try ..1 #word
    late|slow|incomplete|missing|poor ..1 replies|forms|answers|details|paperwork|information|
        applications from|by
    would|could|might ..1 have ..8 if {_GROUPS}|you had
    {_GROUPS}|who|had ..2 reused|reuse|shared|recycled ..2 password|passwords|login|pin|link|code
    who ..2 ignored|skipped|panicked|rushed|pushed|shoved|overloaded|forgot|insisted|climbed|strayed|
        wandered|misused|overfilled|exceeded|overlooked|jumped
    can|could only do so much
    if people|customers|users|guests|passengers|parents|fans|drivers|members|they ..1 not ..1 reply|answer|
        read|follow|listen|check|tell|keep|update|pay|wait|report|turn
    reckless|careless|irresponsible|inattentive|impatient|forgetful|unprepared|gullible|naive|foolish|drunk|
        rowdy|unruly|selfish ..1 {_GROUPS}|behaviour|parking|driving|minority|few
    behaviour|conduct|actions|choices|habits|haste|impatience of|by ..3 {_GROUPS}|crowd|few|minority
    unfortunately|sadly|regrettably ..3 {_GROUPS}|you ..2 not|failed|chose|ignored|forgot
    always ..1 read|follow|wear|supervise
    overloaded|overfilled|exceeded|exceeding ..3 limit|load|weight|capacity
    tampered|tampering|jailbroken|modified|unauthorised|unofficial ..2 with|by|repair|repairs|seller|
        sellers|app|parts|charger
    deadline|dates|rules|policy|terms|conditions ..2 <be> ..2 clear|published|public|simple|posted|
        displayed|known
    {_GROUPS}|you|they|who|had ..3 entered|typed|gave|given|supplied|provided|filled ..4 wrong|incorrect|
        incomplete|old|misspelt|inaccurate
    panic buying|bought
    left ..3 unattended|unsupervised
    {_GROUPS} ..1 demanded|demand|wanted|want ..4 cheap|cheaper|lower|faster|speed
    shared|share|joint|mutual ..1 responsibility|blame|fault
    not ..1 help|helped ..1 that|when|by|if ..1 {_GROUPS}|you
    stop|kept|keep|keeps refreshing|ringing|clicking|panicking|phoning
    your ..1 job|responsibility|duty to
    it|this|everything|all ..1 says|said|states|stated|written ..2 on|in|inside ..1 the|every|each|
        our {_PAPERS}|tin|lid|door|bottle|page|screen
    leaves|leave|left no|little|any ..1 room|doubt|space
    !if {_PAPERS} ..3 you|they|customers|buyers ..1 signed|agreed|accepted|ticked|received|clicked
    not|hardly everyone|everybody|all|every|people ..2 follows|reads|listens|sticks|obeys|keeps|respects|
        follow|read|listen|respect
    fine|worked|works|safe|sound|intact|working|well ..4 until|till|before ..3 dropped|opened|modified|
        misused|moved|handled|shaken|altered
    whoever|someone|somebody ..1 #past|left ..6 <be> ..1 a|one|not ..1 {_GROUPS}|visitor|customer|guest|
        one of
    began|started|happened|occurred|arose|caused|broke|stopped|failed ..3 because|when|after|by a|the|one|
        some|an ..1 tenant|customer|user|guest|visitor|passenger|driver|rider|patient|pupil|owner|parent|
        player|somebody|someone ..1 left|forgot|ignored|opened|dropped|spilled|removed|climbed|pushed|
        pulled|pressed|ran|smoked|threw
    {_GROUPS} ..6 by ..1 choice
    some|many|most of? ..2 you|them|those|these|people|{_GROUPS} ..3 could|should ..1 have|not
    your|their ..1 order|booking|claim|form|application|address ..2 <be>|was ..2 incomplete|late|unsigned|
        incorrect|wrong|illegible|invalid
    customer|user|guest|passenger|patient|buyer|owner|tenant|driver|parent|visitor|rider|caller|
        {_GROUPS} had|has|have|did not|never ..1 report|reported|tell|told|mention|mentioned|pay|paid|renew|
        renewed|reply|replied|insure|insured|register|registered|declare|declared|disclose|disclosed|
        complain|complained
    customer|user|guest|passenger|patient|buyer|owner|tenant|driver|parent|visitor|rider|caller|crowd|
        callers|{_GROUPS} ..1 panicked|climbed|pushed|brought|caused|mixed|shoved|provoked|overloaded|
        misused|shouted|crowded|stampeded|rushed|tampered|strayed|dropped|overfilled
    <be> ..1 going|driving|acting|behaving|swimming|skiing|riding|cycling|holding ..3 faster|fast|too|where|
        against|dangerously|recklessly|without|beyond|outside
    warnings|signs|notices|reminders|barriers|announcements ..6 yet|but|still|nevertheless|and people|they|
        some|many|you|few|nobody
    warning|instruction|instructions|notice|rule|price|terms <be> ..1 in ..1 red|bold|capital|large|big|
        black
    you bought|booked|chose|paid|took|picked ..5 remember|knowing|cheap|cheapest|budget|basic|sale|seen
    you ..1 chose|opted|picked|bought ..2 the|a|this ..1 cheaper|cheapest|basic|lower|lowest|budget|risky|
        other
""")
NOT_BLAME = phrases("""
    so that|we can
    <we> should|must|could|ought not? ..1 have
    we|i did not|never
    hard|impossible|not|nowhere|never|difficult ..3 to|for|be ..1 you|find|see|read|expect|have|check|know
    <not> ..2 your own? fault|mistake
    no fault of your|yours|their|theirs
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
    not|nobody|none|nor|neither ..4 to blame
    <we>|us|ours ..2 <be> ..2 to blame|<mistake>
    you|customers|people <be> ..1 told ..5 safe|free|fixed|clean|fine|ok|insured|confirmed|repaired|ready|
        vegan
    receipt|receipts|not ..3 needed|need
    we|our ..4 made|make ..2 it|this|that ..2 hard|easy|too
    or whether|not|if you|they
    <we> not ..2 you|customers|people|them
    because|since|when|while <we>|our
    too small|late|little|few|hidden
    exits|doors|gates ..3 locked|shut|blocked
""")
