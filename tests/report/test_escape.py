"""Text from a log can be read in the report, and does nothing there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.clean import clean
from crisisctl.report.escape import code, link, plain, verbatim
from crisisctl.report.table import table

ESCAPABLE = re.compile(r"\\([!-/:-@\[-`{-~])")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Legal was quick.", "Legal was quick."),
        ("what_happened", "what_happened"),
        ("_loud_", r"\_loud\_"),
        ("a | b", r"a \| b"),
        ("<script>", r"\<script\>"),
        ("[here](https://evil.example)", r"\[here\](https\://evil.example)"),
        ("www.evil.example", r"www\.evil.example"),
        ("ana@acme.example", r"ana\@acme.example"),
        ("![x](y)", r"\!\[x\](y)"),
        ("`code` *b* ~~s~~ &amp;", r"\`code\` \*b\* \~\~s\~\~ \&amp;"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("12. item", r"12\. item"),
        ("3) item", r"3\) item"),
        ("2026-11-22", "2026-11-22"),
        ("=====", r"\====="),
        ("two\nlines\r\n# here", r"two lines \# here"),
        ("back\\slash", r"back\\slash"),
        ("", "—"),
        ("  \n ", "—"),
        ("\x1b[31mred", "\N{REPLACEMENT CHARACTER}\\[31mred"),
    ],
)
def test_plain(typed: str, written: str) -> None:
    assert plain(typed) == written


@given(st.text())
def test_what_is_escaped_reads_as_it_was_typed_on_one_line(text: str) -> None:
    written = plain(text)
    assert "\n" not in written
    bare = re.sub(r"\\.", "", written)
    assert not re.search(r"[`*\[\]<>|{}#~!&@$]|://|www\.", bare, re.IGNORECASE)
    assert ESCAPABLE.sub(r"\1", written) == (" ".join(clean(text).split()) or "—")


@pytest.mark.parametrize("address", ["https://x.example/1?a=b#c", "http://acme.example"])
def test_a_web_address_is_a_link(address: str) -> None:
    assert link(address) == f"<{address}>"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://a b", "https://x>y", "https://x|y", "posted by hand", "https://`"],
)
def test_anything_else_is_text(address: str) -> None:
    assert link(address) == plain(address)
    assert not link(address).startswith("<")


@given(st.text())
def test_code_cannot_be_left(text: str) -> None:
    assert re.fullmatch(r"`[^`|\n]+`", code(text))


@given(st.text(alphabet="`~a \n", max_size=30))
def test_a_fence_cannot_be_left(words: str) -> None:
    first, *inside, last = verbatim(words).split("\n")
    assert first == last + "text"
    assert all(last not in line for line in inside)
    assert "\n".join(inside) == words


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), min_size=1, max_size=4))
def test_a_table_keeps_its_columns_whatever_is_in_its_cells(rows: list[tuple[str, str]]) -> None:
    lines = table("Heading", ("One", "Two"), rows).split("\n")
    assert len(lines) == 4 + len(rows)
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines[2:]} == {3}


def test_a_table_without_rows_says_so_or_is_left_out() -> None:
    assert table("Heading", ("One",), [], "None.") == "## Heading\n\nNone."
    assert table("Heading", ("One",), []) == ""
