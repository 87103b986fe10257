"""The catalogue of entries: what this version writes, what its page explains, what the contract names."""

from __future__ import annotations

import re
from pathlib import Path

from crisisctl.core.events import WRITTEN
from crisisctl.core.fold.registry import HANDLERS
from crisisctl.core.incident import fold
from crisisctl.core.state import State

PAGE = (Path(__file__).parents[1] / "docs/log.md").read_text(encoding="utf-8")
#: Types that version 1 of the format knows and that nothing writes yet.
NOT_WRITTEN_YET = {"plan.changed"}
VERSION_1 = """
    incident.declared/resolved/closed/reopened
    phase.begun/ended/overdue/not_needed
    step.opened/ticked/done/skipped/reopened/extended/not_needed/overdue
    decision.made fact.stated role.assigned/handed_over level.changed
    page.requested/sent/acknowledged/failed/climbed
    message.drafted/checked/approved/rejected/requested/published/failed/withdrawn
    claim.raised/judged/answered enquiry.received commitment.made/kept/broken
    clock.started/moved/met/missed/dropped
    note.added evidence.attached walk.paused/resumed anytime.happened channel.lost/back
    inject.played/held/moved/dropped/not_needed
    plan.joined/changed hold.set/lifted entry.redacted action.proposed
"""


def spelled_out(names: str) -> list[str]:
    """`a.b/c` is `a.b` and `a.c`; so is `` `a.b`, `.c` `` and `` `a.b`, `a.c` ``."""
    found: list[str] = []
    for subject, verb in re.findall(r"([a-z]*)[./]([a-z_]+)", names):
        found.append(f"{subject or found[-1].split('.')[0]}.{verb}")
    return found


def rows() -> dict[str, str]:
    """Every type that the page's table explains, with what it says of its data."""
    cells = [line.split("|")[1:4] for line in PAGE.splitlines() if line.startswith("| `")]
    return {name: data for types, data, _ in cells for name in spelled_out(types)}


def test_the_page_explains_every_type_that_is_written_and_no_other() -> None:
    assert sorted(rows()) == sorted(WRITTEN)


def test_the_page_names_every_key_that_the_data_always_has() -> None:
    shared = "person, reason"  # explained above the table, for all types
    missing = {
        f"{name}: {key}"
        for name, keys in WRITTEN.items()
        for key in keys
        if not re.search(rf"\b{key}\b", rows()[name] + shared)
    }
    assert not missing


def test_every_type_of_version_1_is_written_or_known_to_be_missing() -> None:
    assert sorted(spelled_out(VERSION_1)) == sorted(WRITTEN.keys() | NOT_WRITTEN_YET)


def test_the_fold_listens_to_types_of_version_1_only() -> None:
    assert fold([], State()) == State()  # all handlers are registered by now
    assert HANDLERS.keys() <= set(spelled_out(VERSION_1))
