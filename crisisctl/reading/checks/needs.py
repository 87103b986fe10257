"""What waits for what, and that it never waits in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed
from crisisctl.reading.flow import all_needs
from crisisctl.reading.graph import Ways

#: As many steps of a circle as anybody reads.
_TOLD = 8


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
    ways = Ways(all_needs(draft))
    circle = {name: number for number, names in enumerate(ways.circles) for name in names}
    told: set[int] = set()
    for one in draft.steps:
        name = one.step.id
        if name in circle and circle[name] not in told:
            told.add(circle[name])
            text = f"'{name}' waits for itself: {_shortened(ways.back_to(name))}"
            yield draft.source.value((*one.path, "id"), text, "cycle", "take one of these needs out")


def _shortened(names: list[str]) -> str:
    return " → ".join(names if len(names) <= _TOLD else [*names[: _TOLD - 2], "…", names[-1]])
