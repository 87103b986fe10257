"""Which drill somebody means: a drill file plays the plan that it names, without another word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crisisctl.cli.place import Place


def files(where: Place) -> Iterator[Path]:
    """The drill files of the workspace; those that come with the program where there is none."""
    from crisisctl.reading.files import bundled, yaml_files

    yield from yaml_files(where.file.parent / "drills" if where.file else bundled("playbooks") / "drills")


def drill_named(name: str, where: Place) -> tuple[str, str] | None:
    """The plan and the file of a drill that is named by its path or its name; None for a plan or nothing.

    A plan of that name comes first.
    """
    from crisisctl.reading.files import bundled, playbooks, yaml_files
    from crisisctl.reading.script import playbook_of, read_drill_header

    if name in playbooks(where.file):
        return None
    known = {file.stem: file for file in (*yaml_files(bundled("playbooks") / "drills"), *files(where))}
    file = known.get(name, Path(name))
    if not file.is_file():
        return None
    source = read_drill_header(file)[0]
    if not isinstance(source.root.value, dict) or "drill" not in source.root.value:
        return None
    return playbook_of(file), str(file)
