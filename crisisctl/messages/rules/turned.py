"""Apologies that a `but` takes back."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in

_TURN = "but|however|although|though|nevertheless|nonetheless|albeit"

_TURNED = phrases(f"""
    <apology> ... {_TURN}
    <apology> ... even|while|whilst|whereas so|if|though|as|our|not|most|many|some|nobody
    <apology> ... while|whilst|whereas we|it|the|this|that ..2 <not>|did|do|believe|stand|feel|understand|
        accept|think
    <apology> ... in our|all|my fairness|defence|defense
    <apology> ... it should|must|has be|to only|said|noted|remembered|stressed|pointed|be
    <apology> ... worth noting|saying|remembering|pointing
    <apology> ... it is just|only|simply|worth|fair
    <apology> ... having|that said
    <apology> ... at the same time
    <apology> ... save|except|other to|that|than ..1 add|say|note|remark|the
    <apology> ... mind ..1 you? #stop
    <apology> ... has|have to be said
    <apology> ... bear|bearing in mind
    <apology> ... while|whilst noting|pointing|stressing|adding|recalling|remembering|insisting
    <apology> ..6 though !not !it !we !even
""")

_HALF_TURNED = phrases("""
    <apology> ... while|whilst|whereas|even we|it|the|this|that|they|there|you
    <apology> ... #stop yet !$ !#stop
    <apology> ... after all
    <apology> ... in|to be|we|the|it fair|fairness|defence
""")
_NEXT_MAYBE = phrases("""
    ^ still|then|though|that|yet #stop|said|being
    ^ it <be> just|only|simply|worth|also|fair
""")
_TURN_BEFORE = phrases("""
    ^ although|while|whilst|though|even ...20 <we>|#capital ..3 <apology>
    we|i <be> ..2 not|never ...8 but ..3 <apology>
    ^ ... but|yet <we> ..2 <apology> ..1 if|for|that|anyway|nonetheless|all $
    sorry|apologetic as <we> <be>
    much as|though <we> ..2 <apology>
    ^ much|deeply|greatly as <we> ..2 <apology>
    #stop|and while|whilst|although|though ...14 <we> ..2 <apology> ...4 #stop
    save|except|other to|that|than ..1 add|say|note|remark
""")

_NEXT_TURN = phrases("""
    ^ but|however|yet|nevertheless|nonetheless|equally|although|
        though !much !long !many !you !your !hard !small !late #stop|#word
    ^ still #stop
    ^ that|having|this said|being
    ^ even so
    ^ all the same
    ^ in|to our|all|be ..1 fairness|fair|defence|defense|mitigation
    ^ in fairness|mitigation|defence|perspective
    ^ at the same time
    ^ on the other hand
    ^ it <be> only|worth|fair to|that|noting|saying|remembering|because
    ^ to put ..2 in|into context|perspective
    ^ it should|must|has be|also|to
    ^ by the same token
    ^ <not> <not>? ..2 be|is|are fair|honest|clear
    ^ mind you
    ^ then again
    ^ but|yet
""")

#: What may follow a `but`: a hand held out, or that the apology is not enough.
_TOWARDS_YOU = phrases(f"""
    {_TURN}|still #stop? we|i can|will|have|want|know|understand|hope|owe|intend|also|do|promise|need|should|
        still !not !proud !no
    {_TURN}|still #stop? we|i are ..1 working|sending|refunding|paying|here|ringing|calling|making|doing|
        getting|trying|giving|writing|still|going|back|ready
    {_TURN}|still #stop? not only
    {_TURN}|still #stop? you|your|anyone|everyone|they|tickets|orders|refunds|each|every|all|please|help|
        here|there|any can|will|may|should|do|get|are|is|who|has|have|with
    {_TURN}|still #stop? please|help|here
    {_TURN}|still #stop? sorry|words|word|that|it|this|saying|apology|apologies|an|regret|none|nothing|
        no ...10 not|enough|undo|fix|change|repair|back|little|excuse
    {_TURN}|still #stop? only|also
    not|only|nothing|cannot|no ...12 but|yet we|i|it|they|that|this|the can|will|do|have|is|was|are
    stock|available|sold|gone|closed|nobody ...8 but
""")


_EXCUSE = phrases("""
    ~bear|keep ..1 in mind !the !when !if !for
    #stop mind ..1 you
    mind you
    you|we|one|anyone have|has|must|would ..2 to? ..1 admit|concede|agree|allow|grant
    has|have|must|needs|ought|should ..1 to|be ..1 be? said|remembered|noted|stressed|added|pointed|
        understood
    in ..1 all|our|its|my|their fairness|defence|defense|mitigation
    in fairness|mitigation|defence|defense
    having said|apologised|apologized
    even so|then
    do|let us? not pretend|forget
    let us not pretend|forget
    in our ..1 defence|defense
    #stop mind $
    anyone|anybody|most|who ..1 would|might have $|after|in|done|#stop
    anyone|anybody would ..1 have ..1 done|lost|snapped|reacted
    <we> would|must|should|feel|do|might ..2 point|stress|note|add|remind|observe|remark|emphasise|emphasize|
        mention|ask #stop? ..1 out|that|everyone|you|people|readers|however
    i'd point
    worth|only|just ..2 remembering|noting|saying|mentioning|fair|stressing|pointing|recalling ..1 that|to
    nobody|no|none one? <be> ..1 perfect
    though #stop ..1 this|it|we|that|our|most|the
    #stop though #stop
    then again
    on the other hand
    by the same token
    a #word|sell ..2 is a
    now #stop nobody|no|who
    that is|was ..2 way|how ..2 things|it|business|world|life|works|goes
    such ..2 is|are ..2 life|business|nature
    these things|it ..1 happen|happens|do
    easy ..2 to ..1 be wise|criticise|judge|say
    say what you
    quite a good|nice|funny
""")


_MAYBE_EXCUSE = phrases("""
    do|let|lest|must|should ..2 not|never? ..1 forget !you
    to be|being ..1 fair|honest|clear|frank|blunt !to !with
    at the end of the day
    for all that
    all the same
    please note that? #stop? ...6 did|was|were|had|has|have|our|crews|staff
    one would|might|could ..1 hope|think|expect|have
    honestly|frankly|seriously|realistically|truthfully ..1 though|#stop
    equally #stop
    ^ equally|however|still|nevertheless|nonetheless #stop|please|we|it|the|this|our
    on balance
    <be> after all
    after all #stop|$
    can|could ..1 not|only ..2 on good|thin
    with respect|hindsight
    hindsight
    whatever ..1 you|anyone|people think|thinks|say|says
    for the record
    in|into|to|for context|perspective
    our|the staff|team|crew|drivers|nurses|people work|works|worked|did ...8 pressure|best|strain|hard|
        conditions
    <be> under|facing ..2 pressure|strain|stress
""")


_NO_EXCUSE = phrases("""
    will|can|please ..3 refund|refunds|pay|repay|call|write|help|you|replace
    however long|much|many|small|hard|well
    you|your will|can|may|should|still
    we|i will|owe|know|should|could|had|did|failed|were|was
    even so #stop? we
    not enough|excuse
    nor|no|not ..3 excuse
""")


def _turned(said: Statement) -> Iterator[Span]:
    """An apology that a `but` turns, in its own sentence or at the head of the next."""
    apologies = {sentence.index for sentence in said.apologies}
    for sentence in said.sentences:
        if sentence.index in apologies:
            yield from found_in(sentence, _TURNED, _TOWARDS_YOU)
            yield from found_in(sentence, _TURN_BEFORE)
        elif sentence.index - 1 in apologies and not sentence.asks:
            yield from found_in(sentence, _NEXT_TURN, _TOWARDS_YOU)
        if apologies and sentence.index > min(apologies):
            yield from found_in(sentence, _EXCUSE, _NO_EXCUSE)


def _turning(said: Statement) -> Iterator[Span]:
    """What after an apology may be an excuse."""
    apologies = [sentence.index for sentence in said.apologies]
    for sentence in said.sentences:
        if sentence.index in apologies:
            yield from found_in(sentence, _HALF_TURNED, _TOWARDS_YOU)
        if apologies and sentence.index > min(apologies):
            yield from found_in(sentence, _MAYBE_EXCUSE, _NO_EXCUSE)
            yield from found_in(sentence, _NEXT_MAYBE, _TOWARDS_YOU)


RULES = (
    Rule(
        id="but-apology",
        severity="error",
        looks_for="an apology that is taken back straight after: but, however, that said",
        why="What follows the “but” is what people remember, and it sounds like an excuse.",
        instead="End the sentence after the apology. Leave the excuse out.",
        bad="We apologise, but it was satire.",
        better="We apologise. The joke was wrong.",
        source="SorryWatch",
        find=_turned,
        perhaps=_turning,
    ),
)
