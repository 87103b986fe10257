"""Apologies that a `but` takes back."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in

_TURN = "but|however|although|though|nevertheless|nonetheless|albeit"

_TURNED = phrases(f"""
    <apology> ... {_TURN}
    <apology> ... even|while|whilst|whereas so|if|though|as|we|it|our|the|not|this|that|they|there|most|many|
        some|you|nobody
    <apology> ... it is just|only|simply|worth|fair
    <apology> ... having|that said
    <apology> ... in|to our|be|fairness defence|defense|fair|we|the|it
    <apology> ... at the same time
    <apology> ... it should|must|has|is be|to|worth|only said|noted|remembered|fair|stressed|pointed|noting|
        saying|remembering
    <apology> ... #stop yet !$ !#stop
""")

_TURN_BEFORE = phrases("""
    ^ although|while|whilst|though|even ...20 <we>|#capital ..3 <apology>
    we|i <be> ..2 not|never ...8 but ..3 <apology>
    ^ ... but|yet <we> ..2 <apology> ..1 if|for|that|anyway|nonetheless|all $
""")

_NEXT_TURN = phrases("""
    ^ but|however|yet|still|nevertheless|nonetheless|equally|although|though|then #stop|#word
    ^ that|having|this said|being
    ^ even so
    ^ all the same
    ^ in|to our|all|be ..1 fairness|fair|defence|defense|mitigation
    ^ in fairness|mitigation|defence|perspective
    ^ at the same time
    ^ on the other hand
    ^ it <be> just|only|simply|worth|also|fair
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
        are|still !not !proud !no
    {_TURN}|still #stop? you|your|anyone|everyone|they|tickets|orders|refunds|each|every|all|please|help|here|
        there|any can|will|may|should|do|get|are|is|who|has|have|with
    {_TURN}|still #stop? please|help|here
    {_TURN}|still #stop? sorry|words|word|that|it|this|saying|apology|apologies|an|regret|none|nothing|
        no ...10 not|enough|undo|fix|change|repair|back|little|excuse
    {_TURN}|still #stop? only|also
    not|only|nothing|cannot|no ...12 but|yet we|i|it|they|that|this|the can|will|do|have|is|was|are
    stock|available|sold|gone|closed|nobody ...8 but
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
    ),
)
