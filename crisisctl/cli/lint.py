"""`crisisctl lint`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.playbook import MESSAGE_KINDS
from crisisctl.core.workspace import Place, Workspace
from crisisctl.problem import NotAllowed, Problem, Refused

from . import options
from .finding_lines import finding_lines
from .output import show_json, tell
from .parts import parts_of
from .place import place
from .plans import read_settings

if TYPE_CHECKING:
    from crisisctl.messages.lengths.length import Length


def command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE…", help="Files, or - for a pipe.")
    ] = None,
    kind: Annotated[str, typer.Option(metavar="KIND", help=f"What it is: {', '.join(MESSAGE_KINDS)}.")] = "",
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="Where it goes, for its length.")] = "",
    lang: Annotated[str, typer.Option(metavar="CODE", help="Its language: en, de…")] = "",
    explain: Annotated[
        str, typer.Option(metavar="RULE", help="What a rule is for; `all` for every one.")
    ] = "",
    thread: Annotated[bool, typer.Option("--thread", help="Print it as a numbered thread instead.")] = False,
    json: options.Json = False,
) -> int:
    """A statement against the rules, without an incident. Exit 1 where there is an error.

    Wording is judged in English only. It is not legal advice.

    Example: crisisctl lint apology.txt --kind apology --channel x
    """
    if explain:
        return _explain(explain)
    if not files:
        raise NotAllowed("no file was given", "crisisctl lint FILE, or - for a pipe")
    workspace = read_settings(place().file)
    where = _channel(channel, workspace)
    if kind and kind not in MESSAGE_KINDS:
        raise NotAllowed(f"no kind '{kind}'", did_you_mean(kind, MESSAGE_KINDS, "A statement is one of"))
    if thread:
        for file in files:
            tell("\n\n".join(parts_of(_read(file), where)))
        return 0
    results = [_linted(file, kind or "acknowledgement", where, lang, workspace) for file in files]
    for file, one in zip(files, results, strict=True):
        if json:
            show_json(one if len(files) == 1 else {"file": file, **one})
        else:
            _show(file, one, alone=len(files) == 1)
    return 0 if all(one["ok"] for one in results) else 1


def _channel(name: str, workspace: Workspace) -> Place | None:
    if name and name not in workspace.channels:
        raise NotAllowed(f"no channel '{name}'", did_you_mean(name, workspace.channels))
    return workspace.channels[name] if name else None


def _linted(file: str, kind: str, where: Place | None, lang: str, workspace: Workspace) -> dict[str, Any]:
    """What `lint --json` says of one text."""
    from dataclasses import replace

    from crisisctl.messages.lengths.measure import measure
    from crisisctl.messages.lint import lint

    from .judging import context, findings_of

    text = _read(file)
    known = context(workspace)
    if lang:
        known = replace(known, language=lang)
    findings = findings_of(text, kind, [where] if where else [], known)
    return {
        "ok": not any(one["severity"] == "error" for one in findings),
        "kind": kind,
        "language": lint(text, kind=kind, context=known).language,
        "channel": where.id if where else None,
        "length": _length(measure(text, where.limit if where else None)),
        "findings": findings,
    }


def _length(length: Length) -> dict[str, Any]:
    segments = {} if length.segments is None else {"segments": length.segments}
    return {"count": length.count, "limit": length.limit, "unit": length.unit, **segments}


def _read(file: str) -> str:
    """The text without its final newline. Raises Refused for a file that cannot be read."""
    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as fault:
        hint = "check its name, or give - for a pipe"
        raise Refused(
            [Problem(name, f"this cannot be read: {fault.strerror}", 1, 1, hint, "unreadable")]
        ) from None
    if len(data) > 1 << 20:
        raise Refused(
            [Problem(name, "this is more than 1 MiB", 1, 1, "lint one statement at a time", "too-large")]
        )
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").removesuffix("\n")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
        raise Refused(
            [Problem(name, "this is not UTF-8", line, column, "save it as UTF-8", "bad-encoding")]
        ) from None


def _show(file: str, one: dict[str, Any], *, alone: bool) -> None:
    if not alone:
        tell(f"{file}:")
    length = one["length"]
    limit = f" of {length['limit']}" if length["limit"] is not None else ""
    if one["language"] != "en":
        tell(f"Language {one['language']}: only lengths, placeholders and personal data were judged.")
    for line in finding_lines(one["findings"], {}):
        tell(line)
    tell(f"{one['kind']}: {length['count']}{limit} {length['unit']}")


def _explain(rule: str) -> int:
    from crisisctl.messages.lint import catalogue, explained

    from .rule_pages import page, section

    if rule == "all":
        tell(page(catalogue()))
        return 0
    try:
        tell(section(explained(rule)))
    except KeyError:
        names = [one.id for one in catalogue()]
        raise NotAllowed(f"no rule '{rule}'", did_you_mean(rule, names, "Rules")) from None
    return 0
