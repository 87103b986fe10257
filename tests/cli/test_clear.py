"""Wording that was approved beforehand: put on record, used without approval, and not a comma longer."""

from __future__ import annotations

from hashlib import sha256

import pytest

from crisisctl.core.wording import code_of
from tests.acceptance.power_cut import PLAN
from tests.cli.conftest import Desk

APPROVED = "channels: [x, site], approve: [legal]"
BEFOREHAND = "cleared: {by: Lena, on: 2026-01-01, until: 2099-12-31, only: [what]}"
CLEARED = PLAN.replace(APPROVED, f"{APPROVED}, {BEFOREHAND}")
TEMPLATE = "Nobody can log in. We know: {{ facts.what }}\nNext update at {{ next_update | time }}.\n"
FIRST = ("pause", "facts", "tell-legal", "protect")


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A workspace whose holding statement was approved beforehand."""
    (desk.work / "playbooks" / "power-cut.yaml").write_text(CLEARED, encoding="utf-8")
    (desk.work / "templates" / "power-cut-holding.j2").write_text(TEMPLATE, encoding="utf-8")
    return desk


def test_the_hash_goes_on_record_and_check_is_content(office: Desk) -> None:
    assert "was never put on record" in office.ok("check").err
    ran = office.ok("clear", "power-cut", "holding")
    code = code_of(sha256(TEMPLATE.encode()).hexdigest())
    assert ran.out == f"power-cut/holding: cleared by Lena until 2099-12-31, code {code}\n"
    assert "clearance" not in office.ok("check", "--json").out
    record = (office.work / "cleared.yaml").read_text(encoding="utf-8")
    assert record.splitlines()[1] == "power-cut:"


def test_what_the_plan_does_not_clear_is_refused(desk: Desk) -> None:
    desk.begin()
    assert "does not say that 'holding' was approved" in desk.refused("clear", "power-cut", "holding")
    assert "Did you mean 'holding'?" in desk.refused("clear", "power-cut", "holdign")


def drafted(desk: Desk, monkeypatch: pytest.MonkeyPatch, *more: str) -> dict[str, object]:
    """Draft the statement in an incident of this workspace, with its own template."""
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    desk.begin(*FIRST, plan=CLEARED)
    return dict(desk.ok("message", "draft", "holding", *more, "--json").data)


def test_cleared_wording_needs_nobody(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    assert drafted(office, monkeypatch)["to_approve"] == []
    assert office.last("message.checked")["cleared"] is True
    office.ok("message", "publish", "holding", "x", "--by-hand")


def test_an_edited_template_is_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE.replace("Nobody", "No one"))
    office.begin(*FIRST, plan=CLEARED)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]


def test_other_words_are_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    drafted(office, monkeypatch)
    words = office.work / "words.txt"
    words.write_text("Nobody can log in, sorry. Next update at 15:00 UTC.", encoding="utf-8")
    found = office.ok("message", "draft", "holding", "--text", str(words), "--json").data
    assert found["to_approve"] == ["legal"]


def test_other_facts_are_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    plan = CLEARED.replace("only: [what]", "only: []")
    (office.work / "playbooks" / "power-cut.yaml").write_text(plan, encoding="utf-8")
    office.ok("clear", "power-cut", "holding")
    office.begin(*FIRST, plan=plan)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]


def test_what_has_run_out_is_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    plan = CLEARED.replace("2099-12-31", "2026-01-02")
    (office.work / "playbooks" / "power-cut.yaml").write_text(plan, encoding="utf-8")
    office.ok("clear", "power-cut", "holding")
    office.begin(*FIRST, plan=plan)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]
