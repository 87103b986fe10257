"""The one write of an append, and the repair before it. All of it under the log's lock."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from crisisctl.problem import NotSaved

from .disk import not_saved, opened, save, sync, sync_folder, write_all
from .tail import Tail

TORN = "log.torn"


class Unsure(NotSaved):
    """A sync failed: what was written may or may not be on disk, and nobody can find out."""


def write_once(fd: int, path: Path, content: bytes, end: int) -> None:
    """Put `content` at the log's end, which is at byte `end`. Raises NotSaved; then it is not there."""
    try:
        written = os.write(fd, content)
    except OSError as fault:
        take_back(fd, end)
        raise not_saved(path, fault) from fault
    if written < len(content):
        take_back(fd, end)
        raise NotSaved(
            f"{path} was not saved: the disk took only a part of it, so it is probably full. "
            "Free some space on it, then do it again."
        )


def sync_log(fd: int, path: Path, *, first: bool) -> None:
    """Wait until the log is on disk, and its name too if this was the `first` entry. Raises Unsure."""
    try:
        sync(fd)
        if first:
            sync_folder(path.parent)
    except OSError as fault:
        raise Unsure(
            f"{path}: the disk failed while saving ({(fault.strerror or 'fault').lower()}), so what was just "
            "entered may be lost; what was confirmed before is there. Stop here, copy the incident's folder "
            "to another disk, and carry on from the copy."
        ) from fault


def take_back(fd: int, end: int) -> None:
    """Cut the log back to `end`, for nothing behind it was confirmed."""
    # If that fails too, a part of a line stays as torn, or a whole one without having been confirmed.
    with suppress(OSError):
        os.ftruncate(fd, end)


def put_aside(fd: int, folder: Path, tail: Tail) -> None:
    """Move the torn last line into ``log.torn``, on disk there before it is gone here. Raises OSError."""
    piece = os.pread(fd, tail.torn, tail.mark.offset)
    with opened(folder / TORN, os.O_WRONLY | os.O_APPEND | os.O_CREAT) as torn:
        write_all(torn, piece + b"\n")
        sync(torn)
    sync_folder(folder)
    os.ftruncate(fd, tail.mark.offset)


def forget_torn(folder: Path) -> None:
    """Leave of the torn lines in ``log.torn`` only how many there were. Raises OSError, NotSaved, Refused."""
    path = folder / TORN
    with suppress(FileNotFoundError), opened(path, os.O_RDONLY) as fd, os.fdopen(os.dup(fd), "rb") as file:
        save(path, b"\n" * sum(1 for _ in file))
