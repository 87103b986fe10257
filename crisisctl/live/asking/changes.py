"""What changes the incident itself: something new, more time, another level."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from crisisctl.core.answers import HAPPENS, Answer, Extend, Happened, RaiseClaim, SetLevel
from crisisctl.core.playbook import LEVELS, Anytime, Enters
from crisisctl.core.times import MINUTE, duration
from crisisctl.live.asking import registers
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key

LEVEL_WORDS = {
    "L1": "issue · two or three times the usual mentions",
    "L2": "incident · three to five times for an hour, a big account, or the press asks",
    "L3": "crisis · national media, or five to ten times the usual mentions",
    "L4": "severe · people hurt, a leader accused, police, serious breach, or ten times",
}
#: A plan's own happening with one of these words in its name is about a claim, whatever its steps say.
_OF_CLAIMS = frozenset({"rumour", "claim"})
_REGISTERS: dict[Enters, Callable[..., Awaitable[Answer | None]]] = {
    "claim": registers.raise_claim,
    "enquiry": registers.enquire,
}


async def something_new(sitting: Sitting) -> Answer | None:
    """One line, and which kind it is; whether the level is still right is asked after it."""
    text = await sitting.text("What happened?", note="One line. Facts only; others may read this.", about="")
    if not text:
        return None
    planned = [
        Choice(f"{plan.id}/{one.name}", one.title)
        for plan in sitting.course.plans
        for one in plan.anytime.values()
    ]
    # What the plan foresees itself stands in its own words: two alike would be a trap.
    foreseen = {word for one in planned for word in one.id.rpartition("/")[2].split("-")}
    kinds = [Choice(kind, title) for kind, title in HAPPENS.items() if kind not in foreseen]
    if not _OF_CLAIMS & foreseen:
        kinds.insert(0, Choice("rumour", "A rumour or a false claim"))
    picked = await sitting.choose("Which kind?", [*planned, *kinds])
    if picked is None:
        return None
    _look_up(sitting)
    plan, slash, name = picked.partition("/")
    if slash and (into := _register(sitting.course.by_id[plan].anytime[name])) is not None:
        sitting.after.append(partial(into, said=text))
    sitting.after.append(raise_level)
    if picked == "rumour":
        return RaiseClaim(text)
    return Happened(name, text, plan) if slash else Happened(picked, text)


def _register(what: Anytime) -> Callable[..., Awaitable[Answer | None]] | None:
    """What asks for the entry in a register that a happening begins with, if it does."""
    entering: list[Enters] = [one.enters for one in what.steps if one.enters in _REGISTERS]
    if _OF_CLAIMS & {*what.name.split("-")}:
        entering.append("claim")
    return _REGISTERS[entering[0]] if entering else None


def _look_up(sitting: Sitting) -> None:
    """The step in hand is left, for what is most urgent now; a statement that is begun stays in hand."""
    if sitting.focus is not None and sitting.state.step(sitting.focus).say.draft is None:
        sitting.focus = None


async def raise_level(sitting: Sitting) -> Answer | None:
    """Ask whether the level is still right, after something happened."""
    now = sitting.state.level
    keys = [Key("keep", "", f"it stays {now}", "1"), Key("raise", "y", "another level", "level")]
    if await sitting.key([f"▶ The level is {now}. Is it still right?"], keys, default="keep") == "keep":
        return None
    return await level(sitting)


async def more_time(sitting: Sitting, key: str | None) -> Answer | None:
    """More time for the step in hand, which holds the calls: an honest way to be late."""
    if key is None or sitting.state.step(key).due_at is None:
        sitting.say([("dim", "  This step has no deadline.")])
        return None
    keys = [
        Key("5m", "5", "5 minutes", "5"),
        Key("10m", "1", "10 minutes", "10"),
        Key("20m", "2", "20 minutes", "20"),
        Key("other", "o", "another time", "other"),
        Key("back", "b", "back", "back"),
    ]
    picked = await sitting.key(["How much more time?"], keys)
    if picked == "back":
        return None
    length = await _length(sitting) if picked == "other" else duration(picked)
    reason = await sitting.reason("Why is more time needed?") if length else None
    return Extend(key, length, reason) if length and reason else None


async def _length(sitting: Sitting) -> int | None:
    while True:
        text = await sitting.text("How long?", note="45m, 2h or 1h30m", number=True)
        if not text:
            return None
        try:
            return duration(text) if not text.isdigit() else int(text) * MINUTE
        except ValueError as fault:
            sitting.say([("warn", f"  {fault}")])


async def level(sitting: Sitting) -> Answer | None:
    """Another level, with a reason. Never on Enter."""
    options = [Choice(one, f"{one} {LEVEL_WORDS[one]}") for one in LEVELS]
    picked = await sitting.choose(f"Level now: {sitting.state.level}. Which level?", options)
    reason = await sitting.reason("What makes it so?") if picked else None
    return SetLevel(picked, reason) if picked and reason else None
