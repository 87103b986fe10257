from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crisisctl.log.store import LogStore
from tests.log.sample import declare, descriptors, entry, salt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An incident of four entries: declared, and three notes."""
    made = declare(tmp_path / "incidents")
    assert LogStore(made, salt=salt).append([entry(2), entry(3), entry(4)])
    return made


@pytest.fixture
def log(folder: Path) -> Path:
    return folder / "log.jsonl"


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """An open descriptor that is left behind keeps its lock."""
    before = descriptors()
    yield
    assert descriptors() == before
