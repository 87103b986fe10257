"""Template text becomes Jinja's syntax tree. Nothing is compiled here: compiling already runs constants."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from crisisctl.problem import Problem

from .lexing import TAG_BEGINS, Word, environment, words_of
from .unreadable import shortened, unlexed, unparsed

LARGEST = 64 * 1024
_LONGEST_NUMBER = 20
_LONGEST_NAME = 200
_LITERALS = {"integer", "float", "string"}
_NAMED_LITERALS = {"none", "None", "true", "True", "false", "False"}


def same_lines(text: str) -> str:
    """`text` with every line ending as a line feed, and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class Places:
    """Where the words of a template's tags stand. Jinja's tree itself knows lines only."""

    def __init__(self, file: str, text: str, words: Iterable[Word]) -> None:
        """Keep the places of the `words` of `text`."""
        self.file, self.lines = file, text.split("\n")
        self.problems: list[Problem] = []
        self._columns: dict[tuple[int, str], deque[int]] = {}
        self._literals: dict[int, deque[tuple[int, int]]] = {}
        self._tags: dict[int, int] = {}
        joins, key, before = False, (0, ""), ""
        for line, column, kind, word in words:
            if kind in TAG_BEGINS:
                self._tags.setdefault(line, column)
            if kind in {"data", "whitespace", "comment"}:
                continue
            if (word == "." or joins) and key[0] == line and len(key[1]) < _LONGEST_NAME:
                first = self._columns[key].pop()
                key = (line, key[1] + word)
            else:
                first, key = column, (line, word)
                # Texts that follow one another are one.
                if (kind in _LITERALS and not kind == before == "string") or word in _NAMED_LITERALS:
                    self._literals.setdefault(line, deque()).append((column, len(word)))
            self._columns.setdefault(key, deque()).append(first)
            joins, before = word == ".", kind
            if kind == "raw_begin":
                self.fault("'raw' is not allowed in a template", line, word, "Take its marks out.")
            if kind in {"integer", "float"} and len(word) > _LONGEST_NUMBER:
                self.fault("this number is too long", line, word, "Write it as a text, in quotes.")

    def column(self, line: int, word: str) -> int | None:
        """The column of the next `word` on `line` that was not asked for yet (names: ``facts.x``)."""
        found = self._columns.get((line, word))
        return found.popleft() if found else None

    def literal(self, line: int) -> tuple[int, int]:
        """The column and width of the next text, number or such on `line` that was not asked for yet."""
        found = self._literals.get(line)
        return found.popleft() if found else (self.tag(line), 1)

    def tag(self, line: int) -> int:
        """The column of the first tag that begins on `line`; 1 where none does."""
        return self._tags.get(line, 1)

    def fault(self, text: str, line: int, word: str, hint: str, rule: str = "template") -> None:
        """Note what is wrong, with the caret under `word` where it can be found, else under its tag."""
        column = self.column(line, word)
        width = max(len(word), 1) if column else 1
        self.note(text, (line, column or self.tag(line), width), hint, rule)

    def note(self, text: str, place: tuple[int, int, int], hint: str, rule: str = "template") -> None:
        """Note what is wrong at a line and column, with a caret of that width."""
        line, column, width = place
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        self.problems.append(
            Problem(self.file, shortened(text), line, column, hint, rule=rule, source=source, width=width)
        )


def parse(file: str, text: str) -> tuple[nodes.Template | None, Places | None, tuple[Problem, ...]]:
    """The tree of a template and the places of its words, or the faults that keep it from being read."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        hint = "Statements are short: shorten it, or split it in two."
        return None, None, (Problem(file, "the template is larger than 64 KiB", 1, 1, hint, rule="template"),)
    words: list[Word] = []
    places = parser = None
    try:
        for word in words_of(text):
            words.append(word)  # noqa: PERF402 - those before a fault are kept
        places = Places(file, text, words)
        if places.problems:
            return None, None, tuple(places.problems)
        parser = Parser(environment(), text)
        return parser.parse(), places, ()
    except TemplateSyntaxError as error:
        if places is None:
            return None, None, (unlexed(file, text, words, error),)
        return None, None, (unparsed(file, text, words, error, parser),)
    except RecursionError:
        hint = "Take brackets and `not` out."
        return None, None, (Problem(file, "the template is nested too deeply", 1, 1, hint, rule="template"),)
