"""Regular expressions that are compiled at their first use, so that reading the rules costs little."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazily(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled `pattern`."""
    return cache(lambda: re.compile(pattern, flags))
