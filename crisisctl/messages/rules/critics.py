"""What is said of those who criticise: names, motives, contempt."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import Phrases, phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Find, Rule, found_in

_CRITICS = (
    "activist|activists|rival|rivals|competitor|competitors|campaigner|campaigners|lobbyist|lobbyists"
    "|opponent|opponents|blogger|bloggers|influencer|influencers|journalist|journalists|reporter|reporters"
    "|politician|politicians|critic|critics|accuser|accusers|detractors|protester|protesters|reviewer"
    "|reviewers|author|writer|poster|columnist|hacks|tabloid|tabloids|outlet|outlets|whistleblower"
    "|complainant|commenters|commentators|youtuber|podcaster|vlogger|tiktoker|pundits"
)
_THEY = (
    f"{_CRITICS}|he|she|they|people|person|those|someone|somebody|folk|folks|types|ones|individuals|accounts"
)
_PIECES = (
    "claim|claims|post|posts|accusation|accusations|article|story|stories|theory|theories|allegation"
    "|allegations|rumour|rumours|complaint|complaints|review|reviews|video|thread|campaign|reaction|critics"
    "|person|people|piece|report|coverage|headlines|headline|letter|email|gossip|rivals|competitors|comments"
    "|account|accounts|individual|individuals|blogger|neighbours|neighbour|journalist|tweet|tweets|attack"
    "|attacks|voices|few|minority|reviewer|ex|former|insinuation|insinuations|slur|slurs|talk"
)
_CONTEMPT = "moan|fuss|outrage|drama|row|rows|grievance|grievances|misery|conflict|indignation|whinge|scandal"

_ATTACK = phrases(f"""
    troll|trolls|trolling|hater|haters|snowflake|snowflakes|liar|liars|clickbait|scaremongering|
        scaremongers|scaremongerers|fearmongering|mudslinging|hypocrites|naysayers|whingers|whiners|
        crybabies|moaners|busybodies|killjoys|agitators|ranting|hysterical|sensationalist|sensationalism|
        grifters|grifter|charlatans|charlatan|extremists|zealots|zealot|troublemakers|troublemaker|shills|
        shill|nutcases|idiots|fools|clowns|cranks|vendetta|witchhunt|smears|smearing|malcontents|pathetic|
        despicable|slanderers|fantasists|fantasist|opportunists|hypocritical|vultures|clueless|spiteful|
        vexatious|embittered|hatchet|mob's|hypocrite|scoundrels|parasite|leeches
    busybody|rando|randos|tantrum|tantrums|meddlers|meddler|windbag|windbags|loudmouth|loudmouths|
        nitpickers|nitpicking|wannabe|wannabes|scaremonger|rabble|rabblerousers|whinger|whiner|moaner|
        doomsayers|doommongers|gossips|gossipmongers|muckrakers|muckraking|blowhards|simpletons|numpties|
        morons|halfwits|nobodies|hangers|parasites|ghouls|complainer
    bitter|jealous|envious|malicious|vicious|ignorant|uninformed|misinformed|disgruntled|sensational|
        mischievous|petty|nasty|resentful|anonymous|deluded|vindictive|venomous|hateful|poisonous|lurid|
        scurrilous|cynical|cowardly|faceless|nameless|unscrupulous|self ..1 serving? {_PIECES}
    ridiculous|absurd|laughable|ludicrous|silly|nonsensical|outlandish|farcical|preposterous|idiotic|stupid|
        dumb|unhinged|deranged|hysterical|crackpot|harebrained ..1 {_PIECES}
    !bridge !a !an !the mob mentality|rule|justice
    angry|online|twitter|internet|howling|baying|social|outrage|woke|cancel mob ..1 of|mentality|rule|
        online|who|that|with|and|$|#stop
    witch hunt|hunts
    smear|hate|whispering|vicious|dirty|malicious|misinformation|disinformation|mud campaign|campaigns
    hit|hatchet piece|job
    so called ..1 experts|expert|victims|critics|journalists|activists|whistleblower|influencers|
        investigation|study|report|fans|review|reviewer|community|evidence|documentary|influencer|victim|
        consumer|campaigners|journalist|exclusive|exposé|expose|insider|insiders|sources|source|customers
    self appointed|styled|proclaimed
    axe|axes|score|scores to grind|settle
    hidden|their|his|her|own|clear|political|personal|whose|ulterior ..1 agenda|agendas|motive|motives
    attention|publicity|fame|clout|click|clicks|likes ..1 seeking|seekers|seeker|stunt|hungry|hunting|
        chasing|grab|starved
    !medical seeking|chasing|craving|crave|hungry ..2 clicks|attention|likes|fame|clout|publicity|payday
    after|want|wants|wanting ..2 clicks|likes|fame|clout|payday|publicity
    cancel|outrage|compensation|grievance culture|industry|machine|mob|brigade|merchants|economy
    outrage|anger|fury manufactured|machine|merchants
    manufactured|faux|synthetic|confected|performative|orchestrated|coordinated|fake ..1 outrage|anger|
        campaign|attack|attacks|controversy|scandal|offence|row|story
    professional|serial|perpetual|perennial|armchair|chronic|habitual|tireless|inveterate ..1 complainers|
        complainer|victims|victim|critics|offended|activists|protesters|moaners|warriors|detractors|
        complainants|objectors|objector|agitators|letter|outrage
    usual ..2 warriors|suspects|crowd|voices|names|noise|corner|corners|quarters|complainers|suspects
    paid trolls|actors|agitators|bots|activists|protesters|critics
    vocal|loud|noisy|shouty ..1 minority|few
    army|armies of trolls|bots|keyboard|critics|haters|fake
    ^ lies
    fantasies
    lazy|shoddy|irresponsible|gutter|sloppy|tabloid|yellow|reckless|biased|cheap|agenda ..1 journalism|
        reporting|journalists|reporter|reporters|media|hacks|coverage|headlines|blogger|shot|shots
    {_CRITICS} ..3 who|with|that|whose|out|trying|looking|seeking|keen|clearly|obviously|
        determined ..5 grudge|axe|destroy|damage|clicks|agenda|profit|bitter|resentful|score|licence|stir|
        discredit|clout|undermine|ruin|headline|headlines|publicity
    people|person|those|someone|somebody|employee|individual|account|page|group ..3 who|with|whose|out|
        trying|looking|seeking|keen|clearly|determined ..5 grudge|axe|destroy|clicks|agenda|bitter|
        resentful|score|stir|discredit|clout|undermine|bored|payday
    too much time ..1 on|and
    nothing better ..2 to|on
    self publicity|publicist|publicists|promotion|promoting|interest|importance|regard|appointed
    grown ups|up do|does not
    stirring|stir|stirs|whip|whipping|drum|drumming ..1 up|things ..1 trouble|outrage|hate|anger|fear|a|fury
    attack|attacks|vendetta|crusade ..2 against us|our|me|brand
    anonymous ..1 accounts|cowards|posters|trolls|critics|sources|users|profiles ..3 hiding|hide|behind
    hiding|hide|hides|cowering behind ..2 screen|screens|keyboard|keyboards|anonymity|names|name|account|
        accounts|handle|pseudonym
    fake news
    sad little|people|individuals|life|lives
    not|never ..2 know|understand|knows what ..1 they|he|she ..2 talking
    !set !reached !went !go !setting !reach !sets out to get|destroy|damage|ruin|harm|hurt|make ..1 us|our|
        trouble|a
    get a life|grip
    with|only|barely|all ..2 #number|ten|twelve|few|handful|dozen|nine|six|eleven|no followers
    people|those|anyone|someone|types|folk|folks|they|who ..2 enjoy|love|live|thrive|loves|
        lives ..3 outrage|offended|drama|hate|outraged|moan|fuss|complaining|complain
    shout|shouts|shouting|shouted ..1 loudest|louder
    {_CRITICS} ..2 <be> ..1 behind
    nothing better ..1 to do
    shame on ..2 people|those|them|you|anyone|him|her|whoever|everyone
    known|notorious|infamous for ..4 sort|complaining|trouble|stunts|lies|drama
    {_CRITICS}|they ..4 not|never ..1 care|interested|bother|bothers|bothered ..4 facts|truth|evidence
    interest|intent|hell|bent ..1 in|on harming|hurting|damaging|attacking|destroying|ruining
    out for ..2 fame|revenge|blood|clicks
    personal|unfair|unfounded|cowardly|vile|cheap|scurrilous|baseless attack|attacks|smear|smears
    unfair|cowardly|vile|scurrilous people|individuals|accounts
    bandwagon
    pile|piling|piled on ..1 us|me|our|merchants|crowd|mob|$
    spreading|spread|peddling|telling|pushing|inventing|posting|full|string|pack|web ..2 lies|falsehoods|
        untruths|nonsense|poison|bile|bull|fiction
    !we !i !our lies|falsehoods about|spread|told|being ..2 us|our|by|online|the $|#stop|people|company|
        club|clearly
    for clicks|likes|fame|clout|publicity
    for the clicks|likes|clout|views|attention|headlines
    woke mob|brigade|crowd|nonsense|agenda|media|warriors|left|police
    amateur|armchair|internet|online|keyboard|couch|saloon|barstool|pub ..1 detectives|detective|sleuths|
        experts|lawyers|generals|warriors|critics|scientists|chemists|doctors|philosophers|pundits
    play|playing|plays ..1 detective|victim|doctor|expert
    would|could not ..1 know|recognise|spot|understand ..8 if
    bless your|their|his|her ..1 heart|hearts|cotton
    ~get a|some hobby|job|therapy
    a|his|her|their|old|personal|longstanding grudge|grudges
    chip on
    struggle|struggles to run|spell|count|boil|tie|organise
    need|needs|require|requires|want|wants|looking ..1 for? a ..1 villain|enemy|scalp|headline|fight
    sound of their|his|her own
    love|loves|enjoy|enjoys|adore|adores|thrive|thrives|feed|feeds a|on|for|nothing|off ..2 {_CONTEMPT}|
        storm|fight|headline|headlines
    ~collect|~nurse|~nurture|~cultivate grievances|grudges|grievance
    facts|truth|reality|accuracy|research ..1 <be> ..2 foreign|optional|stranger|strangers|afterthought
    whom|who facts|truth|reality
    ~make|built|build|builds|building ..4 career|living|following|brand|name|hobby|sport|pastime ..1 of|out|
        from|on|off ..4 others|us|our|{_CONTEMPT}|tearing|attacking|complaining|moaning|knocking|misery|it|
        lies|people
    some bloke|guy|chap|lad|girl|woman|kid|fella|dude|character|man|person says|said|wrote|with|who|on|
        reckons|in
    a|this|that|the|our|local|certain|same bloke|chap|fellow|rando|fella|dude|madam ..5 who|with|in|writing|
        wrote|posting
    only a|an|some ..1 fool|idiot|child who|would|could
    whoever|person|writer|author|poster|girl|boy|kid|woman|man ..4 wrote|made|posted|behind|
        filmed ..4 clearly|obviously|plainly|evidently|enjoys
    {_THEY} ..3 clearly|obviously|plainly|evidently ..3 never|not|bitter|loves|enjoys|hates|hate|needs|has|
        have ..4 {_CONTEMPT}|axe|idea|clue|facts|us|better|point|read|understand|worked|help|life
    big|vivid|fertile|lively|overactive|active|wild ..1 imagination|imaginations
    a man|woman|person|paper|blogger|journalist|critic|account with ..2 the? hearing|brain|memory|wit|
        manners|grasp|charm|integrity|morals|eyesight
    degree|brain|clue|friend|sandwich short of
    certain ..1 councillors|politicians|people|individuals|quarters|persons|parties|journalists|
        elements ..6 will|would|who|seem|prefer|always|cannot|have|wish
    as ever|usual|always #stop? ..3 wrong|clueless
    spat at by
    sour grapes|loser|losers
    clique|cliques|cabal|cabals|naysayer|detractor|rabid|lynch
    picked|ganged|set on|up by
    had|has|have it in for
    not ..3 lectured|preached|lectures|sermons|sermon|lecture|lessons ..2 by|from|to
    sharpest|brightest tool|knife|bulb|spoon
    rent a ..1 crowd|mob
    what|else ..2 expect from ..1 {_CRITICS}|paper|rag|channel
    rag|rags that|which|like|has
    virtue signalling|signaling
    crocodile tears
    cry|crying|cried wolf
    never|nothing ..2 happy|satisfied|pleased|please|pleases ..1 them|those|some|critics|people|folk
    {_THEY} ..3 never|impossible ..2 happy|satisfied|pleased|please
    {_THEY} ..4 moan|complain|whinge ..2 anything|everything
    bankrolled|funded|paid|sponsored ..2 by ..2 rival|rivals|competitor|competitors|lobby|lobbyists
    {_CRITICS} ..2 paid|bankrolled|funded ..1 by
    fool|fooled|taken by|in ..3 {_CRITICS}|grifters
    !our !us !we !i should|ought ..2 be ashamed
    which|that tells|says|told ..2 you|us|me ..1 everything|all|enough|a|plenty|much
    same ..3 names|voices|faces|people|handful|accounts|few ..2 every|each|always|again
    fifteen|15|moment|turn|day minutes|of|in|under ..2 fame|spotlight|limelight
    his|her|their ..1 fifteen|15 minutes
    people|those|anyone|folk|folks|grown-ups|adults with|who|have ..1 real|actual|proper|honest|
        busy ..1 jobs|job|lives|work|businesses
    everyone|everybody|all|anyone know|knows ..1 who|why|what ..3 finances|pays|funds|behind|really|drives|
        driving|gains
    {_CRITICS}|group|charity|union|party|paper|he|she ..4 never ..1 liked|forgave|forgiven|wanted|accepted|
        got|understood|built|run|risked|employed
    {_CRITICS}|he|she|they <be>|<have> ..1 been? wrong ..2 about ..2 everything|every|anything|most|before|
        always|years
    {_THEY} <be> no|hardly|not ..1 a|an? ..1 expert|experts|scientist|doctor|engineer|authority|saint|angel|
        chef|genius|stranger !on !who
    predictably|inevitably|naturally|usual|ever #stop? the|our? ..1 {_CRITICS}|press|papers|media|opposition
    ~make|~invent|dreamt|dreamed|cooked ..2 it|this|that|things|stuff|all|story|stories up
    soapbox|tinfoil|circus|sideshow|kangaroo|farce|charade|pantomime ..1 court|hats|hat|$|#stop|of
    stick to|with ..1 what ..2 know|knows|knitting|recipes|writing|day
    {_CRITICS}|he|she|those|them should|might|could|can|may|ought ..2 stick|go|try|keep|run|open|start|find|
        spend ..2 to|back|own|shop|running|business|day
    spare us|me the|your|their|these ..2 lecture|lectures|sermon|outrage|tears|drama|indignation|theatrics
""")

_PERHAPS = phrases(f"""
    bully|bullies|hypocrisy|conspiracy|crusaders|rants|hysteria|sensational|keyboard|jealous|envious|
        jealousy|envy|smear|mischief|ignorant|ignorance|uninformed|malicious|maliciously|vicious|
        disgruntled|bitter|ulterior|motive|motives|fantasy|absurd|outrageous|sleuths|hacks|rumourmongers
    tiny|angry|same|small minority|few|handful|voices
    {_CRITICS} ..3 who|with|that|whose|out|looking|seeking|keen ..5 money|attention|nothing|hate|time|
        trouble|never|understand|knows|harm
    no idea what|how they|he|she
    {_CRITICS}|he|she|who|they ..1 <have>? ..1 never ..2 set|been|worked|run|bought|visited|eaten|used|
        stepped|tried|baked|made|built ..3 foot|here|our|one|a|in|day|customer
    hateful|hurtful|abusive ..1 people|comments|posts|critics|campaign|accounts|individuals|attacks
    for ..1 attention|views|payday
    ~make ..4 career|hobby|living|sport|pastime ..2 of|out|from
    ~pay|~fund his|her rent|bills|mortgage|lifestyle
    this|that|the|our|certain gentleman|lady|ladies|character|youngster|individual ..5 who|with|in
    some ..1 people|folk|folks|individuals|quarters|parties|journalists|politicians|councillors ..2 will|
        would|seem|prefer|just|always|cannot|only|need|want|live|love
    whoever|person|writer|author|poster ..2 wrote|made|posted|started|behind ..4 might|ought|should
    girl|boy|kid|lad|woman|man who ..1 wrote|posted|made|says|filmed|started ..3 would|never|might
    always|only|usually ..1 ones|those|people who ..6 loudest|best|most|never|first
    same people|ones|paper|outlet|blogger|account who|that|which
    follow the money
    more|less to|than wine|drink|drama|fiction|imagination|rumour ..2 than|to
    ask yourself|yourselves ..2 who|why|what ..4 gain|gains|profit|profits|benefit|benefits|wrote|now
    {_CRITICS} ..4 failed|flopped|sacked|fired|bankrupt|rejected|passed|bitter|drunk
    {_CRITICS} ..2 need|needs|should|ought|might|may want? ..1 to? ..1 check|learn|read|try|do|get|look
    {_PIECES} ..4 tells|says|reveals ..1 you? ..1 more about
    !our his|her|their|long|well|whose ..2 record|history|habit of ..2 complaints|complaining|lawsuits|
        moaning|attacking|claims|grievances|criticising|exaggeration|stunts
    {_CRITICS}|gentleman|lady|he|she|man|woman ..4 having|had|going ..3 difficult|bad|hard|tough|midlife|
        rough ..1 year|day|time|patch|week|crisis
    {_CRITICS}|he|she|they|paper ..4 profit|profits|money|earns|sells|sell|earn ..3 from|by|off|out|this|
        outrage|stories|subscribers|views
    noise|chatter|clamour|hubbub|hullabaloo from|of|about|around|by
    never|nothing ..1 heard|built|made|achieved|done|run ..3 anything|life|himself|herself|themselves|own
""")

_OF_US = phrases("""
    ^ <we> ..1 <be>|was|were|did|ran|run|called|made|replied|sold|dropped|mocked
""")
_NO_ATTACK = phrases(f"""
    bullying|bullied|bully|bullies ..3 policy|training|line|helpline|complaint|complaints|at|report|reports|
        school|by|of|pupil|pupils
    <we> ..4 ignorant|clueless|lazy|hypocrites|bullied|bullies|pathetic|jealous|bitter|ignorance|uninformed|
        liars|lies|fools|bully|hysterical|clickbait|tabloid|hypocritical
    <our> ..4 ignorance|bullying|hypocrisy|own|journalism|reporting|coverage|headline|headlines|lies|post|
        posts|joke|advert|campaign|hurtful|comments|article
    malicious|smear ..1 software|code|link|links|file|files|email|test|tests|program|app|actor
    smear|cervical test|tests|screening
    bitter ..1 taste|cold|lemon|orange|chocolate|almonds|beer|weather|night|wind
    it|this|that|i <be> ..3 ignorant|ignorance
    bullying ..3 no|place|wrong|happened|pupils|years
    <we> ..2 called
    <we> paid
    <we>|use|uses|with ..3 made
    not a|an? troll|bully|liar|crank|fool|bot|mob|clown
    <we> <be>|were|was|have ..2 not|wrong|ashamed|sorry|called
    right to|in ..2 complain|criticise|call|say|ask
    thank|thanks|grateful|right|sorry|apologise ..4 {_CRITICS}
    fake|bogus|scam ..1 accounts|account|posts|videos|emails|calls
    motive|motives|conspiracy ..3 not|unknown|unclear|police|police's
""")


def _saying_of_others(looked_for: Phrases) -> Find:
    """Insults for others; in an apology, what the author says of themselves is none."""

    def find(said: Statement) -> Iterator[Span]:
        for sentence in said.sentences:
            if said.kind != "apology" or not _OF_US.within(sentence.tokens):
                yield from found_in(sentence, looked_for, _NO_ATTACK)

    return find


RULES = (
    Rule(
        id="attack-critic",
        severity="error",
        looks_for="insults for those who criticise, and guesses at their motives",
        why="Attacking critics makes the story bigger and you smaller.",
        instead="Answer what they say, with facts. Leave who they are out of it.",
        bad="Trolls are running a smear campaign.",
        better="Some posts are wrong. Here's what happened.",
        source="practice",
        find=_saying_of_others(_ATTACK),
        perhaps=_saying_of_others(_PERHAPS),
    ),
)
