"""What somebody wants of the result of an exercise, besides being told."""

from __future__ import annotations

from typing import NamedTuple

from crisisctl.cli.written import check_folder
from crisisctl.problem import NotAllowed

STDOUT = "-"


class Wanted(NamedTuple):
    """JUnit in a file (``-``: the standard output), JSON, and the figures `beside` those of another run."""

    junit: str = ""
    as_json: bool = False
    beside: str = ""

    def checked(self) -> Wanted:
        """Itself. Refuses, before anything is played, what could not be had in the end."""
        if self.junit == STDOUT and self.as_json:
            hint = "Give --junit a file, or leave --json out."
            raise NotAllowed("--junit - and --json both go to the standard output", hint)
        if self.junit and self.junit != STDOUT:
            check_folder(self.junit)
        return self


NOTHING_MORE = Wanted()
