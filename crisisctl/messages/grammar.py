"""Template text becomes Jinja's syntax tree. Nothing is compiled here: compiling already runs constants."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from crisisctl.problem import Problem

LARGEST = 64 * 1024
_LONGEST_NUMBER = 20
_LONGEST_NAME = 200
_LONGEST_FAULT = 160
_ENDS_A_LINE = re.compile(r"\n[ \t]*\Z")
_TO_LINE_END = re.compile(r"\A[ \t]*\n")
_AFTER_LINE_END = re.compile(r"(?<=\n)[ \t]*\Z")


class _LoneTags(Extension):
    """A tag or comment alone on its line leaves no line behind; within a line it changes nothing else."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Trim the text around each lone tag, judging by the text as it was written."""
        tokens = list(stream)
        trimmed = {place: token.value for place, token in enumerate(tokens) if token.type == "data"}
        for before, after in _around_tags(tokens):
            starts_line = before < 0 or _ENDS_A_LINE.search(tokens[before].value)
            if starts_line and after in trimmed and _TO_LINE_END.match(tokens[after].value):
                trimmed[after] = _TO_LINE_END.sub("", trimmed[after])
                if before >= 0:
                    trimmed[before] = _AFTER_LINE_END.sub("", trimmed[before])
        for place, token in enumerate(tokens):
            yield Token(token.lineno, token.type, trimmed.get(place, token.value))


def _around_tags(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """The places of the text before (-1: the beginning) and after each tag, and around each comment."""
    start = -1
    for place, token in enumerate(tokens):
        if token.type == "block_begin":
            start = place
        elif token.type == "block_end" and (start == 0 or tokens[start - 1].type == "data"):
            yield start - 1, place + 1
        elif token.type == "data" and place and tokens[place - 1].type == "data":
            yield place - 1, place


@cache
def _environment() -> Environment:
    return Environment(autoescape=False, extensions=[_LoneTags])  # noqa: S701 - statements are no HTML


def shortened(text: str) -> str:
    """A fault in few enough words to be read, however long what it quotes."""
    return text if len(text) <= _LONGEST_FAULT else f"{text[:_LONGEST_FAULT]}…"


def same_lines(text: str) -> str:
    """`text` with every line ending as a line feed, and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class Places:
    """Where the words of a template's tags stand. Jinja's tree itself knows lines only."""

    def __init__(self, file: str, text: str) -> None:
        """Split `text` into its words. Raises TemplateSyntaxError where Jinja cannot."""
        self.file, self.lines = file, text.split("\n")
        self.problems: list[Problem] = []
        self._columns: dict[tuple[int, str], deque[int]] = {}
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        at, joins, key = 0, False, (0, "")
        for line, kind, word in _environment().lex(text):
            at = text.index(word, at)
            column = at - starts[line - 1] + 1
            at += len(word)
            if kind in {"data", "whitespace", "comment"}:
                continue
            if (word == "." or joins) and key[0] == line and len(key[1]) < _LONGEST_NAME:
                column = self._columns[key].pop()
                key = (line, key[1] + word)
            else:
                key = (line, word)
            self._columns.setdefault(key, deque()).append(column)
            joins = word == "."
            if kind == "raw_begin":
                self.fault("'raw' is not allowed in a template", line, word)
            if kind in {"integer", "float"} and len(word) > _LONGEST_NUMBER:
                self.fault("this number is too long", line, word)

    def column(self, line: int, word: str) -> int | None:
        """The column of the next `word` on `line` that was not asked for yet (names: ``facts.x``)."""
        found = self._columns.get((line, word))
        return found.popleft() if found else None

    def fault(self, text: str, line: int, word: str = "", hint: str = "", rule: str = "template") -> None:
        """Note what is wrong, with the caret under `word` where it can be found."""
        column = self.column(line, word)
        text = shortened(text)
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        width = max(len(word), 1) if column else 1
        self.problems.append(
            Problem(self.file, text, line, column, hint, rule=rule, source=source, width=width)
        )


def parse(file: str, text: str) -> tuple[nodes.Template | None, Places | None, tuple[Problem, ...]]:
    """The tree of a template and the places of its words, or the faults that keep it from being read."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        hint = "Statements are short: shorten it, or split it in two."
        return None, None, (Problem(file, "the template is larger than 64 KiB", hint=hint, rule="template"),)
    try:
        places = Places(file, text)
        if places.problems:
            return None, None, tuple(places.problems)
        return _environment().parse(text), places, ()
    except TemplateSyntaxError as error:
        source = text.split("\n")[error.lineno - 1 : error.lineno]
        fault = shortened(f"the template cannot be read: {error.message}")
        hint = "Templates know {{ name }}, {% if %}, {% for %} and {# comment #}."
        line = Problem(file, fault, error.lineno, None, hint, rule="template", source="".join(source))
        return None, None, (line,)
    except RecursionError:
        return None, None, (Problem(file, "the template is nested too deeply", rule="template"),)
