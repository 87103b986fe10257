"""Every way to fail: an exit code, words, and never a traceback."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisisctl.cli import status
from tests.acceptance.power_cut import NAME, drill
from tests.cli.conftest import Desk


def damage(incident: Path) -> None:
    """Change a word in the middle of the log."""
    log = incident / "log.jsonl"
    text = log.read_text(encoding="utf-8")
    assert '"step":"pause"' in text
    log.write_text(text.replace('"step":"pause"', '"step":"pausf"', 1), encoding="utf-8")


def without_what_was_made(incident: Path) -> None:
    """Forget what was kept of the folded log."""
    for one in (incident / ".made").glob("*"):
        one.unlink()


def test_an_unknown_command(desk: Desk) -> None:
    ran = desk.run("statsu")
    assert ran.code == 2
    assert "Did you mean 'status'" in ran.err
    assert "--help" in ran.err


def test_an_unknown_option(desk: Desk) -> None:
    ran = desk.run("status", "--jsom")
    assert ran.code == 2
    assert "--json" in ran.err
    assert "crisisctl status --help" in ran.err


def test_a_damaged_log(desk: Desk) -> None:
    incident = desk.begin("facts")
    damage(incident)
    without_what_was_made(incident)
    for command in (["log"], ["report"], ["resume", "--answers", "drills/small.yaml"], ["status"]):
        ran = (
            desk.run(*command, incident.name)
            if command[0] != "resume"
            else desk.run(command[0], incident.name, *command[1:])
        )
        assert ran.code == 65, (command, ran.err)
        assert "log.jsonl" in ran.err
    ran = desk.run("verify", incident.name, "--json")
    assert ran.code == 1
    assert ran.data["ok"] is False
    assert ran.data["problems"][0]["line"] == next(
        number
        for number, line in enumerate((incident / "log.jsonl").read_text(encoding="utf-8").splitlines(), 1)
        if "pausf" in line
    )


def test_a_damaged_log_is_refused_though_a_folded_state_was_kept(desk: Desk) -> None:
    incident = desk.begin("facts")
    desk.ok("status")
    damage(incident)
    for command in (["log"], ["report"]):
        assert desk.run(*command, incident.name).code == 65
    assert desk.run("verify", incident.name).code == 1
    ran = desk.run("resume", incident.name, "--answers", "drills/small.yaml")
    assert ran.code == 65, ran.err


def test_a_changed_plan(desk: Desk) -> None:
    incident = desk.begin()
    plan = incident / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# one more\n", encoding="utf-8")
    for command in (["status"], ["done", "pause"], ["brief"], ["resume", "--answers", "drills/small.yaml"]):
        ran = desk.run(*command)
        assert ran.code == 65, (command, ran.err)
        assert "plan.yaml" in ran.err
    assert desk.ok("note", "It is still possible to write").code == 0


def test_a_broken_workspace(desk: Desk) -> None:
    (desk.work / "crisisctl.yaml").write_text("brand: {name: Acme\npeople: [", encoding="utf-8")
    (desk.work / "drills" / "small.yaml").write_text(drill("pause"), encoding="utf-8")
    ran = desk.run("run", NAME, "--answers", "drills/small.yaml")
    assert ran.code == 65
    assert "crisisctl.yaml:" in ran.err
    assert "^" in ran.err


def test_an_unexpected_fault_is_one_line_and_a_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.begin()

    def broken(*_: object) -> None:
        raise ZeroDivisionError("nobody expected this")

    monkeypatch.setattr(status, "as_data", broken)
    monkeypatch.setattr("tempfile.tempdir", None)
    ran = desk.run("status", "--json")
    assert ran.code == 70
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err
    kept = Path(ran.err.strip().rpartition("Details: ")[2])
    assert "ZeroDivisionError: nobody expected this" in kept.read_text(encoding="utf-8")


@pytest.fixture
def read_only(desk: Desk) -> Iterator[Desk]:
    """A workspace on a disk that takes no writing."""
    desk.begin()
    if os.geteuid() == 0:
        mounted = subprocess.run(
            ["mount", "--bind", str(desk.work), str(desk.work)], capture_output=True, check=False
        ).returncode
        if mounted != 0:
            pytest.skip("this machine does not let the tests mount a read-only disk")
        try:
            subprocess.run(
                ["mount", "-o", "remount,ro,bind", str(desk.work)], check=True, capture_output=True
            )
            yield desk
        finally:
            subprocess.run(["umount", "-l", str(desk.work)], check=False, capture_output=True)
    else:
        folders = [desk.incident, desk.incident.parent]
        (desk.incident / "log.jsonl").chmod(0o400)
        for one in folders:
            one.chmod(0o500)
        yield desk
        for one in folders:
            one.chmod(0o700)


def test_a_disk_that_takes_nothing(read_only: Desk) -> None:
    before = read_only.log()
    for command in (
        ["note", "x"],
        ["done", "pause"],
        ["run", NAME, "--answers", "drills/small.yaml"],
        ["resume", "--answers", "drills/small.yaml"],
    ):
        ran = read_only.run(*command)
        assert ran.code == 74, (command, ran.err)
        assert len(ran.err.splitlines()) <= 2
        assert "noted" not in ran.err
    assert read_only.log() == before
    for command in (["status"], ["log"], ["verify"], ["report"]):
        assert read_only.run(*command).code == 0


def test_a_torn_last_line_is_told_and_does_not_count(desk: Desk) -> None:
    incident = desk.begin()
    log = incident / "log.jsonl"
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"seq":')
    assert desk.ok("verify", "--json").data["entries"] == len(whole.splitlines())
    desk.ok("status")
    assert "log.torn" in desk.ok("note", "After the crash").err
    assert (incident / "log.torn").read_bytes() == b'{"seq":\n'
    assert desk.last("note.added") == {"text": "After the crash"}
    log.write_bytes(log.read_bytes() + b'{"se')
    assert "log.torn" in desk.ok("done", "pause").err
