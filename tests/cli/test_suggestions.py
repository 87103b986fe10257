"""What `check` suggests when nothing is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.cli.conftest import Desk

WORKSPACE = """brand: {name: Acme}
people:
  ana: {name: Ana Okafor, roles: [lead, second]}
  ben: {name: Ben Reyes, roles: [second], reach: ["env:PAGE_BEN"]}
"""
ALARM = """playbook: alarm
title: Alarm
summary: Something rings.
version: 1.0.0
roles: {lead: {title: Lead, backup: second}, second: {title: Second}}
phases: [{phase: only, title: Only, steps: [{id: look, do: Look., by: lead, within: 5m}]}]
"""


def suggested(desk: Desk, *files: str) -> list[tuple[str, str]]:
    ran = desk.run("check", *files)
    assert ran.code == 0, ran.err
    return re.findall(r"^(\S+): suggestion: (.+)$", ran.err, re.MULTILINE)


def office(desk: Desk) -> Path:
    for one in desk.work.rglob("*.yaml"):
        one.unlink()
    (desk.work / "crisisctl.yaml").write_text(WORKSPACE)
    return desk.work


def test_a_workspace_hears_what_it_lacks_on_the_day(desk: Desk) -> None:
    folder = office(desk)
    assert suggested(desk) == [
        ("crisisctl.yaml:1:1", "statements have nowhere to send people for help: they say “our website”"),
        ("crisisctl.yaml:3:3", "there is no number of Ana Okafor: whoever calls them has to look it up"),
        (
            "crisisctl.yaml:1:1",
            "no wording is cleared, so every first statement waits for somebody to approve it",
        ),
    ]
    (folder / "contacts.yaml").write_text('ana: {call: "+34 600"}\n')
    (folder / "contacts.yaml").chmod(0o600)
    (folder / "crisisctl.yaml").write_text(WORKSPACE.replace("Acme}", "Acme, support: acme.example/help}"))
    (folder / "cleared.yaml").write_text(f"data-breach: {{holding: {'ab' * 32}}}\n")
    assert suggested(desk) == []


def test_a_plan_that_no_drill_plays(desk: Desk) -> None:
    folder = office(desk)
    (folder / "playbooks" / "alarm.yaml").write_text(ALARM)
    unplayed = ("playbooks/alarm.yaml:1:1", "no drill plays this plan, so nobody knows whether it holds")
    assert suggested(desk)[-1] == unplayed
    (folder / "drills" / "one.yaml").write_text(
        "drill: one\nplaybook: alarm\nstarts: 2026-01-15T09:00:00Z\nanswers: {}\n"
    )
    assert unplayed not in suggested(desk)


def test_they_are_neither_counted_nor_for_programs_nor_said_beside_errors(desk: Desk) -> None:
    folder = office(desk)
    ran = desk.run("check")
    assert ran.err.endswith("\n0 errors, 0 warnings\n")
    assert json.loads(desk.run("check", "--json").out) == {"ok": True, "problems": []}
    assert suggested(desk, "crisisctl.yaml") == []
    (folder / "crisisctl.yaml").write_text(WORKSPACE + "people: {}\n")
    broken = desk.run("check")
    assert (broken.code, "suggestion" in broken.err) == (65, False)
