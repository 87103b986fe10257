from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crisisctl.log.follow import follow
from crisisctl.log.read import LogReader
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.problem import Refused
from tests.log.sample import AT, entry


class Over(Exception):
    """The one who follows goes home."""


def followed(folder: Path, *meanwhile: Callable[[], object]) -> list[int]:
    """The seqs that are shown while these things happen, one between two looks."""
    rest, seen = list(meanwhile), list[int]()

    def sleep() -> None:
        if not rest:
            raise Over
        rest.pop(0)()

    with pytest.raises(Over):
        seen.extend(line.entry.seq for line in follow(folder, sleep))
    return seen


def test_new_entries_are_shown_as_they_come(folder: Path, log: Path) -> None:
    store = LogStore(folder)
    assert followed(
        folder,
        lambda: None,
        lambda: store.append([entry(5), entry(6)]),
        lambda: log.write_bytes(log.read_bytes() + b"torn"),
        lambda: store.append([entry(7)]),
        lambda: redact(folder, 2, "a name", "ben", AT),
        lambda: store.append([entry(9)]),
    ) == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_only_what_is_new_is_shown_after_a_mark(folder: Path) -> None:
    reader = LogReader(folder)
    list(reader)
    LogStore(folder).append([entry(5)])

    def stop() -> None:
        raise Over

    lines = follow(folder, stop, reader.mark)
    assert next(lines).entry == entry(5)
    with pytest.raises(Over):
        next(lines)


def test_nothing_is_read_while_nothing_happens(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Path] = []
    real = LogReader.__iter__

    def counted(self: LogReader) -> object:
        looks.append(self.path)
        return real(self)

    monkeypatch.setattr(LogReader, "__iter__", counted)
    assert followed(folder, *[lambda: None] * 5) == [1, 2, 3, 4]
    assert len(looks) == 1


def test_damage_and_loss_end_it(folder: Path, log: Path) -> None:
    with pytest.raises(Refused, match="the line is not JSON"):
        followed(folder, lambda: log.write_bytes(log.read_bytes() + b"damage\n"))
    with pytest.raises(Refused, match="the log cannot be read"):
        followed(folder.parent)
