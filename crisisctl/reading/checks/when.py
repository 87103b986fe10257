"""Conditions: what they name exists, and they can come true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crisisctl.core.playbook import LEVELS
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed
from crisisctl.reading.flow import phase_edges, reachable
from crisisctl.reading.node import Path
from crisisctl.reading.source import suggest

OR_MORE = tuple(f"{level}+" for level in LEVELS)


def conditions(draft: Draft) -> Iterator[Problem]:
    """Every `when` of a step or a phase."""
    edges = phase_edges(draft)
    for number, phase in enumerate(draft.doc.phases):
        for key, values in (phase.when or {}).items():
            path = ("phases", number, "when", key)
            yield from _names(draft, path, key, values)
            decision = _decision(draft, key)
            if decision is not None and decision.phase is not None and decision.phase >= number:
                # It is judged before the phase begins, so the decision must be known by then.
                if decision.phase == number or number not in reachable(decision.phase, edges):
                    yield _never(draft, path, f"'{key}' is decided only when this phase has begun, or later")
    for one in draft.steps:
        for key, values in (one.step.when or {}).items():
            path = (*one.path, "when", key)
            yield from _names(draft, path, key, values)
            yield from _possible(draft, one, key, edges)


def _decision(draft: Draft, key: str) -> Placed | None:
    found = draft.decisions.get(key) if key != "level" else None
    return found


def _names(draft: Draft, path: Path, key: str, values: list[str]) -> Iterator[Problem]:
    known = _known_values(draft, key)
    if known is None:
        yield _unknown_key(draft, path, key)
        return
    if not values:
        yield _never(draft, path, "no value is given")
        return
    what = "level" if key == "level" else "option"
    for index, value in enumerate(values):
        if value not in known:
            names = [name for name in known if not name.endswith("+")] if key == "level" else known
            hint = suggest(value, names, "There are" if key == "level" else f"'{key}' has")
            yield draft.source.value((*path, index), f"unknown {what} '{value[:80]}'", f"unknown-{what}", hint)
    decision = _decision(draft, key)
    options = (decision.step.options or {}) if decision else {}
    if options and all(value in options and options[value].repeat for value in values):
        yield _never(draft, path, "a choice that is asked again decides nothing")


def _known_values(draft: Draft, key: str) -> list[str] | None:
    """What a key of `when` can be; None if there is no such key."""
    if key == "level":
        return [*LEVELS, *OR_MORE]
    if decision := _decision(draft, key):
        return [*(decision.step.options or {}), *draft.source.root.at((*decision.path, "options")).lost]
    fact = draft.doc.facts.get(key)
    return list(fact.options) if fact is not None and fact.type == "choice" else None


def _possible(draft: Draft, one: Placed, key: str, edges: Mapping[int, set[int]]) -> Iterator[Problem]:
    """Whether the decision can be known when the step is to open."""
    decision = _decision(draft, key)
    path = (*one.path, "when", key)
    if decision is None or _known_values(draft, key) is None:
        return
    if decision.step is one.step:
        yield _never(draft, path, "a step cannot wait for its own choice")
    elif decision.phase is None or one.phase is None:
        return
    elif decision.phase > one.phase and one.phase not in reachable(decision.phase, edges):
        title = draft.doc.phases[decision.phase].phase
        yield _never(draft, path, f"'{key}' is decided in the later phase '{title}'")
    elif decision.phase == one.phase:
        options = decision.step.options or {}
        chosen = [options[value] for value in (one.step.when or {})[key] if value in options]
        if chosen and all(option.goto is not None or option.repeat for option in chosen):
            if not all(option.repeat for option in chosen):
                yield _never(draft, path, "this choice leaves the phase, and its decisions are forgotten")


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
