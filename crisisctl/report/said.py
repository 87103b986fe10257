"""What was said: each statement's way to the public, and its words as they were published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from crisisctl.core.review import Review
from crisisctl.core.review.record import Approval, ClearedWords, Liberty, Publication, Statement

from .escape import code, link, plain, verbatim
from .phrases import local

_HEADING = "## Statements"


def statements(review: Review, zone: tzinfo) -> str:
    """Every statement in the order in which they were begun."""
    if not review.statements:
        return f"{_HEADING}\n\nNo statement was drafted."
    return "\n\n".join([_HEADING, *(_statement(one, zone) for one in review.statements)])


def first_of_all(review: Review, zone: tzinfo) -> str:
    """What left without its approvals, or with an error that stands. Words that stayed here are no matter."""
    lines = [
        f"- {local(one.at, zone)}: {_liberty(statement, one)}"
        for statement in review.statements
        for one in sorted(statement.liberties, key=lambda one: one.at)
        if one.kind == "emergency" or statement.left_with(one)
    ]
    return "\n".join(["## First of all", "", *lines]) if lines else ""


def _liberty(statement: Statement, one: Liberty) -> str:
    name, reason = plain(statement.message), plain(one.reason or "no reason given")
    if one.kind == "emergency":
        left = "left" if statement.left_with(one) else "was about to leave"
        return f"{name} {left} on {plain(one.channel)} without the approval of {plain(one.what)}: {reason}"
    return f"{name} kept the error {plain(one.what)}: {reason}"


def _statement(statement: Statement, zone: tzinfo) -> str:
    kind = f" ({plain(statement.kind)})" if statement.kind and statement.kind != statement.message else ""
    lines = [f"### {plain(statement.message)}{kind}", "", *_way(statement, zone)]
    for draft in _published_drafts(statement):
        lines += ["", _words(statement, draft, zone)]
    return "\n".join(lines)


def _way(statement: Statement, zone: tzinfo) -> Iterator[str]:
    moments = [(one.at, f"drafted{_by(one.role)}") for one in statement.drafts]
    moments += [(one.at, _approved(one)) for one in statement.approvals]
    moments += [(one.at, _cleared(one)) for one in statement.cleared]
    moments += [(one.at, _published(one)) for one in statement.publications]
    moments += [
        (one.at, f"the error {plain(one.what)} stood in words that did not go out: {plain(one.reason)}")
        for one in statement.liberties
        if one.kind == "overruled" and not statement.left_with(one)
    ]
    for one in statement.setbacks:
        what = "left out" if one.left_out else {"failed": "could not be published"}.get(one.kind, one.kind)
        where = f" on {plain(one.channel)}" if one.channel else ""
        moments.append((one.at, f"{what}{where}: {plain(one.reason or 'no reason given')}"))
    for at, text in sorted(moments, key=lambda moment: moment[0]):
        yield f"- {local(at, zone)}: {text}"


def _by(role: str) -> str:
    return f" by {plain(role)}" if role else ""


def _approved(one: Approval) -> str:
    how = f", {plain(one.how)}" if one.how else ""
    return f"approved{_by(one.role)}{how}"


def _cleared(one: ClearedWords) -> str:
    since = f" on {plain(one.on)}, until {plain(one.until)}" if one.on else ""
    return f"its words were approved beforehand{since}"


def _published(one: Publication) -> str:
    inside = "" if one.public else " (internal)"
    where = f": {link(one.link)}" if one.link else ""
    return f"published on {plain(one.channel)}{inside}{where}"


def _published_drafts(statement: Statement) -> list[int]:
    return list(dict.fromkeys(one.draft for one in statement.publications))


def _words(statement: Statement, draft: int, zone: tzinfo) -> str:
    """The words of a published draft, as its approval kept them."""
    published = [one for one in statement.publications if one.draft == draft]
    hashes = {one.sha256 for one in published if one.sha256}
    first = f"Published {local(min(one.at for one in published), zone)}"
    for approval in statement.approvals:
        if approval.draft == draft and approval.text and (approval.sha256 in hashes or not hashes):
            return f"{first}:\n\n{verbatim(approval.text)}"
    kept = f" Their SHA-256 is {code(min(hashes))}." if hashes else ""
    return f"{first}: the words are not in the log.{kept}"
