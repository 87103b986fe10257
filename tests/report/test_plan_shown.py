"""A plan as people read it: a tree, Markdown, two sheets of paper. `CRISISCTL_GOLDEN=write` writes them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from crisisctl.cli.app import run
from crisisctl.cli.plans import plan_named
from crisisctl.core.cells import cells
from crisisctl.core.playbook import SECOND_PERSON, Approver, Clearance, Playbook
from crisisctl.core.workspace import Brand, Person, Place, Workspace
from crisisctl.reading.files import playbooks
from crisisctl.report.plan_markdown import as_markdown
from crisisctl.report.plan_paper import Printed, Wording, paper
from crisisctl.report.plan_print import as_print
from crisisctl.report.plan_print_text import as_print_text
from crisisctl.report.plan_tree import as_tree
from tests.report.test_plan_mermaid import odd
from tests.report.test_report_golden import golden

ACME = Path(__file__).parents[1] / "reading" / "data" / "acme"
PLAN = plan_named("data-breach", ACME / "crisisctl.yaml").playbook
SHIPPED = [plan_named(name, None).playbook for name in playbooks(None)]
NUMBERS = {"ana": "+34 600 000 000 · +34 600 000 009"}


WORDS = {
    "holding": Wording(
        "We know, and are checking it.\nNext at {{ next_update }}: {{ draft.page_of_help }}, <here>.",
        clearance=Clearance("Ana Ruiz", "2026-01-31", "2027-01-31", "4f0a" + "0" * 60, ("first_heard",)),
    ),
    "apology": Wording("We are sorry."),
    "update": Wording("As of {{ draft.time_now }}.", varies=True),
}


def printed(words: dict[str, Wording] | None = None) -> Printed:
    people = {
        "ana": Person("ana", "Ana Ruiz", ("lead", "legal", "sponsor")),
        "ben": Person("ben", "Ben", ("social",)),
    }
    channels = {
        "x": Place("x", "X", account="@acme"),
        "site": Place("site", "Newsroom"),
        "staff": Place("staff", "Staff chat", internal=True),
    }
    brand = Brand("Acme", "https://acme.example/help")
    return Printed(Workspace(brand, people, channels), NUMBERS, "2026-11-22", words or {})


each_plan = pytest.mark.parametrize("plan", [*SHIPPED, odd()], ids=[*(one.id for one in SHIPPED), "odd"])


@pytest.mark.parametrize(
    ("name", "width", "drawn"), [("tree-80", 80, True), ("tree-40", 40, True), ("plain", 80, False)]
)
def test_the_tree(name: str, width: int, drawn: bool) -> None:
    text = "\n".join(row.text for row in as_tree(PLAN, width, drawn=drawn)) + "\n"
    assert text == golden(f"plan-{name}.txt", text)


@pytest.mark.parametrize("width", [40, 60, 120])
@each_plan
def test_the_tree_fits_its_window_and_names_every_step(plan: Playbook, width: int) -> None:
    lines = [row.text for row in as_tree(plan, width)]
    assert max(map(cells, lines)) <= width
    assert not re.search("[\x00-\x1f\x7f-\x9f]", "".join(lines))
    assert not re.search("[│├└─]", "".join(row.text for row in as_tree(plan, width, drawn=False)))
    for step in plan.steps():
        assert any(f"─ {step.id}: " in line for line in lines), step.id


def test_colours_of_the_tree_have_a_meaning() -> None:
    parts = [part for row in as_tree(PLAN, 400) for part in row.parts]
    found = {
        style: [text for one, text in parts if one == style]
        for style in dict.fromkeys(one for one, _ in parts)
    }
    assert found["never"] == ["Never"]
    assert {"Social media manager", "Crisis lead"} <= set(found["who"])
    assert all(text.startswith(("within", "every", "as often", "begins")) for text in found["when"])
    assert found["branch"]
    assert all(text.startswith("only if ") for text in found["branch"])
    assert {step.id for step in PLAN.steps()} <= set(found["name"])


def test_the_markdown() -> None:
    text = as_markdown(PLAN, {"holding": "We know.\n```\nNext at {{ next_update | time }}.\n"}) + "\n"
    assert text == golden("plan.md", text)


@each_plan
def test_every_row_of_a_table_has_its_cells(plan: Playbook) -> None:
    text = as_markdown(plan, {})
    for line in text.splitlines():
        if line.startswith("|"):
            cells_ = re.sub(r"\\.", "", line).count("|") - 1
            assert cells_ in {3, 4}, line
    assert not re.search(r"(?<!\\)<(?!br>)", text)


def test_the_paper() -> None:
    text = as_print(paper(PLAN, printed(WORDS))) + "\n"
    assert text == golden("plan.html", text)


@pytest.mark.parametrize("width", [40, 80])
def test_the_paper_as_text(width: int) -> None:
    text = as_print_text(paper(PLAN, printed(WORDS)), width) + "\n"
    assert max(map(cells, text.splitlines())) <= width
    assert text == golden(f"plan-print-{width}.txt", text)


def test_paper_takes_nothing_from_a_plan_as_markup() -> None:
    found = paper(odd(), printed({"first-words": Wording("<script>alert(1)</script>{{ facts.x }}\x1b[2J")}))
    text = as_print(found)
    assert not re.search(r"<(script|b>x|a )|\x1b", text)
    assert not re.search(r"(src|href)=|url\(|@import", text)
    assert "\x1b" not in as_print_text(found)


def test_who_wrote_it_is_not_who_approves_it() -> None:
    approve = (Approver("legal", 900_000, SECOND_PERSON),)
    message = PLAN.messages["holding"]._replace(approve=approve)
    plan = PLAN._replace(messages={"holding": message})
    found = paper(plan, printed({"holding": Wording("We know.")}))
    assert "Legal counsel (if silent for 15m: anybody else than the author)" in found.words[0].leave


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
