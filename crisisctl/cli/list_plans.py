"""`crisisctl list`."""

from __future__ import annotations

from typing import Any

from . import options
from .incidents import survey
from .output import one_line, say, show_json, tell
from .place import place


def command(json: options.Json = False) -> int:
    """The plans there are, with what they are for; and the incidents that are not closed.

    Example: crisisctl list --json
    """
    where = place()
    plans = [_plan(name) for name in names()]
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


def _plan(name: str) -> dict[str, Any]:
    """What `list --json` says of a plan; of a broken one that it is not `ok`."""
    from crisisctl.problem import Refused

    from .plans import plan_named

    file = str(names()[name])
    try:
        plan = plan_named(name, place().file).playbook
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
