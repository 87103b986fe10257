"""A program that is killed at any of its calls to the operating system loses nothing that it confirmed.

strace lists the calls that one whole run makes between two marks, then kills a run at each of them.
"""

from __future__ import annotations

import compileall
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisisctl.core.redaction import TAKEN
from crisisctl.log.cache import save
from crisisctl.log.folder import find
from crisisctl.log.read import read
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from crisisctl.problem import NotAllowed
from tests.log.sample import AT, ID, declare, entry

CALLS = "openat,write,pwrite64,fsync,ftruncate,flock,rename,unlink,mkdir,close"
MARK = "chdir"
PROGRAM = """
import os, sys
from pathlib import Path
import rfc8785
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from tests.log.sample import AT, declare, entry

at, act = Path(sys.argv[1]), sys.argv[2]
os.chdir("/")
if act == "append":
    assert LogStore(at).append([entry(5), entry(6)])
elif act == "redact":
    redact(at, 2, "a name", "ben", AT)
else:
    declare(at)
os.chdir("/")
"""


@pytest.fixture(scope="module", autouse=True)
def _strace_works() -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    traced = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False)
    if traced.returncode:
        pytest.skip("strace may not trace here")


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A compiled copy of what runs, so that an edit meanwhile does not change the number of its calls."""
    copy, repository = tmp_path_factory.mktemp("code"), Path(__file__).parents[2]
    for part in ("crisisctl", "tests/log"):
        shutil.copytree(repository / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    assert compileall.compile_dir(copy, quiet=1)
    return copy


def run(code: Path, at: Path, act: str, *options: str) -> int:
    program = [sys.executable, "-c", PROGRAM, str(at), act]
    traced = subprocess.run(
        ["strace", "-f", "-qq", *options, *program],
        capture_output=True, check=False, timeout=60, cwd=code,
        env={"PYTHONPATH": str(code), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return traced.returncode


def points(code: Path, at: Path, act: str, trace: Path) -> list[tuple[str, int]]:
    """Each call between the marks, with its number among all calls of its name."""
    assert run(code, at, act, "-e", f"trace={CALLS},{MARK}", "-o", str(trace)) == 0
    found, counted, marks = [], Counter[str](), 0
    for line in trace.read_text().splitlines():
        if match := re.match(r"(?:\d+ +)?(\w+)\(", line):
            call = match[1]
            counted[call] += 1
            marks += call == MARK
            if marks == 1 and call != MARK:
                found.append((call, counted[call]))
    assert marks == 2
    return found


def killed(code: Path, tmp_path: Path, before: Path, act: str) -> Iterator[Path]:
    """A copy of `before` for each call at which the act was killed."""
    whole = tmp_path / "whole"
    shutil.copytree(before, whole)
    calls = points(code, whole, act, tmp_path / "trace")
    assert {call for call, _ in calls} >= {"openat", "write", "fsync", "close"}
    for call, number in calls:
        copy = tmp_path / f"{call}-{number}"
        shutil.copytree(before, copy)
        # SIGKILL, as strace passes it on.
        assert run(
            code, copy, act, "-e", f"inject={call}:signal=KILL:when={number}", "-e", f"trace={call}"
        ) in {
            -9,
            137,
        }
        yield copy


def test_an_append_that_is_killed_is_there_or_not(code: Path, folder: Path, tmp_path: Path) -> None:
    seen = set()
    for copy in killed(code, tmp_path, folder, "append"):
        verdict = verify(copy)
        assert verdict.ok
        seen.add(verdict.entries)
        assert LogStore(copy).append([entry(verdict.entries + 1)])
        assert verify(copy)[1:5] == (True, verdict.entries + 1, 0, 0)
    assert seen == {4, 6}


def test_a_repair_that_is_killed_is_done_by_the_next_writer(code: Path, folder: Path, tmp_path: Path) -> None:
    with (folder / "log.jsonl").open("ab") as log:
        log.write(b"torn")
    for copy in killed(code, tmp_path, folder, "append"):
        verdict = verify(copy)
        assert verdict.ok
        assert verdict.entries in {4, 6}
        assert verdict.torn >= 1
        LogStore(copy).add("ana", AT, "note.added", {"text": "a"})
        assert b"torn\n" in (copy / "log.torn").read_bytes()
        assert verify(copy).entries == verdict.entries + 1


def test_a_redaction_that_is_killed_happened_or_did_not(code: Path, folder: Path, tmp_path: Path) -> None:
    seen = set()
    save(folder, "state.json", "key", {"notes": ["note 2"]})
    (folder / "log.torn").write_bytes(b"torn: note 2\n")
    for copy in killed(code, tmp_path, folder, "redact"):
        verdict = verify(copy)
        assert verdict.ok
        left = [path.name for path in copy.rglob("*") if path.is_file() and b"note 2" in path.read_bytes()]
        seen.add((verdict.entries, verdict.redacted, bool(left)))
        if verdict.redacted:
            with pytest.raises(NotAllowed, match="is redacted already"):
                redact(copy, 2, "a name", "ben", AT)
        else:
            redact(copy, 2, "a name", "ben", AT)
        assert verify(copy)[1:4] == (True, 5, 1)
        assert [one.data for one in read(copy)][1] == {"text": TAKEN}
        assert not (copy / "log.redacting").exists()
    assert seen == {(4, 0, True), (5, 1, False)}


def test_an_incident_that_is_killed_at_its_birth_is_whole_or_none(code: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    seen = set()
    for root in killed(code, tmp_path, empty, "create"):
        found = find(root)
        seen.add(len(found))
        assert all(incident.state == "open" and verify(incident.folder).ok for incident in found)
        again = declare(root)
        assert verify(again).ok
        assert again.name in {ID, f"{ID}-2"}
        assert len(find(root)) == len(found) + 1
    assert seen == {0, 1}
