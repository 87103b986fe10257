"""Statements outside the plan's own steps, and the update that is due in a phase that has no step for it."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Happened
from crisisctl.core.cadence import update_to_write
from crisisctl.core.course import STATEMENT
from crisisctl.core.times import MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import do, message, phase, plan, say
from tests.core.walking import START, Walk

MESSAGES = [message("update", "x", approve=["lead"]), message("news", "staff")]
OUTSIDE = f"{STATEMENT}update"


def begun(cadence: str | None = "2h") -> Walk:
    made = plan(phase("one", do("a")), phase("two", do("z")), messages=MESSAGES, cadence=cadence)
    walk = Walk(made)
    walk.news()
    return walk


def publish(walk: Walk, key: str) -> None:
    walk.draft(key)
    walk.approve(key, "lead", "ana")
    walk.post(key, "x")


def test_any_message_of_the_plan_can_be_made_at_any_moment() -> None:
    walk = begun()
    walk.happened(OUTSIDE)
    assert walk.news() == [f"anytime.happened {OUTSIDE}", f"step.opened {OUTSIDE}"]
    assert walk.open == ["a", OUTSIDE]
    publish(walk, OUTSIDE)
    assert walk.status(OUTSIDE) == "done"
    assert walk.last("message.published")["step"] == OUTSIDE


def test_each_time_it_is_a_statement_of_its_own() -> None:
    walk = begun()
    for key in (OUTSIDE, f"{OUTSIDE}#2"):
        walk.happened(OUTSIDE)
        publish(walk, key)
    assert [one.data.get("happening") for one in walk.all("message.published")] == [None, 2]


def test_it_is_approved_like_any_other() -> None:
    walk = begun()
    walk.happened(OUTSIDE)
    walk.draft(OUTSIDE)
    with pytest.raises(NotAllowed, match="not approved"):
        walk.post(OUTSIDE, "x")


def test_it_holds_no_phase_and_not_the_end() -> None:
    walk = begun()
    walk.happened(OUTSIDE)
    walk.done("a", "z")
    assert walk.stands() == "closed"


def test_of_a_joined_plan_it_carries_the_plan() -> None:
    one, other = (
        plan(phase("one", do(f"{id_}-do")), messages=MESSAGES, id_=id_) for id_ in ("plan", "other")
    )
    walk = Walk(one, other)
    walk.join("other")
    with pytest.raises(NotAllowed, match="more than one plan"):
        walk.happened(OUTSIDE)
    walk.answer(Happened(OUTSIDE, plan="other"))
    assert walk.last("step.opened")["plan"] == "other"
    assert walk.last("step.opened")["step"] == f"other/{OUTSIDE}"
    assert walk.course.find(f"other/{OUTSIDE}") == f"other/{OUTSIDE}"
    walk.resume()
    assert f"other/{OUTSIDE}" in walk.open


def to_write(walk: Walk) -> float | None:
    due = update_to_write(walk.course, walk.state, walk.clock.time)
    return None if due is None else (due - START) / MINUTE


def test_an_update_is_to_be_written_from_three_quarters_of_the_cadence_on() -> None:
    walk = begun()
    assert to_write(walk) is None
    walk.happened(OUTSIDE)
    publish(walk, OUTSIDE)
    walk.go("89m")
    assert to_write(walk) is None
    walk.go("90m")
    assert to_write(walk) == 120
    walk.go("3h")
    assert to_write(walk) == 120


def test_no_update_is_to_be_written_while_an_open_step_says_it() -> None:
    walk = begun()
    walk.happened(OUTSIDE)
    publish(walk, OUTSIDE)
    walk.go("100m")
    walk.happened(f"{STATEMENT}news")
    assert to_write(walk) == 120
    walk.happened(OUTSIDE)
    assert to_write(walk) is None


def test_before_the_first_statement_the_plan_has_its_own_step() -> None:
    steps = (say("update", within="5m"), do("a"))
    walk = Walk(plan(phase("one", *steps), phase("two", do("z")), messages=MESSAGES, cadence="2h"))
    walk.go("10m")
    assert to_write(walk) is None
