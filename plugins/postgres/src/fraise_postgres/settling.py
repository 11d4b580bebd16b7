"""Work on a connection that a cancelled task may not leave half-done."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import anyio
import psycopg

T = TypeVar("T")

#: Seconds that commits, rollbacks and returns to the pool may take after a cancellation.
GRACE: Final = 10.0


async def settle(
    work: Coroutine[Any, Any, T],  # Any: what a coroutine sends is nobody's business
    *,
    limit: float | None = None,
) -> T:
    """Await a statement; when cancelled, cancel it on the server and wait until that is over.

    psycopg cancels a statement on the server when its task is cancelled, but anyio repeats a
    cancellation until it is obeyed, which would interrupt that too and cost the connection.  So
    the statement runs in a task of its own, which is cancelled once.

    Args:
        work: the statement.
        limit: seconds after which it is cancelled.

    Raises:
        psycopg.errors.QueryCanceled: it took longer than the limit.
    """
    task = asyncio.get_running_loop().create_task(work)
    try:
        await asyncio.wait((task,), timeout=limit)
    except asyncio.CancelledError:
        await _end(task)
        raise
    if not task.done():
        await _end(task)
        if task.cancelled() or task.exception() is not None:
            raise psycopg.errors.QueryCanceled("canceling statement due to statement timeout")
        # It was done before the cancellation came: to call it cancelled would be a lie.
    return task.result()


async def finish(work: Coroutine[Any, Any, T]) -> T:  # Any: as above
    """Await an ending (commit, rollback, return to the pool) to its end, cancelled or not.

    The cancellation is raised afterwards.  An ending that then takes longer than :data:`GRACE`
    is cancelled itself.
    """
    task = asyncio.get_running_loop().create_task(work)
    try:
        await asyncio.wait((task,))
    except asyncio.CancelledError:
        with anyio.CancelScope(shield=True):
            await _wait(task, GRACE)
        await _end(task)
        raise
    return task.result()


async def _end(task: asyncio.Task[T]) -> None:
    task.cancel()
    with anyio.CancelScope(shield=True):
        # psycopg bounds its own cancelling, so this ends.
        await _wait(task, None)
    if not task.cancelled():
        task.exception()  # seen: the cancellation speaks louder


async def _wait(task: asyncio.Task[T], limit: float | None) -> None:
    loop = asyncio.get_running_loop()
    deadline = None if limit is None else loop.time() + limit
    while not task.done():
        left = None if deadline is None else deadline - loop.time()
        if left is not None and left <= 0:
            return
        try:
            await asyncio.wait((task,), timeout=left)
        except asyncio.CancelledError:
            continue  # asked again: the answer is on its way
