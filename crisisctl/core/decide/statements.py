"""A statement on its way out: words, approval of exactly these words, publication."""

from __future__ import annotations

from crisisctl.core.answers import Approve, Draft, LeaveOut, NotPosted, Post, Posted, Reject
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Event
from crisisctl.core.playbook import SECOND_PERSON, Message
from crisisctl.core.settling import approvers_left, channels_left, may_approve
from crisisctl.core.state import Say, State, StepState
from crisisctl.core.times import rfc3339
from crisisctl.core.wording import hash_of, same_code
from crisisctl.problem import NotAllowed

from .rules import earlier, given, open_step, rule, wants


def _saying(course: Course, state: State, key: str) -> tuple[Placed, StepState, Message]:
    one, step = open_step(course, state, key)
    if one.step.verb != "say":
        raise NotAllowed(f"{course.name(key)} is no statement", "", never=True)
    return one, step, course.message(one)


def _drafted(course: Course, state: State, key: str) -> tuple[Placed, StepState, Message]:
    one, step, message = _saying(course, state, key)
    if step.say.draft is None:
        raise NotAllowed(f"{course.name(key)} has no draft yet", "Write the words first.")
    return one, step, message


def _mended(say: Say) -> None:
    if say.checked_at is None:
        raise NotAllowed("this draft has not been checked yet", "Wait a moment, and try again.")
    if say.errors:
        raise NotAllowed("this draft has errors that must be mended first", f"{say.errors} left.")


def _data(course: Course, key: str, step: StepState, message: Message, **more: object) -> dict[str, object]:
    return course.data(key, message=message.name, **given(draft=step.say.draft), **more)


@rule(Draft)
def _draft(course: Course, state: State, answer: Draft, now: int) -> Event:
    _, step, message = _saying(course, state, answer.step)
    if not answer.text.strip():
        raise NotAllowed("a statement needs words", "", never=True)
    if step.say.requested:
        waiting = ", ".join(step.say.requested)
        raise NotAllowed(f"it is on its way out on {waiting}", "Say first whether it was posted there.")
    data = course.data(answer.step, message=message.name, kind=message.kind, sha256=hash_of(answer.text))
    if answer.next_update is not None:
        data["next_update"] = rfc3339(answer.next_update)
    return Event("message.drafted", data | given(person=answer.person))


@rule(Approve)
def _approve(course: Course, state: State, answer: Approve, now: int) -> Event:
    _, step, message = _drafted(course, state, answer.step)
    say = step.say
    _mended(say)
    if hash_of(answer.text) != say.sha256:
        raise NotAllowed("these are not the words of the present draft", "Show them again.", never=True)
    if not same_code(answer.code, say.sha256):
        raise NotAllowed(
            "that is the code of other words",
            "Read out the code above, and type what comes back.",
            never=True,
        )
    allowed = may_approve(course, state, message, say, now)
    if answer.role not in allowed:
        left = approvers_left(state, message, say, now)
        hint = (
            f"Still to approve: {', '.join(left)}." if left else "Everybody who must approve it has done so."
        )
        raise NotAllowed(f"{answer.role} does not have to approve this now", hint)
    _may_be(course, state, answer, allowed[answer.role], say.author)
    data = _data(course, answer.step, step, message, sha256=say.sha256, text=answer.text)
    return Event("message.approved", data | {"role": answer.role, "person": answer.person, "how": answer.how})


def _may_be(course: Course, state: State, answer: Approve, holds: str | None, author: str | None) -> None:
    if answer.role == SECOND_PERSON:
        if answer.person == author:
            raise NotAllowed(
                "who wrote it cannot be the only one to approve it", "Ask anybody else.", never=True
            )
    elif answer.person != holds:
        title = course.roles[answer.role].title if answer.role in course.roles else answer.role
        who = (
            f"{title} is {state.people.get(holds, holds)}."
            if holds
            else f"Nobody is {title}: crisisctl assign {answer.role} PERSON"
        )
        raise NotAllowed(f"{answer.person} does not hold the role {answer.role}", who, never=True)


@rule(Reject)
def _reject(course: Course, state: State, answer: Reject, now: int) -> Event:
    _, step, message = _drafted(course, state, answer.step)
    reason = wants(answer.reason or answer.choice or "", "a rejection")
    about = given(role=answer.role, person=answer.person, choice=answer.choice)
    return Event("message.rejected", _data(course, answer.step, step, message, reason=reason, **about))


@rule(Post)
def _post(course: Course, state: State, answer: Post, now: int) -> Event:
    one, step, message = _drafted(course, state, answer.step)
    say = step.say
    if answer.channel in say.requested:
        raise NotAllowed(
            f"it is on its way out on {answer.channel}", "Say first whether it was posted there."
        )
    if answer.channel not in channels_left(course, state, one, step):
        raise NotAllowed(
            f"{answer.channel} is not waiting for this statement", _where(course, state, one, step)
        )
    _mended(say)
    if answer.seen is not None and max(state.news.values(), default=0) > answer.seen:
        raise NotAllowed("something became known while this was read", "Read it again: is it still true?")
    left = approvers_left(state, message, say, now)
    if left:
        raise NotAllowed("nobody may post what is not approved", f"Still to approve: {', '.join(left)}.")
    data = _data(course, answer.step, step, message, channel=answer.channel, sha256=say.sha256)
    return Event("message.requested", data)


def _where(course: Course, state: State, one: Placed, step: StepState) -> str:
    left = channels_left(course, state, one, step)
    return f"Still to post on: {', '.join(left)}." if left else "It is out everywhere."


@rule(Posted)
def _posted(course: Course, state: State, answer: Posted, now: int) -> Event:
    _, step, message = _drafted(course, state, answer.step)
    if answer.channel not in step.say.requested:
        raise NotAllowed(f"it was not released for {answer.channel}", "Ask for its release first.")
    about = {"sha256": step.say.sha256, "kind": message.kind, "public": answer.channel not in state.internal}
    about |= {"how": "link" if answer.link else "by hand"} | earlier(answer.at, now, step.opened_at)
    data = _data(
        course, answer.step, step, message, channel=answer.channel, **about, **given(link=answer.link)
    )
    return Event("message.published", data)


@rule(NotPosted)
def _not_posted(course: Course, state: State, answer: NotPosted, now: int) -> Event:
    _, step, message = _drafted(course, state, answer.step)
    if answer.channel not in step.say.requested:
        raise NotAllowed(f"it was not released for {answer.channel}", "There is nothing to take back.")
    reason = wants(answer.reason, "not posting it")
    return Event(
        "message.failed", _data(course, answer.step, step, message, channel=answer.channel, reason=reason)
    )


@rule(LeaveOut)
def _leave_out(course: Course, state: State, answer: LeaveOut, now: int) -> Event:
    one, step, message = _saying(course, state, answer.step)
    if answer.channel not in channels_left(course, state, one, step) or answer.channel in step.say.requested:
        raise NotAllowed(f"{answer.channel} cannot be left out now", _where(course, state, one, step))
    if channels_left(course, state, one, step) == [answer.channel] and not step.say.published:
        hint = f"To say nothing anywhere, skip it: crisisctl skip {course.name(answer.step)} --reason …"
        raise NotAllowed("a statement must go out on one channel at least", hint, never=True)
    reason = wants(answer.reason, f"to leave out {answer.channel}")
    data = _data(course, answer.step, step, message, channel=answer.channel, reason=reason, left_out=True)
    return Event("message.withdrawn", data)
