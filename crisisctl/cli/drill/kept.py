"""The drill or deck that an exercise keeps in its folder: its injects and objectives."""

from __future__ import annotations

from pathlib import Path

from crisisctl.core.plain import from_plain, to_plain
from crisisctl.core.script import Script
from crisisctl.core.state import State
from crisisctl.version import version

FILE = "drill.yaml"


def script_of(folder: Path, state: State) -> Script:
    """What the players are told and measured by; an empty script where the exercise has none.

    Kept as it was read, so that the acting commands need not read it again. Raises Refused.
    """
    if not state.drill_sha256:
        return Script({})
    from crisisctl.log.cache import load, save
    from crisisctl.log.kept import kept

    kept(folder, FILE, state.drill_sha256)
    key = f"{version()} {state.drill_sha256}"
    known = load(folder, "drill", key)
    if known is not None:
        try:
            return from_plain(Script, known)
        except ValueError:
            pass  # made by another program: made again below
    from crisisctl.reading.deck import read_kept

    script = read_kept(folder / FILE)
    save(folder, "drill", key, to_plain(script))
    return script
