"""A catalog with all kinds that Confiture knows, and what none of them describes."""

from __future__ import annotations

from typing import Any

from psycopg import Connection

from confiture.adopting.record import read_left_out
from confiture.catalog.facts import Catalog
from confiture.catalog.leaving import leave_out
from confiture.catalog.reading import Reader
from confiture.differ.kinds import all_kinds
from confiture.server.session import explain_server, session
from confiture.server.target import find_target


def introspect(
    database: str | Connection[Any],  # Any: rows as tuples
    *,
    roles: bool = False,
) -> Catalog:
    """Read the schema of a database, in one read-only transaction.

    What belongs to a tool from which the database was taken over is left out.

    Args:
        database: a connection string, or a connection in autocommit mode.
        roles: memberships of the server's roles and settings of the database as well.

    Raises:
        FraiseError: the connection string is wrong, or its server cannot be reached or refused.
        psycopg.Error: the server of a connection refused.
    """
    if isinstance(database, str):
        target = find_target(database)
        with explain_server(target.shown), session(target.dsn) as connection:
            return introspect(connection, roles=roles)
    kinds = (kind for kind in all_kinds().values() if roles or not kind.asked)
    queries = [query for kind in kinds for query in kind.queries()]
    return leave_out(Reader(database, queries).read(), read_left_out(database))
