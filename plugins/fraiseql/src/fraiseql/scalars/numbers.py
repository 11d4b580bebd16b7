"""Numbers that JavaScript would round: given as strings."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from fraiseql.scalars.refusal import show

_INTEGER = re.compile(r"-?\d{1,19}")
_GREATEST: Final = 2**63 - 1
_LONGEST: Final = 1_000


class DecimalScalar:
    """An exact decimal number; a string in answers, a string or number as input."""

    def parse(self, value: Any) -> Decimal:  # Any: JSON
        """The number; infinities and NaN are refused."""
        if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
            raise ValueError(f"Decimal must be a number or its text, found {show(value)}")
        if isinstance(value, str) and len(value) > _LONGEST:
            raise ValueError(f"Decimal must have at most {_LONGEST} characters")
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
            raise ValueError(f"Decimal must be a finite number, found {str(value)[:60]!r}")
        return number

    def serialize(self, value: Any) -> str:  # Any: a number or its text
        """Its digits, never in exponent form."""
        if isinstance(value, str):
            return value
        return format(self.parse(value), "f")


class BigIntScalar:
    """An integer of 64 bits; a string in answers, a string or number as input."""

    def parse(self, value: Any) -> int:  # Any: JSON
        """The integer, within 64 bits."""
        if isinstance(value, int) and not isinstance(value, bool):
            number = value
        elif isinstance(value, str) and _INTEGER.fullmatch(value):
            number = int(value)
        else:
            raise ValueError(f"BigInt must be an integer or its text, found {str(value)[:60]!r}")
        if not -_GREATEST - 1 <= number <= _GREATEST:
            raise ValueError(f"BigInt must fit into 64 bits, found {str(value)[:60]}")
        return number

    def serialize(self, value: Any) -> str:  # Any: an integer or its text
        """Its digits."""
        return value if isinstance(value, str) else str(self.parse(value))


DECIMAL = DecimalScalar()
BIGINT = BigIntScalar()
