"""The words of a plan's statements before anything happened: for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crisisctl.core.playbook import Message
from crisisctl.core.workspace import Workspace

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan
    from crisisctl.report.plan_paper import Wording

#: What is known only once something has happened.
_LATER = ("facts.", "incident.", "draft.")


def templates_of(plan: Plan) -> dict[str, str]:
    """The template of every message as it was written, by the message's name."""
    return {name: _template(plan, message) for name, message in plan.playbook.messages.items()}


def wordings(plan: Plan, settings: Workspace, today: str) -> dict[str, Wording]:
    """The words of every message while only the brand is known; its clearance too if it stands `today`."""
    from crisisctl.messages.templates import fill, inspect
    from crisisctl.reading.clearing import read_cleared
    from crisisctl.report.plan_paper import Wording

    record = read_cleared(settings.file).get(plan.playbook.id, {})
    brand = settings.brand
    known = {"brand": {"name": brand.name, "support": brand.support, "language": brand.language}}
    found = {}
    for name, text in templates_of(plan).items():
        clearance = plan.playbook.messages[name].cleared
        stands = clearance is not None and clearance.stands(record.get(name), today)
        filled = fill(text, known, brand.timezone, name)
        varies = any(not use.needed and use.name.startswith(_LATER) for use in inspect(name, text).uses)
        found[name] = Wording(filled.text, varies, clearance if stands else None)
    return found


def _template(plan: Plan, message: Message) -> str:
    return plan.sources[message.template].decode("utf-8-sig") if message.template else message.text or ""
