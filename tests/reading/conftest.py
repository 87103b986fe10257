"""Plans written as a person writes them, with ``»`` before the place that a problem must point at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from crisisctl.core.template import Inspection, Use
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused
from crisisctl.reading.playbook import Plan, read_playbook
from crisisctl.reading.template_files import Inspect

HEAD = """\
playbook: small
title: Small
summary: A small plan.
version: 1.0
"""
ROLES = """\
roles:
  lead: {title: Lead, backup: deputy}
  deputy: {title: Deputy}
"""
REVIEW = """\
  - phase: review
    title: Review
    steps:
      - {id: look-back, do: Look back., by: lead}
"""


def inspect(file: str, text: str) -> Inspection:
    """A stand-in for the template room: every ``{{ name }}`` is used, ``{% broken`` is a fault."""
    uses = []
    for number, line in enumerate(text.splitlines(), 1):
        if "{% broken" in line:
            return Inspection((Problem(file, "does not parse", number, 1, "mend it", "template-syntax"),), ())
        uses += [
            Use(one[1], number, one.start(1) + 1, needed=True) for one in re.finditer(r"{{ *([\w.]+)", line)
        ]
    return Inspection((), tuple(uses))


@dataclass(frozen=True)
class Desk:
    """A folder in which plans are written and read."""

    folder: Path
    workspace: Workspace | None = None
    strict_roles: bool = False
    today: date | None = None
    templates: tuple[str, ...] = field(default=("templates",))
    inspect: Inspect = inspect

    def with_people(self, text: str, *, strict_roles: bool = True) -> Desk:
        from crisisctl.reading.workspace import read_workspace

        file = self.folder / "crisisctl.yaml"
        file.write_text(text)
        return replace(self, workspace=read_workspace(file), strict_roles=strict_roles)

    def template(self, name: str, text: str) -> Desk:
        file = self.folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return self

    def read(self, text: str, name: str = "small") -> Plan:
        file = self.folder / f"{name}.yaml"
        file.write_bytes(text.encode())
        return read_playbook(
            file,
            workspace=self.workspace,
            templates=[self.folder / one for one in self.templates],
            inspect=self.inspect,
            strict_roles=self.strict_roles,
            today=self.today,
        )

    def problems(self, text: str) -> tuple[Problem, ...]:
        """Every problem in `text`, refused or only warned about: each has a place and a hint."""
        try:
            found = self.read(text).warnings
        except Refused as refused:
            found = refused.problems
        assert all(one.line and one.column and one.hint for one in found), found
        return found

    def places(self, text: str, severity: str = "error") -> list[tuple[int, int, str]]:
        """Line, column and rule of the problems of this severity."""
        found = [one for one in self.problems(text) if one.severity == severity]
        return [(one.line or 0, one.column or 0, one.rule) for one in found]


def marked(text: str, rules: str) -> tuple[str, list[tuple[int, int, str]]]:
    """`text` without its marks, and the places that they stood at, each with its rule in turn."""
    names = iter(rules.split())
    places = []
    lines = []
    for number, line in enumerate(text.split("\n"), 1):
        while "»" in line:
            column = line.index("»") + 1
            places.append((number, column, next(names)))
            line = line.replace("»", "", 1)  # noqa: PLW2901 - one mark after the other
        lines.append(line)
    assert next(names, None) is None
    return "\n".join(lines), places


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def plan() -> Callable[..., str]:
    """A plan with these steps, and whatever else is given."""

    def made(steps: str, *, more: str = "", roles: str = ROLES, phases: str = "", head: str = HEAD) -> str:
        indented = "\n".join("      " + line for line in steps.strip("\n").split("\n"))
        act = f"  - phase: act\n    title: Act\n    steps:\n{indented}\n" if steps else ""
        return f"{head}{roles}{more}phases:\n{act}{phases}{REVIEW}"

    return made


@pytest.fixture
def marks() -> Callable[[str, str], tuple[str, list[tuple[int, int, str]]]]:
    return marked
