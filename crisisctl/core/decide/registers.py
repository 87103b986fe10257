"""What others claim, and what we promised."""

from __future__ import annotations

from crisisctl.core.answers import (
    AnswerClaim,
    Enquire,
    JudgeClaim,
    KeepPromise,
    MakePromise,
    MovePromise,
    RaiseClaim,
)
from crisisctl.core.course import Course
from crisisctl.core.entering import entered, judged_before
from crisisctl.core.events import Event
from crisisctl.core.fold.registry import step_key
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.registered import ClaimState, Commitment
from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.problem import NotAllowed

from .rules import earlier, given, rule, wants

_VERDICTS = ("true", "false", "unknown")


def _claim(state: State, claim: str) -> ClaimState:
    found = state.claims.get(claim)
    if found is None:
        hint = did_you_mean(claim, state.claims) or "See: crisisctl claim list"
        raise NotAllowed(f"no claim '{claim}' in this incident", hint, never=True)
    return found


@rule(RaiseClaim)
def _raise(course: Course, state: State, answer: RaiseClaim, now: int) -> Event:
    if not answer.text.strip():
        raise NotAllowed("an empty claim says nothing", "Give it word for word.", never=True)
    if answer.reach is not None and answer.reach < 0:
        raise NotAllowed("a reach is a number of people, 0 or more", never=True)
    about = given(channel=answer.channel, link=answer.link, reach=answer.reach, risk=answer.risk)
    data = {"claim": f"c{len(state.claims) + 1}", "text": answer.text.strip()}
    step = entered(course, state, "claim", answer.step)
    if step:
        step |= judged_before(course, state, data["claim"], step_key(state, step))
    return Event("claim.raised", step | data | about | earlier(answer.at, now))


@rule(Enquire)
def _enquire(course: Course, state: State, answer: Enquire, now: int) -> Event:
    for text, what in ((answer.who, "who asks"), (answer.asks, "what they ask")):
        if not text.strip():
            raise NotAllowed(f"an enquiry says {what}", "Say it in their words.", never=True)
    step = entered(course, state, "enquiry", answer.step)
    data = {"enquiry": f"e{len(state.enquiries) + 1}", "who": answer.who.strip(), "asks": answer.asks.strip()}
    due = {} if answer.due_at is None else {"due_at": rfc3339(answer.due_at)}
    return Event("enquiry.received", step | data | due)


@rule(JudgeClaim)
def _judge(course: Course, state: State, answer: JudgeClaim, now: int) -> Event:
    _claim(state, answer.claim)
    if answer.verdict not in _VERDICTS:
        hint = did_you_mean(answer.verdict, _VERDICTS, "A claim is checked as")
        raise NotAllowed(f"no verdict '{answer.verdict}'", hint, never=True)
    evidence = (answer.evidence or "").strip()
    if answer.verdict != "unknown" and not evidence:
        hint = "Give a link, a file's name or a sentence, or say that it is not known."
        raise NotAllowed(f"that a claim is {answer.verdict} needs evidence", hint, never=True)
    data = {"claim": answer.claim, "verdict": answer.verdict}
    return Event("claim.judged", data | given(evidence=evidence or None))


@rule(AnswerClaim)
def _answer(course: Course, state: State, answer: AnswerClaim, now: int) -> Event:
    if _claim(state, answer.claim).answered:
        raise NotAllowed(f"{answer.claim} is already answered", never=True)
    return Event("claim.answered", {"claim": answer.claim, "reason": wants(answer.reason, "a claim's end")})


def _promise(state: State, promise: str) -> Commitment:
    found = state.commitments.get(promise)
    if found is None:
        hint = did_you_mean(promise, state.commitments, "Still to be kept") or "Nothing is still to be kept."
        raise NotAllowed(f"no promise '{promise}' is still to be kept", hint, never=True)
    return found


def _to_come(due_at: int, now: int) -> str:
    if due_at <= now:
        raise NotAllowed("that time has passed", "Give the time by which it will be done.", never=True)
    return rfc3339(due_at)


@rule(MakePromise)
def _make(course: Course, state: State, answer: MakePromise, now: int) -> Event:
    if answer.owner is not None and answer.owner not in course.roles:
        hint = did_you_mean(answer.owner, course.roles, "It has")
        raise NotAllowed(f"no role '{answer.owner}' in this plan", hint, never=True)
    data = {"commitment": f"p{state.commitments_made + 1}", "text": wants(answer.text, "a promise")}
    due = {"due_at": _to_come(answer.due_at, now)}
    return Event("commitment.made", data | due | given(owner=answer.owner))


@rule(KeepPromise)
def _keep(course: Course, state: State, answer: KeepPromise, now: int) -> Event:
    _promise(state, answer.promise)
    evidence = (answer.evidence or "").strip() or None
    return Event("commitment.kept", {"commitment": answer.promise} | given(evidence=evidence))


@rule(MovePromise)
def _move(course: Course, state: State, answer: MovePromise, now: int) -> Event:
    found = _promise(state, answer.promise)
    data = {"commitment": answer.promise, "text": found.text, "due_at": _to_come(answer.due_at, now)}
    reason = wants(answer.reason, "another time for a promise")
    return Event("commitment.made", data | {"reason": reason} | given(owner=found.owner))
