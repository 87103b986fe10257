"""Links: found where X and Mastodon find them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.lengths.links import links, on_mastodon, on_x
from tests.published import published

#: Good addresses that X does not find in a post, or not as a whole.
NOT_IN_A_POST = {
    "Valid url: port and userinfo",
    "Valid url: ipv4",
    "Valid url: ipv6",
    "Valid url: sub delims and question marks",
}


def on(style: str, text: str) -> list[str]:
    return [text[begin:end] for begin, end in links(text, on_x() if style == "x" else on_mastodon())]


@pytest.mark.parametrize("section", ["urls", "urls_without_protocol"])
def test_what_x_calls_valid_is_a_link(section: str) -> None:
    found: dict[str, Any] = yaml.safe_load(published("lengths/x-validate.yml").read_text(encoding="utf-8"))
    for case in found["tests"][section]:
        if case["description"] not in NOT_IN_A_POST:
            assert (on("x", case["text"]) == [case["text"]]) == case["expected"], case["description"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We are sorry. It was us.", []),
        ("See example.com.", ["example.com"]),
        ("(https://example.com/a_(b)) and more", ["https://example.com/a_(b)"]),
        ("https://example.com/a_(b_(c))!", ["https://example.com/a_(b_(c))"]),
        ("http://a.co/x,http://b.co", ["http://a.co/x,http://b.co"]),
        ("a.co,b.co", ["a.co", "b.co"]),
        ("HTTPS://EXAMPLE.COM:8080/?q=1.", ["HTTPS://EXAMPLE.COM:8080/?q=1"]),
        ("example.com?q=1", ["example.com"]),
        ("example.com/?q=1", ["example.com/?q=1"]),
        ("詳しくはexample.comで", ["example.com"]),
        ("https://例え.jp/a", ["https://例え.jp/a"]),
        ("例え.jp", []),
        ("http://foo.рф", ["http://foo.рф"]),
        ("http://xn--p1ai.xn--p1ai/a", ["http://xn--p1ai.xn--p1ai/a"]),
        ("help@example.com", []),
        ("#example.com $example.com @example.com", []),
        ("xhttp://example.com", []),
        ("ftp://example.com", []),
        ("-example.com _example.com .example.com", []),
        ("example.invalidtld report.pdf v1.2.3 e.g. U.S.", []),
        ("example.com+1 example.com@b example.co-op", []),
        ("sub_domain.example.com do_main.com", ["domain.example.com"]),
        ("http://sub_domain.do_main.com", []),
        ("http://t.co/abc/def", ["http://t.co/abc"]),
        (f"http://t.co/{'a' * 41}", []),
        (f"http://{'a' * 64}.com", []),
        (f"http://a.com/{'a' * 4070}", ["http://a.com/" + "a" * 4070]),
        (f"http://a.com/{'a' * 4090}", []),
        ("écoles.fr", ["coles.fr"]),
    ],
)
def test_what_x_finds(text: str, found: list[str]) -> None:
    assert on("x", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See example.com.", []),
        ("See https://example.com.", ["https://example.com"]),
        ("https://example.com/日本語/、それ", ["https://example.com/日本語/、それ"]),
        ("https://example.com/a?é=ü.", ["https://example.com/a?é=ü"]),
        ("<https://example.com/a>", ["https://example.com/a"]),
        ("https://localhost/a", []),
    ],
)
def test_what_mastodon_finds(text: str, found: list[str]) -> None:
    assert on("mastodon", text) == found


@given(
    st.lists(
        st.sampled_from(
            ["a", "com", ".", "-", "_", "/", "http://", "日", " ", "@", "?", "(", ")", "é", "\ud83d"]
        )
    )
)
def test_links_are_in_order_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    for style in (on_x(), on_mastodon()):
        at = 0
        for begin, end in links(text, style):
            assert at <= begin < end <= len(text)
            at = end
