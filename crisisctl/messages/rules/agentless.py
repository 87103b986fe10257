"""Faults without a doer: mistakes that were made, checks that were not carried out."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_FAULTS = (
    "check|checks|assessment|assessments|paperwork|safety|procedure|procedures|protocol|protocols|standard"
    "|standards|warning|warnings|sign|signs|step|steps|process|processes|rule|rules|policy|policies"
    "|safeguard|safeguards|alarm|alarms|concern|concerns|complaint|complaints|opportunity|opportunities"
    "|controls|control|guidelines|guidance|training|test|tests|inspection|review|instructions|approval|care"
    "|supervision|precautions|duty|duties|lessons|measures|signals|flags|boxes|lines|promises|commitments"
    "|boundaries|obligations|deadline|deadlines|expectations|balls|ball|request|requests"
)

_OMITTED = (
    "followed|carried|done|made|met|respected|observed|heeded|applied|kept|completed|performed|passed|given"
    "|taken|held|reviewed|escalated|acted|logged|read|enforced|communicated|upheld|replaced|reported|noticed"
    "|checked|tested|fitted|trained|updated|serviced|shut|locked|closed|cleaned|approved|ordered|repaired"
    "|inspected|tightened|signed|filed|removed|warned|informed|briefed|labelled|spotted|caught|recorded|told"
    "|consulted|vetted|proofread|questioned|challenged|supervised|maintained|flagged|adhered|picked|asked|shared"
)
_UNDONE = (
    "unapproved|unchecked|unnoticed|unanswered|unread|unreported|undetected|unheeded|unsigned|unseen|untested"
    "|unrepaired|unlogged|unspotted|unaddressed|unrecorded|unopened|unresolved|nowhere"
)
_RECORDS = (
    "ballot|ballots|file|files|record|records|paper|papers|document|documents|letter|letters|key|keys|notes|list"
    "|details|data|names|laptop|results|forms|photos|emails|parcels|samples"
)

_AGENTLESS = phrases(f"""
    !our !my <mistake>|errors|misjudgments|misjudgements <have>|<be>|got been|being? ..1 made|committed|
        introduced|allowed
    !our !my mistake|mistakes|error|errors|lapse|lapses|oversight|oversights|misjudgement|misjudgment|
        misstep|missteps|blunder|blunders|failing|failings ..3 occurred|occurs|happened|arose|crept|took
    there <be>|<have> been? ..3 mistake|mistakes|error|errors|lapse|lapses|oversight|oversights|failing|
        failings|breakdown|breakdowns|miscommunication|mix|slip|weaknesses|deficiencies|inconsistencies|
        gaps|shortcomings|misjudgement|misjudgment !test
    there <be>|<have> been? ..2 failure|failures to|of|in
    things|something|matters ..2 went|go|gone|<have> ..2 wrong|awry|amiss
    {_FAULTS} ..3 <be> ..1 not|never ..2 {_OMITTED}
    {_FAULTS} ..4 <be> ..1 not|never ..1 in|there|good|enough|up|adequate|sufficient|met ..1 place|enough|
        scratch|$
    {_FAULTS}|opportunities ..4 <be>|<have> been? ..1 missed|overlooked|ignored|skipped|neglected|omitted|
        bypassed|crossed|breached|broken|lapsed|disregarded|forgotten|unheeded
    {_FAULTS}|swap|repair|visit|call|service|handover|update ..4 never|not ..1 happened|happen|took|take|
        came
    was|were|had|been|is ..1 not ..1 been? noticed|caught|spotted|followed|adhered|upheld|heeded|acted|
        vetted|proofread|escalated|questioned|challenged|supervised|communicated|flagged|checked
    {_FAULTS} ..2 fell|fallen|falling|slipped|lapsed ..2 short|down|below|through
    slipped|fell|fallen through the|a|our|every net|cracks|gaps|gap|checks
    due|owing|thanks|down|because|result|consequence|through|by|following to|of|a|an|human .. oversight|
        lapse|error|mistake|misunderstanding|miscommunication|mix !on !by
    an|human|administrative|clerical|a oversight|lapse|misstep ..4 <be>|meant|led|caused|allowed|resulted
    human|administrative|clerical error
    corners|wires|lines were|got|<have> been? ..1 cut|crossed
    !our !the standards|discipline|focus|attention|vigilance|judgement|judgment|quality slipped|lapsed|
        dropped|wavered|failed
    <be> ..1 sent|published|issued|released|posted|deleted|included|shared|printed|added|removed ..2 in|
        through error|oversight
    the|a wrong !and !about !of #word ..2 <be>|<have> ..1 been? #participle|sent|given !by
    <be>|<have> ..1 been? left ..1 open|unlocked|unattended|unguarded|unsecured|exposed|running|uncovered|
        unlatched|unfastened|unsealed|ajar|{_UNDONE}
    went|gone {_UNDONE}
    not ..1 enough|sufficient|due|proper ..2 <be>|<have> ..1 been? #participle|paid|given|taken|done
    attention|care|thought|consideration|diligence|scrutiny|supervision|oversight ..5 <be> ..1 lacking|
        missing|absent
    could|should have been ..1 better|clearer|quicker|faster|smoother|tighter|stronger|sooner|handled
    things|it|matters|situation|this got|went|gone|spiralled|escalated ..1 out|too ..1 of? hand|control|far
    ought|should|supposed to? have been #participle ..2 were|was not
    wrong|poor|bad|questionable|flawed ..1 decision|decisions|choices|calls|judgement|judgements|
        judgments <be>|<have> been? ..1 made|taken
    message|information|instruction|instructions|request|complaint|form ..2 got|was|were lost
    not ..1 dealt|handled with? properly|correctly|quickly|well
    mix|slip|mishap|muddle|mixup ..1 up? ..3 occurred|happened|arose
    was|were|been|got ..1 mixed up
    got missed|skipped|mixed|changed|swapped|forgotten|overlooked|dropped|muddled|switched|crossed|mislaid
    able|allowed to happen|occur
    ball|balls|baton ..3 <be>|got|<have> ..1 been? dropped
    it was|had ..1 not? ..1 been? overlooked|forgotten|missed|assumed|realised|realized|picked|recognised|
        appreciated|understood ..1 that
    no|nothing ..1 action|step|steps|check|checks|repair|repairs|warning|alarm|alert ..1 was|were|
        had ..1 been? taken|ordered|given|made|raised|carried|done|sent|issued|sounded
    nobody|no one? ..1 seems|appears to have ..1 been? #participle
    found ..1 their|its way ..1 into|onto|to
    there <be>|had|has been? ..1 no ..1 proper|adequate|clear|formal|real|working|written ..2 handover|
        system|process|check|checks|plan|procedure|training|supervision|record|test|oversight|control
    fell|fallen between ..2 stools|cracks
""")
_MAYBE = phrases(f"""
    !our !my <mistake>|errors <have>|<be>|got been|being? ..1 found|identified
    !our !my <mistake> ..1 led|meant|resulted|caused
    there <be>|<have> been? ..3 <mistake> !test
    it|matters|much|steps went|go|gone|<have> ..2 wrong|awry|amiss
    {_FAULTS} ..5 <be>|<have> ..1 not|never ..1 been? !affected|changed|damaged|touched|needed|required|
        involved|due ..1 #participle
    {_FAULTS} ..3 failed|broke|failing to|down
    <be> ..1 not ..2 checked|reviewed|inspected|considered|maintained|thought|observed
    had ..1 not|never ..1 been ..1 {_OMITTED}|switched|set|sent|changed|reset
    <be>|<have> ..2 #participle ..3 incorrectly|wrongly|badly|poorly|inadequately|insufficiently|
        accidentally
    <be>|<have> ..2 incorrectly|wrongly|badly|poorly|inadequately|insufficiently|accidentally #participle|
        sent|given|made|done
    <be>|<have> ..2 #participle|sent|given|made|done ..2 in|through error|oversight
    <be> ..2 #participle|sent|given ..2 to|on|in the wrong
    !you !they was|were ..1 sent|printed|counted|posted|entered|booked ..2 twice
    !you !nobody !customers !passengers !people !they !patients !guests should|must|ought not|
        never to? have been|reached|left|gone|happened|run|made|got ..1 #participle|the|our|on|here|out|$
    more|better|this|that|it|they|which should|could|never have been ..1 sent|published|avoided|posted|done|
        handled|prevented|stopped
    could|should have been ..1 avoided|prevented
    was|were|been|got ..2 forged|swapped|miscounted|falsified
    {_FAULTS} ..2 <be> ..1 paid|lacking
    <be> ..1 not picked up
    nobody|no one? <be>|had ..1 been? told|informed|asked|warned|consulted|alerted !by !to
    decision|decisions|choice ..2 was|were|had ..1 been? taken|made ..1 to
    before ..4 <have> been ..1 approved|checked|tested|cleared|signed|proofread
    {_RECORDS} ..6 ended|turned up in|on|with|at|outside
    {_RECORDS} ..6 was|were|been left in|on|out|at|under|behind
    {_FAULTS} ..2 ought|should|supposed ..1 to? have taken|happened|occurred
    failure to ..1 follow|pass|check|act|read|tell|warn|report|notice|send|update|communicate|inform
    ^ somewhere ..1 along|between|in|down
    had been ..1 muted|disabled|bypassed|disconnected|silenced|overridden|switched|turned|propped ..1 off?
    handover|communication|coordination|communications|chain|process|system ..6 broke|broken down
    it emerged|transpired
    message|letter|report|warning|alert|request|complaint|call never|not ..1 reached|arrived|got|came|went|
        made
    wrong|false|old|outdated|incorrect #word appeared|ended|went|came|got|slipped
    was|were last ..1 looked|checked|tested|serviced|inspected|cleaned ..6 years|months|ago|decade
""")

_BY_US = phrases("""
    by|on us|me|our ..2
    on|from our|my part|side|end
    our|my ..1 <mistake>
    we should|failed|did|got|made|take|missed|let|own|were|had
    <mistake> ..2 <be> ours|mine
    because|since|as|when ..1 we|our
    we|i could|ought
    you <be>|<have> ..3 #participle|sent|given
    <we> assume|suspect|think|believe
    no|none !action|one|check|checks|repair|repairs|step|steps|warning|alarm|alert ..5 <have>|<be>
    nobody ..2 <have>|<be> !told|informed|asked|warned|consulted|alerted|to|been
    #number ..1 tests|appointments|calls|deadlines|scans
    swapped|mixed|muddled|misplaced|mislabelled|mislaid ..2 in|by|at|on our
    by one|two|some|several|#number of our
""")

RULES = (
    Rule(
        id="agentless-mistake",
        severity="error",
        looks_for="a mistake that nobody made: mistakes were made, checks were not carried out",
        why="It hides who did it, and readers notice.",
        instead="Say who: we did not check, we approved it.",
        bad="Mistakes were made.",
        better="We approved it without checking.",
        source="Grammar Girl",
        find=saying(_AGENTLESS, unless=_BY_US),
        perhaps=saying(_MAYBE, unless=_BY_US),
    ),
)
