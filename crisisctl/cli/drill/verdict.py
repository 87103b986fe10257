"""What `crisisctl drill` answers: for people, for programs, for CI."""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.cli.output import show_json
from crisisctl.cli.written import write_out

from .past import against, tell_against
from .scripted import Played

PASSED, FAILED = 0, 1


def verdict(played: Played, junit: str, *, as_json: bool, beside: str = "") -> int:
    """Tell how a drill went, `beside` another incident or exercise if one is named; the exit code."""
    write_junit([played], junit)
    rows = against(beside, played.review) if beside else []
    from .told import told, warned

    if as_json:
        from crisisctl.report.exercise import as_data

        data = as_data(played.script.drill or "", played.folder.name, played.review, played.score)
        compared = {"against": {"incident": beside, "metrics": [one._asdict() for one in rows]}}
        warned(played)
        show_json(data | (compared if beside else {}))
    else:
        told(played)
        if beside:
            tell_against(beside, rows)
    return PASSED if played.score.passed else FAILED


def write_junit(drills: Sequence[Played], file: str) -> None:
    """Write the result as JUnit XML where one was asked for. Raises NotSaved."""
    if not file:
        return
    from crisisctl.report.junit import Suite, junit

    suites = [Suite(one.script.drill or "", one.folder.name, one.score) for one in drills]
    write_out(junit(suites), file)
