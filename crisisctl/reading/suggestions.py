"""What would make a workspace readier, though nothing in it is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem

from .clearing import read_cleared
from .compose import compose
from .contacts import CONTACTS, read_contacts
from .files import read_bytes, shown, yaml_files
from .source import Source, whole_file
from .workspace import read_workspace

SUGGESTION = "suggestion"
_CLEAR = "which can be, and how: crisisctl clear data-breach"
_PLAYS = re.compile(rb"^playbook\s*:\s*['\"]?([a-z0-9-]+)", re.MULTILINE)


def suggestions(file: Path) -> tuple[Problem, ...]:
    """What is missing on the day in the workspace of a `crisisctl.yaml`, in which `check` found no error.

    Each has the severity ``suggestion``. Raises Refused where a file changed since into one with errors.
    """
    source, workspace = compose(shown(file), read_bytes(file))[0], read_workspace(file)
    return (*_support(source, workspace), *_numbers(file, source, workspace), *_cleared(file), *_drills(file))


def _support(source: Source, workspace: Workspace) -> Iterator[Problem]:
    if workspace.brand.support is None:
        text = "statements have nowhere to send people for help: they say “our website”"
        yield source.key(("brand",), text, "no-support", 'brand: {support: "https://…"}', SUGGESTION)


def _numbers(file: Path, source: Source, workspace: Workspace) -> Iterator[Problem]:
    contacts = file.parent / CONTACTS
    known = read_contacts(contacts) if contacts.is_file() else {}
    for person, one in workspace.people.items():
        if person not in known and not one.reach:
            text = f"there is no number of {one.name}: whoever calls them has to look it up"
            yield source.key(("people", person), text, "no-number", f"give it in {CONTACTS}", SUGGESTION)


def _cleared(file: Path) -> Iterator[Problem]:
    if not any(read_cleared(str(file)).values()):
        text = "no wording is cleared, so every first statement waits for somebody to approve it"
        yield whole_file(shown(file), text, "nothing-cleared", _CLEAR, SUGGESTION)


def _drills(file: Path) -> Iterator[Problem]:
    drills = yaml_files(file.parent / "drills")
    played = {match[1].decode() for drill in drills for match in _PLAYS.finditer(read_bytes(drill))}
    for plan in yaml_files(file.parent / "playbooks"):
        if plan.stem not in played:
            text = "no drill plays this plan, so nobody knows whether it holds"
            hint = f"crisisctl drill {plan.stem}, or write one: docs/drills.md"
            yield whole_file(shown(plan), text, "no-drill", hint, SUGGESTION)
