"""How much each channel takes. Figures of others, which drift: each with its source and when it was read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

#: How something is counted: see `measure`.
Way = Literal["weighted", "graphemes", "bytes", "mastodon", "threads", "utf-16", "sms"]


class Bound(NamedTuple):
    """At most `most`, counted in a `way` and said in a `unit`."""

    most: int
    way: Way
    unit: str


class Channel(NamedTuple):
    """A channel's limits, all of which hold; the first is the one that people know.

    `verified_on` is the day (ISO 8601) on which the figure was last compared with its `source`. It is
    `official` when the channel's owner publishes it; otherwise it is what others have observed.
    """

    name: str
    bounds: tuple[Bound, ...]
    verified_on: str
    source: str
    official: bool


_READ = "2026-11-25"

CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        "x": Channel(
            "X",
            (Bound(280, "weighted", "weighted"),),
            _READ,
            "https://docs.x.com/fundamentals/counting-characters",
            official=True,
        ),
        "bluesky": Channel(
            "Bluesky",
            (Bound(300, "graphemes", "graphemes"), Bound(3000, "bytes", "bytes")),
            _READ,
            "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
            official=True,
        ),
        # What a server takes unless its owner says otherwise.
        "mastodon": Channel(
            "Mastodon",
            (Bound(500, "mastodon", "graphemes"),),
            _READ,
            "https://docs.joinmastodon.org/user/posting/",
            official=True,
        ),
        "threads": Channel(
            "Threads",
            (Bound(500, "threads", "characters"),),
            _READ,
            "https://developers.facebook.com/documentation/threads/posts",
            official=True,
        ),
        # Where nobody says what a character is, UTF-16 units are counted: no other measure of characters
        # is larger, so what fits here fits there.
        "instagram": Channel(
            "Instagram",
            (Bound(2200, "utf-16", "utf-16"),),
            _READ,
            "https://docs.letmepost.dev/platforms/instagram",
            official=False,
        ),
        "linkedin": Channel(
            "LinkedIn",
            (Bound(3000, "utf-16", "utf-16"),),
            _READ,
            "https://linkedinpreview.com/blog/linkedin-post-length",
            official=False,
        ),
        "facebook": Channel(
            "Facebook",
            (Bound(63_206, "utf-16", "utf-16"),),
            _READ,
            "https://ferryman.io/character-limits/facebook",
            official=False,
        ),
        # The caption of a video; photos take a title of 90 and a description of 4000.
        "tiktok": Channel(
            "TikTok",
            (Bound(2200, "utf-16", "utf-16"),),
            _READ,
            "https://docs.zernio.com/platforms/tiktok",
            official=False,
        ),
        # A post, not the description of a video, which takes 5000.
        "youtube": Channel(
            "YouTube",
            (Bound(7700, "utf-16", "utf-16"),),
            _READ,
            "https://lettercounter.org/blog/category/social-media",
            official=False,
        ),
        "sms": Channel(
            "SMS",
            (Bound(160, "sms", "septets"), Bound(70, "sms", "utf-16")),
            _READ,
            "3GPP TS 23.038 and TS 23.040",
            official=True,
        ),
    }
)
