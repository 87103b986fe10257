"""A fault that a person can mend, as data: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Problem(NamedTuple):
    """One fault in something a person wrote.

    `line` and `column` count from 1, columns in Unicode code points; None where the fault has no
    place. `rule` is a stable kebab-case name, `severity` is ``error``, ``warning`` or ``suggestion``.
    `source` is the faulty line as it stands and `width` how many code points the caret underlines.
    """

    file: str
    text: str
    line: int | None = None
    column: int | None = None
    hint: str = ""
    rule: str = "invalid"
    severity: str = "error"
    source: str | None = None
    width: int = 1


class Refused(Exception):
    """Something cannot be used, for all of these reasons at once (exit 65)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep every problem; the message is the first one."""
        self.problems = tuple(problems)
        super().__init__(self.problems[0].text if self.problems else "refused")


class NotSaved(Exception):
    """Something is not durably on disk, so it is not confirmed (exit 74). The text says what happened."""


class Busy(Exception):
    """Somebody else holds what is needed (exit 75). The text says who."""


class NotAllowed(Exception):
    """The rules of the walk do not allow an answer.

    `hint` says what to do instead. `never` is False when the same answer may be allowed later.
    """

    def __init__(self, text: str, hint: str = "", *, never: bool = False) -> None:
        """Say what is not allowed, what to do instead, and whether waiting can help."""
        self.text, self.hint, self.never = text, hint, never
        super().__init__(text)
