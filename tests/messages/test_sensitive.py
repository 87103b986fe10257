from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.context import Context
from crisisctl.messages.sensitive import sensitive_in

KNOWN = Context(contacts=frozenset({"help@acme.example"}))


@pytest.mark.parametrize(
    "text",
    [
        "The password is hunter2x, they say",
        "pwd: correct-horse",
        "api key = 9f8e7d6c5b4a",
        "AKIAIOSFODNN7EXAMPLE was in the repository",
        "token: ghp_abcdefghijklmnopqrstuvwxyz0123",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc",
        "-----BEGIN RSA PRIVATE KEY-----",
        "https://admin:s3cret@shop.acme.example/",
        "jane.doe@mail.example wrote to us",
    ],
)
def test_secrets_and_persons_are_recognised(text: str) -> None:
    assert sensitive_in(text, KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "The journalist called again, wants an answer by noon",
        "All passwords were reset at 09:00",
        "Code of conduct was sent to everybody",
        "Write to help@acme.example",
        "4,100 accounts, ticket 4411, 22 November 2026, 09:05",
        "Captured https://forum.example/t/1",
    ],
)
def test_plain_notes_are_left_alone(text: str) -> None:
    assert sensitive_in(text, KNOWN) == []


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    assert all(found for found in sensitive_in(text, KNOWN))
