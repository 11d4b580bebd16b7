"""Where the items of a list of scalars are, as an SQL array."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from fraiseql.schema.model import FieldModel
from fraiseql.sql.catalog import Column
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.writer import cast_text, quote_text

#: What an array is cast to where it is not of the scalar's own type: no index serves then.
_CASTS: Final = {
    "text": frozenset({"varchar", "bpchar"}),
    "int4": frozenset({"int2", "int8"}),
    "int8": frozenset({"int2", "int4"}),
    "float8": frozenset({"float4", "numeric"}),
    "numeric": frozenset({"int2", "int4", "int8"}),
}


def array_of_column(sql: str, wanted: str | None, column: Column) -> tuple[str, str] | None:
    """A column as an array, and the type of its items; None where it is no array of the scalar.

    Args:
        sql: of the column.
        wanted: SQL type of the scalar; None for an enum.
        column: as the database has it.
    """
    if not column.type.startswith("_"):  # so PostgreSQL calls arrays
        return None
    item = evolve(column, type=column.type[1:], cast=column.cast.removesuffix("[]"))
    if wanted is None:
        return (sql, item.cast) if column.is_enum_array or item.type == "text" else None
    if item.type == wanted:
        return (sql, item.cast)
    if item.type == "varchar" and wanted == "text":
        return (sql, item.cast)
    return (f"{sql}::{wanted}[]", wanted) if item.type in _CASTS.get(wanted, ()) else None


def array_of_json(sql: str, wanted: str | None) -> tuple[str, str]:
    """A JSON list as an array in its order, and the type of its items.

    What is no list is null: the document says nothing about such a field.

    Args:
        sql: of type jsonb.
        wanted: SQL type of the scalar; None for an enum.
    """
    cast = wanted or "text"
    item = cast_text("e.item", cast)
    items = f"jsonb_array_elements_text({sql}) WITH ORDINALITY AS e (item, place)"
    array = f"ARRAY(SELECT {item} FROM {items} ORDER BY e.place)"  # noqa: S608  # quoted names
    return (f"CASE WHEN jsonb_typeof({sql}) = 'array' THEN {array} END", cast)


def access_list(columns: Columns, field: FieldModel) -> Access:
    """How to reach a list of scalars or enums; ``cast`` is the type of an item."""
    wanted = columns.sql_type(field)
    found = columns.column(field.key)
    if found is not None:
        sql, column = found
        array = array_of_column(sql, wanted, column)
        if array is not None:
            return Access(*array, is_column=True, own=f"{array[1]}[]")
        if column.type == "jsonb":
            array = array_of_json(sql, wanted)
            return Access(*array, is_column=True, own=f"{array[1]}[]")
    array = array_of_json(f"({columns.json} -> {quote_text(field.key)})", wanted)
    return Access(*array, is_column=False, own=f"{array[1]}[]")
