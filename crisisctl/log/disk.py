"""What the disk is asked for, with its faults put into words."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crisisctl.problem import NotSaved, Problem, Refused

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def opened(path: Path, flags: int) -> Iterator[int]:
    """A descriptor of the regular file `path`, closed whatever happens; a new file is 0600.

    Links are not followed and pipes not waited for. Raises Refused for anything but a regular file, and
    OSError.
    """
    try:
        # O_NONBLOCK: opening a pipe would wait for its other end.
        fd = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, 0o600)
    except OSError as fault:
        if fault.errno in {errno.ELOOP, errno.EMLINK, errno.ENXIO, errno.EISDIR}:
            raise _irregular(path) from fault
        raise
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise _irregular(path)
        yield fd
    finally:
        # What had to be on disk was synced before; a fault of close cannot take that back.
        with suppress(OSError):
            os.close(fd)


def _irregular(path: Path) -> Refused:
    hint = "Links, pipes and devices are never opened here: put the file itself in its place."
    return Refused([Problem(str(path), "this is not a regular file", hint=hint, rule="not-a-file")])


def sync(fd: int) -> None:
    """Wait until the descriptor's file is on the disk itself. Raises OSError, and is never retried."""
    # macOS: fsync leaves the drive's own cache behind.
    full: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    if full is None:
        os.fsync(fd)
    else:
        fcntl.fcntl(fd, full)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on disk. Raises OSError."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def write_all(fd: int, content: bytes) -> None:
    """Write all of `content`, in as many pieces as the disk wants. Raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(fd, rest) :]


def save(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Make `path` hold `content`, durably and at once: it is never seen half. Raises NotSaved.

    `durable` False leaves syncing to the caller.
    """
    beside = path.with_name(f".{path.name[:100]}.{os.urandom(4).hex()}")
    try:
        try:
            with opened(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as fd:
                write_all(fd, content)
                if durable:
                    sync(fd)
            beside.replace(path)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
        if durable:
            sync_folder(path.parent)
    except OSError as fault:
        raise not_saved(path, fault) from fault


def make_folder(folder: Path, *, durable: bool = True) -> None:
    """Make `folder`, 0700, if it is not there, with its name on disk. Raises OSError."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if durable:
        sync_folder(folder.parent)


def sync_tree(folder: Path) -> None:
    """Wait until everything in `folder` is on disk. Raises NotSaved."""
    try:
        for where, _, names in os.walk(folder):
            for name in names:
                with opened(Path(where, name), os.O_RDONLY) as fd:
                    sync(fd)
            if names:
                sync_folder(Path(where))
        sync_folder(folder.parent)
    except OSError as fault:
        raise not_saved(folder, fault) from fault


def not_saved(path: Path, fault: OSError) -> NotSaved:
    """What happened and what to do, in a sentence or two."""
    if fault.errno in _FULL:
        why, then = "the disk is full", "Free some space on it, then do it again."
    elif fault.errno in _CLOSED:
        why, then = "it may not be written to", "Make the folder writable, then do it again."
    else:
        why = (fault.strerror or "the disk failed").lower()
        then = "Check the disk before you go on; what was confirmed earlier is there."
    return NotSaved(f"{path} was not saved: {why}. {then}")
