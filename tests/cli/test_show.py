"""`crisisctl show`, and files that are asked for with -o."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crisisctl.cli.written import write_out
from crisisctl.problem import NotSaved
from tests.acceptance.power_cut import NAME, PLAN
from tests.cli.conftest import Desk

CLEARED = "cleared: {by: Lena Vogt, on: 2026-01-31, until: %s}"


def numbers(desk: Desk) -> None:
    file = desk.work / "contacts.yaml"
    file.write_text('ana: {call: "+34 600 000 000"}\n', encoding="utf-8")
    file.chmod(0o600)


@pytest.mark.parametrize("columns", ["40", "120"])
def test_the_tree_is_as_wide_as_the_window(desk: Desk, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = desk.ok("show", NAME).out.splitlines()
    assert 30 < max(map(len, lines)) <= int(columns)
    assert any(line.startswith("├─ pause: ") for line in lines)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("CRISISCTL_PLAIN", "1")])
def test_plain_lines_have_neither_colour_nor_drawing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[36mSocial media manager\x1b[0m" in desk.ok("show", "rumour").out
    monkeypatch.setenv(name, value)
    assert not re.search("[│├└─\x1b]", desk.ok("show", "rumour").out)


def test_paper_on_the_screen_is_text_and_in_a_file_a_page(desk: Desk, tmp_path: Path) -> None:
    numbers(desk)
    shown = desk.ok("show", NAME, "--as", "print").out
    assert "Ana Ruiz: +34 600 000 000" in shown
    assert "crisisctl run power-cut" in shown
    assert "<" not in shown
    file = tmp_path / "plan.html"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o644)
    said = desk.ok("show", NAME, "--as", "print", "-o", str(file)).err
    assert said == f"Written to {file}, in place of the file that was there, readable by you alone\n"
    assert file.stat().st_mode & 0o777 == 0o600
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "+34 600 000 000" in page
    assert desk.ok("show", NAME, "--as", "print", "-o", "-").out == page


def test_paper_says_what_was_approved_beforehand_while_it_stands(desk: Desk) -> None:
    file = desk.work / "playbooks" / f"{NAME}.yaml"
    for until, stands in (("2099-01-31", True), ("2026-02-01", False)):
        file.write_text(
            PLAN.replace("kind: holding,", f"kind: holding, {CLEARED % until},"), encoding="utf-8"
        )
        before = desk.ok("show", NAME, "--as", "print").out
        assert "Approved beforehand" not in before
        assert "Not approved beforehand: needs" in before
        code = re.search(r", code (\w{4})$", desk.ok("clear", NAME, "holding").out)
        assert code is not None
        now = " ".join(desk.ok("show", NAME, "--as", "print").out.split())
        told = f"Approved beforehand by Lena Vogt on 2026-01-31, until {until}. Code {code[1]}."
        assert (told in now) is stands


def test_paper_shows_one_branch_of_the_words_with_the_brand_filled_in(desk: Desk) -> None:
    shown = " ".join(desk.ok("show", "data-breach", "--as", "print").out.replace(" | ", " ").split())
    assert "We have seen a report that our customers' data was exposed" in shown
    assert "Some of our customers' data has been exposed." not in shown
    assert "Reads so while nothing more is known." in shown
    assert "[____ next update ____]" in shown
    assert "{" not in shown


def test_a_wiki_page_has_the_words_of_every_statement(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    assert desk.ok("show", "rumour", "--as", "markdown", "-o", str(file)).err == f"Written to {file}\n"
    text = file.read_text(encoding="utf-8")
    assert "### fact-first" in text
    assert "{{ facts.what_is_true }} A false claim says" in text
    assert file.stat().st_mode & 0o077


def test_a_device_is_written_into_and_never_replaced(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("/dev/null")
    write_out("secret", str(link), private=True)
    assert Path("/dev/null").is_char_device()
    assert link.is_symlink()


def test_a_linked_file_is_written_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "there" / "file")
    write_out("words", str(link), private=True)
    assert link.is_symlink()
    assert (tmp_path / "there" / "file").read_text() == "words"


def test_what_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    ran = desk.run("show", NAME, "-o", str(tmp_path / "no" / "x\x1b.txt"))
    assert ran.code == 74
    assert "there is no folder" in ran.err
    assert "\x1b" not in ran.err
    for private in (True, False):
        with pytest.raises(NotSaved, match="was not written"):
            write_out("x", str(tmp_path), private=private)
