"""Promises that nobody can be sure to keep: never again, mended by noon."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_OUTCOME = (
    "happen|happens|occur|occurs|recur|recurs|repeat|repeated|return|see|be|go|fail|fails|miss|lose|leave"
    "|come"
)

_ABSOLUTE = phrases("""
    never|not|nor ...14 again|repeated|recur|reoccur|anymore $
    !did !does !do never|cannot|not ..4 happen|occur|recur|reoccur|repeat|repeated|happening|
        occurring ..2 again|here|at|with|on|$
    never|not|no|nothing|none ..8 happen|happens|occur|occurs|recur|repeated|be|see|let|allow|make|do|face|
        experience|have|go|repeat|occurrence|stranded|left ..6 again
    no|nobody|none|nothing|never ..6 will|can|shall|could|would|must ..3 ever
    never ever
    ensure|ensures|sure|guarantee|guarantees|guaranteeing|promise|promises|vow|vows|pledge|pledges|assure|
        swear|certain|ensuring|word ..4 never|no|not|nobody|nothing|none|cannot|every|always|all|zero !you !if
    you <have>|have <our> ..1 word|promise|guarantee|assurance|pledge
    <our> ..1 word|guarantee|oath ..1 that|is|on|to
    <we>|you|can|to|will|personally|they|hereby|fully ..1 guarantee|guaranteeing
    <be> ..1 guaranteed !until !by !for !under !at !in
    guaranteed ..1 to|that|safe|not|never
    impossible|unthinkable|inconceivable ..1 for|that|to|now|$
    !not impossible
    100|#percent|hundred|completely|totally|entirely|perfectly|absolutely|utterly|fully|wholly|always|
        $ ..1 safe|secure|harmless|protected|certain|sure|confident|effective|secured|reliable|clean|risk|
        sealed|watertight|accurate|foolproof
    no|zero|without|any|not ..2 risk|danger|chance|possibility|hazard|threat ..1 whatsoever|at|to|of|that|for|
        from|again|$
    risk|danger|chance ..1 free|whatsoever|is ..1 zero|nil|none|eliminated
    there <be> ..1 no|zero|absolutely ..1 risk|danger|chance|possibility|threat|hazard
    no way|chance ..1 that|this|it|anyone|anybody|can
    cannot|not|could ..1 possibly ..1 happen|occur|fail|be|go|get|have|reach
    eliminated|eliminate|eliminates|removed|ruled ..2 all|any|every|the|out risk|risks|danger|possibility|
        chance|any
    failsafe|foolproof|bulletproof|unhackable|unbreakable|infallible|watertight|airtight|ironclad|
        impenetrable|flawless
    fail|fool|bullet|water|air safe|proof|tight
    this|that|it ..3 last time
    will|can|shall|<have> ever|never ever ..2
    will ever be|do|have|see|find|happen|get|again
    once and for
    for ever|good $
    end|ends|stops|over|gone|done|will|fixed|solved|cured ..2 for good
    never ..2 will|would|shall $
    every|each ..2 will|are|is always ..2
    you can ..1 count|rely|bank|depend on
    without fail|exception
    under|in no|any circumstances ..1
    mark my|our words
    beyond|shadow|without ..3 doubt
    permanently|forever ..1 fixed|solved|ended|safe|secure|gone|stopped
    fixed|solved|ended|safe|stopped|eliminated ..2 permanently|forever
    things|days|thing|day of|past ..3 past|over
    a thing of
    certainty that|of|it
    <we> promise|swear|vow|pledge|assure ..2 you ..2 that|it|this|will|never
    can|could|will|would|shall not|never ..1 fail|break|recur|leak|crash
    absolute|personal|solemn|full|firm guarantee|promise|assurance|word !of
    not one|a ..4 will ever|again
    will ever leave|reach|slip|come
    can|could not|never be ..1 stolen|hacked|breached|copied|misused|beaten|tampered
    never fail|fails|lets|breaks|leaks|crashes
    guaranteed $|#stop
    private|safe|secure|clean|protected ..1 for? ever|forever|always
    no|nobody|none|nothing ..6 ever again
""")

_NO_ABSOLUTE = phrases("""
    not|never|cannot|nor ..2 promise|guarantee|rule|say ..6
    never|not ..2 ask|request|call|sell|share|email|phone|contact|demand|need|use|give|return|enter|eat|touch|
        forget ..1 you|your|for|by|it|them|any|with|anyone|the|a
    not ..1 use|start|drink|open|eat|switch|plug|try|ride|swim|drive|touch|enter|let ..8 again
    #percent of ..3
    guarantee|guarantees|guaranteed ..2 period|scheme|covers|card|cover|fund|runs|lasts|certificate|still|
        applies|by
    two|year|years|money|lifetime|back|bank|price|deposit guarantee
    again ..2 until|before|unless
    until|before|unless ..8 safe|secure|sure|certain
    not yet|until
    if|whether ..6 completely|entirely|fully|safe
    no risk|danger is acceptable
    <have>|had|that|which|were|did ..2 promised|never ..2 kept|checked|told|been|looked|asked|tested
    no|not ..1 longer|in|out ..1 of? danger|risk
    not|never ..2 open|opened|reopen|seen|called|heard|asked|start|started ..6 again
    did|had|was|were|have|has not|never ...14 again
    not need|have to
    us|made|vote|promised promise|that
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
        think ...8 {_MENDED} ...9 in|within|by|before|until|at|no|later|tomorrow|tonight|today|first|this|on|
        from|inside|under|next|shortly|next ..3 {_SOON}|later|next|a|an|one|two|three|few
    will|should|going|expect|expected|hope|aim|anticipate ...8 {_MENDED} ..1 tomorrow|tonight|today|shortly|
        soon|momentarily|imminently|overnight
    expect|expected|anticipate|anticipated|estimated|target|projected|predicted ..2 !update normal|full|
        service|services|repair|repairs|restoration|fix|recovery|resolution|power|water|completion|connection|
        speeds|time ..8 {_SOON}
    fix|repair|repairs|solution|patch|resolution|restoration|recovery|service|services|power|water|everything|
        normality|speeds ..5 <be>|will|is|are ..4 minutes|hours|tomorrow|tonight|shortly|lunch|noon|midnight|
        #time|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    fix|repair|repairs|patch|restoration|resolution|recovery ..2 in|within|by|takes|take|expected|eta|due|
        coming|rolling ..3 {_SOON}|#number
    eta
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
    should|will|would|expect|expected|expects|may|to take|need|require ..5 second|seconds|minute|minutes|hour|
        hours|day|days|week|weeks ..2 to ..1 fix|repair|restore|mend|resolve|solve|sort|clear|reopen|recover
    should|will|to be on|up|back|out|open ..1 again? ..2 around|about|by|before|within|in ..2 {_SOON}|four|
        five|six|seven|eight|nine|ten|eleven|twelve
    <we>|to|will ..1 have ..4 again|back|up|running|working|going|moving|spinning|flying|ready ..3 in|by|
        within|before ..3 {_SOON}|no|jiffy|flash
    in a|the jiffy|flash|heartbeat|blink
    will|should|expect|expected|to run|runs|go|fly|sail|operate|serve|flow again ..2 from|by|at|within|on|in|
        before ..2 {_SOON}|#number
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
