"""`crisisctl check --watch`: an author's files, looked at while they are written."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import PROGRAM, Place, Walk

Walks = Callable[..., Walk]


class Watcher:
    """The program, watching; each verdict is one line of JSON."""

    def __init__(self, place: Place, *files: str) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "check", "--watch", "--json", *files],
            cwd=place.work,
            env=place.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # A program begun in the background of a shell would not hear Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        )

    def verdict(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, said


@pytest.fixture
def watch(place: Place) -> Iterator[Callable[..., Watcher]]:
    watchers: list[Watcher] = []

    def begun(*files: str) -> Watcher:
        watchers.append(Watcher(place, *files))
        return watchers[-1]

    yield begun
    for one in watchers:
        one.process.kill()
        one.process.communicate()


def plan_of(place: Place) -> Path:
    (file,) = (place.work / "playbooks").glob("*.yaml")
    return file


def test_each_change_has_a_verdict(watch: Callable[..., Watcher], place: Place) -> None:
    watcher, file = watch(), plan_of(place)
    assert watcher.verdict()["ok"]
    good = file.read_text()
    file.write_text(good.replace("title:", "titel:", 1))
    rules = {one["rule"] for one in watcher.verdict()["problems"]}
    assert {"unknown-key", "missing-key"} <= rules
    # As editors save: written beside it, and put in its place.
    beside = file.with_name("saved.tmp")
    beside.write_text(good)
    beside.replace(file)
    assert watcher.verdict()["ok"]
    new = place.work / "playbooks" / "new.yaml"
    new.write_text("playbook: new\n")
    assert not watcher.verdict()["ok"]
    assert watcher.end() == (65, "")


def test_what_a_plan_includes_is_watched_too(watch: Callable[..., Watcher], place: Place) -> None:
    file = plan_of(place)
    parts = file.parent / "parts"
    parts.mkdir()
    (parts / "more.yaml").write_text('part: more\nfacts: {more: {ask: "What more?"}}\n')
    file.write_text(f"include: parts/more.yaml\n{file.read_text()}")
    watcher = watch(str(file))
    assert watcher.verdict()["ok"]
    (parts / "more.yaml").write_text('part: more\nfacts: {more: {aks: "What more?"}}\n')
    (fault, *_) = (one for one in watcher.verdict()["problems"] if one["severity"] == "error")
    assert fault["file"].endswith("parts/more.yaml")
    assert watcher.end()[0] == 65


def test_a_file_that_goes_and_comes_back(watch: Callable[..., Watcher], place: Place) -> None:
    file = plan_of(place)
    good = file.read_text()
    watcher = watch(str(file))
    assert watcher.verdict()["ok"]
    file.unlink()
    assert [one["rule"] for one in watcher.verdict()["problems"]] == ["missing-file"]
    file.write_text(good)
    assert watcher.verdict()["ok"]
    assert watcher.end() == (0, "")


def test_at_a_terminal_the_last_verdict_stands_alone(walk: Walks, place: Place) -> None:
    file = plan_of(place)
    seen = walk("check", "--watch").until("Watching")
    file.write_text(file.read_text().replace("title:", "titel:", 1))
    seen.until("unknown key 'titel'")
    file.write_text(file.read_text().replace("titel:", "title:", 1))
    seen.gone("titel").until("0 errors")
    seen.type("\x03")
    assert seen.end() == 0
