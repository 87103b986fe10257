"""Reading the answers of a drill file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from crisisctl.core.playbook import Playbook
from crisisctl.core.script import Expectation, Inject, Objective, Script, ScriptAnswer
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .answers import RuleIds, check_answers
from .compile import condition
from .compose import compose
from .document import read_document
from .drill_schema import (
    AnswerKeys,
    AnswersKeys,
    DrillKeys,
    ExpectKeys,
    InjectKeys,
    MeasureKeys,
    ObjectiveKeys,
)
from .files import read_bytes, shown
from .measures import inject_names
from .node import UNREADABLE
from .source import Source

_STAND_INS: Mapping[str, object] = {
    "answers": {},
    "at": "0m",
    "within": "1m",
    "metric": "pages_sent",
    "starts": "2026-01-01T00:00:00Z",
    "at_most": "1",
}


def read_answers(
    file: Path,
    *,
    playbook: Playbook,
    workspace: Workspace | None,
    drill: bool = False,
    rule_ids: RuleIds | None = None,
) -> tuple[Script, tuple[Problem, ...]]:
    """The script in a drill file, and warnings about it.

    With `drill`, the file must be a whole drill; else `answers` alone are enough. Every step, option,
    fact, role, person and channel in it must exist in `playbook` and, where there is one with people in
    it, in `workspace`; every rule in `rule_ids`, where they are given. Raises Refused with every error, in
    the order of the lines.
    """
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, DrillKeys if drill else AnswersKeys, _STAND_INS)
    problems += misfits
    if keys is not None:
        problems += check_answers(source, keys, playbook, workspace, rule_ids)
    problems.sort(key=lambda one: (one.line or 0, one.column or 0))
    if keys is None or any(one.severity == "error" for one in problems):
        raise Refused(problems)
    return _script(source, keys), tuple(problems)


def read_drill_header(file: Path) -> tuple[Source, AnswersKeys | None, list[Problem]]:
    """A drill file by itself, without the plan that it belongs to, and what is wrong with it."""
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, DrillKeys, _STAND_INS)
    return source, keys, [*problems, *misfits]


def playbook_of(file: Path) -> str:
    """The plan that a drill file is for. Raises Refused where it does not say so."""
    keys, problems = read_drill_header(file)[1:]
    if keys is None or keys.playbook in {None, UNREADABLE}:
        raise Refused(problems)
    return str(keys.playbook)


def _script(source: Source, keys: AnswersKeys) -> Script:
    answers: dict[str, ScriptAnswer | tuple[ScriptAnswer, ...]] = {}
    for step, given in keys.answers.items():
        listed = isinstance(source.root.at(("answers", step)).value, list)
        made = tuple(_answer(one) for one in given)
        if listed or not made:
            answers[step] = made
        else:
            answers[step] = made[0]
    return Script(
        answers=answers,
        drill=keys.drill,
        playbook=keys.playbook,
        starts=keys.starts,
        title=keys.title,
        level=keys.level,
        roles=dict(keys.roles),
        injects=injects_of(source, keys),
        objectives=objectives_of(keys),
        fails=tuple(keys.fails),
    )


def _answer(keys: AnswerKeys) -> ScriptAnswer:
    return ScriptAnswer(
        after=keys.after,
        done=bool(keys.done),
        enters=keys.enters,
        evidence=keys.evidence,
        reason=keys.reason,
        choose=keys.choose,
        facts=keys.facts or {},
        draft=keys.draft or {},
        approve=keys.approve or {},
        publish=keys.publish or {},
        leave_out=keys.leave_out or {},
        overrule=keys.overrule or {},
        ack=tuple(keys.ack or ()),
        settle=keys.settle,
        skip=keys.skip,
    )


def injects_of(source: Source, keys: MeasureKeys) -> tuple[Inject, ...]:
    """The injects of a drill or a deck, by their names."""
    names = inject_names(source, keys.injects)
    times = [source.root.at(("injects", index, "at")).value for index in range(len(names))]
    return tuple(_inject(*one) for one in zip(names, map(str, times), keys.injects, strict=True))


def _inject(name: str, written: str, keys: InjectKeys) -> Inject:
    return Inject(
        written=written,
        name=name,
        at=keys.at,
        text=keys.text,
        sender=keys.sender,
        channel=keys.channel,
        truth=keys.truth,
        expect=tuple(_expectation(one) for one in keys.expect),
        when=condition(keys.when),
        unless=condition(keys.unless),
    )


def _expectation(keys: ExpectKeys) -> Expectation:
    return Expectation(keys.step or keys.statement or "", keys.within, statement=keys.step is None)


def objectives_of(keys: MeasureKeys) -> tuple[Objective, ...]:
    """The objectives of a drill or a deck."""
    return tuple(_objective(one) for one in keys.objectives)


def _objective(keys: ObjectiveKeys) -> Objective:
    bounds = (keys.within, keys.at_most, keys.at_least)
    if keys.step is not None:
        return Objective(keys.id, keys.step, *bounds, of="step")
    if keys.statement is not None:
        return Objective(keys.id, keys.statement, *bounds, of="statement")
    if keys.clock is not None:
        return Objective(keys.id, keys.clock, *bounds, of="clock")
    if keys.inject is not None:
        return Objective(keys.id, keys.inject, *bounds, of="inject")
    return Objective(keys.id, keys.metric or "", *bounds)
