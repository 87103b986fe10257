"""Reading a playbook: the door of this room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crisisctl.core.playbook import Message, Playbook
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .checks import check_draft
from .clearing import read_cleared
from .compile import compile_playbook
from .compose import compose
from .default_workspace import DEFAULT_WORKSPACE
from .document import read_document
from .draft import EVERY_KIND, Draft, declared, placed
from .files import read_bytes, shown
from .node import UNREADABLE
from .parts import Parts, part_folders
from .playbook_schema import PlaybookKeys
from .template_files import Inspect, Templates

#: What takes the place of a missing key, so that the rest of a broken plan can still be checked.
_STEP = {"id": UNREADABLE, "do": UNREADABLE}
_PHASE = {"phase": UNREADABLE, "title": UNREADABLE, "steps": [_STEP]}
_IN_PLACE: Mapping[str, Mapping[str, object]] = {
    "phases": _PHASE,
    "steps": _STEP,
    "roles": {UNREADABLE: {"title": UNREADABLE}},
}
STAND_INS: Mapping[str, object] = {
    "phases": [_PHASE],
    "steps": [_STEP],
    "roles": {UNREADABLE: {"title": UNREADABLE}},
    "channels": [UNREADABLE],
    "kind": "notice",
    "within": "1m",
    "after": "999999d",
    "on": "0001-01-01",
    "until": "9999-12-31",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A playbook that can be run, with what it was made from.

    `data` is the file byte for byte; `sources` holds the bytes of each part and template file by its
    name in the plan.
    """

    playbook: Playbook
    warnings: tuple[Problem, ...]
    data: bytes
    sources: Mapping[str, bytes]

    def template(self, message: Message) -> str:
        """The template of a message as it was written."""
        return self.sources[message.template].decode("utf-8-sig") if message.template else message.text or ""


def read_playbook(
    file: Path,
    *,
    workspace: Workspace | None,
    templates: Sequence[Path],
    inspect: Inspect,
    parts: Sequence[Path] | None = None,
    strict_roles: bool = False,
    expected_id: str | None = None,
    today: date | None = None,
) -> Plan:
    """The plan in `file`.

    What it includes is looked for in the folders `parts`, else beside it and among the bundled plans.
    Templates are looked for in the folders `templates`, the first one first, and told apart by `inspect`
    (file name, text). `strict_roles` refuses roles that nobody in the workspace holds. `expected_id` is
    the id that the plan must have, else the file's stem. `today` is the day on which clearances must
    still hold. Raises Refused with every error, in the order of the lines.
    """
    data = read_bytes(file)
    source, problems = compose(shown(file), data)
    included = Parts(source, part_folders(file) if parts is None else parts, _IN_PLACE)
    included.put_in()
    problems += included.problems
    names = declared(source.root)
    if included.problems:
        names = names._replace(unread=EVERY_KIND)
    doc, misfits = read_document(source, PlaybookKeys, STAND_INS)
    problems += misfits
    if doc is None:
        raise Refused(in_order(problems, source.file))
    used = workspace or DEFAULT_WORKSPACE
    found = Templates(source, templates, inspect)
    messages = found.of(doc.messages)
    draft = Draft(
        doc=doc,
        source=source,
        names=names,
        steps=tuple(placed(doc)),
        workspace=used,
        id=expected_id or file.stem,
        strict_roles=strict_roles,
        today=today,
        cleared=read_cleared(used.file).get(doc.playbook, {}),
        templates=messages,
    )
    problems = in_order([*problems, *found.problems, *check_draft(draft)], source.file)
    if any(one.severity == "error" for one in problems):
        raise Refused(problems)
    return Plan(compile_playbook(draft), tuple(problems), data, included.sources | found.sources)


def in_order(problems: Sequence[Problem], first: str) -> list[Problem]:
    """Problems by file (`first` before the others), line and column, each once."""
    once = dict.fromkeys(problems)
    return sorted(once, key=lambda one: (one.file != first, one.file, one.line or 0, one.column or 0))
