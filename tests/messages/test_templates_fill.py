"""The words of a template: what is printed, what is missing, and what it cannot be made to do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jinja2.sandbox import SandboxedEnvironment

from crisisctl.messages.templates import Filled, fill, inspect
from crisisctl.problem import Refused

VALUES: dict[str, Any] = {
    "facts": {
        "text": "a backup was copied",
        "n": 4100,
        "rate": 2.5,
        "whole": 3.0,
        "unknown": None,
        "blank": " ",
    },
    "brand": {"name": "Acme", "yes": True, "many": ["x", "y"]},
    "incident": {"title": "Leak", "level": "L3", "declared_at": "2026-07-01T22:30:00Z"},
    "draft": {"news": "The copy is gone."},
    "next_update": "2026-11-22T14:00:00.000Z",
}


def filled(text: str, zone: str = "Europe/Madrid") -> Filled:
    return fill(text, VALUES, zone)


def words(text: str) -> str:
    result = filled(text)
    assert result.missing == ()
    return result.text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ facts.n }} {{ facts.rate }} {{ facts.whole }} {{ brand.yes }}", "4100 2.5 3 true"),
        ("{{ next_update }}", "15:00 CET"),
        ("{{ next_update|time }} {{ next_update|date }}", "15:00 CET 22 November 2026"),
        ("{{ incident.declared_at|date }}, {{ incident.declared_at|time }}", "2 July 2026, 00:30 CEST"),
        ("{{ next_update|lower }}", "15:00 cet"),
        ("{{ 1780000000000|time }}", "22:26 CEST"),
        ("{{ facts.text|upper }} {{ brand.name|lower }}", "A BACKUP WAS COPIED acme"),
        ("{{ facts.text|title }} {{ 'BEN'|capitalize }}", "A Backup Was Copied Ben"),
        ("{{ '  a '|trim }}{{ 'abc'|length }}{{ ['x', 'y']|length }}", "a32"),
        ("{{ ['x', 'y']|join }} {{ ['x', 'y']|join(', ') }} {{ ['a', 1]|join('-') }}", "xy x, y a-1"),
        ("{{ facts.text|replace('backup', 'copy') }}", "a copy was copied"),
        ("{{ facts.unknown|default('nothing') }} {{ facts.n|default('nothing') }}", "nothing 4100"),
        ("{{ facts.unknown|upper|default('nothing') }}", "nothing"),
        ("{{ ''|default('empty') }}{{ ''|default('empty', true) }}", "empty"),
        ("{{ facts.unknown or 'nothing' }}", "nothing"),
        ("{% if facts.n > 1000 %}many{% elif facts.n %}some{% else %}none{% endif %}", "many"),
        ("{% if facts.unknown %}a{% else %}b{% endif %}", "b"),
        ("{% if not facts.blank %}a{% endif %}", "a"),
        (
            "{% if facts.unknown == 3 or facts.unknown != 3 or facts.unknown < 3 %}a{% else %}b{% endif %}",
            "b",
        ),
        ("{% if 'backup' in facts.text and 'x' not in facts.text %}a{% endif %}", "a"),
        ("{% if 1 < facts.rate <= 2.5 %}a{% endif %}", "a"),
        ("{% if incident.declared_at < next_update %}a{% endif %}", "a"),
        (
            "{% for a in ['x', 'y'] %}{% for b in ['1', '2'] %}{{ a }}{{ b }} {% endfor %}{% endfor %}",
            "x1 x2 y1 y2",
        ),
        ("{# a note #}{{ draft.news }}{# another #}", "The copy is gone."),
    ],
)
def test_what_is_printed(template: str, text: str) -> None:
    assert words(template) == text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("a\n{% if facts.n %}\nb\n{% endif %}\nc\n", "a\nb\nc"),
        ("a\n  {% if facts.n %}  \n  b\n  {% endif %}\nc", "a\n  b\nc"),
        ("a{% if facts.n %} b{% endif %}\nc", "a b\nc"),
        ("a\n{# note #}\nb", "a\nb"),
        ("a {# note #}\nb", "a \nb"),
        ("{% for x in ['x', 'y'] %}\n- {{ x }}\n{% endfor %}\nend", "- x\n- y\nend"),
        ("a\n\n{% if facts.unknown %}\nb\n\n{% endif %}\nc", "a\n\nc"),
        ("a\r\n{% if facts.n %}\r\nb\r\n{% endif %}\r\nc", "a\nb\nc"),
        ("\ufeff\n\na\n\n", "a"),
        ("a\n{%- if facts.n %}\nb{% endif %}", "a\nb"),
    ],
)
def test_a_tag_alone_on_its_line_leaves_no_line_behind(template: str, text: str) -> None:
    assert words(template) == text


def test_what_is_missing_is_told_and_stays_visible() -> None:
    template = (
        "{{ facts.unknown }} {{ draft.x|upper }}, {{ facts.blank }}; {{ ['x', brand.no]|join }} {{ draft.x }}"
    )
    assert filled(template) == Filled(
        "{{ facts.unknown }} {{ draft.x }}, {{ facts.blank }}; {{ brand.no }} {{ draft.x }}",
        ("facts.unknown", "draft.x", "facts.blank", "brand.no"),
    )


def test_only_what_is_printed_is_missing() -> None:
    assert filled("{% if facts.unknown %}{{ draft.a }}{% else %}{{ draft.b }}{% endif %}").missing == (
        "draft.b",
    )
    assert filled("{% for x in [facts.unknown] %}{{ x }}{% endfor %}").missing == ("facts.unknown",)
    assert fill("{{ facts.a }}{{ next_update }}", {}, "UTC").missing == ("facts.a", "next_update")


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC", "14:00 UTC"),
        ("America/New_York", "09:00 EST"),
        ("Asia/Dubai", "18:00 UTC+04"),
        ("Mars/Olympus", "14:00 UTC"),
    ],
)
def test_times_print_in_the_zone(zone: str, text: str) -> None:
    assert filled("{{ next_update }}", zone).text == text


@pytest.mark.parametrize(
    ("template", "column", "why"),
    [
        ("{{ brand.many }}", 4, "a list cannot be printed"),
        ("on {{ facts.text|time }}", 7, "this is no time"),
        ("{{ facts.n|date }}", 4, "this is no time"),
        ("{% if facts.text > 3 %}{% endif %}", 20, "cannot be compared"),
        ("{% if 'a' in facts.n %}{% endif %}", 14, "cannot be compared"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_place(template: str, column: int, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        fill(f"Dear all,\r\n{{# a note #}}\r\n{template}", VALUES | {"facts": _ODD}, "UTC", "odd.j2")
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.column, problem.source) == ("odd.j2", 3, column, template)
    assert problem.hint


_ODD: dict[str, Any] = {"text": "a backup was copied", "n": 2.5}


def test_a_text_that_reads_like_a_time_stops_nothing() -> None:
    values = {"facts": {"text": "2026-07-01T22:30:00Z"}}
    for test in ("facts.text < 'b'", "'b' > facts.text", "facts.text in 'b'", "'b' in facts.text"):
        assert fill(f"{{% if {test} %}}a{{% else %}}b{{% endif %}}", values, "UTC").text == "b"


def test_a_template_with_faults_is_refused() -> None:
    with pytest.raises(Refused, match="'set' is not allowed"):
        filled("{% set a = 1 %}")


def test_only_plain_data_is_taken() -> None:
    with pytest.raises(TypeError):
        fill("{{ facts.x }}", {"facts": {"x": object()}}, "UTC")


def nested(depth: int, body: str) -> str:
    ten = "['1','1','1','1','1','1','1','1','1','1']"
    return "".join(f"{{% for a{n} in {ten} %}}" for n in range(depth)) + body + "{% endfor %}" * depth


@pytest.mark.parametrize(
    "bomb",
    [
        nested(15, ""),
        nested(15, "x"),
        nested(6, "{{ facts.text|replace('a', 'b')|upper|lower|title }}"),
        "{{ 'a'" + "|replace('a', 'aaaaaaaaaaaaaaaaaaaa')" * 9 + " }}",
        "{{ 'aaaa'|replace('', '" + "b" * 40_000 + "') }}",
        "{{ ['a','a','a']|join('" + "b" * 40_000 + "') }}",
        "{% for x in ['a','b'] %}" + "c" * 40_000 + "{% endfor %}",
    ],
)
def test_a_bomb_stops_early(bomb: str) -> None:
    assert not inspect("t", bomb).problems
    with pytest.raises(Refused, match=r"beyond 64 KiB|too often"):
        filled(bomb)


def test_a_value_of_more_than_64_kib_is_refused() -> None:
    with pytest.raises(Refused, match=r"facts\.x is longer"):
        fill("{{ facts.x }}", {"facts": {"x": "a" * 70_000}}, "UTC")


def test_values_are_never_read_as_templates() -> None:
    assert fill("{{ facts.x }}", {"facts": {"x": "{{ 7 * 7 }}{% set a = 1 %}"}}, "UTC").text == (
        "{{ 7 * 7 }}{% set a = 1 %}"
    )


# What we print is what Jinja itself prints, where both have the same filters and every name has a value.
_TEXTS = st.text(alphabet="aB -\n'é", max_size=6)
_ATOMS = st.sampled_from(["facts.a", "facts.n", "brand.b", "'x y'", "7"])
_FILTERS = st.sampled_from(
    [
        "upper",
        "lower",
        "title",
        "capitalize",
        "trim",
        "upper|length",
        "replace('a', 'bb')",
        "default('d')",
        "default('d', true)",
    ]
)
_VALUES = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, _FILTERS).map(lambda pair: f"({pair[0]})|{pair[1]}"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) == ({pair[1]}) and ({pair[0]})"),
        inner.map(lambda one: f"not ({one})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) or ({pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"[{pair[0]}, {pair[1]}]|join(', ')"),
    ),
    max_leaves=6,
)
_PARTS = st.one_of(
    st.sampled_from(["text ", "a\nb"]),
    _VALUES.map(lambda value: f"{{{{ ({value})|upper }}}}"),
    st.tuples(_VALUES, _VALUES).map(
        lambda pair: f"{{% if {pair[0]} %}}{{{{ ({pair[1]})|lower }}}}{{% else %}}no{{% endif %}}"
    ),
    _VALUES.map(lambda value: f"{{% for x in [{value}, 'z'] %}}{{{{ x|upper }}}}.{{% endfor %}}"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PARTS, max_size=4).map("".join), _TEXTS, _TEXTS, st.integers(0, 99))
def test_filling_agrees_with_jinja(template: str, a: str, b: str, n: int) -> None:
    values = {"facts": {"a": a + "a", "n": n}, "brand": {"b": "b" + b}}
    theirs = SandboxedEnvironment().from_string(template).render(values).strip()
    result = fill(template, values, "UTC")
    assert result.missing == ()
    assert result.text.casefold() == theirs.casefold()


# What was judged fit for the kinds of its facts never stops a walk.
_KINDS = {"facts.n": "number", "facts.t": "time", "facts.s": "text"}
_NAMES = st.sampled_from([*_KINDS, "draft.d", "brand.b", "next_update", "'x'", "''", "3", "true"])
_BEHIND = st.sampled_from(
    ["time", "date", "length", "upper", "default", "default(facts.n)", "default('d')", "join", "join(', ')"]
)
_SIDES = ["==", "<", ">=", "in", "not in", "and", "or"]


def _larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, _BEHIND).map(lambda pair: f"({pair[0]})|{pair[1]}"),
        st.tuples(inner, st.sampled_from(_SIDES), inner).map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda one: f"(not {one})"),
        st.tuples(inner, inner, _BEHIND).map(lambda three: f"[{three[0]}, {three[1]}]|{three[2]}"),
    )


_ANY = st.recursive(_NAMES, _larger, max_leaves=4)
_PIECES = st.one_of(
    _ANY.map(lambda one: f"{{{{ {one} }}}}"),
    st.tuples(_ANY, _ANY).map(lambda two: f"{{% if {two[0]} %}}{{{{ {two[1]} }}}}{{% endif %}}"),
    st.tuples(_ANY, _BEHIND).map(
        lambda two: f"{{% for x in [{two[0]}, facts.t] %}}{{{{ x|{two[1]} }}}}{{% endfor %}}"
    ),
)
_GIVEN = st.fixed_dictionaries(
    {
        "n": st.none() | st.integers(-5, 5) | st.floats(-5, 5),
        "t": st.none() | st.just("2026-07-01T22:30:00Z"),
        "s": st.sampled_from([None, "", "a text", "7"]),
    }
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(_PIECES, _GIVEN, st.sampled_from([{}, {"d": "when", "b": "Acme"}]))
def test_what_is_judged_fit_can_be_filled(
    template: str, facts: dict[str, Any], texts: dict[str, str]
) -> None:
    found = inspect("t", template)
    assume(not found.problems and not any(one.misfit(_KINDS) for one in found.demands))
    values = {"facts": facts, "draft": texts, "brand": texts, "next_update": "2026-11-22T14:00:00.000Z"}
    fill(template, values, "UTC")
