"""Commands about plans: list, show, check and schema."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.acceptance.power_cut import NAME, PLAN
from tests.cli.conftest import Desk


def test_list(desk: Desk) -> None:
    data = desk.ok("list", "--json").data
    plans = {one["playbook"]: one for one in data["playbooks"]}
    assert {"data-breach", NAME} <= set(plans)
    assert plans[NAME]["title"] == "Power cut in the data centre"
    assert plans[NAME]["ok"] is True
    assert data["incidents"] == []
    incident = desk.begin()
    (desk.work / "playbooks" / "broken.yaml").write_text("playbook: broken\n", encoding="utf-8")
    data = desk.ok("list", "--json").data
    assert [one["incident"] for one in data["incidents"]] == [incident.name]
    assert {one["playbook"]: one["ok"] for one in data["playbooks"]}["broken"] is False
    said = desk.ok("list").out
    assert f"OPEN  {incident.name}" in said
    assert "crisisctl check" in said


def test_a_broken_workspace_is_not_blamed_on_the_plans(desk: Desk) -> None:
    settings = desk.work / "crisisctl.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("brand:", "brnad:", 1), encoding="utf-8")
    said = desk.ok("list").out
    assert f"The workspace has mistakes: crisisctl check {settings}" in said
    assert f"{NAME:<20} Power cut in the data centre" in said
    assert "has mistakes: crisisctl check" not in said.replace("The workspace has mistakes", "")
    ran = desk.run("run", NAME, "--answers", str(desk.work / "drills" / "small.yaml"))
    assert ran.code == 65
    assert "unknown key 'brnad'" in ran.err
    assert f"cd / && crisisctl run {desk.work / 'playbooks' / NAME}.yaml" in ran.err
    assert "cd / && crisisctl run data-breach" in desk.run("run", "data-breach", "--answers", "x.yaml").err


def test_numbers_that_others_can_read_are_warned_of(desk: Desk) -> None:
    contacts = desk.work / "contacts.yaml"
    contacts.write_text('ana: {call: "1", secnd: "2"}\n', encoding="utf-8")
    ran = desk.run("check", str(contacts))
    assert ran.code == 65
    assert "second" in ran.err.splitlines()[2]
    assert "root" not in ran.err
    contacts.write_text('ana: {call: "1"}\n', encoding="utf-8")
    contacts.chmod(0o644)
    said = desk.ok("check", str(contacts)).err
    assert "others on this machine can read these numbers" in said
    assert "chmod 600 contacts.yaml" in said
    contacts.chmod(0o600)
    assert "0 warnings" in desk.ok("check", str(contacts)).err


@pytest.mark.parametrize("form", ["tree", "mermaid", "markdown"])
def test_show(desk: Desk, form: str) -> None:
    shown = desk.ok("show", NAME, "--as", form).out
    assert "Pause every scheduled post" in shown
    for step in ("pause", "lessons"):
        assert step in shown
    assert shown.startswith({"tree": "Power cut", "mermaid": "flowchart", "markdown": "# Power cut"}[form]), (
        shown[:80]
    )


def test_showing_a_plan_that_does_not_exist(desk: Desk) -> None:
    ran = desk.run("show", "power-cat")
    assert ran.code == 65
    assert "power-cut" in ran.err


def test_check(desk: Desk) -> None:
    assert "0 errors" in desk.ok("check").err
    data = desk.ok("check", "--json").data
    assert data["ok"] is True
    assert {one["severity"] for one in data["problems"]} <= {"warning"}
    plan = desk.work / "playbooks" / f"{NAME}.yaml"
    plan.write_text(
        PLAN.replace("by: social, within: 5m", "by: socail, within: 5 minutes", 1), encoding="utf-8"
    )
    ran = desk.run("check", "--json")
    assert ran.code == 65
    assert ran.data["ok"] is False
    problems = [one for one in ran.data["problems"] if one["severity"] == "error"]
    assert len(problems) == 2
    assert all(
        set(one) == {"file", "line", "column", "rule", "message", "hint", "severity"} for one in problems
    )
    line = PLAN.splitlines().index(next(one for one in PLAN.splitlines() if "id: pause" in one)) + 1
    assert {one["line"] for one in problems} == {line}
    ran = desk.run("check", str(plan))
    assert ran.code == 65
    assert "^^^^^^" in ran.err
    assert "2 errors" in ran.err


def test_without_a_workspace_what_is_bundled_is_checked(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert desk.ok("check", "--json").data["ok"] is True


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("playbook", f"playbooks/{NAME}.yaml"),
        ("workspace", "crisisctl.yaml"),
        ("drill", "drills/small.yaml"),
    ],
)
def test_schema(desk: Desk, kind: str, file: str) -> None:
    schema = Draft202012Validator(desk.ok("schema", kind).data)
    Draft202012Validator.check_schema(schema.schema)
    desk.begin("pause")
    data = yaml.safe_load((desk.work / file).read_text(encoding="utf-8"))
    assert [one.message for one in schema.iter_errors(data)] == []
    assert not schema.is_valid(data | {"nonsense": 1})


def test_plans_are_found_by_what_one_sees(desk: Desk) -> None:
    ran = desk.ok("list", "hacked", "acount")
    assert ran.out.splitlines()[0] == "hijacked-account     Hijacked account"
    data = desk.ok("list", "ransom", "note", "--json").data
    assert [one["playbook"] for one in data["playbooks"]] == ["data-breach"]
    assert data["playbooks"][0]["fits"].startswith("A ransom note, researcher or journalist names data")
    assert all("fits" not in one for one in desk.ok("list", "--json").data["playbooks"])


def test_nothing_found_says_what_to_do(desk: Desk) -> None:
    ran = desk.ok("list", "Weltraum\x1b[2J")
    assert ran.out == ""
    assert "No plan fits 'Weltraum" in ran.err
    assert "crisisctl new NAME" in ran.err
    assert "\x1b" not in ran.err
    assert desk.ok("list", "Weltraum", "--json").data["playbooks"] == []


def test_the_list_fits_its_window_and_shows_the_words_that_fit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in ("40", "80"):
        monkeypatch.setenv("COLUMNS", columns)
        lines = desk.ok("list").out.splitlines()
        assert max(map(len, lines)) <= int(columns)
    monkeypatch.setenv("FORCE_COLOR", "1")
    found = desk.ok("list", "customers", "database", "LEAKED").out
    assert "\x1b[1mdata-breach\x1b[0m          \x1b[1mCustomer\x1b[0m \x1b[1mdata\x1b[0m breach" in found


def test_a_plan_that_could_not_be_searched_is_named(desk: Desk) -> None:
    (desk.work / "playbooks" / "broken.yaml").write_text("playbook: broken\n", encoding="utf-8")
    ran = desk.ok("list", "ransom")
    assert ran.out.startswith("data-breach")
    assert "Not searched, for it has mistakes: crisisctl check" in ran.err
    assert "broken.yaml" in ran.err
