"""What was meant and how it was read, told in place of what it did."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .readings import MAYBE_MISREAD, MISREAD, MISREADS_OURS, OWN_READING
from .rule import Rule, found_in, saying

_GOOD_AIMS = (
    "celebrate|honour|honor|highlight|inspire|start|spark|raise|show|make|entertain|amuse|help"
    "|encourage|support|bring|reflect|be|offer|give|create|provoke|share|invite|lift|cheer|poke|have|pay|say"
    "|open"
)

_INTENT = phrases(f"""
    not|never|no|nor|hardly ..3 intention|intent|aim|objective|purpose|desire|wish
    <we> ..3 not|never ..3 mean|meant|intend|intended|set|wanted|wished !that !reopen out|to|for|it|any|harm|
        offence|this|that|badly
    <we> ..2 not|never ..2 intend|intended|mean|meant
    unintentional|unintentionally|unintended|inadvertently|inadvertent|unwittingly
    no|without|any|zero malice|malicious|ill
    no harm|offence|offense|disrespect|ill|insult|slight .. meant|intended
    meant|intended no harm|offence|offense|disrespect|ill|insult
    came|comes|come|done|made|posted|written|shared|chosen|said|was|were from|out|in|with|as of? a good|kind|
        loving|nice|the ..1 place|intentions|faith|fun|spirit|best|jest|compliment|tribute|joke|heart
    good|best|the|positive|noble|kind|well ..1 intentions|intentioned
    with|in the best|good ..2 intentions|will|faith
    good faith
    heart|hearts <be>|were in the right place
    <we> meant|mean well|it|this|that|him|her|them|everyone|only|it as|kindly
    well meant|meaning|intended
    written|made|meant|built|shot|planned|posted|designed|created|done|published|said|chosen as|in a|
        an ..3 nod|tribute|celebration|homage|joke|salute|satire|compliment|thank|way|gesture|bit|playful|
        take|fun|jest|parody|wink|spoof
    never|not ..2 in mind
    meant it|this|that|them as|to
    was|were|been ..1 intended|meant|conceived|planned|designed|thought|created|made as|to ..1 {_GOOD_AIMS}|
        a|an|light
    conceived|intended|meant as|to ..1 a|an|{_GOOD_AIMS}
    <our> ..1 intention|intent|aim|goal|hope|only|thought|sole|idea ..2 was|had|were
    what <we> meant|intended
    we|i only|just|simply|merely|honestly|genuinely|truly|really wanted|tried|hoped|meant|thought|intended|
        sought
    not|nothing|never ..2 what <we> meant|intended|wanted|had
    would|could|did ..1 not|never ..2 set|go|seek|try|want ..2 out|to|way|anyone ..1 shame|hurt|offend|mock|
        upset|insult|harm|cause|mislead|exclude|demean|belittle|alienate|anyone|to|of
    not ..2 on|by purpose|design
    not ..1 deliberate|deliberately|intentional|intentionally|malicious
    not|never|nobody|none|no ..5 meant|intended|wanted|wished|set ..2 to|any ..1 hurt|offend|mock|upset|
        insult|harm|cause|mislead|shame|exclude|demean|offence|harm
    meant|intended|said|done|made|posted|sent in|as|for|with ..2 fun|jest|joke|tribute|compliment|kindness|
        humour|humor|love
    offence|offense|harm|disrespect|insult|slight|hurt|malice ..2 not|never ..1 intended|meant|intention|aim|
        goal
    was|were supposed|intended|meant|designed|thought to|as ..5 fun|funny|joke|light|humorous|tribute|nod|
        homage|celebration|helpful|kind|playful|ironic|inclusive|reminder|compliment|warm|satire|humour|
        joking
    intentions|intention|motives|motive <be> ..2 good|pure|honourable|honorable|best|kind|noble|clear
    <we> would never ..1 knowingly|deliberately|intentionally|willingly|mean|wish|set|consciously|do
    idea|thinking|aim|purpose|goal|hope|thought was|were ..1 to|simply|only|that
    not ..1 what <we> ..1 were|was|am|are trying|saying|going|aiming
    meant ..1 affectionately|kindly|humorously|ironically|lovingly|sincerely|well|jokingly
    <we> was|were ..2 trying|hoping|aiming to ..1 help|raise|make|be|say|show|celebrate|honour|support|spark|
        start|bring|do
    put|made|written|created|designed|chosen|filmed|done ..1 together? with|from|out ..1 of? ..1 love|care|
        affection|respect|pride|warmth|admiration
    <we> ..1 not|never ..2 wanted|meant|wished|tried|intended to ..1 upset|hurt|offend|mock|harm|shame|
        insult|exclude|cause|mislead|anger|alarm|scare
    <we> was|were ..2 trying|hoping|aiming|attempting to
    <we> thought|believed|felt|assumed ..1 it|this|that ..2 was|were|would ..8 harmless|funny|fun|joke|
        banter|light|nice|kind|helpful|tribute|clear
    point|message|intention|wish was|were that|to|simply|only
    only|just|merely|simply meant|intended|supposed
    <be> ..2 meant|intended as
    nobody|none|no ..5 set|woke|planned|planning|wanted|meant|wished|plotted ..8 to ..1 hurt|offend|mock|
        make|shame|upset|harm|insult|cause|fun
    with|in|from|of the best|highest|kindest|warmest|purest|greatest ..1 of? ..1 hopes|motives|intent|
        intentions|will|reasons
    <we> ..1 were|was ..2 just|only|simply|merely ..1 being ..1 playful|funny|kind|friendly|helpful|honest|
        silly|ironic
    not|without|no ..2 mean|malicious|spiteful|unkind|cruel|bad|trace|hint ..3 thought|bone|intent|malice|
        spite|hoped
    all|only thing <we> ..2 hoped|wanted|meant|asked|intended|sought|tried ..3
    grew|born|came|made|sprang|stems ..2 out|from|of ..2 real|genuine|deep|true|great|pure ..1 affection|
        love|respect|admiration|care
    out of|with ..1 real|genuine|deep|true|great ..1 affection|love|respect|admiration
    <we> ..1 honestly|genuinely|truly|sincerely|really|only|simply ..1 ever? believed|thought|hoped|wanted|
        felt|assumed|meant
    <we> ..1 ever wanted|meant|hoped|intended|tried
    <we> had ..1 hoped|meant|intended|wanted|set to ..1 open|start|raise|spark|amuse|cheer|make|bring|show|
        celebrate|honour|help|entertain
    idea|hope|thought|plan had been ..1 to
    put|drew|made|wrote|chose|picked|drawn|written|chosen|picked|posted ..4 as|to ..1 a|be|pay|honour|
        celebrate|cheer|amuse ..1 helpful|kind|funny|love|respects|tribute|honour|nod|laugh|letter|playful
    love letter to
    pay|paying|show our|its|my|their ..1 respects|respect|admiration
    and|for no other reason
    thinking|idea|concept|thought|principle ..5 <be> ..1 sound|good|right|kind|innocent|simple|noble|honest
    interest|interests|welfare|good of ..4 at heart
    in ..4 harmless|innocent|old|original|literal|everyday ..2 sense|meaning|way
    only|sole|whole|one wish|aim|purpose|thought|goal|idea|hope|motive|concern
""")

_NOT_INTENT = phrases("""
    intend|intended|meant|wanted|want|mean to ..1 reopen|open|close|start|launch|post|publish|send|ship|
        leave|be
    what <we> meant to send|post|say was
    meant for
    trying|hoping to ..1 reach|call|find|fix|repair|get|contact|mend|open|reopen|save|stop|put|keep|catch
    do not wish|intend|want
    you|anyone|everyone|who ..5 in good faith
    <not> ..2 matter|excuse|change|undo
    beside the point
    and|but we|it|they did $|#stop
""")


def _misread(said: Statement) -> Iterator[Span]:
    """Blame for how it was read. A correction may say how a claim about others' material went wrong."""
    for sentence in said.sentences:
        if said.kind != "correction" or MISREADS_OURS.within(sentence.tokens):
            yield from found_in(sentence, MISREAD, OWN_READING)


def _perhaps_misread(said: Statement) -> Iterator[Span]:
    """Words that may blame the reading, outside corrections."""
    for sentence in said.sentences if said.kind != "correction" else ():
        yield from found_in(sentence, MAYBE_MISREAD, OWN_READING)


RULES = (
    Rule(
        id="intent-defence",
        severity="warning",
        looks_for="what was meant, in place of what it did",
        why="What you meant does not change what it did to people.",
        instead="Say what it did, and that it was yours to see.",
        bad="It was never our intention to offend.",
        better="We caused offence and we own that.",
        source="SorryWatch",
        find=saying(_INTENT, unless=_NOT_INTENT),
    ),
    Rule(
        id="misread-claim",
        severity="error",
        looks_for="blame for how the words were read, cut or quoted",
        why="It tells people that they are too slow to understand you.",
        instead="Say what was wrong with your words.",
        bad="Our words were taken out of context.",
        better="Our words were careless.",
        source="Grammar Girl",
        find=_misread,
        perhaps=_perhaps_misread,
    ),
)
