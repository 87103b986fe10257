"""Steps: opened, ticked, settled, reopened; and the facts that they ask for."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.state import FactState, Promised, Say, State, Status, StepState

from .calls import forget_calls
from .registry import Data, at_of, judge, on, step_key, step_of, taken_at

#: How many earlier values of a fact are remembered, to notice a statement that still uses one.
_REMEMBERED = 20
_SETTLES: dict[str, Status] = {
    "step.done": "done",
    "step.skipped": "skipped",
    "step.not_needed": "not_needed",
}


def _open(state: State, entry: Entry, data: Data) -> StepState:
    """Begin a new opening: whatever the one before had gathered is over."""
    key, before = step_key(state, data), step_of(state, data)
    forget_calls(state, key)
    step = StepState(
        plan=before.plan,
        phase=data.get("phase", before.phase),
        status="open",
        round=before.round + 1,
        opened_at=taken_at(state, entry),
        due_at=at_of(data, "due_at"),
        repeats=bool(data.get("repeats", before.repeats)),
        holds=bool(data.get("holds", before.holds)),
        last=before.last,
        judged=before.judged,
    )
    state.steps[key] = step
    return step


@on("step.opened")
def _opened(state: State, entry: Entry) -> None:
    step = _open(state, entry, entry.data)
    step.since = int(entry.data.get("since", 0))
    step.beside = bool(entry.data.get("beside"))


@on("step.reopened")
def _reopened(state: State, entry: Entry) -> None:
    key = step_key(state, entry.data)
    step = _open(state, entry, entry.data)
    step.since, step.beside, step.holds = entry.seq, bool(entry.data.get("beside")), True
    state.decisions.pop(key, None)


@on("step.ticked")
def _ticked(state: State, entry: Entry) -> None:
    step = step_of(state, entry.data)
    step.ticks = sorted({*step.ticks, *entry.data["items"]})
    step.evidence = entry.data.get("evidence") or step.evidence


@on(*_SETTLES)
def _settled(state: State, entry: Entry) -> None:
    data, step = entry.data, step_of(state, entry.data)
    step.status, step.settled_at = _SETTLES[entry.type], taken_at(state, entry)
    step.phase = data.get("phase", step.phase)
    step.beside = False
    if entry.type == "step.not_needed":
        step.cause, step.judged = data.get("cause"), state.knowledge
    elif step.repeats:
        step.last = step.status
    forget_calls(state, step_key(state, data))
    if data.get("enquiry") in state.enquiries:
        state.enquiries[data["enquiry"]].answered_at = step.settled_at


@on("step.extended")
def _extended(state: State, entry: Entry) -> None:
    step = step_of(state, entry.data)
    step.due_at, step.overdue = at_of(entry.data, "due_at"), False


@on("step.overdue")
def _overdue(state: State, entry: Entry) -> None:
    step_of(state, entry.data).overdue = True


@on("fact.stated")
def _stated(state: State, entry: Entry) -> None:
    data = entry.data
    before = state.facts.get(data["fact"])
    earlier = () if before is None else (*before.earlier, before.value)[-_REMEMBERED:]
    state.facts[data["fact"]] = FactState(data["value"], entry.seq, taken_at(state, entry), earlier)
    state.to_state.pop(data["fact"], None)
    judge(state, entry)
    state.knowledge += 1


@on("evidence.attached")
def _attached(state: State, entry: Entry) -> None:
    data = entry.data
    if data.get("step"):
        step = step_of(state, data)
        if step.status == "open":
            step.evidence = data["name"]


@on("message.drafted")
def _drafted(state: State, entry: Entry) -> None:
    data, step = entry.data, step_of(state, entry.data)
    before = step.say
    step.say = Say(
        draft=entry.seq,
        sha256=data["sha256"],
        author=data.get("person") or entry.by,
        drafted_at=state.moment,
        published=before.published,
        left_out=before.left_out,
        withdrawn=before.withdrawn,
        next_update=at_of(data, "next_update"),
        promises=[
            Promised(str(one.get("text") or ""), at_of(one, "due_at") or state.moment, one.get("owner"))
            for one in data.get("promises") or ()
        ],
        claims=list(data.get("claims") or ()),
    )
