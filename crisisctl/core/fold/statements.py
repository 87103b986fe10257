"""Statements: checked, approved, published. A message is found by the seq of its draft."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.registered import PublicWords
from crisisctl.core.state import Say, State

from .registry import on, step_key, taken_at

#: The kind that answers what others say.
_ANSWER = "correction"


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
        data = entry.data
        say.errors = int(data["errors"])
        if "overruled" in data:
            say.overruled |= data["overruled"]
            say.wrong = [rule for rule in say.wrong if rule not in data["overruled"]]
            return
        say.checked_at, say.cleared = state.moment, bool(data.get("cleared"))
        say.wrong = [str(one["rule"]) for one in data["findings"] if one["severity"] == "error"]
        say.asked = list(data.get("asked") or ())


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
        draft = int(entry.data.get("draft") or 0)
        state.last_public_at, state.last_public_seq = taken_at(state, entry), entry.seq
        state.last_public_draft = draft
        answers = entry.data.get("kind") == _ANSWER
        words = PublicWords(str(entry.data.get("sha256") or ""), state.last_public_at, answers)
        link = entry.data.get("link")
        places = state.public.setdefault(str(draft), words).places
        places[entry.data["channel"]] = str(link) if link else None
        if state.first_public_at is None:
            state.first_public_at = state.last_public_at
        names = say.next_update if say else None
        if not answers or names is not None:
            state.last_update_seq = entry.seq
            if state.broken:
                # What was promised came too late: the cadence counts again.
                state.promised, state.broken = None, False
        if draft != state.promised_draft:
            state.to_promise = names
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
    elif say:
        say.withdrawn[entry.data["channel"]] = entry.seq
    if not entry.data.get("left_out"):
        _taken_down(state, str(entry.data.get("draft") or 0), entry.data["channel"])


def _taken_down(state: State, draft: str, channel: str) -> None:
    words = state.public.get(draft)
    if words is not None:
        words.places.pop(channel, None)
        if not words.places:
            del state.public[draft]
