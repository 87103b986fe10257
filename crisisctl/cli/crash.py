"""An unexpected fault: one line for the person, the details in a file."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from crisisctl.version import version


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
        kind = type(fault).__name__
        return f"crisisctl: something unexpected went wrong ({kind}), and no details could be kept. What was confirmed is in the log."
    name = Path(file.name)
    return f"crisisctl: something unexpected went wrong. What was confirmed is in the log. Details: {name}"
