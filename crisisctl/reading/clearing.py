"""The record of wording that was approved beforehand: `cleared.yaml` beside the workspace.

```yaml
data-breach:            # the plan, which says itself who approved what, until when
  holding: 4f0a…        # the message: SHA-256 of its template when it was approved
hijacked-account:       # a plan that does not, such as one that comes with the program
  warning: {sha256: 9b1c…, by: "Lena Weiss", on: 2026-01-10, until: 2026-07-10, only: [account]}
```
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from crisisctl.core.playbook import Clearance, Fact, Message
from crisisctl.core.workspace import Brand
from crisisctl.problem import Refused

from .compose import compose
from .document import read_document
from .files import read_bytes, shown
from .new_workspace import quoted
from .workspace_schema import RecordKeys

CLEARED = "cleared.yaml"
_HALF = (
    "it does not say who approved this, until when",
    "missing-key",
    "by: NAME, on: DAY, until: DAY; or nothing but the SHA-256",
)


class Kept(NamedTuple):
    """What is on record of a statement: a hash; and who approved it, where its plan does not say.

    Without `by` the hash is that of the template (`fingerprint`), else of all that was read (`read_over`).
    """

    sha256: str
    by: str = ""
    on: str = ""
    until: str = ""
    only: tuple[str, ...] = ()


def fingerprint(template: bytes) -> str:
    """The SHA-256 of a template as it is kept, in hex."""
    return hashlib.sha256(template).hexdigest()


def read_over(template: str, uses: Iterable[str], facts: Mapping[str, Fact], brand: Brand) -> str:
    """The SHA-256 of all words that were read when a statement was approved beforehand, in hex.

    They are the template, what it says of the brand, and the options of every choice that it uses (`uses`
    are the names in it): an update of the plan may change each of them.
    """
    words = {"brand.name": [brand.name], "brand.support": [brand.support or ""]}
    words |= {f"facts.{name}": list(fact.options) for name, fact in facts.items() if fact.options}
    lines = "\n".join(template.splitlines()).strip()
    told = [lines, {name: words[name] for name in uses if name in words}]
    return fingerprint(json.dumps(told, sort_keys=True).encode())


def clearance_of(message: Message, kept: Kept | None, sha256: str) -> Clearance | None:
    """Who approved a statement, as its plan says, else as the record does; `sha256` is `read_over` now."""
    if message.cleared is not None or kept is None or not kept.by:
        return message.cleared
    return Clearance(kept.by, kept.on, kept.until, sha256, kept.only)


def stands(kept: Kept | None, template: bytes) -> bool:
    """Whether this template is the one whose hash was kept."""
    return kept is not None and kept.sha256 == fingerprint(template)


def read_cleared(workspace: str | None) -> Mapping[str, Mapping[str, Kept]]:
    """What is on record, by plan and message; nothing without a workspace or a record. Raises Refused."""
    file = Path(workspace).parent / CLEARED if workspace is not None else None
    if file is None or not file.is_file():
        return {}
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, RecordKeys, {})
    problems += misfits
    for plan, messages in keys.root.items() if keys else ():
        problems += (
            source.value((plan, name), *_HALF)
            for name, one in messages.items()
            if bool(one.by) != bool(one.until)
        )
    if keys is None or problems:
        raise Refused(sorted(problems, key=lambda one: (one.line or 0, one.column or 0)))
    return {
        plan: {
            name: Kept(one.sha256, one.by, one.on, one.until, tuple(one.only))
            for name, one in messages.items()
        }
        for plan, messages in keys.root.items()
    }


def written(kept: Mapping[str, Mapping[str, Kept]]) -> str:
    """The record as it stands in its file: names of plans, messages and facts are plain words to YAML."""
    lines = [
        "# Wording that was approved beforehand, and the SHA-256 of what was read. Made by: crisisctl clear"
    ]
    for plan, messages in sorted(kept.items()):
        if messages:
            lines.append(f"{plan}:")
            lines += [f"  {message}: {_entry(one)}" for message, one in sorted(messages.items())]
    return "\n".join(lines if len(lines) > 1 else [*lines, "{}"]) + "\n"


def _entry(one: Kept) -> str:
    if not one.by:
        return one.sha256
    only = ", ".join(one.only)
    return f"{{sha256: {one.sha256}, by: {quoted(one.by)}, on: {one.on}, until: {one.until}, only: [{only}]}}"
