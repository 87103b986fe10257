"""The few questions before a walk begins, at the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.workspace import Workspace
from crisisctl.live.clock import SystemClock

from .declaring import Declaration, default_roles
from .identity import is_known, remember
from .output import is_plain

if TYPE_CHECKING:
    from crisisctl.live.declaring import Told
    from crisisctl.reading.playbook import Plan


def ask(
    root: Path, same: list[str], plan: Plan, workspace: Workspace, given: Declaration, person: str, as_: str
) -> Path | tuple[Told, str]:
    """What the operator says; or the folder of the incident that they would rather go on with.

    `same` are the open incidents with the same plan. Raises Paused and Gone.
    """
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import Given, join_it, who_are_you
    from crisisctl.live.declaring import declare as ask_to_declare
    from crisisctl.live.opening import open_talk

    clock = SystemClock()
    talk = open_talk(list, plain=is_plain())

    async def questions() -> Path | tuple[Told, str]:
        typist = person
        if same and await join_it(talk, same[-1]):
            return root / same[-1]
        if not is_known(workspace.people, as_):
            typist = await who_are_you(talk, workspace, person)
            remember(typist)
        roles = default_roles(plan, workspace, typist) | given.roles
        wanted = Given(given.title or None, given.level or None, given.began)
        return await ask_to_declare(
            talk, plan.playbook, workspace, wanted, roles, typist, clock.now()
        ), typist

    return converse(talk, questions, clock.now)
