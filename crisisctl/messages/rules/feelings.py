"""Apologies for what others feel, think or see."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_REACTING = (
    "offended|upset|disappointed|frustrated|annoyed|angry|angered|unhappy|uncomfortable|insulted|worried"
    "|concerned|confused|dissatisfied|displeased|shocked|bothered|saddened|offence|offense|issue|umbrage"
    "|exception|happy|pleased|satisfied|comfortable|impressed|alarmed|aggrieved|unsatisfied|taken|sensitive"
    "|disheartened|outraged|excluded"
)

_FEELING = phrases(f"""
    sorry|apologise|apologize|apologies|apology|regret|regrets|sad|saddened|unfortunate|regrettable|pity|
        shame|sorrow|dismayed ..3 you|people|some|anyone|many|those|customers|visitors|fans|guests|they|users|
        members|others|folks|viewers|readers|patients|parents|passengers|followers|everyone|anybody|residents|
        travellers|few|part ...8 <feel>|{_REACTING}|think|thought|believe|believed|perceive|perceived|
        interpreted|interpret|consider|considered|disagree|dislike|disliked|regard|regarded
    sorry|apologise|apologize|apologies|regret|sad|saddened|disappointed|dismayed ..3 you|people|some|many|
        they|customers|users|guests|members not|never ..2 like|enjoy|care|appreciate|agree|love|share|
        understand|feel
    sorry|apologise|apologize|apologies|regret|sad|saddened|disappointed|dismayed ..3 you|people|some|many|
        they|customers|users|guests|members not|never ..2 find|get|see ..2 joke|humour|humor|funny|point|it|
        our|side|way|irony
    sorry|apologise|apologize|apologies|regret|regrets|sad|saddened ..2 that|if? ..1 you|people|some|many|
        they|customers|users|guests|members|viewers|listeners|readers find|found !out ..2 it|this|that|our|
        the|him|her|us|my
    sorry|apologise|apologize|apologies|regret|sad|saddened|dismayed ..4 that|how|when|if ...8 upset|offended|
        upsets|offends|disappointed|annoyed|angered|frustrated|bothered|displeased ..1 you|some|people|anyone|
        many|fans|customers|others|members|so|our|those|viewers|a|part
    sorry|regret|apologise|apologize|apologies ..3 your|the|their|any|some ..1 feelings|reaction|reactions|
        perception|impression|displeasure|dissatisfaction|unhappiness|outrage|backlash|response|
        strength !of? ..1 !we !our !staff
    sorry|apologise|apologies|regret ..3 your|their|everyone|people 's? disappointment|anger|frustration|
        upset|annoyance|worry|concern|concerns|confusion
    the|any|your upset|hurt|anger|offence|disappointment|frustration|pain|distress ..1 felt|expressed|voiced|
        experienced by
    that|your|their|the anger|disappointment|frustration|feeling|feelings|upset|reaction #stop ..6 apology|
        apologies|sorry|regret
    sorry|regret|saddened|sad ..4 meaning|message|point|intent|intention|irony|humour|humor ..3 lost|missed|
        unclear|through|misread|across
    sorry|regret|apologise|apologize|apologies ..3 for|about the|your offence|offense|frustration|
        disappointment|anger|upset you|some|people|many|felt|they ..2 feel|felt|took|taken|experienced|have|
        are
    sorry|regret|sad|saddened ..3 it|this|that ..3 came as|across .. shock|surprise|disappointment|blow|way|
        wrong
    sorry|regret|saddened|sad|disappointed to hear|learn|read|see ..3 you|some|people|that|of ...8 <feel>|
        {_REACTING}|unhappiness|disappointment|experience
    sorry ..3 not|did|failed ..3 meet|live|match ..3 your|their expectations|hopes
    sorry|apologise|regret ..4 let|letting !you down|feel
    your|the disappointment|anger|feelings|frustration ..2 <be> ..2 regretted|regrettable
    sorry|regret|regrets|saddened|sad|disappointed|dismayed to hear|learn|read|see|know ..1 that? ..2 you|
        people|some|many|they|guests|customers|patients ..1 not ..2 enjoy|like|find|feel|think|agree|
        appreciate
    sorry ..1 that? you|they|people|some ..1 see|saw|view|viewed|take|took|read|heard|hear ..1 it|this|that|
        our|things
    sorry|regret|regrets|apologise|apologises ..1 that|if !we !i #word ..2 !we feel|felt|feels
    saddens|pains|grieves|hurts|sad|troubles us|me that|how|to|when ..6 feel|felt|perceive|perceived|see|saw|
        view|think|found|believe
    sorry ..1 that? this|it|our|the|my|that ..3 upset|upsets|offended|offends|disappointed|annoyed|bothered|
        irritated|displeased you|some|people|anyone|many|others|those|so
    sorry|regret|regrets|saddened|sad ..2 your ..1 experience|visit|stay|time|journey|meal|flight ..4 not ..3
    sorry|regret|regrets|saddened|sad ..1 that? this|it|our|the ..5 made|makes|left ..3 you|people|some|
        anyone|many|fans|others ..2 <feel>|angry|upset|sad|unhappy|uncomfortable|disappointed|offended|
        worried|uneasy
    sorry|regret|regrets|saddened|dismayed ..2 it|this|that|our|the ..3 <be> ..1 received|taken|perceived|
        seen|interpreted|understood|viewed|experienced
    regret|regrettable|regretted|pity|shame|sorry ..3 that ..1 you ..5 impression|view|feeling
    the|any|your concern|worry|unease|anxiety|annoyance|anger|hurt|upset ..1 felt|expressed|voiced|
        experienced by
    sad|saddened|saddens|sorry ..2 that ..4 see|sees|think|thinks|view|views|regard us|this|it|me
    sorry|regret|regrets ..1 that ...8 not ..4 approval|liking|taste|pleased|please|suit|suited|liked|
        welcomed|popular
    sorry that they|you|people|some do|did $|#stop
""")

_SORROW = (
    "sorry|apologise|apologize|apologises|apologizes|apologies|apology|regret|regrets|sad|saddened|saddens"
    "|lament|laments|dismayed|pains|bums|pity|shame|sorrow|unfortunate|regrettable|grieves|gutted"
)
_BEHOLDERS = (
    "you|people|some|many|they|customers|users|guests|members|readers|viewers|fans|residents|relatives"
    "|families|family|parents|patients|passengers|part|others|folks|folk|town|community|staff|morale|players"
    "|listeners|visitors|anyone|everyone|several|few|most|neighbours|students|pupils|employees|colleagues"
    "|subscribers|followers|supporters|donors|investors|clients|public|voters|y'all"
)
_PERCEIVED = phrases(f"""
    {_SORROW} ...12 {_BEHOLDERS} ..3 see|sees|view|views|regard|regards|perceive|perceives|think|thinks|
        believe|believes|consider|considers|feel|feels|find|finds|hold|holds|saw|viewed|found ..8 as|that|
        this|it|us|less|unfair|wrong|fault|not|were|was|we|too|in
    {_SORROW} ...12 {_BEHOLDERS} ..3 come|came|chosen|chose|led to ..1 believe|think|feel|see|view|feel
    {_SORROW} ...12 {_BEHOLDERS} <have>|<be>|feel|felt ..2 lost|left|mad|cross|angry|upset|hurt|offended|
        furious|unhappy|sad|annoyed|outraged|disappointed ..4 confidence|faith|trust|at|with|by|bad|taste|
        about|over|from|us
    {_SORROW} ...8 strength|depth of ..1 feeling|feelings|reaction|emotion|anger
    {_SORROW} ...6 reaction|reactions|backlash|outcry|response|upset|disappointment|frustration|feeling|
        feelings|unhappiness|dismay !to
    !our !my reaction|reactions|backlash|outcry|disappointment|frustration|upset|dismay|
        unhappiness ..8 {_SORROW}
    {_SORROW} ...10 <be>|has ..1 not|never ..2 working for
    {_SORROW} ...10 not|never ..3 to|what|as|how ..3 taste|tastes|liking|hoped|wanted|expected|heart|fancy|
        cup|satisfaction|standards|wished|hopes
    {_SORROW} ...10 <be>|being|been|get|gets ..1 seen|read|viewed|perceived|received|taken|regarded|
        interpreted|understood as|by|in|that|so|this
    {_SORROW} ...10 took|taken|take|takes ..2 personally|badly|hard|heart|exception|wrong ..1
    {_SORROW} ...10 think|thinks|thought less|badly|ill|poorly|worse of
    {_SORROW} ...10 low|lower|poor|less ..1 regard|esteem|opinion|view
    {_SORROW} ...10 bad|bitter|sour|nasty taste
    {_SORROW} ...10 struck|touched|hit a ..1 nerve|chord
    struck|touched|hit|strike a ..1 nerve|chord ...12 {_SORROW}
    {_SORROW} ...10 rubbed|rubs ..4 wrong|way
    {_SORROW} ...10 it|this|that|our|the ..4 <be> ..1 not ..1 for|your ..2 everyone|everybody|you|thing
    <we> hate ..1 that ...10 you|people|some|many|they|customers|fans ..4 mad|cross|angry|upset|disappointed|
        unhappy|see|feel|think
""")


_NO_FEELING = phrases("""
    that anyone|you|they|people had to
    to everyone|all|those|anybody|anyone|everybody who ..1 saw|found|read|watched
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
        find=saying(_FEELING, _PERCEIVED, unless=_NO_FEELING),
    ),
)
