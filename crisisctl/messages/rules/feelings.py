"""Apologies for what others feel, think or see."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_SORRY = "sorry|apologise|apologize|apologises|apologizes|apologies|apology|regret|regrets|sad|saddened"
_SORROW = (
    f"{_SORRY}|saddens|lament|laments|dismayed|pains|bums|pity|shame|sorrow|unfortunate|regrettable|grieves"
    "|gutted"
)
_OTHERS = (
    "you|people|some|many|they|customers|users|guests|members|readers|viewers|fans|residents|relatives"
    "|families|parents|patients|passengers|part|others|folks|folk|visitors|anyone|anybody|everyone|several|few"
    "|most|neighbours|students|followers|supporters|listeners|travellers|those|y'all"
)
_BEHOLDERS = (
    f"{_OTHERS}|family|town|community|staff|morale|players|pupils|employees|colleagues|subscribers|donors"
    "|investors|clients|public|voters"
)
_REACTING = (
    "offended|upset|disappointed|frustrated|annoyed|angry|angered|unhappy|uncomfortable|insulted|dissatisfied"
    "|displeased|offence|offense|umbrage|happy|pleased|satisfied|comfortable|impressed|aggrieved|unsatisfied"
    "|sensitive|outraged|disheartened"
)
_DOUBTFUL = (
    "worried|concerned|confused|shocked|bothered|saddened|issue|exception|alarmed|taken|excluded|think|thought"
    "|believe|believed|consider|considered|regard|regarded|hurt|interpreted|interpret|perceived"
)
_VIEWING = (
    "see|sees|view|views|regard|regards|perceive|perceives|think|thinks|believe|believes|consider|considers"
    "|feel|feels|find|finds|thought|felt|perceived|believed|considered|regarded|viewed|interpret|interpreted"
)

_FEELING = phrases(f"""
    {_SORROW} ..3 {_OTHERS} ...6 <feel>|{_REACTING}|disagree|dislike|disliked
    {_SORROW} ..1 that|if|to? {_OTHERS} ..2 {_VIEWING}
    {_SORRY} ..1 that|if? ..1 {_BEHOLDERS} {_VIEWING}
    {_SORROW} ..4 {_BEHOLDERS} ..2 {_VIEWING} ..4 as|that|this|it|us|less|unfair|wrong|fault
    {_SORRY}|disappointed|dismayed ..3 {_OTHERS} not|never ..2 like|enjoy|care|appreciate|agree|love|share|
        understand|feel
    {_SORRY}|disappointed|dismayed ..3 {_OTHERS} not|never ..2 find|get|see ..2 joke|humour|humor|funny|
        point|it|our|side|way|irony
    {_SORRY} ..4 that|how|when|if ...8 upset|offended|upsets|offends|disappointed|annoyed|angered|bothered|
        displeased some|people|anyone|many|fans|others|members|so|those|viewers|part
    {_SORRY} ..3 your|the|their|any|some ..1 feelings|reaction|reactions|perception|displeasure|
        dissatisfaction|unhappiness|outrage|backlash|outcry
    {_SORRY} ..3 strength|depth of ..1 feeling|feelings|reaction|emotion|anger|opinion|views|response
    sorry|apologise|apologies|regret|regrets ..3 your|their disappointment|anger|frustration|upset|
        annoyance|displeasure
    {_SORRY} ..3 for|about the|your|any offence|offense|frustration|disappointment|anger|upset you|some|
        people|many|they ..2 feel|felt|took|taken|experienced|have|are|say
    {_SORRY} ..4 meaning|point|intent|intention|irony|humour|humor|joke|nuance ..3 lost|missed|unclear|
        through|misread|across
    sorry|regret|sad|saddened ..3 it|this|that ..3 came|comes|come across ..1 wrong|as|badly|that|this
    sorry|regret|saddened|sad|disappointed to hear|learn|read|see ..3 you|some|people|that|of ...8 <feel>|
        {_REACTING}|unhappiness|disappointment
    {_SORROW} ..4 <feel> ..1 let down
    sorry|regret|regrets|saddened|sad|disappointed|dismayed to hear|learn|read|see|know ..1 that? ..2 you|
        people|some|many|they|guests|customers|patients ..1 not ..2 enjoy|like|find|feel|think|agree|
        appreciate
    {_SORRY} ..1 that? {_OTHERS} see|saw|view|viewed|take|took|read|hear|heard ..1 it|this|that|our|
        things ..1 that|this|so|as|differently|wrong|otherwise|personally|badly
    sorry|regret|regrets|apologise|apologises ..1 that|if !we !i #word ..2 !we feel|felt|feels
    saddens|pains|grieves|hurts|troubles us|me ..1 that|how|to|when ..6 feel|felt|perceive|perceived|view|
        think|believe
    sorry|regret|regrets|saddened|dismayed ..2 it|this|that|our|the|how|way ..5 <be>|been ..1 perceived|
        interpreted|viewed|regarded|construed|misread|misunderstood
    sorry|regret|regrets|saddened|dismayed ..2 it|this|that|our|the|how|way ..5 <be>|been ..1 received|
        taken|seen|read|understood|heard as|badly|this|that|poorly|wrong|wrongly|so|in
    {_SORRY} ...8 <be>|being|been seen|viewed|taken|read|received|heard as
    regret|regrettable|regretted|pity|shame|sorry ..3 that ..1 {_OTHERS} ..5 impression|view|feeling|opinion
    {_SORROW} ..2 that ..4 see|sees|think|thinks|view|views|regard us|me
    {_SORRY} ...10 not ..2 to ..3 approval|liking|taste|tastes|satisfaction|heart
    sorry that they|you|people|some do|did|are|were $|#stop
    {_SORROW} ...12 {_BEHOLDERS} ..3 come|came|led to ..1 believe|think|feel|see|view
    {_SORROW} ..8 {_BEHOLDERS} <have> ..1 lost ..2 confidence|faith|trust
    {_SORROW} ..6 {_BEHOLDERS} <be>|feel|felt|got ..2 mad|cross|angry|upset|furious|unhappy|annoyed|
        outraged|disappointed|offended ..2 at|with|by|about|over|from
    {_SORROW} ...10 personally|umbrage
    {_SORROW} ...10 took|taken|take|takes ..2 badly|heart|exception|wrong ..1 way|$|by
    {_SORROW} ...10 think|thinks|thought less|badly|ill|poorly|worse of
    {_SORROW} ...10 low|lower|poor|less ..1 regard|esteem|opinion
    {_SORROW} ...10 leave|left|leaves ..4 taste|sour
    {_SORROW} ...10 struck|touched|hit a ..1 nerve|chord
    struck|touched|hit|strike a ..1 nerve|chord ...12 {_SORROW}
    {_SORROW} ...10 rubbed|rubs ..4 wrong|way
    ruffled|ruffle|ruffles ..2 feathers
    noses ..1 out of joint
    {_SORROW} ...10 it|this|that|our|the ..4 <be> ..1 not ..1 for|your ..2 everyone|everybody|thing|cup
    <we> hate ..1 that ...10 {_OTHERS} ..4 mad|cross|angry|upset|disappointed|unhappy|see|feel|think
    not everyone|everybody|all ..2 saw|found|got|shares|shared|liked|likes|enjoyed ..2 funny|joke|humour|
        point|our|it|side
    {_SORRY} ..3 any|for|about|the|your|this ..1 bad|ill|hard|mixed|negative ..1 feeling|feelings|blood|
        taste|vibes|impression|mood
    {_SORROW} ..6 decision|move|change|choice|post|ad|advert|campaign|joke|price|policy|design|
        ending ..2 <be>|proved|turned ..2 unpopular|controversial|divisive|disliked|unwelcome|resented|
        upsetting|disappointing|contentious|taste|received
""")
_MAYBE = phrases(f"""
    {_SORROW} ..3 {_OTHERS} ...8 {_REACTING}|{_DOUBTFUL}|<feel>
    {_SORROW} ...12 {_BEHOLDERS} ..3 {_VIEWING} ..8 as|that|this|it|us|unfair|wrong|fault|too
    {_SORRY} ..2 that|if? ..1 {_OTHERS} find|found !out ..2 it|this|that|our|the|him|her|us|my
    {_SORRY} ..4 that|how|when|if ...8 upset|offended|upsets|offends|disappointed|annoyed|angered|frustrated|
        bothered|displeased ..1 you|some|people|anyone|many|fans|customers|others|members|so|our|those|
        viewers|a|part
    {_SORRY} ..3 your|the|their|any|some ..1 impression|response !we !our !staff
    {_SORRY} ..3 your|their|everyone|people 's? worry|concern|concerns|confusion|distress|hurt|experience
    the|any|your upset|hurt|anger|offence|disappointment|frustration|concern|worry|unease|anxiety|
        annoyance ..1 felt|expressed|voiced|experienced by
    that|your|their|the anger|disappointment|frustration|feeling|feelings|upset|reaction #stop ..6 apology|
        apologies|sorry|regret
    sorry|regret|sad|saddened ..3 it|this|that ..3 came as .. shock|surprise|disappointment|blow
    sorry|regret|saddened to hear|learn|read ..3 your|the|of ..2 experience|complaint|trouble
    sorry ..3 not|did|failed ..3 meet|live|match ..3 your|their expectations|hopes
    {_SORRY} ..1 that? {_OTHERS} see|view|take|took|saw ..1 it|this|that|our|things
    {_SORRY} ..1 that? this|it|our|the|my|that ..3 upset|upsets|offended|offends|disappointed|annoyed|
        bothered|irritated|displeased you|some|people|anyone|many|others|those|so
    {_SORRY} ..2 your ..1 experience|visit|stay|time|journey|meal|flight ..4 not ..3
    {_SORRY} ..1 that? this|it|our|the|my ..5 made|makes|left ..3 {_OTHERS} ..2 <feel>|{_REACTING}|sad|
        worried|uneasy|sore|feeling
    {_SORRY} ..1 that ...8 not ..4 pleased|please|suit|suited|liked|welcomed|popular|work
    {_SORROW} ...12 {_BEHOLDERS} <have>|<be>|feel|felt ..2 left|hurt|sad|bad ..4 at|with|by|bad|about|over|
        from
    {_SORROW} ...6 reaction|reactions|backlash|outcry|disappointment|unhappiness|dismay !to
    !our !my reaction|reactions|backlash|outcry|disappointment|frustration|upset|dismay|
        unhappiness ..8 {_SORROW}
    {_SORROW} ...10 not|never ..3 to|what|as|how|one|kind ..5 hoped|wanted|expected|fancy|wished|hopes|
        hoping|wanting|expecting|heart
    not|never ..2 what|as|how|one ..3 hoped|wanted|expected|wished|hoping|wanting ...8 {_SORROW}
    {_SORROW} ...10 <be>|being|been|get|gets ..1 seen|read|viewed|perceived|regarded|interpreted|felt|
        experienced ..1 as|in|that|so|this|by ..1 some|many|people|others|as|a
    {_SORROW} ...10 took|taken|take|takes ..2 hard
    {_SORROW} ...10 <be> ..1 not working for
    {_SORRY} ..2 {_OTHERS} <be> ..1 let down
    {_SORRY} ...10 not ..2 met|meet|meeting ..4 approval|liking|favour|taste|expectations
    {_SORROW} ..8 caused|led|left|made some|people|many|others|fans|members ..2 to? lose|feel|think|doubt|
        believe
    {_SORROW} ..4 unease|upset|anger|alarm|worry|dismay|disquiet|discontent|concern ...8 among|amongst|in|
        for ..2 {_BEHOLDERS}
    {_SORROW} ...6 not everyone|everybody
""")


_NO_FEELING = phrases(f"""
    that anyone|you|they|people had to
    to everyone|all|those|anybody|anyone|everybody who ..1 saw|found|read|watched
    <we> ..2 made|left|make ..4 <feel>|feeling|unwelcome|worry|wait|unsafe|think|believe
    <we> ..2 upset|offended|hurt|angered|disappointed|insulted|worried|frightened|confused|misled
    should|must ..1 feel
    can|could ..1 not see|view|find|read
    {_SORRY} that|for? we|i ..1 !ruffled|rubbed|struck|did|was|were|failed|heard|lost|upset #past|sold|gave|
        sent|let|put|cut
""")


RULES = (
    Rule(
        id="sorry-you-feel",
        severity="error",
        looks_for="an apology for what others feel or think",
        why="It makes people's feelings the problem, not what you did.",
        instead="Be sorry for what you did: we let you down, we sent the wrong part.",
        bad="We're sorry you feel let down.",
        better="We let you down. We're sorry.",
        source="SorryWatch",
        find=saying(_FEELING, unless=_NO_FEELING),
        perhaps=saying(_MAYBE, unless=_NO_FEELING),
    ),
)
