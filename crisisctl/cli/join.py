"""`crisisctl join`."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated

import typer

from crisisctl.core.answers import Join
from crisisctl.problem import NotAllowed

from . import options
from .acting import told
from .incidents import folder_of, keep, opened
from .place import place
from .typist import typist


def command(
    playbook: Annotated[str, typer.Argument(help="The plan to add: a name or the path of a file.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Add a second plan to an open incident: its steps run beside those of the first.

    Roles, facts and channels of the same name, the level and the public cadence are shared.

    Example: crisisctl join rumour
    """
    from crisisctl.log.kept import keep_plan

    from .plans import plan_named

    folder = folder_of(incident)
    plan = plan_named(playbook, place().file)
    acted = opened(folder)
    name = plan.playbook.id
    if name in acted.state.plans:
        raise NotAllowed(f"{name} is already part of {folder.name}", f"crisisctl status {folder.name}")
    keep_plan(folder, name, plan.data, dict(plan.sources))
    sources = tuple((file, sha256(data).hexdigest()) for file, data in plan.sources.items())
    cadence = tuple(plan.playbook.cadence.items())
    title, version = plan.playbook.title, plan.playbook.version
    answer = Join(name, version, title, sha256(plan.data).hexdigest(), sources, cadence)
    entries = acted.record(answer, typist(as_, acted.state.people))
    keep(folder, acted)
    told(entries, acted.state, folder.name)
    return 0
