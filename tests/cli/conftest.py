from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from crisisctl.cli import place as places
from crisisctl.cli.app import run
from tests.acceptance.power_cut import NAME, PLAN, drill, workspace
from tests.acceptance.program import Place


class Ran(NamedTuple):
    """What a command left behind: its exit code and what it said."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)


class Desk(Place):
    """A workspace in which commands are run inside this process, which is quicker than a program each."""

    def __init__(self, home: Path, work: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(home, work)
        self._capsys = capsys

    def run(self, *arguments: str) -> Ran:
        """Run a command."""
        self._capsys.readouterr()
        code = run(arguments)
        said = self._capsys.readouterr()
        return Ran(code, said.out, said.err)

    def ok(self, *arguments: str) -> Ran:
        """Run a command that is allowed."""
        ran = self.run(*arguments)
        assert ran.code == 0, ran.err
        return ran

    def refused(self, *arguments: str) -> str:
        """Run a command that is used wrongly and writes nothing; what it says."""
        before = self.log()
        ran = self.run(*arguments)
        assert ran.code == 2, (ran.code, ran.err)
        assert ran.out == ""
        assert self.log() == before
        return ran.err

    def last(self, kind: str) -> dict[str, Any]:
        """The data of the last entry of a type."""
        return self.of_type(kind)[-1]

    def begin(self, *steps: str, plan: str = PLAN, **instead: str) -> Path:
        """Declare an incident of the small plan, or of another text of it, with these steps answered."""
        workspace(self.work, plan)
        answers = self.work / "drills" / "small.yaml"
        answers.write_text(drill(*steps, **instead), encoding="utf-8")
        ran = self.run("run", NAME, "--answers", str(answers))
        assert ran.code == 130, ran.err
        return self.incident


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A workspace with the small plan, in which commands are run as Ana."""
    (tmp_path / "home").mkdir()
    made = Desk(tmp_path / "home", workspace(tmp_path / "work"), capsys)
    for name in ("CRISISCTL_WORKSPACE", "CRISISCTL_PLAIN", "CRISISCTL_NO_INPUT"):
        # Set first, so that whatever a command puts there is undone.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    for name, value in made.environ.items():
        if name != "PATH":
            monkeypatch.setenv(name, value)
    monkeypatch.chdir(made.work)
    places.data_folder.cache_clear()
    return made


@pytest.fixture
def begun(desk: Desk) -> Desk:
    """An incident that was just declared."""
    desk.begin()
    return desk
