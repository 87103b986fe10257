"""The public update that is due: offered in any phase, where no open step says it."""

from __future__ import annotations

from crisisctl.core.answers import Answer
from crisisctl.core.cadence import update_to_write, why_sooner
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import until
from crisisctl.live.asking.keys import EVERYWHERE, LATER, OTHER, common
from crisisctl.live.asking.outside import begin
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line

_WRITE = Key("write", "w", "write it", "1")


def wanted(sitting: Sitting) -> int | None:
    """When the update is due that is to be offered now; None if none is, or it was put off."""
    due = update_to_write(sitting.course, sitting.state, sitting.now())
    return None if due is None or _offer(sitting, due) in sitting.offered else due


def _offer(sitting: Sitting, due: int) -> tuple[int, bool]:
    """Put off once, it is offered again when it is overdue."""
    return due, due <= sitting.now()


def notice(sitting: Sitting) -> list[Line]:
    """One line for somebody who is busy with another step, once for each update; the offer comes after it."""
    due = wanted(sitting)
    if due is None or due in sitting.noticed:
        return []
    sitting.noticed.append(due)
    at = seen_from(due, sitting.now(), sitting.desk.zone)
    return [
        [("soon", f"The public expects an update at {at}."), ("plain", " It is offered after this step.")]
    ]


async def offer(sitting: Sitting, due: int) -> Answer | None:
    """Ask whether to write now what the public expects to hear by `due`."""
    at, left = seen_from(due, sitting.now(), sitting.desk.zone), until(due, sitting.now())
    why = why_sooner(sitting.course, sitting.state, sitting.desk.zone)
    lines: list[Line] = [
        [("strong", f"▶ The public expects an update at {at}"), ("soon", f"   {left}")],
        *([f"  Level {sitting.state.level}: {why}."] if why else []),
        "  Nothing new is worth saying too: what is known, what you do, when you speak next.",
    ]
    pressed = await sitting.key(lines, [_WRITE, *(key for key in EVERYWHERE if key.id != "more-time")])
    if pressed in {LATER.id, OTHER.id}:
        sitting.offered.append(_offer(sitting, due))
    if pressed == LATER.id:
        return None
    if pressed != _WRITE.id:
        return await common(sitting, pressed, None)
    public = [
        (plan, message)
        for plan in sitting.course.plans
        for message in plan.messages.values()
        if message.kind == "update" and not {*message.channels} <= {*sitting.state.internal}
    ]
    return await begin(sitting, public)
