"""Finding files, and `check` over all of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crisisctl.core.template import Inspection, Use
from crisisctl.problem import Problem, Refused
from crisisctl.reading import files
from crisisctl.reading.check_files import check_files
from crisisctl.reading.files import (
    find_playbook,
    find_workspace,
    playbooks,
    read_bytes,
    template_folders,
    workspace_in,
)


def inspect(file: str, text: str) -> Inspection:
    if "{% broken" in text:
        return Inspection((Problem(file, "does not parse", 1, 1, rule="template-syntax"),), ())
    return Inspection((), (Use("brand.nmae", 1, 4, needed=True),) if "nmae" in text else ())


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with nothing in it, as the current folder; what is bundled stands beside it."""
    for folder in (
        "bundled/playbooks",
        "bundled/templates",
        "acme/playbooks",
        "acme/templates",
        "acme/drills",
    ):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(files, "bundled", lambda kind: tmp_path / "bundled" / kind)
    monkeypatch.setattr("crisisctl.reading.check_files.bundled", lambda kind: tmp_path / "bundled" / kind)
    file = tmp_path / "acme" / "crisisctl.yaml"
    file.write_text("brand: {name: Acme}\npeople: {ana: {name: Ana Ruiz, roles: [lead, deputy]}}\n")
    monkeypatch.chdir(file.parent)
    return file


def test_the_nearest_workspace_above_counts(workspace: Path) -> None:
    deep = workspace.parent / "playbooks" / "deep"
    deep.mkdir()
    assert find_workspace(deep) == workspace
    assert find_workspace(workspace.parent) == workspace
    assert find_workspace(workspace.parent.parent) is None


def test_a_plan_of_the_workspace_wins_over_a_bundled_one(workspace: Path) -> None:
    bundled = workspace.parent.parent / "bundled" / "playbooks"
    for name in ("outage", "recall"):
        (bundled / f"{name}.yaml").write_text("a: b")
    own = workspace.parent / "playbooks" / "outage.yaml"
    own.write_text("a: b")
    assert find_playbook("outage", workspace) == own
    assert find_playbook("recall", workspace) == bundled / "recall.yaml"
    assert find_playbook("outage", None) == bundled / "outage.yaml"
    assert list(playbooks(workspace)) == ["outage", "recall"]
    assert find_playbook("playbooks/outage.yaml", None) == Path("playbooks/outage.yaml")


def test_an_unknown_plan_is_refused_with_the_nearest_name(workspace: Path) -> None:
    (workspace.parent / "playbooks" / "outage.yaml").write_text("a: b")
    with pytest.raises(Refused) as refused:
        find_playbook("outtage", workspace)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.hint) == ("unknown-playbook", "did you mean 'outage'? There are: outage")
    with pytest.raises(Refused) as refused:
        find_playbook("plans/outage.yaml", workspace)
    (problem,) = refused.value.problems
    assert (problem.line, problem.column, problem.rule) == (1, 1, "missing-file")
    with pytest.raises(Refused) as refused:
        workspace_in(workspace.parent / "playbooks")
    (problem,) = refused.value.problems
    assert (problem.line, problem.column, problem.rule) == (1, 1, "missing-file")


def test_templates_are_looked_for_in_the_workspace_first(workspace: Path) -> None:
    bundled = workspace.parent.parent / "bundled" / "templates"
    assert template_folders(workspace) == (workspace.parent / "templates", bundled)
    assert template_folders(None) == (bundled,)
    elsewhere = Path("/plans/outage.yaml")
    assert template_folders(None, elsewhere) == (Path("/plans/templates"), Path("/plans"), bundled)


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, rule in (
        (tmp_path, "unreadable"),
        (tmp_path / "pipe", "unreadable"),
        (tmp_path / "no", "missing-file"),
    ):
        with pytest.raises(Refused) as refused:
            read_bytes(path)
        (problem,) = refused.value.problems
        assert (problem.line, problem.column, problem.rule) == (1, 1, rule)
        assert problem.hint


def test_check_goes_through_the_whole_workspace(workspace: Path, plan: Callable[..., str]) -> None:
    folder = workspace.parent
    workspace.write_text("brand: {nmae: Acme}\n")
    (folder / "contacts.yaml").write_text("ana: {}\n")
    (folder / "playbooks" / "small.yaml").write_text(plan("- {id: one, do: Act., by: boss}"))
    (folder / "templates" / "bad.j2").write_text("{% broken")
    (folder / "templates" / "odd.j2").write_text("{{ brand.nmae }}")
    (folder / "drills" / "one.yaml").write_text("drill: one\nplaybook: smal\nstarts: now\nanswers: {}\n")
    problems = check_files([], workspace=workspace, inspect=inspect)
    assert [(one.file, one.line, one.rule) for one in problems if one.severity == "error"] == [
        ("crisisctl.yaml", 1, "missing-key"),
        ("crisisctl.yaml", 1, "unknown-key"),
        ("contacts.yaml", 1, "missing-key"),
        ("playbooks/small.yaml", 12, "unknown-role"),
        ("templates/bad.j2", 1, "template-syntax"),
        ("templates/odd.j2", 1, "template-name"),
        ("drills/one.yaml", 2, "unknown-playbook"),
        ("drills/one.yaml", 3, "wrong-type"),
    ]


def test_check_knows_a_file_by_its_name_and_by_its_first_key(
    workspace: Path, plan: Callable[..., str]
) -> None:
    text = plan("- {id: one, do: Act., by: lead}")
    own = workspace.parent / "playbooks" / "small.yaml"
    own.write_text(text)
    drill = workspace.parent / "any.yaml"
    drill.write_text(
        'drill: any\nplaybook: small\nstarts: "2026-01-15T09:00:00Z"\nanswers: {two: {done: true}}\n'
    )
    problems = check_files([drill, own], workspace=workspace, inspect=inspect)
    assert [(one.file, one.line, one.column, one.rule) for one in problems] == [
        ("any.yaml", 4, 11, "unknown-step")
    ]


def test_a_drill_tells_the_first_error_of_its_plan(workspace: Path, plan: Callable[..., str]) -> None:
    text = plan("- {id: one, do: Act., by: boss}").replace("phase: review", "phase: end")
    (workspace.parent / "playbooks" / "small.yaml").write_text(text)
    drill = workspace.parent / "any.yaml"
    drill.write_text('drill: any\nplaybook: small\nstarts: "2026-01-15T09:00:00Z"\nanswers: {}\n')
    (problem,) = check_files([drill], workspace=workspace, inspect=inspect)
    assert (problem.line, problem.text) == (2, "its plan cannot be used: unknown role 'boss'")


def test_without_a_workspace_what_is_bundled_is_checked(workspace: Path, plan: Callable[..., str]) -> None:
    bundled = workspace.parent.parent / "bundled"
    (bundled / "playbooks" / "small.yaml").write_text(plan("- {id: one, do: Act., by: lead, within: »}"))
    (bundled / "templates" / "bad.j2").write_text("{% broken")
    problems = check_files([], workspace=None, inspect=inspect)
    assert [one.rule for one in problems] == ["wrong-type", "template-syntax"]


def test_what_cannot_be_read_is_a_problem_too(workspace: Path) -> None:
    problems = check_files(
        [Path("gone.yaml"), Path("gone.j2"), workspace.parent], workspace=None, inspect=inspect
    )
    assert [(one.file, one.line, one.column, one.rule) for one in problems] == [
        ("gone.yaml", 1, 1, "missing-file"),
        ("gone.j2", 1, 1, "missing-file"),
        (".", 1, 1, "unreadable"),
    ]
    assert all(one.hint for one in problems)


def test_the_id_of_a_copied_plan_is_not_the_name_of_the_copy(desk: Any, plan: Callable[..., str]) -> None:
    from crisisctl.reading.playbook import read_playbook

    file = desk.folder / "plan.yaml"
    file.write_text(plan("- {id: one, do: Act., by: lead}"))
    made = read_playbook(file, workspace=None, templates=[], inspect=inspect, expected_id="small")
    assert made.playbook.id == "small"
