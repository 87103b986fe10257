"""How an exercise went, as data for programs."""

from __future__ import annotations

from typing import Any

from crisisctl.core.review import Review
from crisisctl.core.review.scoring import ExpectedResult, Score


def as_data(drill: str, incident: str, found: Review, score: Score) -> dict[str, Any]:
    """The verdict of `drill --json`; values and targets in seconds or counts."""
    known = {"drill": drill, "playbook": found.playbook, "incident": incident}
    return known | scored(score) | {"metrics": dict(found.metrics)}


def scored(score: Score) -> dict[str, Any]:
    """What was measured, and whether it passed."""
    return {
        "passed": score.passed,
        "unanswered": list(score.unanswered),
        "objectives": [
            {
                "id": one.id,
                "measures": one.measures,
                "passed": one.passed,
                "value": one.value,
                "bound": one.bound,
                "target": one.target,
                "rating": one.rating,
            }
            for one in score.objectives
        ],
        "injects": [
            {
                "id": one.name,
                "at": one.at or None,
                "passed": one.passed,
                "played_s": one.played_s,
                "expect": _expected(one.expect),
            }
            for one in score.injects
        ],
    }


def _expected(expect: tuple[ExpectedResult, ...]) -> list[dict[str, Any]]:
    return [
        {
            "statement" if one.statement else "step": one.step,
            "within_s": one.within_s,
            "settled_s": one.settled_s,
            "passed": one.passed,
        }
        for one in expect
    ]
