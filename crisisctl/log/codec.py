"""One entry ⇄ one line of the log, and the proof that both belong together.

``digest`` is the SHA-256 of the salt and the RFC 8785 form of the data; ``hash`` that of the RFC 8785
form of the rest, which holds the ``hash`` before as ``prev``. Data and salt can therefore be taken away
while the chain still holds.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from typing import Any, NamedTuple

from crisisctl.core.clean import clean
from crisisctl.core.events import Entry
from crisisctl.core.times import moment, rfc3339
from crisisctl.problem import NotSaved

ZEROS = "0" * 64
#: Bytes of a line, without its newline. A line beyond is neither written nor read.
LONGEST = 1 << 20
#: How deep data may be nested, so that no reader's stack is too small for what a writer wrote.
DEEPEST = 64

#: The salt of the entry with this seq: any text that nobody can guess, or, in a drill, a derived one.
Salt = Callable[[int], str]

_BARE = {"seq", "at", "by", "type", "digest", "prev", "hash"}
_WHOLE = _BARE | {"data", "salt"}
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_HEX = re.compile(r"[0-9a-f]{64}")
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_sorted = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


class Damage(ValueError):
    """What stands in a line is no entry of a log; the text says why, fit for a terminal."""


class Mark(NamedTuple):
    """Where an entry ends: its seq and hash, and how many bytes of the log come before the next one."""

    seq: int
    offset: int
    hash: str


#: Before the first entry.
START = Mark(0, 0, ZEROS)


class Line(NamedTuple):
    """An entry as it stands in the log. `salt` is None when it was redacted; `raw` has no newline."""

    entry: Entry
    salt: str | None
    digest: str
    prev: str
    hash: str
    raw: bytes


def random_salt(_seq: int) -> str:
    """128 bits that nobody can guess, as 32 hexadecimal digits."""
    return os.urandom(16).hex()


def encode(entry: Entry, prev: str, salt: str) -> Line:
    """`entry` as the line after the one whose hash is `prev`. Raises NotSaved if it cannot be written."""
    try:
        digest = digest_of(entry.data, salt)
        at = rfc3339(entry.at)
        own = hash_of(entry.seq, at, entry.by, entry.type, digest, prev)
        fields = {
            "seq": entry.seq, "at": at, "by": entry.by, "type": entry.type, "data": entry.data,
            "salt": salt, "digest": digest, "prev": prev, "hash": own,
        }  # fmt: skip
        raw = _compact(fields).encode()
    except ValueError as fault:
        raise _unfit(entry, clean(str(fault))) from fault
    except RecursionError as fault:
        raise _unfit(entry, "it is nested too deeply") from fault
    if len(raw) > LONGEST:
        raise _unfit(entry, f"it has {len(raw)} bytes, and {LONGEST} is the most. Attach it as a file")
    if deep(raw, entry.data):
        raise _unfit(entry, "it is nested too deeply")
    return Line(entry, salt, digest, prev, own, raw)


def _unfit(entry: Entry, why: str) -> NotSaved:
    return NotSaved(f"{clean(entry.type)} was not saved: the log cannot hold it, {why}.")


def without_content(line: Line) -> bytes:
    """The line of an entry whose data and salt were taken away; the chain goes through it as before."""
    entry = line.entry
    fields = {
        "seq": entry.seq, "at": rfc3339(entry.at), "by": entry.by, "type": entry.type,
        "digest": line.digest, "prev": line.prev, "hash": line.hash,
    }  # fmt: skip
    return _compact(fields).encode()


def digest_of(data: dict[str, Any], salt: str) -> str:
    """SHA-256 of `salt` and the RFC 8785 form of `data`. Raises ValueError where there is no such form."""
    if _is_plain(data):
        with suppress(UnicodeEncodeError):  # half a character is refused below
            return sha256(f"{salt}{_sorted(data)}".encode()).hexdigest()
    import rfc8785  # what never meets a fraction in a log does not pay for it

    return sha256(salt.encode() + rfc8785.dumps(data)).hexdigest()


def _is_plain(value: object) -> bool:
    """Whether nothing is in `value` that RFC 8785 writes in another way than JSON with sorted keys."""
    if value is None or type(value) is str or type(value) is bool:
        return True
    if type(value) is int:
        return abs(value) < 1 << 53
    if type(value) is dict:
        # Beyond ASCII, code points and the units of UTF-16 are in another order.
        return all(type(key) is str and key.isascii() and _is_plain(one) for key, one in value.items())
    return type(value) is list and all(map(_is_plain, value))


def hash_of(seq: int, at: str, by: str, type_: str, digest: str, prev: str) -> str:
    """SHA-256 of the RFC 8785 form of these six, written out because every entry needs it.

    `at`, `digest` and `prev` are what their names say, so nothing in them needs escaping. Raises ValueError
    for half a character.
    """
    head = (
        f'{{"at":"{at}","by":{_compact(by)},"digest":"{digest}",'
        f'"prev":"{prev}","seq":{seq},"type":{_compact(type_)}}}'
    )
    return sha256(head.encode()).hexdigest()


def parse(raw: bytes) -> Line:
    """What stands in a line, its fields checked one by one but not its hashes. Raises Damage."""
    if len(raw) > LONGEST:
        raise Damage(f"the line is longer than {LONGEST} bytes")
    try:
        fields = _decoder.decode(raw.decode())
    except UnicodeDecodeError as fault:
        raise Damage(f"byte {fault.start + 1} of the line is not UTF-8") from fault
    except json.JSONDecodeError as fault:
        raise Damage(f"the line is not JSON: {fault.msg} at column {fault.colno}") from fault
    except RecursionError as fault:
        raise Damage("the line is nested too deeply") from fault
    if not isinstance(fields, dict):
        raise Damage("the line is not a JSON object")
    if fields.keys() != _WHOLE and fields.keys() != _BARE:
        raise Damage(_wrong_keys(set(fields)))
    data = fields.get("data", {})
    if not isinstance(data, dict):
        raise Damage("'data' is not an object")
    if deep(raw, data):
        raise Damage("the line is nested too deeply")
    entry = Entry(_seq(fields["seq"]), _at(fields["at"]), _text(fields, "by"), _text(fields, "type"), data)
    salt = _text(fields, "salt") if "salt" in fields else None
    return Line(entry, salt, _hex(fields, "digest"), _hex(fields, "prev"), _hex(fields, "hash"), raw)


def faults(line: Line, after: Mark) -> list[str]:
    """Why `line` does not stand rightly behind the entry of `after`: nothing, if it does."""
    entry, found = line.entry, []
    if entry.seq != after.seq + 1:
        found.append(f"entry {entry.seq} stands where {after.seq + 1} belongs")
    if line.prev != after.hash:
        found.append("it does not continue the entry before it: something was changed, removed or put in")
    return found + own_faults(line)


def own_faults(line: Line) -> list[str]:
    """Why `line` is not what was written, as far as it shows by itself."""
    entry, found = line.entry, []
    try:
        if line.salt is not None and digest_of(entry.data, line.salt) != line.digest:
            found.append("its data is not what was written")
        header = hash_of(entry.seq, rfc3339(entry.at), entry.by, entry.type, line.digest, line.prev)
        if header != line.hash:
            found.append("its hash is not that of its content")
    except ValueError as fault:
        found.append(f"it holds what no log can hold: {clean(str(fault))}")
    return found


def deep(raw: bytes, data: dict[str, Any]) -> bool:
    """Whether `data`, written as `raw`, is nested more than DEEPEST levels deep."""
    if raw.count(b"[") + raw.count(b"{") <= DEEPEST:
        return False
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [inner for value in level for inner in _inside(value)]
    return bool(level)


def _inside(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value
    return [thing for thing in inner if isinstance(thing, (dict, list, tuple))]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Damage("a key stands twice in one object")
    return made


def _number(text: str) -> int:
    if len(text) > len("-9007199254740991"):
        raise Damage("a whole number is too large")
    return int(text)


def _no_constant(name: str) -> None:
    raise Damage(f"{name} is not JSON")


_decoder = json.JSONDecoder(object_pairs_hook=_once, parse_int=_number, parse_constant=_no_constant)


def _wrong_keys(keys: set[str]) -> str:
    if unknown := sorted(keys - _WHOLE):
        return f"unknown key {clean(unknown[0][:40])!a}"
    return f"{min(_WHOLE - keys)!a} is missing"


def _seq(value: Any) -> int:
    if type(value) is not int or not 0 < value < 1 << 53:
        raise Damage("'seq' is not a whole number from 1")
    return value


def _at(value: Any) -> int:
    try:
        if isinstance(value, str) and _AT.fullmatch(value) and rfc3339(at := moment(value)) == value:
            return at
    except ValueError:
        pass
    raise Damage("'at' is not a time like 2026-11-22T09:14:02.113Z")


def _text(fields: dict[str, Any], key: str) -> str:
    value = fields[key]
    if not isinstance(value, str) or not value:
        raise Damage(f"{key!r} is not text")
    return value


def _hex(fields: dict[str, Any], key: str) -> str:
    value = fields[key]
    if not isinstance(value, str) or not _HEX.fullmatch(value):
        raise Damage(f"{key!r} is not 64 hexadecimal digits")
    return value
