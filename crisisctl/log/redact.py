"""Taking the content of one entry away, so that the chain still holds and says that it happened."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from crisisctl.core.events import Entry
from crisisctl.core.redaction import skeleton
from crisisctl.problem import NotAllowed

from .appending import forget_torn, put_aside
from .cache import forget
from .codec import Line, Salt, encode, random_salt, without_content
from .disk import not_saved, opened, sync, sync_folder, write_all
from .lock import locked_log, take
from .read import LOG, LogReader, redacts
from .tail import Tail, damaged

_BESIDE = "log.redacting"


def redact(folder: Path, seq: int, reason: str, by: str, at: int, *, salt: Salt = random_salt) -> Entry:
    """Take data and salt of entry `seq` away for good, and return the ``entry.redacted`` that says so.

    Both happen at once: the log without the content and with the new entry is written beside the old one,
    synced, and takes its name. So a crash leaves the log either as it was or redacted. What was made from
    the log is forgotten, and of torn lines only that there were some stays: they may hold the same words.

    Raises NotAllowed under a legal hold and for what cannot be redacted; NotSaved, Busy, and Refused when
    the log is damaged.
    """
    path = folder / LOG
    try:
        with locked_log(path) as fd:
            reader = LogReader(folder)
            lines = list(reader)
            _allow(lines, seq, reason)
            stays = skeleton(lines[seq - 1].entry, lines[0].entry)
            data = {"seq": seq, "reason": reason, "kept": stays}
            entry = Entry(len(lines) + 1, at, by, "entry.redacted", data)
            last = encode(entry, lines[-1].hash, salt(entry.seq))
            kept = (without_content(line) if line.entry.seq == seq else line.raw for line in lines)
            if reader.torn:
                put_aside(fd, folder, Tail(reader.mark, reader.torn))
            forget_torn(folder)
            forget(folder)
            _replace(path, b"".join(raw + b"\n" for raw in (*kept, last.raw)))
    except FileNotFoundError as fault:
        raise damaged(path, None, "there is no incident log here") from fault
    except OSError as fault:
        raise not_saved(path, fault) from fault
    forget(folder)  # others may have kept something meanwhile
    return entry


def _allow(lines: list[Line], seq: int, reason: str) -> None:
    held = [line.entry.type for line in lines if line.entry.type in {"hold.set", "hold.lifted"}]
    if held and held[-1] == "hold.set":
        raise NotAllowed(
            "The incident is under a legal hold, so nothing is redacted.",
            "`crisisctl hold off --reason R` lifts it; ask whoever set it.",
        )
    if not reason.strip():
        raise NotAllowed("A redaction needs a reason.", "Say why with --reason.", never=True)
    if not 0 < seq <= len(lines):
        hint = f"The log has the entries 1 to {len(lines)}; `crisisctl log` shows them."
        raise NotAllowed(f"There is no entry {seq}.", hint)
    if lines[seq - 1].salt is None:
        raise NotAllowed(f"Entry {seq} is redacted already.", never=True)
    if seq == 1 or redacts(lines[seq - 1].entry) is not None:
        hint = "Only what was entered during the incident can be."
        raise NotAllowed(f"Entry {seq} cannot be redacted: the proof needs it.", hint, never=True)


def _replace(path: Path, content: bytes) -> None:
    """Give the log the `content`, under a lock that holds until the new name is on disk."""
    beside = path.with_name(_BESIDE)
    try:
        with opened(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC) as fd:
            # Nobody may confirm an append to the new file while a power cut could bring the old one back.
            take(fd, beside)
            write_all(fd, content)
            sync(fd)
            beside.replace(path)
            sync_folder(path.parent)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
