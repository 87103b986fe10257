"""`crisisctl new`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crisisctl.core.team import plain_line, stand_ins
from crisisctl.problem import NotAllowed

from . import options
from .declaring import default_roles
from .new_files import make_files
from .output import one_line, program, say, show_json, tell
from .place import Place, place
from .plans import plan_named, read_settings

if TYPE_CHECKING:
    from crisisctl.reading.new_playbook import Held, Model


def command(
    name: Annotated[str, typer.Argument(help="What it is called: small letters and hyphens, shop-accident.")],
    from_: Annotated[
        str, typer.Option("--from", metavar="PLAYBOOK", help="A plan to begin with: a name, or a path.")
    ] = "",
    title: Annotated[str, typer.Option(metavar="TEXT", help="Its title, for people.")] = "",
    json: options.Json = False,
) -> int:
    """Make a plan of your own, and a drill of it: from another one, or from one that teaches the format.

    It goes to the workspace's playbooks/ and drills/; without a workspace, to this folder. Nothing that is
    there is ever overwritten.

    Example: crisisctl new shop-accident --from product-safety --title "Accident in a shop"
    """
    from crisisctl.reading.new_playbook import drill_text, plan_text

    where = place()
    _must_be_free(name, where)
    model, held = _model(from_, where)
    root = where.file.parent if where.file else Path()
    plan_file, drill_file = _names(name, in_workspace=where.file is not None)
    files = {plan_file: plan_text(model, name, _title(title or name))}
    if drill := drill_text(model, name, held):
        files[drill_file] = drill
    make_files(root, files)
    if json:
        show_json({"playbook": name, "files": [str(root / one) for one in files]})
        return 0
    for one in files:
        tell(one_line(f"  {root / one}"))
    called = name if where.file else plan_file
    say("Write your own words into it. Then:")
    for line in (f"check {' '.join(files)}", f"show {called}", f"drill {called}"):
        say(one_line(f"  {program()} {line}"))
    return 0


def _must_be_free(name: str, where: Place) -> None:
    """Raise NotAllowed for what is no name of a plan, and for one that a plan has already."""
    from crisisctl.reading.files import playbooks
    from crisisctl.reading.values import Unfit, as_kebab

    try:
        as_kebab(name)
    except Unfit as fault:
        raise NotAllowed(one_line(fault.text), f"{fault.hint}: shop-accident") from fault
    if name == "null":
        raise NotAllowed("a bare null is no text in YAML", "Another name: shop-accident")
    if name in playbooks(where.file):
        raise NotAllowed(
            f"there is a plan '{name}' already", f"Another name; or see it: crisisctl show {name}"
        )


def _title(typed: str) -> str:
    """A title; of a name, its words."""
    try:
        line = plain_line(typed)
    except ValueError as fault:
        raise NotAllowed(f"--title '{one_line(typed)}': {fault}") from fault
    return line if " " in line else line.replace("-", " ").capitalize()


def _model(named: str, where: Place) -> tuple[Model, Held]:
    """What the plan is made from, and who holds its roles. Raises Refused for a plan that has mistakes."""
    from crisisctl.reading.files import bundled, find_playbook
    from crisisctl.reading.new_playbook import EMPTY, Held, copied

    file = find_playbook(named, where.file) if named else bundled("playbooks") / "new" / f"{EMPTY}.yaml"
    workspace = read_settings(where.file)
    plan = plan_named(str(file.absolute()), where.file, workspace)
    if not workspace.people:
        return copied(file), Held({}, {})
    held = default_roles(plan, workspace, "")
    return copied(file), Held(held, stand_ins(held, plan.playbook.roles, next(iter(workspace.people))))


def _names(name: str, *, in_workspace: bool) -> tuple[str, str]:
    """Where the plan goes, and its drill."""
    if in_workspace:
        return f"playbooks/{name}.yaml", f"drills/{name}.yaml"
    return f"{name}.yaml", f"{name}-drill.yaml"
