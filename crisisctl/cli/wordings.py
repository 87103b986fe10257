"""The words of a plan's statements before anything happened: for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crisisctl.core.workspace import Brand, Workspace

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan
    from crisisctl.report.plan_paper import Wording

#: What is known only once something has happened.
_LATER = ("facts.", "incident.", "draft.")


def templates_of(plan: Plan) -> dict[str, str]:
    """The template of every message as it was written, by the message's name."""
    return {name: plan.template(message) for name, message in plan.playbook.messages.items()}


def brand_values(brand: Brand) -> dict[str, str | None]:
    """What templates may name of the brand."""
    return {
        "name": brand.name,
        "support": brand.support,
        "language": brand.language,
        "timezone": brand.timezone,
    }


def wordings(plan: Plan, settings: Workspace, today: str) -> dict[str, Wording]:
    """The words of every message while only the brand is known; its clearance too if it stands `today`."""
    from crisisctl.messages.templates import fill, inspect
    from crisisctl.reading.clearing import clearance_of, read_cleared, read_over
    from crisisctl.report.plan_paper import Wording

    record = read_cleared(settings.file).get(plan.playbook.id, {})
    brand = settings.brand
    known = {"brand": brand_values(brand)}
    found = {}
    for name, text in templates_of(plan).items():
        uses, kept = inspect(name, text).uses, record.get(name)
        read = read_over(text, {use.name for use in uses}, plan.playbook.facts, brand)
        clearance = clearance_of(plan.playbook.messages[name], kept, read)
        stands = clearance is not None and kept is not None and clearance.stands(kept.sha256, today)
        filled = fill(text, known, brand.timezone, name)
        varies = any(not use.needed and use.name.startswith(_LATER) for use in uses)
        found[name] = Wording(filled.text, varies, clearance if stands else None)
    return found
