"""The post-mortem as data, for other programs: the contract of `report --format json`."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from crisisctl.core.review import Review
from crisisctl.core.review.scoring import Score
from crisisctl.core.times import SECOND, rfc3339

from .exercise import scored


def as_json(review: Review, incident: str, head: str, score: Score | None = None) -> dict[str, Any]:
    """The review of `incident` (its id), whose last entry has the hash `head`, as plain JSON data.

    An exercise has its `score` in it too.
    Moments are RFC 3339 in UTC, lengths seconds (``…_s`` outside of `metrics`), None what did not happen.
    """
    return {
        "incident": incident,
        "title": review.title,
        "playbook": review.playbook,
        "version": review.version,
        "joined": list(review.joined),
        "level": review.level or None,
        "peak_level": review.peak_level or None,
        "exercise": review.exercise,
        "began_at": _moment(review.began_at),
        "declared_at": _moment(review.declared_at),
        "resolved_at": _moment(review.resolved_at),
        "closed_at": _moment(review.closed_at),
        "metrics": dict(review.metrics),
        "phases": [_row(one) for one in review.phases],
        "facts": dict(review.facts),
        "timeline": [_row(one) for one in review.timeline],
        "decisions": [_row(one) for one in review.decisions],
        "messages": [_row(one) for one in review.statements],
        "claims": [_row(one) for one in review.claims],
        "enquiries": [_row(one) for one in review.enquiries],
        "commitments": [_row(one) for one in review.commitments],
        "clocks": [_row(one) | {"late_s": _seconds(one.late)} for one in review.clocks],
        "gaps": [_row(one) for one in review.gaps],
        "actions": [_row(one) for one in review.actions],
        "lessons": dict(review.lessons),
        "entries": review.entries,
        "redacted": review.redacted,
        "head": head,
    } | (_exercise(review, score) if score is not None else {})


def _exercise(review: Review, score: Score) -> dict[str, Any]:
    hot_wash = {name: list(said) for name, said in review.hot_wash.items()}
    return scored(score) | {"hot_wash": hot_wash}


def _row(record: Any) -> dict[str, Any]:
    names = [one.name for one in fields(record)] if is_dataclass(record) else record._fields
    return dict(_cell(name, getattr(record, name)) for name in names)


def _cell(name: str, value: Any) -> tuple[str, Any]:
    if name == "at" or name.endswith("_at"):
        return name, _moment(value)
    if name == "late":
        return "late_s", None if value is None else _seconds(value)
    if isinstance(value, list):
        return name, [_row(one) for one in value]
    return name, value


def _moment(at: int | None) -> str | None:
    return None if at is None else rfc3339(at)


def _seconds(length: int) -> int | float:
    return length / SECOND if length % SECOND else length // SECOND
