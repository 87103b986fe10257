"""Colour: only where it is wanted, and never needed to understand."""

from __future__ import annotations

import re
import time

import pytest

from tests.acceptance.power_cut import PLAN
from tests.cli.conftest import Desk

ESCAPE = "\x1b["


@pytest.fixture
def late(desk: Desk) -> Desk:
    """An incident with a step that is overdue."""
    desk.begin(plan=PLAN.replace("within: 5m, escalate", "within: 1s, escalate"))
    time.sleep(1.1)
    assert "OVERDUE" in desk.ok("status").out
    return desk


def test_a_pipe_has_no_colour(late: Desk) -> None:
    assert ESCAPE not in late.ok("status").out


def test_it_can_be_forced_and_forbidden(late: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = late.ok("status").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = late.ok("status").out
    assert ESCAPE in coloured
    strip = re.compile(r"\x1b\[[0-9;]*m")
    assert [line.split()[:2] for line in strip.sub("", coloured).splitlines()] == [
        line.split()[:2] for line in plain.splitlines()
    ]
    for name, value in (("FORCE_COLOR", "0"), ("NO_COLOR", "1"), ("CRISISCTL_PLAIN", "1")):
        monkeypatch.setenv(name, value)
        assert ESCAPE not in late.ok("status").out
        monkeypatch.delenv(name)
        monkeypatch.setenv("FORCE_COLOR", "1")


def test_the_caret_is_coloured(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = desk.work / "playbooks" / "power-cut.yaml"
    plan.write_text(PLAN.replace("by: social, needs", "by: socail, needs"), encoding="utf-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = desk.run("check")
    assert ran.code == 65
    assert re.search(r"\x1b\[1;31m[ |]*\^+.*social.*\x1b\[0m", ran.err)
