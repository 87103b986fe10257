"""What concerns the incident as a whole: level, roles, channels, notes, claims, evidence, its end."""

from __future__ import annotations

from crisisctl.core.answers import (
    Assign,
    Attach,
    ChannelState,
    HandOver,
    Hold,
    Note,
    SetLevel,
)
from crisisctl.core.roles import Holder, holder, roles_of
from crisisctl.core.times import MINUTE
from tests.core.plans import check, do, phase, plan, wait
from tests.core.walking import START, Walk, at, refusal

ROLES = "There are: lead, social, legal, care, sponsor."


def walked() -> Walk:
    walk = Walk(plan(phase("one", do("a", evidence="required"), do("b"))))
    walk.news()
    return walk


def test_the_level_changes_with_a_reason() -> None:
    walk = walked()
    walk.answer(SetLevel("L4", " it grew "))
    assert walk.last("level.changed") == {"level": "L4", "from": "L3", "reason": "it grew"}
    assert walk.state.level == "L4"
    assert refusal(walk, SetLevel("L4", "no")) == ("the level is already L4", "", True)
    assert refusal(walk, SetLevel("L5", "no"))[0] == "no level 'L5'"
    assert refusal(walk, SetLevel("L5", "no"))[1].endswith("There are: L1, L2, L3, L4.")
    assert refusal(walk, SetLevel("L1", " "))[0] == "another level needs a reason"


def test_a_role_is_assigned_or_handed_over() -> None:
    walk = walked()
    walk.answer(Assign("legal", "pia"))
    assert walk.last("role.assigned") == {"role": "legal", "person": "pia"}
    walk.answer(HandOver("legal", "lena", " by phone "))
    assert walk.last("role.handed_over") == {
        "role": "legal",
        "person": "lena",
        "from": "pia",
        "how": "by phone",
    }
    assert walk.state.roles["legal"] == "lena"
    assert refusal(walk, Assign("legal", "lena")) == ("lena already holds legal", "", True)
    assert refusal(walk, HandOver("legal", "pia", ""))[0] == "a hand-over needs a reason"
    for answer in (Assign("leagl", "pia"), HandOver("leagl", "pia", "in person")):
        assert refusal(walk, answer) == (
            "no role 'leagl' in this incident",
            f"Did you mean 'legal'? {ROLES}",
            True,
        )


def test_whoever_stands_in_for_a_role_is_the_first_backup_that_somebody_holds() -> None:
    walk = Walk(plan(phase("one", do("a"))), roles={"sponsor": "olga", "social": "ben"})
    assert holder(walk.course, walk.state, "social") == Holder("ben", None)
    assert holder(walk.course, walk.state, "lead") == Holder("olga", "sponsor")
    assert holder(walk.course, walk.state, "care") == Holder(None, None)
    assert holder(walk.course, walk.state, "nobody") == Holder(None, None)
    walk.answer(Assign("care", "ben"))
    assert roles_of(walk.state, "ben") == ["social", "care"]


def test_a_channel_is_lost_and_comes_back() -> None:
    walk = walked()
    walk.answer(ChannelState("x", lost=True, reason=" hacked "))
    assert walk.last("channel.lost") == {"channel": "x", "reason": "hacked"}
    assert refusal(walk, ChannelState("x", lost=True, reason="no")) == ("x is already lost", "", True)
    walk.answer(ChannelState("site", lost=True, reason="hacked too"))
    assert walk.state.lost == ["x", "site"]
    assert refusal(walk, ChannelState("x", lost=False, reason=""))[0] == "a channel's state needs a reason"
    walk.answer(ChannelState("x", lost=False, reason="ours again"))
    assert walk.last("channel.back") == {"channel": "x", "reason": "ours again"}
    assert walk.state.lost == ["site"]
    assert refusal(walk, ChannelState("x", lost=False, reason="no"))[0] == "x is already in our hands"


def test_a_note_is_a_line_of_its_own() -> None:
    walk = walked()
    walk.go("10m")
    walk.answer(Note(" they called again "))
    assert walk.last("note.added") == {"text": "they called again"}
    walk.answer(Note("advice was sought", at=START + 5 * MINUTE, privileged=True))
    assert walk.last("note.added") == {
        "text": "advice was sought",
        "privileged": True,
        "happened_at": at("5m"),
    }
    assert refusal(walk, Note(" ")) == ("an empty note says nothing", "", True)
    assert refusal(walk, Note("later", at=START + 11 * MINUTE)) == (
        "that time has not come yet",
        "Give a time that has passed.",
        True,
    )


def test_a_note_does_not_move_the_incidents_clock() -> None:
    walk = walked()
    walk.go("10m")
    walk.answer(Note("still here"))
    assert walk.state.moment == START
    walk.done("b")
    assert walk.state.moment == START + 10 * MINUTE


def test_a_hold_is_set_and_lifted() -> None:
    walk = walked()
    assert refusal(walk, Hold(on=False, reason="no")) == ("the legal hold is already off", "", True)
    walk.answer(Hold(on=True, reason=" a claim is near "))
    assert walk.last("hold.set") == {"reason": "a claim is near"}
    assert walk.state.hold
    assert refusal(walk, Hold(on=True, reason="no"))[0] == "the legal hold is already on"
    assert refusal(walk, Hold(on=False, reason=" "))[0] == "a legal hold needs a reason"
    walk.answer(Hold(on=False, reason="it is over"))
    assert walk.last("hold.lifted") == {"reason": "it is over"}
    assert not walk.state.hold


def test_evidence_is_attached_to_the_incident_or_to_a_step_that_wanted_it() -> None:
    walk = walked()
    kept = {"kind": "file", "name": "post.png", "size": 7, "sha256": "ab" * 32}
    walk.answer(Attach("file", "post.png", 7, "ab" * 32))
    assert walk.last("evidence.attached") == kept
    assert walk.state.step("a").evidence is None
    walk.answer(Attach("file", "post.png", 7, "ab" * 32, "a"))
    assert walk.last("evidence.attached") == {"step": "a", **kept}
    walk.done("a")
    assert walk.last("step.done") == {"step": "a", "evidence": "post.png"}
    walk.answer(Attach("link", "later", 5, "ab" * 32, "a"))
    assert walk.state.step("a").evidence == "post.png"


def test_evidence_alone_settles_no_check() -> None:
    walk = Walk(plan(phase("one", check("a", "first", evidence="required"), do("b"))))
    walk.answer(Attach("text", "a sentence", 10, "ab" * 32, "a"))
    assert walk.status("a") == "open"
    walk.done("a")
    assert walk.last("step.done")["evidence"] == "a sentence"


def test_it_is_resolved_when_the_last_phase_before_the_review_ends_and_closed_at_the_end() -> None:
    walk = Walk(
        plan(
            phase("one", do("a")), phase("review", do("b"), opens="2d"), phase("rebuild", do("c"), opens="1d")
        )
    )
    walk.news()
    walk.go("1h")
    walk.done("a")
    assert walk.news() == ["step.done a", "phase.ended one", "incident.resolved"]
    assert (walk.stands(), walk.state.resolved_at) == ("resolved", START + 60 * MINUTE)
    walk.go("49h")
    walk.done("b")
    assert walk.stands() == "resolved"
    walk.go("3d1h")
    walk.done("c")
    assert walk.news()[-3:] == ["step.done c", "phase.ended rebuild", "incident.closed"]
    assert (walk.stands(), walk.state.closed_at) == ("closed", START + 73 * 60 * MINUTE)
    assert walk.last("incident.closed") == {}


def test_without_a_review_it_is_resolved_and_closed_with_the_last_phase() -> None:
    walk = Walk(plan(phase("one", do("a"))))
    walk.news()
    walk.done("a")
    assert walk.news() == ["step.done a", "phase.ended one", "incident.resolved", "incident.closed"]


def test_the_end_is_reached_while_nobody_is_there_too() -> None:
    walk = Walk(plan(phase("one", wait("quiet", "1h")), phase("review", wait("more", "1h"))))
    walk.sleep("9h")
    assert walk.timed("incident.resolved", "incident.closed") == [
        ("60:00", "incident.resolved"),
        ("120:00", "incident.closed"),
    ]
    assert walk.state.closed_at == START + 120 * MINUTE
