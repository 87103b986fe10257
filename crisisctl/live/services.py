"""Services that carry pages and statements, through Apprise, each named by the variable with its address.

An address is a secret. It is read when something is sent, and never shown, logged or kept.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from crisisctl.core.world import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENV = "env:"
_MISSING = 'sending needs the extra "notify": pip install "crisisctl[notify]"'
_ANSWERED = re.compile(r"error=(\d{3})")
#: What was on its way when these were said may have arrived.
_UNSURE = re.compile(r"timed out|aborted|reset by peer|without response|incomplete|broken", re.IGNORECASE)


def variable_of(reference: str) -> str | None:
    """The variable that a reference such as ``env:PAGE_ANA`` names; None for what is none."""
    return reference.removeprefix(_ENV) if reference.startswith(_ENV) else None


def unset(references: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    """The variables among `references` that hold nothing on this machine."""
    names = (variable_of(one) for one in references)
    return [name for name in names if name is not None and not environ.get(name)]


def send(reference: str, title: str, body: str, environ: Mapping[str, str]) -> Delivery:
    """Send `title` and `body` once to what the variable holds: sent by which service, or why not."""
    name = variable_of(reference)
    address = environ.get(name, "") if name else ""
    if not address:
        return Delivery(sent=False, how=f"the variable {name or reference} is not set on this machine")
    with _said() as lines, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # those of Apprise's own parts, of which nobody here can mend one
        try:
            import apprise
        except ImportError:
            return Delivery(sent=False, how=_MISSING)
        services = apprise.Apprise()
        if not services.add(address):
            return Delivery(sent=False, how=f"{name} holds no address that Apprise knows")
        kind = str(getattr(services[0], "service_name", None) or "the service")
        sent = bool(services.notify(body=body, title=title))
    return Delivery(sent=True, how=kind) if sent else Delivery(sent=False, how=_why(kind, lines))


def _why(kind: str, lines: Sequence[str]) -> str:
    """Why it was not sent, in our own words: a service's own may quote its address."""
    answered = [found[1] for line in lines if (found := _ANSWERED.search(line))]
    if answered:
        return f"{kind} answered {answered[-1]}: check its address, or post it by hand"
    if any(_UNSURE.search(line) for line in lines):
        return f"{kind} gave no whole answer, and it may have arrived: look there before it is sent again"
    return f"{kind} could not be reached: check the network and its address, or do it by hand"


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: Any) -> None:
        """Keep what was said; it never leaves this module."""
        self.lines.append(record.getMessage())


@contextmanager
def _said() -> Iterator[list[str]]:
    """What Apprise says of what it does; nothing of it reaches a terminal or a file."""
    logger, handler = logging.getLogger("apprise"), _Lines()
    level, propagates = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    try:
        yield handler.lines
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagates
