"""A workspace file and its contacts, key by key."""

from __future__ import annotations

from typing import Annotated

from crisisctl.core.times import DAY

from .schema import Bool, Day, Duration, Field, Key, Root, Strict, Text, Zone, fitting, short
from .values import as_limit, as_publish, as_reach, as_sha256


class BrandKeys(Strict):
    """What statements may say of the brand."""

    name: Text = Field(description="The brand's name.")
    support: Text | None = Field(None, description="Where people find help: a link or an address.")
    language: Text = Field("en", description="The language of statements, such as `en`.")
    timezone: Zone = Field("UTC", description="An IANA name such as `Europe/Madrid`: times print in it.")


class PersonKeys(Strict):
    """Somebody who can hold roles."""

    name: Text = Field(description="Their name.")
    roles: list[Text] = Field([], description="The roles they can take, the first choice first.")
    reach: list[Annotated[str, fitting(as_reach, str)]] = Field(
        [], description="How to reach them: `env:NAME`, a variable that holds the address. Never a secret."
    )


class ChannelKeys(Strict):
    """Where statements are published."""

    name: Text | None = Field(None, description="Its name, as people say it.")
    limit: Annotated[str, fitting(as_limit, str | int)] | None = Field(
        None, description="Whose length limit holds: x, bluesky, mastodon…; or a number of characters."
    )
    account: Text | None = Field(None, description="The brand's own account there.")
    publish: Annotated[str, fitting(as_publish, str)] | None = Field(
        None,
        description="`manual`: the operator posts and gives the link. Or `env:NAME`, where the address is.",
    )
    internal: Bool | None = Field(None, description="Whether only our own people read it.")


class PolicyKeys(Strict):
    """Rules of the house."""

    second_person: Bool = Field(
        default=False,
        alias="second-person",
        description="Who wrote a statement cannot be the only one to approve it.",
    )
    keep_drafts: Duration = Field(
        90 * DAY,
        alias="keep-drafts",
        description="How long drafts that nobody approved are kept after an incident, such as `90d`.",
    )


class WorkspaceKeys(Strict, title="crisisctl workspace"):
    """Who and where: the brand, its people and its channels."""

    brand: BrandKeys | None = Field(None, description="The brand, as statements name it.")
    people: dict[Key, PersonKeys] = Field({}, description="Who can hold roles.")
    channels: dict[Key, ChannelKeys] = Field(
        {}, description="Channels, added to the bundled ones or changed."
    )
    policy: PolicyKeys | None = Field(None, description="Who may do what.")


class ContactKeys(Strict):
    """How to call somebody."""

    call: Text = Field(description="The number to call.")
    second: Text | None = Field(None, description="The number to call next.")


class ContactsKeys(Root[dict[Key, ContactKeys]]):
    """How to reach people by voice."""


class ClearedKeys(Strict):
    """A statement whose words were approved beforehand."""

    sha256: Annotated[str, fitting(as_sha256, str)] = Field(description="Of what was read.")
    by: Text = Field("", description="Who approved it, where the plan does not say.")
    on: Day = Field("", description="The day of the approval.")
    until: Day = Field("", description="The last day on which it holds.")
    only: list[Text] = Field([], description="The only facts it may be filled with.")


class RecordKeys(Root[dict[Key, dict[Key, Annotated[ClearedKeys, short("sha256", ClearedKeys)]]]]):
    """Wording that was approved beforehand, by plan and message."""
