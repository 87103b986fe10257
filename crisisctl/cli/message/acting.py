"""What the commands about statements share: which statement is meant, and acting on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crisisctl.cli.acting import effects, told
from crisisctl.cli.incidents import folder_of, keep, opened
from crisisctl.cli.typist import typist
from crisisctl.core.answers import Answer
from crisisctl.core.course import STATEMENT
from crisisctl.core.playbook import Message, Playbook
from crisisctl.core.statements import find_message, open_statement
from crisisctl.problem import NotAllowed

if TYPE_CHECKING:
    from crisisctl.conduct import Incident
    from crisisctl.core.events import Entry

Name = Annotated[str, typer.Argument(help="The statement, as the plan names its message.")]


class Statement:
    """A statement of an incident that is acted on from the command line."""

    def __init__(self, name: str, incident: str, person: str) -> None:
        """Find it. Raises NotAllowed when the plan has no such message."""
        self.folder: Path = folder_of(incident)
        self.incident: Incident = opened(self.folder)
        self.by = typist(person, self.incident.state.people)
        self.entries: list[Entry] = self.incident.settle()
        self.plan: Playbook
        self.message: Message
        self.plan, self.message = find_message(self.incident.course, name)

    @property
    def step(self) -> str | None:
        """The key of the open step that makes it; None where none is open."""
        return open_statement(self.incident.course, self.incident.state, self.plan, self.message)

    def must_be_open(self) -> str:
        """The key of the open step that makes it. Raises NotAllowed where none is open."""
        if self.step is None:
            name = self.message.name
            raise NotAllowed(f"no statement '{name}' is being made", f"crisisctl message draft {name}")
        return self.step

    def record(self, answer: Answer) -> None:
        """Write an answer with what follows, and do outside what it asks for."""
        written = self.incident.record(answer, self.by)
        self.entries += written + effects(self.incident, self.folder, self.by, written)

    def end(self) -> int:
        """Keep what is known, and say what was written."""
        keep(self.folder, self.incident)
        told(self.entries, self.incident.state, self.folder.name)
        return 0


def act_on(name: str, incident: str, person: str, make: Callable[[Statement, str], Answer]) -> int:
    """Give one answer about a statement that is being made; the exit code."""
    statement = Statement(name, incident, person)
    statement.record(make(statement, statement.must_be_open()))
    return statement.end()


def outside(message: Message) -> str:
    """Under which name a statement happens outside the plan's own steps."""
    return STATEMENT + message.name
