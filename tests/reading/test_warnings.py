"""Every warning, with the place that it points at. A warning refuses nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

ACT = "- {id: one, do: Act., by: lead}"
MESSAGE = "messages: {m: {kind: notice, text: T, channels: [x], approve: [lead]}}\n"
INSIDE = """\
  inside: {kind: internal, text: T, channels: [staff], approve: [lead]}
  both: {kind: notice, text: T, channels: [staff, x], approve: [lead]}
"""
UP = "escalation: {up: [{page: lead, after: 0m}]}\n"

STEPS = {
    "quiet": ("- {id: one, do: Act., by: lead, within: 5m, escalate: up}", MESSAGE + UP, ""),
    "a deadline that calls nobody": ("- {id: one, do: Act., by: lead, within: »5m}", "", "no-escalation"),
    "not for a page": ("- {id: one, page: lead, within: 5m}", "", ""),
    "a ladder without a deadline": ("- {id: one, do: Act., escalate: »up}", UP, "escalate-without-within"),
    "nobody approves": (
        "- {id: one, say: »m, by: lead}",
        MESSAGE.replace(", approve: [lead]", ""),
        "unapproved-say",
    ),
    "nobody at all approves": (
        "- {id: one, say: »m, by: lead}",
        MESSAGE.replace("[lead]", "[]"),
        "unapproved-say",
    ),
    "every without repeat": (
        '- {id: one, decide: "Which?", by: lead, every: »30m, options: {a: A, b: B}}',
        "",
        "every-without-repeat",
    ),
    "a question of fault": (
        '- {id: one, decide: »"Are we at fault?", by: lead, options: {a: A, b: B}}',
        "",
        "fault-words",
    ),
    "an option of fault": (
        '- {id: one, decide: "Which?", by: lead, options: {a: »We were negligent, b: {label: »Liable}}}',
        "",
        "fault-words fault-words",
    ),
    "a fact of awareness": (ACT, 'facts: {aware: {ask: »"Who knew first?"}}\n', "fault-words"),
    "defaults are no faults": (ACT, 'facts: {x: {ask: "Which default applies?"}}\n', ""),
    "a role without work": (
        ACT,
        "",
        "unused-role",
    ),
}


@pytest.mark.parametrize(("steps", "more", "rules"), STEPS.values(), ids=STEPS.keys())
def test_a_step_is_warned_about_at_its_fault(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any], steps: str, more: str, rules: str
) -> None:
    roles = "roles:\n  lead: {title: Lead}\n"
    if rules == "unused-role":
        roles += "  »idle: {title: Idle}\n"
    text, places = marks(plan(steps, more=more, roles=roles), rules)
    assert desk.places(text, "warning") == places
    assert desk.places(text) == []


def test_a_plan_without_a_review(desk: Any, plan: Callable[..., str]) -> None:
    text = plan(ACT).replace("phase: review", "phase: end")
    assert desk.places(text, "warning") == [(1, 1, "no-review")]


@pytest.mark.parametrize(
    ("steps", "warned"),
    [
        ("- {id: one, wait: 2h}", False),
        ("- {id: one, wait: 2h}\n- {id: two, page: lead, within: 1m}", True),
        ("- {id: one, wait: 3h}\n- {id: two, say: m, by: lead, every: 1h}", False),
        ("- {id: one, wait: 3h}\n- {id: two, say: inside, by: lead, every: 1h}", True),
        ("- {id: one, wait: 3h}\n- {id: two, say: both, by: lead, every: 1h}", False),
        ("- {id: one, do: Act., every: 3h}", True),
        ("- {id: one, do: Act., every: 2h}", False),
    ],
)
def test_a_long_plan_that_tells_the_public_nothing_again(
    desk: Any, plan: Callable[..., str], steps: str, warned: bool
) -> None:
    more = MESSAGE.replace("messages: {m: {", "messages:\n  m: {").replace("}}", "}") + INSIDE
    places = desk.places(plan(steps, more=more), "warning")
    assert places == ([(1, 1, "no-repeating-update")] if warned else [])


PEOPLE = "people:\n  ana: {name: Ana Ruiz, roles: [lead]}\n  ben: {name: Ben Okafor, roles: [deputy]}\n"
ONE = PEOPLE.replace("[lead]", "[lead, deputy]").replace("[deputy]", "[other]")


def test_a_ladder_and_approvers_that_are_one_person(desk: Any, plan: Callable[..., str]) -> None:
    more = """\
escalation:
  up: [{page: lead, after: 0m}, {page: deputy, after: 5m}]
messages:
  m: {kind: notice, text: T, channels: [x], approve: [{role: lead, within: 5m, else: deputy}]}
  n: {kind: notice, text: T, channels: [x], approve: [lead]}
  o: {kind: notice, text: T, channels: [x], approve: [{role: lead, within: 5m, else: second-person}]}
"""
    text = plan(ACT, more=more)
    assert desk.places(text, "warning") == []
    assert desk.with_people(PEOPLE).places(text, "warning") == []
    assert desk.with_people(ONE).places(text, "warning") == [(9, 3, "one-person"), (11, 54, "one-person")]


def test_one_role_is_one_person_whoever_holds_it(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    more = """\
escalation:
  »up: [{page: lead, after: 0m}, {page: lead, after: 5m}]
  single: [{page: lead, after: 0m}]
messages:
  m: {kind: notice, text: T, channels: [x], approve: »[lead, lead]}
  n: {kind: notice, text: T, channels: [x], approve: »[{role: lead, within: 5m, else: lead}]}
  o: {kind: notice, text: T, channels: [x], approve: [lead, {role: lead, within: 5m, else: second-person}]}
  p: {kind: notice, text: T, channels: [x], approve: [lead]}
"""
    text, places = marks(plan(ACT, more=more), "one-person one-person one-person")
    assert desk.places(text, "warning") == places
    many = (
        "people:\n  ana: {name: Ana Ruiz, roles: [lead, deputy]}\n  ben: {name: Ben Okafor, roles: [lead]}\n"
    )
    assert desk.with_people(many).places(text, "warning") == places
    found = [one for one in desk.problems(text) if one.rule == "one-person"]
    assert found[1].text == "everybody who approves 'm' is whoever is 'lead'"
    assert all(one.hint for one in found)


CLEARED = """\
messages:
  m:
    kind: notice
    template: m.j2
    channels: [x]
    approve: [lead]
    cleared: {by: Legal, on: 2026-01-01, until: 2026-06-30}
"""


def test_a_clearance_that_has_run_out(desk: Any, plan: Callable[..., str]) -> None:
    from dataclasses import replace

    desk.template("m.j2", "Hello.\n")
    text = plan(ACT, more=CLEARED)
    assert desk.places(text, "warning") == []
    assert replace(desk, today=date(2026, 6, 30)).places(text, "warning") == []
    assert replace(desk, today=date(2026, 7, 1)).places(text, "warning") == [(14, 49, "clearance")]


def test_a_cleared_template_that_was_edited_is_no_longer_cleared(desk: Any, plan: Callable[..., str]) -> None:
    desk.template("m.j2", "Hello.\n")
    text = plan(ACT, more=CLEARED)
    kept = desk.folder / "cleared.yaml"
    staffed = desk.with_people(PEOPLE)

    assert staffed.places(text, "warning") == [(14, 14, "clearance")]

    now = sha256(b"Hello.\n").hexdigest()
    kept.write_text(f"small: {{m: {now}}}\n")
    assert staffed.places(text, "warning") == []
    cleared = staffed.read(text).playbook.messages["m"].cleared
    assert (cleared.by, cleared.on, cleared.until, cleared.only) == ("Legal", "2026-01-01", "2026-06-30", ())
    assert cleared.sha256 == now

    desk.template("m.j2", "Hello, all.\n")
    assert staffed.places(text, "warning") == [(14, 14, "clearance")]
    assert staffed.read(text).playbook.messages["m"].cleared.sha256 != now
