"""What may happen at any moment, as often as it happens."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.answers import Happened, Reopen
from crisisctl.core.playbook import Anytime
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, ask, decide, do, phase, plan
from tests.core.walking import Walk, at

POST = anytime("another-post", do("capture", within="5m", by="social"), do("tell", needs="capture"))


def begun(*happens: Anytime, **more: Any) -> Walk:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b")), happens=happens or [POST], **more))
    walk.news()
    return walk


def test_its_steps_open_beside_the_phase() -> None:
    walk = begun()
    walk.go("10m")
    walk.happened("another-post", text=" on a forum ")
    assert walk.news() == ["anytime.happened another-post", "step.opened capture"]
    assert walk.last("anytime.happened") == {
        "name": "another-post",
        "title": "Another post",
        "happening": 1,
        "text": "on a forum",
    }
    assert walk.last("step.opened") == {
        "step": "capture",
        "verb": "do",
        "title": "Do capture.",
        "round": 1,
        "anytime": "another-post",
        "role": "social",
        "due_at": at("15m"),
    }
    walk.done("capture")
    assert walk.open == ["a", "tell"]


def test_it_holds_no_phase_and_not_the_end() -> None:
    walk = begun()
    walk.happened("another-post")
    walk.done("a")
    assert walk.open == ["capture", "b"]
    walk.done("b")
    assert walk.stands() == "closed"


def test_each_happening_is_a_round_of_its_own() -> None:
    walk = begun()
    walk.happened("another-post")
    walk.happened("another-post")
    walk.happened("another-post")
    assert walk.open == ["capture", "capture#2", "capture#3", "a"]
    assert walk.last("anytime.happened") == {
        "name": "another-post",
        "title": "Another post",
        "happening": 3,
    }
    assert (walk.last("step.opened")["step"], walk.last("step.opened")["happening"]) == ("capture", 3)
    assert walk.last("step.opened")["round"] == 1
    walk.done("capture#2")
    assert walk.last("step.done") == {"step": "capture", "happening": 2}
    assert walk.open == ["capture", "capture#3", "a", "tell#2"]


def test_each_happening_asks_its_facts_anew() -> None:
    walk = begun(anytime("leak", ask("look", "what")), facts=["what"])
    walk.happened("leak")
    walk.fact("what", "names")
    assert walk.status("look") == "done"
    walk.happened("leak")
    assert walk.status("look#2") == "open"
    walk.fact("what", "more names")
    assert walk.status("look#2") == "done"


def test_each_happening_has_its_own_decision() -> None:
    steps = (decide("answer", "yes", "no"), do("reply", when={"answer": "yes"}, needs="answer"))
    walk = begun(anytime("claim", *steps))
    walk.happened("claim")
    walk.happened("claim")
    walk.choose("answer", "no")
    walk.choose("answer#2", "yes")
    assert walk.status("reply") == "not_needed"
    assert walk.status("reply#2") == "open"
    assert walk.state.decisions == {"answer": "no", "answer#2": "yes"}


def test_a_happening_that_does_not_need_a_step_is_judged_again_too() -> None:
    walk = begun(anytime("leak", do("call", when={"level": "L4"}), do("note")))
    walk.happened("leak")
    assert walk.last("step.not_needed") == {
        "step": "call",
        "anytime": "leak",
        "reason": "level is L3; needed for L4",
        "cause": "when",
    }
    walk.level("L4")
    assert walk.open == ["a", "call", "note"]
    assert walk.last("step.opened") == {
        "step": "call",
        "verb": "do",
        "title": "Do call.",
        "round": 1,
        "anytime": "leak",
    }


def test_what_the_plan_does_not_foresee_is_refused_with_what_it_does() -> None:
    walk = begun()
    with pytest.raises(NotAllowed, match="the plan foresees no 'another-posd'") as refused:
        walk.happened("another-posd")
    hint = "Did you mean 'another-post'? The plan foresees: another-post, press, regulator, harm, other."
    assert refused.value.hint == hint
    assert refused.value.never


def test_what_happens_in_every_crisis_needs_no_plan() -> None:
    walk = begun()
    walk.happened("press", text="A reporter calls")
    walk.happened("press")
    assert walk.news() == ["anytime.happened press", "anytime.happened press#2"]
    assert walk.all("anytime.happened")[0].data == {
        "name": "press",
        "title": "The press asks",
        "happening": 1,
        "text": "A reporter calls",
    }
    with pytest.raises(NotAllowed, match="foresees no 'press'"):
        walk.happened("press", plan="plan")


def test_a_happening_that_there_was_not_has_no_steps() -> None:
    walk = begun()
    walk.happened("another-post")
    with pytest.raises(NotAllowed, match="there is no capture#2") as refused:
        walk.done("capture#2")
    assert (refused.value.hint, refused.value.never) == ("See `crisisctl status`.", False)


def test_nothing_happens_any_more_in_a_closed_incident() -> None:
    walk = begun()
    walk.done("a", "b")
    with pytest.raises(NotAllowed, match="this incident is closed") as refused:
        walk.answer(Happened("another-post"))
    assert refused.value.hint == "Begin a new one: crisisctl run PLAYBOOK"
    assert refused.value.never


def test_a_step_of_a_happening_is_reopened_beside_the_phase_and_holds_nothing() -> None:
    walk = begun()
    walk.happened("another-post")
    walk.done("capture")
    walk.reopen("capture")
    assert "beside" not in walk.last("step.reopened")
    assert walk.last("step.reopened")["anytime"] == "another-post"
    walk.done("a")
    assert walk.open == ["capture", "b", "tell"]


def test_after_the_end_a_reopened_step_of_a_happening_reopens_the_incident() -> None:
    walk = begun()
    walk.happened("another-post")
    walk.done("capture", "tell", "a", "b")
    walk.news()
    walk.answer(Reopen("tell", "there is more"))
    assert walk.news() == ["step.reopened tell", "incident.reopened"]
    assert walk.open == ["tell"]
    walk.done("tell")
    assert walk.news() == ["step.done tell", "incident.resolved", "incident.closed"]
