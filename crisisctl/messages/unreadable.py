"""Templates that Jinja cannot read: where, and what to do about it. Jinja itself tells the line at most."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from jinja2 import TemplateSyntaxError
from jinja2.parser import Parser

from crisisctl.problem import Problem

from .lexing import TAG_BEGINS, Word

_LONGEST_FAULT = 160
_KNOWN = "Templates know {{ name }}, {% if %}, {% for %} and {# comment #}."
#: What Jinja leaves out before it parses.
_LEFT_OUT = {"whitespace", "comment_begin", "comment", "comment_end", "raw_begin", "raw_end"}
#: Blocks that a tag of their own ends.
_CLOSED_LATER = {"if", "for", "block", "macro", "call", "filter", "with", "autoescape"}


class _Fault(NamedTuple):
    line: int
    column: int
    text: str
    hint: str = _KNOWN


def shortened(text: str) -> str:
    """A fault in few enough words to be read, however long what it quotes."""
    return text if len(text) <= _LONGEST_FAULT else f"{text[:_LONGEST_FAULT]}…"


def unlexed(file: str, text: str, words: list[Word], error: TemplateSyntaxError) -> Problem:
    """The lexer can go no further than its last word; a comment that never ends counts where it opens."""
    last = words[-1] if words else Word(error.lineno, 1, "", "")
    if last.kind == "comment_begin":
        fault = _Fault(
            last.line, last.column, "the comment that opens here is never closed", "Write #} behind it."
        )
    elif last.kind == "raw_begin":
        fault = _Fault(last.line, last.column, _said(error))
    else:
        whole = last.line == error.lineno and "\n" not in last.text
        fault = _Fault(error.lineno, last.column + len(last.text) if whole else 1, _said(error))
    return _problem(file, text, fault)


def unparsed(
    file: str, text: str, words: list[Word], error: TemplateSyntaxError, parser: Parser | None
) -> Problem:
    """The parser can go no further; without a parser, some word cannot be one."""
    here = [word for word in words if word.line == error.lineno]
    odd = [one.column for one in here if parser is None and _odd(one)]
    if parser is not None:
        parsed = [word for word in words if word.kind not in _LEFT_OUT]
        left = sum(1 for _ in parser.stream)
        if not left:
            return _problem(file, text, _at_the_end(parsed, error))
        odd = [parsed[-left].column] if parsed[-left].line == error.lineno else []
    tags = [one.column for one in here if one.kind in TAG_BEGINS]
    return _problem(file, text, _Fault(error.lineno, next(iter(odd or tags), 1), _said(error)))


def _odd(word: Word) -> bool:
    if word.kind == "string":
        return "\\" in word.text
    return word.kind == "name" and not word.text.isidentifier()


def _at_the_end(words: list[Word], error: TemplateSyntaxError) -> _Fault:
    """A fault that is seen at the end of a template, mostly of what is left open there: where that opens."""
    opened: list[tuple[Word, str]] = []
    last = words[0]
    for begin, name in pairwise(words):
        if begin.kind in TAG_BEGINS:
            last = begin
        if begin.kind == "block_begin" and name.text.startswith("end"):
            del opened[-1:]
        elif begin.kind == "block_begin" and name.text in _CLOSED_LATER:
            opened.append((begin, name.text))
    if words[-1].kind not in {"block_end", "variable_end", "data"}:
        return _open(last, "tag", "}} behind it" if last.kind == "variable_begin" else "%} behind it")
    if opened:
        word, block = opened[-1]
        return _open(word, f"`{block}`", f"{{% end{block} %}} where it ends")
    return _Fault(last.line, last.column, _said(error))


def _open(word: Word, what: str, end: str) -> _Fault:
    return _Fault(word.line, word.column, f"the {what} that opens here is never closed", f"Write {end}.")


def _said(error: TemplateSyntaxError) -> str:
    return shortened(f"the template cannot be read: {error.message}")


def _problem(file: str, text: str, fault: _Fault) -> Problem:
    source = text.split("\n")[fault.line - 1]
    return Problem(file, fault.text, fault.line, fault.column, fault.hint, rule="template", source=source)
