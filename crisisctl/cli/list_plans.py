"""`crisisctl list`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crisisctl.core.workspace import Workspace
from crisisctl.problem import Refused
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE

from . import options
from .incidents import survey
from .output import one_line, say, show_json, tell
from .place import place
from .plans import plan_named, read_settings


def command(json: options.Json = False) -> int:
    """The plans there are, with what they are for; and the incidents that are not closed.

    Example: crisisctl list --json
    """
    where = place()
    settings = _settings(where.file)
    plans = [_plan(name, settings or DEFAULT_WORKSPACE) for name in names()]
    found = survey(where.incidents)
    incidents = [
        {"incident": one, "title": state.title, "level": state.level, "state": state.status}
        for one, state in found.whole
        if state.status != "closed"
    ]
    if json:
        show_json({"playbooks": plans, "incidents": incidents})
        return 0
    for one in incidents:
        tell(one_line(f"OPEN  {one['incident']}  {one['level']}  {one['title']}  ({one['state']})"))
    for broken in found.damaged:
        tell(one_line(f"DAMAGED  {broken}: crisisctl verify {broken}"))
    if settings is None:
        tell(one_line(f"The workspace has mistakes: crisisctl check {where.file}"))
    for plan in plans:
        if plan["ok"]:
            tell(one_line(f"{plan['playbook']:<20} {plan['title']}"))
            tell(one_line(f"{'':<20} {plan['summary']}"))
        else:
            tell(one_line(f"{plan['playbook']:<20} has mistakes: crisisctl check {plan['file']}"))
    say("To begin: crisisctl run PLAYBOOK. To read one: crisisctl show PLAYBOOK")
    return 0


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


def _plan(name: str, settings: Workspace) -> dict[str, Any]:
    """What `list --json` says of a plan; of a broken one that it is not `ok`."""
    file = str(names()[name])
    try:
        plan = plan_named(name, place().file, settings).playbook
    except Refused:
        return {"playbook": name, "ok": False, "file": file}
    return {
        "playbook": plan.id,
        "ok": True,
        "file": file,
        "title": plan.title,
        "summary": plan.summary,
        "version": plan.version,
        "level": plan.level,
        "cluster": plan.cluster,
        "handles": list(plan.handles),
        "triggers": list(plan.triggers),
    }
