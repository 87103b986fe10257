"""A checked draft → the playbook that the program runs."""

from __future__ import annotations

from collections.abc import Mapping

from crisisctl.core.playbook import (
    LEVELS,
    Anytime,
    Approver,
    Call,
    Clearance,
    Fact,
    LegalClock,
    Message,
    Option,
    Phase,
    Playbook,
    Role,
    Rung,
    Step,
    When,
)
from crisisctl.core.times import words

from .clearing import fingerprint
from .draft import Draft, Placed
from .flow import all_needs
from .playbook_schema import ClockKeys, FactKeys, MessageKeys


def compile_playbook(draft: Draft) -> Playbook:
    """The playbook. The draft has no errors."""
    doc = draft.doc
    ladders = {
        name: tuple(Rung(one.page, one.after) for one in rungs) for name, rungs in doc.escalation.items()
    }
    needs = all_needs(draft)
    steps = {id(one.step): _step(draft, one, ladders, needs[one.step.id]) for one in draft.steps}
    return Playbook(
        id=doc.playbook,
        title=doc.title,
        summary=doc.summary,
        version=doc.version,
        roles={name: Role(name, one.title, tuple(one.duties), one.backup) for name, one in doc.roles.items()},
        phases=tuple(
            Phase(
                one.phase,
                one.title,
                tuple(steps[id(step)] for step in one.steps),
                one.goal,
                one.within,
                condition(one.when),
                one.opens,
            )
            for one in doc.phases
        ),
        facts={name: _fact(name, one) for name, one in doc.facts.items()},
        messages={name: _message(draft, name, one) for name, one in doc.messages.items()},
        escalation=ladders,
        anytime={
            name: Anytime(name, one.title, tuple(steps[id(step)] for step in one.steps))
            for name, one in doc.anytime.items()
        },
        clocks={name: _clock(draft, name, one) for name, one in doc.clocks.items()},
        cadence=_cadence({str(level): every for level, every in doc.cadence.items()}),
        handles=tuple(doc.handles),
        cluster=doc.cluster,
        level=doc.level,
        triggers=tuple(doc.triggers),
        avoid=tuple(doc.avoid),
    )


def _fact(name: str, one: FactKeys) -> Fact:
    return Fact(name, one.ask, one.type, tuple(one.options), one.optional)


def _message(draft: Draft, name: str, one: MessageKeys) -> Message:
    template, kept = draft.templates[name], one.cleared
    clearance = None
    if kept is not None:
        sha256 = fingerprint(template.data)
        clearance = Clearance(kept.by, kept.on, kept.until, sha256, tuple(kept.only))
    return Message(
        name=name,
        kind=one.kind,
        channels=tuple(dict.fromkeys(one.channels)),
        template=one.template,
        text=one.text,
        approve=tuple(Approver(each.role, each.within, each.otherwise) for each in one.approve),
        audience=one.audience,
        cleared=clearance,
    )


def _clock(draft: Draft, name: str, one: ClockKeys) -> LegalClock:
    if one.start == "declared":
        source = one.start
    else:
        source = f"fact:{one.start}" if one.start in draft.doc.facts else f"step:{one.start}"
    return LegalClock(name, one.title, source, one.within, one.owner, one.met_by)


def _cadence(given: Mapping[str, int]) -> dict[str, int]:
    """For all four levels: a level left out takes the next lower one's, else the shortest."""
    if not given:
        return {}
    filled: dict[str, int] = {}
    lower: int | None = None
    for level in LEVELS:
        lower = given.get(level, lower)
        filled[level] = min(given.values()) if lower is None else lower
    return filled


def condition(given: Mapping[str, list[str]] | None) -> When:
    """What a `when` holds, ``L3+`` spelled out."""
    return tuple((key, _values(key, values)) for key, values in (given or {}).items())


def _values(key: str, values: list[str]) -> tuple[str, ...]:
    if key != "level":
        return tuple(dict.fromkeys(values))
    named = {value for value in values if value in LEVELS}
    named.update(
        level
        for value in values
        if value.endswith("+")
        for level in LEVELS[LEVELS.index(value.removesuffix("+")) :]
    )
    return tuple(level for level in LEVELS if level in named)


def _step(draft: Draft, one: Placed, ladders: Mapping[str, tuple[Rung, ...]], needs: tuple[str, ...]) -> Step:
    step, verb = one.step, one.verbs[0]
    calls = tuple(_call(draft, name, step.within, ladders) for name in dict.fromkeys(step.page or ()))
    return Step(
        id=step.id,
        verb=verb,
        title=_title(draft, one),
        by=step.by,
        within=step.within,
        escalate=ladders[step.escalate] if step.escalate is not None else (),
        when=condition(step.when),
        needs=needs,
        every=step.every,
        why=step.why,
        how=tuple(step.how),
        evidence=step.evidence,
        required=step.required,
        holds=step.holds,
        items=tuple(step.check or ()),
        options=tuple(
            Option(name, option.label, option.goto, option.repeat)
            for name, option in (step.options or {}).items()
        ),
        facts=tuple(dict.fromkeys(step.ask or ())),
        message=step.say,
        calls=calls,
        wait=step.wait or 0,
        enters=step.enters,
        judges=step.judges,
        answers=step.answers,
    )


def _call(draft: Draft, name: str, within: int | None, ladders: Mapping[str, tuple[Rung, ...]]) -> Call:
    """The ladder that is climbed for a role or a ladder."""
    if name in ladders:
        return Call(name, ladders[name])
    backup = draft.doc.roles[name].backup
    second = (Rung(backup, within),) if backup is not None and within is not None else ()
    return Call(name, (Rung(name, 0), *second))


def _title(draft: Draft, one: Placed) -> str:
    """The sentence or question that people read."""
    step = one.step
    if step.ask:
        return _first_of([draft.doc.facts[name].ask for name in step.ask])
    if step.check:
        return "Check: " + _first_of(step.check)
    if step.say is not None:
        return f"Publish '{step.say}' on {', '.join(draft.doc.messages[step.say].channels)}"
    if step.page:
        roles = draft.doc.roles
        return "Page " + ", ".join(roles[name].title if name in roles else name for name in step.page)
    return step.do or step.decide or f"Wait {words(step.wait or 0)}"


def _first_of(lines: list[str]) -> str:
    return lines[0] if len(lines) == 1 else f"{lines[0]} (and {len(lines) - 1} more)"
