"""Which steps are open, what they wait for, and how a phase ends."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Done, Question
from crisisctl.core.walk import pending
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, ask, check, decide, do, message, phase, plan, say, wait
from tests.core.walking import START, Walk, at, data_of


def test_a_declared_incident_assigns_roles_states_facts_and_begins() -> None:
    walk = Walk(plan(phase("one", do("a")), facts=["seen"]), roles={"lead": "ana"}, facts={"seen": "a post"})
    assert walk.news() == ["role.assigned lead", "fact.stated seen", "phase.begun one", "step.opened a"]
    assert walk.last("role.assigned") == {"role": "lead", "person": "ana"}
    assert walk.last("fact.stated") == {"fact": "seen", "value": "a post"}
    assert walk.last("phase.begun") == {"phase": "one", "title": "One", "round": 1}
    assert walk.last("step.opened") == {
        "step": "a",
        "verb": "do",
        "title": "Do a.",
        "round": 1,
        "phase": "one",
    }


def test_a_phase_and_a_step_say_when_they_are_due_and_who_does_them() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", by="social"), within="1h")))
    assert walk.last("phase.begun")["due_at"] == at("1h")
    assert walk.last("step.opened") == {
        "step": "a",
        "verb": "do",
        "title": "Do a.",
        "round": 1,
        "phase": "one",
        "role": "social",
        "due_at": at("5m"),
    }


def test_steps_of_a_phase_are_open_together_and_taken_in_any_order() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"), do("c"))))
    assert walk.open == ["a", "b", "c"]
    walk.done("c", "a")
    assert walk.open == ["b"]


def test_the_most_urgent_is_offered_first_then_the_plans_order() -> None:
    steps = (do("late"), do("hour", within="1h"), do("soon", within="5m"), do("soon-too", within="5m"))
    walk = Walk(plan(phase("one", *steps)))
    assert walk.open == ["soon", "soon-too", "hour", "late"]
    assert pending(walk.course, walk.state)[0] == Question("step", "soon", START + 5 * 60_000)


@pytest.mark.parametrize("settle", ["done", "skipped", "not_needed"])
def test_a_step_opens_when_what_it_needs_is_settled(settle: str) -> None:
    first = do("a", when={"level": "L1"}) if settle == "not_needed" else do("a")
    walk = Walk(plan(phase("one", first, do("b", needs="a"))))
    if settle != "not_needed":
        assert walk.open == ["a"]
        walk.done("a") if settle == "done" else walk.skip("a")
    assert walk.status("a") == settle
    assert walk.open == ["b"]


def test_a_step_that_needs_two_waits_for_both() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"), do("c", needs="a b"))))
    walk.done("a")
    assert walk.open == ["b"]
    walk.done("b")
    assert walk.open == ["c"]


def test_a_step_may_need_one_of_an_earlier_phase_that_is_still_open() -> None:
    walk = Walk(plan(phase("one", do("a", holds=False), do("b")), phase("two", do("c", needs="a"), do("d"))))
    walk.done("b")
    assert walk.open == ["a", "d"]
    walk.done("a")
    assert walk.open == ["c", "d"]


def test_a_step_that_needs_one_of_a_phase_that_was_never_begun_opens() -> None:
    passed = phase("two", do("b"), when={"level": "L4"})
    walk = Walk(plan(phase("one", do("a")), passed, phase("three", do("c", needs="b"))))
    walk.done("a")
    assert walk.open == ["c"]


def test_a_step_that_needs_one_of_a_phase_that_was_jumped_over_opens() -> None:
    walk = Walk(
        plan(
            phase("one", decide("a", "jump goto:three", "no")),
            phase("two", do("b")),
            phase("three", do("c", needs="b")),
        )
    )
    walk.choose("a", "jump")
    assert walk.open == ["c"]


def test_a_phase_ends_when_all_its_steps_are_settled_and_the_next_begins() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b")), phase("two", do("c"))))
    walk.done("a")
    walk.news()
    walk.done("b")
    assert walk.news() == ["step.done b", "phase.ended one", "phase.begun two", "step.opened c"]


def test_a_phase_without_steps_ends_at_once() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("none"), phase("two", do("b"))))
    walk.done("a")
    assert walk.news()[-5:] == [
        "phase.ended one",
        "phase.begun none",
        "phase.ended none",
        "phase.begun two",
        "step.opened b",
    ]
    assert walk.course.phased.keys() == {("plan", "one"), ("plan", "two")}


def test_a_phase_waits_for_its_opens_counted_from_the_end_of_the_one_before() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b", within="1m"), opens="2h", within="1h")))
    walk.go("10m")
    walk.done("a")
    assert walk.open == []
    assert pending(walk.course, walk.state) == (Question("waiting", due_at=START + 130 * 60_000),)
    walk.go("2h9m59s")
    assert walk.open == []
    walk.go("2h10m")
    assert walk.open == ["b"]
    assert walk.last("phase.begun")["due_at"] == at("3h10m")
    assert walk.last("step.opened")["due_at"] == at("2h11m")


def test_a_phase_may_open_only_some_time_after_the_declaration() -> None:
    walk = Walk(plan(phase("one", do("a"), opens="5m")))
    assert walk.open == []
    walk.go("5m")
    assert walk.open == ["a"]


def test_a_phase_that_does_not_hold_is_never_begun() -> None:
    walk = Walk(
        plan(phase("one", do("a")), phase("two", do("b"), when={"level": "L4"}), phase("three", do("c")))
    )
    walk.news()
    walk.done("a")
    assert walk.news() == [
        "step.done a",
        "phase.ended one",
        "phase.not_needed two",
        "phase.begun three",
        "step.opened c",
    ]
    assert walk.last("phase.not_needed") == {"phase": "two", "reason": "level is L3; needed for L4"}


def test_a_phase_is_judged_when_it_would_begin() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b"), opens="1h", when={"level": "L4"})))
    walk.done("a")
    walk.level("L4")
    walk.go("1h")
    assert walk.open == ["b"]


def test_a_step_that_does_not_hold_its_phase_stays_open_beside_later_ones() -> None:
    walk = Walk(plan(phase("one", do("form", holds=False), do("a")), phase("two", do("b"))))
    assert data_of(walk, "step.opened", step="form")["holds"] is False
    walk.done("a")
    assert walk.state.tracks["plan"].phase == "two"
    assert walk.open == ["form", "b"]
    walk.done("form")
    assert walk.open == ["b"]


def test_what_outlasts_its_phase_is_over_when_the_incident_is_resolved() -> None:
    walk = Walk(
        plan(
            phase("one", do("form", holds=False), do("later", needs="form", holds=False), do("a")),
            phase("review", do("collect")),
        )
    )
    walk.news()
    walk.done("a")
    assert walk.news() == [
        "step.done a",
        "phase.ended one",
        "incident.resolved",
        "step.not_needed form",
        "step.not_needed later",
        "phase.begun review",
        "step.opened collect",
    ]
    assert walk.last("step.not_needed") == {
        "step": "later",
        "phase": "one",
        "reason": "not settled when the incident was resolved",
        "cause": "resolved",
    }


def test_a_step_of_the_review_that_does_not_hold_is_open_as_long_as_the_review() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("review", do("thanks", holds=False), do("b"))))
    walk.done("a")
    assert walk.open == ["thanks", "b"]
    walk.done("b")
    assert walk.status("thanks") == "not_needed"
    assert walk.stands() == "closed"


def test_a_step_that_outlasts_its_phase_still_opens_after_what_it_needs() -> None:
    walk = Walk(
        plan(
            phase("one", do("a", holds=False), do("b", needs="a", holds=False), do("c")),
            phase("two", do("d")),
        )
    )
    walk.done("c", "a")
    assert walk.open == ["b", "d"]


def test_a_wait_is_over_by_itself() -> None:
    walk = Walk(plan(phase("one", wait("pause", "10m"), do("a", needs="pause"))))
    walk.go("9m59s")
    assert walk.open == ["pause"]
    walk.go("10m")
    assert walk.open == ["a"]
    assert walk.last("step.done") == {"step": "pause"}


def test_a_wait_may_be_cut_short_with_a_reason() -> None:
    walk = Walk(plan(phase("one", wait("pause", "10m"), do("a", needs="pause"))))
    with pytest.raises(NotAllowed, match="to end pause by hand needs a reason"):
        walk.done("pause")
    walk.done("pause", reason="everybody is here")
    assert walk.open == ["a"]
    assert walk.last("step.done") == {"step": "pause", "reason": "everybody is here"}


def test_what_is_not_open_yet_says_what_it_waits_for() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b", needs="a")), phase("two", do("c"))))
    with pytest.raises(NotAllowed, match="b is not open yet") as refused:
        walk.done("b")
    assert refused.value.hint == "It opens after a."
    assert refused.value.never is False
    with pytest.raises(NotAllowed) as refused:
        walk.done("c")
    assert refused.value.hint == "It opens later in the plan; see `crisisctl status`."


@pytest.mark.parametrize(("how", "said"), [("done", "done"), ("skip", "skipped"), ("when", "not needed")])
def test_what_is_settled_says_how_to_open_it_again(how: str, said: str) -> None:
    first = do("a", when={"level": "L1"}) if how == "when" else do("a")
    walk = Walk(plan(phase("one", first, do("b"))))
    if how != "when":
        walk.done("a") if how == "done" else walk.skip("a")
    with pytest.raises(NotAllowed, match=f"a is already {said}") as refused:
        walk.answer(Done("a"))
    assert refused.value.hint == "To open it again: crisisctl reopen a --reason …"


def test_nothing_is_asked_once_the_incident_is_closed() -> None:
    walk = Walk(plan(phase("one", do("a")), happens=[anytime("post", do("capture"))]))
    walk.done("a")
    assert walk.stands() == "closed"
    assert pending(walk.course, walk.state) == ()


def test_every_verb_opens_with_its_own_name() -> None:
    steps = (do("a"), check("b", "one"), decide("c", "yes"), ask("d", "seen"), say("e"), wait("f", "1m"))
    walk = Walk(plan(phase("one", *steps), facts=["seen"], messages=[message("e", "x")]))
    opened = {entry.data["step"]: entry.data["verb"] for entry in walk.all("step.opened")}
    assert opened == {"a": "do", "b": "check", "c": "decide", "d": "ask", "e": "say", "f": "wait"}
