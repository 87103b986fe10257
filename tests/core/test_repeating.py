"""Steps that come round again, and choices that are made again."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Happened, PageNow
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, ask, decide, do, message, page, phase, plan, say
from tests.core.walking import Walk, at


def test_a_repeating_step_opens_again_so_long_after_it_was_settled() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m", within="5m"), do("b"))))
    first = walk.all("step.opened")[0].data
    assert (first["step"], first["repeats"], first["holds"], first["round"]) == ("look", True, False, 1)
    walk.go("10m")
    walk.done("look")
    walk.go("39m59s")
    assert walk.open == ["b"]
    walk.go("40m")
    assert walk.open == ["look", "b"]
    assert walk.last("step.opened")["round"] == 2
    assert walk.last("step.opened")["due_at"] == at("45m")


def test_a_skipped_round_comes_round_again_too() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b"))))
    walk.skip("look")
    walk.go("30m")
    assert walk.open == ["look", "b"]


def test_a_repeating_step_never_holds_its_phase() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b")), phase("two", do("c"))))
    walk.done("b")
    assert walk.open == ["c"]


def test_it_keeps_the_state_of_its_last_round_when_its_phase_ends() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b")), phase("two", do("c"))))
    walk.skip("look")
    walk.go("30m")
    assert walk.status("look") == "open"
    walk.news()
    walk.done("b")
    assert walk.status("look") == "skipped"
    assert walk.news() == ["step.done b", "phase.ended one", "phase.begun two", "step.opened c"]
    walk.go("3h")
    assert walk.open == ["c"]


def test_without_a_settled_round_it_is_not_needed_when_its_phase_ends() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b")), phase("two", do("c"))))
    walk.done("b")
    assert walk.status("look") == "not_needed"
    assert walk.last("step.not_needed") == {
        "step": "look",
        "phase": "one",
        "reason": "its phase ended",
        "cause": "repeating",
    }


def test_who_was_paged_for_a_round_is_not_waited_for_when_the_phase_has_ended() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", every="30m"), do("b")), phase("two", do("c"))))
    walk.ack("call", "lena")
    walk.go("30m")
    assert [one.person for one in walk.state.pages.values()] == ["lena"]
    walk.done("b")
    assert walk.state.pages == {}


def test_a_step_that_needs_a_repeating_one_opens_after_its_first_round() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b", needs="look"))))
    assert walk.open == ["look"]
    walk.done("look")
    assert walk.open == ["b"]


def test_a_repeating_ask_wants_its_facts_anew() -> None:
    walk = Walk(plan(phase("one", ask("count", "posts", every="30m"), do("b")), facts=["posts"]))
    walk.fact("posts", "12")
    walk.go("30m")
    assert walk.status("count") == "open"
    walk.fact("posts", "12")
    assert walk.status("count") == "done"


def test_the_cadence_counts_three_quarters_from_the_last_public_statement() -> None:
    walk = Walk(
        plan(
            phase("one", say("update", every="cadence"), do("b")),
            messages=[message("update", "x")],
            cadence="2h",
        )
    )
    walk.go("10m")
    walk.publish("update", "x")
    assert walk.status("update") == "done"
    walk.go("1h39m59s")
    assert walk.open == ["b"]
    walk.go("1h40m")
    assert walk.open == ["update", "b"]


def test_a_round_of_the_cadence_without_a_public_statement_counts_from_its_own_end() -> None:
    walk = Walk(
        plan(
            phase("one", say("update", every="cadence"), do("b")),
            messages=[message("update", "x")],
            cadence="2h",
        )
    )
    walk.publish("update", "x")
    walk.go("1h30m")
    walk.go("1h50m")
    walk.skip("update")
    assert walk.open == ["b"]
    walk.go("3h20m")
    assert walk.open == ["update", "b"]


def test_a_statement_on_internal_channels_only_does_not_move_the_cadence() -> None:
    messages = [message("update", "x"), message("news", "staff")]
    walk = Walk(
        plan(
            phase("one", say("update", every="cadence"), say("news"), do("b")),
            messages=messages,
            cadence="2h",
        )
    )
    walk.publish("update", "x")
    walk.go("1h")
    walk.publish("news", "staff")
    walk.go("1h30m")
    assert walk.open == ["update", "b"]


def test_a_higher_level_shortens_the_cadence_and_opens_nothing_in_the_past() -> None:
    walk = Walk(
        plan(
            phase("one", say("update", every="cadence", within="20m"), do("b")),
            messages=[message("update", "x")],
            cadence={"L1": "4h", "L2": "4h", "L3": "4h", "L4": "1h"},
        )
    )
    walk.publish("update", "x")
    walk.go("2h")
    walk.level("L4")
    assert walk.open == ["update", "b"]
    assert "happened_at" not in walk.last("step.opened")
    assert walk.last("step.opened")["due_at"] == at("2h20m")


def test_a_choice_that_repeats_writes_only_that_it_was_made() -> None:
    walk = Walk(plan(phase("one", decide("over", "yes", "no repeat", every="2h", within="30m"), do("b"))))
    walk.go("10m")
    walk.news()
    walk.choose("over", "no")
    assert walk.news() == ["decision.made over"]
    assert walk.last("decision.made") == {
        "step": "over",
        "choice": "no",
        "label": "No",
        "repeat": True,
        "opens_at": at("2h10m"),
    }
    assert walk.status("over") == "waiting"


def test_a_choice_that_repeats_waits_and_opens_with_its_time_anew() -> None:
    walk = Walk(plan(phase("one", decide("over", "yes", "no repeat", every="2h", within="30m"))))
    walk.go("10m")
    walk.choose("over", "no")
    with pytest.raises(NotAllowed, match="over is not open yet"):
        walk.choose("over", "yes")
    walk.go("2h10m")
    assert walk.open == ["over"]
    assert (walk.last("step.opened")["round"], walk.last("step.opened")["due_at"]) == (2, at("2h40m"))
    walk.choose("over", "yes")
    assert walk.stands() == "closed"


def test_a_choice_that_repeats_holds_its_phase() -> None:
    walk = Walk(plan(phase("one", decide("over", "yes", "no repeat", every="2h")), phase("two", do("b"))))
    walk.choose("over", "no")
    walk.go("1h")
    assert walk.state.tracks["plan"].phase == "one"


def test_a_choice_that_repeats_is_no_known_decision() -> None:
    walk = Walk(
        plan(
            phase(
                "one",
                decide("over", "yes", "no repeat", every="2h"),
                do("a", when={"over": "no"}, needs="over"),
            )
        )
    )
    walk.choose("over", "no")
    assert walk.state.decisions == {}
    assert walk.status("a") == "waiting"


def test_a_choice_that_repeats_stops_the_calls_for_it() -> None:
    walk = Walk(
        plan(
            phase(
                "one",
                decide("over", "yes", "no repeat", every="2h", within="5m", escalate="lead 0m, sponsor 10m"),
            )
        )
    )
    walk.go("5m")
    assert len(walk.state.pages) == 1
    walk.choose("over", "no")
    assert walk.state.pages == {}
    walk.go("1h")
    assert len(walk.all("page.requested")) == 1
    walk.go("2h10m")
    assert [one.data["person"] for one in walk.all("page.requested")] == ["ana", "ana"]


def test_a_choice_that_repeats_and_does_not_hold_its_phase_opens_again_beside_the_next() -> None:
    walk = Walk(
        plan(
            phase("one", decide("over", "yes", "no repeat", every="2h", holds=False), do("a")),
            phase("two", do("b")),
        )
    )
    walk.choose("over", "no")
    walk.done("a")
    walk.go("2h")
    assert walk.open == ["over", "b"]


def test_a_reopened_choice_that_repeats_still_holds_the_present_phase() -> None:
    walk = Walk(
        plan(
            phase("one", decide("over", "yes", "no repeat", every="2h")),
            phase("two", do("b")),
            phase("three", do("c")),
        )
    )
    walk.choose("over", "yes")
    walk.reopen("over")
    walk.choose("over", "no")
    walk.done("b")
    assert walk.open == []
    assert walk.state.tracks["plan"].phase == "two"
    walk.go("2h")
    assert walk.open == ["over"]
    walk.choose("over", "yes")
    assert walk.open == ["c"]


def test_what_repeats_in_something_that_happened_lasts_until_the_incident_is_resolved() -> None:
    happens = [anytime("post", do("watch", every="1h"), decide("gone", "yes", "no repeat", every="1h"))]
    walk = Walk(plan(phase("one", do("a")), phase("review", do("b")), happens=happens))
    walk.answer(Happened("post"))
    walk.done("watch")
    walk.choose("gone", "no")
    walk.go("1h")
    assert walk.open == ["a", "watch", "gone"]
    walk.done("watch")
    walk.choose("gone", "no")
    walk.done("a")
    walk.go("2h")
    assert walk.open == ["b", "gone"]


def test_a_page_by_hand_for_a_repeating_step_is_forgotten_with_its_round() -> None:
    walk = Walk(plan(phase("one", do("look", every="30m"), do("b"))))
    walk.answer(PageNow("look", "legal"))
    walk.done("look")
    assert walk.state.pages == {}
