"""Every figure of the contract of `report --format json`, one incident each."""

from __future__ import annotations

import pytest

from crisisctl.core.events import Entry
from crisisctl.core.review import review
from tests.report.sample import Log, abandoned, at, declare, joined, opened, say, unresolved, whole


def figure(entries: list[Entry], name: str) -> int | float | None:
    return review(entries).metrics[name]


@pytest.fixture
def log() -> Log:
    started = Log()
    declare(started)
    return started


def test_the_whole_incident() -> None:
    assert dict(review(whole()).metrics) == {
        "to_acknowledge": 4 * 60,
        "to_first_statement": 33 * 60,
        "to_apology": 173 * 60,
        "to_resolve": 300 * 60,
        "updates_due": 3,
        "updates_on_time": 1,
        "longest_silence": 140 * 60,
        "steps_on_time": 3,
        "steps_late": 1,
        "steps_skipped": 1,
        "pages_sent": 1,
        "median_page_to_ack": 210,
        "to_declare": 20 * 60,
        "from_began": 53 * 60,
        "to_first_clock": 10 * 60,
        "clocks_missed": 0,
        "slowest_verdict": None,
        "slowest_answer": None,
        "errors_published": 0,
        "unapproved_published": 0,
    }


def test_nothing_happened_is_none_not_zero() -> None:
    figures = review(abandoned()).metrics
    lengths = ("to_acknowledge", "to_first_statement", "to_apology", "to_resolve", "longest_silence")
    assert [figures[name] for name in (*lengths, "median_page_to_ack", "from_began")] == [None] * 7


def test_lengths_have_fractions_only_when_they_need_them(log: Log) -> None:
    log.by("ana", 0.0012, "incident.resolved")
    assert figure(log.entries, "to_resolve") == 0.072
    log.by("ana", 1, "incident.resolved")
    resolved = figure(log.entries, "to_resolve")
    assert resolved == 60
    assert isinstance(resolved, int)


def test_what_happened_earlier_counts_from_then(log: Log) -> None:
    say(log, 20, "holding", "…", {"x": ""})
    log.by("ana", 30, "incident.resolved", happened_at=at(25))
    log.by("ana", 40, "page.acknowledged", step="tell", role="legal", person="ana", happened_at=at(12.5))
    figures = review(log.entries).metrics
    assert (figures["to_resolve"], figures["to_acknowledge"]) == (25 * 60, 750)


def test_an_internal_statement_is_no_first_statement(log: Log) -> None:
    say(log, 5, "note", "For staff.", {"staff": ""}, kind="internal")
    say(log, 20, "holding", "For all.", {"x": ""})
    assert figure(log.entries, "to_first_statement") == 23 * 60


def test_a_publication_that_does_not_say_so_is_public_by_its_channel(log: Log) -> None:
    log.by("ben", 5, "message.published", message="note", draft=1, channel="staff")
    assert figure(log.entries, "to_first_statement") is None
    log.by("ben", 6, "message.published", message="note", draft=1, channel="x")
    assert figure(log.entries, "to_first_statement") == 6 * 60


def test_settled_exactly_when_due_is_late_because_what_is_due_comes_first(log: Log) -> None:
    for step, minutes in (("before", 4.99), ("then", 5), ("after", 6)):
        opened(log, 0, step, "do", step, within=5)
        log.by("ben", minutes, "step.done", step=step)
    figures = review(log.entries).metrics
    assert (figures["steps_on_time"], figures["steps_late"]) == (1, 2)


def test_each_opening_counts_for_itself(log: Log) -> None:
    for round_, (begins, ends) in enumerate([(0, 3), (60, 70), (120, 121)], start=1):
        opened(log, begins, "updates", "say", "Update", within=5, repeats=True, round=round_)
        log.by("ben", ends, "step.done", step="updates")
    figures = review(log.entries).metrics
    assert (figures["steps_on_time"], figures["steps_late"]) == (2, 1)


def test_a_choice_that_repeats_settles_nothing() -> None:
    entries = [entry for entry in whole() if entry.seq <= 32]
    assert figure(entries, "steps_on_time") == 2


def test_more_time_moves_the_deadline(log: Log) -> None:
    opened(log, 0, "holding", "say", "Holding", within=5)
    log.by("ben", 4, "step.extended", step="holding", due_at=at(20), by_s=900, reason="Legal is in court")
    log.by("ben", 15, "step.done", step="holding")
    assert figure(log.entries, "steps_late") == 0


def test_a_reopened_step_has_its_new_deadline(log: Log) -> None:
    opened(log, 0, "facts", "ask", "Facts", within=5)
    log.by("ben", 1, "step.done", step="facts")
    log.by("ben", 30, "step.reopened", step="facts", reason="A number was wrong", round=2, due_at=at(35))
    log.by("ben", 50, "step.done", step="facts")
    figures = review(log.entries).metrics
    assert (figures["steps_on_time"], figures["steps_late"]) == (1, 1)


def test_steps_without_a_deadline_and_steps_that_never_opened_do_not_count(log: Log) -> None:
    opened(log, 0, "free", "do", "No deadline")
    log.by("ben", 99, "step.done", step="free")
    log.itself(99, "step.not_needed", step="never", reason="response is not apologise", cause="when")
    figures = review(log.entries).metrics
    assert (figures["steps_on_time"], figures["steps_late"]) == (0, 0)


@pytest.mark.parametrize(
    ("again_at", "resolved_at", "due", "on_time"),
    [
        (100, 110, 1, 1),  # answered in time, and the next one had not run out
        (119.9, 110, 0, 0),  # answered after the end: nothing was due before it
        (123, 200, 1, 0),  # at the very moment it ran out: too late
        (150, 160, 1, 0),
        (150, 270, 2, 0),  # and the second period ran out, too
        (None, 122, 0, 0),
        (None, 123, 1, 0),
    ],
)
def test_updates_against_the_cadence(
    log: Log, again_at: float | None, resolved_at: float, due: int, on_time: int
) -> None:
    say(log, 0, "holding", "…", {"x": ""})  # public at 3, every two hours
    if again_at is not None:
        say(log, again_at - 3, "update", "…", {"x": ""})
    log.entries.sort(key=lambda entry: entry.at)
    log.itself(resolved_at, "incident.resolved")
    figures = review(log.entries).metrics
    assert (figures["updates_due"], figures["updates_on_time"]) == (due, on_time)


def test_one_statement_on_three_channels_begins_one_period(log: Log) -> None:
    say(log, 0, "holding", "…", {"x": "", "site": "", "bluesky": ""})
    log.itself(100, "incident.resolved")
    figures = review(log.entries).metrics
    assert (figures["updates_due"], figures["longest_silence"]) == (0, 97 * 60)


def test_a_period_keeps_the_cadence_that_was_in_force_when_it_began(log: Log) -> None:
    say(log, 0, "holding", "…", {"x": ""})  # L3: until 123
    log.by("ana", 5, "level.changed", level="L4", reason="It grows", **{"from": "L3"})
    say(log, 97, "update", "…", {"x": ""})  # L4: public at 100, until 160
    log.itself(161, "incident.resolved")
    figures = review(log.entries).metrics
    assert (figures["updates_due"], figures["updates_on_time"]) == (2, 1)


@pytest.mark.parametrize(
    ("level", "cadence", "due"),
    [
        ("L3", {"L2": 3600}, 1),  # the next lower level's
        ("L1", {"L2": 7200, "L3": 3600}, 1),  # no lower one: the shortest
        ("L3", {}, 0),
        ("L3", {"L3": 36000}, 0),
    ],
)
def test_a_level_that_the_cadence_leaves_out(level: str, cadence: dict[str, int], due: int) -> None:
    log = Log()
    declare(log, level=level, cadence=cadence)
    say(log, 0, "holding", "…", {"x": ""})
    log.itself(64, "incident.resolved")
    assert figure(log.entries, "updates_due") == due


def test_the_shorter_cadence_of_two_plans_counts_once_the_second_joined() -> None:
    figures = review(joined()).metrics
    assert (figures["updates_due"], figures["updates_on_time"]) == (2, 1)


def test_while_it_is_open_the_silence_lasts_until_the_log_ends() -> None:
    figures = review(unresolved()).metrics
    assert (figures["longest_silence"], figures["updates_due"], figures["to_resolve"]) == (300 * 60, 1, None)


def test_reopening_undoes_the_resolution(log: Log) -> None:
    log.itself(10, "incident.resolved")
    log.by("ana", 20, "incident.reopened", reason="Another leak")
    assert figure(log.entries, "to_resolve") is None
    log.itself(50, "incident.resolved")
    assert figure(log.entries, "to_resolve") == 50 * 60


def test_page_to_acknowledgement_is_the_median_over_acknowledgements(log: Log) -> None:
    for minutes, step, answer in ((0, "a", 1), (10, "b", 13), (20, "c", 40)):
        opened(log, minutes, step, "page", step)
        log.itself(minutes, "page.sent", step=step, role="legal", person="ana", page=1, how="chat")
        log.by("ana", answer, "page.acknowledged", step=step, role="legal", person="ana")
    assert figure(log.entries, "median_page_to_ack") == 3 * 60


def test_who_was_called_by_voice_was_waited_for_since_they_were_to_be_called(log: Log) -> None:
    page = log.itself(0, "page.requested", step="a", role="legal", person="ana", ladder="a", rung=0)
    about = {"step": "a", "role": "legal", "person": "ana"}
    log.by("ben", 3, "page.sent", **about, page=page, how="phone", reached=True)
    log.itself(3, "page.acknowledged", **about)
    assert figure(log.entries, "median_page_to_ack") == 3 * 60


def test_who_acknowledges_counts_from_their_own_page_else_from_the_first(log: Log) -> None:
    log.itself(0, "page.sent", step="a", role="legal", person="ana", page=1, how="chat")
    log.itself(10, "page.sent", step="a", role="lead", person="ben", page=2, how="chat")
    ben = log.by("ben", 12, "page.acknowledged", step="a", role="lead", person="ben")
    assert figure(log.entries, "median_page_to_ack") == 2 * 60
    del log.entries[ben - 1]
    log.by("eze", 12, "page.acknowledged", step="a", role="care", person="eze")
    assert figure(log.entries, "median_page_to_ack") == 12 * 60
