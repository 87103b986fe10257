"""Incident logs to report on, written out as the walk would write them (docs/log.md).

`Log` counts the entries; every line says how many minutes after the declaration it was written.
"""

from __future__ import annotations

from typing import Any

from crisisctl.core.events import PROGRAM, Entry
from crisisctl.core.times import HOUR, MINUTE, moment, rfc3339

DECLARED = moment("2026-11-22T09:00:00Z")
HEAD = "3f" * 32
HOUR_M = HOUR // MINUTE
WORDS = "We are sorry: 4,100 orders were charged twice.\n\nNext update: 13:00 CET."


def at(minutes: float) -> str:
    """The moment so many minutes after the declaration, as the data of an entry holds it."""
    return rfc3339(DECLARED + int(minutes * MINUTE))


class Log:
    """Builds a log, entry by entry."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def by(self, who: str, minutes: float, kind: str, /, **data: Any) -> int:
        """Somebody wrote an entry; returns its seq."""
        seq = len(self.entries) + 1
        self.entries.append(Entry(seq, DECLARED + int(minutes * MINUTE), who, kind, data))
        return seq

    def itself(self, minutes: float, kind: str, /, **data: Any) -> int:
        """It happened by itself."""
        return self.by(PROGRAM, minutes, kind, **data)

    def redact(self, seq: int, minutes: float, reason: str) -> None:
        """Take the data of an entry away, and say so."""
        self.entries[seq - 1] = self.entries[seq - 1]._replace(data={})
        self.by("ana", minutes, "entry.redacted", seq=seq, reason=reason)


def declare(log: Log, **data: Any) -> None:
    """Ana leads and is counsel too, Ben writes; updates every two hours at L3, every hour at L4."""
    roles = {"lead": "ana", "social": "ben", "legal": "ana"}
    usual = {
        "playbook": "data-breach",
        "version": "1.0.0",
        "sha256": "ab" * 32,
        "title": "Ransom note names customer data",
        "level": "L3",
        "person": "ana",
        "exercise": False,
        "program": "0.1.0",
        "roles": roles,
        "people": {"ana": "Ana Ruiz", "ben": "Ben Okafor"},
        "sources": {},
        "cadence": {"L1": 86400, "L2": 14400, "L3": 7200, "L4": 3600},
        "channels": {"x": {"title": "X"}, "staff": {"title": "Staff chat", "internal": True}},
    }
    log.by("ana", 0, "incident.declared", **usual | data)
    for role, person in roles.items():
        log.itself(0, "role.assigned", role=role, person=person)


def opened(log: Log, minutes: float, step: str, verb: str, title: str, **data: Any) -> None:
    """A step opens; `within` (minutes) sets its deadline."""
    within = data.pop("within", None)
    due = {} if within is None else {"due_at": at(minutes + within)}
    usual = {"step": step, "verb": verb, "title": title, "round": 1, "phase": "acknowledge"}
    log.itself(minutes, "step.opened", **usual | due | data)


def say(log: Log, minutes: float, message: str, text: str, channels: dict[str, str], **data: Any) -> int:
    """Drafted, checked, approved by phone and published on each channel (channel → link)."""
    about = {"message": message, "step": data.pop("step", message)}
    kind, sha256 = data.pop("kind", message), data.pop("sha256", "c0" * 32)
    draft = log.by("ben", minutes, "message.drafted", **about, sha256=sha256, kind=kind, person="ben")
    about |= {"draft": draft}
    log.itself(minutes, "message.checked", **about, errors=0, findings=[])
    log.by(
        "ben", minutes + 2, "message.approved", **about, sha256=sha256, text=text,
        role="legal", person="ana", how="phone",
    )  # fmt: skip
    for place, (channel, link) in enumerate(channels.items()):
        moment_at = minutes + 3 + place
        log.itself(moment_at, "message.requested", **about, channel=channel)
        log.by(
            "ben", moment_at, "message.published", **about, channel=channel, sha256=sha256,
            kind=kind, public=channel != "staff", how="manual", link=link,
        )  # fmt: skip
    return draft


def whole() -> list[Entry]:
    """A whole incident: late once, silent once, resolved after five hours, reviewed two days later."""
    log = Log()
    declare(log, began=at(-20))
    log.itself(0, "phase.begun", phase="acknowledge", title="Acknowledge", round=1, due_at=at(60))
    opened(log, 0, "pause-posts", "do", "Pause every scheduled post.", role="social", within=5)
    opened(log, 0, "facts", "ask", "What is known?", role="lead")
    opened(log, 0, "tell-legal", "page", "Legal counsel", role="lead", within=10)
    log.itself(
        0, "page.requested", step="tell-legal", role="legal", person="ana", ladder="tell-legal", rung=0
    )
    page = len(log.entries)
    log.itself(0.5, "page.sent", step="tell-legal", role="legal", person="ana", page=page, how="chat")
    log.by("ana", 4, "page.acknowledged", step="tell-legal", role="legal", person="ana", ladder="tell-legal")
    log.itself(4, "step.done", step="tell-legal")
    log.itself(5, "step.overdue", step="pause-posts", due_at=at(5))
    log.by("ben", 8, "step.done", step="pause-posts", reason="The scheduler was locked", person="ben")
    log.by("ana", 9, "fact.stated", fact="what_happened", value="A backup was copied.", step="facts")
    log.by("ana", 10, "fact.stated", fact="affected", value=4100, step="facts")
    log.itself(10, "step.done", step="facts")
    log.itself(
        10, "clock.started", clock="gdpr-33", title="Notify the regulator", due_at=at(72 * HOUR_M),
        owner="legal", started_at=at(0),
    )  # fmt: skip
    opened(log, 10, "holding", "say", "Holding statement", role="social", within=45)
    say(log, 30, "holding", WORDS, {"x": "https://x.example/1", "staff": ""})
    log.itself(34, "step.done", step="holding")
    log.by("ana", 35, "commitment.made", commitment="next-update", due_at=at(155))
    log.itself(36, "phase.ended", phase="acknowledge")
    log.itself(36, "phase.begun", phase="respond", title="Contain and respond", round=1)
    opened(log, 36, "response", "decide", "Which response fits?", role="lead", phase="respond", within=15)
    log.by(
        "ana", 40, "decision.made", step="response", choice="not-yet", label="Not known yet",
        repeat=True, opens_at=at(70),
    )  # fmt: skip
    opened(
        log, 70, "response", "decide", "Which response fits?", role="lead", phase="respond",
        within=15, round=2,
    )  # fmt: skip
    log.by("ana", 75, "decision.made", step="response", choice="apologise", label="We apologise")
    log.itself(75, "step.done", step="response")
    log.by("ana", 80, "level.changed", level="L4", **{"from": "L3"}, reason="National media call")
    opened(log, 80, "brief", "do", "Brief the switchboard.", role="care", phase="respond")
    log.by("ben", 85, "step.skipped", step="brief", reason="The switchboard is closed on Sundays")
    log.itself(155, "commitment.broken", commitment="next-update", due_at=at(155))
    say(log, 170, "apology", "We charged 4,100 orders twice. We pay it back by Friday.", {"x": ""})
    log.itself(
        171, "page.failed", step="apology", role="care", person=None, reason="nobody holds it", ladder="care"
    )
    say(log, 200, "update", "Half of it is paid back. Next update: 14:30 CET.", {"x": "javascript:alert(1)"})
    log.by("ana", 240, "level.changed", level="L2", **{"from": "L4"}, reason="Calls have stopped")
    log.by("ana", 250, "note.added", text="Counsel says: <b>wait</b> | [here](https://evil.example)")
    log.itself(300, "phase.ended", phase="respond")
    log.itself(300, "incident.resolved")
    log.by("ana", 400, "clock.met", clock="gdpr-33", reason="Form sent, receipt 88")
    log.itself(3000, "phase.begun", phase="review", title="Review and learn", round=1)
    opened(log, 3000, "lessons", "ask", "What did we learn?", role="lead", phase="review")
    log.by("ana", 3010, "fact.stated", fact="went_well", value="Legal was quick.", step="lessons")
    log.by("ana", 3011, "fact.stated", fact="went_badly", value="# Two drafts\n- of one text", step="lessons")
    log.itself(3011, "step.done", step="lessons")
    log.by("ana", 3020, "action.proposed", text="Give care a backup", owner="lead", due="2026-12-01")
    log.itself(3030, "phase.ended", phase="review")
    log.itself(3030, "incident.closed")
    return log.entries


def abandoned() -> list[Entry]:
    """Declared, and nobody went on."""
    log = Log()
    declare(log)
    log.by("ana", 1, "walk.paused")
    return log.entries


def unresolved() -> list[Entry]:
    """One statement, then silence for five hours; a step never finished."""
    log = Log()
    declare(log)
    log.itself(0, "phase.begun", phase="acknowledge", title="Acknowledge", round=1)
    opened(log, 0, "holding", "say", "Holding statement", role="social", within=45)
    opened(log, 0, "care", "do", "Brief customer care.", role="care", within=30)
    say(log, 10, "holding", WORDS, {"x": "https://x.example/1"})
    log.itself(13, "step.done", step="holding")
    log.itself(30, "step.overdue", step="care", due_at=at(30))
    log.by("ana", 313, "note.added", text="Nothing new")
    return log.entries


def redacted() -> list[Entry]:
    """The unresolved one with the note, the approval and a step's opening taken away."""
    log = Log()
    log.entries = unresolved()
    for entry in list(log.entries):
        if entry.type in {"note.added", "message.approved"} or entry.data.get("step") == "care":
            log.redact(entry.seq, 320, "Personal data")
    return log.entries


def exercise() -> list[Entry]:
    """The unresolved one, as a drill."""
    first, *others = unresolved()
    return [first._replace(data=first.data | {"exercise": True}), *others]


def joined() -> list[Entry]:
    """A second plan joins: a step of the same name, and a shorter cadence from then on."""
    log = Log()
    log.entries = unresolved()[:-1]
    log.by(
        "ana", 40, "plan.joined", playbook="outage", version="2.0.0", sha256="cd" * 32, sources={},
        title="Outage", cadence={"L3": 3600},
    )  # fmt: skip
    opened(log, 41, "outage/care", "do", "Put up the status page.", plan="outage", within=10)
    log.by("ben", 45, "step.done", step="outage/care", plan="outage")
    say(log, 60, "update", "The shop is down. Next update: 12:00 CET.", {"x": "https://x.example/2"})
    say(log, 130, "update", "The shop is back.", {"x": "https://x.example/3"})
    log.by("ben", 140, "step.done", step="care", happened_at=at(29))
    log.itself(180, "incident.resolved")
    return log.entries


ALL = {
    "whole": whole,
    "abandoned": abandoned,
    "unresolved": unresolved,
    "redacted": redacted,
    "exercise": exercise,
    "joined": joined,
}
