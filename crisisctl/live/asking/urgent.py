"""When a statement went wrong, or has to leave before its approval."""

from __future__ import annotations

from functools import partial

from crisisctl.core.answers import Answer, Post, Withdraw
from crisisctl.core.local import clock
from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.live.asking.notes import attach
from crisisctl.live.asking.outside import begin
from crisisctl.live.sitting import Leave, Sitting
from crisisctl.live.talk import Choice


async def posted_wrong(sitting: Sitting, _: str) -> Answer | None:
    """We posted something wrong: capture it, take it down, correct it, one after the other."""
    options = [
        Choice(f"{key} {channel}", f"{sitting.course.name(key)} on {sitting.desk.channel(channel)}")
        for key, step in sitting.state.steps.items()
        for channel in step.say.published
        if channel not in step.say.withdrawn
    ]
    if not options:
        sitting.say("  Nothing is out.")
        return None
    picked = await sitting.choose("What is wrong?", options)
    if picked is None:
        return None
    key, channel = picked.split(" ")
    sitting.say(
        "  First capture it, as it stands there. Then take it down. Then correct it where it stood.",
    )
    sitting.after += [
        partial(_take_down, key=key, channel=channel),
        partial(_correct, key=key, channel=channel),
    ]
    return await attach(sitting, key, about=f"wrong {picked}")


async def _take_down(sitting: Sitting, *, key: str, channel: str) -> Answer | None:
    where = sitting.desk.channel(channel)
    if not await sitting.sure([("strong", f"▶ Take it down on {where} now. Is it gone?")], "it is gone"):
        return None
    reason = await sitting.reason("What was wrong with it?")
    return Withdraw(key, channel, reason) if reason else None


async def _correct(sitting: Sitting, *, key: str, channel: str) -> Answer | None:
    """Begin a correction with words of its own: the plan's template answers what others claim."""
    found = [
        (plan, message)
        for plan in sitting.course.plans
        for message in plan.messages.values()
        if message.kind == "correction"
    ]
    if not await sitting.sure([("strong", "▶ Write a correction now?")]):
        return None
    hint = "One whole sentence, as the public is to read it. You can change everything before it counts."
    right = await sitting.text("What is right instead?", note=hint, about=f"wrong {channel}")
    if right is None:
        return None
    words = _own_correction(sitting, key, channel, right)
    try:
        answer = await begin(sitting, found)
    except Leave:  # it was begun already
        _offer(sitting, words)
        raise
    if answer is not None:
        _offer(sitting, words)
    return answer


def _offer(sitting: Sitting, words: str) -> None:
    """Keep words for the statement in hand, to go on with; never in the place of others."""
    key = sitting.focus or ""
    if sitting.state.step(key).say.draft is None and sitting.desk.autosaved(key) is None:
        sitting.desk.autosave(key, words)
    else:
        sitting.say(f"  Your words, to copy: {words}")


def _own_correction(sitting: Sitting, key: str, channel: str, right: str) -> str:
    """Words that own the mistake and say what is right."""
    state, say = sitting.state, sitting.state.step(key).say
    last = say.published.get(channel) == state.last_public_seq and state.last_public_at is not None
    which = (
        f"our post of {clock(state.last_public_at or 0, sitting.desk.zone)}" if last else "one of our posts"
    )
    gone = "We have taken that post down. " if channel in say.withdrawn else ""
    right = right if right[-1:] in ".!?" else f"{right}."
    where = sitting.desk.channel(channel)
    return f"Correction: {which} on {where} was wrong. {right} {gone}We are sorry for our mistake."


async def emergency(sitting: Sitting, key: str) -> Answer | None:
    """Publish the statement in hand without its approval, for a reason that the report begins with."""
    one, step = sitting.placed(key)
    if one.step.verb != "say" or step.say.draft is None:
        sitting.say("  Take the statement in hand first: o, then write it.")
        return None
    message = sitting.course.message(one)
    left = approvers_left(sitting.state, message, step.say, sitting.now())
    if step.say.errors or not left:
        sitting.say("  It is approved." if not left else "  Its errors come first: edit, or send anyway.")
        return None
    channels = [
        Choice(name, sitting.desk.channel(name))
        for name in channels_left(sitting.course, sitting.state, one, step)
    ]
    sitting.say([("late", f"  {', '.join(left)} did not approve these words. The report begins with this.")])
    channel = await sitting.choose("Where does it have to go out?", channels)
    reason = await sitting.reason("Why can it not wait?") if channel else None
    if not channel or not reason:
        return None
    question = f"To publish it unapproved, type its name: {message.name}"
    while (typed := await sitting.text(question)) != message.name:
        sitting.say(f"  Nothing was published. Its name is {message.name}; {sitting.escape} goes back.")
        if typed is None:
            return None
    return Post(key, channel, sitting.state.seq, reason)
