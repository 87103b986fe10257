from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from crisisctl.core.times import DAY, HOUR, MINUTE, SECOND, moment
from crisisctl.report.phrases import length, local, title, utc
from crisisctl.report.targets import against_targets


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (0, "0 s"),
        (999, "0 s"),
        (-5 * MINUTE, "0 s"),
        (38 * MINUTE + 20 * SECOND, "38 min 20 s"),
        (HOUR, "1 h"),
        (3 * HOUR + 5 * MINUTE + 9 * SECOND, "3 h 5 min"),
        (2 * DAY + 30 * MINUTE, "2 d"),
    ],
)
def test_a_length_is_said_in_its_two_largest_units(milliseconds: int, said: str) -> None:
    assert length(milliseconds) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Madrid", "Sun 29 Mar 2026, 03:00:00 CEST"),  # the very hour of summer time
        ("Asia/Dubai", "Sun 29 Mar 2026, 05:00:00 UTC+04"),
    ],
)
def test_local_time(zone: str, said: str) -> None:
    assert local(moment("2026-03-29T01:00:00Z"), ZoneInfo(zone)) == said


def test_utc_and_titles() -> None:
    assert utc(moment("2026-03-29T01:00:00Z")) == "2026-03-29 01:00:00"
    assert title("went_well") == "Went well"


def test_a_figure_at_its_target_has_reached_it() -> None:
    rows = {row.what: row for row in against_targets({"to_first_statement": 3600, "to_acknowledge": 900.001})}
    assert rows["Declared to first public statement"].reached == "yes"
    assert rows["Declared to first acknowledgement"].reached == "no"
    assert rows["Declared to apology"][1:] == ("did not happen", "—", "")


@pytest.mark.parametrize(("due", "on_time", "reached"), [(20, 19, "yes"), (19, 18, "no"), (0, 0, "")])
def test_nineteen_updates_of_twenty_are_enough(due: int, on_time: int, reached: str) -> None:
    rows = {row.what: row for row in against_targets({"updates_due": due, "updates_on_time": on_time})}
    assert rows["Public updates in time"].reached == reached
