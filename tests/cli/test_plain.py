"""What commands print for the ear: no columns, no signs, and commands that go on in plain lines."""

from __future__ import annotations

import re

import pytest

from tests.acceptance.power_cut import drill
from tests.cli.conftest import Desk


def test_an_open_step_is_one_line_with_commas(desk: Desk) -> None:
    desk.begin()
    said = desk.ok("status", "--plain").out
    assert re.search(
        r"(?m)^  pause, social \(Ben Okafor\), \d+ min left, Pause every scheduled post\.$", said
    )
    assert not re.search(r"\S {2,}\S|·", said)
    assert said.rstrip().endswith(" --plain")


def test_a_plan_is_one_line(desk: Desk) -> None:
    said = desk.ok("list", "--plain").out
    assert "rumour: Rumour. A false or unproved claim about us spreads.\n" in said
    assert len(said.splitlines()) == len({line.partition(":")[0] for line in said.splitlines()})


#: What is drawn for the eye: dots between words, ticks, lines, boxes, bars, arrows.
SIGNS = re.compile(r"[·✓✗▸▶│├└─┌▁-█→—|]|\[ \]|____")


@pytest.mark.parametrize("as_", ["tree", "print"])
def test_a_plan_is_told_without_a_sign(desk: Desk, as_: str) -> None:
    assert SIGNS.search(desk.ok("show", "rumour", "--as", as_).out)
    said = desk.ok("show", "rumour", "--plain", "--as", as_).out
    assert SIGNS.findall(said) == []
    assert "(blank: next update)" in said if as_ == "print" else "false or partly true" in said


def test_drills_and_their_history_are_told_without_a_sign(desk: Desk) -> None:
    steps = ("pause", "facts", "tell-legal", "protect")
    (desk.work / "drills" / "small.yaml").write_text(drill(*steps), encoding="utf-8")
    all_ = desk.run("drill", "--all", "--plain")
    assert "small, failed: holding, NOT AS IT SAYS" in all_.out.splitlines()
    one = desk.run("drill", "drills/small.yaml", "--plain")
    past = desk.ok("drill", "power-cut", "--history", "--plain")
    beside = desk.run("drill", "drills/small.yaml", "--plain", "--against", "2026-01-15-small")
    assert re.search("steps_late: here 0, there 0, same", beside.out)
    assert re.search("(?m)^  to_apology: never, never$", past.out)
    explored = desk.run("drill", "power-cut", "--explore", "5", "--plain")
    for ran in (all_, one, past, beside, explored):
        assert SIGNS.findall(ran.out) == []
        assert "·" not in ran.err


def test_a_report_is_read_out_in_sentences_where_plain_lines_are_asked_for(desk: Desk) -> None:
    desk.begin()
    markdown = desk.ok("report").out
    assert "| What | It was |" in markdown
    said = desk.ok("report", "--plain").out
    assert SIGNS.findall(said) == []
    assert not re.search(r"(?m)^[#*`|-]|\*\*|\\", said)
    assert "What: Steps skipped; It was: 0; Aimed at: none." in said
    # Who asks for Markdown, or for a file, gets it.
    assert desk.ok("report", "--plain", "--format", "md").out == markdown
    desk.ok("report", "--plain", "-o", "report.md")
    assert (desk.work / "report.md").read_text(encoding="utf-8") == markdown


def test_status_brief_and_log_have_no_dots_between_words(desk: Desk) -> None:
    desk.begin()
    for command in ("status", "brief", "log"):
        assert "·" not in desk.ok(command, "--plain").out
