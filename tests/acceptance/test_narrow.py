"""What commands print in a narrow window: lines end between words, and a command stays in one piece."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]


@pytest.mark.parametrize("plain", ["0", "1"])
@pytest.mark.parametrize("columns", [60, 80])
def test_status_and_log_break_lines_between_words(
    begin: Begin, walk: Walks, place: Place, columns: int, plain: str
) -> None:
    begin("tell-legal")
    assert place.call("channel", "x", "lost", "--reason", "Somebody sells a prize there").returncode == 0
    place.environ |= {"CRISISCTL_PLAIN": plain}
    for command in ("status", "log"):
        known = {word.strip(":,") for word in place.call(command).stdout.split()} | {"·"}
        seen = walk(command, columns=columns, rows=200)
        assert seen.end() == 0
        broken = {word.strip(":,") for row in seen.rows for word in row.split()} - known
        assert {word for word in broken if not word.isdecimal()} == set(), seen.text


def test_the_command_that_goes_on_is_on_a_line_of_its_own(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("status", columns=45, rows=60)
    assert seen.end() == 0
    assert seen.rows[-2:] == ["Go on with:", f"    crisisctl resume {place.incident.name}"]
