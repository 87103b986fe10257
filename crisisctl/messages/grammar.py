"""Template text becomes Jinja's syntax tree. Nothing is compiled here: compiling already runs constants."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from crisisctl.problem import Problem

LARGEST = 64 * 1024
_LONGEST_NUMBER = 20
_LONGEST_NAME = 200
_LONGEST_FAULT = 160
_ENDS_A_LINE = re.compile(r"\n[ \t]*\Z")
_TO_LINE_END = re.compile(r"\A[ \t]*\n")
_AFTER_LINE_END = re.compile(r"(?<=\n)[ \t]*\Z")
#: What Jinja leaves out before it parses.
_LEFT_OUT = {"whitespace", "comment_begin", "comment", "comment_end", "raw_begin", "raw_end"}
#: Blocks that a tag of their own ends.
_CLOSED_LATER = {"if", "for", "block", "macro", "call", "filter", "with", "autoescape"}
_TAG_BEGINS = {"block_begin", "variable_begin"}
_LITERALS = {"integer", "float", "string"}
_NAMED_LITERALS = {"none", "None", "true", "True", "false", "False"}


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


class Word(NamedTuple):
    """A piece of a template as Jinja's lexer takes it apart. Line and column count from 1."""

    line: int
    column: int
    kind: str
    text: str


def _words(text: str) -> Iterator[Word]:
    """The pieces of a template in order. Raises TemplateSyntaxError where Jinja can go no further."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    at = 0
    for line, kind, word in _environment().lex(text):
        at = text.index(word, at)
        yield Word(line, at - starts[line - 1] + 1, kind, word)
        at += len(word)


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
            if kind in _TAG_BEGINS:
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
        for word in _words(text):
            words.append(word)  # noqa: PERF402 - those before a fault are kept
        places = Places(file, text, words)
        if places.problems:
            return None, None, tuple(places.problems)
        parser = Parser(_environment(), text)
        return parser.parse(), places, ()
    except TemplateSyntaxError as error:
        line, column = _unparsed(words, error, parser) if places else _unlexed(words, error)
        fault = shortened(f"the template cannot be read: {error.message}")
        hint = "Templates know {{ name }}, {% if %}, {% for %} and {# comment #}."
        source = text.split("\n")[line - 1]
        return None, None, (Problem(file, fault, line, column, hint, rule="template", source=source),)
    except RecursionError:
        hint = "Take brackets and `not` out."
        return None, None, (Problem(file, "the template is nested too deeply", 1, 1, hint, rule="template"),)


def _unlexed(words: list[Word], error: TemplateSyntaxError) -> tuple[int, int]:
    """Where the lexer can go no further: after its last word; where a comment opens that never ends."""
    last = words[-1] if words else Word(error.lineno, 1, "", "")
    if last.kind in {"comment_begin", "raw_begin"}:
        return last.line, last.column
    whole = last.line == error.lineno and "\n" not in last.text
    return error.lineno, last.column + len(last.text) if whole else 1


def _unparsed(words: list[Word], error: TemplateSyntaxError, parser: Parser | None) -> tuple[int, int]:
    """Where the parser can go no further; of what is never closed, where it opens."""
    here = [word for word in words if word.line == error.lineno]
    odd = [one.column for one in here if parser is None and _odd(one)]
    if parser is not None:
        parsed = [word for word in words if word.kind not in _LEFT_OUT]
        left = sum(1 for _ in parser.stream)
        if not left:
            return _never_closed(parsed)
        odd = [parsed[-left].column] if parsed[-left].line == error.lineno else []
    tags = [one.column for one in here if one.kind in _TAG_BEGINS]
    return error.lineno, next(iter(odd or tags), 1)


def _odd(word: Word) -> bool:
    """Whether this may be what keeps words from being parsed at all."""
    if word.kind == "string":
        return "\\" in word.text
    return word.kind == "name" and not word.text.isidentifier()


def _never_closed(words: list[Word]) -> tuple[int, int]:
    """Where the innermost tag opens that the end of the template leaves open."""
    opened: list[Word] = []
    last = words[0]
    for begin, name in pairwise(words):
        if begin.kind in _TAG_BEGINS:
            last = begin
        if begin.kind == "block_begin" and name.text.startswith("end"):
            del opened[-1:]
        elif begin.kind == "block_begin" and name.text in _CLOSED_LATER:
            opened.append(begin)
    ends = words[-1].kind in {"block_end", "variable_end", "data"}
    found = opened[-1] if opened and ends else last
    return found.line, found.column
