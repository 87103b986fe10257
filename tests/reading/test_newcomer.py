"""What somebody writes who begins, and what they are told to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.messages.templates import inspect
from crisisctl.reading.check_files import check_files

PLAN = """\
playbook: mine
title: A
summary: B
version: 1
roles: {lead: %s}
phases: [{phase: a, title: A, steps: [{id: act, do: Act.}]}]
"""
DRILL = "drill: d\nplaybook: rumour\nstarts: 2026-01-15T09:00:00Z\nanswers: {capture: %s}\n"


def told(folder: Path, name: str, text: str) -> list[tuple[str, str]]:
    """What `check` says of a file, with the hints."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return [(one.text, one.hint) for one in check_files([file], workspace=None, inspect=inspect)]


@pytest.mark.parametrize(
    ("role", "hint"),
    [
        ("Crisis lead", "write {title: Crisis lead}"),
        ("'a: b'", "write names and values: {name: value}"),  # as it stands, that would be no YAML
        ("[a]", "write names and values: {name: value}"),
    ],
)
def test_a_role_that_is_a_text_is_written_with_its_one_key(tmp_path: Path, role: str, hint: str) -> None:
    found = told(tmp_path, "mine.yaml", PLAN % role)
    assert [one for _, one in found if one.startswith("write")] == [hint]
    assert not [text for text, _ in found if "\0" in text]


def test_an_answer_that_is_a_word_is_told_what_answers_look_like(tmp_path: Path) -> None:
    (text, hint), *_ = told(tmp_path, "d.yaml", DRILL % "done")
    assert text == "an answer belongs here, not the text 'done'"
    assert hint.startswith("such as {done: true, after: 5m}")
