"""The post-mortem as Markdown: a first draft that its readers can correct tomorrow."""

from __future__ import annotations

from crisisctl.core import local
from crisisctl.core.review import Review
from crisisctl.core.review.scoring import Score

from .account import timeline, what_came_up, what_was_decided, what_went_otherwise
from .after_action import after_action
from .escape import code, plain
from .opening import facts, summary, times
from .owed import actions, claims, enquiries, legal_clocks, lessons, promises
from .said import first_of_all, statements
from .still_owed import still_owed

EXERCISE = "**EXERCISE EXERCISE EXERCISE: this did not happen.**"
_NOT_ADVICE = (
    "This report was made by a program from the incident's log. It is not legal advice, and it may have to "
    "be disclosed: show it to counsel before it goes further. It speaks of roles; what people typed stands "
    "as they typed it."
)


def as_markdown(review: Review, incident: str, head: str, zone: str, score: Score | None = None) -> str:
    """The report on `incident` (its id), whose last entry has the hash `head`; ends with a newline.

    Times stand in `zone` (an IANA name; UTC where this machine does not know it), in the timeline in UTC
    too. Text from the log is escaped: it can be read, and does nothing. With the `score` of an exercise it
    is the after-action report and improvement plan.
    """
    place = local.zone(zone)
    parts = [
        f"# {'Post-mortem' if score is None else 'After-action report'}: {plain(review.title or incident)}",
        first_of_all(review, place),
        summary(review, incident, place),
        *(after_action(review, score) if score is not None else []),
        still_owed(review, place),
        facts(review, place),
        times(review),
        what_came_up(review, place),
        statements(review, place),
        what_was_decided(review, place),
        what_went_otherwise(review, place),
        legal_clocks(review, place),
        promises(review, place),
        enquiries(review, place),
        claims(review, place),
        lessons(review, place),
        actions(review) if score is None else "",
        timeline(review, place),
        _proof(review, incident, head),
        _NOT_ADVICE,
    ]
    if review.exercise:
        parts = [EXERCISE, *parts, EXERCISE]
    return "\n\n".join(part for part in parts if part) + "\n"


def _proof(review: Review, incident: str, head: str) -> str:
    redacted = f", {review.redacted} of them redacted" if review.redacted else ""
    return (
        "## How this is proved\n\n"
        f"The log holds {review.entries} entries{redacted}, each bound to the one before by its hash. "
        f"The last hash is {code(head)}. Who holds that hash can prove that nothing was changed or cut off: "
        f"{code(f'crisisctl verify {incident} --head {head}')}."
    )
