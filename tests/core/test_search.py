"""Finding the plan for what somebody sees, in their own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.playbook import Playbook
from crisisctl.core.search import Found, handled, hits, search


def plan(name: str, title: str, summary: str = "", *triggers: str) -> Playbook:
    return Playbook(name, title, summary, "1.0.0", {}, (), triggers=triggers)


LEAK = plan(
    "leak", "Data leak", "Names of customers are out.", "A forum shows our orders.", "A thief asks for money."
)
STORM = plan("storm", "Review storm", "Many bad reviews come in.", "Guests complain of the café.")


def ids(typed: str, plans: list[Playbook] = [LEAK, STORM]) -> list[str]:  # noqa: B006  # never changed
    return [one.plan.id for one in search(plans, typed)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("data leak", ["leak"]),
        ("LEAKED", ["leak"]),  # case and ending
        ("complaining guest", ["storm"]),
        ("Cafe", ["storm"]),  # accents
        ("reveiws", ["storm"]),  # two letters changed places
        ("custmers", ["leak"]),  # one letter less
        ("ordersx", ["leak"]),  # one more
        ("reviexs", ["storm"]),  # another one
        ("reivexs", []),  # two slips
        ("the our of", []),
        ("somebody asks for money", ["leak"]),
        ("unheard bad thief", ["leak", "storm"]),  # neither holds half: any
        ("bad reviews of a leak", ["storm"]),  # half of the words decide
        ("bad reviews leaking dragon", ["storm"]),  # just half
        ("names storm", ["storm", "leak"]),  # a title counts more than a summary
        ("", []),
        ("???", []),
    ],
)
def test_what_is_typed_finds_the_plan(typed: str, found: list[str]) -> None:
    assert ids(typed) == found


@pytest.mark.parametrize(
    ("typed", "word", "score"),
    [
        ("thief", "thief", 1),
        ("banks", "bank", 0.8),  # another ending
        ("age", "ages", 0.8),
        ("bank", "bankrupt", 0.8),  # begins like it
        ("bankrupt", "bank", 0.8),
        ("thxef", "thief", 0.6),  # another letter
        ("thif", "thief", 0),  # too short to be a slip
        ("reviw", "review", 0.6),  # one less
        ("revieew", "review", 0.6),  # one more
        ("gasess", "gases", 0.6),
        ("gasessy", "gases", 0),
        ("theif", "thief", 0.6),  # changed places
        ("thife", "thief", 0.6),
        ("htief", "thief", 0.6),
        ("theix", "thief", 0),  # and another letter
        ("thxxf", "thief", 0),
        ("thifxe", "thief", 0),
        ("gusets", "guests", 0.6),
        ("gsuest", "guests", 0),  # changed places over three
        ("gsexts", "guests", 0),
        ("tied", "ties", 0),  # nothing is cut off so short a word
        ("sit", "site", 0.8),
        ("sit", "sitting", 0),
        ("continent", "container", 0),
        ("the", "the", 0),  # says nothing
    ],
)
def test_how_much_a_word_is_like_another(typed: str, word: str, score: float) -> None:
    found = [one.score for one in search([plan("x", word)], typed)]
    assert found == ([pytest.approx(3 * score)] if score else [])


def test_a_slip_in_a_summary_counts_least() -> None:
    (found,) = search([plan("x", "Something", "The thief is here.")], "theif")
    assert found.score == pytest.approx(0.9)


def test_a_word_counts_where_it_counts_most() -> None:
    thief = plan("x", "Thief", "The thief is here.", "A thief came.")
    assert search([thief], "thief") == [Found(thief, 3.0, "Thief")]
    late = plan("x", "Something", "Nothing.", "A thief came.", "Zealous thief!")
    assert search([late], "thief") == [
        Found(late, 2.0, "A thief came.")
    ]  # the first of those that fit as well
    assert search([], "thief") == []


def test_the_line_that_fits_best_is_told() -> None:
    assert search([STORM, LEAK], "a thief wants money") == [Found(LEAK, 4.0, "A thief asks for money.")]
    (found,) = search([LEAK, STORM], "data leaks")
    assert found.line == "Data leak"


def test_what_few_plans_hold_counts_more() -> None:
    common = [LEAK._replace(id=f"site-{one}", triggers=("The site shows it.",)) for one in "abc"]
    rare = STORM._replace(id="rare", summary="The till is broken.")
    assert ids("site broken", [*common, rare])[0] == "rare"


def test_a_plan_that_fits_four_times_worse_is_left_out() -> None:
    better = plan("better", "Leak", "data")  # 3 / 2 plans + 1.5
    assert ids("leak data", [plan("worse", "Else", "leak"), better]) == ["better"]  # 1.5 / 2 plans
    assert ids("leak data", [plan("worse", "Else", "", "leak"), better]) == ["better", "worse"]


def test_a_plan_that_fits_far_worse_is_left_out() -> None:
    worse = plan("worse", "Something else", "It is late, and the data")
    assert ids("leak data", [worse, LEAK]) == ["leak"]


@given(st.text(max_size=60))
def test_anything_can_be_typed(typed: str) -> None:
    found = search([LEAK, STORM], typed)
    assert len({one.plan.id for one in found}) == len(found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        assert one.line in (one.plan.title, one.plan.summary, *one.plan.triggers, handled(one.plan))


def test_what_a_plan_handles_is_searched_and_told() -> None:
    plans = [LEAK._replace(handles=("leak", "hack")), STORM]
    (found,) = search(plans, "we got hacked")
    assert (found.plan.id, found.line) == ("leak", "For: leak, hack")
    assert handled(STORM) == ""


def test_the_words_that_fit_are_pointed_at() -> None:
    text = "Ru\u0308ckruf: guests COMPLAIN of the caf\u00e9"
    assert [text[one] for one in hits(text, "the complaints in a cafe, rückrufe")] == [
        "Ru\u0308ckruf",
        "COMPLAIN",
        "caf\u00e9",
    ]
    assert hits(text, "the") == hits("", "x") == []
