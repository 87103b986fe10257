"""Several programs act on one incident at the same time."""

from __future__ import annotations

import subprocess

from tests.acceptance.program import PROGRAM
from tests.cli.conftest import Desk


def test_nothing_is_lost_when_many_write_at_once(desk: Desk) -> None:
    desk.begin()
    before = len(desk.log())
    commands = [["note", f"note {number}"] for number in range(16)]
    commands += [["done", "pause", "--as", f"person-{number}"] for number in range(4)]
    commands += [["happened", "another-post", f"post {number}"] for number in range(4)]
    commands += [["fact", "affected", str(number)] for number in range(4)]
    programs = [
        subprocess.Popen(
            [*PROGRAM, *command], cwd=desk.work, env=desk.environ, stderr=subprocess.PIPE, text=True
        )
        for command in commands
    ]
    said = [one.communicate(timeout=120)[1] for one in programs]
    codes = [one.returncode for one in programs]
    assert all(code == 0 for code, command in zip(codes, commands, strict=True) if command[0] != "done"), said
    assert sorted(code for code, command in zip(codes, commands, strict=True) if command[0] == "done") == [
        0,
        2,
        2,
        2,
    ]
    log = desk.log()
    assert [one["seq"] for one in log] == list(range(1, len(log) + 1))
    notes = {one["text"] for one in desk.of_type("note.added")}
    assert notes >= {f"note {number}" for number in range(16)}
    assert [one["happening"] for one in desk.of_type("anytime.happened")] == [1, 2, 3, 4]
    assert {one["value"] for one in desk.of_type("fact.stated")} == {0, 1, 2, 3}
    assert [one["step"] for one in desk.of_type("step.done")] == ["pause"]
    assert len(log) > before + 16 + 1 + 4 + 4
    verdict = desk.ok("verify", "--json").data
    assert (verdict["ok"], verdict["entries"]) == (True, len(log))
