"""Deadlines, more time, and the ladders that climb once a deadline has passed."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Acknowledge, Assign, Called, Extend, GiveUp, PageNow
from crisisctl.core.times import MINUTE
from crisisctl.core.walk import pending
from crisisctl.core.world import Delivery
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, do, page, phase, plan
from tests.core.walking import Walk, at, data_of

CALLS = ("page.requested", "page.climbed", "page.failed")
LADDER = "lead 0m, sponsor 10m, care 20m"


def late(**more: object) -> Walk:
    """A step that is due after five minutes, and a ladder from there."""
    return Walk(
        plan(phase("one", do("a", within="5m", escalate=LADDER), do("b")), phase("two", do("c"))), **more
    )


def test_a_step_is_overdue_exactly_when_its_time_has_passed_and_once() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m"), within="1h")))
    walk.go("4m59s")
    assert walk.all("step.overdue") == []
    walk.go("5m")
    assert walk.last("step.overdue") == {"step": "a", "due_at": at("5m")}
    walk.go("59m")
    assert len(walk.all("step.overdue")) == 1


def test_a_phase_is_overdue_once() -> None:
    walk = Walk(plan(phase("one", do("a"), within="1h")))
    walk.go("59m59s")
    assert walk.all("phase.overdue") == []
    walk.go("3h")
    assert walk.timed("phase.overdue") == [("60:00", "phase.overdue one")]
    assert walk.last("phase.overdue") == {"phase": "one", "due_at": at("1h")}


def test_what_is_settled_in_time_is_never_overdue() -> None:
    walk = Walk(
        plan(phase("one", do("a", within="5m", escalate=LADDER), within="10m"), phase("two", do("b")))
    )
    walk.go("4m59s")
    walk.done("a")
    walk.go("2h")
    assert walk.timed("step.overdue", "phase.overdue", *CALLS) == []


def test_what_is_due_comes_before_what_is_answered_at_that_moment() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate=LADDER), do("b"), within="5m")))
    walk.clock.time += 5 * MINUTE
    walk.news()
    walk.done("a")
    assert walk.news() == ["phase.overdue one", "step.overdue a", "page.requested a", "step.done a"]


def test_two_things_due_together_go_in_the_plans_order() -> None:
    steps = (do("z", within="5m"), do("a", within="5m"), do("m", within="5m"))
    walk = Walk(plan(phase("one", *steps, within="5m"), happens=[anytime("post", do("k", within="5m"))]))
    walk.happened("post")
    walk.go("5m")
    assert [one.data.get("step") for one in walk.all("step.overdue")] == ["z", "a", "m", "k"]
    assert walk.all("phase.overdue")[0].seq < walk.all("step.overdue")[0].seq


def test_rungs_count_from_the_deadline_itself() -> None:
    walk = late()
    walk.go("1h")
    assert walk.timed("step.overdue", *CALLS) == [
        ("5:00", "step.overdue a"),
        ("5:00", "page.requested a"),
        ("15:00", "page.climbed a"),
        ("15:00", "page.requested a"),
        ("25:00", "page.climbed a"),
        ("25:00", "page.requested a"),
    ]
    about = {"step": "a", "role": "sponsor", "person": "olga", "ladder": "escalation", "rung": 1}
    assert walk.all("page.requested")[1].data == about
    assert walk.all("page.climbed")[0].data == about


def test_a_rung_after_a_while_is_the_first_of_its_ladder_and_not_climbed_to() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate="lead 3m"))))
    walk.go("1h")
    assert walk.timed(*CALLS) == [("8:00", "page.requested a")]


def test_an_acknowledgement_stops_the_later_rungs() -> None:
    walk = late()
    walk.go("6m")
    walk.ack("a", "ana")
    assert walk.state.pages == {}
    walk.go("2h")
    assert len(walk.all("page.requested")) == 1
    assert walk.status("a") == "open"


def test_anybody_paged_may_acknowledge() -> None:
    walk = late()
    walk.go("16m")
    walk.answer(Acknowledge("a", role="sponsor"))
    assert walk.last("page.acknowledged") == {
        "step": "a",
        "role": "sponsor",
        "person": "olga",
        "ladder": "escalation",
    }
    walk.go("2h")
    assert len(walk.all("page.requested")) == 2


def test_settling_the_step_stops_the_later_rungs() -> None:
    walk = late()
    walk.go("6m")
    walk.done("a")
    assert walk.state.pages == {}
    walk.go("2h")
    assert len(walk.all("page.requested")) == 1


def test_who_was_not_paged_cannot_acknowledge() -> None:
    walk = late()
    with pytest.raises(NotAllowed, match="olga was not paged for a") as refused:
        walk.ack("a", "olga")
    assert refused.value.hint == "Nobody has been paged for it yet."
    assert refused.value.never is False
    walk.go("15m")
    with pytest.raises(NotAllowed, match="care was not paged for a") as refused:
        walk.answer(Acknowledge("a", role="care"))
    assert refused.value.hint == "Paged so far: ana, olga."
    with pytest.raises(NotAllowed, match="nobody was not paged for b"):
        walk.answer(Acknowledge("b"))


def test_a_role_that_nobody_holds_goes_to_its_backup() -> None:
    walk = late(roles={"sponsor": "olga", "care": "cara"})
    walk.go("5m")
    assert walk.last("page.requested") == {
        "step": "a",
        "role": "lead",
        "person": "olga",
        "ladder": "escalation",
        "rung": 0,
        "backup": "sponsor",
    }
    walk.answer(Acknowledge("a", role="sponsor"))
    assert walk.last("page.acknowledged")["person"] == "olga"


def test_a_role_that_nobody_holds_nor_a_backup_is_page_failed_and_the_next_comes_in_its_time() -> None:
    walk = late(roles={"care": "cara"})
    walk.go("1h")
    assert walk.timed(*CALLS) == [
        ("5:00", "page.failed a"),
        ("15:00", "page.climbed a"),
        ("15:00", "page.failed a"),
        ("25:00", "page.climbed a"),
        ("25:00", "page.requested a"),
    ]
    assert walk.all("page.failed")[0].data == {
        "step": "a",
        "role": "lead",
        "person": None,
        "ladder": "escalation",
        "rung": 0,
        "reason": "nobody holds Lead, nor a backup of it",
    }


def test_who_was_already_paged_is_passed_over_to_the_next_at_once() -> None:
    walk = late(roles={"lead": "ana", "sponsor": "ana", "care": "cara"})
    walk.go("1h")
    assert walk.timed(*CALLS) == [
        ("5:00", "page.requested a"),
        ("15:00", "page.climbed a"),
        ("15:00", "page.requested a"),
    ]
    assert (walk.last("page.requested")["role"], walk.last("page.requested")["rung"]) == ("care", 2)


def test_a_ladder_of_one_person_pages_once() -> None:
    walk = late(roles={"lead": "ana", "sponsor": "ana", "care": "ana"})
    walk.go("2h")
    assert len(walk.all("page.requested")) == 1


def test_who_was_paged_in_vain_is_passed_over_too() -> None:
    walk = late(roles={"lead": "ana", "sponsor": "ana", "care": "cara"})
    walk.outside.reaches = {"ana": Delivery(sent=False, how="engaged")}
    walk.go("1h")
    assert [one.data["person"] for one in walk.all("page.requested")] == ["ana", "cara"]
    assert walk.last("page.failed") == {
        "step": "a",
        "role": "lead",
        "person": "ana",
        "ladder": "escalation",
        "page": walk.all("page.requested")[0].seq,
        "reason": "engaged",
    }


def test_a_rung_takes_whoever_holds_the_role_when_it_fires() -> None:
    walk = late()
    walk.go("10m")
    walk.answer(Assign("sponsor", "otto"))
    walk.go("15m")
    assert walk.last("page.requested")["person"] == "otto"


def test_a_page_step_climbs_from_its_opening() -> None:
    walk = Walk(plan(phase("one", do("a"), page("call", "legal", within="10m", needs="a"))))
    walk.go("30m")
    walk.done("a")
    walk.go("2h")
    assert walk.timed(*CALLS, "step.overdue") == [
        ("30:00", "page.requested call"),
        ("40:00", "step.overdue call"),
        ("40:00", "page.climbed call"),
        ("40:00", "page.requested call"),
    ]
    assert walk.all("page.requested")[0].data == {
        "step": "call",
        "role": "legal",
        "person": "lena",
        "ladder": "legal",
        "rung": 0,
    }


def test_a_list_of_roles_climbs_each_ladder_by_itself() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", "social", within="10m"), do("b"))))
    assert [one.data["person"] for one in walk.all("page.requested")] == ["lena", "ben"]
    walk.ack("call", "lena")
    walk.go("10m")
    assert [one.data["person"] for one in walk.all("page.requested")] == ["lena", "ben", "cara"]
    walk.ack("call", "cara")
    assert walk.status("call") == "done"


def test_more_time_counts_from_the_deadline_or_from_now_if_it_has_passed() -> None:
    walk = late()
    walk.go("4m")
    walk.answer(Extend("a", 10 * MINUTE, " nearly there "))
    assert walk.last("step.extended") == {
        "step": "a",
        "due_at": at("15m"),
        "by_s": 600,
        "reason": "nearly there",
    }
    walk.go("14m")
    assert walk.all("step.overdue") == []
    walk.go("20m")
    walk.answer(Extend("a", 10 * MINUTE, "nearly there"))
    assert walk.last("step.extended")["due_at"] == at("30m")
    walk.go("30m")
    assert len(walk.all("step.overdue")) == 2


def test_more_time_holds_the_rungs_until_the_new_deadline() -> None:
    walk = late()
    walk.go("6m")
    walk.answer(Extend("a", 24 * MINUTE, "nearly there"))
    walk.go("2h")
    assert walk.timed(*CALLS, "step.overdue") == [
        ("5:00", "step.overdue a"),
        ("5:00", "page.requested a"),
        ("30:00", "step.overdue a"),
        ("40:00", "page.climbed a"),
        ("40:00", "page.requested a"),
        ("50:00", "page.climbed a"),
        ("50:00", "page.requested a"),
    ]


@pytest.mark.parametrize(
    ("step", "by", "reason", "text", "hint"),
    [
        ("b", 60_000, "more", "b has no deadline to move", ""),
        ("a", 0, "more", "more time must be more than none", "Write 10m, or 1h30m."),
        ("a", -1, "more", "more time must be more than none", "Write 10m, or 1h30m."),
        ("a", 1, " ", "more time needs a reason", "Say it in a few words."),
    ],
)
def test_more_time_needs_a_deadline_a_length_and_a_reason(
    step: str, by: int, reason: str, text: str, hint: str
) -> None:
    with pytest.raises(NotAllowed) as refused:
        late().answer(Extend(step, by, reason))
    assert (refused.value.text, refused.value.hint, refused.value.never) == (text, hint, True)


def test_a_page_that_the_program_sent_waits_for_an_acknowledgement() -> None:
    walk = late()
    walk.outside.reaches = {"ana": Delivery(sent=True, how="sms")}
    walk.go("5m")
    assert walk.last("page.sent") == {
        "step": "a",
        "role": "lead",
        "person": "ana",
        "ladder": "escalation",
        "page": walk.all("page.requested")[0].seq,
        "how": "sms",
    }
    assert walk.all("page.acknowledged") == []
    assert [one.kind for one in pending(walk.course, walk.state)] == ["step", "step"]


def test_whom_the_program_surely_reached_has_acknowledged() -> None:
    walk = late()
    walk.outside.reaches = {"ana": Delivery(sent=True, how="at the keyboard", reached=True)}
    walk.go("1h")
    assert walk.last("page.sent")["reached"] is True
    assert len(walk.all("page.acknowledged")) == 1
    assert len(walk.all("page.requested")) == 1


def test_calls_to_be_made_by_voice_come_first() -> None:
    walk = late()
    walk.go("15m")
    first = pending(walk.course, walk.state)[0]
    pages = tuple(one.seq for one in walk.all("page.requested"))
    assert (first.kind, first.key, first.pages) == ("call", "a", pages)


def test_who_was_reached_by_voice_has_acknowledged() -> None:
    walk = late()
    walk.go("7m")
    seq = walk.all("page.requested")[0].seq
    walk.news()
    walk.answer(Called(seq, reached=True, at=walk.clock.time - MINUTE))
    assert walk.news() == ["page.sent a", "page.acknowledged a"]
    assert walk.last("page.sent") == {
        "step": "a",
        "role": "lead",
        "person": "ana",
        "ladder": "escalation",
        "page": seq,
        "how": "voice",
        "happened_at": at("6m"),
        "reached": True,
    }
    assert walk.last("page.acknowledged")["how"] == "voice"


def test_who_was_not_reached_by_voice_may_still_acknowledge_and_the_ladder_climbs() -> None:
    walk = late()
    walk.go("7m")
    seq = walk.all("page.requested")[0].seq
    walk.answer(Called(seq, reached=False))
    assert walk.last("page.failed")["reason"] == "no answer"
    assert walk.last("page.failed")["how"] == "voice"
    with pytest.raises(NotAllowed, match="nobody waits for this call any more"):
        walk.answer(Called(seq, reached=True))
    walk.go("15m")
    assert len(walk.all("page.requested")) == 2
    walk.ack("a", "ana")
    walk.go("1h")
    assert len(walk.all("page.requested")) == 2


def test_a_call_is_not_made_before_it_was_asked_for() -> None:
    walk = late()
    walk.go("7m")
    seq = walk.all("page.requested")[0].seq
    with pytest.raises(NotAllowed, match="that is before the step was open"):
        walk.answer(Called(seq, reached=True, at=walk.clock.time - 3 * MINUTE))
    with pytest.raises(NotAllowed, match="a call that reached nobody needs a reason"):
        walk.answer(Called(seq, reached=False, reason=" "))


def test_anybody_may_be_paged_by_hand() -> None:
    walk = late(roles={"sponsor": "olga"})
    walk.answer(PageNow("b", "legal"))
    assert walk.last("page.requested") == {
        "step": "b",
        "role": "legal",
        "person": "olga",
        "ladder": "by-hand",
        "backup": "sponsor",
    }
    walk.ack("b", "olga")
    assert walk.last("page.acknowledged")["ladder"] == "by-hand"


def test_who_was_paged_by_hand_stops_the_ladder_of_the_step_too() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", within="10m"), do("b"))))
    walk.answer(PageNow("call", "care"))
    assert walk.last("page.requested")["ladder"] == "legal"
    walk.ack("call", "cara")
    assert walk.status("call") == "done"


def test_of_several_ladders_a_page_by_hand_stops_the_one_with_that_role() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", "social", within="10m"), do("b"))))
    walk.answer(PageNow("call", "care"))
    assert walk.last("page.requested")["ladder"] == "social"
    walk.answer(PageNow("call", "lead"))
    assert walk.last("page.requested")["ladder"] == "by-hand"


@pytest.mark.parametrize(
    ("role", "text", "hint"),
    [
        ("leed", "no role 'leed'", "Did you mean 'lead'? There are: lead, social, legal, care, sponsor."),
        ("care", "nobody holds care", "crisisctl assign care PERSON"),
    ],
)
def test_nobody_is_paged_by_hand_without_a_role_or_a_person(role: str, text: str, hint: str) -> None:
    walk = late(roles={"lead": "ana"})
    with pytest.raises(NotAllowed) as refused:
        walk.answer(PageNow("b", role))
    assert (refused.value.text, refused.value.hint, refused.value.never) == (text, hint, True)


def test_each_of_a_list_may_be_given_up_once_its_own_ladder_is_used_up() -> None:
    walk = Walk(plan(phase("one", page("call", "legal", "care", within="10m"), do("b"))))
    walk.answer(GiveUp("call", "care", "on a plane"))
    walk.go("1h")
    assert data_of(walk, "page.requested", role="sponsor")["ladder"] == "legal"
    walk.answer(GiveUp("call", "legal", "no answer"))
    assert walk.status("call") == "done"
