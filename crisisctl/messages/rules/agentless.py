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

_AGENTLESS = phrases(f"""
    !our !my <mistake>|errors|misjudgments|misjudgements <have>|<be>|got been|being? ..1 made|committed|found|
        identified|introduced|allowed
    !our !my <mistake> occurred|occurs|happened|arose|crept|took|led|meant|resulted
    there <be>|<have> been? ..3 <mistake>|breakdown|breakdowns|miscommunication|mix|slip|weaknesses|
        deficiencies|inconsistencies !test
    things|something|it|matters|much|steps went|go|gone|<have> ..2 wrong|awry|amiss
    {_FAULTS} ..12 <be> ..1 not|never ..2 #participle
    {_FAULTS} ..12 <be> ..1 not|never ..1 in|there|good|enough|up|adequate|sufficient|met ..1 place|enough|
        scratch|$
    {_FAULTS} ..12 <have> ..1 not|never ..1 been ..1 #participle
    {_FAULTS}|opportunities ..6 <be>|<have> been? ..1 missed|overlooked|ignored|skipped|neglected|omitted|
        bypassed|crossed|breached|broken|lapsed|disregarded|forgotten|unheeded
    <be> ..1 not ..2 checked|noticed|caught|spotted|reviewed|followed|adhered|upheld|observed|heeded|acted|
        vetted|proofread|inspected|escalated|questioned|challenged|considered|supervised|maintained|
        communicated|thought|flagged
    {_FAULTS} ..3 fell|fallen|falling|slipped|lapsed|failed|broke ..2 short|down|below|through|to
    slipped|fell|fallen through the|a|our|every net|cracks|gaps|gap|checks
    due|owing|thanks|down|because|result|consequence|through|by|following to|of|a|an|human .. oversight|lapse|
        error|mistake|misunderstanding|miscommunication|mix !on !by
    an|human|administrative|clerical|a oversight|lapse|misstep ..4 <be>|meant|led|caused|allowed|resulted
    corners|wires|lines were|got|<have> been? ..1 cut|crossed
    more|better|this|that|it|they|which should|could have|never ..1 have? been ..1 done|handled|checked|
        caught|sent|published|approved|said|managed|avoided|prevented|posted|released|told|better|stopped|
        communicated|spotted|noticed
    !you !nobody !customers !passengers !people !they !patients !guests should|must|ought not|
        never to? have been ..1 #participle
    !our !my mistake|mistakes|error|errors|lapse|lapses|oversight|oversights|misjudgement|misjudgment|misstep|
        missteps|blunder|blunders|failing|failings ..3 occurred|happened|arose|crept|took
    !our !the standards|discipline|focus|attention|vigilance|judgement|judgment|quality slipped|lapsed|
        dropped|wavered|failed
    <be>|<have> ..2 #participle ..3 incorrectly|wrongly|badly|poorly|inadequately|insufficiently|accidentally
    <be>|<have> ..2 incorrectly|wrongly|badly|poorly|inadequately|insufficiently|accidentally #participle|
        sent|given|made|done
    <be>|<have> ..2 #participle|sent|given|made|done ..2 in|through error|oversight
    the|a wrong !and !about !of #word ..2 <be>|<have> ..1 been? #participle|sent|given !by
    <be>|<have> ..1 been? left open|unlocked|unattended|unguarded|unchecked|unsecured|exposed|running|
        uncovered
    not ..1 enough|sufficient|due|proper ..2 <be>|<have> ..1 been? #participle|paid|given|taken|done
    attention|care|thought|consideration ..1 <be>|<have> ..2 paid|given|taken|lacking|missing
    could|should have been ..1 better|clearer|quicker|faster|smoother|tighter|stronger|sooner|avoided|
        prevented|handled
    there <be>|<have> been? ..3 failing|failings|lapse|lapses|gap|gaps|shortcomings
    things|it|matters|situation|this got|went|gone|spiralled|escalated ..1 out|too ..1 of? hand|control|far
    ought|should to? have been #participle ..2 were|was not
    wrong|poor|bad|questionable|flawed ..1 decision|decisions|choices|calls|judgement|judgements|
        judgments <be>|<have> been? ..1 made|taken
    message|information|instruction|instructions|request|complaint|form ..2 got|was|were lost
    not ..1 dealt|handled with? properly|correctly|quickly|well
    mix|slip|mishap|muddle|mixup ..1 up? ..3 occurred|happened|arose
    was|were|been|got ..2 forged|misplaced|mislabelled|mislabeled|mislaid|swapped|botched|mishandled|
        mismanaged|misfiled|miscalculated|misprinted|miscounted|bungled|falsified
    able|allowed to happen|occur
    ball|balls|baton ..3 <be>|got|<have> ..1 been? dropped
    !call !calls !phone <be> ..1 not picked up
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
    no|none|nobody ..5 <have>|<be>
    #number ..1 tests|appointments|calls|deadlines|scans
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
    ),
)
