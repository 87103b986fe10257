"""The words of a statement: from its template, by hand, or kept from before a crash."""

from __future__ import annotations

import os

from crisisctl.core.answers import Answer, Draft, StateFact
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Placed
from crisisctl.core.settling import channels_left
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.values import value
from crisisctl.live.boxes import boxed
from crisisctl.live.editor import editor_command
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line

_EDIT = Key("edit", "e", "edit", "edit")


async def write(sitting: Sitting, key: str) -> Answer | None:
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
        return await edit(sitting, key, kept or "")
    return await _compose(sitting, key)


async def _compose(sitting: Sitting, key: str) -> Answer | None:
    """Fill the template, asking for each name that has no value; never blank."""
    given: dict[str, str] = {}
    promise: int | None = None
    if sitting.desk.uses_next_update(sitting.course, key):
        offered = suggested_update(sitting.course, sitting.state, sitting.now())
        promise = await sitting.future("When is the next public update?", offered)
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
            return await edit(sitting, key, words, promise)
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
    if editor_command(os.environ):
        keys.insert(2, Key("editor", "E", "your own editor", "editor"))
    pressed = await sitting.key(boxes(sitting, one, words), keys, default="take")
    if pressed == "edit":
        return await edit(sitting, key, words, promise)
    if pressed == "editor":
        written = await sitting.talk.editor(words, autosave=lambda text: sitting.desk.autosave(key, text))
        return await _look_over(sitting, key, written if written.strip() else words, promise)
    return _draft(sitting, key, words, promise) if pressed == "take" else None


async def edit(sitting: Sitting, key: str, words: str, promise: int | None = None) -> Answer | None:
    """The words, edited in place; kept each second, so that a crash loses nothing."""
    one, _ = sitting.placed(key)
    channels = sitting.course.message(one).channels

    def count(text: str) -> str:
        return " · ".join(
            f"{sitting.desk.channel(name)} {sitting.desk.length(name, text)}" for name in channels
        )

    edited = await sitting.edit("The statement", words, count, key)
    if edited is None or not edited.strip():
        return None
    return await _look_over(sitting, key, edited, promise)


async def mend(sitting: Sitting, one: Placed, errors: int, words: str) -> Answer | None:
    """A draft in which the check found errors: nobody is asked to approve it before they are gone."""
    lines = [*step_lines(sitting.course, sitting.state, one.key, sitting.desk), *boxes(sitting, one, words)]
    lines.append([("late", f"  {errors} to mend before anybody may approve it.")])
    pressed = await sitting.key(lines, [Key("mend", "", "edit", "1"), SKIP, *EVERYWHERE], default="mend")
    if pressed == "skip":
        return await skip(sitting, one.key)
    if pressed != "mend":
        return await common(sitting, pressed, one.key)
    return await edit(sitting, one.key, words)


def _draft(sitting: Sitting, key: str, words: str, promise: int | None) -> Draft:
    sitting.desk.keep(words)
    return Draft(key, words, person=sitting.desk.who, next_update=promise)


def boxes(sitting: Sitting, one: Placed, words: str, channel: str | None = None) -> list[Line]:
    """The words in a frame, headed by the channels that still wait for them (or by `channel`)."""
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
