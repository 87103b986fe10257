"""A drill's answers against the plan that they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from crisisctl.core.playbook import SKIPPABLE, Playbook, Step, Verb
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem

from .default_workspace import DEFAULT_WORKSPACE
from .drill_schema import AnswerKeys, AnswersKeys
from .measures import Measures
from .node import UNREADABLE, Path
from .source import Source, suggest

#: What an answer to each verb may hold, besides `after`.
FITTING: Mapping[Verb, frozenset[str]] = {
    "do": frozenset({"done", "evidence"}),
    "check": frozenset({"done", "evidence"}),
    "decide": frozenset({"choose"}),
    "ask": frozenset({"facts"}),
    "say": frozenset({"draft", "approve", "publish", "leave_out", "overrule"}),
    "page": frozenset({"ack", "settle"}),
    "wait": frozenset({"done", "reason"}),
}
#: Without one of these an answer says nothing.
SAYING: Mapping[Verb, frozenset[str]] = {
    **FITTING,
    "do": frozenset({"done"}),
    "check": frozenset({"done"}),
    "wait": frozenset({"done"}),
}
#: How a step can end: an answer holds the keys of one of these.
OUTCOMES = ({"done", "enters"}, {"choose"}, {"facts"}, FITTING["say"], {"ack"}, {"settle"}, {"skip"})


#: The names of the rules for statements: asked for only where one is named.
RuleIds = Callable[[], Iterable[str]]


def check_answers(
    source: Source,
    keys: AnswersKeys,
    playbook: Playbook,
    workspace: Workspace | None,
    rule_ids: RuleIds | None = None,
) -> list[Problem]:
    """Everything in a script that its plan, the workspace and the rules (if given) do not have."""
    steps = {step.id: step for step in playbook.steps()}
    known = workspace or DEFAULT_WORKSPACE
    return list(_Answers(source, keys, playbook, known, steps, rule_ids).problems())


@dataclass(frozen=True)
class _Answers:
    source: Source
    keys: AnswersKeys
    playbook: Playbook
    workspace: Workspace
    steps: Mapping[str, Step]
    rule_ids: RuleIds | None = None

    def problems(self) -> Iterator[Problem]:
        keys = self.keys
        if keys.playbook is not None and keys.playbook not in {self.playbook.id, UNREADABLE}:
            text = f"this drill is for '{keys.playbook}', not for '{self.playbook.id}'"
            yield self.source.value(("playbook",), text, "wrong-playbook", "use it with its own plan")
        for role, person in keys.roles.items():
            yield from self.key(("roles", role), "role", role, self.playbook.roles)
            yield from self.holder(("roles", role), role, person)
        for name, answers in keys.answers.items():
            path: Path = ("answers", name)
            step = self.steps.get(name)
            if step is None:
                yield from self.key(path, "step", name, self.steps)
                continue
            listed = isinstance(self.source.root.at(path).value, list)
            for index, answer in enumerate(answers):
                yield from self.answer((*path, index) if listed else path, step, answer)
        yield from self.measures()

    def answer(self, path: Path, step: Step, answer: AnswerKeys) -> Iterator[Problem]:
        enters = {"enters"} if step.enters is not None else set()
        allowed = FITTING[step.verb] | enters | ({"skip"} if step.verb in SKIPPABLE else set())
        yield from self.fitting(path, step, answer, allowed, SAYING[step.verb] | enters)
        yield from self.values(path, step, answer)

    def fitting(
        self, path: Path, step: Step, answer: AnswerKeys, allowed: AbstractSet[str], saying: AbstractSet[str]
    ) -> Iterator[Problem]:
        """Whether an answer has the keys of its verb."""
        given = {name for name in type(answer).model_fields if getattr(answer, name) is not None} - {"after"}
        for name in sorted(given - allowed):
            hint = f"it takes {', '.join(sorted(allowed))}"
            text = f"'{name}' is no answer to a '{step.verb}'"
            yield self.source.key((*path, name), text, "wrong-answer", hint)
        if not given & (saying | {"skip"}) and not self.source.root.at(path).lost and given <= allowed:
            hint = f"give one of {', '.join(sorted(saying))}"
            yield self.source.mapping(path, f"this answers nothing of a '{step.verb}'", "missing-key", hint)
        if answer.done is False:
            yield self.source.value(
                (*path, "done"), "an answer is done, or it is left out", "wrong-type", "write true"
            )
        yield from self.contradictions(path, answer, given & allowed)

    def values(self, path: Path, step: Step, answer: AnswerKeys) -> Iterator[Problem]:
        """Every name that an answer gives as a value."""
        if step.verb == "decide" and answer.choose is not None:
            names = [option.id for option in step.options]
            yield from self.value((*path, "choose"), "option", answer.choose, names)
        if answer.enters is not None and step.enters in {"channel-lost", "channel-back"}:
            yield from self.value((*path, "enters"), "channel", answer.enters, self.workspace.channels)
        for name, value in (answer.facts or {}).items():
            yield from self.fact((*path, "facts", name), name, value)
        for role, person in (answer.approve or {}).items():
            yield from self.key((*path, "approve", role), "role", role, self.playbook.roles)
            yield from self.person((*path, "approve", role), person)
        for key, channels in (("publish", answer.publish), ("leave_out", answer.leave_out)):
            for channel in channels or {}:
                yield from self.key((*path, key, channel), "channel", channel, self.workspace.channels)
        if answer.overrule and self.rule_ids is not None:
            known = tuple(self.rule_ids())
            for rule in answer.overrule:
                yield from self.key((*path, "overrule", rule), "rule", rule, known)
        for index, person in enumerate(answer.ack or ()):
            yield from self.person((*path, "ack", index), person)

    def contradictions(self, path: Path, answer: AnswerKeys, given: set[str]) -> Iterator[Problem]:
        """Keys of two outcomes, and channels that are published on and left out; each at the second."""
        hint = "keep one of them; a list gives each opening an answer of its own"
        written = self.source.root.at(path).value
        keys = [key for key in written if key in given and (key != "done" or answer.done)]
        ways = [(key, number) for key in keys for number, way in enumerate(OUTCOMES) if key in way]
        second = next((key for key, number in ways if number != ways[0][1]), None)
        if second is not None:
            text = f"'{second}' contradicts '{ways[0][0]}' in one answer"
            yield self.source.key((*path, second), text, "contradiction", hint)
        places = [key for key in keys if key in {"publish", "leave_out"}]
        for channel in sorted({*(answer.publish or ())} & {*(answer.leave_out or ())}) if places[1:] else ():
            text = f"'{channel}' is in '{places[0]}' and in '{places[1]}'"
            yield self.source.key((*path, places[1], channel), text, "contradiction", "keep one of them")

    def fact(self, path: Path, name: str, value: str | None) -> Iterator[Problem]:
        fact = self.playbook.facts.get(name)
        if fact is None:
            yield from self.key(path, "fact", name, self.playbook.facts)
        elif fact.type == "choice" and value is not None:
            yield from self.value(path, "option", value, fact.options)

    def measures(self) -> Iterator[Problem]:
        measures = Measures(self.source, self.keys, self.playbook, self.steps)
        yield from measures.problems()
        names = measures.names()
        for index, name in enumerate(self.keys.fails):
            yield from self.value(("fails", index), "step, objective or inject", name, names)

    def holder(self, path: Path, role: str, person: str) -> Iterator[Problem]:
        if self.workspace.file is None:
            return
        known = self.workspace.people.get(person)
        if known is None:
            yield from self.person(path, person)
        elif role in self.playbook.roles and role not in known.roles:
            hint = f"add '{role}' to their roles in {self.workspace.file}"
            yield self.source.value(path, f"'{person}' does not hold the role '{role}'", "not-holder", hint)

    def person(self, path: Path, person: str) -> Iterator[Problem]:
        if self.workspace.file is not None:
            yield from self.value(path, "person", person, self.workspace.people)

    def value(self, path: Path, what: str, name: str, known: Iterable[str]) -> Iterator[Problem]:
        if name not in known and name != UNREADABLE:
            yield self.source.value(path, *_unknown(what, name, known))

    def key(self, path: Path, what: str, name: str, known: Iterable[str]) -> Iterator[Problem]:
        if name not in known:
            yield self.source.key(path, *_unknown(what, name, known))


def _unknown(what: str, name: str, known: Iterable[str]) -> tuple[str, str, str]:
    rule = "unknown-" + what.split(",", maxsplit=1)[0]
    return f"unknown {what} '{name[:80]}'", rule, suggest(name, known, "There are")
