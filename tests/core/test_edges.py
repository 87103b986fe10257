"""Corners where two rules meet."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.answers import Done, LeaveOut
from crisisctl.core.cadence import next_update_due
from crisisctl.core.settling import approvers_left, may_approve, to_ask
from crisisctl.core.times import MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, ask, clock, decide, do, fact, message, page, phase, plan, say
from tests.core.walking import START, Walk, at

POST = message("holding", "x")


def test_a_statement_that_is_settled_does_not_hide_the_next() -> None:
    walk = Walk(plan(phase("one", say("a", "holding"), say("b", "holding", within="20m")), messages=[POST]))
    walk.skip("a")
    assert next_update_due(walk.course, walk.state) == START + 20 * MINUTE


def test_a_statement_of_a_later_phase_is_not_expected_yet() -> None:
    later = phase("two", say("b", "holding", within="20m"), within="30m")
    walk = Walk(plan(phase("one", do("a")), later, messages=[POST]))
    assert next_update_due(walk.course, walk.state) is None
    walk.done("a")
    assert next_update_due(walk.course, walk.state) == START + 20 * MINUTE


def test_a_clock_from_a_step_is_not_moved_by_a_time_of_the_same_name() -> None:
    made = plan(
        phase("one", do("heard"), do("b")), clocks=[clock("law", "step:heard")], facts=[fact("heard", "time")]
    )
    walk = Walk(made)
    walk.done("heard")
    walk.go("10m")
    walk.fact("heard", at("5m"))
    walk.reopen("heard")
    walk.done("heard")
    assert walk.all("clock.moved") == []


def test_a_later_happening_is_judged_again_by_its_own_decision() -> None:
    steps = (
        decide("answer", "yes", "no"),
        do("reply", within="5m", when={"answer": "yes"}, needs="answer"),
    )
    walk = Walk(plan(phase("one", do("a")), happens=[anytime("claim", *steps)]))
    walk.happened("claim")
    walk.happened("claim")
    walk.choose("answer", "yes")
    walk.choose("answer#2", "no")
    assert walk.last("step.not_needed")["reason"] == "answer is no; needed for yes"
    walk.go("10m")
    walk.reopen("answer#2")
    walk.choose("answer#2", "yes")
    assert walk.status("reply#2") == "open"
    assert walk.last("step.opened")["due_at"] == at("15m")


def test_something_that_happens_again_may_depend_on_a_decision_of_a_phase() -> None:
    happens = [anytime("claim", do("reply", when={"way": "left"}))]
    walk = Walk(plan(phase("one", decide("way", "left", "right"), do("a")), happens=happens))
    walk.choose("way", "left")
    walk.happened("claim")
    walk.happened("claim")
    assert (walk.status("reply"), walk.status("reply#2")) == ("open", "open")


def test_after_resolution_what_holds_still_opens_late_but_what_does_not_is_over() -> None:
    first = phase("one", do("a", when={"level": "L4"}), do("b", when={"level": "L4"}, holds=False), do("c"))
    walk = Walk(plan(first, phase("review", do("d"))))
    walk.done("c")
    walk.level("L4")
    assert walk.open == ["a", "d"]
    assert walk.status("b") == "not_needed"


def test_what_was_not_needed_in_a_later_phase_stays_so_until_that_phase_begins_again() -> None:
    walk = Walk(
        plan(
            phase("one", do("a")),
            phase("two", do("b", when={"level": "L4"}), decide("back", "redo goto:one", "no")),
        )
    )
    walk.done("a")
    walk.choose("back", "redo")
    walk.level("L4")
    assert walk.open == ["a"]
    walk.done("a")
    assert walk.open == ["b", "back"]


def test_a_fact_stated_just_before_a_repeating_ask_opens_does_not_count_for_it() -> None:
    walk = Walk(plan(phase("one", ask("count", "posts", every="30m"), do("b")), facts=["posts"]))
    walk.fact("posts", "12")
    walk.go("20m")
    walk.fact("posts", "13")
    walk.go("30m")
    assert walk.status("count") == "open"


def test_what_repeats_does_not_outlast_its_phase_even_if_it_does_not_hold_it() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m", holds=False), do("b")), phase("two", do("c"))))
    walk.done("look", "b")
    walk.go("2h")
    assert walk.open == ["c"]


def test_a_backup_who_was_paged_counts_for_the_ladder() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", within="10m"))), roles={"sponsor": "olga"})
    assert [one.data["person"] for one in walk.all("page.requested")] == ["olga"]
    walk.done("call", reason="Olga is on a plane")
    assert walk.stands() == "closed"


def test_a_ladder_is_used_up_only_when_each_of_a_list_is() -> None:
    walk = Walk(plan(phase("one", page("call", "care", "legal", within="10m"))))
    with pytest.raises(NotAllowed, match="somebody is still to be called for call"):
        walk.answer(Done("call", reason="no answer"))


def test_who_answered_for_one_role_of_a_list_answers_for_all_that_are_theirs() -> None:
    walk = Walk(
        plan(phase("one", page("call", "legal", "care"), do("b"))), roles={"legal": "lena", "care": "lena"}
    )
    assert [one.data["person"] for one in walk.all("page.requested")] == ["lena"]
    walk.ack("call", "lena")
    assert walk.status("call") == "done"


def test_who_answered_does_not_answer_for_the_role_of_another() -> None:
    walk = Walk(
        plan(phase("one", page("call", "legal", "care", "social"), do("b"))),
        roles={"legal": "lena", "care": "cara"},
    )
    walk.ack("call", "lena")
    assert walk.status("call") == "open"


def test_going_back_twice_begins_the_phase_whole_both_times() -> None:
    first = phase("one", do("a"), page("call", "legal", needs="a"))
    walk = Walk(plan(first, phase("two", decide("back", "redo goto:one", "no"))))
    for _ in range(2):
        assert walk.open == ["a"]
        assert walk.state.pages == {}
        walk.done("a")
        walk.ack("call", "lena")
        walk.choose("back", "redo")
    assert walk.open == ["a"]
    assert walk.last("phase.begun")["round"] == 3
    assert walk.last("step.opened")["round"] == 3


def test_going_back_forgets_calls_of_what_outlasted_the_phase_and_has_to_wait_again() -> None:
    first = phase("one", do("a"), page("call", "legal", needs="a", holds=False))
    walk = Walk(plan(first, phase("two", decide("back", "redo goto:one", "no"))))
    walk.done("a")
    assert len(walk.state.pages) == 1
    walk.choose("back", "redo")
    assert walk.status("call") == "waiting"
    assert walk.state.pages == {}


def test_all_that_a_step_waits_for_is_named() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"), do("c", needs="a b"))))
    with pytest.raises(NotAllowed) as refused:
        walk.done("c")
    assert refused.value.hint == "It opens after a, b."


def statement(*approve: str, **more: Any) -> Walk:
    made = message("holding", "x", approve=approve)
    walk = Walk(plan(phase("one", say("holding")), messages=[made]), **more)
    walk.draft("holding")
    return walk


def allowed(walk: Walk) -> dict[str, str | None]:
    one, now = walk.course.placed("holding"), walk.incident.now()
    return may_approve(walk.course, walk.state, walk.course.message(one), walk.state.step("holding").say, now)


def test_who_may_approve_now() -> None:
    walk = statement("legal 10m sponsor", "lead 10m second-person")
    assert allowed(walk) == {"legal": "lena", "lead": "ana"}
    walk.clock.time += 10 * MINUTE
    assert allowed(walk) == {"legal": "lena", "sponsor": "olga", "lead": "ana", "second-person": None}
    walk.approve("holding", "sponsor", "olga")
    assert allowed(walk) == {"lead": "ana", "second-person": None}


def test_a_stand_in_has_a_backup_too() -> None:
    walk = statement("legal 10m social", roles={"legal": "lena", "care": "cara"})
    walk.clock.time += 10 * MINUTE
    assert allowed(walk) == {"legal": "lena", "social": "cara"}


def test_what_was_cleared_beforehand_needs_no_approval() -> None:
    walk = statement("legal")
    say_ = walk.state.step("holding").say
    say_.cleared = True
    assert allowed(walk) == {}
    held = walk.course.message(walk.course.placed("holding"))
    assert approvers_left(walk.state, held, say_, walk.incident.now()) == []


def test_where_only_a_second_person_is_missing_anybody_else_may() -> None:
    walk = statement("lead", second_person=True)
    walk.draft("holding", person="ana")
    walk.approve("holding", "lead", "ana")
    assert allowed(walk) == {"second-person": None}


def test_the_last_required_fact_is_asked_for_last_since_it_settles_the_step() -> None:
    facts = [fact("a"), fact("b", optional=True), fact("c"), fact("d", optional=True)]
    walk = Walk(plan(phase("one", ask("all", "a", "b", "c", "d")), facts=facts))

    def asked() -> list[str]:
        return to_ask(walk.course, walk.state, walk.course.placed("all"), walk.state.step("all"))

    assert asked() == ["a", "b", "d", "c"]
    walk.fact("a", "yes")
    walk.fact("b", None)
    assert asked() == ["d", "c"]
    walk.fact("d", "no")
    assert asked() == ["c"]


def test_where_nothing_is_required_each_is_asked_for_once() -> None:
    facts = [fact("a", optional=True), fact("b", optional=True)]
    walk = Walk(plan(phase("one", ask("all", "a", "b")), facts=facts))
    walk.fact("b", None)
    assert to_ask(walk.course, walk.state, walk.course.placed("all"), walk.state.step("all")) == ["a"]


def test_a_required_fact_that_was_not_known_before_is_still_asked_for() -> None:
    walk = Walk(plan(phase("one", ask("all", "a")), facts=["a"]), facts={"a": None})
    assert walk.open == ["all"]
    assert to_ask(walk.course, walk.state, walk.course.placed("all"), walk.state.step("all")) == ["a"]


def test_a_phase_is_found_by_its_plan_and_id() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b"))))
    assert walk.course.phase("plan", "two").title == "Two"


def updating() -> Walk:
    messages = [message("update", "x", "site"), message("apology", "x")]
    steps = (say("update", every="cadence"), say("apology"), do("b"))
    return Walk(plan(phase("one", *steps), messages=messages, cadence="2h"))


def test_another_public_statement_puts_the_next_update_off() -> None:
    walk = updating()
    walk.publish("update", "x", "site")
    walk.go("1h")
    walk.publish("apology", "x")
    walk.go("2h29m")
    assert walk.open == ["b"]
    walk.go("2h30m")
    assert walk.open == ["update", "b"]


def test_an_update_counts_from_its_statement_not_from_when_its_last_channel_was_left_out() -> None:
    walk = updating()
    walk.skip("apology")
    walk.publish("update", "x")
    walk.go("20m")
    walk.answer(LeaveOut("update", "site", "down"))
    walk.go("1h30m")
    assert walk.open == ["update", "b"]


def test_something_that_happened_may_need_a_step_of_a_phase() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b")), happens=[anytime("post", do("capture", needs="a"))]))
    walk.happened("post")
    walk.happened("post")
    assert walk.open == ["a", "b"]
    walk.done("a")
    assert walk.open == ["b", "capture", "capture#2"]
