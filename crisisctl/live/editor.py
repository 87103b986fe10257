"""A person's own editor, where the environment names one."""

from __future__ import annotations

import asyncio
import shlex
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from crisisctl.core.clean import clean_lines

from .autosave import autosaved

_MERCY = 2.0  # seconds that an editor has to end by itself


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """The command of $VISUAL or $EDITOR with its arguments; empty where neither is set or usable."""
    try:
        return shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "")
    except ValueError:  # an unbalanced quote
        return []


async def edited(text: str, command: list[str], autosave: Callable[[str], None] | None) -> str:
    """`text` as `command` leaves it, without a final newline; as it was when the command fails.

    The words lie in a folder that only this person can read, and are gone from there afterwards. When
    cancelled, the editor is ended.
    """
    with tempfile.TemporaryDirectory(prefix="crisisctl-") as folder:
        file = Path(folder) / "text.txt"
        file.write_text(text + "\n", encoding="utf-8")

        def written() -> str:
            return clean_lines(file.read_text(encoding="utf-8", errors="replace")).removesuffix("\n")

        with autosaved(written, autosave):
            try:
                ended = await _run([*command, str(file)])
            except OSError:  # no such program
                return text
            return written() if ended == 0 else text


async def _run(command: list[str]) -> int:
    process = await asyncio.create_subprocess_exec(*command)
    try:
        return await process.wait()
    except asyncio.CancelledError:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), _MERCY)
        except TimeoutError:
            process.kill()
            await process.wait()
        raise
