"""docs/tutorial.md, typed as it stands: every command, every key, and what comes back."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.acceptance.program import ROOT, Place, Walk, closing

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
_PIECE = re.compile(r"^```(sh|text)\n(.*?)^```$|((?:^\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| (?P<see>.*?) \| (?:`(?P<key>[^`]+)`(?P<enter> and Enter)?|Enter)", re.MULTILINE)


class Reader:
    """Somebody who follows the page: where they are, and what they saw last."""

    def __init__(self, place: Place) -> None:
        self.place, self.said, self.left = place, "", ""

    def types(self, block: str, keys: str) -> None:
        """Type the lines of a box; with `keys`, the last one at the keyboard."""
        self.said = ""
        lines = block.strip().splitlines()
        for number, line in enumerate(lines, 1):
            words = shlex.split(line)
            if words[0] == "cd":
                self.place.work /= words[1]
            elif keys and number == len(lines):
                self._walks(words[1:], keys)
            else:
                self._runs(words[1:])

    def _runs(self, arguments: list[str]) -> None:
        ran = self.place.call(*arguments, CRISISCTL_AS="")
        assert ran.returncode == 0, (arguments, ran.stderr)
        self.said += ran.stdout + ran.stderr

    def _walks(self, arguments: list[str], keys: str) -> None:
        walk = Walk(self.place, tuple(arguments), 100, 45, {"CRISISCTL_AS": ""})
        with closing([walk]):
            for row in _ROW.finditer(keys):
                if row["key"] and row["enter"]:
                    walk.answer(row["see"], row["key"])
                else:
                    walk.press(row["see"], row["key"] or "\r")
            assert walk.end() == 130
            assert "crisisctl resume" in walk.text

    def sees(self, lines: str) -> None:
        """What the page says comes back, in this order."""
        at = 0
        for line in lines.strip().splitlines():
            found = self.said.find(line, at)
            assert found >= 0, f"{line!r} did not come:\n{self.said}"
            at = found


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Somebody with an empty folder."""
    (tmp_path / "home").mkdir()
    (tmp_path / "work").mkdir()
    return Reader(Place(tmp_path / "home", tmp_path / "work"))


def test_the_tutorial_can_be_followed_as_it_stands(reader: Reader) -> None:
    pieces = list(_PIECE.finditer(PAGE))
    boxes = 0
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        kind, text, table = piece.groups()
        if kind == "sh":
            keys = following.group(3) if following and following.group(3) else ""
            reader.types(text, keys)
            boxes += 1
        elif kind == "text":
            reader.sees(text)
        else:
            assert table.startswith("| you see | press |")
    assert boxes == PAGE.count("```sh") == 7
