"""A statement before it is out: words, what stands in spite of the rules, approval of exactly these words."""

from __future__ import annotations

from crisisctl.core.answers import Approve, Draft, Overrule, Promise, Reject
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Event
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import SECOND_PERSON, Message
from crisisctl.core.roles import person_of
from crisisctl.core.settling import approvers_left, may_approve
from crisisctl.core.state import Say, State, StepState
from crisisctl.core.times import rfc3339
from crisisctl.core.wording import hash_of, same_code
from crisisctl.problem import NotAllowed

from .rules import given, open_step, rule, wants

#: What nobody can send anyway.
WORDLESS = frozenset({"empty", "words-missing"})


def saying(course: Course, state: State, key: str) -> tuple[Placed, StepState, Message]:
    """An open statement. Raises NotAllowed for a step that is none."""
    one, step = open_step(course, state, key)
    if one.step.verb != "say":
        raise NotAllowed(f"{course.name(key)} is no statement", never=True)
    return one, step, course.message(one)


def drafted(course: Course, state: State, key: str) -> tuple[Placed, StepState, Message]:
    """An open statement that has words. Raises NotAllowed."""
    one, step, message = saying(course, state, key)
    if step.say.draft is None:
        raise NotAllowed(f"{course.name(key)} has no draft yet", "Write the words first.")
    return one, step, message


def mended(say: Say) -> None:
    """Raises NotAllowed while a draft has errors that were neither mended nor overruled."""
    if say.checked_at is None:
        raise NotAllowed("this draft has not been checked yet", "Wait a moment, and try again.")
    if say.errors:
        rules = ", ".join(dict.fromkeys(say.wrong))
        raise NotAllowed("this draft has errors that must be mended first", f"{say.errors} left: {rules}.")


def message_data(
    course: Course, key: str, step: StepState, message: Message, **more: object
) -> dict[str, object]:
    """The data of an entry about the present draft of a statement, and `more`."""
    return course.data(key, message=message.name, **given(draft=step.say.draft), **more)


@rule(Draft)
def _draft(course: Course, state: State, answer: Draft, now: int) -> Event:
    _, step, message = saying(course, state, answer.step)
    if not answer.text.strip():
        raise NotAllowed("a statement needs words", never=True)
    if step.say.requested:
        waiting = ", ".join(step.say.requested)
        raise NotAllowed(f"it is on its way out on {waiting}", "Say first whether it was posted there.")
    data = course.data(answer.step, message=message.name, kind=message.kind, sha256=hash_of(answer.text))
    if answer.next_update is not None:
        data["next_update"] = rfc3339(answer.next_update)
    if answer.promises:
        data["promises"] = [_promised(one) for one in answer.promises]
    for claim in answer.claims:
        if claim not in state.claims:
            raise NotAllowed(f"no claim '{claim}' in this incident", "See: crisisctl claim list", never=True)
    claims = list(answer.claims) or None
    return Event("message.drafted", data | given(person=answer.person, claims=claims))


def _promised(one: Promise) -> dict[str, object]:
    return {"text": one.text, "due_at": rfc3339(one.due_at)} | given(owner=one.owner)


@rule(Overrule)
def _overrule(course: Course, state: State, answer: Overrule, now: int) -> Event:
    _, step, message = drafted(course, state, answer.step)
    say = step.say
    if say.checked_at is None:
        raise NotAllowed("this draft has not been checked yet", "Wait a moment, and try again.")
    if answer.rule not in say.wrong:
        left = dict.fromkeys(say.wrong)
        hint = did_you_mean(answer.rule, left, "It has") or "It has no error that is left."
        raise NotAllowed(f"this draft has no error '{answer.rule}'", hint)
    if answer.rule in WORDLESS:
        raise NotAllowed("there is nothing that could be sent", "Write the statement.", never=True)
    reason = wants(answer.reason or answer.choice or "", "sending it anyway")
    about = {"errors": say.errors - say.wrong.count(answer.rule), "findings": []}
    about |= {"overruled": {answer.rule: reason}} | given(choice=answer.choice)
    return Event("message.checked", message_data(course, answer.step, step, message, **about))


@rule(Approve)
def _approve(course: Course, state: State, answer: Approve, now: int) -> Event:
    _, step, message = drafted(course, state, answer.step)
    say = step.say
    mended(say)
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
    person = person_of(state.people, answer.person)
    data = message_data(course, answer.step, step, message, sha256=say.sha256, text=answer.text)
    return Event("message.approved", data | {"role": answer.role, "person": person, "how": answer.how})


def _may_be(course: Course, state: State, answer: Approve, holds: str | None, author: str | None) -> None:
    person = person_of(state.people, answer.person)
    if answer.role == SECOND_PERSON:
        if person == person_of(state.people, author or ""):
            raise NotAllowed(
                "who wrote it cannot be the only one to approve it", "Ask anybody else.", never=True
            )
    elif holds not in {person, answer.person}:
        title = course.title(answer.role)
        who = (
            f"{title} is {state.people.get(holds, holds)}."
            if holds
            else f"Nobody is {title}: crisisctl assign {answer.role} PERSON"
        )
        raise NotAllowed(f"{answer.person} does not hold the role {answer.role}", who, never=True)


@rule(Reject)
def _reject(course: Course, state: State, answer: Reject, now: int) -> Event:
    _, step, message = drafted(course, state, answer.step)
    reason = wants(answer.reason or answer.choice or "", "a rejection")
    about = given(role=answer.role, person=answer.person, choice=answer.choice)
    return Event("message.rejected", message_data(course, answer.step, step, message, reason=reason, **about))
