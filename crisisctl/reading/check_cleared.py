"""What is on record as approved beforehand is still that wording, and still approved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from crisisctl.core.playbook import Message
from crisisctl.core.workspace import Brand
from crisisctl.problem import Problem, Refused

from .clearing import Kept, read_cleared, read_over
from .compose import compose
from .files import read_bytes, shown
from .playbook import Plan
from .source import Source, suggest
from .template_files import Inspect


def check_cleared(
    file: Path, plan_of: Callable[[str], Plan], brand: Brand, inspect: Inspect, today: date | None
) -> Iterator[Problem]:
    """What counts no more in the record `file`, or never did. Raises Refused for one that cannot be read.

    `plan_of` gives a plan by its name, or raises Refused. What a plan says itself is checked with the plan.
    """
    record = read_cleared(str(file))
    source = compose(shown(file), read_bytes(file))[0]
    for plan_id, messages in record.items():
        plan = _plan(plan_of, plan_id)
        if isinstance(plan, Problem):
            yield source.key((plan_id,), plan.text, plan.rule, plan.hint, "warning")
            continue
        for name, kept in messages.items():
            path = (plan_id, name)
            message = plan.playbook.messages.get(name)
            if message is None:
                text, hint = (
                    f"{plan_id} has no statement '{name}'",
                    suggest(name, plan.playbook.messages, "It has"),
                )
                yield source.key(path, text, "clearance", hint, "warning")
            elif message.cleared is None:
                yield from _entry(source, path, kept, _now(plan, message, brand, inspect), today)


def _plan(plan_of: Callable[[str], Plan], name: str) -> Plan | Problem:
    try:
        return plan_of(name)
    except Refused as refused:
        first = refused.problems[0]
        if first.rule == "unknown-playbook":
            return first
        return Problem("", f"the plan '{name}' cannot be used", hint="see: crisisctl check", rule="clearance")


def _now(plan: Plan, message: Message, brand: Brand, inspect: Inspect) -> str:
    """The hash of what would be read now."""
    text = plan.template(message)
    uses = {use.name for use in inspect(message.template or message.name, text).uses}
    return read_over(text, uses, plan.playbook.facts, brand)


def _entry(
    source: Source, path: tuple[str, str], kept: Kept, now: str, today: date | None
) -> Iterator[Problem]:
    again = f"have them read again: crisisctl clear {path[0]}"
    if not kept.by:
        text = f"nobody is named who approved '{path[1]}', so it counts for nothing"
        yield source.value(path, text, "clearance", f"see: crisisctl clear {path[0]}", "warning")
    elif kept.sha256 != now:
        text = f"the words of '{path[1]}' have changed since they were approved"
        yield source.value((*path, "sha256"), text, "clearance", again, "warning")
    if kept.until and today is not None and kept.until < today.isoformat():
        text = f"the clearance of '{path[1]}' has run out"
        yield source.value((*path, "until"), text, "clearance", again, "warning")
