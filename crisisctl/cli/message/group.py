"""`crisisctl message`."""

from __future__ import annotations

from . import approve, check, draft, list_all, overrule, publish, purge, reject, show, withdraw


def command() -> None:
    """Statements outside the walk, through the same rules: draft, check, approve, publish, withdraw.

    A statement is named as the plan names its message. Where no step of the plan makes it now, it is made
    beside the plan.

    Example: crisisctl message draft update --text update.txt
    """


PARTS = {
    "draft": draft.command,
    "check": check.command,
    "overrule": overrule.command,
    "approve": approve.command,
    "reject": reject.command,
    "publish": publish.command,
    "withdraw": withdraw.command,
    "list": list_all.command,
    "show": show.command,
    "purge": purge.command,
}
