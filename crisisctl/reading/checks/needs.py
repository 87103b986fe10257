"""What waits for what, and that it never waits in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed
from crisisctl.reading.flow import all_needs, reachable


def later_phases(draft: Draft) -> Iterator[Problem]:
    """A step needs steps of its own or an earlier phase."""
    places: dict[str, Placed] = {}
    for one in draft.steps:
        places.setdefault(one.step.id, one)
    for one in draft.steps:
        for index, name in enumerate(one.step.needs):
            needed = places.get(name)
            if needed is None or needed.home == one.home:
                continue
            path = (*one.path, "needs", index)
            if needed.phase is None:
                text = f"'{name}' happens only when '{needed.anytime}' does"
                yield draft.source.value(path, text, "needs-anytime", "a phase cannot wait for that")
            elif one.phase is not None and needed.phase > one.phase:
                title = draft.doc.phases[needed.phase].phase
                hint = "need a step of this or an earlier phase"
                yield draft.source.value(
                    path, f"'{name}' stands in the later phase '{title}'", "later-phase", hint
                )


def cycles(draft: Draft) -> Iterator[Problem]:
    """No step waits for itself, directly or through others."""
    needs = all_needs(draft)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError:
        yield from _cycles(draft, needs)


def _cycles(draft: Draft, needs: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    told: set[str] = set()
    for one in draft.steps:
        name = one.step.id
        after = reachable(name, needs) if name not in told else set()
        if name not in after:
            continue
        told.update(other for other in after if name in reachable(other, needs))
        text = f"'{name}' waits for itself: {' → '.join(_circle(name, needs))}"
        yield draft.source.value((*one.path, "id"), text, "cycle", "take one of these needs out")


def _circle(start: str, needs: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The shortest way from a step back to it."""
    ways, seen = [[start]], set()
    for way in ways:
        for after in needs.get(way[-1], ()):
            if after == start:
                return [*way, start]
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return [start]
