"""Who and where: the brand, its people and its channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .times import DAY

#: How a channel is published to where a person does it.
BY_HAND = "manual"


@dataclass(frozen=True, slots=True)
class Brand:
    """What statements may say of the brand. `timezone` is an IANA name."""

    name: str
    support: str | None = None
    language: str = "en"
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can hold roles. `reach` are references such as ``env:PAGE_ANA``, never secrets."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A channel. `publish` is ``manual`` or an ``env:`` reference; `limit` names a length limit."""

    id: str
    name: str
    limit: str | None = None
    account: str | None = None
    publish: str = BY_HAND
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace, or the bundled defaults where none was found (`file` is None then).

    `keep_drafts`: how long, in milliseconds, drafts that nobody approved are kept after an incident.
    """

    brand: Brand
    people: Mapping[str, Person] = field(default_factory=dict)
    channels: Mapping[str, Place] = field(default_factory=dict)
    second_person: bool = False
    keep_drafts: int = 90 * DAY
    file: str | None = None
