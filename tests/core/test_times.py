"""Moments and durations, as the log, plans and people write them."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.local import at, clock, read_back, seen_from, zone
from crisisctl.core.spoken import in_words, left, spoken, stopwatch, until
from crisisctl.core.times import DAY, HOUR, MINUTE, SECOND, duration, moment, rfc3339, stated, words
from crisisctl.core.typed_times import examples, happened, promised

MADRID = "Europe/Madrid"
NOON = moment("2026-01-15T12:00:00Z")

moments = st.integers(0, 4_000_000_000_000)


@given(moments)
def test_a_moment_is_the_same_after_it_was_written(value: int) -> None:
    assert moment(rfc3339(value)) == value


def test_it_is_written_the_same_wherever_the_machine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "America/New_York")
        time.tzset()
        assert rfc3339(NOON) == "2026-01-15T12:00:00.000Z"
    time.tzset()


@given(st.integers(0, 10**9))
def test_a_length_is_the_same_after_it_was_written(seconds: int) -> None:
    assert duration(words(seconds * SECOND)) == seconds * SECOND


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-11-22T09:14:02.113Z", "2026-11-22T09:14:02.113Z"),
        ("2026-11-22t09:14:02z", "2026-11-22T09:14:02.000Z"),
        ("2026-11-22T09:14Z", "2026-11-22T09:14:00.000Z"),
        ("2026-11-22T10:14:02+01:00", "2026-11-22T09:14:02.000Z"),
        ("2026-11-22T09:14:02.1139Z", "2026-11-22T09:14:02.113Z"),
        ("1969-12-31T23:59:59.500Z", "1969-12-31T23:59:59.500Z"),
        ("1969-12-31T23:59:58.9999+00:00", "1969-12-31T23:59:58.999Z"),
    ],
)
def test_rfc_3339_with_its_zone_is_a_moment(text: str, written: str) -> None:
    assert rfc3339(moment(text)) == written


@pytest.mark.parametrize(
    "text", ["", "09:14", "2026-11-22", "2026-11-22T09:14:02", "2026-11-22 09:14:02Z", "2026-13-01T00:00:00Z"]
)
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment(text)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("45s", 45 * SECOND),
        ("5m", 5 * MINUTE),
        (" 2h ", 2 * HOUR),
        ("3d", 3 * DAY),
        ("1h30m", 90 * MINUTE),
        ("1d2h3m4s", DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND),
        ("0m", 0),
    ],
)
def test_a_duration_is_written_in_days_hours_minutes_and_seconds(text: str, length: int) -> None:
    assert duration(text) == length


@pytest.mark.parametrize("text", ["", "5", "m", "30m1h", "1.5h", "-5m", "5 m", "5min"])
def test_anything_else_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        duration(text)


@pytest.mark.parametrize(
    ("length", "text"),
    [(0, "0m"), (999, "0m"), (-5_000, "0m"), (45_000, "45s"), (5_400_000, "1h30m"), (90_061_000, "1d1h1m1s")],
)
def test_a_length_reads_as_a_plan_would_write_it(length: int, text: str) -> None:
    assert words(length) == text


@pytest.mark.parametrize(
    ("length", "short", "long"),
    [
        (40 * SECOND, "40 s", "40 seconds"),
        (MINUTE - 1, "59 s", "59 seconds"),
        (MINUTE, "1 min", "1 minute"),
        (-4 * MINUTE, "4 min", "4 minutes"),
        (2 * HOUR - 1, "119 min", "1 hour 59 minutes"),
        (2 * HOUR + 5 * MINUTE, "2 h 05", "2 hours 5 minutes"),
        (2 * DAY - 1, "47 h 59", "1 day 23 hours"),
        (2 * DAY, "2 days", "2 days"),
        (SECOND, "1 s", "1 second"),
    ],
)
def test_a_length_is_told_as_exactly_as_one_needs_it(length: int, short: str, long: str) -> None:
    assert (spoken(length), in_words(length)) == (short, long)


def test_time_left_turns_into_time_over_exactly_when_it_is_due() -> None:
    assert left(NOON, NOON - 4 * MINUTE) == "4 min left"
    assert left(NOON, NOON) == "OVERDUE 0 s"
    assert left(NOON, NOON + 20 * SECOND) == "OVERDUE 20 s"
    assert until(NOON, NOON - 59 * MINUTE) == "in 59 min"
    assert until(NOON, NOON) == "OVERDUE since 0 s"
    assert until(NOON, NOON + 3 * MINUTE) == "OVERDUE since 3 min"


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (-1, "0:00"),
        (187_999, "3:07"),
        (HOUR - 1, "59:59"),
        (HOUR, "1:00:00"),
        (3_787_000, "1:03:07"),
        (48 * HOUR - 1, "47:59:59"),
        (400 * HOUR, "16 days"),
    ],
)
def test_a_stopwatch(length: int, text: str) -> None:
    assert stopwatch(length) == text


def test_a_time_of_day_is_told_where_somebody_is() -> None:
    assert clock(NOON, MADRID) == "13:00 CET"
    assert clock(NOON, MADRID, seconds=True) == "13:00:00 CET"
    assert clock(NOON, "UTC") == "12:00 UTC"
    assert at(NOON + 999, MADRID) == datetime(2026, 1, 15, 13, tzinfo=zone(MADRID))
    assert read_back(NOON, MADRID) == "Thursday 15 January, 13:00 CET"


def test_a_zone_that_nobody_knows_is_utc() -> None:
    assert clock(NOON, "Nowhere/City") == "12:00 UTC"
    assert zone("../etc") == zone("UTC")


@pytest.mark.parametrize(
    ("back", "text"),
    [
        (0, "13:00"),
        (13 * HOUR, "00:00"),
        (13 * HOUR + MINUTE, "Wed 23:59"),
        (6 * DAY, "Fri 13:00"),
        (7 * DAY, "08 Jan 13:00"),
    ],
)
def test_another_day_is_named(back: int, text: str) -> None:
    assert seen_from(NOON - back, NOON, MADRID) == text


def test_what_happened_is_the_latest_such_time_that_is_past() -> None:
    assert happened("13:00", NOON, MADRID) == NOON
    assert happened("13:01", NOON, MADRID) == NOON - DAY + MINUTE
    assert happened("9.05", NOON, MADRID) == NOON - 4 * HOUR + 5 * MINUTE
    assert happened(" 2026-01-15T11:00:00Z ", NOON, MADRID) == NOON - HOUR


def test_what_is_promised_is_the_next_such_time() -> None:
    assert promised("13:00", NOON, MADRID) == NOON + DAY
    assert promised("13:01", NOON, MADRID) == NOON + MINUTE
    assert promised("2026-01-15T12:00:01Z", NOON, MADRID) == NOON + SECOND


def test_across_the_change_of_clocks_a_time_is_that_of_the_calendar() -> None:
    before = moment("2026-03-28T22:00:00Z")  # 23:00 CET; at 01:00 UTC clocks go forward
    assert promised("22:00", before, MADRID) == moment("2026-03-29T20:00:00Z")


def refused(read: Callable[[str, int, str], int], text: str, now: int = NOON, where: str = MADRID) -> str:
    with pytest.raises(ValueError, match=r"\w") as fault:
        read(text, now, where)
    return str(fault.value)


WRONG = (
    "25:00",
    "9:60",
    "soon",
    "",
    "15/01",
    "15",
    "30 Feb 09:05",
    "9 13pm",
    "13 pm",
    "09:05+99:00",
    "3 xyz",
)


@pytest.mark.parametrize("text", WRONG)
def test_anything_else_is_no_time(text: str) -> None:
    for read in (happened, promised):
        assert refused(read, text) == "that is no time"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yesterday 21:30", "2026-01-14T20:30:00Z"),
        ("21:30 yesterday", "2026-01-14T20:30:00Z"),
        ("Yesterday at 9:30 pm", "2026-01-14T20:30:00Z"),
        ("today", "2026-01-14T23:00:00Z"),
        ("today 12 am", "2026-01-14T23:00:00Z"),
        ("2026-01-14 21:30", "2026-01-14T20:30:00Z"),
        ("2026-01-14T21:30", "2026-01-14T20:30:00Z"),
        ("2026-01-14 21:30:05+00:00", "2026-01-14T21:30:05Z"),
        ("2026-01-14 21:30:05.25 -05:30", "2026-01-15T03:00:05.250Z"),
        ("2026-01-14 21:30:05.9999 +05:30", "2026-01-14T16:00:05.999Z"),
        ("2026-01-14 21:30:05.123456789", "2026-01-14T20:30:05.123Z"),
        ("21:30 UTC", "2026-01-14T21:30:00Z"),
        ("21:30 , yesterday", "2026-01-14T20:30:00Z"),
        ("1 am", "2026-01-15T00:00:00Z"),
        ("12:05 pm", "2026-01-15T11:05:00Z"),
        ("2026-01-14", "2026-01-13T23:00:00Z"),
        ("3 December", "2025-12-02T23:00:00Z"),
        ("Dec. 3rd, 09:05", "2025-12-03T08:05:00Z"),
        ("3 Dec 2024 09:05", "2024-12-03T08:05:00Z"),
        ("Tuesday 10:00", "2026-01-13T09:00:00Z"),
        ("thu 20:00", "2026-01-08T19:00:00Z"),
    ],
)
def test_what_happened_is_typed_as_one_says_it(text: str, meant: str) -> None:
    assert happened(text, NOON, MADRID) == moment(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tomorrow 09:05", "2026-01-16T08:05:00Z"),
        ("tomorrow", "2026-01-16T17:00:00Z"),
        ("3 February", "2026-02-03T17:00:00Z"),
        ("3 December", "2026-12-03T17:00:00Z"),
        ("feb 3 09:05", "2026-02-03T08:05:00Z"),
        ("2026-02-03 09:05", "2026-02-03T08:05:00Z"),
        ("Friday 15:00", "2026-01-16T14:00:00Z"),
        ("thursday 12:00", "2026-01-22T11:00:00Z"),
        ("9 pm", "2026-01-15T20:00:00Z"),
    ],
)
def test_what_is_promised_is_typed_as_one_says_it(text: str, meant: str) -> None:
    assert promised(text, NOON, MADRID) == moment(meant)


@given(moments, st.booleans())
def test_every_example_is_a_time(now: int, past: bool) -> None:
    for text in examples(now + DAY, MADRID, past=past).replace(" or ", ", ").split(", "):
        (happened if past else promised)(text, now + DAY, MADRID)


def test_a_time_is_read_back_with_its_year_where_that_is_another() -> None:
    assert read_back(NOON, MADRID, NOON + DAY) == "Thursday 15 January, 13:00 CET"
    assert read_back(NOON, MADRID, NOON + 360 * DAY) == "Thursday 15 January 2026, 13:00 CET"


def test_a_date_just_missed_is_not_that_of_next_year() -> None:
    assert refused(promised, "3 January") == "that time has passed"
    assert refused(happened, "3 February") == "that time has not come yet"


def test_what_happened_is_not_to_come_and_what_is_promised_not_past() -> None:
    assert refused(happened, "2026-01-15T12:00:00.001Z") == "that time has not come yet"
    assert refused(promised, "2026-01-15T12:00:00Z") == "that time has passed"


def test_where_the_calendar_ends_there_is_no_time() -> None:
    last = moment("9999-12-31T12:00:00Z")
    assert (
        refused(promised, "09:05", last, "UTC")
        == refused(promised, "tomorrow", last, "UTC")
        == "that is no time"
    )
    assert promised("13:00 today", last, "UTC") == last + HOUR


def test_examples_are_times_that_fit() -> None:
    assert examples(NOON, MADRID, past=True) == "09:05, yesterday 21:30 or 14 Jan 21:30"
    assert examples(NOON, MADRID, past=False) == "09:05, tomorrow 09:05 or 22 Jan 18:00"


@pytest.mark.parametrize(
    "text", ["9999-12-31T23:59:59Z", "3000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_nobody_means_a_year_that_far_away(text: str) -> None:
    with pytest.raises(ValueError, match="year"):
        stated(text)
    assert stated("1969-07-20T20:17:40Z") == moment("1969-07-20T20:17:40Z")


def test_a_moment_past_the_end_of_the_calendar_is_its_end() -> None:
    assert rfc3339(10**18) == rfc3339(10**17) == "9999-12-30T00:00:00.000Z"
    assert rfc3339(-(10**18)) == "0001-01-02T00:00:00.000Z"
