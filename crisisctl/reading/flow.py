"""Which way a plan can go: what each step waits for, and which phase can follow which."""

from __future__ import annotations

from .draft import Draft, Placed
from .graph import Ways

#: Behind the last phase.
END = ("turn", -1)
#: A phase has its turn, and then it begins, unless its `when` does not hold: then the next has its turn.
Turn = tuple[str, int]


def all_needs(draft: Draft) -> dict[str, tuple[str, ...]]:
    """For every step what it waits for: its `needs`, then the steps beside it that settle its `when`."""
    settling: dict[tuple[int | str | None, str], list[str]] = {}
    for one in draft.steps:
        for name in _settled_by(draft, one):
            settling.setdefault((one.home, name), []).append(one.step.id)
    needs = {}
    for one in draft.steps:
        implied = [step for name in one.step.when or () for step in settling.get((one.home, name), ())]
        others = [step for step in implied if step != one.step.id]
        needs[one.step.id] = tuple(dict.fromkeys((*one.step.needs, *others)))
    return needs


def _settled_by(draft: Draft, one: Placed) -> list[str]:
    """The decision or the choice facts that this step settles."""
    if one.step.decide is not None:
        return [one.step.id]
    facts = draft.doc.facts
    return [name for name in one.step.ask or () if name in facts and facts[name].type == "choice"]


class PhaseWays:
    """Which phase, by number, can come after which.

    A phase is left by a `goto` alone when one of its decisions, which is sure to be asked, has no other
    way out.
    """

    def __init__(self, draft: Draft) -> None:
        """Follow every `goto`, and every phase that ends by itself."""
        phases = draft.doc.phases
        edges: dict[Turn, list[Turn]] = {END: []}
        for number, phase in enumerate(phases):
            edges["turn", number] = [("begun", number)]
            edges["begun", number] = []
            if phase.when is not None:
                edges["turn", number].append(self._after(draft, number))
        left_by_goto = _gotos(draft, edges)
        for number in range(len(phases)):
            if number not in left_by_goto:
                edges["begun", number].append(self._after(draft, number))
        self._ways = Ways(edges)

    @staticmethod
    def _after(draft: Draft, number: int) -> Turn:
        return ("turn", number + 1) if number + 1 < len(draft.doc.phases) else END

    def lead(self, start: int, end: int) -> bool:
        """Whether the phase `end` can begin once `start` has begun."""
        return self._ways.lead(("begun", start), ("begun", end))

    def ends(self, start: int) -> bool:
        """Whether some choices lead from the phase `start` to the end of the plan."""
        return self._ways.lead(("begun", start), END)


def _gotos(draft: Draft, edges: dict[Turn, list[Turn]]) -> set[int]:
    """Add every `goto` to `edges`, and tell which phases have no other way out."""
    numbers: dict[str, int] = {}
    for number, phase in enumerate(draft.doc.phases):
        numbers.setdefault(phase.phase, number)
    only: set[int] = set()
    for one in draft.steps:
        if one.phase is None or one.step.decide is None:
            continue
        final = [option for option in (one.step.options or {}).values() if not option.repeat]
        for option in final:
            if option.goto in numbers:
                edges["begun", one.phase].append(("turn", numbers[option.goto]))
        asked = one.step.when is None and one.step.holds
        if asked and final and all(option.goto is not None for option in final):
            only.add(one.phase)
    return only
