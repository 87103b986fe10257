"""How each type of entry reads as one line. Words in braces are keys of its data; roles stand for people."""

from __future__ import annotations

from .entry_data import because, mapping, said, whole
from .events import Entry
from .local import at
from .times import SECOND, moment, words

_LINES = {
    "incident.declared": "declared: {title}, level {level}",
    "incident.resolved": "resolved",
    "incident.closed": "closed",
    "incident.reopened": "reopened",
    "phase.begun": "phase begins: {title}",
    "phase.ended": "phase ends: {phase}",
    "phase.overdue": "phase is overdue: {phase}",
    "phase.not_needed": "phase is not needed: {phase}",
    "step.opened": "{step} opens: {title}",
    "step.ticked": "{step}: lines ticked",
    "step.done": "{step} is done",
    "step.skipped": "{step} is skipped",
    "step.reopened": "{step} is opened again",
    "step.extended": "{step} is given more time",
    "step.not_needed": "{step} is not needed",
    "step.overdue": "{step} is overdue",
    "decision.made": "{step}: decided “{label}”",
    "fact.stated": "fact {fact}: {value}",
    "role.assigned": "role {role} is assigned",
    "role.handed_over": "role {role} is handed over",
    "level.changed": "level {from} becomes {level}",
    "page.requested": "{role} is to be paged for {step}",
    "page.climbed": "next to call for {step}: {role}",
    "page.sent": "{role} is paged for {step}",
    "page.acknowledged": "{role} acknowledges for {step}",
    "page.failed": "{role} is not reached for {step}",
    "message.drafted": "{message} is drafted",
    "message.checked": "{message} is checked, errors: {errors}",
    "message.approved": "{message} is approved by {role}",
    "message.rejected": "{message} is rejected",
    "message.requested": "{message} is about to go out on {channel}",
    "message.published": "{message} is published on {channel}",
    "message.failed": "{message} did not go out on {channel}",
    "message.withdrawn": "{message} is withdrawn from {channel}",
    "claim.raised": "claim {claim} is noted: {text}",
    "claim.judged": "claim {claim} is checked: {verdict}",
    "claim.answered": "claim {claim} is answered",
    "enquiry.received": "enquiry {enquiry}: {who} asks: {asks}",
    "commitment.made": "promised: {commitment} by {due_at}",
    "commitment.kept": "promise kept: {commitment}",
    "commitment.broken": "promise broken: {commitment}",
    "clock.started": "legal clock {clock} starts: {title}, due {due_at}",
    "clock.moved": "legal clock {clock} is now due {due_at}",
    "clock.met": "legal clock {clock} is met",
    "clock.missed": "legal clock {clock} is missed",
    "clock.dropped": "legal clock {clock} is dropped",
    "note.added": "note: {text}",
    "evidence.attached": "evidence attached: {name}",
    "walk.paused": "the walk is paused",
    "walk.resumed": "the walk goes on",
    "inject.played": "inject: {text}",
    "inject.held": "inject {inject} is held back",
    "inject.moved": "inject {inject} will come at {comes_at}",
    "inject.dropped": "inject {inject} is dropped",
    "inject.not_needed": "inject {inject} does not fit any more",
    "anytime.happened": "happened: {title}",
    "channel.lost": "channel {channel} is lost",
    "channel.back": "channel {channel} is back",
    "plan.joined": "plan joined: {playbook}",
    "plan.changed": "plan changed: {playbook}",
    "hold.set": "legal hold set",
    "hold.lifted": "legal hold lifted",
    "entry.redacted": "entry {seq} is redacted",
    "action.proposed": "action proposed: {text}",
}
_LEFT_OUT = "{message} is left out on {channel}"
_OVERRULED = "{message}: an error stands"
_EMERGENCY = "{message} is about to go out on {channel} UNAPPROVED: {emergency}"
_LEFT_EMPTY = "fact {fact}: left empty"
_PRIVILEGED = "advice sought (privileged, no text kept)"


class _Words(dict[str, str]):
    """What a form names of an entry, looked up when it does."""

    def __init__(self, entry: Entry, where: str | None) -> None:
        super().__init__()
        self._entry, self._where = entry, where

    def __missing__(self, key: str) -> str:
        return _said(self._entry, key, self._where) or "(not known)"


def line_of(entry: Entry, redacted_because: str | None, where: str | None = None) -> str:
    """What an entry says, with its reason; a redacted one says why it was redacted.

    Times stand as the clocks of the zone `where` show them; without one, as the log has them.
    """
    if redacted_because is not None:
        return f"{entry.type}: redacted ({redacted_because or 'no reason kept'})"
    form = _LINES.get(entry.type, entry.type)
    if entry.type == "message.withdrawn" and entry.data.get("left_out") is True:
        form = _LEFT_OUT
    if entry.type == "message.checked" and mapping(entry, "overruled"):
        form = _OVERRULED
    if entry.type == "message.requested" and said(entry, "emergency"):
        form = _EMERGENCY
    if entry.type == "note.added" and entry.data.get("privileged") and not said(entry, "text"):
        form = _PRIVILEGED
    if entry.type == "fact.stated" and "value" in entry.data and entry.data["value"] is None:
        form = _LEFT_EMPTY
    return form.format_map(_Words(entry, where)) + _besides(entry, where)


def _said(entry: Entry, key: str, where: str | None) -> str:
    text = said(entry, key)
    if entry.type == "claim.judged" and text == "unknown":
        return "not known"
    if where is None or not (key.endswith("_at") or key == "value"):
        return text
    try:
        then = at(moment(text), where)
    except (ValueError, OverflowError, OSError):
        return text
    return f"{then:%a} {then.day} {then:%b} {then.year}, {then:%H:%M %Z}"


def _besides(entry: Entry, where: str | None) -> str:
    parts = []
    length = whole(entry, "by_s")
    if length > 0:
        parts.append(f"by {words(length * SECOND)}")
    parts += [said(entry, "link")] if said(entry, "link") else []
    if entry.type in {"step.done", "step.ticked"} and said(entry, "evidence"):
        parts.append(f"evidence: {said(entry, 'evidence')}")
    if entry.type == "decision.made" and entry.data.get("repeat") is True:
        parts.append("to be asked again")
    if entry.type == "decision.made" and said(entry, "goto"):
        parts.append(f"on to {said(entry, 'goto')}")
    if entry.type == "enquiry.received" and said(entry, "due_at"):
        parts.append(f"by {_said(entry, 'due_at', where)}")
    if entry.type in {"anytime.happened", "commitment.made"} and said(entry, "text"):
        parts.append(said(entry, "text"))
    if entry.type == "message.checked" and entry.data.get("cleared") is True:
        until = mapping(entry, "clearance").get("until")
        parts.append(f"approved beforehand, until {until}" if until else "approved beforehand")
    parts += [f"{rule}: {because(entry, str(why))}" for rule, why in mapping(entry, "overruled").items()]
    if said(entry, "reason"):
        reason = said(entry, "reason")
        rejected = entry.type == "message.rejected"
        parts.append(f"reason: {because(entry, reason) if rejected else reason}")
    if said(entry, "plan"):
        parts.append(f"plan {said(entry, 'plan')}")
    return f" ({'; '.join(parts)})" if parts else ""
