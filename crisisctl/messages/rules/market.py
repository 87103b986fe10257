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
    our|full|earnings|financial|year|sales|market|annual|half|profit|maintain|reaffirm|confirm|cut|raise|
        withdraw|lower|reiterate|investor ..1 guidance|outlook|forecast|forecasts|targets !from !weather !on
    material|materially|significant|adverse|immaterial|meaningful ..2 impact|effect|affect|affected|adverse|
        cost|costs|loss|change|to ..4 results|business|financial|earnings|year|performance|operations|
        finances|company|position|profit|quarter|our|trading|cash|us|numbers|on|forecast
    not|no ..2 material|materially
    trading update|statement
    year end|results
    cash flow|position|reserves|runway
    credit rating|line|facility
    sales ..3 up|down|fell|fall|rose|rise|growth|grew|dropped|record|figures|target|targets|forecast|slipped|
        continue|strong|weak|remain|doubled|halved|hit|ahead|better|worse|percent|#percent|track|recovered|
        unaffected|holding|held|steady
    strong|record|weak|like|comparable|online|group|bumper|quarterly|monthly|annual|holiday|
        christmas ..1 sales
    order book|intake|books
    orders ..2 worth|up|down|fell|rose|strong|cancelled|slip
    takeover|merger|acquisition|divestment|flotation|delisting ..1 !price
    bid ..2 for ..2 company|group|us|business|shares
    takeover|hostile|rival bid
    ~lose|~raise|~invest ..2 investors|funding|capital|investment
    investor|investors ..2 should|can|may|will|need|not|confidence|expect|know
    funding round
    market|shareholder|investors|investor value|confidence|expectations|share
    loss|losses|profit|cost|costs ..2 of|at ..2 #money
    bottom line
    balance sheet
    trading statement|update|ahead|in|remains|continues
    bonds|bond|bondholders|lenders|creditors|covenant|covenants
    insolvent|insolvency|bankruptcy|bankrupt
    talks ..4 sell|buy|merge|acquire|buyer|buyers|takeover|bidder|bidders
    sell|selling|sale of? the|our ..1 business|company|division|stake|subsidiary
    bookings|orders|subscriptions|footfall|volumes ..4 #percent|ahead|behind ..3 last|year|plan|forecast|
        target|than
    our|cash|financial reserves
    investors|shareholders ..2 have|nothing|need
    revenue|revenues !protection|inspector|inspectors|office|officer|officers|team|staff|service|customs|
        police
    turnover|ebitda|earnings|profitability|dividend|dividends|shareholder|shareholders|analysts|solvency|
        liquidity|buyback|ipo|capex|opex|cashflow|backlog|valuation|fiscal|capitalisation|capitalization
    financial|quarterly|annual|interim|yearly|half|trading|fiscal ..1 results|performance|position|impact|
        figures|numbers|targets|year
    full year ..1 results|figures|numbers|guidance|outlook
    cost|costs|costing|loss|losses|lost|hit|charge|provision|write|writedown ..6 #money ..1 million|m|bn|
        billion !to
    #money ..1 million|m|bn|billion ..2 provision|charge|writedown|exceptional|hit|loss|earnings|impairment
    first|second|third|fourth|next|this|current|coming quarter !of !mile !final
    first|second|next|this|current|coming half results|figures|year|guidance
    first|second|third|fourth|next|this|current|coming quarter|half of ..1 the year
    our|sales|revenue|profit|annual|full|financial|quarter|quarterly|year|monthly|growth ..2 target|targets|
        forecast|forecasts|budget ..2 stand|stands|remain|remains|unchanged|intact|hold|holds|missed|met|beat|
        reach|safe|track|slip|slips
    hit|miss|missed|meet|beat|above|below|track|off|ahead|behind|level ..2 our|sales|revenue|profit|annual|
        full|financial|the|with|for|of ..3 targets|forecast|forecasts|plan|budget|guidance !date
    ~acquire|~merge ..2 by|with|rival|company
    orders ..1 worth|of ..1 #money
    our|own|their|hold|buying|selling|trading|buy|sell|sold|company|
        company's ..1 shares !of !in !room !on !at !with !the !your !this !our
    into|enter|entered|entering administration
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
)
