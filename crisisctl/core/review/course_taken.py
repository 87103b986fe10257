"""The way that was gone: phases, the openings of steps, decisions, facts and lessons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from crisisctl.core.entry_data import Scalar, at_of, named, said, scalar, when, whole
from crisisctl.core.events import Entry

from .record import Decision, Opening, Outcome, PhaseRun

REVIEW = "review"
_SETTLES: dict[str, Outcome] = {
    "step.done": "done",
    "step.skipped": "skipped",
    "step.not_needed": "not_needed",
}


@dataclass(slots=True)
class Course:
    """What was done, in the order of the log. `facts` and `lessons` hold the last value of each."""

    phases: list[PhaseRun] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    facts: dict[str, Scalar] = field(default_factory=dict)
    lessons: dict[str, Scalar] = field(default_factory=dict)
    latest: dict[str, Opening] = field(default_factory=dict)

    def read(self, entry: Entry) -> None:
        """Take in one entry; those about other things change nothing."""
        subject = entry.type.partition(".")[0]
        if subject == "phase":
            self._phase(entry)
        elif subject == "step":
            self._step(entry)
        elif entry.type == "decision.made":
            self._decision(entry)
        elif entry.type == "fact.stated":
            self._fact(entry)

    def _phase(self, entry: Entry) -> None:
        name = named(entry, "phase")
        if entry.type == "phase.begun" and name:
            title, due = said(entry, "title") or name, at_of(entry, "due_at")
            self.phases.append(PhaseRun(name, title, whole(entry, "round", 1), when(entry), due))
        elif entry.type == "phase.ended":
            for run in self.phases:
                if run.phase == name and run.ended_at is None:
                    run.ended_at = when(entry)

    def _step(self, entry: Entry) -> None:
        key = named(entry, "step")
        if not key:
            return
        now = self.latest.get(key)
        if entry.type in {"step.opened", "step.reopened"}:
            self._open(entry, key, now)
        elif entry.type in _SETTLES:
            if now is None or now.outcome is not None:
                if entry.type == "step.not_needed":
                    return  # it never opened, or is settled: nobody was waiting for it
                now = self._open(entry, key, now)
                now.opened_at = now.due_at = None
            self._settle(entry, now, _SETTLES[entry.type])
        elif entry.type == "step.extended" and now is not None:
            now.due_at = at_of(entry, "due_at") or now.due_at
            now.reasons += [said(entry, "reason")] if said(entry, "reason") else []

    def _open(self, entry: Entry, key: str, before: Opening | None) -> Opening:
        opening = Opening(
            step=key,
            title=said(entry, "title") or (before.title if before else ""),
            verb=said(entry, "verb") or (before.verb if before else ""),
            role=said(entry, "role") or (before.role if before else ""),
            phase=said(entry, "phase") or (before.phase if before else ""),
            opened_at=when(entry),
            due_at=at_of(entry, "due_at"),
            round=whole(entry, "round", before.round + 1 if before else 1),
        )
        self.latest[key] = opening
        self.openings.append(opening)
        return opening

    @staticmethod
    def _settle(entry: Entry, opening: Opening, outcome: Outcome) -> None:
        opening.settled_at, opening.outcome = when(entry), outcome
        opening.left_open = said(entry, "cause") == "resolved"
        reason = said(entry, "reason")
        if reason:
            opening.reasons.append(reason)

    def _decision(self, entry: Entry) -> None:
        key = named(entry, "step")
        opening = self.latest.get(key)
        repeat = entry.data.get("repeat") is True
        if repeat and opening is not None and opening.outcome is None:
            self._settle(entry, opening, "again")
        if key:
            self.decisions.append(
                Decision(
                    seq=entry.seq,
                    at=when(entry),
                    step=key,
                    question=opening.title if opening else key,
                    choice=said(entry, "choice"),
                    label=said(entry, "label") or said(entry, "choice"),
                    role=opening.role if opening else "",
                    repeat=repeat,
                    goto=said(entry, "goto"),
                    reason=said(entry, "reason"),
                    known=dict(self.facts),
                )
            )

    def _fact(self, entry: Entry) -> None:
        name = said(entry, "fact")
        if not name:
            return
        opening = self.latest.get(named(entry, "step"))
        reviewing = any(
            run.phase.rpartition("/")[2] == REVIEW and run.ended_at is None for run in self.phases
        )
        if (opening.phase == REVIEW) if opening and opening.phase else reviewing:
            self.lessons[name] = scalar(entry, "value")
        else:
            self.facts[name] = scalar(entry, "value")


def course_taken(entries: Sequence[Entry]) -> Course:
    """The phases, openings, decisions and facts of a log."""
    course = Course()
    for entry in entries:
        course.read(entry)
    return course
