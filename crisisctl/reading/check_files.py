"""`crisisctl check`: every mistake in every kind of file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from stat import S_IRGRP, S_IROTH

from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .answers import RuleIds
from .check_cleared import check_cleared
from .checks.templates import unprovided
from .clearing import CLEARED
from .compose import compose
from .contacts import CONTACTS, read_contacts
from .deck import DECK, check_deck_alone
from .default_workspace import DEFAULT_WORKSPACE
from .files import (
    WORKSPACE,
    bundled,
    find_playbook,
    read_bytes,
    shown,
    template_files,
    template_folders,
    yaml_files,
)
from .node import UNREADABLE
from .part_alone import check_part_alone
from .parts import PART
from .playbook import Plan, in_order, read_playbook
from .script import read_answers, read_drill_header
from .source import decode, suggest
from .template_files import Inspect
from .workspace import read_workspace

_KIND = re.compile(rb"^(deck|part|drill|playbook)\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Check:
    file: Path | None
    workspace: Workspace | None
    inspect: Inspect
    today: date | None
    rule_ids: RuleIds | None
    plans: dict[Path, Plan] = field(default_factory=dict)

    def problems(self, path: Path) -> Iterable[Problem]:
        """What is wrong with a file of any kind."""
        try:
            if path.name == WORKSPACE:
                read_workspace(path)
                return ()
            if path.name == CONTACTS:
                return self.contacts(path)
            if path.name == CLEARED:
                return self.cleared(path)
            if path.suffix == ".j2":
                return self.template(path)
            keys = _keys(path)
            if DECK in keys:
                return check_deck_alone(path)
            if PART in keys:
                return check_part_alone(path)
            return self.drill(path) if "drill" in keys else self.playbook(path)
        except Refused as refused:
            return refused.problems

    def contacts(self, path: Path) -> list[Problem]:
        people = self.workspace.people if self.workspace else {}
        source, _ = compose(shown(path), read_bytes(path))
        return [
            *_open_to_others(path),
            *(
                source.key(
                    (name,),
                    f"nobody '{name}' in the workspace",
                    "unknown-person",
                    suggest(name, people, "There are"),
                )
                for name in read_contacts(path)
                if people and name not in people
            ),
        ]

    def cleared(self, path: Path) -> list[Problem]:
        brand = (self.workspace or DEFAULT_WORKSPACE).brand
        return list(check_cleared(path, self.plan_of, brand, self.inspect, self.today))

    def template(self, path: Path) -> list[Problem]:
        text = decode(shown(path), read_bytes(path))
        inspection = self.inspect(shown(path), text)
        return [*inspection.problems, *unprovided(shown(path), text, inspection.uses)]

    def playbook(self, path: Path) -> Sequence[Problem]:
        plan = read_playbook(
            path,
            workspace=self.workspace,
            templates=template_folders(self.file, path),
            inspect=self.inspect,
            strict_roles=True,
            today=self.today,
        )
        return plan.warnings

    def drill(self, path: Path) -> Sequence[Problem]:
        source, keys, problems = read_drill_header(path)
        if keys is None or keys.playbook in {None, UNREADABLE}:
            return problems
        try:
            plan = self.plan_of(keys.playbook or "")
        except Refused as refused:
            first = next(one for one in refused.problems if one.severity == "error")
            text = (
                first.text if first.rule == "unknown-playbook" else f"its plan cannot be used: {first.text}"
            )
            hint = (
                first.hint
                if first.rule == "unknown-playbook"
                else f"see `crisisctl check {shown(find_playbook(keys.playbook or '', self.file))}`"
            )
            return [*problems, source.value(("playbook",), text, "unknown-playbook", hint)]
        script = read_answers(
            path, playbook=plan.playbook, workspace=self.workspace, drill=True, rule_ids=self.rule_ids
        )
        return script[1]

    def plan_of(self, name: str) -> Plan:
        """The plan that a drill is for; several are for one."""
        file = find_playbook(name, self.file)
        if file not in self.plans:
            folders = template_folders(self.file, file)
            self.plans[file] = read_playbook(
                file, workspace=self.workspace, templates=folders, inspect=self.inspect
            )
        return self.plans[file]


def _keys(path: Path) -> Container[str]:
    """The keys at the top of a file that say what kind it is."""
    data = read_bytes(path)
    plainly = {key.decode() for key in _KIND.findall(data)}
    if plainly:
        return plainly
    # Written in braces, or with quoted keys.
    value = compose(shown(path), data)[0].root.value
    return value if isinstance(value, dict) else ()


def _open_to_others(path: Path) -> Iterator[Problem]:
    """Private numbers that more people can read than the one who wrote them."""
    if path.stat().st_mode & (S_IRGRP | S_IROTH):
        text, hint = "others on this machine can read these numbers", f"chmod 600 {shown(path)}"
        yield Problem(shown(path), text, 1, 1, hint, "readable-by-others", "warning")


def check_files(
    paths: Sequence[Path],
    *,
    workspace: Path | None,
    inspect: Inspect,
    today: date | None = None,
    rule_ids: RuleIds | None = None,
) -> tuple[Problem, ...]:
    """Every error and warning in `paths`, file by file, each in the order of its lines.

    Without paths: the workspace with all its plans, templates and drills, or, without a workspace, what
    comes with the program. `workspace` is its `crisisctl.yaml`; `today` the day on which clearances must
    still hold, `rule_ids` names the rules that a drill can let stand. Raises nothing: what cannot be read
    is a problem too.
    """
    used: Workspace | None = None
    problems: list[Problem] = []
    if workspace is not None:
        try:
            used = read_workspace(workspace)
        except Refused as refused:
            problems += refused.problems
    check = _Check(workspace, used, inspect, today, rule_ids)
    for path in paths or list(_everything(workspace)):
        problems += in_order(list(check.problems(path)), shown(path))
    return tuple(dict.fromkeys(problems))


def watched(paths: Sequence[Path], workspace: Path | None) -> Iterator[Path]:
    """Every file that may change what `check_files` finds: they, what they can include, and the workspace."""
    yield from paths or _everything(workspace)
    roots = {path.absolute().parent for path in paths} | ({workspace.parent} if workspace else set())
    for root in roots:
        yield from yaml_files(root)
        for folder in ("playbooks", "parts", "playbooks/parts", "drills", "decks"):
            yield from yaml_files(root / folder)
        for folder in ("templates", "../templates"):
            yield from template_files(root / folder)


def _everything(workspace: Path | None) -> Iterator[Path]:
    if workspace is None:
        yield from yaml_files(bundled("playbooks"))
        yield from template_files(bundled("templates"))
        yield from yaml_files(bundled("playbooks") / "parts")
        yield from yaml_files(bundled("playbooks") / "drills")
        yield from yaml_files(bundled("playbooks") / "decks")
        return
    folder = workspace.parent
    yield workspace
    if (folder / CONTACTS).is_file():
        yield folder / CONTACTS
    if (folder / CLEARED).is_file():
        yield folder / CLEARED
    yield from yaml_files(folder / "playbooks")
    yield from yaml_files(folder / "playbooks" / "parts")
    yield from template_files(folder / "templates")
    yield from yaml_files(folder / "drills")
    yield from yaml_files(folder / "decks")
