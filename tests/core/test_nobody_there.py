"""What fell due while no walk ran, and a machine's clock that is not to be trusted."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import MissedPages, Note
from crisisctl.core.times import MINUTE, SECOND, duration
from crisisctl.core.walk import pending
from crisisctl.problem import NotAllowed
from tests.core.plans import decide, do, message, page, phase, plan, say, wait
from tests.core.walking import START, Walk, at

LADDER = "lead 0m, sponsor 10m"


def test_what_fell_due_is_written_in_order_of_time_with_when_it_happened() -> None:
    steps = (wait("pause", "10m"), do("a", needs="pause", within="5m"), do("b", within="12m"))
    walk = Walk(plan(phase("one", *steps, within="14m")))
    walk.news()
    walk.sleep("3h")
    assert walk.timed("step.overdue", "phase.overdue", "step.done") == [
        ("10:00", "step.done pause"),
        ("12:00", "step.overdue b"),
        ("14:00", "phase.overdue one"),
        ("15:00", "step.overdue a"),
    ]
    assert {entry.at for entry in walk.all("step.overdue")} == {START + 180 * MINUTE}
    assert walk.last("step.opened")["happened_at"] == at("10m")
    assert walk.state.step("a").opened_at == START + 10 * MINUTE


@pytest.mark.parametrize(("late", "said"), [(SECOND, False), (SECOND + 1, True)])
def test_only_what_is_more_than_a_second_late_says_so(late: int, said: bool) -> None:
    walk = Walk(plan(phase("one", do("a", within="5m"))))
    walk.clock.time = START + 5 * MINUTE + late
    walk.settle()
    assert ("happened_at" in walk.last("step.overdue")) is said


@pytest.mark.parametrize(("late", "type_"), [(0, "page.requested"), (1, "page.failed")])
def test_a_page_more_than_two_minutes_late_is_not_sent(late: int, type_: str) -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate="lead 0m"))))
    walk.clock.time = START + 7 * MINUTE + late
    walk.resume()
    assert walk.store.entries[-1].type == type_
    assert walk.outside.paged == (["ana"] if type_ == "page.requested" else [])


@pytest.mark.parametrize(("late", "type_"), [("120h", "page.requested"), ("121h", "page.failed")])
def test_on_a_fast_clock_somebody_is_there_as_long_as_a_real_one_would_show(late: str, type_: str) -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate="lead 0m"))), exercise=True, speed=3600)
    walk.clock.time = START + 5 * MINUTE + duration(late)
    walk.resume()
    assert walk.all(type_)


def test_a_page_that_was_missed_says_why_and_is_asked_about_as_one_question() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate=LADDER), page("call", "legal", within="4m"))))
    walk.ack("call", "lena")
    walk.sleep("3h")
    assert walk.all("page.failed")[0].data == {
        "step": "a",
        "role": "lead",
        "person": "ana",
        "ladder": "escalation",
        "rung": 0,
        "reason": f"fell due at {at('5m')} while nobody ran the walk",
        "missed": True,
        "happened_at": at("5m"),
    }
    missed = [one for one in pending(walk.course, walk.state) if one.kind == "missed"]
    assert [one.pages for one in missed] == [tuple(one.seq for one in walk.all("page.failed"))]
    assert len(missed[0].pages) == 2
    assert (missed[0].key, missed[0].due_at) == ("a", None)
    assert pending(walk.course, walk.state)[0] == missed[0]
    assert walk.outside.paged == ["lena"]


def test_the_question_about_missed_pages_is_answered_once() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate=LADDER))))
    walk.sleep("3h")
    seqs = tuple(one.seq for one in walk.state.missed)
    with pytest.raises(NotAllowed, match="what was done about the missed calls needs a reason"):
        walk.answer(MissedPages(seqs, " "))
    walk.answer(MissedPages(seqs[:1], "called Ana"))
    assert [one.seq for one in walk.state.missed] == [seqs[1]]
    walk.answer(MissedPages(seqs[1:], "called Olga"))
    assert walk.last("note.added") == {"text": "called Olga", "missed": [seqs[1]]}
    assert all(one.kind == "step" for one in pending(walk.course, walk.state))


def test_a_note_leaves_missed_pages_to_be_asked_about() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate=LADDER))))
    walk.sleep("3h")
    walk.answer(Note("I am back"))
    assert len(walk.state.missed) == 2


def test_whoever_was_missed_was_not_paged_and_is_paged_by_a_later_rung() -> None:
    walk = Walk(
        plan(phase("one", do("a", within="5m", escalate=LADDER))), roles={"lead": "ana", "sponsor": "ana"}
    )
    walk.sleep("15m")
    assert walk.timed("page.failed", "page.requested") == [
        ("5:00", "page.failed a"),
        ("15:00", "page.requested a"),
    ]


def test_a_ladder_goes_on_where_it_is_after_some_of_it_was_missed() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate=LADDER))))
    walk.sleep("8m")
    walk.go("1h")
    assert walk.timed("page.failed", "page.climbed", "page.requested") == [
        ("5:00", "page.failed a"),
        ("15:00", "page.climbed a"),
        ("15:00", "page.requested a"),
    ]


def test_a_choice_to_be_made_again_and_its_deadline_fell_due() -> None:
    walk = Walk(plan(phase("one", decide("over", "yes", "no repeat", every="1h", within="10m"))))
    walk.choose("over", "no")
    walk.sleep("5h")
    assert walk.timed("step.opened", "step.overdue")[1:] == [
        ("60:00", "step.opened over"),
        ("70:00", "step.overdue over"),
    ]
    assert walk.last("step.overdue")["due_at"] == at("1h10m")


def test_a_phase_that_began_while_nobody_was_there_began_then() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b", within="10m"), opens="1h", within="30m")))
    walk.done("a")
    walk.sleep("5h")
    assert walk.last("phase.begun")["happened_at"] == at("1h")
    assert walk.last("phase.begun")["due_at"] == at("1h30m")
    assert walk.timed("phase.begun", "step.overdue", "phase.overdue")[1:] == [
        ("60:00", "phase.begun two"),
        ("70:00", "step.overdue b"),
        ("90:00", "phase.overdue two"),
    ]


def test_a_clock_that_went_back_is_noted_once_and_not_trusted() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m"), do("b"))))
    walk.go("10m")
    walk.done("b")
    walk.clock.time -= 4 * MINUTE
    walk.news()
    walk.settle()
    walk.settle()
    assert walk.news() == ["note.added"]
    assert walk.last("note.added") == {"text": "This machine's clock went back by 4m."}
    assert walk.all("note.added")[0].by == "crisisctl"
    assert walk.incident.now() == START + 10 * MINUTE


@pytest.mark.parametrize(("back", "noted"), [(SECOND, 0), (SECOND + 1, 1)])
def test_a_second_back_is_not_worth_a_note(back: int, noted: int) -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"))))
    walk.go("10m")
    walk.done("a")
    walk.clock.time -= back
    walk.settle()
    assert len(walk.all("note.added")) == noted


def test_deadlines_waits_and_calls_count_from_the_incidents_own_clock() -> None:
    walk = Walk(
        plan(
            phase(
                "one",
                do("first"),
                do("a"),
                wait("pause", "30m", needs="a"),
                page("call", "legal", within="10m", needs="a"),
            )
        )
    )
    walk.go("2h")
    walk.done("first")
    walk.clock.time = START + 60 * MINUTE
    walk.done("a")
    assert walk.status("pause") == "open"
    assert walk.last("step.opened")["due_at"] == at("2h10m")
    assert walk.outside.paged == ["lena"]
    assert walk.all("page.failed") == []
    walk.go("2h10m")
    assert walk.outside.paged == ["lena", "olga"]
    walk.go("2h30m")
    assert walk.status("pause") == "done"


def test_an_approval_does_not_lapse_because_a_clock_went_back() -> None:
    held = message("holding", "x", approve=["legal 15m sponsor"])
    walk = Walk(plan(phase("one", do("first"), do("a"), say("holding", needs="a")), messages=[held]))
    walk.go("2h")
    walk.done("first")
    walk.clock.time = START + 60 * MINUTE
    walk.done("a")
    walk.draft("holding")
    with pytest.raises(NotAllowed, match="sponsor does not have to approve this now"):
        walk.approve("holding", "sponsor", "olga")
