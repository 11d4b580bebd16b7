"""ASGI's lifespan protocol."""

from __future__ import annotations

import logging
from contextlib import AbstractAsyncContextManager
from typing import Final

from fraise_hookspecs import FraiseError

from fraiseql.http.messages import Receive, Send

_LOGGER: Final = logging.getLogger("fraiseql")


async def follow_lifespan(
    receive: Receive, send: Send, running: AbstractAsyncContextManager[None]
) -> None:
    """Open at start-up, close at shutdown, and tell the server how it went."""
    await receive()
    started = False
    try:
        async with running:
            started = True
            await send({"type": "lifespan.startup.complete"})
            await receive()
    except Exception as error:  # the border to the server, which only takes a text
        phase = "shutdown" if started else "startup"
        _LOGGER.error("%s", _describe(error), exc_info=not isinstance(error, FraiseError))
        await send({"type": f"lifespan.{phase}.failed", "message": _describe(error)})
        return
    await send({"type": "lifespan.shutdown.complete"})


def _describe(error: Exception) -> str:
    if isinstance(error, FraiseError):
        return f"error[{error.code}] {error}. {error.hint}"
    return f"{type(error).__name__}: {error}"
