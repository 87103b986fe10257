"""The few questions before the first step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from crisisctl.core.local import read_back
from crisisctl.core.playbook import LEVELS, Playbook
from crisisctl.core.roles import person_of
from crisisctl.core.typed_times import examples, happened
from crisisctl.core.workspace import Workspace

from .asking.changes import LEVEL_WORDS
from .sitting import says_something
from .talk import Choice, Escaped, Key, Line, Talk

T = TypeVar("T")


class Given(NamedTuple):
    """What is known already, and so not asked: None is asked."""

    title: str | None = None
    level: str | None = None
    began: int | None = None


class Told(NamedTuple):
    """What the operator said."""

    title: str
    level: str
    began: int | None
    roles: dict[str, str]


def opening_lines(plan: Playbook) -> list[Line]:
    """What the plan is for, and the wrong moves."""
    lines: list[Line] = ["", [("title", plan.title), ("dim", f" · {plan.version}")]]
    lines += [f"  Use it when: {trigger}" for trigger in plan.triggers]
    return lines + [[("warn", "  Never: "), ("plain", _small(wrong))] for wrong in plan.avoid]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


async def declare(
    talk: Talk,
    plan: Playbook,
    workspace: Workspace,
    given: Given,
    roles: Mapping[str, str],
    me: str,
    now: int,
) -> Told:
    """Ask what is not known: what, since when, how bad, who leads. Raises Paused and Gone.

    Esc goes back to the question before, whose answer stands there to be mended.
    """
    talk.show(opening_lines(plan))
    said = _Said(talk, plan, workspace, given, dict(roles), me, now)
    asked = [
        ask
        for ask, known in ((said.what, given.title), (said.since, given.began), (said.how_bad, given.level))
        if known is None
    ]
    asked.append(said.who)
    place = 0
    while place < len(asked):
        answered = await asked[place](first=place == 0)
        place = place + 1 if answered else max(place - 1, 0)
    return Told(said.title, said.level or LEVELS[1], said.began, said.roles)


class _Said:
    """What was said so far. Each question says whether it was answered; else back to the one before."""

    def __init__(
        self,
        talk: Talk,
        plan: Playbook,
        workspace: Workspace,
        given: Given,
        roles: dict[str, str],
        me: str,
        now: int,
    ) -> None:
        self.talk, self.plan, self.workspace, self.me, self.now = talk, plan, workspace, me, now
        self.title, self.began, self.roles = given.title or "", given.began, roles
        self.level = given.level or plan.level
        #: The time as it was typed.
        self._time = ""

    async def what(self, *, first: bool) -> bool:
        """What is happening: more than a number that was meant for the question before."""
        while True:
            note = f"Facts only; others may read this.{self._way(first=first)}"
            try:
                title = await _line(self.talk, "What is happening, in a few words?", note, self.title)
            except Escaped as escaped:
                self.title = escaped.text
                return self._back(first=first)
            if says_something(title):
                self.title = title
                return True
            lack = f"  “{title}” says nothing yet. It is the name of all that follows."
            self.talk.show([[("warn", lack)]])

    async def since(self, *, first: bool) -> bool:
        """When it began; None for now."""
        zone = self.workspace.brand.timezone
        such = examples(self.now, zone, past=True)
        while True:
            note = f"{'Now' if self._time else 'Enter: now'}. Or a time: {such}{self._way(first=first)}"
            try:
                text = await _line(self.talk, "When did it begin?", note, self._time, empty=True)
            except Escaped as escaped:
                self._time = escaped.text
                return self._back(first=first)
            self._time = text
            if not text:
                self.began = None
                return True
            try:
                self.began = happened(text, self.now, zone)
            except ValueError as fault:
                self.talk.show([[("warn", f"  '{text}': {fault}. Write it as {such}.")]])
                continue
            self.talk.show([[("dim", f"  {read_back(self.began, zone, self.now)}")]])
            return True

    async def how_bad(self, *, first: bool) -> bool:
        """Which level, the plan's own to begin with."""
        options = [Choice(level, level, LEVEL_WORDS[level]) for level in LEVELS]
        question = "How bad is it? If unsure, the higher one."
        picked = await self.talk.choose(question, options, default=self.level, back=not first)
        self.level = picked or self.level
        return picked is not None

    async def who(self, *, first: bool) -> bool:
        """Who holds what."""
        back = "" if first else "the question before"
        return await who_does_what(self.talk, self.plan, self.workspace, self.roles, self.me, back=back)

    def _way(self, *, first: bool) -> str:
        """How to get to the question before, to be said with the question."""
        return "" if first else f" {'/' if self.talk.stays else 'Esc'}: the question before."

    def _back(self, *, first: bool) -> bool:
        if first:
            self.talk.show([[("dim", "  This is the first question. Ctrl-C twice leaves.")]])
        return False


async def ask_line(talk: Talk, question: str, note: str, default: str = "", *, empty: bool = False) -> str:
    """A line, with what stood there when Esc was pressed; ``?`` shows the note. Raises Paused and Gone."""
    while True:
        try:
            return await _line(talk, question, note, default, empty=empty)
        except Escaped as escaped:
            default = escaped.text


async def _line(talk: Talk, question: str, note: str, default: str = "", *, empty: bool = False) -> str:
    """A line; ``?`` shows the note. Raises Escaped."""
    while (text := await talk.line(question, note=note, default=default, allow_empty=empty)) == "?":
        talk.show([[("dim", f"  {note} Ctrl-C twice leaves; nothing is written before the last question.")]])
    return text


async def ask_read(
    talk: Talk, question: str, note: str, read: Callable[[str], T], typed: str = "", *, empty: bool = False
) -> T:
    """What was typed, once it can be read. Until then it stands there again, with what is wrong."""
    while True:
        typed = await ask_line(talk, question, note, typed, empty=empty)
        try:
            return read(typed)
        except ValueError as fault:
            talk.show([[("warn", f"  '{typed}': {fault}")]])
            if talk.stays:
                # Where it cannot be edited, Enter must not give the same again.
                typed = ""
            else:
                talk.show([[("dim", "  It stands there again, to be mended. Ctrl-U empties the line.")]])


async def who_does_what(
    talk: Talk,
    plan: Playbook,
    workspace: Workspace,
    roles: dict[str, str],
    me: str,
    newcomer: Callable[[str], str] | None = None,
    *,
    back: str = "",
) -> bool:
    """Who holds what: shown, kept with Enter, changed one by one. Changes `roles`; whether they are kept.

    `newcomer` gives the id of somebody who is typed, or raises ValueError with what is wrong. `back` are the
    words of a key that leads back to an earlier question, if there is one.
    """
    while True:
        lines: list[Line] = [[("strong", "Who does what:")]]
        for role in plan.roles.values():
            holder = _name(workspace, roles[role.id]) if role.id in roles else ""
            lines.append(
                [("plain", f"  {role.title}: {holder}")]
                if holder
                else [("warn", f"  {role.title}: nobody yet")]
            )
        keys = [Key("keep", "", "keep", "keep"), Key("change", "c", "change", "change")]
        free = [role for role in plan.roles if role not in roles]
        if free and me:
            keys.append(Key("mine", "m", "I take those that nobody has", "mine"))
        if back:
            keys.append(Key("back", "b", back, "back"))
        pressed = await talk.key(lines, keys, default="keep")
        if pressed == "keep":
            if not talk.stays:
                talk.show(lines)
            return True
        if pressed == "back":
            return False
        if pressed == "mine":
            roles |= dict.fromkeys(free, me)
            continue
        role_id = await talk.choose(
            "Which role?", [Choice(role.id, role.title) for role in plan.roles.values()]
        )
        if role_id and (person := await _somebody(talk, workspace, newcomer)):
            roles[role_id] = person


async def _somebody(talk: Talk, workspace: Workspace, newcomer: Callable[[str], str] | None) -> str:
    """The id of somebody who is picked or typed; "" for going back, and for a name that cannot be."""
    people = [Choice(person, one.name) for person, one in workspace.people.items()]
    picked = await talk.choose("Who?", [*people, Choice("", "Somebody else")]) if people else ""
    if picked is None or picked:
        return picked or ""
    name = await ask_line(talk, "Their name?", "As they will sign.", empty=True)
    try:
        return newcomer(name) if name and newcomer else person_of(workspace.names, name)
    except ValueError as fault:
        talk.show([[("warn", f"  '{name}': {fault}")]])
        return ""


def _name(workspace: Workspace, person: str) -> str:
    known = workspace.people.get(person)
    return known.name if known else person


async def join_it(talk: Talk, incident: str) -> bool:
    """Whether to go on with an incident of the same plan that is open already."""
    question: list[Line] = [[("warn", f"{incident} is already open, with the same plan.")]]
    keys = [Key("join", "", "go on with it", "go on"), Key("new", "d", "declare another one", "another")]
    return await talk.key(question, keys, default="join") == "join"


async def who_are_you(talk: Talk, workspace: Workspace, login: str) -> str:
    """Who sits at the keys: asked once on a machine."""
    options = [Choice(person, one.name) for person, one in workspace.people.items()]
    picked = await talk.choose("Who are you?", [*options, Choice("", "Somebody else")]) if options else None
    if picked:
        return picked
    note = f"Asked once on this machine. Enter: {login}."
    named = await ask_line(talk, "Your name, as it will stand in the log?", note, empty=True) or login
    return person_of(workspace.names, named)
