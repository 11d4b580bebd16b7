"""The tables in which a tool keeps its history, found by their name in any schema."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from psycopg import Connection, sql

from confiture.errors import AdoptHistoryStrangeError

_FIND: Final = (Path(__file__).parent / "sql" / "find_tables.sql").read_text("utf-8")


@frozen
class HistoryTable:
    """A table of a tool.

    Attributes:
        columns: by name, in their order.
    """

    schema: str
    name: str
    columns: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """Schema and name."""
        return (self.schema, self.name)

    def read(
        self,
        connection: Connection[Any],  # Any: rows as tuples
        *columns: str,
        order: str | None = None,
    ) -> list[tuple[Any, ...]]:  # Any: values of any type
        """Columns of all rows; None for a column that the table does not have."""
        wanted = [
            sql.Identifier(one) if one in self.columns else sql.SQL("NULL") for one in columns
        ]
        query = sql.SQL("SELECT {} FROM {}").format(
            sql.SQL(", ").join(wanted), sql.Identifier(self.schema, self.name)
        )
        if order is not None:
            query += sql.SQL(" ORDER BY {}").format(sql.Identifier(order))
        return connection.execute(query).fetchall()


def find_table(
    connection: Connection[Any],  # Any: rows as tuples
    name: str,
    columns: Collection[str],
    *,
    schema: str | None = None,
) -> HistoryTable | None:
    """The table of a name; None where there is none.

    Args:
        connection: of the database.
        name: of the table.
        columns: that it must have.
        schema: that it is in; None for whatever schema.

    Raises:
        AdoptHistoryStrangeError: it has other columns, or there are several.
    """
    found = [
        HistoryTable(place, table, tuple(told))
        for place, table, told in connection.execute(_FIND, {"name": name})
        if schema in {None, place}
    ]
    if not found:
        return None
    if len(found) > 1:
        places = ", ".join(f"{one.schema}.{one.name}" for one in found)
        raise AdoptHistoryStrangeError(
            f"expected one table {name}, found {len(found)}: {places}",
            hint="take over one database a history; drop or move the histories that are not its",
        )
    lacking = sorted(set(columns) - set(found[0].columns))
    if lacking:
        raise AdoptHistoryStrangeError(
            f"expected the columns {', '.join(sorted(columns))} in {found[0].schema}.{name},"
            f" found no {', '.join(lacking)}",
            hint="this is the table of another tool, or of an old release; upgrade the old tool",
        )
    return found[0]
