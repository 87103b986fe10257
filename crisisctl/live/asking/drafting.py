"""The words of a statement: from its template, by hand, or kept from before a crash."""

from __future__ import annotations

import os
from json import dumps, loads
from typing import NamedTuple

from crisisctl.core.answers import Answer, Draft, StateFact
from crisisctl.core.cadence import time_to_name
from crisisctl.core.course import Placed
from crisisctl.core.local import known_by_itself
from crisisctl.core.settling import channels_left
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.promising import answered, confirmed
from crisisctl.live.asking.questions import is_no_day, question
from crisisctl.live.asking.values import value
from crisisctl.live.boxes import boxed
from crisisctl.live.editor import editor_command
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line
from crisisctl.problem import Refused

EDIT = Key("edit", "e", "edit", "edit")


async def write(sitting: Sitting, key: str) -> Answer | None:
    """The first draft: begun by hand, since a finger may have been on its way to another step."""
    lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
    kept = sitting.desk.autosaved(key)
    new = Key("write", "w" if kept else "", "write it anew" if kept else "write it", "new" if kept else "1")
    keys = [Key("kept", "", "go on with your words that were kept", "1"), new] if kept else [new]
    pressed = await sitting.key(lines, [*keys, SKIP, *EVERYWHERE], default=keys[0].id)
    if pressed == "skip":
        return await skip(sitting, key)
    if pressed not in {"write", "kept"}:
        return await common(sitting, pressed, key)
    if pressed == "kept":
        return await edit(sitting, key, kept or "", _kept_answers(sitting, key).promise)
    return await _compose(sitting, key)


class _Answers(NamedTuple):
    """What was answered for a template so far: the time of the next update, and the words for its names."""

    promise: int | None
    given: dict[str, str]


def _kept_answers(sitting: Sitting, key: str) -> _Answers:
    """The answers that were kept for a statement, also by a walk that ended in the middle of them."""
    try:
        promise, given = loads(sitting.desk.autosaved(_answers_of(key)) or "")
        return _Answers(promise, dict(given))
    except (ValueError, TypeError):
        return _Answers(None, {})


def _answers_of(key: str) -> str:
    return f"{key}.answers"


def _keep_answers(sitting: Sitting, key: str, answers: _Answers) -> None:
    sitting.desk.autosave(_answers_of(key), dumps(answers))


async def _compose(sitting: Sitting, key: str) -> Answer | None:
    """Fill the template, asking for each name that has no value; never blank."""
    kept = _kept_answers(sitting, key)
    promise: int | None = None
    if sitting.desk.uses_next_update(sitting.course, key):
        offered = time_to_name(sitting.course, sitting.state, sitting.now())
        if kept.promise is not None and kept.promise > sitting.now():
            offered = kept.promise
        promise = await sitting.future("When is the next public update?", offered)
        if promise is None:
            return None
    answers = _Answers(promise, known_by_itself(sitting.now(), sitting.desk.zone))
    while True:
        try:
            words, missing = sitting.desk.compose(sitting.course, sitting.state, key, answers.given, promise)
        except Refused as broken:
            fault = broken.problems[0].text
            sitting.say([("warn", f"  The template does not fit: {fault}. Write the words by hand.")])
            return await edit(sitting, key, "", promise)
        if not missing:
            return await _look_over(sitting, key, words, promise)
        kind, _, rest = missing[0].partition(".")
        if kind == "facts" and rest in sitting.course.facts:
            found = await value(sitting, sitting.course.facts[rest])
            return StateFact(rest, found.value, key) if found and found.value is not None else None
        if kind != "draft":
            lack = f"  The template needs {missing[0]}, which is not known. Write the words by hand."
            sitting.say([("warn", lack)])
            return await edit(sitting, key, words, promise)
        text = await _words_for(sitting, key, rest, kept.given.get(rest, ""))
        if text is None:
            return None
        answers.given[rest] = text
        _keep_answers(sitting, key, _Answers(promise, kept.given | answers.given))


async def _words_for(sitting: Sitting, key: str, name: str, before: str) -> str | None:
    """What goes in the place of a template's `name`; None after Esc."""
    asked = question(name, sitting.desk.in_place(sitting.course, key, name))
    note = asked.note.replace("___", "(blank)") if sitting.desk.plain else asked.note
    while text := await sitting.text(asked.ask, default=before, note=note):
        if not is_no_day(name, text):
            return text
        sitting.say([("warn", f"  '{text}' is no day. Write it as 10 December: people will count on it.")])
    return None


async def _look_over(sitting: Sitting, key: str, words: str, promise: int | None) -> Answer | None:
    """The words as they will look, before they count as the draft."""
    one, _ = sitting.placed(key)
    sitting.desk.autosave(key, words)
    keys = [Key("take", "", "this is the draft: check it", "1"), EDIT, Key("back", "b", "back", "back")]
    if editor_command(os.environ):
        keys.insert(2, Key("editor", "E", "your own editor", "editor"))
    lines = boxes(sitting, one, words)
    sitting.heard.discard(words)  # whoever approves the very words hears them once more
    pressed = await sitting.key(lines, keys, default="take")
    if pressed == "edit":
        return await edit(sitting, key, words, promise)
    if pressed == "editor":
        written = await sitting.talk.editor(words, autosave=lambda text: sitting.desk.autosave(key, text))
        return await _look_over(sitting, key, written if written.strip() else words, promise)
    return await _draft(sitting, key, words, promise) if pressed == "take" else None


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


async def again(sitting: Sitting, key: str, words: str, promise: int | None = None) -> Answer | None:
    """Edit the words of a draft; where they were being changed already, those changes are offered first."""
    kept = sitting.desk.autosaved(key)
    if kept is None or kept.strip() == words.strip():
        return await edit(sitting, key, words, promise)
    keys = [
        Key("kept", "", "go on with them", "1"),
        Key("draft", "d", "begin again from the draft", "draft"),
        Key("back", "b", "back", "back"),
    ]
    question: list[Line] = [[("strong", "▶ You had begun to change these words, and the changes are kept.")]]
    pressed = await sitting.key(question, keys, default="kept")
    if pressed == "back":
        return None
    return await edit(sitting, key, kept if pressed == "kept" else words, promise)


def keep_for_later(sitting: Sitting, key: str, words: str, promise: int | None) -> None:
    """Keep words that are to be written anew, so that they are offered to go on with."""
    sitting.desk.autosave(key, words)
    _keep_answers(sitting, key, _Answers(promise, {}))


async def _draft(sitting: Sitting, key: str, words: str, promise: int | None) -> Answer | None:
    """The draft, with what it promises and which claims it answers, as the person says."""
    one, _ = sitting.placed(key)
    promises = await confirmed(sitting, words)
    claims = await answered(sitting, sitting.course.message(one).kind)
    if promises is None or claims is None:
        return None
    sitting.desk.keep(words)
    keep_for_later(sitting, key, "", None)
    return Draft(key, words, sitting.desk.who, promise, promises, claims)


def boxes(sitting: Sitting, one: Placed, words: str, channel: str | None = None) -> list[Line]:
    """The words in a frame, headed by the channels that still wait for them (or by `channel`).

    In plain lines they are read out once; after that it is said that they are the same.
    """
    channels = (
        [channel]
        if channel
        else channels_left(sitting.course, sitting.state, one, sitting.state.step(one.key))
    )
    heads = [f"{sitting.desk.channel(name)} · {sitting.desk.length(name, words)}" for name in channels]
    head = " + ".join(heads) or one.step.id
    if sitting.desk.plain and words in sitting.heard:
        return [f"  The same words as above, {head}. To hear them again: read."]
    sitting.heard.add(words)
    return boxed(
        head,
        words,
        sitting.talk.columns,
        plain=sitting.desk.plain,
        exercise=sitting.state.exercise,
    )
