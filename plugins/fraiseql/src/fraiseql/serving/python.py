"""The engine ``python``: uvicorn in this process."""

from __future__ import annotations

import math
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, cast

import anyio
import uvicorn

from fraiseql.errors import ServerStartError
from fraiseql.serving.draining import DrainingApplication
from fraiseql.serving.listening import open_listener, share_listener
from fraiseql.serving.protocol import GuardedProtocol

if TYPE_CHECKING:
    import socket

    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Bind, Ready, ServedApplication

    from fraiseql.http.settings import HttpSettings

_GRACE: Final = 5
_TICK: Final = 0.05
_SETTLE: Final = 0.2


async def serve(
    application: ServedApplication,
    bind: Bind,
    context: Context,
    ready: Ready,
) -> None:
    """Serve until cancelled or until SIGINT or SIGTERM, then drain.

    A second signal ends the drain.

    Args:
        application: what to serve, its lifespan included.
        bind: where; a listener that is given stays its owner's.
        context: the open kernel.
        ready: called once with host and real port when connections are accepted.

    Raises:
        FraiseError: the address cannot be had, or the application's start-up failed.
    """
    http: HttpSettings = context.settings("fraiseql").http
    given: socket.socket | None = bind.listener
    listener = open_listener(bind.host, bind.port) if given is None else share_listener(given)
    with listener:
        host, port = listener.getsockname()[:2]
        server = _Server(application, http, bind.drain, lambda: ready(host, port))
        await _run(server, listener)
    if server.failure is not None:
        raise server.failure


async def _run(server: _Server, listener: socket.socket) -> None:
    async with anyio.create_task_group() as group:

        async def run() -> None:
            # Cancelling uvicorn would cut off open requests; it is told to end and drains.
            with anyio.CancelScope(shield=True):
                await server.serve_quietly(listener)
            group.cancel_scope.cancel()

        group.start_soon(run)
        try:
            await anyio.sleep_forever()
        finally:
            server.should_exit = True


def _configure(
    application: DrainingApplication, http: HttpSettings, drain: float
) -> uvicorn.Config:
    return uvicorn.Config(
        cast("Any", application),  # Any: uvicorn's own ASGI types are closed TypedDicts
        # Always this one, whatever else is installed; Any: a class, says uvicorn, and calls it.
        http=cast("Any", partial(GuardedProtocol, http)),
        lifespan="on",
        loop="none",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        # Requests have been ended with an answer by then; this is for what ignores that.
        timeout_graceful_shutdown=math.ceil(drain) + _GRACE,
    )


class _Server(uvicorn.Server):
    """Uvicorn with signals that end quietly, and failures that are ours to tell."""

    def __init__(
        self,
        application: ServedApplication,
        http: HttpSettings,
        drain: float,
        ready: Callable[[], None],
    ) -> None:
        self._application = DrainingApplication(application.asgi)
        self._drain = drain
        self._ready = ready
        self.failure: ServerStartError | None = None
        super().__init__(_configure(self._application, http, drain))

    async def serve_quietly(self, listener: socket.socket) -> None:
        """Serve; never raises for a start-up that failed."""
        try:
            await self.serve(sockets=[listener])
        except SystemExit:
            # So uvicorn ends when the application's lifespan fails; it has logged the reason.
            self.failure = ServerStartError(
                "The application's start-up failed; its reason stands above.",
                hint="Mend what the reason names.",
            )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept, and say so."""
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Drain: wait for open requests, and end those that take too long."""
        for server in self.servers:
            server.close()
        # Uvicorn closes connections that have not asked yet; who has just come may be about to.
        await anyio.sleep(_SETTLE)
        async with anyio.create_task_group() as group:
            group.start_soon(self._end_late_requests)
            await super().shutdown(sockets=sockets)
            group.cancel_scope.cancel()

    async def _end_late_requests(self) -> None:
        with anyio.move_on_after(self._drain):
            while not self.force_exit:  # noqa: ASYNC110  # set by a signal handler
                await anyio.sleep(_TICK)
        self._application.end()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take SIGINT and SIGTERM while serving; uvicorn's own would raise them again."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self._stop) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.force_exit = self.should_exit
        self.should_exit = True
