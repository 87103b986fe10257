"""What is said as if it were known: guesses, promises, reassurance, times of repair."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_PAST = "was|were|has|had|have|came|caused|led|began|started|due|happened|resulted|stems|stemmed|originated|involved|may|might|could|probably|went|made|got|took|failed|someone|somebody|triggered|because|behind|responsible|related|linked|is|are|fewer|more|about|around|between|#number|only"
_GUESS = phrases(f"""
    probably|presumably|apparently|seemingly|supposedly|conceivably|evidently|ostensibly|reportedly
    perhaps|possibly|maybe ..2 <be>|<have>|a|an|the|due|caused|because|someone|from|by|as|around|about|up|more|#number|related|linked|it|there|some|through|with|down|after|involving !not ..1
    !not !more !as !most !how !what !less !very likely|likeliest ..3 caused|due|cause|because|a|an|the|explanation|result|reason|source|linked|related|came|began|started|originated|culprit|by|down|that|was|were|been|involved !be !take !last
    most|very|highly|quite ..1 likely|probable !to !be
    in all likelihood|probability
    <we> ..2 <believe>|estimate|estimated|surmise|gather|infer|fear ..1 that? !you !they !deserve ..8 was|were|came|caused|led|began|started|due|happened|resulted|stems|stemmed|originated|involved|been|triggered|swapped|behind|responsible|linked|somebody|someone|insider|hacker|hackers|between|around|roughly|about|approximately|fewer|at|some|went|caught|got|broke|fell|hit|failed !wrong !right !a
    <we> ..2 suspect|assume|presume|guess|reckon|surmise|speculate|imagine !you ..1
    my|our ..2 guess|theory|hunch|suspicion|assumption|hypothesis|feeling|understanding|belief|impression|estimate|instinct|reading
    working|best|current|leading|initial|prevailing|educated|early|preliminary|main|likeliest ..1 guess|theory|hypothesis|assumption|suspicion|explanation|suspect|estimate|estimates|thinking|view|suspects
    <be> ..2 believed|thought|suspected|understood|presumed|assumed|said|rumoured|rumored|estimated|reckoned|deemed|feared !that ..1 to|it|the|some|he|she|they
    it <be> ..1 believed|thought|suspected|understood|presumed|assumed|rumoured|likely|possible|probable|conceivable|feared|estimated ..2 that
    suspected|believed|thought|presumed ..1 cause|culprit|source|to|leak|sabotage|fault|attack|arson|cyber|hack|hacker|tampering|error|sabotage
    seems|appears|seem|appear|seemed|appeared ..2 to|that|like|as|likely|!fine ..1 have|be|been|was|though|if|due|a|the|some|someone|it
    it|this|that|there|all seems|appears
    look|looks|looking|looked|sounds|smells ..3 like|as ..1 though|if|a|an|the|it|some|somebody|someone|our|we|they ..2
    early|initial|preliminary|provisional|tentative|emerging ..2 indication|indications|signs|sign|findings|evidence|assessment|reports|report|results|information|analysis|investigations|investigation|inquiries|enquiries|review|thoughts|impressions|clues|estimates|figures|data|indicators|evidence|conclusions ..6 suggest|suggests|point|points|indicate|indicates|is|are|show|shows|pointing|suggesting|put|puts|indicating|that
    first|all|current|available|strong|some|every|many|latest|most|our|internal|technical ..2 indication|indications|signs|findings|evidence|assessment|information|analysis|investigations|investigation|inquiries|enquiries|review|impressions|clues|data|indicators ..6 suggest|suggests|point|points|indicate|indicates|pointing|suggesting|indicating ..1 that|to|at|a|the|towards
    indications|signs|evidence|everything|clues|signals|reports|logs|data|facts|all ..4 suggest|suggests|point|points|pointing|hint|hints|suggesting ..1 to|at|that|towards|a
    suggests|suggest|suggesting|indicates|indicating ..1 that|a|an|some|someone|the
    points|point|pointing|hints to|towards|toward|at ..1 a|an|the|someone|human|some
    may|might|could|must ..1 well|also|simply|possibly|perhaps|conceivably|only? have ..1 been ..2 caused|due|triggered|a|an|the|because|started|someone|sabotage|deliberate|behind|tampered|responsible|down|linked|related|human|hacked|introduced|by|involved
    may|might|could|must ..1 have ..1 come|started|begun|originated|stemmed|arisen|caused|triggered|led|played|contributed|entered|crept|got|leaked|failed|broken|happened
    may|might|could|must ..1 be ..2 due|linked|caused|down|behind|related|because|responsible|connected|the ..1 to|by|a|an|it|for|with|of|work|cause|result
    as many|much|high as ..3
    up to ..1 #number|a|one|two|several|half ..2 <people>|may|could|million|thousand|have
    somewhere|anywhere|between between|from|in|around|#number ..2 #number|and|the ..4 <people>|affected|may|could|hurt
    could|may|might ..2 affect|involve|reach|exceed|number|total|run|concern ..3 #number|thousands|hundreds|dozens|millions|more|into
    #number|thousands|hundreds|dozens|millions|number|total|toll|figure ..6 may|might|could|likely ..2 affected|higher|rise|lower|involved|be|have|exposed|hit|concerned|ill
    in|by all|our|every ..1 likelihood|probability|estimate|estimation|accounts|reckoning
    no doubt ..6 <be>|behind|caused|by|came
    must have ..1
    chances are
    odds are
    rumour|rumor|word has|is
    our money is
    we would|might|could ..1 guess|hazard
    if we|i had|have to|to ..1 guess

    have ..1 reason to ..1 believe|suspect|think
    !not !no suspicion|suspicions ..2 is|are|falls|that|on
    unconfirmed|unverified reports|report|information|that|sources
    we hear|are ..2 told|hearing|led
    not ..1 rule|ruling|ruled out|sabotage|foul
    foul play
    ~speculate
    a|the|some|one kind|sort of
""")
_NO_GUESS = phrases("""
    <apology>
    not|never|no|nor|nobody|without|neither ..3 <believe>|speculate|speculation|guess|guessing|suspect|assume|suggest|indicate|theory|estimate|suggests|indicates|evidence|probable
    you ..1 probably|perhaps|may|might
    probably|likely ..2 you
    a post|article|video|claim|claims|story|thread|leaflet ..3 suggests|suggest|says|claims
    <we> ..1 <believe>|feel ..3 deserve|should|must|right|wrong|belongs|important|owe|can|better|in|too|fair|you
    too|soon|early to say|tell|know
    up to ..2 days|weeks|hours|date|us|now
    must have ..1 a|to|two|been
""")

_OUTCOME = "happen|happens|occur|occurs|recur|recurs|repeat|repeated|return|see|be|go|fail|fails|miss|lose|leave|come"
_ABSOLUTE = phrases(f"""
    never|not|nor ...14 again|repeated|recur|reoccur|anymore $
    never|cannot|not ..4 happen|occur|recur|reoccur|repeat|repeated|happening|occurring ..2 again|here|at|with|on|$
    never|not|no|nothing|none ..8 happen|happens|occur|occurs|recur|repeated|be|see|let|allow|make|do|face|experience|have|go|repeat|occurrence|stranded|left ..6 again
    no|nobody|none|nothing ..6 ever ..6 !before
    never ever
    ensure|ensures|sure|guarantee|guarantees|guaranteeing|promise|promises|vow|vows|pledge|pledges|assure|swear|certain|ensuring|word ..4 never|no|not|nobody|nothing|none|cannot|every|always|all|zero !you !if
    you <have>|have <our> ..1 word|promise|guarantee|assurance|pledge
    <our> ..1 word|guarantee|oath ..1 that|is|on|to
    <we>|you|can|to|will|personally|they|hereby|fully ..1 guarantee|guaranteeing
    <be> ..1 guaranteed
    guaranteed ..1 to|that|safe|not|never
    impossible|unthinkable|inconceivable ..1 for|that|to|now|$
    !not impossible
    100|#percent|hundred|completely|totally|entirely|perfectly|absolutely|utterly|fully|wholly|always|$ ..1 safe|secure|harmless|protected|certain|sure|confident|effective|secured|reliable|clean|risk|sealed|watertight|accurate|foolproof
    no|zero|without|any|not ..2 risk|danger|chance|possibility|hazard|threat ..1 whatsoever|at|to|of|that|for|from|again|$
    risk|danger|chance ..1 free|whatsoever|is ..1 zero|nil|none|eliminated
    there <be> ..1 no|zero|absolutely ..1 risk|danger|chance|way|possibility|threat|hazard|question
    no way|chance ..2 that|this|it|anyone|for|of|can
    cannot|not|could ..1 possibly ..1 happen|occur|fail|be|go|get|have|reach
    eliminated|eliminate|eliminates|removed|ruled ..2 all|any|every|the|out risk|risks|danger|possibility|chance|any
    failsafe|foolproof|bulletproof|unhackable|unbreakable|infallible|watertight|airtight|ironclad|impenetrable|flawless
    fail|fool|bullet|water|air safe|proof|tight
    last time
    will|can|shall|<have> ever|never ever ..2
    will ever be|do|have|see|find|happen|get|again
    once and for
    for good $
    for ever|good|all ..1 $
    end|ends|stops|over|gone|done ..2 for good
    never ..2 will|would|shall $
    every|each ..2 will|are|is always ..2
    you can ..1 count|rely|bank|depend on
    without fail|exception
    under|in no|any circumstances ..1
    mark my|our words
    beyond|shadow|without ..3 doubt
    !not permanently|forever
    things|days|thing|day of|past ..3 past|over
    a thing of
    certainty that|of|it
    <we> promise|swear|vow|pledge|assure ..2 you ..2 that|it|this|will|never
""")
_NO_ABSOLUTE = phrases("""
    not|never|cannot|nor ..2 promise|guarantee|rule|say ..6
    never|not ..2 ask|request|call|sell|share|email|phone|contact|demand|need|use|give|return|enter|eat|touch|forget ..1 you|your|for|by|it|them|any|with|anyone|the|a
    not ..1 use|start|drink|open|eat|switch|plug|try|ride|swim|drive|touch|enter|let ..8 again
    #percent of ..3
    guarantee|guarantees|guaranteed ..2 period|scheme|covers|card|cover|fund|runs|lasts|certificate|still|applies|by
    two|year|years|money|lifetime|back|bank|price|deposit guarantee
    again ..2 until|before|unless
    until|before|unless ..8 safe|secure|sure|certain
    not yet|until
    if|whether ..6 completely|entirely|fully|safe
    no risk|danger is acceptable
    <have>|had|that|which|were|did ..2 promised|never ..2 kept|checked|told|been|looked|asked|tested
""")

_REASSURE = phrases("""
    rest ..1 assured|easy
    <be> ..1 assured
    be|feel ..1 reassured
    nothing|no|little|not|hardly ..2 worry|concern|fear|panic|alarm|alarmed|concerned|worried|afraid|scared|anxious|panicked|nervous|worrying !yet
    no|not|every|little|without ..1 cause|need|reason|grounds|call|occasion|reasons ..1 for|to|be|of ..1 be? ..1 alarm|worry|concern|panic|alarmed|concerned|worried|fear|anxiety|anxious|distress|afraid|upset|lose|doubt
    not ..1 you? ..1 worry|panic|fret|fear|stress|alarmed|lose|worried
    ^ worry|fear not|ye
    peace of mind
    in ..3 safe|good|best|capable|excellent|expert|great|the|right ..1 of? hands
    all|everything|things|situation|it|matters ..1 <be> ..3 well|good|fine|control|ok|okay|order|hand|normal $
    all|everything|situation|things|matters|it|incident|fire ..1 <be> ..1 well|fully|firmly|completely|now|entirely ..2 control|hand|contained
    under control
    have|has|got ..2 everything|it|this|things|situation ..2 control|hand|covered
    sleep|breathe|rest|relax ..2 easy|soundly|easily|well|again|tight|safe|better
    ~put ..3 mind|minds ..1 at
    minds|mind at|to ..1 rest|ease
    can|may|should ..1 relax|continue|carry|feel|enjoy|remain ..2 safe|confident|confidence|assured|reassured|calm|relaxed|usual|secure
    with|in full|complete|total|every|confidence|absolute ..1 confidence|assurance
    <we>|like|want|wish|to|can ..2 reassure|reassuring
    assure|reassure ..2 you|customers|everyone|public|passengers|residents|patients|parents|all|them|our ..8 safe|secure|well|fine|hands|control|everything|highest|every|all|working|possible|nothing
    perfectly|absolutely|quite|just fine|safe|normal|harmless|ok|okay
    not|never|hardly ..1 as ..1 bad|serious ..1 as
    business as usual
    harmless
    happy little|as|and ..2
    do|please not ..1 be|feel ..1 alarmed|worried|concerned|afraid|scared|anxious|upset
    safe and sound
    we have got|have you|this covered
    you <be> ..2 safe|good ..1 with|in|hands
""")
_NO_REASSURE = phrases("""
    not ..1 fine|safe|normal|harmless|ok|under ..2
    not ..1 well|good|yet
    more than fine
    just fine tune
    every|right|you reason|reasons|right to ..1 be|worry|feel
    safe ..1 and ..1 sound|accounted
    we|i|not ..1 cannot|can reassure|promise
    quite ..1 normal|safe ..1 not
    not ..1 enough|too|us
    tested|sample|samples|inspected|checked ..6
    no|not ..3 concern ..1 of|was|were|raised
""")

_SOON = "second|seconds|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|moments|#time|noon|midday|midnight|today|tonight|tomorrow|morning|afternoon|evening|lunch|lunchtime|teatime|dinner|breakfast|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|end|close|dawn|first|shortly|before|christmas|easter|rush|kick|weeks"
_MENDED = "fixed|resolved|restored|repaired|solved|rectified|sorted|mended|corrected|back|running|working|online|normal|operational|recovered|reinstated|over|live|gone|cleared|complete|completed|available|reconnected|functioning|usual|done|fix|resolve|restore|repair|solve|sort|recover|reconnect|work|works|return|resume|resumes|resumed|up|return|functional|patched|ready|rectify|full|moving|finished"
_ETA = phrases(f"""
    will|shall|going|expect|expects|expected|expecting|anticipate|anticipates|anticipated|aim|aims|aiming|hope|hopes|hoping|should|plan|plans|planned|promise|promises|estimate|estimated|due|set|scheduled|confident|optimistic|believe|on|would|target|targeting|foresee|forecast|looking|likely|think ...8 {_MENDED} ...9 in|within|by|before|until|at|no|later|tomorrow|tonight|today|first|this|on|from|inside|under|next|shortly|next ..3 {_SOON}|later|next|a|an|one|two|three|few
    will|should|going|expect|expected|hope|aim|anticipate ...8 {_MENDED} ..1 tomorrow|tonight|today|shortly|soon|momentarily|imminently|overnight
    expect|expected|anticipate|anticipated|estimated|target|projected|predicted ..2 !update normal|full|service|services|repair|repairs|restoration|fix|recovery|resolution|power|water|completion|connection|speeds|time ..8 {_SOON}
    fix|repair|repairs|solution|patch|resolution|restoration|recovery|service|services|power|water|everything|normality|speeds ..5 <be>|will|is|are ..4 minutes|hours|tomorrow|tonight|shortly|lunch|noon|midnight|#time|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    fix|repair|repairs|patch|restoration|resolution|recovery ..2 in|within|by|takes|take|expected|eta|due|coming|rolling ..3 {_SOON}|#number
    eta
    back|up|running|fixed|restored|resolved|normal|sorted|online|working ..3 in|within|by|before|inside|no ..3 #number|a|an|one|two|three|four|few|couple|half|minutes|later ..2 second|seconds|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|moments|ticks|week|weeks|jiffy
    give|allow|bear us|with|it|me ..2 #number|a|an|ten|five|half|until|couple|few|one|two ..2 minutes|mins|hour|hours|days|#time|minute
    in|within no time|minutes|hours|moments
    matter|question of ..1 minutes|hours|days|moments
    only|just ..1 take|takes|taking|need|needs|require ..2 #number|a|an|few|couple ..2 minutes|minute|hours|hour|days|mins
    by end of ..1 day|play|business|today|week|shift
    by the end of ..1 the|today|day|week
    before you know
    minutes|hours away
""")
_NO_ETA = phrases("""
    refund|refunds|refunded|money|paid|pay|fee|reply|answer|answers|write|report|statement|update|updates|bulletin|publish|published|letter|letters|email|call|meeting|voucher|credit|credited|compensation|review|findings|news|speak|apology|results|interview|hear
    open|opens|reopen|reopens|opening|closed ..3 at|from|on|tomorrow|again
    not|cannot|never|nor|no|whether|when ..4 when|say|promise|know|know|long|estimate|time|yet|before|expect|until
    rebook|rebooked|replacement|replacements|parcel|parcels|delivered|deliver|post|posted|training|trained|train|trains
    <be> back at|on ..1 #time ..1
""")

RULES = (
    Rule(
        id="speculation",
        severity="error",
        looks_for="guesses at a cause, a culprit or a number",
        why="If the guess is wrong, nobody believes what you say next.",
        instead="Say what you know, what you do not know yet, and when you will say more.",
        bad="It was probably a supplier.",
        better="We don't yet know the cause.",
        source="CERC; PagerDuty",
        find=saying(_GUESS, unless=_NO_GUESS),
    ),
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
        id="over-reassure",
        severity="warning",
        looks_for="telling people not to worry",
        why="People who are told not to worry start to worry.",
        instead="Say what is known, and what they can do now.",
        bad="Rest assured, there's nothing to worry about.",
        better="This is worrying. Do this now: change your password.",
        source="FEMA; CERC",
        find=saying(_REASSURE, unless=_NO_REASSURE),
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
