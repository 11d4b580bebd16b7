"""Transaction poolers are refused: a session lock behind one is held by nobody."""

from __future__ import annotations

import selectors
import time
from typing import Any, Final

import psycopg
from fraise_hookspecs import FraiseError, Where
from psycopg import Connection, pq

from confiture.errors import PoolerError
from confiture.server.session import connect

#: A pooler of transactions gives a session away as soon as it is idle; each look has another
#: chance to see that, also where others use the pooler.
_LOOKS: Final = 10
_SECONDS: Final = 5


def refuse_pooler(
    connection: Connection[Any],  # Any: rows as tuples
    dsn: str,
    where: Where | None = None,
) -> bool:
    """Find out whether a pooler of transactions is in between.

    Args:
        connection: in autocommit mode.
        dsn: how it was made.
        where: the setting that stands in.

    Returns:
        whether a pooler of sessions is in between, which does no harm.

    Raises:
        PoolerError: a pooler of transactions is, or nobody can tell.
    """
    told = connection.info.backend_pid
    if _ask_session(connection, where) == told:
        return False
    try:
        other = connect(dsn, where=where)
    except (psycopg.OperationalError, FraiseError) as error:
        raise _unsure(where) from error
    try:
        for _ in range(_LOOKS):
            mine = _ask_session(connection, where)
            if _ask_session(other, where) == mine or _ask_session(connection, where) != mine:
                raise PoolerError(
                    "a pooler of transactions is between Confiture and the server, so that the"
                    " lock of a run, and the settings of its session, would be somebody else's",
                    hint="name the server itself in database_url, or a pooler with"
                    " pool_mode = session",
                    where=where,
                )
    finally:
        other.close()
    return True


def _ask_session(connection: Connection[Any], where: Where | None) -> int:  # Any: rows as tuples
    """The process that answers; asked with a deadline, because a pooler may have none to give."""
    pgconn = connection.pgconn
    deadline = time.monotonic() + _SECONDS
    pgconn.send_query(b"BEGIN; SELECT pg_catalog.pg_backend_pid(); COMMIT")
    found = None
    with selectors.DefaultSelector() as selector:
        selector.register(pgconn.socket, selectors.EVENT_READ)
        while True:
            while pgconn.is_busy():
                if not selector.select(max(deadline - time.monotonic(), 0)):
                    connection.close()
                    raise _unsure(where)
                pgconn.consume_input()
            result = pgconn.get_result()
            if result is None:
                break
            if result.status == pq.ExecStatus.TUPLES_OK:
                found = result.get_value(0, 0)
    if found is None:
        raise _unsure(where)
    return int(found)


def _unsure(where: Where | None) -> PoolerError:
    return PoolerError(
        "a pooler is between Confiture and the server, and it gives no second session by which"
        " to find out whether it pools transactions",
        hint="name the server itself in database_url",
        where=where,
    )
