"""The after-action report of an exercise: objectives, strengths, what to improve, and who does it."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.entry_data import Length
from crisisctl.core.review import Review
from crisisctl.core.review.scoring import RATINGS, InjectResult, ObjectiveResult, Score
from crisisctl.core.spoken import spoken
from crisisctl.core.times import SECOND

from .escape import plain
from .table import table

#: How the bound of an objective reads.
BOUNDS = {"within": "within", "at_most": "at most", "at_least": "at least"}
#: Metrics that are counts; everything else is a length.
_COUNTS = ("updates_", "steps_", "pages_", "claims_", "clocks_", "errors_", "unapproved_")
_GOOD = ("P", "S")


def after_action(review: Review, score: Score) -> list[str]:
    """The sections that an exercise has before those of every report."""
    return [
        _objectives(score),
        _list("Strengths", _strengths(review, score)),
        _list("Areas for improvement", _areas(review, score)),
        _plan(review),
        _injects(score),
    ]


def amount(measures: str, value: Length) -> str:
    """A value as people say it: a length or a count."""
    return f"{value:g}" if measures.startswith(_COUNTS) else spoken(int(value * SECOND))


def told(one: ObjectiveResult) -> tuple[str, str]:
    """What an objective wants and what it got, in words."""
    if one.measures == "agreed":
        return "agreed before", "done" if one.passed else "not done yet"
    got = "did not happen" if one.value is None else amount(one.measures, one.value)
    return f"{BOUNDS[one.bound]} {amount(one.measures, one.target)}", got


def _objectives(score: Score) -> str:
    rows = [
        (one.id, one.measures, *told(one), f"{one.rating}: {RATINGS[one.rating]}") for one in score.objectives
    ]
    columns = ("Objective", "What is measured", "Target", "Result", "Rating")
    return table("Objectives", columns, rows, "The exercise had no objectives.")


def _strengths(review: Review, score: Score) -> Iterator[str]:
    for one in score.objectives:
        if one.rating in _GOOD:
            target, got = told(one)
            yield f"{one.id}: {got} ({target})"
    for inject in score.injects:
        if inject.expect and inject.passed:
            yield f"After “{inject.text}” all that was expected was done in time."
    yield from review.hot_wash.get("strengths", ())


def _areas(review: Review, score: Score) -> Iterator[str]:
    for one in score.objectives:
        if one.rating not in _GOOD:
            target, got = told(one)
            yield f"{one.id}: {got} ({target})"
    for inject in score.injects:
        for expected in inject.expect:
            if not expected.passed:
                was = "never" if expected.settled_s is None else "too late"
                yield f"After “{inject.text}” {expected.step} came {was}."
    yield from (f"Nobody answered {step}." for step in score.unanswered)
    yield from review.hot_wash.get("difficulties", ())
    yield from (f"The plan did not foresee: {one}" for one in review.hot_wash.get("surprises", ()))


def _plan(review: Review) -> str:
    rows = [
        (str(number), one.text, one.owner or "nobody yet", one.due or "no day yet")
        for number, one in enumerate(review.actions, 1)
    ]
    return table(
        "Improvement plan", ("No.", "What shall change", "Who", "By"), rows, "Nothing was agreed yet."
    )


def _injects(score: Score) -> str:
    rows = [(_came(one), one.sender, one.text, _answered(one)) for one in score.injects]
    return table("What the players were told", ("After", "From", "What", "Expected"), rows)


def _came(inject: InjectResult) -> str:
    return "never" if inject.played_s is None else spoken(int(inject.played_s * SECOND))


def _answered(inject: InjectResult) -> str:
    return "; ".join(f"{one.step}: {'in time' if one.passed else 'not in time'}" for one in inject.expect)


def _list(heading: str, lines: Iterator[str]) -> str:
    items = [f"- {plain(line)}" for line in lines]
    return "\n".join([f"## {heading}", "", *(items or ["None was named."])])
