"""An incident that somebody ends where it stands, and takes up again."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Done, End, Skip, StartClock
from crisisctl.core.review import review
from crisisctl.core.walk import pending
from crisisctl.problem import NotAllowed
from tests.core.plans import clock, do, page, phase, plan
from tests.core.walking import START, Walk, refusal

WHY = "our own test"


def walked() -> Walk:
    """In the first of three phases: one step is done, one open, and somebody is called."""
    first = phase(
        "one", do("a"), do("b", within="30m"), page("wake", "lead 0m, sponsor 10m"), do("c", needs="b")
    )
    law = clock("law", "declared", "2h")
    walk = Walk(plan(first, phase("two", do("d")), phase("review", do("look")), clocks=[law]))
    walk.done("a")
    walk.go("2m")
    walk.news()
    return walk


def test_it_needs_a_reason() -> None:
    assert refusal(walked(), End(" ")) == ("ending it here needs a reason", "Say it in a few words.", True)


def test_nothing_is_asked_and_nobody_is_called_any_more() -> None:
    walk = walked()
    walk.answer(End(f" {WHY} "))
    assert walk.last("incident.closed") == {"reason": WHY}
    assert (walk.stands(), pending(walk.course, walk.state)) == ("closed", ())
    assert walk.outside.told == ["wake"]  # whoever was called can stand down
    walk.news()
    walk.go("1h")
    walk.resume()
    walk.level("L4")
    assert walk.news() == ["level.changed L4"]
    assert refusal(walk, End(WHY))[0] == "this incident is closed"


@pytest.mark.parametrize("answer", [Done("b"), Skip("b", "no"), Done("wake", reason="called")])
def test_what_was_open_cannot_be_done_until_it_goes_on(answer: Done | Skip) -> None:
    walk = walked()
    walk.answer(End(WHY))
    assert refusal(walk, answer) == (
        "this incident was ended",
        f"To go on with it: crisisctl reopen {answer.step} --reason …",
        False,
    )


def test_what_the_law_asks_is_still_owed() -> None:
    walk = walked()
    walk.answer(StartClock("law", START))
    walk.answer(End(WHY))
    walk.go("3h")
    assert walk.law("law") == "missed"


@pytest.mark.parametrize("step", ["a", "b"])
def test_opening_a_step_again_takes_it_up(step: str) -> None:
    walk = walked()
    walk.answer(End(WHY))
    walk.reopen(step, "it was real")
    assert walk.last("incident.reopened") == {"reason": "a step was opened again"}
    assert (walk.stands(), set(walk.open)) == ("open", {step, "b", "wake"})
    walk.resume()
    walk.done(*{step, "b"})
    assert "c" in walk.open


def test_what_never_opened_does_not_take_it_up() -> None:
    walk = walked()
    walk.answer(End(WHY))
    with pytest.raises(NotAllowed, match="not open yet"):
        walk.reopen("c")


def test_a_report_says_why_as_long_as_it_holds() -> None:
    walk = walked()
    assert review(walk.store.entries).ended == ""
    walk.answer(End(WHY))
    assert review(walk.store.entries).ended == WHY
    walk.reopen("a")
    assert review(walk.store.entries).ended == ""
