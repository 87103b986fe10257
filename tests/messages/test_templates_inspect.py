"""What a template may do, and what is told about one that may not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisctl.core.template import Demand, Use
from crisisctl.messages.templates import inspect


def faults(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.line, one.column, one.text) for one in inspect("holding.j2", text).problems]


def needed(text: str) -> dict[str, bool]:
    found = inspect("holding.j2", text)
    assert not found.problems
    return {use.name: use.needed for use in found.uses}


ALLOWED = """\
{# for the first hour #}
{{ facts.what_happened|trim|capitalize }}
{% if facts.affected > 1000 and not incident.level == "L1" %}
{{ facts.affected }} people are affected.
{% elif facts.affected or "x" in facts.what_happened %}
{{ facts.affected|default("Some")|upper }} people, {{ ["X", brand.name]|join(", ") }}
{% else %}
We do not know how many.
{% endif %}
{% for line in [draft.one, "two"] %}{{ line|replace("a", "b")|title }} {% endfor %}
Next update: {{ next_update|time }} on {{ incident.declared_at|date|lower }}
{{ 3 }} {{ brand.support|length }}
"""


def test_what_is_allowed_is_clean() -> None:
    assert not faults(ALLOWED)


REFUSED = [
    ("{{ facts.__class__ }}", 4, "facts.__class__"),
    ("{{ facts.x.__class__.__mro__ }}", 4, "facts.x.__class__.__mro__"),
    ("{{ ''.__class__ }}", 1, "__class__"),
    ("{{ facts['__class__'] }}", 9, "["),
    ("{{ facts.x[0:9] }}", 11, "["),
    ("{{ facts.0 }}", 1, "["),
    ("{{ facts.x|attr('__class__') }}", 12, "attr"),
    ("{{ facts.x|map('upper') }}", 12, "map"),
    ("{{ '%s'|format(facts.x) }}", 9, "format"),
    ("{{ facts.x|safe }}", 12, "safe"),
    ("{{ '%s' % facts.x }}", 9, "%"),
    ("{{ 'a'.format(1) }}", 14, "("),
    ("{{ 'a' * 10**9 }}", 8, "*"),
    ("{{ 10**9999 }}", 6, "**"),
    ("{{ 1 + 1 }}", 6, "+"),
    ("{{ -1 }}", 4, "-"),
    ("{{ 'a' ~ 'b' }}", 8, "~"),
    ("{{ range(9) }}", 9, "("),
    ("{% for x in range(999999999) %}{% endfor %}", 18, "("),
    ("{{ cycler }}", 4, "cycler"),
    ("{{ self }}", 4, "self"),
    ("{{ facts }}", 4, "facts"),
    ("{{ next_update.real }}", 4, "next_update.real"),
    ("{% for x in ['a'] %}{{ loop.index }}{% endfor %}", 24, "loop.index"),
    ("{% for x in ['a'] %}{{ x.y }}{% endfor %}", 24, "x.y"),
    ("{% for x in ['a'] %}{% endfor %}{{ x }}", 36, "x"),
    ("{% for facts in ['a'] %}{% endfor %}", 8, "facts"),
    ("{% for a, b in ['a'] %}{% endfor %}", 4, "for"),
    ("{% for a in ['a'] if a %}{% endfor %}", 4, "for"),
    ("{% for a in ['a'] recursive %}{% endfor %}", 4, "for"),
    ("{% for a in ['a'] %}{% else %}b{% endfor %}", 4, "for"),
    ("{{ ['a'] }}", 4, "["),
    ("{{ [['a']]|join }}", 5, "["),
    ("{% if facts.x in ['a'] %}{% endif %}", 18, "["),
    ("{{ ('a', 'b') }}", 1, "this"),
    ("{{ {'a': 1} }}", 4, "{"),
    ("{{ 'a' if facts.x else 'b' }}", 8, "if"),
    ("{{ facts.x is defined }}", 12, "is"),
    ("{{ none }}", 4, "value"),
    ("{{ 99999999999999999999999 }}", 4, "number"),
    ("{{ 9e999 }}", 4, "value"),
    (r"{{ '\ud800' }}", 4, "value"),
    ("{{ facts.x|default(value='a') }}", 12, "default"),
    ("{{ facts.x|default(*facts.y) }}", 12, "default"),
    ("{{ facts.x|replace('a') }}", 12, "replace"),
    ("{{ facts.x|upper(1) }}", 12, "upper"),
    ("{{ 'a' }}{{ true }}{{ 1 }}{{ 'b' 'c' }}{{ none }}", 43, "value"),
    ("{% include 'a' %}", 4, "include"),
    ("{% extends 'a' %}", 4, "extends"),
    ("{% import 'a' as b %}", 4, "import"),
    ("{% from 'a' import b %}", 4, "from"),
    ("{% block a %}{% endblock %}", 4, "block"),
    ("{% macro a() %}{% endmacro %}", 4, "macro"),
    ("{% call a() %}{% endcall %}", 4, "call"),
    ("{% filter upper %}a{% endfilter %}", 4, "filter"),
    ("{% set x = 1 %}", 4, "set"),
    ("{% set x %}1{% endset %}", 4, "set"),
    ("{% with a = 1 %}{% endwith %}", 4, "with"),
    ("{% autoescape true %}{% endautoescape %}", 4, "autoescape"),
    ("{% raw %}{{ x }}{% endraw %}", 1, "raw"),
    ("{% trans %}a{% endtrans %}", 4, "trans"),
    ("{% do facts.x %}", 4, "do"),
    ("{% debug %}", 4, "debug"),
    ("{% break %}", 4, "break"),
]


@pytest.mark.parametrize(("text", "column", "named"), REFUSED)
def test_anything_else_is_refused_where_it_stands(text: str, column: int, named: str) -> None:
    (fault, *_) = faults(f"Dear all,\n{text}")
    assert fault[:2] == (2, column)
    assert named in fault[2]


def test_every_fault_is_told_at_once_with_a_hint_and_the_line() -> None:
    problems = inspect("holding.j2", "{{ facts.x|uper }}\n{{ foo }} {{ foo }}\n{% set a = 1 %}").problems
    assert [(one.line, one.column, one.rule) for one in problems] == [
        (1, 12, "template"),
        (2, 4, "unknown-name"),
        (2, 14, "unknown-name"),
        (3, 4, "template"),
    ]
    assert problems[0].hint.startswith("Did you mean 'upper'?")
    assert (problems[0].file, problems[0].source, problems[0].width) == (
        "holding.j2",
        "{{ facts.x|uper }}",
        4,
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{{ facts.x", (3, 1)),
        ("Hello {{ facts.x\n", (3, 7)),
        ("Dear {% if facts.x %}\nb\nc", (3, 6)),
        ("{% if facts.x %}{% if facts.y %}a{% endif %}\nb", (3, 1)),
        ("{% for x in ['a'] %}\n{% if x %}\nb", (4, 1)),
        ("{% if facts.x %}\nb {{ facts.y", (4, 3)),
        ("{{ }}", (3, 4)),
        ("a{% endif %}", (3, 5)),
        ("{% if facts.x %}a{% endfor %}", (3, 21)),
        ("{{ facts. }}", (3, 1)),
        ("a {# never ends\nb", (3, 3)),
        ("{% raw %}never ends\nb", (3, 1)),
        ("{{ 'a }}", (3, 4)),
        ("{{ facts.x }} {{ ) }}", (3, 18)),
        ("{{ 1 2 }}", (3, 6)),
        ("{{ facts.x\n  | }}", (4, 5)),
        ("{{ 'a' }}{{ ) }}", (3, 13)),
        (r"{{ 'a' }}{{ '\N{none}' }}", (3, 13)),
        ("{{ facts.x }}{{ \u00b7 }}", (3, 17)),
        ("{% %}", (3, 4)),
    ],
)
def test_what_does_not_parse_is_one_fault_with_its_place(text: str, place: tuple[int, int]) -> None:
    (fault,) = inspect("holding.j2", f"a\nb\n{text}").problems
    assert (fault.line, fault.column) == place
    assert fault.source == f"a\nb\n{text}".split("\n")[place[0] - 1]
    assert fault.hint


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ("{% for x in facts.f1 %}{{ x }}{% endfor %}", 13, "`for` needs a list"),
        ("{% for x in 'abc' %}{% endfor %}", 13, "`for` needs a list"),
        ("{% for x in draft.a or facts.b %}{% endfor %}", 13, "`for` needs a list"),
        ("{% for x in ['a']|join %}{% endfor %}", 13, "`for` needs a list"),
        ("{% for x in ['a'] %}{% for y in x %}{% endfor %}{% endfor %}", 33, "`for` needs a list"),
        ("{{ facts.n | join(',') }}", 4, "`join` needs a list"),
        ("{{ ['a']|join|join }}", 4, "`join` needs a list"),
        ("{% for x in ['a'] %}{{ x|join }}{% endfor %}", 24, "`join` needs a list"),
        ("{{ ['a']|upper }}", 4, "'upper' takes no list"),
        ("{{ ['a']|default('b') }}", 4, "'default' takes no list"),
        ("{{ brand.name|time }}", 4, "`time` takes a time, and this is a text"),
        ("{{ draft.when|date }}", 4, "`date` takes a time, and this is a text"),
        ("{{ incident.title|date }}", 4, "`date` takes a time, and this is a text"),
        ("{{ facts.t|upper|time }}", 4, "`time` takes a time, and this is a text"),
        ("{{ facts.t|length|time }}", 4, "`time` takes a time, and this is a number"),
        ("{{ facts.t|default|time }}", 4, "`time` takes a time, and this is a text"),
        ("{{ facts.t|default('soon')|time }}", 4, "`time` takes a time, and this is a text"),
        ("{{ (facts.t or 'soon')|time }}", 5, "`time` takes a time, and this is a text"),
        ("{% for x in ['a', next_update] %}{{ x|time }}{% endfor %}", 37, "this is a text"),
        ("{{ 'soon'|time }}", 4, "`time` takes a time: this is no time"),
        ("{{ 999999999999999|date }}", 4, "`date` takes a time: this is no time"),
        ("{% if next_update > 'x' %}{% endif %}", 7, "`>` cannot compare these: a time and a text"),
        ("{% if 3 <= brand.name %}{% endif %}", 7, "`<=` cannot compare these: a number and a text"),
        ("{% if 1 < 2 < 'x' %}{% endif %}", 11, "`<` cannot compare these: a number and a text"),
        ("{% if not (facts.a|length >= 'x') %}{% endif %}", 12, "`>=` cannot compare"),
        ("{% if 3 in draft.x %}{% endif %}", 7, "`in` looks for a text in a text: a number and a text"),
        ("{% if 'x' not in next_update %}{% endif %}", 7, "`in` looks for a text in a text"),
    ],
)
def test_what_never_fits_is_refused_where_the_value_stands(text: str, column: int, why: str) -> None:
    problems = inspect("t", f"Dear all,\n{text}").problems
    assert [(one.line, one.column, one.rule) for one in problems] == [(2, column, "template-type")]
    assert why in problems[0].text
    assert problems[0].hint


@pytest.mark.parametrize(
    "text",
    [
        "{{ facts.t|time }}{{ next_update|date }}{{ incident.declared_at|time|default('soon') }}",
        "{{ (facts.t or next_update)|time }}{{ '2026-11-22T15:00:00Z'|time }}{{ 1780000000000|time }}",
        "{% for x in [next_update, facts.t] %}{{ x|time }}{% endfor %}{{ []|join }}",
        "{% if facts.n > 3 and facts.n < facts.m and facts.t < next_update %}{% endif %}",
        "{% if facts.n|length > 3 or (not facts.n) >= 0 or facts.n|default(0) > 3 %}{% endif %}",
        "{% if 'a' in facts.text and draft.a not in brand.name and 'a' < brand.name %}{% endif %}",
        "{{ brand.name == 3 != next_update }}",
        "{{ ['a', facts.n]|length }}{{ [facts.t]|join(facts.n) }}",
        "{% if next_update > '2026-11-22T15:00:00Z' %}{% endif %}",
    ],
)
def test_what_may_fit_is_left_to_the_plan(text: str) -> None:
    assert not faults(text)


def test_what_is_demanded_of_facts_is_told() -> None:
    found = inspect(
        "t", "{% if facts.n > 3 %}\n{{ facts.t|default(facts.u)|time }}{% endif %}{{ brand.name == 3 }}"
    )
    assert found.demands == (
        Demand(">", frozenset({"facts.n"}), frozenset({"number"}), 1, 7, 7),
        Demand("time", frozenset({"facts.t", "facts.u"}), frozenset(), 2, 4, 7),
    )


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("{% if facts.x %}{{ facts.x }}", "the `if` that opens here", "{% endif %}"),
        ("{% for x in ['a'] %}{{ x }}\n", "the `for` that opens here", "{% endfor %}"),
        ("{{ facts.x", "the tag that opens here", "}}"),
        ("{% if facts.x", "the tag that opens here", "%}"),
        ("{# a note", "the comment that opens here", "#}"),
    ],
)
def test_what_is_never_closed_is_told_with_what_closes_it(text: str, said: str, hint: str) -> None:
    (problem,) = inspect("t", text).problems
    assert problem.text == f"{said} is never closed"
    assert hint in problem.hint


def test_names_are_told_once_a_place_in_order() -> None:
    found = inspect("t", "{{ facts.b }} facts.b\r\n  {{ facts . a }}{# facts.a #}{{ facts.b|upper }}")
    assert found.uses == (
        Use("facts.b", 1, 4, needed=True),
        Use("facts.a", 2, 6, needed=True),
        Use("facts.b", 2, 34, needed=True),
    )


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("{{ draft.news }}", {"draft.news": True}),
        ("{{ draft.news|upper }}", {"draft.news": True}),
        ("{{ facts.x|default('-') }}", {"facts.x": False}),
        ("{{ facts.x|upper|default('-') }}", {"facts.x": False}),
        ("{{ facts.x|default(facts.y) }}", {"facts.x": False, "facts.y": True}),
        ("{{ facts.x or facts.y }}", {"facts.x": False, "facts.y": True}),
        ("{{ facts.x and facts.y }}", {"facts.x": True, "facts.y": True}),
        ("{% if facts.x %}a{% endif %}", {"facts.x": False}),
        ("{% if facts.x %}{{ facts.x }}{% endif %}", {"facts.x": False}),
        ("{% if facts.x %}{{ facts.y }}{% endif %}", {"facts.x": False, "facts.y": True}),
        ("{% if facts.x > 3 %}{{ facts.x }}{% endif %}", {"facts.x": False}),
        ("{% if facts.x|length > 3 %}{{ facts.x }}{% endif %}", {"facts.x": False}),
        (
            "{% if facts.x and facts.y %}{{ facts.x }}{{ facts.y }}{% endif %}",
            {"facts.x": False, "facts.y": False},
        ),
        ("{% if not facts.x %}a{% else %}{{ facts.x }}{% endif %}", {"facts.x": False}),
        (
            "{% if not facts.x %}a{% elif facts.y %}{{ facts.x }}{% endif %}",
            {"facts.x": False, "facts.y": False},
        ),
        (
            "{% if facts.x %}{% if brand.name %}{{ facts.x }}{% endif %}{% endif %}",
            {"facts.x": False, "brand.name": False},
        ),
        ("{% for a in [facts.x] %}{{ a }}{% endfor %}", {"facts.x": True}),
    ],
)
def test_what_a_statement_needs(text: str, want: dict[str, bool]) -> None:
    assert needed(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "{% if facts.x %}a{% else %}{{ facts.x }}{% endif %}",
        "{% if not facts.x %}{{ facts.x }}{% endif %}",
        "{% if facts.x or facts.y %}{{ facts.x }}{% endif %}",
        "{% if not (facts.x and facts.y) %}a{% else %}{{ facts.x }}{% endif %}{{ facts.x }}",
        "{% if facts.x|default('a') %}{{ facts.x }}{% endif %}",
        "{% if facts.x == 3 %}a{% else %}{{ facts.x }}{% endif %}",
        "{% if facts.x %}a{% elif facts.y %}{{ facts.x }}{% endif %}",
        "{% if facts.x %}a{% endif %}{{ facts.x }}",
    ],
)
def test_a_test_that_proves_nothing_leaves_the_name_needed(text: str) -> None:
    assert any(use.needed for use in inspect("t", text).uses if use.name == "facts.x")


def test_nesting_has_a_limit_and_elif_does_not_nest() -> None:
    deep = "{% if facts.x %}" * 40 + "{% endif %}" * 40
    assert any("levels deep" in text for _, _, text in faults(deep))
    assert any("levels deep" in text for _, _, text in faults("{{ facts.x" + "|upper" * 40 + " }}"))
    long = "{% if facts.x %}a" + "{% elif facts.y %}b" * 200 + "{% endif %}"
    assert not faults(long)


@pytest.mark.parametrize(
    "bomb", ["{{ " + "(" * 9999, "{{ " + "not " * 9999 + "facts.x }}", "{{ facts" + ".a" * 30000]
)
def test_what_is_nested_beyond_reading_is_refused(bomb: str) -> None:
    ((_, _, text),) = faults(bomb)
    assert len(text) < 200


def test_a_template_of_64_kib_is_read_and_one_more_byte_is_not() -> None:
    assert not faults("é" * 32 * 1024)
    assert faults("é" * 32 * 1024 + "a") == [(1, 1, "the template is larger than 64 KiB")]


_TAGS = "{{ }} {% %} {# #} if else elif endif for in endfor not and or"
_SIGNS = "facts . x | upper default ( ) [ ] ' a , 1 == - +"
WORDS = st.sampled_from([*_TAGS.split(), *_SIGNS.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=3), max_size=25).map(" ".join))
def test_any_text_is_judged_without_a_fault_of_ours(text: str) -> None:
    found = inspect("t", text)
    assert not (found.problems and found.uses)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=3), max_size=25).map(" ".join))
def test_every_fault_has_its_place_and_a_hint(text: str) -> None:
    for one in inspect("t", text).problems:
        assert one.hint
        assert one.source is not None
        assert 1 <= (one.column or 0) <= len(one.source) + 1
