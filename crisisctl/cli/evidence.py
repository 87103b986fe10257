"""Evidence of any kind, kept before the log names it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from crisisctl.core.answers import Attach
from crisisctl.problem import NotAllowed


def kept(folder: Path, text: str, step: str | None) -> Attach:
    """What was dropped or typed, as the answer that attaches it. Raises NotAllowed, Refused and NotSaved."""
    from crisisctl.live.dropped import dropped
    from crisisctl.log.evidence import keep_evidence

    found = dropped(text)
    if found.kind == "missing-file":
        raise NotAllowed(f"there is no file {found.value}", "Drag the file here again, or say it in words.")
    if found.kind == "file":
        file = keep_evidence(folder, Path(found.value))
        return Attach("file", file.name, file.size, file.sha256, step)
    content = found.value.encode()
    return Attach(
        "link" if found.kind == "link" else "text",
        found.value,
        len(content),
        sha256(content).hexdigest(),
        step,
    )
