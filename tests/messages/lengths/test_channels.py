"""The figures of others: each says where it comes from, and the page says the same."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from crisisctl.messages.lengths.channels import CHANNELS
from crisisctl.messages.lengths.tlds import LONGEST, top_level
from crisisctl.reading.default_workspace import CHANNELS as PLACES
from crisisctl.reading.values import LIMITS

PAGE = Path(__file__).parents[3] / "docs" / "channels.md"


def test_every_limit_that_a_workspace_can_name_is_known() -> None:
    assert CHANNELS.keys() == set(LIMITS)
    assert {place.limit for place in PLACES.values()} - {None} == CHANNELS.keys()
    assert all(CHANNELS[place.limit].name == place.name for place in PLACES.values() if place.limit)


def test_every_figure_has_a_source_and_a_day() -> None:
    for channel in CHANNELS.values():
        assert date.fromisoformat(channel.verified_on)
        assert channel.source
        assert all(bound.most > 0 for bound in channel.bounds)


def test_the_page_has_every_figure() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert [row[0] for row in rows] == list(CHANNELS)
    for (name, _, limit, verified), channel in zip(rows, CHANNELS.values(), strict=True):
        assert verified == channel.verified_on, name
        assert all(f"{bound.most:,}" in limit for bound in channel.bounds), name


def test_top_level_domains() -> None:
    assert {"com", "org", "uk", "shop", "рф", "中国"} <= top_level()
    assert max(map(len, top_level())) == LONGEST
    assert all(one == one.lower() and "." not in one for one in top_level())
