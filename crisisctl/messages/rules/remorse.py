"""What weakens remorse: one's own pain, and wishes to be forgiven."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_PITY = phrases("""
    hard|difficult|tough|painful|dark|darkest|worst|brutal|rough|trying|exhausting|challenging|stressful|
        bruising|sleepless|longest|emotional|upsetting ..2 week|day|time|times|days|weeks|period|month|
        months|year|night|nights|hours|experience|chapter|moment ..3 for|in|of|at our|us|me|all|everyone|
        everybody|my|the ..3 us|team|staff|company|family|family|business|lives|colleagues|history|career|
        life|founder|me|people|brand|crew
    hard|difficult|tough|painful|easy|heartbreaking|devastating|upsetting|stressful|distressing ..1 on|for|
        to us|me|our|my ..1
    <be> ..2 hard|difficult|tough|painful|horrible|heartbreaking|devastating|upsetting|stressful|
        distressing|awful|brutal ..1 for|on all|everyone|everybody|each ..1 at|of|in|here
    ~hurt|~pain|~wound|~shake|shook|shaken|~cut us|me ..1 deeply|all|hard|to|too|badly|more|as|very|greatly|
        terribly
    dragged through
    <we>|team|staff|colleagues|employees|family|founder|crew <be>|<have> ..3 exhausted|hurting|suffering|
        tears|struggling|reeling|threatened|abused|harassed|sleepless|attacked|drained|shattered|bruised|
        bullied|victims|crushed|overwhelmed
    people|humans|real ..2 <be> ..1 hurting|suffering|human
    toll on|this|it|of ..4 us|me|our|my|team|staff|family
    nobody|none|noone|more ..6 more|worse|harder|sorrier|sadder|as|deeply ..3 than|as we|us|i|me|our|my
    <we>|team|staff|family ..3 received|receiving|had|getting|faced|facing|suffered|endured ..3 threats|
        abuse|hate|harassment|sleepless|insults|messages
    <we>|team|staff ..2 not|hardly|barely slept|sleep|eaten|stopped
    ~cry myself|ourselves|all
    little|some|bit|small of? grace|compassion|empathy|mercy|kindness ..4 us|team|me|while|staff
    be|show ..1 kind|gentle|patient|kindness to|with|us|our ..2 team|us|staff|people
    behind|remember|forget ..6 <be> ..1 real|human|a|people ..1 people|person|humans|being|beings|family
    only|just human|humans|people
    we|i <have>|<be> ..2 lost|suffered|hurt|punished ..2 more|enough|most|too|everything|sleep
    my|our own? life|lives|family|health|mental|livelihood|livelihoods|reputation ..3 <have>|<be>|
        has ..2 ruined|turned|destroyed|hell|suffered|threatened|upended|damaged
    hardest|toughest|darkest|worst|saddest|longest|bleakest|loneliest ..2 week|day|time|days|weeks|period|
        month|year|night|chapter|moment ..2 of|in|for my|our
    we|i too ..1 victims|victim|suffering|hurting
    you|nobody|none can|could|will not|never imagine|know|understand|believe ..6 us|me|we|i
    nobody|no ..1 can|could imagine|know|understand ..6 us|me|we|i
    business|shop|company|trade|team|family ..3 on its|our|their knees
    breaks|broke|breaking|broken my|our heart|hearts
    destroyed|ruined|broken|crushed|shattered|devastated me|us|my|our
    <we> <be> ..1 in pieces|tears|bits
    spare|have a thought for our|us|me
    toll ..6 on ..1 me|us|my|our
    devastated|heartbroken|hurt|shaken ..2 by|at ..6 abuse|hate|threats|attacks|comments|reaction|messages|
        criticism|anger
    hell|nightmare|torture|ordeal|agony ..2 for|on me|us|my|our
    <we> <have>? ..2 cried|wept
    called|labelled|branded|accused ..6 hurts|hurt|painful|hard
    nobody|no ..1 asks|thinks|cares ..4 we|us|our
    small|tiny|little team|family|business|company ..6 best|struggling|hurting|survive|surviving
    pressure|strain|stress|ordeal ..6 me|my|us|our|i|we
    <our> ..6 tears
    torn ..1 apart|down ..6 us|our|we
    tested|broken|shaken|hurt|drained|aged|scarred|floored|flattened|crushed ..1 every|all|each|us|me|
        our ..1 of|one|team|staff|people|us
    <our> ..3 <be> ..2 on the|their|at brink|edge|limit|knees|breaking
    <our> ..2 livelihood|livelihoods|family|families|jobs|home|reputation|dream ..2 <be>|at ..2 stake|risk|
        line|gone|paid|pays|suffering|suffer|ruined
    <we> never ..2 thought|imagined|expected|dreamed ..2 <we> ..2 <be> ..2 hated|attacked|hounded|vilified|
        judged|abused|called
    hated|hounded|vilified|pilloried|crucified ..2 by ..2 strangers|people|you|mob|press
    hit|hurt|affected ..2 our|my|us ..2 people|team|staff|family|us|harder|hard|deeply ..2 than|harder|hard|
        deeply|badly|most
    doing|trying|did|do ..2 best|utmost ..3 no|little|without ..1 sleep|help|money|thanks|rest
    abuse|threats|hatred|hate|insults|vitriol ..3 that|which|our|we|my|staff|team ..4 had|suffered|faced|
        received|endured|got|taken|borne
    <our> ..2 paid|paying ..2 price
    we|i ..1 are|am|'re ..1 broken|heartbroken|shattered|destroyed|devastated|worn|exhausted|crushed|
        bruised|gutted|inconsolable $|#stop|by|too|and|truly|out
    cost me|us my|our|everything|dearly
    cost|costs|costing|robbed|lost me|us|my|our ..1 health|sleep|marriage|peace|home|life
    longest|hardest|worst|darkest|bruising ..2 days|weeks|season|month|year|time ..3 <we>|us|me|lived|known
    <be>|been in ..1 tears|bits|pieces|shreds
    <we>|boys|girls|lads|team|staff|crew ..2 pulling|worked|working|working ..2 doubles|flat|nights|round|
        overtime|clock
    worn|plumb ..1 out|ragged $|#stop|and
    spare|have a ..1 thought|kind ..1 for|word ..8 councillors|staff|team|workers|us|people|drivers|nurses|
        colleagues
    lost|losing|ruined|wrecked|ruining ..2 my|our ..1 own? health|hair|savings|nerves|marriage|sanity|sleep
    torn ..1 apart ..1 online|by|in
    no one ..6 more|worse|harder|sorrier|sadder|as|deeply ..3 than|as we|us|i|me|our|my
    face|look my|our own? ..1 children|family|mother|neighbours|reflection
    my|our own? health ..2 going|gone|suffering|suffered|failing
    <we> ..2 hardly|barely|never ..1 leave|go|sleep|eat
    <we> <have> lost ..1 friends|sleep|family|everything|staff
    what|how this|it|that ..2 has|is|have ..1 done|doing|meant|taken|cost to|from|on? ..1 our|us|my|me
    through ..1 the|a mill|wringer|hell|ordeal
    running|being|keeping ..4 tough|hard|difficult|lonely|exhausting ..1 enough
    <our> ..4 ring|rings|rang|filled|full|flooded ..3 with insults|abuse|hate|threats|anger
    <we> <have>? ..1 gave|given|poured|put|sacrificed ..5 years|life|heart|soul|everything
    nobody|no|none one? ..1 wanted|wants|wished|regrets|feels|hates|loathes this|it|that ..1 less|more than
    decades|years|lifetime of ..1 our|my|hard work|life|lives|toil
""")

_CLOSURE = phrases("""
    !not !never !to !should ~forgive
    forgiveness
    second|another|one|fresh|new|last chance|start|beginning
    !can !must !not !never !cannot ~move on !to
    move|get|look forward|past|beyond|ahead !to !of
    go forward|beyond !to !of
    put|leave|putting|leaving|behind ...4 behind|past|rest
    behind us
    chapter ..3 closed|over|ended|finished
    close|closing|closed|end|turn|turning this|that|the|a|our|to ..2 chapter|book|matter
    ~turn the|a|over page|corner|new|leaf
    matter|issue|subject|affair|case|episode|incident ..4 closed|settled|over|finished|behind
    let|lets|letting ..1 go of the|this|what|past|it|anger
    bygones
    draw|drew|drawing ..2 line
    find it in ..1 your|you|their|heart|hearts
    room|space|time to|for heal|healing|us
    ~heal together|from|and
    wipe|clean slate
    water under
    give|grant|allow us|me ..3 chance|opportunity|grace|benefit
    win|earn|regain|have back? ..1 your|you trust|back|again $
    will|can|hope|hopefully ..4 stay|remain|stick|stand with|by us|our|me
    benefit of the doubt
    get|go|getting|going back to ..1 what|our|doing|serving|making
    start afresh|anew|over
    end of the|this|it ..1 matter|story|affair|it|chapter
    give up on us|me
    keep|have faith|trust in|with us
    hope|wish|want|time|ready|like|trust|need|let ..6 ~move on|forward|past
    let us|me ..2 start|begin|try|make|rebuild|prove|earn|put
    settles|settle|settled|ends|closes the|this|it ..1 matter|issue|affair|dispute
    turn|turning|turned ..3 leaf|page|corner
    continue|continuing|continued to? ..1 support|supporting|trust|trusting|shop|shopping|choose|choosing us|
        our|me|with|of
    find|make|be|at ..1 peace|closure
    laid|lay|put ..1 to rest
    draws|draw|drew|drawn ..2 line
    ~put ..3 to bed|rest
    love|like|want|deserve|ask|asking ..2 another|second|fresh|one|more ..1 shot|chance|try|go|start
    one more go|chance|try|shot
    ~pardon us|me
    judge us|me by|on
    page ..4 turned
    <we> ..2 consider|regard|see|treat ..2 closed|over|settled|finished|done|resolved|ended
    to|for better|brighter|happier days|times|things|years
    see|look|get past this|that|it|our
    clean|blank sheet|slate
    can|could|shall we ..4 friends|move|start|put|agree|onwards|good
    we good
    onwards|onward
    water under
    time ..4 to ..1 look|move|go|get|talk|turn|think|be ..2 forward|ahead|on|about|past|back
    leave this|that|it ..1 where|there|here|behind|be
    no further|more discussion|talk|comment|word|debate
    enough said
    nothing|little ..2 gained ..1 by|from
    ~let ..1 get|move|go behind|on|back
    <be>|lies|belongs ..1 now? in|to the past
    hope|hoping|look|looking ..3 to? ..1 see|seeing|welcome|welcoming ..4 back|again|soon
    find it in yourselves|yourself|themselves
    consider|regard|see|think ..3 exhausted|past|history|finished
    allowed|able|free|want|time ..2 to get on with
    write|start|open|begin ..2 new|different|better|next story|page|chapter
    trust us|me again|back
    history now|$
""")
_NO_CLOSURE = phrases("""
    not|never|nor|no ..6 forgive|forgiveness|chapter|closed|behind|line|move
    move|moves|moving on|forward to|by|from #number|platform|lane|gate|bus|the
    business|normal|back service|running|operation
    trains|traffic|cars|queue|buses|goods ..3 move|moving|moves
    fresh start #word
    withdrawn|advert|campaign
    last chance to
    leave|leaves at|by|on|from
""")


RULES = (
    Rule(
        id="self-pity",
        severity="warning",
        looks_for="the brand, its founder or its staff as the ones who suffer",
        why="Those who were hurt do not want to hear how hard it is for you.",
        instead="Speak of what others went through, and of what you do for them.",
        bad="This has been a difficult week for us.",
        better="Customers had a difficult week. We caused it.",
        source="SorryWatch",
        find=saying(_PITY),
    ),
    Rule(
        id="closure-demand",
        severity="hint",
        looks_for="a wish to be forgiven or to move on",
        why="When it is over is for those who were hurt to say.",
        instead="Say when you will report what you have done.",
        bad="We hope everyone can move on.",
        better="We'll report progress on 1 June.",
        source="Lewicki 2016",
        find=saying(_CLOSURE, unless=_NO_CLOSURE),
    ),
)
