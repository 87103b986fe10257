"""On the way out: still true? Then channel by channel, until each is posted or left out."""

from __future__ import annotations

from crisisctl.core.answers import Answer, LeaveOut, NotPosted, Post, Posted
from crisisctl.core.course import Placed
from crisisctl.core.settling import channels_left
from crisisctl.core.spoken import spoken
from crisisctl.core.state import StepState
from crisisctl.core.times import MINUTE
from crisisctl.live.asking.drafting import boxes, edit
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line

_OLD = 30 * MINUTE
_NEWS = {
    "claim.raised": "A claim was noted since then.",
    "level.changed": "The level changed since then.",
    "anytime.happened": "Something new happened since then.",
}


async def release(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """Still true? Then it may leave, channel by channel."""
    course, state = sitting.course, sitting.state
    channel = channels_left(course, state, one, step)[0]
    lines = [*step_lines(course, state, one.key, sitting.desk), *boxes(sitting, one, words, channel)]
    lines += [[("soon", f"  {line}")] for line in _since_approval(sitting, step)]
    lines.append(
        [("strong", f"  Approved. Still true? Then it goes out on {sitting.desk.channel(channel)}.")]
    )
    keys = [
        Key("true", "y", "yes, still true", "post"),
        Key("back", "b", "back to the draft", "back"),
        Key("leave-out", "x", f"not on {sitting.desk.channel(channel)}", "leave out"),
        *EVERYWHERE,
    ]
    seen = state.seq
    pressed = await sitting.key(lines, keys)
    if pressed == "true":
        return Post(one.key, channel, seen)
    if pressed == "back":
        return await edit(sitting, one.key, words, step.say.next_update)
    if pressed == "leave-out":
        reason = await sitting.reason(f"Why not on {sitting.desk.channel(channel)}?")
        return LeaveOut(one.key, channel, reason) if reason else None
    return await common(sitting, pressed, one.key)


def _since_approval(sitting: Sitting, step: StepState) -> list[str]:
    """What became known after the words were approved (or, where nobody must approve, drafted)."""
    say, state = step.say, sitting.state
    since = say.approved_seq or say.draft or 0
    known = [name for name, fact in state.facts.items() if fact.seq > since]
    lines = [f"New since then: {', '.join(known)}."] if known else []
    lines += [_NEWS[type_] for type_, seq in state.news.items() if seq > since and type_ in _NEWS]
    age = sitting.now() - say.approved_at
    if say.approved_at and age > _OLD:
        lines.append(f"The approval is {spoken(age)} old.")
    return lines


async def posted(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """It was released for a channel: the operator posts it and says so. Enter means: not yet."""
    channel = next(iter(step.say.requested))
    name = sitting.desk.channel(channel)
    copied = await sitting.talk.copy(words)
    place = "Sent to the clipboard: check what you paste." if copied else "Copy it from above."
    sitting.say(*boxes(sitting, one, words, channel))
    lines: list[Line] = [
        [("strong", f"▶ Post it on {name} now. {place}"), ("dim", f"   {sitting.course.name(one.key)}")]
    ]
    keys = [
        Key("link", "i", "give the link", "link"),
        Key("by-hand", "p", "posted by hand", "posted"),
        Key("not", "x", "it was not posted", "not posted"),
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, keys)
    if pressed == "link":
        link = await sitting.text(f"The link on {name}:", note="Empty: not yet.", empty=True)
        return Posted(one.key, channel, link) if link else None
    if pressed == "by-hand":
        return Posted(one.key, channel)
    if pressed == "not":
        reason = await sitting.reason("Why not?")
        return NotPosted(one.key, channel, reason) if reason else None
    return await common(sitting, pressed, one.key)
