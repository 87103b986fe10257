"""The few questions before a walk begins, at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crisisctl.core.workspace import Workspace
from crisisctl.live.clock import SystemClock

from .declaring import Declaration, default_roles
from .identity import is_known, login, remember
from .output import is_plain

if TYPE_CHECKING:
    from crisisctl.live.declaring import Told
    from crisisctl.reading.playbook import Plan


def joins(incident: str) -> bool:
    """Whether they would rather go on with an incident that is open with the same plan.

    Raises Paused and Gone.
    """
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import join_it
    from crisisctl.live.opening import open_talk

    talk = open_talk(list, plain=is_plain())
    return converse(talk, lambda: join_it(talk, incident), SystemClock().now)


def ask(plan: Plan, workspace: Workspace, given: Declaration, person: str, as_: str) -> tuple[Told, str]:
    """What the operator says of what happened, and who types. Raises Paused and Gone."""
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import Given, who_are_you
    from crisisctl.live.declaring import declare as ask_to_declare
    from crisisctl.live.opening import open_talk

    clock = SystemClock()
    talk = open_talk(list, plain=is_plain())

    async def questions() -> tuple[Told, str]:
        typist = person
        if not is_known(workspace.names, as_):
            typist = await who_are_you(talk, workspace, login())
            remember(typist, workspace.names)
        roles = default_roles(plan, workspace, typist) | given.roles
        wanted = Given(given.title or None, given.level or None, given.began)
        told = await ask_to_declare(talk, plan.playbook, workspace, wanted, roles, typist, clock.now())
        return told, typist

    return converse(talk, questions, clock.now)
