"""A statement on its way out, channel by channel; and taken down again."""

from __future__ import annotations

from crisisctl.core.answers import LeaveOut, NotPosted, Post, Posted, Withdraw
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Event
from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.core.state import State, StepState
from crisisctl.problem import NotAllowed

from .rules import earlier, given, rule, step_in, wants
from .statements import drafted, mended, message_data


@rule(Post)
def _post(course: Course, state: State, answer: Post, now: int) -> Event:
    one, step, message = drafted(course, state, answer.step)
    say = step.say
    if answer.channel in say.requested:
        raise NotAllowed(
            f"it is on its way out on {answer.channel}", "Say first whether it was posted there."
        )
    if answer.channel not in channels_left(course, state, one, step):
        raise NotAllowed(
            f"{answer.channel} is not waiting for this statement", _where(course, state, one, step)
        )
    mended(say)
    if answer.seen is not None and max(state.news.values(), default=0) > answer.seen:
        raise NotAllowed("something became known while this was read", "Read it again: is it still true?")
    left = approvers_left(state, message, say, now)
    if left and answer.emergency is None:
        raise NotAllowed("nobody may post what is not approved", f"Still to approve: {', '.join(left)}.")
    about: dict[str, object] = {"channel": answer.channel, "sha256": say.sha256}
    if left:
        reason = wants(answer.emergency or "", "posting what is not approved")
        about |= {"emergency": reason, "unapproved": left}
    return Event("message.requested", message_data(course, answer.step, step, message, **about))


def _where(course: Course, state: State, one: Placed, step: StepState) -> str:
    left = channels_left(course, state, one, step)
    return f"Still to post on: {', '.join(left)}." if left else "It is out everywhere."


@rule(Posted)
def _posted(course: Course, state: State, answer: Posted, now: int) -> Event:
    _, step, _ = drafted(course, state, answer.step)
    if answer.channel not in step.say.requested:
        raise NotAllowed(f"it was not released for {answer.channel}", "Ask for its release first.")
    about = given(link=answer.link) | earlier(answer.at, now, step.opened_at, state.timezone)
    how = "link" if answer.link else "by hand"
    return published(course, state, answer.step, answer.channel, how=how, **about)


def published(course: Course, state: State, key: str, channel: str, **about: object) -> Event:
    """The entry of a statement that is out on a channel; `about` says how, and where it can be seen."""
    one, step = course.placed(key), state.step(key)
    message = course.message(one)
    public = channel not in state.internal
    data = {"channel": channel, "sha256": step.say.sha256, "kind": message.kind, "public": public}
    return Event("message.published", message_data(course, key, step, message, **data, **about))


@rule(NotPosted)
def _not_posted(course: Course, state: State, answer: NotPosted, now: int) -> Event:
    _, step, _ = drafted(course, state, answer.step)
    if answer.channel not in step.say.requested:
        raise NotAllowed(f"it was not released for {answer.channel}", "There is nothing to take back.")
    return not_published(course, state, answer.step, answer.channel, wants(answer.reason, "not posting it"))


def not_published(course: Course, state: State, key: str, channel: str, reason: str) -> Event:
    """The entry of a statement that did not go out on a channel."""
    step, message = state.step(key), course.message(course.placed(key))
    about = {"channel": channel, "reason": reason}
    return Event("message.failed", message_data(course, key, step, message, **about))


@rule(LeaveOut)
def _leave_out(course: Course, state: State, answer: LeaveOut, now: int) -> Event:
    one, step, message = drafted(course, state, answer.step)
    if answer.channel not in channels_left(course, state, one, step) or answer.channel in step.say.requested:
        raise NotAllowed(f"{answer.channel} cannot be left out now", _where(course, state, one, step))
    if channels_left(course, state, one, step) == [answer.channel] and not step.say.published:
        hint = f"To say nothing anywhere, skip it: crisisctl skip {course.name(answer.step)} --reason …"
        raise NotAllowed("a statement must go out on one channel at least", hint, never=True)
    reason = wants(answer.reason, f"to leave out {answer.channel}")
    about = {"channel": answer.channel, "reason": reason, "left_out": True}
    return Event("message.withdrawn", message_data(course, answer.step, step, message, **about))


@rule(Withdraw)
def _withdraw(course: Course, state: State, answer: Withdraw, now: int) -> Event:
    one, step = step_in(course, state, answer.step)
    if one.step.verb != "say" or answer.channel not in step.say.published:
        where = ", ".join(step.say.published) or "nowhere"
        raise NotAllowed(f"it is not out on {answer.channel}", f"It is out: {where}.", never=True)
    if answer.channel in step.say.withdrawn:
        raise NotAllowed(f"it was already taken down on {answer.channel}", never=True)
    reason = wants(answer.reason, "taking it down")
    about = {"channel": answer.channel, "reason": reason, "sha256": step.say.sha256}
    return Event("message.withdrawn", message_data(course, answer.step, step, course.message(one), **about))
