from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.language.statement import Statement
from crisisctl.messages.lint import Finding, broken
from crisisctl.messages.rules import form
from crisisctl.messages.templates import fill


def found(kind: str, text: str) -> tuple[Finding, ...]:
    return broken(form.RULES, Statement(text, kind))


@pytest.mark.parametrize(
    "hole",
    [
        "{{ facts.affected }}",
        "{% if x %}",
        "{# note #}",
        "[CUSTOMER NAME]",
        "[ORDER-NUMBER]",
        "[LINK]",
        "[insert link here]",
        "<your name>",
        "XX:XX",
        "hh:mm",
        "XX",
        "XXXX",
        "____",
        "TODO",
        "TBD",
        "TBC",
        "Lorem ipsum",
    ],
)
def test_a_hole_is_an_error_where_it_stands(hole: str) -> None:
    (finding,) = found("holding", f"We are sorry.\nDear {hole} all.")
    assert (finding.rule, finding.severity) == ("placeholder", "error")
    assert (finding.line, finding.column, finding.text) == (2, 6, hole)


@pytest.mark.parametrize(
    "text",
    [
        "We are sorry: 4,100 orders were charged twice. Next update: 15:00 CET.",
        "[UPDATE] The shop is back. [1] [sic] a < b > c",
        "The XXL shirts, the XX-ray of Acme_Shop and the todo list are fine.".replace("XX-ray", "X-ray"),
        "¿Qué ha pasado? Hemos cobrado dos veces a todo el mundo.",
    ],
)
def test_what_is_said_in_full_has_no_findings(text: str) -> None:
    assert found("holding", text) == ()


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_no_words_are_an_error(text: str) -> None:
    assert [one.rule for one in found("internal", text)] == ["empty"]


def test_every_hole_is_found() -> None:
    assert [one.text for one in found("update", "TODO: [NAME] at XX:XX")] == [
        "TODO",
        "[NAME]",
        "XX:XX",
    ]


@given(st.sampled_from(["facts.a", "draft.news", "next_update"]))
def test_what_a_template_left_open_is_always_found(name: str) -> None:
    text = fill(f"Sorry, {{{{ {name} }}}}.", {}, "UTC").text
    assert [one.rule for one in found("holding", text)] == ["placeholder"]
