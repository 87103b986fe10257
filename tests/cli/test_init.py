"""`crisisctl init`: a workspace that passes `check`, with a drill that passes, and nothing overwritten."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisctl.cli.app import run
from crisisctl.core.clean import clean
from crisisctl.core.workspace import Place
from crisisctl.reading.default_workspace import CHANNELS
from crisisctl.reading.workspace import read_workspace
from tests.cli.conftest import Ran

NAMES = [
    "Ana Ruiz",
    "Ben Okafor",
    "Lena Weiß",
    "Olga Ivanova",
    "Cara Díaz",
    "Dev Patel",
    "Sam Lee",
    "王 伟",
    "Mia Wolf",
]
PLANS = sorted(file.stem for file in (Path(__file__).parents[2] / "playbooks").glob("*.yaml"))
Runs = Callable[..., Ran]


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runs:
    """Runs commands in an empty folder, without a terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CRISISCTL_WORKSPACE", raising=False)
    monkeypatch.setenv("TZ", "Europe/Madrid")

    def ran(*arguments: str, where: Path = tmp_path) -> Ran:
        os.chdir(where)
        capsys.readouterr()
        code = run(arguments)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran


def test_plans_speak_where_the_brand_does(runs: Runs, tmp_path: Path) -> None:
    asked = ("--brand", "Acme", "--plan", "rumour", "--channel", "site https://acme.example")
    assert runs("init", *asked, "--channel", "instagram @acme", "--channel", "bluesky @b").code == 0
    channels = read_workspace(tmp_path / "crisisctl.yaml").channels
    assert channels["x"] == Place("x", "Instagram", limit="instagram", account="@acme")
    assert (channels["bluesky"].account, channels["instagram"].account) == ("@b", None)
    assert runs("check").code == 0
    assert runs("drill", "drills/rumour.yaml").code == 0
    assert runs("show", "rumour", "--as", "print", "-o", "paper.html").code == 0
    paper = (tmp_path / "paper.html").read_text(encoding="utf-8")
    assert "on Instagram, Newsroom" in paper
    assert "<p>Instagram @acme, Newsroom https://acme.example, Staff (inside)</p>" in paper
    # A website alone stands for nothing else.
    assert runs("init", "b", *asked).code == 0
    assert read_workspace(tmp_path / "b" / "crisisctl.yaml").channels["x"] == CHANNELS["x"]


def test_what_the_flags_say_stands_in_the_workspace(runs: Runs, tmp_path: Path) -> None:
    people = ("Ana Ruiz, +34 600 000 000, lead sponsor", "Ben Okafor, social", "Ana Diez")
    ran = runs(
        *("init", "acme", "--brand", 'Acme: "Best" #1', "--timezone", "lisbon", "--plan", "rumour"),
        *(part for person in people for part in ("--person", person)),
        *("--channel", "x @acme", "--channel", "Instagram @acme.official"),
    )
    assert ran.code == 0, ran.err
    workspace = read_workspace(tmp_path / "acme" / "crisisctl.yaml")
    assert workspace.brand.name == 'Acme: "Best" #1'
    assert workspace.brand.timezone == "Europe/Lisbon"
    assert workspace.names == {"ana": "Ana Ruiz", "ben": "Ben Okafor", "ana-2": "Ana Diez"}
    assert workspace.people["ana"].roles == ("lead", "sponsor", "legal")
    assert workspace.people["ana-2"].roles == ("spokesperson",)
    assert workspace.channels["x"].account == "@acme"
    assert workspace.channels["instagram"].account == "@acme.official"
    contacts = tmp_path / "acme" / "contacts.yaml"
    assert contacts.stat().st_mode & 0o777 == 0o600
    assert 'ana: {call: "+34 600 000 000"}' in contacts.read_text()
    assert "contacts.yaml\nincidents/\n" in (tmp_path / "acme" / ".gitignore").read_text()
    assert "cd acme && crisisctl drill drills/rumour.yaml" in ran.err


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("people", [0, 9])
def test_it_passes_check_and_its_first_drill_passes(runs: Runs, plan: str, people: int) -> None:
    named = [part for name in NAMES[:people] for part in ("--person", name)]
    assert runs("init", "--brand", "Acme", "--plan", plan, *named).code == 0
    checked = runs("check")
    assert (checked.code, checked.err.splitlines()[-1]) == (0, "0 errors, 0 warnings")
    played = runs("drill", f"drills/{plan}.yaml", "--json")
    assert played.data["passed"], played.out


def test_little_is_a_must_without_a_terminal(runs: Runs, tmp_path: Path) -> None:
    assert runs("init", "here").code == 2
    assert not (tmp_path / "here").exists()
    ran = runs("init", "here", "--brand", "Acme", "--json")
    assert ran.data["playbook"] == "data-breach"
    assert sorted(ran.data["files"]) == [
        ".gitignore",
        "contacts.yaml",
        "crisisctl.yaml",
        "drills/data-breach.yaml",
    ]
    assert read_workspace(tmp_path / "here" / "crisisctl.yaml").brand.timezone == "Europe/Madrid"


@pytest.mark.parametrize("there", ["crisisctl.yaml", "contacts.yaml", "drills/data-breach.yaml"])
def test_nothing_is_overwritten(runs: Runs, tmp_path: Path, there: str) -> None:
    file = tmp_path / there
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine\n")
    ran = runs("init", "--brand", "Acme")
    assert ran.code == 2
    assert there in ran.err
    assert file.read_text() == "mine\n"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [file]


def test_a_workspace_that_is_there_says_how_to_change_it(runs: Runs) -> None:
    made = runs("init", "--brand", "Acme")
    assert "Where do statements send people for help?" in made.err
    assert "crisisctl clear data-breach" in made.err
    again = runs("init", "--brand", "Acme")
    assert "crisisctl.yaml, contacts.yaml are already in" in again.err
    assert "To change people, channels or the brand: edit crisisctl.yaml" in again.err
    with_site = runs("init", "other", "--brand", "Acme", "--channel", "site https://acme.example")
    assert "send people for help" not in with_site.err


def test_people_whose_names_have_other_letters_are_named_by_what_they_do(runs: Runs, tmp_path: Path) -> None:
    people = ("王 伟", "Олга Иванова", "李 娜", "li: 李 强, legal")
    flags = [part for one in people for part in ("--person", one)]
    assert runs("init", "--brand", "Acme", "--plan", "rumour", *flags).code == 0
    names = read_workspace(tmp_path / "crisisctl.yaml").names
    assert names == {
        "person-lead": "王 伟",
        "olga": "Олга Иванова",
        "person-spokesperson": "李 娜",
        "li": "李 强",
    }
    assert runs("drill", "drills/rumour.yaml", "--json").data["passed"]


def test_a_gitignore_stays_as_it_is(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    assert "put contacts.yaml, incidents/ and exercises/ in it" in runs("init", "--brand", "Acme").err
    assert (tmp_path / ".gitignore").read_text() == "mine\n"


def test_what_cannot_be_written_leaves_nothing(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "drills").write_text("a file, where a folder should be\n")
    ran = runs("init", "--brand", "Acme")
    assert ran.code == 74
    assert "was not saved" in ran.err
    assert [one.name for one in tmp_path.iterdir()] == ["drills"]


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--person", "Ana, led"), "no role 'led'. Did you mean 'lead'?"),
        (("--person", ", +34 600"), "nothing is written there"),
        (("--channel", "insta @acme"), "no channel 'insta'. Did you mean 'instagram'?"),
        (("--timezone", "Belin"), "did you mean Europe/Berlin?"),
        (("--plan", "data-breech"), "Did you mean 'data-breach'?"),
        (("--person", "Ana\x1b[2J"), "it holds characters that cannot be seen"),
        (("--person", "A" * 300), "it is longer than 200 characters"),
    ],
)
def test_what_cannot_be_is_told_with_what_was_meant(
    runs: Runs, tmp_path: Path, flags: tuple[str, ...], says: str
) -> None:
    ran = runs("init", "--brand", "Acme", *flags)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert "\x1b" not in ran.err
    assert not list(tmp_path.iterdir())


def test_somebody_called_null_has_a_name_that_a_drill_can_hold(runs: Runs, tmp_path: Path) -> None:
    assert runs("init", "--brand", "Acme", "--person", "Null Island").code == 0
    assert "  null-2: {name:" in (tmp_path / "crisisctl.yaml").read_text()
    assert runs("check").code == 0
    assert runs("drill", "--all").code == 0


def test_what_is_no_folder_is_told_as_such(runs: Runs, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    for where in ("file", "file/under", "lost"):
        ran = runs("init", where, "--brand", "Acme")
        assert (ran.code, ran.out) == (2, "")
        assert "is no folder" in ran.err
    assert (tmp_path / "file").read_text() == "mine"


TYPED = st.text(min_size=1, max_size=40).map(str.strip).filter(lambda text: text and clean(text) == text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(brand=TYPED, name=TYPED.filter(lambda text: "," not in text and ":" not in text), account=TYPED)
def test_whatever_is_typed_is_read_back(runs: Runs, brand: str, name: str, account: str) -> None:
    account = "".join(account.replace(",", "").split())
    with tempfile.TemporaryDirectory() as folder:
        flags = ("--brand=" + brand, "--person=" + name, "--channel=x " + account)
        ran = runs("init", "made", *flags, where=Path(folder))
        assert ran.code == 0, ran.err
        workspace = read_workspace(Path(folder) / "made" / "crisisctl.yaml")
        assert workspace.brand.name == brand
        assert list(workspace.names.values()) == [name]
        assert (workspace.channels["x"].account or "") == account.strip()
        os.chdir("/")
