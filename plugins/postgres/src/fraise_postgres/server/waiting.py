"""The server for asynchronous callers, who may be cancelled while it starts."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread

from fraise_postgres.errors import StartCancelledError
from fraise_postgres.server.handle import Server
from fraise_postgres.server.sharing import start_server
from fraise_postgres.settings import PostgresSettings


@contextlib.asynccontextmanager
async def open_server(
    project: Path, *, settings: PostgresSettings | None = None
) -> AsyncIterator[Server]:
    """Use a server, as :func:`start_server` does, without blocking the event loop.

    A start that is cancelled is undone before the cancellation goes on: no half-made data
    folder, no server without a user.

    Args:
        project: the project's folder.
        settings: the section ``postgres``.

    Raises:
        ServerError: the subclass says why it cannot be used; nothing is left running.
        FraiseError: the server named by ``postgres.dsn`` does not answer.
    """
    given_up = threading.Event()
    manager = start_server(project, settings=settings, cancelled=given_up.is_set)
    server = await _enter(manager, given_up)
    try:
        yield server
    finally:
        with anyio.CancelScope(shield=True):
            # Bounded by the timeouts of the settings.
            await anyio.to_thread.run_sync(partial(manager.__exit__, None, None, None))


async def _enter(
    manager: contextlib.AbstractContextManager[Server], given_up: threading.Event
) -> Server:
    """Run the start in a thread; a cancellation reaches it, and is raised when it has ended."""
    finished = anyio.Event()
    servers: list[Server] = []
    failures: list[BaseException] = []

    async def run() -> None:
        with anyio.CancelScope(shield=True):
            try:
                servers.append(await anyio.to_thread.run_sync(manager.__enter__))
            except BaseException as error:  # noqa: BLE001  # carried over to the caller's task
                failures.append(error)
            finished.set()

    cancelled = True
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(run)
            try:
                await finished.wait()
                cancelled = False
            finally:
                given_up.set()
    finally:
        if cancelled and servers:
            # It was ready at the very moment of the cancellation.
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(partial(manager.__exit__, None, None, None))
    if failures and not isinstance(failures[0], StartCancelledError):
        raise failures[0]
    return servers[0]
