"""What the walk needs from outside: the doors through which people, clocks and disks come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from crisisctl.problem import NotAllowed

from .answers import Answer, Question
from .course import Course
from .events import Entry
from .playbook import Clearance
from .state import Page, State


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


class Checked(NamedTuple):
    """What was found in a draft: each finding with at least ``rule, severity, line, column``.

    `cleared`: how these words were approved beforehand. `asked`: roles that must approve them, besides the
    plan's, because of what was found.
    """

    findings: list[dict[str, Any]]
    cleared: Clearance | None = None
    asked: tuple[str, ...] = ()


class Delivery(NamedTuple):
    """What came of a page or a statement: it was sent (`how`: by which way), or not (`how`: why not).

    `reached`: the person has surely got it, and so has acknowledged.
    """

    sent: bool
    how: str
    reached: bool = False


class Operator(Protocol):
    """Whoever answers: a person at a keyboard, or a script."""

    def ask(
        self, course: Course, state: State, questions: Sequence[Question], until: int | None, /
    ) -> Answer:
        """One answer; `Waited` once the moment `until` has passed, or to look again; `Stop` to pause."""
        ...

    def signs(self, course: Course, state: State, answer: Answer, /) -> str:
        """Who stands in the log as the writer of an answer."""
        ...

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry], /) -> None:
        """Show what other processes wrote, and what this one just wrote."""
        ...

    def refused(self, answer: Answer, why: NotAllowed, /) -> None:
        """Say that an answer was not allowed; the same is asked again."""
        ...


class World(Protocol):
    """What the walk does outside by itself."""

    def check(self, course: Course, state: State, step: str, sha256: str, /) -> Checked:
        """What the rules for statements say of a draft, by the hash of its words."""
        ...

    def page(self, course: Course, state: State, page: Page, /) -> Delivery | None:
        """Reach somebody; None when a person has to call."""
        ...

    def publish(self, course: Course, state: State, step: str, channel: str, /) -> Delivery | None:
        """Send a statement's present words to a channel; None when a person has to post them."""
        ...

    def stand_down(self, course: Course, state: State, step: str, /) -> None:
        """Tell everybody who was paged for a step that it is settled."""
        ...
