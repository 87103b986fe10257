"""What no statement may lack, in any language and of any kind: words, and all of them filled in."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.statement import Span, Statement

from .rule import MISSING, Rule

#: What stands in square brackets without having been left open.
_MARKS = (
    "UPDATED?|NEW|RESOLVED|CORRECTION|CORRECTED|EXERCISE|DRILL|TEST|LIVE|BREAKING|ENDS?|EN|AD|PR|SIC"
    "|STATEMENT|NOTICE|ALERT|CLOSED|OPEN|VIDEO|PDF|PHOTO|IMAGE|AUDIO"
)
_ASKED_FOR = (
    "name|date|time|link|url|number|place|product|company|brand|contact|channel|store|city|location|amount"
    "|quote|spokesperson|customer|first name|last name|hour|cause|phone|email|region|title|team|order|figure"
)
_TO_DO = (
    "insert|add|your|fill in|to be|enter|tbc|tbd|placeholder|confirm with|check w|check with|name of|date of"
    "|time of|number of|link to|ask|pending|quote from|awaiting|xx?x?|need|details of|choose|select|delete as"
)
_CAN_COME = (
    "link|quote|number|figure|figures|name|date|time|details|wording|text|photo|statement|address|line|logo"
)
_LEFT_OPEN = (
    "previous|describe|state|specify|give|write|type|attach|include|relevant|appropriate|department|legal"
    "|the (?:name|date|time|number|amount|cause)|their name|x|n|number|some|other"
)
_PLACEHOLDER = lazily(
    r"\{\{[^{}\n]*\}\}?|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}"  # a template's own marks
    r"|\$?\{[A-Za-z_][\w .-]{0,60}\}|\$[A-Z][A-Z_]{2,40}\b"  # {name}, ${name}, $NAME
    r"|%[A-Z][A-Z_]{2,40}%|%\([a-z_]{1,40}\)s"  # %FNAME%
    r"|<<[^<>\n]{1,80}>>|«[A-Z_]{3,40}»"
    r"|\[[A-Z][A-Z0-9]*(?:[ _/-][A-Z0-9]+)+\]"  # [CUSTOMER NAME]
    rf"|\[(?!(?:{_MARKS})\])[A-Z_]{{2,40}}\]"  # [NAME]
    rf"|[\[<(](?i:{_TO_DO})\b[^\]>)\n]{{0,80}}[\]>)]"  # [insert link]
    rf"|\[(?i:{_ASKED_FOR})(?:[ _-][\w ]{{1,30}})?\]"  # [Name of shop]
    rf"|<(?i:{_ASKED_FOR}|first|last)(?:[ _-][\w -]{{1,40}})?>"  # <store name>
    r"|\((?:[\w.]{1,20} ){0,3}to (?:confirm|check|add|supply|advise|approve|verify|provide|insert)\b"
    r"[^()\n]{0,60}\)"  # (legal to confirm)
    r"|\b(?i:XX:XX|HH:MM|HHMM|DD[/.-]MM(?:[/.-]YY(?:YY)?)?|MM[/.-]DD[/.-]YY(?:YY)?|YYYY-MM-DD)\b"
    r"|\bXX+\b|\bX{1,3}[,.]XXX\b|\b(?:xxx+|xx/xx(?:/xx)?|xx\.xx)\b|\bxx(?= [A-Z])"
    r"|(?<!\w)[£$€]X+\b|\bX+ ?%|_{2,}"
    r"|\b(?:TODO|FIXME|TK+|tbc|tbd|TB[ACD])\b|(?i:\blorem ipsum\b)|\bDRAFT\b"
    r"|\((?i:number|name|date|time|phone|amount|figure|quote|place)s?\)"  # (number)
    r"|\?{3,}|\([^()\n]{0,60}\?\?\)|\bn/a\b|\b(?:LINK|NAME|TEXT|QUOTE|DATE|TIME|NUMBER) HERE\b"
    rf"|\b(?i:(?:{_CAN_COME}) to (?:come|follow here|be (?:added|inserted|supplied|filled in)))\b"
    r"|\b(?i:to be (?:added|inserted|filled in|completed) (?:by|here|before|later))\b"
    r"|\b(?i:(?:insert|add) (?:name|link|date|time|number|quote|figure|details) here)\b"
    r"|\b(?i:check with (?:legal|ops|pr|comms|hr|counsel) (?:first|before))\b"
    r"|\b(?i:note to (?:self|editor|legal|ops|team|comms))\b"
    r"|\[\[[^\[\]\n]{1,80}\]\]"  # [[ask the county]]
    r"|\[[^\[\]\n]{0,60}(?:\?|(?i:\b(?:choose|select|delete as needed|if known|tbc|tba)))\s*\]"  # [status?]
    rf"|\[(?i:{_LEFT_OPEN})\b[^\[\]\n]{{0,60}}\]"  # [previous month]
    r"|\((?i:legal|comms|counsel|editor|ops|hr|nb|note|ask|check)\b ?[:?][^()\n]{0,80}\)"  # (Legal: ok?)
    r"|\b(?i:insert) [\w ,']{1,40} here\b|\b(?:INSERT|ADD) [A-Z]{3,}"  # insert a line here
    r"|(?i:(?:link|url|name|text|date|time|quote|number|address) ?go(?:es)? ?here)"
    r"|\bNN+\b|(?<=[a-z,] )NAME\b|\b(?i:quote (?:from|by) [\w ]{1,30} to (?:follow|come))\b"
    r"|\b(?i:(?:not for release|hold) (?:until|pending) [\w ]{0,30}(?:sign|approv|clear))"
    r"|\b(?i:waiting (?:on|for) (?:approval|sign-?off))\b"
)


def _empty(said: Statement) -> Iterator[Span]:
    if not said.text.strip():
        yield MISSING


def holes(said: Statement) -> Iterator[Span]:
    """Where something was left to be filled in."""
    for match in _PLACEHOLDER().finditer(said.text):
        yield match.span()


RULES = (
    Rule(
        id="empty",
        severity="error",
        looks_for="a statement without words",
        why="there are no words",
        instead="Write the statement.",
        bad=" ",
        better="We are sorry.",
        source="practice",
        everywhere=True,
        wording=False,
        find=_empty,
    ),
    Rule(
        id="placeholder",
        severity="error",
        looks_for="something that was to be filled in: [CUSTOMER NAME], XX:XX, TBD",
        why="something is still to be filled in here",
        instead="Write what belongs here, or take it out.",
        bad="Dear [CUSTOMER NAME],",
        better="Dear customer,",
        source="practice",
        everywhere=True,
        wording=False,
        find=holes,
    ),
)
