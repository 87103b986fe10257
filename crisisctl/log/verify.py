"""The proof that a log is whole and unaltered, and so are the files that it names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crisisctl.core.events import Entry
from crisisctl.problem import Problem, Refused

from .appending import TORN
from .codec import LONGEST, START, Damage, Line, Mark, faults, own_faults, parse
from .disk import opened
from .evidence import place
from .kept import PLAN, PLANS, SOURCES, fault_of
from .read import LOG, redacts

_WORDS = {"message.drafted", "message.approved", "message.published"}
#: Words that nobody approved may be removed.
_PURGED = "message.drafted"


class Verdict(NamedTuple):
    """What `verify` found. `entries` counts those that can be read, `redacted` those without their data.

    `torn` counts torn last lines, put aside or not. `head` is the hash of the last entry, None if there is
    none. `problems` stand in the log's order, with their lines; `ok` says that none of them is an error.
    """

    incident: str
    ok: bool
    entries: int
    redacted: int
    torn: int
    head: str | None
    problems: tuple[Problem, ...]


def verify(folder: Path, head: str | None = None) -> Verdict:
    """Judge the log in `folder`, all of it; whatever stands there, nothing is raised.

    `head` is the hash of an entry that once was the last: with it, what was cut from the end is found too.
    """
    proof = _Proof(folder)
    try:
        with opened(proof.path, os.O_RDONLY) as fd:
            proof.read(fd)
    except OSError as fault:
        proof.add(None, f"the log cannot be read: {fault.strerror}")
    except Refused as fault:
        proof.problems.extend(fault.problems)
    else:
        proof.end(head)
    errors = [problem for problem in proof.problems if problem.severity == "error"]
    return Verdict(
        folder.name,
        not errors,
        len(proof.hashes),
        proof.redacted,
        proof.torn + _put_aside(folder),
        proof.hashes[-1] if proof.hashes else None,
        tuple(sorted(proof.problems, key=lambda problem: problem.line or 0)),
    )


class _Proof:
    """What is known while the lines go by."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / LOG
        self.problems: list[Problem] = []
        self.hashes: list[str] = []
        self.redacted = self.torn = 0
        self._bare: dict[int, int] = {}  # seq → line, of entries whose redaction is not yet explained
        self._files: dict[tuple[str, str], str | None] = {}

    def add(self, line: int | None, text: str, rule: str = "damaged-log", severity: str = "error") -> None:
        self.problems.append(Problem(str(self.path), text, line=line, rule=rule, severity=severity))

    def read(self, fd: int) -> None:
        """Look at each line by itself, at what links it to the one before, and at the files it names."""
        after: Mark | None = START
        with os.fdopen(os.dup(fd), "rb") as file:
            for number, raw in enumerate(iter(lambda: file.readline(LONGEST + 1), b""), 1):
                if not raw.endswith(b"\n"):
                    self._unended(number, raw)
                    return
                try:
                    line = parse(raw[:-1])
                except Damage as fault:
                    self.add(number, str(fault))
                    after = None  # what follows can only be judged by itself
                    continue
                for text in own_faults(line) if after is None else faults(line, after):
                    self.add(number, text)
                after = Mark(line.entry.seq, 0, line.hash)
                self._take(number, line)

    def _unended(self, number: int, raw: bytes) -> None:
        if len(raw) > LONGEST:
            self.add(number, f"the line is longer than {LONGEST} bytes; nothing behind it was read")
        else:
            self.torn = 1

    def _take(self, number: int, line: Line) -> None:
        entry = line.entry
        self.hashes.append(line.hash)
        if number == 1 and (entry.type != "incident.declared" or line.salt is None):
            self.add(number, "the first entry does not declare an incident")
        if line.salt is None:
            self.redacted += 1
            self._bare[entry.seq] = number
            return
        if (named := redacts(entry)) is not None:
            self._bare.pop(named, None)
        for name, sha in _named_files(entry):
            if (name, sha) not in self._files:
                self._files[name, sha] = fault_of(self.folder, name, sha)
            fault = self._files[name, sha]
            if fault and not (entry.type == _PURGED and fault.endswith("is missing")):
                self.add(number, f"{fault}; entry {entry.seq} names it", rule="altered-file")

    def end(self, head: str | None) -> None:
        """Judge what only shows once all was read."""
        for seq, number in self._bare.items():
            self.add(number, f"the data of entry {seq} is gone, and no later entry says why")
        if not self.hashes:
            self.add(None, "the log has no whole entry")
        if head is None:
            return
        if head.lower() not in self.hashes:
            text = "no entry has the hash that was given: it was mistyped, or entries were cut or exchanged"
            self.add(None, text, rule="head-missing")
        elif after := len(self.hashes) - 1 - self.hashes.index(head.lower()):
            text = f"the log has grown by {after} since the hash that was given was its last"
            self.add(None, text, rule="head-passed", severity="warning")


def _named_files(entry: Entry) -> Iterator[tuple[str, str]]:
    """The files of the incident that `entry` vouches for, each with its SHA-256."""
    data = entry.data
    sha = str(data.get("sha256"))
    if entry.type == "incident.declared":
        yield PLAN, sha
        yield from _sources(SOURCES, data)
    elif entry.type == "plan.joined":
        yield f"{PLANS}/{data.get('playbook')}.yaml", sha
        yield from _sources(f"{PLANS}/{data.get('playbook')}", data)
    elif entry.type in _WORDS:
        yield f"messages/{sha}.txt", sha
    elif entry.type == "evidence.attached" and data.get("kind") == "file":
        yield place(str(data.get("name")), sha), sha


def _sources(under: str, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    sources = data.get("sources")
    for name, sha in sources.items() if isinstance(sources, dict) else ():
        yield f"{under}/{name}", str(sha)


def _put_aside(folder: Path) -> int:
    try:
        with opened(folder / TORN, os.O_RDONLY) as fd, os.fdopen(os.dup(fd), "rb") as file:
            return sum(1 for _ in file)
    except (OSError, Refused):
        return 0
