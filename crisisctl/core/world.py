"""What the walk needs from outside: the doors through which people, clocks and disks come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from .answers import Answer, Question
    from .course import Course
    from .events import Entry
    from .state import State


class Clock(Protocol):
    """The one place that knows what time it is."""

    def now(self) -> int:
        """This moment, in milliseconds since 1970 UTC."""
        ...


class Store(Protocol):
    """The incident's log."""

    def newer(self, seq: int) -> Sequence[Entry]:
        """The entries after `seq`, which this or another process wrote. Cheap when there are none."""
        ...

    def append(self, entries: Sequence[Entry]) -> bool:
        """Write `entries` durably, all after one another, if the log ends just before the first.

        Returns False, and writes nothing, when something newer stands there. Raises NotSaved when the
        disk did not take it and Busy when the lock was not to be had.
        """
        ...


class Operator(Protocol):
    """Whoever answers: a person at a keyboard, or a script."""

    def ask(
        self, course: Course, state: State, questions: Sequence[Question], until: int | None
    ) -> Answer:
        """One answer; `Waited` once `until` has passed; `Stop` to pause."""
        ...

    def tell(self, course: Course, state: State, news: Sequence[Entry]) -> None:
        """Show what was just written, by this walk or by another terminal."""
        ...


class Statements(Protocol):
    """Drafts and their checks."""

    def check(self, kind: str, channels: Sequence[str], text: str) -> list[dict[str, Any]]:
        """Findings about a text, each with at least ``rule``, ``severity``, ``line`` and ``column``."""
        ...

    def words(self, sha256: str) -> str | None:
        """The kept words of a draft, or None when they are gone or were changed."""
        ...


class Pager(Protocol):
    """Reaches people."""

    def page(self, person: str, text: str) -> tuple[bool, str] | None:
        """Whether it was delivered and how, or why not; None when somebody has to call."""
        ...


class Channel(Protocol):
    """A place where statements are published."""

    def publish(self, channel: str, text: str) -> tuple[bool, str] | None:
        """Whether it was published and where, or why not; None when the operator posts by hand."""
        ...
