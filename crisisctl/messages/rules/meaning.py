"""What was meant and how it was read, told in place of what it did."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

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
""")

_CUTTING = (
    "clip|video|film|quote|excerpt|extract|footage|screenshot|headline|article|snippet|recording|edit|audio"
    "|tape"
)
_WIT = "joke|jokes|humour|humor|irony|satire|sarcasm|wit|banter|parody|sketch"
_SEEN = "read|heard|seen|taken|understood|interpreted|perceived|construed|viewed|received"
_MISREAD = phrases(f"""
    out of ..1 context
    without|lacks|lacking|missing|wider|fuller|proper context
    misinterpret|misinterpreted|misinterpretation|misinterpretations|misinterpreting|misconstrued|
        misconstrue|mischaracterised|mischaracterized|misrepresented|misrepresents|misreading|misread|
        misquoted
    misunderstanding|misunderstood ..2 our|my|what|the|this|of|by ..1 words|message|post|ad|joke|intent|
        intention|campaign|point|meant|said|some|many|people
    taken|took|take|came|come|read|heard|interpreted|perceived ..2 the wrong way
    ~read ..2 things|something|more|meaning|meanings|too|much ..2 into
    lost in translation
    some|you|many|people|readers|viewers|critics <have>? ..1 misunderstood|misread|misheard
    {_CUTTING} ..3 not ..2 reflect|represent|capture|convey
    not ..2 see|seen|watch|watched|read|hear|heard ..2 whole|full|entire
    what <we> said ..4 distorted|twisted
    not|failed|never|few ..3 get|got|see|saw|share|understand|understood|catch|grasp|appreciate ..2 the|our|
        its|this|to joke|humour|humor|irony|satire|intent|sarcasm|tone|point
    {_CUTTING} ..6 leaves|left|omits|omitted ..2 out|off
    {_CUTTING} ..6 shows|tells|gives ..2 only|half|part|one
    {_CUTTING} ..6 cuts|cut|breaks|stops|ends|begins|starts|trimmed|opens ..3 off|early|short|before|soon|
        late|seconds|after|halfway|midway
    {_CUTTING} ..2 <be> ..2 incomplete|misleading|selective|partial|distorted
    {_SEEN} ..2 wrongly|literally|differently
    interpreted|perceived|construed|misread ..1 as|in ..1 a|an|the|if|something|anything|other|ways|mocking|
        making|offensive|criticism|support
    {_SEEN} ..1 in ..1 a ..2 way|manner|sense|light
    selectively|heavily|deceptively|unfairly ..1 edited|quoted|cut|cropped|presented|trimmed
    how ..5 came|comes|come across
    came|comes|come across ..1 as|wrong|badly|poorly
    twisted|distorted ..2 words|what|our|meaning|quote|remarks
    words|remarks|meaning|comments|quote ..4 twisted|distorted
    not what <we> meant|intended
    not what <we> said|wrote $|#stop|at
    people|some|many|you|those|viewers|readers|critics ..2 ~choose to read|see|hear|take|interpret
    missed|miss|missing the|our ..1 point|joke|irony|nuance
    nuance|nuances|subtlety|tone|meaning|irony|spirit|point|intent ..6 lost|missed|wasted
    nuance|nuances|subtlety|tone|meaning|irony|spirit|intent ..6 not ..2 survive|come|carry|travel|land|
        translate
    {_WIT} ..4 not|never|rarely ..2 get|land|understand|translate|travel|survive|age|carry
    {_WIT} ..6 lost|missed|wasted ..1 on|by
    some|many|people|you|readers|viewers|listeners <have>? ..1 mistook|confused|mistaken ..3 as|for|with
    jumped|jump|leapt|leap|leaping|jumping to ..1 conclusions|conclusion
    end of the stick
    wrong|other end of ..1 stick|table|it|story|telescope|argument
    <be> ..1 clearly|obviously|plainly|evidently ..1 ironic|ironical|satirical|joking|sarcastic|tongue|
        humorous|satire|joke
    quoted ..2 without|only|partially|partly|selectively
    miss|misses|missed|missing ..1 what|the ..4 saying|meaning|meant
    cherry ..1 picked|picking|pick|picks
    what you|they|people|some|readers|viewers|listeners|many ..2 heard|read|saw|hear|see ..4 what <we>|she|
        he|it|was ..2 said|meant|wrote|there|shown
    half a|the ..2 sentence|story|quote|remark|speech|answer|conversation|picture|interview|exchange
    see|seeing|saw|sees|read|reading|find|finding|hear|hearing ..5 where ..3 none|nothing
    lifted|stripped|torn|shorn|divorced|detached|ripped|plucked|wrenched|isolated ..1 from|of|
        out ..5 context|notes|longer|rest|whole|minutes|setting|around|article|interview|speech|conversation|
        series|sentence|report|thread
    pieced|spliced|stitched|cobbled ..1 together
    anyone|everyone|those|whoever|people|viewers|readers who|that ..1 read|reads|watched|watches|heard|
        listened|saw|sees|knows ..7 would|will|can|could ..1 know|see|have|understand|realise|tell|recognise
    ^ had !we !i #word ..2 watched|read|listened|stayed to|on|until|past|all
    ~take ..4 at face value
    charitable|uncharitable|unkind|hostile|ungenerous|generous|worst|malicious ..1 interpretation|reading|
        construction|light|spin
    put|placed|added|attached ..2 their|your own ..1 meaning|construction|spin|gloss|interpretation|reading
    reading|readings|interpretation|interpretations ...12 not|never|little ..3 bear|support|carry|have|
        intended|relation|there|justified|share|recognise|ours|us|meant
    says|say more about ..4 than|how|them|critics|those|people
    see|seeing|sees|finding|saw|read ..2 in|into what <be>|was|is
    strange|odd|curious|peculiar|perverse way to|of ..1 read|reading|see|seeing|take|taking|look
    travesty|caricature|distortion|perversion|garbling of
    made|making ..1 out to ..1 mean|be|say
    something|things|what|words <we> never ..1 said|wrote|meant
    over ..2 heads|head
    seems|seem|appears to have ..1 escaped ..2 some|many|people|you|critics|them
    picks|picked|plucks|plucked|takes|took|isolates ..2 one|single ..2 line|sentence|word|phrase|quote|frame
""")
_MAYBE_MISREAD = phrases(f"""
    more|some|important|full|no context
    misunderstanding|misunderstandings|misunderstood
    in ..1 a|an? bad|poor|different|another light
    heard|misheard as
    {_CUTTING} ..6 leaves|left|cropped|edited|trimmed|shows|tells|gives ..2 out|only|part|not|selectively|
        heavily|half|one
    {_SEEN} ..2 badly|personally|poorly
    {_SEEN} ..1 as ..1 a|an|the|if|something|anything|other|mocking|making|offensive|criticism|
        support !half !break !row !turn !different
    <be> ..1 not|never ..2 {_SEEN} as|how|that
    badly ..1 edited|quoted|cut|cropped
    twisted|distorted
    whole|full|entire|rest thing|story|clip|video|context|picture|conversation|interview|quote|speech|
        exchange ..6 see|show|shows|understand|clear|different|tells
    some|many|people|you|readers|viewers|listeners <have>? ..1 read|took|heard ..3 as|for|into|wrongly|wrong
    watch|watching|hear|listen|heard|watched|read ..2 full|whole|entire|complete|unedited ..1 interview|clip|
        speech|quote|exchange|conversation|segment|video|recording|remarks
    false|wrong|misleading|distorted|incomplete|partial|skewed|unfair ..1 impression|picture|view|
        light ..2 of|about
    look|looks|looked|listen|listens|read|reads|see|sees ..1 at|to? the whole|full|entire ..1 page|strip|
        thing|text|piece|post|thread|picture|photo|story|context|series
    wrong|false|hasty|unfair|own conclusion|conclusions
    not ..1 as|how|what ..1 people|you|it|they ..2 understood|read|took|taken|heard|seen|interpreted|
        perceived
    {_CUTTING} ..2 <be> ..2 edited|doctored|cut
    to hear|read|see|take ..1 it|this|that|them ..2 as
    given ..3 meaning|sense|spin
    different|another|other|new ..1 meaning|sense|complexion
    turned|spun|made|blown ..2 into ..3 headline|headlines|scandal|story|row|insult|outrage
    sounds|sounded|looks|looked|reads ..1 worse|harsher ..2 than|without|on|out
    saw|found|read|see|find ..1 in it
    part|fragment|snippet|slice|one of|a|from|line ..3 sentence|story|quote|remark|speech|interview|exchange
    not|never ..2 get|got|see|saw|understand ..2 the|our message|idea
    see|take|look|judge|judged|read|seen ..5 as|in a|its ..1 whole|entirety
    without the ..1 question|answer|sentence|rest|part|joke|caption
    made to tell|say|mean|sound
    mistranslation|mistranslated|paraphrase|paraphrased
    say|mean|prove|show|tell ..2 that|what it|they do|does|did not
""")

_OWN_READING = phrases("""
    we|i|our ..2 misread|misunderstood|misinterpreted|missed|took|quoted|misquoted|read
    we|i <have> ..1 misread|misunderstood|misinterpreted
    <our> misunderstanding|misreading
    wrong|other way ..1 round|up
    full|whole story|picture yet
    by us|me
    us ..1 misread|misunderstood
    we|i <have>? not ..1 seen|heard|watched|read
    no context in
    been cut so
    meter|scale|scales|column|chart|map|gauge|dial|sheet ..4 misread
    misread ..2 meter|scale|scales|column|chart|map|gauge|dial|sheet
    <we> mistranslated|paraphrased
""")

_MISREADS_OURS = phrases("""
    our|my ..2 words|message|post|ad|statement|remarks|campaign|joke|quote|comments|intent|caption|tweet
    misunderstanding
""")


def _misread(said: Statement) -> Iterator[Span]:
    """Blame for how it was read. A correction may say how a claim about others' material went wrong."""
    for sentence in said.sentences:
        if said.kind != "correction" or _MISREADS_OURS.within(sentence.tokens):
            yield from found_in(sentence, _MISREAD, _OWN_READING)


def _perhaps_misread(said: Statement) -> Iterator[Span]:
    """Words that may blame the reading, outside corrections."""
    for sentence in said.sentences if said.kind != "correction" else ():
        yield from found_in(sentence, _MAYBE_MISREAD, _OWN_READING)


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
