"""`crisisctl clear`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.wording import code_of
from crisisctl.problem import NotAllowed

from .output import one_line, say, tell
from .place import place
from .plans import plan_named


def command(
    playbook: Annotated[str, typer.Argument(help="The plan: a name, or the path of a file.")],
    message: Annotated[str, typer.Argument(help="The statement, as the plan names its message.")],
) -> int:
    """Put wording that was approved beforehand on record, so that it needs nobody on the day.

    The plan says who approved it, until when, and which facts may be filled in (`cleared`). The hash of its
    template goes into `cleared.yaml` beside the workspace: change a comma, and it is cleared no more.

    Example: crisisctl clear data-breach holding
    """
    from crisisctl.log.disk import save
    from crisisctl.reading.clearing import CLEARED, read_cleared, written

    settings = place().file
    if settings is None:
        raise NotAllowed(
            "there is no workspace to keep it in", "Make a crisisctl.yaml first: see the README."
        )
    plan = plan_named(playbook, settings).playbook
    if message not in plan.messages:
        raise NotAllowed(f"no statement '{message}' in {plan.id}", did_you_mean(message, plan.messages))
    clearance = plan.messages[message].cleared
    if clearance is None:
        hint = f"Add to '{message}': cleared: {{by: NAME, on: 2026-01-31, until: 2026-12-31, only: []}}"
        raise NotAllowed(f"the plan does not say that '{message}' was approved", hint)
    kept = {name: dict(messages) for name, messages in read_cleared(str(settings)).items()}
    kept.setdefault(plan.id, {})[message] = clearance.sha256
    file, code = Path(settings).parent / CLEARED, code_of(clearance.sha256)
    save(file, written(kept).encode())
    tell(one_line(f"{plan.id}/{message}: cleared by {clearance.by} until {clearance.until}, code {code}"))
    say(
        one_line(f"Kept in {file}. Only these facts may be filled in: {', '.join(clearance.only) or 'none'}.")
    )
    return 0
