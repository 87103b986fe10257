"""What works, but has gone wrong for others: warnings about deadlines, approvals, words and updates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crisisctl.core.times import HOUR, words
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed
from crisisctl.reading.node import Path

_FAULT = re.compile(
    r"\b(?:at fault|our fault|faults?|negligen\w*|liab(?:le|ilit\w+)|culpab\w+|guilt\w*|blame\w*"
    r"|unlawful\w*|illegal\w*|became aware|aware of|awareness|knew|should have known)\b",
    re.IGNORECASE,
)
#: What a plan may take before the public wants to hear more than once.
_QUIET = 2 * HOUR


def unapproved(draft: Draft) -> Iterator[Problem]:
    """Somebody approves what is said."""
    for one in draft.steps:
        message = draft.doc.messages.get(one.step.say or "")
        path = ("messages", one.step.say or "", "approve")
        if message is not None and not message.approve and not draft.lost(path):
            hint = f"add 'approve: [ROLE]' to the message '{one.step.say}'"
            text = "nobody approves this statement"
            yield draft.source.value((*one.path, "say"), text, "unapproved-say", hint, "warning")


def unescalated(draft: Draft) -> Iterator[Problem]:
    """A deadline that passes calls somebody."""
    for one in draft.steps:
        step = one.step
        if step.within is not None and step.page is None and "escalate" not in draft.written(one.path):
            path = (*one.path, "within")
            hint = "add 'escalate: LADDER' to this step"
            yield draft.source.value(
                path, "nobody is called when this passes", "no-escalation", hint, "warning"
            )
        elif step.escalate is not None and "within" not in draft.written(one.path):
            path = (*one.path, "escalate")
            hint = "add 'within: 30m' to this step"
            text = "without a deadline this ladder is never climbed"
            yield draft.source.value(path, text, "escalate-without-within", hint, "warning")


def fault_words(draft: Draft) -> Iterator[Problem]:
    """What goes into the log does not speak of fault."""
    places: list[tuple[Path, str]] = [
        (("facts", name, "ask"), fact.ask) for name, fact in draft.doc.facts.items()
    ]
    for one in draft.steps:
        if one.step.decide is not None:
            places.append(((*one.path, "decide"), one.step.decide))
            places += [
                ((*one.path, "options", name, "label"), option.label)
                for name, option in (one.step.options or {}).items()
            ]
    for path, text in places:
        if found := _FAULT.search(text):
            hint = "logs are discoverable: branch on the response, not on fault"
            yield draft.source.value(path, f"this speaks of '{found[0]}'", "fault-words", hint, "warning")


def review(draft: Draft) -> Iterator[Problem]:
    """A plan ends with a review."""
    if "review" not in draft.names.phases and "phase" not in draft.names.unread:
        hint = "add a phase 'review' at the end"
        yield draft.source.whole("this plan has no review", "no-review", hint, "warning")


def updates(draft: Draft) -> Iterator[Problem]:
    """A long plan tells the public more than once."""
    if draft.names.unread or any(_tells_again(draft, one) for one in draft.steps):
        return
    total = sum((phase.within or 0) + phase.opens for phase in draft.doc.phases if phase.phase != "review")
    for one in draft.steps:
        step = one.step
        total += (step.within or 0) + (step.wait or 0) + (step.every if isinstance(step.every, int) else 0)
    if total > _QUIET:
        text = f"the public hears nothing again, though this plan takes {words(total)} and more"
        hint = "add a 'say' with 'every: cadence'"
        yield draft.source.whole(text, "no-repeating-update", hint, "warning")


def _tells_again(draft: Draft, one: Placed) -> bool:
    """Whether a step repeats a statement to the public, or may, where its channels cannot be read."""
    if not {"say", "every"} <= draft.written(one.path):
        return False
    message = draft.doc.messages.get(one.step.say or "")
    places = [draft.workspace.channels.get(name) for name in message.channels] if message else [None]
    return any(place is None or not place.internal for place in places)
