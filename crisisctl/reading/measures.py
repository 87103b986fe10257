"""What a drill is measured by, against its plan: objectives, injects, and what it is meant to fail for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crisisctl.core.injects import PUBLISHED, STEP_STATES
from crisisctl.core.playbook import LEVELS, MESSAGE_KINDS, Playbook, Step
from crisisctl.problem import Problem

from .drill_schema import MEASURED, InjectKeys, MeasureKeys, ObjectiveKeys
from .node import UNREADABLE, Path
from .source import Source, suggest

_BOUNDS = {"within", "at_most", "at_least"}


class Measures(NamedTuple):
    """What is checked: the keys of a drill or a deck, the plan, and its steps by name."""

    source: Source
    keys: MeasureKeys
    playbook: Playbook
    steps: Mapping[str, Step]

    def problems(self) -> Iterator[Problem]:
        """Everything that the plan does not have, and objectives without a clear bound."""
        names = inject_names(self.source, self.keys.injects)
        seen: set[str] = set()
        for index, inject in enumerate(self.keys.injects):
            yield from self._inject(index, inject)
            if inject.id is not None and inject.id in seen:
                hint = "every inject needs a name of its own"
                text = f"the inject '{inject.id}' stands here a second time"
                yield self.source.value(("injects", index, "id"), text, "duplicate-id", hint)
            seen.update([inject.id] if inject.id else ())
        yield from self._objectives(dict.fromkeys(names))

    def names(self) -> list[str]:
        """Everything that a drill can fail for: steps, injects by name and by time, objectives."""
        names = inject_names(self.source, self.keys.injects)
        written = [
            self.source.root.at(("injects", index, "at")).value for index in range(len(self.keys.injects))
        ]
        times = [one for one in written if isinstance(one, str)]
        return sorted({*self.steps, *names, *times, *(one.id for one in self.keys.objectives)})

    def _inject(self, index: int, inject: InjectKeys) -> Iterator[Problem]:
        path: Path = ("injects", index)
        for number, expect in enumerate(inject.expect):
            where: Path = (*path, "expect", number)
            given = [name for name in ("step", "statement") if getattr(expect, name) is not None]
            if len(given) != 1 and not self.source.root.at(where).lost:
                text = "this expects nothing" if not given else "this expects two things"
                yield self.source.mapping(where, text, "missing-key", "give one of step, statement")
            yield from self._named(where, "step", expect.step, self.steps)
            yield from self._named(where, "statement", expect.statement, self._statements())
        for key in ("when", "unless"):
            for name, values in (getattr(inject, key) or {}).items():
                yield from self._condition((*path, key, name), name, values)

    def _condition(self, path: Path, name: str, values: list[str]) -> Iterator[Problem]:
        known = self._values(name)
        if not known:
            names = [*self.steps, *self.playbook.facts, *self._statements(), "level"]
            hint = suggest(name, names, "There are")
            yield self.source.key(
                path, f"unknown step, fact or statement '{name[:80]}'", "unknown-step", hint
            )
            return
        for index, value in enumerate(values):
            where = path if isinstance(self.source.root.at(path).value, str) else (*path, index)
            if value not in known and value != UNREADABLE:
                hint = suggest(value, known, "There are")
                yield self.source.value(where, f"unknown value '{value[:80]}'", "unknown-value", hint)

    def _values(self, name: str) -> list[str]:
        """What a key of a condition can be; empty for one that is not known."""
        if name == "level":
            return [*LEVELS, *(f"{level}+" for level in LEVELS)]
        step, fact = self.steps.get(name), self.playbook.facts.get(name)
        known = [PUBLISHED] if name in self._statements() else []
        if step is not None:
            options = [option.id for option in step.options]
            return [*known, *(options or STEP_STATES)]
        return [*known, *(fact.options if fact is not None else ())]

    def _statements(self) -> list[str]:
        return [
            *self.playbook.messages,
            *(kind for kind in MESSAGE_KINDS if kind not in self.playbook.messages),
        ]

    def _objectives(self, names: Mapping[str, None]) -> Iterator[Problem]:
        seen: set[str] = set()
        for index, objective in enumerate(self.keys.objectives):
            path: Path = ("objectives", index)
            yield from self._objective(path, objective, names)
            if objective.id in seen:
                hint = "every objective needs a name of its own"
                text = f"the objective '{objective.id}' stands here a second time"
                yield self.source.value((*path, "id"), text, "duplicate-id", hint)
            seen.add(objective.id)

    def _objective(
        self, path: Path, objective: ObjectiveKeys, names: Mapping[str, None]
    ) -> Iterator[Problem]:
        given = self.source.root.at(path).lost | objective.model_fields_set
        for several, what in ((_BOUNDS, "bounds"), (MEASURED, "things that it measures")):
            count = len(several & given)
            if count != 1:
                hint = f"give one of {', '.join(sorted(several))}" if several is MEASURED else _ONE_BOUND
                text = f"'{objective.id}' has {count} {what}"
                yield self.source.mapping(path, text, "missing-key", hint)
        yield from self._named(path, "step", objective.step, self.steps)
        yield from self._named(path, "statement", objective.statement, self._statements())
        yield from self._named(path, "clock", objective.clock, self.playbook.clocks)
        yield from self._named(path, "inject", objective.inject, names)

    def _named(
        self, path: Path, what: str, name: str | None, known: Mapping[str, object] | list[str]
    ) -> Iterator[Problem]:
        if name is not None and name not in known and name != UNREADABLE:
            text, hint = f"unknown {what} '{name[:80]}'", suggest(name, known, "There are")
            yield self.source.value((*path, what), text, f"unknown-{what}", hint)


_ONE_BOUND = "give one of within, at_most, at_least"


def inject_names(source: Source, injects: list[InjectKeys]) -> list[str]:
    """The name of each inject: its id, else its time as written; a second one at that time has ``#2``."""
    names: list[str] = []
    counts: dict[str, int] = {}
    for index, inject in enumerate(injects):
        written = source.root.at(("injects", index, "at")).value
        name = inject.id or (written if isinstance(written, str) else "")
        counts[name] = counts.get(name, 0) + 1
        names.append(name if inject.id or counts[name] == 1 else f"{name}#{counts[name]}")
    return names
