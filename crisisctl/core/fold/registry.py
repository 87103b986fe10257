"""Which handler takes which type of entry, and how handlers read an entry's data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from crisisctl.core.events import Entry
from crisisctl.core.registered import Verdict
from crisisctl.core.state import State, StepState
from crisisctl.core.times import moment

Data = dict[str, Any]
Handler = Callable[[State, Entry], None]
HANDLERS: dict[str, Handler] = {}


def on(*types: str) -> Callable[[Handler], Handler]:
    """Register what types of entry do to the state."""

    def register(handler: Handler) -> Handler:
        for one in types:
            HANDLERS[one] = handler
        return handler

    return register


def happened_at(entry: Entry) -> int:
    """When it happened: the entry's own time unless its data says that it was earlier."""
    earlier = at_of(entry.data, "happened_at")
    return entry.at if earlier is None else min(earlier, entry.at)


def taken_at(state: State, entry: Entry) -> int:
    """When it happened by the incident's own clock: a machine's clock that went back does not count."""
    earlier = at_of(entry.data, "happened_at")
    return state.moment if earlier is None else min(earlier, state.moment)


def at_of(data: Data, key: str) -> int | None:
    """A moment in the data, None where there is none."""
    text = data.get(key)
    return moment(text) if isinstance(text, str) else None


def scoped(state: State, data: Data, name: str) -> str:
    """The key of something of a plan (see `course`)."""
    plan = data.get("plan")
    return name if plan is None or plan == state.playbook else f"{plan}/{name}"


def step_key(state: State, data: Data) -> str:
    """The key of the step that an entry is about."""
    key = scoped(state, data, str(data["step"]).rpartition("/")[2])
    return f"{key}#{data['happening']}" if data.get("happening", 1) > 1 else key


def enter(state: State, entry: Entry) -> None:
    """Take in what an entry of a register finishes, and what is said of claims with it."""
    if "step" in entry.data:
        step_of(state, entry.data).entered = True
    judge(state, entry)


def judge(state: State, entry: Entry) -> None:
    """Take in what an answer says of claims; the register has it next."""
    for claim, said in (entry.data.get("judged") or {}).items():
        state.to_judge[claim] = Verdict(said["verdict"], said["evidence"])


def step_of(state: State, data: Data) -> StepState:
    """The state of the step that an entry is about; made when nothing was written about it yet."""
    key = step_key(state, data)
    if key not in state.steps:
        state.steps[key] = StepState(plan=data.get("plan") or state.playbook)
    return state.steps[key]
