"""``tv_`` tables and what keeps them in line with their views."""

from __future__ import annotations

import hashlib
from typing import Final

from attrs import evolve

from fraiseql.declare.indexes import IndexDeclaration, IndexKey
from fraiseql.modelling.model import ServedIndex, TableModel, Tables
from fraiseql.modelling.reading import ReadColumn, filled, read_columns
from fraiseql.modelling.tenants import all_rows
from fraiseql.modelling.types import name, object_name
from fraiseql.sql.writer import quote_text

#: An instant stands in a document with the offset of the session's time zone: always the same.
_ZONE: Final = "\nSET timezone = 'UTC'"


def write_read_table(table: TableModel, tables: Tables) -> str:
    """The DDL of ``tv_<entity>``, with its indexes."""
    entity = table.entity
    columns = read_columns(table, tables)
    lines = ["id uuid PRIMARY KEY"]
    if table.identifier:
        lines.append(f"identifier text NOT NULL{' UNIQUE' if table.tenant is None else ''}")
    lines += [
        "data jsonb NOT NULL",
        "doc text GENERATED ALWAYS AS (data::text) STORED",
        *(_column(column) for column in columns),
    ]
    if table.tenant is not None and table.identifier:
        key = (table.tenant.column, "identifier")
        constraint = object_name("tv", entity, *key, "key")
        lines.append(f"CONSTRAINT {constraint} UNIQUE ({', '.join(map(name, key))})")
    parts = [f"CREATE TABLE tv_{entity} (\n    " + ",\n    ".join(lines) + "\n);"]
    indexes = [_index(entity, each) for each in _indexed(table, columns)]
    indexes += [_served(entity, column, item) for column in columns for item in column.served]
    if indexes:
        parts.append("\n".join(indexes))
    parts.append(f"SELECT fn_compress_lz4('tv_{entity}', 'data', 'doc');")
    comment = f"What the API reads of tb_{entity}: one document a row, made by v_{entity}"
    parts.append(f"COMMENT ON TABLE tv_{entity} IS {quote_text(comment)};")
    return "\n\n".join(parts) + "\n"


def _column(column: ReadColumn) -> str:
    words = [name(column.name), column.type]
    if not column.nullable:
        words.append("NOT NULL")
    if column.generated:
        words.append(f"GENERATED ALWAYS AS ({column.expression}) STORED")
    return " ".join(words)


def _indexed(table: TableModel, columns: tuple[ReadColumn, ...]) -> list[IndexDeclaration]:
    """The indexes; all of them begin by the tenant, where rows belong to one.

    A plain index would lead through everybody's rows to those few that a tenant may see.
    """
    wanted = [IndexDeclaration((IndexKey(column.name),)) for column in columns if column.index]
    wanted += table.indexes
    if table.tenant is not None:
        first = IndexKey(table.tenant.column)
        wanted = [IndexDeclaration((IndexKey("id"),)), *wanted]
        wanted = [
            evolve(
                each,
                keys=(first, *(key for key in each.keys if key.column != first.column)),
                include=tuple(column for column in each.include if column != first.column),
            )
            for each in wanted
        ]
    return list(dict.fromkeys(wanted))


def _index(entity: str, index: IndexDeclaration) -> str:
    keys = ", ".join(f"{name(key.column)}{key.clause}" for key in index.keys)
    include = ", ".join(map(name, index.include))
    words = [f"CREATE INDEX {_index_name(entity, index)} ON tv_{entity} ({keys})"]
    if include:
        words.append(f"INCLUDE ({include})")
    if index.where is not None:
        words.append(f"WHERE {index.where}")
    return " ".join(words) + ";"


def _index_name(entity: str, index: IndexDeclaration) -> str:
    """Its name: the columns, and what tells it from others of the same columns."""
    parts = [f"{key.column}{key.clause.replace(' ', '_').lower()}" for key in index.keys]
    if index.include:
        parts += ["with", *index.include]
    if index.where is not None:
        parts += ["where", hashlib.sha256(index.where.encode()).hexdigest()[:8]]
    return object_name("tv", entity, *parts, "idx")


def _served(entity: str, column: ReadColumn, item: ServedIndex) -> str:
    index = object_name("tv", entity, column.name, item.operator, "idx")
    using = item.using.replace("{column}", name(column.name))
    return f"CREATE INDEX {index} ON tv_{entity} USING {using};"


def _written(table: TableModel, tables: Tables) -> list[str]:
    """The columns that are not generated, without ``id``."""
    own = ["identifier"] if table.identifier else []
    return [*own, *(name(item.name) for item in filled(table, tables)), "data"]


def _shows_instants(table: TableModel, tables: Tables) -> bool:
    """Whether a document has a timestamp with time zone, at any depth."""
    own = any(column.plain_type.startswith("timestamptz") for column in table.columns)
    return own or any(_shows_instants(tables[entity], tables) for entity in table.embeds)


def write_sync(table: TableModel, tables: Tables) -> str:
    """The DDL of ``fn_sync_tv_<entity>``."""
    entity = table.entity
    columns = _written(table, tables)
    listed = ", ".join(["id", *columns])
    selected = ", ".join(f"document.{column}" for column in ["id", *columns])
    zone = _ZONE if _shows_instants(table, tables) else ""
    settings = ",\n        ".join(f"{column} = excluded.{column}" for column in columns)
    return f"""\
-- The rows of tb_{entity} are locked first: of two transactions that change the same row the later
-- one waits here, and then makes the document from what the former left.
CREATE FUNCTION fn_sync_tv_{entity}(VARIADIC ids uuid[]) RETURNS void
LANGUAGE sql{zone}
AS $$
    SELECT FROM tb_{entity} WHERE id = ANY (ids) ORDER BY pk_{entity} FOR NO KEY UPDATE;

    DELETE FROM tv_{entity} AS stored
    WHERE stored.id = ANY (ids)
      AND NOT EXISTS (SELECT FROM tb_{entity} AS source WHERE source.id = stored.id);

    INSERT INTO tv_{entity} ({listed})
    SELECT {selected}
    FROM v_{entity} AS document
    WHERE document.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET
        {settings};
$$;

COMMENT ON FUNCTION fn_sync_tv_{entity}(uuid[]) IS
    'Bring the rows with these ids in line with tb_{entity}: changed, added or removed';
"""


def write_sync_all(tables: Tables) -> str:
    """The DDL of ``fn_sync_tv_all``."""
    zone = _ZONE if any(_shows_instants(table, tables) for table in tables) else ""
    names = ", ".join(f"tv_{table.entity}" for table in tables)
    fills = "\n\n".join(
        f"    INSERT INTO tv_{table.entity} ({listed})\n    SELECT {listed} FROM v_{table.entity};"
        for table in tables
        for listed in [", ".join(["id", *_written(table, tables)])]
    )
    return f"""\
-- Empties and fills every tv_ table in one go: after a bulk load, or after a change of a v_ view.
-- The tables are locked until the transaction ends; single rows are what fn_sync_tv_* are for.
CREATE FUNCTION fn_sync_tv_all() RETURNS void
LANGUAGE sql{zone}{all_rows(tables)}
AS $$
    TRUNCATE {names};

{fills}
$$;

COMMENT ON FUNCTION fn_sync_tv_all() IS 'Rebuild every tv_ table from the tb_ tables';
"""
