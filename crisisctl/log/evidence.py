"""Copies of what was attached, each under its own SHA-256."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from crisisctl.core.clean import clean
from crisisctl.problem import Problem, Refused

from .disk import make_folder, not_saved, opened, sync, sync_folder, write_all

FOLDER = "evidence"
#: The most bytes that an attached file may have: 2 GiB, a long recording.
LARGEST = 2 << 30
_PIECE = 1 << 20
_LONGEST_NAME = 150
_EDGES = re.compile(r"^[\s.]+|\s+$")


class Evidence(NamedTuple):
    """A file kept as evidence: its `name`, made safe, its `size` in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


def place(name: str, sha: str) -> str:
    """Where in the incident's folder the evidence of this name and SHA-256 is kept."""
    return f"{FOLDER}/{sha}-{name}"


def keep_evidence(folder: Path, source: Path, *, largest: int = LARGEST) -> Evidence:
    """Copy the file `source` into the incident in `folder`, durably; what is hashed is what was copied.

    A link is followed. Raises Refused for what is not a readable file of at most `largest` bytes, and
    NotSaved.
    """
    try:
        fd = os.open(source, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except ValueError as fault:
        raise _refused(source, "this is no path of a file") from fault
    except OSError as fault:
        raise _refused(source, f"this file cannot be read: {fault.strerror}") from fault
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise _refused(source, "only a file can be attached")
        return _copy(fd, source, folder / FOLDER, largest)
    finally:
        os.close(fd)


def _copy(fd: int, source: Path, into: Path, largest: int) -> Evidence:
    beside = into / f".incoming.{os.urandom(4).hex()}"
    try:
        make_folder(into)
        try:
            with opened(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as copy:
                kept = _hashed(fd, copy, source, largest)
                sync(copy)
            beside.replace(into.parent / place(kept.name, kept.sha256))
            sync_folder(into)
        finally:
            with suppress(OSError):
                beside.unlink()
    except OSError as fault:
        raise not_saved(source, fault) from fault
    return kept


def _hashed(fd: int, copy: int, source: Path, largest: int) -> Evidence:
    hashed, size = sha256(), 0
    while piece := os.read(fd, _PIECE):
        size += len(piece)
        if size > largest:
            raise _refused(
                source, f"this file has more than {largest} bytes: keep it elsewhere, attach a link"
            )
        hashed.update(piece)
        write_all(copy, piece)
    return Evidence(safe_name(source.name), size, hashed.hexdigest())


def safe_name(name: str) -> str:
    """`name` without what misleads the eye, hides the file or is too long; never empty."""
    tidy = _EDGES.sub("", clean(name.encode(errors="replace").decode()).replace("/", "_"))
    while len(tidy.encode()) > _LONGEST_NAME:
        # The ending tells what kind of file it is.
        tidy = tidy[: len(tidy) // 2 - 1] + tidy[len(tidy) // 2 :]
    return tidy or "file"


def _refused(source: Path, text: str) -> Refused:
    return Refused([Problem(clean(str(source)), text, rule="not-attached")])
