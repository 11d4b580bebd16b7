"""Open requests of a server that ends: how many, and an end to those that take too long."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import anyio

from fraiseql.http.messages import JSON, Message, Outgoing, Receive, Scope, Send, send_response

_ENDING: Final = Outgoing(
    status=503,
    body=b'{"errors":[{"message":"The server is ending.","extensions":{"code":"SHUTTING_DOWN"}}]}',
    media=f"{JSON}; charset=utf-8",
    headers=(("connection", "close"),),
)


class DrainingApplication:
    """An ASGI application whose open requests can be ended with an answer.

    Args:
        inner: the application itself.
    """

    def __init__(self, inner: Callable[[Scope, Receive, Send], Awaitable[None]]) -> None:
        self._inner = inner
        self._open: set[anyio.CancelScope] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection."""
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        started = False

        async def note_and_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        with anyio.CancelScope() as cancel:
            self._open.add(cancel)
            try:
                await self._inner(scope, receive, note_and_send)
            finally:
                self._open.discard(cancel)
        if cancel.cancelled_caught and not started:
            await send_response(send, _ENDING, head=scope["method"] == "HEAD")

    def end(self) -> None:
        """Cancel every open request; who has no answer yet is told 503."""
        for cancel in self._open:
            cancel.cancel()
