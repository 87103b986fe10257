"""Every way through the plan has an end."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft
from crisisctl.reading.flow import PhaseWays


def endless_goto(draft: Draft) -> Iterator[Problem]:
    """From every phase some choices reach the end."""
    ways = PhaseWays(draft)
    trapped = {number for number in range(len(draft.doc.phases)) if not ways.ends(number)}
    for one in draft.steps:
        if one.phase not in trapped:
            continue
        for name, option in (one.step.options or {}).items():
            if option.goto is not None and option.goto in draft.names.phases:
                title = draft.doc.phases[one.phase].phase
                text = f"from the phase '{title}' no choice ever reaches the end"
                path = (*one.path, "options", name, "goto")
                yield draft.source.value(path, text, "endless-goto", "add an option that lets the plan go on")
                return
