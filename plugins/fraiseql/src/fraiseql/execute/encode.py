"""JSON written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_LONE = re.compile("[\ud800-\udfff]")


def encode_json(value: Any) -> bytes:
    """Compact UTF-8 JSON; decimals keep their digits."""
    # A lone surrogate is no UTF-8; in JSON it can only stand as an escape.
    return _LONE.sub(_escape, write_json(value)).encode()


def write_json(value: Any) -> str:
    """Compact JSON text; decimals keep their digits."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except TypeError:
        return _write(value)


def _write(value: Any) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        items = (f"{write_json(str(key))}:{_write(item)}" for key, item in value.items())
        return "{" + ",".join(items) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(_write(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
