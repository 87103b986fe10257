"""`crisisctl run`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crisisctl.core.roles import person_of
from crisisctl.core.workspace import Workspace
from crisisctl.live.clock import SystemClock
from crisisctl.problem import NotAllowed

from . import options
from .acting import moment_of
from .declaring import Declaration, declare, default_roles
from .flags import facts_of, level_of, roles_of, script_of
from .identity import who
from .incidents import survey
from .output import may_ask, say
from .place import place
from .plans import plan_named, settings_now

if TYPE_CHECKING:
    from crisisctl.core.script import Script
    from crisisctl.reading.playbook import Plan


def command(
    playbook: Annotated[
        str, typer.Argument(metavar="[PLAYBOOK]", help="The plan: a name, or the path of a file.")
    ] = "",
    title: Annotated[str, typer.Option(metavar="TEXT", help="What is happening, in a few words.")] = "",
    level: Annotated[str, typer.Option(metavar="L1-L4", help="How bad it is.")] = "",
    role: Annotated[list[str] | None, typer.Option(metavar="ROLE=PERSON", help="Who holds a role.")] = None,
    fact: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="What is known already.")
    ] = None,
    began: Annotated[str, typer.Option(metavar="TIME", help="When it began: 09:05. Now, if left out.")] = "",
    answers: Annotated[
        str, typer.Option(metavar="FILE", help="A drill file, whose answers are given at once.")
    ] = "",
    as_: options.As = "",
) -> int:
    """Declare an incident and be walked through its plan, every step in a log.

    Example: crisisctl run data-breach --title "Ransom note names customer data" --level L3
    """
    if not playbook:
        return _plan_first(
            lambda found: command(found, title, level, role, fact, began, answers, as_), answers
        )
    where = place()
    _somebody_is_there(answers, playbook)
    workspace = settings_now(where.file, playbook)
    plan = plan_named(playbook, where.file, workspace)
    script = script_of(answers, plan, workspace)
    person = person_of(workspace.names, who(as_))
    now = SystemClock().now()
    given = Declaration(
        title=title or (script.title if script else None) or "",
        level=level_of(level or (script.level if script else None) or ""),
        roles=roles_of(role, plan, workspace),
        began=moment_of(began, now) if began else None,
        facts=facts_of(fact, plan, now),
    )
    if script is None:
        return _walk_live(where.incidents, plan, workspace, given, person, as_)
    return _walk_script(where.incidents, plan, workspace, given, person, script)


def _walk_script(
    incidents: Path, plan: Plan, workspace: Workspace, given: Declaration, person: str, script: Script
) -> int:
    """Declare it as the script says, where nothing else was given, and let the script answer."""
    from .walking import walk_script

    book = plan.playbook
    roles = default_roles(plan, workspace, person) | dict(script.roles) | given.roles
    title, level = given.title or book.title, given.level or book.level or "L2"
    declaration = replace(given, title=title, level=level, roles=roles)
    for one in _same(incidents, plan):
        say(f"This is another incident: {one} is open with the same plan (crisisctl resume {one}).")
    folder = declare(incidents, plan, workspace, declaration, person, SystemClock().now())
    say(_declared(folder))
    return walk_script(folder, workspace, person, script)


def _plan_first(go_on: Callable[[str], int], answers: str) -> int:
    """The plan for what somebody sees, as `crisisctl` alone finds it."""
    if answers or not may_ask():
        raise NotAllowed("which plan?", "crisisctl run PLAYBOOK. To see them: crisisctl list")
    from .start import start

    return start(go_on)


def _somebody_is_there(answers: str, playbook: str) -> None:
    if not answers and not may_ask():
        hint = f"Run it at a terminal, or give the answers: crisisctl run {playbook} --answers FILE"
        raise NotAllowed("nobody is here to answer: this is no terminal", hint)


def _walk_live(
    root: Path, plan: Plan, workspace: Workspace, given: Declaration, person: str, as_: str
) -> int:
    from crisisctl.live.talk import Gone, Paused

    from .asked import ask, joins
    from .typist import typist
    from .walking import PAUSED, walk

    same = _same(root, plan)
    try:
        if same and joins(same[-1]):
            return walk(root / same[-1], workspace, typist(as_, workspace.names), resumed=True)
        told, person = ask(plan, workspace, given, person, as_)
    except (Paused, Gone):
        say("Stopped before anything was declared. Nothing was written.")
        return PAUSED
    declaration = Declaration(told.title, told.level, told.roles, told.began, given.facts)
    folder = declare(root, plan, workspace, declaration, person, SystemClock().now())
    say(_declared(folder))
    return walk(folder, workspace, person, resumed=False)


def _declared(folder: Path) -> str:
    from crisisctl.core.local import clock

    from .acting import time_zone

    return f"Declared at {clock(SystemClock().now(), time_zone(), seconds=True)}. Log: {folder}"


def _same(root: Path, plan: Plan) -> list[str]:
    """The open incidents with the same plan."""
    return [
        one
        for one, state in survey(root).whole
        if state.playbook == plan.playbook.id and state.status == "open"
    ]
