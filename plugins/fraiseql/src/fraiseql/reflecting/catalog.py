"""Looks a database up: its relations, the types of expressions, some documents."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from fraiseql.reflecting.model import ColumnFound, RelationFound
from fraiseql.reflecting.samples import SAMPLE
from fraiseql.reflecting.views import DocumentView
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor


#: Where the house keeps its own tables; never an application's.
_OWN_SCHEMA: Final = "fraise"


def _text(name: str) -> str:
    return files("fraiseql.reflecting").joinpath("sql", name).read_text("utf-8")


async def first_schema(database: Executor) -> str | None:
    """The first schema of the search path, but for that of our own tables."""
    found = await database.fetchval(
        "SELECT name FROM unnest(current_schemas(false)) WITH ORDINALITY AS path (name, place) "
        "WHERE name <> $1 ORDER BY place LIMIT 1",
        _OWN_SCHEMA,
    )
    return None if found is None else str(found)


async def read_relations(database: Executor, schema: str) -> list[RelationFound]:
    """Tables and views of a schema of the database."""
    rows = await database.fetch(_text("relations.sql"), schema)
    return [
        RelationFound(
            schema=schema,
            name=row["name"],
            is_view=row["is_view"],
            comment=row["comment"],
            definition=row["definition"],
            columns={item["name"]: _column(item) for item in json.loads(row["columns"])},
            key=tuple(row["key"]),
        )
        for row in rows
    ]


def _column(item: Mapping[str, Any]) -> ColumnFound:  # Any: JSON
    return ColumnFound(
        name=item["name"],
        type=item["type"],
        is_array=item["is_array"],
        enum=tuple(item["enum"]) if item["enum"] else None,
        not_null=item["not_null"],
        comment=item["comment"],
    )


async def read_value_types(database: Executor, view: DocumentView) -> dict[str, ColumnFound]:
    """The types of the values that a view puts into its documents, by key; no row is read.

    Raises:
        psycopg.Error: the view's text was not understood after all.
    """
    listed = ", ".join(f"pg_typeof(q.v{place})::oid" for place in range(len(view.values)))
    oids = await database.fetchval(
        f"SELECT ARRAY[{listed}] FROM (SELECT) AS one "  # noqa: S608  # the database's own text
        f"LEFT JOIN ({view.columns_query()}) AS q ON false"
    )
    rows = await database.fetch(_text("types.sql"), oids)
    return {
        value.key: ColumnFound(
            name=value.key,
            type=row["type"],
            is_array=row["is_array"],
            enum=tuple(json.loads(row["enum"])) if row["enum"] else None,
        )
        for value, row in zip(view.values, rows, strict=True)
    }


async def read_documents(
    database: Executor, relation: RelationFound
) -> Sequence[Mapping[str, Any]]:  # Any: JSON
    """Some documents of a source."""
    table = quote_name(relation.schema, relation.name)
    rows = await database.fetch(f"SELECT data::text AS data FROM {table} LIMIT {SAMPLE}")  # noqa: S608  # quoted
    documents = (json.loads(row["data"]) for row in rows if row["data"] is not None)
    return [document for document in documents if isinstance(document, dict)]
