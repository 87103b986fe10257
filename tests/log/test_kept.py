from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisctl.log.evidence import Evidence, keep_evidence, safe_name
from crisisctl.log.kept import keep_plan, keep_words, kept, load_plan, words
from crisisctl.problem import NotSaved, Problem
from tests.log.refusals import problem
from tests.log.sample import HOLDING, PLAN, descriptors, sha


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.text())
def test_words_are_kept_to_the_letter(folder: Path, text: str) -> None:
    kept_as = keep_words(folder, text)
    assert kept_as == sha(text.encode())
    assert words(folder, kept_as) == text
    assert keep_words(folder, text) == kept_as
    assert (folder / "messages" / f"{kept_as}.txt").read_bytes() == text.encode()


def test_words_that_were_changed_are_no_words(folder: Path) -> None:
    kept_as = keep_words(folder, "We are sorry.")
    path = folder / "messages" / f"{kept_as}.txt"
    path.write_text("We are not sorry.")
    assert words(folder, kept_as) is None
    path.unlink()
    assert words(folder, kept_as) is None
    assert words(folder, "../log.jsonl") is None
    path.write_bytes(b"\xff")
    assert words(folder, kept_as) is None
    no_text = sha(b"\xff")
    (folder / "messages" / f"{no_text}.txt").write_bytes(b"\xff")
    assert words(folder, no_text) is None
    assert words(folder, keep_words(folder, "We are sorry.")) == "We are sorry."


def test_the_plan_is_the_one_that_was_declared(folder: Path) -> None:
    assert load_plan(folder) == PLAN
    assert kept(folder, "sources/holding.j2", sha(HOLDING)) == HOLDING
    (folder / "plan.yaml").write_bytes(PLAN + b" ")
    plan = str(folder / "plan.yaml")
    text = "this file is not the one that the log names: it was changed"
    hint = "Bring back the file that the incident was written with, from a backup or another copy."
    assert problem(lambda: load_plan(folder)) == Problem(plan, text, hint=hint, rule="wrong-file")
    (folder / "plan.yaml").unlink()
    text = "this file of the incident cannot be read: No such file or directory"
    assert problem(lambda: load_plan(folder)) == Problem(plan, text, hint=hint, rule="wrong-file")
    (folder / "plan.yaml").symlink_to("/dev/null")
    hint = "Links, pipes and devices are never opened here: put the file itself in its place."
    text = "this is not a regular file"
    assert problem(lambda: load_plan(folder)) == Problem(plan, text, hint=hint, rule="not-a-file")


def test_a_plan_that_joins_is_kept_beside_the_first(folder: Path) -> None:
    keep_plan(folder, "outage", PLAN, {"holding.j2": HOLDING})
    keep_plan(folder, "outage", PLAN + b"#", {"holding.j2": HOLDING})
    assert kept(folder, "plans/outage.yaml", sha(PLAN + b"#")) == PLAN + b"#"
    assert kept(folder, "plans/outage/holding.j2", sha(HOLDING)) == HOLDING
    assert load_plan(folder) == PLAN
    text = "'plans/../../outage.yaml' is no name of a file in an incident"
    assert problem(lambda: keep_plan(folder, "../../outage", PLAN, {})).text == text
    text = "'../plan.yaml' is no name of a file in an incident"
    found = problem(lambda: kept(folder, "../plan.yaml", sha(PLAN)))
    hint = "Something was altered: `crisisctl verify` says what."
    assert found == Problem(str(folder), text, hint=hint, rule="wrong-file")


def test_evidence_is_a_copy_under_its_own_hash(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "Screen shot 1.png"
    content = os.urandom((1 << 20) + 17)
    source.write_bytes(content)
    copied = keep_evidence(folder, source)
    assert copied == Evidence("Screen shot 1.png", len(content), sha(content))
    (path,) = (folder / "evidence").iterdir()
    assert path.name == f"{copied.sha256}-Screen shot 1.png"
    assert path.read_bytes() == content
    assert path.stat().st_mode & 0o777 == 0o600
    assert keep_evidence(folder, source) == copied
    link = tmp_path / "link.png"
    link.symlink_to(source)
    assert keep_evidence(folder, link) == copied._replace(name="link.png")


def test_what_is_no_file_is_not_attached(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for source, text in (
        (tmp_path, "only a file can be attached"),
        (tmp_path / "pipe", "only a file can be attached"),
        (Path("/dev/zero"), "only a file can be attached"),
        (tmp_path / "nowhere", "this file cannot be read: No such file or directory"),
        (tmp_path / "a\0b", "this is no path of a file"),
    ):
        before = descriptors()
        found = problem(partial(keep_evidence, folder, source))
        assert found == Problem(str(source).replace("\0", "\ufffd"), text, rule="not-attached")
        assert descriptors() == before
    assert list((folder / "evidence").iterdir()) == []


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "log.txt"
    source.write_bytes(b"x" * 10)
    assert keep_evidence(folder, source, largest=10).size == 10
    source.write_bytes(b"y" * 11)
    text = "this file has more than 10 bytes: keep it elsewhere, attach a link"
    found = problem(lambda: keep_evidence(folder, source, largest=10))
    assert found == Problem(str(source), text, rule="not-attached")
    assert len(list((folder / "evidence").iterdir())) == 1


def test_where_no_copy_can_be_made_it_is_said(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "log.txt"
    source.touch()
    (folder / "evidence").rmdir()
    (folder / "evidence").touch()
    with pytest.raises(NotSaved, match=r"log\.txt was not saved: not a directory"):
        keep_evidence(folder, source)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("shot.png", "shot.png"),
        (".hidden", "hidden"),
        ("...", "file"),
        ("", "file"),
        ("a\nb\x1b[2J\u202egnp.exe", "a b\ufffd[2J\ufffdgnp.exe"),
        ("\udcff.png", "?.png"),
        (" a/b ", "a_b"),
        ("Foto für Ana.png", "Foto für Ana.png"),
        ("\u2003. \u2003.png\u2003", "png"),
        ("X. X.png", "X. X.png"),
        ("a" * 100 + "b" * 100 + ".png", "a" * 74 + "b" * 72 + ".png"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_a_safe_name_is_short_keeps_its_ending_and_is_safe_already(name: str) -> None:
    safe = safe_name(f"{name}.png")
    assert 0 < len(safe.encode()) <= 150
    assert safe.endswith("png")
    assert "/" not in safe
    assert safe_name(safe) == safe
