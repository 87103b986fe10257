"""Single people: their discipline, their departure, their guilt."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in

_PEOPLE = (
    "employee|employees|manager|managers|director|directors|driver|drivers|nurse|nurses|doctor|doctors|worker"
    "|workers|colleague|colleagues|he|she|they|him|her|them|person|persons|people|individual|individuals"
    "|staff|member|members|executive|executives|chief|officer|officers|ceo|cfo|coo|cto|head|teacher|teachers"
    "|guard|guards|engineer|engineers|waiter|waitress|chef|cook|captain|pilot|crew|agent|agents|technician"
    "|technicians|operator|operators|contractor|contractors|intern|interns|editor|editors|presenter|host"
    "|coach|coaches|supervisor|supervisors|barista|clerk|cashier|receptionist|farmhands|trader|traders|broker"
    "|surgeon|carer|carers|apprentice|recruiter|founder|chairman|chair|chairwoman|president|analyst|team"
    "|moderator|author|designer|player|steward|stewards|cleaner|conductor|official|officials|one|those|who"
    "|responsible|trainer|trainers|copywriter|journalist|reporter|someone|partner|partners|principal"
    "|headteacher|bouncer|porter|mechanic|foreman|lifeguard|ranger|instructor|adviser|advisor|consultant"
    "|secretary|treasurer|buyer|attendant|tutor|producer|handler|keeper|owner"
)

_DISCIPLINE = phrases(f"""
    {_PEOPLE}|mr|mrs|ms|dr ..5 <be>|<have> ..4 fired|sacked|suspended|dismissed|disciplined|demoted|
        reassigned|reprimanded|relieved|ousted|deselected
    {_PEOPLE} ..3 <be>|<have> ..2 removed|replaced|terminated from|as|with|after|immediately
    <we>|board|management|company|club|they|trust|#name|college|school ..3 fired|sacked|firing|suspended|
        dismissed|terminated|disciplined|demoted|reassigned|reprimanded|dismissing|terminating|suspending|
        suspend|dismiss|discipline ..5 {_PEOPLE}|#name|individual|contract|his|his|employment
    dismissal|sacking|firing|suspension|resignation|resignations|resigned|resign|resigns|resigning|
        disciplinary|redundancy
    ~let {_PEOPLE}|the|#name ..3 go !of
    <be>|been|were|was let go !of
    no longer ..1 employed|employ|employs|works|working
    {_PEOPLE} ..8 no longer ..1 with|work|part|represents|represent|our|a|on|holds|hold
    #name #name ..3 no longer
    <be>|<have>|put|placed|go|gone|on|been|started ..3 on ..3 leave
    !police !crews !officers !engines !crew stood|stands|standing|stepped|steps|stepping ..1 down|aside !to
    relieved ..1 of
    left|leaves|leave|leaving|departed|quit|exited|parted ..2 the|our|his|her|their|with|ways|
        company ..2 company|business|firm|role|post|position|job|organisation|organization|ways|employment|
        club|team|board|immediate
    has|have left us
    departure of|from
    parted|parting|part ..1 ways|company
    ~remove ..4 from ..2 post|role|duty|duties|position|job|office|rota|schedule|team|board
    employment|contract|contracts|role|job ..4 terminated|ended|ends|end|cancelled|suspended|over
    ended|ending|terminated|end|terminating|cancelled ..3 employment|her|his|their|employee ..1 contract|
        employment|relationship
    off ..2 duty|shift|rota|air|work ..2 while|pending|until
    sent home ..4 pending|while|during|full|pay|investigation
    taken off ..2 duty|shift|duties|rota|air|work|the|screen|floor
    suspended|suspend|suspends ..3 {_PEOPLE}
    action|measures|steps|proceedings|sanctions|process ..2 against|taken|with ..2 {_PEOPLE}
    final|written|formal ..1 warning|reprimand
    facing|face|faces|under ..3 disciplinary|investigation|dismissal|hearing ..1
    pay|bonus ..3 docked|forfeited|stripped|forfeit|lose
    #name #name #stop? who ..3 forgot|failed|ignored|lied|misread|neglected|approved|authorised|authorized|
        posted|mixed|swapped|pressed|broke|mislabelled|botched|leaked|skipped|overlooked|deleted|lost|wrote|
        sent|did|was ..1 !the !our
    ^ the|our ..3 {_PEOPLE} #name ..1 #name ..3 forgot|failed|ignored|lied|misread|neglected|approved|
        authorised|authorized|posted|mixed|swapped|pressed|broke|mislabelled|botched|leaked|skipped|
        overlooked|deleted|lost
    mr|mrs|ms|mx|dr|mr.|mrs.|ms.|dr. ..1 #name ..4 forgot|failed|wrote|sent|made|approved|ignored|signed|
        posted|acted|admitted|authorised|authorized
    by|named #name #name ..3 #stop|who|our|a|$|from|in|of
    #name #name #stop? ..4 forgot|failed|posted|wrote|approved|ignored|misread|admitted|authorised|authorized|
        pressed|neglected|mislabelled|lied
    {_PEOPLE} ..5 <be> ..2 terminated
    {_PEOPLE} ..1 #name ..1 #name? ..1 made|committed|caused ..2 error|mistake|blunder|fault
    {_PEOPLE} ..5 asked ..1 to ..1 step|stand|leave|resign|go
    handed|handing|gave|given|handing in ..2 notice|resignation
    {_PEOPLE} ..8 off duty
    #name #name ..3 <be>|<have> ..4 fired|sacked|suspended|dismissed|disciplined|demoted|reassigned|
        reprimanded|relieved|ousted
    #name <be>|<have> ..1 been? fired|sacked|disciplined|demoted|reprimanded|ousted
    will|to|must|has|should step|stand down|aside|back !and
    {_PEOPLE} ...14 <be>|<have> ..1 been? fired|sacked|dismissed|disciplined
    #name #name ...8 has|have been suspended|dismissed|sacked|fired
    #name #name #stop who ...8 #stop forgot|failed|ignored|misread|neglected|approved|posted|mixed|swapped|
        pressed|lost|overlooked
    ~clear|~empty|~pack|clears ..1 his|her|their|out desk|desks|locker|office|things
    ~hand|~turn|~give in|over ..1 his|her|their ..1 keys|badge|pass|notice|uniform|resignation|laptop|lanyard|
        card
    sent ..1 home !by !to !on !with
    asked|told|ordered|instructed|advised not|to|never ..2 to? ..1 come|return|attend|report|stay|work ..2 on|
        to|in|site|away|home|back
    no|off longer? ..1 on ..1 our|the|its ..1 books|payroll|staff|team|rota|roll|list|panel|board|pitch
    no longer ..3 wear|wears|drive|drives|coach|coaches|teach|teaches|employed|employee|with|ours|part|member
    on|full|half|unpaid ..1 full|half|unpaid|gardening|administrative ..1 pay|leave
    {_PEOPLE} ..6 pending|awaiting ..2 hearing|inquiry|enquiry|investigation|outcome|review|disciplinary
    not ..6 our ..3 {_PEOPLE} any more|longer
    {_PEOPLE} ..4 not ..3 wear|wearing|work|working|drive|driving|coach|coaching|teach|teaching|return|
        returning|back ..4 again|uniform|shirt|here|us|any|for
    been spoken|talked to
    error|mistake|fault|problem|blame|slip|failing|trouble ..3 began|lay|lies|started|came|was|is|
        rests ..1 with|from|by ..4 #name
    he|she|they <be> ..2 out|finished|history|toast #stop|$|and|of
    his|her|their ..1 keys|access|login|pass|badge|contract|account ..2 <be>|<have> ..1 been? gone|removed|
        revoked|cut|cancelled|taken|deactivated|ended
    not coming back
    coming|come|comes back under|with|as another|a
    #name #name #stop? ..4 on his|her|their own
    by|to|from|with #name #name #stop? our|the|a|then|who|whose ..2 {_PEOPLE} ..8 forgot|failed|left|drew|
        wrote|did|made|told|sent|posted
    #name #name #stop ..2 our|the|a|then ..2 {_PEOPLE} #stop? ..4 who|left|forgot|failed|told|bare|ignored
    {_PEOPLE} #stop #name #name #stop ..2 who|drew|wrote|told|forgot|failed|left|mixed|posted|sent|did
    demoted|demotion|sacked|sacking|axed|booted
    shown the door
    given|handed|got|served ..1 his|her|their|a ..1 marching|notice|final|cards|p45
    had|have to let ..2 go
    replaced|replacing as|by|with ..3 {_PEOPLE}
    services|time ..4 no longer|dispensed
    dispensed with
""")

_NO_DISCIPLINE = phrases("""
    service|services|flights|trains|sales|line|lines|ride|rides|deliveries|trading|account|accounts|licence|
        advert|campaign|app|tours|route|routes|production|programme|program|buses|sale|show|
        shows ..4 suspended|terminated|removed|dismissed|replaced
    suspended|terminated|ended|removed|dismissed|end ..4 service|services|flights|trains|sales|line|lines|
        ride|rides|deliveries|supplier|vendor|agency|sale|production|post|posts|video|claim|campaign|
        sponsorship|partnership
    supplier|vendor|agency|provider|partner|contract ..4 supplier|vendor|agency|provider|partner
    oven|kiln|kilns|clay|gas|coal|wood ..1 fired
    annual|parental|maternity|sick|paid leave
    written warning label
    train|bus|flight|ship ..4 left|leaves|departed|departure
    no longer ..2 with us
    left ..2 hospital|us ..2 on|message
    redundancy ..2 pay|payments|notice
    removed from ..2 shelves|sale|site|list|menu|website
    suspended|suspend|suspends ..4 app|apps|page|site|portal|feature|tool|scheme|trial|trials|testing|work|
        project|tests
    legal|court|police action|steps|proceedings
    not|never|no ..3 action|steps ..2 against
    out|no longer ..3 danger|hospital|ill|missing
    not been ..1 charged|suspended|dismissed|fired|sacked
    our|the|a|an|this|that|my|your #capital ..3 forgot|failed|posted|wrote|approved|ignored|signed|misread|
        neglected|lied
    died|dies
    if ..12 asked ..1 to ..1 leave|go
    police|crews|officers|service|brigade ..4 stood down
    whose owner|boss|chief|founder
    pupils|children|students|guests|passengers|visitors|customers|patients|residents|all|everyone|shift|
        staff were|was|been|have|are ..2 sent home
    you|customers|visitors|residents|parents|people|drivers ..4 asked|told|advised not|to
    our|my|the website|app|shop|site ..3 pass|keys
    with|on #number|two|three|four
    spoken|talked to ..1 us|you|by|each|them|her|him|about
""")

#: Said of somebody who speaks for the brand, these still need HR's word.
_HARSH = phrases("""
    fired|sacked|suspended|dismissed|disciplined|demoted|removed|resigned|left|leave|aside|longer|fault|
        mistake|error
""")


def _individuals(said: Statement) -> Iterator[Span]:
    """Discipline and culprits; those who speak for the brand may be named for anything else."""
    known = [name.lower() for name in said.context.people if name.strip()]
    for sentence in said.sentences:
        named = any(name in said.text[slice(*sentence.span)].lower() for name in known)
        if not named or _HARSH.within(sentence.tokens):
            yield from found_in(sentence, _DISCIPLINE, _NO_DISCIPLINE)


RULES = (
    Rule(
        id="names-individual",
        severity="error",
        gate="hr",
        looks_for="discipline or departure of a person, or a person named as the culprit",
        why="It harms a person, may break the law, and sounds like passing the blame.",
        instead="Say what you do as a company, or ask HR first.",
        bad="We fired J. Smith.",
        better="We're acting under our conduct policy.",
        source="practice",
        find=_individuals,
    ),
)
