"""What a step enters in a register: a claim, or a channel that is lost or back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from crisisctl.core.answers import Answer, ChannelState, Done
from crisisctl.core.playbook import Enters
from crisisctl.live.asking import registers
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice

#: What stands beside Enter at such a step.
WORDS: dict[Enters, str] = {
    "claim": "enter it",
    "enquiry": "write down who asks what",
    "channel-lost": "mark it as lost",
    "channel-back": "mark it as ours",
}
_NONE = "none of these"


async def channel(sitting: Sitting, key: str) -> Answer | None:
    """Any channel: lost, or back."""
    lost = sitting.state.lost
    options = [
        Choice(name, sitting.desk.channel(name), "lost" if name in lost else "ours")
        for name in _channels(sitting)
    ]
    picked = await sitting.choose("Which channel is lost, or back?", options) if options else None
    return await _marked(sitting, picked, key, lost=picked not in lost) if picked else None


async def _lost(sitting: Sitting, key: str) -> Answer | None:
    """Which channel is in wrong hands; an account that the plan never speaks on needs no mark."""
    lost = sitting.state.lost
    options = [Choice(name, sitting.desk.channel(name)) for name in _channels(sitting) if name not in lost]
    options.append(Choice(_NONE, "None of these: our statements do not go there"))
    picked = await sitting.choose("Which channel is lost?", options)
    if picked == _NONE:
        reason = await sitting.reason("Which account is it?")
        return Done(key, reason=f"No channel of this plan: {reason}") if reason else None
    return await _marked(sitting, picked, key, lost=True) if picked else None


async def _back(sitting: Sitting, key: str) -> Answer | None:
    """Which of the lost channels is ours again."""
    options = [Choice(name, sitting.desk.channel(name)) for name in sitting.state.lost]
    picked = await sitting.choose("Which channel is ours again?", options)
    return await _marked(sitting, picked, key, lost=False) if picked else None


async def _marked(sitting: Sitting, name: str, key: str, *, lost: bool) -> Answer | None:
    question = "What happened to it?" if lost else "Who looked at it, and how is it known to be ours?"
    reason = await sitting.reason(question)
    return ChannelState(name, lost, reason, key or None) if reason else None


def _channels(sitting: Sitting) -> list[str]:
    """Where the statements of the incident's plans go."""
    messages = [message for plan in sitting.course.plans for message in plan.messages.values()]
    return list(dict.fromkeys(name for message in messages for name in message.channels))


ENTER: dict[Enters, Callable[[Sitting, str], Awaitable[Answer | None]]] = {
    "claim": registers.raise_claim,
    "enquiry": registers.enquire,
    "channel-lost": _lost,
    "channel-back": _back,
}
