"""The reports as people and programs read them. `CRISISCTL_GOLDEN=write` writes them anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings

from crisisctl.core.events import Entry
from crisisctl.core.review import review
from crisisctl.report.as_json import as_json
from crisisctl.report.as_markdown import EXERCISE, as_markdown
from tests.report.odd import odd_logs
from tests.report.sample import ALL, HEAD, WORDS, Log, at, declare, opened, say

GOLDEN = Path(__file__).with_name("golden")
INCIDENT = "2026-11-22-data-breach"
CONTRACT = (
    "incident title playbook level peak_level exercise declared_at resolved_at closed_at metrics timeline "
    "decisions messages claims commitments clocks gaps actions lessons head"
)
FIGURES = (
    "to_acknowledge to_first_statement to_apology to_resolve updates_due updates_on_time longest_silence "
    "steps_on_time steps_late steps_skipped pages_sent median_page_to_ack"
)


def markdown(entries: list[Entry], zone: str = "Europe/Madrid") -> str:
    return as_markdown(review(entries), INCIDENT, HEAD, zone)


def golden(name: str, text: str) -> str:
    file = GOLDEN / name
    if os.environ.get("CRISISCTL_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ALL)
def test_the_markdown_report(name: str) -> None:
    text = markdown(ALL[name]())
    assert text == golden(f"{name}.md", text)


@pytest.mark.parametrize("name", ALL)
def test_the_json_report(name: str) -> None:
    report = as_json(review(ALL[name]()), INCIDENT, HEAD)
    text = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    assert text == golden(f"{name}.json", text)


@pytest.mark.parametrize("name", ALL)
def test_the_json_report_has_what_the_contract_names(name: str) -> None:
    report = as_json(review(ALL[name]()), INCIDENT, HEAD)
    assert set(CONTRACT.split()) <= set(report)
    assert set(FIGURES.split()) <= set(report["metrics"])


def test_an_exercise_is_marked_first_and_last() -> None:
    lines = markdown(ALL["exercise"]()).splitlines()
    assert lines[0] == lines[-1] == EXERCISE
    assert EXERCISE not in markdown(ALL["unresolved"]())


def test_published_words_stand_exactly_as_they_were_approved() -> None:
    assert f"CET:\n\n```text\n{WORDS}\n```" in markdown(ALL["whole"]())


def test_words_that_are_redacted_are_told_by_their_hash() -> None:
    assert f"the words are not in the log. Their SHA-256 is `{'c0' * 32}`." in markdown(ALL["redacted"]())


def test_words_that_were_never_published_are_not_shown() -> None:
    log = Log()
    declare(log)
    say(log, 5, "holding", "Never sent.", {})
    assert "Never sent." not in markdown(log.entries)


def test_no_name_of_a_person_is_added() -> None:
    text = markdown(ALL["whole"]())
    assert not {"Ana", "Ruiz", "Ben", "Okafor", "ana", "ben"} & set(text.split())


def test_times_stand_in_the_zone_and_in_utc() -> None:
    text = markdown(ALL["whole"](), "America/Sao_Paulo")
    assert "2026-11-22 09:33:00 | Sun 22 Nov 2026, 06:33:00 UTC-03" in text


def test_in_utc_there_is_one_column_of_times() -> None:
    assert "| Entry | UTC | Role | What happened |" in markdown(ALL["whole"](), "UTC")


def test_what_is_still_owed_stands_near_the_beginning() -> None:
    log = Log()
    declare(log)
    log.itself(1, "clock.started", clock="gdpr", title="Tell the regulator", due_at=at(60), owner="legal")
    log.by("ana", 2, "claim.raised", claim="c1", text="They knew for weeks")
    log.by("ana", 3, "commitment.made", commitment="p1", text="Refunds", due_at=at(90))
    log.by("ana", 3, "commitment.made", commitment="p2", text="Vouchers", due_at=at(4))
    log.itself(4, "commitment.broken", commitment="p2", due_at=at(4))
    log.by("ana", 5, "commitment.kept", commitment="p2")
    opened(log, 5, "notify", "do", "Notify the regulator.")
    opened(log, 5, "brief", "do", "Brief the switchboard.")
    log.itself(9, "step.not_needed", step="notify", reason="the incident is resolved", cause="resolved")
    text = markdown(log.entries)
    owed = text[text.index("## Still owed") : text.index("## Times against targets")]
    assert owed.splitlines()[2:-1] == [
        "- By law: Tell the regulator, due Sun 22 Nov 2026, 11:00:00 CET",
        "- Promised: Refunds, by Sun 22 Nov 2026, 11:30:00 CET",
        "- A claim without an answer: They knew for weeks",
        "- Left open: Notify the regulator.",
        "- Left open: Brief the switchboard.",
    ]


def test_a_level_that_was_raised_is_not_told_as_that_of_the_declaration() -> None:
    log = Log()
    declare(log)
    assert "was declared on Sun 22 Nov 2026" in markdown(log.entries)
    assert ", at level L3." in markdown(log.entries)
    log.by("ana", 10, "level.changed", level="L4", **{"from": "L3"}, reason="A second person reports it")
    log.by("ana", 11, "anytime.happened", name="press", title="The press asks", text="Was he suspended?")
    told = markdown(log.entries)
    assert "; its level was L4 at its worst and at the end." in told
    came_up = told.partition("## What came up on the way")[2].partition("## ")[0]
    assert "L3 becomes L4" in came_up
    assert "Was he suspended?" in came_up


def test_a_decision_names_the_role_of_whoever_made_it() -> None:
    log = Log()
    declare(log)
    log.by("crisisctl", 1, "step.opened", step="sign", verb="decide", title="Is it over?", role="legal")
    log.by("ben", 2, "decision.made", step="sign", choice="yes", label="It is over", person="ana")
    log.by("crisisctl", 3, "step.opened", step="goes", verb="decide", title="Who goes?", role="legal")
    log.by("ben", 4, "decision.made", step="goes", choice="no", label="Nobody")
    text = markdown(log.entries)
    assert "| Is it over? | It is over | legal |" in text
    assert "| Who goes? | Nobody | social, in place of legal |" in text
    assert [one.decided_by for one in review(log.entries).decisions] == ["legal", "social"]


def test_a_long_fact_stands_beneath_the_table_and_times_read_as_clocks_show_them() -> None:
    log = Log()
    declare(log)
    log.by("ana", 1, "fact.stated", fact="what_happened", value="All of it. " * 300)
    log.by("ana", 2, "fact.stated", fact="first_heard", value=at(-5))
    log.by("ana", 3, "decision.made", step="a", choice="yes", label="Yes")
    log.by("ana", 4, "fact.stated", fact="affected", value=4100)
    log.by("ana", 5, "decision.made", step="b", choice="no", label="No")
    text = markdown(log.entries)
    assert "| First heard | Sun 22 Nov 2026, 09:55:00 CET |" in text
    assert max(len(line) for line in text.splitlines() if line.startswith("|")) < 800
    assert text.count("All of it. " * 299) == 1
    assert "| No | lead | Affected: 4100 |" in text


@settings(max_examples=60, deadline=None)
@given(odd_logs())
def test_no_log_however_odd_is_too_much(entries: list[Entry]) -> None:
    json.dumps(as_json(review(entries), INCIDENT, HEAD))
    assert HEAD in markdown(entries)
