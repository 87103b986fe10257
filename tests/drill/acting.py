"""A plan and a script run against each other, with everything but the disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crisisctl.conduct import Incident, conduct
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.playbook import Playbook
from crisisctl.core.script import Script
from crisisctl.core.state import Page, State
from crisisctl.core.times import rfc3339
from crisisctl.core.wording import hash_of
from crisisctl.core.world import Checked, Delivery
from crisisctl.drill.clock import MovingClock
from crisisctl.drill.timed import TimedOperator
from crisisctl.log.memory import MemoryStore
from crisisctl.messages.language.statement import Statement
from crisisctl.messages.lint import broken
from crisisctl.messages.rules import form
from crisisctl.messages.templates import fill
from tests.core.walking import declared, library


class Stage:
    """The world of a drill: everybody can be reached, and statements stay here."""

    # ruff: noqa: ARG002  # the doors hand in more than a drill needs

    def __init__(self, clock: MovingClock, templates: tuple[Path, ...], brand: Mapping[str, str]) -> None:
        self.clock, self.templates, self.brand = clock, templates, brand
        self.kept: dict[str, str] = {}

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:
        message = course.message(course.placed(step))
        found = broken(form.RULES, Statement(self.kept[sha256], message.kind))
        return Checked([asdict(one) for one in found])

    def publish(self, course: Course, state: State, step: str, channel: str) -> Delivery | None:
        return None

    def stand_down(self, course: Course, state: State, step: str) -> None:
        """Nobody is told."""

    def page(self, course: Course, state: State, page: Page) -> Delivery | None:
        return Delivery(sent=True, how="exercise")

    def compose(
        self, course: Course, state: State, step: str, given: dict[str, str]
    ) -> tuple[str, tuple[str, ...]]:
        message = course.message(course.placed(step))
        text = message.text or self._template(str(message.template))
        promise = suggested_update(course, state, self.clock.now())
        values: dict[str, Any] = {
            "facts": {name: fact.value for name, fact in state.facts.items() if fact.value is not None},
            "brand": dict(self.brand),
            "incident": {
                "title": state.title,
                "level": state.level,
                "declared_at": rfc3339(state.declared_at),
            },
            "draft": given,
        }
        if promise is not None:
            values["next_update"] = rfc3339(promise)
        filled = fill(text, values, self.brand.get("timezone", "UTC"))
        self.kept[hash_of(filled.text)] = filled.text
        return filled.text, filled.missing

    def _template(self, name: str) -> str:
        found = next(folder / name for folder in self.templates if (folder / name).is_file())
        return found.read_text(encoding="utf-8")


class Drilled:
    """A drill that was run: its log, and what its operator could not answer."""

    def __init__(
        self,
        playbook: Playbook,
        script: Script,
        *,
        templates: tuple[Path, ...] = (),
        brand: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        clock = MovingClock(script.starts or 0)
        stage = Stage(clock, templates, brand or {"name": "Acme", "support": "https://acme.example/help"})
        data = {"roles": dict(script.roles), "level": script.level or "L3", "exercise": True} | more
        self.store = MemoryStore([declared(playbook, clock.now(), **data)])
        self.operator = TimedOperator(script, stage.compose, stage.kept.get, clock, "drill")
        incident = Incident(self.store, clock, library(playbook))
        self.state = conduct(incident, self.operator, stage)
        self.clock, self.stage = clock, stage

    @property
    def entries(self) -> list[Entry]:
        return self.store.entries

    def at(self, type_: str, **match: Any) -> list[str]:
        """When (minutes:seconds from the start) entries of a type stand in the log."""
        start = self.entries[0].at
        found = [
            one.at - start for one in self.entries if one.type == type_ and match.items() <= one.data.items()
        ]
        return [f"{length // 60_000}:{length // 1_000 % 60:02d}" for length in found]
