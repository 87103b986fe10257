"""Where incidents live: one folder each, under a root."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from crisisctl.core.events import Entry
from crisisctl.problem import Problem, Refused

from .codec import Salt, random_salt
from .disk import make_folder, not_saved, sync_folder
from .ending import last_of
from .kept import inside, keep
from .read import LOG, first_entry
from .store import LogStore

_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+")
_STATES = {"incident.resolved": "resolved", "incident.closed": "closed"}


class Found(NamedTuple):
    """An incident under a root: its id, its folder, the entry that declares it.

    `state` is ``open``, ``resolved``, ``closed``, or ``damaged`` when the log's beginning or what it says
    about its state cannot be believed; `first` is None then.
    """

    id: str
    folder: Path
    first: Entry | None
    state: str


def create(
    root: Path,
    base: str,
    files: Mapping[str, bytes],
    first: Entry,
    *,
    salt: Salt = random_salt,
    durable: bool = True,
) -> str:
    """Make the folder of a new incident under `root` and declare it; return its id.

    The id is `base` (``YYYY-MM-DD-PLAYBOOK``), or the first of ``base-2``, ``base-3``… that is not taken.
    `files` are ``plan.yaml`` and ``sources/NAME``; they are on disk before `first`, the first entry, is.
    `durable` False leaves syncing the log to the caller. Raises NotSaved, and Refused for a name that leads
    out of the folder.
    """
    _named(base, root)
    for name in files:
        inside(root, name)
    try:
        _make_root(root)
        folder = _allocate(root, base)
    except OSError as fault:
        raise not_saved(root / base, fault) from fault
    _fill(folder, files, first, salt, durable=durable)
    return folder.name


def create_at(
    folder: Path, files: Mapping[str, bytes], first: Entry, *, salt: Salt = random_salt, durable: bool = True
) -> None:
    """The same in exactly this folder, which must not be there, or be empty.

    Raises NotSaved, and Refused where something is there already.
    """
    check_free(folder)
    try:
        _make_root(folder)
    except OSError as fault:
        raise not_saved(folder, fault) from fault
    _fill(folder, files, first, salt, durable=durable)


def check_free(folder: Path) -> None:
    """Refuse a folder that holds anything. Raises Refused, and NotSaved where that cannot be seen."""
    try:
        taken = folder.exists() and any(folder.iterdir())
    except OSError as fault:
        raise not_saved(folder, fault) from fault
    if taken:
        hint = "Name another folder, or empty this one."
        raise Refused([Problem(str(folder), "something is in this folder already", hint=hint)])


def _fill(folder: Path, files: Mapping[str, bytes], first: Entry, salt: Salt, *, durable: bool) -> None:
    try:
        for inner in ("sources", "messages", "evidence"):
            make_folder(folder / inner, durable=durable)
        if durable:
            sync_folder(folder.parent)
    except OSError as fault:
        raise not_saved(folder, fault) from fault
    for name, content in files.items():
        keep(folder, name, content, durable=durable)
    LogStore(folder, salt=salt, durable=durable).append([first])


def _make_root(root: Path) -> None:
    if not root.is_dir():
        _make_root(root.parent)
        make_folder(root)


def _allocate(root: Path, base: str) -> Path:
    number = 1
    while True:
        folder = root / (base if number == 1 else f"{base}-{number}")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder


def locate(root: Path, incident: str) -> Path:
    """The folder of the incident with this id. Raises Refused when there is none, or no such id can be."""
    folder = root / _named(incident, root)
    first_entry(folder)
    return folder


def _named(incident: str, root: Path) -> str:
    if not _ID.fullmatch(incident):
        hint = "Ids look like 2026-11-22-data-breach; `crisisctl status` shows them."
        raise Refused([Problem(str(root), f"{incident[:80]!a} is no id of an incident", hint=hint)])
    return incident


def ids(root: Path) -> list[str]:
    """The ids of the folders under `root` that hold a log, in order: `-2` comes before `-10`.

    Some may be no incidents yet, for their first entry is not whole. None where `root` cannot be listed.
    """
    try:
        return sorted((folder.name for folder in root.iterdir() if _has_log(folder)), key=_in_order)
    except OSError:
        return []


def _has_log(folder: Path) -> bool:
    return bool(_ID.fullmatch(folder.name)) and not folder.is_symlink() and (folder / LOG).exists()


def _in_order(incident: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in re.split("([0-9]+)", incident)]


def find(root: Path) -> list[Found]:
    """The incidents under `root`, in the order of `ids`; a folder without a whole first entry is none."""
    return [found for one in ids(root) if (found := _look_into(root / one))]


def _look_into(folder: Path) -> Found | None:
    try:
        last = last_of(folder, "incident.")
        if last is None:
            return None
        return Found(folder.name, folder, first_entry(folder), _STATES.get(last.type, "open"))
    except Refused:
        return Found(folder.name, folder, None, "damaged")
