"""Wording that was approved beforehand is still that wording, and still approved."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.problem import Problem
from crisisctl.reading.clearing import stands
from crisisctl.reading.draft import Draft


def clearances(draft: Draft) -> Iterator[Problem]:
    """A clearance that has run out, or whose template is not the one that was approved."""
    for name, message in draft.doc.messages.items():
        if message.cleared is None:
            continue
        path = ("messages", name, "cleared")
        if draft.today is not None and message.cleared.until < draft.today.isoformat():
            text = f"the clearance of '{name}' has run out"
            yield draft.source.value((*path, "until"), text, "clearance", "have it approved again", "warning")
        template = draft.templates.get(name)
        if draft.staffed and template is not None and not stands(draft.cleared.get(name), template.data):
            kept = "has changed since it was approved" if name in draft.cleared else "was never put on record"
            hint = f"once it is approved: crisisctl clear {draft.id} {name}"
            yield draft.source.value(
                path, f"the cleared wording of '{name}' {kept}", "clearance", hint, "warning"
            )
