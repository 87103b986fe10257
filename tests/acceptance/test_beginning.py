"""The five questions of `crisisctl init`, at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.program import Place, Walk

Walks = Callable[..., Walk]


@pytest.fixture
def folder(place: Place, tmp_path: Path) -> Path:
    """A folder without a workspace, in which the program runs."""
    place.work = tmp_path / "office"
    place.work.mkdir()
    return place.work


@pytest.mark.parametrize("columns", [100, 40])
def test_five_answers_make_a_workspace(walk: Walks, place: Place, folder: Path, columns: int) -> None:
    seen = walk("init", "acme", columns=columns, TZ="Europe/Madrid")
    seen.answer("1/5", "Acme")
    seen.answer("2/5", "Ana Ruiz, +34 600 000 000, led")
    seen.answer("Did you mean 'lead'", "\x15Ana Ruiz, +34 600 000 000")
    seen.answer("Who else", "Ben Okafor")
    seen.answer("2 so far", "")
    seen.answer("3/5", "x @acme")
    seen.answer("4/5", "")
    seen.press("5/5|c Rumour", "c\r")
    seen.press("Customer care: Ben Okafor", "\r")
    assert seen.end() == 0
    assert "See the first drill" in seen.transcript
    text = (folder / "acme" / "crisisctl.yaml").read_text(encoding="utf-8")
    assert '  name: "Acme" ' in text
    assert "  timezone: Europe/Madrid " in text
    (drill,) = (folder / "acme" / "drills").iterdir()
    checked = place.call("check", "--workspace", "acme")
    assert (checked.returncode, checked.stderr.splitlines()[-1]) == (0, "0 errors, 0 warnings")
    assert place.call("drill", str(drill), "--workspace", "acme").returncode == 0


def test_a_number_never_becomes_part_of_a_name(walk: Walks, place: Place, folder: Path) -> None:
    seen = walk("init", "--brand", "Acme", "--timezone", "UTC", "--plan", "rumour")
    seen.answer("2/5", "Ben Okafor +34 600 000 001").answer("1 so far", "").answer("3/5", "")
    seen.press("Who does what", "c").press("Which role", "1\r").press(r"2 Somebody else", "2\r")
    seen.answer("Their name", "Ana Ruiz, boss").until("no role 'boss'")
    seen.press("Who does what", "c").press("Which role", "1\r").press(r"2 Somebody else", "2\r")
    seen.answer("Their name", "Ana Ruiz, +34 600 000 000").press("Crisis lead: Ana Ruiz\n", "\r")
    assert seen.end() == 0
    assert "600" not in (folder / "crisisctl.yaml").read_text(encoding="utf-8")
    contacts = (folder / "contacts.yaml").read_text(encoding="utf-8")
    assert 'ana: {call: "+34 600 000 000"}' in contacts
    assert 'ben: {call: "+34 600 000 001"}' in contacts
    assert place.call("check").returncode == 0


def test_in_plain_lines_too(walk: Walks, folder: Path) -> None:
    seen = walk("init", "--plain", "--brand", "Acme", "--plan", "rumour", "--timezone", "UTC")
    seen.answer("2/5", "Ana Ruiz").answer("1 so far", "").answer("3/5", "").answer("Who does what", "")
    assert seen.end() == 0
    assert (folder / "drills" / "rumour.yaml").is_file()


def test_in_plain_lines_enter_does_not_give_a_refused_answer_again(walk: Walks, folder: Path) -> None:
    seen = walk("init", "--plain", "--brand", "Acme", "--plan", "rumour", "--timezone", "UTC", columns=120)
    seen.answer("2/5", "Ana Ruiz").answer("1 so far", "").answer("3/5", "x @acme instagram @acme")
    seen.answer("is more than one account", "").answer("Who does what", "").until(
        "crisisctl run rumour --plain"
    )
    assert seen.end() == 0
    assert seen.text.count("Who does what") == 1
    assert (folder / "crisisctl.yaml").is_file()


def test_somebody_is_taken_back_and_typed_anew(walk: Walks, folder: Path) -> None:
    seen = walk("init", "--brand", "Acme", "--timezone", "UTC", "--plan", "rumour")
    seen.answer("2/5", "Ana Ruiz").answer("1 so far", "Bne Okafor, +34 600").answer("2 so far", "-")
    # What was typed stands there, to be mended: its first letters are changed here.
    seen.answer("taken out", "\x01\x1b[C\x0b" + "en Okafor, +34 600").answer("2 so far", "王 伟")
    seen.until("For a short name").answer("3 so far", "").answer("3/5", "facebook Acme Coffee")
    seen.press("Who does what", "\r")
    assert seen.end() == 0
    text = (folder / "crisisctl.yaml").read_text(encoding="utf-8")
    assert '  ben: {name: "Ben Okafor", ' in text
    assert '  person-spokesperson: {name: "王 伟", ' in text
    assert 'facebook: {account: "Acme Coffee"}' in text.replace(
        "x: {name: Facebook, limit: facebook, ", "facebook: {"
    )
    assert "bne" not in text.lower()


def test_earlier_answers_are_changed_at_the_end(walk: Walks, place: Place, folder: Path) -> None:
    seen = walk("init", TZ="Europe/Madrid").until("can be changed at the end")
    seen.answer("1/5", "Amce").answer("2/5", "Ana Ruiz").answer("1 so far", "Bne Okafor, +34 600")
    seen.answer("2 so far", "").answer("3/5", "x @acme").answer("4/5", "").press("c Rumour", "c\r")
    seen.press("Social media manager: Bne", "b").press("Brand  Amce", "1\r").answer("1/5", "\x15Acme")
    seen.press("change an earlier", "b").press("Team  Ana Ruiz, Bne Okafor", "2\r")
    seen.press(r"2 Bne Okafor  \+34 600", "2\r").answer("takes them out", "\x15Ben Okafor, +34 601, legal")
    seen.press("Legal counsel: Ben", "c").press("Which role", "1\r").press("2 Ben Okafor", "2\r")
    # What was chosen by hand stays, also when somebody comes to the team, and somebody leaves it.
    seen.press("Crisis lead: Ben", "b").press("Which answer", "2\r").press("Somebody more", "3\r")
    seen.answer("Who else", "Lena Weiss").press("Crisis lead: Ben", "b").press("Which answer", "2\r")
    seen.press("1 Ana Ruiz", "1\r").answer("takes them out", "\x15-").press("Crisis lead: Ben", "b")
    seen.press("Which answer", "5\r").press("8 Outage", "8\r").press("Crisis lead: Ben", "\r")
    assert seen.end() == 0
    text = (folder / "crisisctl.yaml").read_text(encoding="utf-8")
    assert '  name: "Acme" ' in text
    assert '  ben: {name: "Ben Okafor", roles: [lead, ' in text
    assert '  lena: {name: "Lena Weiss", ' in text
    assert "Ana" not in text
    assert "+34 601" in (folder / "contacts.yaml").read_text(encoding="utf-8")
    assert (folder / "drills" / "outage.yaml").is_file()
    assert place.call("check").returncode == 0
    assert place.call("drill", "--all").returncode == 0


def test_earlier_answers_are_changed_in_plain_lines_too(walk: Walks, folder: Path) -> None:
    seen = walk("init", "--plain", "--brand", "Acme", "--plan", "rumour", "--timezone", "UTC", columns=120)
    seen.answer("2/5", "Ana Ruiz").answer("1 so far", "Bne Okafor").answer("2 so far", "-")
    seen.answer("Bne Okafor is taken out", "Ben Okafor").answer("2 so far", "").answer("3/5", "")
    seen.answer("Who does what", "b").answer("Which answer", "2").answer("Who", "2")
    seen.answer("takes them out", "Ben Okafor, +34 600").answer("Who does what", "")
    assert seen.end() == 0
    assert 'ben: {call: "+34 600"}' in (folder / "contacts.yaml").read_text(encoding="utf-8")


def test_leaving_writes_nothing(walk: Walks, folder: Path) -> None:
    seen = walk("init").until("1/5")
    assert seen.pause() == 130
    assert "Nothing was written" in seen.text
    assert not list(folder.iterdir())
