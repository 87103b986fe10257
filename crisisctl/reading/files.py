"""Where files are: the workspace, plans and templates by name; and reading them within limits."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from crisisctl.problem import Problem, Refused

WORKSPACE = "crisisctl.yaml"
YAML = (".yaml", ".yml")
_MISSING = ("there is no such file", "missing-file", "check the path")


def shown(file: Path) -> str:
    """How a file is called in problems: from the current folder, if it stands below it."""
    here, name = Path.cwd().as_posix(), file.as_posix()
    return "." if name == here else name.removeprefix(f"{here.rstrip('/')}/")


def read_bytes(file: Path) -> bytes:
    """The content of a regular file of up to 1 MiB.

    Raises Refused when there is no such file, it is no regular file, cannot be read or is larger.
    """
    from .source import LARGEST  # finding a workspace, which every command does, needs none of it

    name = shown(file)
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise _refused(name, "this is no file", "unreadable", "give the path of a file")
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refused(name, *_MISSING) from None
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "its name cannot be used"
        hint = "see who may read it, and whether its disk is there"
        raise _refused(name, f"the file cannot be read: {why}", "unreadable", hint) from None
    if len(data) > LARGEST:
        hint = "split it, or take data out of it"
        raise _refused(name, "the file is larger than 1 MiB", "too-large", hint)
    return data


def _refused(name: str, text: str, rule: str, hint: str) -> Refused:
    """A fault of a whole file."""
    return Refused([Problem(name, text, 1, 1, hint, rule)])


def find_workspace(start: Path) -> Path | None:
    """The `crisisctl.yaml` in `start` or the nearest folder above it; None where there is none."""
    folder = start.absolute()
    return next((one / WORKSPACE for one in (folder, *folder.parents) if (one / WORKSPACE).is_file()), None)


def workspace_in(folder: Path) -> Path:
    """The `crisisctl.yaml` of the folder (or the file) that somebody named. Raises Refused without one."""
    file = folder if folder.name == WORKSPACE else folder / WORKSPACE
    if not file.is_file():
        hint = "`crisisctl init` makes a workspace to start from"
        raise _refused(shown(file), "there is no workspace here", "missing-file", hint)
    return file


def first_in(folders: Iterable[Path], name: str) -> Path | None:
    """The file of this name in the first folder that has it, and that no link leads out of."""
    for folder in folders:
        file = folder / name
        if file.is_file() and _stays_in(folder, file):
            return file
    return None


def _stays_in(folder: Path, file: Path) -> bool:
    return os.path.realpath(file) == str(file) or file.resolve().is_relative_to(folder.resolve())


@cache
def bundled(kind: str) -> Path:
    """The folder of the `playbooks` or `templates` that come with the program."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "bundled" / kind
    return installed if installed.is_dir() else package.parent / kind


def playbooks(workspace: Path | None) -> dict[str, Path]:
    """Every plan by name, in order of name; the workspace's own wins over a bundled one."""
    found = {file.stem: file for file in yaml_files(bundled("playbooks"))}
    if workspace is not None:
        found.update((file.stem, file) for file in yaml_files(workspace.parent / "playbooks"))
    return dict(sorted(found.items()))


def find_playbook(name: str, workspace: Path | None) -> Path:
    """A plan by its name, or by its path where that is what was given. Raises Refused."""
    known = playbooks(workspace)
    if name in known:
        return known[name]
    path = Path(name)
    if path.suffix in YAML or len(path.parts) > 1:
        if path.is_file():
            return path
        raise _refused(shown(path), *_MISSING)
    from .source import suggest

    hint = suggest(name, known, "There are", "see docs/playbook.md for how to write one")
    raise Refused([Problem(name, f"unknown playbook '{name[:80]}'", hint=hint, rule="unknown-playbook")])


def template_folders(workspace: Path | None, playbook: Path | None = None) -> tuple[Path, ...]:
    """Where templates are looked for: the workspace, beside the plan, and what comes with the program."""
    folders = [workspace.parent / "templates"] if workspace is not None else []
    if playbook is not None:
        near = playbook.absolute().parent
        folders += [near.parent / "templates" if near.name == "playbooks" else near / "templates", near]
    return tuple(dict.fromkeys([*folders, bundled("templates")]))


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files right in a folder, in order of name; none where there is no folder."""
    return _sorted(one for one in _children(folder) if one.suffix in YAML)


def template_files(folder: Path) -> list[Path]:
    """The templates in a folder and below it, in order of name."""
    return _sorted(folder.rglob("*.j2")) if folder.is_dir() else []


def _children(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()


def _sorted(files: Iterable[Path]) -> list[Path]:
    return sorted(one for one in files if one.is_file() and not one.name.startswith("."))
