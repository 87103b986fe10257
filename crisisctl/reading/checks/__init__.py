"""Everything that a well-formed plan can still get wrong, one file a subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft
from crisisctl.reading.schema import MOST

from . import clearance, endings, entering, habits, names, needs, people, steps, templates, when

CHECKS: tuple[Callable[[Draft], Iterable[Problem]], ...] = (
    names.plan_id,
    names.unknown_names,
    names.repeated_names,
    names.reserved_names,
    steps.verbs,
    steps.options,
    steps.repetition,
    steps.cadence,
    steps.choices,
    steps.ladders,
    entering.enters,
    entering.judges,
    entering.answers,
    needs.later_phases,
    needs.cycles,
    when.conditions,
    endings.endless_goto,
    templates.one_template,
    templates.inspected,
    templates.provided_names,
    templates.demanded_kinds,
    people.unheld_roles,
    people.unused_roles,
    people.one_person,
    habits.unapproved,
    habits.unescalated,
    habits.fault_words,
    habits.review,
    habits.updates,
    clearance.clearances,
)


def check_draft(draft: Draft) -> list[Problem]:
    """Every error and warning in a plan; of a plan with no end of errors, the first `MOST`."""
    found: list[Problem] = []
    errors = 0
    for problem in chain.from_iterable(check(draft) for check in CHECKS):
        found.append(problem)
        errors += problem.severity == "error"
        if errors == MOST:
            break
    return found
