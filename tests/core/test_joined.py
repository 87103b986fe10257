"""Two plans in one incident."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Happened, Join, StateFact
from crisisctl.core.cadence import next_update_due
from crisisctl.core.times import MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, ask, clock, decide, do, fact, message, page, phase, plan, say
from tests.core.walking import START, Walk, data_of

BREACH = plan(
    phase("first", do("only-here"), ask("facts", "what"), say("holding")),
    phase("review", do("collect")),
    id_="breach",
    facts=["what"],
    messages=[message("holding", "x")],
    happens=[anytime("post", do("capture"))],
    clocks=[clock("law", "declared", "72h")],
    cadence="4h",
)
RECALL = plan(
    phase("first", decide("which", "all", "some"), ask("facts", "what"), do("after", needs="facts")),
    phase("second", do("stop", within="5m", when={"which": "all"}), do("b")),
    id_="recall",
    facts=["what", fact("other")],
    messages=[message("holding", "x")],
    happens=[anytime("post", do("capture"))],
    clocks=[clock("law", "step:b", "24h", met_by="after")],
    cadence="2h",
)


def joined() -> Walk:
    walk = Walk(BREACH, RECALL)
    walk.news()
    walk.go("10m")
    walk.join("recall")
    return walk


def test_a_second_plan_begins_as_a_track_of_its_own() -> None:
    walk = joined()
    assert walk.news() == [
        "plan.joined",
        "phase.begun first (recall)",
        "step.opened which (recall)",
        "step.opened recall/facts (recall)",
    ]
    assert walk.last("plan.joined") == {
        "playbook": "recall",
        "version": "1.0.0",
        "title": "Recall",
        "sha256": "cd" * 32,
        "sources": {},
        "cadence": {},
    }
    assert walk.open == ["only-here", "facts", "holding", "recall/which", "recall/facts"]


def test_steps_are_named_with_their_plan_only_where_a_name_is_ambiguous() -> None:
    walk = joined()
    assert data_of(walk, "step.opened", step="which") == {
        "step": "which",
        "plan": "recall",
        "verb": "decide",
        "title": "What about which?",
        "round": 1,
        "phase": "first",
    }
    assert walk.course.name("facts") == "breach/facts"
    assert walk.course.name("recall/facts") == "recall/facts"
    assert walk.course.name("recall/which") == "which"


def test_a_name_is_found_with_its_plan_or_without_where_only_one_has_it() -> None:
    find = joined().course.find
    assert find("only-here") == "only-here"
    assert find("breach/only-here") == "only-here"
    assert find("which") == find("recall/which") == "recall/which"
    assert find("recall/facts") == "recall/facts"
    assert find("breach/facts") == "facts"
    assert find("recall/capture#2") == "recall/capture#2"


def test_a_bare_name_that_two_plans_have_is_refused() -> None:
    find = joined().course.find
    with pytest.raises(NotAllowed, match="'facts' stands in more than one plan") as refused:
        find("facts")
    assert refused.value.hint == "Say which: breach/facts or recall/facts."
    assert refused.value.never
    with pytest.raises(NotAllowed, match="no step 'wich' in this incident") as refused:
        find("wich")
    assert refused.value.hint.startswith("Did you mean 'which'?")
    assert refused.value.never
    with pytest.raises(NotAllowed, match="no step 'breach/which'"):
        find("breach/which")


def test_facts_are_shared() -> None:
    walk = joined()
    walk.answer(StateFact("what", "a copy", "recall/facts"))
    assert walk.last("fact.stated") == {
        "step": "recall/facts",
        "plan": "recall",
        "fact": "what",
        "value": "a copy",
    }
    assert (walk.status("facts"), walk.status("recall/facts")) == ("done", "done")
    assert "recall/after" in walk.open
    assert set(walk.course.facts) == {"what", "other"}


def test_facts_stated_before_it_was_joined_count() -> None:
    walk = Walk(BREACH, RECALL)
    walk.fact("what", "a copy")
    walk.join("recall")
    assert walk.status("recall/facts") == "done"


def test_roles_and_level_are_shared() -> None:
    called = plan(phase("first", page("call", "legal"), do("b", when={"level": "L4"})), id_="calls")
    walk = Walk(BREACH, called)
    walk.level("L4")
    walk.join("calls")
    assert walk.last("page.requested")["person"] == "lena"
    assert walk.status("calls/b") == "open"


def test_the_public_cadence_is_the_shorter_one() -> None:
    walk = joined()
    walk.publish("holding", "x")
    assert next_update_due(walk.course, walk.state) == START + 130 * MINUTE


def test_decisions_are_each_plans_own() -> None:
    walk = joined()
    walk.choose("recall/which", "all")
    assert walk.last("decision.made")["plan"] == "recall"
    walk.fact("what", "a copy")
    walk.done("recall/after")
    assert walk.state.tracks["recall"].phase == "second"
    assert walk.open == ["recall/stop", "only-here", "holding", "recall/b"]
    assert walk.state.tracks["breach"].phase == "first"


def test_clocks_and_happenings_are_each_plans_own() -> None:
    walk = joined()
    walk.fact("what", "a copy")
    walk.choose("recall/which", "some")
    walk.done("recall/after")
    walk.done("recall/b")
    assert data_of(walk, "clock.started", plan="recall")["clock"] == "law"
    assert data_of(walk, "clock.met", plan="recall") == {"clock": "law", "plan": "recall"}
    assert walk.law("law") == "running"
    walk.answer(Happened("post", plan="recall"))
    assert walk.last("anytime.happened") == {
        "name": "post",
        "title": "Post",
        "happening": 1,
        "plan": "recall",
    }
    assert "recall/capture" in walk.open
    walk.answer(Happened("post", plan="breach"))
    assert "capture" in walk.open
    with pytest.raises(NotAllowed, match="'post' stands in more than one plan") as refused:
        walk.answer(Happened("post"))
    assert (refused.value.hint, refused.value.never) == ("Say which: breach/post or recall/post.", True)
    walk.answer(Happened("post", plan="recall"))
    assert "recall/capture#2" in walk.open


def test_it_is_resolved_and_closed_only_when_both_are_through() -> None:
    walk = joined()
    walk.fact("what", "a copy")
    walk.done("only-here")
    walk.publish("holding", "x")
    assert walk.state.tracks["breach"].phase == "review"
    assert walk.stands() == "open"
    walk.done("collect")
    assert walk.stands() == "open"
    walk.choose("recall/which", "some")
    walk.done("recall/after")
    assert walk.stands() == "open"
    walk.done("recall/b")
    assert walk.stands() == "closed"
    assert len(walk.all("incident.resolved")) == len(walk.all("incident.closed")) == 1


def test_a_plan_that_is_joined_after_resolution_reopens_the_incident() -> None:
    walk = Walk(BREACH, RECALL)
    walk.fact("what", "a copy")
    walk.done("only-here")
    walk.publish("holding", "x")
    assert walk.stands() == "resolved"
    walk.news()
    walk.join("recall")
    assert walk.news()[:3] == ["plan.joined", "incident.reopened", "phase.begun first (recall)"]
    assert walk.stands() == "open"
    assert len(walk.all("incident.reopened")) == 1
    walk.choose("recall/which", "some")
    walk.done("recall/after", "recall/b", "collect")
    assert walk.stands() == "closed"
    assert len(walk.all("incident.resolved")) == 2


def test_a_step_reopened_in_one_plan_does_not_hold_the_other() -> None:
    walk = joined()
    walk.fact("what", "a copy")
    walk.choose("recall/which", "some")
    walk.done("recall/after")
    walk.reopen("recall/after")
    walk.done("only-here")
    walk.publish("holding", "x")
    assert walk.state.tracks["breach"].phase == "review"
    walk.done("recall/b")
    assert walk.state.tracks["recall"].phase == "second"


def test_a_plan_is_joined_once_and_not_to_a_closed_incident() -> None:
    walk = joined()
    with pytest.raises(NotAllowed, match="recall is already part of this incident") as refused:
        walk.join("recall")
    assert refused.value.never
    walk = Walk(plan(phase("one", do("a"))), RECALL)
    walk.done("a")
    with pytest.raises(NotAllowed, match="this incident is closed") as refused:
        walk.join("recall")
    assert refused.value.hint == "Begin a new one: crisisctl run recall"


def test_what_it_was_joined_from_is_in_the_log() -> None:
    walk = Walk(BREACH, RECALL)
    walk.answer(
        Join(
            "recall",
            "2.0.0",
            "Recall",
            "ef" * 32,
            (("a.j2", "12" * 32),),
            (("L3", 7_200_000), ("L4", 5_400_000)),
        )
    )
    assert walk.last("plan.joined")["sources"] == {"a.j2": "12" * 32}
    assert walk.last("plan.joined")["cadence"] == {"L3": 7200, "L4": 5400}
    assert walk.state.plans == ["breach", "recall"]


def test_where_two_plans_define_one_thing_the_first_plans_holds() -> None:
    first = plan(phase("p", do("a")), id_="one", facts=[fact("many", "number")])
    second = plan(phase("p", do("b")), id_="two", facts=[fact("many"), fact("more")])
    walk = Walk(first, second)
    walk.join("two")
    walk.fact("many", "7")
    assert walk.last("fact.stated")["value"] == 7
    assert walk.course.roles["lead"] is first.roles["lead"]
