"""`crisisctl promise list`."""

from __future__ import annotations

from crisisctl.cli import options
from crisisctl.cli.acting import time_zone
from crisisctl.cli.clocks import clock_of
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import one_line, show_json, tell
from crisisctl.cli.states import state_and_mark
from crisisctl.core.local import seen_from
from crisisctl.core.spoken import left
from crisisctl.core.times import rfc3339


def command(incident: options.Which = "", json: options.Json = False) -> int:
    """What is still to be kept, the nearest first, the next public update among it.

    Example: crisisctl promise list
    """
    state, _ = state_and_mark(folder_of(incident, finished=True))
    rows = [(one.due_at, name, one.text, one.owner) for name, one in state.commitments.items()]
    if state.promised is not None:
        rows.append((state.promised, "next-update", "The next public update", None))
    rows.sort()
    if json:
        keys = ("due_at", "promise", "text", "owner")
        show_json({"promises": [dict(zip(keys, (rfc3339(at), *rest), strict=True)) for at, *rest in rows]})
        return 0
    now, zone = max(clock_of(state).now(), state.moment), time_zone()
    for at, name, text, owner in rows:
        who = f" ({owner})" if owner else ""
        tell(one_line(f"{name:<12} {seen_from(at, now, zone)}, {left(at, now)}: {text}{who}"))
    if not rows:
        tell("Nothing is promised.")
    return 0
