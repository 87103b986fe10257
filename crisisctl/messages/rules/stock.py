"""Stock phrases: how seriously it is taken, how cautious one is, how good the brand is."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, apologising, saying

_SERIOUSLY = phrases("""
    ~take|~treat ...15 seriously|seriousness
    seriously ..1 we|our ..1 ~take
    top|highest|first|number|main|overriding|foremost|greatest|chief|utmost|absolute|biggest|only|sole|
        primary|one|core|key|immediate|paramount ..1 !aider !aid priority|priorities|concern|consideration|
        duty
    utmost|greatest|highest|paramount|critical|vital|prime|extreme ..1 importance|concern|seriousness|urgency|
        respect|care
    <be> ..2 <our> ..1 priority|priorities
    at ..1 the|our heart|core|centre|center|forefront|very ..2 of|everything|all
    heart|core|centre|center|forefront of ..2 everything|all|what|who
    nothing|little|few ..1 <be>|matters|things|we ..3 more|closer|higher ..2 important|than|about|to
    nothing|little we ..2 care more
    nothing ..2 matters|comes ..1 more|before|first|ahead
    there ..1 <be>? ..1 nothing we|i|that ..3 more
    most important ..2 responsibilities|responsibility|thing|things|duty|priority|priorities|to|asset|promise|
        job
    paramount
    we|i care|cares ..2 deeply|passionately|hugely|greatly|enormously|very|a|so|about ..3
    ~commit to ..3 protecting|providing|ensuring|safety|privacy|quality|excellence|security
    matters|means|matter ..2 deeply|hugely|everything|enormously|world|great|most ..2 to|us|deal
    could|can not <be>|matter|mean more important|to|serious
    importance of ..6 not|cannot ..1 be
    safety|security|privacy|trust|wellbeing|welfare|health|quality ..6 comes|come|always|is|are ..1 first|
        always|everything|sacred|priority
    hold|held|holding ourselves ..2 to ..2 highest|high|higher
    always|ever been|put|puts|putting|place|placed ..4 first !and
    with the utmost|greatest
    in our|my blood|dna|bones
    lose|lost|losing sight of
    comes|come|puts|put before ..1 all|everything|anything|profit
    not ..4 treat|take|taken|treated ..1 lightly
    non negotiable
    greatest|utmost|full|due ..1 weight|gravity|seriousness
    gravity ..3 deserves|deserve|merits
    what|all we stand
    job one
    very|absolute core|heart of
    deeply|strongly|fully|firmly|totally committed
    not|never take|taken|taking ..3 lightly|granted
    core|central|founding value|values|belief|principle|principles
    fundamental|central|sacred to ..2 everything|us|who|what|our
    above all|everything|anything|profit ..1 else? $|#stop|which|and
    safety|security|privacy|quality|health|trust|honesty above ..1 all|everything|anything
    our|my ..1 first|only|constant thought|thoughts
""")
_NOT_SERIOUSLY = phrases("""
    did|have|had|were not ..2 take|taken|treat|treated ..10 seriously
    seriously ..1 hurt|ill|injured|wounded
    not ..3 seriously|first|priority|important|enough
    first ..1 class|of|aid|time|thing|names|name
    put|come|comes came|first ..1 and|not
""")

_CAUTION = phrases("""
    abundance|excess|surfeit|overabundance of ..1 caution|care|prudence
    ~err ..2 on the|side ..1 side|of
    purely|merely|just|only|simply|solely|strictly|entirely|wholly ..3 precaution|precautionary|preventive|
        preventative|precautions
    precautionary|preventive|preventative ..1 only|purely|solely|step|basis|alone
    out of ..2 caution|prudence
    better safe|to ..1 than|be
    on|to the|be ..2 safe side
    just to|in be|case ..1 safe|cautious|sure
    extra|overly|extremely|very|super|exceptionally|doubly|ultra cautious|careful|safe|prudent
    abundant|utmost caution
    belt and
    sensible|prudent|preventive|preventative|precautionary|protective ..1 measure|step|move
    safeguard|precaution #stop? ..1 no|nothing more
    prudence|caution ..2 alone|nothing|only
    doubly|extra sure|careful
    matter of prudence|caution
    erring|err ..6 side
    caution and nothing
    nothing|no more than ..2 precaution
    as a precaution only
    safe than sorry
    purely|just|simply|only to be ..1 safe|sure|careful
""")

_PLUG = phrases("""
    award|prize winning|winner|winners
    winner|winners|recipient|voted|named|ranked|rated|crowned|finalist ..4 award|awards|best|top|number|
        favourite|favorite|most|leading|great|stars
    awards|accolades
    !not !hardly !far !never !no proud|proudly|prouder|proudest ..1 !not
    pride ourselves|myself|itself|in|ourself
    great|immense|much|enormous|huge|particular pride
    as|are ..1 a|the|one|our|your ..3 leading|leader|largest|biggest|top|foremost|number|trusted|premier|
        favourite|favorite|pioneer|finest|market|fastest|oldest
    leading|market|industry|world|global|national|premier|class ..1 leading|leader|brand|provider|maker|
        manufacturer|supplier|retailer|specialist|class|company|firm|chain|name|producer|expert|innovator|
        beating
    country|world|nation|europe|britain|america|region|town|city|uk|land|valley|county|
        #capital 's ..2 favourite|favorite|leading|largest|best|finest|number|most|biggest|top|oldest|only|
        first|greatest|premier|trusted|loved
    world|best|first|top|industry in|class|rate|leading ..1 class|leading
    best in class|business|show
    best|most ..1 known|loved|trusted|admired|innovative|popular|exciting|delicious|reliable|
        advanced ..1 brand|name|brands|products|company|range|bank|airline|store
    loved|trusted|enjoyed|cherished|adored|chosen|relied by|on|for|since ..3 generations|millions|thousands|
        families|customers|hundreds|people|everyone|#number|over|so|more|generation
    family run|owned|business|firm|company|bakery|brewery|farm|tradition
    since #number we|our|has|have
    established|founded in? #number
    for ..2 over|more|nearly|almost|decades|generations|three|a|#number ..3 years|decades|generations|
        century ..2 we|our|of|has|serving|and|in|bringing|making
    heritage|tradition|craftsmanship|passion|excellence|unrivalled|unrivaled|unparalleled|unmatched|
        renowned|acclaimed|revolutionary|groundbreaking|innovative|exquisite|delicious|premium|finest|
        iconic|beloved|legendary|celebrated|prestigious|pioneering
    state of the art
    cutting edge
    passionate about
    #percent|#money off
    discount|discounts|promo|promotion|voucher|coupon code|codes
    discount|discounts|discounted|promo|coupon|coupons|bogo|bargain|bargains
    our|summer|spring|winter|big|flash|half sale|deals
    !post !zip !batch !lot !date !error !dress code #capital
    use|using|enter|quote|promo ..2 code
    with ..1 the|our|promo|discount code
    shop|order|buy|book|try|visit|treat|subscribe|download now|today|our|online|yourself|this|here ..2 new|
        range|collection|sale|best|app|now|today|menu|online|stores
    shop now|our|the|online
    our new|latest|exciting|delicious|amazing|brand|best ..2 drop|launch|range|collection|menu|line|app|
        product|products|launch|sale|season|model|selling|sellers
    great|amazing|fantastic|brilliant|wonderful|incredible|talented|superb|excellent|outstanding|stellar|
        terrific|world ..2 team|staff|products|service|range|colleagues|food|engineers|to|product|record|
        company|brand|place|quality
    second to none
    record|culture|quality|results|reputation|values|products|work|record ..1 speaks|speak|is|are for|second
    five|four|three|two|ten star|time|times ..2 rated|rating|winner|service|hotel|experience|champion|
        winning|winners|safety
    more ..1 than ..1 #number ..2 happy|satisfied
    happy|satisfied|loyal customers|guests|clients|users|fans
    only|still|always ..1 brand|company|choose|bring|brings|bringing|deliver|delivering|offer|offering|make|
        making ..3 best|finest|great|quality|amazing|top
    tell your friends
    follow us|our ..2 for|and ..3 offers|deals|win|news|prizes
    check out
    enjoy ..3 off|free|our|new|code|discount|your next
    gold|industry standard ..1 of|in|for
    thrilled|excited|delighted|pleased ..2 announce|launch|share|introduce|offer|be|bring
    reputation|name|known|famous|byword|synonymous for|with|as ..3 quality|excellence|service|safety|care|
        best|taste|innovation|reliability|value|trust|great|its|our
    highest|top|best ..1 quality|ratings|rated|scores
    ethical|sustainable|greenest|safest|kindest|cleanest|fastest ..1 brand|company|brands|in|airline|bank
    !who !that customers|families love|adore|trust|choose|rave
    favourite|favorite|iconic ..1 maker|brand|shop|bakery|store|snack|drink|app|airline|bank|place|
        restaurant
    best loved|known
    best|finest|top|brightest !will ..2 in the ..1 world|country|business|industry|region|city|land|trade
    serving|making|baking|brewing|building|caring|helping|feeding|flying ..4 since|for ..1 #number|over|
        generations|decades
    nobody|no one? makes|does|bakes|brews|builds|knows ..4 better
    half|cut price|prices
    pop|drop|swing|come in|by ..2 for ..4 week|sale|offer|deals|free|new
    stay tuned ..2 for|friday|monday|soon
    big|exciting|huge news ..3 coming|soon|this|friday
    known ..2 the world over
    people|customers|million ..2 cannot|can not be wrong
    browse|shop|discover|explore ..1 the|our ..2 collection|range|line|menu|arrivals
    ~type|~enter|~quote|~apply #capital #number? ..2 for|at
    restock|restocked ..6 live|store|link|now|back
    of choice for
    castings|bookings open
    join ..1 our|the ..2 loyalty|club|programme|program|community|newsletter|rewards
    sign up for|to our
    served|fed|baked|brewed|flown|carried|looked ..4 for ..3 years|decades|generations|century
    why not ..1 try|treat|book|visit|join|come
    won|win|winning|wins ..5 award|awards|prize|prizes|medal|medals|title|trophy
    our|the ..1 new|latest ..2 drop|launch|range|collection|line
    best|finest|top ..2 in town
""")
_NOT_PLUG = phrases("""
    not ..4 proud|proudest|pride
    no|nobody ..3 pride|proud
    sale|offer|offers|promotion|range|collection ..4 stopped|cancelled|withdrawn|recalled|recall|pulled|
        removed
    not for sale
    on|for|of|from sale ..1 until|again|from|since|at|on
    since #number? january|february|march|april|#may|june|july|august|september|october|november|
        december ..2 $
    unless|if|never|not ..3 discount|voucher
    voted|named ..1 there|in|for
    numbers|number|cards|card ..2 for sale
    saved|loses|lost
    named in
""")

_INCONVENIENCE = phrases("""
    inconvenience|inconveniences|inconvenient|inconvenienced
""")

_BOTHER = phrases("""
    the|any|this|all|for bother|hassle|trouble|annoyance|aggravation|nuisance !we !you !at !in !of
""")

_BOTHERED = phrases("""
    to ..2 put you out
    for|about ..3 bother|hassle|trouble|annoyance|aggravation|nuisance
    be|being a nuisance|bother|pain
""")


def _bother(said: Statement) -> Iterator[Span]:
    yield from saying(_INCONVENIENCE)(said)
    yield from apologising(_BOTHER)(said)
    yield from apologising(_BOTHERED)(said)


RULES = (
    Rule(
        id="seriously-cliche",
        severity="warning",
        looks_for="takes … seriously, top priority, at the heart of everything",
        why="Everybody writes it, so nobody believes it.",
        instead="Say what you did, and when.",
        bad="We take your privacy seriously.",
        better="We reset all passwords at 09:00.",
        source="TechCrunch: about a third of 285 notices",
        find=saying(_SERIOUSLY, unless=_NOT_SERIOUSLY),
    ),
    Rule(
        id="caution-cliche",
        severity="hint",
        looks_for="abundance of caution, purely as a precaution",
        why="It plays down why you act.",
        instead="Say what happened and what it may mean for people.",
        bad="Out of an abundance of caution, we write.",
        better="Your email was copied on 3 May.",
        source="TechCrunch",
        find=saying(_CAUTION),
    ),
    Rule(
        id="brand-plug",
        severity="warning",
        looks_for="praise for oneself, selling, discount codes",
        why="Boasting or selling in a crisis looks cold.",
        instead="Leave it out, and say what you do for those who were hit.",
        bad="As the leading brand, we pride ourselves on trust.",
        better="You trusted us. We broke that trust.",
        source="CERC",
        find=saying(_PLUG, unless=_NOT_PLUG),
    ),
    Rule(
        id="inconvenience",
        severity="warning",
        looks_for="inconvenience, bother, hassle",
        why="It is a stock phrase, and it makes the harm small.",
        instead="Say what people could not do, and for how long.",
        bad="We apologise for the inconvenience.",
        better="You couldn't pay for six hours. Sorry.",
        source="practice",
        find=_bother,
    ),
)
