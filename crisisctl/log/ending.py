"""The last entry of a kind, found from the end of the log: an incident's state without reading it all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from crisisctl.core.events import Entry

from .codec import LONGEST, Damage, own_faults, parse
from .disk import opened
from .read import LOG
from .tail import damaged

_BLOCK = 1 << 16


def last_of(folder: Path, subject: str) -> Entry | None:
    """The last entry whose type begins with `subject`, a word and its dot; None if no entry is whole.

    Raises Refused when the log cannot be read, when that entry cannot be believed, and when there are
    entries but none such.
    """
    path, needle, empty = folder / LOG, f'"{subject}'.encode(), True
    try:
        with opened(path, os.O_RDONLY) as fd:
            for raw in _backwards(fd):
                empty = False
                if needle in raw and (entry := _believed(raw)).type.startswith(subject):
                    return entry
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise damaged(path, None, f"the log cannot be read: {fault.strerror}") from fault
    except Damage as fault:
        raise damaged(path, None, str(fault)) from fault
    if empty:
        return None
    raise damaged(path, 1, f"no entry of the log is about {subject.rstrip('.')}")


def _believed(raw: bytes) -> Entry:
    line = parse(raw)
    for fault in own_faults(line):
        raise Damage(f"entry {line.entry.seq}: {fault}")
    return line.entry


def _backwards(fd: int) -> Iterator[bytes]:
    """The lines that have a newline, the last one first."""
    start, rest, whole = os.fstat(fd).st_size, b"", False
    while start:
        end, start = start, max(start - _BLOCK, 0)
        rest, *lines = (os.pread(fd, end - start, start) + rest).split(b"\n")
        for line in reversed(lines):
            if whole:
                yield line
            whole = True
        if len(rest) > LONGEST:
            raise Damage(f"a line is longer than {LONGEST} bytes")
    if whole:
        yield rest
