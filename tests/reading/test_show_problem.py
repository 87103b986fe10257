"""How a problem reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crisisctl.problem import Problem
from crisisctl.reading.show_problem import show_problem

LEAGL = Problem(
    "playbooks/data-breach.yaml",
    "unknown role 'leagl'",
    41,
    13,
    "did you mean 'legal'? This plan has: lead, social, legal, security, care, sponsor",
    "unknown-role",
    "error",
    "        by: leagl",
    5,
)


def test_a_caret_stands_under_the_fault() -> None:
    assert show_problem(LEAGL) == (
        "playbooks/data-breach.yaml:41:13: unknown role 'leagl'\n"
        "   41 |         by: leagl\n"
        "      |             ^^^^^ did you mean 'legal'? "
        "This plan has: lead, social, legal, security, care, sponsor"
    )


def test_a_warning_says_so() -> None:
    shown = show_problem(LEAGL._replace(severity="warning", hint=""))
    assert shown.splitlines()[0] == "playbooks/data-breach.yaml:41:13: warning: unknown role 'leagl'"
    assert shown.endswith("^^^^^")


def test_a_problem_without_a_place() -> None:
    assert show_problem(Problem("gone.yaml", "there is no such file")) == "gone.yaml: there is no such file"
    assert show_problem(Problem("gone.yaml", "there is no such file", hint="check the path")) == (
        "gone.yaml: there is no such file\n        check the path"
    )


def test_wide_characters_push_the_caret_along() -> None:
    shown = show_problem(Problem("f", "x", 1, 5, source="日本: y", width=1))
    assert shown.splitlines()[2] == "      |       ^"


def test_a_long_line_is_cut_around_the_fault() -> None:
    shown = show_problem(Problem("f", "x", 1, 5001, source="a" * 5000 + "b" + "c" * 5000, width=1))
    line, under = shown.splitlines()[1:]
    assert len(line) < 200
    assert line[under.index("^")] == "b"


@given(st.text(max_size=40), st.text(max_size=60), st.integers(1, 70), st.integers(1, 70))
def test_nothing_reaches_the_terminal_uncleaned(text: str, source: str, column: int, width: int) -> None:
    shown = show_problem(Problem(text, text, 1, column, text, source=source, width=width))
    lines = shown.split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() or " " in line for line in lines)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
