"""What can stand in an incident's log.

An event is a type (past tense, ``subject.verb``) and plain JSON data; an entry is an event with its
place in the log. `WRITTEN` names every type that this program writes with the keys that its data
always has; docs/log.md explains them all. Readers ignore types and keys that they do not know.

In the data, moments are RFC 3339 text and lengths are named with their unit (``..._s``). Entries about
a plan that was joined carry ``plan``; entries without it concern the plan that was declared.
"""

from __future__ import annotations

from typing import Any, NamedTuple

#: Who writes what happens by itself.
PROGRAM = "crisisctl"


class Event(NamedTuple):
    """Something that happened, before it has a place in the log."""

    type: str
    data: dict[str, Any]


class Entry(NamedTuple):
    """An event in the log: `seq` from 1 without gaps, `at` in milliseconds UTC, `by` who wrote it.

    A redacted entry comes with what its ``entry.redacted`` kept of its `data` (see `redaction`).
    """

    seq: int
    at: int
    by: str
    type: str
    data: dict[str, Any]


WRITTEN: dict[str, tuple[str, ...]] = {
    "incident.declared": (
        "playbook",
        "version",
        "sha256",
        "title",
        "level",
        "person",
        "exercise",
        "program",
        "roles",
        "people",
        "sources",
    ),
    "incident.resolved": (),
    "incident.closed": (),
    "incident.reopened": ("reason",),
    "phase.begun": ("phase", "title", "round"),
    "phase.ended": ("phase",),
    "phase.overdue": ("phase", "due_at"),
    "phase.not_needed": ("phase", "reason"),
    "step.opened": ("step", "verb", "title", "round"),
    "step.ticked": ("step", "items"),
    "step.done": ("step",),
    "step.skipped": ("step", "reason"),
    "step.reopened": ("step", "reason"),
    "step.extended": ("step", "due_at", "reason"),
    "step.not_needed": ("step", "reason", "cause"),
    "step.overdue": ("step", "due_at"),
    "decision.made": ("step", "choice", "label"),
    "fact.stated": ("fact", "value"),
    "role.assigned": ("role", "person"),
    "role.handed_over": ("role", "person", "from", "how"),
    "level.changed": ("level", "from", "reason"),
    "page.requested": ("step", "role", "person", "ladder"),
    "page.sent": ("step", "role", "person", "page", "how"),
    "page.acknowledged": ("step", "role", "person"),
    "page.failed": ("step", "role", "person", "reason"),
    "page.climbed": ("step", "role", "person", "ladder"),
    "message.drafted": ("message", "step", "sha256", "kind"),
    "message.checked": ("message", "draft", "errors", "findings"),
    "message.approved": ("message", "draft", "sha256", "text", "role", "person", "how"),
    "message.rejected": ("message", "draft", "reason"),
    "message.requested": ("message", "draft", "channel"),
    "message.published": ("message", "draft", "channel", "sha256", "kind", "public", "how"),
    "message.failed": ("message", "draft", "channel", "reason"),
    "message.withdrawn": ("message", "channel", "reason"),
    "claim.raised": ("claim", "text"),
    "claim.judged": ("claim", "verdict"),
    "claim.answered": ("claim",),
    "enquiry.received": ("enquiry", "who", "asks"),
    "commitment.made": ("commitment", "due_at"),
    "commitment.kept": ("commitment",),
    "commitment.broken": ("commitment", "due_at"),
    "clock.started": ("clock", "title", "due_at", "owner"),
    "clock.moved": ("clock", "due_at"),
    "clock.met": ("clock",),
    "clock.missed": ("clock", "due_at"),
    "clock.dropped": ("clock",),
    "note.added": ("text",),
    "inject.played": ("inject", "text"),
    "inject.held": ("inject",),
    "inject.moved": ("inject", "comes_at"),
    "inject.dropped": ("inject",),
    "inject.not_needed": ("inject", "reason"),
    "evidence.attached": ("kind", "name", "size", "sha256"),
    "action.proposed": ("text",),
    "walk.paused": (),
    "walk.resumed": (),
    "anytime.happened": ("name", "title"),
    "channel.lost": ("channel", "reason"),
    "channel.back": ("channel", "reason"),
    "plan.joined": ("playbook", "version", "sha256", "sources"),
    "hold.set": ("reason",),
    "hold.lifted": ("reason",),
    "entry.redacted": ("seq", "reason"),
}
