"""The public functions for programs that have no event loop."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio
from fraise_hookspecs.context import Context
from fraise_kernel import Kernel

T = TypeVar("T")


def run(main: Callable[[Context], Awaitable[T]], project: str | os.PathLike[str] = ".") -> T:
    """Open a project, await what is to be done there, and close it.

    .. code-block:: python

        report = run(lambda context: migrate_up(context, "local"))

    Args:
        main: called with the open kernel; any of the asynchronous functions of this package.
        project: the project's folder.

    Raises:
        FraiseError: as ``main`` does, or the project cannot be opened.
        RuntimeError: there is an event loop already; await the function there instead.
    """

    async def within() -> T:
        async with Kernel(project) as context:
            return await main(context)

    return anyio.run(within)
