"""What the press asked, and when it had its answer."""

from __future__ import annotations

from crisisctl.core.events import Entry
from crisisctl.core.redaction import TAKEN
from crisisctl.core.registered import Enquiry
from crisisctl.core.state import State

from .registry import at_of, enter, on, step_key, taken_at


@on("enquiry.received")
def _received(state: State, entry: Entry) -> None:
    data = entry.data
    step = step_key(state, data) if "step" in data else None
    who, asks = str(data.get("who") or TAKEN), str(data.get("asks") or TAKEN)
    at = taken_at(state, entry)
    state.enquiries[data["enquiry"]] = Enquiry(who, asks, at, at_of(data, "due_at"), step)
    enter(state, entry)
