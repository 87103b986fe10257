"""What holds for every command there is."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from crisisctl.cli.app import BEFORE, COMMANDS, DURING
from crisisctl.version import version
from tests.cli.conftest import Desk


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself(desk: Desk, name: str) -> None:
    module, line = COMMANDS[name]
    doc = import_module(f"crisisctl.cli.{module}").command.__doc__
    assert re.search(rf"^\s+Example: crisisctl {name}\b", doc, re.MULTILINE)
    assert line.endswith(".")
    said = desk.ok(name, "--help").out
    assert f"Usage: crisisctl {name}" in said
    assert "Example: crisisctl" in said
    for option in ("--workspace", "--plain", "--no-input", "--help"):
        assert option in said


def test_the_overview_lists_every_command(desk: Desk) -> None:
    said = desk.ok("--help").out
    for name, (_, line) in {**DURING, **BEFORE}.items():
        assert re.search(rf"^  {re.escape(name)}\s+{re.escape(line[:20])}", said, re.MULTILINE), name
    assert "crisisctl run data-breach" in said
    assert desk.ok("-h").out == said


def test_the_version(desk: Desk) -> None:
    assert desk.ok("--version").out == f"crisisctl {version()}\n"


def test_data_stands_on_stdout_and_talk_on_stderr(desk: Desk) -> None:
    desk.begin()
    assert desk.ok("note", "x").out == ""
    assert desk.ok("done", "pause").out == ""
    assert desk.ok("status").err == ""
    assert desk.ok("status", "--plain").out == desk.ok("status", "--plain").out
    assert "\x1b" not in desk.ok("status").out + desk.ok("log").out + desk.ok("brief").out
