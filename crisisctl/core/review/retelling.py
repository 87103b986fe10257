"""A log told again as a script: what was answered at each opening of each step, and after how long.

Redacted entries and what was done outside the plan's steps are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crisisctl.core.entry_data import mapping, named, said, scalar, when
from crisisctl.core.events import Entry
from crisisctl.core.times import words

Answer = dict[str, Any]
#: Which key of an answer says what such an entry holds under which key.
_TOLD_BY = {
    "decision.made": ("choose", "choice"),
    "claim.raised": ("enters", "text"),
    "enquiry.received": ("enters", "who", "asks"),
    "channel.lost": ("enters", "channel"),
    "channel.back": ("enters", "channel"),
}


def retold(entries: Sequence[Entry]) -> dict[str, list[Answer]]:
    """By step, an answer for each of its openings, as a drill file has them."""
    telling = _Telling()
    for entry in entries:
        telling.read(entry)
    return {step: answers for step, answers in telling.answers.items() if any(answers)}


class _Telling:
    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self._opened: dict[str, int] = {}
        self._verbs: dict[str, str] = {}

    def read(self, entry: Entry) -> None:
        """Take in one entry."""
        step = named(entry, "step")
        if entry.type in {"step.opened", "step.reopened"} and step:
            self._opened[step] = when(entry)
            self._verbs[step] = said(entry, "verb") or self._verbs.get(step, "")
            self.answers.setdefault(step, []).append({})
        elif entry.type == "fact.stated" and self._now(step) is not None:
            value = scalar(entry, "value")
            self._add(entry, step, "facts", said(entry, "fact"), None if value is None else str(value))
        elif step and self._now(step) is not None:
            self._answer(entry, step)

    def _now(self, step: str) -> Answer | None:
        found = self.answers.get(step)
        return found[-1] if found else None

    def _answer(self, entry: Entry, step: str) -> None:
        match entry.type:
            case "decision.made" | "claim.raised" | "enquiry.received" | "channel.lost" | "channel.back":
                key, *told = _TOLD_BY[entry.type]
                self._set(entry, step, **{key: ": ".join(said(entry, one) for one in told)})
            case "step.skipped":
                self._set(entry, step, skip=said(entry, "reason") or "It was skipped.")
            case "page.acknowledged":
                people = [*self.answers[step][-1].get("ack", []), said(entry, "person")]
                self._set(entry, step, ack=list(dict.fromkeys(people)))
            case "message.approved":
                self._add(entry, step, "approve", said(entry, "role"), said(entry, "person"))
            case "message.published":
                link = said(entry, "link") or "posted by hand"
                self._add(entry, step, "publish", said(entry, "channel"), link)
            case "message.withdrawn" if said(entry, "channel"):
                self._add(entry, step, "leave_out", said(entry, "channel"), said(entry, "reason"))
            case "message.checked":
                for rule, reason in mapping(entry, "overruled").items():
                    self._add(entry, step, "overrule", rule, str(reason))
            case "step.done":
                self._done(entry, step)

    def _done(self, entry: Entry, step: str) -> None:
        verb, reason = self._verbs.get(step, ""), said(entry, "reason")
        if verb in {"do", "check"}:
            evidence = said(entry, "evidence")
            self._set(entry, step, done=True, **({"evidence": evidence} if evidence else {}))
        elif reason and verb == "wait":
            self._set(entry, step, done=True, reason=reason)
        elif reason and verb == "page":
            self.answers[step][-1].pop("ack", None)
            self._set(entry, step, settle=reason)

    def _set(self, entry: Entry, step: str, **told: Any) -> None:
        answer = self.answers[step][-1]
        answer |= told
        self._time(entry, step)

    def _add(self, entry: Entry, step: str, key: str, name: str, value: str | None) -> None:
        self.answers[step][-1].setdefault(key, {})[name] = value
        self._time(entry, step)

    def _time(self, entry: Entry, step: str) -> None:
        """The last thing that was answered says how long it took."""
        length = max(0, when(entry) - self._opened[step])
        self.answers[step][-1]["after"] = words(length)
