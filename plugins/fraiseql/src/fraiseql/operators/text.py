"""Patterns and substrings; case counts unless the name says otherwise."""

from __future__ import annotations


def _literal(parameter: str) -> str:
    """SQL for a LIKE pattern that stands for the text itself."""
    escaped = rf"replace({parameter}, '\', '\\')"
    for special in ("%", "_"):
        escaped = rf"replace({escaped}, '{special}', '\{special}')"
    return escaped


def like(column: str, parameter: str) -> str:
    r"""SQL's LIKE: ``%`` any text, ``_`` one character, ``\`` takes the next literally."""
    return f"{column} LIKE {parameter}"


def ilike(column: str, parameter: str) -> str:
    """LIKE without regard to case."""
    return f"{column} ILIKE {parameter}"


def contains(column: str, parameter: str) -> str:
    """Has the text in it, literally."""
    return f"{column} LIKE '%' || {_literal(parameter)} || '%'"


def starts_with(column: str, parameter: str) -> str:
    """Begins with the text, literally."""
    return f"{column} LIKE {_literal(parameter)} || '%'"


def ends_with(column: str, parameter: str) -> str:
    """Ends with the text, literally."""
    return f"{column} LIKE '%' || {_literal(parameter)}"
