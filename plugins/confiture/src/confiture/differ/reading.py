"""A catalog with all kinds that Confiture knows, and what none of them describes."""

from __future__ import annotations

from typing import Any

from psycopg import Connection

from confiture.catalog.facts import Catalog
from confiture.catalog.reading import Reader
from confiture.differ.kinds import all_kinds


def introspect(
    connection: Connection[Any],  # Any: rows as tuples
    *,
    roles: bool = False,
) -> Catalog:
    """Read the schema of a connection's database, in one read-only transaction.

    Args:
        connection: in autocommit mode.
        roles: memberships of the server's roles and settings of the database as well.

    Raises:
        psycopg.Error: the server refused.
    """
    kinds = (kind for kind in all_kinds().values() if roles or not kind.asked)
    queries = [query for kind in kinds for query in kind.queries()]
    return Reader(connection, queries).read()
