"""How entries read as one line, for people and for whoever pastes them."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.entry_words import line_of
from crisisctl.core.events import WRITTEN, Entry
from crisisctl.core.times import moment

NOON = moment("2026-11-22T12:00:00Z")
DUE = "2026-11-23T08:30:00Z"


def line(type_: str, where: str | None = None, redacted: str | None = None, **data: Any) -> str:
    return line_of(Entry(7, NOON, "ana", type_, data), redacted, where)


@pytest.mark.parametrize(
    ("type_", "data", "says"),
    [
        ("incident.declared", {"title": "A leak", "level": "L3"}, "declared: A leak, level L3"),
        ("incident.closed", {"reason": "ended"}, "closed (reason: ended)"),
        ("phase.begun", {"phase": "one", "title": "Begin"}, "phase begins: Begin"),
        ("step.opened", {"step": "a", "title": "Do it."}, "a opens: Do it."),
        ("step.opened", {"step": "a"}, "a opens: (not known)"),
        ("step.done", {"step": "a"}, "a is done"),
        ("step.done", {"step": "a", "evidence": "Ticket 7"}, "a is done (evidence: Ticket 7)"),
        ("step.ticked", {"step": "a", "evidence": "Ticket 7"}, "a: lines ticked (evidence: Ticket 7)"),
        (
            "step.skipped",
            {"step": "a", "evidence": "no", "reason": "Not ours"},
            "a is skipped (reason: Not ours)",
        ),
        (
            "step.extended",
            {"step": "a", "by_s": 900, "reason": "Slow"},
            "a is given more time (by 15m; reason: Slow)",
        ),
        ("step.extended", {"step": "a", "by_s": 0}, "a is given more time"),
        ("step.extended", {"step": "a", "by_s": 1}, "a is given more time (by 1s)"),
        ("step.done", {"step": "a", "plan": "second"}, "a is done (plan second)"),
        ("decision.made", {"step": "a", "label": "Yes"}, "a: decided “Yes”"),
        (
            "decision.made",
            {"step": "a", "label": "No", "repeat": True, "goto": "respond"},
            "a: decided “No” (to be asked again; on to respond)",
        ),
        ("decision.made", {"step": "a", "label": "No", "repeat": "yes"}, "a: decided “No”"),
        ("step.done", {"step": "a", "repeat": True, "goto": "respond"}, "a is done"),
        ("fact.stated", {"fact": "many", "value": 4100}, "fact many: 4100"),
        ("fact.stated", {"fact": "many", "value": None}, "fact many: left empty"),
        ("fact.stated", {"fact": "many"}, "fact many: (not known)"),
        ("role.assigned", {"role": "lead", "person": "ana"}, "role lead is assigned"),
        (
            "level.changed",
            {"from": "L2", "level": "L3", "reason": "It grew"},
            "level L2 becomes L3 (reason: It grew)",
        ),
        ("page.sent", {"role": "lead", "step": "a"}, "lead is paged for a"),
        ("message.checked", {"message": "m", "errors": 2}, "m is checked, errors: 2"),
        (
            "message.checked",
            {"message": "m", "errors": 2, "overruled": {"no-empathy": "A notice", "over-limit": "Once"}},
            "m: an error stands (no-empathy: A notice; over-limit: Once)",
        ),
        ("message.requested", {"message": "m", "channel": "x"}, "m is about to go out on x"),
        (
            "message.requested",
            {"message": "m", "channel": "x", "emergency": "Lives at risk"},
            "m is about to go out on x UNAPPROVED: Lives at risk",
        ),
        (
            "message.published",
            {"message": "m", "channel": "x", "link": "https://x.example/1"},
            "m is published on x (https://x.example/1)",
        ),
        (
            "message.withdrawn",
            {"message": "m", "channel": "x", "reason": "Wrong"},
            "m is withdrawn from x (reason: Wrong)",
        ),
        (
            "message.withdrawn",
            {"message": "m", "channel": "x", "left_out": True, "reason": "Down"},
            "m is left out on x (reason: Down)",
        ),
        ("message.withdrawn", {"message": "m", "channel": "x", "left_out": "yes"}, "m is withdrawn from x"),
        ("message.failed", {"message": "m", "channel": "x", "left_out": True}, "m did not go out on x"),
        ("claim.judged", {"claim": "c1", "verdict": "false"}, "claim c1 is checked: false"),
        ("claim.judged", {"claim": "c1", "verdict": "unknown"}, "claim c1 is checked: not known"),
        ("claim.raised", {"claim": "c1", "text": "unknown"}, "claim c1 is noted: unknown"),
        ("claim.raised", {"claim": "c1", "text": "It burns"}, "claim c1 is noted: It burns"),
        ("commitment.made", {"commitment": "p1", "due_at": DUE}, f"promised: p1 by {DUE}"),
        (
            "commitment.made",
            {"commitment": "p1", "due_at": DUE, "text": "A report"},
            f"promised: p1 by {DUE} (A report)",
        ),
        (
            "anytime.happened",
            {"title": "Another post", "text": "On a forum"},
            "happened: Another post (On a forum)",
        ),
        ("note.added", {"text": "Hello"}, "note: Hello"),
        ("note.added", {"privileged": True}, "advice sought (privileged, no text kept)"),
        ("note.added", {"privileged": True, "text": "Kept"}, "note: Kept"),
        ("note.added", {}, "note: (not known)"),
        ("inject.moved", {"inject": "press", "comes_at": DUE}, f"inject press will come at {DUE}"),
        ("plan.joined", {"playbook": "rumour", "plan": "rumour"}, "plan joined: rumour (plan rumour)"),
        ("something.new", {"step": "a", "reason": "Why"}, "something.new (reason: Why)"),
    ],
)
def test_each_entry_as_a_line(type_: str, data: dict[str, Any], says: str) -> None:
    assert line(type_, **data) == says


def test_a_redacted_entry_says_why() -> None:
    assert (
        line("note.added", redacted="A name stood in it", text="Ana")
        == "note.added: redacted (A name stood in it)"
    )
    assert line("note.added", redacted="", text="Ana") == "note.added: redacted (no reason kept)"


def test_times_as_the_clocks_of_a_place_show_them() -> None:
    assert line("commitment.made", "Europe/Madrid", commitment="p1", due_at=DUE) == (
        "promised: p1 by Mon 23 Nov 2026, 09:30 CET"
    )
    assert line("fact.stated", "UTC", fact="since", value=DUE) == "fact since: Mon 23 Nov 2026, 08:30 UTC"
    assert line("fact.stated", "UTC", fact="many", value=4100) == "fact many: 4100"
    assert line("fact.stated", "UTC", fact="what", value="23 November") == "fact what: 23 November"
    assert line("note.added", "UTC", text=DUE) == f"note: {DUE}"
    assert line("claim.judged", "UTC", claim="c1", verdict="unknown") == "claim c1 is checked: not known"


def test_why_a_draft_was_rejected_is_one_line_of_words() -> None:
    assert line("message.rejected", message="m", reason="Too cold") == "m is rejected (reason: Too cold)"
    assert line("message.rejected", message="m", reason="Tomorrow", choice="timing") == (
        "m is rejected (reason: timing: Tomorrow)"
    )
    assert line("step.skipped", step="a", reason="Tomorrow", choice="timing") == (
        "a is skipped (reason: Tomorrow)"  # a choice is part of the reason there alone
    )


@pytest.mark.parametrize("type_", WRITTEN)
def test_every_type_that_is_written_has_words_of_its_own(type_: str) -> None:
    assert line(type_) != type_
    assert "{" not in line(type_)
