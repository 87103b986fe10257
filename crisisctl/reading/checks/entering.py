"""What a step enters in a register, and what another says of it."""

from __future__ import annotations

from collections.abc import Iterator

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
    entering = {one.step.id: one for one in draft.steps}
    for one in draft.steps:
        named = one.step.answers
        if named is None:
            continue
        path = (*one.path, "answers")
        if one.verbs and "do" not in draft.written(one.path):
            hint = "write 'do: a sentence' in this step, or take 'answers' out"
            yield draft.source.key(path, "answers belongs to a do", "unknown-key", hint)
        found = entering.get(named)
        if found is not None and found.step.enters != "enquiry":
            hint = f"add 'enters: enquiry' to '{named}', or name the step that enters it"
            yield draft.source.value(path, f"'{named}' enters no enquiry", "no-enquiry", hint)
        elif found is not None and found.phase is None and found.home != one.home:
            text = f"'{named}' happens only when '{found.anytime}' does"
            yield draft.source.value(path, text, "needs-anytime", "answer it in a step beside it")


def judges(draft: Draft) -> Iterator[Problem]:
    """A verdict is a choice, on a claim that some step enters."""
    entering = {one.step.id: one for one in draft.steps}
    for one in draft.steps:
        named = one.step.judges
        if named is None:
            continue
        path = (*one.path, "judges")
        if one.verbs and not _chooses(draft, one):
            hint = "a decide judges, or an ask with a fact of 'type: choice'"
            yield draft.source.key(path, "there is nothing to choose in this step", "unknown-key", hint)
        found = entering.get(named)
        if found is not None and "enters" not in draft.written(found.path):
            hint = f"add 'enters: claim' to '{named}', or name the step that enters it"
            yield draft.source.value(path, f"'{named}' enters no claim", "no-claim", hint)
        elif found is not None and found.step.enters not in {None, "claim"}:
            hint = "name the step with 'enters: claim'"
            yield draft.source.value(path, f"'{named}' enters no claim", "no-claim", hint)
        elif found is not None and found.phase is None and found.home != one.home:
            text = f"'{named}' happens only when '{found.anytime}' does"
            yield draft.source.value(path, text, "needs-anytime", "judge it in a step beside it")


def _chooses(draft: Draft, one: Placed) -> bool:
    if one.step.decide is not None or not one.step.ask:
        return one.step.decide is not None
    facts = [draft.doc.facts.get(name) for name in one.step.ask]
    return any(fact is None or fact.type == "choice" for fact in facts)
