"""A choice that moves to another phase: forward, back, or to its own."""

from __future__ import annotations

from crisisctl.core.answers import Happened
from tests.core.plans import anytime, ask, decide, do, message, page, phase, plan, say
from tests.core.walking import Walk, at


def test_forward_ends_the_phase_and_passes_over_those_between() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "far goto:four", "on"), do("a")),
            phase("two", do("b")),
            phase("three", do("c")),
            phase("four", do("d")),
        )
    )
    walk.news()
    walk.choose("way", "far")
    assert walk.news() == [
        "decision.made way",
        "step.done way",
        "step.not_needed a",
        "phase.ended one",
        "phase.not_needed two",
        "phase.not_needed three",
        "phase.begun four",
        "step.opened d",
    ]
    assert walk.last("decision.made") == {"step": "way", "choice": "far", "label": "Far", "goto": "four"}
    assert walk.last("step.not_needed") == {
        "step": "a",
        "phase": "one",
        "reason": "four was chosen before it was settled",
        "cause": "goto",
    }
    assert walk.last("phase.not_needed") == {
        "phase": "three",
        "reason": "passed over: four was chosen",
        "passed_over": True,
    }


def test_nothing_opens_any_more_in_a_phase_that_a_choice_ends() -> None:
    walk = Walk(
        plan(
            phase(
                "one",
                decide("way", "far goto:two", "on"),
                do("a", needs="way"),
                do("b", when={"way": "far"}, needs="way"),
            ),
            phase("two", do("c")),
        )
    )
    walk.choose("way", "far")
    assert [one.data["step"] for one in walk.all("step.opened")] == ["way", "c"]


def test_back_begins_the_phase_whole() -> None:
    walk = Walk(
        plan(
            phase("one", do("a", within="5m"), do("b", needs="a"), within="1h"),
            phase("two", decide("grown", "yes goto:one", "no")),
        )
    )
    walk.done("a", "b")
    walk.go("3h")
    walk.news()
    walk.choose("grown", "yes")
    assert walk.news() == [
        "decision.made grown",
        "step.done grown",
        "phase.ended two",
        "phase.begun one",
        "step.opened a",
    ]
    assert walk.last("phase.begun") == {"phase": "one", "title": "One", "round": 2, "due_at": at("4h")}
    assert (walk.last("step.opened")["round"], walk.last("step.opened")["due_at"]) == (2, at("3h5m"))
    assert walk.status("b") == "waiting"


def test_back_forgets_the_phases_decisions() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "left", "right"), do("a", when={"way": "left"}, needs="way")),
            phase("two", decide("grown", "yes goto:one", "no")),
        )
    )
    walk.choose("way", "left")
    walk.done("a")
    walk.choose("grown", "yes")
    assert "way" not in walk.state.decisions
    assert walk.open == ["way"]
    walk.choose("way", "right")
    assert walk.status("a") == "not_needed"


def test_back_keeps_facts_but_wants_them_stated_anew() -> None:
    walk = Walk(
        plan(
            phase("one", ask("facts", "what", "who")),
            phase("two", decide("grown", "yes goto:one", "no")),
            facts=["what", "who"],
        )
    )
    walk.fact("what", "a copy")
    walk.fact("who", "customers")
    walk.choose("grown", "yes")
    assert walk.open == ["facts"]
    assert walk.state.facts["what"].value == "a copy"
    walk.fact("what", "a copy")
    assert walk.open == ["facts"]
    walk.fact("who", "customers")
    assert walk.status("facts") == "done"


def test_back_leads_through_the_phases_after_it_again() -> None:
    walk = Walk(
        plan(
            phase("one", do("a")),
            phase("two", do("b")),
            phase("three", decide("grown", "yes goto:one", "no")),
        )
    )
    walk.done("a", "b")
    walk.choose("grown", "yes")
    walk.done("a")
    assert walk.open == ["b"]
    walk.done("b")
    assert walk.open == ["grown"]
    walk.choose("grown", "no")
    assert walk.stands() == "closed"


def test_back_to_a_phase_that_was_passed_over_begins_it_for_the_first_time() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "far goto:three", "on")),
            phase("two", do("b")),
            phase("three", decide("grown", "yes goto:two", "no")),
        )
    )
    walk.choose("way", "far")
    walk.choose("grown", "yes")
    assert walk.open == ["b"]
    assert walk.last("phase.begun")["round"] == 1


def test_a_choice_may_lead_to_the_beginning_of_its_own_phase() -> None:
    walk = Walk(plan(phase("one", do("a"), decide("again", "yes goto:one", "no"))))
    walk.done("a")
    walk.news()
    walk.choose("again", "yes")
    assert walk.news() == [
        "decision.made again",
        "step.done again",
        "phase.ended one",
        "phase.begun one",
        "step.opened a",
        "step.opened again",
    ]


def test_goto_does_not_wait_for_the_opens_of_the_phase() -> None:
    walk = Walk(plan(phase("one", decide("way", "far goto:two", "on")), phase("two", do("b"), opens="2d")))
    walk.choose("way", "far")
    assert walk.open == ["b"]


def test_goto_to_a_phase_that_does_not_hold_goes_on_to_the_next() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "far goto:two", "on")),
            phase("two", do("b"), when={"level": "L4"}),
            phase("three", do("c")),
        )
    )
    walk.choose("way", "far")
    assert walk.open == ["c"]
    assert len(walk.all("phase.not_needed")) == 1


def test_goto_leaves_open_what_does_not_hold_its_phase() -> None:
    walk = Walk(
        plan(
            phase("one", decide("way", "far goto:two", "on"), do("form", holds=False)), phase("two", do("b"))
        )
    )
    walk.choose("way", "far")
    assert walk.open == ["form", "b"]


def test_goto_keeps_the_last_round_of_what_repeats() -> None:
    walk = Walk(
        plan(
            phase(
                "one", decide("way", "far goto:two", "on"), do("look", every="1h"), do("watch", every="1h")
            ),
            phase("two", do("b")),
        )
    )
    walk.done("look")
    walk.go("1h")
    walk.choose("way", "far")
    assert (walk.status("look"), walk.status("watch")) == ("done", "not_needed")


def test_goto_ends_a_choice_that_waits_to_be_made_again() -> None:
    walk = Walk(
        plan(
            phase("one", decide("over", "yes", "no repeat", every="1h"), decide("way", "far goto:two", "on")),
            phase("two", do("b")),
        )
    )
    walk.choose("over", "no")
    walk.choose("way", "far")
    assert walk.status("over") == "not_needed"
    walk.go("2h")
    assert walk.open == ["b"]


def test_back_calls_again_and_forgets_who_was_called_before() -> None:
    walk = Walk(
        plan(
            phase("one", page("call", "legal", holds=False), do("a")),
            phase("two", decide("grown", "yes goto:one", "no")),
        )
    )
    walk.done("a")
    first = list(walk.state.pages)
    walk.choose("grown", "yes")
    assert list(walk.state.pages) != first
    assert len(walk.state.pages) == 1


def test_back_wants_a_new_statement() -> None:
    walk = Walk(
        plan(
            phase("one", say("holding")),
            phase("two", decide("grown", "yes goto:one", "no")),
            messages=[message("holding", "x")],
        )
    )
    walk.publish("holding", "x")
    walk.choose("grown", "yes")
    assert walk.open == ["holding"]
    assert walk.state.step("holding").say.published == {}


def test_something_that_happened_may_lead_to_another_phase() -> None:
    happens = [anytime("post", decide("bad", "yes goto:one", "no"))]
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b")), happens=happens))
    walk.done("a")
    walk.answer(Happened("post"))
    walk.choose("bad", "yes")
    assert walk.open == ["a"]


def test_from_the_review_back_reopens_the_incident() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("review", decide("really", "no goto:one", "yes"))))
    walk.done("a")
    assert walk.stands() == "resolved"
    walk.news()
    walk.choose("really", "no")
    assert walk.news() == [
        "decision.made really",
        "step.done really",
        "phase.ended review",
        "incident.reopened",
        "phase.begun one",
        "step.opened a",
    ]
    assert walk.last("incident.reopened") == {"reason": "a phase before the review is running"}
    walk.done("a")
    walk.choose("really", "yes")
    assert [one.type for one in walk.all("incident.resolved")] == ["incident.resolved"] * 2
    assert walk.stands() == "closed"
