"""Data as YAML, as a person would write it."""

from __future__ import annotations

from typing import Any

import yaml

_WIDTH = 100


def as_yaml(data: dict[str, Any]) -> str:
    """`data` as YAML in its own order; texts that would be read as something else are quoted."""
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None)
