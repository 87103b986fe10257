"""The words of a plan's statements that can be approved beforehand, for whoever is to read them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from math import prod
from shutil import get_terminal_size
from typing import TYPE_CHECKING, NamedTuple

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Message, Playbook
from crisisctl.core.template import Use
from crisisctl.core.wording import code_of
from crisisctl.core.workspace import Place, Workspace

from .output import is_plain, one_line, program, say, tell
from .wordings import brand_values, wordings

if TYPE_CHECKING:
    from crisisctl.reading.clearing import Kept
    from crisisctl.reading.playbook import Plan
    from crisisctl.report.plan_paper import Wording

#: Stands for whoever approves, in the line to type.
SOMEBODY = "NAME"
_FACT = "facts."
#: What is written only on the day, whatever the plan asks for.
_DRAFT, _TITLE = "draft.", "incident.title"
#: An approval is offered for so long; a year-old one is forgotten.
_HOLDS = timedelta(days=180)
#: More variants than this are not read by anybody.
_MOST = 12


class Sheet(NamedTuple):
    """A statement as it can be read beforehand.

    `readings` are its words, each with what must be known for them; `sha256` is the hash of all that is read.
    """

    plan: Playbook
    message: Message
    uses: tuple[Use, ...]
    sha256: str
    wording: Wording
    readings: tuple[tuple[str, str], ...]
    channels: str
    kept: Kept | None

    @property
    def facts(self) -> list[str]:
        """The facts that it uses."""
        return list(
            dict.fromkeys(one.name.removeprefix(_FACT) for one in self.uses if one.name.startswith(_FACT))
        )

    @property
    def picked(self) -> tuple[str, ...]:
        """The facts that are picked from a list, which can be read beforehand."""
        return tuple(one for one in self.facts if self.plan.facts[one].options)

    @property
    def fit(self) -> bool:
        """Whether nothing is typed for it while drafting."""
        return not self.unforeseen(self.facts)

    def unforeseen(self, only: Collection[str]) -> list[str]:
        """What it is completed with on the day besides the facts in `only`."""
        names = (
            one.name
            for one in self.uses
            if (one.needed and one.name.startswith((_FACT, _DRAFT))) or one.name == _TITLE
        )
        return [one for one in dict.fromkeys(names) if one.removeprefix(_FACT) not in only]


def today(settings: Workspace) -> str:
    """The day in the workspace's zone, as ISO has it."""
    from crisisctl.core.local import at
    from crisisctl.live.clock import SystemClock

    return f"{at(SystemClock().now(), settings.brand.timezone):%Y-%m-%d}"


def sheets(plan: Plan, settings: Workspace, record: Mapping[str, Kept]) -> Iterator[Sheet]:
    """Every statement of a plan."""
    from crisisctl.messages.templates import inspect
    from crisisctl.reading.clearing import read_over

    worded = wordings(plan, settings, today(settings))
    for name, message in plan.playbook.messages.items():
        text = plan.template(message)
        uses = inspect(name, text).uses
        read = read_over(text, {use.name for use in uses}, plan.playbook.facts, settings.brand)
        yield Sheet(
            plan=plan.playbook,
            message=message,
            uses=uses,
            sha256=message.cleared.sha256 if message.cleared else read,
            wording=worded[name],
            readings=tuple(_readings(text, uses, plan.playbook, settings)),
            channels=", ".join(settings.channels.get(one, Place(one, one)).name for one in message.channels),
            kept=record.get(name),
        )


def _readings(
    text: str, uses: Iterable[Use], plan: Playbook, settings: Workspace
) -> Iterator[tuple[str, str]]:
    """The words for everything that can be picked where they hang on it, each once."""
    from crisisctl.messages.templates import fill

    asked = dict.fromkeys(one.name.removeprefix(_FACT) for one in uses if not one.needed)
    tested = {
        name: plan.facts[name].options for name in asked if name in plan.facts and plan.facts[name].options
    }
    if prod(len(options) for options in tested.values()) > _MOST:
        tested = {}
    found: dict[str, list[str]] = {}
    for picked in product(*tested.values()):
        known = dict(zip(tested, picked, strict=True))
        values = {"brand": brand_values(settings.brand), "facts": known}
        words = fill(text, values, settings.brand.timezone).text
        found.setdefault(words, []).append(", ".join(f"{name} is “{one}”" for name, one in known.items()))
    for words, when in found.items():
        yield (f"If {'; or '.join(when)}:" if len(found) > 1 else ""), words


def show_sheets(found: Iterable[Sheet], settings: Workspace) -> None:
    """The words of those that can be approved beforehand, on stdout; the names of the others on stderr."""
    from crisisctl.core.cells import folded
    from crisisctl.report.plan_paper import Words, approval
    from crisisctl.report.plan_print_text import words_lines

    width, every = min(get_terminal_size((80, 24)).columns, 100), list(found)
    # First those of which every word can be read.
    for one in sorted((one for one in every if one.fit), key=lambda one: len(one.facts) > len(one.picked)):
        tell(f"{one.message.name} · {one.message.kind} · {one.channels}")
        for when, words in one.readings:
            for line in words_lines(Words(when, words, ""), width, spoken=is_plain()):
                tell(line)
        for line in (
            *_filled_in(one),
            approval(one.plan, one.message, one.wording._replace(varies=False)),
            *_stale(one),
        ):
            for part in folded(clean(line), width, "  "):
                tell(part)
        if one.wording.clearance is None:
            tell(f"  Code {code_of(one.sha256)}. Once they are approved, and the code is read back:")
            tell(one_line(f"    {line_to_type(one, settings)}"))
        tell("")
    if others := [one.message.name for one in every if not one.fit]:
        say(f"Completed on the day, and so approved on the day: {', '.join(others)}.")


def _filled_in(sheet: Sheet) -> Iterator[str]:
    for name in sheet.facts:
        options = sheet.plan.facts[name].options
        yield f"{name}: {' / '.join(options)}" if options else f"{name}: whatever is typed on the day"


def _stale(sheet: Sheet) -> Iterator[str]:
    """Why what is on record does not count."""
    if sheet.kept is not None and sheet.wording.clearance is None:
        what = "The words have changed" if sheet.kept.sha256 != sheet.sha256 else "The time is over"
        yield f"{what} since {sheet.kept.by or 'somebody'} approved this."


def line_to_type(sheet: Sheet, settings: Workspace) -> str:
    """The command that puts a statement on record, once somebody has approved it."""
    command = f"{program()} clear {sheet.plan.id} {sheet.message.name}"
    if sheet.message.cleared is not None:
        return command
    until = (date.fromisoformat(today(settings)) + _HOLDS).isoformat()
    only = [] if set(sheet.facts) == set(sheet.picked) else [f" --only {name}" for name in sheet.facts]
    return f"{command} --by {SOMEBODY} --until {until} --code {code_of(sheet.sha256)}{''.join(only)}"
