"""Why something is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crisisctl.problem import Problem, Refused


def problem(attempt: Callable[[], object]) -> Problem:
    """The only problem for which an attempt is refused."""
    with pytest.raises(Refused) as caught:
        attempt()
    (found,) = caught.value.problems
    return found
