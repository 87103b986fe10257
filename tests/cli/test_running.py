"""`run --answers` and `resume --answers`: an incident that a script answers."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.acceptance.power_cut import ANSWERS, NAME, PLAN, WHAT_WE_DO, drill
from tests.cli.conftest import Desk


def answers(desk: Desk, *steps: str, **instead: str) -> str:
    file = desk.work / "drills" / "small.yaml"
    file.write_text(drill(*steps, **instead), encoding="utf-8")
    return str(file)


def test_to_the_end(desk: Desk) -> None:
    plan = PLAN.replace("wait: 1s", "wait: 30m")
    (desk.work / "playbooks" / f"{NAME}.yaml").write_text(plan, encoding="utf-8")
    ran = desk.run("run", NAME, "--answers", answers(desk, *ANSWERS))
    assert ran.code == 0, ran.err
    assert "Closed. The log:" in ran.err
    assert "crisisctl report" in ran.err
    assert desk.types()[-1] == "incident.closed"
    assert desk.ok("verify", "--json").data["ok"] is True
    declared = desk.log()[0]
    assert declared["by"] == "ana"
    assert (declared["data"]["title"], declared["data"]["level"]) == ("Nobody can log in", "L2")
    assert declared["data"]["exercise"] is False
    assert declared["data"]["sha256"] == hashlib.sha256(plan.encode()).hexdigest()
    assert (desk.incident / "plan.yaml").read_text(encoding="utf-8") == plan
    assert (desk.incident / "sources" / "power-cut-holding.j2").is_file()
    approved = desk.last("message.approved")
    assert WHAT_WE_DO in approved["text"]
    assert (desk.incident / "messages").is_dir()
    assert oct(desk.incident.stat().st_mode & 0o777) == "0o700"
    assert oct((desk.incident / "log.jsonl").stat().st_mode & 0o777) == "0o600"
    assert desk.run("resume", desk.incident.name, "--answers", answers(desk, *ANSWERS)).code == 0


def test_an_answer_that_is_missing_pauses(desk: Desk) -> None:
    ran = desk.run("run", NAME, "--answers", answers(desk, "pause"))
    assert ran.code == 130
    assert f"Go on with: crisisctl resume {desk.incident.name}" in ran.err
    assert desk.types()[-1] == "walk.paused"


def test_a_refusal_is_told(desk: Desk) -> None:
    ran = desk.run("run", NAME, "--answers", answers(desk, "pause", protect="{done: true}"))
    assert ran.code == 130
    assert "protect was not done: protect needs evidence" in ran.err


def test_a_list_counts_by_openings(desk: Desk) -> None:
    first = ("pause", "facts", "tell-legal", "protect", "holding")
    twice = "[{choose: not-yet}, {choose: apologise}]"
    file = answers(desk, *first, "settle", response=twice)
    assert desk.run("run", NAME, "--answers", file).code == 130
    assert [one["choice"] for one in desk.of_type("decision.made")] == ["not-yet"]
    opens = desk.last("decision.made")["opens_at"]
    while desk.ok("status", "--json").data["phase"]["id"] == "respond":
        desk.run("resume", "--answers", file)
        assert len(desk.of_type("decision.made")) <= 2
    assert [one["choice"] for one in desk.of_type("decision.made")] == ["not-yet", "apologise"]
    assert next(one["at"] for one in reversed(desk.log()) if one["type"] == "decision.made") >= opens


def test_resume_goes_on_where_the_log_ends(desk: Desk) -> None:
    desk.begin("pause", "facts")
    before = desk.log()
    assert desk.run("resume", "--answers", answers(desk, "tell-legal", "protect")).code == 130
    assert desk.log()[: len(before)] == before
    assert [one["step"] for one in desk.of_type("step.done")] == ["pause", "facts", "tell-legal", "protect"]


def test_flags_come_before_the_file(desk: Desk) -> None:
    ran = desk.run(
        "run",
        NAME,
        "--answers",
        answers(desk),
        "--title",
        "Another title",
        "--level",
        "l4",
        "--role",
        "legal=ana",
        "--fact",
        "affected=12",
        "--fact",
        "seen=00:00",
        "--began",
        "00:00",
        "--as",
        "ben",
    )
    assert ran.code == 130
    data = desk.log()[0]["data"]
    assert (data["title"], data["level"], data["person"]) == ("Another title", "L4", "ben")
    assert data["roles"]["legal"] == "ana"
    assert data["facts"]["affected"] == 12
    assert data["began"].endswith("T00:00:00.000Z")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--level", "L9"], "no level 'L9'"),
        (["--role", "leader=ana"], "Did you mean 'lead'"),
        (["--role", "lead=anna"], "Did you mean 'ana'"),
        (["--role", "lead"], "NAME=VALUE"),
        (["--fact", "affectd=1"], "Did you mean 'affected'"),
        (["--fact", "affected=many"], "number"),
        (["--began", "soon"], "Write a time as 09:05"),
        (["--began", "2199-01-01T00:00:00Z"], "2199"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_declared(
    desk: Desk, options: list[str], said: str
) -> None:
    ran = desk.run("run", NAME, "--answers", answers(desk), *options)
    assert ran.code == 2, ran.err
    assert said in ran.err
    assert not (desk.work / "incidents").exists()


def test_a_drill_file_with_mistakes(desk: Desk) -> None:
    ran = desk.run(
        "run", NAME, "--answers", answers(desk, pausse="{done: true}", response="{choose: nothing}")
    )
    assert ran.code == 65
    assert "pausse" in ran.err
    assert "nothing" in ran.err
    assert "^" in ran.err
    assert desk.run("run", NAME, "--answers", "no-such.yaml").code == 65
    assert not (desk.work / "incidents").exists()


def test_a_plan_with_mistakes_shows_all_of_them(desk: Desk) -> None:
    plan = PLAN.replace("by: social, within: 5m", "by: socail, within: soon")
    (desk.work / "playbooks" / f"{NAME}.yaml").write_text(plan, encoding="utf-8")
    ran = desk.run("run", NAME, "--answers", answers(desk))
    assert ran.code == 65
    assert "socail" in ran.err
    assert "soon" in ran.err
    assert "^^^^^^" in ran.err
    assert "Did you mean" in ran.err or "social" in ran.err


def test_a_plan_by_its_path_and_without_a_workspace(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = answers(desk, "pause")
    (desk.work / "crisisctl.yaml").unlink()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    ran = desk.run("run", str(desk.work / "playbooks" / f"{NAME}.yaml"), "--answers", file)
    assert ran.code == 130, ran.err
    data = Path(desk.environ["XDG_DATA_HOME"]) / "crisisctl" / "incidents"
    assert [one.name for one in data.iterdir()] == [desk.ok("status", "--json").data["incident"]]


def test_a_second_one_on_a_day_gets_a_number(desk: Desk) -> None:
    first = desk.begin()
    second = desk.begin()
    assert second.name == f"{first.name}-2"
