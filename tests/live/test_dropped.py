from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.live.dropped import dropped


@pytest.mark.parametrize(
    "typed",
    [
        "{path}",
        "'{path}'",
        '"{path}"',
        "{escaped}",
        "  {escaped}  ",
        "file://{address}",
        "file://localhost{address}",
    ],
)
def test_a_dragged_file_is_found_however_the_terminal_writes_it(tmp_path: Path, typed: str) -> None:
    path = tmp_path / "ransom note (1).png"
    path.write_bytes(b"x")
    escaped = str(path).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)")
    found = dropped(typed.format(path=path, escaped=escaped, address=str(path).replace(" ", "%20")))
    assert (found.kind, found.value) == ("file", str(path))


def test_a_file_may_stand_in_the_folder_or_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    Path("note.txt").write_text("x", encoding="utf-8")
    assert dropped("note.txt").kind == "file"
    assert dropped("~/note.txt").value == str(tmp_path / "note.txt")


@pytest.mark.parametrize(
    "typed",
    ["/no/such file.png", "'/no/such file.png'", "~/gone.txt", "./gone", "../gone", "shots/gone.png", "file:///gone",
     "/no/such\\ file.png", "file://[", "~nobody/gone.txt"],
)  # fmt: skip
def test_what_looks_like_a_path_and_is_no_file_is_said_to_be_missing(typed: str) -> None:
    assert dropped(typed).kind == "missing-file"


@pytest.mark.parametrize("typed", ["https://example.com/post/1?a=b", "HTTP://EXAMPLE.COM"])
def test_a_link_is_a_link(typed: str) -> None:
    assert (dropped(typed).kind, dropped(typed).value) == ("link", typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Ticket 4411 closed",
        "it's done",
        "and/or",
        "Ben said: see https://example.com/1",
        "24/7 coverage",
        "",
        "a \\ b",
    ],
)
def test_words_stay_words(typed: str) -> None:
    assert (dropped(typed).kind, dropped(typed).value) == ("text", typed)


@given(st.text(max_size=60))
def test_anything_is_one_of_the_four(typed: str) -> None:
    assert dropped(typed, is_file=lambda _path: False).kind in {"link", "text", "missing-file"}


def test_a_name_that_no_disk_takes_is_no_file() -> None:
    assert dropped("/" + "x" * 5_000).kind == "missing-file"
    assert dropped("/a\0b").kind == "missing-file"
