"""A draft as data: its words, its code, and what the rules found."""

from __future__ import annotations

from typing import Any

from crisisctl.cli.judging import judged
from crisisctl.cli.place import place
from crisisctl.cli.plans import read_settings
from crisisctl.core.settling import approvers_left, channels_left
from crisisctl.core.wording import code_of
from crisisctl.messages.promised import promised_in

from .acting import Statement


def shown(statement: Statement, key: str, words: str) -> dict[str, Any]:
    """What a program wants to know of the present draft."""
    course, state = statement.incident.course, statement.incident.state
    one, say = course.placed(key), state.step(key).say
    settings = read_settings(place().file)
    checked = judged(statement.folder, settings, course, state, key, say.sha256 or "")
    return {
        "message": statement.message.name,
        "step": course.name(key),
        "kind": statement.message.kind,
        "draft": say.draft,
        "sha256": say.sha256,
        "code": code_of(say.sha256 or ""),
        "text": words,
        "errors": say.errors,
        "findings": checked.findings,
        "overruled": dict(say.overruled),
        "promises": promised_in(words),
        "to_approve": approvers_left(state, statement.message, say, statement.incident.now()),
        "to_publish": channels_left(course, state, one, state.step(key)),
    }
