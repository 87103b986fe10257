"""What moves a share price."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_MARKET = phrases("""
    profit|profits|margin|margins !to !goes
    profits ..2 target|warning|forecast|outlook|fall|rise
    q1|q2|q3|q4|h1|h2|fy25|fy26|fy27|fy
    share|stock|shares|stocks price|prices|value|fell|fall|rose|holders|market|buyback|option|options|capital|
        issue|trading|rise|register|dropped|slide
    shares ..4 fallen|fall|fell|risen|rose|rise|down|up|undervalued|oversold|cheap|recover|suspended|trading|
        traded|worth
    guidance ..3 for|year|unchanged|remains|stands|quarter|on|full|raised|cut|withdrawn|maintain|confirmed|
        reaffirm|outlook
    full|earnings|financial|year|sales|market|annual|half|profit|maintain|reaffirm|confirm|cut|raise|
        withdraw|lower|reiterate|investor|growth ..1 guidance|outlook|forecast|forecasts !from !weather !on
    full|earnings|financial|sales|annual|profit|growth|subscriber|volume|revenue ..1 target|targets
    material|materially|significant|adverse|immaterial|meaningful|any|no|little ..2 impact|effect|affect|
        affected|adverse|
        bearing|dent|hole ..4 results|financial|earnings|year|performance|finances|profit|quarter|trading|
        cash|numbers|forecast|budget|income|plan|outlook|line
    material|materially|immaterial ..2 impact|effect|affect|cost|loss|change|adverse
    dent|dents|derail|derails|knock|knocks|change|changes|shift|hurt|hurts ..3 our|the ..1 year|numbers|
        quarter|
        plan|plans|results|income
    trading update|statement
    year end|results
    cash flow|position|reserves|runway
    credit rating|line|facility
    sales ..3 up|down|fell|fall|rose|rise|growth|grew|dropped|record|figures|target|targets|forecast|slipped|
        continue|strong|weak|remain|doubled|halved|hit|ahead|better|worse|percent|#percent|track|recovered|
        unaffected|holding|held|steady
    strong|record|weak|like|comparable|group|bumper|quarterly|monthly|annual|holiday|
        christmas ..1 sales
    order book|intake|books
    orders ..2 worth|fell|rose|strong|slip
    takeover|acquisition|divestment|flotation|delisting ..1 !price
    bid ..2 for ..2 company|group|us|business|shares
    takeover|hostile|rival bid
    ~lose|~raise|~invest ..2 investors|funding|capital|investment
    investor|investors ..2 should|can|may|will|need|not|confidence|expect|know
    funding round
    market|shareholder|investors|investor value|confidence|expectations|share
    loss|losses|profit ..2 of|at ..2 #money
    top line
    our bottom line
    for|of|in the|our shares ..1 $|#stop|and|price
    talks ..6 new|majority|minority|outside ..1 owner|owners|investor|investors|backer|stake
    balance sheet
    trading statement|update|ahead|in|remains|continues
    bonds|bondholders|creditors|covenant|covenants
    insolvent|insolvency|bankruptcy|bankrupt
    talks ..4 sell|buy|merge|acquire|buyer|buyers|takeover|bidder|bidders
    sell|selling|sale of? the|our ..1 business|company|division|stake|subsidiary
    bookings|orders|subscriptions|footfall|volumes ..4 #percent|ahead|behind ..3 last|year|plan|forecast|
        target|than
    cash|financial reserves
    investors|shareholders ..2 have|nothing|need
    revenue|revenues !protection|inspector|inspectors|office|officer|officers|team|staff|service|customs|
        police
    turnover|ebitda|earnings|profitability|dividend|dividends|shareholder|shareholders|solvency|
        liquidity|buyback|ipo|capex|opex|cashflow|valuation|fiscal|capitalisation|capitalization
    financial|quarterly|annual|interim|yearly|half|trading|fiscal ..1 results|performance|position|impact|
        figures|numbers|targets|year
    full year ..1 results|figures|numbers|guidance|outlook
    cost|costs|loss|losses|hit|charge|provision|write|writedown ..3 us|company|group ..6 #money
    loss|losses|hit|charge|provision|writedown ..6 #money ..1 million|m|bn|billion !to
    #money ..1 million|m|bn|billion ..2 provision|charge|writedown|exceptional|hit|loss|earnings|impairment
    first|second|third|fourth|next|this|current|coming quarter !of !mile !final
    first|second|next|this|current|coming half results|figures|year|guidance
    first|second|third|fourth|next|this|current|coming quarter|half of ..1 the year
    our|sales|revenue|profit|annual|full|financial|quarter|quarterly|year|monthly|growth ..2 target|targets|
        forecast|forecasts|budget ..2 stand|stands|remain|remains|unchanged|intact|hold|holds|missed|met|beat|
        reach|safe|track|slip|slips
    hit|miss|missed|meet|beat|above|below|track|off|ahead|behind|level ..3 sales|revenue|profit|annual|full|
        financial|growth|internal ..3 targets|target|forecast|forecasts|plan|budget|guidance !date
    level|ahead|short|behind|track|line|course ..1 with|of|for|to ..1 our|the? ..1 plan|budget|numbers|target|
        targets|year|consensus|expectations|forecast|forecasts
    hit|make|meet|miss|beat|making|meeting ..1 our ..1 numbers
    working capital|stock
    cash ..1 burn|pile|runway|balance|hand|call|crunch|buffer
    short sellers|seller|positions|squeeze
    wall street
    the city ..2 need|expects|expect|will|fret|told|forecast|knows|likes
    brokers|broker|analysts|city|investors|markets|market ..3 expect|expects|model|models|forecast|forecasts|
        consensus|pencilled|expected
    in the black|red #stop|$|by|again|for|this|next|and
    double|single|high|low|mid ..1 digit|digits
    same|like store|for like? ..1 sales|numbers|growth|figures|revenue
    sell through
    takings ..2 down|up|fell|fall|rose|by|are|were|have|off
    our|december|weekly|monthly|summer|lost|of|in|on takings
    market share ..3 up|down|held|grew|gain|gained|has|of|in|lost
    subscriber|subscribers|user|users|member|membership|customer|sales|revenue|passenger ..1 growth|target|
        targets|numbers|churn
    churn
    writeoff|impairment|impairments|writedowns|payout|rights issue ..4 year|owners|accounts|investors|books
    write off|down|offs ..8 accounts|year|books|quarter|half|#money|results
    second|first|back|last half ..6 look|looks|strong|better|plan|weak|fine|growth|digits|expect|still|will
    best|record|bumper|stronger|worst|good|strong ..1 year|half|quarter|month|season|summer ..2 yet|ever|for|
        on|
        so|since
    headroom|loan facility|covenants
    inside|within|breach ..2 our ..2 limits|covenants|facilities|facility
    stake ..1 in|of|sale
    majority|new|minority|outside ..1 owner|owners|shareholder|backer|backers|investor ..4 talks|price|stake|
        deal|bid|offer|put|cash|buy
    approached|approach|offers|offer|interest|talks ..3 buyer|buyers|suitor|suitors|bidder|bidders
    our|the backers|owners|funders|investors ..4 put|invested|pumped|stand|payout|dividend|return|pleased|back
    sell|sale|selling|offload|disposal ..4 arm|division|subsidiary|stake|unit|business
    deal|deals|contract|contracts|tender ..4 worth|pipeline|sign|signing|signed|won ..2 #money|soon|next|big|
        new|shortly|$
    pipeline ..2 of|for ..1 deals|orders|work|contracts|business|sales
    big|large|major|new contract ..3 sign|signed|won|win|land|landed
    cash|runway ..3 for|to ..3 months|years|year ..1
    underlying|operating|gross|net|pretax|headline ..1 loss|profit|income|cash|debt|margin|costs|cost|
        performance
    debt|borrowings|gearing|leverage ..3 down|up|#money|falls|fell|rose|under|reduced
    stock exchange|market
    listing ..2 exchange|shares|date|price
    hedge|hedged|hedging
    rating agency|agencies
    ~acquire|~merge ..2 by|with|rival|company
    orders ..1 worth|of ..1 #money
    our|own|their|hold|buying|selling|trading|buy|sell|sold|company|
        company's ..1 shares !of !in !room !on !at !with !the !your !this !our
    into|enter|entered|entering administration
""")

_PERHAPS = phrases("""
    merger|mergers|lenders|analysts|turnover
    our ..1 outlook|forecast|forecasts|targets !on !from
    significant|adverse|meaningful|little|no ..2 impact|effect|cost|costs|bearing ..4 our|business|company|
        position|operations|us
    no|not material|materially
    hit|miss|missed|beat|above|below|ahead|behind ..2 our ..2 targets|target|plan|budget
    cost|costs|costing|lost ..6 #money ..1 million|m|bn|billion !to
    orders|bookings|reservations|signups|downloads|footfall|trade|demand|volumes|volume|sales|custom|trading|
        tills ..8 up|down|strong|full|recovered|recovering|healthy|held|holding|ahead|unchanged|soft|suffered|
        robust|steady|brisk|shrugged|grown|growing|back|dropped|fallen|better|worse
    our reserves|finances|funding|year
    order|orders books|book|backlog
    strong|firm|robust|healthy|solid|record|brisk ..1 demand|trading|bookings|footfall|orders|growth|pipeline
    ~acquire|~merge ..2 by|with|rival|company
    insured|insurance|insurers ..4 covers|cover|covered ..3 cost|costs|loss|losses|all|most|it
    cost|costs|bill ..6 insured|covered
    our|the ..1 owners|funders
    cash ..2 not|no ..1 issue|problem|worry
    well|comfortably inside|within|below|above ..4
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
    merger|merge|bid ..6 votes|vote|members|schools|school|clubs|parishes|hospitals
    stake ..3 us|in|future
    at stake
    staff|nurse|nurses turnover
    pipeline|pipelines ..3 burst|leak|leaked|broke|split|gas|oil|water
    orders ..3 ship|shipped|sent|cancelled|delivered|placed|late
    best|worst|bad|good|hard ..1 year ..3 staff|families|you|lives
    no longer work|works|working
    sales ..2 staff|team|assistant|page|desk|floor|of|stopped|person|ban|call|calls|to|advisers
""")

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
        perhaps=saying(_PERHAPS, unless=_NO_MARKET),
    ),
)
