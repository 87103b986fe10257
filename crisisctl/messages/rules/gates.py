"""What somebody else must look at first: counsel, the investors' office, HR."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in, saying

_MARKET = phrases("""
    revenue|revenues|turnover|ebitda|earnings|profitability|dividend|dividends|shareholder|shareholders|
        analysts|solvency|liquidity|buyback|ipo|capex|opex|cashflow|backlog|valuation|fiscal|capitalisation|
        capitalization
    profit|profits|margin|margins !to !goes
    profits ..2 target|warning|forecast|outlook|fall|rise
    q1|q2|q3|q4|h1|h2|fy25|fy26|fy27|fy
    share|stock|shares|stocks price|prices|value|fell|fall|rose|holders|market|buyback|option|options|capital|
        issue|trading|rise|register|dropped|slide
    our|the|buying|buy|sell|selling|sold|for|of|company|own|their|hold|
        trading ..1 shares !of !in !room !on !at !with
    shares ..4 fallen|fall|fell|risen|rose|rise|down|up|undervalued|oversold|cheap|recover|suspended|trading|
        traded|worth
    guidance ..3 for|year|unchanged|remains|stands|quarter|on|full|raised|cut|withdrawn|maintain|confirmed|
        reaffirm|outlook
    our|full|earnings|financial|year|sales|market|annual|half|profit|maintain|reaffirm|confirm|cut|raise|
        withdraw|lower|reiterate|investor ..1 guidance|outlook|forecast|forecasts|targets !from !weather !on
    material|materially|significant|adverse|immaterial|meaningful ..2 impact|effect|affect|affected|adverse|
        cost|costs|loss|change|to ..4 results|business|financial|earnings|year|performance|operations|
        finances|company|position|profit|quarter|our|trading|cash|us|numbers|on|forecast
    not|no ..2 material|materially
    financial|quarterly|annual|interim|yearly|half|full|trading|fiscal ..1 results|performance|position|
        impact|figures|numbers|targets|year
    first|second|third|fourth|next|this|current|coming quarter|half ..1 !of
    trading update|statement
    year end|results
    cash flow|position|reserves|runway
    credit rating|line|facility
    sales ..3 up|down|fell|fall|rose|rise|growth|grew|dropped|record|figures|target|targets|forecast|slipped|
        continue|strong|weak|remain|doubled|halved|hit|ahead|better|worse|percent|#percent|track|recovered|
        unaffected|holding|held|steady
    strong|record|weak|lost|like|comparable|online|group|bumper|quarterly|monthly|annual|holiday|
        christmas ..1 sales
    order book|intake|books
    orders ..2 worth|up|down|fell|rose|strong|cancelled|slip|#money
    orders ..2 #money
    #money|cost|costs|loss|hit|charge|provision|write ..2 million|m|bn|billion|provision|charge|writedown|
        exceptional|earnings
    takeover|merger|acquisition|divestment|flotation|delisting|listing ..1 !price
    bid ..2 for ..2 company|group|us|business|shares
    takeover|hostile|rival bid
    ~acquire|~merge ..2 by|with|rival|company|a
    ~lose|~raise|~invest ..2 investors|funding|capital|investment
    investor|investors ..2 should|can|may|will|need|not|confidence|expect|know
    funding round
    market|shareholder|investors|investor value|confidence|expectations|share
    set aside
    loss|losses|profit|cost|costs ..2 of|at ..2 #money
    on|off|hit|miss|missed|meet|beat|above|below|track ..3 target|targets|forecast|forecasts|plan|budget|
        guidance ..1 !date
    bottom line
    balance sheet
    trading statement|update|ahead|in|remains|continues
    bonds|bond|bondholders|lenders|creditors|covenant|covenants
    insolvent|insolvency|bankruptcy|administration|bankrupt
    talks ..4 sell|buy|merge|acquire|buyer|buyers|takeover|bidder|bidders
    sell|selling|sale of? the|our ..1 business|company|division|stake|subsidiary
    bookings|orders|subscriptions|footfall|volumes ..4 #percent|ahead|behind ..3 last|year|plan|forecast|
        target|than
    our|cash|financial reserves
    investors|shareholders ..2 have|nothing|need
""")

_NO_MARKET = phrases("""
    driver|drivers|drivers'|rider|riders|workers|worker|your|staff|courier|couriers|artists|seller|sellers|
        their|her|his|cleaners ..2 earnings|revenue|profit|income
    weather|rain|wind|health|snow|storm|flood ..3 forecast|forecasts|guidance|outlook
    forecast ..3 weather|stay|rain|wind|snow|storm|storms|sun
    lab|exam|test|blood|search|school|inspection|water|x ..2 results
    donate|donated|donating|give|giving|given|goes|go|hand|charity ..5 profit|profits|revenue|earnings
    profit|profits|proceeds|earnings|margin|revenue ..5 charity|donate|donated|goes|hospice|fund|food|refuge
    photo|page|safety|error margin|margins
    margin|margins of|for ..1 error|safety
    in|out|of|back in? stock !price !market !fell
    stock ..2 of|room|cube|cubes|up|has|is|levels|photo|rooms|exchange
    share ..2 with|this|your|post
    before|over|above profit|profits|money
    profit|profits|money ..2 before|over|above|ahead
    ahead of ..2 profit|profits
    put|putting|chased|chasing|chose ..2 profit|profits|margin|margins|growth|sales
    sales ..2 staff|team|assistant|page|desk|floor|of|stopped|person|ban|call|calls|to|advisers
""")

_LIABILITY = phrases("""
    negligent|negligence|negligently|culpable|culpability|culpably|liable|liability|liabilities|unlawful|
        unlawfully|illegal|illegally|illegality|recklessly|reckless|fraudulent|fraud|fraudulently
    at fault
    broke|break|breaking|broken|against|outside|violated|violate|violates|violation|breached|breach|breaches|
        breaching|contravened|contravention|infringed|within ..4 law|laws|contract|contracts|regulations|
        regulation|statute|gdpr|statutory|legislation|licence|license|duty|act|code|rules|agreement|terms|
        warranty
    it breach
    in breach
    duty|duties of care
    legal|legally|criminal|criminally|contractual|contractually|statutory ..1 responsible|responsibility|
        obligation|obligations|duty|duties|wrong|bound|required|accountable|liability|offence
    failed ..2 in our duty
    non compliant|compliance|compliantly
    not ..1 lawful|legal|compliant|allowed|permitted ..2 under|by ..1 law|the
    without ..2 legal|lawful|required|valid ..1 basis|licence|license|permit|consent
    due diligence
    admit|admits|accept|accepts|concede|acknowledge ..2 guilt|guilty|liability|fault
    ~plead guilty
    ~trespass
    misconduct gross
    gross|wilful|willful ..1 misconduct|negligence|neglect
    malpractice|misfeasance|maladministration|malfeasance|tort|discriminated|defrauded
    breach of
    should be held
    infringed|infringes|infringing|infringement
""")

_NO_LIABILITY = phrases("""
    limited liability
    no|not ..2 illegal to
    illegal|illegally|unlawful|fraud|fraudulent ..1 parking|parked|download|downloads|logging|streaming|
        copies|team|line|fishing|dumping|department|payment|payments|transaction|transactions|use|emails|
        calls|messages|charge|charges|desk|hotline|activity|attempts
    against|of|from|about|watch|report|suspect ..2 fraud
    security|data|privacy|system|system's|personal|the|this|a|about|by ..1 breach !of ..1 $
    data breach of
    terms|rules|code ..2 were|are|say|of ..3 hard|found|conduct
    someone|criminals|hackers|attackers|thieves|party|person|individual|intruder|intruders ..4 illegally|
        unlawfully|fraudulently
    illegally|unlawfully ..3 accessed|obtained|copied|entered|by
""")

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
    {_PEOPLE} ..3 <be>|<have> ..2 removed|replaced|terminated|charged from|as|with|after|immediately
    <we>|board|management|company|club|they|trust|#capital|college|school ..3 fired|sacked|firing|suspended|
        dismissed|terminated|disciplined|demoted|reassigned|reprimanded|dismissing|terminating|suspending|
        suspend|dismiss|discipline ..5 {_PEOPLE}|#capital|individual|contract|his|his|employment
    dismissal|sacking|firing|suspension|resignation|resignations|resigned|resign|resigns|resigning|
        disciplinary|redundancy
    ~let {_PEOPLE}|the|#capital ..3 go !of
    <be>|been|were|was let go !of
    no longer ..1 employed|employ|employs|works|working
    {_PEOPLE} ..8 no longer ..1 with|work|part|represents|represent|our|a|on|holds|hold
    #capital #capital ..3 no longer
    <be>|<have>|put|placed|go|gone|on|been|started ..3 on ..3 leave
    stood|stands|standing|stepped|steps|stepping ..1 down|aside !to
    relieved ..1 of
    left|leaves|leave|leaving|departed|quit|exited|parted ..2 the|our|his|her|their|with|ways|
        company ..2 company|business|firm|role|post|position|job|organisation|organization|ways|employment|
        club|team|board|immediate
    left|leaves|leaving us
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
    #capital #capital #stop? who ..3 forgot|failed|ignored|lied|misread|neglected|approved|authorised|
        authorized|posted|mixed|swapped|pressed|broke|mislabelled|botched|leaked|skipped|overlooked|deleted|
        lost|signed|wrote|sent|did|was ..1 !the !our
    ^ the|our ..3 {_PEOPLE} #capital ..1 #capital ..3 forgot|failed|ignored|lied|misread|neglected|approved|
        authorised|authorized|posted|mixed|swapped|pressed|broke|mislabelled|botched|leaked|skipped|
        overlooked|deleted|lost|signed
    mr|mrs|ms|mx|dr|mr.|mrs.|ms.|dr. ..1 #capital ..4 forgot|failed|wrote|sent|made|approved|ignored|signed|
        posted|acted|admitted|authorised|authorized
    by|named|called #capital #capital ..3 #stop|who|our|a|$|from|in|of
    #capital #capital #stop? ..4 forgot|failed|posted|wrote|approved|ignored|signed|misread|admitted|
        authorised|authorized|pressed|neglected|mislabelled|lied
    {_PEOPLE} ..5 <be> ..2 terminated
    {_PEOPLE} ..1 #capital ..1 #capital? ..1 made|committed|caused ..2 error|mistake|blunder|fault
    {_PEOPLE} ..5 asked ..1 to ..1 step|stand|leave|resign|go
    handed|handing|gave|given|handing in ..2 notice|resignation
    {_PEOPLE} ..8 off duty
    #capital #capital ..3 <be>|<have> ..4 fired|sacked|suspended|dismissed|disciplined|demoted|reassigned|
        reprimanded|relieved|ousted
    #capital <be>|<have> ..1 been? fired|sacked|disciplined|demoted|reprimanded|ousted
    will|to|must|has|should step|stand down|aside|back !and
    {_PEOPLE} ...14 <be>|<have> ..1 been? fired|sacked|dismissed|disciplined
    #capital #capital ...8 has|have been suspended|dismissed|sacked|fired|removed
    #capital #capital #stop who ...8 #stop forgot|failed|ignored|misread|neglected|approved|posted|mixed|
        swapped|pressed|lost|overlooked
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
        id="market-moving",
        severity="error",
        gate="investors",
        looks_for="results, forecasts, orders, shares",
        why="What can move the share price must reach all investors at once, by their channel.",
        instead="Leave it out, and link to the investors' page.",
        bad="This won't affect Q3 revenue.",
        better="Investor news: ir.example.com",
        source="Reg FD; EU MAR 17",
        find=saying(_MARKET, unless=_NO_MARKET),
    ),
    Rule(
        id="admission-gate",
        severity="warning",
        gate="legal",
        looks_for="words of the law: negligent, liable, unlawful",
        why="These words have a meaning in court that is for counsel to weigh.",
        instead="Say what happened in plain words, or ask counsel first.",
        bad="We were negligent.",
        better="We missed the alarm for six hours.",
        source="practice",
        find=saying(_LIABILITY, unless=_NO_LIABILITY),
    ),
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
