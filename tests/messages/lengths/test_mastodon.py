"""Mentions on Mastodon: of somebody elsewhere, only the local part counts."""

from __future__ import annotations

import pytest

from crisisctl.messages.lengths.measure import measure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("@alice", "@alice"),
        ("@alice@example.org", "@alice"),
        ("(@alice.b-c@sub.example.org)", "(@alice.b-c)"),
        ("@alice@example.org.", "@alice."),
        ("@alice.@example.org", "@alice.@example.org"),
        ("help@example.org", "help@example.org"),
        ("x@alice@example.org", "x@alice@example.org"),
        ("/@alice@example.org", "/@alice@example.org"),
        ("@alice@example.org@b", "@alice@example.org@b"),
        ("@alice@例え.jp", "@alice"),
        ("@a@b.c @d@e.f", "@a @d"),
    ],
)
def test_what_counts_of_a_mention(text: str, counted: str) -> None:
    assert measure(text, "mastodon").count == len(counted)
