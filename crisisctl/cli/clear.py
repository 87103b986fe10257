"""`crisisctl clear`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.roles import person_of
from crisisctl.core.team import plain_line
from crisisctl.core.wording import code_of, same_code
from crisisctl.problem import NotAllowed

from .output import one_line, say, tell
from .place import place
from .plans import plan_named, read_settings

if TYPE_CHECKING:
    from crisisctl.core.workspace import Workspace
    from crisisctl.reading.clearing import Kept

    from .clear_sheet import Sheet


def command(
    playbook: Annotated[str, typer.Argument(help="The plan: a name, or the path of a file.")],
    message: Annotated[
        str, typer.Argument(metavar="[MESSAGE]", help="The statement, as the plan names its message.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who approved these words.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="The last day on which that holds.")] = "",
    code: Annotated[str, typer.Option(metavar="CODE", help="The four characters that they read back.")] = "",
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="FACT", help="What may be filled in; if left out, what is picked from a list."),
    ] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take it back.")] = False,
) -> int:
    """Put wording that was approved beforehand on record, so that it needs nobody on the day.

    Without MESSAGE: the words of a plan that can be approved beforehand, for whoever is to read them, and
    what is on record. Changed words need a new approval. A plan of your own may say itself who approved
    (`cleared`); then PLAYBOOK and MESSAGE are enough.

    Example: crisisctl clear data-breach holding --by "Lena Weiss" --until 2026-12-31 --code 7QK2
    """
    from crisisctl.reading.clearing import read_cleared

    from .clear_sheet import sheets, show_sheets

    where = place().file
    if where is None:
        raise NotAllowed("there is no workspace to keep it in", "crisisctl init makes one.")
    settings, record = read_settings(where), read_cleared(str(where))
    plan = plan_named(playbook, where, settings)
    plan_id = plan.playbook.id
    found = {one.message.name: one for one in sheets(plan, settings, record.get(plan_id, {}))}
    said = bool(by or until or code or only)
    if not message:
        if said or withdraw:
            raise NotAllowed("which statement?", f"crisisctl clear {plan_id} shows them.")
        show_sheets(found.values(), settings)
        return 0
    sheet = _named(found, message, plan_id)
    if withdraw and sheet.kept is None:
        raise NotAllowed(f"'{message}' is not on record as approved", "Nothing was changed.")
    if withdraw:
        kept = None
    elif sheet.message.cleared is not None:
        kept = _as_planned(sheet, said=said)
    else:
        kept = _as_said(sheet, settings, by, until, code, only)
    _keep(where, record, sheet, kept, settings)
    return 0


def _named(found: Mapping[str, Sheet], message: str, plan: str) -> Sheet:
    if message not in found:
        raise NotAllowed(f"no statement '{one_line(message)}' in {plan}", did_you_mean(message, found))
    return found[message]


def _as_planned(sheet: Sheet, *, said: bool) -> Kept:
    """What goes on record of a statement whose plan says itself who approved it."""
    from crisisctl.reading.clearing import Kept

    if said:
        raise NotAllowed(
            f"the plan says itself who approved '{sheet.message.name}'", "Change `cleared` in its file."
        )
    return Kept(sheet.sha256)


def _as_said(
    sheet: Sheet, settings: Workspace, by: str, until: str, code: str, only: list[str] | None
) -> Kept:
    """What goes on record of any other statement: who approved which words, as they read back."""
    from crisisctl.reading.clearing import Kept

    from .clear_sheet import SOMEBODY, line_to_type, today

    name, line = sheet.message.name, line_to_type(sheet, settings)
    if not by and not until and not code:
        text = f"the plan does not say that '{name}' was approved"
        raise NotAllowed(text, f"To read its words: crisisctl clear {sheet.plan.id}. Once approved: {line}")
    if not (by and until and code):
        raise NotAllowed("it takes all three: --by, --until and --code", line)
    if by == SOMEBODY:
        raise NotAllowed(f"--by {SOMEBODY} names nobody", "Put the name of whoever read the words there.")
    facts = tuple(dict.fromkeys(only)) if only else sheet.picked
    for fact in facts:
        if fact not in sheet.plan.facts:
            raise NotAllowed(
                f"no fact '{one_line(fact)}'", did_you_mean(fact, sheet.facts or sheet.plan.facts)
            )
    if open_ := sheet.unforeseen(facts):
        needed = ", ".join(open_)
        raise NotAllowed(
            f"'{name}' is completed on the day with {needed}, which nobody can read beforehand",
            "A fact may be let in with --only; what is typed while drafting needs its approval then.",
        )
    if not same_code(code, sheet.sha256):
        raise NotAllowed(
            f"{one_line(code)} is not the code of '{name}' as it stands now",
            f"Have the words read again: crisisctl clear {sheet.plan.id}",
        )
    now = today(settings)
    return Kept(sheet.sha256, _who(by, settings), now, _day(until, now), facts)


def _who(typed: str, settings: Workspace) -> str:
    """Who approved: a name, or somebody of the workspace by their short name."""
    try:
        name = plain_line(typed)
    except ValueError as fault:
        raise NotAllowed(f"--by '{one_line(typed)}': {fault}") from fault
    return settings.names.get(person_of(settings.names, name), name)


def _day(typed: str, today: str) -> str:
    """The last day on which it holds."""
    from crisisctl.reading.values import Unfit, as_day

    try:
        day = as_day(typed)
    except Unfit as fault:
        raise NotAllowed(
            f"--until {one_line(typed)} is no day", f"{fault.hint[:1].upper()}{fault.hint[1:]}."
        ) from fault
    if day < today:
        raise NotAllowed(f"--until {day} is over already", f"Today is {today}.")
    return day


def _keep(
    where: Path,
    record: Mapping[str, Mapping[str, Kept]],
    sheet: Sheet,
    kept: Kept | None,
    settings: Workspace,
) -> None:
    """Write the record with what is new in it (None: taken out), and say so."""
    from crisisctl.log.disk import save
    from crisisctl.reading.clearing import CLEARED, clearance_of, written

    plan, name, file = sheet.plan.id, sheet.message.name, where.parent / CLEARED
    others = {one: entry for one, entry in record.get(plan, {}).items() if one != name}
    mine = others if kept is None else {**others, name: kept}
    save(file, written({**record, plan: mine}).encode())
    clearance = clearance_of(sheet.message, kept, sheet.sha256)
    if kept is None or clearance is None:
        tell(one_line(f"{plan}/{name}: cleared no more"))
        return
    given = f"cleared by {clearance.by} until {clearance.until}, code {code_of(kept.sha256)}"
    tell(one_line(f"{plan}/{name}: {given}"))
    for doubt in _doubts(sheet, clearance.by, settings):
        say(one_line(doubt))
    filled = ", ".join(clearance.only) or "none"
    say(one_line(f"Kept in {file}. Only these facts may be filled in: {filled}."))
    if left := sheet.unforeseen(clearance.only):
        say(
            one_line(f"It also needs {', '.join(left)}: filled with that, it is approved on the day as ever.")
        )


def _doubts(sheet: Sheet, by: str, settings: Workspace) -> Iterator[str]:
    """What whoever put an approval on record may not have meant."""
    before, plan = sheet.kept, sheet.plan
    if before is not None and before.by not in {"", by}:
        yield f"That stands in the place of the approval by {before.by}."
    asked = [one.role for one in sheet.message.approve if one.role in plan.roles]
    known = next((one for one in settings.people.values() if one.name == by), None)
    if known is not None and asked and not {*asked} & {*known.roles}:
        titles = " or ".join(plan.roles[role].title for role in asked)
        yield f"{by} is not {titles} here. Was it meant so? To take it back: --withdraw"
