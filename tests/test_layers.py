"""The rules of the house: who may import whom, read off the syntax trees."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "crisisctl").rglob("*.py"))
#: The rooms beside each other: none knows another.
ROOMS = {"conduct", "drill", "live", "log", "messages", "reading", "report"}
EVERYBODY_KNOWS = {"core", "problem"}
#: Where what comes from others may be imported: the beginning of a module's name.
THIRD_PARTY = {
    "anyascii": ("crisisctl.core.short_names.",),
    "apprise": ("crisisctl.live.services.",),
    "jinja2": ("crisisctl.messages.",),
    "platformdirs": ("crisisctl.cli.",),
    "prompt_toolkit": ("crisisctl.live.",),
    "pydantic": ("crisisctl.reading.schema",),
    "pydantic_core": ("crisisctl.reading.schema",),
    "questionary": ("crisisctl.live.",),
    "rfc8785": ("crisisctl.log.",),
    "rich": ("crisisctl.cli.", "crisisctl.live."),
    "typer": ("crisisctl.cli.",),
    "wcwidth": ("crisisctl.messages.lengths.graphemes",),
    "yaml": ("crisisctl.reading.",),
}
LONGEST = 300
#: What a pure function has no use for.
WORLDLY = {"io", "os", "pathlib", "random", "secrets", "shutil", "socket", "subprocess", "tempfile", "time"}
NETWORK = {"asyncore", "ftplib", "http", "requests", "smtplib", "socket", "socketserver", "ssl", "xmlrpc"}
ASKING_THE_TIME = {
    "time": {"time", "time_ns", "gmtime", "localtime", "ctime", "strftime", "clock_gettime"},
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
}


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(file): file for file in FILES}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def only_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def imports(module: str, *, for_types: bool) -> Iterator[str]:
    """The full names of all that a module imports, at its top or in a function."""
    left: list[ast.AST] = [tree(module)]
    while left:
        node = left.pop()
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            here = module.split(".") + ["__init__"] * (MODULES[module].name == "__init__.py")
            above = here[: -node.level] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from (full if (full := f"{origin}.{one.name}") in MODULES else origin for one in node.names)
        elif for_types or not only_for_types(node):
            left += ast.iter_child_nodes(node)


def room(module: str) -> str:
    """The part of the program that a module is in."""
    return module.split(".")[1] if "." in module else ""


def test_the_modules_are_found() -> None:
    assert {"cli", *ROOMS, *EVERYBODY_KNOWS} <= {room(module) for module in MODULES}
    assert "crisisctl.core.state" in set(imports("crisisctl.core.incident", for_types=True))


def test_no_room_knows_another() -> None:
    wrong = [
        f"{module} imports {one}"
        for module in MODULES
        if room(module) in ROOMS | EVERYBODY_KNOWS
        for one in imports(module, for_types=True)
        if one.split(".")[0] == "crisisctl" and room(one) not in EVERYBODY_KNOWS | {room(module)}
    ]
    assert not wrong


def test_core_and_problem_know_nobody() -> None:
    known = {"core": {"core", "problem"}, "problem": {"problem"}}
    for module in MODULES:
        if room(module) in known:
            imported = set(imports(module, for_types=True))
            assert {room(one) for one in imported & MODULES.keys()} <= known[room(module)], module
            assert not {one.split(".")[0] for one in imported} & WORLDLY, module


def test_what_comes_from_others_stands_where_it_is_used() -> None:
    for module in MODULES:
        tops = {one.split(".")[0] for one in imports(module, for_types=True)}
        for one in tops - sys.stdlib_module_names - {"crisisctl"}:
            assert f"{module}.".startswith(THIRD_PARTY[one]), f"{module} imports {one}"


def test_nobody_talks_to_a_network() -> None:
    for module in MODULES:
        assert not {one.split(".")[0] for one in imports(module, for_types=True)} & NETWORK, module


def test_nothing_goes_in_circles() -> None:
    graph = {module: set(imports(module, for_types=False)) & MODULES.keys() for module in MODULES}
    assert set(TopologicalSorter(graph).static_order()) == MODULES.keys()


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = {
        f"{module}: {ast.unparse(node)}"
        for module in MODULES
        for node in ast.walk(tree(module))
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.attr in ASKING_THE_TIME.get(node.value.id, ())
        )
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
    }
    assert asking == {"crisisctl.live.clock: time.time_ns"}


def test_a_file_fits_on_a_few_pages() -> None:
    lines = {module: len(file.read_text(encoding="utf-8").splitlines()) for module, file in MODULES.items()}
    assert not {module: count for module, count in lines.items() if count > LONGEST}
