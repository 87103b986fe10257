"""From a log to what reports and drills say about it: a pure function of the entries alone.

Whatever is in the log, nothing is raised: redacted entries, unknown types and odd data are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.core.entry_data import at_of, said, when
from crisisctl.core.events import Entry
from crisisctl.core.playbook import LEVELS

from .course_taken import course_taken
from .gaps import gaps
from .metrics import metrics
from .record import Review
from .registers import actions, claims, clocks, commitments, enquiries, hot_wash
from .statements import statements
from .timeline import acting_roles, redactions, timeline
from .updates import public_periods

__all__ = ["Review", "review"]


def review(entries: Sequence[Entry]) -> Review:
    """Everything that can be said about an incident, from its log in its order."""
    declared = next(
        (entry for entry in entries if entry.type == "incident.declared"), Entry(0, 0, "", "", {})
    )
    acted, holders = acting_roles(entries)
    course, told = course_taken(entries), statements(entries, acted)
    resolved_at = _last(entries, "incident.resolved")
    log_end = max((entry.at for entry in entries), default=0)
    end = log_end if resolved_at is None else resolved_at
    public = [one for statement in told for one in statement.publications if one.public]
    periods = public_periods(entries, frozenset(one.seq for one in public), end)
    clocks_set, promises = clocks(entries), commitments(entries)
    levels = [said(entry, "level") for entry in entries if entry.type in _LEVEL_ENTRIES]
    return Review(
        title=said(declared, "title"),
        playbook=said(declared, "playbook"),
        version=said(declared, "version"),
        joined=tuple(said(entry, "playbook") for entry in entries if entry.type == "plan.joined"),
        program=said(declared, "program"),
        exercise=declared.data.get("exercise") is True,
        level=next((level for level in reversed(levels) if level), ""),
        peak_level=max((level for level in levels if level in LEVELS), default=""),
        declared_at=declared.at if declared.seq else None,
        began_at=at_of(declared, "began"),
        resolved_at=resolved_at,
        closed_at=_last(entries, "incident.closed"),
        ended=_why_ended(entries),
        entries=len(entries),
        redacted=len(redactions(entries)),
        metrics=metrics(entries, course.openings, public, periods, resolved_at, end),
        roles=holders,
        facts=course.facts,
        lessons=course.lessons,
        hot_wash=hot_wash(entries),
        timeline=tuple(timeline(entries, acted)),
        phases=tuple(course.phases),
        openings=tuple(course.openings),
        decisions=tuple(one._replace(decided_by=acted.get(one.seq, "")) for one in course.decisions),
        statements=tuple(told),
        claims=tuple(claims(entries)),
        enquiries=tuple(enquiries(entries)),
        commitments=tuple(promises),
        clocks=tuple(clocks_set),
        actions=tuple(actions(entries)),
        gaps=tuple(gaps(entries, course, told, clocks_set, promises, periods, end, log_end)),
    )


_LEVEL_ENTRIES = frozenset({"incident.declared", "level.changed"})


def _why_ended(entries: Sequence[Entry]) -> str:
    ends = [one for one in entries if one.type in {"incident.closed", "incident.reopened"}]
    return said(ends[-1], "reason") if ends and ends[-1].type == "incident.closed" else ""


def _last(entries: Sequence[Entry], kind: str) -> int | None:
    """When something that reopening undoes happened last; None if it does not hold (any more)."""
    at = None
    for entry in entries:
        if entry.type == kind:
            at = when(entry)
        elif entry.type == "incident.reopened":
            at = None
    return at
