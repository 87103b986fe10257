"""The keys that work at every question, and what they do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from crisisctl.core.answers import Answer, Reopen, Stop
from crisisctl.core.brief import Reader, brief
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import left
from crisisctl.core.standing import choices_again
from crisisctl.core.walk import pending
from crisisctl.live.asking import changes, more, notes
from crisisctl.live.bar import all_clocks
from crisisctl.live.screen import owner_of, title
from crisisctl.live.sitting import Leave, Sitting
from crisisctl.live.talk import Choice, Key, Line

LATER = Key("later", "l", "later", "3")
OTHER = Key("other", "o", "another step", "5")
NOTE = Key("note", "n", "note", "2")
MORE = Key("more", "m", "more", "6")
HELP = Key("help", "?", "help", "help")
PAUSE = Key("pause", "q", "pause", "9")
NEW = Key("new", "!", "something new", "7")
TIME = Key("clocks", "t", "time left", "8")
MORE_TIME = Key("more-time", "+", "more time", "more time")
BRIEF = Key("brief", "u", "brief", "brief", hidden=True)
ATTACH = Key("attach", "a", "attach", "attach", hidden=True)
READ = Key("read", "", "read", "read", hidden=True)
#: What stands behind the keys of the question itself.
EVERYWHERE = (LATER, OTHER, NOTE, MORE, NEW, HELP, PAUSE, TIME, MORE_TIME, BRIEF, ATTACH, READ)

#: How open steps are picked from their list.
_PLACES = "123456789abcdefghijklmnopqrstuvwxyz"
_HELP: tuple[Line, ...] = (
    "  Where [Enter] is offered it is nearly always right. Nothing is lost, what is done can be reopened.",
    "  l later · o another step · n note · a attach a file, link or words · + more time · t all clocks",
    "  ! something new happened · u a brief to send · m more: how, why, hand over, page, level, a fact, back",
    "  q pause: clocks keep running, and the line that resumes is printed. Ctrl-C twice does the same.",
)
_PLAIN_HELP: tuple[Line, ...] = (
    "Type a number or a word of the last line, then Enter. 8 tells how much time is left, and the news.",
    "Enter alone does what stands after Enter, which is nearly always right; where none stands, nothing.",
    "Nothing is lost, and what is finished can be opened again. read: hear a statement again.",
    "more time: for this step. brief: a summary to send. attach: a file, a link or words.",
    "At a question for text, a line with only / brings the numbers and keeps the text.",
    "9 pauses: clocks keep running, and the line that resumes is printed. Ctrl-C twice does the same.",
)


async def common(sitting: Sitting, pressed: str, key: str | None) -> Answer | None:
    """What a key of `EVERYWHERE` does; `key` is the step in hand. None asks the same question again."""
    return await _DOES[pressed](sitting, key)


async def _pause(_: Sitting, __: str | None) -> Answer | None:
    return Stop()


async def _help(sitting: Sitting, key: str | None) -> None:
    """How the step in hand is done, which is what most ask, and the keys."""
    how = sitting.course.placed(key).step.how if key else ()
    sitting.say(*(f"  - {line}" for line in how))
    sitting.say(*(_PLAIN_HELP if sitting.desk.plain else _HELP))


async def _clocks(sitting: Sitting, _: str | None) -> None:
    news, sitting.news = sitting.news, []
    sitting.say(*news, *all_clocks(sitting.course, sitting.state, sitting.desk))


async def _read(sitting: Sitting, _: str | None) -> None:
    sitting.heard.clear()


async def _later(sitting: Sitting, key: str | None) -> Answer | None:
    if key is not None:
        sitting.later = [one for one in sitting.later if one != key] + [key]
    sitting.focus = None
    raise Leave


async def _note(sitting: Sitting, _: str | None) -> Answer | None:
    return await notes.note(sitting)


async def _new(sitting: Sitting, _: str | None) -> Answer | None:
    return await changes.something_new(sitting)


async def _other(sitting: Sitting, _: str | None) -> Answer | None:
    """Every open step, the most urgent first, and the choices that wait to be made again; one key picks."""
    course, state = sitting.course, sitting.state
    open_ = [question.key for question in pending(course, state) if question.kind == "step"]
    again = choices_again(state)
    lines: list[Line] = [[("strong", "Which step?")]]
    keys = []
    now = sitting.now()
    for char, key in zip(_PLACES, [*open_, *again], strict=False):
        one, step = sitting.placed(key)
        keys.append(Key(key, char, course.name(key), char, picking=True))
        time = f" · {left(step.due_at, now)}" if step.due_at is not None else ""
        if key in again:
            time = f" · asked again {seen_from(again[key], now, sitting.desk.zone)}"
        owner = owner_of(course, state, one, sitting.desk)
        lines.append(sitting.option(keys[-1], f"{title(course, one, sitting.desk)} {owner}{time}"))
    picked = await sitting.key(lines, [*keys, Key("back", "0", "back", "0")])
    if picked != "back":
        sitting.focus = picked
        sitting.later = [one for one in sitting.later if one != picked]
        if picked in again:
            return Reopen(picked, "It is decided sooner")
        raise Leave
    return None


async def _brief(sitting: Sitting, _: str | None) -> None:
    readers = [
        Choice("lead", "The incoming lead"),
        Choice("board", "The board"),
        Choice("staff", "Staff"),
        Choice("care", "Customer care"),
    ]
    picked = await sitting.choose("For whom?", readers)
    readers_by_id: dict[str, Reader] = {"lead": "lead", "board": "board", "staff": "staff", "care": "care"}
    if picked is None:
        return
    desk, reader = sitting.desk, readers_by_id[picked]
    lines = brief(sitting.course, sitting.state, sitting.now(), desk.zone, reader, desk.said(sitting.state))
    sitting.say("", *lines, "")
    copied = await sitting.talk.copy("\n".join(lines))
    sitting.say([("dim", "  Sent to the clipboard." if copied else "  Select it above to copy it.")])


_DOES: dict[str, Callable[[Sitting, str | None], Awaitable[Answer | None]]] = {
    "pause": _pause,
    "help": _help,
    "clocks": _clocks,
    "later": _later,
    "other": _other,
    "note": _note,
    "attach": notes.attach,
    "new": _new,
    "more-time": changes.more_time,
    "brief": _brief,
    "read": _read,
    "more": more.more,
}
