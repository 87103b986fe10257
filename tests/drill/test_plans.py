"""Whole plans with their drills, read from their files and run on a moving clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.core.events import WRITTEN
from crisisctl.messages.templates import inspect
from crisisctl.reading.playbook import read_playbook
from crisisctl.reading.script import read_answers
from crisisctl.reading.workspace import read_workspace
from tests.drill.acting import Drilled

ROOT = Path(__file__).resolve().parents[2]
ACME = ROOT / "tests" / "reading" / "data" / "acme"


def tabletop() -> Drilled:
    workspace = read_workspace(ACME / "crisisctl.yaml")
    templates = (ACME / "templates",)
    file = ACME / "playbooks" / "data-breach.yaml"
    plan = read_playbook(file, workspace=workspace, templates=templates, inspect=inspect).playbook
    drill = ACME / "drills" / "breach-tabletop.yaml"
    script, _ = read_answers(drill, playbook=plan, workspace=workspace, drill=True)
    brand = {"name": "Acme", "support": "https://acme.example/help", "timezone": "Europe/Madrid"}
    roles = {
        role: next(person.id for person in workspace.people.values() if role in person.roles)
        for role in plan.roles
        if any(role in person.roles for person in workspace.people.values())
    }
    return Drilled(plan, script, templates=templates, brand=brand, roles=roles | dict(script.roles))


def shipped() -> Drilled:
    file = ROOT / "playbooks" / "data-breach.yaml"
    templates = (ROOT / "templates",)
    plan = read_playbook(file, workspace=None, templates=templates, inspect=inspect).playbook
    drill = ROOT / "playbooks" / "drills" / "data-breach.yaml"
    script, _ = read_answers(drill, playbook=plan, workspace=None, drill=True)
    return Drilled(
        plan, script, templates=templates, channels={"staff": {"title": "Staff", "internal": True}}
    )


def test_the_tabletop_runs_as_it_is_written() -> None:
    drilled = tabletop()
    assert drilled.operator.unanswered == ()
    assert drilled.state.status == "closed"
    assert drilled.at("step.done", step="pause-posts") == ["3:00"]
    assert drilled.at("step.done", step="facts") == ["6:00"]
    assert drilled.at("page.acknowledged", step="tell-legal") == ["4:00"]
    assert drilled.at("message.published", step="holding") == ["26:00", "26:00"]
    assert drilled.at("decision.made", step="response") == ["36:00", "71:00"]
    assert drilled.at("step.skipped", step="apology") == ["101:00"]
    assert drilled.at("step.done", step="notify-regulator") == ["146:00"]
    assert drilled.at("clock.met", clock="gdpr-33") == ["146:00"]


def test_the_plan_that_is_shipped_comes_to_its_end() -> None:
    drilled = shipped()
    assert {key: why.text for (key, _), (_, why) in drilled.operator.refusals.items()} == {}
    assert drilled.operator.unanswered == ()
    assert drilled.state.status == "closed"
    late = {one.data["step"] for one in drilled.entries if one.type == "step.overdue"}
    assert late == set()


@pytest.mark.parametrize("run", [tabletop, shipped])
def test_the_same_script_writes_the_same_log(run: object) -> None:
    assert callable(run)
    first, second = run().entries, run().entries
    assert first == second
    assert all(set(WRITTEN[one.type]) <= set(one.data) for one in first)
