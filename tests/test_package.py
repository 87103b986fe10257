"""The wheel, as somebody else gets it: installed by itself, away from this folder."""

from __future__ import annotations

import subprocess
import sys
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


class Installed:
    """An environment that holds the wheel and what it needs, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin = folder, folder / "bin"

    def run(self, *command: str, where: Path) -> str:
        ran = subprocess.run(
            [str(self.bin / command[0]), *command[1:]],
            cwd=where,
            env={"HOME": str(where), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    ran = subprocess.run(build, capture_output=True, text=True, check=False)
    if "No matching distribution" in ran.stderr or "NewConnectionError" in ran.stderr:
        pytest.skip("no package index can be reached")
    assert ran.returncode == 0, ran.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(folder / "bin/pip"), "install", "--quiet", str(wheel)], check=True)
    return Installed(folder)


@pytest.fixture(scope="module")
def metadata(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Message:
    ask = (
        "from importlib.metadata import distribution; print(distribution('crisisctl').read_text('METADATA'))"
    )
    return message_from_string(installed.run("python", "-c", ask, where=tmp_path_factory.mktemp("ask")))


def test_plans_and_templates_travel_inside(installed: Installed, tmp_path: Path) -> None:
    (inside,) = installed.folder.glob("lib/*/site-packages/crisisctl/bundled")
    for kind in ("playbooks", "templates"):
        ours = {file.relative_to(ROOT / kind) for file in (ROOT / kind).rglob("*") if file.is_file()}
        assert ours
        assert {
            file.relative_to(inside / kind) for file in (inside / kind).rglob("*") if file.is_file()
        } == ours
    assert "Acknowledge" in installed.run("crisisctl", "show", "data-breach", where=tmp_path)
    assert "data-breach" in installed.run("crisisctl", "list", where=tmp_path)
    assert '"ok": true' in installed.run("crisisctl", "check", "--json", where=tmp_path)


def test_it_says_its_version_in_every_way(installed: Installed, metadata: Message, tmp_path: Path) -> None:
    said = f"crisisctl {metadata['Version']}\n"
    assert installed.run("crisisctl", "--version", where=tmp_path) == said
    assert installed.run("python", "-m", "crisisctl", "--version", where=tmp_path) == said


def test_a_walk_can_be_played_where_nothing_else_is(installed: Installed, tmp_path: Path) -> None:
    plan = installed.run("crisisctl", "show", "data-breach", "--as", "markdown", where=tmp_path)
    assert plan.startswith("#")
    (answers,) = installed.folder.glob(
        "lib/*/site-packages/crisisctl/bundled/playbooks/drills/data-breach.yaml"
    )
    walked = ["crisisctl", "run", "data-breach", "--answers", str(answers)]
    ran = subprocess.run(
        [str(installed.bin / walked[0]), *walked[1:]],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 130, ran.stderr  # paused: what opens days later is not answered now
    assert installed.run("crisisctl", "verify", where=tmp_path)


def test_it_tells_type_checkers_that_it_is_typed(installed: Installed) -> None:
    assert list(installed.folder.glob("lib/*/site-packages/crisisctl/py.typed"))


def test_only_the_package_is_installed(wheel: Path, installed: Installed) -> None:
    tops = {one.name for one in installed.folder.glob("lib/*/site-packages/*")}
    assert "crisisctl" in tops
    assert not tops & {"tests", "benchmarks", "playbooks", "templates", "docs"}
    assert wheel.name.endswith("-py3-none-any.whl")


def test_the_metadata_says_what_a_stranger_asks(metadata: Message) -> None:
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["License-File"] == "LICENSE"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Description-Content-Type"] == "text/markdown"
    classifiers = set(metadata.get_all("Classifier", []))
    assert {
        "Typing :: Typed",
        "Environment :: Console",
        "Intended Audience :: End Users/Desktop",
    } <= classifiers
    assert not [one for one in classifiers if one.startswith("License ::")]  # the expression says it
