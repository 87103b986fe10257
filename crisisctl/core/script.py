"""A script: the answers to a plan's questions, as a drill file gives them. Durations in milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from .nothing import NOTHING
from .playbook import When


class ScriptAnswer(NamedTuple):
    """The answer to one opening of a step, `after` milliseconds from it.

    By verb: `done` with `evidence` for a `do` or `check`, `enters` (a claim's words, or a channel) for a `do`
    that enters something, `done` with `reason` for a `wait`; `choose` for
    a `decide`; `facts` (values as text, None for one that is not known) for an `ask`; `draft`, `approve`
    (role → person), `publish` (channel → link), `leave_out` (channel → reason) and `overrule` (rule →
    reason) for a `say`; `ack` (people) or `settle` for a `page`. `skip` is the reason for skipping.
    """

    after: int = 0
    done: bool = False
    evidence: str | None = None
    reason: str | None = None
    choose: str | None = None
    facts: Mapping[str, str | None] = NOTHING
    draft: Mapping[str, str] = NOTHING
    approve: Mapping[str, str] = NOTHING
    publish: Mapping[str, str] = NOTHING
    leave_out: Mapping[str, str] = NOTHING
    overrule: Mapping[str, str] = NOTHING
    ack: tuple[str, ...] = ()
    settle: str | None = None
    skip: str | None = None
    enters: str | None = None


class Expectation(NamedTuple):
    """A step that is to be settled no later than `within` after its inject.

    Or, with `statement`, a statement of that name or kind that is to be published by then.
    """

    step: str
    within: int
    statement: bool = False


class Inject(NamedTuple):
    """Something that is told to the players `at` milliseconds after the start.

    `written` is `at` as the file has it, `name` its id or else that. At its time it is played only if every
    entry of `when` holds and not every one of `unless` (see `injects`).
    """

    name: str
    at: int
    text: str
    sender: str | None = None
    channel: str | None = None
    truth: str | None = None
    expect: tuple[Expectation, ...] = ()
    when: When = ()
    unless: When = ()
    written: str = ""


class Objective(NamedTuple):
    """A bound on what is measured: `within` milliseconds, or a number that it is `at_most` or `at_least`.

    `of` says what `metric` names: a metric of the report; a step (until it is settled), a statement or its
    kind (until it is published), a legal clock (until it runs), each from the declaration; an inject (from
    it until all that it expects is there).
    """

    id: str
    metric: str
    within: int | None = None
    at_most: float | None = None
    at_least: float | None = None
    of: Literal["metric", "step", "statement", "clock", "inject"] = "metric"


class Script(NamedTuple):
    """A drill file. `starts` is a moment (milliseconds since 1970 UTC).

    `answers`, by step: one answer for every opening, or a tuple with one for each.
    """

    answers: Mapping[str, ScriptAnswer | tuple[ScriptAnswer, ...]]
    drill: str | None = None
    playbook: str | None = None
    starts: int | None = None
    title: str | None = None
    level: str | None = None
    roles: Mapping[str, str] = NOTHING
    injects: tuple[Inject, ...] = ()
    objectives: tuple[Objective, ...] = ()
    fails: tuple[str, ...] = ()

    def answer(self, step: str, opening: int) -> ScriptAnswer | None:
        """The answer to a step's opening (from 1); None where there is none, or none is left."""
        given = self.answers.get(step)
        if given is None or isinstance(given, ScriptAnswer):
            return given
        return given[opening - 1] if opening <= len(given) else None
