"""The world of a walk: what checks drafts and reaches people."""

from __future__ import annotations

from pathlib import Path

from crisisctl.core.course import Course
from crisisctl.core.state import Page, State
from crisisctl.core.world import Checked, Delivery


class HandWorld:
    """The real world where no service is configured: a person makes every call and every post."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:  # noqa: ARG002  # the World door
        """What is wrong with a draft; that its words are gone is an error too."""
        from crisisctl.log.kept import words
        from crisisctl.messages.check import check

        text = words(self.folder, sha256)
        if text is None:
            return Checked([{"rule": "words-missing", "severity": "error", "line": 1, "column": 1}])
        message = course.message(course.placed(step))
        return Checked(check(message.kind, message.channels, text))

    def page(self, course: Course, state: State, page: Page) -> Delivery | None:  # noqa: ARG002  # the World door
        """Everybody is to be called by whoever reads the screen."""
        return None

    def publish(self, course: Course, state: State, step: str, channel: str) -> Delivery | None:  # noqa: ARG002  # the World door
        """Everything is posted by hand."""
        return None

    def stand_down(self, course: Course, state: State, step: str) -> None:
        """Nobody was paged by a service."""
