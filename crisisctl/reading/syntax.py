"""What a YAML loader cannot read, said so that a person can mend it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from crisisctl.problem import Problem

_BLANK = "\0 \t\r\n\x85\u2028\u2029"


class Quote(NamedTuple):
    """Where the last quoted text began, and the line on which it ended."""

    line: int
    column: int
    end_line: int


class PureLoader(yaml.SafeLoader):
    """PyYAML's own loader where it differs from the C loader, made to agree with it."""

    def check_key(self) -> bool:
        """Inside braces too, '?' begins a key only before a blank."""
        return bool(self.peek(1) in _BLANK)


def syntax_problem(
    file: str, lines: tuple[str, ...], fault: Exception, quoted: Quote | None, *, flow: bool
) -> Problem:
    """A loader's error as a problem; `quoted` is the quoted text before it, `flow` whether in brackets."""
    if not isinstance(fault, yaml.MarkedYAMLError):
        return Problem(file, "an escape in double quotes stands for no character", 1, 1, "", "syntax")
    mark: Any = fault.problem_mark or fault.context_mark
    line, column = mark.line + 1, mark.column + 1
    source = lines[line - 1] if line <= len(lines) else ""
    context, said = fault.context or "", str(fault.problem or "")
    text, rule, hint = _words(context, said)
    if "quoted scalar" in context and "unexpected" in said and fault.context_mark is not None:
        line, column = fault.context_mark.line + 1, fault.context_mark.column + 1
        text, rule, hint = _UNCLOSED
    elif quoted is not None and quoted.line < quoted.end_line == line:
        line, column = quoted.line, quoted.column
        text, rule, hint = _UNCLOSED
    elif flow and source[column - 1 : column] == "?":
        text, rule, hint = _QUESTION
        column = _start_of_plain(source, column)
    source = lines[line - 1] if line <= len(lines) else ""
    return Problem(file, text, line, column, hint, rule, "error", source)


_UNCLOSED = ("the quote that opens here is never closed", "unclosed-quote", "close it on the same line")
_QUESTION = (
    "a question stands inside braces or brackets without quotes",
    "quote",
    "put the question in quotes",
)


def _start_of_plain(source: str, column: int) -> int:
    before = re.split(r"[,\[\]{}]|:\s", source[: column - 1])[-1]
    return column - len(before.lstrip())


def _words(context: str, said: str) -> tuple[str, str, str]:
    """The text, rule and hint for what a loader said."""
    if "'\\t'" in said or "tab" in said:
        return "a tab cannot indent here", "syntax", "indent with spaces"
    if "mapping values are not allowed" in said:
        return (
            "a colon stands where no key can be",
            "syntax",
            "put the text in quotes, or mend the indentation",
        )
    if "cannot start any token" in said:
        return "this character cannot begin a text", "syntax", "put the text in quotes"
    if "flow" in context:
        return "a brace or bracket is not closed before this", "syntax", "close it, or put the text in quotes"
    if "escape" in said:
        return "this escape means nothing in double quotes", "syntax", r"write \\ for a backslash"
    if "block mapping" in context or "simple key" in context:
        return "no key stands here", "syntax", "mend the indentation, or put the text in quotes"
    return "this is no valid YAML", "syntax", (said or context).strip()
