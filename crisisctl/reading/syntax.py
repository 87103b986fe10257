"""What a YAML loader cannot read, said so that a person can mend it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml
from yaml.scanner import ScannerError

from crisisctl.problem import Problem

_LINE_END = "\0\r\n\x85\u2028\u2029"


class Quote(NamedTuple):
    """Where the last quoted text began, and the line on which it ended."""

    line: int
    column: int
    end_line: int


class PureLoader(yaml.SafeLoader):
    """PyYAML's own loader where it differs from the C loader, made to agree with it."""

    def scan_to_next_token(self) -> None:
        """Tabs may part tokens, where they do not indent."""
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _LINE_END:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]  # its stubs leave it out
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> Any:
        """Inside braces, a colon right before a bracket or a comma ends no key."""
        token = super().scan_plain()
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError(None, None, "found unexpected ':'", self.get_mark())
        return token


def syntax_problem(
    file: str, lines: tuple[str, ...], fault: Exception, quoted: Quote | None, *, flow: bool
) -> Problem:
    """A loader's error as a problem; `quoted` is the quoted text before it, `flow` whether in brackets."""
    if not isinstance(fault, yaml.MarkedYAMLError):
        text, hint = "an escape in double quotes stands for no character", "take the escape out"
        return Problem(file, text, 1, 1, hint, "syntax")
    mark: Any = fault.problem_mark or fault.context_mark
    line, column = place_of(lines, mark)
    source = lines[line - 1]
    context, said = fault.context or "", str(fault.problem or "")
    text, rule, hint = _words(context, said)
    indent = source[: len(source) - len(source.lstrip(" \t"))]
    if "quoted scalar" in context and "unexpected" in said and fault.context_mark is not None:
        line, column = place_of(lines, fault.context_mark)
        text, rule, hint = _UNCLOSED
    elif quoted is not None and quoted.line < quoted.end_line == line:
        line, column = quoted.line, quoted.column
        text, rule, hint = _UNCLOSED
    elif "\t" in indent and not flow:
        text, rule, hint = _TAB
        column = indent.index("\t") + 1
    elif source[column - 1 : column] == "\t":
        text, rule, hint = _TAB
    elif flow and source[column - 1 : column] == "?":
        text, rule, hint = _QUESTION
        column = _start_of_plain(source, column)
    return Problem(file, text, line, column, hint, rule, "error", lines[line - 1])


def before_too_deep(lines: tuple[str, ...], fault: Exception) -> str | None:
    """What a loader can read of a file that is nested beyond its own limit; None for any other fault.

    It looks ahead, and so gives up before it tells of the levels on the way. All of those that it has not
    told stand on the last line, more than one in two characters of it.
    """
    if not isinstance(fault, yaml.MarkedYAMLError) or _BEYOND not in str(fault.problem):
        return None
    line, column = place_of(lines, fault.problem_mark)
    return "\n".join([*lines[: line - 1], lines[line - 1][: max(column - _LOOKED_AHEAD // 2, 0)]])


def place_of(lines: tuple[str, ...], mark: Any) -> tuple[int, int]:
    """The line and column of a mark. The C loader sees the end of the file on a line of its own."""
    if mark.line < len(lines):
        return mark.line + 1, mark.column + 1
    return len(lines), len(lines[-1]) + 1


#: What libyaml says beyond 1,000 levels, and how far it looks ahead for a colon that makes all of it a key.
_BEYOND, _LOOKED_AHEAD = "maximum nesting depth", 1024
DEEPEST = 64
TOO_DEEP = (f"more than {DEEPEST} levels deep", "too-deep", "a plan needs fewer than ten")
_UNCLOSED = ("the quote that opens here is never closed", "unclosed-quote", "close it on the same line")
_TAB = ("a tab cannot indent here", "syntax", "put blanks in place of the tab")
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
    if _BEYOND in said:
        return TOO_DEEP
    if "'\\t'" in said or "tab" in said:
        return _TAB
    if "mapping values are not allowed" in said:
        return (
            "a colon stands where no key can be",
            "syntax",
            "put the text in quotes, or mend the indentation",
        )
    if "cannot start any token" in said:
        return "this character cannot begin a text", "syntax", "put the text in quotes"
    if "unexpected ':'" in said:
        return "a value is missing after this colon", "syntax", "write it after a blank"
    if "flow" in context:
        return "a brace or bracket is not closed before this", "syntax", "close it, or put the text in quotes"
    if "escape" in said:
        return "this escape means nothing in double quotes", "syntax", r"write \\ for a backslash"
    if "block mapping" in context or "simple key" in context:
        return "no key stands here", "syntax", "mend the indentation, or put the text in quotes"
    return "this is no valid YAML", "syntax", (said or context).strip()
