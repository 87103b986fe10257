"""Dates that a sentence names, zones that somebody means, and what is known without asking."""

from __future__ import annotations

from datetime import date

import pytest

from crisisctl.core.local import known_by_itself, zone_named
from crisisctl.core.phases import may_end
from crisisctl.core.script import Script, ScriptAnswer
from crisisctl.core.state import Ladder, Page
from crisisctl.core.times import MINUTE, moment
from crisisctl.core.typed_lengths import length
from crisisctl.core.typed_times import date_in, happened, promised
from tests.core.plans import do, phase, plan

HERE = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We report again on 3 December.", date(2026, 12, 3)),
        ("We report again on December 3rd, at noon.", date(2026, 12, 3)),
        ("On 3. Dec we say more.", date(2026, 12, 3)),
        ("By 1 March it is done.", date(2027, 3, 1)),
        ("Since 1 November.", date(2026, 11, 1)),  # less than a month ago is not next year's
        ("On 3 December 2030.", date(2030, 12, 3)),
        ("On December 3, 2030.", date(2030, 12, 3)),
        ("On 3 December or 4 December.", date(2026, 12, 3)),
        ("In 2 days, on 5 May.", date(2027, 5, 5)),  # "days" is no month
        ("On 31 February, no: 28 February.", date(2027, 2, 28)),
        ("In December.", None),
        ("On the 3rd.", None),
        ("", None),
    ],
)
def test_the_first_date_that_a_sentence_names(text: str, found: date | None) -> None:
    assert date_in(text, HERE) == found


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20 minutes", 20),
        ("1 Min", 1),
        ("half an hour", 30),
        ("an hour", 60),
        ("an hour and a half", 90),
        ("two days and a half", 3_600),
        ("1h30m", 90),
        ("1d2h", 1_560),
        ("2 hours and 5 min", 125),
        ("2 days, 3 hrs", 3_060),
        ("three weeks", 30_240),
        ("90s", 1.5),
        (" 5m ", 5),
        ("twelve hours", 720),
        ("100 weeks", 1_008_000),
    ],
)
def test_a_length_as_it_is_said(text: str, minutes: float) -> None:
    assert length(text) == minutes * MINUTE


@pytest.mark.parametrize(
    "text", ["", "5", "an", "hour", "5 minutes or so", "5 moons", "1h30", "99999 weeks", "half hour", "in 5m"]
)
def test_what_is_no_length(text: str) -> None:
    assert length(text) is None


def test_a_time_may_be_said_by_how_far_away_it_is() -> None:
    now = moment("2026-11-22T23:30:00Z")
    assert happened("20 minutes ago", now, "Europe/Madrid") == now - 20 * MINUTE
    assert happened("just now", now, "UTC") == happened("now", now, "UTC") == now
    assert promised("in an hour", now, "Asia/Tokyo") == now + 60 * MINUTE
    for read, text, why in [
        (happened, "in an hour", "not come yet"),
        (promised, "an hour ago", "has passed"),
        (promised, "now", "has passed"),
        (promised, "in a while", "no time"),
        (happened, "long ago", "no time"),
    ]:
        with pytest.raises(ValueError, match=why):
            read(text, now, "UTC")


def test_the_time_and_the_day_are_known() -> None:
    now = moment("2026-11-22T23:30:00Z")
    assert known_by_itself(now, "UTC") == {"time_now": "23:30 UTC", "todays_date": "22 November 2026"}
    assert known_by_itself(now, "Europe/Madrid") == {
        "time_now": "00:30 CET",
        "todays_date": "23 November 2026",
    }


ZONES = [
    "Europe/Madrid",
    "America/New_York",
    "America/Kentucky/Louisville",
    "America/Louisville",
    "Asia/Singapore",
    "Asia/Singapura",
    "UTC",
    "Cuba",
]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Europe/Madrid", "Europe/Madrid"),
        (" europe/madrid ", "Europe/Madrid"),
        ("Madrid", "Europe/Madrid"),
        ("new york", "America/New_York"),
        ("utc", "UTC"),
        ("cuba", "Cuba"),
    ],
)
def test_a_zone_is_known_by_its_city(typed: str, name: str) -> None:
    assert zone_named(typed, ZONES) == name


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Madird", "did you mean Europe/Madrid?"),
        ("Europe/Madird", "did you mean Europe/Madrid?"),
        ("louisville", "did you mean America/Kentucky/Louisville or America/Louisville?"),
        ("Singapor", "did you mean Asia/Singapore?"),  # the nearest alone
        ("Madxxd", "write it as Europe/Madrid"),  # too far from any
        ("xyzzy", "write it as Europe/Madrid"),
        ("", "write it as Europe/Madrid"),
    ],
)
def test_one_that_is_not_known_is_told_with_the_nearest(typed: str, says: str) -> None:
    with pytest.raises(ValueError, match="no time zone is called that") as fault:
        zone_named(typed, ZONES)
    assert str(fault.value) == f"no time zone is called that; {says}"


WITH_REVIEW = plan(*(phase(one, do(f"do-{one}")) for one in ("detect", "respond", "review", "rebuild")))
WITHOUT = plan(*(phase(one, do(f"do-{one}")) for one in ("detect", "respond")))


@pytest.mark.parametrize(
    ("at", "goto", "ends"),
    [
        ("respond", None, True),
        ("detect", None, False),
        ("detect", "review", True),
        ("detect", "rebuild", True),
        ("detect", "respond", False),
        ("respond", "detect", False),
        ("review", None, False),  # what comes after the review ends nothing before it
        ("rebuild", None, False),
        (None, None, False),
        (None, "review", True),
    ],
)
def test_what_may_end_an_incident(at: str | None, goto: str | None, ends: bool) -> None:
    assert may_end(WITH_REVIEW, at, goto) is ends


@pytest.mark.parametrize(("at", "ends"), [("respond", True), ("detect", False), (None, False)])
def test_without_a_review_the_last_phase_ends_it(at: str | None, ends: bool) -> None:
    assert may_end(WITHOUT, at) is ends


def test_a_script_answers_every_opening_or_each_of_them() -> None:
    yes, no = ScriptAnswer(choose="yes"), ScriptAnswer(choose="no")
    script = Script({"always": yes, "twice": (no, yes)})
    assert [script.answer("always", opening) for opening in (1, 2, 9)] == [yes, yes, yes]
    assert [script.answer("twice", opening) for opening in (1, 2, 3)] == [no, yes, None]
    assert script.answer("never", 1) is None


def test_a_record_shows_its_fields_and_equals_its_like() -> None:
    assert repr(Ladder(fired=2)) == "Ladder(fired=2, climbed=0, acknowledged=None, given_up=False)"
    assert Ladder(fired=2) == Ladder(fired=2)
    assert Ladder(fired=1) != Ladder(fired=2)
    assert Ladder() != Page(1, "a", "lead", "ana", "lead", 0)
