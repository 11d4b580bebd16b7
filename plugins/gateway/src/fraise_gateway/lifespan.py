"""The server's side of ASGI's lifespan protocol."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio
from fraiseql.errors import ServerStartError

_LOG: Final = logging.getLogger("fraiseql")

#: An ASGI 3 application.
Asgi = Callable[..., Awaitable[None]]


class _Conversation:
    """What is said between the two, in the order that the protocol wants."""

    def __init__(self) -> None:
        self.state: dict[str, Any] = {}  # Any: the application's own values
        self.started = anyio.Event()
        self.stopped = anyio.Event()
        self.is_refused = False
        self._stop = anyio.Event()
        self._asked = False

    def stop(self) -> None:
        self._stop.set()

    async def receive(self) -> MutableMapping[str, Any]:  # Any: ASGI's own dictionaries
        if not self._asked:
            self._asked = True
            return {"type": "lifespan.startup"}
        await self._stop.wait()
        return {"type": "lifespan.shutdown"}

    async def send(self, message: MutableMapping[str, Any]) -> None:  # Any: as above
        kind = message["type"]
        if kind == "lifespan.startup.failed":
            self.is_refused = True
        (self.started if kind.startswith("lifespan.startup") else self.stopped).set()

    async def run(self, application: Asgi) -> None:
        scope = {
            "type": "lifespan",
            "asgi": {"version": "3.0", "spec_version": "2.0"},
            "state": self.state,
        }
        try:
            await application(scope, self.receive, self.send)
        except Exception:  # noqa: BLE001  # the border to the application: it is told, and ends us
            self.is_refused = not self.started.is_set()
            _LOG.exception("The application failed in its lifespan.")
        finally:
            self.started.set()
            self.stopped.set()


@asynccontextmanager
async def run_lifespan(application: Asgi) -> AsyncIterator[dict[str, Any]]:  # Any: its own values
    """Start an application, and stop it at the end of the block.

    Yields:
        the state that each request gets a copy of.

    Raises:
        ServerStartError: it said, or showed, that it cannot start; the log has its reason.
    """
    talk = _Conversation()
    failure: BaseException | None = None
    async with anyio.create_task_group() as group:
        group.start_soon(talk.run, application)
        await talk.started.wait()
        if not talk.is_refused:
            try:
                yield talk.state
            except BaseException as error:  # noqa: BLE001  # raised below: a group would wrap it
                failure = error
            with anyio.CancelScope(shield=True):
                talk.stop()
                await talk.stopped.wait()
        group.cancel_scope.cancel()
    if failure is not None:
        raise failure
    if talk.is_refused:
        raise ServerStartError(
            "The application's start-up failed; its reason stands above.",
            hint="Mend what the reason names.",
        )
