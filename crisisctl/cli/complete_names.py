"""The names that can be completed: of plans without reading them, the rest from where the incident stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from crisisctl.core.playbook import MESSAGE_KINDS

from .place import place

if TYPE_CHECKING:
    from crisisctl.conduct import Incident

Offer = tuple[str, str]
Given = Mapping[str, str]


def named(command: str, parameter: str, given: Given) -> Iterable[Offer]:
    """What a parameter of a command can be, with a few words about each."""
    if parameter in {"playbook", "plan"} or (command, parameter) == ("new", "from_"):
        return _plans(command)
    if parameter in {"incident", "against"} or (command, parameter) == ("drill", "from_"):
        return _incidents()
    if (command, parameter) == ("clear", "message"):
        return _statements_of(given.get("playbook", ""))
    if (command, parameter) == ("drill", "deck"):
        return _decks()
    if words := _WORDS.get((command, parameter)):
        return words()
    finder = _OF_INCIDENT.get((command, parameter)) or _OF_INCIDENT.get(("", parameter))
    return finder(_incident(command, given), given) if finder else ()


def _plans(command: str) -> Iterable[Offer]:
    from crisisctl.reading.files import playbooks

    yield from ((name, "plan") for name in playbooks(place().file))
    if command == "drill":
        from .drill.named import files

        yield from ((file.stem, "drill") for file in files(place()))


def _incidents() -> Iterable[Offer]:
    where = place()
    for root, kind in ((where.incidents, "incident"), (where.exercises, "exercise")):
        if root.is_dir():
            yield from ((one.name, kind) for one in sorted(root.iterdir(), reverse=True) if one.is_dir())


def _statements_of(playbook: str) -> Iterable[Offer]:
    from .plans import plan_named

    messages = plan_named(playbook, place().file).playbook.messages
    return [(name, one.kind) for name, one in messages.items()]


def _decks() -> Iterable[Offer]:
    from crisisctl.reading.deck import decks

    return [(name, "deck") for name in decks(place().file)]


def _incident(command: str, given: Given) -> Incident:
    from .incidents import folder_of, opened
    from .inject.facilitating import exercise_of

    which = given.get("incident", "")
    return opened(folder_of(exercise_of(which) if command == "inject" else which))


def _levels() -> Iterable[Offer]:
    from crisisctl.live.asking.changes import LEVEL_WORDS

    return LEVEL_WORDS.items()


def _rules() -> Iterable[Offer]:
    from crisisctl.messages.lint import catalogue

    return [(one.id, one.why) for one in catalogue()]


def _kinds() -> Iterable[Offer]:
    return [(kind, "statement") for kind in MESSAGE_KINDS]


#: Words that mean something to a command whatever incident is open, by command and parameter.
_WORDS: dict[tuple[str, str], Callable[[], Iterable[Offer]]] = {
    ("run", "level"): _levels,
    ("level", "level"): _levels,
    ("clock", "what"): lambda: [
        ("met", "the duty is done"),
        ("drop", "it does not apply"),
        ("start", "it counts from a time"),
    ],
    ("channel", "state"): lambda: [("lost", "in wrong hands"), ("back", "ours again")],
    ("hold", "state"): lambda: [("on", "nothing can be redacted"), ("off", "it is over")],
    ("inject", "truth"): lambda: [
        ("true", "it is so"),
        ("false", "it is not"),
        ("unverified", "nobody knows"),
    ],
    ("message", "rule"): _rules,
    ("lint", "explain"): _rules,
    ("lint", "kind"): _kinds,
}


def _steps(incident: Incident, status: str) -> Iterable[Offer]:
    course, state = incident.course, incident.state
    for key, step in state.steps.items():
        if (step.status == "open") == (status == "open"):
            yield course.name(key), course.placed(key).step.title


def _decisions(incident: Incident, _: Given) -> Iterable[Offer]:
    course, state = incident.course, incident.state
    for key, step in state.steps.items():
        if step.status == "open" and course.placed(key).step.verb == "decide":
            yield course.name(key), course.placed(key).step.title


def _options(incident: Incident, given: Given) -> Iterable[Offer]:
    step = incident.course.placed(incident.course.find(given.get("step", ""))).step
    return [(one.id, one.label) for one in step.options]


def _channels(incident: Incident, _: Given) -> Iterable[Offer]:
    messages = (one for plan in incident.course.plans for one in plan.messages.values())
    return [
        (channel, "channel") for channel in dict.fromkeys(one for each in messages for one in each.channels)
    ]


Finder = Callable[["Incident", Given], Iterable[Offer]]
#: By command and parameter; "" stands for every command.
_OF_INCIDENT: dict[tuple[str, str], Finder] = {
    ("", "step"): lambda incident, _: _steps(incident, "open"),
    ("reopen", "step"): lambda incident, _: _steps(incident, "settled"),
    ("choose", "step"): _decisions,
    ("choose", "option"): _options,
    ("", "role"): lambda incident, _: [(one.id, one.title) for one in incident.course.roles.values()],
    ("", "person"): lambda incident, _: incident.state.people.items(),
    ("", "by"): lambda incident, _: incident.state.people.items(),
    ("", "as_"): lambda incident, _: incident.state.people.items(),
    ("", "channel"): _channels,
    ("channel", "name"): _channels,
    ("", "claim"): lambda incident, _: [(name, one.text) for name, one in incident.state.claims.items()],
    ("", "promise"): lambda incident, _: [
        (name, one.text) for name, one in incident.state.commitments.items()
    ],
    ("fact", "name"): lambda incident, _: [(one.name, one.ask) for one in incident.course.facts.values()],
    ("happened", "name"): lambda incident, _: [
        (one.name, one.title) for plan in incident.course.plans for one in plan.anytime.values()
    ],
    ("message", "name"): lambda incident, _: [
        (name, one.kind) for plan in incident.course.plans for name, one in plan.messages.items()
    ],
    ("clock", "name"): lambda incident, _: [
        (key, one.title) for key, (_, one) in incident.course.clocks.items()
    ],
    ("inject", "inject"): lambda incident, _: [(one.name, one.text) for one in incident.course.injects],
}
