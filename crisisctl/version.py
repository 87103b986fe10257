"""The version of the program, as it stands in the log and in `--version`."""

from __future__ import annotations

__version__ = "0.1.0"


def version() -> str:
    """The version. A constant, since asking the installed package's metadata takes longer than a command."""
    return __version__
