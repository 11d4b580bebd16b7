"""What a statement locks and rewrites, as the server shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
from confiture.proof.claims import Claims
from confiture.server.wire import Cancellation, Wire
from psycopg import Connection


class Observer:
    """Runs actions one by one, and compares what they claim with what the server shows.

    Args:
        connection: in autocommit mode, to the database that is changed.
    """

    def __init__(self, connection: Connection[Any]) -> None:
        self._claims = Claims(connection, Wire(connection, Cancellation()))

    def run(self, action: Any) -> Iterator[str]:
        """Run an action, and what was wrong with its claims."""
        found = self._claims.run(action)
        if not isinstance(found, tuple):
            raise psycopg.errors.lookup(found.sqlstate)(found.message)
        yield from (f"{action.sql}: {one.text}" for one in found)
