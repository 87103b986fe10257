"""Statements and pages that a service takes: intent, effect, outcome; and nothing twice by itself."""

from __future__ import annotations

from crisisctl.conduct import act
from crisisctl.core.answers import Post
from crisisctl.core.world import Delivery
from tests.core.plans import do, message, page, phase, plan, say
from tests.core.walking import Walk

SENT = Delivery(sent=True, how="Discord")


def saying() -> Walk:
    walk = Walk(plan(phase("one", say("news"), do("a")), messages=[message("news", "staff", "x")]))
    walk.draft("news")
    walk.news()
    return walk


def test_what_a_service_takes_is_published_at_once() -> None:
    walk = saying()
    walk.outside.sends["staff"] = SENT
    walk.answer(Post("news", "staff"))
    assert walk.news() == ["message.requested news staff", "message.published news staff"]
    data = walk.last("message.published")
    assert (data["how"], data["public"], "link" in data) == ("Discord", False, False)
    walk.answer(Post("news", "x"))
    assert walk.news() == ["message.requested news x"]
    assert walk.outside.published == ["news staff", "news x"]


def test_what_a_service_refuses_may_be_tried_again_by_a_person() -> None:
    walk = saying()
    walk.outside.sends["staff"] = Delivery(sent=False, how="Discord answered 500")
    walk.answer(Post("news", "staff"))
    assert walk.last("message.failed")["reason"] == "Discord answered 500"
    walk.settle()
    assert walk.outside.published == ["news staff"]
    walk.outside.sends["staff"] = SENT
    walk.answer(Post("news", "staff"))
    assert walk.last("message.published")["how"] == "Discord"


def test_what_was_released_before_a_crash_is_never_sent_by_itself() -> None:
    walk = saying()
    walk.incident.record(Post("news", "staff"), "ana")  # and then the machine dies
    walk.outside.sends["staff"] = SENT
    walk.resume()
    assert walk.outside.published == []
    assert list(walk.state.step("news").say.requested) == ["staff"]


def test_what_another_process_released_is_not_sent_here() -> None:
    walk = saying()
    walk.outside.sends["staff"] = SENT
    other = Walk.__new__(Walk)
    other.__dict__ |= walk.__dict__
    other.resume()
    walk.incident.record(Post("news", "staff"), "ana")
    other.incident.catch_up()
    assert act(other.incident, other.outside, set()) == []
    assert walk.outside.published == []


def test_everybody_who_was_paged_is_told_when_it_is_settled() -> None:
    walk = Walk(plan(phase("one", page("call", "legal"), do("quiet"))))
    walk.outside.reaches["lena"] = SENT
    walk.go("1m")
    walk.ack("call", "lena")
    walk.done("quiet")
    assert walk.outside.told == ["call"]
