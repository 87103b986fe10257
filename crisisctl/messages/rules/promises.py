"""Promises that nobody can be sure to keep: never again, mended by noon."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_ILL = (
    "accident|accidents|leak|leaks|leaked|spill|spills|mistake|mistakes|error|errors|delay|delays|delayed"
    "|failure|failures|fail|fails|outage|outages|incident|incidents|repeat|repeats|repetition|surprise"
    "|surprises|harm|harmed|hurt|injury|injuries|injured|danger|lost|loss|losses|astray|stranded|missed|miss"
    "|late|wait|waits|stolen|steal|theft|thefts|die|dies|death|deaths|burned|burnt|burns|sick|ill|stuck|break"
    "|breaks|breach|breaches|breached|hacked|hack|hacks|wrong|broken|crash|crashes|bug|bugs|fraud|abuse"
    "|abused|mishap|mishaps|lapse|lapses|slip|slips|fire|fires|flood|floods|choke|queue|queues|overcharged"
    "|misled|exposed|contaminated|poisoned|outbreak|outbreaks|neglected|ignored|forgotten|mislaid|misplaced"
    "|mislabelled|glitch|glitches|problem|problems|scenes|shortage|shortages|blackout|blackouts|shortfall"
    "|derailed|derail|bully|bullied|bullying|harassed|blunder|blunders|cold|dark|hungry|shocks|scandal|harms"
)
_DO = "happen|happens|occur|recur|repeated|be|see|let|allow|make|do|face|have|go|fail|lose|leave|stop|come"
_HARMLESS = "safe|secure|harmless|protected|secured|sealed|watertight|foolproof|risk|tamper|leak|bulletproof"

_ABSOLUTE = phrases(f"""
    never ...14 again|repeated|recur|reoccur|anymore $
    will|shall|can|must|cannot|could ..1 not ...14 repeated|recur|reoccur $
    will|shall|can|must ..1 not ..6 {_ILL}|happen|see ..8 again|anymore
    !did !does !do never|cannot|not ..4 happen|occur|recur|reoccur|repeat|repeated|happening|
        occurring ..2 again|here|at|with|on|anymore|any|twice|now|$
    never ..8 {_DO} ..6 again|ever
    will|shall|can|must|let|going ..2 not ..8 {_DO} ..6 again|ever
    not ..2 going|gonna to ..4 {_DO} ..6 again|ever
    no|nobody|none|nothing ..6 will|can|shall|could|would|must ..3 ever
    no|nobody|none|nothing ..6 ever again
    never ever
    !did !had never again
    hundred per cent {_HARMLESS}
    ensure|ensures|sure|guarantee|guarantees|guaranteeing|promise|promises|vow|vows|pledge|pledges|assure|
        swear|certain|ensuring|see|word|oath ..4 never|zero !you !if
    guarantee|guarantees|vow|vows|pledge|swear|promise ..4 no|not|nobody|nothing|none|cannot !you !if
    sure|ensure|see|certain ..4 no|not|nobody|nothing ..6 {_ILL}|happen|happens|again
    you <have>|have <our> ..1 word|promise|guarantee|assurance|pledge
    <our> ..1 word|guarantee|oath ..1 that|is|on|to
    <we>|you|can|to|will|personally|they|hereby|fully ..1 guarantee|guaranteeing
    <be> ..1 guaranteed !until !by !for !under !at !in
    guaranteed ..1 to|that|safe|not|never
    impossible|unthinkable|inconceivable ..6 happen|happens|occur|repeat|recur|again|steal|enter|hack|{_ILL}
    <be> now|simply|completely|quite impossible|unthinkable|inconceivable
    !not 100|#percent|hundred|completely|totally|entirely|perfectly|absolutely|utterly|fully|
        wholly ..1 {_HARMLESS}
    no|zero|without ..2 risk|danger|chance|possibility|hazard|threat ..1 whatsoever|at|to|of|that|for|from|
        again|$
    risk|danger|chance ..1 free|whatsoever|is ..1 zero|nil|none|eliminated
    there <be> ..1 no|zero|absolutely ..1 risk|danger|chance|possibility|threat|hazard
    no way|chance ..1 that|this|it|anyone|anybody|can|in|into|past|around|round
    cannot|not possibly ..1 happen|occur|fail|be|go|get|have|reach
    eliminated|eliminate|eliminates|ruled|rules|rule|eradicated|banished ..2 all|any|every|the|out ..1 any|
        all|further|risk|risks|danger|possibility|chance ..1 {_ILL}|risk|risks|danger|possibility|chance
    failsafe|foolproof|bulletproof|unhackable|unbreakable|infallible|watertight|airtight|ironclad|
        impenetrable|flawless|unsinkable|leakproof|hackproof|tamperproof
    fail|fool|bullet|leak|hack|hacker|tamper|idiot|crash safe|proof
    iron|cast|rock|copper clad|iron|solid|bottomed
    first and last
    last ..4 anyone|anybody|you|we will|shall|ever ..4 $|see|hear|spend|have|of|happen
    <have>|will|seen ..1 seen|heard|had ..1 the last of
    last time ..2 this|it|such|anything|anyone|anybody|you
    will ever be|do|have|see|find|happen|get|again
    once and for
    ends|fixed|solved|cured|stops|mended|ended|over|problem|gone ..2 for ever|good $
    never ..2 will|would|shall $
    every|each ..2 will|are|is always ..2
    under|in no|any circumstances ..1 will|shall|can
    mark my|our words
    permanently|forever ..1 fixed|solved|ended|safe|secure|gone|stopped
    fixed|solved|ended|safe|stopped|eliminated|sealed|secure|private|clean|protected ..2 permanently|
        forever|always|ever
    thing|things|matter|relic|consigned|confined|belong|belongs|stays|firmly of|to|in ..2 past|history|bin|
        memory
    days|day|era|age|time|times of ..6 over|gone|past|behind
    can|could|will|would|shall not|never ..1 fail|break|recur|leak|crash|err
    absolute|solemn|firm|cast guarantee|promise|assurance|word|iron !of
    not one|a|single ..5 will|can|shall|again ..3 ever|again|{_ILL}
    will ever leave|reach|slip|come
    can|could not|never ..2 be|get|go|come ..2 stolen|hacked|breached|copied|misused|beaten|tampered|stuck|
        astray|wrong|lost|got|intercepted|forged|faked
    could|can not be|feel ..1 safer|securer|cleaner
    never fail|fails|lets|breaks|leaks|crashes
    guaranteed $|#stop
    !if no|nobody|none|nothing|not|never ..5 will|can|shall|must ..5 {_ILL}|worry|fear ..8 ever|again|now|
        more|anymore|future|today|roof|watch|us
    from|as now|today|here|this|then ..2 on|forward|onwards|day|in|onward on? #stop? ..3 no|never|nobody|
        not|nothing|none ..6 {_ILL}|leave|leaves|go|goes|be
    henceforth|now|forever ..1 impossible
    not|never ...12 ever $
    bug|fault|virus|germ|leak|thief|thieves|hackers|hacker|damp|mould|rats ..2 cannot|can|will ..1 not|
        never ..3
    not|never ..3 come|comes to ..2 harm|grief
    last of ..3 <be> ..2 behind|over|gone
    eliminated|eliminate|eliminates|removed all|any|every risk|risks|danger|possibility|chance|doubt
    there|we|you will|shall|can be|have|see no|never|zero ..2 more|further|second|such|repeat ..2 {_ILL}
    no|not ..1 repeat of
    out of the question that|for
    {_ILL}|repeat|it ..2 <be> ..2 out|off of? ..1 the question|table
    in ..1 your|our|my|anyone's lifetime
    till|until the end of
    as long as ..4 live|lives|exist|exists|stands|standing|alive
    stake|bet|wager ..2 name|reputation|life|job|house|farm|shirt|mortgage
    swear on
    pinky swear
    come what may
    no matter what
    each|every and|single every|time time?
    nothing ..4 can|will|could ..2 go wrong
    {_ILL}|this|that|it|things ..4 not|never|no ..1 happen|occur|longer ..2 under|with|here|anymore|any|on
    zero defect|defects|errors|accidents|failures|mistakes|incidents|risk
    no|not|without scenario|circumstances|circumstance|world|universe|case|conditions|way ..1 in|under|
        by ..1 which|where
    every|each|all ..4 will|shall ..1 be? ..1 {_HARMLESS}|perfect|flawless|faultless !if !until !only
    ruled|put|shut|closed|ended|stopped|banished|settled ..4 for ..1 all|ever ..1 time|$
    zero ..1 {_ILL}|faults|defects
""")

_PERHAPS = phrases(f"""
    not|no|nobody|nothing ..8 happen|occur|be|see|let|allow|make|do|face|experience|have|go|repeat ..6 again
    no|nobody|none|nothing|not|never ..4 will|can|shall|could ..4 {_ILL}|worse|pocket|near|touch
    will|shall|can|must ..1 not ...14 again|anymore $
    nothing|nobody|none|no ..4 will|can|shall|must ..8 again
    ensure|sure|assure|certain|promise ..4 no|not|nobody|nothing|none|always !you !if
    <be>|now impossible|unthinkable|inconceivable !to
    !not completely|totally|entirely|perfectly|absolutely|fully|wholly|hundred|#percent|always ..1 certain|
        sure|confident|effective|reliable|clean|accurate|safe|secure
    removed|closed|shut|ends|ended|stamped|wiped ..2 the|every|all|any|out|off ..1 risk|risks|danger|gap|
        loophole|{_ILL}
    this|that|it ..3 last time
    end|gone|done|over|off|closed|away ..2 for good $
    you can ..1 count|rely|bank|depend on
    without fail|exception|doubt
    beyond|shadow ..2 doubt
    certainty that|of
    you|your ..2 will|can always
    whatever|no happens|ifs|comes|buts
    on time|track #stop? ..1 every|always|full|each
    full stop $
    {_ILL} ..3 hold|holds|pose|poses no
    water|air|fire|flood|storm|weather|future|child proof|tight
    simply|just|physically|technically can|cannot|could not
""")

_NO_ABSOLUTE = phrases("""
    not|never|cannot|nor ..2 promise|guarantee|rule|say|claim|pretend|know|sure|certain ..6
    never|not ..2 ask|request|call|sell|share|email|phone|contact|demand|need|use|give|return|enter|eat|
        touch|forget ..1 you|your|for|by|it|them|any|with|anyone|the|a
    not ..1 use|start|drink|open|eat|switch|plug|try|ride|swim|drive|touch|enter|let|go|turn|light ..8 again
    #percent of ..3
    guarantee|guarantees|guaranteed ..2 period|scheme|covers|card|cover|fund|runs|lasts|certificate|still|
        applies|by
    two|year|years|money|lifetime|back|bank|price|deposit guarantee
    again ..2 until|before|unless|at|on|when|by|from
    until|before|unless ..8 safe|secure|sure|certain
    until|before|unless <we>|it|the|they|you|a|our
    not yet|until
    if|whether ..6 completely|entirely|fully|safe
    no risk|danger is acceptable
    <have>|had|that|which|were|did ..2 promised|never ..2 kept|checked|told|been|looked|asked|tested
    no|not ..1 longer|in|out ..1 of? danger|risk
    not|never ..2 open|opened|reopen|seen|called|heard|asked|start|started ..6 again
    did|had|was|were|have|has not|never|no ...14 again|way|chance|danger|risk
    not|never|hardly ..1 completely|totally|entirely|perfectly|absolutely|utterly|fully|wholly|100|#percent
    not need|have to
    us|made|vote|promised promise|that
    lost|left|stolen ..1 property|luggage
    charge|charged|fee|fees|cost|costs|pay|paid ..4 no|nobody|nothing
    no|nobody|nothing|not ..5 will ..2 charged|charge|pay|taken|sent|owe
    should have
    fire ..1 crew|crews|service|doors|door|drill|alarm|brigade|exit|exits
    tell|say|ask again
    not be|<be> ..1 used|sold|served|hired|aired|shown|printed|raised|charged|opened|open|reopened|
        reused ..1 again
    not zero|nil|none|over
    authority|authorities|police|service|lab|laboratory|agency|inspector|inspectors|doctors|regulator|
        council|engineers|experts ..2 says|say|said|told|tells|found|confirms|confirmed|report|reports
""")

_SOON = (
    "second|seconds|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|moments|#time|noon"
    "|midday|midnight|today|tonight|tomorrow|morning|afternoon|evening|lunch|lunchtime|teatime|dinner"
    "|breakfast|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|end|close|dawn|first|shortly"
    "|before|christmas|easter|rush|kick|weeks"
)

_MENDED = (
    "fixed|resolved|restored|repaired|solved|rectified|sorted|mended|corrected|back|running|working|online"
    "|normal|operational|recovered|reinstated|over|live|gone|cleared|complete|completed|available|reconnected"
    "|functioning|usual|done|fix|resolve|restore|repair|solve|sort|recover|reconnect|work|works|return|resume"
    "|resumes|resumed|up|return|functional|patched|ready|rectify|full|moving|finished"
)

_ETA = phrases(f"""
    will|shall|going|expect|expects|expected|expecting|anticipate|anticipates|anticipated|aim|aims|aiming|
        hope|hopes|hoping|should|plan|plans|planned|promise|promises|estimate|estimated|due|set|scheduled|
        confident|optimistic|believe|on|would|target|targeting|foresee|forecast|looking|likely|
        think ...8 {_MENDED} ...9 in|within|by|before|until|at|no|later|tomorrow|tonight|today|first|this|
        on|from|inside|under|next|shortly|next ..3 {_SOON}|later|next|a|an|one|two|three|few
    will|should|going|expect|expected|hope|aim|anticipate ...8 {_MENDED} ..1 tomorrow|tonight|today|shortly|
        soon|momentarily|imminently|overnight
    expect|expected|anticipate|anticipated|estimated|target|projected|predicted ..2 !update normal|full|
        service|services|repair|repairs|restoration|fix|recovery|resolution|power|water|completion|
        connection|speeds|time ..8 {_SOON}
    fix|repair|repairs|solution|patch|resolution|restoration|recovery|service|services|power|water|
        everything|normality|speeds ..5 <be>|will|is|are ..4 minutes|hours|tomorrow|tonight|shortly|lunch|
        noon|midnight|#time|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    fix|repair|repairs|patch|restoration|resolution|recovery ..2 in|within|by|takes|take|expected|eta|due|
        coming|rolling ..3 {_SOON}|#number
    eta
    give|allow|bear|hang ..3 #number|ten|twenty|thirty|an|a|half|few|couple ..2 minutes|mins|hour|hours|
        ticks ..1 and
    ~should|will|would|can ..8 before|by|until|till ..2 school|kids|children|rush|lunch|lunchtime|tea|
        teatime|supper|dinner|bedtime|breakfast|weekend|match|nightfall|dusk|sunset|time ..3
    runs|run|returns|return|resumes|resume|restart|restarts|service ..3 normal|full|usual|on|
        from ..2 {_SOON}|six|seven|eight|five
    full|normal|usual service|timetable|power|supply ..3 returns|resumes|back|restarts|from|will
    by|before this time|now tomorrow
    power|water|heating|heat|gas|signal|taps|trains|trams|lifts ..4 back|on|running|flow|run|
        restored ..1 within|by|before
    licked|sorted|fixed|cracked|sussed by|before
    expect ..8 by|before|within ..2 {_SOON}|tea
    back|up|running|fixed|restored|resolved|normal|sorted|online|working ..3 in|within|by|before|inside|
        no ..3 #number|a|an|one|two|three|four|few|couple|half|minutes|later ..2 second|seconds|minute|
        minutes|min|mins|hour|hours|hr|hrs|day|days|moments|ticks|week|weeks|jiffy
    give|allow|bear us|with|it|me ..2 #number|a|an|ten|five|half|until|couple|few|one|two ..2 minutes|mins|
        hour|hours|days|#time|minute
    in|within no time|minutes|hours|moments
    matter|question of ..1 minutes|hours|days|moments
    only|just ..1 take|takes|taking|need|needs|require ..2 #number|a|an|few|couple ..2 minutes|minute|hours|
        hour|days|mins
    by end of ..1 day|play|business|today|week|shift
    by the end of ..1 the|today|day|week
    before you know
    minutes|hours away
    should|will|would|expect|expected|expects|may|to take|need|require ..5 second|seconds|minute|minutes|
        hour|hours|day|days|week|weeks ..2 to ..1 fix|repair|restore|mend|resolve|solve|sort|clear|reopen|
        recover
    should|will|to be on|up|back|out|open ..1 again? ..2 around|about|by|before|within|in ..2 {_SOON}|four|
        five|six|seven|eight|nine|ten|eleven|twelve
    <we>|to|will ..1 have ..4 again|back|up|running|working|going|moving|spinning|flying|ready ..3 in|by|
        within|before ..3 {_SOON}|no|jiffy|flash
    in a|the jiffy|flash|heartbeat|blink
    will|should|expect|expected|to run|runs|go|fly|sail|operate|serve|flow again ..2 from|by|at|within|on|
        in|before ..2 {_SOON}|#number
""")

_NO_ETA = phrases("""
    refund|refunds|refunded|money|paid|pay|fee|reply|answer|answers|write|report|statement|update|updates|
        bulletin|publish|published|letter|letters|email|call|meeting|voucher|credit|credited|compensation|
        review|findings|news|speak|apology|results|interview|hear
    open|opens|reopen|reopens|opening|closed ..3 at|from|on|tomorrow|again
    not|cannot|never|nor|whether|when ..4 when|say|promise|know|long|estimate|time|yet|before|expect|until
    no ..2 estimate|date|promise|word|news
    rebook|rebooked|replacement|replacements|parcel|parcels|delivered|deliver|post|posted|training|trained
    <be> back at|on ..1 #time ..1
    put|post|posted ..5 online
    pop back
    eta unknown
    residents|wardens|books
    for good
    said|told|promised you|them|that ..1 would
    rang|took|waited
    back here
""")

RULES = (
    Rule(
        id="absolute-promise",
        severity="error",
        looks_for="never again, no risk, 100 % safe, a guarantee",
        why="Nobody can promise this, and one more case makes it a lie.",
        instead="Say what you changed, so that people can check it.",
        bad="This will never happen again.",
        better="From today, two people check every post.",
        source="Covello",
        find=saying(_ABSOLUTE, unless=_NO_ABSOLUTE),
        perhaps=saying(_PERHAPS, unless=_NO_ABSOLUTE),
    ),
    Rule(
        id="eta-promise",
        severity="warning",
        looks_for="a time by which it will be mended",
        why="Repairs take longer than one thinks, and a missed time costs trust.",
        instead="Promise the time of your next update, not of the repair.",
        bad="It'll be fixed in 10 minutes.",
        better="We're fixing it. Next update 10:30 UTC.",
        source="PagerDuty",
        find=saying(_ETA, unless=_NO_ETA),
    ),
)
