"""Patterns of ``LIKE`` that PostgreSQL may refuse."""

from __future__ import annotations

from typing import Final

#: Operators whose operand is such a pattern, by their target.
PATTERN_OPERATORS: Final = frozenset(
    {"fraiseql.operators.text:like", "fraiseql.operators.text:ilike"}
)


def fault_of_pattern(pattern: str) -> str | None:
    """Why a pattern is none; None where it is one.

    PostgreSQL notices an escape of nothing only where the rows lead it to the pattern's end.
    """
    slashes = len(pattern) - len(pattern.rstrip("\\"))
    if slashes % 2 == 0:
        return None
    return (
        "a pattern must not end with a backslash that escapes nothing; "
        "write two for a backslash itself"
    )
