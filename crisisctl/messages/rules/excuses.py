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
        misguided|careless|tired|untrained ..2 {_PERSON} ..1 !was !is ..6 <own>|who|went|acted|acting|thought|
        behind|around|without|did|decided|misread|mixed|entered|pressed|made|clicked
    by a|an|one|some ..3 {_PERSON} ..2 who|acting|working|in|outside|at
    actions|error|mistake|work|fault|decision|failure|doing|negligence|carelessness|oversight|behaviour|
        conduct|judgement|choice|act ..2 of|by|from|at|lies|with ..1 one|a|an|single|individual|this|two|the|
        few|our|external|another|someone|some ..3 {_PERSON}|{_FIRM}|few|individuals|employees|people|person
    act|acted|acting|acts|worked|went|did ..4 alone|without|own|against|outside|around|beyond ..2 our|
        permission|authorisation|authorization|approval|initiative|accord|knowledge|policy|process|
        instructions|telling|remit|rules|authority|procedure
    third party|parties|hand ..2 {_FIRM}|system|platform|tool|software|service|site|app
    at|by|from|with|to|of|through ..1 external|outside|outsourced|offshore|overseas|partner|upstream|hosting|
        cloud|printing|payment|payroll|delivery|marketing|ad|advertising|creative|media|pr|security|cleaning|
        catering ..1 {_FIRM}
    {_FIRM} ..3 failed|let|got|botched|made|changed|caused|sent|supplied|delivered|used|gave|forgot|ignored|
        missed|lost|put|mixed|mislabelled|mislabeled|shipped|did|responsible|error|fault|mistake|whose|broke|
        switched|posted|wrote|designed|chose|dropped|told|assured|promised|acted|fell|overlooked|misprinted|
        skipped|blame|delivering
    {_FIRM} <have>|<be> ..2 fault|blame|responsible|let|failed|caused|made|changed|not
    one of our ..2 {_FIRM}|service
    came|originated|stems|stemmed|arose|lay|lies|lie|happened|occurred|began|started|traced|place|sits|sat|
        rooted ..2 from|at|with|to|in|inside|on|within ..3 {_FIRM}|supplier|{_TOOL}
    caused|made|due|introduced|because|committed|result|thanks|triggered|created|written|posted|sent|done|
        down|fault|inserted|supplied|owing|produced|printed|chosen|designed|picked|blame ..1 by|to|of|on|
        with ..5 {_FIRM}|{_PERSON}|{_TOOL}|parties|party|staff|someone
    {_TOOL} ..2 wrote|did|picked|chose|made|posted|sent|decided|generated|published|matched|flagged|set|
        suggested|selected|produced|got|failed|invented
    it|this|that|fault <be> ..1 not us|ours
    ^ not us|ours
    not ..1 our own ..1 systems|staff|error|team|network|people|system|fault|work
    ~blame|fault|responsibility|responsible|culprit ..4 lies|lie|rests|sits|is|was|with ..4 {_FIRM}|{_PERSON}|
        them|him|her|team|elsewhere|someone|department
    someone|somebody|individual|person ..2 else|in ..4 fault|team|office|department|branch|office
    someone|somebody in|on|at ..1 our|the ..3 <own>
    they|he|she let us|you|me ..1 down
    let us down
    his|her|their mistake|error|fault|negligence|doing|decision|failure|oversight not? ..1
    human error
    local|regional|franchise|branch|store|duty|shift|night ..1 manager|team|operator|franchisee|
        supervisor ..3 who|failed|decided|ignored|instructed|told|chose|did|acted|took|overruled|forgot
    no|little|without|any control
    outside|beyond our|my ..1 control|hands|network|walls
    hands were tied
    {_PERSON}|{_FIRM}|owner|franchisee|branch ..2 ignored|broke|breached|overrode|bypassed|flouted|disobeyed|
        disregarded|violated ..1 our|the|company|all|clear|every ..2 rules|rule|policy|policies|instructions|
        guidelines|procedures|training|orders
    at|by|of|with|from|inside|to a|an|our|one|another|some ..1 third party|parties
    blame|fault|responsibility lies|rests|sits elsewhere
    it <be> ..1 a|an|the|our|one|not #word ..6 who ..2 mixed|forgot|posted|made|left|wrote|sent|failed|
        ignored|chose|put|took|swapped|missed|decided|approved|pressed|broke|lost|told|misread|gave|did|acted
    uploaded|published|shared|approved|tweeted|deleted|entered|added|drafted|posted|written|sent|made|created|
        left|sold by ..1 a|an|one|another|our|the ..3 {_PERSON}|{_FIRM}
    {_FIRM}|{_PERSON} 's ..1 doing|fault|mistake|error|job|failure|decision|responsibility|negligence
    blame|fault|responsibility ..4 lies|rests|sits ..1 with !us|me|our
    not with us|me
    error|mistake|fault|failure|slip|blunder ..1 at|by|from|with|of ..3 {_FIRM}
    {_PERSON} #stop ...4 #stop ..1 forgot|failed|made|mixed|ignored|left|pressed|misread|overlooked
    freelance|outside|external|subcontracted|temporary|agency ..1 #word ..3 picked|chose|cut|made|sent|forgot|
        left|posted|wrote|deleted|mixed|lost|broke|damaged|missed|failed|ignored|published|used
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
