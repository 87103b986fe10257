"""The incident itself: declared, joined, resolved; its level, roles, channels and holds."""

from __future__ import annotations

from crisisctl.core.events import PROGRAM, Entry
from crisisctl.core.redaction import TAKEN
from crisisctl.core.state import State, Track

from .registry import at_of, enter, on, scoped, taken_at


@on("incident.declared")
def _declared(state: State, entry: Entry) -> None:
    data = entry.data
    state.playbook, state.title = data["playbook"], data["title"]
    state.level, state.exercise = data["level"], bool(data["exercise"])
    state.declared_at = entry.at
    state.to_assign = dict(data.get("roles") or {})
    state.to_state = dict(data.get("facts") or {})
    state.people = dict(data.get("people") or {})
    channels = data.get("channels") or {}
    state.internal = [name for name, one in channels.items() if one.get("internal")]
    state.second_person = bool(data.get("second_person"))
    state.timezone = str(data.get("timezone") or "UTC")
    state.drill, state.drill_sha256 = str(data.get("drill") or ""), str(data.get("drill_sha256") or "")
    _plays(state, entry)
    _join(state, state.playbook, data["sha256"])


def _plays(state: State, entry: Entry) -> None:
    """How the clock of an exercise goes from here on."""
    real_at = at_of(entry.data, "real_at")
    if real_at is not None:
        state.played_from, state.real_at = entry.at, real_at
    state.speed = float(entry.data.get("speed") or state.speed)


@on("plan.joined")
def _joined(state: State, entry: Entry) -> None:
    _join(state, entry.data["playbook"], entry.data["sha256"])


def _join(state: State, plan: str, sha256: str) -> None:
    if plan not in state.tracks:
        state.plans.append(plan)
        state.hashes[plan] = sha256
        state.tracks[plan] = Track(joined_at=state.moment, ended_at=state.moment)


@on("incident.resolved")
def _resolved(state: State, entry: Entry) -> None:
    state.resolved_at = taken_at(state, entry)


@on("incident.closed")
def _closed(state: State, entry: Entry) -> None:
    state.closed_at, state.ended = taken_at(state, entry), bool(entry.data.get("reason"))


@on("incident.reopened")
def _reopened(state: State, _: Entry) -> None:
    state.resolved_at, state.closed_at, state.ended = None, None, False


@on("role.assigned", "role.handed_over")
def _assigned(state: State, entry: Entry) -> None:
    role = entry.data["role"]
    state.roles[role] = entry.data["person"]
    state.held_since[role] = state.moment
    state.to_assign.pop(role, None)


@on("level.changed")
def _level(state: State, entry: Entry) -> None:
    if entry.data["level"] > state.level:
        state.knowledge += 1
    state.level = entry.data["level"]


@on("anytime.happened")
def _happened(state: State, entry: Entry) -> None:
    key = scoped(state, entry.data, entry.data["name"])
    state.happened[key] = state.happened.get(key, 0) + 1


@on("channel.lost", "channel.back")
def _channel(state: State, entry: Entry) -> None:
    others = [name for name in state.lost if name != entry.data["channel"]]
    state.lost = [*others, entry.data["channel"]] if entry.type == "channel.lost" else others
    enter(state, entry)


@on("hold.set", "hold.lifted")
def _hold(state: State, entry: Entry) -> None:
    state.hold = entry.type == "hold.set"


@on("walk.paused", "walk.resumed")
def _walk(state: State, entry: Entry) -> None:
    state.paused = entry.type == "walk.paused"
    _plays(state, entry)


@on("note.added")
def _note(state: State, entry: Entry) -> None:
    answered = entry.data.get("missed") or ()
    state.missed = [one for one in state.missed if one.seq not in answered]
    if entry.by != PROGRAM:
        if entry.data["text"] != TAKEN:
            state.last_note = entry.seq
    else:
        state.went_back = 0
