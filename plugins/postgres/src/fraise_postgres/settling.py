"""Work on a connection that a cancelled task may not leave half-done."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import anyio
import psycopg

T = TypeVar("T")

#: Seconds that commits, rollbacks and returns to the pool may take after a cancellation.
GRACE: Final = 2.0
#: Seconds that a server may take to heed a cancel; beyond them the connection is given up.
HEED: Final = 1.0
#: Seconds between the interruptions of what does not end.
_PACE: Final = 0.05


async def settle(
    work: Coroutine[Any, Any, T],  # Any: what a coroutine sends is nobody's business
    *,
    limit: float | None = None,
) -> T:
    """Await a statement; when cancelled, cancel it on the server and wait until that is over.

    psycopg cancels a statement on the server when its task is cancelled, but anyio repeats a
    cancellation until it is obeyed, which would interrupt that too and cost the connection.  So
    the statement runs in a task of its own, which is cancelled once, and again only where the
    server has not heeded it within :data:`HEED`: a frozen one never would.

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


async def finish(
    work: Coroutine[Any, Any, T],  # Any: as above
    *,
    grace: float | None = None,
) -> T:
    """Await an ending (commit, rollback, return to the pool) to its end, cancelled or not.

    The cancellation is raised afterwards.  An ending that then takes too long is cancelled
    itself; whether a commit has happened is not known then.

    Args:
        work: the ending.
        grace: seconds that it may take after a cancellation; None is :data:`GRACE`.
    """
    task = asyncio.get_running_loop().create_task(work)
    try:
        await asyncio.wait((task,))
    except asyncio.CancelledError:
        with anyio.CancelScope(shield=True):
            await _wait(task, GRACE if grace is None else grace)
        await _end(task)
        raise
    return task.result()


async def undo(work: Coroutine[Any, Any, T]) -> T | None:  # Any: as above
    """Await a rollback; one that takes longer than :data:`GRACE` is given up, cancelled or not.

    It has nothing to do but to be told, so whoever does not answer is frozen or gone.

    Returns:
        its result; None where it was given up, and the connection with it.
    """
    task = asyncio.get_running_loop().create_task(work)
    try:
        await asyncio.wait((task,), timeout=GRACE)
    except asyncio.CancelledError:
        with anyio.CancelScope(shield=True):
            await _wait(task, GRACE)
        await _end(task)
        raise
    if task.done():
        return task.result()
    await _end(task)
    return None


async def _end(task: asyncio.Task[T]) -> None:
    task.cancel()
    with anyio.CancelScope(shield=True):
        await _wait(task, HEED)
        while not task.done():
            # Interrupted again psycopg does not wait for the server any more: the connection is
            # closed, or left with a statement on it, and then never lent again.
            task.cancel()
            await _wait(task, _PACE)
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
