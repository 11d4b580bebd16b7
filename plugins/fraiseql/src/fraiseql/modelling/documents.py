"""``v_`` views: the document of each row, made in one place only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fraiseql.modelling.model import ColumnModel, ListModel, ReferenceModel, TableModel, Tables
from fraiseql.modelling.reading import filled
from fraiseql.modelling.types import name
from fraiseql.sql.forms import published_form
from fraiseql.sql.writer import quote_text

#: Keys of one jsonb_build_object: PostgreSQL passes a function 100 arguments at most.
_KEYS: Final = 50


def write_view(table: TableModel, tables: Tables) -> str:
    """The DDL of ``v_<entity>``."""
    alias = row_alias(table)
    columns = [
        f"{alias}.pk_{table.entity}",
        *(f"{alias}.{name(item.column)}" for item in table.references),
        f"{alias}.id",
    ]
    if table.identifier:
        columns.append(f"{alias}.identifier")
    columns += list(_filled(table, tables, alias))
    columns.append(f"{_document(table, alias)} AS data")
    joins = [f"FROM tb_{table.entity} AS {alias}", *_joins(table, alias)]
    select = ",\n    ".join(columns)
    return (
        f"CREATE VIEW v_{table.entity} AS\nSELECT\n    {select}\n" + "\n".join(joins) + ";\n\n"
        f"COMMENT ON VIEW v_{table.entity} IS "
        f"{quote_text(f'The document of each row of tb_{table.entity}')};\n"
    )


def row_alias(table: TableModel) -> str:
    """What statements call a row of the model's own table."""
    taken = {member.key for member in table.members if not isinstance(member, ListModel)}
    taken |= {item.key for item in table.lists}
    return name(table.entity if table.entity not in taken else f"{table.entity}_row")


def _filled(table: TableModel, tables: Tables, alias: str) -> Iterator[str]:
    """Columns for what ``fn_sync_tv_*`` fills beside the document."""
    for column in filled(table, tables):
        if len(column.path) == 1:
            yield f"{alias}.{name(column.name)}"
        else:
            reference, key = column.path
            yield f"{name(reference)}.{name(key)} AS {name(column.name)}"


def _document(table: TableModel, alias: str) -> str:
    pairs = [f"{quote_text(key)}, {_value(table, key, alias)}" for key in table.keys]
    groups = [pairs[start : start + _KEYS] for start in range(0, len(pairs), _KEYS)]
    objects = [
        "jsonb_build_object(\n        " + ",\n        ".join(group) + "\n    )" for group in groups
    ]
    return " || ".join(objects)


def _value(table: TableModel, key: str, alias: str) -> str:
    for member in table.members:
        if isinstance(member, ReferenceModel):
            if key == member.id_key:
                return f"{name(member.key)}.id"
            if key == member.key and member.embedded:
                return f"{name(member.key)}.data"
        elif isinstance(member, ListModel) and key == member.key:
            return f"{name(key)}.data"
        elif isinstance(member, ColumnModel) and key == member.key:
            return published_form(f"{alias}.{name(key)}", member.plain_type)
    return f"{alias}.{name(key)}"


def _joins(table: TableModel, alias: str) -> Iterator[str]:
    for item in table.references:
        if not item.embedded and not item.published:
            continue
        source = f"{'v' if item.embedded else 'tb'}_{item.entity}"
        other = name(item.key)
        outer = "LEFT " if item.nullable else ""
        yield (
            f"{outer}JOIN {source} AS {other} "
            f"ON {other}.pk_{item.entity} = {alias}.{name(item.column)}"
        )
    for embedded in table.lists:
        yield _list(table, embedded, alias)


def _list(table: TableModel, item: ListModel, alias: str) -> str:
    inner = name(item.entity if item.entity != alias else f"{item.entity}_item")
    return (
        "CROSS JOIN LATERAL (\n"
        f"    SELECT coalesce(jsonb_agg({inner}.data ORDER BY {inner}.pk_{item.entity}), '[]')"
        " AS data\n"
        f"    FROM v_{item.entity} AS {inner}\n"
        f"    WHERE {inner}.{name(f'fk_{item.by}')} = {alias}.pk_{table.entity}\n"
        f") AS {name(item.key)}"
    )
