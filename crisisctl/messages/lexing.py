"""Template text becomes words, with their places, for Jinja's parser and for whoever says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_ENDS_A_LINE = re.compile(r"\n[ \t]*\Z")
_TO_LINE_END = re.compile(r"\A[ \t]*\n")
_AFTER_LINE_END = re.compile(r"(?<=\n)[ \t]*\Z")
TAG_BEGINS = {"block_begin", "variable_begin"}


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
def environment() -> Environment:
    """Jinja as it is used here: to read templates, never to run them."""
    return Environment(autoescape=False, extensions=[_LoneTags])  # noqa: S701 - statements are no HTML


class Word(NamedTuple):
    """A piece of a template as Jinja's lexer takes it apart. Line and column count from 1."""

    line: int
    column: int
    kind: str
    text: str


def words_of(text: str) -> Iterator[Word]:
    """The pieces of a template in order. Raises TemplateSyntaxError where Jinja can go no further."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    at = 0
    for line, kind, word in environment().lex(text):
        at = text.index(word, at)
        yield Word(line, at - starts[line - 1] + 1, kind, word)
        at += len(word)
