"""Python values on their way into PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from psycopg.types.json import Jsonb


def adapt_values(values: Sequence[object]) -> list[object] | None:
    """The values as psycopg binds them; None where there are none.

    A mapping becomes ``jsonb``, and so does a list that holds a mapping or a list of mappings;
    any other list becomes an array.  A JSON array of plain values is asked for by
    ``psycopg.types.json.Jsonb([...])``.
    """
    if not values:
        return None
    return [Jsonb(value) if _is_document(value) else value for value in values]


def _is_document(value: object) -> bool:
    if isinstance(value, dict):
        return True
    if isinstance(value, list):
        return any(_is_document(item) for item in value)
    return isinstance(value, Mapping) and not hasattr(value, "obj")
