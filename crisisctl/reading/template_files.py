"""The templates of a plan, from folders that a name cannot leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from crisisctl.core.template import Inspection
from crisisctl.problem import Problem, Refused

from .draft import Template
from .files import first_in, read_bytes, shown, template_files
from .node import UNREADABLE
from .playbook_schema import MessageKeys
from .source import Source, decode, suggest

#: Tells what a template uses: its file's name in problems and its text.
Inspect = Callable[[str, str], Inspection]


class Templates:
    """Reads each template once. `problems` are those of a name that leads nowhere or to what is no text."""

    def __init__(self, source: Source, folders: Sequence[Path], inspect: Inspect) -> None:
        """Look in `folders`, the first one first."""
        self._source, self._folders, self._inspect = source, folders, inspect
        self._read: dict[str, Template | None] = {}
        self.problems: list[Problem] = []

    @property
    def sources(self) -> dict[str, bytes]:
        """The bytes of every template file that could be read, by the name that the plan uses."""
        return {name: template.data for name, template in self._read.items() if template is not None}

    def of(self, messages: Mapping[str, MessageKeys]) -> dict[str, Template]:
        """The templates that could be read, by message."""
        found: dict[str, Template] = {}
        for name, message in messages.items():
            template: Template | None = None
            if message.template is not None and message.template != UNREADABLE:
                template = self._file(("messages", name, "template"), message.template)
            elif message.text is not None:
                inspection = self._inspect(self._source.file, message.text)
                template = Template(self._source.file, message.text.encode(), inspection)
            if template is not None:
                found[name] = template
        return found

    def _file(self, path: tuple[str, ...], name: str) -> Template | None:
        if name not in self._read:
            self._read[name] = self._load(path, name)
        elif self._read[name] is None:
            self._find(path, name)
        return self._read[name]

    def _load(self, path: tuple[str, ...], name: str) -> Template | None:
        file = self._find(path, name)
        if file is None:
            return None
        try:
            data = read_bytes(file)
            text = decode(shown(file), data)
        except Refused as refused:
            self.problems += refused.problems
            return None
        return Template(shown(file), data, self._inspect(shown(file), text))

    def _find(self, path: tuple[str, ...], name: str) -> Path | None:
        """The file of this name in the first folder that has it."""
        if not _stays_inside(name):
            text = f"the template '{name[:80]}' leads out of the templates"
            self.problems.append(
                self._source.value(path, text, "template-path", "write its name in the folder 'templates'")
            )
            return None
        if (file := first_in(self._folders, name)) is not None:
            return file
        names = [
            one.relative_to(folder).as_posix() for folder in self._folders for one in template_files(folder)
        ]
        hint = suggest(name, dict.fromkeys(names), "There are", "put it into the folder 'templates'")
        text = f"there is no template '{name[:80]}'"
        self.problems.append(self._source.value(path, text, "template-missing", hint))
        return None


def _stays_inside(name: str) -> bool:
    pure = PurePosixPath(name)
    return not (pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name)
