"""What the logs of the drills that come with the program hold: who heard what, and when."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from crisisctl.cli.app import run

ROOT = Path(__file__).resolve().parent.parent
DRILLS = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in (ROOT / "playbooks/drills").glob("*.yaml")
}
PASS = sorted(name for name, drill in DRILLS.items() if not drill.get("fails"))
#: Nothing of these goes out in public.
QUIET = ("deepfake-inside", "deepfake-real", "rumour-let-go")


def published(name: str, folder: Path) -> list[tuple[str, bool]]:
    """When each statement of a drill went out, and whether to the public, in the order of the log."""
    file = ROOT / "playbooks/drills" / f"{name}.yaml"
    assert run(["drill", str(file), "--out", str(folder / name), "--no-input"]) == 0
    lines = (folder / name / "log.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    return [(one["at"], one["data"]["public"]) for one in entries if one["type"] == "message.published"]


@pytest.mark.parametrize("name", [name for name in PASS if name not in QUIET])
def test_staff_hear_no_later_than_the_public(name: str, tmp_path: Path) -> None:
    there = published(name, tmp_path)
    first = {public: min(at for at, one in there if one == public) for public in (True, False)}
    assert first[False] <= first[True]


@pytest.mark.parametrize("name", QUIET)
def test_what_stayed_inside_stays_inside(name: str, tmp_path: Path) -> None:
    assert not [at for at, public in published(name, tmp_path) if public]
