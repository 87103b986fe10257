"""Phases: begun, ended, begun again."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.state import PhaseState, State, StepState, Track

from .calls import forget_calls
from .registry import Data, at_of, judge, on, step_key, taken_at


def _track(state: State, data: Data) -> Track:
    return state.tracks[data.get("plan") or state.playbook]


@on("phase.begun")
def _begun(state: State, entry: Entry) -> None:
    data, track = entry.data, _track(state, entry.data)
    before = track.phases.get(data["phase"])
    again = before is not None and before.round > 0
    track.phase, track.goto = data["phase"], None
    track.phases[data["phase"]] = PhaseState(
        round=before.round + 1 if before else 1,
        begun_at=taken_at(state, entry),
        since=entry.seq if again else 0,
        due_at=at_of(data, "due_at"),
    )
    if again:
        _begin_whole(state, data.get("plan") or state.playbook, data["phase"])


def _begin_whole(state: State, plan: str, phase: str) -> None:
    """Its steps wait as if nothing had been done; how often they were open is still known."""
    for key, step in state.steps.items():
        if step.plan == plan and step.phase == phase:
            forget_calls(state, key)
            state.steps[key] = StepState(plan=plan, phase=phase, round=step.round)
            state.decisions.pop(key, None)


@on("phase.ended")
def _ended(state: State, entry: Entry) -> None:
    data, track = entry.data, _track(state, entry.data)
    track.phases.setdefault(data["phase"], PhaseState()).status = "ended"
    track.phase, track.ended, track.ended_at = None, data["phase"], taken_at(state, entry)
    plan = data.get("plan") or state.playbook
    for key, step in state.steps.items():
        if step.plan == plan and step.phase == data["phase"] and step.repeats and step.last:
            step.status = step.last
            forget_calls(state, key)


@on("phase.overdue")
def _overdue(state: State, entry: Entry) -> None:
    _track(state, entry.data).phases.setdefault(entry.data["phase"], PhaseState()).overdue = True


@on("phase.not_needed")
def _not_needed(state: State, entry: Entry) -> None:
    data, track = entry.data, _track(state, entry.data)
    phase = track.phases.setdefault(data["phase"], PhaseState())
    phase.status = "not_needed"
    if not data.get("passed_over"):
        track.ended, track.ended_at, track.goto = data["phase"], taken_at(state, entry), None


@on("decision.made")
def _decided(state: State, entry: Entry) -> None:
    data, key = entry.data, step_key(state, entry.data)
    step = state.steps.setdefault(key, StepState(plan=data.get("plan") or state.playbook))
    judge(state, entry)
    if data.get("repeat"):
        step.status, step.again_at = "waiting", at_of(data, "opens_at")
        forget_calls(state, key)
        return
    state.decisions[key] = data["choice"]
    state.decided[key] = str(data.get("person") or entry.by)
    state.knowledge += 1
    if data.get("goto"):
        _track(state, data).goto = data["goto"]
