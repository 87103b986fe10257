"""Calls that a person makes: whom, on which number, what to say, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

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
_HAVE_IT = Key("reached", "y", "I have it", "i have it")
_CANNOT = Key("no-answer", "x", "I cannot: call the next", "i cannot")
#: How people of a list are picked.
_PLACES = "123456789"


async def call(sitting: Sitting, question: Question) -> Answer | None:
    """Somebody to be called by voice. Several are one list, from which one is picked."""
    pages = [sitting.state.pages[str(seq)] for seq in question.pages if str(seq) in sitting.state.pages]
    page: Page | None = pages[0]
    if len(pages) > 1:
        pressed = await _pick(sitting, pages)
        page = next((one for one in pages if str(one.seq) == pressed), None)
        if page is None:
            return await _beside(sitting, pressed, pages[0].step)
    return await _one(sitting, page) if page else None


async def _one(sitting: Sitting, page: Page) -> Answer | None:
    """One call: made, or tried in vain; of whoever sits at the keys, whether they can."""
    here = page.person == sitting.desk.who
    keys = [_HAVE_IT, _CANNOT] if here else [_REACHED, _NO_ANSWER]
    pressed = await sitting.key(_call_lines(sitting, page), [*keys, *EVERYWHERE])
    how = "at the keys" if here else "voice"
    if pressed == "reached":
        return Called(page.seq, reached=True, how=how)
    if pressed == "no-answer":
        return Called(page.seq, reached=False, reason="cannot take it" if here else "no answer", how=how)
    return await _beside(sitting, pressed, page.step)


async def _beside(sitting: Sitting, pressed: str, step: str) -> Answer | None:
    if pressed == "later":
        sitting.later.append(f"call:{step}")
        raise Leave
    return await common(sitting, pressed, step)


async def _pick(sitting: Sitting, pages: Sequence[Page]) -> str:
    """Everybody who is to be called for a step, with their numbers; one key each."""
    lines: list[Line] = [
        [("strong", "▶ Call these people"), ("dim", f"   {sitting.course.name(pages[0].step)}")]
    ]
    keys = []
    for char, page in zip(_PLACES, pages, strict=False):
        # In plain lines a number alone is a key of its own: 2 is a note.
        here = page.person == sitting.desk.who
        who = f"You, as {sitting.course.title(page.role)}:" if here else _who(sitting, page)
        keys.append(Key(str(page.seq), char, who, f"call {char}", picking=True))
        number = "say that you have it" if here else _number(sitting, page)
        lines.append(sitting.option(keys[-1], f"{number}   {_since(sitting, page)}"))
    others = [page for page in pages if page.person != sitting.desk.who]
    lines += [f"  Say: {_words(sitting, page)}" for page in others[:1]]
    return await sitting.key(lines, [*keys, *EVERYWHERE])


def _who(sitting: Sitting, page: Page) -> str:
    return f"{sitting.desk.name(page.person)} ({sitting.course.title(page.role)})"


def _ago(sitting: Sitting, page: Page) -> str:
    return spoken(sitting.now() - page.at)


def _since(sitting: Sitting, page: Page) -> str:
    return f"needed since {_ago(sitting, page)}"


def _number(sitting: Sitting, page: Page) -> str:
    return sitting.desk.numbers(page.person) or "number not known here: contacts.yaml"


def _call_lines(sitting: Sitting, page: Page) -> list[Line]:
    """Whom to call, the number, and words that give nothing away."""
    step = sitting.course.name(page.step)
    if page.person == sitting.desk.who:
        lines: list[Line] = [
            [("strong", f"▶ You are called, as {sitting.course.title(page.role)}"), ("dim", f"   {step}")],
            f"  {sitting.course.placed(page.step).step.title} ({_since(sitting, page)})",
        ]
        return lines
    return [
        [("strong", f"▶ Call {_who(sitting, page)}"), ("dim", f"   {step}, {_since(sitting, page)}")],
        [("strong", f"  {_number(sitting, page)}")],
        f"  Say: {_words(sitting, page)}",
    ]


def _words(sitting: Sitting, page: Page) -> str:
    """What to say to somebody who may not be alone: who needs them, as what, and where to call back."""
    desk = sitting.desk
    exercise = "This is an exercise." if sitting.state.exercise else "This is real, not an exercise."
    number = desk.numbers(desk.who).partition(" · ")[0]
    back = f"call me back on {number}" if number else "call me back on the number I call from"
    role = sitting.course.title(page.role)
    return (
        f'"{desk.name(desk.who)} here. {exercise} You are needed as {role}, now. '
        f'Go where nobody can listen, and {back}."'
    )


async def missed(sitting: Sitting) -> Answer | None:
    """Calls that fell due while nobody ran the walk: one question about all of them."""
    lines: list[Line] = ["", [("late", "▶ While this was closed, nobody was called. These calls fell due:")]]
    for one in sitting.state.missed:
        when = seen_from(one.at, sitting.now(), sitting.desk.zone)
        role = sitting.course.title(one.role)
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
        Choice(str(one.seq), f"{sitting.course.title(one.role)} for {sitting.course.name(one.step)}")
        for one in open_
    ]
    if not options:
        sitting.say("  None of their steps is open any more.")
        return None
    picked = await sitting.choose("Page whom now?", options)
    found = next((one for one in open_ if str(one.seq) == picked), None)
    return PageNow(found.step, found.role, (found.seq,)) if found else None


def _so_far(sitting: Sitting, page: Page) -> str:
    """What came of a call until now."""
    who, ago = _who(sitting, page), _ago(sitting, page)
    if page.outcome is None:
        return f"{who} is still to be called, {_since(sitting, page)}"
    return f"{who} was {'called' if page.outcome == 'sent' else 'not reached'}, needed since {ago}"


async def page(sitting: Sitting, key: str) -> Answer | None:
    """A `page` step: who was asked for, who comes next, and that somebody answered."""
    course, state, desk = sitting.course, sitting.state, sitting.desk
    one, step = sitting.placed(key)
    lines = step_lines(course, state, key, desk)
    paged = [found for found in state.pages.values() if found.step == key]
    lines += [f"   {_so_far(sitting, found)}" for found in paged]
    for rung in next_rungs(course, state, one, step):
        who = desk.name(rung.holder.person) if rung.holder.person else sitting.course.title(rung.rung.role)
        lines.append([("dim", f"   next to call: {who} at {seen_from(rung.at, sitting.now(), desk.zone)}")])
    keys = [Key("ack", "y", "answered", "answered")] if paged else []
    keys += (
        [Key("settle", "w", "nobody answered: say what you did instead", "settle")]
        if used_up(course, state, one, step)
        else []
    )
    pressed = await sitting.key(lines, [*keys, *EVERYWHERE])
    if pressed == "ack":
        options = [Choice(found.person, _who(sitting, found)) for found in paged]
        person = options[0].id if len(options) == 1 else await sitting.choose("Who answered?", options)
        return Acknowledge(key, person=person) if person else None
    if pressed == "settle":
        reason = await sitting.reason("How did it go on? Say what was done instead.")
        return Done(key, reason=reason) if reason else None
    return await common(sitting, pressed, key)
