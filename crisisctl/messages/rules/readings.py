"""Words that blame how something was read, cut or quoted."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

_CUTTING = (
    "clip|video|film|quote|excerpt|extract|footage|screenshot|headline|article|snippet|recording|edit|audio"
    "|tape"
)
_WIT = "joke|jokes|humour|humor|irony|satire|sarcasm|wit|banter|parody|sketch"
_SEEN = "read|heard|seen|taken|understood|interpreted|perceived|construed|viewed|received"
MISREAD = phrases(f"""
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
        out ..5 context|notes|longer|rest|whole|minutes|setting|around|article|interview|speech|
        conversation|series|sentence|report|thread
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
    wilfully|willfully|deliberately|conveniently|maliciously misread|misunderstood|misheard|twisted|ignored|
        ignores|misinterpreted
    bad faith ..1 reading|readings|readers|interpretation|interpretations
    too literal|literally
    not ..1 what ..2 people|critics|some|many|they|you ..1 think|claim|say|assume|suggest|make|made
    in|within ..1 proper|full|original|right|wider|broader context
    context ..3 lost|missing|removed|omitted|ignored|stripped|everything
    portrayed|painted|framed|depicted|characterised|characterized|spun ..2 as|in
    {_CUTTING}|photo|picture|image not ..1 show|tell ..1 what|how|the|you
    one side of the story
    got|get|gets ..1 the wrong idea|impression|message
    weaponised|weaponized
    in isolation
    imagined|imaginary|perceived ..1 slight|insult|offence
    !our !my conclusion|conclusions|meaning|implication|implications|inference|inferences ..5 not|never|
        nowhere ..2 support|supports|bear|carry|had|intend|intended|justify|there|made|drew|meant|say|said
    turned|turn|turning|twist|twisted|bent|bend|made ..3 compliment|joke|praise|tribute|kindness|thank|jest|
        salute ..1 you? into|to
    through the mincer|wringer|mill|blender|shredder
    {_WIT}|pun|play|line|point ..6 went|go|flew|sailed|passed ..1 past|over|by ..1 some|many|people|them|
        those|critics|heads|you
    nobody|none|few|anyone|everyone|those|no who ..4 know|knows|knew ..2 us|me|him|her|work|brand ..4 would|
        could|will|can ..2 take|think|read|believe|see|doubt|find|know
    full|whole|complete|uncut|longer|original|unedited recording|transcript|interview|speech|text|clip|
        video|version|letter|post|film|tape ..2 paints|tells|shows|gives|reveals|makes ..2 another|
        different|other|fuller|full|rest|clear|very
    aimed|meant|made|written|intended|designed for|at ..2 audience|people|readers|those|crowd|adults|
        fans who|that|with ..2 get|gets|understand|understands|enjoy|humour|know|appreciate|sense
    have|had|need|needs|must|takes|would to? ..1 squint|strain|dig|search|twist|stretch|work|try ..3 to|
        hard find|see|read|out|take|hear
""")
MAYBE_MISREAD = phrases(f"""
    more|some|important|full|no context
    misunderstanding|misunderstandings|misunderstood
    in ..1 a|an? bad|poor|different|another light
    heard|misheard as
    {_CUTTING} ..6 leaves|left|cropped|edited|trimmed|shows|tells|gives ..2 out|only|part|not|selectively|
        heavily|half|one
    {_SEEN} ..2 badly|personally|poorly
    {_SEEN} ..1 as ..1 a|an|the|if|something|anything|other|mocking|making|offensive|criticism|
        support !half !break !row !turn !different
    badly ..1 edited|quoted|cut|cropped
    twisted|distorted
    whole|full|entire|rest thing|story|clip|video|context|picture|conversation|interview|quote|speech|
        exchange ..6 see|show|shows|understand|clear|different|tells
    some|many|people|you|readers|viewers|listeners <have>? ..1 read|took|heard ..3 as|for|into|wrongly|wrong
    watch|watching|hear|listen|heard|watched|read ..2 full|whole|entire|complete|unedited ..1 interview|
        clip|speech|quote|exchange|conversation|segment|video|recording|remarks
    false|wrong|misleading|distorted|incomplete|partial|skewed|unfair ..1 impression|picture|view|
        light ..2 of|about
    look|looks|looked|listen|listens|read|reads|see|sees ..1 at|to? the whole|full|entire ..1 page|strip|
        thing|text|piece|post|thread|picture|photo|story|context|series
    wrong|false|hasty|unfair|own conclusion|conclusions
    not ..1 as|how|what ..1 people|you|it|they ..2 understood|read|took|taken|heard|seen|interpreted|
        perceived
    {_CUTTING} ..2 <be> ..2 edited|doctored|cut
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
    stand|stands|standing|taken|read|heard|quoted ..1 alone|apart|own
    different|other|another thing|things|matter from|than|to ..2 what
    chose|choose|chosen|prefer|preferred|wanted|determined|keen to ..1 hear|see|read|find|take|be
""")

OWN_READING = phrases("""
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
    nobody|none|no one? ..1 misread|misunderstood|misheard|misinterpreted
""")

MISREADS_OURS = phrases("""
    our|my ..2 words|message|post|ad|statement|remarks|campaign|joke|quote|comments|intent|caption|tweet
    misunderstanding
""")
