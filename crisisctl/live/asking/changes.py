"""What changes the incident itself: something new, more time, another level."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Extend, Happened, Note, RaiseClaim, SetLevel
from crisisctl.core.playbook import LEVELS
from crisisctl.core.times import MINUTE, duration
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key

LEVEL_WORDS = {
    "L1": "issue · two or three times the usual mentions",
    "L2": "incident · three to five times for an hour, a big account, or the press asks",
    "L3": "crisis · national media, or five to ten times the usual mentions",
    "L4": "severe · people hurt, police or regulator, confirmed serious breach, or ten times",
}
_KINDS = {
    "rumour": "A rumour or a false claim",
    "press": "The press asks",
    "regulator": "A regulator or the police",
    "harm": "Somebody may be hurt",
    "other": "Something else",
}


async def something_new(sitting: Sitting) -> Answer | None:
    """One line, and which kind it is."""
    text = await sitting.text("What happened?", note="One line. Facts only; others may read this.")
    if not text:
        return None
    planned = [
        Choice(f"{plan.id}/{one.name}", one.title)
        for plan in sitting.course.plans
        for one in plan.anytime.values()
    ]
    # Where the plan foresees things itself, its own words stand alone: two alike would be a trap.
    known = " ".join(one.id for one in planned)
    left = [
        kind
        for kind in _KINDS
        if kind == "other" or not planned or (kind == "rumour" and "claim" not in known)
    ]
    kinds = [Choice(kind, _KINDS[kind]) for kind in left]
    picked = await sitting.choose("Which kind?", [*planned, *kinds])
    if picked is None:
        return None
    plan, slash, name = picked.partition("/")
    sitting.say([("dim", "  Is the level still right? m, then level. Is what we are saying still true?")])
    if slash:
        return Happened(name, text, plan)
    if picked == "rumour":
        return RaiseClaim(text)
    return Note(f"{_KINDS[picked]}: {text}")


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
        text = await sitting.text("How long?", note="45m, 2h or 1h30m")
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
