"""What exploring a plan has shown, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crisisctl.cli.output import is_plain, joined, one_line, tell
from crisisctl.core.playbook import Playbook
from crisisctl.drill.explored import Explored

_WIDTH, _ROWS, _NAMED = 40, 12, 12


def told(found: Explored, plan: Playbook, seed: int) -> None:
    """Everything that was found, the gravest first."""
    tell(one_line(joined("EXPLORED", plan.id, f"{found.courses} courses", f"seed {seed}")))
    for line in (*_ends(found), *_first(found), *_never(found, plan), *_counts(found)):
        tell(line)


def _ends(found: Explored) -> Iterator[str]:
    yield ""
    yield f"Came to the end of the plan: {_share(found.closed, found)}"
    if found.stopped:
        yield f"Came to a point where nothing moved on: {_share(found.stopped, found)}"
    if found.endless:
        yield f"Went round without end: {_share(found.endless, found)}"


def _first(found: Explored) -> Iterator[str]:
    """The distribution of the time until the first statement, as a small picture."""
    yield ""
    shares = ((0.5, "half"), (0.9, "nine of ten"))
    half, most = (_within(words, found.quantile(share)) for share, words in shares)
    yield f"First public statement: {half}, {most}"
    if found.silent:
        yield f"  none at all: {_share(found.silent, found)}"
    if not found.first:
        return
    step = max(5, -(-(found.quantile(0.98 * (1 - found.silent / found.courses)) or 60) // _ROWS))
    bins: Counter[int] = Counter()
    for minutes, count in found.first.items():
        bins[min(minutes // step, _ROWS)] += count
    highest = max(bins.values())
    for row in range(_ROWS + 1):
        label = f"{row * step:>4}-{(row + 1) * step} min" if row < _ROWS else f"   {row * step}+ min"
        if is_plain():
            if bins[row]:
                yield f"  {label.strip()}: {bins[row]} courses"
            continue
        yield f"  {label:<14} {'█' * round(_WIDTH * bins[row] / highest)} {bins[row] or ''}".rstrip()


def _never(found: Explored, plan: Playbook) -> Iterator[str]:
    never = [step.id for step in plan.steps() if not found.opened[step.id]]
    if never:
        yield ""
        yield "Never reached:"
        yield from (f"  {one_line(name)}" for name in never)


def _counts(found: Explored) -> Iterator[str]:
    for heading, counts in (
        ("Nobody was left to page, in so many courses:", found.nobody),
        ("Nothing moved on any more here:", found.stuck),
        ("Went round here:", found.rounds),
    ):
        if counts:
            yield ""
            yield heading
            yield from (f"  {count:>6}  {one_line(name)}" for name, count in counts.most_common(_NAMED))


def _share(count: int, found: Explored) -> str:
    return f"{count} ({100 * count / found.courses:.1f} %)"


def _within(share: str, minutes: int | None) -> str:
    return f"fewer than {share} at all" if minutes is None else f"{share} within {minutes} min"
