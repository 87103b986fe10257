from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.power_cut import NAME, PLAN, drill, workspace
from tests.acceptance.program import Place, Walk, closing


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A workspace with the small plan, and a home of its own."""
    (tmp_path / "home").mkdir()
    return Place(tmp_path / "home", workspace(tmp_path / "work"))


@pytest.fixture
def begin(place: Place) -> Callable[..., None]:
    """Declares an incident of the small plan, or of another text of it, with these steps answered."""

    def declared(*steps: str, plan: str = PLAN) -> None:
        workspace(place.work, plan)
        answers = place.work / "drills" / "small.yaml"
        answers.write_text(drill(*steps), encoding="utf-8")
        ran = place.call("run", NAME, "--answers", str(answers))
        assert ran.returncode == 130, ran.stderr

    return declared


@pytest.fixture
def walk(place: Place) -> Iterator[Callable[..., Walk]]:
    """Runs a command at a terminal; it is ended with the test."""
    walks: list[Walk] = []

    def start(*arguments: str, **options: Any) -> Walk:
        walks.append(place.walk(*arguments, **options))
        return walks[-1]

    with closing(walks):
        yield start
