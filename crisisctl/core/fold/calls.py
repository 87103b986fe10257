"""Pages: who was asked for, reached, acknowledged."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.state import Ladder, Missed, Page, State, StepState

from .registry import Data, on, step_key, step_of, taken_at


def forget_calls(state: State, key: str, ladder: str | None = None) -> None:
    """Nobody waits any more for those who were paged for a step (by one ladder, or by all)."""
    state.pages = {
        seq: page
        for seq, page in state.pages.items()
        if page.step != key or (ladder is not None and page.ladder != ladder)
    }


def _fired(step: StepState, data: Data) -> None:
    if "rung" in data:
        step.ladders.setdefault(data["ladder"], Ladder()).fired = data["rung"] + 1


@on("page.requested")
def _requested(state: State, entry: Entry) -> None:
    data, step = entry.data, step_of(state, entry.data)
    _fired(step, data)
    step.paged.append(data["person"])
    answered = data.get("missed") or ()
    state.missed = [one for one in state.missed if one.seq not in answered]
    state.pages[str(entry.seq)] = Page(
        seq=entry.seq,
        step=step_key(state, data),
        role=data["role"],
        person=data["person"],
        ladder=data["ladder"],
        at=taken_at(state, entry),
        backup=data.get("backup"),
    )


@on("page.climbed")
def _climbed(state: State, entry: Entry) -> None:
    ladders = step_of(state, entry.data).ladders
    ladders.setdefault(entry.data["ladder"], Ladder()).climbed = entry.data["rung"]


@on("page.sent")
def _sent(state: State, entry: Entry) -> None:
    page = state.pages.get(str(entry.data["page"]))
    if page:
        page.outcome, page.reached = "sent", str(entry.data["how"]) if entry.data.get("reached") else ""


@on("page.failed")
def _failed(state: State, entry: Entry) -> None:
    data = entry.data
    if "page" in data:
        page = state.pages.get(str(data["page"]))
        if page:
            page.outcome = "failed"
        return
    step = step_of(state, data)
    if data.get("given_up"):
        step.ladders.setdefault(data["ladder"], Ladder()).given_up = True
        return
    _fired(step, data)
    if data.get("missed"):
        where = step_key(state, data)
        state.missed.append(Missed(entry.seq, where, data["role"], data["person"], taken_at(state, entry)))


@on("page.acknowledged")
def _acknowledged(state: State, entry: Entry) -> None:
    data = entry.data
    ladder = step_of(state, data).ladders.setdefault(data["ladder"], Ladder())
    ladder.acknowledged = data["person"]
    forget_calls(state, step_key(state, data), data["ladder"])
