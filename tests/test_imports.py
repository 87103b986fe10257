"""What the quick commands leave alone: one of these libraries costs as much as all the rest together."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

HEAVY = {
    "asyncio",
    "importlib.metadata",
    "jinja2",
    "platformdirs",
    "prompt_toolkit",
    "pydantic",
    "questionary",
    "rich",
    "yaml",
}
#: What only a person at a terminal needs.
SCREEN = {"asyncio", "prompt_toolkit", "questionary", "rich"}
RUN = """\
import sys
from pathlib import Path
from crisisctl.cli.app import run
code = run(sys.argv[2:])
Path(sys.argv[1]).write_text("\\n".join(sys.modules))
sys.exit(code)
"""
WORKSPACE = """\
brand: {name: Acme, timezone: Europe/Madrid}
people:
  ana: {name: Ana Ruiz, roles: [lead, social]}
"""
ANSWERS = """\
drill: nobody-answers
playbook: data-breach
starts: "2026-01-15T09:00:00Z"
answers: {}
"""

Loads = Callable[[Sequence[str]], set[str]]


@pytest.fixture(scope="module")
def loads(tmp_path_factory: pytest.TempPathFactory) -> Loads:
    """Runs a command beside an open incident, and gives what it has imported."""
    office = tmp_path_factory.mktemp("office")
    (office / "crisisctl.yaml").write_text(WORKSPACE)
    (office / "answers.yaml").write_text(ANSWERS)
    seen = office / "modules"
    environment = os.environ | {"CRISISCTL_AS": "ana", "XDG_CONFIG_HOME": str(office / "config")}

    def load(arguments: Sequence[str], code: int = 0) -> set[str]:
        command = [sys.executable, "-c", RUN, str(seen), *arguments]
        ran = subprocess.run(
            command, cwd=office, env=environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode == code, ran.stderr
        return set(seen.read_text().split())

    run = load(["run", "data-breach", "--answers", "answers.yaml"], 130)
    assert run >= {"pydantic", "yaml"}
    assert not run & SCREEN
    return load


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["status"],
        ["status", "--json"],
        ["note", "They called again."],
        ["done", "pause-posts"],
        ["level", "L4", "--reason", "It is on television."],
        ["extend", "first-facts", "10m", "--reason", "Waiting for counsel."],
        ["brief"],
        ["verify"],
    ],
    ids=" ".join,
)
def test_a_quick_command_imports_nothing_heavy(loads: Loads, arguments: Sequence[str]) -> None:
    assert not loads(arguments) & HEAVY


@pytest.mark.parametrize("command", ["run", "status", "note", "done"])
def test_asking_for_help_imports_nothing_heavy(loads: Loads, command: str) -> None:
    assert not loads([command, "--help"]) & HEAVY


def test_a_command_loads_no_other(loads: Loads) -> None:
    commands = {one for one in loads(["note", "They called again."]) if one.startswith("crisisctl.cli.")}
    assert "crisisctl.cli.note" in commands
    assert not commands & {"crisisctl.cli.run", "crisisctl.cli.status", "crisisctl.cli.report"}


@pytest.mark.parametrize("arguments", [["list"], ["show", "data-breach"], ["check"], ["log"], ["report"]])
def test_what_shows_something_needs_no_screen(loads: Loads, arguments: Sequence[str]) -> None:
    assert not loads(arguments) & SCREEN
