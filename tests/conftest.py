from __future__ import annotations

import os


def pytest_xdist_auto_num_workers() -> int:
    """How many run at once under `-n auto`: the slow tests mostly wait for a terminal, not for a core."""
    return 2 * (os.cpu_count() or 1)
