"""The account of what happened: decisions, what went otherwise than planned, and the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, tzinfo

from crisisctl.core.events import PROGRAM
from crisisctl.core.review import Review
from crisisctl.core.review.record import Decision

from .phrases import length, local, shortened, title, utc, value, with_times
from .table import table

_GAPS = {
    "step-late": "finished late",
    "step-skipped": "skipped",
    "step-unfinished": "never finished",
    "phase-late": "phase took too long",
    "page-failed": "not reached",
    "statement-rejected": "rejected",
    "statement-failed": "could not be published",
    "statement-withdrawn": "withdrawn",
    "statement-left-out": "left out",
    "clock-missed": "legal deadline missed",
    "clock-dropped": "legal clock dropped",
    "promise-broken": "promise broken",
    "silence": "public waited too long",
}
#: What every step and statement leaves behind besides what matters to a reader; the log has it all.
_BOOKKEEPING = frozenset(
    {
        "step.opened",
        "step.ticked",
        "message.checked",
        "message.requested",
        "page.requested",
        "step.not_needed",
    }
)


#: What came to us, and what it made of the level.
_CAME_UP = frozenset({"anytime.happened", "level.changed"})


def what_came_up(review: Review, zone: tzinfo) -> str:
    """What happened while the plan ran (press, a second wave, harm), and each change of the level."""
    came = [line for line in review.timeline if line.type in _CAME_UP]
    rows = [(local(line.happened_at, zone), with_times(line.text, zone), line.who) for line in came]
    return table("What came up on the way", ("Time", "What", "Told by"), rows)


def what_was_decided(review: Review, zone: tzinfo) -> str:
    """Each choice, by which role (of the person who decided), and what was known then."""
    before: list[Mapping[str, object]] = [{}, *(one.known for one in review.decisions)]
    rows = [
        (local(one.at, zone), one.question, _choice(one), _who(one), _new(one.known, earlier, zone))
        for one, earlier in zip(review.decisions, before, strict=False)
    ]
    columns = ("Time", "Question", "Choice", "Role", "Known then, besides the rows above")
    return table("Decisions", columns, rows, "No decision was recorded.")


def _who(one: Decision) -> str:
    if not one.decided_by or one.decided_by == one.role:
        return one.role
    return f"{one.decided_by}, in place of {one.role}" if one.role else one.decided_by


def _choice(one: Decision) -> str:
    again = " (asked again later)" if one.repeat else ""
    because = f" because: {one.reason}" if one.reason else ""
    return one.label + again + because


def _new(facts: Mapping[str, object], before: Mapping[str, object], zone: tzinfo) -> str:
    """The facts that were stated or changed since the decision before."""
    said = (
        f"{title(name)}: {shortened(value(one, zone))}"
        for name, one in facts.items()
        if one is not None and (name not in before or before[name] != one)
    )
    return "; ".join(said) or ("nothing new" if before else "no fact yet")


def what_went_otherwise(review: Review, zone: tzinfo) -> str:
    """What was late, skipped, missed or silent, and why."""
    rows = [
        (
            local(gap.at, zone),
            gap.what,
            _GAPS.get(gap.kind, gap.kind) + (f" by {length(gap.late)}" if gap.late else ""),
            with_times(gap.reason, zone) or "no reason given",
        )
        for gap in review.gaps
    ]
    columns = ("Due or at", "What", "How", "Why")
    return table("What did not go as planned", columns, rows, "Nothing was late, skipped or missed.")


def timeline(review: Review, zone: tzinfo) -> str:
    """The lines that matter, in the order of the log; each time is when it happened."""
    here = () if zone is UTC else ("Local",)
    rows = [
        (
            str(line.seq),
            utc(line.happened_at),
            *(local(line.happened_at, zone) for _ in here),
            "by itself" if line.who == PROGRAM else line.who,
            shortened(with_times(line.text, zone)),
        )
        for line in review.timeline
        if line.type not in _BOOKKEEPING
    ]
    return table("Timeline", ("Entry", "UTC", *here, "Role", "What happened"), rows)
