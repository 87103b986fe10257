"""How long a statement is for a channel, where it becomes too long, and how to post it in parts."""

from __future__ import annotations

from .beyond import over_limit
from .channels import CHANNELS, Channel
from .length import Length
from .measure import measure, remaining
from .numbered import thread

__all__ = ["CHANNELS", "Channel", "Length", "measure", "over_limit", "remaining", "thread"]
