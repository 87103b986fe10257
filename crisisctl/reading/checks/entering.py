"""What a step enters in a register, and what another says of it."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.playbook import Enters
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed


def enters(draft: Draft) -> Iterator[Problem]:
    """Only a `do` is finished by what it enters."""
    for one in draft.steps:
        if one.step.enters is not None and one.verbs and "do" not in draft.written(one.path):
            hint = "write 'do: a sentence' in this step, or take 'enters' out"
            yield draft.source.key((*one.path, "enters"), "enters belongs to a do", "unknown-key", hint)


def answers(draft: Draft) -> Iterator[Problem]:
    """Only a `do` answers an enquiry, which some step beside it takes in."""
    for one in draft.steps:
        if one.step.answers is None:
            continue
        if one.verbs and "do" not in draft.written(one.path):
            hint = "write 'do: a sentence' in this step, or take 'answers' out"
            yield draft.source.key((*one.path, "answers"), "answers belongs to a do", "unknown-key", hint)
        yield from _taken_in(draft, one, "answers", one.step.answers, "enquiry")


def judges(draft: Draft) -> Iterator[Problem]:
    """A verdict is a choice, on a claim that some step enters."""
    for one in draft.steps:
        if one.step.judges is None:
            continue
        if one.verbs and not _chooses(draft, one):
            text, hint = "there is nothing to choose in this step", "a decide judges, or an ask with a choice"
            yield draft.source.key((*one.path, "judges"), text, "unknown-key", hint)
        yield from _taken_in(draft, one, "judges", one.step.judges, "claim")


def _taken_in(draft: Draft, one: Placed, key: str, named: str, what: Enters) -> Iterator[Problem]:
    """Whether the step that `key` names enters `what`, wherever this step happens."""
    path = (*one.path, key)
    found = next((other for other in draft.steps if other.step.id == named), None)
    if found is None:
        return  # told with all unknown names
    # What could not be read is told where it stands.
    if found.step.enters != what and (found.step.enters or "enters" not in draft.written(found.path)):
        hint = f"add 'enters: {what}' to '{named}', or name the step that has it"
        yield draft.source.value(path, f"'{named}' enters no {what}", f"no-{what}", hint)
    elif found.phase is None and found.home != one.home:
        text = f"'{named}' happens only when '{found.anytime}' does"
        yield draft.source.value(path, text, "needs-anytime", f"name a step beside it in '{key}'")


def _chooses(draft: Draft, one: Placed) -> bool:
    if one.step.decide is not None or not one.step.ask:
        return one.step.decide is not None
    facts = [draft.doc.facts.get(name) for name in one.step.ask]
    return any(fact is None or fact.type == "choice" for fact in facts)
