"""What went out: each published draft with its places, its approvals, and whether it was taken down again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crisisctl.core.events import Entry

from .record import Publication, Statement
from .statements import statements


class Where(NamedTuple):
    """A channel on which a draft went out. `down`: it was taken down there since."""

    channel: str
    link: str
    public: bool
    down: bool


class Published(NamedTuple):
    """A draft that went out, first at `at`. `text` is what was approved, where the log has it."""

    message: str
    kind: str
    draft: int
    at: int
    sha256: str
    where: tuple[Where, ...]
    approved_by: tuple[str, ...]
    text: str | None

    @property
    def public(self) -> bool:
        """Whether it can still be read outside."""
        return any(one.public and not one.down for one in self.where)


def published(entries: Sequence[Entry]) -> list[Published]:
    """Every draft that went out, in the order in which they did."""
    found = [
        _published(statement, [one for one in statement.publications if one.draft == draft])
        for statement in statements(entries, {})
        for draft in dict.fromkeys(one.draft for one in statement.publications)
    ]
    return sorted(found, key=lambda one: one.at)


def _published(statement: Statement, out: Sequence[Publication]) -> Published:
    first = out[0]
    approvals = [one for one in statement.approvals if one.draft == first.draft]
    return Published(
        message=statement.message,
        kind=first.kind,
        draft=first.draft,
        at=min(one.at for one in out),
        sha256=first.sha256,
        where=tuple(Where(one.channel, one.link, one.public, _is_down(statement, one)) for one in out),
        approved_by=tuple(dict.fromkeys(one.role for one in approvals)),
        text=next((one.text for one in approvals if one.text), None),
    )


def _is_down(statement: Statement, out: Publication) -> bool:
    return any(
        one.kind == "withdrawn" and not one.left_out and one.channel == out.channel and one.at >= out.at
        for one in statement.setbacks
    )
