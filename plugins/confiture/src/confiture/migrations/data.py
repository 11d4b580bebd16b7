"""What migrations bring besides a schema: rows, and the statements that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from psycopg import Connection, sql

from confiture.catalog.facts import Catalog
from confiture.ddl.statements import Statement
from confiture.errors import SquashRefusedError
from confiture.migrations.files import Migration

#: First words of statements that change a schema, or nothing.
_SCHEMA: Final = frozenset(
    {
        "alter",
        "analyze",
        "cluster",
        "comment",
        "create",
        "drop",
        "grant",
        "import",
        "lock",
        "refresh",
        "reindex",
        "revoke",
        "security",
        "vacuum",
    }
)
#: A table that is made with rows.
_FILLED: Final = re.compile(r"\bAS\s*\(?\s*(SELECT|VALUES|TABLE|WITH|EXECUTE)\b", re.IGNORECASE)


def count_rows(connection: Connection[Any], catalog: Catalog) -> dict[str, int]:  # Any: rows
    """The number of rows of each table that has some, by name."""
    found = {}
    for fact in sorted(catalog.by_kind.get("table", ()), key=lambda one: one.name):
        if fact["partition_key"] is not None:
            continue
        query = sql.SQL("SELECT count(*) FROM ONLY {}").format(sql.Identifier(*fact.name))
        row = connection.execute(query).fetchone()
        if row is not None and row[0]:
            found[".".join(fact.name)] = int(row[0])
    return found


def tell_data(migrations: Iterable[Migration]) -> list[str]:
    """Where statements stand that may bring rows; a Python file as a whole."""
    told = []
    for one in migrations:
        if one.python is not None:
            told.append(one.up.path)
        told += [f"{each.where} {each.first_line}" for each in _data_of(one)]
    return told


def copy_statements(migrations: Iterable[Migration]) -> Iterator[str]:
    """The statements that may bring rows, as they stand in their files, with their settings.

    Raises:
        SquashRefusedError: one cannot be taken out of its file.
    """
    for one in migrations:
        if one.python is not None:
            raise SquashRefusedError(
                f"{one.up.path} is Python, and its statements cannot be copied",
                hint="squash up to the migration before it, or move its data to db/seeds",
            )
        for each in _data_of(one):
            if each.copy_data is not None:
                raise SquashRefusedError(
                    f"{each.where} is COPY with its data, which is not copied",
                    hint="write INSERT, or move the data to db/seeds",
                )
            before = "".join(f"{setting.sql};\n" for setting in each.settings)
            after = "".join(f"RESET {setting.name};\n" for setting in each.settings)
            yield f"{before}{each.text};\n{after}"


def _data_of(migration: Migration) -> Iterator[Statement]:
    for one in migration.up.statements:
        is_filled = one.head[:1] == ("create",) and _FILLED.search(one.text) is not None
        is_table = is_filled and "table" in one.head[:4]
        if one.head[0] not in _SCHEMA or is_table:
            yield one
