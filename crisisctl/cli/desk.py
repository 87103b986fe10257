"""The desk of somebody who walks an incident: settings, contacts, drafts and evidence."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crisisctl.core.answers import Attach
from crisisctl.core.brief import Said
from crisisctl.core.clean import clean
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.state import State
from crisisctl.core.workspace import BY_HAND, Workspace
from crisisctl.core.world import Clock
from crisisctl.live.clock import SystemClock

from .composing import Composer
from .evidence import kept as kept_evidence
from .numbers import numbers_of
from .parts import parts_of
from .said import last_said


class FolderDesk:
    """A desk whose papers lie in the incident's folder."""

    def __init__(self, folder: Path, workspace: Workspace, who: str, *, plain: bool) -> None:
        self.folder, self.workspace, self.who, self.plain = folder, workspace, who, plain
        self.incident, self.zone = folder.name, workspace.brand.timezone
        self.clock: Clock = SystemClock()
        self._composer = Composer(folder, workspace)
        self._numbers = numbers_of(workspace)

    def now(self) -> int:
        """This moment, in milliseconds UTC."""
        return self.clock.now()

    def name(self, person: str | None) -> str:
        """A person's name; what is known of them where the workspace does not say."""
        known = self.workspace.people.get(person or "")
        return known.name if known else clean(person or "")

    def people(self) -> Sequence[str]:
        """The ids of everybody in the workspace."""
        return list(self.workspace.people)

    def numbers(self, person: str) -> str:
        """How to reach a person by voice; empty when that is not known here."""
        return self._numbers.get(person, "")

    def unset(self, person: str) -> Sequence[str]:
        """The variables that should hold how to page a person and hold nothing on this machine."""
        known = self.workspace.people.get(person)
        if known is None or not known.reach:
            return ()
        from crisisctl.live.services import unset

        return unset(known.reach, os.environ)

    def by_hand(self, channel: str) -> bool:
        """Whether a person posts to a channel; else a service does."""
        known = self.workspace.channels.get(channel)
        return known is None or known.publish == BY_HAND

    def channel(self, channel: str) -> str:
        """A channel's name."""
        known = self.workspace.channels.get(channel)
        return known.name if known else channel

    def compose(
        self, course: Course, state: State, step: str, given: dict[str, str], next_update: int | None
    ) -> tuple[str, tuple[str, ...]]:
        """A statement's words from its template, and the names that it still needs a value for."""
        return self._composer.compose(course, state, step, given, next_update)

    def uses_next_update(self, course: Course, step: str) -> bool:
        """Whether a statement's template names the time of the next update."""
        return self._composer.uses_next_update(course, step)

    def in_place(self, course: Course, step: str, name: str) -> str:
        """The sentence of a statement's template that a name goes into; empty where it is one itself."""
        from crisisctl.messages.in_place import in_place

        return in_place(self._composer.template(course, step)[1], name)

    def findings(self, course: Course, state: State, step: str) -> list[dict[str, Any]]:
        """What the rules say of a statement's present draft."""
        from .judging import judged

        say = state.step(step).say
        return judged(self.folder, self.workspace, course, state, step, say.sha256 or "").findings

    def promised_in(self, text: str) -> Sequence[str]:
        """The sentences in a statement that promise something."""
        from crisisctl.messages.promised import promised_in

        return promised_in(text)

    def sensitive(self, text: str) -> Sequence[str]:
        """The words in a text that look like a secret or like personal data."""
        from crisisctl.messages.sensitive import sensitive_in

        from .judging import context

        return sensitive_in(text, context(self.workspace))

    def promised_by(self, sentence: str, now: int) -> int | None:
        """The moment by which a sentence promises something, where it says so plainly."""
        from crisisctl.core.local import at
        from crisisctl.core.times import SECOND
        from crisisctl.messages.promised import time_in

        found = time_in(sentence, at(now, self.zone))
        return None if found is None else int(found.timestamp()) * SECOND

    def parts(self, channel: str, text: str) -> Sequence[str]:
        """A text as a channel takes it: whole, or as a numbered thread. Raises NotAllowed."""
        return parts_of(text, self.workspace.channels.get(channel))

    def words(self, sha256: str) -> str | None:
        """The kept words of a draft."""
        from crisisctl.log.kept import words

        return words(self.folder, sha256)

    def said(self, state: State) -> Said | None:
        """What the public was told last."""
        return last_said(self.folder, state)

    def keep(self, text: str) -> None:
        """Keep words durably, before the log names them. Raises NotSaved."""
        from crisisctl.log.kept import keep_words

        keep_words(self.folder, text)

    def autosave(self, step: str, text: str) -> None:
        """Keep what is being written, to be offered after a crash; where that fails, nothing is lost yet."""
        from crisisctl.log.cache import save

        save(self.folder, _draft_name(step), step, text)

    def autosaved(self, step: str) -> str | None:
        """What was being written when the program last ended."""
        from crisisctl.log.cache import load

        found = load(self.folder, _draft_name(step), step)
        return found if isinstance(found, str) and found.strip() else None

    def evidence(self, text: str, step: str | None) -> Attach:
        """Keep what was dropped or typed as evidence. Raises NotAllowed, Refused and NotSaved."""
        return kept_evidence(self.folder, text, step)

    def note(self, seq: int) -> str:
        """The words of a note."""
        found = self._entry(seq)
        return str(found.data.get("text", "")) if found else ""

    def told(self, seq: int) -> str:
        """An entry of the log in words."""
        from crisisctl.core.entry_words import line_of

        found = self._entry(seq)
        return line_of(found, None) if found else "something that cannot be read any more"

    def _entry(self, seq: int) -> Entry | None:
        from crisisctl.log.read import read

        return next((one for one in read(self.folder) if one.seq == seq), None)

    def take_back(self, seq: int, reason: str) -> None:
        """Take the content of an entry away. Raises NotAllowed, Refused and NotSaved."""
        from crisisctl.log.redact import redact

        redact(self.folder, seq, reason, self.who, self.now())

    def length(self, channel: str, text: str) -> str:
        """How long a text is for a channel, in words."""
        from crisisctl.messages.lengths.measure import measure

        place = self.workspace.channels.get(channel)
        length = measure(text, place.limit if place else None)
        if length.limit is None:
            return f"{length.count} {length.unit}"
        told = f"{length.count} of {length.limit}"
        if length.segments is not None and length.segments > 1:
            return f"{told}, {length.segments} messages"
        return f"{told}: TOO LONG" if length.over else told


def _draft_name(step: str) -> str:
    return f"draft-{step.replace('/', '.').replace('#', '.')}"
