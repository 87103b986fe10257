"""The register of statements: drafts, approvals, publications, and what stood in their way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from crisisctl.core.entry_data import because, mapping, named, said, when, whole
from crisisctl.core.events import Entry

from .record import Approval, ClearedWords, Draft, Liberty, Publication, Setback, Statement

_SETBACKS: dict[str, Literal["rejected", "failed", "withdrawn"]] = {
    "message.rejected": "rejected",
    "message.failed": "failed",
    "message.withdrawn": "withdrawn",
}


def statements(entries: Sequence[Entry], role_of: Mapping[int, str]) -> list[Statement]:
    """Every message in the order of its first entry; `role_of` tells by seq as what somebody wrote."""
    found: dict[str, Statement] = {}
    internal = _internal_channels(entries)
    for entry in entries:
        name = named(entry, "message")
        if not entry.type.startswith("message.") or not name:
            continue
        statement = found.setdefault(name, Statement(name))
        statement.kind = said(entry, "kind") or statement.kind
        if entry.type == "message.drafted":
            role = role_of.get(entry.seq, "")
            statement.drafts.append(Draft(entry.seq, when(entry), said(entry, "sha256"), role))
        elif entry.type == "message.approved":
            statement.approvals.append(_approval(entry))
        elif entry.type == "message.published":
            statement.publications.append(_publication(entry, statement.kind, internal))
        elif entry.type in {"message.requested", "message.checked"}:
            statement.liberties += _liberties(entry)
            statement.cleared += _cleared(entry)
        elif entry.type in _SETBACKS:
            kind, left_out = _SETBACKS[entry.type], entry.data.get("left_out") is True
            channel, reason = said(entry, "channel"), because(entry, said(entry, "reason"))
            statement.setbacks.append(Setback(kind, when(entry), channel, reason, left_out))
    return list(found.values())


def _liberties(entry: Entry) -> Iterator[Liberty]:
    draft, at, channel = whole(entry, "draft"), when(entry), said(entry, "channel")
    if said(entry, "emergency"):
        roles = entry.data.get("unapproved")
        missing = ", ".join(map(str, roles)) if isinstance(roles, list) else ""
        yield Liberty("emergency", draft, at, channel, missing, said(entry, "emergency"))
    for rule, reason in mapping(entry, "overruled").items():
        yield Liberty("overruled", draft, at, channel, rule, because(entry, str(reason)))


def _cleared(entry: Entry) -> Iterator[ClearedWords]:
    if entry.type == "message.checked" and entry.data.get("cleared") is True:
        given = mapping(entry, "clearance")
        on, until = (str(given.get(key, "")) for key in ("on", "until"))
        yield ClearedWords(whole(entry, "draft"), when(entry), on, until)


def _internal_channels(entries: Sequence[Entry]) -> frozenset[str]:
    return frozenset(
        name
        for entry in entries
        if entry.type in {"incident.declared", "plan.joined"}
        for name, channel in mapping(entry, "channels").items()
        if isinstance(channel, dict) and channel.get("internal") is True
    )


def _approval(entry: Entry) -> Approval:
    return Approval(
        draft=whole(entry, "draft"),
        at=when(entry),
        role=said(entry, "role"),
        how=said(entry, "how"),
        sha256=said(entry, "sha256"),
        text=said(entry, "text"),
    )


def _publication(entry: Entry, kind: str, internal: frozenset[str]) -> Publication:
    channel, public = said(entry, "channel"), entry.data.get("public")
    return Publication(
        seq=entry.seq,
        draft=whole(entry, "draft"),
        at=when(entry),
        channel=channel,
        public=public if isinstance(public, bool) else channel not in internal,
        kind=said(entry, "kind") or kind,
        how=said(entry, "how"),
        link=said(entry, "link"),
        sha256=said(entry, "sha256"),
    )
