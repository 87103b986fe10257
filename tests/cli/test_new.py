"""`crisisctl new`: a plan of one's own that passes `check`, and its drill."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.test_init import NAMES, PLANS, Runs, runs

__all__ = ["runs"]
SHIPPED = Path(__file__).parents[2] / "playbooks"


@pytest.fixture
def office(runs: Runs, tmp_path: Path) -> Path:
    """A workspace of nine people that `init` made."""
    named = [part for name in NAMES for part in ("--person", name)]
    assert runs("init", "--brand", "Acme", *named).code == 0
    return tmp_path


def test_the_plan_that_teaches_passes_and_shows_every_verb(runs: Runs, office: Path) -> None:
    ran = runs("new", "shop-accident")
    assert ran.code == 0, ran.err
    text = (office / "playbooks/shop-accident.yaml").read_text()
    assert "playbook: shop-accident " in text
    assert 'title: "Shop accident"\n' in text
    assert "my-plan" not in text + (office / "drills/shop-accident.yaml").read_text()
    for verb in ("do", "check", "decide", "ask", "say", "page", "wait"):
        assert re.search(rf"^ +({verb}:|- \{{id: [\w-]+, {verb}:)", text, re.MULTILINE), verb
    for key in (
        "when",
        "needs",
        "every",
        "goto",
        "repeat",
        "escalate",
        "evidence",
        "holds",
        "opens",
        "include",
    ):
        assert f"{key}:" in text
    assert len(re.findall("#", text)) > 35
    checked = runs("check")
    assert (checked.code, checked.err.splitlines()[-1]) == (0, "0 errors, 0 warnings")
    assert runs("drill", "drills/shop-accident.yaml", "--json").data["passed"]


@pytest.mark.parametrize("plan", PLANS)
def test_a_copy_of_a_plan_is_a_plan_with_its_comments(runs: Runs, office: Path, plan: str) -> None:
    ran = runs("new", "ours", "--from", plan, "--title", 'Ours: "the" worst day')
    assert ran.code == 0, ran.err
    ours, theirs = (office / "playbooks/ours.yaml").read_text(), (SHIPPED / f"{plan}.yaml").read_text()
    changed = [new for new, old in zip(ours.split("\n"), theirs.split("\n"), strict=True) if new != old]
    assert [re.split(r" +#", line)[0] for line in changed] == [
        "playbook: ours",
        'title: "Ours: \\"the\\" worst day"',
    ]
    checked = runs("check", "--json")
    assert checked.data["ok"], checked.out
    assert runs("drill", "ours.yaml", "--script", "drills/ours.yaml").code == 65  # no such plan here
    played = runs("drill", "drills/ours.yaml", "--json")
    assert played.data["passed"], played.out


def test_without_a_workspace_it_stands_in_this_folder(runs: Runs) -> None:
    ran = runs("new", "leak", "--from", "data-breach", "--json")
    assert ran.data == {"playbook": "leak", "files": ["leak.yaml", "leak-drill.yaml"]}
    assert runs("check", "leak.yaml").code == 0
    assert runs("drill", "leak.yaml", "--script", "leak-drill.yaml", "--out", "played").code == 0
    again = runs("new", "leak-too", "--from", "leak.yaml", "--json")
    assert again.data["files"] == ["leak-too.yaml", "leak-too-drill.yaml"]


def test_nothing_is_overwritten(runs: Runs, office: Path) -> None:
    assert runs("new", "ours").code == 0
    assert "there is a plan 'ours' already" in runs("new", "ours").err
    assert "there is a plan 'outage' already" in runs("new", "outage").err
    (office / "drills/mine.yaml").write_text("mine\n")
    ran = runs("new", "mine")
    assert ran.code == 2
    assert "drills/mine.yaml is already in" in ran.err
    assert not (office / "playbooks/mine.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("Shop Accident",), 2, "small letters and digits, joined by single hyphens"),
        (("../ours",), 2, "cannot be a name here"),
        (("null",), 2, "no text in YAML"),
        (("o" * 101,), 2, "too long a name"),
        (("ours", "--from", "data-breech"), 65, "did you mean 'data-breach'?"),
        (("ours", "--title", "a\x1b[2Jb"), 2, "characters that cannot be seen"),
    ],
)
def test_what_cannot_be_is_told(
    runs: Runs, office: Path, arguments: tuple[str, ...], code: int, says: str
) -> None:
    ran = runs("new", *arguments)
    assert ran.code == code
    assert says in ran.err
    assert not (office / "playbooks").exists()


def test_a_plan_with_mistakes_is_no_model(runs: Runs, office: Path) -> None:
    (office / "torn.yaml").write_text("playbook: torn\n")
    ran = runs("new", "ours", "--from", "torn.yaml")
    assert ran.code == 65
    assert "torn.yaml:1:1: missing key" in ran.err
