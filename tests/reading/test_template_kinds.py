"""What a template does with facts, against the types that its plan gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from crisisctl.messages.templates import inspect

FACTS = """\
facts:
  what: {ask: What happened}
  size: {ask: How big, type: choice, options: [small, big]}
  n: {ask: How many, type: number, optional: true}
  m: {ask: How many more, type: number}
  t: {ask: When, type: time}
"""
FILE = "messages: {m: {kind: notice, template: m.j2, channels: [x], approve: [lead]}}\n"
STEPS = (
    "- {id: ask-it, ask: [what, size, n, m, t], by: lead}\n- {id: say-it, say: m, by: lead, needs: [ask-it]}"
)


@pytest.fixture
def judged(desk: Any, plan: Callable[..., str]) -> Callable[..., list[Any]]:
    """The errors of a plan whose statement has this template."""

    def errors(template: str, facts: str = FACTS) -> list[Any]:
        real = replace(desk, inspect=inspect).template("m.j2", template)
        return [one for one in real.problems(plan(STEPS, more=facts + FILE)) if one.severity == "error"]

    return errors


@pytest.mark.parametrize(
    ("template", "column", "why"),
    [
        ("{{ facts.n | time }}", 4, "`time` takes a time, and facts.n is a number"),
        ("{{ facts.what | date }}", 4, "`date` takes a time, and facts.what is a text"),
        ("{{ facts.size | date }}", 4, "`date` takes a time, and facts.size is a text"),
        ("{{ facts.t | default(facts.n) | time }}", 4, "`time` takes a time, and facts.n is a number"),
        ("a {% if facts.n > 'many' %}b{% endif %}", 9, "facts.n (a number) and a text"),
        ("a {% if 3 >= facts.what %}b{% endif %}", 9, "a number and facts.what (a text)"),
        ("a {% if facts.n < facts.t %}b{% endif %}", 9, "facts.n (a number) and facts.t (a time)"),
        ("a {% if facts.t <= '15:00' %}b{% endif %}", 9, "facts.t (a time) and a text"),
        ("a {% if 1 < facts.n < facts.what %}b{% endif %}", 13, "facts.n (a number) and facts.what (a text)"),
        ("{% for x in [facts.m, facts.what] %}{{ x | time }}{% endfor %}", 40, "facts.m is a number"),
        ("a {% if 'x' in facts.n %}b{% endif %}", 9, "a text and facts.n (a number)"),
        ("a {% if facts.n in facts.what %}b{% endif %}", 9, "facts.n (a number) and facts.what (a text)"),
    ],
)
def test_what_a_fact_cannot_be_is_refused_in_the_template(
    judged: Callable[..., list[Any]], template: str, column: int, why: str
) -> None:
    (problem,) = judged(f"Dear all,\r\n{template}\r\n")
    assert problem.file.endswith("templates/m.j2")
    assert (problem.line, problem.column, problem.rule) == (2, column, "template-type")
    assert problem.source == template
    assert why in problem.text
    assert problem.hint


@pytest.mark.parametrize(
    "template",
    [
        "{{ facts.t | time }} {{ facts.t | date }} {{ facts.t }} {{ facts.n }}",
        "{% if facts.n > 3 and facts.n <= facts.m and facts.t < next_update %}a{% endif %}",
        "{% if facts.size == 'big' and facts.n == 'x' and 'a' in facts.what %}a{% endif %}",
        "{% if facts.n | default(0) > 3 %}{{ facts.n | default('some') }}{% endif %}",
    ],
)
def test_what_fits_is_fine(judged: Callable[..., list[Any]], template: str) -> None:
    assert judged(template) == []


def test_a_list_is_written_out_whatever_the_plan_says(judged: Callable[..., list[Any]]) -> None:
    found = judged("{% for x in facts.what %}{{ x }}{% endfor %}\n{{ facts.n | join(',') }}")
    assert [(one.line, one.column, one.rule) for one in found] == [
        (1, 13, "template-type"),
        (2, 4, "template-type"),
    ]


def test_a_type_that_cannot_be_read_is_not_blamed_as_well(judged: Callable[..., list[Any]]) -> None:
    facts = FACTS.replace("type: number}", "type: numbr}")
    assert [one.rule for one in judged("{{ facts.m | time }}", facts)] == ["unknown-value"]


def test_an_inline_template_is_blamed_at_its_text(desk: Any, plan: Callable[..., str]) -> None:
    more = (
        FACTS + "messages:\n  m:\n    kind: notice\n    text: 'At {{ facts.n | time }}'\n    channels: [x]\n"
    )
    real = replace(desk, inspect=inspect)
    assert real.places(plan(STEPS, more=more)) == [(17, 11, "template-type")]
