"""Where in a source the value of a field is: in a typed column, or in the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import evolve, frozen

from fraiseql.plan.model import CellForm
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Column, Source
from fraiseql.sql.expressions import render_expression
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

#: How columns are read as cells, by their type; the cast holds when the column is altered.
_CELLS: Final[Mapping[str, tuple[CellForm, str]]] = {
    "text": (CellForm.TEXT, "{0}::text"),
    "varchar": (CellForm.TEXT, "{0}::text"),
    "bool": (CellForm.BOOLEAN, "{0}::bool"),
    "int2": (CellForm.INTEGER, "{0}::int2"),
    "int4": (CellForm.INTEGER, "{0}::int4"),
    "int8": (CellForm.INTEGER, "{0}::int8"),
    "numeric": (CellForm.NUMERIC, "{0}::text"),
    "uuid": (CellForm.UUID, "{0}::uuid"),
    "date": (CellForm.JSON, "to_json({0}::date)::text"),
    "timestamptz": (CellForm.INSTANT, "timestamptz_send({0})"),
}

#: Instants are spelled by the time zone of the session that makes a document. Which column says
#: what a document does is known only of this one; years before 1 are left to the document.
_UTC: Final = "UTC"
_INSTANT: Final = (
    "CASE WHEN {0} >= '0001-01-01 00:00:00+00' AND {0} < 'infinity'"
    " THEN btrim(to_json({0} AT TIME ZONE 'UTC')::text, '\"') || '+00:00' ELSE {1} END"
)


@frozen
class Access:
    """How SQL reaches the value of a field.

    Attributes:
        sql: the value.
        cast: what parameters that are compared with it are cast to.
        is_column: whether it is a column.
        own: the type of the value itself, as SQL spells it.
        nonnull: whether the database promises that it is never null.
        raw: the column or key itself, where ``sql`` is made of it and indexes may be on it.
    """

    sql: str
    cast: str
    is_column: bool
    own: str
    nonnull: bool = False
    raw: str = ""


@frozen
class Columns:
    """Reaches the fields of the rows of one source, or of an object inside of their documents.

    Attributes:
        alias: of the rows, as the statement calls them.
        document: SQL of the object as ``jsonb``, where it is not the row's own document.
        prefix: of the columns that hold the object's fields; None where there are none.
        taken: keys of the row's own fields, which are never columns of an object inside.
    """

    source: Source
    parts: Parts
    alias: str = "t"
    document: str | None = None
    prefix: str | None = ""
    taken: frozenset[str] = frozenset()

    @property
    def json(self) -> str:
        """SQL of the document of the row, or of the object, as ``jsonb``."""
        return f"{self.alias}.data" if self.document is None else self.document

    def embedded(self, field: FieldModel, owner: ObjectModel) -> Columns:
        """An object that the document holds; one step down, its scalars may have columns.

        Args:
            field: gives one object.
            owner: the type whose field it is.
        """
        is_row = self.document is None
        return evolve(
            self,
            document=f"({self.json} -> {quote_text(field.key)})",
            prefix=f"{field.key}_" if is_row else None,
            taken=frozenset(member.key for member in owner.fields.values()),
        )

    def items(self, alias: str) -> Columns:
        """The items of a list inside of the document, unnested as ``alias (data, n)``."""
        return evolve(self, alias=alias, document=f"{alias}.data", prefix=None)

    def column(self, key: str) -> tuple[str, Column] | None:
        """The column of a key and its SQL, if there is one."""
        if self.prefix is None:
            return None
        name = self.prefix + key
        column = None if name in self.taken else self.source.columns.get(name)
        return None if column is None else (quote_name(self.alias, name), column)

    def access(self, field: FieldModel) -> Access:
        """How to reach a scalar or enum, for comparing and ordering."""
        wanted = self.sql_type(field)
        if field.sql is not None and self.document is None:
            own = wanted or "text"
            value = render_expression(field.sql, self.alias, own)
            return Access(value, own, is_column=True, own=own)
        found = self.column(field.key)
        if found is not None:
            sql, column = found
            cast = _cast_for(wanted, column)
            if cast is not None:
                if wanted == "jsonb":
                    shown = f"nullif({sql}, 'null'::jsonb)"
                    return Access(shown, cast, is_column=True, own=column.cast, raw=sql)
                return Access(sql, cast, is_column=True, own=column.cast, nonnull=column.nonnull)
        return self._from_document(field.key, wanted or "text")

    def sql_type(self, field: FieldModel) -> str | None:
        """The SQL type of a scalar; None for an enum."""
        if field.scalar is not None:
            return self.parts.scalars[field.scalar].spec.sql_type
        return SQL_TYPES.get(field.type.leaf)

    def output(self, field: FieldModel) -> str:
        """SQL of the field's JSON: the column where its JSON is the document's, else the key."""
        found = self._shown(field)
        if found is None:
            return f"{self.json} -> {quote_text(field.key)}"
        sql, column = found
        if column.type == "timestamptz":
            return _INSTANT.format(sql, f"{self.json} ->> {quote_text(field.key)}")
        return sql

    def cell(self, field: FieldModel) -> tuple[CellForm, str]:
        """How the field is read as a cell of its own: form and SQL."""
        found = self._shown(field)
        if found is None:
            return CellForm.JSON, f"({self.json} -> {quote_text(field.key)})::text"
        sql, column = found
        if column.is_enum:
            return CellForm.TEXT, f"{sql}::text"
        form, template = _CELLS[column.type]
        return form, template.format(sql)

    def shows(self, field: FieldModel) -> bool:
        """Whether a column says of a field what the document does."""
        return self._shown(field) is not None

    def _shown(self, field: FieldModel) -> tuple[str, Column] | None:
        """The column whose JSON is what the document holds of the field, if there is one."""
        found = self.column(field.key)
        if found is not None and field.type.of is None:
            column = found[1]
            is_utc = column.type == "timestamptz" and self.source.time_zone == _UTC
            is_stable = column.type in _STABLE or column.is_enum or is_utc
            if is_stable and _cast_for(self.sql_type(field), column) is not None:
                return found
        return None

    def _from_document(self, key: str, wanted: str) -> Access:
        if wanted == "jsonb":
            raw = f"({self.json} -> {quote_text(key)})"
            return Access(
                f"nullif({raw}, 'null'::jsonb)", wanted, is_column=False, own=wanted, raw=raw
            )
        text = f"({self.json} ->> {quote_text(key)})"
        return Access(cast_text(text, wanted), wanted, is_column=False, own=wanted)


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
