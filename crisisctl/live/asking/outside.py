"""Any statement of the plan, at any moment, outside the plan's own steps."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Happened
from crisisctl.core.course import STATEMENT
from crisisctl.core.playbook import Message, Playbook
from crisisctl.live.sitting import Leave, Sitting
from crisisctl.live.talk import Choice


async def another(sitting: Sitting, _: str) -> Answer | None:
    """Any statement of the plan, whatever the phase."""
    return await begin(sitting, [])


async def begin(sitting: Sitting, found: list[tuple[Playbook, Message]]) -> Answer | None:
    """Open the one statement that was `found`, or the one that is picked from all; an open one is gone to."""
    course = sitting.course
    every = found or [(plan, message) for plan in course.plans for message in plan.messages.values()]
    options = [
        Choice(course.key(plan.id, message.name), message.name, message.kind.replace("-", " "))
        for plan, message in every
    ]
    picked = options[0].id if len(options) == 1 else await sitting.choose("Which statement?", options)
    if picked is None:
        return None
    plan, message = next(one for one in every if course.key(one[0].id, one[1].name) == picked)
    for key, step in sitting.state.steps.items():
        one = course.placed(key)
        if step.status == "open" and one.plan.id == plan.id and one.step.message == message.name:
            sitting.focus = key
            raise Leave
    name = STATEMENT + message.name
    key = course.key(plan.id, name)
    count = sitting.state.happened.get(key, 0) + 1
    sitting.focus = key if count == 1 else f"{key}#{count}"
    return Happened(name, plan=plan.id)
