"""The disk fails in the middle of a walk: nothing is confirmed that is not on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]


@pytest.fixture
def small_disk(place: Place) -> Iterator[Path]:
    """The incidents lie on a disk of one megabyte; the file that fills it."""
    incidents = place.work / "incidents"
    incidents.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(incidents)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk can only be mounted by root, and not on every machine")
    yield incidents.parent / "incidents" / "filler"
    subprocess.run(["umount", "-l", str(incidents)], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(b"x" * 4096):
            pass


def test_a_disk_that_fills_up(begin: Begin, walk: Walks, place: Place, small_disk: Path) -> None:
    begin("tell-legal")
    seen = walk("resume").until("▶ Pause every")
    before = place.types()
    fill(small_disk)
    # More than what is left of the log's last block.
    seen.press("▶ Pause every", "n").until("Note:").type(f"\x1b[200~{'x' * 5_000}\x1b[201~\r")
    assert seen.end() == 74
    assert "was not saved" in " ".join(seen.text.split())
    assert "noted:" not in seen.transcript
    assert place.types() == before
    assert place.faults() == []
    small_disk.unlink()
    assert place.call("verify").returncode == 0
    walk("resume").press("▶ Pause every", "\r").logged("step.done", 2)


def test_a_log_that_is_damaged_under_a_walk(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").until("▶ Pause every")
    log = place.incident / "log.jsonl"
    log.write_bytes(log.read_bytes() + b'{"seq":1}\n')
    assert seen.end() == 65
    assert "log.jsonl" in seen.text
    assert place.faults() == []


def test_plain_is_remembered_and_repeated(begin: Begin, walk: Walks) -> None:
    begin("tell-legal")
    seen = walk("resume", "--plain").answer("1 done", "9")
    assert seen.end() == 130
    assert "--plain" in seen.rows[-1]
    again = walk("resume").answer("1 done, 4 skip", "9")
    assert again.end() == 130
    assert b"\x1b[" not in again.raw
    # Whoever wants it back has it from then on, too.
    assert walk("resume", CRISISCTL_PLAIN="0").press("finished|done", "q").end() == 130
    assert walk("resume").press("done", "q").until("Paused").end() == 130


def test_a_terminal_that_cannot_redraw_gets_lines(begin: Begin, walk: Walks) -> None:
    begin("tell-legal")
    seen = walk("resume", TERM="dumb").answer("1 done", "1").logged("step.done", 2)
    assert b"\x1b[" not in seen.raw
