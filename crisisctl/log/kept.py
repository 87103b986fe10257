"""Files that the log names by their SHA-256: plans and their sources, and the words of drafts."""

from __future__ import annotations

import os
from hashlib import file_digest, sha256
from pathlib import Path

from crisisctl.core.clean import clean
from crisisctl.problem import Problem, Refused

from .disk import make_folder, not_saved, opened, save
from .read import first_entry, read

_BRING_BACK = "Bring back the file that the incident was written with, from a backup or another copy."
_ALTERED = "Something was altered: `crisisctl verify` says what."
PLAN, SOURCES, PLANS = "plan.yaml", "sources", "plans"


def kept(folder: Path, name: str, sha: str) -> bytes:
    """The file `name` of the incident in `folder`. Raises Refused unless its SHA-256 is `sha`."""
    path = inside(folder, name)
    try:
        with opened(path, os.O_RDONLY) as fd, os.fdopen(os.dup(fd), "rb") as file:
            content = file.read()
    except OSError as fault:
        text = f"this file of the incident cannot be read: {fault.strerror}"
        raise _refused(path, text, _BRING_BACK) from fault
    if sha256(content).hexdigest() != sha:
        raise _refused(path, "this file is not the one that the log names: it was changed", _BRING_BACK)
    return content


def load_plan(folder: Path) -> bytes:
    """The plan that the incident began with. Raises Refused unless it is the one of the first entry."""
    return kept(folder, PLAN, str(first_entry(folder).data.get("sha256")))


def check_sources(folder: Path, plan: str, *, first: bool) -> None:
    """Refuse the files that came with a plan of the incident unless they are those that the log names."""
    entries = (first_entry(folder),) if first else read(folder)
    for entry in entries:
        if first or (entry.type == "plan.joined" and entry.data.get("playbook") == plan):
            where = SOURCES if first else f"{PLANS}/{plan}"
            for name, sha in (entry.data.get("sources") or {}).items():
                kept(folder, f"{where}/{name}", sha)


def inside(folder: Path, name: str) -> Path:
    """The path in `folder` of what the log or a plan calls `name`. Raises Refused if it leads out."""
    parts = name.split("/")
    if not all(parts) or {".", ".."} & set(parts) or not name.isprintable():
        raise _refused(folder, f"{clean(name)!a} is no name of a file in an incident", _ALTERED)
    return folder.joinpath(*parts)


def keep_plan(folder: Path, playbook: str, plan: bytes, sources: dict[str, bytes]) -> None:
    """Keep a plan that joins: ``plans/NAME.yaml``, its sources under ``plans/NAME/``. Raises NotSaved."""
    files = {f"{PLANS}/{playbook}.yaml": plan}
    files |= {f"{PLANS}/{playbook}/{name}": content for name, content in sources.items()}
    for name, content in files.items():
        keep(folder, name, content)


def keep(folder: Path, name: str, content: bytes, *, durable: bool = True) -> None:
    """Make the file `name` of the incident hold `content`, durably, with the folders on its way.

    `durable` False leaves syncing to the caller. Raises NotSaved, and Refused for a name that leads out of
    `folder`.
    """
    path = inside(folder, name)
    try:
        for way in reversed(path.relative_to(folder).parents[:-1]):
            make_folder(folder / way, durable=durable)
    except OSError as fault:
        raise not_saved(path, fault) from fault
    save(path, content, durable=durable)


def keep_words(folder: Path, text: str, *, durable: bool = True) -> str:
    """Keep the words of a draft and return their SHA-256. Raises NotSaved."""
    content = text.encode()
    sha = sha256(content).hexdigest()
    if durable or words(folder, sha) is None:
        keep(folder, f"messages/{sha}.txt", content, durable=durable)
    return sha


def words(folder: Path, sha: str) -> str | None:
    """The words of the draft with this SHA-256; None when they are gone or were changed."""
    try:
        return kept(folder, f"messages/{sha}.txt", sha).decode()
    except (Refused, UnicodeDecodeError):
        return None


def forget_words(folder: Path, sha: str) -> bool:
    """Remove the words of the draft with this SHA-256; whether there were any. Raises NotSaved."""
    path = inside(folder, f"messages/{sha}.txt")
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as fault:
        raise not_saved(path, fault) from fault
    return True


def fault_of(folder: Path, name: str, sha: str) -> str | None:
    """What is wrong with a file that the log names; None if it is there with this SHA-256."""
    try:
        with opened(inside(folder, name), os.O_RDONLY) as fd, os.fdopen(os.dup(fd), "rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return f"{clean(name)} is missing"
    except OSError as fault:
        return f"{clean(name)} cannot be read: {fault.strerror}"
    except Refused as fault:
        return f"{clean(name)}: {fault}"
    return None if found == sha else f"{clean(name)} was changed"


def _refused(path: Path, text: str, hint: str) -> Refused:
    return Refused([Problem(str(path), text, hint=hint, rule="wrong-file")])
