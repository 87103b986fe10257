"""A statement's words, from its template and what is known."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

from crisisctl.core.course import Course
from crisisctl.core.playbook import Message
from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .plans import sources_of
from .wordings import brand_values

NEXT_UPDATE = "next_update"


class Composer:
    """Fills the templates that an incident keeps in its folder."""

    def __init__(self, folder: Path, workspace: Workspace) -> None:
        self.folder, self.workspace = folder, workspace

    def compose(
        self,
        course: Course,
        state: State,
        step: str,
        given: dict[str, str],
        next_update: int | None,
        *,
        only: Container[str] | None = None,
    ) -> tuple[str, tuple[str, ...]]:
        """The words, and the names that still need a value. Raises Refused for a broken template.

        `only` leaves every other fact out.
        """
        from crisisctl.messages.templates import fill

        name, text = self.template(course, step)
        facts = {
            name: fact.value
            for name, fact in state.facts.items()
            if fact.value is not None and (only is None or name in only)
        }
        values = template_values(state, self.workspace, facts, given)
        if next_update is not None:
            values[NEXT_UPDATE] = rfc3339(next_update)
        filled = fill(text, values, self.workspace.brand.timezone, name)
        return filled.text, filled.missing

    def uses_next_update(self, course: Course, step: str) -> bool:
        """Whether a statement's template names the time of the next update."""
        from crisisctl.messages.templates import inspect

        name, text = self.template(course, step)
        return any(use.name == NEXT_UPDATE for use in inspect(name, text).uses)

    def template(self, course: Course, step: str) -> tuple[str, str]:
        """A statement's template: its name and text, as they were when the incident began."""
        one = course.placed(step)
        message: Message = course.message(one)
        if message.template is None:
            return f"{one.plan.id}.yaml: {message.name}", message.text or ""
        file = sources_of(self.folder, one.plan.id, first=one.plan.id == course.first) / message.template
        try:
            return message.template, file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as fault:
            hint = "Write the words by hand, or bring the file back."
            raise Refused([Problem(str(file), f"the template cannot be read: {fault}", hint=hint)]) from fault


def template_values(
    state: State, workspace: Workspace, facts: Mapping[str, Any], given: Mapping[str, str]
) -> dict[str, Any]:
    """What templates may name: facts, the brand, the incident, and what is given for this draft."""
    return {
        "facts": dict(facts),
        "brand": brand_values(workspace.brand),
        "incident": {
            "title": state.title,
            "level": state.level,
            "declared_at": rfc3339(state.declared_at),
        },
        "draft": dict(given),
    }
