"""Who sits at the keys: asked once, at a terminal, where nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.acceptance.power_cut import WORKSPACE
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]


def test_an_acting_command_asks_once_and_remembers(begin: Begin, walk: Walks, place: Place) -> None:
    begin()
    seen = walk("note", "The first", CRISISCTL_AS="", LOGNAME="stranger")
    seen.press("Who are you", "2\r")
    assert seen.end() == 0
    assert walk("note", "The second", CRISISCTL_AS="", LOGNAME="stranger").end() == 0
    assert [one["by"] for one in place.log() if one["type"] == "note.added"] == ["ben", "ben"]


def test_nobody_is_asked_who_is_known_or_without_a_terminal(begin: Begin, walk: Walks, place: Place) -> None:
    begin()
    assert walk("note", "As the login", CRISISCTL_AS="", LOGNAME="lena").end() == 0
    assert place.call("note", "From a script", CRISISCTL_AS="", LOGNAME="stranger").returncode == 0
    assert [one["by"] for one in place.log() if one["type"] == "note.added"] == ["lena", "stranger"]


def test_who_does_not_say_it_writes_nothing(begin: Begin, walk: Walks, place: Place) -> None:
    begin()
    before = len(place.log())
    seen = walk("note", "Hello", CRISISCTL_AS="", LOGNAME="stranger").until("Who are you")
    assert seen.pause() == 2
    assert "Nothing was written" in seen.text
    assert len(place.log()) == before


@pytest.fixture
def second_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ana is Legal counsel too, and who writes a statement may not be the only one to approve it."""
    text = WORKSPACE.replace("roles: [lead]", "roles: [lead, legal]")
    monkeypatch.setattr("tests.acceptance.power_cut.WORKSPACE", text + "policy: {second-person: true}\n")


def remembered(place: Place, name: str) -> None:
    folder = place.work.parent / "home" / "config" / "crisisctl"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "person-of-stranger").write_text(name, encoding="utf-8")


@pytest.mark.usefixtures("second_person")
def test_a_name_that_was_given_elsewhere_is_the_same_person(begin: Begin, place: Place) -> None:
    begin("pause", "facts", "tell-legal", "protect")
    remembered(place, "ana ruiz")
    me = {"CRISISCTL_AS": "", "LOGNAME": "stranger"}
    drafted = place.call("message", "draft", "holding", "--set", "what_we_do=We work on it.", **me)
    assert drafted.returncode == 0, drafted.stderr
    assert place.of_type("message.drafted")[0]["person"] == "ana"
    code = re.findall(r"Code: (\w{4})", drafted.stdout)[0]
    approve = ("message", "approve", "holding", "--how", "here", "--code", code)
    assert place.call(*approve, "--role", "legal", "--by", "Ana Ruiz", **me).returncode == 0
    assert place.of_type("message.approved")[0]["person"] == "ana"
    refused = place.call(*approve, "--role", "second-person", "--by", "Ana Ruiz", **me)
    assert "who wrote it cannot be the only one" in refused.stderr
    assert "nobody may post" in place.call("message", "publish", "holding", "x", "--by-hand", **me).stderr


@pytest.mark.usefixtures("second_person")
def test_a_name_that_is_typed_is_the_person_it_names(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", "tell-legal", "protect")
    place.call("ack", "legal")
    place.call("message", "draft", "holding", "--set", "what_we_do=We work on it.")
    seen = walk("resume").press(r"\[a\] approved", "a")
    code = re.findall(r"Code:\s+(\w{4})", seen.text)[-1]
    seen.answer("Type the code", code).logged("message.approved")
    assert place.of_type("message.approved")[0]["how"] == "here"
    seen.press("a second person", "a").press("Who approved as", "4\r").answer("Their name", "Ana Ruiz")
    seen.until("Who wrote it cannot be the only one")


def test_who_is_none_of_the_workspace_is_asked_once_more(begin: Begin, walk: Walks, place: Place) -> None:
    begin()
    remembered(place, "Annie")
    me = {"CRISISCTL_AS": "", "LOGNAME": "stranger"}
    seen = walk("resume", **me).press("Who are you", "5\r").answer("Your name", "Annie").until("Annie at")
    assert seen.pause() == 130
    seen = walk("resume", **me).until("Annie at the keys")
    assert "Who are you" not in seen.transcript
