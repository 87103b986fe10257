"""Single people: their discipline, their departure, their guilt."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import Phrases, phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Find, Rule, found_in

_PEOPLE = (
    "employee|employees|manager|managers|director|directors|driver|drivers|nurse|nurses|doctor|doctors|worker"
    "|workers|colleague|colleagues|he|she|they|him|her|them|person|persons|people|individual|individuals"
    "|staff|member|members|executive|executives|chief|officer|officers|ceo|cfo|coo|cto|head|teacher"
    "|teachers|officers"
    "|guard|guards|engineer|engineers|waiter|waitress|chef|cook|captain|pilot|crew|agent|agents|technician"
    "|technicians|operator|operators|contractor|contractors|intern|interns|editor|editors|presenter|host"
    "|coach|coaches|supervisor|supervisors|barista|clerk|cashier|receptionist|farmhands|trader|traders|broker"
    "|surgeon|carer|carers|apprentice|recruiter|founder|chairman|chair|chairwoman|president|analyst|team"
    "|moderator|author|designer|player|steward|stewards|cleaner|conductor|official|officials|one|those|who"
    "|responsible|trainer|trainers|copywriter|journalist|reporter|someone|partner|partners|principal"
    "|headteacher|bouncer|porter|mechanic|foreman|lifeguard|ranger|instructor|adviser|advisor|consultant"
    "|secretary|treasurer|buyer|attendant|tutor|producer|handler|keeper|owner"
)

#: Those who hold a post, without the words that stand for anybody.
_ROLE = (
    "employee|employees|manager|managers|director|directors|driver|drivers|nurse|nurses|doctor|doctors|worker"
    "|workers|colleague|colleagues|executive|executives|chief|officer|ceo|cfo|coo|cto|head|teacher|teachers"
    "|officers"
    "|guard|guards|engineer|engineers|waiter|waitress|chef|cook|captain|pilot|agent|technician|technicians"
    "|operator|operators|contractor|contractors|intern|interns|editor|editors|presenter|host|coach|coaches"
    "|supervisor|supervisors|barista|clerk|cashier|receptionist|trader|traders|broker|surgeon|carer|carers"
    "|apprentice|recruiter|founder|chairman|chair|chairwoman|president|analyst|moderator|designer|steward"
    "|stewards|cleaner|conductor|official|officials|trainer|copywriter|principal|headteacher|bouncer|porter"
    "|mechanic|foreman|lifeguard|ranger|instructor|adviser|consultant|secretary|treasurer|buyer|attendant"
    "|tutor|producer|handler|keeper|caretaker|trustee|trustees|leader|spokesman|spokeswoman|warden|dispatcher"
    "|pharmacist|midwife|matron|referee|umpire|curator|librarian|baker|planner|tester|developer|plumber"
    "|electrician|welder|fitter|rep|assistant|partner|member|staffer|culprit"
)
_FAILED = (
    "forgot|failed|ignored|lied|misread|neglected|mixed|swapped|pressed|mislabelled|botched|leaked|skipped"
    "|overlooked|fell|slept|panicked|cheated|stole|dozed|fumbled|blundered|bungled|disregarded|hid"
)
_DID = (
    "approved|authorised|authorized|posted|wrote|sent|signed|made|admitted|drew|deleted|lost|broke|told|did"
)
_OUT = (
    "fired|sacked|dismissed|disciplined|demoted|reassigned|reprimanded|ousted|deselected|axed|booted|retired"
)

_DISCIPLINE = phrases(f"""
    {_ROLE}|he|she|they|those|individual|individuals|person|mr|mrs|ms|dr ..5 <be>|<have> ..4 {_OUT}|relieved
    {_ROLE}|he|she|individual|individuals|person|mr|mrs|ms|dr ..5 <be>|<have> ..4 suspended|terminated
    {_ROLE}|he|she ..3 <be>|<have> ..2 removed|replaced from|as|with|after|immediately|and
    {_ROLE}|he|she ..3 <be>|<have> ..2 moved|transferred|retrained ..1 to|from|immediately|into ..1 other|
        another|different|his|her|their|lesser|$|duties|role|post|#stop
    <we>|board|management|company|club|they|trust|#name|college|school ..3 fired|sacked|firing|suspended|
        dismissed|terminated|disciplined|demoted|reassigned|reprimanded|dismissing|terminating|suspending|
        suspend|dismiss|discipline ..5 {_PEOPLE}|#name|individual|contract|his|employment
    dismissal|sacking|firing|resignation|resignations|resigned|resign|resigns|resigning|disciplinary|
        demoted|demotion|sacked|axed
    ~let #name? {_ROLE}|him|her|them|#name go !of !to !home
    ~let the|our|a|one|two ..1 {_ROLE} ..1 go !of !to !home
    <be>|been|was let go !of
    had|have to let ..2 go
    no longer ..1 employed|employ|employs
    {_ROLE}|he|she ..8 no longer ..1 with|work|works|working|part|represents|represent|holds|hold|in ..1
    no longer ..1 work|works|working for|here
    #name #name ..3 no longer ..1 works|with|part|employed|represents|holds|our
    <be>|<have>|put|placed|go|gone|on|been|started ..3 on ..2 leave $|#stop|while|pending|until|and|from|
        after|for
    !police !crews !officers !engines !crew stood|stands|standing|stepped|steps|stepping ..1 down|aside !to
    relieved ..1 of
    left|leaves|leave|leaving|departed|quit|exited|parted ..2 the|our|his|her|their|with|ways|
        company ..2 company|business|firm|role|post|position|job|organisation|organization|ways|employment|
        club|board|immediate
    {_ROLE}|he|she has|have ..1 left us|$|the|#stop
    parted|parting|part ..1 ways|company
    ~remove ..4 from ..2 post|role|duty|duties|position|job|office|rota|schedule|team|board
    employment|role|job|post ..4 terminated|ended
    ended|ending|terminated|end|terminating|cancelled ..3 employment|her|his|their|employee ..1 contract|
        employment
    off ..2 duty|shift|rota|air|work ..2 while|pending|until
    sent home ..4 pending|full|pay|investigation
    {_ROLE}|him|her ..4 taken off|out ..2 duty|shift|duties|rota|air|screen|floor|job|case|line
    <we>|have|has ..2 taken ..4 {_ROLE}|him|her ..2 off
    suspended|suspend|suspends ..3 {_ROLE}
    action|measures|proceedings|sanctions ..2 against ..3 {_ROLE}|him|her|them|those|individuals|individual
    {_ROLE}|him|her|he|she|who|individuals ..5 final|written|formal ..1 warning|reprimand
    warning|reprimand|note ..4 on|in ..3 file|record
    {_ROLE}|he|she|who|staff|individual|individuals ..5 facing|face|faces|under ..3 disciplinary|
        investigation|dismissal|hearing|panel|sanction|tribunal|sack|axe
    facing|face|faces ..2 disciplinary|dismissal|hearing|sack
    pay|bonus ..3 docked|forfeited|stripped|forfeit
    ~strip|~dock of? ..2 title|rank|bonus|captaincy|pay|honours|wages
    #name #name #stop? ..1 who ...8 {_FAILED} ..1 !the !our
    #name #name #stop who ...8 #stop {_FAILED}
    ^ the|our ..3 {_ROLE} #name ..1 #name ..3 {_FAILED}|{_DID}
    mr|mrs|ms|mx|mr.|mrs.|ms. ..1 #name ..4 {_FAILED}|{_DID}|acted
    mistake|error|blunder|slip|failure|lapse|oversight|decision|fault|blame|breach ..4 by|of|with|
        to #name #name ..1 #stop|who|our|a|$|in|alone|from
    !mill !st #name #name #stop? ..4 forgot|ignored|misread|pressed|neglected|mislabelled|lied|botched
    {_ROLE} ..5 <be> ..2 terminated
    {_ROLE} ..1 #name ..1 #name? ..1 made|committed|caused ..2 error|mistake|blunder|fault
    {_ROLE}|he|she|him|her|who ..5 asked ..1 to ..1 step|stand|leave|resign|go|consider
    handed|handing|gave|given|handing in ..2 notice|resignation
    {_ROLE} ..8 off duty
    #name #name ..3 <be>|<have> ..4 {_OUT}|relieved|suspended
    will|to|must|has|should step|stand down|aside|back !and
    {_ROLE}|those|whoever|person ...14 <be>|<have> ..1 been? {_OUT}
    #name #name ...8 has|have been suspended|dismissed|sacked|fired
    ~clear|~empty|~pack|clears ..1 his|her|their|out desk|desks|locker|office|things
    ~hand|~turn|~give in|over ..1 his|her|their ..1 keys|badge|pass|notice|uniform|resignation|laptop|
        lanyard|card
    {_ROLE}|him|her|he|she ..3 sent ..1 home !by !to !on !with !from
    {_ROLE}|he|she|him|her|staff ..3 asked|told|ordered|instructed|advised not|to|never ..2 to? ..1 return|
        attend|stay|come|report ..2 on|in|site|away|home|back|work
    no|off longer? ..1 on ..1 our|the|its ..1 books|payroll|staff|team|rota|roll|list|panel|board|pitch
    no longer ..3 wear|wears|coach|coaches|teach|teaches|employed|employee|ours
    {_ROLE}|he|she|who ..6 no longer ..3 drive|drives|with|part|member|post|charge
    on|full|half|unpaid ..1 full|half|unpaid|gardening|administrative ..1 pay|leave
    {_PEOPLE} ..6 pending|awaiting ..2 hearing|inquiry|enquiry|investigation|outcome|disciplinary
    not ..6 our ..3 {_ROLE} any more|longer
    {_ROLE}|he|she|they ..4 not ..3 wear|wearing|work|working|drive|driving|coach|coaching|teach|teaching|
        return|returning|back ..4 again|uniform|shirt|here|us|any|for
    {_ROLE}|him|her|he|she|they been spoken|talked to
    error|mistake|fault|problem|blame|slip|failing|trouble|buck ..3 began|lay|lies|started|came|was|is|sits|
        rests|stops|stopped ..1 with|from|by ..2 #name ..1 #name|#stop|$|who
    {_ROLE}|he|she <be> ..2 finished|history|toast|gone #stop|$|and
    he|she <be> out #stop|$
    {_ROLE} #stop who <have>|<be> ..2 {_OUT}|suspended|relieved
    his|her|their ..1 keys|access|login|pass|badge|contract|account ..2 <be>|<have> ..1 been? gone|removed|
        revoked|cut|cancelled|taken|deactivated|ended
    {_ROLE}|he|she ..4 not coming back
    acted|acting|did|posted|went ..3 on his|her|their own
    #name #name #stop ..2 our|the|a|then ..2 {_ROLE} #stop? ..4 {_FAILED}|bare|alone
    {_ROLE} #stop #name #name #stop ..2 {_FAILED}|{_DID}
    shown|show ..1 the ..1 door|exit|red
    frogmarched|escorted off|out|from
    {_ROLE}|he|she|him|her ..3 walked|marched off|out|from !slowly
    given|handed|got|served ..1 his|her|their|a ..1 marching|notice|final|cards|p45
    replaced|replacing as|by|with ..3 {_ROLE}
    {_ROLE}|his|her ..2 services|time ..4 no longer|dispensed
    dispensed with
    {_ROLE}|he|she|who ..4 dealt|spoken with|to
    fallen|fell|fall on ..2 sword|swords
    hung|hang|hangs|hanging up ..1 his|her|their
    consider his|her|their ..1 position|positions|future
    {_ROLE}|he|she|who|staff ..4 lost|lose|loses|cost|costs ..2 job|jobs|role|badge|licence
    ask|asked|asking|accept|accepted|demanded|received|have|has ..2 for? ..2 resignation|resignations
    {_ROLE}|he|she|individual ..6 move|moved|moving|moves on $|#stop|from|and|to
    <we>|board|company|club ..2 goodbye|farewell to ..2 {_ROLE}
    {_ROLE}|he|she|individual ..4 has|have|was|were ..1 been? retrained|counselled|cautioned|reprimanded|
        rebuked
    wielded the axe
    heads ..1 rolled|roll
    severed ..1 ties with ..2 {_ROLE}|him|her|#name
    replaced|stripped ..2 him|her
    culprit|responsible|guilty|blame|fault ..3 was|is|lies|named|called|with ..1 #name #name
    it was #name #name ..2 who|that ..1 {_FAILED}|left|let|posted|wrote|sent|signed|approved|deleted|opened|
        broke|gave|took|made|lost|caused|told|dropped
    hr|personnel|human|resources ..1 resources? ..2 dealing|handling|deals|investigating|acting|spoken|
        meeting|met ..1 with ..1 the|that|an|one|him|her|them ..1 individual|{_ROLE}|person|$|him|her|them
    his|her|their|{_ROLE} 's? ..1 contract ..3 not ..2 renewed|extended|continue|continued
""")

_PERHAPS = phrases(f"""
    suspension|redundancy|departure
    employment|contract|contracts|role|job ..4 terminated|ended|ends|end|cancelled|suspended
    final|written|formal ..1 warning|reprimand
    {_ROLE} ..3 under ..2 investigation|review
    approved|caused|posted|made|written|committed|pressed|sent by #name #name ..1 #stop|who|our|a|$|in|alone
    {_ROLE}|mr|mrs #name ..3 {_FAILED}|{_DID}|pressed
    {_ROLE}|team ..4 responsible|accountable|fault|blame
    action|steps|process ..2 taken|with ..2 {_ROLE}
    mr|mrs|{_ROLE}|he|she|who ..8 licence|badge|keys ..4 taken|removed|revoked
    has|have been dealt|spoken with|to
    coming|come|comes back under|with|as another|a
    ends|over for ..2 {_ROLE}|him|her
    {_ROLE}|he|she|colleague ..6 <have>|<be> ..2 chosen|decided|opted|agreed to ..1 leave|go|move|step|
        retire|pursue
    interim|acting {_ROLE} ..4 takes|took|starts|started|in|named
    person|individual|one|colleague|{_ROLE} who|whose ..2 {_DID}|{_FAILED} ..8 has|have|is|was|will
    {_ROLE} ..3 <have> been stood down
    {_ROLE} ..3 #stop? #name #name #stop? ..1 signed|approved|authorised|authorized|posted|deleted|opened|
        cut|wrote|sent|made|chose|decided|allowed
    hr|personnel|disciplinary ..2 dealing|handling|involved|investigating|process|panel|matter
    #name #name #stop? ..1 who ..3 {_DID} ..1 !the !our
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
    annual|parental|maternity|sick|paid|paternity|adoption|bereavement|study|family leave
    is|was|were me|i|us
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
    died|dies|hospital|injured|ill
    lose|lost|losing ..2 job|jobs ..2 over|not
    no|nobody|not one? ..4 lose|lost|losing
    lender|lenders|supplier|suppliers|firm|firms
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


def _of_individuals(looked_for: Phrases) -> Find:
    """Discipline and culprits; those who speak for the brand may be named for anything else."""

    def find(said: Statement) -> Iterator[Span]:
        known = [name.lower() for name in said.context.people if name.strip()]
        for sentence in said.sentences:
            named = any(name in said.text[slice(*sentence.span)].lower() for name in known)
            if not named or _HARSH.within(sentence.tokens):
                yield from found_in(sentence, looked_for, _NO_DISCIPLINE)

    return find


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
        find=_of_individuals(_DISCIPLINE),
        perhaps=_of_individuals(_PERHAPS),
    ),
)
