"""What a statement's template uses and does, as told by whoever can parse it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from crisisctl.problem import Problem

#: The filters that take a time and nothing else.
OF_A_TIME = ("date", "time")
_FIT = "Compare a number with a number, a time with a time, a text with a text."


class Use(NamedTuple):
    """A name that a template uses: ``facts.affected``, ``draft.news``, ``brand.name``, ``next_update``.

    `needed` is False where the template can do without a value (a test, or before ``default``). `line`
    and `column` count from 1 in the template.
    """

    name: str
    line: int
    column: int
    needed: bool


class Demand(NamedTuple):
    """Values that must be of the right kind for what a template does with them.

    `does` is ``date``, ``time``, ``in`` or how two values are compared, such as ``<``. `left` and `right`
    hold what may stand there: a kind (text, number or time), or a fact's name, whose kind the plan knows.
    `line`, `column` and `width` tell where the value on the left stands.
    """

    does: str
    left: frozenset[str]
    right: frozenset[str]
    line: int
    column: int
    width: int

    def misfit(self, facts: Mapping[str, str]) -> tuple[str, str] | None:
        """Why the values do not fit, and what to do about it; None where they do.

        `facts` gives the kinds of facts (``facts.NAME``). What is not in it may be of any kind.
        """
        lefts, rights = (_known(side, facts) for side in (self.left, self.right))
        if self.does in OF_A_TIME:
            wrong = next((name for name, kind in lefts if kind != "time"), None)
            if wrong is None:
                return None
            hint = "Make it `type: time` in the plan, or take the filter out."
            return f"`{self.does}` takes a time, and {_said(wrong, facts)}", hint
        for left, left_kind in lefts:
            for right, right_kind in rights:
                if self.does == "in" and {left_kind, right_kind} != {"text"}:
                    return f"`in` looks for a text in a text: {_both(left, right, facts)}", "Use `==`."
                if left_kind != right_kind:
                    return f"`{self.does}` cannot compare these: {_both(left, right, facts)}", _FIT
        return None


class Inspection(NamedTuple):
    """The faults of a template, or the names that it uses and what it demands of them, each place once."""

    problems: tuple[Problem, ...]
    uses: tuple[Use, ...]
    demands: tuple[Demand, ...] = ()


def _known(side: frozenset[str], facts: Mapping[str, str]) -> list[tuple[str, str]]:
    """What may stand on a side, with its kind, as far as that is known; always in the same order."""
    kinds = ((one, facts.get(one) if "." in one else one) for one in sorted(side))
    return [(one, kind) for one, kind in kinds if kind is not None]


def _said(one: str, facts: Mapping[str, str]) -> str:
    return f"{one} is a {facts[one]}" if "." in one else f"this is a {one}"


def _both(left: str, right: str, facts: Mapping[str, str]) -> str:
    sides = (f"{one} (a {facts[one]})" if "." in one else f"a {one}" for one in (left, right))
    return " and ".join(sides)
