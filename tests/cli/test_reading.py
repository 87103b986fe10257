"""Commands that read: the contracts of their JSON, and what people see."""

from __future__ import annotations

import json
import signal
import subprocess
from datetime import datetime

import pytest

from tests.acceptance.power_cut import NAME
from tests.acceptance.program import PROGRAM
from tests.cli.conftest import Desk

STEPS = [
    "pause",
    "facts",
    "tell-legal",
    "protect",
    "holding",
    "response",
    "help",
    "settle",
    "collect",
    "lessons",
]


def test_status_as_data(desk: Desk) -> None:
    incident = desk.begin("pause", "facts")
    data = desk.ok("status", "--json").data
    assert {
        "incident": incident.name,
        "title": "Nobody can log in",
        "playbook": NAME,
        "exercise": False,
        "level": "L2",
        "state": "open",
        "roles": {"lead": "ana", "social": "ben", "legal": "lena", "sponsor": "olga"},
        "open_claims": 0,
        "entries": len(desk.log()),
        "head": desk.log()[-1]["hash"],
    }.items() <= data.items()
    assert datetime.fromisoformat(data["declared_at"]).tzinfo is not None
    assert data["elapsed_s"] >= 0
    assert data["phase"]["id"] == "begin"
    assert data["phase"]["title"] == "Begin"
    assert datetime.fromisoformat(data["phase"]["due_at"])
    assert data["next_update_due_at"] is None or datetime.fromisoformat(data["next_update_due_at"])
    assert data["clocks"][0]["id"] == "outage-report"
    assert data["clocks"][0]["state"] in {"running", "missed"}
    steps = {one["id"]: one for one in data["steps"]}
    assert [one["id"] for one in data["steps"] if one["id"] in STEPS] == STEPS
    assert all(
        set(one) >= {"id", "verb", "by", "state", "opened_at", "due_at", "overdue"} for one in data["steps"]
    )
    assert [steps[name]["verb"] for name in STEPS] == [
        "do",
        "ask",
        "page",
        "check",
        "say",
        "decide",
        "do",
        "wait",
        "do",
        "ask",
    ]
    assert [steps[name]["state"] for name in STEPS] == ["done", "done", "open", "open", *["waiting"] * 6]
    assert steps["tell-legal"]["overdue"] is False
    assert steps["tell-legal"]["due_at"] > steps["tell-legal"]["opened_at"]
    assert steps["help"]["opened_at"] is None


def test_status_at_the_end(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect")
    desk.ok("fact", "well", "Quick.")
    data = desk.ok("status", "--json").data
    assert data["state"] == "closed"
    states = {one["id"]: one["state"] for one in data["steps"]}
    assert states["help"] == "not_needed"
    assert states["lessons"] == "done"
    assert "crisisctl resume" not in desk.ok("status").out


def test_status_for_people(begun: Desk) -> None:
    said = begun.ok("status").out
    assert said.splitlines()[0] == "Nobody can log in"
    assert f"{begun.incident.name} · L2 · open" in said
    assert "Phase: Begin" in said
    assert "social (Ben Okafor)" in said
    assert f"crisisctl resume {begun.incident.name}" in said


@pytest.mark.parametrize("reader", ["lead", "board", "staff", "care"])
def test_brief(desk: Desk, reader: str) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding")
    lines = desk.ok("brief", "--for", reader).out.splitlines()
    assert 3 <= len(lines) <= 10
    assert lines[0] == "INTERNAL: not for publication"
    assert "Nobody can log in" in lines[1]
    assert any("The power failed at 08:40." in line for line in lines)
    assert desk.ok("brief", "--for", reader, "--json").data["lines"][:2] == lines[:2]


def test_brief_for_nobody_is_refused(begun: Desk) -> None:
    assert "board" in begun.refused("brief", "--for", "press")


def test_log(begun: Desk) -> None:
    raw = (begun.incident / "log.jsonl").read_text(encoding="utf-8")
    assert begun.ok("log", "--json").out == raw
    lines = begun.ok("log").out.splitlines()
    assert len(lines) == len(begun.log())
    assert "declared: Nobody can log in, level L2" in lines[0]
    assert lines[0].lstrip().startswith("1 ")


def _heed_interrupts() -> None:
    """A shell lets what it starts in the background ignore Ctrl-C, and so all that this starts in turn."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_log_follow_goes_on_and_ends_with_an_interrupt(begun: Desk) -> None:
    program = subprocess.Popen(
        [*PROGRAM, "log", "--follow", "--json"],
        cwd=begun.work,
        env=begun.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509  # no thread holds a lock here
    )
    with program:
        assert program.stdout is not None
        for _ in begun.log():
            program.stdout.readline()
        begun.ok("note", "While it follows")
        assert json.loads(program.stdout.readline())["data"] == {"text": "While it follows"}
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=20)
    assert out == ""
    assert "Traceback" not in err
    assert program.returncode == 130


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_reader_that_has_had_enough_is_no_fault(begun: Desk, options: tuple[str, ...]) -> None:
    for _ in range(5):
        begun.ok("note", "x" * 40_000)
    program = subprocess.Popen(
        [*PROGRAM, "log", *options],
        cwd=begun.work,
        env=begun.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert "declared" in program.stdout.readline()
        program.stdout.close()
        assert program.wait(timeout=20) == 0
        assert program.stderr.read() == ""


def test_verify(begun: Desk) -> None:
    data = begun.ok("verify", "--json").data
    head = begun.log()[-1]["hash"]
    assert data == {
        "incident": begun.incident.name,
        "ok": True,
        "entries": len(begun.log()),
        "redacted": 0,
        "torn": 0,
        "head": head,
        "problems": [],
    }
    assert "whole and unaltered" in begun.ok("verify", "--head", head).out
    begun.ok("note", "One more")
    mistyped = begun.run("verify", "--head", "0" * 64)
    assert mistyped.code == 1
    assert "NOT PROVED" in mistyped.out
    assert "mistyped" in mistyped.err


def test_verify_after_the_end_was_cut_off(begun: Desk) -> None:
    begun.ok("note", "This disappears")
    head = begun.log()[-1]["hash"]
    log = begun.incident / "log.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:-1]))
    assert begun.run("verify").code == 0
    ran = begun.run("verify", "--head", head, "--json")
    assert (ran.code, ran.data["ok"]) == (1, False)
    assert ran.data["problems"]


def test_report(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding")
    data = desk.ok("report", "--format", "json").data
    assert set(data) >= {
        "incident",
        "title",
        "playbook",
        "level",
        "peak_level",
        "exercise",
        "declared_at",
        "resolved_at",
        "closed_at",
        "metrics",
        "timeline",
        "decisions",
        "messages",
        "claims",
        "commitments",
        "clocks",
        "gaps",
        "actions",
        "lessons",
        "head",
    }
    assert set(data["metrics"]) >= {
        "to_acknowledge",
        "to_first_statement",
        "to_apology",
        "to_resolve",
        "updates_due",
        "updates_on_time",
        "longest_silence",
        "steps_on_time",
        "steps_late",
        "steps_skipped",
        "pages_sent",
        "median_page_to_ack",
        "to_declare",
        "from_began",
    }
    assert data["head"] == desk.log()[-1]["hash"]
    assert desk.ok("report", "--json").data == data
    shown = desk.ok("report").out
    assert "Nobody can log in" in shown
    file = desk.work / "post-mortem.md"
    assert f"Written to {file}" in desk.ok("report", "-o", str(file)).err
    assert file.read_text(encoding="utf-8") == shown
    assert desk.run("report", "-o", "/no/such/folder/x.md").code == 74
    assert "'md', 'json'" in desk.refused("report", "--format", "pdf").replace('"', "'")
