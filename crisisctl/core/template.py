"""What a statement's template uses, as told by whoever can parse it."""

from __future__ import annotations

from typing import NamedTuple

from crisisctl.problem import Problem


class Use(NamedTuple):
    """A name that a template uses: ``facts.affected``, ``draft.news``, ``brand.name``, ``next_update``.

    `needed` is False where the template can do without a value (a test, or before ``default``). `line`
    and `column` count from 1 in the template.
    """

    name: str
    line: int
    column: int
    needed: bool


class Inspection(NamedTuple):
    """The faults of a template, or the names that it uses, each place once."""

    problems: tuple[Problem, ...]
    uses: tuple[Use, ...]
