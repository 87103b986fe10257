"""The figures of an incident, as the contract of `report --format json` defines them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crisisctl.core.entry_data import Length, at_of, mapping, named, said, seconds, when, whole
from crisisctl.core.events import Entry

from .record import Opening, Publication
from .updates import Period


def metrics(
    entries: Sequence[Entry],
    openings: Sequence[Opening],
    public: Sequence[Publication],
    periods: Sequence[Period],
    resolved_at: int | None,
    end: int,
) -> dict[str, Length | None]:
    """Lengths in seconds (whole numbers where they are), counts as they are, None for what did not happen.

    Everything counts from `incident.declared`, but `to_declare` and `from_began` from when it began:
    to the declaration and to the first public statement. `end` is the resolution, or the end of the log.
    """
    declared = next((entry for entry in entries if entry.type == "incident.declared"), None)
    start = None if declared is None else declared.at
    began = None if declared is None else at_of(declared, "began") or start
    first = min((one.at for one in public), default=None)
    apology = min((one.at for one in public if one.kind == "apology"), default=None)
    acknowledged = (when(entry) for entry in entries if entry.type == "page.acknowledged")
    answered = [one for one in openings if one.outcome in {"done", "skipped", "not_needed"} and one.due_at]
    waits = _page_to_ack(entries)
    return {
        "to_acknowledge": _between(start, min(acknowledged, default=None)),
        "to_first_statement": _between(start, first),
        "to_apology": _between(start, apology),
        "to_resolve": _between(start, resolved_at),
        "updates_due": sum(_due(period, end) for period in periods),
        "updates_on_time": sum(period.on_time for period in periods),
        "longest_silence": _longest_silence(periods, end),
        "steps_on_time": sum(not one.late for one in answered),
        "steps_late": sum(one.late for one in answered),
        "steps_skipped": _count(entries, "step.skipped"),
        "pages_sent": _count(entries, "page.sent"),
        "median_page_to_ack": _seconds_of_median(waits),
        "to_declare": _between(began, start),
        "from_began": _between(began, first),
        "to_first_clock": _between(start, min(_times(entries, "clock.started"), default=None)),
        "clocks_missed": _count(entries, "clock.missed"),
        "slowest_verdict": _slowest(entries, "claim.judged", end),
        "slowest_answer": _slowest(entries, "claim.answered", end),
        "errors_published": _errors_published(entries),
        "unapproved_published": _unapproved(entries),
    }


def _times(entries: Sequence[Entry], kind: str) -> Iterator[int]:
    return (when(entry) for entry in entries if entry.type == kind)


def _slowest(entries: Sequence[Entry], kind: str, end: int) -> Length | None:
    """How long the slowest claim waited for a verdict or an answer; one that has none waits to the end."""
    raised = {said(entry, "claim"): when(entry) for entry in entries if entry.type == "claim.raised"}
    settled = {said(entry, "claim"): when(entry) for entry in reversed(entries) if entry.type == kind}
    waits = [max(0, settled.get(claim, end) - at) for claim, at in raised.items()]
    return seconds(max(waits)) if waits else None


def _errors_published(entries: Sequence[Entry]) -> int:
    """How many publications were of words in which an error was left to stand."""
    overruled = {whole(entry, "draft") for entry in entries if mapping(entry, "overruled")}
    return sum(entry.type == "message.published" and whole(entry, "draft") in overruled for entry in entries)


def _unapproved(entries: Sequence[Entry]) -> int:
    """How often a statement was released without its approval."""
    return sum(entry.type == "message.requested" and bool(said(entry, "emergency")) for entry in entries)


def _between(start: int | None, end: int | None) -> Length | None:
    return None if start is None or end is None else seconds(end - start)


def _count(entries: Sequence[Entry], kind: str) -> int:
    return sum(entry.type == kind for entry in entries)


def _due(period: Period, end: int) -> bool:
    return period.due_at is not None and (period.answered_at is not None or period.due_at <= end)


def _longest_silence(periods: Sequence[Period], end: int) -> Length | None:
    silences = [(end if one.answered_at is None else one.answered_at) - one.begun_at for one in periods]
    return seconds(max(silences)) if silences else None


def _seconds_of_median(waits: Sequence[int]) -> Length | None:
    ordered, middle = sorted(waits), len(waits) // 2
    return seconds((ordered[middle] + ordered[~middle]) // 2) if waits else None


def _page_to_ack(entries: Sequence[Entry]) -> list[int]:
    """How long each acknowledgement took since the first page to that person in this opening of the step.

    Who acknowledges for another counts from the step's first page. A call by voice was reached when it is
    written, so the person was waited for since they were to be called.
    """
    sent: dict[str, list[tuple[str, int]]] = {}
    asked = {entry.seq: when(entry) for entry in entries if entry.type == "page.requested"}
    waits = []
    for entry in entries:
        step = named(entry, "step")
        if entry.type in {"step.opened", "step.reopened"}:
            sent[step] = []
        elif entry.type == "page.sent":
            since = asked.get(whole(entry, "page")) if entry.data.get("reached") is True else None
            at = when(entry) if since is None else since
            sent.setdefault(step, []).append((said(entry, "person"), at))
        elif entry.type == "page.acknowledged" and sent.get(step):
            to_them = (at for person, at in sent[step] if person == said(entry, "person"))
            waits.append(max(0, when(entry) - next(to_them, sent[step][0][1])))
    return waits
