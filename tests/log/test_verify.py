from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisctl.core.events import Entry
from crisisctl.log.codec import LONGEST, encode
from crisisctl.log.evidence import keep_evidence
from crisisctl.log.kept import keep_plan, keep_words
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import Verdict, verify
from tests.log.sample import AT, HOLDING, ID, PLAN, chained, declared, entry, remade, sha


def heads(log: Path) -> list[str]:
    return [json.loads(line)["hash"] for line in log.read_bytes().splitlines()]


def found(folder: Path, head: str | None = None) -> list[tuple[int | None, str]]:
    verdict = verify(folder, head)
    assert not verdict.ok
    assert all(problem.file == str(folder / "log.jsonl") for problem in verdict.problems)
    return [(problem.line, problem.text) for problem in verdict.problems]


def test_a_log_as_it_was_written_verifies(folder: Path, log: Path) -> None:
    assert verify(folder) == Verdict(
        ID, ok=True, entries=4, redacted=0, torn=0, head=heads(log)[-1], problems=()
    )
    assert verify(folder, heads(log)[-1].upper()).problems == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_any_change_of_an_entry_is_found(folder: Path, log: Path, data: st.DataObject) -> None:
    whole = chained(declared(), *(entry(seq) for seq in range(2, 8))).splitlines(keepends=True)
    number = data.draw(st.integers(0, len(whole) - 1))
    old = json.loads(whole[number])
    field = data.draw(st.sampled_from(sorted(old)))
    new = data.draw(
        st.sampled_from([other[field] for other in map(json.loads, whole)] + ["0" * 64, 1, None, {}])
    )
    changed = json.loads(whole[number]) | {field: new}
    whole[number] = json.dumps(changed).encode() + b"\n"
    log.write_bytes(b"".join(whole))
    assert verify(folder).ok == (changed == old)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.permutations(range(5)), st.sets(st.integers(0, 4)), st.lists(st.integers(0, 4), max_size=2))
def test_any_swap_insertion_and_removal_is_found(
    folder: Path, log: Path, order: list[int], removed: set[int], again: list[int]
) -> None:
    whole = chained(declared(), *(entry(seq) for seq in range(2, 6))).splitlines(keepends=True)
    kept = [number for number in order if number not in removed] + again
    log.write_bytes(b"".join(whole[number] for number in kept))
    head = json.loads(whole[-1])["hash"]
    assert verify(folder).ok == (bool(kept) and kept == list(range(len(kept))))
    assert verify(folder, head).ok == (kept == list(range(5)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(st.integers(0, 2_000), st.integers(1, 255))
def test_any_flipped_byte_is_found_or_means_the_same(folder: Path, log: Path, at: int, flip: int) -> None:
    whole = chained(declared(), entry(2), entry(3), entry(4))
    at %= len(whole) - 1  # without its last newline the last entry is torn
    log.write_bytes(whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :])
    assert not verify(folder).ok


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
def test_whatever_stands_in_a_log_is_judged(folder: Path, log: Path, content: bytes) -> None:
    log.write_bytes(content)
    assert not verify(folder).ok


def test_every_fault_is_named_with_its_line(folder: Path, log: Path) -> None:
    one, two, three, four = log.read_bytes().splitlines(keepends=True)
    breach = "it does not continue the entry before it: something was changed, removed or put in"
    for content, problems in (
        ([one, two, four], [(3, "entry 4 stands where 3 belongs"), (3, breach)]),
        ([one, three, two, four], [
            (2, "entry 3 stands where 2 belongs"), (2, breach),
            (3, "entry 2 stands where 4 belongs"), (3, breach),
            (4, "entry 4 stands where 3 belongs"), (4, breach),
        ]),
        ([one, remade(two, data={"text": "lie"}), three, four], [(2, "its data is not what was written")]),
        ([one, remade(two, colour="red"), three, remade(four, by="eve")], [
            (2, "unknown key 'colour'"), (4, "its hash is not that of its content"),
        ]),
        ([one, b"?\n", remade(three, by="eve"), four], [
            (2, "the line is not JSON: Expecting value at column 1"),
            (3, "its hash is not that of its content"),
        ]),
        ([one, remade(two, data=..., salt=...), three, four], [
            (2, "the data of entry 2 is gone, and no later entry says why"),
        ]),
        ([one, two, b"x" * (1 << 21), three], [
            (3, "the line is longer than 1048576 bytes; nothing behind it was read"),
        ]),
        ([], [(None, "the log has no whole entry")]),
        ([one[:-1]], [(None, "the log has no whole entry")]),
    ):  # fmt: skip
        log.write_bytes(b"".join(content))
        assert found(folder) == problems
        assert {problem.rule for problem in verify(folder).problems} == {"damaged-log"}


def test_what_was_cut_from_the_end_is_found_with_the_head_alone(folder: Path, log: Path) -> None:
    known, whole = heads(log), log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(whole[:3]))
    assert verify(folder) == Verdict(ID, ok=True, entries=3, redacted=0, torn=0, head=known[2], problems=())
    text = "no entry has the hash that was given: it was mistyped, or entries were cut or exchanged"
    assert found(folder, known[3]) == [(None, text)]
    assert verify(folder, known[3]).problems[0].rule == "head-missing"


def test_a_log_that_grew_since_its_head_was_noted_verifies_and_says_so(folder: Path, log: Path) -> None:
    verdict = verify(folder, heads(log)[1])
    assert verdict.ok
    assert [(problem.text, problem.rule, problem.severity) for problem in verdict.problems] == [
        ("the log has grown by 2 since the hash that was given was its last", "head-passed", "warning")
    ]


def test_a_redacted_entry_verifies_and_is_counted(folder: Path) -> None:
    redact(folder, 2, "a name", "ben", AT)
    verdict = verify(folder)
    assert verdict[1:5] == (True, 5, 1, 0)
    redact(folder, 4, "a name", "ben", AT)
    assert verify(folder)[1:5] == (True, 6, 2, 0)


def test_a_redaction_is_explained_later_and_not_by_another_redacted_entry(folder: Path, log: Path) -> None:
    whole = chained(
        declared(),
        entry(2, "entry.redacted", seq=3, reason="too early"),
        entry(3),
        entry(4, "entry.redacted", seq=3, reason="a name"),
        entry(5, "entry.redacted", seq=4, reason="a name"),
    ).splitlines(keepends=True)
    log.write_bytes(b"".join(whole))
    assert verify(folder)[1:5] == (True, 5, 0, 0)
    whole[2] = remade(whole[2], data=..., salt=...)
    log.write_bytes(b"".join(whole))
    assert verify(folder)[1:5] == (True, 5, 1, 0)
    whole[3] = remade(whole[3], data=..., salt=...)
    log.write_bytes(b"".join(whole))
    assert found(folder) == [(3, "the data of entry 3 is gone, and no later entry says why")]
    log.write_bytes(b"".join(whole[:3]))
    assert found(folder) == [(3, "the data of entry 3 is gone, and no later entry says why")]


def test_the_first_entry_must_declare_and_keep_its_content(folder: Path, log: Path) -> None:
    log.write_bytes(chained(entry(1), entry(2)))
    assert found(folder) == [(1, "the first entry does not declare an incident")]
    one, two = chained(declared(), entry(2, "entry.redacted", seq=1, reason="all")).splitlines(keepends=True)
    log.write_bytes(remade(one, data=..., salt=...) + two)
    assert found(folder) == [(1, "the first entry does not declare an incident")]


def test_a_log_begins_at_its_beginning(folder: Path, log: Path) -> None:
    log.write_bytes(chained(declared()._replace(seq=2)))
    assert found(folder) == [(1, "entry 2 stands where 1 belongs")]
    log.write_bytes(encode(declared(), "a" * 64, "9f").raw + b"\n")
    text = "it does not continue the entry before it: something was changed, removed or put in"
    assert found(folder) == [(1, text)]


def test_the_longest_torn_line_is_still_torn(folder: Path, log: Path) -> None:
    whole = log.read_bytes()
    log.write_bytes(whole + b"x" * LONGEST)
    assert verify(folder)[1:5] == (True, 4, 0, 1)
    log.write_bytes(whole + b"x" * (LONGEST + 1))
    assert found(folder) == [(5, f"the line is longer than {LONGEST} bytes; nothing behind it was read")]


def test_torn_lines_are_counted_where_they_are_and_put_aside(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"torn")
    assert verify(folder)[1:5] == (True, 4, 0, 1)
    LogStore(folder).add("ana", AT, "note.added", {"text": "a"})
    assert verify(folder)[1:5] == (True, 5, 0, 1)
    log.write_bytes(log.read_bytes() + b"torn")
    assert verify(folder)[1:5] == (True, 5, 0, 2)


def test_a_folder_without_a_log_is_judged(tmp_path: Path) -> None:
    assert found(tmp_path) == [(None, "the log cannot be read: No such file or directory")]
    (tmp_path / "log.jsonl").symlink_to("/dev/zero")
    assert verify(tmp_path).problems[0].text == "this is not a regular file"


def test_the_plan_and_its_sources_are_those_that_were_declared(folder: Path) -> None:
    (folder / "plan.yaml").write_bytes(PLAN + b"#")
    assert found(folder) == [(1, "plan.yaml was changed; entry 1 names it")]
    assert verify(folder).problems[0].rule == "altered-file"
    (folder / "plan.yaml").write_bytes(PLAN)
    (folder / "sources" / "holding.j2").unlink()
    assert found(folder) == [(1, "sources/holding.j2 is missing; entry 1 names it")]
    (folder / "sources" / "holding.j2").mkdir()
    assert found(folder) == [(1, "sources/holding.j2: this is not a regular file; entry 1 names it")]


def append(folder: Path, *events: tuple[str, dict[str, Any]]) -> None:
    for type_, data in events:
        LogStore(folder).add("ana", AT, type_, data)


def test_plans_that_joined_are_those_that_were_named(folder: Path) -> None:
    keep_plan(folder, "outage", PLAN, {"status/page.j2": HOLDING})
    data = {"playbook": "outage", "sha256": sha(PLAN), "sources": {"status/page.j2": sha(HOLDING)}}
    append(folder, ("plan.joined", data))
    assert verify(folder).ok
    (folder / "plans" / "outage" / "status" / "page.j2").write_bytes(b"")
    assert found(folder) == [(5, "plans/outage/status/page.j2 was changed; entry 5 names it")]
    shutil.rmtree(folder / "plans")
    assert [text for _, text in found(folder)] == [
        "plans/outage.yaml is missing; entry 5 names it",
        "plans/outage/status/page.j2 is missing; entry 5 names it",
    ]


def test_words_and_evidence_are_those_that_were_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "shot.png").write_bytes(b"pixels")
    words, kept = keep_words(folder, "We are sorry."), keep_evidence(folder, tmp_path / "shot.png")
    append(
        folder,
        ("message.drafted", {"message": "holding", "sha256": words}),
        ("message.published", {"message": "holding", "sha256": words}),
        ("evidence.attached", {"kind": "file", **kept._asdict()}),
        (
            "evidence.attached",
            {"kind": "link", "name": "https://acme.example", "size": 20, "sha256": "b" * 64},
        ),
        ("note.added", {"text": "names no file", "sha256": "c" * 64}),
    )
    assert verify(folder).ok
    (folder / "messages" / f"{words}.txt").write_text("We are not sorry.")
    (folder / "evidence" / f"{kept.sha256}-shot.png").unlink()
    assert found(folder) == [
        (5, f"messages/{words}.txt was changed; entry 5 names it"),
        (6, f"messages/{words}.txt was changed; entry 6 names it"),
        (7, f"evidence/{kept.sha256}-shot.png is missing; entry 7 names it"),
    ]


def test_a_log_cannot_name_files_elsewhere(tmp_path: Path) -> None:
    for first in (
        declared()._replace(data={**declared().data, "sources": {"../../secret": sha(b"")}}),
        declared()._replace(data={**declared().data, "sources": {"/etc/passwd": sha(b"")}}),
    ):
        (tmp_path / "plan.yaml").write_bytes(PLAN)
        (tmp_path / "log.jsonl").write_bytes(chained(first))
        ((line, text),) = found(tmp_path)
        assert line == 1
        assert "is no name of a file in an incident" in text


def test_what_names_no_file_properly_is_judged(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_bytes(
        chained(Entry(1, AT, "ana", "incident.declared", {"sha256": 3, "sources": [1]}))
    )
    assert found(tmp_path) == [(1, "plan.yaml is missing; entry 1 names it")]
