"""Logs that no walk would write: known and unknown types with data of any shape."""

from __future__ import annotations

from hypothesis import strategies as st

from crisisctl.core.events import WRITTEN, Entry
from crisisctl.core.times import HOUR
from tests.report.sample import DECLARED, at

_KEYS = sorted(
    {key for keys in WRITTEN.values() for key in keys} | {"happened_at", "plan", "cadence", "text"}
)
_TYPES = [*WRITTEN, "claim.raised", "claim.judged", "claim.answered", "action.proposed", "new.type"]
_FAR = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.sampled_from(["a", "review", "L3", at(5), at(900), *_FAR]),
)
_SHAPES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["L3", "x"]), inner, max_size=2)
    ),
    max_leaves=3,
)


@st.composite
def odd_logs(draw: st.DrawFn) -> list[Entry]:
    """Up to twelve entries, in no order of time."""
    rows = st.tuples(
        st.integers(0, 50 * HOUR),
        st.sampled_from(["ana", "crisisctl"]),
        st.sampled_from(_TYPES),
        st.dictionaries(st.sampled_from(_KEYS), _SHAPES, max_size=8),
    )
    found = draw(st.lists(rows, max_size=12))
    return [Entry(seq, DECLARED + after, *rest) for seq, (after, *rest) in enumerate(found, start=1)]
