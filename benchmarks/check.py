"""How many plans `crisisctl check` reads in a second, beyond start-up.

    python benchmarks/check.py [ROUNDS]

Checks a folder with the plans that come with the program, and one with eight more copies of each under
other names, by turns and each as a program of its own; the difference is what the copies cost. Beside it
stands what the least reading of the same bytes takes: their YAML events alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from crisisctl.reading.files import bundled

ROUNDS, COPIES = 5, 8
PROGRAM = str(Path(sys.executable).with_name("crisisctl"))


def office(root: Path, copies: int) -> Path:
    """A folder with every plan once, and so many copies of each."""
    folder = root / "playbooks"
    folder.mkdir(parents=True)
    for file in bundled("playbooks").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for number in range(copies + 1):
            name = f"{file.stem}-{number}"
            (folder / f"{name}.yaml").write_text(text.replace(f"playbook: {file.stem}", f"playbook: {name}"))
    return root


def seconds(root: Path) -> float:
    began = time.perf_counter()
    files = sorted(str(one) for one in (root / "playbooks").iterdir())
    subprocess.run((PROGRAM, "check", *files), cwd=root, check=True, capture_output=True)
    return time.perf_counter() - began


def events(root: Path) -> float:
    """How long the YAML events of all plans take."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    began = time.perf_counter()
    for file in (root / "playbooks").iterdir():
        for _ in yaml.parse(file.read_bytes(), loader):
            pass
    return time.perf_counter() - began


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        few, many = office(Path(folder) / "few", 0), office(Path(folder) / "many", COPIES)
        times = [(seconds(few), seconds(many)) for _ in range(rounds)]
        least = min(events(many) for _ in range(rounds)) * COPIES / (COPIES + 1)
        count = len(list((many / "playbooks").iterdir())) - len(list((few / "playbooks").iterdir()))
    took = min(one for _, one in times) - min(one for one, _ in times)
    print(f"{'plans a second':<32} {count / took:>8.0f}    target 100")
    print(f"{'a plan, ms':<32} {took / count * 1e3:>8.1f} {took / least:>6.1f} times its YAML events")


if __name__ == "__main__":
    main()
