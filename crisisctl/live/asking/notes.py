"""A line in the log, and evidence."""

from __future__ import annotations

import re

from crisisctl.core.answers import Answer, Note
from crisisctl.core.typed_times import happened
from crisisctl.live.sitting import Sitting
from crisisctl.problem import NotAllowed

_TIMED = re.compile(r"((?:yesterday\s+)?\d{1,2}[:.]\d{2})\s+(.+)", re.IGNORECASE)
_PRIVILEGED = "advice sought from Legal counsel"


async def note(sitting: Sitting) -> Answer | None:
    """One line. ``09:05 …`` happened then; ``p`` alone notes only that advice was sought."""
    hint = "Facts only; others may read this. p alone: only that legal advice was sought."
    text = await sitting.text("Note:", note=hint, keep=False, about="")
    if not text:
        return None
    if text.strip().lower() == "p":
        return Note(_PRIVILEGED, privileged=True)
    if not await _meant(sitting, text):
        sitting.typed["Note:", ""] = text
        return None
    timed = _TIMED.fullmatch(text)
    if timed:
        try:
            return Note(timed[2], at=happened(timed[1], sitting.now(), sitting.desk.zone))
        except ValueError:
            pass  # a line that only looks as if it began with a time
    return Note(text)


async def _meant(sitting: Sitting, text: str) -> bool:
    """Whether what looks like a secret or like personal data is to be logged all the same."""
    found = sitting.desk.sensitive(text)
    if not found:
        return True
    quoted = ", ".join(f"“{one}”" for one in found)
    return await sitting.sure(
        [("warn", f"  Others may read the log, and courts. Really with {quoted}?")], "log it"
    )


async def attach(sitting: Sitting, key: str | None, about: str | None = None) -> Answer | None:
    """A dragged file, a link or words, kept with its size and hash."""
    hint = "Drag a file here, paste a link, or say it in a sentence."
    text = await sitting.text("Evidence:", note=hint, keep=False, about=about)
    if not text:
        return None
    try:
        return sitting.desk.evidence(text, key)
    except NotAllowed as refusal:
        sitting.say([("warn", f"  {refusal.text}. {refusal.hint}")])
        return None


async def take_back(sitting: Sitting, _: str) -> None:
    """Take the words of the last note out of the log."""
    seq = sitting.state.last_note
    if seq is None:
        sitting.say("  There is no note yet.")
        return
    sitting.say([("plain", "  The last note: "), ("strong", sitting.desk.note(seq))])
    reason = await sitting.reason(f"Its words go for good. Why? ({sitting.escape}: they stay)")
    if not reason:
        return
    try:
        sitting.desk.take_back(seq, reason)
    except NotAllowed as refusal:
        sitting.say([("warn", f"  {refusal.text} {refusal.hint}")])
