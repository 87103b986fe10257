"""`crisisctl claim list`."""

from __future__ import annotations

from typing import Any

from crisisctl.cli import options
from crisisctl.cli.acting import time_zone
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import one_line, show_json, tell
from crisisctl.cli.states import state_and_mark
from crisisctl.core.local import clock
from crisisctl.core.registered import ClaimState
from crisisctl.core.times import rfc3339

_CHECKED = {"true": "true", "false": "false", "unknown": "not known"}


def command(incident: options.Which = "", json: options.Json = False) -> int:
    """Every claim: when it was seen, what it turned out to be, whether it is answered.

    Example: crisisctl claim list --json
    """
    state, _ = state_and_mark(folder_of(incident, finished=True))
    if json:
        show_json({"claims": [_data(name, claim) for name, claim in state.claims.items()]})
        return 0
    zone = time_zone()
    for name, claim in state.claims.items():
        checked = f"checked: {_CHECKED[claim.verdict]}" if claim.verdict in _CHECKED else "not checked yet"
        answered = "answered" if claim.answered else "not answered"
        tell(one_line(f"{name:<4} {clock(claim.at, zone)}  {checked}, {answered}: {claim.text}"))
    if not state.claims:
        tell("No claim yet.")
    return 0


def _data(name: str, claim: ClaimState) -> dict[str, Any]:
    return {
        "claim": name,
        "text": claim.text,
        "seen_at": rfc3339(claim.at),
        "verdict": claim.verdict,
        "answered": claim.answered,
    }
