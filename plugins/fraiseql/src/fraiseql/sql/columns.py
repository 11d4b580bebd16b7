"""Where in a source the value of a field is: in a typed column, or in the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import FieldModel
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Column, Source
from fraiseql.sql.writer import cast_text, quote_name, quote_text

#: Which columns may stand for a scalar of an SQL type, and what its parameters are cast to then.
#: A cast to the column's own type lets its index serve; integers compare across widths as they are.
_COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    "text": {"text": "text", "varchar": "text"},
    "int4": {"int2": "int4", "int4": "int4", "int8": "int4"},
    "int8": {"int2": "int8", "int4": "int8", "int8": "int8"},
    "float8": {"float4": "float8", "float8": "float8", "numeric": "numeric"},
    "numeric": {"numeric": "numeric", "int2": "numeric", "int4": "numeric", "int8": "numeric"},
    "bool": {"bool": "bool"},
    "jsonb": {"jsonb": "jsonb"},
}

#: Types of columns whose JSON is the same wherever and whenever it is written.
_STABLE: Final = frozenset(
    {"text", "varchar", "bool", "int2", "int4", "int8", "numeric", "uuid", "date"}
)


@frozen
class Access:
    """How SQL reaches the value of a field.

    Attributes:
        sql: the value, of the type ``cast``.
        cast: what parameters that are compared with it are cast to.
        is_column: whether it is a column.
    """

    sql: str
    cast: str
    is_column: bool


@frozen
class Columns:
    """Reaches the fields of one source, which statements call ``t``."""

    source: Source
    parts: Parts

    def access(self, field: FieldModel) -> Access:
        """How to reach a scalar or enum, for comparing and ordering."""
        wanted = self.sql_type(field)
        column = self.source.columns.get(field.key)
        if column is not None:
            cast = _cast_for(wanted, column)
            if cast is not None:
                sql = quote_name("t", field.key)
                if wanted == "jsonb":
                    sql = f"nullif({sql}, 'null'::jsonb)"
                return Access(sql, cast, is_column=True)
        return self._from_document(field.key, wanted or "text")

    def sql_type(self, field: FieldModel) -> str | None:
        """The SQL type of a scalar; None for an enum."""
        if field.scalar is not None:
            return self.parts.scalars[field.scalar].spec.sql_type
        return SQL_TYPES.get(field.type.leaf)

    def output(self, field: FieldModel) -> str:
        """SQL of the field's JSON: the column where its JSON is the document's, else the key."""
        column = self.source.columns.get(field.key)
        if column is not None and field.type.of is None:
            is_stable = column.type in _STABLE or column.is_enum
            if is_stable and _cast_for(self.sql_type(field), column) is not None:
                return quote_name("t", field.key)
        return f"t.data -> {quote_text(field.key)}"

    def _from_document(self, key: str, wanted: str) -> Access:
        if wanted == "jsonb":
            return Access(
                f"nullif(t.data -> {quote_text(key)}, 'null'::jsonb)", wanted, is_column=False
            )
        text = f"(t.data ->> {quote_text(key)})"
        return Access(cast_text(text, wanted), wanted, is_column=False)


def _cast_for(wanted: str | None, column: Column) -> str | None:
    """What parameters are cast to when a column stands for a scalar; None when it cannot."""
    if wanted is None:
        if column.is_enum:
            return column.cast
        return "text" if column.type in {"text", "varchar"} else None
    known = _COLUMNS.get(wanted)
    if known is None:
        return wanted if column.type == wanted else None
    return known.get(column.type)
