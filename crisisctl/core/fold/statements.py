"""Statements: checked, approved, published. A message is found by the seq of its draft."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.state import Say, State

from .registry import on, step_key, taken_at


def _say(state: State, entry: Entry) -> Say | None:
    """The statement that an entry is about, if it is still the present draft of its step."""
    if "step" not in entry.data:
        return None
    step = state.steps.get(step_key(state, entry.data))
    draft = entry.data.get("draft")
    return step.say if step and (draft is None or draft == step.say.draft) else None


@on("message.checked")
def _checked(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say:
        say.checked_at, say.errors = state.moment, int(entry.data["errors"])
        say.cleared = bool(entry.data.get("cleared"))


@on("message.approved")
def _approved(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say and entry.data["sha256"] == say.sha256:
        say.approvals[entry.data["role"]] = entry.data["person"]
        say.approved_at, say.approved_seq = state.moment, entry.seq


@on("message.rejected")
def _rejected(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say:
        say.draft, say.approvals, say.checked_at = None, {}, None


@on("message.requested")
def _requested(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say:
        say.requested[entry.data["channel"]] = entry.seq


@on("message.published")
def _published(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if entry.data.get("public"):
        state.stated = say.next_update if say else None
        state.last_public_at, state.last_public_seq = taken_at(state, entry), entry.seq
        if state.broken:
            # What was promised came too late: the cadence counts again.
            state.promised, state.broken = None, False
    if say:
        say.requested.pop(entry.data["channel"], None)
        say.published[entry.data["channel"]] = entry.seq


@on("message.failed")
def _failed(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say:
        say.requested.pop(entry.data["channel"], None)


@on("message.withdrawn")
def _withdrawn(state: State, entry: Entry) -> None:
    say = _say(state, entry)
    if say and entry.data.get("left_out"):
        say.left_out[entry.data["channel"]] = str(entry.data["reason"])
