"""Reading what a log holds, whoever wrote it: what cannot be read is not there."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.entry_data import at_of, because, mapping, named, said, scalar, seconds, when, whole
from crisisctl.core.events import Entry
from crisisctl.core.times import moment

NOON = moment("2026-01-15T12:00:00Z")


def entry(**data: Any) -> Entry:
    return Entry(7, NOON, "ana", "step.done", data)


@pytest.mark.parametrize(
    ("value", "text", "as_it_is", "count", "inside"),
    [
        ("a", "a", "a", 5, {}),
        ("", "", "", 5, {}),
        (4, "4", 4, 4, {}),
        (0, "0", 0, 0, {}),
        (1.5, "1.5", 1.5, 5, {}),
        (None, "", None, 5, {}),
        (["a"], "", None, 5, {}),
        ({"a": 1}, "", None, 5, {"a": 1}),
    ],
)
def test_a_value_is_read_as_what_it_is(
    value: Any, text: str, as_it_is: object, count: int, inside: dict[str, Any]
) -> None:
    odd = entry(x=value)
    assert (said(odd, "x"), scalar(odd, "x"), whole(odd, "x", 5), mapping(odd, "x")) == (
        text,
        as_it_is,
        count,
        inside,
    )


def test_what_is_not_there_is_nothing() -> None:
    assert (said(entry(), "x"), scalar(entry(), "x"), whole(entry(), "x"), mapping(entry(), "x")) == (
        "",
        None,
        0,
        {},
    )


def test_a_switch_is_no_text_and_no_number() -> None:
    assert (said(entry(x=True), "x"), whole(entry(x=True), "x")) == ("", 0)


@pytest.mark.parametrize(
    ("choice", "reason", "says"),
    [
        ("timing", "counsel asks for an hour", "timing: counsel asks for an hour"),
        ("timing", "", "timing"),
        ("timing", "timing", "timing"),
        ("another reason", "too cold", "too cold"),
        ("another reason", "", "another reason"),
        ("thread", "it is a thread", "it is a thread"),
        (None, "too cold", "too cold"),
        (None, "", ""),
    ],
)
def test_a_reason_stands_after_what_was_chosen(choice: str | None, reason: str, says: str) -> None:
    assert because(entry(choice=choice), reason) == says


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("2026-01-15T12:00:00Z", NOON),
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59.999Z", None),
        ("9998-12-31T23:59:59.999Z", moment("9998-12-31T23:59:59.999Z")),
        ("9999-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00+23:59", None),
        ("2026-13-01T00:00:00Z", None),
        ("noon", None),
        (NOON, None),
        (None, None),
    ],
)
def test_a_moment_is_one_that_can_be_shown_anywhere(value: object, at: int | None) -> None:
    assert at_of(entry(due_at=value), "due_at") == at


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("2026-01-15T11:00:00Z", NOON - 3_600_000),
        ("2026-01-15T13:00:00Z", NOON),  # nothing is written before it happened
        ("before", NOON),
        (None, NOON),
    ],
)
def test_it_happened_when_it_was_written_or_before(told: str | None, at: int) -> None:
    assert when(entry(happened_at=told)) == at


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ({"step": "a"}, "a"),
        ({"step": "a", "happening": 1}, "a"),
        ({"step": "a", "happening": 2}, "a#2"),
        ({"step": "a", "plan": "second"}, "second/a"),
        ({"step": "second/a", "plan": "second", "happening": 3}, "second/a#3"),
        ({"step": "other/a", "plan": "second"}, "second/other/a"),
        ({"plan": "second", "happening": 2}, ""),
    ],
)
def test_a_name_is_told_apart_between_plans_and_happenings(data: dict[str, Any], name: str) -> None:
    assert named(entry(**data), "step") == name


@pytest.mark.parametrize(("length", "told"), [(0, 0), (2_000, 2), (2_500, 2.5), (1, 0.001)])
def test_seconds_are_whole_where_they_are(length: int, told: float) -> None:
    assert seconds(length) == told
    assert isinstance(seconds(length), int) is (length % 1_000 == 0)
