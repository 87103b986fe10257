"""What `run` takes as flags, checked against the plan and the workspace. Everything raises NotAllowed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.decide.steps import fact_value
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import LEVELS
from crisisctl.core.script import Script
from crisisctl.core.times import rfc3339
from crisisctl.core.workspace import Workspace
from crisisctl.problem import NotAllowed

from .acting import moment_of
from .rule_names import rule_ids

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan


def script_of(answers: str, plan: Plan, workspace: Workspace) -> Script | None:
    """The answers of a drill file; None where none was given. Raises Refused."""
    if not answers:
        return None
    from crisisctl.reading.script import read_answers

    from .problems import show_problems

    script, warnings = read_answers(
        Path(answers), playbook=plan.playbook, workspace=workspace, rule_ids=rule_ids
    )
    show_problems(warnings)
    return script


def level_of(text: str) -> str:
    """A level, or nothing."""
    if text and text.upper() not in LEVELS:
        raise NotAllowed(f"no level '{text}'", did_you_mean(text.upper(), LEVELS))
    return text.upper()


def pairs(given: list[str] | None, option: str) -> list[tuple[str, str]]:
    """What ``NAME=VALUE`` flags say. Raises NotAllowed for one that does not."""
    pairs = []
    for text in given or ():
        name, equals, value = text.partition("=")
        if not equals or not name.strip() or not value.strip():
            raise NotAllowed(f"{option} {text}: it must say NAME=VALUE", f"{option} lead=ana")
        pairs.append((name.strip(), value.strip()))
    return pairs


def roles_of(given: list[str] | None, plan: Plan, workspace: Workspace) -> dict[str, str]:
    """Who holds which role, as ``ROLE=PERSON`` says."""
    roles = dict(pairs(given, "--role"))
    for role, person in roles.items():
        if role not in plan.playbook.roles:
            raise NotAllowed(
                f"no role '{role}' in this plan", did_you_mean(role, plan.playbook.roles, "It has")
            )
        if workspace.people and person not in workspace.people:
            raise NotAllowed(f"nobody '{person}' in the workspace", did_you_mean(person, workspace.people))
    return roles


def facts_of(given: list[str] | None, plan: Plan, now: int) -> dict[str, str | int | float | None]:
    """What is known already, as ``NAME=VALUE`` says; times also as ``09:05``."""
    facts: dict[str, str | int | float | None] = {}
    for name, value in pairs(given, "--fact"):
        fact = plan.playbook.facts.get(name)
        if fact is None:
            raise NotAllowed(
                f"no fact '{name}' in this plan", did_you_mean(name, plan.playbook.facts, "It has")
            )
        facts[name] = fact_value(fact, rfc3339(moment_of(value, now)) if fact.type == "time" else value)
    return facts
