"""Plans by name, read and checked; and the compiled plans of an incident."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.problem import Refused
from crisisctl.version import version

if TYPE_CHECKING:
    from crisisctl.core.playbook import Playbook
    from crisisctl.core.state import State
    from crisisctl.core.template import Inspection
    from crisisctl.core.workspace import Workspace
    from crisisctl.reading.playbook import Plan


def read_settings(file: Path | None) -> Workspace:
    """The workspace, or the bundled defaults without one. Raises Refused."""
    if file is None:
        from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE

        return DEFAULT_WORKSPACE
    from crisisctl.reading.workspace import read_workspace

    return read_workspace(file)


def inspect_template(file: str, text: str) -> Inspection:
    """What is wrong with a template, and what it uses. A plan without templates never loads their engine."""
    from crisisctl.messages.templates import inspect

    return inspect(file, text)


def settings_now(file: Path | None, plan: str = "") -> Workspace:
    """The workspace. One that cannot be used is no plan's fault, and leaves a way to begin without it.

    Raises Refused.
    """
    try:
        return read_settings(file)
    except Refused:
        from .output import one_line, program, say

        unset = "CRISISCTL_WORKSPACE= " if os.environ.get("CRISISCTL_WORKSPACE") else ""
        say("The workspace has mistakes, told below. In a hurry, begin without it, outside of its folder:")
        say(one_line(f"  cd / && {unset}{program()} run {_from_anywhere(plan, file)}"))
        raise


def _from_anywhere(plan: str, workspace: Path | None) -> str:
    """How a plan is named from outside of the workspace: one of its own by its path."""
    from crisisctl.reading.files import bundled, find_playbook

    file = find_playbook(plan or "data-breach", workspace)
    return file.stem if bundled("playbooks") in file.parents else str(file.absolute())


def plan_named(name: str, workspace: Path | None, settings: Workspace | None = None) -> Plan:
    """A plan by name or path, with its templates. Raises Refused with every error in it.

    `settings` are read from the workspace where they are not given.
    """
    from crisisctl.reading.files import find_playbook, template_folders
    from crisisctl.reading.playbook import read_playbook

    file = find_playbook(name, workspace)
    folders = template_folders(workspace, file)
    return read_playbook(
        file, workspace=settings or read_settings(workspace), templates=folders, inspect=inspect_template
    )


def plan_of(folder: Path, plan: str, sha256: str, *, first: bool) -> Playbook:
    """A plan of an incident, compiled; as it was kept where that still fits its file and this program."""
    from crisisctl.core.plain import from_plain, to_plain
    from crisisctl.core.playbook import Playbook
    from crisisctl.log.cache import load, save
    from crisisctl.log.kept import PLAN, PLANS, kept

    name = PLAN if first else f"{PLANS}/{plan}.yaml"
    kept(folder, name, sha256)
    key, made = f"{version()} {sha256}", f"plan-{plan}"
    kept_plan = load(folder, made, key)
    if kept_plan is not None:
        try:
            return from_plain(Playbook, kept_plan)
        except ValueError:
            pass  # made by another program: made again below
    playbook = _compiled(folder, folder / name, plan, first=first)
    save(folder, made, key, to_plain(playbook))
    return playbook


def plans_of(folder: Path, state: State) -> list[Playbook]:
    """The plans of an incident, the declared one first."""
    return [plan_of(folder, one, state.hashes[one], first=one == state.playbook) for one in state.plans]


def _compiled(folder: Path, file: Path, plan: str, *, first: bool) -> Playbook:
    from crisisctl.log.kept import check_sources
    from crisisctl.reading.playbook import read_playbook

    check_sources(folder, plan, first=first)
    sources = (sources_of(folder, plan, first=first),)
    return read_playbook(
        file, workspace=None, templates=sources, parts=sources, inspect=inspect_template, expected_id=plan
    ).playbook


def sources_of(folder: Path, plan: str, *, first: bool) -> Path:
    """Where the templates of a plan of an incident are kept; those of a joined plan by themselves."""
    from crisisctl.log.kept import PLANS, SOURCES

    return folder / SOURCES if first else folder / PLANS / plan
