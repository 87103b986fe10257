"""When the public is to hear from us next: by cadence, by deadline, by promise."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from crisisctl.core.answers import Draft, NextUpdate, Post, Posted
from crisisctl.core.cadence import (
    next_update_due,
    suggested_update,
    time_to_name,
    update_to_write,
    why_sooner,
)
from crisisctl.core.playbook import Step
from crisisctl.core.times import HOUR, MINUTE
from crisisctl.core.walk import pending
from crisisctl.problem import NotAllowed
from tests.core.plans import do, message, phase, plan, say
from tests.core.walking import START, Walk, at

MESSAGES = [message("holding", "x", "site"), message("news", "staff"), message("update", "x", "staff")]
CADENCE = {"L1": "24h", "L2": "4h", "L3": "2h", "L4": "1h"}


def public(*steps: Step, within: str | None = "1h", cadence: Mapping[str, str] | None = CADENCE) -> Walk:
    made = plan(
        phase("one", *steps, within=within), phase("two", do("z")), messages=MESSAGES, cadence=cadence
    )
    return Walk(made)


def due(walk: Walk) -> float | None:
    """Minutes from the declaration."""
    moment = next_update_due(walk.course, walk.state)
    return None if moment is None else (moment - START) / MINUTE


def test_before_a_public_statement_the_earliest_deadline_of_one_or_of_its_phase() -> None:
    assert due(public(say("holding", within="45m"), do("a"))) == 45
    assert due(public(say("holding", within="90m"), do("a"))) == 60
    assert due(public(do("a"), say("holding", needs="a", within="5m"))) == 60
    assert due(public(say("holding", within="45m"), do("a"), within=None)) == 45
    assert due(public(say("holding"), do("a"), within=None)) is None


def test_what_is_no_public_statement_sets_no_time() -> None:
    assert due(public(say("news", within="5m"), do("a"))) is None
    assert due(public(do("a", within="5m"))) is None
    assert due(public(say("update", within="5m"), do("a"))) == 5
    assert due(public(say("news", within="5m"), say("holding", within="45m"))) == 45


def test_a_statement_that_was_skipped_sets_no_time() -> None:
    walk = public(say("holding", within="45m"), do("a"))
    walk.skip("holding")
    assert due(walk) is None


def test_after_a_public_statement_the_cadence_of_the_level() -> None:
    walk = public(say("holding", within="45m"), do("a"))
    walk.go("10m")
    walk.publish("holding", "x", "site")
    assert due(walk) == 130
    walk.level("L4")
    assert due(walk) == 70


def test_after_a_public_statement_without_cadence_none_is_due() -> None:
    walk = public(say("holding", within="45m"), do("a"), cadence=None)
    walk.publish("holding", "x", "site")
    assert due(walk) is None


def test_it_counts_from_when_it_was_posted() -> None:
    walk = public(say("holding"), do("a"))
    walk.draft("holding")
    walk.go("20m")
    walk.post("holding", "site")
    walk.answer(Post("holding", "x"))
    walk.go("30m")
    walk.answer(Posted("holding", "x", at=START + 25 * MINUTE))
    assert due(walk) == 145


def test_once_the_incident_is_closed_none_is_due() -> None:
    walk = Walk(plan(phase("one", say("holding")), messages=MESSAGES, cadence=CADENCE))
    walk.publish("holding", "x", "site")
    assert walk.stands() == "closed"
    assert due(walk) is None


def test_another_time_is_promised_with_a_reason() -> None:
    walk = public(say("holding", within="45m"), do("a"))
    walk.answer(NextUpdate(START + 20 * MINUTE, " they asked us "))
    assert walk.last("commitment.made") == {
        "commitment": "next-update",
        "due_at": at("20m"),
        "reason": "they asked us",
    }
    assert due(walk) == 20


@pytest.mark.parametrize(
    ("minutes", "reason", "text", "hint"),
    [
        (10, "why", "that time has passed", "Give the time of the next public update."),
        (9, "why", "that time has passed", "Give the time of the next public update."),
        (11, " ", "another time for the public needs a reason", "Say it in a few words."),
    ],
)
def test_a_time_that_has_passed_or_without_reason_is_no_promise(
    minutes: int, reason: str, text: str, hint: str
) -> None:
    walk = public(say("holding"), do("a"))
    walk.go("10m")
    with pytest.raises(NotAllowed) as refused:
        walk.answer(NextUpdate(START + minutes * MINUTE, reason))
    assert (refused.value.text, refused.value.hint, refused.value.never) == (text, hint, True)


def test_a_promise_is_kept_by_the_next_public_statement() -> None:
    walk = public(say("holding"), say("news"), do("a"))
    walk.answer(NextUpdate(START + 30 * MINUTE, "they asked us"))
    walk.publish("news", "staff")
    assert walk.all("commitment.kept") == []
    walk.go("29m")
    walk.publish("holding", "x", "site")
    assert walk.last("commitment.kept") == {"commitment": "next-update"}
    assert len(walk.all("commitment.kept")) == 1
    walk.go("5h")
    assert walk.all("commitment.broken") == []
    assert due(walk) == 149


def test_a_correction_that_names_no_time_does_not_keep_a_promise() -> None:
    messages = [message("reply", "x", kind="correction"), message("update", "x")]
    first, second = phase("one", say("reply"), say("update")), phase("two", do("z"))
    walk = Walk(plan(first, second, messages=messages, cadence=CADENCE))
    walk.answer(NextUpdate(START + HOUR, "they wait"))
    walk.publish("reply", "x")
    assert not walk.all("commitment.kept")
    walk.publish("update", "x")
    assert walk.last("commitment.kept") == {"commitment": "next-update"}


def test_a_correction_that_names_the_next_time_keeps_it() -> None:
    messages = [message("reply", "x", kind="correction")]
    walk = Walk(plan(phase("one", say("reply")), phase("two", do("z")), messages=messages, cadence=CADENCE))
    walk.answer(NextUpdate(START + HOUR, "they wait"))
    walk.answer(Draft("reply", "That is false.", next_update=START + 2 * HOUR))
    walk.post("reply", "x")
    assert [entry.data.get("due_at") for entry in walk.all("commitment.made")] == [at("1h"), at("2h")]
    assert len(walk.all("commitment.kept")) == 1


def test_a_promise_is_broken_when_its_time_passes_and_once() -> None:
    walk = public(say("holding"), do("a"))
    walk.answer(NextUpdate(START + 30 * MINUTE, "they asked us"))
    walk.go("29m59s")
    assert walk.all("commitment.broken") == []
    walk.go("5h")
    assert walk.timed("commitment.broken") == [("30:00", "commitment.broken next-update")]
    assert walk.last("commitment.broken") == {"commitment": "next-update", "due_at": at("30m")}
    assert due(walk) == 30


def test_a_broken_promise_is_not_kept_by_a_late_statement_but_the_cadence_counts_again() -> None:
    walk = public(say("holding"), do("a"))
    walk.answer(NextUpdate(START + 30 * MINUTE, "they asked us"))
    walk.go("40m")
    walk.publish("holding", "x", "site")
    assert walk.all("commitment.kept") == []
    assert due(walk) == 160


def test_a_new_promise_takes_the_place_of_one_that_was_broken() -> None:
    walk = public(say("holding"), do("a"))
    walk.answer(NextUpdate(START + 30 * MINUTE, "they asked us"))
    walk.go("40m")
    walk.answer(NextUpdate(START + 60 * MINUTE, "we were late"))
    walk.go("50m")
    walk.publish("holding", "x", "site")
    assert len(walk.all("commitment.kept")) == 1


def test_the_time_that_is_offered_is_the_cadence_up_to_the_next_quarter() -> None:
    walk = public(say("holding"), do("a"))
    offered = [
        suggested_update(walk.course, walk.state, START + minutes * MINUTE) for minutes in (0, 1, 15, 16)
    ]
    assert [(moment - START) / HOUR for moment in offered if moment] == [2, 2.25, 2.25, 2.5]
    assert suggested_update(public(do("a"), cadence=None).course, walk.state, START) is None


def test_a_new_statement_is_offered_the_time_of_the_one_before_while_more_than_half_of_it_is_left() -> None:
    walk = public(say("news"), say("holding"), do("a"))
    walk.answer(Draft("news", "We are here.", person="ben", next_update=START + 100 * MINUTE))
    offered = [time_to_name(walk.course, walk.state, START + minutes * MINUTE) for minutes in (1, 49, 51)]
    assert [(moment - START) / MINUTE for moment in offered if moment] == [100, 100, 180]


def test_a_repeating_statement_is_offered_by_when_the_public_expects_it() -> None:
    walk = public(
        say("update", every="cadence"), do("soon", within="10m"), do("late", within="5h"), within=None
    )
    walk.publish("update", "x", "staff")
    walk.go("1h30m")
    assert walk.open == ["soon", "update", "late"]
    assert pending(walk.course, walk.state)[1].due_at == START + 2 * HOUR


def test_why_an_update_is_due_before_it_was_promised() -> None:
    walk = public(say("holding", within="45m"), do("a"))
    assert why_sooner(walk.course, walk.state, "UTC") == ""
    walk.publish("holding", "x", "site")
    assert why_sooner(walk.course, walk.state, "UTC") == ""
    later = START + 3 * HOUR
    walk.state.promised = later
    assert why_sooner(walk.course, walk.state, "UTC") == "one every 2 h 00; promised 12:00 UTC"
    assert why_sooner(walk.course, walk.state, "Europe/Madrid") == "one every 2 h 00; promised 13:00 CET"
    walk.state.promised = START + 2 * HOUR
    assert why_sooner(walk.course, walk.state, "UTC") == ""
    walk.state.promised = START + HOUR
    assert why_sooner(walk.course, walk.state, "UTC") == ""


def test_without_a_cadence_there_is_no_reason() -> None:
    walk = public(say("holding", within="45m"), do("a"), cadence=None)
    walk.publish("holding", "x", "site")
    walk.state.promised = START + 3 * HOUR
    assert why_sooner(walk.course, walk.state, "UTC") == ""


def to_write(walk: Walk, at: int) -> int | None:
    return update_to_write(walk.course, walk.state, START + at)


def test_what_was_promised_without_a_cadence_is_to_be_written_a_quarter_of_an_hour_before() -> None:
    walk = public(do("a"), cadence=None)
    walk.answer(NextUpdate(START + HOUR, "they asked us"))
    assert to_write(walk, 45 * MINUTE - 1) is None
    assert to_write(walk, 45 * MINUTE) == START + HOUR


def test_no_update_is_to_be_written_where_none_was_due_or_the_first_is_still_to_come() -> None:
    first = public(do("a"), say("holding", needs="a"))
    assert due(first) == 60
    assert to_write(first, HOUR) is None
    walk = public(say("holding"), do("a"), cadence=None)
    walk.publish("holding", "x", "site")
    assert to_write(walk, 5 * HOUR) is None
