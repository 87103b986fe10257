"""`crisisctl message publish`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.output import one_line, say, tell
from crisisctl.cli.parts import parts_of
from crisisctl.cli.place import place
from crisisctl.cli.plans import read_settings
from crisisctl.core.answers import NotPosted, Post, Posted
from crisisctl.problem import NotAllowed

from .acting import Name, Statement


def command(
    name: Name,
    channel: Annotated[str, typer.Argument(help="Where.")],
    link: Annotated[str, typer.Option(metavar="URL", help="It is out: here.")] = "",
    by_hand: Annotated[bool, typer.Option("--by-hand", help="It is out, posted by hand.")] = False,
    not_posted: Annotated[str, typer.Option("--not-posted", metavar="WHY", help="It did not go out.")] = "",
    emergency: Annotated[
        bool, typer.Option("--emergency", help="Although not everybody has approved it; needs --reason.")
    ] = False,
    reason: options.Reason = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Release an approved statement for a channel; then say whether it is out.

    Where a service takes it, it is sent at once. Else post the words that are printed, and say so with
    --link or --by-hand, which may also be given at once.

    Example: crisisctl message publish update x --link https://x.example/2
    """
    if emergency and not reason.strip():
        raise NotAllowed(
            "an emergency needs a reason", "It will be the first thing in the report: --reason …"
        )
    if link and ("://" not in link or " " in link):
        raise NotAllowed(f"'{link}' does not look like a link", "Give all of it, https://…, or --by-hand.")
    statement = Statement(name, incident, as_)
    key = statement.must_be_open()
    say_ = statement.incident.state.step(key).say
    if channel not in say_.requested and not not_posted:
        # The draft that was read when this was typed is the one that goes.
        seen = statement.incident.state.seq
        statement.record(Post(key, channel, seen, reason if emergency else None))
    if not_posted:
        statement.record(NotPosted(key, channel, not_posted))
    elif link or by_hand:
        statement.record(Posted(key, channel, link or None))
    elif channel in statement.incident.state.step(key).say.requested:
        _to_be_posted(statement, key, channel)
    return statement.end()


def _to_be_posted(statement: Statement, key: str, channel: str) -> None:
    from crisisctl.log.kept import words

    text = words(statement.folder, statement.incident.state.step(key).say.sha256 or "") or ""
    parts = parts_of(text, read_settings(place().file).channels.get(channel))
    thread = f", in {len(parts)} parts, each as a reply to the one before" if len(parts) > 1 else ""
    say(one_line(f"Post these words on {channel}{thread}, then say so:"))
    say(one_line(f"  crisisctl message publish {statement.message.name} {channel} --link URL   or --by-hand"))
    tell("\n\n".join(parts))
