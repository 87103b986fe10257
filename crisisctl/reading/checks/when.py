"""Conditions: what they name exists, and they can come true."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.playbook import LEVELS
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed
from crisisctl.reading.flow import PhaseWays
from crisisctl.reading.node import Path
from crisisctl.reading.source import suggest

OR_MORE = tuple(f"{level}+" for level in LEVELS)


def conditions(draft: Draft) -> Iterator[Problem]:
    """Every `when` of a step or a phase."""
    ways = PhaseWays(draft)
    for number, phase in enumerate(draft.doc.phases):
        for key, values in (phase.when or {}).items():
            path: Path = ("phases", number, "when", key)
            yield from _names(draft, path, key, values)
            # It is judged before the phase begins, so the decision must be known by then.
            decided = _phase_of(draft, key)
            if decided == number or (decided > number and not ways.lead(decided, number)):
                yield _never(draft, path, f"'{key}' is decided only when this phase has begun, or later")
    for one in draft.steps:
        for key, values in (one.step.when or {}).items():
            path = (*one.path, "when", key)
            yield from _names(draft, path, key, values)
            if why := _impossible(draft, one, key, ways):
                yield _never(draft, path, why)


def _phase_of(draft: Draft, key: str) -> int:
    """The number of the phase in which a decision is made; -1 for what no phase decides."""
    decision = _decision(draft, key)
    return -1 if decision is None or decision.phase is None else decision.phase


def _decision(draft: Draft, key: str) -> Placed | None:
    return draft.decisions.get(key) if key != "level" else None


def _names(draft: Draft, path: Path, key: str, values: list[str]) -> Iterator[Problem]:
    known = _known_values(draft, key)
    if known is None:
        if not _unreadable(draft, key):
            yield _unknown_key(draft, path, key)
        return
    if not values:
        yield _never(draft, path, "no value is given")
        return
    if key == "level" and (key in draft.decisions or _is_choice(draft, key)):
        return  # its name is refused already, and the values may be its own
    what = "level" if key == "level" else "option"
    for index, value in enumerate(values):
        if value not in known:
            names = [name for name in known if not name.endswith("+")] if key == "level" else known
            hint = suggest(value, names, "There are" if key == "level" else f"'{key}' has")
            yield draft.source.value(
                (*path, index), f"unknown {what} '{value[:80]}'", f"unknown-{what}", hint
            )
    decision = _decision(draft, key)
    options = (decision.step.options or {}) if decision else {}
    if options and all(value in options and options[value].repeat for value in values):
        yield _never(draft, path, "a choice that is asked again decides nothing")


def _unreadable(draft: Draft, key: str) -> bool:
    """Whether it would be, or might be, a decision or a choice, had all been written rightly."""
    if draft.names.unread & {"fact", "step"}:
        return True
    decided = any(one.step.id == key and "decide" in draft.written(one.path) for one in draft.steps)
    return decided or (key in draft.doc.facts and "type" in draft.source.root.at(("facts", key)).lost)


def _known_values(draft: Draft, key: str) -> list[str] | None:
    """What a key of `when` can be; None if there is no such key."""
    if key == "level":
        return [*LEVELS, *OR_MORE]
    if decision := _decision(draft, key):
        return [*(decision.step.options or {}), *draft.source.root.at((*decision.path, "options")).lost]
    return list(draft.doc.facts[key].options) if _is_choice(draft, key) else None


def _is_choice(draft: Draft, key: str) -> bool:
    fact = draft.doc.facts.get(key)
    return fact is not None and fact.type == "choice"


def _impossible(draft: Draft, one: Placed, key: str, ways: PhaseWays) -> str:
    """Why the decision cannot be known when the step is to open; empty if it can."""
    decision = _decision(draft, key)
    if decision is None:
        return ""
    if decision.step is one.step:
        return "a step cannot wait for its own choice"
    if decision.phase is None or one.phase is None:
        return ""
    if decision.phase > one.phase and not ways.lead(decision.phase, one.phase):
        return f"'{key}' is decided in the later phase '{draft.doc.phases[decision.phase].phase}'"
    options = decision.step.options or {}
    chosen = [options[value] for value in (one.step.when or {})[key] if value in options]
    final = [option for option in chosen if not option.repeat]
    if decision.phase == one.phase and final and all(option.goto is not None for option in final):
        return "this choice leaves the phase"
    return ""


def _unknown_key(draft: Draft, path: Path, key: str) -> Problem:
    if key in draft.names.facts:
        text, hint = f"the fact '{key}' is no choice", "make it 'type: choice' with 'options'"
    elif key in draft.names.steps:
        text, hint = f"the step '{key}' is no decision", "only what a 'decide' settles can be asked for here"
    else:
        choices = [name for name, fact in draft.doc.facts.items() if fact.type == "choice"]
        text = f"unknown decision '{key[:80]}'"
        hint = suggest(key, [*draft.decisions, *choices, "level"], "This plan has")
    return draft.source.key(path, text, "unknown-decision", hint)


def _never(draft: Draft, path: Path, why: str) -> Problem:
    return draft.source.value(path, f"this can never hold: {why}", "never-holds", "mend it, or take it out")
