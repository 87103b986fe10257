"""What is said as if it were known: guesses, promises, reassurance, times of repair."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in

_REASSURE = phrases("""
    rest ..1 assured|easy
    <be> ..1 assured
    be|feel ..1 reassured
    no|little|not|hardly ..2 worry|concern|fear|panic|alarm|alarmed|concerned|worried|afraid|scared|anxious|
        panicked|nervous|worrying !yet
    no|not|every|little|without ..1 cause|need|reason|grounds|call|occasion|reasons ..1 for|to|be|
        of ..1 be? ..1 alarm|worry|concern|panic|alarmed|concerned|worried|fear|anxiety|anxious|distress|
        afraid|upset|lose|doubt
    not ..1 you? ..1 worry|panic|fret|fear|stress|alarmed|lose|worried
    ^ worry|fear not|ye
    peace of mind
    in ..3 safe|good|best|capable|excellent|expert|great|the|right ..1 of? hands
    all|everything|things|situation|it|matters ..1 <be> ..3 well|good|fine|control|ok|okay|order|hand|
        normal $
    all|everything|situation|things|matters|it|incident|fire ..1 <be> ..1 well|fully|firmly|completely|now|
        entirely ..2 control|hand|contained
    under control
    have|has|got ..2 everything|it|this|things|situation ..2 control|hand|covered
    sleep|breathe|rest|relax ..2 easy|soundly|easily|well|again|tight|safe|better
    ~put ..3 mind|minds ..1 at
    minds|mind at|to ..1 rest|ease
    can|may|should ..1 relax|continue|carry|feel|enjoy|remain ..2 safe|confident|confidence|assured|
        reassured|calm|relaxed|usual|secure
    <we>|like|want|wish|to|can ..2 reassure|reassuring
    assure|reassure ..2 you|customers|everyone|public|passengers|residents|patients|parents|all|them|
        our ..8 safe|secure|well|fine|hands|control|everything|highest|every|all|working|possible|nothing
    perfectly|absolutely|quite|just fine|safe|normal|harmless|ok|okay
    not|never|hardly ..1 as ..1 bad|serious ..1 as
    business as usual
    harmless
    happy little|as|and ..2
    do|please not ..1 be|feel ..1 alarmed|worried|concerned|afraid|scared|anxious|upset
    safe and sound
    no|little|not call|need|cause ..1 to|for ..1 be? frightened|worried|alarmed|panic|fear|nervous
    all is well
    second thought
    safe as houses
    put|get ..3 out of your ..1 mind|minds|head|heads
    nothing|little ..2 to ..1 fear|dread|worry
    chill|drink up
    are good #stop drink|go|carry
    extra safe
    you <be> ..2 safe|good ..1 with|in|hands
    no one|nobody|none ..2 worry|fear|panic|concerned|alarmed|afraid
    no one ..3 worry|fear|panic|concerned|alarmed
    have|has ..1 full|complete|total|every|absolute confidence
    carry|continue|go|keep on|as|about|enjoying|using ..4 normal|usual|before|always
    not|nobody|no|never|nothing|none|without ..4 lose|losing ..2 sleep
    nothing ..5 worry|concern|fear|panic|alarm|alarmed|concerned|worried|afraid|scared|anxious|panicked|
        nervous|worrying !yet
""")
_NO_REASSURE = phrases("""
    not ..1 fine|safe|normal|harmless|ok|under ..2
    not ..1 well|good|yet
    more than fine
    for good
    not ok|okay
    just fine tune
    every|right|you reason|reasons|right to ..1 be|worry|feel
    safe ..1 and ..1 sound|accounted
    we|i|not ..1 cannot|can reassure|promise
    quite ..1 normal|safe ..1 not
    not ..1 enough|too|us
    tested|sample|samples|inspected|checked ..6
    no|not ..3 concern ..1 of|was|were|raised
""")

#: That nothing was touched, said while nobody can know it yet.
_UNHARMED = phrases("""
    no|none|nobody|not|nor|neither|any ..1 of? ..5 data|information|details|records|accounts|account|
        passwords|cards|customers|customer|users|funds|money|personal|payment|systems|patients|passengers|
        privacy|safety ..4 <be>|<have> ..2 been|ever? ..1 at|in|compromised|affected|accessed|exposed|lost|
        stolen|misused|leaked|breached|touched|taken|impacted|harmed|involved|copied|jeopardised
    no|not ..2 evidence|indication|sign|signs|suggestion|reason|proof|indications ..2 that|of|to ..8 misuse|
        misused|misusing|accessed|access|compromise|compromised|affected|stolen|exposed|harm|harmed|risk|
        abuse|abused|used|leaked|taken|wider|unsafe|danger|theft|fraud|anyone
    data|information|details|accounts|passwords|cards|money|records|funds|savings ..2 <be>|remain|remains|
        stay ..2 safe|secure|unaffected|protected|intact|untouched
    never ..2 at risk|danger
""")
#: Who has looked, or that one cannot tell yet.
_LOOKED_OR_OPEN = phrases("""
    so far|yet|still|know|rule|checking|confirm|confirmed|sure|whether|if|tested|audit|according|report|
        investigators|inspectors|auditors|examined|check|checked|because|assume
""")


def _too_early(said: Statement) -> Iterator[Span]:
    """In a first statement, that nothing was touched."""
    for sentence in said.sentences if said.kind == "holding" else ():
        yield from found_in(sentence, _UNHARMED, _LOOKED_OR_OPEN)


def _reassuring(said: Statement) -> Iterator[Span]:
    for sentence in said.sentences:
        yield from found_in(sentence, _REASSURE, _NO_REASSURE)
    yield from _too_early(said)


RULES = (
    Rule(
        id="over-reassure",
        severity="warning",
        looks_for="telling people not to worry, or at first that nothing was touched",
        why="People who are told not to worry start to worry.",
        instead="Say what is known, and what they can do now.",
        bad="Rest assured, there's nothing to worry about.",
        better="This is worrying. Do this now: change your password.",
        source="FEMA; CERC",
        find=_reassuring,
    ),
)
