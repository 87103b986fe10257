"""What `check` says of steps that enter something, and of answers that judge it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.messages.templates import inspect
from crisisctl.reading.check_files import check_files

PLAN = """\
playbook: small
title: Small
summary: A small plan.
version: 1.0.0
roles: {{lead: {{title: Crisis lead}}}}
facts: {{size: {{ask: "How large?"}}}}
phases:
  - phase: one
    title: One
    steps:
      - {{id: register, do: Enter it., by: lead, enters: claim}}
      - {{id: gone, do: Mark it., by: lead, enters: channel-lost}}
      - {{id: asked, do: Note it., by: lead, enters: enquiry}}
      - {{id: plain, do: Do it., by: lead}}
      - {step}
"""


@pytest.mark.parametrize(
    ("step", "rule"),
    [
        ('{id: it, decide: "Is it so?", options: {"true": "Yes", "false": "No"}, judges: register}', None),
        ('{id: it, decide: "Is it so?", options: {"true": "Yes", "false": "No"}, judges: plain}', "no-claim"),
        ('{id: it, decide: "Is it so?", options: {"true": "Yes", "false": "No"}, judges: gone}', "no-claim"),
        (
            '{id: it, decide: "Is it so?", options: {"true": "Yes", "false": "No"}, judges: registr}',
            "unknown-step",
        ),
        ("{id: it, ask: [size], judges: register}", "unknown-key"),
        ("{id: it, check: [It is there.], enters: claim}", "unknown-key"),
        ("{id: it, do: Enter it., enters: rumour}", "unknown-value"),
        ("{id: it, do: Answer them., answers: asked}", None),
        ("{id: it, do: Answer them., answers: register}", "no-enquiry"),
        ("{id: it, do: Answer them., answers: plain}", "no-enquiry"),
        ("{id: it, do: Answer them., answers: askd}", "unknown-step"),
        ("{id: it, check: [They have it.], answers: asked}", "unknown-key"),
    ],
)
def test_what_enters_and_judges_is_checked(tmp_path: Path, step: str, rule: str | None) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(PLAN.format(step=step), encoding="utf-8")
    found = [
        (one.rule, one.line)
        for one in check_files([file], workspace=None, inspect=inspect)
        if one.severity == "error"
    ]
    assert found == ([] if rule is None else [(rule, 15)])
