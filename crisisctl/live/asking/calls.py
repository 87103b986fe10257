"""Calls that a person makes: whom, on which number, what to say, and what came of it."""

from __future__ import annotations

from crisisctl.core.answers import Acknowledge, Answer, Called, Done, MissedPages, PageNow, Question
from crisisctl.core.calling import next_rungs, used_up
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import spoken
from crisisctl.core.state import Page
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Leave, Sitting
from crisisctl.live.talk import Choice, Key, Line

_REACHED = Key("reached", "y", "reached", "reached")
_NO_ANSWER = Key("no-answer", "x", "no answer", "no answer")


async def call(sitting: Sitting, question: Question) -> Answer | None:
    """Somebody to be called by voice. Several are one list, from which one is picked."""
    pages = [sitting.state.pages[str(seq)] for seq in question.pages if str(seq) in sitting.state.pages]
    page = pages[0]
    if len(pages) > 1:
        options = [Choice(str(one.seq), _who(sitting, one), f"{_ago(sitting, one)} ago") for one in pages]
        picked = await sitting.choose("Who was called?", options)
        if picked is None:
            raise Leave
        page = sitting.state.pages[picked]
    pressed = await sitting.key(_call_lines(sitting, page), [_REACHED, _NO_ANSWER, *EVERYWHERE])
    if pressed == "reached":
        return Called(page.seq, reached=True)
    if pressed == "no-answer":
        return Called(page.seq, reached=False)
    if pressed == "later":
        sitting.later.append(f"call:{page.step}")
        raise Leave
    return await common(sitting, pressed, page.step)


def _who(sitting: Sitting, page: Page) -> str:
    role = sitting.course.roles[page.role].title if page.role in sitting.course.roles else page.role
    return f"{sitting.desk.name(page.person)} ({role})"


def _ago(sitting: Sitting, page: Page) -> str:
    return spoken(sitting.now() - page.at)


def _call_lines(sitting: Sitting, page: Page) -> list[Line]:
    """Whom to call, the number, and words that give nothing away."""
    desk = sitting.desk
    number = desk.numbers(page.person) or "number not known here: contacts.yaml"
    exercise = "This is an exercise." if sitting.state.exercise else "This is real, not an exercise."
    step = sitting.course.name(page.step)
    role = _title(sitting, page.role)
    say = f'"{desk.name(desk.who)} here. {exercise} You are needed as {role}, now. Please call me back."'
    lines: list[Line] = [
        [
            ("strong", f"▶ Call {_who(sitting, page)}"),
            ("dim", f"   {step}, needed since {_ago(sitting, page)}"),
        ],
        [("strong", f"  {number}")],
        f"  Say: {say}",
    ]
    return lines


def _title(sitting: Sitting, role: str) -> str:
    return sitting.course.roles[role].title if role in sitting.course.roles else role


async def missed(sitting: Sitting) -> Answer | None:
    """Calls that fell due while nobody ran the walk: one question about all of them."""
    lines: list[Line] = ["", [("late", "▶ While this was closed, nobody was called. These calls fell due:")]]
    for one in sitting.state.missed:
        when = seen_from(one.at, sitting.now(), sitting.desk.zone)
        role = _title(sitting, one.role)
        lines.append(
            f"   {when}  {sitting.desk.name(one.person)} ({role}) for {sitting.course.name(one.step)}"
        )
    keys = [
        Key("told", "w", "write what was done", "1"),
        Key("page", "p", "page one of them now", "page"),
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, keys, default="told")
    if pressed == "page":
        return await _page_one(sitting)
    if pressed == "later":
        sitting.later.append("missed")
        raise Leave
    if pressed != "told":
        return await common(sitting, pressed, sitting.state.missed[0].step)
    text = await sitting.text(
        "What was done about them?", note="One line: who was told, by whom, or that nobody is needed."
    )
    return MissedPages(tuple(one.seq for one in sitting.state.missed), text) if text else None


async def _page_one(sitting: Sitting) -> Answer | None:
    open_ = [one for one in sitting.state.missed if sitting.state.step(one.step).status == "open"]
    options = [
        Choice(str(one.seq), f"{_title(sitting, one.role)} for {sitting.course.name(one.step)}")
        for one in open_
    ]
    if not options:
        sitting.say("  None of their steps is open any more.")
        return None
    picked = await sitting.choose("Page whom now?", options)
    found = next((one for one in open_ if str(one.seq) == picked), None)
    return PageNow(found.step, found.role) if found else None


async def page(sitting: Sitting, key: str) -> Answer | None:
    """A `page` step: who was asked for, who comes next, and that somebody answered."""
    course, state, desk = sitting.course, sitting.state, sitting.desk
    one, step = sitting.placed(key)
    lines = step_lines(course, state, key, desk)
    paged = [found for found in state.pages.values() if found.step == key]
    lines += [f"   paged {_who(sitting, found)}, {_ago(sitting, found)} ago" for found in paged]
    for rung in next_rungs(course, state, one, step):
        who = desk.name(rung.holder.person) if rung.holder.person else _title(sitting, rung.rung.role)
        lines.append([("dim", f"   next to call: {who} at {seen_from(rung.at, sitting.now(), desk.zone)}")])
    keys = [Key("ack", "y", "answered", "answered")] if paged else []
    keys += (
        [Key("settle", "w", "nobody answered: how it went on", "settle")]
        if used_up(course, state, one, step)
        else []
    )
    pressed = await sitting.key(lines, [*keys, *EVERYWHERE])
    if pressed == "ack":
        options = [Choice(found.person, _who(sitting, found)) for found in paged]
        person = options[0].id if len(options) == 1 else await sitting.choose("Who answered?", options)
        return Acknowledge(key, person=person) if person else None
    if pressed == "settle":
        reason = await sitting.reason("How did it go on?")
        return Done(key, reason=reason) if reason else None
    return await common(sitting, pressed, key)
