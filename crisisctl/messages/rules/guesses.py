"""Guesses at a cause, a culprit or a number, said as if they were known."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_CAUSED = (
    "caused|cause|due|because|explanation|result|reason|source|linked|related|came|come|began|begun|started"
    "|start|originated|culprit|involved|triggered|someone|somebody|behind|responsible|stemmed|stems|sabotage"
    "|arson|hacked|hacker|hackers|insider|deliberate|tampered|human|fault|leaked|overheated|exploded"
    "|contributed|crept|arisen|snapped|shorted|ignited|blew|burst|swapped|planted"
)
_ABOUT = (
    "#number|one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|hundreds|thousands|half"
    "|several|couple"
)
_SIGNS = (
    "indication|indications|signs|sign|findings|evidence|assessment|reports|report|results|information"
    "|analysis"
    "|investigations|investigation|inquiries|enquiries|review|impressions|clues|data|indicators|logs|signals"
    "|everything|all|tests|timing|pattern|method|footage|conclusions|thoughts|estimates|figures|smell|marks"
)
_WHO = (
    "someone|somebody|kids|vandals|thieves|hackers|hacker|insider|staff|driver|supplier|contractor|fault"
    "|spark"
)

_GUESS = phrases(f"""
    presumably|seemingly|supposedly|conceivably|ostensibly|speculatively
    !will !would !may !should probably|apparently|evidently|reportedly|possibly|perhaps|maybe|
        likely ..4 {_CAUSED}
    !will !would !you probably|apparently|possibly|perhaps|maybe ..2 a|an|someone|from|around|about|some|
        through|involving !not ..1
    it|this|that|fire|cause|fault|leak <be>|has ..2 probably|apparently|possibly|perhaps|maybe
    probably|possibly|perhaps|maybe ..2 {_ABOUT} ..3 <people>|dead|hurt|of
    !not !more !as !most !how !what !less !very likely|likeliest|plausible ..3 {_CAUSED}|story|scenario
    most|very|highly|quite|more ..1 likely|probable|plausible !to !be ..2
    in|by|every all|our|any|every ..1 likelihood|probability|reckoning
    by all accounts
    <we> ..2 <believe>|surmise|gather|infer|fear ..1 that? !you !they !deserve ..8 came|caused|led|began|
        started|due|resulted|stems|stemmed|originated|involved|triggered|swapped|behind|responsible|linked|
        somebody|someone|insider|hacker|hackers|between|around|roughly|approximately|broke|caught !wrong !a
    <we> ..2 estimate|estimated ..3 {_ABOUT}|that|at|around
    <we> ..2 suspect|assume|presume|guess|reckon|surmise|speculate|figure !you !out ..1
    one|we can only ..1 assume|suppose|guess|conclude
    my|our|the|smart ..2 guess|theory|hunch|suspicion|assumption|hypothesis|instinct|gut ..2 is|are|was|
        says|that|of|would|points
    my|our|smart bet|money ..1 is|was|says|would|on
    would|i'd|might|could be? ..1 my|our|the best? bet|guess
    would|might|could ..1 bet|wager|hazard|venture|guess
    best|safe|fair|shrewd|good|sure bet|guess
    inkling|hunch|guesstimate|guesswork|ballpark|guessing
    good|fair|pretty ..1 idea who|what|how|why|where
    prime|chief|main|likely|obvious|top|number|leading|key suspect|culprit|candidate|contender|suspects
    culprit ..3 looks|seems|appears|may|might|could|probably|seemed|likely
    gut says|feeling|tells|feel|reaction
    bears|bear|has|have|all ..3 marks|hallmarks|fingerprints|signature|stamp|makings of
    lean|leans|leaning|inclined ..1 to|towards|toward !on
    working|leading|initial|prevailing|educated|early|preliminary|likeliest|current ..1 guess|theory|
        hypothesis|assumption|suspicion|explanation|suspect|thinking
    <be> ..2 believed|suspected|presumed|assumed|rumoured|rumored|reckoned !that ..1 to|it|the|some|he|she|
        they
    <be> ..2 thought|understood|feared|estimated to ..1 be|have|number|come|involve
    it <be> ..1 believed|thought|suspected|presumed|assumed|rumoured|possible|probable|conceivable|
        feared ..2 that
    suspected|believed|presumed ..1 cause|culprit|source|leak|sabotage|fault|attack|arson|cyber|hack|hacker|
        tampering|error
    seems|appears|seem|appear|seemed|appeared ..4 {_CAUSED}|failed|broken|slipped|jammed
    it|this|that|everything|all looks|look|looking|looked|sounds|smells|reeks ..2 like|as|of ..1 though|if|
        a|an|some|somebody|someone
    early|initial|preliminary|provisional|tentative|emerging|first|all|current|available|strong|some|every|
        many|latest|most|our|internal|technical|the ..2 {_SIGNS} ..6 suggest|suggests|point|points|indicate|
        indicates|pointing|suggesting|indicating|hint|hints ..1 that|to|at|a|an|the|towards|it
    {_SIGNS} ..4 suggest|suggests|point|points|pointing|hint|hints|suggesting ..1 to|at|that|towards|a|an
    points|point|pointing|hints to|towards|toward ..1 a|an|someone|human|some
    may|might|could|must ..1 well|also|simply|possibly|perhaps|conceivably|only? have ..1 been ..2 {_CAUSED}
    may|might|could|must ..1 have ..1 begun|originated|stemmed|arisen|triggered|contributed|crept|started
    may|might|could|must ..1 be ..2 due|linked|caused|down|behind|related|because|responsible|
        connected ..1 to|by|a|an|it|for|with|of
    !you must have come|got|left|slipped|fallen|crept|started|broken|blown|forgotten|pressed|given
    !you can|could only have|be ..1 been? ..2
    as many|much|high as {_ABOUT}|a|the
    up to {_ABOUT} ..3 may|could|might
    somewhere|anywhere between|from|in|around|{_ABOUT} ..2 {_ABOUT}|and|the ..4 <people>|affected|may|could|
        hurt|mark|region
    call it|that {_ABOUT}
    put ..2 it|number|figure|total|toll|that ..2 at ..1 around|about|roughly|{_ABOUT}
    give or take
    rough|roughly|back ..1 reckoning|estimate|guess|count|estimation|envelope
    number|figure|total|toll|count ..6 rough|ballpark|guess|estimate
    number|total|toll|figure|count|injured|dead|losses|damage ..4 will|would|may ..1 probably
    no doubt ..6 behind|caused|by|came|started
    chances|odds are
    if we|i|you had|have|ask|asked|pressed to? ..1 guess|me|us|say
    have ..1 reason to ..1 believe|suspect|think
    !not !no suspicion|suspicions ..2 is|are|falls|that|on
    not|nor ..2 rule|ruling|ruled|exclude|excluded|discount|discounted ..5 sabotage|foul|arson|hack|hacker|
        attack|tampering|deliberate|human|error|cyber|insider|intent|criminal
    sabotage|arson|hack|attack|tampering|error|insider|play ..3 cannot|can|not ..3 excluded|ruled|discounted
    ~speculate
    <we> <be> fairly|pretty|quite|almost|reasonably|increasingly sure|certain|confident|convinced
    expect ..2 number|total|figure|toll|count ..4 rise|fall|grow|around|about|reach|exceed|top
    ^ looks|sounds|seems|appears like|to|as|that
    as|so far as <we>|anyone|anybody can|could tell|judge|see|reckon
    inside job
    fit|fits|fitted the|a picture|pattern|bill|facts
    surprise|surprised nobody|noone|no|few
    {_WHO} ..1 must|might|could|may ..1 have
    stands to reason
    daresay
    dare say
    no prizes for
    ^ word|rumour|gossip has it
    word is that|#stop
    for all we
    by the look|looks|sound|sounds of
    could|may|might be ..2 sabotage|arson|human|deliberate|insider|attack|hack|linked|foul
    could|may|might be anyone|somebody|someone #stop|$
    !you could|might|may have been a|an|the|our|some
    may|might|could well be
    looks|look|looked to have
    may|might|could ..1 be to blame
    {_SIGNS} <be> ..1 that
    it <be> ..1 understood that
    looks|look|looked ..2 as though|if
    !we <we> ..1 would|might|could imagine|guess|suppose|venture
    !you must have #past|#participle
    probably|likely|possibly|perhaps|presumably by a|an|the|some|someone
    likeliest|likely ..1 way|route|place|entry|origin
    doubt have been
    so|as far as anyone
    may|might|could be as many
""")

_PERHAPS = phrases(f"""
    !you !will !would probably|evidently|reportedly|apparently
    perhaps|possibly|maybe ..2 <be>|the|as|up|more|it|there|with|down|after|by
    likely ..2 that
    <we> ..2 <believe>|fear|gather ..1 that? !you !they !deserve ..8 was|were|been|about|some|went|got|fell|
        hit|failed !wrong !right !a
    our ..1 understanding|belief|impression|estimate|estimates
    best|current|initial ..1 estimate|estimates|view|understanding
    seems|appears|seem|appear|seemed|appeared ..2 to|that|like|as|likely ..1 have|be|been|was|though|if|due|
        a|the|some|someone|it
    early|initial|preliminary|provisional|tentative|emerging ..1 findings|indications|signs|impressions|
        evidence ..3 is|are|show|shows
    suggests|suggesting|indicates|indicating ..1 that|a|an|some|someone|the
    !you may|might|could|must ..1 have ..1 come|caused|led|played|happened|leaked|failed|broken|exploded|
        overheated|caught|snapped|burst|jammed|slipped|cracked|collapsed|shorted|ignited|misread
    up to {_ABOUT} ..2 <people>
    could|may|might ..2 affect|involve|reach|exceed|number|total|concern ..3 {_ABOUT}|more
    between {_ABOUT} and {_ABOUT} ..2 people|customers|accounts|users|patients|records|cards|guests|
        passengers
    !you must have been
    unconfirmed|unverified reports|report|information
    foul play
    <we> ..1 think|believe ..1 that? !you !we !they !of !first !about !for #word ..6 #past|was|were|has|had
    <we> understand|gather that !you !many !people !this !it !how ..5 was|were|#past
    something|around|about|roughly|approximately|some like? ..1 {_ABOUT} ..1 {_ABOUT}? ..2 on|aboard|inside|
        trapped|missing|dead
""")

_NO_GUESS = phrases("""
    <apology>
    not|never|no|nor|nobody|without|neither ..3 <believe>|speculate|speculation|guess|guessing|bet|suspect|
        assume|
        suggest|indicate|theory|estimate|suggests|indicates|evidence|probable
    you ..1 probably|perhaps|may|might
    imagine ..1 how|what
    because <we>
    probably|likely ..2 you
    a post|article|video|claim|claims|story|thread|leaflet ..3 suggests|suggest|says|claims
    <we> ..1 <believe>|feel ..3 deserve|should|must|belongs|important|owe|can|in|you
    <we> ..1 <believe>|feel ..9 right|wrong|better|too|fair|unfair|unacceptable|mistake|poor|careless|clear|
        good|bad|enough
    too|soon|early to say|tell|know
    up to ..2 days|weeks|hours|date|us|now
    must have a|to|two|your|our
    seems|seem|appears ..3 to you
    understand ..12 <feeling>
    understand that ..4 you
    <we> ..1 thought|felt|believed|assumed ..1 it|this|that|we|you|the|nobody|our
    <we> think first|of|about
    <we> ..2 said|told|wrote|claimed|replied|suggest|suggested !was
    must have been ..2 <feeling>|dreadful|hard|frightening|shock|exhausting|humiliating|lonely|cruel
    wrong|unfair|unhelpful|cruel|foolish|early|asked|please|stop|anyone|you|others|people to? ..1 speculate
    made|make|makes it|this|him|her|us look
    however|how ..3 seems|appears|seem
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
        perhaps=saying(_PERHAPS, unless=_NO_GUESS),
    ),
)
