"""Bytes, as base64 in JSON."""

from __future__ import annotations

import base64
from typing import Final

from fraiseql.scalars.refusal import TextScalar

#: The body of a request is bounded before; this only keeps the bound of the others away.
_LONGEST: Final = 2**30


def _read(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii"), validate=True)


def _write(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


BYTES: Final = TextScalar(
    name="Bytes",
    expected="base64 with its padding (RFC 4648, section 4)",
    example='"aGVsbG8="',
    read=_read,
    write=_write,
    longest=_LONGEST,
)
