"""Done, ticked, skipped, chosen, stated, reopened, more time."""

from __future__ import annotations

import math
import re

from crisisctl.core.answers import Choose, Done, Extend, Reopen, Skip, StateFact, Tick
from crisisctl.core.calling import used_up
from crisisctl.core.course import Course, Placed
from crisisctl.core.enquiries import answered
from crisisctl.core.entering import HOW, judged, judging
from crisisctl.core.events import Event
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import SKIPPABLE, Fact
from crisisctl.core.state import State, StepState
from crisisctl.core.times import rfc3339, stated
from crisisctl.problem import NotAllowed

from .rules import earlier, given, open_step, rule, step_in, wants

#: 4,100 or 4 100. A comma anywhere else may be a decimal point, and is not guessed at.
_IN_THOUSANDS = re.compile(r"-?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?")
_INSTEAD = {
    "decide": "Choose an option: crisisctl choose {step} OPTION",
    "ask": "State what it asks: crisisctl fact NAME VALUE",
    "say": "It is finished when it is published, or left out with a reason, on every channel.",
}


@rule(Done)
def _done(course: Course, state: State, answer: Done, now: int) -> Event:
    one, step = open_step(course, state, answer.step)
    verb, name = one.step.verb, course.name(answer.step)
    if verb in _INSTEAD:
        raise NotAllowed(f"{name} is not finished by saying so", _INSTEAD[verb].format(step=name), never=True)
    about = earlier(answer.at, now, step.opened_at, state.timezone) | given(person=answer.person)
    if verb == "check":
        return _tick_all(course, answer, one, step, about)
    if verb in {"wait", "page"}:
        about["reason"] = wants(answer.reason or "", f"to end {name} by hand")
        if verb == "page" and not used_up(course, state, one, step):
            raise NotAllowed(
                f"somebody is still to be called for {name}",
                "Wait for the next call, or log who answered: crisisctl ack ROLE",
            )
    elif answer.reason:
        about["reason"] = answer.reason
    elif one.step.enters is not None:
        hint = f"{HOW[one.step.enters]}. If there is nothing to enter, give a --reason."
        raise NotAllowed(f"{name} is finished by what it enters", hint, never=True)
    evidence = _evidence(one, name, answer.evidence or step.evidence)
    about |= answered(course, state, answer.step)
    return Event("step.done", course.data(answer.step, **about, **given(evidence=evidence)))


def _evidence(one: Placed, name: str, evidence: str | None) -> str | None:
    if one.step.evidence == "required" and not (evidence or "").strip():
        hint = "Give a link, a file or a sentence: --evidence, or crisisctl attach"
        raise NotAllowed(f"{name} needs evidence", hint, never=True)
    return evidence.strip() if evidence else None


def _tick_all(course: Course, answer: Done, one: Placed, step: StepState, about: dict[str, object]) -> Event:
    evidence = _evidence(one, course.name(answer.step), answer.evidence or step.evidence)
    items = [item for item in range(len(one.step.items)) if item not in step.ticks]
    return Event("step.ticked", course.data(answer.step, items=items, **about, **given(evidence=evidence)))


@rule(Tick)
def _tick(course: Course, state: State, answer: Tick, now: int) -> Event:
    one, step = open_step(course, state, answer.step)
    lines = range(len(one.step.items)) if one.step.verb == "check" else range(0)
    if not answer.items or any(item not in lines for item in answer.items):
        raise NotAllowed(
            f"{course.name(answer.step)} has no such line to tick", f"It has {len(lines)}.", never=True
        )
    if len({*step.ticks, *answer.items}) == len(lines):
        _evidence(one, course.name(answer.step), answer.evidence or step.evidence)
    data = course.data(answer.step, items=sorted(answer.items), **given(evidence=answer.evidence))
    return Event("step.ticked", data)


@rule(Skip)
def _skip(course: Course, state: State, answer: Skip, now: int) -> Event:
    one, _ = open_step(course, state, answer.step)
    name = course.name(answer.step)
    if one.step.verb not in SKIPPABLE:
        raise NotAllowed(
            f"{name} cannot be skipped: it is a '{one.step.verb}'", "Only do, check and say can.", never=True
        )
    reason = wants(answer.reason, f"to skip {name}")
    if one.step.required:
        lead = state.roles.get("lead")
        if lead is not None and answer.person != lead:
            raise NotAllowed(
                f"only the crisis lead may skip {name}", f"Ask {state.people.get(lead, lead)}.", never=True
            )
        if answer.typed != name:
            raise NotAllowed(
                f"{name} must not be left out lightly", f"Type its name to skip it: {name}", never=True
            )
    about = given(person=answer.person) | answered(course, state, answer.step)
    return Event("step.skipped", course.data(answer.step, reason=reason, **about))


@rule(Choose)
def _choose(course: Course, state: State, answer: Choose, now: int) -> Event:
    one, _ = open_step(course, state, answer.step)
    name = course.name(answer.step)
    if one.step.verb != "decide":
        raise NotAllowed(f"{name} has nothing to choose", never=True)
    options = {option.id: option for option in one.step.options}
    if answer.option not in options:
        hint = did_you_mean(answer.option, options, "It has")
        raise NotAllowed(f"{name} has no option '{answer.option}'", hint, never=True)
    option = options[answer.option]
    data = course.data(answer.step, choice=option.id, label=option.label, **given(person=answer.person))
    data |= judged(course, state, answer.step, option.id, f"{one.step.title} {option.label}")
    if option.repeat:
        every = one.step.every if isinstance(one.step.every, int) else course.cadence.get(state.level, 0)
        return Event("decision.made", data | {"repeat": True, "opens_at": rfc3339(now + every)})
    return Event("decision.made", data | given(goto=option.goto))


@rule(StateFact)
def _fact(course: Course, state: State, answer: StateFact, now: int) -> Event:
    fact = course.facts.get(answer.fact)
    if fact is None:
        hint = did_you_mean(answer.fact, course.facts, "This plan asks for")
        raise NotAllowed(f"no fact '{answer.fact}' in this incident", hint, never=True)
    data = {"fact": fact.name, "value": fact_value(fact, answer.value)}
    data = (course.data(answer.step) if answer.step else {}) | data
    for key in [answer.step] if answer.step else judging(course, fact.name):
        if fact.type == "choice" and fact.name in course.placed(key).step.facts:
            data |= judged(course, state, key, str(data["value"]), f"{fact.ask} {data['value']}")
    return Event("fact.stated", data)


def fact_value(fact: Fact, value: str | float | None) -> str | int | float | None:
    """A fact's value as the log keeps it. Raises NotAllowed when it is not of the fact's type."""
    text = str(value).strip() if value is not None else ""
    if not text:
        if not fact.optional:
            raise NotAllowed(f"{fact.name} needs an answer", fact.ask, never=True)
        return None
    if fact.type == "number":
        return _number(fact, text)
    if fact.type == "time":
        try:
            return rfc3339(stated(text))
        except ValueError:
            hint = "Write it as 2026-11-22T09:05:00+01:00"
            raise NotAllowed(f"{fact.name} is a time, and '{text}' is none", hint, never=True) from None
    if fact.type == "choice" and text not in fact.options:
        raise NotAllowed(
            f"{fact.name} has no option '{text}'", did_you_mean(text, fact.options, "It has"), never=True
        )
    return text


def _number(fact: Fact, text: str) -> int | float:
    try:
        number = float(re.sub("[ ,]", "", text) if _IN_THOUSANDS.fullmatch(text) else text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or abs(number) >= 2**53:
        raise NotAllowed(
            f"{fact.name} is a number, and '{text}' is none", "Write digits only: 4100", never=True
        )
    return int(number) if number == int(number) else number


@rule(Reopen)
def _reopen(course: Course, state: State, answer: Reopen, now: int) -> Event:
    one, step = step_in(course, state, answer.step)
    name = course.name(answer.step)
    if (step.status == "open" and not state.ended) or (step.status == "waiting" and step.again_at is None):
        what = "already open" if step.status == "open" else "not open yet, so it cannot be reopened"
        raise NotAllowed(f"{name} is {what}")
    data = course.data(answer.step, reason=wants(answer.reason, f"to reopen {name}"), round=step.round + 1)
    data |= {"phase": one.phase} if one.phase else {"anytime": one.anytime}
    if one.step.within is not None:
        data["due_at"] = rfc3339(now + one.step.within)
    # What happens beside the phases holds nothing; but once all is over, it holds the end.
    if state.closed_at is not None or one.phase not in {None, state.tracks[one.plan.id].phase}:
        data["beside"] = True
    return Event("step.reopened", data)


@rule(Extend)
def _extend(course: Course, state: State, answer: Extend, now: int) -> Event:
    _, step = open_step(course, state, answer.step)
    name = course.name(answer.step)
    if step.due_at is None:
        raise NotAllowed(f"{name} has no deadline to move", never=True)
    if answer.by <= 0:
        raise NotAllowed("more time must be more than none", "Write 10m, or 1h30m.", never=True)
    due = max(step.due_at, now) + answer.by
    reason = wants(answer.reason, "more time")
    data = course.data(answer.step, due_at=rfc3339(due), by_s=answer.by // 1_000, reason=reason)
    return Event("step.extended", data)
