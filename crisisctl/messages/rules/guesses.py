"""Guesses at a cause, a culprit or a number, said as if they were known."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_PAST = (
    "was|were|has|had|have|came|caused|led|began|started|due|happened|resulted|stems|stemmed|originated"
    "|involved|may|might|could|probably|went|made|got|took|failed|someone|somebody|triggered|because|behind"
    "|responsible|related|linked|is|are|fewer|more|about|around|between|#number|only"
)

_GUESS = phrases("""
    !will !would !may !should probably|presumably|apparently|seemingly|supposedly|conceivably|evidently|
        ostensibly|reportedly
    perhaps|possibly|maybe ..2 <be>|<have>|a|an|the|due|caused|because|someone|from|by|as|around|about|up|
        more|#number|related|linked|it|there|some|through|with|down|after|involving !not ..1
    !not !more !as !most !how !what !less !very likely|likeliest ..3 caused|due|cause|because|a|an|the|
        explanation|result|reason|source|linked|related|came|began|started|originated|culprit|down|that|was|
        were|been|involved !be !take !last
    most|very|highly|quite ..1 likely|probable !to !be
    in all likelihood|probability
    <we> ..2 <believe>|estimate|estimated|surmise|gather|infer|fear ..1 that? !you !they !deserve ..8 was|
        were|came|caused|led|began|started|due|happened|resulted|stems|stemmed|originated|involved|been|
        triggered|swapped|behind|responsible|linked|somebody|someone|insider|hacker|hackers|between|around|
        roughly|about|approximately|fewer|at|some|went|caught|got|broke|fell|hit|failed !wrong !right !a
    <we> ..2 suspect|assume|presume|guess|reckon|surmise|speculate|imagine !you ..1
    my|our ..2 guess|theory|hunch|suspicion|assumption|hypothesis|feeling|understanding|belief|impression|
        estimate|instinct
    working|best|current|leading|initial|prevailing|educated|early|preliminary|main|likeliest ..1 guess|
        theory|hypothesis|assumption|suspicion|explanation|suspect|estimate|estimates|thinking|view|suspects
    <be> ..2 believed|thought|suspected|understood|presumed|assumed|rumoured|rumored|estimated|reckoned|
        deemed|feared !that ..1 to|it|the|some|he|she|they
    it <be> ..1 believed|thought|suspected|understood|presumed|assumed|rumoured|likely|possible|probable|
        conceivable|feared|estimated ..2 that
    suspected|believed|thought|presumed ..1 cause|culprit|source|to|leak|sabotage|fault|attack|arson|cyber|
        hack|hacker|tampering|error|sabotage
    seems|appears|seem|appear|seemed|appeared ..2 to|that|like|as|likely|!fine ..1 have|be|been|was|though|if|
        due|a|the|some|someone|it
    it|this|that|there|all seems|appears
    it|this|everything|things|all ..2 look|looks|looking|looked|sounds|smells ..3 like|as ..1 though|if|a|an|
        the|it|some|somebody|someone|our|we|they ..2
    early|initial|preliminary|provisional|tentative|emerging ..2 indication|indications|signs|sign|findings|
        evidence|assessment|reports|report|results|information|analysis|investigations|investigation|
        inquiries|enquiries|review|thoughts|impressions|clues|estimates|figures|data|indicators|evidence|
        conclusions ..6 suggest|suggests|point|points|indicate|indicates|is|are|show|shows|pointing|
        suggesting|put|puts|indicating|that
    first|all|current|available|strong|some|every|many|latest|most|our|internal|technical ..2 indication|
        indications|signs|findings|evidence|assessment|information|analysis|investigations|investigation|
        inquiries|enquiries|review|impressions|clues|data|indicators ..6 suggest|suggests|point|points|
        indicate|indicates|pointing|suggesting|indicating ..1 that|to|at|a|the|towards
    indications|signs|evidence|everything|clues|signals|reports|logs|data|facts|all ..4 suggest|suggests|
        point|points|pointing|hint|hints|suggesting ..1 to|at|that|towards|a
    suggests|suggest|suggesting|indicates|indicating ..1 that|a|an|some|someone|the
    points|point|pointing|hints to|towards|toward|at ..1 a|an|the|someone|human|some
    may|might|could|must ..1 well|also|simply|possibly|perhaps|conceivably|only? have ..1 been ..2 caused|due|
        triggered|a|an|the|because|started|someone|sabotage|deliberate|behind|tampered|responsible|down|
        linked|related|human|hacked|introduced|involved
    may|might|could|must ..1 have ..1 come|started|begun|originated|stemmed|arisen|caused|triggered|led|
        played|contributed|crept|got|leaked|failed|broken|happened
    may|might|could|must ..1 be ..2 due|linked|caused|down|behind|related|because|responsible|connected|
        the ..1 to|by|a|an|it|for|with|of|work|cause|result
    as many|much|high as ..3
    up to ..1 #number|a|one|two|several|half ..2 <people>|may|could|million|thousand|have
    somewhere|anywhere between|from|in|around|#number ..2 #number|and|the ..4 <people>|affected|may|could|hurt
    could|may|might ..2 affect|involve|reach|exceed|number|total|run|concern ..3 #number|thousands|hundreds|
        dozens|millions|more|into
    #number|thousands|hundreds|dozens|millions|number|total|toll|figure ..6 may|might|could|
        likely ..2 affected|higher|rise|lower|involved|exposed|hit|concerned|ill
    no doubt ..6 <be>|behind|caused|by|came
    !you must have
    chances are
    odds are
    our money is
    we would|might|could ..1 guess|hazard
    if we|i had|have to|to ..1 guess
    have ..1 reason to ..1 believe|suspect|think
    !not !no suspicion|suspicions ..2 is|are|falls|that|on
    unconfirmed|unverified reports|report|information|that|sources
    we hear|are ..2 hearing|told|hear|led that|to
    not ..1 rule|ruling|ruled out ..3 sabotage|foul|arson|hack|hacker|attack|tampering|deliberate|human|error|
        cyber|insider|intent|criminal
    foul play
    ~speculate
    <we> ..1 think|believe|reckon ..1 that? !you !we !they !of !first !about !for #word ..6 #past|was|were|
        has|had
    <we> <be> fairly|pretty|quite|almost|reasonably|increasingly sure|certain|confident|convinced
    <we> understand|gather that !you !many !people !this !it !how ..5 was|were|#past
    expect ..2 number|total|figure|toll|count ..4 #number|rise|fall|grow|around|about
    indications|signs <be> ..1 that|it
    ^ looks|sounds|seems|appears like|to|as|that
    most|more ..1 plausible|probable|likely|obvious|credible|logical ..1 explanation|cause|reason|answer|
        scenario
    !you !who may|might|could have exploded|overheated|caught|snapped|burst|fallen|jammed|slipped|cracked|
        collapsed|shorted|ignited|misread|pressed|clicked|forgotten
    !you must have had|known|been|come|got|left
    as|so far as <we> can|could tell|judge|see
    between #number and #number ..2 people|customers|accounts|users|patients|records|cards|guests|passengers|
        orders
    by|in all accounts|likelihood|probability|estimate|estimation|reckoning
    in|by every|our ..1 likelihood|probability|estimate|estimation|reckoning
    word has it
    word is that|#stop
    could|may|might be ..2 sabotage|arson|human|deliberate|insider|attack|hack|linked|foul
    could|may|might be anyone|somebody|someone
    number|total|toll|figure|count|injured|dead|losses|damage ..4 will|would|may ..1 probably
""")

_NO_GUESS = phrases("""
    <apology>
    not|never|no|nor|nobody|without|neither ..3 <believe>|speculate|speculation|guess|guessing|suspect|assume|
        suggest|indicate|theory|estimate|suggests|indicates|evidence|probable
    you ..1 probably|perhaps|may|might
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
    ),
)
