"""What the press asks: in a register, beside the step that answers it, with the deadline that was given."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Done, Enquire, Happened, Reopen, Skip
from crisisctl.core.brief import brief
from crisisctl.core.enquiries import answers, waiting
from crisisctl.core.review import review
from crisisctl.core.times import HOUR, MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, do, phase, plan
from tests.core.walking import START, Walk

PRESS = anytime(
    "press",
    do("note", enters="enquiry"),
    do("reply", needs="note", answers="note", within="45m"),
)
PLAN = plan(phase("one", do("a")), happens=[PRESS])


def asked(*deadlines: int | None) -> Walk:
    walk = Walk(PLAN)
    for place, due in enumerate(deadlines):
        walk.answer(Happened("press", "They ring"))
        key = "note" if place == 0 else f"note#{place + 1}"
        walk.answer(Enquire(f"Paper {place}", "Is it so?", due, key))
    return walk


def test_it_finishes_the_step_that_waits_for_it() -> None:
    walk = asked(None)
    assert walk.state.step("note").status == "done"
    assert walk.state.step("reply").status == "open"
    assert answers(walk.course, walk.state, "reply") == ("e1", walk.state.enquiries["e1"])
    assert answers(walk.course, walk.state, "note") is None


def test_nobodys_word_finishes_it() -> None:
    walk = Walk(PLAN)
    walk.answer(Happened("press"))
    with pytest.raises(NotAllowed) as caught:
        walk.answer(Done("note"))
    assert "crisisctl enquiry add" in caught.value.hint
    walk.answer(Done("note", reason="They hung up"))
    assert walk.state.enquiries == {}
    assert answers(walk.course, walk.state, "reply") is None


@pytest.mark.parametrize("empty", [Enquire(" ", "Is it so?"), Enquire("A paper", "  ")])
def test_who_and_what_must_be_said(empty: Enquire) -> None:
    with pytest.raises(NotAllowed, match="an enquiry says"):
        Walk(PLAN).answer(empty)


def test_the_answer_is_due_when_they_need_it() -> None:
    walk = asked(START + 3 * HOUR, None)
    assert walk.state.step("reply").due_at == START + 3 * HOUR
    assert walk.state.step("reply#2").due_at == START + 45 * MINUTE


def test_a_deadline_that_has_passed_is_due_at_once() -> None:
    assert asked(START - HOUR).state.step("reply").due_at == START


def test_each_is_answered_for_itself() -> None:
    walk = asked(START + 2 * HOUR, START + HOUR, None)
    assert [one.who for one in waiting(walk.state)] == ["Paper 1", "Paper 0", "Paper 2"]
    walk.go("10m")
    walk.answer(Done("reply#2"))
    walk.answer(Skip("reply#3", "They withdrew it"))
    assert [one.who for one in waiting(walk.state)] == ["Paper 0"]
    assert walk.state.enquiries["e2"].answered_at == START + 10 * MINUTE
    told = review(walk.store.entries).enquiries
    assert [(one.who, one.answered_at, one.left_open_because) for one in told] == [
        ("Paper 0", None, ""),
        ("Paper 1", START + 10 * MINUTE, ""),
        ("Paper 2", None, "They withdrew it"),
    ]


def test_the_brief_names_the_most_urgent() -> None:
    walk = asked(START + 2 * HOUR, START + HOUR)
    lines = brief(walk.course, walk.state, START, "UTC")
    assert "Press: Paper 1 needs an answer by 10:00 (60 min left): Is it so?; 1 more wait" in lines


def test_one_that_no_step_waited_for_stays_in_the_register() -> None:
    walk = Walk(PLAN)
    walk.answer(Enquire("A paper", "Is it so?"))
    assert [one.step for one in waiting(walk.state)] == [None]


def test_reopened_it_waits_no_less() -> None:
    walk = asked(None)
    walk.answer(Done("reply"))
    walk.answer(Reopen("reply", "They ask back"))
    assert answers(walk.course, walk.state, "reply") is not None
