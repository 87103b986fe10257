"""The manner: refusing to talk, scolding, joking, shouting."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement
from crisisctl.messages.language.word_set import word_set

from .form import holes
from .rule import Rule, saying

_SCOLDING = phrases("""
    calm|settle|simmer down
    !it !them !to !let !fully cool down|off|heads|head|it
    deep|collective|big breath
    relax|chill
    get|move|got over it|this|yourselves|yourself
    lighten|grow|man|toughen ..1 up
    !we !to !will !and !have stop|quit|cease|refrain|enough|desist|halt ..3 spreading|posting|complaining|
        sharing|shouting|calling|attacking|whining|moaning|ranting|speculating|speculation|panicking|
        overreacting|harassing|abusing|bombarding|messaging|tagging|filming|being|getting|fuelling|fueling|
        swearing|piling|blaming|pointing|gossip|rumours|drama|abuse|asking|emailing|flooding|jumping|
        writing|commenting|yelling|insulting|making|outrage|with|of
    shouting|yelling|swearing|screaming|ranting|abuse|insults|rudeness|anger|outrage|emails|repeated|
        repeatedly ..3 at|us|our|will|does|helps|is|never ..4 not|nobody|no|team|staff|help|faster
    grown|grow ups|up|ups
    like|as adults|grown
    be|remain|stay|keep|let|act ..2 civil|polite|respectful|reasonable|nice|mature|adult|courteous|
        constructive|rational|sensible|gentle|realistic|considerate ..1 !to
    keep it|things|this|the|your ..2 civil|polite|clean|proportion|perspective|tone|cool|manners|respectful|
        constructive|temper|head|cool|calm
    in|into|some|of|sense perspective
    get|have|gain|find|keep some|a|things|the ..1 perspective|grip|sense
    mind|watch|moderate|check your|their|the ..1 language|tone|manners|words|temper|attitude
    ask|urge|invite|request|encourage|beg|remind ..2 everyone|everybody|people|you|all|folks|customers|
        followers|critics|those|fans|commenters ..6 calm|civil|patient|respectful|kind|polite|reasonable|
        restraint|think|tone|language|breath|down|remember|perspective
    no|little|any need|call|reason|point to|for|in|of ..2 shout|rude|angry|get|abuse|drama|anger|outrage|
        hysterics|be|swear|pile|aggressive|complain|shouting|complaining|such
    not|never ..2 so|too|that ..1 dramatic|sensitive|angry|touchy|emotional|hasty|upset|worked
    too|so|overly|over sensitive|emotional|touchy|worked|dramatic|easily
    hold your horses
    cool|cooler|calmer|clear heads|head
    ~exercise ..1 restraint|patience|calm|tolerance
    think ..2 twice|before ..2 you|post|posting|typing|sharing|pressing
    a little|bit|some|modicum|more of? ..1 patience|respect|courtesy|politeness|manners|kindness|civility|
        calm|restraint|decency|perspective|understanding|humour ..6 would|please|goes|is|will|from
    tone|language|abuse|attitude|outrage|anger|reaction|vitriol|rudeness|hostility ..4 not|unhelpful|
        unnecessary|uncalled|unacceptable|disappointing|hurtful|over|unwarranted|misplaced|helps|wrong
    unhelpful|uncalled|unwarranted|unkind|counterproductive
    sense of humour|humor
    let us ..2 all ..2 not|be|just|take|keep|try|remember|stay
    let us not
    temper|tempers|emotions ..2 high|running|cool
    anger|rage|outrage|shouting|swearing will|does|is|has not|no|nothing
    life is|too too? short
    no use|good|sense in? ..1 shouting|crying|complaining|getting
    patience is a
    please|to|everyone|everybody|all ..2 be|stay|remain|keep ..1 kind|calm|civil|respectful|polite|
        considerate|gentle|reasonable|nice|courteous !and
    step|steps back and ..1 breathe|think|calm|reflect
    call|place|excuse|room for ..3 anger|abuse|outrage|language|tone|hostility|vitriol|rudeness
    refrain|refraining|desist|abstain from ..3 abusive|offensive|rude|hateful|insulting|nasty|personal|
        messages|comments
    adult|grown|sensible|civil|reasonable|mature|constructive|calm conversation|debate|discussion|dialogue
    please|kindly|just|and|but ..1 do|must not|never ..1 shout|scream|swear|insult|abuse|harass|threaten|
        blame|rant|yell
    do your ..1 homework|research
    we all|everyone ..3 be|stay ..2 kinder|nicer|calmer|kind|nice|calm|civil
    name|finger|mud calling|pointing|slinging
    carried away
    count|counting to ten
    deep breaths
    take|turn|bring|dial ..4 temperature|heat|volume|rhetoric ..1 down
    human|humans|real person|people|being|beings ..3 behind|end|reading|here|other
    mind|watch|careful ..1 how you
    perspective|manners|courtesy|civility|kindness|politeness ..2 cost|costs|amiss|astray|free
    bit|little of perspective|patience|courtesy
    lose|losing ..1 our|your|their heads|head|temper|tempers|cool
    pitchforks|pitchfork|torches
    worked up
    direct|take|vent ..1 your|that frustration|anger|complaints|rage elsewhere|somewhere
    hysteria|hysterics|overreaction|overreacting|overreact
    everyone|all|please|just ..1 breathe
    good|some|better manners
    cool|keep ..1 our|your|cool heads|head
""")
_NOT_SCOLDING = phrases("""
    we|i should|will|must|can|need|want|owe|are|stopped|have !please
    chill|chilled ..2 the|it|in|food|chain|for|cabinet|room
    stop ..1 using|taking|eating|drinking
    stay|keep|remain|be calm|respectful ..4 leave|exit|move|follow|go|evacuate|inside
    you|your ..1 <be>|have ..1 right|every|reason
""")

_GLEE = phrases("""
    oops|oopsie|oopsies|whoops|whoopsie|woops|yikes|lol|lmao|rofl|haha|hahaha|hehe|d'oh|doh|ouch|oof|uh oh?
    oops|oopsie|oopsies|whoops|whoopsie|woops|yikes|lol|lmao|rofl|haha|hahaha|hehe|d'oh|doh|ouch|oof|jk|meh|
        welp|sheesh|gosh|eek|eep|facepalm|lolz|yay|woohoo|hooray|ta|tada|voila|derp|awks|awkward|gulp|
        whodathunk|womp|crikey|jeez|bummer
    uh|whoopsie|oopsy oh|daisy
    our|my bad
    pun|pardon|excuse intended|the|our pun
    no pun
    houston
    drum|eye roll
    plot twist
    not ..1 our finest|proudest|best|brightest ..2 moment|hour|day|work|look
    egg on|face
    gremlin|gremlins|hamster|hamsters
    butterfingers
    fun|spoiler|sad fact|alert
    happens to ..2 best|us
    keep|carry calm and|on $
    guess who
    sorry|sorry not sorry
    who knew
    you had one
    ctrl|control z|alt|delete
    face palm
    tough|rough crowd
    consider|colour|color us|our ..1 schooled|told|cheeks|embarrassed|corrected|red|blushing|humbled
    talk about a
    faces|face|cheeks ..3 red|egg|redder
    laid|lay an egg
    bit of a pickle|mess|howler|clanger|whoopsie
    nobody's|nobody is|'s perfect
    put the oh|ooh|ah|fun|un|yay in
    pull|pulled ..1 our|my socks
    no cap|biggie|worries|probs|sweat
    cat is|out the|of
    silver lining
    well #stop? this|that|it is|was ..2 embarrassing|awkward|fun|unfortunate|cringe|mortifying
    blonde|senior moment
    oh dear|boy|snap|crumbs|my
    mondays|eh|peeps|amirite|goofed|goof|boo
""")
_PLAYFUL = lazily(
    "!|[\U0001f600-\U0001f60f\U0001f61a-\U0001f61d\U0001f643\U0001f911\U0001f917\U0001f921\U0001f923\U0001f929"
    "\U0001f92a\U0001f92d\U0001f937\U0001f389\U0001f38a\U0001f680\U0001f4a9\U0001f92f\U0001f973\U0001f974"
    "\U0001f926\U0001f648-\U0001f64a\U0001f64c\U0001f44d\U0001f44f\U0001f4aa\U0001f381\U0001f4af\U0001f480\U0001f47b"
    "\U0001f480\U0001f607\U0001f60e\U0001f60f\U0001f440\U0001f308\U0001f37b\U0001f37f\U0001f382\U0001f388\U0001f440"
    "\U0001f918\U0001f919\U0001f973\U0001f638-\U0001f640\U0001f644\U0001f605\U0001f609\U0001f60a\U0001f613\U0001f92c"
    "\u263a\U0001f4a5\U0001f57a\U0001f483\U0001f611\U0001f610\U0001f612\U0001f62c\U0001f92b\U0001f978]"
)


_COMMON = word_set(
    "the this is are was not no we our you your do does did now all it and or of to stop false true never"
    " lies fake story here have will please be on in with what who"
)
_RUN = lazily(r"\b[A-Z][A-Z'’]+(?:[ \t]+(?:[A-Z][A-Z'’]+|I|A)){1,40}\b")
#: What drills are marked with is no shouting.
_MARKS = word_set("exercise drill test only end")
_LONG = 4


def _levity(said: Statement) -> Iterator[Span]:
    yield from saying(_GLEE)(said)
    for token in said.tokens:
        if token.kind in ("end", "other", "stop") and _PLAYFUL().search(token.low):
            yield token.start, token.end


def _shouting(said: Statement) -> Iterator[Span]:
    """Two words in capitals and more, unless they are short forms (``UTC``) or a drill's mark."""
    left_open = list(holes(said))
    for match in _RUN().finditer(said.text):
        if any(start < match.end() and match.start() < end for start, end in left_open):
            continue
        found = match[0].lower().split()
        if _MARKS.issuperset(found):
            continue
        if not _COMMON.isdisjoint(found) or sum(len(word) >= _LONG for word in found) > 1:
            yield match.span()


RULES = (
    Rule(
        id="tone-policing",
        severity="warning",
        looks_for="orders to calm down, to be polite, to stop complaining",
        why="Telling angry people how to feel makes them angrier.",
        instead="Say that you understand why they are angry.",
        bad="Everyone needs to calm down.",
        better="We understand why people are angry.",
        source="CERC",
        find=saying(_SCOLDING, unless=_NOT_SCOLDING),
    ),
    Rule(
        id="levity",
        severity="warning",
        looks_for="jokes, glee, playful emoji and exclamation marks",
        why="A joke reads as if you did not care.",
        instead="Say it plainly, and end with a full stop.",
        bad="Oops! Our bad 🙃",
        better="We posted this by mistake and removed it.",
        source="practice",
        find=_levity,
    ),
    Rule(
        id="shouting",
        severity="hint",
        looks_for="words in capitals in a row",
        why="Capitals read as shouting.",
        instead="Write in small letters, and let the facts be loud.",
        bad="THIS CLAIM IS FALSE.",
        better="This claim is false; here is the report.",
        source="CERC",
        find=_shouting,
    ),
)
