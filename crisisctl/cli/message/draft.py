"""`crisisctl message draft`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import moment_of, time_zone
from crisisctl.cli.finding_lines import finding_lines
from crisisctl.cli.flags import pairs
from crisisctl.cli.output import one_line, say, show_json, tell
from crisisctl.core.answers import Draft, Happened
from crisisctl.core.local import known_by_itself
from crisisctl.problem import NotAllowed, NotSaved

from .acting import Name, Statement, outside
from .findings import shown


def command(
    name: Name,
    text: Annotated[
        str, typer.Option("--text", metavar="FILE", help="The words, from a file or - ; else its template.")
    ] = "",
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="What the template asks for.")
    ] = None,
    next_update: Annotated[
        str, typer.Option(metavar="TIME", help="The next update that the words name: 15:00.")
    ] = "",
    claim: Annotated[
        list[str] | None, typer.Option(metavar="CLAIM", help="A claim that it answers: c1.")
    ] = None,
    json: options.Json = False,
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Draft a statement, and have it checked: what the rules say is told. Every draft needs its own approval.

    Example: crisisctl message draft update --text update.txt
    """
    statement = Statement(name, incident, as_)
    promise = moment_of(next_update, statement.incident.now(), past=False) if next_update else None
    words, promise = _words(statement, text, dict(pairs(set_, "--set")), promise)
    _keep(statement.folder, words)
    if statement.step is None:
        statement.record(Happened(outside(statement.message), plan=statement.plan.id))
    key = statement.must_be_open()
    statement.record(Draft(key, words, statement.by, promise, claims=tuple(claim or ())))
    found = shown(statement, key, words)
    statement.end()
    for sentence in found["promises"]:
        say(one_line(f"It promises: “{sentence}” To watch it: crisisctl promise add TEXT --by TIME"))
    if json:
        show_json(found)
        return 0
    tell(words)
    tell(one_line(f"Code: {found['code']}"))
    for line in finding_lines(found["findings"], found["overruled"]):
        say(line)
    if found["errors"]:
        say(
            one_line(
                f"Nobody can approve it before its errors are mended. Draft it again, or: {_anyway(name)}"
            )
        )
    return 0


def _anyway(name: str) -> str:
    return f"crisisctl message overrule {name} RULE --reason …"


def _words(
    statement: Statement, file: str, given: dict[str, str], promise: int | None
) -> tuple[str, int | None]:
    """The words as they were given, or of the template with all its names filled."""
    if file:
        return _read(file), promise
    from crisisctl.cli.composing import Composer
    from crisisctl.cli.place import place
    from crisisctl.cli.plans import read_settings
    from crisisctl.core.cadence import suggested_update

    course, state = statement.incident.course, statement.incident.state
    key = statement.step or course.key(statement.plan.id, outside(statement.message))
    composer = Composer(statement.folder, read_settings(place().file))
    if promise is None and composer.uses_next_update(course, key):
        promise = suggested_update(course, state, statement.incident.now())
    values = known_by_itself(statement.incident.now(), time_zone()) | given
    words, missing = composer.compose(course, state, key, values, promise)
    if missing:
        names = ", ".join(name.rpartition(".")[2] for name in missing)
        raise NotAllowed(f"the template still needs {names}", "\n".join(_ways(statement, missing)))
    return words, promise


def _ways(statement: Statement, missing: tuple[str, ...]) -> Iterator[str]:
    """How to give what a template lacks: facts by themselves, since they stay; then the rest at once."""
    known, sets = statement.incident.course.facts, ""
    for kind, _, name in (one.partition(".") for one in missing):
        if kind == "facts" and name in known:
            yield f"crisisctl fact {name} …   {known[name].ask}"
        elif kind == "draft":
            sets += f' --set {name}="…"'
    yield f"crisisctl message draft {statement.message.name}{sets}"


def _read(file: str) -> str:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        hint = "Give a file with the words, or - for a pipe."
        raise NotAllowed(f"{file} cannot be read: {fault}", hint) from None
    return text.removesuffix("\n")


def _keep(folder: Path, words: str) -> None:
    """Raises NotSaved when the words are not on disk, and NotAllowed for none."""
    from crisisctl.log.kept import keep_words

    if not words.strip():
        raise NotAllowed("a statement needs words")
    try:
        keep_words(folder, words)
    except UnicodeEncodeError as fault:
        raise NotSaved(f"these words are no text: {fault.reason}") from None
