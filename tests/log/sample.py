"""An incident to try things on."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from crisisctl.core.events import Entry
from crisisctl.log.codec import ZEROS, encode
from crisisctl.log.folder import create

AT = 1_795_338_842_000  # 2026-11-22T09:14:02Z
PLAN = b"playbook: data-breach\n"
HOLDING = b"We know about it.\n"
ID = "2026-11-22-data-breach"


def sha(content: bytes) -> str:
    return sha256(content).hexdigest()


def entry(seq: int, type_: str = "note.added", /, **data: Any) -> Entry:
    return Entry(seq, AT + seq, "ana", type_, data or {"text": f"note {seq}"})


def declared() -> Entry:
    return entry(
        1,
        "incident.declared",
        playbook="data-breach",
        sha256=sha(PLAN),
        title="Ransom note",
        sources={"holding.j2": sha(HOLDING)},
    )


def declare(root: Path) -> Path:
    files = {"plan.yaml": PLAN, "sources/holding.j2": HOLDING}
    return root / create(root, ID, files, declared(), salt=salt)


def salt(seq: int) -> str:
    return f"salt {seq}"


def chained(*entries: Entry) -> bytes:
    """These entries as a log, whatever their seqs."""
    prev, lines = ZEROS, []
    for one in entries:
        line = encode(one, prev, salt(one.seq))
        lines.append(line.raw + b"\n")
        prev = line.hash
    return b"".join(lines)


def remade(line: bytes, **fields: Any) -> bytes:
    """A line with some fields set to other values, or taken away with `...`."""
    made = json.loads(line) | fields
    return json.dumps({key: value for key, value in made.items() if value is not ...}).encode() + b"\n"


def descriptors() -> int:
    return len(os.listdir("/dev/fd"))  # noqa: PTH208  # a listing of names is meant
