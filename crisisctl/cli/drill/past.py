"""Exercises beside each other: this run and another, and the history of a plan's exercises."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import is_plain, joined, one_line, say, show_json, tell
from crisisctl.cli.place import place
from crisisctl.core.review import Review, review
from crisisctl.core.review.comparing import Compared, compare, sparkline
from crisisctl.core.review.scoring import MET
from crisisctl.core.times import rfc3339
from crisisctl.log.folder import ids
from crisisctl.log.read import LogReader
from crisisctl.problem import NotAllowed, Refused
from crisisctl.report.after_action import amount

_SHOWN = (
    "to_acknowledge",
    "to_first_statement",
    "to_apology",
    "longest_silence",
    "steps_late",
    "steps_skipped",
)


class Past(NamedTuple):
    """An exercise that was played."""

    id: str
    review: Review


def reviewed(folder: Path) -> Review:
    """What can be said about an incident or exercise. Raises Refused for a damaged log."""
    return review([line.entry for line in LogReader(folder)])


def against(other: str, found: Review) -> list[Compared]:
    """The figures of an exercise beside those of an incident or exercise. Raises NotAllowed and Refused."""
    return compare(found.metrics, reviewed(folder_of(other)).metrics)


def tell_against(other: str, rows: list[Compared]) -> None:
    """The comparison, for people."""
    tell("")
    tell(one_line(f"Beside {other}:"))
    width = max(len(row.metric) for row in rows)
    for row in rows:
        if row.here is not None or row.there is not None:
            here, there = _amount(row.metric, row.here), _amount(row.metric, row.there)
            if is_plain():
                verdict = f", {row.verdict}" if row.verdict else ""
                tell(f"  {row.metric}: here {here}, there {there}{verdict}")
            else:
                tell(f"  {row.metric:<{width}}  {here:>10}  {there:>10}  {row.verdict}".rstrip())


def _amount(metric: str, value: float | None) -> str:
    if value is None:
        return "never" if is_plain() else "—"
    return amount(metric, value)


def history(playbook: str, *, as_json: bool) -> int:
    """The exercises of a plan in the order in which they were played, with the trend; the exit code."""
    past = [one for one in _exercises() if one.review.playbook == playbook]
    if as_json:
        data = {"exercises": [_data(one) for one in past], "agreed": agreed(playbook)}
        show_json({"playbook": playbook, **data})
        return 0
    if not past:
        raise NotAllowed(f"no exercise of {playbook} was played yet", f"crisisctl drill {playbook}")
    tell(one_line(joined("EXERCISES", playbook, str(len(past)))))
    for one in past:
        tell(one_line(f"  {one.id}"))
    tell("")
    width = max(len(name) for name in _SHOWN)
    for name in _SHOWN:
        values = [one.review.metrics.get(name) for one in past]
        last = _amount(name, values[-1])
        if is_plain():
            tell(f"  {name}: {', '.join(_amount(name, value) for value in values)}")
        else:
            tell(f"  {name:<{width}}  {sparkline(values)}  now {last}")
    if open_ := agreed(playbook):
        tell("")
        tell("Agreed, and not said to be done yet:")
        for text in open_:
            tell(one_line(f"  {text}"))
    return 0


def _exercises() -> list[Past]:
    return sorted(_under(place().exercises), key=_in_turn)


def _in_turn(one: Past) -> int:
    """By when they began. Those that a script began at one moment stay in the order of their numbers."""
    return one.review.declared_at or 0


def _under(root: Path) -> list[Past]:
    """Everything under a root that can be read."""
    found = []
    for one in ids(root):
        try:
            past = reviewed(root / one)
        except Refused:
            say(one_line(f"{one} is damaged and left out: crisisctl verify {one}"))
            continue
        if past.entries:
            found.append(Past(one, past))
    return found


def _data(past: Past) -> dict[str, Any]:
    at = past.review.declared_at
    return {
        "exercise": past.id,
        "declared_at": None if at is None else rfc3339(at),
        "metrics": dict(past.review.metrics),
    }


def agreed(playbook: str) -> list[str]:
    """What was agreed after incidents and exercises with a plan, and was not said to be done since."""
    texts: dict[str, None] = {}
    where = place()
    past = [*_under(where.incidents), *_under(where.exercises)]
    for one in sorted(past, key=_in_turn):
        if one.review.playbook == playbook:
            for done in one.review.hot_wash.get(MET, ()):
                texts.pop(done, None)
            texts |= dict.fromkeys(action.text for action in one.review.actions)
    return list(texts)
