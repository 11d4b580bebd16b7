"""Tables without documents: their rows are read in Python, until somebody makes documents."""

from __future__ import annotations

from typing import Final

from fraiseql.modelling.types import name as sql_name
from fraiseql.reflecting.hints import Hints
from fraiseql.reflecting.model import ClassFound, ColumnFound, FieldFound, Hint, RelationFound
from fraiseql.reflecting.naming import ClassNames, singular, why_no_attribute

#: Types whose values psycopg gives as what their annotation says.
_NATIVE: Final = frozenset(
    {"text", "varchar", "int2", "int4", "int8", "float4", "float8", "numeric", "bool", "uuid"}
    | {"date", "time", "timestamptz", "jsonb"}
)


def read_plain(relation: RelationFound, hints: Hints, names: ClassNames) -> ClassFound:
    """The class of a table, with the SELECT that reads it."""
    found = ClassFound(
        name=names.give(singular(relation.entity)),
        entity=relation.entity,
        description=relation.comment,
    )
    selected: list[str] = []
    for column in relation.columns.values():
        reason = why_no_attribute(column.name)
        if reason is not None:
            if column.name.startswith(("pk_", "fk_")):
                continue
            found.notes.append(f"Left out: {column.name!r} {reason}.")
            continue
        hint, expression = _read(column, hints)
        selected.append(expression)
        found.fields.append(
            FieldFound(
                key=column.name,
                hint=hint,
                nullable=not column.not_null,
                description=column.comment,
                is_enum=column.enum is not None and not column.is_array,
            )
        )
    if not selected:
        return found
    lines = ["SELECT", *(f"    {item}," for item in selected[:-1]), f"    {selected[-1]}"]
    lines.append(f"FROM {sql_name(relation.schema)}.{sql_name(relation.name)}")
    if relation.key:
        lines.append(f"ORDER BY {', '.join(sql_name(part) for part in relation.key)}")
    found.select = tuple(lines)
    return found


def _read(column: ColumnFound, hints: Hints) -> tuple[Hint, str]:
    """The annotation of a column, and how SQL reads it; as text where nothing else is sure."""
    name = sql_name(column.name)
    if column.type in _NATIVE and column.enum is None:
        hint = hints.of(column)
        if hint is not None:
            return hint, name
    if column.enum is not None and not column.is_array:
        hint = hints.of(column)
        assert hint is not None  # every enum has one
        return hint, f"{name}::text AS {name}"
    if column.is_array:
        return Hint("list[str]"), f"{name}::text[] AS {name}"
    return Hint("str"), f"{name}::text AS {name}"
