"""Deadlines set by law."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Answer, DropClock, MeetClock, StartClock
from crisisctl.core.playbook import LegalClock
from crisisctl.core.times import HOUR, MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import clock, do, fact, phase, plan
from tests.core.walking import START, Walk, at

HEARD = fact("heard", "time")
TYPES = ("clock.started", "clock.moved", "clock.met", "clock.missed", "clock.dropped")


def lawful(*clocks: LegalClock) -> Walk:
    return Walk(
        plan(
            phase("one", do("form"), do("a")),
            phase("two", do("b")),
            clocks=clocks,
            facts=[HEARD, fact("where")],
        )
    )


def test_one_from_the_declaration_starts_at_once() -> None:
    walk = lawful(clock("law", "declared", "72h"))
    assert walk.all("clock.started")[0].data == {
        "clock": "law",
        "title": "Duty law",
        "owner": "legal",
        "started_at": at("0m"),
        "due_at": at("72h"),
    }


def test_one_from_a_time_counts_from_that_time() -> None:
    walk = lawful(clock("law", "fact:heard", "72h"))
    assert walk.all("clock.started") == []
    walk.go("1h")
    walk.fact("heard", at("20m"))
    assert walk.last("clock.started")["started_at"] == at("20m")
    assert walk.last("clock.started")["due_at"] == at("72h20m")
    assert walk.law("law") == "running"


def test_one_from_another_fact_counts_from_when_it_was_first_known() -> None:
    walk = lawful(clock("law", "fact:where", "72h"))
    walk.go("1h")
    walk.fact("where", "Madrid")
    assert walk.last("clock.started")["started_at"] == at("1h")
    walk.go("2h")
    walk.fact("where", "Lisbon")
    assert walk.timed(*TYPES) == [("60:00", "clock.started law")]


def test_one_from_a_step_counts_from_when_it_was_settled() -> None:
    walk = lawful(clock("law", "step:a", "1h"))
    walk.go("20m")
    walk.skip("a")
    assert walk.last("clock.started")["started_at"] == at("20m")
    assert walk.last("clock.started")["due_at"] == at("1h20m")


def test_one_from_a_step_that_was_not_needed_never_starts() -> None:
    made = plan(phase("one", do("a", when={"level": "L4"}), do("b")), clocks=[clock("law", "step:a", "1h")])
    assert Walk(made).all("clock.started") == []


def test_a_fact_that_is_not_known_starts_nothing_and_moves_nothing() -> None:
    walk = Walk(
        plan(
            phase("one", do("a")),
            clocks=[clock("law", "fact:heard")],
            facts=[fact("heard", "time", optional=True)],
        )
    )
    walk.fact("heard", None)
    assert walk.all("clock.started") == []
    walk.fact("heard", at("0m"))
    walk.fact("heard", None)
    assert walk.all("clock.moved") == []


def test_it_moves_when_its_time_is_stated_anew() -> None:
    walk = lawful(clock("law", "fact:heard", "2h"))
    walk.fact("heard", at("0m"))
    walk.go("30m")
    walk.fact("heard", at("0m"))
    assert walk.all("clock.moved") == []
    walk.fact("heard", at("20m"))
    assert walk.last("clock.moved") == {
        "clock": "law",
        "title": "Duty law",
        "owner": "legal",
        "started_at": at("20m"),
        "due_at": at("2h20m"),
    }
    walk.go("3h")
    assert walk.timed("clock.missed") == [("140:00", "clock.missed law")]


def test_it_is_met_when_its_step_is_done_but_not_when_skipped() -> None:
    walk = lawful(clock("law", "declared", met_by="form"))
    walk.skip("form")
    assert walk.law("law") == "running"
    walk.reopen("form")
    walk.done("form")
    assert walk.last("clock.met") == {"clock": "law"}
    assert walk.law("law") == "met"


def test_it_is_met_even_if_its_step_was_done_before_it_started() -> None:
    walk = lawful(clock("law", "fact:heard", met_by="form"))
    walk.done("form")
    assert walk.all("clock.met") == []
    walk.fact("heard", at("0m"))
    assert [one.type for one in walk.store.entries[-2:]] == ["clock.started", "clock.met"]


def test_it_is_missed_once_and_may_still_be_met() -> None:
    walk = lawful(clock("law", "declared", "1h", met_by="form"))
    walk.go("59m59s")
    assert walk.all("clock.missed") == []
    walk.go("5h")
    assert walk.timed("clock.missed") == [("60:00", "clock.missed law")]
    assert walk.last("clock.missed") == {"clock": "law", "due_at": at("1h")}
    walk.done("form")
    assert walk.law("law") == "met"


def test_a_missed_one_that_moves_runs_again() -> None:
    walk = lawful(clock("law", "fact:heard", "1h"))
    walk.fact("heard", at("0m"))
    walk.go("2h")
    walk.fact("heard", at("90m"))
    assert walk.law("law") == "running"
    walk.go("5h")
    assert walk.timed("clock.missed") == [("60:00", "clock.missed law"), ("150:00", "clock.missed law")]


def test_it_is_missed_also_after_the_incident_was_closed() -> None:
    walk = lawful(clock("law", "declared", "1h"))
    walk.done("form", "a", "b")
    walk.go("2h")
    assert len(walk.all("clock.missed")) == 1


def test_one_whose_time_is_long_past_is_missed_as_soon_as_it_is_known() -> None:
    walk = lawful(clock("law", "fact:heard", "1h"))
    walk.go("3h")
    walk.fact("heard", at("1h"))
    assert walk.timed("clock.missed") == [("120:00", "clock.missed law")]
    assert walk.last("clock.missed")["happened_at"] == at("2h")


def test_by_hand_it_is_met_dropped_or_started() -> None:
    walk = lawful(clock("met", "declared"), clock("drop", "declared"), clock("start", "fact:heard", "2h"))
    walk.go("30m")
    walk.answer(MeetClock("met", START + 10 * MINUTE))
    assert walk.last("clock.met") == {"clock": "met", "happened_at": at("10m")}
    walk.answer(DropClock("drop", " it does not apply to us "))
    assert walk.last("clock.dropped") == {"clock": "drop", "reason": "it does not apply to us"}
    walk.answer(StartClock("start", START + 10 * MINUTE))
    assert walk.last("clock.started") == {
        "clock": "start",
        "title": "Duty start",
        "owner": "legal",
        "started_at": at("10m"),
        "due_at": at("2h10m"),
        "by_hand": True,
    }
    assert {name: one.status for name, one in walk.state.clocks.items()} == {
        "met": "met",
        "drop": "dropped",
        "start": "running",
    }


def test_what_somebody_set_by_hand_is_not_moved_by_a_fact() -> None:
    walk = lawful(clock("law", "fact:heard", "2h"))
    walk.fact("heard", at("0m"))
    walk.go("30m")
    walk.answer(StartClock("law", START + 20 * MINUTE))
    assert walk.last("clock.moved")["by_hand"] is True
    walk.fact("heard", at("5m"))
    assert len(walk.all("clock.moved")) == 1


def test_a_dropped_one_is_neither_moved_nor_met_nor_missed() -> None:
    walk = lawful(clock("law", "fact:heard", "1h", met_by="form"))
    walk.answer(DropClock("law", "not ours"))
    walk.fact("heard", at("0m"))
    walk.done("form")
    walk.go("5h")
    assert walk.timed(*TYPES) == [("0:00", "clock.dropped law")]


def test_a_dropped_one_may_be_started_after_all_but_a_met_one_not() -> None:
    walk = lawful(clock("law", "declared"))
    walk.answer(DropClock("law", "not ours"))
    walk.answer(StartClock("law", START))
    assert walk.law("law") == "running"
    walk.answer(MeetClock("law"))
    with pytest.raises(NotAllowed, match="law is already met") as refused:
        walk.answer(StartClock("law", START))
    assert refused.value.never


def test_what_is_over_is_neither_met_nor_dropped_again() -> None:
    walk = lawful(clock("law", "declared"), clock("other", "declared"))
    walk.answer(MeetClock("law"))
    walk.answer(DropClock("other", "not ours"))
    refusals: list[tuple[Answer, str]] = [
        (MeetClock("law"), "law is already met"),
        (DropClock("law", "no"), "law is already met"),
        (MeetClock("other"), "other is already dropped"),
        (DropClock("other", "no"), "other is already dropped"),
    ]
    for answer, text in refusals:
        with pytest.raises(NotAllowed) as refused:
            walk.answer(answer)
        assert (refused.value.text, refused.value.never) == (text, True)


def test_names_reasons_and_times_are_checked() -> None:
    walk = lawful(clock("law", "declared"))
    with pytest.raises(NotAllowed, match="no clock 'lwa' in this incident") as refused:
        walk.answer(MeetClock("lwa"))
    assert refused.value.hint == "Did you mean 'law'? There are: law."
    for answer in (MeetClock("law", START + HOUR), StartClock("law", START + HOUR)):
        with pytest.raises(NotAllowed, match="that time has not come yet"):
            walk.answer(answer)


def test_a_repeating_step_that_its_phase_ends_in_an_open_round_has_met_its_clock() -> None:
    walk = Walk(
        plan(
            phase("one", do("form", every="1m"), do("rest")),
            phase("two", do("later")),
            clocks=[clock("law", "step:rest", met_by="form")],
        )
    )
    walk.done("form")
    walk.go("2m")
    assert walk.status("form") == "open"
    walk.news()
    walk.done("rest")
    assert walk.news() == [
        "step.done rest",
        "clock.started law",
        "phase.ended one",
        "clock.met law",
        "phase.begun two",
        "step.opened later",
    ]
