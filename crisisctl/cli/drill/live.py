"""A drill that people play at the keyboard: the walk, told as an exercise, on a clock of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.cli.asked import ask
from crisisctl.cli.declaring import Declaration, first_data
from crisisctl.cli.identity import who
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import exercise, joined, may_ask, say
from crisisctl.cli.place import as_typed, place
from crisisctl.cli.plans import plan_named, read_settings
from crisisctl.cli.walking import PAUSED, walk
from crisisctl.core.events import Entry
from crisisctl.core.roles import person_of
from crisisctl.core.script import Script
from crisisctl.core.times import SECOND
from crisisctl.core.workspace import Workspace
from crisisctl.live.clock import SystemClock
from crisisctl.problem import NotAllowed

from .kept import FILE
from .past import agreed
from .wanted import Wanted

if TYPE_CHECKING:
    from crisisctl.live.declaring import Told
    from crisisctl.reading.playbook import Plan

_LEAST, _MOST = 0.1, 3_600.0


def play_live(playbook: str, deck: str, speed: float, as_: str, out: Path | None, wanted: Wanted) -> int:
    """Let people play a plan, with the injects of a deck, in the folder `out` if it is given. The exit code.

    What is `wanted` of the result is given when the exercise is over.
    """
    if not _LEAST <= speed <= _MOST:
        raise NotAllowed(f"--speed {speed:g} cannot be", f"from {_LEAST:g} to {_MOST:g}; 1 is real time")
    from crisisctl.live.talk import Gone, Paused
    from crisisctl.log.folder import check_free

    where = place()
    if wanted.beside:
        folder_of(wanted.beside)  # told before anything is played
    workspace = read_settings(where.file)
    plan = plan_named(playbook, where.file)
    if not may_ask():
        hint = f"Run it at a terminal, or give a script: crisisctl drill {playbook} --script FILE"
        raise NotAllowed("nobody is here to play: this is no terminal", hint)
    if out is not None:
        check_free(out)
    script, content = _deck(deck, plan, workspace, where.file)
    person = person_of(workspace.names, who(as_))
    say(exercise("nothing leaves this machine, nobody is called by it"))
    given = Declaration(title=script.title or "", level=script.level or "", roles=dict(script.roles))
    try:
        told, person = ask(plan, workspace, given, person, as_)
    except (Paused, Gone):
        say("Stopped before it began. Nothing was written.")
        return PAUSED
    folder = _declare(where.exercises, out, plan, workspace, told, person, script, content, speed)
    say(joined("EXERCISE", f"Log: {folder}"))
    say("The facilitator, at another terminal: crisisctl inject --help")
    if out is not None:
        say(f"To every command this exercise is {as_typed(folder)}")
    return walk(folder, workspace, person, resumed=False, wanted=wanted)


def _deck(deck: str, plan: Plan, workspace: Workspace, file: Path | None) -> tuple[Script, bytes]:
    """What the players are told and measured by, and the file that says so; nothing without a deck."""
    if not deck:
        return Script({}), b""
    from crisisctl.reading.deck import find_deck, read_deck
    from crisisctl.reading.files import read_bytes

    path = find_deck(deck, file)
    return read_deck(path, playbook=plan.playbook, workspace=workspace), read_bytes(path)


def _declare(
    root: Path,
    out: Path | None,
    plan: Plan,
    workspace: Workspace,
    told: Told,
    person: str,
    script: Script,
    content: bytes,
    speed: float,
) -> Path:
    from crisisctl.log.folder import create, create_at

    now = SystemClock().now()
    declaration = Declaration(told.title, told.level, told.roles, told.began)
    data = first_data(plan, workspace, declaration, person) | {"exercise": True, "speed": speed}
    files = {"plan.yaml": plan.data} | {f"sources/{name}": text for name, text in plan.sources.items()}
    name = script.drill or plan.playbook.id
    if open_ := agreed(plan.playbook.id):
        data["agreed"] = open_
    if content:
        files[FILE] = content
        data |= {"drill": name, "drill_sha256": sha256(content).hexdigest()}
    day = datetime.fromtimestamp(now // SECOND, UTC)
    entry = Entry(1, now, person, "incident.declared", data)
    if out is not None:
        create_at(out, files, entry)
        return out
    return root / create(root, f"{day:%Y-%m-%d}-{name}", files, entry)
