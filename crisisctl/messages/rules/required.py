"""What a first statement and an update must hold: next time, unknowns, feeling, a thing to do, a source."""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Statement
from crisisctl.messages.language.tokens import Token

from .contacts import phone_numbers
from .first_words import ASKED, FEELING, NAMED_ACCOUNT, NO_ASK, UNKNOWN
from .rule import Rule, lacking

_HOLDING = frozenset({"holding"})
_UPDATE = frozenset({"update"})

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|#number"
_CLOCK = phrases(f"""
    #time|noon|midday|midnight
    at|by|before|until|around|about {_HOURS} !of !per !km !people
    within|in|every|after|under|inside|than ..1 !coming !next #number|one|two|three|four|five|six|ten|
        fifteen|twenty|thirty|forty|sixty|ninety|an|a|half|next ..2 !coming !few minute|minutes|min|mins|
        hour|hours|hr|hrs|h
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
        tokens: Sequence[Token] = sentence.tokens
        as_of = _AS_OF.first(tokens)
        if as_of and not as_of[0] and not _COMING.within(tokens):
            tokens = tokens[as_of[1] :]
        if _NEXT.within(tokens) and _CLOCK.within(tokens) and not _is_repair(tokens):
            return True
    return False


def _is_repair(tokens: Sequence[Token]) -> bool:
    """Whether a time is that of the repair and no word is promised beside it: back online in 10 minutes."""
    return _REPAIRED.within(tokens) and not _TOLD.within(tokens)


_REPAIRED = phrases("""
    <be>|back|return|returns|will|should|expect|hope|again ..5 online|up|running|fixed|restored|repaired|
        normal|working|resumed|resolved|mended|operational|available|live|recovered|service|open ..6 #time|in|
        within|by|before|at|noon
    trains|power|water|service|services|payments|site|app|website|orders|flights|lines|shop|store|
        everything ..2 back|return|returns|resume|resumes|run
    fix|repair|restoration|solution ..4 in|by|within|at
""")
_TOLD = phrases("""
    update|updates|updated|updating|news|statement|bulletin|briefing|message|email|text|word|
        announcement|report|conference|information|note|check|letter|tweet|sms
    <we>|will|our|who|he|she ..3 update|write|post|speak|say|tell|report|inform|publish|brief|answer|message|
        share|let|talk|call|announce|address|issue|ring|confirm|know
    put ..5 online|up|out
    more at|by|from|on|before #time|#number|noon|midnight|midday
    back here|with
    hear from|more|again
""")


_COMING = phrases("""
    update|news|more here
    <we> ..1 will|shall|report|speak|write|post|update
    more|news|update|back at|by|from|then
""")
_AS_OF = phrases("""
    as of|at ..3 #time|noon|midday|midnight
    #time|noon ..2 this|today #stop|$|the|we|all
    as of ..1 this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last
    ^ #word|#name again #stop? #time
    as of ...6 #time|noon|midday|midnight
    ^ at|since|by|it ..2 #time|noon|midnight
    ^ update|updated|status|latest|situation ..3 #time|noon|midnight
    ^ #time
""")
_TIME = phrases("""
    #time|noon|midday|midnight
    as of|at ..2 #number
    at|since|by ..1 one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|#number #stop|$|this|
        today|on|and|the|we|all
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


def _admits(said: Statement) -> bool:
    return any(UNKNOWN.within(sentence.tokens) for sentence in said.sentences)


_EARLY = 3


def _feels(said: Statement) -> bool:
    return any(FEELING.within(sentence.tokens) for sentence in said.sentences[:_EARLY])


def _asks(said: Statement) -> bool:
    return any(
        ASKED.within(part) and not NO_ASK.within(part)
        for sentence in said.sentences
        for part in (sentence.tokens, *sentence.clauses)
    )


def _sourced(said: Statement) -> bool:
    return (
        any(token.kind in ("url", "email", "handle") for token in said.tokens)
        or any(one.lower() in said.text.lower() for one in said.context.contacts if one)
        or next(phone_numbers(said.text), None) is not None
        or any(NAMED_ACCOUNT.within(sentence.tokens) for sentence in said.sentences)
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
