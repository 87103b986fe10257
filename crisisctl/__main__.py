"""`python -m crisisctl` and the `crisisctl` command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Loading leaves no garbage behind, and what is left at the end goes with the process: looking for it
    # would take a sixth of a quick command's time.
    gc.set_threshold(200_000)
    from crisisctl.cli.app import run

    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
