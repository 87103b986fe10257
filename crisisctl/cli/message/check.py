"""`crisisctl message check`."""

from __future__ import annotations

from crisisctl.cli import options
from crisisctl.cli.incidents import folder_of, opened
from crisisctl.cli.output import show_json, tell
from crisisctl.cli.place import place
from crisisctl.cli.plans import read_settings
from crisisctl.core.statements import find_message, open_statement
from crisisctl.problem import NotAllowed

from .acting import Name


def command(name: Name, json: options.Json = False, incident: options.WhichOption = "") -> int:
    """What the rules say of the present draft. Exit 1 where an error is left. Nothing is written.

    Example: crisisctl message check update
    """
    from crisisctl.cli.finding_lines import finding_lines
    from crisisctl.cli.worlds import RealWorld

    folder = folder_of(incident)
    acted = opened(folder)
    plan, message = find_message(acted.course, name)
    key = open_statement(acted.course, acted.state, plan, message)
    say = acted.state.step(key).say if key else None
    if key is None or say is None or not say.sha256:
        raise NotAllowed(f"'{message.name}' has no draft", f"crisisctl message draft {message.name}")
    world = RealWorld(folder, read_settings(place().file), "", tell)
    findings = world.check(acted.course, acted.state, key, say.sha256).findings
    left = [one for one in findings if one["severity"] == "error" and one["rule"] not in say.overruled]
    if json:
        shown = {"ok": not left, "kind": message.kind, "findings": findings, "overruled": say.overruled}
        show_json({"message": message.name, **shown})
    else:
        for line in finding_lines(findings, say.overruled):
            tell(line)
    return 1 if left else 0
