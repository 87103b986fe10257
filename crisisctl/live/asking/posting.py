"""On the way out: still true? Then channel by channel, until each is posted or left out."""

from __future__ import annotations

from crisisctl.core.answers import Answer, LeaveOut, NotPosted, Post, Posted
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Placed
from crisisctl.core.local import clock
from crisisctl.core.settling import channels_left
from crisisctl.core.spoken import spoken
from crisisctl.core.state import State, StepState
from crisisctl.core.times import MINUTE
from crisisctl.live.asking.drafting import again, boxes
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line

_OLD = 30 * MINUTE


async def release(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """Still true? Then it may leave, channel by channel."""
    course, state = sitting.course, sitting.state
    channel = channels_left(course, state, one, step)[0]
    lines = [*step_lines(course, state, one.key, sitting.desk), *boxes(sitting, one, words, channel)]
    lines += [[("soon", f"  {line}")] for line in [*_since_approval(sitting, step), *_promise(sitting, step)]]
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
        return await _back(sitting, one, step, words)
    if pressed == "leave-out":
        reason = await sitting.reason(f"Why not on {sitting.desk.channel(channel)}?")
        return LeaveOut(one.key, channel, reason) if reason else None
    return await common(sitting, pressed, one.key)


async def _back(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """Edit the words; where they name a time that is near or over, it is asked for first."""
    promise = step.say.next_update
    if promise is not None and _promise(sitting, step):
        sitting.say([("dim", "  Change the time in the words too.")])
        offered = suggested_update(sitting.course, sitting.state, sitting.now())
        promise = await sitting.future("When is the next public update?", offered)
        if promise is None:
            return None
    return await again(sitting, one.key, words, promise)


def _promise(sitting: Sitting, step: StepState) -> list[str]:
    """What to know of the next update that the words name: that its time is near, or over."""
    say, now = step.say, sitting.now()
    if say.next_update is None or now - say.drafted_at <= say.next_update - now:
        return []
    at = clock(say.next_update, sitting.desk.zone)
    when = "which is over" if say.next_update <= now else f"in {spoken(say.next_update - now)}"
    return [f"It promises the next update at {at}, {when}: b to give another time."]


def _since_approval(sitting: Sitting, step: StepState) -> list[str]:
    """What became known after the words were approved (or, where nobody must approve, drafted)."""
    say, state = step.say, sitting.state
    since = say.approved_seq or say.draft or 0
    known = [
        f"{name}: {'not known' if fact.value is None else fact.value}"
        for name, fact in state.facts.items()
        if fact.seq > since
    ]
    lines = [f"New since then: {', '.join(known)}."] if known else []
    lines += [f"Since then: {sitting.desk.told(seq)}" for type_, seq in _news(state) if seq > since]
    age = sitting.now() - say.approved_at
    if say.approved_at and age > _OLD:
        lines.append(f"The approval is {spoken(age)} old.")
    return lines


def _news(state: State) -> list[tuple[str, int]]:
    return [(type_, seq) for type_, seq in state.news.items() if type_ != "fact.stated"]


async def posted(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """It was released for a channel: the operator posts it and says so. Enter means: not yet."""
    channel = next(iter(step.say.requested))
    name = sitting.desk.channel(channel)
    if not sitting.desk.by_hand(channel) and not sitting.state.exercise:
        return await _unsure(sitting, one, channel)
    parts = sitting.desk.parts(channel, words)
    place = await _copied(sitting, parts[0])
    if len(parts) > 1:
        place = f"It goes out in {len(parts)} parts, each as a reply to the one before. {place}"
    for part in parts:
        sitting.say(*boxes(sitting, one, part, channel))
    posts = "EXERCISE: act as if you posted it on" if sitting.state.exercise else "Post it on"
    lines: list[Line] = [
        [("strong", f"▶ {posts} {name} now. {place}"), ("dim", f"   {sitting.course.name(one.key)}")]
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
        return Posted(one.key, channel, link) if link and await _is_link(sitting, link) else None
    if pressed == "by-hand":
        return Posted(one.key, channel)
    if pressed == "not":
        reason = await sitting.reason("Why not?")
        return NotPosted(one.key, channel, reason) if reason else None
    return await common(sitting, pressed, one.key)


async def _copied(sitting: Sitting, words: str) -> str:
    """Send a text to the clipboard, and say what to do with it. That of an exercise must not get anywhere."""
    if sitting.state.exercise:
        return "Nothing may leave."
    copied = await sitting.talk.copy(words)
    return "Sent to the clipboard: check what you paste." if copied else "Copy it from above."


async def _unsure(sitting: Sitting, one: Placed, channel: str) -> Answer | None:
    """It was on its way by a service when the program ended: nobody knows whether it arrived."""
    name = sitting.desk.channel(channel)
    lines: list[Line] = [
        [("late", f"▶ Is it out on {name}?"), ("dim", f"   {sitting.course.name(one.key)}")],
        "  The program ended while it was being sent. Look there: it is never sent twice by itself.",
    ]
    keys = [Key("by-hand", "p", "it is there", "posted"), Key("not", "x", "it is not there", "not posted")]
    pressed = await sitting.key(lines, [*keys, *EVERYWHERE])
    if pressed == "by-hand":
        return Posted(one.key, channel)
    if pressed == "not":
        return NotPosted(one.key, channel, "not there after the program ended while sending it")
    return await common(sitting, pressed, one.key)


async def _is_link(sitting: Sitting, text: str) -> bool:
    """Whether this is a link, or somebody says that it will do."""
    if "://" in text and " " not in text:
        return True
    return await sitting.sure([("warn", f"  '{text}' does not look like a link.")], "it is right so")
