"""Which incident, which workspace, and who: where it is left out, and where it cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.live.clock import SystemClock
from tests.acceptance.power_cut import workspace
from tests.cli.conftest import Desk


def test_none_is_open(desk: Desk) -> None:
    for command in (["status"], ["note", "x"], ["done", "pause"], ["log"], ["verify"], ["report"], ["brief"]):
        ran = desk.run(*command)
        assert ran.code == 2, command
        assert "no incident is open" in ran.err
        assert "crisisctl run PLAYBOOK" in ran.err


def test_one_is_open(desk: Desk) -> None:
    incident = desk.begin()
    assert desk.ok("status", "--json").data["incident"] == incident.name
    desk.ok("note", "It is the only one")


def test_two_are_open(desk: Desk) -> None:
    first, second = desk.begin(), desk.begin()
    for command in (["status"], ["note", "x"], ["done", "pause"], ["log"], ["resume", "--answers", "x"]):
        said = desk.refused(*command)
        assert "2 incidents are open" in said
        assert f"Say which, behind the command or with -i: {first.name}, {second.name}" in said
    desk.ok("note", "The first", "-i", first.name)
    desk.ok("done", "pause", "--incident", first.name)
    assert desk.ok("status", first.name, "--json").data["incident"] == first.name
    assert "note.added" not in desk.types()  # of the newest


def test_a_wrong_name_gets_the_nearest(desk: Desk) -> None:
    incident = desk.begin()
    said = desk.refused("status", incident.name[:-1])
    assert f"Did you mean '{incident.name}'?" in said
    assert "no incident in '../../etc'" in desk.refused("status", "../../etc")


def test_a_closed_one_is_read_without_its_name_and_not_written(desk: Desk) -> None:
    incident = desk.begin(
        "pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect"
    )
    desk.ok("fact", "well", "Quick.")
    assert desk.ok("status", "--json").data["state"] == "closed"
    desk.ok("report")
    desk.ok("verify")
    assert "no incident is open" in desk.refused("note", "x")
    desk.ok("note", "An afterthought", "-i", incident.name)


def test_who_types(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.begin()
    desk.ok("note", "x")
    desk.ok("note", "x", "--as", "ben")
    monkeypatch.delenv("CRISISCTL_AS")
    monkeypatch.setenv("LOGNAME", "carla")
    desk.ok("note", "x")
    assert [one["by"] for one in desk.log() if one["type"] == "note.added"] == ["ana", "ben", "carla"]


@pytest.mark.parametrize("form", ["before", "after", "environment", "file"])
def test_the_workspace_is_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    incident = desk.begin()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert desk.run("status").code == 2
    named = str(desk.work / "crisisctl.yaml" if form == "file" else desk.work)
    if form == "environment":
        monkeypatch.setenv("CRISISCTL_WORKSPACE", named)
        ran = desk.ok("status", "--json")
    elif form == "before":
        ran = desk.ok("--workspace", named, "status", "--json")
    else:
        ran = desk.ok("status", "--json", "--workspace", named)
    assert ran.data["incident"] == incident.name


def test_the_nearest_workspace_above_is_found(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.begin()
    below = desk.work / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    desk.ok("status")
    workspace(desk.work / "a")
    assert desk.run("status").code == 2


def test_a_workspace_that_is_none(desk: Desk, tmp_path: Path) -> None:
    ran = desk.run("status", "--workspace", str(tmp_path / "home"))
    assert ran.code == 65
    assert "there is no workspace here" in ran.err


def test_a_folder_without_a_whole_first_entry_is_no_incident(desk: Desk) -> None:
    torn = desk.work / "incidents" / "2026-01-15-power-cut"
    torn.mkdir(parents=True)
    (torn / "log.jsonl").write_text('{"seq":1,"at', encoding="utf-8")
    assert desk.run("status").code == 2
    incident = desk.begin()
    assert desk.ok("status", "--json").data["incident"] == incident.name
    # Named, it is refused by all alike.
    for command in ("status", "brief", "log", "report", "resume"):
        ran = desk.run(command, torn.name)
        assert (ran.code, ran.out) == (65, ""), command
        assert "no whole first entry, so this is no incident" in ran.err
    assert desk.run("done", "pause", "-i", torn.name).code == 65
    assert desk.run("note", "x", "-i", torn.name).code == 65
    assert desk.run("verify", torn.name).code == 1


def test_a_damaged_incident_does_not_vanish(desk: Desk) -> None:
    incident = desk.begin("pause")
    log = incident / "log.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([*lines[:4], b"garbage\n", *lines[5:]]))
    for command in ("status", "log", "report", "brief"):
        ran = desk.run(command)
        assert ran.code == 65, command
        assert "log.jsonl:5" in ran.err
    assert desk.run("resume", "--answers", "drills/small.yaml").code == 65
    assert desk.run("verify").code == 1
    assert f"DAMAGED  {incident.name}: crisisctl verify {incident.name}" in desk.ok("list").out


def test_nobody_writes_as_the_program(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.begin()
    assert "for what happens by itself" in desk.refused("note", "x", "--as", "crisisctl")
    monkeypatch.setenv("CRISISCTL_AS", " crisisctl ")
    assert "for what happens by itself" in desk.refused("done", "pause")


def test_the_same_plan_open_already_is_told_to_a_script(desk: Desk) -> None:
    first = desk.begin()
    ran = desk.run("run", "power-cut", "--answers", "drills/small.yaml")
    assert ran.code == 130
    assert f"{first.name} is open with the same plan" in ran.err


def test_a_closed_one_is_said_to_be_closed_without_a_terminal(desk: Desk) -> None:
    steps = ("pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect", "lessons")
    incident = desk.begin(*steps[:-1])
    desk.ok("fact", "well", "Quick.")
    ran = desk.ok("resume", incident.name)
    assert f"{incident.name} is closed" in ran.err


def test_bytes_that_are_no_text_are_used_wrongly(desk: Desk) -> None:
    desk.begin()
    assert "argument 2 is no UTF-8 text" in desk.refused("note", "bad\udcff")


def test_a_brief_has_ten_lines_at_most_whatever_is_in_a_fact(desk: Desk) -> None:
    desk.begin("facts")
    desk.ok("fact", "what", "One\nTwo\nThree")
    lines = desk.ok("brief").out.splitlines()
    assert len(lines) <= 10
    assert "What is confirmed: One Two Three" in lines


def test_a_clock_that_went_back_is_noted_by_the_next_who_can(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.begin()
    now = SystemClock().now
    monkeypatch.setattr(SystemClock, "now", lambda _clock: now() - 3_600_000)
    desk.ok("note", "The clock is wrong")
    monkeypatch.setattr(SystemClock, "now", lambda _clock: now() - 3_590_000)
    desk.ok("done", "pause")
    notes = [one["data"]["text"] for one in desk.log() if one["type"] == "note.added"]
    assert notes[0] == "The clock is wrong"
    assert notes[1].startswith("This machine's clock went back by ")
    desk.ok("fact", "what", "x")
    assert len([one for one in desk.log() if one["type"] == "note.added"]) == 2
