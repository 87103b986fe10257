"""Programs from npm that tests drive: installed once into pytest's own cache, else skipped."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

_PATIENCE = 240  # seconds for an installation


def installed(config: pytest.Config, *packages: str) -> Path:
    """A folder whose `node_modules` holds `packages` (name@range). Skips the test with the reason."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("npm and node are not installed here")
    folder = config.cache.mkdir("npm-" + "-".join(one.replace("@", "").replace("/", "") for one in packages))
    if not (folder / "ready").is_file():
        (folder / "package.json").write_text(json.dumps({"private": True, "type": "module"}))
        command = (npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *packages)
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        if done.returncode:
            pytest.skip(f"npm could not install {', '.join(packages)}: {done.stderr.strip()[-200:]}")
        (folder / "ready").touch()
    return Path(folder)
