"""What many random courses of one plan have shown, in as little room as one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.state import State
from crisisctl.core.times import MINUTE

from .explorer import RandomOperator


@dataclass(slots=True)
class Explored:
    """Counts over courses: how often each step opened, had nobody left to page, or moved on no more.

    `first` counts courses by the whole minutes until their first public statement; `silent` is how many
    had none. `rounds` counts the steps that opened most often in courses that went round without end.
    """

    courses: int = 0
    closed: int = 0
    endless: int = 0
    stopped: int = 0
    silent: int = 0
    entries: int = 0
    opened: Counter[str] = field(default_factory=Counter)
    nobody: Counter[str] = field(default_factory=Counter)
    stuck: Counter[str] = field(default_factory=Counter)
    rounds: Counter[str] = field(default_factory=Counter)
    first: Counter[int] = field(default_factory=Counter)

    def take(self, course: Course, state: State, operator: RandomOperator, entries: Sequence[Entry]) -> None:
        """Count one course that was walked."""
        self.courses += 1
        self.entries += len(entries)
        self.closed += state.closed_at is not None
        self.opened.update({course.name(key) for key, step in state.steps.items() if step.round})
        self.nobody.update({str(one.data["step"]) for one in entries if _nobody_left(one)})
        if operator.endless:
            self.endless += 1
            most = max(state.steps, key=lambda key: state.steps[key].round)
            self.rounds[course.name(most)] += 1
        elif operator.stuck:
            self.stopped += 1
            self.stuck.update(operator.stuck)
        if state.first_public_at is None:
            self.silent += 1
        else:
            self.first[(state.first_public_at - state.declared_at) // MINUTE] += 1

    def add(self, other: Explored) -> None:
        """Count the courses of another one too."""
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            setattr(self, one.name, mine + theirs)

    def quantile(self, share: float) -> int | None:
        """Within how many minutes this share of all courses had a first statement; None if it had not."""
        wanted, seen = share * self.courses, 0
        for minutes in sorted(self.first):
            seen += self.first[minutes]
            if seen >= wanted:
                return minutes + 1
        return None


def _nobody_left(entry: Entry) -> bool:
    return entry.type == "page.failed" and entry.data.get("person") is None
