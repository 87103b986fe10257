"""`when`: judged when a step would open, and again when more is known."""

from __future__ import annotations

import pytest

from tests.core.plans import ask, decide, do, fact, phase, plan, wait
from tests.core.walking import Walk, at, data_of


@pytest.mark.parametrize(("level", "opens"), [("L1", False), ("L2", False), ("L3", True), ("L4", True)])
def test_a_level_and_above(level: str, opens: bool) -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L3+"}), do("b"))), level=level)
    assert walk.open == (["a", "b"] if opens else ["b"])


@pytest.mark.parametrize(("level", "opens"), [("L1", True), ("L2", False), ("L3", True)])
def test_a_list_means_any_of(level: str, opens: bool) -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": ["L1", "L3"]}), do("b"))), level=level)
    assert (walk.status("a") == "open") is opens


def test_what_does_not_hold_is_not_needed_and_the_log_says_why() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": ["L1", "L2"]}), do("b"))))
    assert walk.last("step.not_needed") == {
        "step": "a",
        "phase": "one",
        "reason": "level is L3; needed for L1 or L2",
        "cause": "when",
    }


def test_what_is_not_known_does_not_hold() -> None:
    known = fact("verified", "choice", "yes", "no", optional=True)
    walk = Walk(plan(phase("one", do("a", when={"verified": "yes"}), do("b")), facts=[known]))
    assert walk.last("step.not_needed")["reason"] == "verified is not known; needed for yes"
    walk.fact("verified", None)
    assert walk.status("a") == "not_needed"


def test_every_entry_must_hold_and_the_first_that_does_not_is_the_reason() -> None:
    when = {"level": "L3+", "response": "apologise"}
    walk = Walk(
        plan(phase("one", decide("response", "apologise", "explain"), do("a", when=when, needs="response")))
    )
    walk.choose("response", "explain")
    assert walk.last("step.not_needed")["reason"] == "response is explain; needed for apologise"


def test_after_another_choice_steps_wait_for_their_turn() -> None:
    when = {"response": "apologise"}
    steps = (
        decide("response", "apologise", "explain"),
        do("ask-them", when=when),
        do("apology", when=when, needs="ask-them"),
        do("post", when=when, needs="apology"),
    )
    walk = Walk(plan(phase("one", *steps), phase("two", do("later"))))
    walk.choose("response", "explain")
    walk.reopen("response")
    walk.choose("response", "apologise")
    assert walk.open == ["ask-them", "later"]
    walk.done("ask-them")
    assert walk.open == ["apology", "later"]
    walk.done("apology")
    assert walk.open == ["post", "later"]


def test_a_decision_of_the_same_phase_opens_what_it_was_made_for() -> None:
    steps = (
        decide("response", "apologise", "explain"),
        do("a", when={"response": "apologise"}, needs="response"),
    )
    walk = Walk(plan(phase("one", *steps)))
    assert walk.open == ["response"]
    walk.choose("response", "apologise")
    assert walk.open == ["a"]


def test_a_decision_of_an_earlier_phase_counts() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "left", "right")), phase("two", do("a", when={"way": "left"}), do("b"))
        )
    )
    walk.choose("way", "left")
    assert walk.open == ["a", "b"]


def test_a_phase_may_depend_on_a_decision() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "left", "right")),
            phase("two", do("a"), when={"way": "left"}),
            phase("three", do("b"), when={"way": ["left", "right"]}),
        )
    )
    walk.choose("way", "right")
    assert walk.open == ["b"]
    assert walk.last("phase.not_needed")["reason"] == "way is right; needed for left"


def test_a_fact_stated_again_opens_what_was_not_needed_for_it() -> None:
    known = fact("verified", "choice", "not yet", "yes")
    walk = Walk(
        plan(
            phase(
                "one",
                ask("verify", "verified"),
                do("a", within="5m", when={"verified": "yes"}, needs="verify"),
                do("b"),
            ),
            facts=[known],
        )
    )
    walk.fact("verified", "not yet")
    assert walk.status("a") == "not_needed"
    walk.go("30m")
    walk.fact("verified", "yes")
    assert walk.open == ["a", "b"]
    opened = data_of(walk, "step.opened", step="a")
    assert (opened["due_at"], opened["round"], "beside" in opened) == (at("35m"), 1, False)


def test_a_fact_stated_again_without_change_opens_nothing() -> None:
    known = fact("verified", "choice", "not yet", "yes")
    walk = Walk(plan(phase("one", do("a", when={"verified": "yes"}), do("b")), facts=[known]))
    walk.fact("verified", "not yet")
    walk.fact("verified", "not yet")
    assert walk.open == ["b"]
    assert len(walk.all("step.not_needed")) == 1


def test_a_higher_level_opens_what_it_was_too_low_for() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L4"}), do("b"))))
    walk.level("L4")
    assert walk.open == ["a", "b"]


def test_a_lower_level_alone_opens_nothing() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L2"}), do("b"))))
    walk.level("L2")
    assert walk.open == ["b"]
    assert walk.status("a") == "not_needed"


def test_what_opens_late_stands_beside_the_present_phase_and_holds_it() -> None:
    walk = Walk(
        plan(
            phase("one", do("a", when={"level": "L4"}), do("b")),
            phase("two", do("c")),
            phase("three", do("d")),
        )
    )
    walk.done("b")
    walk.level("L4")
    assert data_of(walk, "step.opened", step="a")["beside"] is True
    walk.done("c")
    assert walk.state.tracks["plan"].phase == "two"
    walk.done("a")
    assert walk.open == ["d"]


def test_what_opens_late_holds_the_next_phase_while_none_runs() -> None:
    walk = Walk(
        plan(
            phase("one", do("a", when={"level": "L4"}), do("b")),
            phase("two", do("c", within="5m"), opens="1h"),
        )
    )
    walk.done("b")
    walk.go("30m")
    walk.level("L4")
    walk.go("2h")
    assert walk.open == ["a"]
    walk.done("a")
    assert walk.open == ["c"]
    assert "happened_at" not in walk.last("phase.begun")
    assert walk.last("step.opened")["due_at"] == at("2h5m")


def test_what_opens_late_and_does_not_hold_its_phase_holds_no_other() -> None:
    walk = Walk(
        plan(
            phase("one", do("a", when={"level": "L4"}, holds=False), do("b")),
            phase("two", do("c")),
            phase("three", do("d")),
        )
    )
    walk.done("b")
    walk.level("L4")
    walk.done("c")
    assert walk.open == ["a", "d"]


def test_a_repeating_step_of_an_earlier_phase_does_not_open_late() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L4"}, every="5m"), do("b")), phase("two", do("c"))))
    walk.done("b")
    walk.level("L4")
    assert walk.open == ["c"]


def test_steps_of_a_later_phase_are_judged_only_when_it_begins() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b", when={"level": "L4"}), do("c"))))
    walk.level("L4")
    assert walk.open == ["a"]
    walk.done("a")
    assert walk.open == ["b", "c"]


def test_a_phase_that_was_not_needed_is_not_judged_again() -> None:
    walk = Walk(
        plan(phase("one", do("a")), phase("two", do("b"), when={"level": "L4"}), phase("three", do("c")))
    )
    walk.done("a")
    walk.level("L4")
    assert walk.open == ["c"]


def test_a_step_not_needed_for_another_reason_is_not_judged_again() -> None:
    walk = Walk(plan(phase("one", decide("a", "go goto:two", "no"), do("b")), phase("two", do("c"))))
    walk.choose("a", "go")
    assert walk.status("b") == "not_needed"
    walk.level("L4")
    assert walk.open == ["c"]


def test_once_all_is_closed_nothing_opens_late() -> None:
    walk = Walk(plan(phase("one", do("a", when={"level": "L4"}), do("b"))))
    walk.done("b")
    walk.level("L4")
    assert walk.open == []
    assert walk.stands() == "closed"


def test_a_decision_made_otherwise_opens_what_the_first_did_not() -> None:
    steps = (decide("way", "left", "right"), do("a", when={"way": "left"}, needs="way"), do("b"))
    walk = Walk(plan(phase("one", *steps)))
    walk.choose("way", "right")
    walk.reopen("way")
    assert walk.status("a") == "not_needed"
    walk.choose("way", "left")
    assert walk.open == ["a", "b"]


def test_after_a_goto_an_ask_that_opens_late_wants_its_facts_anew() -> None:
    walk = Walk(
        plan(
            phase(
                "one",
                ask("again", "what", when={"level": "L4"}),
                do("a"),
                decide("back", "redo goto:one", "no"),
            ),
            phase("two", wait("w", "1h")),
            facts=["what"],
        )
    )
    walk.fact("what", "a copy")
    walk.choose("back", "redo")
    walk.level("L4")
    assert walk.status("again") == "open"
