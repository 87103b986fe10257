"""A plan as people read it: a tree, Markdown, two sheets of paper. `CRISISCTL_GOLDEN=write` writes them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from crisisctl.cli.app import run
from crisisctl.cli.plans import plan_named
from crisisctl.core.workspace import Brand, Person, Place, Workspace
from crisisctl.reading.files import playbooks
from crisisctl.report.plan_markdown import as_markdown
from crisisctl.report.plan_print import Printed, Wording, as_print
from crisisctl.report.plan_tree import as_tree
from tests.report.test_plan_mermaid import odd
from tests.report.test_report_golden import golden

ACME = Path(__file__).parents[1] / "reading" / "data" / "acme"
PLAN = plan_named("data-breach", ACME / "crisisctl.yaml").playbook
SHIPPED = [plan_named(name, None).playbook for name in playbooks(None)]
NUMBERS = {"ana": "+34 600 000 000 · +34 600 000 009"}


def printed(words: dict[str, Wording] | None = None) -> Printed:
    people = {
        "ana": Person("ana", "Ana Ruiz", ("lead", "legal", "sponsor")),
        "ben": Person("ben", "Ben", ("social",)),
    }
    channels = {"x": Place("x", "X", account="@acme"), "site": Place("site", "Newsroom")}
    return Printed(Workspace(Brand("Acme"), people, channels), NUMBERS, "2026-11-22", words or {})


@pytest.mark.parametrize(
    ("name", "width", "drawn"), [("tree-80", 80, True), ("tree-40", 40, True), ("plain", 80, False)]
)
def test_the_tree(name: str, width: int, drawn: bool) -> None:
    rows = as_tree(PLAN, width, drawn=drawn)
    text = "\n".join(f"{row.before}{row.text}".rstrip() for row in rows) + "\n"
    assert text == golden(f"plan-{name}.txt", text)


@pytest.mark.parametrize("width", [40, 60, 120])
@pytest.mark.parametrize("plan", [*SHIPPED, odd()], ids=[*(one.id for one in SHIPPED), "odd"])
def test_the_tree_fits_its_window_and_names_every_step(plan: object, width: int) -> None:
    assert isinstance(plan, type(PLAN))
    rows = as_tree(plan, width)
    lines = [row.before + row.text for row in rows]
    assert max(map(len, lines)) <= max(width, max(len(word) for row in rows for word in row.text.split()) + 8)
    assert not re.search("[\x00-\x1f\x7f-\x9f]", "".join(lines))
    for step in plan.steps():
        assert any(row.text.startswith(f"{step.id}: ") for row in rows), step.id


def test_the_markdown() -> None:
    text = as_markdown(PLAN) + "\n"
    assert text == golden("plan.md", text)


@pytest.mark.parametrize("plan", [*SHIPPED, odd()], ids=[*(one.id for one in SHIPPED), "odd"])
def test_every_row_of_a_table_has_its_cells(plan: object) -> None:
    assert isinstance(plan, type(PLAN))
    for line in as_markdown(plan).splitlines():
        if line.startswith("|"):
            cells = re.sub(r"\\.", "", line).count("|") - 1
            assert cells in {3, 4}, line
    assert "<b>" not in re.sub(r"\\<", "", as_markdown(plan))


def test_the_paper() -> None:
    words = {
        "holding": Wording(
            "{% if facts.affected %}x{% endif %}We know. Next at {{ next_update | time }}, <here>.",
            "Approved beforehand by Ana Ruiz, until 2027-01-31.",
        ),
        "apology": Wording("We are sorry."),
        "update": Wording("As of {{ draft.time_now }}."),
    }
    text = as_print(PLAN, printed(words))
    assert text == golden("plan.html", text)


def test_paper_takes_nothing_from_a_plan_as_markup() -> None:
    text = as_print(odd(), printed({"first-words": Wording("<script>alert(1)</script>{{ facts.x }}")}))
    assert not re.search(r"<(script|b>x|a )|\x1b", text)
    assert not re.search(r"(src|href)=|url\(|@import", text)


@pytest.fixture(scope="module")
def browser() -> str:
    """A browser that prints."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None or shutil.which("pdfinfo") is None:
        pytest.skip("chromium or pdfinfo is not installed here")
    return found


@pytest.mark.parametrize("plan", playbooks(None))
def test_every_shipped_plan_is_two_sheets(
    browser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plan: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CRISISCTL_WORKSPACE", raising=False)
    people = ("Ana Ruiz, +34 600 000 000", "Ben Okafor, +34 600 000 001", "Lena Weiß, +34 600 000 002")
    named = [part for one in people for part in ("--person", one)]
    assert run(("init", "--brand", "Acme", "--plan", plan, *named)) == 0
    assert run(("show", plan, "--as", "print", "-o", "plan.html")) == 0
    page = tmp_path / "plan.html"
    assert page.stat().st_mode & 0o777 == 0o600
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--print-to-pdf=plan.pdf",
    )
    subprocess.run([browser, *flags, str(page)], cwd=tmp_path, capture_output=True, timeout=60, check=True)
    told = subprocess.run(["pdfinfo", "plan.pdf"], capture_output=True, text=True, check=True)
    assert re.search(r"^Pages: +2$", told.stdout, re.MULTILINE), told.stdout
    assert re.search(r"^Page size:.*A4", told.stdout, re.MULTILINE), told.stdout
