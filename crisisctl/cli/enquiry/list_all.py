"""`crisisctl enquiry list`."""

from __future__ import annotations

from typing import Any

from crisisctl.cli import options
from crisisctl.cli.acting import time_zone
from crisisctl.cli.clocks import clock_of
from crisisctl.cli.folding import fitted
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import one_line, show_json, tell
from crisisctl.cli.states import state_and_mark
from crisisctl.core.local import seen_from
from crisisctl.core.registered import Enquiry
from crisisctl.core.spoken import until
from crisisctl.core.times import rfc3339


def command(incident: options.Which = "", json: options.Json = False) -> int:
    """Every enquiry: who asks what, by when, and when it was answered.

    Example: crisisctl enquiry list --json
    """
    state, _ = state_and_mark(folder_of(incident, finished=True))
    if json:
        show_json({"enquiries": [_data(name, one) for name, one in state.enquiries.items()]})
        return 0
    now, zone = max(clock_of(state).now(), state.moment), time_zone()
    for name, one in state.enquiries.items():
        line = f"{name:<4} {seen_from(one.at, now, zone)}  {_stands(one, now, zone)}: {one.who}: {one.asks}"
        for piece in fitted(one_line(line), 5):
            tell(piece)
    if not state.enquiries:
        tell("Nobody has asked yet.")
    return 0


def _stands(one: Enquiry, now: int, zone: str) -> str:
    if one.answered_at is not None:
        return f"answered {seen_from(one.answered_at, now, zone)}"
    if one.due_at is None:
        return "not answered, no deadline"
    return f"not answered, due {seen_from(one.due_at, now, zone)} ({until(one.due_at, now)})"


def _data(name: str, one: Enquiry) -> dict[str, Any]:
    return {
        "enquiry": name,
        "who": one.who,
        "asks": one.asks,
        "asked_at": rfc3339(one.at),
        "due_at": None if one.due_at is None else rfc3339(one.due_at),
        "answered_at": None if one.answered_at is None else rfc3339(one.answered_at),
    }
