"""How a drill went, for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from crisisctl.cli.output import exercise, is_plain, joined, one_line, say, tell
from crisisctl.cli.paint import painted
from crisisctl.cli.place import as_typed
from crisisctl.core.review.scoring import RATINGS, ExpectedResult, InjectResult, ObjectiveResult
from crisisctl.core.spoken import spoken
from crisisctl.core.times import SECOND
from crisisctl.report.after_action import told as told_objective

from .scripted import Played


def told(played: Played) -> None:
    """Everything about a drill that was played."""
    score = played.score
    word = "passed" if score.passed else "NOT PASSED"
    tell(one_line(exercise(joined(played.script.drill or "", f"plan {played.review.playbook}"))))
    print(painted(word, "strong" if score.passed else "late", sys.stdout))
    for line in _lines(played):
        tell(line)
    warned(played)
    say(one_line(f"Log: {played.folder}"))
    say(one_line(f"Report: crisisctl report {as_typed(played.folder)}"))


def warned(played: Played) -> None:
    """What is odd in the drill file, on stderr."""
    for step in played.unopened:
        say(one_line(f"warning: there is an answer for {step}, which never opened"))


def _lines(played: Played) -> Iterator[str]:
    score = played.score
    if score.unanswered:
        yield ""
        yield "It came to no end:" if played.endless else "Nobody answered:"
        for step in score.unanswered:
            yield one_line(f"  {_mark(passed=False)} {step}{_since(played, step)}")
            if step in played.refused:
                yield one_line(f"    the script's answer was refused: {played.refused[step]}")
    if score.objectives:
        yield ""
        yield "Objectives:"
        for objective in score.objectives:
            yield one_line(_objective(objective))
    if score.injects:
        yield ""
        yield "Injects:"
        for inject in score.injects:
            yield from map(one_line, _inject(inject))
    if score.objectives and not is_plain():
        yield ""
        yield "; ".join(f"{letter}: {words}" for letter, words in RATINGS.items())


def _since(played: Played, step: str) -> str:
    """What fired because nobody answered."""
    fired = []
    for line in played.review.timeline:
        if line.type == "step.overdue" and line.text.startswith(f"{step} is overdue"):
            fired.append(f"overdue at {_clock(played, line.at)}")
        elif line.type == "page.sent" and line.text.endswith(f"is paged for {step}"):
            fired.append(f"{line.text.partition(' ')[0]} paged at {_clock(played, line.at)}")
    return f": {', '.join(fired)}" if fired else ""


def _clock(played: Played, at: int) -> str:
    return spoken(at - (played.review.declared_at or 0))


def _objective(one: ObjectiveResult) -> str:
    target, got = told_objective(one)
    if is_plain():
        return f"  {_mark(passed=one.passed)} {one.id}: {got}, {target}, {RATINGS[one.rating]}"
    return f"  {_mark(passed=one.passed)} {one.rating}  {one.id}: {got} ({target})"


def _mark(*, passed: bool) -> str:
    """Whether it was as it should be, for the eye or for the ear."""
    if is_plain():
        return "met:" if passed else "not met:"
    return "✓" if passed else "✗"


def _inject(one: InjectResult) -> Iterator[str]:
    came = "did not come" if one.played_s is None else f"at {spoken(int(one.played_s * SECOND))}"
    who = f"{one.sender}: " if one.sender else ""
    nothing = one.played_s is None and not one.expect
    mark = _mark(passed=one.passed) if not nothing else "" if is_plain() else "·"
    yield f"  {mark + ' ' if mark else ''}{one.name} ({came}) {who}{one.text}"
    for expected in one.expect:
        kind = "out" if expected.statement else "settled"
        within = spoken(int(expected.within_s * SECOND))
        mark = _mark(passed=expected.passed)
        yield f"      {mark} {expected.step} {kind} {_after(one, expected)} (within {within})"


def _after(inject: InjectResult, expected: ExpectedResult) -> str:
    """When something was there, counted from the inject."""
    if expected.settled_s is None:
        return "never"
    length = int((expected.settled_s - (inject.played_s or 0)) * SECOND)
    return f"after {spoken(length)}" if length > 0 else "before it"
