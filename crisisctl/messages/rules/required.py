"""What a first statement and an update must hold: next time, unknowns, feeling, a thing to do, a source."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Statement

from .contacts import phone_numbers
from .rule import Rule, lacking

_HOLDING = frozenset({"holding"})
_UPDATE = frozenset({"update"})

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|#number"
_CLOCK = phrases(f"""
    #time|noon|midday|midnight
    at|by|before|until|around|about {_HOURS} !of !per !km !people
    within|in|every|after|under|inside|than ..1 !coming !next #number|one|two|three|four|five|six|ten|fifteen|
        twenty|thirty|forty|sixty|ninety|an|a|half|next ..2 !coming !few minute|minutes|min|mins|hour|hours|
        hr|hrs|h
    every ..1 hour|minutes
    hourly
    on the hour
    {_HOURS} ..1 o'clock|sharp|am|pm|a|p
    half|quarter ..1 past|to|hour
    past {_HOURS}
    #number utc|gmt|cet|cest|bst|est|edt|h|hrs|hours
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight #number ..1 $
    within the ..1 hour
    next post|note|message|email|update|word #number
""")
_NEXT = phrases("""
    next|another|further|following|new|more|fresh|latest|subsequent ..2 update|updates|statement|news|post|
        text|message|bulletin|report|information|briefing|notice|word|email|announcement|tweet|line|note|
        release|word|check|mail|call|sms|brief|letter
    next ..2 #time|at|by|on|#stop
    update|updates|news|statement|bulletin|briefing|more ..4 at|by|on|within|in|every|before|from|#time|
        follows|follow|due|hourly|after|around|#stop
    <we>|they|she|he|will|our|inspector|chief|who ..3 update|write|post|speak|say|tell|report|inform|publish|
        brief|answer|text|email|message|share|give|let|know|talk|call|announce|address|issue|send|ring|
        provide|release|confirm|follow
    update|post|notice|statement|word|news|more goes|go|comes|come|is|will|here|follows|up|out
    next post|note|message|email|update|word|check ..1 #number
    updates|updating|updated every|each|hourly|on
    <we> <be> ..1 back
    back ..2 #time|at|by|with|here|to|in
    more ..2 at|by|in|from|within|before
    to follow
    hear ..2 from|more|again
    expect ..3 update|news|word|statement|more|hear
    speaks|speak|talks to ..3 press|families|reporters|public|you|residents|parents
    <we> ..3 be|come|return back|here|online
    <we>|there ..3 have|be|bring ..3 news|more|update|updates|answer|answers|count|figures|results|word|
        information
    <we> ..3 hold ..3 briefing|conference|meeting
    <we> ..2 put ..5 online|up|out
""")


def _next_time(said: Statement) -> bool:
    """Whether a sentence speaks of the next word and of a clock time, not that of the news itself."""
    for sentence in said.sentences:
        tokens = sentence.tokens
        as_of = _AS_OF.first(tokens)
        if as_of and not as_of[0] and not _COMING.within(tokens):
            tokens = tokens[as_of[1] :]
        if _NEXT.within(tokens) and _CLOCK.within(tokens):
            return True
    return False


_COMING = phrases("""
    update|news|more here
    <we> ..1 will|shall|report|speak|write|post|update
    more|news|update|back at|by|from|then
""")
_AS_OF = phrases("""
    as of|at ..3 #time|noon|midday|midnight
    #time|noon ..2 this|today #stop|$|the|we|all
    as of ...6 #time|noon|midday|midnight
    ^ at|since|by|it ..2 #time|noon|midnight
    ^ update|updated|status|latest|situation ..3 #time|noon|midnight
    ^ #time
""")
_TIME = phrases("""
    #time|noon|midday|midnight
    as of|at ..2 #number
    at|since|by ..1 one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|#number #stop|$|this|today|
        on|and|the|we|all
    o'clock
    half|quarter past
""")
_PROMISED = phrases("""
    next|another|further|following ..2 update|updates|statement|news|post|text|message|bulletin|report|
        briefing|information|check|email|note|word
    will|shall|going|expect|plan|hope|aim|back|until|again
    tomorrow|follows|follow
    more|news|bulletin|back|report at|by|from|then
""")


def _as_of(said: Statement) -> bool:
    """Whether a time is given that is not that of what is to come."""
    return any(
        _AS_OF.within(sentence.tokens)
        or (_TIME.within(sentence.tokens) and not _PROMISED.within(sentence.tokens))
        for sentence in said.sentences
    )


_UNKNOWN = phrases("""
    not|never|no|nobody|none|neither ..4 know|knows|known|confirmed|confirm|established|clear|certain|sure|
        found|say|tell|determined|identified|verified|understand|answer|answers|picture|explain|figure|number|
        cause|finished|complete|heard|details|idea|reason|concluded|reached|able|seen|checked|learned|learnt|
        explanation|facts|counted|information
    unknown|unclear|unconfirmed|unverified|unexplained|undetermined|uncertain
    too early|soon
    still ..3 checking|investigating|looking|trying|finding|working|establishing|confirming|verifying|tracing|
        counting|assessing|gathering|learning|searching|unknown|unclear|being|waiting|to|do|testing|examining|
        piecing|do|open|reviewing|asking|missing
    <we>|team|teams|engineers|experts|they|investigators|specialists|police|staff|who|crews <be> ..2 checking|
        investigating|looking|trying|finding|working|establishing|confirming|verifying|tracing|assessing|
        examining|testing|counting ..3 whether|what|how|why|which|where|who|when|whose|if|cause|source|extent|
        number
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


def _admits(said: Statement) -> bool:
    return any(_UNKNOWN.within(sentence.tokens) for sentence in said.sentences)


_FEELING = phrases("""
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
""")
_EARLY = 3


def _feels(said: Statement) -> bool:
    return any(_FEELING.within(sentence.tokens) for sentence in said.sentences[:_EARLY])


_ASKED = phrases("""
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
""")
_NO_ASK = phrases("""
    ^ update|updates|report|text|news|help|plan|open
""")


def _asks(said: Statement) -> bool:
    return any(
        _ASKED.within(part) and not _NO_ASK.within(part)
        for sentence in said.sentences
        for part in (sentence.tokens, *sentence.clauses)
    )


_NAMED_ACCOUNT = phrases("""
    text|dial|sms ..2 #number
    on|follow|via|see our #word ..1 account|channel|feed|page|site|website
""")


def _sourced(said: Statement) -> bool:
    return (
        any(token.kind in ("url", "email", "handle") for token in said.tokens)
        or any(one.lower() in said.text.lower() for one in said.context.contacts if one)
        or next(phone_numbers(said.text), None) is not None
        or any(_NAMED_ACCOUNT.within(sentence.tokens) for sentence in said.sentences)
    )


RULES = (
    Rule(
        id="no-next-update",
        severity="error",
        looks_for="the clock time of the next update",
        why="Without a time, people ask again and again, or fill the gap with rumours.",
        instead="Give a clock time with its zone, even if there may be nothing new by then.",
        bad="We'll share more soon.",
        better="Next update: 15:00 CET.",
        source="PagerDuty",
        kinds=_HOLDING | _UPDATE,
        find=lacking(_next_time),
    ),
    Rule(
        id="no-unknowns",
        severity="warning",
        looks_for="what is not known yet",
        why="Saying what you do not know makes the rest believable.",
        instead="Add one sentence: we do not yet know the cause.",
        bad="A fire occurred at our plant.",
        better="We don't yet know the cause.",
        source="CERC",
        kinds=_HOLDING,
        find=lacking(_admits),
    ),
    Rule(
        id="no-empathy",
        severity="warning",
        looks_for="a feeling that is named in the first three sentences",
        why="People listen once they feel understood.",
        instead="Begin with what this is like for them: we know this is frightening.",
        bad="Service is degraded.",
        better="We know this is frustrating.",
        source="CERC",
        kinds=_HOLDING,
        find=lacking(_feels),
    ),
    Rule(
        id="no-action",
        severity="warning",
        looks_for="something that people can do now",
        why="A thing to do keeps people safe and calms them.",
        instead="Tell them one thing to do: stop using it, change your password, check this page.",
        bad="We're aware of the recall.",
        better="Stop using it; call 555-0100.",
        source="CERC",
        kinds=_HOLDING,
        find=lacking(_asks),
    ),
    Rule(
        id="no-source",
        severity="warning",
        looks_for="an official address, number or account",
        why="People need to know where the true news is.",
        instead="Name the page, the number or the account.",
        bad="More information is available.",
        better="Updates: status.example.com",
        source="CERC",
        kinds=_HOLDING,
        find=lacking(_sourced),
    ),
    Rule(
        id="no-as-of",
        severity="hint",
        looks_for="the time that the news is of",
        why="An old update looks like a new one if it has no time.",
        instead="Begin with: as of 14:10 UTC.",
        bad="We've made progress.",
        better="As of 14:10 UTC, payments work again.",
        source="PagerDuty",
        kinds=_UPDATE,
        find=lacking(_as_of),
    ),
)
