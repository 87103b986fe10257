"""Which facts are known when a step opens, as far as the plan can be read."""

from __future__ import annotations

from .draft import Draft, Placed
from .flow import all_needs
from .graph import Ways
from .node import UNREADABLE
from .playbook_schema import StepKeys


class KnownFacts:
    """What is asked in an earlier phase, or by a step that is needed. In `anytime`, also in any phase.

    What hangs on another mistake counts as known: that one is told already.
    """

    def __init__(self, draft: Draft) -> None:
        """Follow every need of a plan, and every question."""
        needs = {UNREADABLE: (), **all_needs(draft)}
        self._asked_by: dict[str, list[str]] = {}
        self._first_phase: dict[str, int] = {}
        ids = {one.step.id for one in draft.steps}
        conditions = {"level", *draft.decisions, *draft.names.facts}
        self._unread = bool(draft.names.unread & {"fact", "step"})
        for one in draft.steps:
            facts = list(one.step.ask or ())
            if _mistyped(draft, one) or _may_ask_more(draft, one):
                facts.append(UNREADABLE)
            for fact in facts:
                self._asked_by.setdefault(fact, []).append(one.step.id)
                if one.phase is not None:
                    self._first_phase.setdefault(fact, one.phase)
            unread = UNREADABLE in facts or _may_need_more(draft, one, ids, conditions)
            if unread and one.step.id != UNREADABLE:
                needs[one.step.id] = (*needs[one.step.id], UNREADABLE)
        self._needs = Ways(needs)

    def when_opening(self, one: Placed, fact: str) -> bool:
        """Whether `fact` is known by then."""
        if self._unread or one.step.id == UNREADABLE or self._needs.lead(one.step.id, UNREADABLE):
            return True
        for name in (fact, UNREADABLE):
            first = self._first_phase.get(name)
            if first is not None and (one.phase is None or first < one.phase):
                return True
        return any(self._needs.lead(one.step.id, step) for step in self._asked_by.get(fact, ()))


def _may_need_more(draft: Draft, one: Placed, ids: set[str], conditions: set[str]) -> bool:
    """Whether a step needs, or waits to be decided, what cannot be read or does not exist."""
    return (
        draft.lost((*one.path, "needs"))
        or any(name not in ids for name in one.step.needs)
        or any(name not in conditions for name in one.step.when or ())
    )


def _may_ask_more(draft: Draft, one: Placed) -> bool:
    """Whether a step asks for what cannot be read or does not exist."""
    known = draft.names.facts
    return draft.lost((*one.path, "ask")) or any(fact not in known for fact in one.step.ask or ())


def _mistyped(draft: Draft, one: Placed) -> bool:
    return any(key not in StepKeys.model_fields for key in draft.source.root.at(one.path).lost)
