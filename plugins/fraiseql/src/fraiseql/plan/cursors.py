"""Cursors: places in an order, signed so that nobody can make one up.

A cursor is base64url of 16 bytes of HMAC-SHA256 (RFC 2104) and the JSON list of the values of the
order's keys in one row.  The MAC covers a fingerprint of source and order too, so that a cursor of
another list or another order is refused.  Executors write the cursors of plain rows; where
PostgreSQL puts a connection together it writes them too, with its built-in sha256() and the two
blocks of the key as parameters.  Only what was verified here reaches a statement again.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import field, frozen
from graphql import GraphQLError

from fraiseql.plan.model import KeyBlock

BAD_CURSOR: Final = "BAD_CURSOR"

#: Bytes of the MAC that a cursor begins with; half of SHA-256, as RFC 2104 allows.
MAC_BYTES: Final = 16

_BLOCK: Final = 64
_PADS: Final = {KeyBlock.INNER: 0x36, KeyBlock.OUTER: 0x5C}


def fingerprint_of(*parts: str) -> str:
    """What a cursor belongs to, as 16 hexadecimal digits.

    Args:
        parts: source and order.
    """
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def mark_of(fingerprint: str, operands: Sequence[Any]) -> str:
    """What a cursor of an order with operands belongs to.

    Args:
        fingerprint: of source and order.
        operands: JSON that the keys of the order are computed with.
    """
    written = json.dumps(operands, sort_keys=True)
    return f"{fingerprint}:{hashlib.sha256(written.encode()).hexdigest()[:16]}"


@frozen
class CursorKey:
    """The key that cursors are signed with."""

    secret: bytes = field(repr=False)

    def block(self, which: KeyBlock) -> str:
        """A block of the key as base64, padded as HMAC does."""
        secret = self.secret
        if len(secret) > _BLOCK:
            secret = hashlib.sha256(secret).digest()
        padded = secret.ljust(_BLOCK, b"\0")
        return base64.b64encode(bytes(byte ^ _PADS[which] for byte in padded)).decode()

    def sign(self, payload: str, mark: str) -> str:
        """The cursor of a place.

        Args:
            payload: JSON list of the values of the order's keys.
            mark: what the cursor belongs to.
        """
        written = payload.encode()
        mac = hmac.digest(self.secret, mark.encode() + written, "sha256")[:MAC_BYTES]
        return base64.urlsafe_b64encode(mac + written).decode().rstrip("=")

    def read(self, cursor: str, fingerprint: str, label: str) -> list[Any]:
        """The values in a cursor, as text; None for null.

        Args:
            cursor: as a client gives it.
            fingerprint: of the list and order that it is used for.
            label: of the argument, for the error.

        Raises:
            GraphQLError: it was not made here, or for another list or order.
        """
        try:
            raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise _refuse(label) from None
        if base64.urlsafe_b64encode(raw).decode().rstrip("=") != cursor:
            raise _refuse(label)  # a place has one spelling: no padding, no idle bits
        mac, payload = raw[:MAC_BYTES], raw[MAC_BYTES:]
        made = hmac.digest(self.secret, fingerprint.encode() + payload, "sha256")
        if not hmac.compare_digest(mac, made[:MAC_BYTES]):
            raise _refuse(label)
        values = json.loads(payload, parse_float=Decimal, parse_int=str)
        return [_as_text(value) for value in values]


def _as_text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def _refuse(label: str) -> GraphQLError:
    return GraphQLError(
        f"{label} is no cursor of this list in this order.", extensions={"code": BAD_CURSOR}
    )
