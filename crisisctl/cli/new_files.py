"""Files that a command makes for somebody: all of them or none, and never over one that is there."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from crisisctl.log.disk import not_saved, sync, write_all
from crisisctl.problem import NotAllowed

_FOR_ALL, _FOR_ONE = 0o666, 0o600
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def refuse_over(folder: Path, names: Collection[str], hint: str = "Take another folder, or name.") -> None:
    """Raise NotAllowed where a file is there already, whatever it is, or the folder cannot be one."""
    for one in (folder, *folder.parents):
        if os.path.lexists(one) and not one.is_dir():
            raise NotAllowed(f"{one} is no folder", "Take another folder.")
    there = [name for name in names if os.path.lexists(folder / name)]
    if there:
        listed, verb = ", ".join(there), "is" if len(there) == 1 else "are"
        raise NotAllowed(f"{listed} {verb} already in {folder}: nothing was written", hint)


def make_files(folder: Path, files: Mapping[str, str], private: Collection[str] = ()) -> None:
    """Write every file under `folder`, making it and what lies between; those in `private` 0600.

    Raises NotAllowed where one is there already, and NotSaved; nothing that was made is left then.
    """
    refuse_over(folder, files)
    made: list[Path] = []
    try:
        for name, text in files.items():
            path = folder / name
            made += _make_folders(path.parent)
            fd = os.open(path, _NEW, _FOR_ONE if name in private else _FOR_ALL)
            made.append(path)
            _write(fd, text.encode())
    except BaseException as fault:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(fault, OSError):
            raise not_saved(Path(fault.filename or path), fault) from fault
        raise


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it, and return the ones that were not there, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()][::-1]
    for one in missing:
        one.mkdir()
    return missing


def _write(fd: int, content: bytes) -> None:
    try:
        write_all(fd, content)
        sync(fd)
    finally:
        os.close(fd)
