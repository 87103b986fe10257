"""Who and where: the brand, its people and its channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .nothing import NOTHING
from .times import DAY

#: How a channel is published to where a person does it.
BY_HAND = "manual"


class Brand(NamedTuple):
    """What statements may say of the brand. `timezone` is an IANA name."""

    name: str
    support: str | None = None
    language: str = "en"
    timezone: str = "UTC"


class Person(NamedTuple):
    """Somebody who can hold roles. `reach` are references such as ``env:PAGE_ANA``, never secrets."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()


class Place(NamedTuple):
    """A channel. `publish` is ``manual`` or an ``env:`` reference; `limit` names a length limit."""

    id: str
    name: str
    limit: str | None = None
    account: str | None = None
    publish: str = BY_HAND
    internal: bool = False


class Workspace(NamedTuple):
    """A workspace, or the bundled defaults where none was found (`file` is None then).

    `keep_drafts`: how long, in milliseconds, drafts that nobody approved are kept after an incident.
    """

    brand: Brand
    people: Mapping[str, Person] = NOTHING
    channels: Mapping[str, Place] = NOTHING
    second_person: bool = False
    keep_drafts: int = 90 * DAY
    file: str | None = None

    @property
    def names(self) -> dict[str, str]:
        """The name of everybody in it, by id."""
        return {person: one.name for person, one in self.people.items()}
