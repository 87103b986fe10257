"""`crisisctl message list`."""

from __future__ import annotations

from typing import Any

from crisisctl.cli import options
from crisisctl.cli.clocks import clock_of
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import joined, one_line, show_json, tell
from crisisctl.cli.plans import plans_of
from crisisctl.cli.states import state_and_mark
from crisisctl.core.course import Course
from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.core.state import Say, State
from crisisctl.core.wording import code_of


def command(incident: options.Which = "", json: options.Json = False) -> int:
    """Every statement that was begun, and how far it is; and those that the plan has besides.

    Example: crisisctl message list
    """
    folder = folder_of(incident, finished=True)
    state, _ = state_and_mark(folder)
    course = Course(plans_of(folder, state))
    now = max(clock_of(state).now(), state.moment)
    rows = [_row(course, state, key, now) for key in state.steps if course.placed(key).step.verb == "say"]
    begun = {row["message"] for row in rows}
    others = [name for plan in course.plans for name in plan.messages if name not in begun]
    if json:
        show_json({"incident": folder.name, "statements": rows, "not_begun": others})
        return 0
    for row in rows:
        tell(one_line(f"{row['message']:<16} {row['state']:<12} {_about(row)}"))
    if others:
        tell(one_line(f"Not begun: {', '.join(others)}"))
    return 0


def _row(course: Course, state: State, key: str, now: int) -> dict[str, Any]:
    one, step = course.placed(key), state.step(key)
    message, say = course.message(one), step.say
    open_ = step.status == "open"
    left = approvers_left(state, message, say, now) if open_ and say.draft is not None else []
    return {
        "message": message.name,
        "step": course.name(key),
        "kind": message.kind,
        "state": _stands(say, step.status, left),
        "code": code_of(say.sha256) if say.sha256 else None,
        "errors": say.errors,
        "overruled": dict(say.overruled),
        "to_approve": left,
        "approved_by": dict(say.approvals),
        "published": list(say.published),
        "left_out": dict(say.left_out),
        "withdrawn": list(say.withdrawn),
        "to_publish": channels_left(course, state, one, step) if open_ else [],
    }


def _stands(say: Say, status: str, left: list[str]) -> str:
    """How far a statement is, in one word."""
    if status != "open":
        return "published" if say.published else status.replace("_", " ")
    if say.draft is None:
        return "to draft"
    if say.errors:
        return "to mend"
    if say.requested:
        return "going out"
    return "to approve" if left else "approved"


def _about(row: dict[str, Any]) -> str:
    parts = [f"code {row['code']}"] if row["code"] and row["state"] != "published" else []
    parts += [f"by {', '.join(row['to_approve'])}"] if row["to_approve"] else []
    parts += [f"out on {', '.join(row['published'])}"] if row["published"] else []
    parts += [f"still for {', '.join(row['to_publish'])}"] if row["to_publish"] else []
    parts += [f"taken down on {', '.join(row['withdrawn'])}"] if row["withdrawn"] else []
    return joined(*parts, row["step"])
