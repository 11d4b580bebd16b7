"""Vectors of numbers, as pgvector keeps them."""

from __future__ import annotations

import json
import math
from typing import Any, Final

from fraiseql.scalars.refusal import mismatch

#: What pgvector takes.
_LONGEST: Final = 16_000


class VectorScalar:
    """A list of finite numbers; text as PostgreSQL writes it is understood as well."""

    def parse(self, value: Any) -> list[float]:  # Any: JSON
        """The numbers.

        Raises:
            ValueError: no list of 1 to 16,000 finite numbers.
        """
        found = _load(value) if isinstance(value, str) else value
        if isinstance(found, list | tuple) and 1 <= len(found) <= _LONGEST:
            numbers = [float(item) for item in found if _is_number(item)]
            if len(numbers) == len(found):
                return numbers
        raise mismatch(
            "Vector", f"a list of 1 to {_LONGEST} finite numbers", value, "[0.25, -1, 3.5]"
        )

    def serialize(self, value: Any) -> list[float]:  # Any: numbers, or their text
        """The numbers, checked."""
        return self.parse(value.tolist() if hasattr(value, "tolist") else value)


def _load(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _is_number(value: object) -> bool:
    # Decimal: documents are read with exact numbers
    if isinstance(value, bool) or not hasattr(value, "__float__"):
        return False
    try:
        return math.isfinite(float(value))
    except OverflowError:
        return False


VECTOR: Final = VectorScalar()
