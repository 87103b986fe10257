"""Fault put elsewhere: on one person, a supplier, a tool, or on everybody."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in, saying

_FIRM = (
    "bank|processor|wholesaler|vendor|vendors|supplier|suppliers|contractor|contractors|agency|agencies"
    "|provider|providers|partner|partners|subcontractor|subcontractors|manufacturer|manufacturers|courier"
    "|couriers|distributor|host|printer|franchisee|carrier|haulier|freelancer|freelancers|consultant"
    "|consultants|company|firm|printers|caterer"
    "|installer|landlord"
)

_PERSON = (
    "employee|staff|worker|intern|contractor|manager|individual|person|temp|trainee|apprentice|starter|hire"
    "|recruit|recruiter|operator|technician|engineer|developer|freelancer|volunteer|assistant|driver|member"
    "|colleague|student|moderator|editor|clerk|nurse|cashier|waiter|agent|graduate|actor|junior|steward|cook"
    "|chef|teacher|guard"
)

_TOOL = (
    "ai|algorithm|bot|chatbot|tool|software|system|automation|plugin|scheduler|autocorrect|computer|machine"
    "|robot|model|filter"
)

_SCAPEGOAT = phrases(f"""
    rogue
    bad|few|one|single|couple ..1 apple|apples|egg
    an|our|the|a|one|by ..2 intern|trainee|apprentice|temp|newcomer
    single|lone|individual|one|rogue|overzealous|keen|junior|new|inexperienced|former|ex|young|temporary|
        misguided|careless|tired|untrained ..2 {_PERSON} ..1 !was !is ..6 <own>|who|went|acted|acting|
        thought|behind|around|without|did|decided|misread|mixed|entered|pressed|made|clicked
    by a|an|one|some ..3 {_PERSON} ..2 who|acting|working|in|outside|at
    actions|error|mistake|work|fault|decision|failure|doing|negligence|carelessness|oversight|behaviour|
        conduct|judgement|choice|act ..2 of|by|from|at|lies|with ..1 one|a|an|single|individual|this|two|
        the|few|our|external|another|someone|some ..3 {_PERSON}|{_FIRM}|few|individuals|employees|people|
        person
    act|acted|acting|acts|worked|went|did ..4 alone|without|own|against|outside|around|beyond ..2 our|
        permission|authorisation|authorization|approval|initiative|accord|knowledge|policy|process|
        instructions|telling|remit|rules|authority|procedure
    third party|parties|hand ..2 {_FIRM}|system|platform|tool|software|service|site|app
    at|by|from|with|to|of|through ..1 external|outside|outsourced|offshore|overseas|partner|upstream|
        hosting|cloud|printing|payment|payroll|delivery|marketing|ad|advertising|creative|media|pr|security|
        cleaning|catering ..1 {_FIRM}
    {_FIRM} !'s|details|charge|card|account|and ..3 failed|let|got|botched|made|changed|caused|sent|
        supplied|delivered|used|gave|forgot|ignored|missed|lost|put|mixed|mislabelled|mislabeled|shipped|
        did|responsible|error|fault|mistake|whose|broke|switched|posted|wrote|designed|chose|dropped|told|
        assured|promised|acted|fell|overlooked|misprinted|skipped|blame|delivering
    {_FIRM} <have>|<be> ..2 fault|blame|responsible|let|failed|caused|made|changed|not
    one of our ..2 {_FIRM}|service
    came|originated|stems|stemmed|arose|lay|lies|lie|happened|occurred|began|started|traced|place|sits|sat|
        rooted ..2 from|at|with|inside|within ..3 {_FIRM}|supplier|{_TOOL}
    caused|made|introduced|committed|triggered|created|written|posted|sent|done|inserted|supplied|produced|
        printed|chosen|designed|picked by !courier|post|bank ..5 {_FIRM}|{_PERSON}|{_TOOL}|parties|party|
        staff|someone
    due|owing|thanks|because|result|down to|of ..5 {_FIRM}|{_PERSON}|{_TOOL}|parties|party
    fault|blame with|of|lies ..5 {_FIRM}|{_PERSON}|{_TOOL}|parties|party
    {_TOOL} !was|were|is|are|and ..1 wrote|picked|chose|made|posted|sent|decided|generated|published|
        matched|flagged|set|suggested|selected|produced|got|failed|invented
    it|this|that|fault <be> ..1 not us|ours
    ^ not us|ours
    not ..1 our own ..1 systems|staff|error|team|network|people|system|fault|work
    ~blame|fault|responsibility|responsible|culprit ..4 lies|lie|rests|sits|is|was|with ..4 {_FIRM}|
        {_PERSON}|them|him|her|team|elsewhere|someone|department
    someone|somebody|individual|person ..2 else|in ..4 fault|team|office|department|branch|office
    someone|somebody in|on|at ..1 our|the ..3 <own>
    they|he|she let us|you|me ..1 down
    let us down
    !not his|her|their mistake|error|fault|negligence|doing|decision|failure|oversight not? ..1
    human error
    local|regional|franchise|branch|store|duty|shift|night ..1 manager|team|operator|franchisee|
        supervisor ..3 who|failed|decided|ignored|instructed|told|chose|did|acted|took|overruled|forgot
    no|little|without|any control
    outside|beyond our|my ..1 control|hands|network|walls
    hands were tied
    {_PERSON}|{_FIRM}|owner|franchisee|branch ..2 ignored|broke|breached|overrode|bypassed|flouted|
        disobeyed|disregarded|violated ..1 our|the|company|all|clear|every ..2 rules|rule|policy|policies|
        instructions|guidelines|procedures|training|orders
    at|by|of|with|from|inside|to a|an|our|one|another|some ..1 third party|parties
    blame|fault|responsibility lies|rests|sits elsewhere
    it <be> ..1 a|an|the|our|one|not #word ..6 who ..2 mixed|forgot|posted|made|left|wrote|sent|failed|
        ignored|chose|put|took|swapped|missed|decided|approved|pressed|broke|lost|told|misread|gave|did|
        acted
    uploaded|published|shared|approved|tweeted|deleted|entered|added|drafted|posted|written|sent|made|
        created|left|sold by ..1 a|an|one|another|our|the ..3 {_PERSON}|{_FIRM}
    {_FIRM}|{_PERSON} 's ..1 doing|fault|mistake|error|job|failure|decision|responsibility|negligence
    blame|fault|responsibility ..4 lies|rests|sits ..1 with !us|me|our
    not with us|me
    error|mistake|fault|failure|slip|blunder ..1 at|by|from|with|of ..3 {_FIRM}
    {_PERSON} #stop ...4 #stop ..1 forgot|failed|made|mixed|ignored|left|pressed|misread|overlooked
    freelance|outside|external|subcontracted|temporary|agency ..1 #word ..3 picked|chose|cut|made|sent|
        forgot|left|posted|wrote|deleted|mixed|lost|broke|damaged|missed|failed|ignored|published|used
    it was a|an|the|our|one #word ...6 who ..2 mixed|forgot|posted|made|left|wrote|sent|failed|ignored|
        chose|took|swapped|missed|approved|pressed|lost|misread|gave
    someone|somebody|person|man|woman|people who|that ..1 no longer|has|have|is|was|were ..1 works|work|
        left|gone|moved|sacked|dismissed
    who was|is|had|has ..1 new|just|only|recently ..1 to|joined|started|been
    new|newest|junior|former|old|previous|outside|local member|colleague|agency|bookkeeper|accountant|team|
        boss|management|owner|landlord|contractor ..4 got|had|was|were|did|made|left|ran|run|helped|helping|
        mixed|mistook|forgot
    bookkeeper|accountant|treasurer|caretaker|janitor|receptionist|pharmacist|tech|coach|baker|plumber|
        electrician|mechanic|gardener|secretary|aide ..4 had|forgot|mixed|left|drew|wrote|helped|made|stole|
        sent|wired|ignored|took|lost
    execution|work|workmanship|handiwork ..2 by|of ..2 installers|builders|fitters|contractors|suppliers|
        agency|others|them
    someone|somebody|person|people at|in|from the|our ..2 printworks|printer|agency|supplier|lab|depot|
        warehouse|bank|bureau|factory|office|branch|plant
    account|page|site|system|shop|stand ..1 that|which? run|managed|operated|built by|for our|an|a|
        the ..2 agency|firm|partner|contractor|franchisee|supplier|volunteer|outside
    <we> was|were ..1 badly|poorly|wrongly|ill|not ..1 advised|informed|briefed|served|misled|told
    {_TOOL} ..2 took|acted|went|chose|misfired|hallucinated|malfunctioned|glitched ..2
    that|which <we> would|could never ..1 have
    head|central office|hq|headquarters knew|had|did|was|were ..1 nothing|no|not
    caterers|builders|installers|movers|fitters|cleaners|electricians|plumbers|organisers|promoters|broker|
        brokers|bureau|wholesalers|growers ..5 cut|failed|let|got|made|forgot|left|missed|lost|sent|used|
        ignored|mixed|broke|misled
    one man|woman|person's|person 's ..1 work|doing|mistake|fault|error|decision|idea|folly
    one man|woman|person|employee|worker|colleague alone|acted|acting|did|chose|went|took
    blame ..1 the|it|on weather|algorithm|on|postman|computer|intern
    set off|triggered|caused by ..1 one|a|an ..2 {_PERSON}
    subcontractor|contractor|supplier|courier|agency 's #word ..4 went|broke|failed|hit|cut|lost|struck|fell
    against ..1 our|clear|all|strict|express instructions|orders|rules|advice|wishes
    who|#name|#capital #stop who|then|our ..4 #stop ..1 forgot|failed|made|mixed|ignored|left|pressed|
        misread|overlooked
    drew|wrote|did|made|decided|chose|signed ..3 on his|her|their own
    outside|external|our ..1 pr|press|media|marketing ..1 girls|boys|people|folk|guys|team|firm ..2 sent|
        wrote|did|made|posted
    3pl|courier|carrier|haulier|depot|warehouse ..1 misrouted|misplaced|lost|missed|sent|delayed
    relied|depended|relying|trusted|trusting on|in? ..3 auditors|{_FIRM}|advisers|advisors|consultants|
        lawyers|others
    {_FIRM}|he|she|they <have>|had|did not ..1 locked|lock|checked|check|tested|test|told|tell|followed|
        follow|done|cleaned|fixed
    he|she|they acted|did|decided|sent|wrote|went|signed ..3 on|alone|without ..2 own|$|approval|leave|us|
        asking|telling
    former|ex|previous|old ..1 head|boss|chief|manager|director|owner|management|board|ceo|president|regime
    made|lies|lay|happened|arose ..2 further|higher|elsewhere ..2 up|down|along|in
""")

_OUR_CHOICE = phrases("""
    we|i ..2 chose|hired|picked|appointed|checked|manage|selected ..3 them|it|him|her|the|that|this
    choosing|checking|choice|choose ..6 our|ours|us|job
    tested|checked|reviewed|audited|rebuilt|inspected|investigated|confirmed ..3 by
    our job|duty|choice|responsibility to|and ..2 check|checking|choose|choosing|and
    ours to|alone|too
    answer|answers|answerable|responsible for ..3 them|suppliers|contractors|partners|it|they|what
    not|never ..2 ~blame
    because|when|since|after we|i ..2 skipped|did|failed|never|missed|chose|had|left|cut|forgot|ignored
    now|checked|audited|tested|reviewed|check ..6 by|with ..2 outside|external|independent|testing
    <our> software|system|tool|bot|algorithm|filter|model ..2 sent|did|wrote|made|picked|chose|generated
""")

_TRADE = (
    "every|all|any|most|many|other|lots|plenty|countless|several|some|half|whole ..2 company|companies|brand"
    "|brands|firm|firms|rival|rivals|competitor|competitors|retailer|retailers|airline|airlines|bank|banks"
    "|business|businesses|shop|shops|store|restaurants|restaurant|hotel|hotels|hospitals|operators|operator"
    "|chain|chains|platforms|platform|apps|place|providers|organisations|organizations|sector|industry|field"
    "|club|clubs|charity|charities|trade|makers|producers|manufacturers|publishers|employers|landlords|venues"
    "|schools|universities|farms|bakeries"
)
_EVERYBODY = phrases(f"""
    {_TRADE} ..4 do|does|did|done|doing|use|uses|used|face|faces|faced|also|same|charge|charges|too|collect|
        collects|share|shares|struggle|struggles|suffer|suffers|sees
    {_TRADE} ..3 are|is|were|was|have|has|had|make|makes|made|sell|sells|take|takes|get|gets|run|runs|work|
        works|pay|pays ..5 same|this|it|too|also|such|similar|these|worse|problem|problems|issue|issues|way|
        way|like|that
    in line with ..3 other|others|rivals|industry|competitors|market|sector|peers|everyone
    rivals|competitors|peers|counterparts ..3 do|does|did|done|have|has|had|use|also|same|charge|far|worse|
        too|are|get|got|no|doing
    others ..3 do|does|did|done|use|also|same|charge|worse|too|doing
    everyone|everybody ..1 does|did|else|uses|makes ..1
    industry|market|sector wide|standard|norm|practice|average|practise|problem|issue
    industry 's standard
    standard|common|normal|usual|accepted|widespread|established|everyday ..1 practice|practise|across
    common|widespread|normal|usual|accepted in ..2 industry|sector|trade|business
    across ..2 ..1 the|our|whole ..2 industry|sector|trade|board|market|business
    like many|most|all|every|others|other|everyone|any|everybody|our ..3
    <be> not|hardly|far|scarcely ..1 alone|unique|only|first|last|the|from ..1 alone|unique|only|first|last|
        ones|one
    same ..1 is|goes|was|applies|happens|thing|happened ..2 true|for|everywhere|at|elsewhere|across|in|with
    happens|happened|happen ..2 everywhere|everyone|all|elsewhere|best|any|every
    no|nothing|not ..1 worse|different|unusual|more|better ..3 than|from|to|in ..2 others|rivals|competitors|
        other|most|any|industry|anyone|everyone|our
    compared ..1 with|to ..2 others|rivals|competitors|other|most|peers
    nobody|no ..1 complains|complained|gives|minds|said|asks|asked|calls|objects|batted ..4 when|about|them|
        other|a
    everyone|everybody else|does|makes
    look at ..2 rivals|competitors|others|rest|other|industry|what
    what about
    ask any|our ..2 rival|company|competitor|shop|chef|airline
    worse elsewhere|at|things
    far ..1 worse than|elsewhere
    show|name|find|tell us|me ..2 one|a|any|another company|shop|hotel|airline|bank|brand|firm|hospital|
        school|restaurant that|who|which|without
    everyone|everybody|all|anyone in ..2 trade|industry|business|sector|field|game
    nobody|no|none ..2 <be> perfect|immune|infallible|flawless
    any|every other ..2 supermarket|shop|bank|airline|company|landlord
    every|each|all|most|any|no ..1 #word in the ..1 country|world|industry|city|land|trade|business|region|
        sector|market|league|street
    show|name|find me|us ..1 a|an|one|any|another #word that|who|which
    norm in|across|everywhere|at
    other|many|most|plenty|all ..1 #word ..1 #past|do|does|did|have|print|run ..4 too|also|same|well|worse
    goes|going|happens on? at|in ..1 other|others|elsewhere|most
    what ..1 our|the? rivals|competitors|others ..2 do|did|does|get|got|charge|are|have
    no|not different|worse|better ..1 from|than|to ..1 the? rest|others|most
    what ..1 every|any|all|most ..3 does|do|did
    others|other <have> ..4 longer|worse|more|less|further|same
    everywhere|elsewhere ..4 too|also|same|hit|happen
    you|we will|would|'ll ..1 not|never find|show|name|see ..3 a|an|one|any|another ..1 #word that|who|which|
        without
    show|name|find me|us ..1 a|an|one|any|another #word ..1 that|who|which|without
    <be>|still|remain among|one ..1 of|the ..1 lowest|cheapest|safest|best|least
    tell|say that to ..2 other|others|big|rivals|competitors|rest|chains
    half|most|much|all of? the|our ..2 street|trade|world|market|town|industry|country|internet|sector
    funny|odd|strange|curious ..1 how|that ..1 no|nobody ..6 when|if|about
    compare|measure that|this|it|us|our ..1 with|against|to|beside
    nature of the|this|our ..1 business|beast|trade|industry|game|job
    rival|rivals|competing|other ..1 #word ..2 keep|keeps|charge|charges|sell|do|take|pay|hold|use|store|
        share|lose|wait ..8 longer|more|worse|twice|double|less|same|too
    up|all and|over down|the ..1 the? ..1 country|land|world
    from|across coast|the to|whole ..1 coast|country|nation
    worse|longer|deeper|dearer|slower|higher ..3 than|at|in ..2 elsewhere|rivals|others|next|neighbours|
        theirs
    fare|fares|do|does|did|perform|performs ..1 far|much|even|no? worse|better
    theirs ..4 deeper|worse|longer|bigger|higher|dearer|same
    your|his|her last|previous|own|old employer|bank|airline|supplier|shop|landlord|doctor
    #number|two|three|four|five|several|loads|lots|dozens of? other|rival ..1 brands|shops|firms|clubs|
        airlines|banks|companies|hotels|studios|apps|restaurants|schools|brands
    loads|lots|plenty|tons|dozens|scores of brands|firms|shops|companies|studios|people|clubs|restaurants
    big|main three|four|five|two|players|names|chains|brands|carriers
    saw|had|faced|seen ..1 the|much same ..1 trouble|problem|problems|thing|night|issue|issues|queues|that|
        week
""")

_OUR_STANDARD = phrases("""
    below|short|not ..2 industry|sector|standard
    do not compare|excuse
    no|not an? ..1 excuse
    not ..1 like many|most|all
    we ..2 like everyone|everybody|others|all
    <our> ..2 farms|shops|sites|branches|factories|plants|schools|stores
    others may|can|stay|remain|are|were ..3 use|used|safe|sold|open|affected
    not ours to
    everyone|everybody else #stop|$|please|'s
    any|some bank|banks charge|charges|may|take
""")


def _scapegoat(said: Statement) -> Iterator[Span]:
    """Fault on others, unless the text says that choosing and checking them is our job."""
    if said.kind != "correction" and not any(
        _OUR_CHOICE.within(sentence.tokens) for sentence in said.sentences
    ):
        for sentence in said.sentences:
            yield from found_in(sentence, _SCAPEGOAT)


RULES = (
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
