"""What the README and the page of commands promise is what the program does."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer._click.core import Context

from crisisctl.cli.app import COMMANDS, application
from crisisctl.reading.workspace import read_workspace

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS_PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
#: Described once for all commands, at the head of the page.
SHARED = {"-h", "--help", "--workspace", "--plain", "--no-input"}
ACTING = {"-i", "--incident", "--as"}


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def typed(text: str) -> Iterator[list[str]]:
    """What a reader is told to type after the program's name: lines of shell, and examples."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    lines += re.findall(r"^Example: `(.*)`$", text, re.MULTILINE)
    for line in lines:
        for arguments in re.findall(r"(?:^|&& )(?:\S*/)?crisisctl (.*)", line):
            yield shlex.split(arguments.split(" > ")[0])


def option_names(command: str) -> set[str]:
    group = typer.main.get_command(application)
    found = group.get_command(Context(group), command)  # type: ignore[attr-defined]  # a group, says Typer's Any
    parts = [found, *getattr(found, "commands", {}).values()]
    options = (one for part in parts for one in part.params if one.param_type_name == "option")
    return {name for option in options for name in option.opts}


def section(command: str) -> str:
    """What the page of commands says of one."""
    parts = re.split(r"^### `crisisctl ", COMMANDS_PAGE, flags=re.MULTILINE)
    (found,) = [part for part in parts if re.match(rf"{command}[ `]", part)]
    return re.split(r"^## ", found, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_with_all_its_options_and_an_example(command: str) -> None:
    told = section(command)
    named = {one for line in re.findall(r"^- (`-.*?`):", told, re.MULTILINE) for one in _names(line)}
    assert named == option_names(command) - SHARED - (ACTING - named)
    assert f"Example: `crisisctl {command}" in told


def _names(line: str) -> list[str]:
    return re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line)


def test_the_page_explains_no_command_that_is_not_there() -> None:
    assert re.findall(r"^### `crisisctl ([a-z-]+)", COMMANDS_PAGE, re.MULTILINE) == list(COMMANDS)


def test_what_all_commands_share_is_explained_once() -> None:
    head = COMMANDS_PAGE.split("\n## During")[0]
    named = {one for line in re.findall(r"^- (`-.*?):", head, re.MULTILINE) for one in _names(line)}
    assert named == SHARED | ACTING | {"--version"}
    assert option_names("done") >= (SHARED | ACTING) - {"-h", "--help"}


@pytest.mark.parametrize("page", [README, COMMANDS_PAGE], ids=["README", "commands"])
def test_what_a_page_tells_to_type_can_be_typed(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("CRISISCTL_WORKSPACE", "CRISISCTL_PLAIN", "CRISISCTL_NO_INPUT"):
        monkeypatch.setenv(variable, "")  # so that what an option sets is undone
    group = typer.main.get_command(application)
    lines = list(typed(page))
    assert len(lines) > 10
    for line in lines:
        context = Context(group, info_name="crisisctl")
        name, command, rest = group.resolve_command(context, line)  # type: ignore[attr-defined]  # as above
        command.make_context(name, rest, parent=context)


@pytest.mark.parametrize("page", [README, COMMANDS_PAGE], ids=["README", "commands"])
def test_a_page_speaks_only_of_commands_that_there_are(page: str) -> None:
    assert set(re.findall(r"`crisisctl ([a-z-]+)", page)) <= {*COMMANDS, "--version"}


def test_what_is_said_to_be_missing_is_missing() -> None:
    missing = README.split("## What is not there yet")[1].split("\n## ")[0]
    named = set(re.findall(r"`([a-z-]+)`", missing))
    assert not named & COMMANDS.keys()


def test_ci_runs_the_tests_as_the_readme_says() -> None:
    (command,) = [block.strip() for block in blocks(README, "sh") if "pytest" in block]
    assert f"check tests '{command}'\n" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_first_command_sets_up_and_runs() -> None:
    first = blocks(README, "sh")[0].strip()
    assert re.fullmatch(
        r"python3 -m venv (\S+) && \1/bin/pip install .*\S && \1/bin/crisisctl run [a-z-]+", first
    )


def test_the_workspace_of_the_readme_can_be_used(tmp_path: Path) -> None:
    (example,) = blocks(README, "yaml")
    file = tmp_path / "crisisctl.yaml"
    file.write_text(example, encoding="utf-8")
    workspace = read_workspace(file)
    assert list(workspace.people) == ["ana", "ben"]
    assert workspace.channels["staff"].internal


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
)
def test_a_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_index_of_the_documentation_is_whole() -> None:
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert {page for page in pages if f"({page})" in index} == pages
