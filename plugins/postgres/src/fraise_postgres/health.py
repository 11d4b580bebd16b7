"""Health checks: does the database answer, and is its server new enough?"""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final

from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import Health, HealthStatus
from fraise_hookspecs.repository import Database

from fraise_postgres.connecting import OLDEST_VERSION, show_version

_abandoned: Final[set[asyncio.Task[Any]]] = set()  # Any: whatever a check asks for


async def check_database(context: Context) -> Health:
    """Ask the database for one value."""
    began = time.perf_counter()
    try:
        database: Database = await context.resource("database")
        await _ask(database, "SELECT 1")
    except FraiseError as error:
        return _failed(error)
    taken = round((time.perf_counter() - began) * 1000, 1)
    return Health(
        status=HealthStatus.OK,
        summary=f"the database answers in {taken} ms",
        details={"milliseconds": taken},
    )


async def check_server_version(context: Context) -> Health:
    """Compare the server's version with the oldest supported one."""
    try:
        database: Database = await context.resource("database")
        version = int(await _ask(database, "SHOW server_version_num"))
    except FraiseError as error:
        return _failed(error)
    shown = show_version(version)
    if version < OLDEST_VERSION:
        return Health(
            status=HealthStatus.FAILED,
            summary=f"PostgreSQL {shown} is older than 13",
            hint="upgrade the server, or leave postgres.dsn out to use the embedded one",
            details={"version": shown},
        )
    return Health(status=HealthStatus.OK, summary=f"PostgreSQL {shown}", details={"version": shown})


async def _ask(database: Database, sql: str) -> Any:  # Any: the column's type
    """One value; a check whose time is up does not wait until the statement is cancelled.

    A server that hangs does not answer a cancellation either: to send it and to close the
    connection takes some seconds, in the background then.
    """
    task = asyncio.get_running_loop().create_task(database.fetchval(sql))
    try:
        await asyncio.wait((task,))
    except asyncio.CancelledError:
        task.cancel()
        _abandoned.add(task)
        task.add_done_callback(_forget)
        raise
    return task.result()


def _forget(task: asyncio.Task[Any]) -> None:  # Any: as above
    _abandoned.discard(task)
    if not task.cancelled():
        task.exception()  # seen: the check has told already that there was no answer


def _failed(error: FraiseError) -> Health:
    return Health(
        status=HealthStatus.FAILED,
        summary=str(error),
        hint=error.hint,
        details={"code": error.code},
    )
