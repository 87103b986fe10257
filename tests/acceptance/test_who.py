"""Who sits at the keys: asked once, at a terminal, where nobody can tell."""

from __future__ import annotations

from collections.abc import Callable

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
