"""Tells in the log that the native engine has no connection to PostgreSQL, and why."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import anyio

from fraise_gateway.errors import SettingsDroppedError
from fraise_gateway.health import DROPPED, Figured

_LOG: Final = logging.getLogger("fraiseql")

#: Seconds between two looks.
_PACE: Final = 1.0


@asynccontextmanager
async def watched(server: Figured) -> AsyncIterator[None]:
    """Look at its connections while the block runs."""
    async with anyio.create_task_group() as group:
        group.start_soon(watch, server)
        yield
        group.cancel_scope.cancel()


async def watch(server: Figured) -> None:
    """Look at its connections until cancelled.

    Python answers meanwhile, so nobody else would say anything.
    """
    told: str | None = None
    while True:
        await anyio.sleep(_PACE)
        pool = json.loads(server.figures())["pool"]
        obstacle: str | None = None if pool is None or pool["open"] else pool["obstacle"]
        if obstacle is not None and obstacle != told:
            _LOG.warning(
                "The native engine has no connection to PostgreSQL, so Python answers: %s%s",
                obstacle,
                f". {DROPPED}" if SettingsDroppedError.code in obstacle else "",
            )
        elif obstacle is None and told is not None:
            _LOG.info("The native engine has connections to PostgreSQL again.")
        told = obstacle
