"""What holds where there is no workspace."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crisisctl.core.workspace import Brand, Place, Workspace

_LIMITED = {
    "x": "X",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
    "threads": "Threads",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "facebook": "Facebook",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "sms": "SMS",
}

#: The channels that come with the program, all posted by hand.
CHANNELS: Mapping[str, Place] = MappingProxyType(
    {
        **{name: Place(name, title, limit=name) for name, title in _LIMITED.items()},
        "site": Place("site", "Newsroom"),
        "staff": Place("staff", "Staff", internal=True),
    }
)

DEFAULT_WORKSPACE = Workspace(brand=Brand("Our company"), channels=CHANNELS)
