"""How a report begins: what happened in a paragraph, what was known, and how fast it went."""

from __future__ import annotations

from datetime import tzinfo

from crisisctl.core.review import Review
from crisisctl.core.times import SECOND

from .escape import code, plain, verbatim
from .phrases import length, local, shortened, title, value
from .table import table
from .targets import against_targets


def summary(review: Review, incident: str, zone: tzinfo) -> str:
    """Plain sentences: what, how grave, how long, and when the public first heard from us."""
    plans = " and ".join(code(plan) for plan in (review.playbook, *review.joined) if plan)
    kind = "plans" if review.joined else "plan"
    about = [f"Incident {code(incident)}" + (f", run by the {kind} {plans}." if plans else ".")]
    if review.declared_at is not None:
        began = review.began_at
        begun = f"It began on {local(began, zone)} and" if began is not None else "It"
        about.append(f"{begun} was declared on {local(review.declared_at, zone)}{_level(review)}.")
    about += [_end(review, zone), _first_words(review)]
    skipped, late = review.metrics.get("steps_skipped"), review.metrics.get("steps_late")
    about.append(f"Steps finished late: {late or 0}. Steps skipped: {skipped or 0}.")
    return "## Summary\n\n" + "\n".join(about)


def _level(review: Review) -> str:
    if not review.level:
        return ""
    if not any(line.type == "level.changed" for line in review.timeline):
        return f", at level {plain(review.level)}"
    if review.peak_level in ("", review.level):
        return f"; its level was {plain(review.level)} at its worst and at the end"
    return f"; its level was {plain(review.peak_level)} at its worst and {plain(review.level)} at the end"


def _end(review: Review, zone: tzinfo) -> str:
    if review.ended and review.closed_at is not None and not review.exercise:
        why = plain(review.ended)
        return f"It was ended on {local(review.closed_at, zone)}, before its plan was through: {why}"
    if review.resolved_at is None:
        return "It is not resolved."
    taken = review.metrics.get("to_resolve")
    after = f", {length(round(taken * SECOND))} after it was declared" if taken is not None else ""
    closed = "" if review.closed_at is None else f" The review was closed on {local(review.closed_at, zone)}."
    return f"It was resolved on {local(review.resolved_at, zone)}{after}.{closed}"


def _first_words(review: Review) -> str:
    taken = review.metrics.get("to_first_statement")
    if taken is None:
        return "No public statement was made."
    return f"The first public statement went out {length(round(taken * SECOND))} after the declaration."


def facts(review: Review, zone: tzinfo) -> str:
    """The register of facts as it stood at the end; what is too long for a table stands beneath it."""
    known = {title(name): value(one, zone) for name, one in review.facts.items()}
    rows = [(name, shortened(text)) for name, text in known.items()]
    whole = [
        f"{plain(name)}, all of it:\n\n{verbatim(text)}"
        for name, text in known.items()
        if text != shortened(text)
    ]
    return "\n\n".join([table("What was known at the end", ("Fact", "Value"), rows), *whole])


def times(review: Review) -> str:
    """The figures against their targets."""
    known = review.began_at not in (None, review.declared_at)
    nobody = sum(gap.kind == "page-failed" for gap in review.gaps)
    rows = list(against_targets(review.metrics, began_is_known=known, not_reached=nobody))
    return table("Times against targets", ("What", "It was", "Aimed at", "Reached"), rows)
