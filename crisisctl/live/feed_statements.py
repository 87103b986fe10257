"""What was written about statements, as words of the transcript, each by its name."""

from __future__ import annotations

from crisisctl.core.course import Course
from crisisctl.core.entry_data import mapping
from crisisctl.core.events import Entry
from crisisctl.core.state import State

from .desk import Desk

_HOW = {"here": "in person", "phone": "by phone", "message": "by message"}


def checked(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """What the rules found, and who had approved the words beforehand."""
    data = entry.data
    if data.get("overruled"):
        stands = "; ".join(f"{rule} stands: {why}" for rule, why in data["overruled"].items())
        return f"{data['message']}: {stands}"
    if data["errors"]:
        return f"{data['message']}: {data['errors']} to mend"
    who = mapping(entry, "clearance").get("by")
    return f"{data['message']}: approved beforehand by {who}" if who else ""


def approved(course: Course, _: State, entry: Entry, desk: Desk) -> str:
    """Who approved, and how."""
    data = entry.data
    role = course.title(data["role"])
    how = _HOW.get(data["how"], data["how"])
    return f"{data['message']} approved by {role} ({desk.name(data['person'])}), {how}"


def rejected(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """Words that somebody did not want."""
    return f"{entry.data['message']} not approved: {entry.data['reason']}"


def published(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    """Where a statement is out."""
    where = entry.data.get("link") or "posted by hand"
    return f"{entry.data['message']} is out on {desk.channel(entry.data['channel'])}: {where}"


def withdrawn(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    """Where a statement is not, and why."""
    return f"{entry.data['message']} not on {desk.channel(entry.data['channel'])}: {entry.data['reason']}"


TOLD = {
    "message.checked": checked,
    "message.approved": approved,
    "message.rejected": rejected,
    "message.published": published,
    "message.failed": withdrawn,
    "message.withdrawn": withdrawn,
}
