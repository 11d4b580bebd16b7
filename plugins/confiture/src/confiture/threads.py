"""Blocking work for a task that may be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio

from confiture.server.wire import Cancellation

T = TypeVar("T")


async def run_blocking(work: Callable[[Cancellation], T]) -> T:
    """Run work in a thread; when the task is cancelled, stop the work and wait for its end.

    Args:
        work: looks at the cancellation it is given while it waits.
    """
    cancellation = Cancellation()
    ended = anyio.Event()
    result: list[T] = []
    failure: list[BaseException] = []

    async def run() -> None:
        try:
            result.append(await anyio.to_thread.run_sync(work, cancellation))
        except BaseException as error:  # noqa: BLE001  # carried over to the task that waits
            failure.append(error)
        finally:
            ended.set()

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        try:
            await ended.wait()
        except BaseException:
            cancellation.cancel()
            with anyio.CancelScope(shield=True):
                await ended.wait()
            raise
    if failure:
        raise failure[0]
    return result[0]
