"""What was made from the log and the plan, kept so that it need not be made again: ``.made/``.

Each file says what it was made from and proves its own content. Anything odd about one means that it is
made again; that it cannot be written means nothing.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from crisisctl.problem import Refused

from .codec import Mark
from .disk import opened, write_all
from .read import LOG
from .tail import holds


def load(folder: Path, name: str, key: str) -> Any | None:
    """What `save` kept under `name`, if it was made from what `key` names; else None."""
    found = _read(folder, name, key)
    return None if found is None or found[0] is not None else found[1]


def save(folder: Path, name: str, key: str, value: Any) -> None:
    """Keep `value`, plain JSON data, under `name`; `key` names all that it was made from."""
    _write(folder, name, {"key": key, "mark": None}, value)


def load_at_mark(folder: Path, name: str, key: str) -> tuple[Mark, Any] | None:
    """What `save_at_mark` kept, with how far the log was read for it; None unless the log still holds that.

    Reads the cache and one entry of the log, however long it is.
    """
    found = _read(folder, name, key)
    if found is None or found[0] is None:
        return None
    try:
        mark = Mark(*found[0])
        return (mark, found[1]) if _log_holds(folder, mark) else None
    except TypeError:
        return None


def save_at_mark(folder: Path, name: str, key: str, mark: Mark, value: Any) -> None:
    """Keep `value`, made from the log up to `mark` and from what `key` names."""
    _write(folder, name, {"key": key, "mark": mark}, value)
    if not _log_holds(folder, mark):
        # What was taken away from the log since `mark` must not lie on here.
        with suppress(OSError):
            (_made(folder) / name).unlink(missing_ok=True)


def _log_holds(folder: Path, mark: Mark) -> bool:
    try:
        with opened(folder / LOG, os.O_RDONLY) as log:
            return holds(log, mark)
    except (OSError, Refused):
        return False


def forget(folder: Path) -> None:
    """Remove all that was made, as far as it goes."""
    with suppress(OSError):
        for made in _made(folder).iterdir():
            with suppress(OSError):
                made.unlink()


def _read(folder: Path, name: str, key: str) -> tuple[list[Any] | None, Any] | None:
    try:
        with opened(_made(folder) / name, os.O_RDONLY) as fd, os.fdopen(os.dup(fd), "rb") as file:
            head, _, body = file.read().partition(b"\n")
        about = json.loads(head)
        if about["key"] != key or about["sha256"] != sha256(body).hexdigest():
            return None
        return about["mark"], json.loads(body)
    except (OSError, Refused, ValueError, TypeError, KeyError, RecursionError):
        return None


def _write(folder: Path, name: str, about: dict[str, Any], value: Any) -> None:
    body = json.dumps(value, separators=(",", ":")).encode()
    head = json.dumps(about | {"sha256": sha256(body).hexdigest()}).encode()
    with suppress(OSError, Refused):
        made = _made(folder)
        made.mkdir(mode=0o700, exist_ok=True)
        beside = made / f".{name}.{os.getpid()}"
        try:
            with opened(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as fd:
                write_all(fd, head + b"\n" + body)
            beside.replace(made / name)
        finally:
            beside.unlink(missing_ok=True)


def _made(folder: Path) -> Path:
    made = folder / ".made"
    if made.is_symlink():
        raise NotADirectoryError(made)
    return made
