"""`crisisctl list`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from crisisctl.core.playbook import Playbook
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Refused
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE

from . import options
from .incidents import survey
from .output import one_line, say, show_json, tell
from .place import place
from .plans import plan_named, read_settings


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
    listed = [_listed(name, settings or DEFAULT_WORKSPACE) for name in names()]
    typed = " ".join(words or ())
    if typed:
        listed = _fitting(listed, typed)
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
    for broken in found.damaged:
        tell(one_line(f"DAMAGED  {broken}: crisisctl verify {broken}"))
    if settings is None:
        tell(one_line(f"The workspace has mistakes: crisisctl check {where.file}"))
    _tell(listed)
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


def _tell(listed: list[Listed]) -> None:
    for name, file, plan, line in listed:
        if plan is None:
            tell(one_line(f"{name:<20} has mistakes: crisisctl check {file}"))
            continue
        tell(one_line(f"{plan.id:<20} {plan.title}"))
        # The title stands there already.
        told = plan.summary if line in {"", plan.title} else line
        tell(one_line(f"{'':<20} {told}"))


def _fitting(listed: list[Listed], typed: str) -> list[Listed]:
    """The plans that fit the words, the best first."""
    from crisisctl.core.search import search

    by_plan = {id(one.plan): one for one in listed}
    found = search([one.plan for one in listed if one.plan is not None], typed)
    return [by_plan[id(one.plan)]._replace(line=one.line) for one in found]


def names() -> dict[str, Any]:
    """Every plan by name with its file."""
    from crisisctl.reading.files import playbooks

    return dict(playbooks(place().file))


def _settings(file: Path | None) -> Workspace | None:
    """The workspace; None where it cannot be used, which is not the plans' fault."""
    try:
        return read_settings(file)
    except Refused:
        return None


def _listed(name: str, settings: Workspace) -> Listed:
    file = str(names()[name])
    try:
        return Listed(name, file, plan_named(name, place().file, settings).playbook)
    except Refused:
        return Listed(name, file, None)


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
