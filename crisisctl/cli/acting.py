"""One action from another terminal or a script, through the same rules as the walk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.answers import Answer
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.fold.registry import step_key
from crisisctl.core.state import State

from .incidents import folder_of, keep, opened
from .output import one_line, say
from .typist import typist

if TYPE_CHECKING:
    from crisisctl.conduct import Incident

_ASKS = frozenset({"message.drafted", "message.requested", "page.requested"})
_SETTLES = frozenset({"step.done", "step.skipped", "step.not_needed"})
#: Makes an answer from where the incident stands. Raises NotAllowed.
Make = Callable[[Course, State, int], Answer]


def act(make: Make, incident: str, person: str) -> int:
    """Write what is due, then the answer, then what follows; say what was written."""
    folder = folder_of(incident)
    acted = opened(folder)
    by = typist(person, acted.state.people)
    entries = acted.settle()
    entries += acted.record(make(acted.course, acted.state, acted.now()), by)
    entries += effects(acted, folder, by, entries)
    keep(folder, acted)
    told(entries, acted.state, folder.name)
    return 0


def effects(acted: Incident, folder: Path, by: str, entries: list[Entry]) -> list[Entry]:
    """Do outside what these entries ask for, and write what came of it: checks, pages, statements.

    People are paged by the walk where one is running, so that nobody is paged twice.
    """
    if not any(_asks(acted, entry) for entry in entries):
        return []
    from crisisctl.conduct import act as act_outside
    from crisisctl.conduct import stand_down
    from crisisctl.log.lock import is_walked

    from .place import place
    from .plans import read_settings
    from .worlds import RealWorld

    world = RealWorld(folder, read_settings(place().file), by, say)
    others = {page.seq for page in acted.state.pages.values()} if is_walked(folder) else set()
    written = act_outside(acted, world, others)
    stand_down(acted, world, [*entries, *written])
    return written


def _asks(acted: Incident, entry: Entry) -> bool:
    """Whether an entry asks for something outside, or ends what was asked for."""
    if entry.type in _SETTLES:
        return bool(acted.state.step(step_key(acted.state, entry.data)).paged)
    return entry.type in _ASKS


def told(entries: list[Entry], state: State, incident: str) -> None:
    """One line for each thing that was written, and whom to call."""
    from .in_words import in_words

    for entry in entries:
        say(one_line(f"{entry.seq} {in_words(entry, state.timezone)}"))
    # Of those whom this asked for, only who is still to be called: what was done since needs nobody.
    if any(str(entry.seq) in state.pages for entry in entries if entry.type == "page.requested"):
        say(f"Somebody is to be called now. Whom, and on which number: crisisctl resume {incident}")


def moment_of(text: str, now: int, *, past: bool = True) -> int:
    """A time as it was typed, in the workspace's zone; read back unless it was in full. Raises NotAllowed."""
    from crisisctl.core.local import clock, read_back
    from crisisctl.core.times import moment
    from crisisctl.core.typed_times import examples, happened, promised
    from crisisctl.problem import NotAllowed

    where = time_zone()
    try:
        found = (happened if past else promised)(text, now, where)
    except ValueError as fault:
        hint = f"It is {clock(now, where)} now. Write a time as {examples(now, where, past=past)}."
        raise NotAllowed(f"'{text}': {fault}", hint) from None
    try:
        moment(text)
    except ValueError:
        say(one_line(f"'{text}' is {read_back(found, where, now)}."))
    return found


def time_zone() -> str:
    """The zone of the workspace; UTC without one."""
    from .place import place
    from .plans import read_settings

    return read_settings(place().file).brand.timezone


def length_of(text: str) -> int:
    """A duration as it was typed, in milliseconds. Raises NotAllowed."""
    from crisisctl.core.times import duration
    from crisisctl.problem import NotAllowed

    try:
        return duration(text)
    except ValueError:
        raise NotAllowed(f"'{text}' is no duration", "Write 45s, 10m, 2h or 1h30m.") from None


def fact_of(course: Course, name: str, value: str, now: int) -> Answer:
    """A fact as it was typed; of one that is a time, as people write it. Raises NotAllowed."""
    from crisisctl.core.answers import StateFact
    from crisisctl.core.times import rfc3339

    if value and name in course.facts and course.facts[name].type == "time":
        return StateFact(name, rfc3339(moment_of(value, now)))
    return StateFact(name, value or None)


def paged_step(course: Course, state: State, role: str, step: str) -> str:
    """The step for which a role was paged: the one named, else the one whose page is the oldest."""
    from crisisctl.problem import NotAllowed

    if step:
        return course.find(step)
    for page in state.pages.values():
        if role in {page.role, page.backup}:
            return page.step
    roles = ", ".join(dict.fromkeys(page.role for page in state.pages.values()))
    raise NotAllowed(
        f"nobody was paged as {role}",
        f"Paged and not answered yet: {roles}." if roles else "Nobody was paged.",
    )
