"""A draft as data: its words, its code, and what the rules found."""

from __future__ import annotations

from typing import Any

from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.core.wording import code_of

from .acting import Statement


def shown(statement: Statement, key: str, words: str) -> dict[str, Any]:
    """What a program wants to know of the present draft."""
    course, state = statement.incident.course, statement.incident.state
    one, say = course.placed(key), state.step(key).say
    found = [entry for entry in statement.entries if entry.type == "message.checked"]
    return {
        "message": statement.message.name,
        "step": course.name(key),
        "kind": statement.message.kind,
        "draft": say.draft,
        "sha256": say.sha256,
        "code": code_of(say.sha256 or ""),
        "text": words,
        "errors": say.errors,
        "findings": found[-1].data["findings"] if found else [],
        "to_approve": approvers_left(state, statement.message, say, statement.incident.now()),
        "to_publish": channels_left(course, state, one, state.step(key)),
    }
