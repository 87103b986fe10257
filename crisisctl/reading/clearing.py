"""The record of wording that was approved beforehand: `cleared.yaml` beside the workspace.

```yaml
data-breach:            # the plan
  holding: 4f0a…        # the message: SHA-256 of its template when it was approved
```
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from crisisctl.problem import Refused

from .compose import compose
from .files import read_bytes, shown

CLEARED = "cleared.yaml"


def fingerprint(template: bytes) -> str:
    """The SHA-256 of a template as it is kept, in hex."""
    return hashlib.sha256(template).hexdigest()


def stands(kept: str | None, template: bytes) -> bool:
    """Whether this template is the one whose hash was kept."""
    return kept is not None and kept == fingerprint(template)


def read_cleared(workspace: str | None) -> Mapping[str, Mapping[str, str]]:
    """The kept hashes by plan and message; none without a workspace or a record. Raises Refused."""
    file = Path(workspace).parent / CLEARED if workspace is not None else None
    if file is None or not file.is_file():
        return {}
    source, problems = compose(shown(file), read_bytes(file))
    kept: dict[str, dict[str, str]] = {}
    for plan, (_, messages) in source.root.value.items() if isinstance(source.root.value, dict) else ():
        if not isinstance(messages.value, dict):
            problems.append(source.value((plan,), "a mapping belongs here", "wrong-type", "message: SHA-256"))
            continue
        for message, (_, value) in messages.value.items():
            if isinstance(value.value, str) and re.fullmatch("[0-9a-f]{64}", value.value):
                kept.setdefault(plan, {})[message] = value.value
            else:
                hint = "64 hexadecimal digits in small letters"
                problems.append(source.value((plan, message), "this is no SHA-256", "wrong-type", hint))
    if problems:
        raise Refused(problems)
    return kept


def written(kept: Mapping[str, Mapping[str, str]]) -> str:
    """The record as it stands in its file: names of plans and messages are plain words to YAML."""
    lines = ["# Wording that was approved beforehand: the SHA-256 of each template. Made by: crisisctl clear"]
    for plan, messages in sorted(kept.items()):
        lines.append(f"{plan}:")
        lines += [f"  {message}: {sha256}" for message, sha256 in sorted(messages.items())]
    return "\n".join(lines) + "\n"
