"""What the resources ``postgres`` and ``database`` open."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.repository import Database

from fraise_postgres import server
from fraise_postgres.pool import adopt_pool, open_database
from fraise_postgres.server import Server
from fraise_postgres.settings import PostgresSettings


@asynccontextmanager
async def open_server(context: Context) -> AsyncIterator[Server]:
    """The server of the settings, else the project's embedded one, held until the kernel closes.

    Raises:
        FraiseError: the server cannot be used or started.
    """
    settings: PostgresSettings = context.settings("postgres")
    async with server.open_server(context.project, settings=settings) as running:
        yield running


@asynccontextmanager
async def open_pool(context: Context) -> AsyncIterator[Database]:
    """A pool on the server's database.

    Raises:
        FraiseError: the database cannot be used; one class a reason.
    """
    settings: PostgresSettings = context.settings("postgres")
    running: Server = await context.resource("postgres")
    pool = settings.pool
    async with open_database(
        running.dsn(),
        min_size=pool.min_size,
        max_size=pool.max_size,
        timeout=pool.timeout,
        max_idle=pool.max_idle,
        max_lifetime=pool.max_lifetime,
        connect_timeout=settings.connect_timeout,
        statement_timeout=settings.statement_timeout,
        application_name=pool.application_name,
        prepare=pool.prepare,
        revive=_find_reviver(running),
        where=None if settings.dsn is None else Where(key="postgres.dsn"),
    ) as database:
        yield database


def _find_reviver(running: Server) -> Callable[[], str] | None:
    revive = running.revive
    return None if revive is None else lambda: revive().dsn()


@asynccontextmanager
async def adopt_database(value: object, context: Context) -> AsyncIterator[Database]:
    """A pool that the host application brought; it is not closed here.

    Raises:
        FraiseError: it is no pool, or not open.
    """
    yield adopt_pool(value)
