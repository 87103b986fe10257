from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from crisisctl.log.lock import walk_lock
from crisisctl.log.store import LogStore
from crisisctl.problem import Busy, NotSaved, Refused
from tests.log.sample import ID, entry

ADVICE = "Pause it there with q, or act from here meanwhile: crisisctl status, crisisctl note."


def busy(folder: Path) -> str:
    with pytest.raises(Busy) as refused, walk_lock(folder, "Ben Okafor"):
        raise AssertionError("two walks at once")
    return str(refused.value)


def test_a_second_walk_is_told_who_holds_the_first(folder: Path) -> None:
    with walk_lock(folder, "Ana Ruiz"):
        said = f"Ana Ruiz is walking {ID} in another terminal (process {os.getpid()}). {ADVICE}"
        assert busy(folder) == said
    assert stat.S_IMODE((folder / "walk.lock").stat().st_mode) == 0o600
    with walk_lock(folder, "Ben"):
        assert busy(folder).startswith(f"Ben is walking {ID} in another terminal ")


def test_acting_commands_go_on_during_a_walk(folder: Path) -> None:
    with walk_lock(folder, "Ana Ruiz"):
        assert LogStore(folder).append([entry(5)])


def test_what_goes_wrong_in_a_walk_goes_through_and_frees_it(folder: Path) -> None:
    fault = OSError("of the walk itself")
    with pytest.raises(OSError, match="of the walk itself") as raised, walk_lock(folder, "Ana Ruiz"):
        raise fault
    assert raised.value is fault
    with walk_lock(folder, "Ana Ruiz"):
        pass


@pytest.mark.parametrize(
    "left", [b"", b"nonsense", b"[]", b'{"who":"Ana"}', b'{"who":"Ana","pid":[]}', b"\xff"]
)
def test_a_holder_that_left_no_name_is_somebody(folder: Path, left: bytes) -> None:
    with walk_lock(folder, "Ana Ruiz"):
        (folder / "walk.lock").write_bytes(left)
        assert busy(folder) == f"Another terminal is walking {ID}. {ADVICE}"


def test_a_holder_cannot_steer_the_terminal(folder: Path) -> None:
    with walk_lock(folder, "Eve\x1b[2J\u202e" + "x" * 200):
        said = busy(folder)
    assert said.startswith("Eve\ufffd[2J\ufffdxxx")
    assert len(re.findall("x", said)) == 80 - len("Eve\ufffd[2J\ufffd")


WALK = """
import os, sys, time
from pathlib import Path
from crisisctl.log.lock import walk_lock
with walk_lock(Path(sys.argv[1]), "Ana Ruiz"):
    print(os.getpid(), flush=True)
    time.sleep(60)
"""


def test_a_killed_walk_holds_nothing(folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WALK, str(folder)], stdout=subprocess.PIPE) as walk:
        assert walk.stdout is not None
        assert int(walk.stdout.readline()) == walk.pid
        assert f"(process {walk.pid})" in busy(folder)
        walk.send_signal(signal.SIGKILL)
        walk.wait(timeout=10)
    with walk_lock(folder, "Ben Okafor"):
        pass


def test_a_program_that_the_walk_starts_does_not_inherit_it(folder: Path) -> None:
    with walk_lock(folder, "Ana Ruiz"):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    with child, walk_lock(folder, "Ben Okafor"):
        assert child.poll() is None
        child.communicate(b"\n", timeout=10)


def test_where_nothing_can_be_held(folder: Path) -> None:
    with pytest.raises(NotSaved, match=r"walk\.lock was not saved"), walk_lock(folder / "nowhere", "Ana"):
        pass
    (folder / "walk.lock").symlink_to(folder / "log.jsonl")
    before = (folder / "log.jsonl").read_bytes()
    with pytest.raises(Refused, match="this is not a regular file"), walk_lock(folder, "Ana"):
        pass
    assert (folder / "log.jsonl").read_bytes() == before
