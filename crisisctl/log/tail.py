"""The end of a log, without reading the rest of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from crisisctl.problem import Problem, Refused

from .codec import LONGEST, START, Damage, Mark, own_faults, parse

_BLOCK = 4_096
_HINT = "Keep a copy of the whole folder as it is; `crisisctl verify` shows all that is wrong."


class Tail(NamedTuple):
    """Where the last whole entry ends, and how many bytes of a torn line follow it."""

    mark: Mark
    torn: int


def damaged(path: Path, line: int | None, text: str) -> Refused:
    """The refusal of a log of which `line`, from 1, cannot be believed."""
    return Refused([Problem(str(path), text, line=line, hint=_HINT, rule="damaged-log")])


def tail_of(fd: int, path: Path) -> Tail:
    """The end of the log behind `fd`. Raises Refused, with the line, if the last entry is damaged."""
    size = os.fstat(fd).st_size
    try:
        torn = len(_line_before(fd, size))
        whole = size - torn
        return Tail(_mark(fd, whole) if whole else START, torn)
    except Damage as fault:
        raise damaged(path, _count_lines(fd), str(fault)) from fault


def holds(fd: int, mark: Mark) -> bool:
    """Whether the entry of `mark` ends just there in the log behind `fd`."""
    if mark.seq == 0 or mark.offset == 0:
        return mark == START
    if not 0 < mark.offset <= os.fstat(fd).st_size or os.pread(fd, 1, mark.offset - 1) != b"\n":
        return False
    try:
        return _mark(fd, mark.offset) == mark
    except Damage:
        return False


def _mark(fd: int, end: int) -> Mark:
    """The mark of the entry whose newline is the byte before `end`."""
    line = parse(_line_before(fd, end - 1))
    for fault in own_faults(line):
        raise Damage(fault)
    return Mark(line.entry.seq, end, line.hash)


def _line_before(fd: int, end: int) -> bytes:
    """What stands between the last newline before `end` and `end`."""
    block = _BLOCK
    while True:
        start = max(end - block, 0)
        piece = os.pread(fd, end - start, start)
        newline = piece.rfind(b"\n")
        if newline >= 0 or start == 0:
            return piece[newline + 1 :]
        if block > LONGEST:
            raise Damage(f"the last line is longer than {LONGEST} bytes")
        block *= 8


def _count_lines(fd: int) -> int:
    """The number of the last line that has a newline."""
    count = at = 0
    while piece := os.pread(fd, LONGEST, at):
        count += piece.count(b"\n")
        at += len(piece)
    return count
