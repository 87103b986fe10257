"""Everything that is not needed every minute, behind `m`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from crisisctl.core.answers import (
    Answer,
    Assign,
    Done,
    End,
    EndExercise,
    HandOver,
    MeetClock,
    NextUpdate,
    PageNow,
    Reopen,
    StateFact,
)
from crisisctl.core.brief import brief
from crisisctl.core.cadence import suggested_update
from crisisctl.core.state import SETTLED
from crisisctl.live.asking import changes, entering, notes, outside, registers, urgent
from crisisctl.live.asking.values import value
from crisisctl.live.bar import all_clocks
from crisisctl.live.screen import open_steps, title
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key, Line

Does = Callable[[Sitting, str], Awaitable[Answer | None]]


async def more(sitting: Sitting, key: str | None) -> Answer | None:
    """The list behind `m`: one key more picks."""
    items = [one for one in _MORE if key is not None or one.char not in _OF_THE_STEP]
    end = _end if sitting.state.exercise else _end_exercise
    items = [one for one in items if one.does is not end]
    keys = [Key(one.char, one.char, one.label, one.word, picking=True) for one in items]
    lines: list[Line] = [[("strong", "What else?")], *(sitting.option(one) for one in keys)]
    picked = await sitting.key(lines, [*keys, Key("back", "b", "back", "back")])
    found = next((one for one in items if one.char == picked), None)
    return await found.does(sitting, key or "") if found else None


async def _how(sitting: Sitting, key: str) -> None:
    step = sitting.course.placed(key).step
    sitting.say(
        *(f"  - {line}" for line in step.how), *([] if step.how else ["  The plan gives no details here."])
    )


async def _why(sitting: Sitting, key: str) -> None:
    why = sitting.course.placed(key).step.why
    sitting.say(f"  {why}" if why else "  The plan gives no reason here.")


async def _earlier(sitting: Sitting, key: str) -> Answer | None:
    done_at = await sitting.past("When was it done?")
    return Done(key, at=done_at) if done_at is not None else None


async def _assign(sitting: Sitting, _: str) -> Answer | None:
    role = await sitting.role("Which role?")
    person = await sitting.person("Who holds it from now on?") if role else None
    return Assign(role, person) if role and person else None


async def _hand_over(sitting: Sitting, _: str) -> Answer | None:
    role = await sitting.role("Hand over which role?")
    if role is None:
        return None
    sitting.say("", *brief(sitting.course, sitting.state, sitting.now(), sitting.desk.zone), "")
    person = await sitting.person("Who takes it?")
    if person is None:
        return None
    name = sitting.desk.name(person)
    options = [
        Choice("here", "Here, in person"),
        Choice("phone", "By phone"),
        Choice("message", "By message"),
    ]
    how = await sitting.choose(f'Has {name} read the brief and said "I have it"? How?', options)
    return HandOver(role, person, how) if how else None


async def _page(sitting: Sitting, key: str) -> Answer | None:
    role = await sitting.role("Page whom?")
    return PageNow(key, role) if role else None


async def _level(sitting: Sitting, _: str) -> Answer | None:
    return await changes.level(sitting)


async def _fact(sitting: Sitting, _: str) -> Answer | None:
    options = []
    for fact in sitting.course.facts.values():
        known = sitting.state.facts.get(fact.name)
        options.append(
            Choice(
                fact.name, fact.ask, str(known.value) if known and known.value is not None else "not known"
            )
        )
    picked = await sitting.choose("Which fact?", options)
    found = await value(sitting, sitting.course.facts[picked]) if picked else None
    return StateFact(picked, found.value) if picked and found else None


async def _status(sitting: Sitting, _: str) -> None:
    desk = sitting.desk
    sitting.say("", *brief(sitting.course, sitting.state, sitting.now(), desk.zone))
    sitting.say(
        *open_steps(sitting.course, sitting.state, desk), *all_clocks(sitting.course, sitting.state, desk)
    )


async def _reopen(sitting: Sitting, _: str) -> Answer | None:
    course, state = sitting.course, sitting.state
    # What somebody did comes first, the latest at the top: that is what a slip is about.
    settled = sorted(
        (step.status != "not_needed", step.settled_at or 0, key)
        for key, step in state.steps.items()
        if step.status in SETTLED
    )
    options = [
        Choice(
            key,
            title(course, course.placed(key), sitting.desk),
            f"{course.name(key)} · {state.step(key).status.replace('_', ' ')}",
        )
        for *_, key in reversed(settled)
    ]
    picked = await sitting.choose("Back to which step?", options) if options else None
    reason = await sitting.reason("Why again?") if picked else None
    if picked and reason:
        sitting.focus = picked
        return Reopen(picked, reason)
    return None


async def _next_update(sitting: Sitting, _: str) -> Answer | None:
    offered = suggested_update(sitting.course, sitting.state, sitting.now())
    due = await sitting.future("When is the next public update?", offered)
    reason = await sitting.reason("Why then?") if due is not None else None
    return NextUpdate(due, reason) if due is not None and reason else None


async def _clock(sitting: Sitting, _: str) -> Answer | None:
    running = [key for key, clock in sitting.state.clocks.items() if clock.status in {"running", "missed"}]
    options = [Choice(key, sitting.course.clocks[key][1].title) for key in running]
    picked = await sitting.choose("Which duty was done?", options) if options else None
    if not options:
        sitting.say("  No clock is running.")
    return MeetClock(picked) if picked else None


async def _attach(sitting: Sitting, key: str) -> Answer | None:
    return await notes.attach(sitting, key or None)


async def _end_exercise(sitting: Sitting, _: str) -> Answer | None:
    sure = await sitting.sure([("strong", "▶ End the exercise here?")], "it is over")
    return EndExercise() if sure else None


async def _end(sitting: Sitting, _: str) -> Answer | None:
    sitting.say("  Nobody is called any more, and nothing else is asked. The log stays.")
    reason = await sitting.reason("Why is it over? A false alarm, a try, somebody else's crisis…")
    sure = reason and await sitting.sure([("strong", "▶ End this incident here?")], "it is over")
    return End(reason) if reason and sure else None


class _Item(NamedTuple):
    """What can be picked: its key, its word in plain lines, what it says, and what it does."""

    char: str
    word: str
    label: str
    does: Does


#: What needs a step in hand.
_OF_THE_STEP = frozenset("hydpz")
_MORE = (
    _Item("h", "how", "How is this done?", _how),
    _Item("y", "why", "Why is this done?", _why),
    _Item("e", "evidence", "Attach evidence", _attach),
    _Item("d", "earlier", "It was done earlier", _earlier),
    _Item("f", "fact", "State or correct a fact", _fact),
    _Item("c", "claim", "Note a claim or rumour", registers.raise_claim),
    _Item("v", "verdict", "A claim was checked", registers.check_claim),
    _Item("i", "kept", "A promise was kept", registers.keep_promise),
    _Item("l", "level", "Change the level", _level),
    _Item("p", "page", "Page somebody", _page),
    _Item("a", "assign", "Give somebody a role", _assign),
    _Item("o", "hand over", "Hand over a role", _hand_over),
    _Item("r", "reopen", "Back to an earlier step", _reopen),
    _Item("w", "statement", "A statement, whatever the phase", outside.another),
    _Item("g", "went wrong", "We posted something wrong", urgent.posted_wrong),
    _Item("z", "emergency", "Publish this one without its approval", urgent.emergency),
    _Item("u", "next update", "Another time for the next public update", _next_update),
    _Item("x", "channel", "A channel is lost, or back", entering.channel),
    _Item("k", "clock", "A legal duty was done", _clock),
    _Item("t", "take back", "Take back the last note", notes.take_back),
    _Item("s", "status", "Where everything stands", _status),
    _Item("j", "end", "End it here: a false alarm, or a try", _end),
    _Item("j", "end", "End the exercise", _end_exercise),
)
