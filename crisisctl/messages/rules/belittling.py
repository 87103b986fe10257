"""Making it small: rare, only a few, out of proportion."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_ISOLATED = phrases("""
    isolated incident|incidents|case|cases|event|events|occurrence|instance|instances|issue|error|problem|
        mistake|lapse|failure|to
    one|once off
    rare|exceptional|unusual|extraordinary|unique|freak|uncommon|infrequent|singular|unprecedented|atypical|
        extreme|unlikely|unforeseen|unfortunate ..2 event|events|case|cases|occurrence|occurrences|instance|
        instances|circumstance|circumstances|combination|situation|incident|incidents|accident|set|exception|
        problem|lapse|one|error|failure|chain|sequence|series|coincidence|issue
    exception|anomaly|aberration|outlier|fluke|blip
    <be> ..2 exceptional|exceptionally|unprecedented|uncharacteristic|atypical|anomalous|freakish
    extremely|very|exceedingly|vanishingly|incredibly|exceptionally|thankfully|mercifully rare|rarely|
        unusual|infrequent|uncommon
    out of character|keeping
    uncharacteristic
    not ..2 typical|representative|reflective|indicative|characteristic|normal|usual|norm|systemic|
        widespread|common
    not ..2 reflect|represent|define ..4 who|how|the|our|what|us|state|values|standards|work|company|usual|
        normal|on
    not ..1 who we
    in no way ..1 reflects|represents|typical|representative
    first|only ..1 time|such|ever|incident|case|of|complaint|recall|accident|error ..3 in|ever|of|we|since|
        kind ..4 year|years|history|decades|kind|existed|opened|ever|decade|happened
    never ..1 happened|seen|had|occurred|experienced|faced ..3 before|until
    nothing like this ..3 before
    unblemished|spotless|exemplary|impeccable|excellent|flawless|perfect|proven|clean|strong|good ..2 record|
        history|reputation|safety
    one bad|tiny|single|small ..1 day|apple|night|batch|slip|moment|shift|evening
    once in a
    single incident|case|slip|lapse|error|occurrence|instance|event|isolated
    just|only|simply|merely one|a ..1 one|incident|case|off|complaint|bad|blip|store|single|lapse
    one time|of|in a? ..1 thing|event|error|million|those|incident|mistake|occurrence|kind
    momentary lapse
    nothing|never|not ..3 like this|it|that ..4 happened|occurred|seen|before
    <we> <have> ..1 never|not ..2 had|seen|known|faced|received|recorded ..1 a|an|any|one|single ..2 recall|
        complaint|complaints|accident|incident|case|problem|fire|leak|breach|strike|outage|claim|fine
    first time ..2 anything|something|such|this|it
    not ..1 how|what|the we|our|way ..3 usually|normally|generally|typically ..1 do|work|act|operate|behave|
        treat
    not ..1 how we do|work|operate|run
    in ..3 years|decades ..4 not|never|first|only|single
    not|never ..5 in ..3 years|decades|history
    one time ..1 slip|lapse|glitch|mistake|fault
    says|say|tells|tell nothing|little about|of
    not ..1 say|tell anything|much about
    hardly|rarely|seldom|almost ..2 ever|never? happens|happen|occurs|occur|seen
    not|never ..2 seen|known|had|met|experienced ..2 like|likes|such|equal
    <not> the ..1 #word <we> are|is|want|know
    never ..2 been an|a issue|problem|concern|complaint
    almost|virtually|practically|largely|quite unheard|unknown
    not ..2 what <we> ..2 about|stand|do|believe
    record speaks|stands
    nowhere|never|not ..1 else|again|before|since $
    that|this <be> not|never us|me $|#stop
    odd|strange|unhappy|unlucky|freak|curious|perfect ..2 chain|string|run|sequence|mix|set|combination|
        batch|storm|coincidence
    run|stroke|piece|bit of ..1 bad|ill? luck
    not ..1 like us|me|our
    not|never ..2 find ..2 second|another|other ..1 case|one|time
    one|single|just night|day|branch|shop|store|batch|evening|site|shift #stop ..1 in? one|a|nowhere
    freak ..1 #word
""")
_NOT_ISOLATED = phrases("""
    not|never|no|neither ..2 isolated|exception|exceptional|one|rare|anomaly
    exception of|to|for
    rare disease|diseases|steak|breed|breeds|earth|condition|conditions|blood|species|books
    exception <be> #word
    not who <we> ..2 for
""")

_AMOUNT = (
    "number|amount|group|subset|portion|fraction|percentage|proportion|part|handful|share|minority|quantity"
    "|set|section|slice|range|sample|degree|extent|scale|volume|batch|few|impact|effect|risk|inconvenience"
    "|corner|segment|cohort|scope|window"
)
_TRIVIA = (
    "hiccup|hiccups|issue|issues|problem|problems|glitch|glitches|delay|delays|incident|release|leak|error"
    "|errors|injuries|injury|disruption|slip|mistake|fault|damage|spill|fire|incidents|bug|bugs|outage"
    "|irritation|discomfort|mishap|setback|blip|interruption|breach|oversight|adjustment|symptoms"
    "|imperfection|inaccuracies|mix|upset|inaccuracy|typo|defect|changes|accident|fluctuation|slowdown"
    "|technicality|matter|affair|quantities|amounts|traces|exposure|deviation|infraction|bruises|scratches"
    "|cuts|teething|stain|mark"
)
_SMALL = phrases(f"""
    small|tiny|limited|minor|slight|minimal|low|negligible|modest|brief|insignificant|marginal|minuscule|
        very|relatively|extremely|trivial|little|tolerable|contained ..1 !plate {_AMOUNT} !plate !print
    minor|slight|minimal|small|tiny|little|brief|trivial|negligible|momentary|temporary|technical|cosmetic|
        superficial|harmless|petty|short ..2 {_TRIVIA}
    limited data|information|set|to|impact|cases|access|exposure|circumstances|details|records
    only|just|merely|mere|barely|scarcely ..2 a|the|some|about|around|roughly|under|an ..2 few|handful|
        small|tiny|limited|fraction|couple|minor|percent|#percent|minority|single|minute|minutes|hour|hours|
        moment|moments|little|dozen|bit|subset|part|portion|day|while
    only|just|merely|mere|barely|scarcely #number|#percent|one|two|three|four|five|six|seven|eight|nine|ten|
        some|few ..1 <people>|stores|sites|rooms|shops|places|areas|boxes|people
    only affected|affects|impacted|impacts|concerned|concerns|touched|hit|happened|some|partially|briefly|
        temporarily|basic
    a|an|the mere
    fewer|less|under|below|lower|not ..1 than|more|even ..1 than? #percent|#number|one|two|a|half|an|ten|
        dozen ..2 of|customers|people|percent|users|hour|minutes|in|cent|per|members|accounts|patients|
        orders|day|passengers|cases|guests|seconds|readers|players
    under|below|barely #percent
    under an|one|two|half hour|hours|minute|minutes|day
    #percent of ..1 our? ..1 <people>|visitors|base|players|readers|sales|traffic|calls|viewers|bookings|
        units|data|total
    fraction
    handful
    vast|overwhelming|large|great|huge majority
    majority|most|nearly|almost ..1 of|all ..4 unaffected|fine|normal|unharmed|safe|happy|satisfied|
        smoothly|untouched
    out|beyond of? ..1 all ..1 proportion
    disproportionate|overblown|exaggerated|exaggeration|overreaction|overstated|overreacting|overreacted|
        overhyped|sensationalised
    blow|blowing ..3 out of
    blown ..3 up|out
    storm|tempest in a
    fuss|palaver|ado|kerfuffle|hoo
    ~make ..2 mountain|mountains
    just|only|simply|merely a|an ..2 joke|bag|slide|post|tweet|ad|game|product|word|drill|typo|few|matter|
        couple|font|logo|name|shirt|misunderstanding|hiccup|tweak|scratch|label|snack|toy|song|
        inconvenience|t
    no big deal|harm|drama|biggie
    nothing serious|major|significant|sinister
    not ..2 end of the world
    not ..1 that|so|as ..1 bad|serious|big|severe|many|long|dramatic
    hiccup|hiccups|blip|blips|niggle|niggles|teething|snag|snags
    a bit|touch|spot|little|tad|smidge of|late|slow|off|cold|damp|messy|bumpy|mix ..3
    hardly|barely|scarcely any|anyone|noticeable|anybody|a|noticed|worth ..2
    isolated cases|reports|instances|pockets|number
    no more|fewer than ..1 <number>|#number|#percent ..1 <people>|small
    <be> ..2 minor|slight|minimal|negligible|trivial|insignificant|modest $|#stop|and|in|but
    impact|effect|effects|damage|scope|exposure|extent|disruption|harm|loss|leak|breach|spill ..3 <be>|has|
        been ..2 limited|small|contained|low|little
    <be>|got|get|felt|went|came|ran|run|running|took ..1 a bit|tad|touch|smidge|little #word
    nothing|no|little more than a|an|some
    only|purely|merely|just|simply cosmetic|superficial|minor|technical|temporary
    most|many|nearly|almost ..3 not ..1 even|ever ..1 notice|noticed|affected|feel|see
    matter of ..1 minutes|seconds|hours|moments|days
    in|into|sense of? ..1 proportion|perspective
    at most
    only|just|merely ..2 a|one ..1 second|moment|blink
    made|making|blown|turned|turning ..2 into|out ..3 something|more|bigger|drama|scandal
    it|that <be> ..1 just|only|merely one|a|two|an
    in|over a|the ..2 blink|flash|twinkling|trice
    would|could|does|did not ..2 fill|cover|reach|touch ..2 a|an ..2 bathtub|bath|bucket|cup|teaspoon|
        thimble|page|room|hand
    all that happened
    it|that <be> ..1 all|only of ..1 a|an|one|two|three
    all of ..1 a? ..1 #number|one|two|three|four|five|six|seven|eight|nine|ten|day|hour|minute
    for|to #percent|most|almost|nearly ..2 of|everyone|everybody|all|you ..8 usual|fine|normal|smooth|
        smoothly|hitch|nothing|well|perfect
    fine|normal|well|smoothly for almost|nearly|most|practically|virtually
    ^ nobody|no one? died $
    wobble|wobbles|glitchette|bump|bumps
    more theoretical|hypothetical|imagined|apparent than
    not|hardly ..1 as if|though ..1 anyone|anybody|someone|people|any ..5 hurt|died|killed|harmed|injured|
        lost
    vast|great|overwhelming bulk|number|most
    without a|any hitch|problem|incident|fuss
    worse things|problems ..3 in|than|life|happen|world
    , that is|'s all
    #stop that|this is|'s all
    the worst of it|was|that|this
    trifling|tiniest|smallest|slightest|teeny|puny|measly|paltry|scant
    drop|drops in ..1 a|the|our ocean|bucket|sea
    just|only|merely|no|more a|an|than|the ..1 a? graze|scratch|bruise|bump|scrape|blush|whiff|smell|smoke|
        drizzle|sneeze
    graze|scratch|bruise|scrape or two|so
    fine|safe|okay|ok in the end
    mere|trivial|trifling|piffling ..1 #word
""")
_NOT_SMALL = phrases("""
    small|limited number|company|edition plate|plates
    #number|#percent of|out the|our|your? ..2 #number
    limited company|edition|liability
    not|never|nor ..2 minor|small|a|just|only|enough fraction|number|matter|problem|handful|one|issue|about|a
    less|fewer|under|below than? #percent|#number alcohol|fat|sugar|degrees|metres|km|grams
    do|does not just
    if only
    at least
    small enough to
""")

RULES = (
    Rule(
        id="isolated-claim",
        severity="warning",
        looks_for="one-off, rare, out of character",
        why="The next case proves it wrong, and it sounds like brushing off this one.",
        instead="Say how many cases you know of, and that you keep looking.",
        bad="This was an isolated incident.",
        better="We found three cases and keep checking.",
        source="practice",
        find=saying(_ISOLATED, unless=_NOT_ISOLATED),
    ),
    Rule(
        id="minimiser",
        severity="warning",
        looks_for="only, a small number, less than 1 %, out of proportion",
        why="It sounds as if those who were hit did not count.",
        instead="Give the count and the total: 2,300 of 90,000.",
        bad="Only a small number are affected.",
        better="2,300 of 90,000 accounts are affected.",
        source="practice",
        find=saying(_SMALL, unless=_NOT_SMALL),
    ),
)
