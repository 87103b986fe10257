"""An incident of a plan that includes parts is whole by itself."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from tests.cli.conftest import Desk

TEAM = "part: team\nroles:\n  lead: {title: Crisis lead}\n"
PLAN = """\
playbook: small
title: Small
summary: Something happens.
version: 1.0.0
include: parts/team.yaml
phases:
  - phase: act
    title: Act
    steps: [{id: look, do: Look at it., by: lead}, {id: mend, do: Mend it., by: lead}]
"""


def begun(desk: Desk, plan: str = "small", command: str = "run") -> Path:
    plans = desk.work / "playbooks"
    (plans / "parts").mkdir(exist_ok=True)
    (plans / "parts" / "team.yaml").write_text(TEAM)
    (plans / f"{plan}.yaml").write_text(PLAN.replace("small", plan))
    if command == "join":
        desk.ok("join", plan)
        return desk.incident
    answers = desk.work / "drills" / "none.yaml"
    answers.write_text(f'drill: none\nplaybook: {plan}\nstarts: "2026-01-15T09:00:00Z"\nanswers: {{}}\n')
    assert desk.run("run", plan, "--answers", str(answers)).code == 130
    return desk.incident


def forget_what_was_made(folder: Path) -> None:
    shutil.rmtree(folder / ".made")


def test_it_goes_on_when_plan_and_parts_are_gone(desk: Desk) -> None:
    folder = begun(desk)
    assert desk.log()[0]["data"]["sources"] == {"parts/team.yaml": sha256(TEAM.encode()).hexdigest()}
    shutil.rmtree(desk.work / "playbooks")
    forget_what_was_made(folder)
    assert desk.ok("status", "--json").data["roles"] == {"lead": "ana"}
    desk.ok("done", "look")
    assert desk.ok("verify", "--json").data["ok"] is True


def test_a_part_that_was_changed_is_refused(desk: Desk) -> None:
    folder = begun(desk)
    (folder / "sources" / "parts" / "team.yaml").write_text(TEAM.replace("Crisis lead", "Nobody"))
    forget_what_was_made(folder)
    ran = desk.run("done", "look")
    assert ran.code == 65
    assert "team.yaml: this file is not the one that the log names" in ran.err
    assert desk.run("verify").code == 1


def test_so_is_one_of_a_plan_that_joined(desk: Desk) -> None:
    begun(desk)
    folder = begun(desk, "second", "join")
    forget_what_was_made(folder)
    desk.ok("done", "second/look")
    (folder / "plans" / "second" / "parts" / "team.yaml").unlink()
    forget_what_was_made(folder)
    ran = desk.run("done", "second/mend")
    assert ran.code == 65
    assert "this file of the incident cannot be read" in ran.err
