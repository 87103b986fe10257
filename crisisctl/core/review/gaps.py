"""What did not go as planned: late, skipped, missed, failed, silent. With the reason where one was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crisisctl.core.entry_data import said, when
from crisisctl.core.events import Entry

from .course_taken import Course
from .record import Commitment, Gap, LegalDeadline, Opening, Statement
from .updates import Period


def gaps(
    entries: Sequence[Entry],
    course: Course,
    told: Sequence[Statement],
    clocks: Sequence[LegalDeadline],
    promises: Sequence[Commitment],
    periods: Sequence[Period],
    end: int,
    log_end: int,
) -> list[Gap]:
    """Every gap in order of time; the public cadence, in its `periods`, counts until `end`."""
    found = [
        *_steps(course.openings, log_end),
        *_phases(course, log_end),
        *_pages(entries),
        *_statements(told),
        *_deadlines(clocks, promises),
        *_silences(periods, end),
    ]
    return sorted(found, key=lambda gap: gap.at)


def _steps(openings: Sequence[Opening], end: int) -> Iterator[Gap]:
    for one in openings:
        what, reason = one.title or one.step, "; ".join(one.reasons)
        if one.outcome == "skipped":
            yield Gap("step-skipped", one.settled_at or end, what, reason)
        if one.due_at is None:
            continue
        if one.late and one.settled_at is not None:
            yield Gap("step-late", one.due_at, what, reason, one.settled_at - one.due_at)
        elif one.outcome is None and one.due_at <= end:
            yield Gap("step-unfinished", one.due_at, what, reason, end - one.due_at)


def _phases(course: Course, end: int) -> Iterator[Gap]:
    for run in course.phases:
        until = end if run.ended_at is None else run.ended_at
        if run.due_at is not None and until >= run.due_at:
            yield Gap("phase-late", run.due_at, run.title, "", until - run.due_at)


def _pages(entries: Sequence[Entry]) -> Iterator[Gap]:
    for entry in entries:
        if entry.type == "page.failed" and entry.data:
            what = f"{said(entry, 'role') or 'nobody'} for {said(entry, 'step') or 'a step'}"
            yield Gap("page-failed", when(entry), what, said(entry, "reason"))


def _statements(told: Sequence[Statement]) -> Iterator[Gap]:
    for statement in told:
        for setback in statement.setbacks:
            kind = "statement-left-out" if setback.left_out else f"statement-{setback.kind}"
            where = f" on {setback.channel}" if setback.channel else ""
            yield Gap(kind, setback.at, statement.message + where, setback.reason)


def _deadlines(clocks: Sequence[LegalDeadline], promises: Sequence[Commitment]) -> Iterator[Gap]:
    for clock in clocks:
        if clock.state == "missed" or clock.late:
            at = clock.due_at if clock.due_at is not None else clock.settled_at or 0
            yield Gap("clock-missed", at, clock.title, clock.reason, clock.late or None)
        elif clock.state == "dropped":
            yield Gap("clock-dropped", clock.settled_at or 0, clock.title, clock.reason)
    for promise in promises:
        if promise.state == "broken":
            yield Gap("promise-broken", promise.due_at or promise.settled_at or 0, promise.commitment, "")


def _silences(periods: Sequence[Period], end: int) -> Iterator[Gap]:
    for period in periods:
        until = end if period.answered_at is None else period.answered_at
        if period.due_at is not None and until >= period.due_at:
            yield Gap("silence", period.due_at, "public updates", "", until - period.due_at)
