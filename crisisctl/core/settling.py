"""Whether an open step is settled by what has been written, and which statements still wait."""

from __future__ import annotations

from .course import Course, Placed
from .entering import is_entered
from .playbook import SECOND_PERSON, Approver, Call, Message
from .roles import holder, person_of
from .state import Say, State, StepState


def is_settled(course: Course, state: State, one: Placed, step: StepState) -> bool:
    """Whether everything that an open step waits for has happened.

    A `do` is settled by its answer alone, or by what it enters.
    """
    match one.step.verb:
        case "do":
            return is_entered(state, one, step)
        case "check":
            ticked = len(step.ticks) >= len(one.step.items)
            return ticked and (one.step.evidence != "required" or step.evidence is not None)
        case "decide":
            return one.key in state.decisions
        case "ask":
            return not unanswered(course, state, one, step)
        case "say":
            return bool(step.say.published) and not channels_left(course, state, one, step)
        case "page":
            return all(_answered(course, state, step, call) for call in one.step.calls)
        case _:
            return False


def _answered(course: Course, state: State, step: StepState, call: Call) -> bool:
    """Whether a call list was acknowledged or given up; who answered for one role answers for all theirs."""
    ladder = step.ladders.get(call.name)
    if ladder and (ladder.acknowledged or ladder.given_up):
        return True
    answered = {one.acknowledged for one in step.ladders.values() if one.acknowledged}
    return bool(call.rungs) and holder(course, state, call.rungs[0].role).person in answered


def unanswered(course: Course, state: State, one: Placed, step: StepState) -> list[str]:
    """The facts that an `ask` step still waits for: the required ones, or all where none is required."""
    required = [name for name in one.step.facts if not course.facts[name].optional]
    waited_for = required or list(one.step.facts)
    return [name for name in waited_for if not _stated(state, name, step.since, empty=not required)]


def to_ask(course: Course, state: State, one: Placed, step: StepState) -> list[str]:
    """The facts to ask for, in order; the last required one last, since it settles the step."""
    names = [name for name in one.step.facts if not _stated(state, name, step.since, empty=True)]
    waited_for = unanswered(course, state, one, step)
    asked = [name for name in names if name in waited_for or course.facts[name].optional]
    if waited_for:
        asked = [name for name in asked if name != waited_for[-1]] + waited_for[-1:]
    return asked


def _stated(state: State, name: str, since: int, *, empty: bool) -> bool:
    fact = state.facts.get(name)
    return fact is not None and fact.seq > since and (empty or fact.value is not None)


def channels_left(course: Course, state: State, one: Placed, step: StepState) -> list[str]:
    """The channels on which a statement is still to be published or left out; lost ones are left out."""
    settled = {*step.say.published, *step.say.left_out, *state.lost}
    return [channel for channel in course.message(one).channels if channel not in settled]


def approvers_left(state: State, message: Message, say: Say, now: int) -> list[str]:
    """The roles whose approval the present draft still lacks.

    A role that has been silent past its time is answered for by its `else` as well. ``second-person``
    stands for anybody but the author, where the workspace's policy or an `else` asks for one.
    """
    if say.cleared:
        return []
    left = [one.role for one in approvers(message, say) if not _given(one, say, now)]
    if left or not state.second_person or not approvers(message, say):
        return left
    author = person_of(state.people, say.author or "")
    others = [one for one in say.approvals.values() if person_of(state.people, one) != author]
    return [] if others else [SECOND_PERSON]


def approvers(message: Message, say: Say) -> list[Approver]:
    """Who must approve the present draft: the plan's approvers, and those whom its findings ask for."""
    planned = {one.role for one in message.approve}
    return [*message.approve, *(Approver(role) for role in say.asked if role not in planned)]


def _given(approver: Approver, say: Say, now: int) -> bool:
    if approver.role in say.approvals:
        return True
    return lapsed(approver, say, now) and approver.otherwise in say.approvals


def lapsed(approver: Approver, say: Say, now: int) -> bool:
    """Whether a role has been silent past its time, so that its `else` may approve."""
    at = lapses_at(approver, say)
    return at is not None and at <= now


def lapses_at(approver: Approver, say: Say) -> int | None:
    """When an approver's `else` may answer instead; None when never, or when nobody was asked yet."""
    if approver.within is None or approver.otherwise is None or say.checked_at is None:
        return None
    return say.checked_at + approver.within


def may_approve(course: Course, state: State, message: Message, say: Say, now: int) -> dict[str, str | None]:
    """Who could approve the present draft now: role → the person who holds it (None: anybody else)."""
    left = approvers_left(state, message, say, now)
    roles: dict[str, str | None] = {}
    for approver in approvers(message, say):
        if approver.role not in left:
            continue
        roles[approver.role] = holder(course, state, approver.role).person
        if approver.otherwise and lapsed(approver, say, now):
            person = None if approver.otherwise == SECOND_PERSON else approver.otherwise
            roles[approver.otherwise] = holder(course, state, person).person if person else None
    if left == [SECOND_PERSON]:
        roles[SECOND_PERSON] = None
    return roles
