"""How a pool of our own connects: it says why it cannot, and brings an embedded server back."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import Any, Final

import anyio
import anyio.to_thread
import psycopg
from fraise_hookspecs import FraiseError, Where
from psycopg import AsyncConnection
from psycopg.pq import TransactionStatus

from fraise_postgres.connecting import check_session, explain_failure
from fraise_postgres.errors import (
    ServerNotReadyError,
    ServerRestartingError,
    UnreachableServerError,
)
from fraise_postgres.outage import HOPE, Outage

#: Seconds between two attempts while they fail, however many requests come in.
_PACE: Final = 0.1


class Reconnection:
    """Opens the connections of one pool.

    Args:
        dsn: where they lead.
        complete: what the connection string of an attempt is, given where it leads.
        revive: called in a thread when nobody answers; brings the server back and gives the DSN
            that leads to it from now on.  None for a server that somebody else runs.
        where: the setting that the connection string stands in, for errors.
    """

    def __init__(
        self,
        dsn: str,
        complete: Callable[[str], str],
        *,
        revive: Callable[[], str] | None = None,
        where: Where | None = None,
    ) -> None:
        self.outage = Outage()
        self._dsn = dsn
        self._complete = complete
        self._revive = revive
        self._where = where
        self._failed = -math.inf
        self._revivals: set[anyio.CancelScope] = set()
        self._closed = False

    def address(self) -> str:
        """The connection string of the next attempt."""
        return self._complete(self._dsn)

    def close(self) -> None:
        """Bring nothing back from now on, and wait for nothing."""
        self._closed = True
        for revival in self._revivals:
            revival.cancel()

    async def attempt(
        self,
        connect: Callable[[str], Awaitable[AsyncConnection[Any]]],  # Any: as above
    ) -> AsyncConnection[Any]:  # Any: as above
        """Connect; once more when the server was brought back, a while longer when it starts.

        Raises:
            psycopg.Error: it cannot be done now; the outage has the reason.
            FraiseError: the session that was had cannot be used; likewise.
        """
        await anyio.sleep(max(0.0, self._failed + _PACE - anyio.current_time()))
        latest = anyio.current_time() + HOPE
        revived = False
        while True:
            began = anyio.current_time()
            try:
                connection = await connect(self.address())
            except (psycopg.Error, FraiseError) as error:
                failure = (
                    error
                    if isinstance(error, FraiseError)
                    else explain_failure(error, self._dsn, where=self._where)
                )
                if isinstance(failure, ServerNotReadyError) and self._may_wait(latest):
                    self.outage.expect(failure)
                    await anyio.sleep(_PACE)
                    continue
                if isinstance(failure, UnreachableServerError) and not (revived or self._closed):
                    revived = True
                    obstacle = await self._bring_back(failure)
                    if obstacle is None:
                        latest = anyio.current_time() + HOPE
                        continue
                    failure = obstacle
                self._failed = anyio.current_time()
                self.outage.fail(failure, began)
                raise
            self.outage.end()
            return connection

    def _may_wait(self, latest: float) -> bool:
        return not self._closed and anyio.current_time() < latest

    async def _bring_back(self, failure: FraiseError) -> FraiseError | None:
        """Bring the server back; None when it is there, else why there is none."""
        if self._revive is None:
            return failure
        self.outage.expect(
            ServerRestartingError(
                "the embedded server has ended and is being started again",
                hint="try again in a moment; .fraise/postgres/log/server.log says how far it is",
            )
        )
        obstacle: FraiseError | None = failure
        with anyio.CancelScope() as scope:
            self._revivals.add(scope)
            try:
                # Abandoned only when the pool closes; whoever holds the server ends it then.
                self._dsn = await anyio.to_thread.run_sync(self._revive, abandon_on_cancel=True)
                obstacle = None
            except FraiseError as error:
                obstacle = error
            finally:
                self._revivals.discard(scope)
        return obstacle


class PoolConnection(AsyncConnection[Any]):  # Any: rows by whatever factory
    """A connection of a pool of our own; the pool's log calls it by its server process.

    Attributes:
        process: the number of the process that serves it.
    """

    process = 0

    @classmethod
    async def connect(cls, conninfo: str = "", **words: Any) -> Any:  # Any: as psycopg's
        """Connect as psycopg does, by way of the pool's own ``reconnection``."""
        reconnection: Reconnection = words.pop("reconnection")

        async def plainly(address: str) -> AsyncConnection[Any]:  # Any: as above
            connection = await super(PoolConnection, cls).connect(address, **words)
            try:
                await check_session(connection, address)
            except BaseException:
                await connection.close()
                raise
            return connection

        connection: Any = await reconnection.attempt(plainly)  # Any: one of this class
        connection.process = connection.pgconn.backend_pid
        return connection

    def __repr__(self) -> str:
        """The number stays when the connection is closed: the server's log has it too."""
        status = TransactionStatus(self.pgconn.transaction_status).name.lower()
        state = "closed" if self.closed else status
        return f"connection to server process {self.process} ({state})"
