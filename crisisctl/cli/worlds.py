"""The world of a walk: what checks drafts, reaches people and sends statements."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from crisisctl.core.course import Course
from crisisctl.core.state import Page, State
from crisisctl.core.workspace import BY_HAND, Workspace
from crisisctl.core.world import Checked, Delivery

_SETTLED = "What you were paged for is settled. Thank you."


class RealWorld:
    """The world outside. Where no service is configured, a person makes every call and every post."""

    def __init__(self, folder: Path, workspace: Workspace, who: str, tell: Callable[[str], None]) -> None:
        """`who` is at the keys; `tell` gets what they should know about a service that failed."""
        self.folder, self.workspace, self.who, self.tell = folder, workspace, who, tell

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:
        """What the rules say of a draft."""
        from .judging import judged

        return judged(self.folder, self.workspace, course, state, step, sha256)

    def page(self, course: Course, state: State, page: Page) -> Delivery | None:
        """Page somebody by the first of their services that works; None: call them."""
        person = self.workspace.people.get(page.person)
        if person is None or state.exercise or page.person == self.who:
            return None
        role = course.title(page.role)
        for reference in person.reach:
            delivery = self._send(reference, f"{role}: you are needed now", self._words(state, role))
            if delivery.sent:
                return delivery
            self.tell(f"{person.name} was not paged: {delivery.how}.")
        return None

    def publish(self, _course: Course, state: State, step: str, channel: str) -> Delivery | None:
        """Send a statement where a service is configured for its channel."""
        from crisisctl.log.kept import words

        place = self.workspace.channels.get(channel)
        text = words(self.folder, state.step(step).say.sha256 or "")
        if place is None or place.publish == BY_HAND or state.exercise or text is None:
            return None
        return self._send(place.publish, "", text)

    def stand_down(self, _course: Course, state: State, step: str) -> None:
        """Tell everybody who was paged by a service that it is settled."""
        for name in state.step(step).paged:
            person = self.workspace.people.get(name)
            if person is not None and name != self.who and not state.exercise:
                for reference in person.reach:
                    if self._send(reference, "Settled", _SETTLED).sent:
                        break

    def _words(self, state: State, role: str) -> str:
        """Who needs them, as what, and what to do: no word about the crisis itself."""
        lead = state.roles.get("lead") or self.who
        name = state.people.get(lead, lead)
        return (
            f"{name} needs you as {role}, now. This is real, not an exercise. "
            f"Go where nobody can listen and call {name} back{self._number(lead)}."
        )

    def _number(self, person: str) -> str:
        from .numbers import numbers_of

        number = numbers_of(self.workspace).get(person, "").partition(" · ")[0]
        return f" on {number}" if number else ""

    def _send(self, reference: str, title: str, body: str) -> Delivery:
        from crisisctl.live.services import send

        return send(reference, title, body, os.environ)
