"""How an exercise went, measured by its drill file: objectives, and what was expected after each inject.

Lengths in seconds counted from the declaration, or counts. Nothing is raised, whatever stands in the log.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from crisisctl.core.entry_data import Length, named, said, seconds, when
from crisisctl.core.events import Entry
from crisisctl.core.script import Expectation, Inject, Objective, Script

from .record import Review

Rating = Literal["P", "S", "M", "U"]
#: HSEEP's ratings: performed without challenges, with some, with major ones, unable to be performed.
RATINGS: dict[Rating, str] = {
    "P": "performed without challenges",
    "S": "performed with some challenges",
    "M": "performed with major challenges",
    "U": "unable to be performed",
}
#: A bound is met without challenges with this much of it to spare; missed by more than `_FAR`, it is U.
_SPARE, _FAR = 0.8, 1.5
#: What the hot wash says of something agreed earlier that is done now.
MET = "met"
_SETTLES = frozenset({"step.done", "step.skipped", "step.not_needed"})


class ObjectiveResult(NamedTuple):
    """An objective and what came of it; `value` is None for what did not happen."""

    id: str
    measures: str
    bound: Literal["within", "at_most", "at_least"]
    target: Length
    value: Length | None
    passed: bool
    rating: Rating


class ExpectedResult(NamedTuple):
    """What was expected after an inject: `settled_s` is when it was there, None if it never was."""

    step: str
    within_s: Length
    settled_s: Length | None
    passed: bool
    statement: bool = False


class InjectResult(NamedTuple):
    """An inject and whether all that was expected after it was done in time.

    `at` is its time as the drill file has it ("" for one that was improvised), `played_s` when it came;
    None for one that did not, or not yet.
    """

    name: str
    at: str
    text: str
    sender: str
    played_s: Length | None
    passed: bool
    expect: tuple[ExpectedResult, ...]


class Score(NamedTuple):
    """How an exercise went. `unanswered` are the steps that nobody answered, in the plan's order."""

    unanswered: tuple[str, ...]
    objectives: tuple[ObjectiveResult, ...]
    injects: tuple[InjectResult, ...]

    @property
    def passed(self) -> bool:
        """Whether everything was answered, and every objective and expectation met."""
        return not self.failed

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of what failed: steps, objectives and injects."""
        return (
            *self.unanswered,
            *(one.id for one in self.objectives if not one.passed),
            *(one.name for one in self.injects if not one.passed),
        )


def score(entries: Sequence[Entry], found: Review, script: Script, unanswered: Sequence[str] = ()) -> Score:
    """The score of the exercise in `entries`, whose review is `found`."""
    times = _Times(entries)
    injects = tuple(_inject(times, one) for one in every_inject(entries, script))
    objectives = [_objective(times, found, injects, one) for one in script.objectives]
    return Score(tuple(unanswered), (*objectives, *_agreed(entries)), injects)


def _agreed(entries: Sequence[Entry]) -> Iterator[ObjectiveResult]:
    """What was agreed after an earlier one: it is met when the players said so in the hot wash."""
    agreed = entries[0].data.get("agreed") if entries else None
    met = {said(entry, "text") for entry in entries if said(entry, "hot_wash") == MET}
    for text in agreed if isinstance(agreed, list) else ():
        passed = text in met
        yield ObjectiveResult(str(text), "agreed", "at_least", 1, int(passed), passed, "P" if passed else "U")


class _Times:
    """When steps were settled first, statements published first, and injects came; in seconds."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.start = entries[0].at if entries else 0
        self.settled: dict[str, Length] = {}
        self.published: dict[str, Length] = {}
        self.clocks: dict[str, Length] = {}
        self.injects: dict[str, Length] = {}
        self.gone: set[str] = set()
        for entry in entries:
            self._read(entry)

    def _read(self, entry: Entry) -> None:
        at = seconds(max(0, when(entry) - self.start))
        if entry.type in _SETTLES:
            self.settled.setdefault(named(entry, "step"), at)
        elif entry.type == "message.published":
            for name in (said(entry, "message"), said(entry, "kind")):
                self.published.setdefault(name, at)
        elif entry.type == "clock.started":
            self.clocks.setdefault(said(entry, "clock"), at)
        elif entry.type == "inject.played":
            self.injects.setdefault(said(entry, "inject"), at)
        elif entry.type in {"inject.dropped", "inject.not_needed"}:
            self.gone.add(said(entry, "inject"))


def every_inject(entries: Sequence[Entry], script: Script) -> Iterator[Inject]:
    """Those of the drill file, then what was improvised."""
    yield from script.injects
    names = {one.name for one in script.injects}
    for entry in entries:
        if entry.type == "inject.played" and said(entry, "inject") not in names:
            yield Inject(said(entry, "inject"), 0, said(entry, "text"), said(entry, "from") or None)


def _inject(times: _Times, inject: Inject) -> InjectResult:
    told = (inject.name, inject.written, inject.text, inject.sender or "")
    played = times.injects.get(inject.name)
    if inject.name in times.gone and played is None:
        return InjectResult(*told, None, passed=True, expect=())
    at = seconds(inject.at) if played is None else played
    expect = tuple(_expected(times, at, one) for one in inject.expect)
    passed = all(one.passed for one in expect)
    return InjectResult(*told, played, passed, expect)


def _expected(times: _Times, at: Length, expected: Expectation) -> ExpectedResult:
    within = seconds(expected.within)
    known = times.published if expected.statement else times.settled
    settled = known.get(expected.step)
    in_time = settled is not None and settled <= at + within
    return ExpectedResult(expected.step, within, settled, in_time, expected.statement)


def _objective(
    times: _Times, found: Review, injects: Sequence[InjectResult], objective: Objective
) -> ObjectiveResult:
    value = _value(times, found, injects, objective)
    if objective.within is not None:
        return _judged(objective, "within", seconds(objective.within), value)
    if objective.at_most is not None:
        return _judged(objective, "at_most", _number(objective.at_most), value)
    return _judged(objective, "at_least", _number(objective.at_least or 0), value)


def _number(value: float) -> Length:
    return int(value) if value == int(value) else value


def _value(
    times: _Times, found: Review, injects: Sequence[InjectResult], objective: Objective
) -> Length | None:
    match objective.of:
        case "step":
            return times.settled.get(objective.metric)
        case "statement":
            return times.published.get(objective.metric)
        case "clock":
            return times.clocks.get(objective.metric)
        case "inject":
            return next((_after(one) for one in injects if one.name == objective.metric), None)
    return found.metrics.get(objective.metric)


def _after(inject: InjectResult) -> Length | None:
    """How long after an inject the last thing that was expected was there."""
    settled = [one.settled_s for one in inject.expect]
    if inject.played_s is None or not settled or None in settled:
        return None
    return max(0, *(at - inject.played_s for at in settled if at is not None))


def _judged(
    objective: Objective,
    bound: Literal["within", "at_most", "at_least"],
    target: Length,
    value: Length | None,
) -> ObjectiveResult:
    rating = "U" if value is None else _least(value, target) if bound == "at_least" else _most(value, target)
    measures = objective.metric if objective.of == "metric" else f"{objective.of} {objective.metric}"
    passed = rating in {"P", "S"}
    return ObjectiveResult(objective.id, measures, bound, target, value, passed, rating)


def _most(value: Length, target: Length) -> Rating:
    if value > target:
        return "M" if value <= target * _FAR else "U"
    return "P" if value <= target * _SPARE or target == 0 else "S"


def _least(value: Length, target: Length) -> Rating:
    if value < target:
        return "M" if value * _FAR >= target else "U"
    return "P" if value * _SPARE >= target or target == 0 else "S"
