"""`lint`: a statement against the rules, for files, pipes and other programs."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from crisisctl.messages.lint import catalogue
from tests.cli.conftest import Desk

ROOT = Path(__file__).parents[2]
SORRY_IF = "We are sorry if anyone was hurt."
GOOD = "We sent the wrong file to 41 customers. It was our mistake. We are sorry. We deleted it at 09:00."


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return tmp_path / "statement.txt"


def test_an_error_is_told_with_its_place_and_better_words(desk: Desk, words: Path) -> None:
    words.write_text(f"Dear customers,\n{SORRY_IF}\n", encoding="utf-8")
    ran = desk.run("lint", str(words), "--kind", "apology")
    assert ran.code == 1
    assert "2:14: error: conditional-apology: “if”" in ran.out
    assert "No condition." in ran.out


def test_the_data_are_those_of_the_contract(desk: Desk, words: Path) -> None:
    words.write_text(SORRY_IF, encoding="utf-8")
    ran = desk.run("lint", str(words), "--kind", "apology", "--channel", "x", "--json")
    assert ran.code == 1
    data = ran.data
    assert (data["ok"], data["kind"], data["channel"], data["language"]) == (False, "apology", "x", "en")
    assert data["length"] == {"count": 32, "limit": 280, "unit": "weighted"}
    (finding,) = [one for one in data["findings"] if one["rule"] == "conditional-apology"]
    assert {"rule", "severity", "line", "column", "text", "why", "instead"} <= set(finding)
    assert (finding["severity"], finding["line"], finding["column"]) == ("error", 1, 14)


def test_what_is_good_passes(desk: Desk, words: Path) -> None:
    words.write_text(GOOD, encoding="utf-8")
    ran = desk.ok("lint", str(words), "--kind", "apology", "--json")
    assert ran.data["ok"] is True
    assert ran.data["length"]["limit"] is None


def test_an_empty_pipe_says_nothing_and_so_is_an_error(desk: Desk) -> None:
    ran = desk.call("lint", "-", "--kind", "apology")
    assert ran.returncode == 1
    assert "empty" in ran.stdout


def test_a_pipe_with_words(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode() + b"\n")))
    assert desk.ok("lint", "-", "--kind", "apology", "--json").data["length"]["count"] == len(GOOD)


def test_too_long_for_its_channel(desk: Desk, words: Path) -> None:
    words.write_text("We are here. " * 30, encoding="utf-8")
    ran = desk.run("lint", str(words), "--channel", "x", "--json")
    assert ran.code == 1
    assert "over-limit" in [one["rule"] for one in ran.data["findings"]]
    assert desk.run("lint", str(words), "--channel", "site", "--json").code == 0


def test_a_thread_is_printed_on_request(desk: Desk, words: Path) -> None:
    words.write_text("We are here and work on it. " * 20, encoding="utf-8")
    parts = desk.ok("lint", str(words), "--channel", "x", "--thread").out.rstrip("\n").split("\n\n")
    assert len(parts) == 3
    assert [one[-5:] for one in parts] == ["(1/3)", "(2/3)", "(3/3)"]
    words.write_text("Short.", encoding="utf-8")
    assert desk.ok("lint", str(words), "--channel", "x", "--thread").out == "Short.\n"


def test_several_files_are_told_apart(desk: Desk, words: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    words.write_text(SORRY_IF, encoding="utf-8")
    other.write_text(GOOD, encoding="utf-8")
    ran = desk.run("lint", str(words), str(other), "--kind", "apology", "--json")
    assert ran.code == 1
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(one["file"], one["ok"]) for one in rows] == [(str(words), False), (str(other), True)]


def test_another_language_is_judged_for_its_length_only(desk: Desk, words: Path) -> None:
    words.write_text(
        "Es tut uns leid, falls sich jemand verletzt gefühlt hat. Wir melden uns.", encoding="utf-8"
    )
    ran = desk.ok("lint", str(words), "--kind", "apology", "--json", "--lang", "de")
    assert (ran.data["language"], ran.data["findings"]) == ("de", [])
    assert "Language de: only lengths" in desk.ok("lint", str(words), "--lang", "de").out


def test_the_workspaces_own_contacts_are_no_personal_data(desk: Desk, words: Path) -> None:
    settings = desk.work / "crisisctl.yaml"
    text = settings.read_text(encoding="utf-8").replace("https://acme.example/help", "desk@acme.example")
    settings.write_text(text, encoding="utf-8")
    words.write_text(f"{GOOD} Write to desk@acme.example.", encoding="utf-8")
    desk.ok("lint", str(words), "--kind", "apology")
    words.write_text(f"{GOOD} Write to jo.miller@mail.example.", encoding="utf-8")
    assert "personal-data" in desk.run("lint", str(words), "--kind", "apology").out


def test_wrong_use_is_told(desk: Desk, words: Path) -> None:
    words.write_text(GOOD, encoding="utf-8")
    assert "no file was given" in desk.run("lint").err
    assert "Did you mean 'apology'?" in desk.run("lint", str(words), "--kind", "apologie").err
    assert "no channel 'fax'" in desk.run("lint", str(words), "--channel", "fax").err
    assert "Did you mean 'no-source'?" in desk.run("lint", "--explain", "no-sauce").err


@pytest.mark.parametrize(("data", "place"), [(b"Hello\n \xff", ":2:2"), (b"x" * (1 << 20) + b"y", ":1:1")])
def test_what_cannot_be_read_is_refused(desk: Desk, words: Path, data: bytes, place: str) -> None:
    words.write_bytes(data)
    ran = desk.run("lint", str(words))
    assert ran.code == 65
    assert f"{words}{place}" in ran.err
    assert desk.run("lint", str(words.with_name("nowhere"))).code == 65


@pytest.mark.parametrize("rule", [one.id for one in catalogue()])
def test_every_rule_is_explained(desk: Desk, rule: str) -> None:
    said = desk.ok("lint", "--explain", rule).out
    assert said.startswith(f"## {rule}\n")
    assert "Source: " in said


def test_the_page_of_the_rules_is_what_the_program_says(desk: Desk) -> None:
    page = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert desk.ok("lint", "--explain", "all").out == page
