"""Equality, order, membership, nullness."""

from __future__ import annotations


def eq(column: str, parameter: str) -> str:
    """Equal."""
    return f"{column} = {parameter}"


def ne(column: str, parameter: str) -> str:
    """Not equal; a null is not equal to anything, so it is found."""
    return f"{column} IS DISTINCT FROM {parameter}"


def lt(column: str, parameter: str) -> str:
    """Less than."""
    return f"{column} < {parameter}"


def lte(column: str, parameter: str) -> str:
    """Less than or equal."""
    return f"{column} <= {parameter}"


def gt(column: str, parameter: str) -> str:
    """Greater than."""
    return f"{column} > {parameter}"


def gte(column: str, parameter: str) -> str:
    """Greater than or equal."""
    return f"{column} >= {parameter}"


def in_(column: str, parameter: str) -> str:
    """One of the list; nothing is one of an empty list."""
    return f"{column} = ANY ({parameter})"


def not_in(column: str, parameter: str) -> str:
    """None of the list; a null is not in any list, and everything is outside an empty one."""
    return f"({column} = ANY ({parameter})) IS NOT TRUE"


def is_null(column: str, parameter: str) -> str:
    """Null (true) or not null (false); a missing key is null."""
    return f"({column} IS NULL) = {parameter}"
