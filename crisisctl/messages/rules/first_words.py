"""What a first statement says of doubt, feeling, things to do and where to look."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

UNKNOWN = phrases("""
    not|never|no|nobody|none|neither ..4 know|knows|known|confirmed|confirm|established|clear|certain|sure|
        found|say|tell|determined|identified|verified|understand|answer|answers|picture|explain|figure|
        number|cause|finished|complete|heard|details|idea|reason|concluded|reached|able|seen|checked|learned|
        learnt|explanation|facts|counted|information
    unknown|unclear|unconfirmed|unverified|unexplained|undetermined|uncertain
    too early|soon
    still ..3 checking|investigating|looking|trying|finding|working|establishing|confirming|verifying|
        tracing|counting|assessing|gathering|learning|searching|unknown|unclear|being|waiting|to|do|testing|
        examining|piecing|do|open|reviewing|asking|missing
    <we>|team|teams|engineers|experts|they|investigators|specialists|police|staff|who|
        crews <be> ..2 checking|investigating|looking|trying|finding|working|establishing|confirming|
        verifying|tracing|assessing|examining|testing|counting ..3 whether|what|how|why|which|where|who|when|
        whose|if|cause|source|extent|number
    remains|remain ..3 seen|unknown|unclear|open|established|confirmed|known
    open|unanswered question|questions
    yet to ..2
    not ..8 yet
    have|are|is yet
    cannot|can not|never ..1 yet ..1
    cannot|could not ..1 say|tell|confirm|know
    awaiting|await|pending
    waiting for|on|to
    what <we> ..1 not
    whether ..20 <be>|<have> ..2 not|unclear|unknown|open
    find|work|working|finding|trying|establish|determine ..2 out|to ..1 find? ..1 what|how|why|whether|who|
        which|the ..1
    without knowing
    until <we> know|have|understand
    no ..2 yet
    no ..1 signal|sign|trace|contact|news|sighting|word|details|result|results
""")

FEELING = phrases("""
    <feeling>
    how <feeling>
    how ..1 #word ..1 this|that|it|you|the|is|must
    <we> ..1 know|understand|realise|realize|appreciate|get ..1 that|this|how|it|the|you ..4 is|are|must|
        means|be|feels|feel|matters|need|needs|hard|difficult|rely|count|want
    thoughts|hearts|sympathy|sympathies|condolences|prayers|heart
    think|thinking of|about ..1 you|the|all|everyone|those|them|their
    feel for|with
    scary|nasty|grim|horrid|rotten|heartbreaking|gutted|gutting|unfair|miserable|ghastly|dreadful|unbearable|
        bewildering|exhausting|tiring|harrowing|shaken|shaking|shock|terrifying|terrified|nightmare|nerve|
        tense|lonely|inconvenient|inconvenience|maddening|rough
    we|i <be>|share ..2 sad|gutted|with|your|here ..1
    hard|difficult|tough time|day|night|morning|hours|wait|news|for|to
    sorry
    <we> ..1 know|understand|see what|how ..3 this|it|that|you ..3 means|does|feels|mean|feel|is|do|going|
        through
    furious|livid|cross|unhappy|awful|horrible|terrible|dreadful|grim
    <be>|feels hard|tough|miserable|rotten|stressful|lonely
    last thing ..2 need|want|needs
    think|thinking of|about ..1 her|him|them|families|everybody
    <we> ..1 know ..4 waiting|missing
    sickened|appalled|ashamed|dismayed|moved|grateful|worried|sick|devastated|gutting|cruel|hateful
    fright|frightens|frighten|scare|scares|dread|panic
    poor things|parents|thing|kids|dogs|animals|families
    stranded|cold night|morning|house
    <we> ..1 know ..2 nothing ..2 frightens|worries|hurts|matters
    <we> ..2 know|understand|see|realise|get ..2 what|how|that|many|this|some|people|you|small|leaving|
        folks ..12 costs|cost|drops|fall|waiting|stuck|stranded|worry|reads|joke|count|payday|home|fright|
        lost|savings|heard|sounds|feels|need
    natural|right|normal|understandable to ..1 worry|be
    hurt ..8 listening|stand|with|sorry
    many|people|you|they <be> hurt
    leaving in|without
    put in savings|money
    <we> stand with
    no joke|fun|picnic
    did|done nothing foolish|wrong|silly
    as you'd|you hope
""")

ASKED = phrases("""
    please|pls|kindly ..3 <act>|do|not|be|have|note|remember|consider|contact
    ^ #stop? <act> !at !on !for !from !is !was !will !by #word|#url|#number|#email|#handle|#time|#quote
    ^ do not ..1 <act>|eat|touch|enter|open|drive|let|approach|panic|try|pay|come|travel|feed
    ^ never ..1 <act>|give
    <you>|customers|guests|passengers|families|relatives|patients|parents|anyone|everyone|people|residents|
        users|members|travellers|visitors|those|relatives|witnesses|staff|drivers|owners|neighbours|students|
        who ..6 should|must|need|can|may|asked|advised|urged|able|could|welcome|invited|encouraged ..3 <act>|
        eat|touch|enter|travel|come|approach|contact|report|get
    ask|asking|urge|advise|request|recommend|want|need ..4 to|that|not ..2 <act>|come|travel|approach
    and|or|then|so|but|instead|meanwhile|now|first|today|until|otherwise|there|here ..1 <act> ..1 us|our|the|
        your|all|any|a|on|#url|#number|#email|for|it|away|at|in|to|until
    , <act> ..1 us|our|the|your|all|any|a|on|#url|#number|#email|for|it|away|in|to|until|with
    :|— <act> ..1 us|our|the|your|all|any|a|on|#url|#number|#email|for|it|away|in|to|until|with
    avoid|boil|evacuate|unplug
    ^ be|stay careful|aware|alert|wary|inside|indoors|away|logged|put|where
    you can !imagine|be|see|trust|rely|count|expect|not|never #word
    <you>|customers|nothing ..3 not? ..1 need|needs|have ..2 do|to ..1 anything|nothing
    nothing|no ..3 for you|need ..1 to? ..1 do|start|act|call|worry
    need|needn't|do not need|have ..1 to? do|call anything|nothing
    your|tickets|ticket|order|orders ..3 <be> ..2 refunded|saved|safe|valid|moved|kept
    <we>|police ..2 asked|ask|asking ..1 that|anyone|people|for ..8
    in an emergency
    charge|keep|bring|rinse|save|write ..1 what|your|it|the
    bottled water
    shuttle|bus|buses|taxi|counsellor|counsellors|helpline|hotline|desk ..3 runs|run|leave|leaves|is|are|on
    fee|fare|money ..3 back
    anyone|anybody|crew|witnesses with anything|information|footage|news
""")

NO_ASK = phrases("""
    ^ update|updates|report|text|news|help|plan|open
""")

NAMED_ACCOUNT = phrases("""
    text|dial|sms ..2 #number
    on|follow|via|see our #word ..1 account|channel|feed|page|site|website
    here|page|lounge|desk|hut|foyer|reception|hall|library|church|radio|status ..4 #time|at #time|noon|
        #number
    #time ..2 here|on this|page
    <we>|i ..2 post|update|write|tell|speak ..4 here
    on this page
""")
