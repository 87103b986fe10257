"""Statements by the name of their message; and what a template asks of the values in it."""

from __future__ import annotations

import pytest

from crisisctl.core.statements import find_message, open_statement, statement_out
from crisisctl.core.template import Demand
from crisisctl.problem import NotAllowed
from tests.core import plans as make
from tests.core.walking import Walk

FIRST = make.plan(
    make.phase("one", make.say("word"), make.say("again", "word"), make.do("wait")),
    messages=[make.message("word", "x", "site"), make.message("only", "x")],
)
SECOND = make.plan(make.phase("two", make.say("word")), id_="second", messages=[make.message("word", "x")])


def refusal(walk: Walk, name: str) -> tuple[str, str, bool]:
    with pytest.raises(NotAllowed) as found:
        find_message(walk.course, name)
    return found.value.text, found.value.hint, found.value.never


def test_a_message_is_found_by_its_name_or_with_its_plan() -> None:
    walk = Walk(FIRST, SECOND)
    word = (FIRST, FIRST.messages["word"])
    assert find_message(walk.course, "word") == word
    assert find_message(walk.course, "plan/word") == word
    assert refusal(walk, "wrod") == (
        "no statement 'wrod' in this incident",
        "Did you mean 'word'? There are: word, only.",
        True,
    )
    assert refusal(walk, "second/word")[0] == "no statement 'second/word' in this incident"


def test_one_that_stands_in_two_plans_must_be_named_with_its_plan() -> None:
    walk = Walk(FIRST, SECOND)
    walk.join("second")
    assert find_message(walk.course, "second/word") == (SECOND, SECOND.messages["word"])
    assert find_message(walk.course, "only")[0] is FIRST
    assert refusal(walk, "word") == (
        "'word' stands in more than one plan",
        "Say which: plan/word or second/word.",
        True,
    )


def test_the_open_step_of_a_message_and_the_last_one_that_put_it_out() -> None:
    walk = Walk(FIRST, SECOND)
    walk.join("second")
    word = FIRST.messages["word"]
    assert open_statement(walk.course, walk.state, FIRST, word) == "again"
    assert open_statement(walk.course, walk.state, SECOND, word) == "second/word"
    assert open_statement(walk.course, walk.state, FIRST, FIRST.messages["only"]) is None
    assert statement_out(walk.course, walk.state, FIRST, word, "x") is None
    walk.publish("word", "x")
    assert statement_out(walk.course, walk.state, FIRST, word, "x") == "word"
    assert statement_out(walk.course, walk.state, FIRST, word, "site") is None
    walk.publish("again", "x", "site")
    assert statement_out(walk.course, walk.state, FIRST, word, "x") == "again"
    assert open_statement(walk.course, walk.state, FIRST, word) == "word"
    assert statement_out(walk.course, walk.state, SECOND, SECOND.messages["word"], "x") is None


def test_a_statement_outside_the_plan_is_found_too() -> None:
    walk = Walk(FIRST)
    only = FIRST.messages["only"]
    walk.happened("statement:only")
    assert open_statement(walk.course, walk.state, FIRST, only) == "statement:only"


def demand(does: str, left: str, right: str = "") -> Demand:
    return Demand(does, frozenset(left.split()), frozenset(right.split()), 1, 1, 5)


KINDS = {"facts.many": "number", "facts.since": "time", "facts.what": "text", "facts.other": "number"}
FIT = "Compare a number with a number, a time with a time, a text with a text."


@pytest.mark.parametrize(
    ("asked", "misfit"),
    [
        (demand("time", "facts.since"), None),
        (demand("date", "time"), None),
        (demand("date", "facts.unknown"), None),
        (
            demand("time", "facts.many"),
            (
                "`time` takes a time, and facts.many is a number",
                "Make it `type: time` in the plan, or take the filter out.",
            ),
        ),
        (
            demand("date", "text"),
            (
                "`date` takes a time, and this is a text",
                "Make it `type: time` in the plan, or take the filter out.",
            ),
        ),
        (demand("<", "facts.many", "number"), None),
        (demand("<", "facts.many", "facts.other"), None),
        (demand("<", "facts.many", "facts.unknown"), None),
        (
            demand("<", "facts.many", "facts.since"),
            ("`<` cannot compare these: facts.many (a number) and facts.since (a time)", FIT),
        ),
        (
            demand(">", "text", "facts.many"),
            ("`>` cannot compare these: a text and facts.many (a number)", FIT),
        ),
        (
            demand("==", "facts.many facts.what", "number"),
            ("`==` cannot compare these: facts.what (a text) and a number", FIT),
        ),
        (demand("in", "text", "facts.what"), None),
        (
            demand("in", "text", "facts.many"),
            ("`in` looks for a text in a text: a text and facts.many (a number)", "Use `==`."),
        ),
        (
            demand("in", "number", "facts.many"),
            ("`in` looks for a text in a text: a number and facts.many (a number)", "Use `==`."),
        ),
        (demand("in", "facts.unknown", "facts.many"), None),
    ],
)
def test_values_fit_what_a_template_does_with_them(asked: Demand, misfit: tuple[str, str] | None) -> None:
    assert asked.misfit(KINDS) == misfit
