"""Problems as people and programs read them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, Literal

from crisisctl.problem import Problem

from .paint import painted


def show_problems(problems: Sequence[Problem]) -> None:
    """Every problem with its place, its line, a caret and a hint, on stderr."""
    from crisisctl.reading.show_problem import show_problem

    for problem in problems:
        head, *rest = show_problem(problem).split("\n")
        print(painted(head, "strong", sys.stderr), file=sys.stderr)
        for line in rest:
            under = line.lstrip(" |").startswith("^")
            style: Literal["late", "warn"] = "late" if problem.severity == "error" else "warn"
            print(painted(line, style, sys.stderr) if under else line, file=sys.stderr)


def as_data(problem: Problem) -> dict[str, Any]:
    """A problem as `check --json` gives it."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "message": problem.text,
        "hint": problem.hint,
        "severity": problem.severity,
    }
