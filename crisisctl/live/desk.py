"""What the walk at the keyboard needs to know and do besides talking: the doors to files and settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from crisisctl.core.answers import Attach
from crisisctl.core.brief import Said
from crisisctl.core.course import Course
from crisisctl.core.state import State


class Desk(Protocol):
    """Who sits at the keys, where, and what lies on the desk."""

    @property
    def who(self) -> str:
        """The person at the keys, by id."""
        ...

    @property
    def zone(self) -> str:
        """The time zone in which times are shown and typed."""
        ...

    @property
    def incident(self) -> str:
        """The incident's id."""
        ...

    @property
    def plain(self) -> bool:
        """Whether everything is said in lines."""
        ...

    def now(self) -> int:
        """This moment, in milliseconds UTC."""
        ...

    def name(self, person: str | None) -> str:
        """A person's name."""
        ...

    def people(self) -> Sequence[str]:
        """The ids of everybody in the workspace."""
        ...

    def numbers(self, person: str) -> str:
        """How to reach a person by voice; empty when that is not known here."""
        ...

    def unset(self, person: str) -> Sequence[str]:
        """The variables that should hold how to page a person and hold nothing on this machine."""
        ...

    def by_hand(self, channel: str) -> bool:
        """Whether a person posts to a channel; else a service does."""
        ...

    def channel(self, channel: str) -> str:
        """A channel's name."""
        ...

    def compose(
        self, course: Course, state: State, step: str, given: dict[str, str], next_update: int | None
    ) -> tuple[str, tuple[str, ...]]:
        """A statement's words from its template, and the names that it still needs a value for."""
        ...

    def uses_next_update(self, course: Course, step: str) -> bool:
        """Whether a statement's template names the time of the next update."""
        ...

    def in_place(self, course: Course, step: str, name: str) -> str:
        """The sentence of a statement's template that a name goes into; empty where it is one itself."""
        ...

    def findings(self, course: Course, state: State, step: str) -> list[dict[str, Any]]:
        """What the rules say of a statement's present draft: as `message.checked` holds it."""
        ...

    def promised_in(self, text: str) -> Sequence[str]:
        """The sentences in a statement that promise something."""
        ...

    def sensitive(self, text: str) -> Sequence[str]:
        """The words in a text that look like a secret or like personal data."""
        ...

    def promised_by(self, sentence: str, now: int) -> int | None:
        """The moment by which a sentence promises something, where it says so plainly."""
        ...

    def parts(self, channel: str, text: str) -> Sequence[str]:
        """A text as a channel takes it: whole, or as a numbered thread. Raises NotAllowed."""
        ...

    def words(self, sha256: str) -> str | None:
        """The kept words of a draft."""
        ...

    def said(self, state: State) -> Said | None:
        """What the public was told last."""
        ...

    def keep(self, text: str) -> None:
        """Keep words durably, before the log names them. Raises NotSaved."""
        ...

    def autosave(self, step: str, text: str) -> None:
        """Keep what is being written, to be offered after a crash."""
        ...

    def autosaved(self, step: str) -> str | None:
        """What was being written when the program last ended."""
        ...

    def evidence(self, text: str, step: str | None) -> Attach:
        """Keep what was dropped or typed as evidence. Raises NotAllowed and NotSaved."""
        ...

    def note(self, seq: int) -> str:
        """The words of a note."""
        ...

    def told(self, seq: int) -> str:
        """An entry of the log in words."""
        ...

    def take_back(self, seq: int, reason: str) -> None:
        """Take the content of an entry away. Raises NotAllowed, Refused and NotSaved."""
        ...

    def length(self, channel: str, text: str) -> str:
        """How long a text is for a channel, in words."""
        ...
