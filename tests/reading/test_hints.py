"""Whatever is refused comes with a way to mend it, and points at its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crisisctl.messages.templates import inspect
from crisisctl.problem import Problem, Refused
from crisisctl.reading.check_files import check_files
from crisisctl.reading.compose import compose
from tests.messages.test_templates_inspect import REFUSED as TEMPLATES
from tests.reading import test_compose, test_refusals, test_script, test_workspace
from tests.reading.conftest import ROLES

HEADS = {
    "null": "playbook: small\ntitle:\nsummary: null\nversion: ~\n",
    "lists": "playbook: [small]\ntitle: [a]\nsummary: {a: b}\nversion: []\n",
    "empty": "playbook: ''\ntitle: ' '\nsummary: ''\nversion: ''\n",
}
PLANS = {
    "roles in a list": "roles: [lead]\n",
    "roles in a text": "roles: lead\n",
    "a role that is a text": "roles: {lead: Lead}\n",
    "sections of other types": (
        "facts: [a]\nmessages: 5\nescalation: up\ncadence: [2h]\nclocks: []\nanytime: x\nphases: {a: b}\n"
        "handles: a\nlevel: [L1]\ncluster: {}\n"
    ),
    "duplicate options": "facts: {size: {ask: A, type: choice, options: [a, b, a]}}\n",
    "parts of other types": (
        "facts: {a: {ask: [A], type: [text], options: {a: b}, optional: 1}, b: null, c: []}\n"
        "messages: {m: {kind: [a], text: [b], channels: x, approve: {a: b}, audience: [], cleared: [a]}}\n"
        "escalation: {up: {a: b}, down: [a], on: [{page: [a], after: [5m]}, null]}\n"
        "clocks: {c: [a], d: {title: [a], from: {}, within: x, owner: 5m, met_by: []}}\n"
        "cadence: {L1: [a], L2: {}, L3: '', L4:}\n"
    ),
}
STEPS = (
    "{id: [a], do: {a: b}}",
    "{id: a, do: Act., how: {a: b}, why: [a], by: {}, within: [], escalate: 5m}",
    "{id: a, do: Act., when: [a], needs: a, every: {}}",
    "{id: a, do: Act., evidence: [], required: 1, holds: [], how: [[a], {}], when: {a: {}}, needs: [[a]]}",
    "{id: a, check: a}",
    "{id: a, check: [[a], null]}",
    "{id: a, ask: {}}",
    "{id: a, say: []}",
    "{id: a, page: {}}",
    "{id: a, wait: []}",
    "{id: a, decide: [], options: [a]}",
    "{id: a, decide: Which, options: {a: [b], b: {label: [], goto: {}, repeat: 1}, c: {}}}",
    "[a]",
    "null",
)
DRILLS = (
    "drill: [a]\nplaybook: {}\nstarts: now\nlevel: []\nroles: []\nanswers: a\n",
    "answers: {}\ninjects: {}\nobjectives: a\nfails: a\n",
    "answers: {act: 5, list: [a], pick: {choose: []}, tell: {facts: [a]}, call: {ack: []}, pause: []}\n",
    "answers: {act: {done: 1, evidence: {}, after: 5}, post: {draft: [], approve: a, publish: {x: []}}}\n",
    "answers: {}\ninjects: [a, {at: 5, text: [], truth: maybe, expect: [{step: []}]}]\n",
    "answers: {}\nobjectives: [{id: a b, metric: [], within: 5, at_most: a}, 5]\n",
)
WORKSPACES = (
    "brand: []\npeople: []\nchannels: a\npolicy: 5\n",
    "brand: {name: [], language: {}, timezone: []}\npolicy: {second-person: 1}\n",
    "people: {ana: [], ben: {name: [], roles: a, reach: a}, eve: {name: E, reach: [[], env:1]}}\n",
    "channels: {x: [], y: {limit: [], publish: [], internal: 1, account: {}, name: []}}\n",
)


def written(cases: dict[str, tuple[str, str]]) -> list[str]:
    """The texts of a table of refusals, without their marks."""
    return [text.replace("»", "") for text, _ in cases.values()]


def whole(problems: Any) -> None:
    """Each problem has a place and a hint."""
    assert [one for one in problems if one.severity == "error"]
    assert [one for one in problems if not (one.line and one.column and one.hint)] == []


def test_of_every_step(desk: Any, plan: Callable[..., str]) -> None:
    for steps in [*written(test_refusals.STEPS), *(f"- {step}" for step in STEPS)]:
        whole(desk.problems(plan(steps, more=test_refusals.MESSAGES)))


def test_of_every_plan(desk: Any, plan: Callable[..., str]) -> None:
    for more in written(test_refusals.MORE):
        desk.problems(plan(test_refusals.ACT, more=more))
    for more in PLANS.values():
        text = plan(test_refusals.ACT, more=more, roles="" if "roles" in more else ROLES)
        whole(desk.problems(text if "phases:" not in more else text[: text.rindex("phases:")]))
    for head in HEADS.values():
        whole(desk.problems(plan(test_refusals.ACT, head=head)))


def test_of_every_script(desk: Any, plan: Callable[..., str]) -> None:
    for text in [*written(test_script.REFUSED), *DRILLS]:
        with pytest.raises(Refused) as refused:
            test_script.read_script(desk, plan, text)
        whole(refused.value.problems)


def test_of_every_workspace_file_and_template(tmp_path: Path) -> None:
    found: list[Problem] = []
    for text in [*(text for text, _ in test_workspace.REFUSED), *WORKSPACES]:
        (tmp_path / "crisisctl.yaml").write_text(text)
        found += check_files([tmp_path / "crisisctl.yaml"], workspace=None, inspect=inspect)
    for text, _, _ in TEMPLATES:
        (tmp_path / "t.j2").write_text(text)
        problems = check_files([tmp_path / "t.j2"], workspace=None, inspect=inspect)
        whole(problems)
    for text in ("{{ brand.nmae }}", "{{ foo.bar }}", "{{ next_updat }}"):
        (tmp_path / "t.j2").write_text(text)
        found += check_files([tmp_path / "t.j2"], workspace=None, inspect=inspect)
    found += check_files(
        [tmp_path / "gone.yaml", tmp_path / "gone.j2", tmp_path], workspace=None, inspect=inspect
    )
    for text in ("ana: {phone: 1}\n", "ana: []\n", "ana: {call: []}\n"):
        (tmp_path / "contacts.yaml").write_text(text)
        found += check_files([tmp_path / "contacts.yaml"], workspace=None, inspect=inspect)
    whole(found)


@pytest.mark.parametrize("data", [data for data, _ in test_compose.REFUSED.values()])
def test_of_every_broken_file(data: bytes) -> None:
    try:
        found: Any = compose("plan.yaml", data)[1]
    except Refused as refused:
        found = refused.problems
    whole(found)
