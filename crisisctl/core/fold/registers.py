"""What others claim, and what we promised."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.redaction import TAKEN
from crisisctl.core.registered import ClaimState, Commitment
from crisisctl.core.state import State

from .registry import at_of, enter, on, step_key, taken_at

NEXT_UPDATE = "next-update"


@on("claim.raised")
def _raised(state: State, entry: Entry) -> None:
    data = entry.data
    step = step_key(state, data) if "step" in data else None
    state.claims[data["claim"]] = ClaimState(str(data["text"]), taken_at(state, entry), step=step)
    enter(state, entry)


@on("claim.judged")
def _judged(state: State, entry: Entry) -> None:
    claim = state.claims.get(entry.data["claim"])
    if claim:
        claim.verdict = str(entry.data["verdict"])
    state.to_judge.pop(entry.data["claim"], None)


@on("claim.answered")
def _answered(state: State, entry: Entry) -> None:
    claim = state.claims.get(entry.data["claim"])
    if claim:
        claim.answered = True


@on("commitment.made")
def _made(state: State, entry: Entry) -> None:
    data = entry.data
    due_at = at_of(data, "due_at")
    if data["commitment"] == NEXT_UPDATE:
        state.promised, state.promised_seq, state.broken = due_at, entry.seq, False
        state.promised_by_hand, state.to_promise = "draft" not in data, None
        state.promised_draft = int(data.get("draft") or state.promised_draft)
        return
    if data["commitment"] not in state.commitments:
        state.commitments_made += 1
    state.commitments[data["commitment"]] = Commitment(
        str(data.get("text") or TAKEN), state.moment if due_at is None else due_at, data.get("owner")
    )
    if "step" in data:
        step = state.steps.get(step_key(state, data))
        if step and step.say.draft == data.get("draft"):
            step.say.promises = step.say.promises[1:]


@on("commitment.kept")
def _kept(state: State, entry: Entry) -> None:
    if entry.data["commitment"] == NEXT_UPDATE:
        state.promised, state.broken = None, False
    else:
        state.commitments.pop(entry.data["commitment"], None)


@on("commitment.broken")
def _broken(state: State, entry: Entry) -> None:
    if entry.data["commitment"] == NEXT_UPDATE:
        state.broken = True
    elif entry.data["commitment"] in state.commitments:
        state.commitments[entry.data["commitment"]].broken = True
