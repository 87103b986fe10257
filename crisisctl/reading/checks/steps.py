"""Each step by itself: one verb, and what belongs to that verb."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.problem import Problem
from crisisctl.reading.draft import VERBS, Draft, Placed, mistyped


def verbs(draft: Draft) -> Iterator[Problem]:
    """A step does one thing."""
    for one in draft.steps:
        # A verb whose value could not be read was said to be wrong already.
        written = draft.written(one.path)
        found = [verb for verb in VERBS if verb in written]
        if not found:
            hint = f"add one of {', '.join(VERBS)}"
            yield draft.source.mapping(one.path, f"{_name(one)} has no verb", "no-verb", hint)
        elif len(found) > 1:
            text = f"{_name(one)} has more than one verb: {', '.join(found)}"
            yield draft.source.mapping(one.path, text, "two-verbs", "make a step of each")


def options(draft: Draft) -> Iterator[Problem]:
    """A `decide` has options, one at least of which settles it; no other verb has any."""
    for one in draft.steps:
        step, here = one.step, one.path
        written = draft.written(here)
        if step.decide is None:
            if "options" in written and "decide" not in written and one.verbs:
                hint = "write 'decide: a question' in this step"
                yield draft.source.key((*here, "options"), "options belong to a decide", "unknown-key", hint)
        elif "options" not in written:
            hint = "add 'options: {yes: …, no: …}' here"
            yield draft.source.mapping(here, "missing key 'options'", "missing-key", hint)
        elif step.options == {}:
            yield draft.source.value(
                (*here, "options"), "a decide needs options", "wrong-type", "write at least two"
            )
        elif step.options and all(option.repeat for option in step.options.values()):
            hint = "one option at least must settle it"
            yield draft.source.value((*here, "options"), "every option asks again", "all-repeat", hint)


def repetition(draft: Draft) -> Iterator[Problem]:
    """A choice that is asked again says when, and does not lead elsewhere as well."""
    for one in draft.steps:
        step, here = one.step, one.path
        if step.decide is None or not step.options:
            continue
        repeats = any(option.repeat for option in step.options.values())
        if repeats and "every" not in draft.written(here):
            text = f"{_name(one)} asks again, but not when"
            yield draft.source.mapping(here, text, "repeat-without-every", "add 'every: 30m' here")
        if not repeats and step.every is not None:
            hint = "mark an option with 'repeat: true', or take 'every' out"
            yield draft.source.value(
                (*here, "every"), "no option asks again", "every-without-repeat", hint, "warning"
            )
        for name, option in step.options.items():
            if option.goto is not None and option.repeat:
                hint = "a choice either asks again or moves on"
                path = (*here, "options", name, "repeat")
                yield draft.source.value(
                    path, "an option cannot repeat and go elsewhere", "goto-and-repeat", hint
                )


def cadence(draft: Draft) -> Iterator[Problem]:
    """`every: cadence` needs one."""
    if draft.doc.cadence or "cadence" in draft.written(()) or mistyped(draft.source.root, "cadence"):
        return
    for one in draft.steps:
        if one.step.every == "cadence":
            hint = "add 'cadence: {L1: 24h, L2: 4h, L3: 2h, L4: 1h}' to the plan"
            yield draft.source.value(
                (*one.path, "every"), "this plan has no cadence", "cadence-missing", hint
            )


def choices(draft: Draft) -> Iterator[Problem]:
    """A choice has at least two options, and only a choice has any."""
    for name, fact in draft.doc.facts.items():
        here = ("facts", name)
        if fact.type != "choice":
            if fact.options and "type" not in draft.source.root.at(here).lost:
                hint = "add 'type: choice' here"
                yield draft.source.key((*here, "options"), "options belong to a choice", "unknown-key", hint)
        elif not fact.options and "options" not in draft.source.root.at(here).lost:
            hint = "add 'options: [one, other]' here"
            yield draft.source.mapping(here, "missing key 'options'", "missing-key", hint)
        elif len(set(fact.options)) < len(fact.options):
            index = next(i for i, one in enumerate(fact.options) if one in fact.options[:i])
            path = (*here, "options", index)
            text = f"'{fact.options[index]}' stands here twice"
            yield draft.source.value(path, text, "duplicate-id", "take one of them out, or name it otherwise")
        elif len(fact.options) == 1:
            hint = "a choice has at least two options"
            yield draft.source.value((*here, "options"), "one option is no choice", "wrong-type", hint)


def ladders(draft: Draft) -> Iterator[Problem]:
    """A ladder never falls back in time."""
    for name, ladder in draft.doc.escalation.items():
        for index in range(1, len(ladder)):
            if ladder[index].after < ladder[index - 1].after:
                path = ("escalation", name, index, "after")
                hint = "put the rungs in the order of their times"
                yield draft.source.value(
                    path, "this rung comes before the one above it", "falling-ladder", hint
                )


def _name(one: Placed) -> str:
    return f"the step '{one.step.id}'"
