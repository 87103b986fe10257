"""What a plan names must exist, and exist once."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Kind
from crisisctl.reading.node import UNREADABLE, Path
from crisisctl.reading.references import Reference, references
from crisisctl.reading.source import suggest


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """References to what does not exist."""
    known: dict[Kind, tuple[str, ...]] = {
        "role": draft.names.roles,
        "ladder": draft.names.ladders,
        "message": draft.names.messages,
        "fact": draft.names.facts,
        "step": draft.names.steps,
        "phase": draft.names.phases,
        "channel": tuple(draft.workspace.channels),
    }
    exists = {kind: {UNREADABLE, *names} for kind, names in known.items()}
    for one in references(draft):
        if draft.names.unread.intersection(one.kinds):
            continue
        if one.name not in one.words and not any(one.name in exists[kind] for kind in one.kinds):
            yield _unknown(draft, one, [name for kind in one.kinds for name in known[kind]] + list(one.words))


def _unknown(draft: Draft, one: Reference, names: list[str]) -> Problem:
    kind = one.kinds[-1] if one.kinds == ("fact", "step") else one.kinds[0]
    text = f"unknown {' or '.join(one.kinds)} '{one.name[:80]}'"
    if one.kinds == ("ladder",) and one.name in draft.names.roles:
        hint = f"'{one.name}' is a role; a ladder stands under 'escalation'"
    elif one.kinds == ("role",) and one.name in draft.names.ladders:
        hint = f"'{one.name}' is a ladder; a role is asked for here"
    elif names:
        hint = suggest(one.name, names, "There are" if kind == "channel" else "This plan has")
    else:
        hint = f"this plan has no {kind} yet"
    return draft.source.value(one.path, text, f"unknown-{kind}", hint)


def repeated_names(draft: Draft) -> Iterator[Problem]:
    """Two things of one name where a name must say which is meant."""
    steps = [((*one.path, "id"), one.step.id) for one in draft.steps]
    phases: list[tuple[Path, str]] = [
        (("phases", number, "phase"), phase.phase) for number, phase in enumerate(draft.doc.phases)
    ]
    paged: list[tuple[Path, str]] = [
        *((("roles", name), name) for name in draft.doc.roles),
        *((("escalation", name), name) for name in draft.doc.escalation),
    ]
    # Two decisions of one id are two steps of one id already, so only the first of them counts here.
    decisions: dict[str, Path] = {}
    for one in draft.steps:
        if one.step.decide is not None:
            decisions.setdefault(one.step.id, (*one.path, "id"))
    chosen: list[tuple[Path, str]] = [
        *((("facts", name), name) for name, fact in draft.doc.facts.items() if fact.type == "choice"),
        *((path, name) for name, path in decisions.items()),
    ]
    yield from _twice(draft, "step", steps)
    yield from _twice(draft, "phase", phases)
    yield from _twice(draft, "role or ladder", paged)
    yield from _twice(draft, "decision or choice", chosen)


def reserved_names(draft: Draft) -> Iterator[Problem]:
    """`declared` is where a clock can start from, `level` is a key of every `when`."""
    facts = draft.doc.facts
    for name in facts:
        if name == "declared" or (name == "level" and facts[name].type == "choice"):
            yield draft.source.key(("facts", name), *_reserved(name))
    for one in draft.steps:
        if one.step.id == "declared" or (one.step.id == "level" and one.step.decide is not None):
            yield draft.source.value((*one.path, "id"), *_reserved(one.step.id))


def _reserved(name: str) -> tuple[str, str, str]:
    means = "the beginning of the incident" if name == "declared" else "the level of the incident"
    return f"'{name}' means {means}", "reserved-name", "give it another name"


def _twice(draft: Draft, what: str, places: list[tuple[Path, str]]) -> Iterator[Problem]:
    root = draft.source.root
    seen: dict[str, int] = {}

    def where(place: tuple[Path, str]) -> tuple[int, int]:
        node = root.at(place[0]) if place[0][-1] in {"id", "phase"} else root.key(place[0])
        return node.line, node.column

    for path, name in sorted(places, key=where):
        if name == UNREADABLE:
            continue
        if name in seen:
            point = draft.source.value if path[-1] in {"id", "phase"} else draft.source.key
            hint = f"the first is on line {seen[name]}; every {what} needs a name of its own"
            yield point(path, f"the {what} '{name}' stands here a second time", "duplicate-id", hint)
        else:
            seen[name] = where((path, name))[0]


def plan_id(draft: Draft) -> Iterator[Problem]:
    """`playbook` is the file's stem."""
    written = draft.doc.playbook
    if written not in {draft.id, UNREADABLE}:
        hint = f"write '{draft.id}', or rename the file to '{written}.yaml'"
        yield draft.source.value(
            ("playbook",), f"the id '{written}' is not the file's name", "wrong-id", hint
        )
