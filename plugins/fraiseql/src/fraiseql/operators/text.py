"""Patterns and substrings; case counts unless the name begins with ``i``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand

from fraiseql.operators.spec import TEXTS, describe

_TRIGRAM: Final = "gin ({column} gin_trgm_ops)"


def _literal(parameter: str) -> str:
    """SQL for a LIKE pattern that stands for the text itself."""
    escaped = rf"replace({parameter}, '\', '\\')"
    for special in ("%", "_"):
        escaped = rf"replace({escaped}, '{special}', '\{special}')"
    return escaped


def ieq(column: str, parameter: str) -> str:
    """Equal without regard to case."""
    return f"lower({column}) = lower({parameter})"


def like(column: str, parameter: str) -> str:
    r"""SQL's LIKE: ``%`` any text, ``_`` one character, ``\`` takes the next literally."""
    return f"{column} LIKE {parameter}"


def ilike(column: str, parameter: str) -> str:
    """LIKE without regard to case."""
    return f"{column} ILIKE {parameter}"


def contains(column: str, parameter: str) -> str:
    """Has the text in it, literally."""
    return f"{column} LIKE '%' || {_literal(parameter)} || '%'"


def icontains(column: str, parameter: str) -> str:
    """Has the text in it, literally, without regard to case."""
    return f"{column} ILIKE '%' || {_literal(parameter)} || '%'"


def starts_with(column: str, parameter: str) -> str:
    """Begins with the text, literally."""
    return f"{column} LIKE {_literal(parameter)} || '%'"


def istarts_with(column: str, parameter: str) -> str:
    """Begins with the text, literally, without regard to case."""
    return f"{column} ILIKE {_literal(parameter)} || '%'"


def ends_with(column: str, parameter: str) -> str:
    """Ends with the text, literally."""
    return f"{column} LIKE '%' || {_literal(parameter)}"


def iends_with(column: str, parameter: str) -> str:
    """Ends with the text, literally, without regard to case."""
    return f"{column} ILIKE '%' || {_literal(parameter)}"


def regex(column: str, parameter: str) -> str:
    """Matches a regular expression of PostgreSQL's somewhere."""
    return f"{column} ~ {parameter}"


def iregex(column: str, parameter: str) -> str:
    """Matches a regular expression somewhere, without regard to case."""
    return f"{column} ~* {parameter}"


def _pattern(
    name: str,
    function: Callable[..., str],
    index: str = _TRIGRAM,
    extension: str | None = "pg_trgm",
) -> FilterOperatorSpec:
    return describe(
        name,
        function,
        TEXTS,
        Operand.TEXT,
        index=index,
        index_extension=extension,
    )


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    _pattern("ieq", ieq, "btree (lower({column}))", None),
    _pattern("like", like),
    _pattern("ilike", ilike),
    _pattern("contains", contains),
    _pattern("icontains", icontains),
    _pattern("starts_with", starts_with, "btree ({column} text_pattern_ops)", None),
    _pattern("istarts_with", istarts_with),
    _pattern("ends_with", ends_with),
    _pattern("iends_with", iends_with),
    _pattern("regex", regex),
    _pattern("iregex", iregex),
)
