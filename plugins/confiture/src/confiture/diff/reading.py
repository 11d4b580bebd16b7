"""A catalog with all kinds that Confiture knows, and what none of them describes."""

from __future__ import annotations

from typing import Any

from psycopg import Connection

from confiture.catalog.facts import Catalog
from confiture.catalog.reading import Reader
from confiture.catalog.unmodelled import find_objects
from confiture.diff.kinds import all_kinds


def introspect(connection: Connection[Any]) -> Catalog:  # Any: rows as tuples
    """Read the schema of a connection's database, in one read-only transaction.

    Args:
        connection: in autocommit mode.

    Raises:
        psycopg.Error: the server refused.
    """
    queries = [query for kind in all_kinds().values() for query in kind.queries()]
    return Reader(connection, queries).read(find_objects(connection.info.server_version))
