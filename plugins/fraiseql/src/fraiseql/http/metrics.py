"""Metrics in an application that somebody else serves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fraiseql.http.messages import (
    NOT_KEPT,
    Outgoing,
    Receive,
    Scope,
    Send,
    read_head,
    send_response,
)
from fraiseql.observing.exposition import render

if TYPE_CHECKING:
    from fraiseql.observing.observation import Observation


class MetricsApplication:
    """An ASGI 3 application that gives what was counted, wherever it is mounted.

    Args:
        observation: has counted.
    """

    def __init__(self, observation: Observation) -> None:
        self._observation = observation

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection, as ASGI 3 says."""
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] == "http":
            incoming = read_head(scope)
            is_head = incoming.method == "HEAD"
            await send_response(send, self._answer(incoming.method, incoming.headers), head=is_head)

    def _answer(self, method: str, headers: Mapping[str, str]) -> Outgoing:
        if method not in {"GET", "HEAD"}:
            return Outgoing(status=405, headers=(("allow", "GET, HEAD"), NOT_KEPT))
        media, body = render(self._observation.read_all(), headers.get("accept", ""))
        return Outgoing(status=200, body=body, media=media, headers=(NOT_KEPT,))
