"""An unexpected fault: one line for the person, the details in a file."""

from __future__ import annotations

import sys
import tempfile
import traceback

from crisisctl.version import version

_SAID = "crisisctl: something unexpected went wrong"
_SAFE = "What was confirmed is in the log."


def keep(fault: Exception) -> str:
    """Keep the details of a fault, and say in one line where they are."""
    details = "".join(traceback.format_exception(fault))
    text = f"crisisctl {version()}, Python {sys.version.split()[0]}\n\n{details}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="crisisctl-fault-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        return f"{_SAID} ({type(fault).__name__}), and no details could be kept. {_SAFE}"
    return f"{_SAID}. {_SAFE} Details: {file.name}"
