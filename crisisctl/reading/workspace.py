"""Reading a workspace."""

from __future__ import annotations

from pathlib import Path

from crisisctl.core.workspace import Brand, Person, Place, Workspace
from crisisctl.problem import Refused

from .compose import compose
from .default_workspace import CHANNELS, DEFAULT_WORKSPACE
from .document import read_document
from .files import read_bytes, shown
from .workspace_schema import ChannelKeys, WorkspaceKeys


def read_workspace(file: Path) -> Workspace:
    """The workspace in a `crisisctl.yaml`. Raises Refused with every error."""
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, WorkspaceKeys, {})
    problems += misfits
    if keys is None or problems:
        raise Refused(sorted(problems, key=lambda one: (one.line or 0, one.column or 0)))
    brand = keys.brand
    return Workspace(
        brand=Brand(brand.name, brand.support, brand.language, brand.timezone)
        if brand
        else DEFAULT_WORKSPACE.brand,
        people={
            name: Person(name, one.name, tuple(one.roles), tuple(one.reach))
            for name, one in keys.people.items()
        },
        channels={**CHANNELS, **{name: _place(name, one) for name, one in keys.channels.items()}},
        second_person=keys.policy is not None and keys.policy.second_person,
        keep_drafts=keys.policy.keep_drafts if keys.policy else DEFAULT_WORKSPACE.keep_drafts,
        file=str(file),
    )


def _place(name: str, keys: ChannelKeys) -> Place:
    """A channel; what is not said of a bundled one stays as it is."""
    known = CHANNELS.get(name, Place(name, name))
    return Place(
        id=name,
        name=keys.name or known.name,
        limit=keys.limit or known.limit,
        account=keys.account or known.account,
        publish=keys.publish or known.publish,
        internal=known.internal if keys.internal is None else keys.internal,
    )
