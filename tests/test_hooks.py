"""The hooks for pre-commit: each calls a command that there is, on the files that it is for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from crisisctl.cli.app import COMMANDS

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_calls_a_command(hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert program == "crisisctl"
    assert command in COMMANDS
    assert hook["language"] == "python"


@pytest.mark.parametrize(
    ("hook", "file", "wanted"),
    [
        ("crisisctl-check", "crisisctl.yaml", True),
        ("crisisctl-check", "office/playbooks/data-breach.yaml", True),
        ("crisisctl-check", "templates/holding.j2", True),
        ("crisisctl-check", "drills/tabletop.yaml", True),
        ("crisisctl-check", "decks/press.yaml", True),
        ("crisisctl-check", "src/playbooks.py", False),
        ("crisisctl-lint", "statements/holding.txt", True),
        ("crisisctl-lint", "notes/statements.txt", False),
    ],
)
def test_a_hook_is_for_these_files(hook: str, file: str, wanted: bool) -> None:
    (pattern,) = [one["files"] for one in HOOKS if one["id"] == hook]
    assert bool(re.search(pattern, file)) is wanted
