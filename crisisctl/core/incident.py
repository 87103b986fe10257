"""The fold: what an incident is after each entry of its log.

`apply` changes the state that it is given and knows nothing of the plan, so a log can be read without
one. Types and keys that it does not know, and entries without data, change nothing but the place in the
log.
"""

from __future__ import annotations

from collections.abc import Iterable

from .events import PROGRAM, WRITTEN, Entry
from .fold import calls, clocks, declaring, enquiries, injects, phases, registers, statements, steps
from .fold.registry import HANDLERS, happened_at
from .state import State

__all__ = [
    "apply",
    "calls",
    "clocks",
    "declaring",
    "enquiries",
    "fold",
    "happened_at",
    "injects",
    "phases",
    "registers",
    "statements",
    "steps",
]

#: What says nothing about the course of the incident, and so does not move its clock.
_ASIDE = frozenset({"note.added", "walk.paused", "walk.resumed", "evidence.attached", "entry.redacted"})
#: After which the same steps stand open as before: what is written most often, and surely changes none.
_STILL = _ASIDE | {
    "message.drafted",
    "message.checked",
    "message.approved",
    "message.rejected",
    "message.requested",
    "message.published",
    "page.requested",
    "page.sent",
    "page.climbed",
    "page.acknowledged",
    "fact.stated",
    "role.assigned",
    "step.ticked",
    "step.overdue",
    "clock.started",
    "clock.missed",
}
#: After which a statement may no longer be true.
_NEWS = frozenset(
    {
        "fact.stated",
        "claim.raised",
        "claim.judged",
        "level.changed",
        "anytime.happened",
        "message.withdrawn",
    }
)


def apply(state: State, entry: Entry) -> State:
    """Take one entry into the state, and return it."""
    if entry.at < state.at and entry.by != PROGRAM:
        state.went_back = max(state.went_back, state.at - entry.at)
    state.seq, state.at, state.latest = entry.seq, entry.at, entry.type
    if entry.type not in _ASIDE:
        at = happened_at(entry) if entry.by == PROGRAM else entry.at
        state.moment = max(state.moment, at)
    if entry.type in _NEWS:
        state.news[entry.type] = entry.seq
    handler = HANDLERS.get(entry.type)
    if handler and (entry.data or not WRITTEN.get(entry.type)):
        handler(state, entry)
        if entry.type not in _STILL:
            state.turned = entry.seq
    return state


def fold(entries: Iterable[Entry], state: State | None = None) -> State:
    """The state after all `entries`, from the beginning or on top of `state`."""
    state = State() if state is None else state
    for entry in entries:
        apply(state, entry)
    return state
