"""Which incident, which workspace, and who: where it is left out, and where it cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    assert "no incident '../../etc'" in desk.refused("status", "../../etc")


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
