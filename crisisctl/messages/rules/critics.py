"""What is said of those who criticise: names, motives, contempt."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in

_ATTACK = phrases("""
    troll|trolls|trolling|hater|haters|snowflake|snowflakes|bully|bullies|liar|liars|clickbait|scaremongering|
        scaremongers|scaremongerers|fearmongering|mudslinging|hypocrites|hypocrisy|conspiracy|naysayers|
        whingers|whiners|crybabies|moaners|busybodies|killjoys|agitators|crusaders|ranting|rants|hysteria|
        hysterical|sensationalist|sensationalism|sensational|grifters|charlatans|extremists|zealots|keyboard|
        troublemakers|shills|shill|nutcases|idiots|fools|clowns|cranks|crank|vendetta|jealous|envious|
        jealousy|envy|witch|witchhunt|hatchet|smear|smears|smearing|mischief|malcontents|pathetic|despicable|
        slanderers|fantasists|fantasist|opportunists|hypocritical|vultures|ignorant|ignorance|clueless|
        uninformed|misinformed|malicious|maliciously|vicious|spiteful|vexatious|disgruntled|embittered|bitter
    !bridge !a !the mob
    hit|hatchet piece|job
    so called ..1 experts|expert|victims|critics|journalists|activists|whistleblower|influencers|
        investigation|experts|study|report|fans|review|reviewer|community|customers|evidence|documentary|
        influencer|victim|consumer|campaigners|journalist
    self appointed|styled|proclaimed
    axe|axes|score|scores to grind|settle
    agenda|agendas|ulterior|motive|motives
    attention|publicity|fame|clout|click|clicks|likes ..1 seeking|seekers|seeker|stunt|hungry|hunting|chasing|
        grab|for|starved|after
    after|seeking|chasing|want|wants|wanting|hungry ..2 clicks|attention|likes|fame|clout|views|headlines|
        payday|publicity
    cancel|outrage|compensation|grievance culture|industry|machine|mob|brigade|merchants|economy
    outrage|anger|fury manufactured|for|machine|merchants
    manufactured|fake|faux|synthetic|confected|performative|orchestrated|coordinated|organised|
        organized ..1 outrage|anger|campaign|accounts|attack|attacks|controversy|scandal|effort|offence
    professional|serial|usual|perpetual|perennial|armchair|same|chronic ..1 complainers|complainer|suspects|
        victims|experts|critics|offended|activists|protesters|moaners|warriors|voices|faces|handful|
        detractors|complainants
    usual ..2 warriors|suspects|crowd|voices|names
    paid troll|trolls|actors|agitators|bots|accounts|activists|protesters|critics
    vocal|loud|noisy|tiny|angry|shouty minority|few|group|mob|voices
    armies|army of
    lies from|by|about|spread|told|and|being
    ^ lies
    liars|fantasy|fantasies
    lazy|shoddy|irresponsible|gutter|sloppy|tabloid|yellow|reckless|biased|cheap|agenda ..1 journalism|
        reporting|press|journalists|reporter|reporters|media|hacks|coverage|headlines|blogger|shot|shots|point
    activists|rivals|rival|competitor|competitors|campaigners|lobbyists|pressure|opponents|blogger|influencer|
        journalist|reporter|ex|former|union|politicians|account|page|critics|group|groups|neighbour|
        accuser ..3 who|with|that|whose|out|trying|looking|seeking|keen|clearly|obviously|
        determined ..5 grudge|axe|destroy|damage|harm|money|attention|clicks|cause|nothing|love|hate|time|
        agenda|trouble|profit|bitter|resentful|score|licence|never|stir|discredit|clout|undermine|hurt|tear|
        knows|understand|bored|down
    people|person|those|someone|somebody|employee|individual ..3 who|with|whose|out|trying|looking|seeking|
        keen|clearly|determined ..5 grudge|axe|destroy|attention|clicks|agenda|profit|bitter|resentful|score|
        stir|discredit|clout|undermine|bored|payday
    too much|nothing time|better ..2 on|to ..2
    stirring|stir|stirs|whip|whipping|drum|drumming|cook|cooked ..1 up|things|trouble
    campaign|attack|attacks|vendetta|crusade ..2 against us|our|me|brand
    anonymous ..1 accounts|cowards|posters|trolls|critics|sources|users|profiles ..3 hiding|hide|with|who|
        behind
    hiding|hide|hides behind
    ridiculous|absurd|laughable|ludicrous|silly|nonsensical|outlandish|farcical|preposterous|idiotic|stupid|
        dumb|unhinged|deranged|hysterical ..1 claim|claims|post|posts|accusation|accusations|article|story|
        people|theory|theories|allegations|allegation|rumour|rumours|complaint|complaints|review|reviews|
        video|thread|campaign|reaction|critics|person
    fake news
    sad little|people|individuals|life|lives
    do not|never ..2 know|understand|care ..2 what ..2 talking|first|about
    no idea what|how they|he|she|you
    out to get|destroy|damage|make|ruin|harm|hurt ..1 us|our|a|trouble
    he|she|they|reviewer|critic|critics|author|writer|journalist|reporter|who|
        people ..1 <have>? ..1 never ..2 set|been|worked|run|bought|visited|eaten|used|stepped|tried ..3 foot|
        here|our|one|a|in|day|customer
    get a life|grip
    one|single|lone|some ..3 followers
    no followers
    people|those|anyone who ..3 enjoy|love|want|like|thrive ..3 outrage|offended|complain|angry|drama|hate|
        outraged
    shout|shouts|shouting|shouted ..1 loudest|louder
    smear|hate|whispering|negative|vicious|dirty|malicious|misinformation|disinformation campaign|campaigns
    rivals|rival|competitor|competitors|activists ..2 <be> ..1 behind
    this|it|that|campaign|online|cyber ..3 bullying
    hateful|hurtful|abusive ..1 people|comments|posts|critics|campaign|accounts|mob|individuals
    nothing better ..1 to do
    shame on ..2 people|those|them|you|anyone|him|her|whoever|everyone
    known|notorious|infamous for ..4 this|complaining|sort|lies|trouble|stunts
    activists|critics|campaigners|they|these|journalists|reviewer|protesters ..4 not|never ..1 care|know|
        understand|interested|bother ..4 facts|truth|about|evidence
    interest in harming|hurting|damaging|attacking
    out for ..2 money|fame|attention|themselves|revenge|clicks|blood
    personal|coordinated|unfair|unfounded|cowardly|vile|cheap|scurrilous attack|attacks|campaign|smear|smears
    unfair|cowardly|vile|scurrilous people|individuals|accounts
    angry|online|twitter|internet|howling|baying|social mob ..1 of|mentality|rule|online|who|that|with|$|#stop
    bandwagon|pile on|pile ..1 of
    piling|piled|pile on ..1 us|me|our|the|one
    spreading|spread|peddling|telling|pushing|inventing|posting|full|making|made|string|pack|web ..2 lies|
        falsehoods|untruths|nonsense|rubbish|poison|garbage|bile|bull|fiction
    for ..1 clicks|attention|likes|fame|clout|views|payday|publicity
    woke mob|brigade|crowd|nonsense|agenda|media|warriors|left|police
    with ..1 #number|ten|twelve|few|handful|dozen|nine|six followers
    busybody|rando|randos|tantrum|tantrums|meddlers|meddler|windbag|windbags|loudmouth|loudmouths|nitpickers|
        nitpicking|wannabe|wannabes|sleuths|scaremonger|rabble|rabblerousers|whinger|whiner|moaner|doomsayers|
        doommongers|gossips|gossipmongers|muckrakers|muckraking|blowhards|simpletons|numpties|morons|halfwits|
        nobodies|hacks|hangers|parasites|ghouls|drama llamas
    amateur|armchair|internet|online|keyboard|self|couch|saloon|barstool|pub ..1 detectives|detective|sleuths|
        experts|lawyers|generals|warriors|critics|scientists|chemists|doctors|know|bores|philosophers|pundits
    professional|serial|habitual|tireless|inveterate ..1 objectors|objector|complainers|agitators|protesters|
        moaners|letter|victims|outrage
    would not|never know|recognise|spot|understand ..6 if|when|from
    bless your|their|his|her ..1 heart|hearts|cotton
    ~get a|some hobby|job|perspective|therapy
    a|the|his|her|their|old|personal|longstanding grudge|grudges|grievance|chip
    would|could|might ..1 struggle to
    struggle|struggles|struggled to run|spell|read|count|find|boil|tie|organise
    need|needs|require|requires|want|wants a ..1 villain|enemy|target|scalp|headline|cause|fight|story
    sound of their|his|her own
    love|loves|enjoy|enjoys|adore|adores|thrive|thrives|feed|feeds a|on|for|nothing|off ..2 storm|drama|fight|
        row|fuss|moan|outrage|scandal|headline|headlines|grievance|conflict|indignation|whinge|misery
    ~collect|~nurse|~nurture|~cultivate grievances|grudges|grievance
    facts|truth|reality|accuracy|research ..1 <be> ..2 foreign|optional|stranger|strangers|inconvenient|
        secondary|afterthought
    whom|who facts|truth|reality
    ~pay|~fund their|his|her rent|bills|mortgage|lifestyle
    ~make ..4 career|hobby|living|name|sport|pastime|plan|business ..2 of|out|from|by
    some bloke|guy|chap|lad|girl|woman|kid|fella|dude|individual|individuals|character|man|person says|said|
        wrote|with|who|on|reckons|in
    a|this|that|the|our|local|certain|same bloke|gentleman|chap|fellow|rando|fella|dude|lad|character|lady|
        ladies|madam ..5 who|counting|with|in|writing|wrote|posting
    only a|an|some ..2 bloke|person|fool|man|someone|somebody|journalist|reporter|child|idiot who|would|could
    girl|boy|kid|lad|woman who ..1 wrote|posted|made|says|filmed|started ..6 would|never|not|clearly|should|
        might|has|obviously
    whoever|person|writer|author|poster|editor ..2 wrote|made|posted|started|behind|filmed|it ..6 might|
        should|could|enjoys|clearly|ought|plainly|evidently|obviously|imagination
    its|their|his|her|the writer|author|poster|blogger|reviewer #stop? ..2 <we>|enjoys|collects|clearly|
        plainly|evidently|obviously|seems|appears|never|has|likes|loves|prefers ..4 gather|grievance|
        grievances|axe|never|facts|imagination|own|invent|fiction|drama
    big|vivid|fertile|lively|overactive|active imagination|imaginations
    a man|woman|person|paper|blogger|journalist|critic|account with ..2 the? hearing|brain|memory|wit|manners|
        grasp|charm|integrity|morals|eyesight
    degree|fact|brain|clue|friend|sandwich short of
    certain|some ..1 councillors|politicians|people|individuals|quarters|persons|parties|journalists|
        elements ..8 will|would|who|to|seem|prefer|always|cannot|have
    people|folk|folks|those|types|ones|person|someone who ..3 love|loves|enjoy|struggle|never|cannot|thrive|
        live ..6 storm|drama|run|attention|row|set|foot|work|worked|moan|fuss|organise
    as ever|usual|always #stop? ..3 wrong|short|late|loud|clueless
    spat at by
""")

_OF_US = phrases("""
    ^ <we> ..1 <be>|was|were|did|ran|run|called|made|replied|sold|dropped|mocked
""")
_NO_ATTACK = phrases("""
    bullying|bullied|bully ..3 policy|training|line|helpline|complaint|complaints|at|report|reports|school|by|
        of
    <we> ..4 ignorant|clueless|lazy|hypocrites|bullied|bullies|pathetic|jealous|bitter|ignorance|uninformed
    our|we ..3 ignorance|bullying|hypocrisy|own
    malicious|smear ..1 software|code|link|links|file|files|email|test|tests|program|app|actor
    smear|cervical test|tests|screening
    bitter taste|cold|lemon|orange|chocolate|almonds
    it|this|that|i <be> ..3 ignorant|ignorance
    bullying ..3 no|place|wrong|happened|pupils|years
    <we> ..2 called
    <we> paid
    <we>|use|uses|with ..3 made
    not a|an? troll|bully|liar|crank|fool|bot|mob
""")


def _attacks(said: Statement) -> Iterator[Span]:
    """Insults for others; in an apology, what the author says of themselves is none."""
    for sentence in said.sentences:
        if said.kind != "apology" or not _OF_US.within(sentence.tokens):
            yield from found_in(sentence, _ATTACK, _NO_ATTACK)


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
        find=_attacks,
    ),
)
