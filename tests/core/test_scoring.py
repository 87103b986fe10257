"""How exercises are scored: objectives, their ratings, and what was expected after each inject."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.review import review
from crisisctl.core.review.comparing import compare, sparkline
from crisisctl.core.review.scoring import ObjectiveResult, Score, score
from crisisctl.core.script import Expectation, Inject, Objective, Script
from crisisctl.core.times import MINUTE
from tests.report.sample import Log, declare, opened, say, whole


def scored(walk: Log, **more: Any) -> Score:
    return score(walk.entries, review(walk.entries), Script({}, **more))


def objective(bound: str, target: int, of: str = "metric", metric: str = "steps_late") -> ObjectiveResult:
    """One objective on the whole sample incident, in which one step was late and one was skipped."""
    walk = Log()
    walk.entries = whole()
    made = Objective("one", metric, of=of, **{bound: target})  # type: ignore[arg-type]  # by the caller
    (found,) = scored(walk, objectives=(made,)).objectives
    return found


@pytest.mark.parametrize(
    ("bound", "target", "rating"),
    [
        ("within", 60, "P"),  # the first statement came after 33 minutes
        ("within", 42, "P"),
        ("within", 41, "S"),
        ("within", 33, "S"),
        ("within", 32, "M"),
        ("within", 22, "M"),
        ("within", 21, "U"),
    ],
)
def test_a_length_is_rated_by_what_was_to_spare(bound: str, target: int, rating: str) -> None:
    found = objective(bound, target * MINUTE, metric="to_first_statement")
    assert (found.value, found.target, found.rating) == (33 * 60, target * 60, rating)
    assert found.passed == (rating in "PS")


@pytest.mark.parametrize(
    ("bound", "target", "rating"),
    [
        ("at_most", 2, "P"),
        ("at_most", 1, "S"),
        ("at_most", 0, "U"),
        ("at_least", 0, "P"),
        ("at_least", 3, "S"),
        ("at_least", 4, "M"),
        ("at_least", 5, "U"),
    ],
)
def test_so_is_a_count(bound: str, target: int, rating: str) -> None:
    metric = "steps_late" if bound == "at_most" else "steps_on_time"
    found = objective(bound, target, metric=metric)
    assert (found.bound, found.rating, found.passed) == (bound, rating, rating in "PS")


def test_what_did_not_happen_does_not_pass() -> None:
    found = objective("within", 99 * MINUTE, metric="slowest_verdict")
    assert (found.value, found.passed, found.rating) == (None, False, "U")


@pytest.mark.parametrize(
    ("of", "metric", "minutes"),
    [
        ("step", "tell-legal", 4),
        ("step", "brief", 85),  # skipped is settled too
        ("statement", "apology", 173),
        ("statement", "update", 203),
        ("clock", "gdpr-33", 10),
        ("step", "no-such-step", None),
    ],
)
def test_steps_statements_and_clocks_count_from_the_declaration(
    of: str, metric: str, minutes: int | None
) -> None:
    found = objective("within", 300 * MINUTE, of, metric)
    assert (found.measures, found.value) == (f"{of} {metric}", minutes and minutes * 60)


def told(walk: Log, inject: Inject) -> Score:
    return scored(
        walk, injects=(inject,), objectives=(Objective("it", inject.name, within=MINUTE, of="inject"),)
    )


def test_what_is_expected_counts_from_when_the_inject_came() -> None:
    walk = Log()
    declare(walk)
    opened(walk, 1, "look", "do", "Look.")
    walk.itself(12, "inject.played", inject="press", text="Is it true?")
    walk.itself(20, "step.done", step="look")
    say(walk, 21, "holding", "Words.", {"x": ""})
    expect = (Expectation("look", 8 * MINUTE), Expectation("holding", 11 * MINUTE, statement=True))
    inject = Inject("press", 5 * MINUTE, "Is it true?", "a journalist", expect=expect, written="5m")
    found = told(walk, inject)
    (one,) = found.injects
    assert (one.name, one.at, one.sender, one.played_s, one.passed) == (
        "press",
        "5m",
        "a journalist",
        720,
        False,
    )
    assert [(each.step, each.settled_s, each.passed, each.statement) for each in one.expect] == [
        ("look", 1200, True, False),
        ("holding", 1440, False, True),
    ]
    assert found.objectives[0].value == 720
    assert found.failed == ("it", "press")


def test_what_was_there_before_the_inject_is_in_time() -> None:
    walk = Log()
    declare(walk)
    walk.itself(2, "step.done", step="look")
    found = told(walk, Inject("press", 5 * MINUTE, "?", expect=(Expectation("look", MINUTE),)))
    assert found.injects[0].passed  # it never came, and what it expects was there


@pytest.mark.parametrize("gone", ["inject.dropped", "inject.not_needed"])
def test_an_inject_that_never_came_expects_nothing(gone: str) -> None:
    walk = Log()
    declare(walk)
    walk.itself(5, gone, inject="press", reason="It did not fit")
    found = told(walk, Inject("press", 5 * MINUTE, "?", expect=(Expectation("look", MINUTE),)))
    assert (found.injects[0].passed, found.injects[0].expect) == (True, ())
    assert found.objectives[0].value is None


def test_what_was_improvised_is_told_too() -> None:
    walk = Log()
    declare(walk)
    walk.by("fay", 5, "inject.played", inject="improvised-1", text="Look out!", **{"from": "a neighbour"})
    (one,) = scored(walk).injects
    assert (one.name, one.at, one.text, one.sender, one.passed) == (
        "improvised-1", "", "Look out!", "a neighbour", True,
    )  # fmt: skip


def test_unanswered_steps_fail_it() -> None:
    walk = Log()
    declare(walk)
    found = score(walk.entries, review(walk.entries), Script({}), ["look", "tell"])
    assert (found.passed, found.failed) == (False, ("look", "tell"))
    assert scored(walk).passed


def test_figures_beside_each_other() -> None:
    here = {
        "to_first_statement": 60,
        "steps_on_time": 3,
        "pages_sent": 1,
        "to_apology": None,
        "steps_late": 1,
    }
    there = {
        "to_first_statement": 90,
        "steps_on_time": 4,
        "pages_sent": 2,
        "to_apology": 5,
        "steps_late": 1,
        "old": 1,
    }
    told_ = {one.metric: one.verdict for one in compare(here, there)}
    assert told_ == {
        "to_first_statement": "better",
        "steps_on_time": "worse",
        "pages_sent": "",
        "to_apology": "",
        "steps_late": "same",
        "old": "",
    }


@pytest.mark.parametrize(
    ("values", "line"),
    [([], ""), ([None, None], "··"), ([5], "▁"), ([1, 8, None, 4.5], "▁█·▅"), ([3, 3], "▁▁")],
)
def test_a_trend_is_a_line_of_bars(values: list[float | None], line: str) -> None:
    assert sparkline(values) == line
