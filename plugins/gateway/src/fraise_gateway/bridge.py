"""The bridge between the native server and an ASGI application on this event loop."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Final, Self

from fraiseql.execute.outcome import EXTENSION, SPENT

from fraise_gateway.exchange import Exchange, Message, make_scope

if TYPE_CHECKING:
    from types import TracebackType

    from fraise_gateway.module import Forwarder

_LOG: Final = logging.getLogger("fraiseql")

#: Events that are taken before the loop turns, so that answers are made between them.
_MOST: Final = 64

#: An ASGI 3 application.
Asgi = Callable[..., Awaitable[None]]


class Bridge:
    """Gives forwarded requests to an application, one task each; open from enter to exit.

    How many there can be is the server's to bound.

    Args:
        server: the native server.
        application: ASGI 3.
        place: host and port that it listens on.
        state: of the application's lifespan.
    """

    def __init__(
        self,
        server: Forwarder,
        application: Asgi,
        place: tuple[str, int | None],
        state: MutableMapping[str, Any],  # Any: the application's own values
    ) -> None:
        self._server = server
        self._application = application
        self._place = place
        self._state = state
        self._exchanges: dict[int, Exchange] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()

    def __enter__(self) -> Self:
        self._loop.add_reader(self._server.wake, self._take)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._loop.remove_reader(self._server.wake)

    @property
    def open(self) -> int:
        """Requests that the application has not answered to the end."""
        return len(self._tasks)

    async def cancel(self) -> None:
        """Cancel what is still open, and wait until all of it has ended."""
        for task in self._tasks:
            task.cancel()
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _take(self) -> None:
        # The descriptor stays readable while more events wait.
        for event in self._server.take(_MOST):
            kind, identifier, *given = event
            if kind == "request":
                self._begin(identifier, *given)
                continue
            exchange = self._exchanges.get(identifier)
            if exchange is None:
                continue  # its application has ended before
            if kind == "body":
                exchange.give(*given)
            elif kind == "room":
                exchange.make_room()
            elif kind == "gone":
                exchange.lose()

    def _begin(
        self,
        identifier: int,
        method: str,
        target: bytes,
        version: str,
        headers: list[tuple[bytes, bytes]],
        scheme: str,
        client: tuple[str, int] | None,
        body: bytes,
        more: bool,  # as it comes
        outcome: bytes | None,
        spent: float,
    ) -> None:
        extensions: dict[str, Any] = {}  # Any: as the scope has them
        if outcome is not None:
            extensions[EXTENSION] = json.loads(outcome)
        if spent:
            extensions[SPENT] = spent
        scope = make_scope(
            method,
            target,
            version,
            headers,
            scheme,
            client,
            server=self._place,
            state=self._state,
            extensions=extensions,
        )
        exchange = Exchange(self._server, identifier, scope, body, more)
        self._exchanges[identifier] = exchange
        task = self._loop.create_task(self._run(identifier, exchange))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, identifier: int, exchange: Exchange) -> None:
        """Run the application for one request; whatever it does, the request has an end."""
        try:
            result = await _call(self._application, exchange)
            if not (exchange.is_over or exchange.is_gone):
                lack = "completing" if exchange.is_begun else "starting"
                _LOG.error("The ASGI application returned without %s its response.", lack)
            elif result is not None:
                _LOG.error("The ASGI application should return None, found %r.", result)
        except Exception:  # noqa: BLE001  # the border to the application
            _LOG.exception("The ASGI application failed.")
        finally:
            exchange.fail()
            del self._exchanges[identifier]


def _call(application: Asgi, exchange: Exchange) -> Awaitable[object]:
    scope: Message = exchange.scope
    return application(scope, exchange.receive, exchange.send)
