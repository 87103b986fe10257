"""The world of an exercise: everybody can be reached, and nothing leaves this machine."""

from __future__ import annotations

from pathlib import Path

from crisisctl.cli.composing import Composer
from crisisctl.cli.judging import judged
from crisisctl.core.cadence import suggested_update
from crisisctl.core.course import Course
from crisisctl.core.state import Page, State
from crisisctl.core.workspace import Workspace
from crisisctl.core.world import Checked, Clock, Delivery

EXERCISE = "exercise"


class DrillWorld:
    """Checks statements as in earnest; pages reach everybody at once, and statements stay in the folder."""

    def __init__(self, folder: Path, workspace: Workspace) -> None:
        self.folder, self.workspace = folder, workspace

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:
        """What the rules say of a draft."""
        return judged(self.folder, self.workspace, course, state, step, sha256)

    def page(self, _course: Course, _state: State, _page: Page) -> Delivery | None:
        """Nobody is called, and everybody is."""
        return Delivery(sent=True, how=EXERCISE)

    def publish(self, _course: Course, _state: State, _step: str, _channel: str) -> Delivery | None:
        """Nothing is sent: whoever plays says that it is out."""
        return None

    def stand_down(self, _course: Course, _state: State, _step: str) -> None:
        """Nobody was called, so nobody is told."""


class ScriptedWords:
    """Writes the statements of a script, and keeps their words in the exercise's folder."""

    def __init__(self, folder: Path, workspace: Workspace, clock: Clock) -> None:
        self.folder, self._composer, self._clock = folder, Composer(folder, workspace), clock
        self._kept: dict[str, str] = {}

    def compose(
        self, course: Course, state: State, step: str, given: dict[str, str]
    ) -> tuple[str, tuple[str, ...]]:
        """The words of a statement, which are kept, and what is still missing."""
        from crisisctl.log.kept import keep_words

        promise = suggested_update(course, state, self._clock.now())
        text, missing = self._composer.compose(course, state, step, given, promise)
        if not missing:
            self._kept[keep_words(self.folder, text, durable=False)] = text
        return text, missing

    def words(self, sha256: str) -> str | None:
        """The kept words of a draft."""
        from crisisctl.log.kept import words

        return self._kept.get(sha256) or words(self.folder, sha256)
