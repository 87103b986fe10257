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


class Back(Exception):
    """The person went back to an earlier question. `roles` is who holds what by now."""

    def __init__(self, roles: dict[str, str]) -> None:
        """Keep what was changed."""
        self.roles = roles
        super().__init__("back")


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
    """Ask what is not known: what, since when, how bad, who leads. Raises Paused and Gone."""
    talk.show(opening_lines(plan))
    title = given.title or await _title(talk)
    began = given.began
    if began is None:
        began = await _began(talk, workspace.brand.timezone, now)
    level = given.level or await _level(talk, plan)
    return Told(title, level, began, await who_does_what(talk, plan, workspace, dict(roles), me))


async def _title(talk: Talk) -> str:
    """What is happening: more than a number that was meant for the question before."""
    while True:
        note = "Facts only; others may read this."
        title = await ask_line(talk, "What is happening, in a few words?", note)
        if says_something(title):
            return title
        talk.show([[("warn", f"  “{title}” says nothing yet. It is the name of all that follows.")]])


async def ask_line(talk: Talk, question: str, note: str, default: str = "", *, empty: bool = False) -> str:
    """A line, with what stood there when Esc was pressed; ``?`` shows the note. Raises Paused and Gone."""
    while True:
        try:
            text = await talk.line(question, note=note, default=default, allow_empty=empty)
        except Escaped as escaped:
            default = escaped.text
            continue
        if text != "?":
            return text
        talk.show([[("dim", f"  {note} Ctrl-C twice leaves; nothing is written before the last question.")]])


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


async def _began(talk: Talk, zone: str, now: int) -> int | None:
    such = examples(now, zone, past=True)
    while True:
        text = await ask_line(talk, "When did it begin?", f"Enter: now. Or a time: {such}", empty=True)
        if not text:
            return None
        try:
            found = happened(text, now, zone)
        except ValueError as fault:
            talk.show([[("warn", f"  '{text}': {fault}. Write it as {such}.")]])
            continue
        talk.show([[("dim", f"  {read_back(found, zone, now)}")]])
        return found


async def _level(talk: Talk, plan: Playbook) -> str:
    options = [Choice(level, level, LEVEL_WORDS[level]) for level in LEVELS]
    picked = await talk.choose(
        "How bad is it? If unsure, the higher one.", options, default=plan.level, back=False
    )
    return picked or plan.level or LEVELS[1]


async def who_does_what(
    talk: Talk,
    plan: Playbook,
    workspace: Workspace,
    roles: dict[str, str],
    me: str,
    newcomer: Callable[[str], str] | None = None,
    earlier: Key | None = None,
) -> dict[str, str]:
    """Who holds what: shown, kept with Enter, changed one by one.

    `newcomer` gives the id of somebody who is typed, or raises ValueError with what is wrong. `earlier` is a
    key that leads back to an earlier question: it raises Back with what was changed so far.
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
        if earlier is not None:
            keys.append(earlier)
        pressed = await talk.key(lines, keys, default="keep")
        if pressed == "keep":
            if not talk.stays:
                talk.show(lines)
            return roles
        if earlier is not None and pressed == earlier.id:
            raise Back(roles)
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
