"""What stays of an entry whose content was taken away."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.events import WRITTEN, Entry
from crisisctl.core.redaction import TAKEN, skeleton

DECLARED = Entry(
    1,
    0,
    "ana",
    "incident.declared",
    {"people": {"ana": "Ana Ruiz"}, "roles": {"legal": "lena"}},
)
SHA = "ab" * 32
WHEN = "2026-01-15T09:00:00.000Z"


def stays(type_: str, /, **data: Any) -> dict[str, Any]:
    return skeleton(Entry(7, 0, "ana", type_, data), DECLARED)


@pytest.mark.parametrize(
    ("type_", "data", "left"),
    [
        ("note.added", {"text": "Jane Doe", "missed": [3, 4]}, {"text": TAKEN, "missed": [3, 4]}),
        ("step.done", {"step": "m/facts", "happening": 2, "evidence": "Jane"}, None),
        ("step.ticked", {"step": "list", "items": [0, 2], "evidence": "Jane", "person": "ana"}, None),
        ("step.skipped", {"step": "a", "reason": "Jane", "happened_at": WHEN}, None),
        ("phase.begun", {"phase": "one", "title": "Find out", "round": 1, "due_at": WHEN}, None),
        (
            "decision.made",
            {"step": "a", "choice": "no", "label": "No", "goto": "over", "person": "lena"},
            None,
        ),
        ("message.drafted", {"message": "m", "step": "a", "sha256": SHA, "kind": "holding"}, None),
        ("message.approved", {"sha256": SHA, "text": "Jane", "role": "legal", "how": "phone"}, None),
        ("message.published", {"channel": "y", "public": True, "how": "by hand", "draft": 7}, None),
        ("level.changed", {"level": "L3", "from": "L2", "reason": "Jane"}, None),
        ("anytime.happened", {"name": "call", "title": "A call", "happening": 1}, None),
        ("plan.joined", {"playbook": "b", "sha256": SHA, "cadence": {"L3": 3600}, "version": "1.0"}, None),
        ("incident.closed", {}, {}),
    ],
)
def test_where_in_the_plan_it_was_stays_and_the_words_go(
    type_: str, data: dict[str, Any], left: dict[str, Any] | None
) -> None:
    words = {"evidence", "reason", "title", "label", "text", "how"}
    assert stays(type_, **data) == (left or {key: TAKEN if key in words else data[key] for key in data})


@pytest.mark.parametrize(
    ("type_", "data", "left"),
    [
        # A hash of something short, or its length, tells what it was.
        (
            "evidence.attached",
            {"step": "a", "kind": "text", "name": "0170 1", "size": 6, "sha256": SHA},
            {"step": "a", "kind": "text", "name": TAKEN, "size": None, "sha256": TAKEN},
        ),
        (
            "message.rejected",
            {"message": "m", "reason": "no", "choice": "jane"},
            {"message": "m", "reason": TAKEN},
        ),
        (
            "claim.raised",
            {"claim": "c1", "text": "Jane", "channel": "jane"},
            {"claim": "c1", "text": TAKEN},
        ),
        ("channel.lost", {"channel": "Jane Doe", "reason": "Jane"}, {"channel": TAKEN, "reason": TAKEN}),
        ("channel.back", {"channel": "x", "reason": "Jane"}, {"channel": "x", "reason": TAKEN}),
        ("role.assigned", {"role": "legal", "person": "Jane Doe"}, {"role": "legal", "person": TAKEN}),
        ("role.assigned", {"role": "legal", "person": "jane"}, {"role": "legal", "person": TAKEN}),
        ("role.assigned", {"role": "legal", "person": "ana"}, {"role": "legal", "person": "ana"}),
        (
            "role.handed_over",
            {"role": "legal", "person": "lena", "from": "jane", "how": "in person"},
            {"role": "legal", "person": "lena", "from": TAKEN, "how": TAKEN},
        ),
        ("role.handed_over", {"role": "legal", "from": None}, {"role": "legal", "from": None}),
        (
            "page.failed",
            {"role": "legal", "person": None, "rung": 0},
            {"role": "legal", "person": None, "rung": 0},
        ),
        (
            "message.checked",
            {"draft": 3, "errors": 1, "findings": [{"text": "Jane", "rule": "no-comment"}, "Jane"]},
            {"draft": 3, "errors": 1, "findings": [{"text": TAKEN, "rule": "no-comment"}, TAKEN]},
        ),
        (
            "message.checked",
            {"draft": 3, "overruled": {"no-comment": "Jane says so", "Jane Doe": "x"}, "choice": "Jane Doe"},
            {"draft": 3, "overruled": {"no-comment": TAKEN}},
        ),
        (
            "message.drafted",
            {"promises": [{"text": "Jane", "due_at": "2026-01-15T10:00:00.000Z", "owner": "Jane Doe"}]},
            {"promises": [{"text": TAKEN, "due_at": "2026-01-15T10:00:00.000Z", "owner": TAKEN}]},
        ),
        # What stands under such a key without being such a thing.
        ("step.done", {"step": "Jane Doe", "plan": "a b"}, {"step": TAKEN}),
        ("step.ticked", {"step": "a", "items": ["Jane Doe"]}, {"step": "a", "items": []}),
        ("note.added", {"text": "a", "missed": {"Jane Doe": 1}}, {"text": TAKEN}),
        ("clock.moved", {"clock": 1.5, "due_at": "at ten"}, {"clock": None, "due_at": TAKEN}),
        ("step.done", {"step": "a\n"}, {"step": TAKEN}),
        ("step.done", {"step": "a", "jane": True, "size": 3}, {"step": "a"}),
        ("of.others", {"step": "a", "text": "Jane"}, {}),
    ],
)
def test_what_only_looks_like_structure_goes(type_: str, data: dict[str, Any], left: dict[str, Any]) -> None:
    assert stays(type_, **data) == left


@pytest.mark.parametrize("value", ["Jane Doe", "jane", WHEN, "yes", "", 4100, 1.5, None])
def test_a_fact_whose_value_was_taken_is_not_known(value: str | float | None) -> None:
    assert stays("fact.stated", fact="who", step="facts", value=value) == {
        "fact": "who",
        "step": "facts",
        "value": None,
    }


@pytest.mark.parametrize("declared", [{}, {"people": None, "roles": None}])
def test_where_the_first_entry_names_nobody_nobody_stays(declared: dict[str, Any]) -> None:
    entry = Entry(7, 0, "ana", "role.assigned", {"role": "legal", "person": "ana"})
    assert skeleton(entry, DECLARED._replace(data=declared))["person"] == TAKEN


WORDS = "Jane Doe, 4 Elm Row"
JSON = st.recursive(
    st.just(WORDS) | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just(WORDS) | st.just("step"), inner),
    max_leaves=5,
)


@given(st.sampled_from(sorted(WRITTEN)), st.data())
def test_no_words_stay_whatever_they_stand_under(type_: str, data: st.DataObject) -> None:
    keys = st.sampled_from([*WRITTEN[type_], "step", "items", "evidence", "person", "value", "text", WORDS])
    drawn = data.draw(st.dictionaries(keys, JSON))
    assert WORDS not in json.dumps(stays(type_, **drawn))
    assert set(stays(type_, **drawn)) <= set(drawn)
