"""What of a plan goes on the wall: for when no computer is at hand, or nobody knows the command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from crisisctl.core.playbook import Clearance, Message, Phase, Playbook, Step
from crisisctl.core.times import HOUR
from crisisctl.core.wording import code_of
from crisisctl.core.workspace import Person, Place, Workspace

from . import plan_words as say

#: What the public hears first.
_FIRST_WORDS = frozenset({"holding", "acknowledgement"})


class Wording(NamedTuple):
    """The words of a message, ``{{ name }}`` where something is to be filled in.

    `varies`: other words come when more is known. `clearance` stands on the day of printing.
    """

    text: str
    varies: bool = False
    clearance: Clearance | None = None


class Printed(NamedTuple):
    """What the paper says beside the plan: people, numbers, the day (ISO), the words of messages."""

    workspace: Workspace
    numbers: Mapping[str, str]
    on: str
    words: Mapping[str, Wording]


class Caller(NamedTuple):
    """A role with who holds it (name and number each), and who stands in."""

    role: str
    people: list[tuple[str, str]]
    backup: str


class Task(NamedTuple):
    """A step to tick off: what, with its lines to tick or answers, by whom, when."""

    what: str
    lines: list[str]
    who: str
    when: str


class Stretch(NamedTuple):
    """A phase of the first hour."""

    title: str
    goal: str
    tasks: list[Task]


class Words(NamedTuple):
    """A statement that is ready, and by whose leave it goes out."""

    title: str
    text: str
    leave: str


class Paper(NamedTuple):
    """All that stands on the two sheets, in order, as text from outside: not escaped."""

    brand: str
    title: str
    summary: str
    made: str
    command: str
    callers: list[Caller]
    triggers: Sequence[str]
    avoid: Sequence[str]
    channels: str
    words: list[Words]
    hour: list[Stretch]
    clocks: list[str]


def paper(plan: Playbook, printed: Printed) -> Paper:
    """What goes on paper."""
    return Paper(
        printed.workspace.brand.name,
        plan.title,
        plan.summary,
        f"{plan.id} {plan.version}, printed {printed.on}. Print it again when the plan or a number changes.",
        f"crisisctl run {plan.id}",
        [_caller(plan, role, printed) for role in plan.roles],
        plan.triggers,
        plan.avoid,
        _channels(plan, printed.workspace),
        list(_words(plan, printed)),
        [_stretch(plan, printed.workspace, phase) for phase in _of_first_hour(plan.phases)],
        [say.clock(plan, one) for one in plan.clocks.values()],
    )


def _holders(workspace: Workspace, role: str) -> list[Person]:
    return [one for one in workspace.people.values() if role in one.roles]


def _caller(plan: Playbook, role: str, printed: Printed) -> Caller:
    holders = _holders(printed.workspace, role)
    people = [(one.name, printed.numbers.get(one.id, "")) for one in holders]
    backup = plan.roles[role].backup
    if backup is None:
        return Caller(say.role_title(plan, role), people, "")
    others = _holders(printed.workspace, backup)
    named = ", ".join(one.name for one in others if one not in holders)
    named = named or "the same person" * bool(others)
    return Caller(
        say.role_title(plan, role), people, say.role_title(plan, backup) + f" ({named})" * bool(named)
    )


def _channels(plan: Playbook, workspace: Workspace) -> str:
    used = dict.fromkeys(channel for one in plan.messages.values() for channel in one.channels)
    found = []
    for channel in used:
        place = workspace.channels.get(channel)
        account = f" {place.account}" if place and place.account else ""
        inside = " (inside)" if place and place.internal else ""
        found.append(f"{place.name if place else channel}{account}{inside}")
    told, help_ = ", ".join(found), workspace.brand.support
    return f"{told}, {help_}" if help_ and help_ not in told else told


def _of_first_hour(phases: Sequence[Phase]) -> Iterator[Phase]:
    """The phases that begin within the first hour, if each takes as long as it may."""
    begins = 0
    for phase in phases:
        begins += phase.opens
        if begins >= HOUR:
            return
        yield phase
        longest = max((one.within or 0 for one in phase.steps), default=0)
        begins += longest if phase.within is None else phase.within


def _stretch(plan: Playbook, workspace: Workspace, phase: Phase) -> Stretch:
    times = say.phase_times(plan, phase)
    tasks = [_task(plan, workspace, one) for one in phase.steps if _soon(one, phase)]
    return Stretch(f"{phase.title} ({times})" if times else phase.title, phase.goal or "", tasks)


def _soon(step: Step, phase: Phase) -> bool:
    """Whether a step is due within an hour of its opening; one without a time of its own has its phase's."""
    own = None if step.repeats or step.verb == "wait" else phase.within
    within = own if step.within is None else step.within
    return within is not None and within <= HOUR


def _task(plan: Playbook, workspace: Workspace, step: Step) -> Task:
    lines = say.details(plan, step) if step.verb in {"check", "ask", "decide"} else []
    who = say.role_title(plan, step.by) if step.by else ""
    when = ", ".join(one for one in (say.times(step), say.opens(plan, step)) if one)
    says = say.headline(plan, step)
    if step.message:
        says = f"Publish '{step.message}' on {_named(workspace, plan.messages[step.message].channels)}"
    return Task(says, lines, who, when)


def _named(workspace: Workspace, channels: Iterable[str]) -> str:
    """Channels as people call them."""
    return ", ".join(workspace.channels.get(one, Place(one, one)).name for one in channels)


def _words(plan: Playbook, printed: Printed) -> Iterator[Words]:
    for name, message in plan.messages.items():
        words = printed.words.get(name)
        if words is not None and (message.kind in _FIRST_WORDS or words.clearance):
            channels = _named(printed.workspace, message.channels)
            yield Words(f"{name} · {channels}", words.text, approval(plan, message, words))


def approval(plan: Playbook, message: Message, words: Wording) -> str:
    """Who approved a statement beforehand, or who must on the day; one line."""
    varies = " Reads so while nothing more is known." if words.varies else ""
    given = words.clearance
    if given is None:
        approved = " ".join(say.leave(plan, message)) or "Needs nobody's approval."
        return approved.replace("Approved by", "Not approved beforehand: needs") + varies
    only = f" Filled in with nothing but: {', '.join(given.only)}." if given.only else ""
    code = f"Code {code_of(given.sha256)}."
    return f"Approved beforehand by {given.by} on {given.on}, until {given.until}. {code}{only}{varies}"
