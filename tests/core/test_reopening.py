"""A settled step that is opened again."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Reopen
from crisisctl.problem import NotAllowed
from tests.core.plans import ask, check, decide, do, message, page, phase, plan, say
from tests.core.walking import Walk, at


def test_it_is_open_in_its_phase_and_holds_it() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m"), do("b")), phase("two", do("c"))))
    walk.done("a")
    walk.go("20m")
    walk.reopen("a", " a post was left ")
    assert walk.last("step.reopened") == {
        "step": "a",
        "reason": "a post was left",
        "round": 2,
        "phase": "one",
        "due_at": at("25m"),
    }
    walk.done("b")
    assert walk.open == ["a"]
    walk.done("a")
    assert walk.open == ["c"]


def test_what_it_had_released_stays() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b", needs="a"), do("c", needs="b"))))
    walk.done("a")
    walk.reopen("a")
    assert walk.open == ["a", "b"]
    walk.done("b")
    assert walk.open == ["a", "c"]


def test_in_a_phase_that_has_ended_it_stands_beside_the_present_one_and_holds_it() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b")), phase("three", do("c"))))
    walk.done("a")
    walk.reopen("a")
    assert walk.last("step.reopened")["beside"] is True
    walk.done("b")
    assert walk.open == ["a"]
    assert walk.state.tracks["plan"].phase == "two"
    walk.news()
    walk.done("a")
    assert walk.news() == ["step.done a", "phase.ended two", "phase.begun three", "step.opened c"]


def test_between_two_phases_it_holds_the_next_which_then_begins_at_once() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b"), opens="10m", within="1h")))
    walk.done("a")
    walk.reopen("a")
    walk.go("30m")
    assert walk.open == ["a"]
    walk.done("a")
    assert walk.open == ["b"]
    assert walk.last("phase.begun")["due_at"] == at("1h30m")
    assert "happened_at" not in walk.last("phase.begun")


def test_after_resolution_it_holds_the_review_but_the_incident_stays_resolved() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("review", do("b"))))
    walk.done("a")
    walk.reopen("a")
    walk.done("b")
    assert walk.open == ["a"]
    assert walk.stands() == "resolved"
    assert walk.all("incident.reopened") == []
    walk.done("a")
    assert walk.stands() == "closed"


def test_after_closing_it_reopens_the_incident_which_is_resolved_and_closed_again() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("review", do("b"))))
    walk.done("a", "b")
    walk.news()
    walk.reopen("a")
    assert walk.news() == ["step.reopened a", "incident.reopened"]
    assert walk.last("incident.reopened") == {"reason": "a step was opened again"}
    assert walk.stands() == "open"
    walk.done("a")
    assert walk.news() == ["step.done a", "incident.resolved", "incident.closed"]


def test_a_reopened_decision_is_forgotten() -> None:
    walk = Walk(plan(phase("one", decide("way", "left", "right"), do("b"))))
    walk.choose("way", "left")
    walk.reopen("way")
    assert walk.state.decisions == {}
    assert walk.open == ["way", "b"]
    walk.choose("way", "right")
    assert walk.state.decisions == {"way": "right"}


def test_a_reopened_ask_wants_its_facts_anew() -> None:
    walk = Walk(plan(phase("one", ask("look", "what"), do("b")), facts=["what"]))
    walk.fact("what", "a copy")
    walk.reopen("look")
    assert walk.status("look") == "open"
    walk.fact("what", "two copies")
    assert walk.status("look") == "done"


def test_a_reopened_check_wants_every_line_anew() -> None:
    walk = Walk(plan(phase("one", check("a", "first", "second"), do("b"))))
    walk.done("a")
    walk.reopen("a")
    assert walk.state.step("a").ticks == []


def test_a_reopened_say_wants_a_new_statement() -> None:
    walk = Walk(plan(phase("one", say("holding"), do("b")), messages=[message("holding", "x")]))
    walk.publish("holding", "x")
    walk.reopen("holding")
    assert walk.status("holding") == "open"
    with pytest.raises(NotAllowed, match="holding has no draft yet"):
        walk.post("holding", "x")
    walk.publish("holding", "x")
    assert walk.status("holding") == "done"
    assert len(walk.all("message.published")) == 2


def test_a_reopened_page_calls_again_and_its_ladder_counts_from_now() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", within="10m"), do("b"))))
    walk.ack("call", "lena")
    walk.go("1h")
    walk.reopen("call")
    walk.go("1h9m")
    assert [one.data["person"] for one in walk.all("page.requested")] == ["lena", "lena"]
    walk.go("1h10m")
    assert [one.data["person"] for one in walk.all("page.requested")] == ["lena", "lena", "olga"]


def test_a_reopened_step_that_repeats_holds_its_phase() -> None:
    walk = Walk(plan(phase("one", do("look", every="1h"), do("b")), phase("two", do("c"))))
    walk.done("look")
    walk.reopen("look")
    walk.done("b")
    assert walk.state.tracks["plan"].phase == "one"
    walk.done("look")
    assert walk.open == ["c"]


@pytest.mark.parametrize("phases", [1, 2])
def test_a_reopened_step_that_did_not_hold_its_phase_holds_now(phases: int) -> None:
    walk = Walk(
        plan(phase("one", do("form", holds=False), do("a")), phase("two", do("b")), phase("three", do("c")))
    )
    walk.done("form")
    if phases == 1:
        walk.reopen("form")
        walk.done("a")
        assert walk.state.tracks["plan"].phase == "one"
    else:
        walk.done("a")
        walk.reopen("form")
        walk.done("b")
        assert walk.state.tracks["plan"].phase == "two"


def test_what_was_not_needed_may_be_opened_by_hand() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L4"}), do("b"))))
    walk.reopen("a")
    assert walk.open == ["a", "b"]
    assert walk.last("step.reopened")["round"] == 1


def test_a_goto_ends_a_reopened_step_of_its_phase() -> None:
    walk = Walk(plan(phase("one", do("a"), decide("way", "far goto:two", "on")), phase("two", do("c"))))
    walk.done("a")
    walk.reopen("a")
    walk.choose("way", "far")
    assert walk.status("a") == "not_needed"
    assert walk.open == ["c"]


def test_a_goto_leaves_open_what_stands_beside_its_phase() -> None:
    walk = Walk(
        plan(
            phase("one", do("a")),
            phase("two", decide("way", "far goto:three", "on")),
            phase("three", do("c")),
        )
    )
    walk.done("a")
    walk.reopen("a")
    walk.choose("way", "far")
    assert walk.open == ["a", "c"]
    walk.done("c")
    assert walk.stands() == "open"
    walk.done("a")
    assert walk.stands() == "closed"


def test_only_what_is_settled_is_reopened_and_with_a_reason() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b", needs="a"))))
    for step, text in [("a", "a is already open"), ("b", "b is not open yet, so it cannot be reopened")]:
        with pytest.raises(NotAllowed) as refused:
            walk.reopen(step)
        assert refused.value.text == text
    walk.done("a")
    with pytest.raises(NotAllowed, match="to reopen a needs a reason"):
        walk.answer(Reopen("a", " "))


def test_a_choice_that_was_put_off_is_opened_sooner_and_then_made() -> None:
    walk = Walk(
        plan(phase("one", decide("found", "so", "not-yet repeat", every="3d")), phase("two", do("b")))
    )
    walk.choose("found", "not-yet")
    walk.go("4h")
    with pytest.raises(NotAllowed) as refused:
        walk.choose("found", "so")
    assert "crisisctl reopen found --reason" in refused.value.hint
    walk.reopen("found", "they have finished")
    assert walk.open == ["found"]
    walk.choose("found", "so")
    assert walk.open == ["b"]


def test_a_choice_that_was_opened_sooner_can_be_put_off_once_more() -> None:
    walk = Walk(plan(phase("one", decide("found", "so", "not-yet repeat", every="3d"), do("a"))))
    walk.choose("found", "not-yet")
    walk.go("1d")
    walk.reopen("found", "they have news")
    walk.choose("found", "not-yet")
    assert walk.open == ["a"]
    walk.go("3d")
    assert walk.open == ["a"]
    walk.go("4d")
    assert walk.open == ["found", "a"]
