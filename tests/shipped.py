"""The plans that come with the program, read for tests, and when each of their steps is due."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.core.playbook import Playbook, Step
from crisisctl.messages.templates import inspect
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE
from crisisctl.reading.playbook import Plan, read_playbook

ROOT = Path(__file__).resolve().parent.parent
PLANS = sorted((ROOT / "playbooks").glob("*.yaml"))
HOUR = 60 * 60_000
each_plan = pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)


def read(file: Path) -> Plan:
    return read_playbook(
        file,
        workspace=DEFAULT_WORKSPACE,
        templates=[ROOT / "templates"],
        inspect=inspect,
        parts=[file.parent],
    )


def due(playbook: Playbook) -> dict[str, int]:
    """By when each step is due, from the start (ms), if everything takes all the time that it has."""
    found: dict[str, int] = {}
    begins = 0
    for phase in playbook.phases:
        beside = {step.id: step for step in phase.steps}

        def by(step: Step, begins: int = begins, beside: dict[str, Step] = beside) -> int:
            before = [by(beside[name]) for name in step.needs if name in beside]
            return max(before, default=begins) + (step.within or 0)

        found |= {step.id: by(step) for step in phase.steps}
        held = [step for step in phase.steps if step.holds and not step.repeats and step.verb != "page"]
        begins = max((found[step.id] for step in held), default=begins)
    return found


def first_say(playbook: Playbook, *, internal: bool) -> Step:
    """The first statement for staff, or for the public, in the plan's order."""
    inside = {name for name, channel in DEFAULT_WORKSPACE.channels.items() if channel.internal}
    says = (step for phase in playbook.phases for step in phase.steps if step.message)
    return next(
        one for one in says if (set(playbook.messages[str(one.message)].channels) <= inside) == internal
    )
