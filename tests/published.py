"""Test data that others publish, where it is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def published(name: str) -> Path:
    """A file of `CRISISCTL_DATA`, else of ``../shared/data``.

    Skips the test, or the module, where there is none.
    """
    folder = Path(os.environ.get("CRISISCTL_DATA") or ROOT.parent / "shared" / "data")
    file = folder / name
    if not file.is_file():
        pytest.skip(f"no published test data: {file}", allow_module_level=True)
    return file
