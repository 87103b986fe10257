"""Locks: the short one around an append, the long one around a walk.

Both are advisory (flock), belong to an open file, and end with it, so a killed program holds nothing.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from crisisctl.core.clean import clean
from crisisctl.problem import Busy, NotSaved

from .disk import not_saved, opened

_PAUSE = 0.02
_TRIES = 250  # times the pause: five seconds
_HELD = {errno.EAGAIN, errno.EACCES}
_MEANWHILE = "Pause it there with q, or act from here meanwhile: crisisctl status, crisisctl note."


@contextmanager
def locked_log(path: Path, *, create: bool = False) -> Iterator[int]:
    """A descriptor of the log at `path`, for reading and appending, under its lock.

    Waits up to five seconds, then raises Busy. Raises OSError when there is no such log or it cannot be
    opened, NotSaved when this disk has no locks, Refused when it is no regular file.
    """
    flags = os.O_RDWR | os.O_APPEND | (os.O_CREAT if create else 0)
    while True:
        with opened(path, flags) as fd:
            _wait(fd, path)
            # A redaction may have put another file there while this one was waited for.
            if os.path.samestat(os.fstat(fd), path.lstat()):
                try:
                    yield fd
                finally:
                    _give_back(fd)
                return


def _wait(fd: int, path: Path) -> None:
    for _ in range(_TRIES):
        if take(fd, path):
            return
        time.sleep(_PAUSE)
    raise Busy(f"Another program is writing to {path}. Nothing was written; try again.")


def take(fd: int, path: Path) -> bool:
    """Whether the lock of an open file was to be had at once. Raises NotSaved where there are none."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        if fault.errno in _HELD:
            return False
        why = (fault.strerror or "no locks").lower()
        raise NotSaved(
            f"{path} cannot be locked ({why}), so nothing is written. Put the workspace on a local disk."
        ) from fault
    return True


@contextmanager
def walk_lock(folder: Path, who: str) -> Iterator[None]:
    """Hold the walk of the incident in `folder` for `who`, a name.

    Raises Busy, which names the holder, when another walk of it is running, and NotSaved when the folder
    cannot be written to.
    """
    path = folder / "walk.lock"
    with ExitStack() as stack:
        try:
            fd = stack.enter_context(opened(path, os.O_RDWR | os.O_CREAT))
        except OSError as fault:
            raise not_saved(path, fault) from fault
        if not take(fd, path):
            raise Busy(_holder(fd, folder.name))
        with suppress(OSError):  # the name is a courtesy: the lock is held without it
            os.ftruncate(fd, 0)
            os.pwrite(fd, json.dumps({"who": who, "pid": os.getpid()}).encode(), 0)
        try:
            yield
        finally:
            _give_back(fd)


def is_walked(folder: Path) -> bool:
    """Whether somebody walks the incident in `folder` at this moment."""
    path = folder / "walk.lock"
    try:
        with opened(path, os.O_RDWR) as fd:
            if not take(fd, path):
                return True
            _give_back(fd)
    except (OSError, NotSaved):
        return False
    return False


def _give_back(fd: int) -> None:
    # Closing is not enough: a program that is just being started has a copy until its exec.
    with suppress(OSError):
        fcntl.flock(fd, fcntl.LOCK_UN)


def _holder(fd: int, incident: str) -> str:
    """Who walks the incident, from what they left in the lock."""
    try:
        held = json.loads(os.pread(fd, 1_024, 0))
        who, pid = clean(str(held["who"]))[:80], int(held["pid"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return f"Another terminal is walking {incident}. {_MEANWHILE}"
    return f"{who} is walking {incident} in another terminal (process {pid}). {_MEANWHILE}"
