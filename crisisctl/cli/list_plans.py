"""`crisisctl list`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any, NamedTuple

import typer

from crisisctl.core.cells import folded
from crisisctl.core.playbook import Playbook
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Refused
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE

from . import options
from .incidents import survey
from .output import is_plain, one_line, say, show_json, tell
from .paint import painted
from .place import place
from .plans import plan_named, read_settings

#: The columns that a plan's name has beside what it is for; in a narrower window it stands above.
_NAMES, _SIDE_BY_SIDE, _WIDEST = 21, 70, 110


def command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]…", help="What you see, in your own words.")
    ] = None,
    json: options.Json = False,
) -> int:
    """The plans there are, with what they are for; and the incidents that are not closed.

    With words, the plans that fit them, the best first.

    Example: crisisctl list our account posts scam links
    """
    where = place()
    settings = _settings(where.file)
    listed = every_plan(where.file, settings or DEFAULT_WORKSPACE)
    typed = " ".join(words or ())
    broken = [one for one in listed if one.plan is None] if typed else []
    if typed:
        listed = fitting(listed, typed)
    found = survey(where.incidents)
    incidents = [
        {"incident": one, "title": state.title, "level": state.level, "state": state.status}
        for one, state in found.whole
        if state.status != "closed"
    ]
    if json:
        show_json({"playbooks": [_data(one) for one in listed], "incidents": incidents})
        return 0
    for one in incidents:
        tell(one_line(f"OPEN  {one['incident']}  {one['level']}  {one['title']}  ({one['state']})"))
    for damaged in found.damaged:
        tell(one_line(f"DAMAGED  {damaged}: crisisctl verify {damaged}"))
    if settings is None:
        tell(one_line(f"The workspace has mistakes: crisisctl check {where.file}"))
    for listed_one in listed:
        _tell(listed_one, typed)
    for one_broken in broken:
        say(one_line(f"Not searched, for it has mistakes: crisisctl check {one_broken.file}"))
    if typed and not listed:
        say(one_line(f"No plan fits '{typed}'. All of them: crisisctl list. A new one: crisisctl new NAME"))
        return 0
    say("To begin: crisisctl run PLAYBOOK. To read one: crisisctl show PLAYBOOK")
    return 0


class Listed(NamedTuple):
    """A plan by its name and file: None where it has mistakes. `line` is what fits what was searched for."""

    name: str
    file: str
    plan: Playbook | None
    line: str = ""


def every_plan(workspace: Path | None, settings: Workspace) -> list[Listed]:
    """The plans that can be named here."""
    from crisisctl.reading.files import playbooks

    return [_listed(name, str(file), workspace, settings) for name, file in playbooks(workspace).items()]


def fitting(listed: Sequence[Listed], typed: str) -> list[Listed]:
    """The plans that fit the words, the best first, each with the line that fits best."""
    from crisisctl.core.search import search

    by_plan = {id(one.plan): one for one in listed}
    found = search([one.plan for one in listed if one.plan is not None], typed)
    return [by_plan[id(one.plan)]._replace(line=one.line) for one in found]


def _listed(name: str, file: str, workspace: Path | None, settings: Workspace) -> Listed:
    try:
        return Listed(name, file, plan_named(name, workspace, settings).playbook)
    except Refused:
        return Listed(name, file, None)


def _settings(file: Path | None) -> Workspace | None:
    """The workspace; None where it cannot be used, which is not the plans' fault."""
    try:
        return read_settings(file)
    except Refused:
        return None


def _tell(one: Listed, typed: str) -> None:
    """A plan with its title and what it is for, or the line that fits: side by side where there is room."""
    width = min(get_terminal_size((80, 24)).columns, _WIDEST)
    name = one_line(one.name if one.plan is None else one.plan.id)
    if one.plan is None:
        told = [f"has mistakes: crisisctl check {one.file}"]
    else:
        # The title stands there already.
        line = one.plan.summary if one.line in {"", one.plan.title} else one.line
        told = [one.plan.title, line]
    if is_plain():
        tell(one_line(f"{name}: {'. '.join(told)}"))
        return
    room = " " * _NAMES if width >= _SIDE_BY_SIDE else "  "
    before = f"{name:<{_NAMES - 1}} " if width >= _SIDE_BY_SIDE else ""
    if not before:
        print(painted(name, "strong", sys.stdout))
    for line in told:
        for text in folded(one_line(line), width, before or room, room):
            print(_marked(text, len(before), typed))
            before = ""


def _marked(text: str, begins: int, typed: str) -> str:
    """A line with the name before it, and the words that were searched for, made bold."""
    from crisisctl.core.search import hits

    name = text[:begins].rstrip()
    end = len(name)
    parts = [painted(name, "strong", sys.stdout)]
    for hit in hits(text[begins:], typed) if typed else []:
        start, stop = hit.start + begins, hit.stop + begins
        parts += [text[end:start], painted(text[start:stop], "strong", sys.stdout)]
        end = stop
    return "".join([*parts, text[end:]])


def _data(one: Listed) -> dict[str, Any]:
    """What `list --json` says of a plan; of a broken one that it is not `ok`."""
    plan = one.plan
    if plan is None:
        return {"playbook": one.name, "ok": False, "file": one.file}
    return {
        "playbook": plan.id,
        "ok": True,
        "file": one.file,
        "title": plan.title,
        "summary": plan.summary,
        "version": plan.version,
        "level": plan.level,
        "cluster": plan.cluster,
        "handles": list(plan.handles),
        "triggers": list(plan.triggers),
        **({"fits": one.line} if one.line else {}),
    }
