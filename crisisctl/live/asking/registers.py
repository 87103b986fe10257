"""Claims of others and promises of ours, as they are noted, checked and kept during the walk."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Enquire, JudgeClaim, KeepPromise, RaiseClaim, Verdict
from crisisctl.core.local import seen_from
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key

_VERDICTS: dict[Verdict, str] = {"false": "False", "true": "True", "unknown": "Not known yet"}


async def raise_claim(sitting: Sitting, key: str = "", said: str = "") -> Answer | None:
    """A rumour or claim, word for word; `said` is what was typed of it already."""
    note = "What is being said, exactly as it is said."
    text = await sitting.text("The claim, word for word:", default=said, note=note, about=said or None)
    where = await sitting.text("Where was it seen?", empty=True) if text else None
    return None if not text or where is None else RaiseClaim(text, where or None, step=key or None)


async def enquire(sitting: Sitting, key: str = "", said: str = "") -> Answer | None:
    """Who asks what, and by when; `said` is what was typed of it already."""
    who = await sitting.text("Who asks?", note="The paper, the station or the programme.")
    if not who:
        return None
    note = "Their question, word for word. Nothing is off the record."
    asks = await sitting.text("What do they ask?", default=said, note=note, about=said or None)
    if not asks:
        return None
    keys = [Key("time", "y", "yes, they gave a time", "yes"), Key("none", "n", "no time was given", "no")]
    if await sitting.key(["Do they have a deadline?"], keys) == "none":
        return Enquire(who, asks, step=key or None)
    due = await sitting.future("By when do they need the answer?", None)
    return None if due is None else Enquire(who, asks, due, key or None)


async def check_claim(sitting: Sitting, _: str) -> Answer | None:
    """What a claim turned out to be, and what shows it."""
    options = [
        Choice(name, claim.text, "answered" if claim.answered else "not answered")
        for name, claim in sitting.state.claims.items()
    ]
    if not options:
        sitting.say("  No claim was noted yet: m, then c.")
        return None
    name = await sitting.choose("Which claim was checked?", options)
    if name is None:
        return None
    picked = await sitting.choose("It is…", [Choice(one, label) for one, label in _VERDICTS.items()])
    verdict = next((one for one in _VERDICTS if one == picked), None)
    if verdict is None:
        return None
    empty = verdict == "unknown"
    evidence = await sitting.text("What shows it? A link or a sentence.", empty=empty, about=name)
    return None if evidence is None else JudgeClaim(name, verdict, evidence or None)


async def keep_promise(sitting: Sitting, _: str) -> Answer | None:
    """Something that was promised in public is done."""
    now, zone = sitting.now(), sitting.desk.zone
    options = [
        Choice(name, one.text, f"by {seen_from(one.due_at, now, zone)}")
        for name, one in sitting.state.commitments.items()
    ]
    if not options:
        sitting.say("  Nothing that was promised is still to be kept.")
        return None
    name = await sitting.choose("Which promise was kept?", options)
    evidence = await sitting.text("What shows it?", empty=True, about=name) if name else None
    return None if name is None or evidence is None else KeepPromise(name, evidence or None)
