"""Serves while something else is done, and ends with it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

import anyio
from anyio.abc import TaskGroup
from attrs import define, field
from fraise_hookspecs.repository import Bind, ServerEngine, ServerEngineSpec

from fraiseql.demo.client import Client
from fraiseql.errors import DemoStoppedError

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import ServedApplication

#: Seconds that a server may take until it accepts connections.
_START: Final = 30.0


@define
class _Server:
    """A server in a task of its own; what went wrong there is raised by whoever waits for it."""

    application: ServedApplication
    bind: Bind
    context: Context
    reached: anyio.Event = field(factory=anyio.Event)
    address: tuple[str, int] | None = None
    failure: Exception | None = None

    async def run(self, engine: ServerEngine, body: anyio.CancelScope) -> None:
        """Serve; when that ends, so does what is done meanwhile."""
        try:
            await engine(self.application, self.bind, self.context, self.tell)
        except Exception as error:  # noqa: BLE001  # raised in the task that waits
            self.failure = error
        self.reached.set()
        body.cancel()

    def tell(self, host: str, port: int, scheme: str = "http") -> None:
        """The engine accepts connections."""
        self.address = (host, port)
        self.reached.set()

    async def wait(self) -> Client:
        """A client of the server, once it accepts connections.

        Raises:
            DemoStoppedError: it ended before, or takes too long.
        """
        with anyio.move_on_after(_START):
            await self.reached.wait()
        if self.failure is not None:
            raise self.failure
        if self.address is None:
            raise DemoStoppedError(
                f"The server did not accept connections within {_START:g} seconds."
                if not self.reached.is_set()
                else "The server ended before it accepted connections.",
                hint="Run the command again with --debug; what the server has logged says more.",
            )
        return Client(*self.address)


@asynccontextmanager
async def serve(
    application: ServedApplication, engine: str, listener: socket.socket, context: Context
) -> AsyncIterator[Client]:
    """A client of a server that runs for the length of a block.

    The block is cancelled when the server ends first, because it was told to by a signal.

    Raises:
        FraiseError: the server could not start, or failed later.
    """
    run = context.catalog(ServerEngineSpec).load(engine)
    server = _Server(application, Bind(listener=listener, drain=5.0), context)
    problem: BaseException | None = None
    group: TaskGroup
    async with anyio.create_task_group() as group:
        with anyio.CancelScope() as body:
            group.start_soon(server.run, run, body)
            try:
                # Raised below: a task group would wrap it.
                yield await server.wait()
            except (Exception, SystemExit) as error:  # noqa: BLE001  # as it is; exit: broken pipe
                problem = error
        group.cancel_scope.cancel()
    problem = problem or server.failure
    if problem is not None:
        raise problem
