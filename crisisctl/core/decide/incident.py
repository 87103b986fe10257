"""Notes, level, roles, channels, evidence, further plans: what concerns the incident as a whole."""

from __future__ import annotations

from crisisctl.core.answers import (
    HAPPENS,
    Assign,
    Attach,
    ChannelState,
    End,
    HandOver,
    Happened,
    Hold,
    Join,
    Note,
    SetLevel,
)
from crisisctl.core.course import Course
from crisisctl.core.entering import entered
from crisisctl.core.events import Event
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import LEVELS
from crisisctl.core.state import State
from crisisctl.core.times import SECOND
from crisisctl.problem import NotAllowed

from .rules import earlier, given, rule, step_in, wants


@rule(Note)
def _note(course: Course, state: State, answer: Note, now: int) -> Event:
    if not answer.text.strip():
        raise NotAllowed("an empty note says nothing", never=True)
    data = {"text": answer.text.strip()} | ({"privileged": True} if answer.privileged else {})
    return Event("note.added", data | earlier(answer.at, now))


@rule(Happened)
def _happened(course: Course, state: State, answer: Happened, now: int) -> Event:
    _not_closed(state, "Begin a new one: crisisctl run PLAYBOOK")
    found = [
        (plan, one)
        for plan in course.plans
        if answer.plan in {None, plan.id}
        for one in course.anytimes(plan)
        if one.name == answer.name
    ]
    if not found and answer.name in HAPPENS and answer.plan is None:
        count = state.happened.get(answer.name, 0) + 1
        data = {"name": answer.name, "title": HAPPENS[answer.name], "happening": count}
        return Event("anytime.happened", data | given(text=answer.text.strip() or None))
    if not found:
        names = dict.fromkeys([*(name for plan in course.plans for name in plan.anytime), *HAPPENS])
        hint = did_you_mean(answer.name, names, "The plan foresees")
        raise NotAllowed(f"the plan foresees no '{answer.name}'", hint, never=True)
    if len(found) > 1:
        full = " or ".join(f"{plan.id}/{answer.name}" for plan, _ in found)
        raise NotAllowed(f"'{answer.name}' stands in more than one plan", f"Say which: {full}.", never=True)
    plan, anytime = found[0]
    count = state.happened.get(course.key(plan.id, anytime.name), 0) + 1
    data = course.of(plan.id, name=anytime.name, title=anytime.title, happening=count)
    return Event("anytime.happened", data | given(text=answer.text.strip() or None))


@rule(SetLevel)
def _level(course: Course, state: State, answer: SetLevel, now: int) -> Event:
    if answer.level not in LEVELS:
        raise NotAllowed(f"no level '{answer.level}'", did_you_mean(answer.level, LEVELS), never=True)
    if answer.level == state.level:
        raise NotAllowed(f"the level is already {answer.level}", never=True)
    reason = wants(answer.reason, "another level")
    return Event("level.changed", {"level": answer.level, "from": state.level, "reason": reason})


def _not_closed(state: State, hint: str) -> None:
    if state.closed_at is not None:
        raise NotAllowed("this incident is closed", hint, never=True)


def _role(course: Course, role: str) -> None:
    if role not in course.roles:
        raise NotAllowed(f"no role '{role}' in this incident", did_you_mean(role, course.roles), never=True)


@rule(Assign)
def _assign(course: Course, state: State, answer: Assign, now: int) -> Event:
    _role(course, answer.role)
    if state.roles.get(answer.role) == answer.person:
        raise NotAllowed(f"{answer.person} already holds {answer.role}", never=True)
    return Event("role.assigned", {"role": answer.role, "person": answer.person})


@rule(HandOver)
def _hand_over(course: Course, state: State, answer: HandOver, now: int) -> Event:
    _role(course, answer.role)
    before = state.roles.get(answer.role)
    return Event(
        "role.handed_over",
        {
            "role": answer.role,
            "person": answer.person,
            "from": before,
            "how": wants(answer.how, "a hand-over"),
        },
    )


@rule(ChannelState)
def _channel(course: Course, state: State, answer: ChannelState, now: int) -> Event:
    if answer.lost == (answer.channel in state.lost):
        raise NotAllowed(
            f"{answer.channel} is already {'lost' if answer.lost else 'in our hands'}", never=True
        )
    reason = wants(answer.reason, "a channel's state")
    data = entered(course, state, "channel-lost" if answer.lost else "channel-back", answer.step)
    data |= {"channel": answer.channel, "reason": reason}
    return Event("channel.lost" if answer.lost else "channel.back", data)


@rule(Attach)
def _attach(course: Course, state: State, answer: Attach, now: int) -> Event:
    about = course.data(answer.step) if answer.step and step_in(course, state, answer.step) else {}
    return Event(
        "evidence.attached",
        about | {"kind": answer.kind, "name": answer.name, "size": answer.size, "sha256": answer.sha256},
    )


@rule(Join)
def _join(course: Course, state: State, answer: Join, now: int) -> Event:
    if answer.playbook in state.plans:
        raise NotAllowed(f"{answer.playbook} is already part of this incident", never=True)
    _not_closed(state, f"Begin a new one: crisisctl run {answer.playbook}")
    data = {"playbook": answer.playbook, "version": answer.version, "title": answer.title}
    cadence = {level: length // SECOND for level, length in answer.cadence}
    return Event(
        "plan.joined",
        data | {"sha256": answer.sha256, "sources": dict(answer.sources), "cadence": cadence},
    )


@rule(End)
def _end(course: Course, state: State, answer: End, now: int) -> Event:  # every rule
    _not_closed(state, "")
    return Event("incident.closed", {"reason": wants(answer.reason, "ending it here")})


@rule(Hold)
def _hold(course: Course, state: State, answer: Hold, now: int) -> Event:
    if answer.on == state.hold:
        raise NotAllowed(f"the legal hold is already {'on' if answer.on else 'off'}", never=True)
    return Event("hold.set" if answer.on else "hold.lifted", {"reason": wants(answer.reason, "a legal hold")})
