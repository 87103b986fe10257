"""A statement: its words, its approval, its way out."""

from __future__ import annotations

from crisisctl.core.answers import (
    Answer,
    Approve,
    Draft,
    LeaveOut,
    NotPosted,
    Post,
    Posted,
    Reject,
    StateFact,
)
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Placed
from crisisctl.core.local import at
from crisisctl.core.playbook import SECOND_PERSON
from crisisctl.core.settling import approvers_left, channels_left, may_approve
from crisisctl.core.spoken import spoken
from crisisctl.core.state import StepState
from crisisctl.core.times import MINUTE
from crisisctl.core.wording import code_of
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.values import value
from crisisctl.live.boxes import boxed
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Escaped, Key, Line

_OLD = 30 * MINUTE
_EDIT = Key("edit", "e", "edit", "edit")


async def say(sitting: Sitting, key: str) -> Answer | None:
    """Wherever the statement stands, what comes next."""
    one, step = sitting.placed(key)
    if step.say.draft is None:
        return await _write(sitting, key)
    words = sitting.desk.words(step.say.sha256 or "")
    if words is None:
        sitting.say(
            [("warn", "  The words of this draft are not on disk any more. Please write them again.")]
        )
        return await _write(sitting, key)
    message = sitting.course.message(one)
    if step.say.requested:
        return await _posted(sitting, one, step, words)
    if approvers_left(sitting.state, message, step.say, sitting.now()):
        return await _ask_approval(sitting, one, step, words)
    return await _release(sitting, one, step, words)


async def _write(sitting: Sitting, key: str) -> Answer | None:
    """The first draft: begun by hand, since a finger may have been on its way to another step."""
    lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
    kept = sitting.desk.autosaved(key)
    keys = [Key("write", "", "write it", "1")]
    keys += [Key("kept", "k", "go on with the words that were kept", "kept")] if kept else []
    pressed = await sitting.key(lines, [*keys, SKIP, *EVERYWHERE], default="write")
    if pressed == "skip":
        return await skip(sitting, key)
    if pressed not in {"write", "kept"}:
        return await common(sitting, pressed, key)
    if pressed == "kept":
        return await _edit(sitting, key, kept or "")
    return await _compose(sitting, key)


async def _compose(sitting: Sitting, key: str) -> Answer | None:
    """Fill the template, asking for each name that has no value; never blank."""
    given: dict[str, str] = {}
    promise: int | None = None
    if sitting.desk.uses_next_update(sitting.course, key):
        offered = suggested_update(sitting.course, sitting.state, sitting.now())
        default = f"{at(offered, sitting.desk.zone):%H:%M}" if offered is not None else ""
        promise = await sitting.future("When is the next public update?", default=default)
        if promise is None:
            return None
    while True:
        words, missing = sitting.desk.compose(sitting.course, sitting.state, key, given, promise)
        if not missing:
            break
        name = missing[0]
        kind, _, rest = name.partition(".")
        if kind == "facts" and rest in sitting.course.facts:
            found = await value(sitting, sitting.course.facts[rest])
            return (
                StateFact(rest, found.value, key) if found is not None and found.value is not None else None
            )
        if kind != "draft":
            sitting.say(
                [("warn", f"  The template needs {name}, which is not known. Write the words by hand.")]
            )
            return await _edit(sitting, key, words, promise)
        text = await sitting.text(
            f"{rest.replace('_', ' ').capitalize()}?", note=f"For the statement: {name}"
        )
        if text is None:
            return None
        given[rest] = text
    return await _look_over(sitting, key, words, promise)


async def _look_over(sitting: Sitting, key: str, words: str, promise: int | None) -> Answer | None:
    """The words as they will look, before they count as the draft."""
    one, _ = sitting.placed(key)
    sitting.desk.autosave(key, words)
    keys = [Key("take", "", "this is the draft", "1"), _EDIT, Key("back", "b", "back", "back")]
    pressed = await sitting.key(_boxes(sitting, one, words), keys, default="take")
    if pressed == "edit":
        return await _edit(sitting, key, words, promise)
    return _draft(sitting, key, words, promise) if pressed == "take" else None


async def _edit(sitting: Sitting, key: str, words: str, promise: int | None = None) -> Answer | None:
    one, _ = sitting.placed(key)
    channels = sitting.course.message(one).channels

    def count(text: str) -> str:
        return " · ".join(
            f"{sitting.desk.channel(name)} {sitting.desk.length(name, text)}" for name in channels
        )

    try:
        edited = await sitting.talk.edit(
            "The statement", words, count=count, autosave=lambda text: sitting.desk.autosave(key, text)
        )
    except Escaped as escaped:
        sitting.desk.autosave(key, escaped.text)
        return None
    return await _look_over(sitting, key, edited, promise) if edited.strip() else None


def _draft(sitting: Sitting, key: str, words: str, promise: int | None) -> Draft:
    sitting.desk.keep(words)
    return Draft(key, words, person=sitting.desk.who, next_update=promise)


async def _ask_approval(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """The exact words with their code, and who answers for them."""
    key, say = one.key, step.say
    message = sitting.course.message(one)
    left = approvers_left(sitting.state, message, say, sitting.now())
    titles = ", ".join(_title(sitting, role) for role in left)
    code = code_of(say.sha256 or "")
    lines: list[Line] = [
        *step_lines(sitting.course, sitting.state, key, sitting.desk),
        *_boxes(sitting, one, words),
        [
            ("strong", f"  Still to approve: {titles}. "),
            ("plain", "Read the words to them, or send them. Code: "),
            ("key", code),
        ],
    ]
    keys = [
        Key("approved", "a", "approved", "approve"),
        Key("changes", "c", "with changes", "changes"),
        Key("rejected", "x", "rejected", "rejected"),
        SKIP,
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, [one_ for one_ in keys if one_.id != "attach"])
    match pressed:
        case "approved":
            return await _approve(sitting, one, step, words)
        case "changes":
            return await _edit(sitting, key, words)
        case "rejected":
            return await _reject(sitting, one, step)
        case "skip":
            return await skip(sitting, key)
    return await common(sitting, pressed, key)


async def _approve(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    allowed = may_approve(sitting.course, sitting.state, sitting.course.message(one), step.say, sitting.now())
    options = [
        Choice(role, _title(sitting, role), sitting.desk.name(person)) for role, person in allowed.items()
    ]
    role = options[0].id if len(options) == 1 else await sitting.choose("Who approved?", options)
    if role is None:
        return None
    person = allowed[role] or await sitting.person(f"Who approved as {_title(sitting, role)}?")
    if person is None:
        return None
    how = await sitting.choose(
        f"How did {sitting.desk.name(person)} approve?",
        [Choice("here", "Here, in person"), Choice("phone", "By phone"), Choice("message", "By message")],
    )
    code = await sitting.text("Which code did they read back?") if how else None
    return Approve(one.key, role, person, how, code, words) if how and code else None


async def _reject(sitting: Sitting, one: Placed, step: StepState) -> Answer | None:
    kinds = ("wording", "timing", "facts", "counsel's instruction")
    picked = await sitting.choose(
        "What is wrong with it?", [Choice(kind, kind.capitalize()) for kind in kinds]
    )
    if picked is None:
        return None
    words = await sitting.text("In a few words?", empty=True)
    left = approvers_left(sitting.state, sitting.course.message(one), step.say, sitting.now())
    return Reject(one.key, words or picked, role=left[0] if left else None, choice=picked)


async def _release(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """Still true? Then it may leave, channel by channel."""
    course, state = sitting.course, sitting.state
    channel = channels_left(course, state, one, step)[0]
    lines = [*step_lines(course, state, one.key, sitting.desk), *_boxes(sitting, one, words, channel)]
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
    pressed = await sitting.key(lines, keys)
    if pressed == "true":
        return Post(one.key, channel)
    if pressed == "back":
        return await _edit(sitting, one.key, words)
    if pressed == "leave-out":
        reason = await sitting.reason(f"Why not on {sitting.desk.channel(channel)}?")
        return LeaveOut(one.key, channel, reason) if reason else None
    return await common(sitting, pressed, one.key)


def _since_approval(sitting: Sitting, step: StepState) -> list[str]:
    say, state = step.say, sitting.state
    known = [name for name, fact in state.facts.items() if fact.seq > say.approved_seq]
    lines = [f"New since the approval: {', '.join(known)}."] if known and say.approved_seq else []
    age = sitting.now() - say.approved_at
    if say.approved_at and age > _OLD:
        lines.append(f"The approval is {spoken(age)} old.")
    return lines


async def _posted(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """It was released for a channel: the operator posts it and says so. Enter means: not yet."""
    channel = next(iter(step.say.requested))
    name = sitting.desk.channel(channel)
    copied = await sitting.talk.copy(words)
    place = "It is on the clipboard." if copied else "Copy it from above."
    sitting.say(*_boxes(sitting, one, words, channel))
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


def _boxes(sitting: Sitting, one: Placed, words: str, channel: str | None = None) -> list[Line]:
    channels = (
        [channel]
        if channel
        else channels_left(sitting.course, sitting.state, one, sitting.state.step(one.key))
    )
    heads = [f"{sitting.desk.channel(name)} · {sitting.desk.length(name, words)}" for name in channels]
    return boxed(
        " + ".join(heads) or one.step.id,
        words,
        sitting.talk.columns,
        plain=sitting.desk.plain,
        exercise=sitting.state.exercise,
    )


def _title(sitting: Sitting, role: str) -> str:
    if role == SECOND_PERSON:
        return "a second person"
    return sitting.course.roles[role].title if role in sitting.course.roles else role
