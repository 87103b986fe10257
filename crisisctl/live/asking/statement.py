"""A statement, wherever it stands."""

from __future__ import annotations

from crisisctl.core.answers import Answer
from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.live.asking.approving import ask_approval
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.drafting import write
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.mending import mend
from crisisctl.live.asking.posting import posted, release
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Line


async def say(sitting: Sitting, key: str) -> Answer | None:
    """Wherever the statement stands, what comes next."""
    one, step = sitting.placed(key)
    gone = step.say.published or step.say.requested
    if not gone and not channels_left(sitting.course, sitting.state, one, step):
        return await _nowhere(sitting, key)
    if step.say.draft is None:
        return await write(sitting, key)
    words = sitting.desk.words(step.say.sha256 or "")
    if words is None:
        sitting.say(
            [("warn", "  The words of this draft are not on disk any more. Please write them again.")]
        )
        return await write(sitting, key)
    message = sitting.course.message(one)
    if step.say.errors:
        return await mend(sitting, one, step, words)
    if step.say.requested:
        return await posted(sitting, one, step, words)
    if approvers_left(sitting.state, message, step.say, sitting.now()):
        return await ask_approval(sitting, one, step, words)
    return await release(sitting, one, step, words)


async def _nowhere(sitting: Sitting, key: str) -> Answer | None:
    """All its channels are lost: it waits until one is ours again, or is left out."""
    lines: list[Line] = [
        *step_lines(sitting.course, sitting.state, key, sitting.desk),
        "  There is nowhere left to post it. It waits until a channel is ours again, or is left out.",
    ]
    pressed = await sitting.key(lines, [SKIP, *EVERYWHERE])
    return await skip(sitting, key) if pressed == "skip" else await common(sitting, pressed, key)
