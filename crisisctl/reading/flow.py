"""Which way a plan can go: what each step waits for, and which phase can follow which."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from .draft import Draft, Placed

Place = TypeVar("Place", bound=Hashable)

#: Behind the last phase.
END = -1


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


def reachable(start: Place, edges: Mapping[Place, Iterable[Place]]) -> set[Place]:
    """What can be reached from `start` over at least one edge."""
    found: set[Place] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(edges.get(one, ()))
    return found


def phase_edges(draft: Draft) -> dict[int, set[int]]:
    """For every phase, by number, those that may follow it; `END` follows the last.

    A phase is left by a `goto` alone when one of its decisions, which is sure to be asked, has no other
    way out.
    """
    phases = draft.doc.phases
    edges: dict[int, set[int]] = {number: set() for number in range(len(phases))}
    numbers: dict[str, int] = {}
    for number, phase in enumerate(phases):
        numbers.setdefault(phase.phase, number)
    only_goto: set[int] = set()
    for one in draft.steps:
        if one.phase is None or one.step.decide is None:
            continue
        final = [option for option in (one.step.options or {}).values() if not option.repeat]
        for option in final:
            if option.goto in numbers:
                edges[one.phase].update(_begun_at(draft, numbers[option.goto]))
        asked = one.step.when is None and one.step.holds
        if asked and final and all(option.goto is not None for option in final):
            only_goto.add(one.phase)
    for number, after in edges.items():
        if number not in only_goto:
            after.update(_begun_at(draft, number + 1))
    return edges


def _begun_at(draft: Draft, number: int) -> Iterable[int]:
    """What begins when it is this phase's turn: it, or the next ones if it is not needed."""
    phases = draft.doc.phases
    while number < len(phases):
        yield number
        if phases[number].when is None:
            return
        number += 1
    yield END
