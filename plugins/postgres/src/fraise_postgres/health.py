"""Health checks: does the database answer, and is its server new enough?"""

from __future__ import annotations

import time

from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import Health, HealthStatus
from fraise_hookspecs.repository import Database

from fraise_postgres.connecting import OLDEST_VERSION, show_version


async def check_database(context: Context) -> Health:
    """Ask the database for one value."""
    began = time.perf_counter()
    try:
        database: Database = await context.resource("database")
        await database.fetchval("SELECT 1")
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
        version = int(await database.fetchval("SHOW server_version_num"))
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


def _failed(error: FraiseError) -> Health:
    return Health(
        status=HealthStatus.FAILED,
        summary=str(error),
        hint=error.hint,
        details={"code": error.code},
    )
