"""What the rules say of a draft, with all that this incident and its workspace know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Course
from crisisctl.core.local import zone
from crisisctl.core.state import State
from crisisctl.core.times import SECOND
from crisisctl.core.workspace import Place, Workspace
from crisisctl.core.world import Checked

if TYPE_CHECKING:
    from crisisctl.core.playbook import Clearance
    from crisisctl.messages.context import Context
    from crisisctl.messages.lint import Finding

#: The roles of a plan that give the word which a finding asks for, the first that there is.
_GATES = {"legal": ("legal",), "hr": ("hr",), "investors": ("investors", "ir", "investor-relations")}


def judged(
    folder: Path, workspace: Workspace, course: Course, state: State, step: str, sha256: str
) -> Checked:
    """What is wrong with a draft, whether it was cleared, and whose word it needs besides.

    That the words are gone is an error too.
    """
    from crisisctl.log.kept import words

    text = words(folder, sha256)
    if text is None:
        return Checked([{"rule": "words-missing", "severity": "error", "line": 1, "column": 1}])
    message, say = course.message(course.placed(step)), state.step(step).say
    findings = findings_of(
        text, message.kind, places(workspace, message.channels), context(workspace, course, state)
    )
    if say.next_update is not None and say.next_update <= state.moment:
        findings.append(_missed())
    cleared = _cleared(folder, workspace, course, state, step, text)
    asked = () if cleared is not None else tuple(_asked(findings, course))
    return Checked(findings, cleared=cleared, asked=asked)


def findings_of(text: str, kind: str, channels: Sequence[Place], known: Context) -> list[dict[str, Any]]:
    """What the rules of the wording and the lengths of the channels say, in the order of the text."""
    from crisisctl.messages.lengths.beyond import over_limit

    said = [_plain(asdict(one)) for one in _said(text, kind, known)]
    return sorted(said + over_limit(text, channels), key=lambda one: (one["line"], one["column"]))


@lru_cache(maxsize=64)
def _said(text: str, kind: str, known: Context) -> tuple[Finding, ...]:
    """Each text is judged once: the same words are shown, approved and posted."""
    from crisisctl.messages.lint import lint

    return lint(text, kind=kind, context=known).findings


def _plain(finding: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in finding.items() if value is not None}


def places(workspace: Workspace, channels: Iterable[str]) -> list[Place]:
    """The channels by name; one that the workspace does not know has no limit."""
    return [workspace.channels.get(name, Place(name, name)) for name in channels]


def context(workspace: Workspace, course: Course | None = None, state: State | None = None) -> Context:
    """What the rules may know beside the words."""
    from crisisctl.messages.context import Context, KnownFact

    brand = workspace.brand
    accounts = (place.account for place in workspace.channels.values())
    facts = []
    for name, fact in (state.facts if state else {}).items():
        is_number = course is not None and name in course.facts and course.facts[name].type == "number"
        if is_number and fact.value is not None:
            earlier = tuple(str(one) for one in fact.earlier if one is not None and one != fact.value)
            facts.append(KnownFact(name, str(fact.value), earlier))
    return Context(
        language=brand.language if workspace.file else None,
        contacts=frozenset(one for one in (brand.support, *accounts) if one),
        people=frozenset(person.name for person in workspace.people.values()),
        facts=tuple(facts),
    )


def _missed() -> dict[str, Any]:
    from crisisctl.messages.lint import explained

    rule = explained("missed-update")
    return {
        "rule": rule.id, "severity": rule.severity, "line": 1, "column": 1, "text": "",
        "why": rule.why, "instead": rule.instead,
    }  # fmt: skip


def _asked(findings: Sequence[Mapping[str, Any]], course: Course) -> Iterable[str]:
    gates = dict.fromkeys(one["gate"] for one in findings if one.get("gate"))
    for gate in gates:
        role = next((one for one in _GATES.get(gate, ()) if one in course.roles), None)
        if role is not None:
            yield role


def _cleared(
    folder: Path, workspace: Workspace, course: Course, state: State, step: str, text: str
) -> Clearance | None:
    """The clearance of these words, if they are a cleared template's, filled as was foreseen for it."""
    from crisisctl.messages.templates import inspect
    from crisisctl.reading.clearing import clearance_of, read_cleared, read_over

    from .composing import Composer

    one, say = course.placed(step), state.step(step).say
    kept = read_cleared(workspace.file).get(one.plan.id, {}).get(course.message(one).name)
    if kept is None:
        return None
    composer = Composer(folder, workspace)
    name, template = composer.template(course, step)
    uses = {use.name for use in inspect(name, template).uses}
    read = read_over(template, uses, one.plan.facts, workspace.brand)
    clearance = clearance_of(course.message(one), kept, read)
    today = datetime.fromtimestamp(state.moment // SECOND, zone(workspace.brand.timezone)).date().isoformat()
    if clearance is None or not clearance.stands(kept.sha256, today):
        return None
    # A script names no time of its own: its words have the one that was offered.
    promised = (
        say.next_update if say.next_update is not None else suggested_update(course, state, state.moment)
    )
    filled, missing = composer.compose(course, state, step, {}, promised, only=clearance.only)
    return clearance if not missing and filled == text else None
