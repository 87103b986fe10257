"""The few questions before a walk begins, at the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.workspace import Workspace
from crisisctl.live.clock import SystemClock

from .declaring import Declaration, default_roles
from .identity import is_known, login, remember
from .output import is_plain

if TYPE_CHECKING:
    from crisisctl.live.declaring import Told
    from crisisctl.reading.playbook import Plan


def ask(
    root: Path, same: list[str], plan: Plan, workspace: Workspace, given: Declaration, person: str, as_: str
) -> tuple[Path | Told, str]:
    """What the operator says, or the folder of the incident that they would rather go on with; who types.

    `same` are the open incidents with the same plan. Raises Paused and Gone.
    """
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import Given, join_it, who_are_you
    from crisisctl.live.declaring import declare as ask_to_declare
    from crisisctl.live.opening import open_talk

    clock = SystemClock()
    talk = open_talk(list, plain=is_plain())

    async def questions() -> tuple[Path | Told, str]:
        typist = person
        joins = bool(same) and await join_it(talk, same[-1])
        if not is_known(workspace.names, as_):
            typist = await who_are_you(talk, workspace, login())
            remember(typist, workspace.names)
        if joins:
            return root / same[-1], typist
        roles = default_roles(plan, workspace, typist) | given.roles
        wanted = Given(given.title or None, given.level or None, given.began)
        return await ask_to_declare(
            talk, plan.playbook, workspace, wanted, roles, typist, clock.now()
        ), typist

    return converse(talk, questions, clock.now)
