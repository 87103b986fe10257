from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crisisctl.log.folder import Found, create, find, ids, locate
from crisisctl.log.read import read
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from crisisctl.problem import NotSaved, Problem, Refused
from tests.log.refusals import problem
from tests.log.sample import HOLDING, ID, PLAN, chained, declare, declared, entry, remade, salt

names_of_descriptors = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="only Linux tells the name of a descriptor"
)


def tree(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}


def test_a_new_incident_has_its_files_and_its_first_entry(tmp_path: Path) -> None:
    folder = declare(tmp_path / "workspace" / "incidents")
    assert folder == tmp_path / "workspace" / "incidents" / ID
    assert tree(tmp_path) == {
        "workspace": 0o700,
        "workspace/incidents": 0o700,
        f"workspace/incidents/{ID}": 0o700,
        f"workspace/incidents/{ID}/sources": 0o700,
        f"workspace/incidents/{ID}/messages": 0o700,
        f"workspace/incidents/{ID}/evidence": 0o700,
        f"workspace/incidents/{ID}/plan.yaml": 0o600,
        f"workspace/incidents/{ID}/sources/holding.j2": 0o600,
        f"workspace/incidents/{ID}/log.jsonl": 0o600,
    }
    assert (folder / "plan.yaml").read_bytes() == PLAN
    assert (folder / "sources" / "holding.j2").read_bytes() == HOLDING
    assert (folder / "log.jsonl").read_bytes() == chained(declared())
    assert verify(folder).ok


def test_more_incidents_of_a_day_are_numbered(tmp_path: Path) -> None:
    assert [declare(tmp_path).name for _ in range(4)] == [ID, f"{ID}-2", f"{ID}-3", f"{ID}-4"]


def test_incidents_that_begin_at_once_get_folders_of_their_own(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        folders = list(pool.map(lambda _: declare(tmp_path), range(16)))
    assert len(set(folders)) == 16
    assert all(verify(folder).ok for folder in folders)


@names_of_descriptors
def test_a_drill_has_its_salts_and_is_synced_by_the_caller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def note(fd: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{fd}").readlink()))
        fsync(fd)

    monkeypatch.setattr(os, "fsync", note)
    incident = create(tmp_path, ID, {}, declared(), salt=salt, durable=False)
    assert str(tmp_path / incident / "log.jsonl") not in synced
    assert (tmp_path / incident / "log.jsonl").read_bytes() == chained(declared())


@names_of_descriptors
def test_all_that_the_first_entry_names_is_on_disk_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def note(fd: int) -> None:
        path = Path(f"/proc/self/fd/{fd}").readlink().relative_to(tmp_path)
        synced.append("a new file" if path.name.startswith(".") else str(path))
        fsync(fd)

    monkeypatch.setattr(os, "fsync", note)
    declare(tmp_path / "incidents")
    at = f"incidents/{ID}"
    assert synced == [
        ".",
        at, at, at,
        "incidents",
        "a new file", at,
        at, "a new file", f"{at}/sources",
        f"{at}/log.jsonl", at,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "incident",
    [
        "", "..", "../x", "2026-11-22", "2026-11-22-Breach", "2026-11-22-a/b", "x" * 300, "2026-11-22-a\n",
        "٢٠٢٦-11-22-a",
    ],
)  # fmt: skip
def test_what_is_no_id_leads_nowhere(tmp_path: Path, incident: str) -> None:
    hint = "Ids look like 2026-11-22-data-breach; `crisisctl status` shows them."
    why = Problem(str(tmp_path), f"{incident[:80]!a} is no id of an incident", hint=hint)
    assert problem(lambda: locate(tmp_path, incident)) == why
    assert problem(lambda: create(tmp_path, incident, {}, declared())) == why
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["../plan.yaml", "/etc/x", "sources//x", "sources/../../x", "", "a\0b", "sources/."]
)
def test_a_file_cannot_leave_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="is no name of a file in an incident"):
        create(tmp_path, ID, {name: b""}, declared())
    assert list(tmp_path.iterdir()) == []


def test_an_incident_is_found_by_its_id(folder: Path) -> None:
    assert locate(folder.parent, ID) == folder
    with pytest.raises(Refused, match="the log cannot be read: No such file or directory"):
        locate(folder.parent, f"{ID}-2")
    (folder.parent / f"{ID}-2").mkdir()
    (folder.parent / f"{ID}-2" / "log.jsonl").write_bytes(chained(declared())[:-1])
    with pytest.raises(Refused, match="this is no incident"):
        locate(folder.parent, f"{ID}-2")


def test_incidents_are_found_with_their_states(tmp_path: Path) -> None:
    ends: list[list[str]] = [
        [],
        ["incident.resolved", "note.added"],
        ["incident.resolved", "incident.closed", "note.added"],
        ["incident.resolved", "incident.closed", "incident.reopened", "note.added"],
    ]
    for types in ends:
        folder = declare(tmp_path)
        LogStore(folder).append([entry(seq, type_) for seq, type_ in enumerate(types, 2)])
    states = ["open", "resolved", "closed", "open"]
    assert find(tmp_path) == [
        Found(folder.name, folder, declared(), state)
        for folder, state in zip(sorted(tmp_path.iterdir()), states, strict=True)
    ]


def test_incidents_are_in_the_order_of_their_days_plans_and_numbers(tmp_path: Path) -> None:
    in_order = [
        "2025-12-31-outage",
        f"{ID}",
        *(f"{ID}-{number}" for number in range(2, 12)),
        f"{ID}-again",
        f"{ID}-again-2",
        "2026-11-22-fire",
        "2026-11-23-data-breach",
    ]
    for one in sorted(in_order):
        (tmp_path / one).mkdir()
        (tmp_path / one / "log.jsonl").write_bytes(chained(declared()))
    assert ids(tmp_path) == [found.id for found in find(tmp_path)] == in_order


def test_what_is_no_incident_is_not_found(tmp_path: Path) -> None:
    assert find(tmp_path / "nowhere") == []
    for name, content in (("a", b""), ("b", b"torn"), ("c", chained(declared())[:-1])):
        (tmp_path / f"2026-11-22-{name}").mkdir()
        (tmp_path / f"2026-11-22-{name}" / "log.jsonl").write_bytes(content)
    (tmp_path / "2026-11-22-d").mkdir()
    (tmp_path / "2026-11-22-e").touch()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "log.jsonl").write_bytes(chained(declared()))
    (tmp_path / "2026-11-22-link").symlink_to(tmp_path / "other")
    assert find(tmp_path) == []
    assert ids(tmp_path / "nowhere") == []
    assert ids(tmp_path) == ["2026-11-22-a", "2026-11-22-b", "2026-11-22-c"]


@pytest.mark.parametrize(
    "content",
    [
        b"damage\n",
        b"damage\n" + chained(declared(), entry(2, "incident.closed")).splitlines(keepends=True)[1],
        remade(chained(declared()), by="eve"),
        chained(entry(1)),
        chained(entry(1, "incident.closed")),
        b"x" * (3 << 20) + b"\n",
        chained(declared()) + b'"incident."\n',
    ],
)
def test_a_damaged_incident_is_found_as_such(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ID).mkdir()
    (tmp_path / ID / "log.jsonl").write_bytes(content)
    assert find(tmp_path) == [Found(ID, tmp_path / ID, None, "damaged")]


def test_the_state_is_found_far_from_the_end_and_across_blocks(tmp_path: Path) -> None:
    for size in (100, 65_000, 65_536, 200_000):
        folder = declare(tmp_path / str(size))
        LogStore(folder).append([entry(2, "incident.closed"), entry(3, text="x" * size), entry(4), entry(5)])
        LogStore(folder).append([entry(6, text='"incident.resolved"')])
        assert [found.state for found in find(tmp_path / str(size))] == ["closed"]
        assert len(list(read(folder))) == 6


def test_where_no_folder_can_be_made_nothing_is_declared(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotSaved, match=f"{ID} was not saved: not a directory"):
        declare(tmp_path / "file")
