"""Resources: opened at first use, shared, closed in reverse order.

Each resource lives in a task of its own, which opens it, waits, and closes it.  So a cancel scope
or task group inside of a resource is entered and left in the same task, whichever request asked
for it first, and whichever task closes the kernel.  The tasks are asyncio's: an anyio task group
would tie the kernel to the task that opened it, and a host's test fixtures use another.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import anyio
from fraise_hookspecs.errors import FraiseError

from fraise_kernel.errors import (
    KernelNotOpenError,
    ResourceCycleError,
    ResourceFailedError,
    ResourceNotClosedError,
    UnknownNameError,
)
from fraise_kernel.suggest import suggest
from fraise_kernel.targets import explain, root

_log = logging.getLogger("fraise.kernel")


class Opener(Protocol):
    """Opens a resource."""

    def __call__(self) -> AbstractAsyncContextManager[object]:
        """What is entered to open it and left to close it."""
        ...


class _Open:
    """One resource from the wish for it to its end."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.waiting = 0
        self.abandoned = False
        self.ready = anyio.Event()
        self.close = anyio.Event()
        self.value: object = None
        self.failure: BaseException | None = None
        self.task: asyncio.Task[None]

    @property
    def usable(self) -> bool:
        return self.ready.is_set() and self.failure is None


class Resources:
    """The resources of one open kernel.

    Args:
        openers: by resource name.
        close_timeout: seconds that one resource may take to close.
    """

    def __init__(self, openers: Mapping[str, Opener], *, close_timeout: float) -> None:
        self._openers = openers
        self._close_timeout = close_timeout
        self._entries: dict[str, _Open] = {}
        self._opened: list[_Open] = []
        self._waits: dict[str, set[str]] = {}
        # the tasks see the variables of who opens the kernel, not of the request that is first
        self._context = contextvars.copy_context()
        self._closed = False

    async def get(self, name: str, requester: str | None = None) -> Any:  # Any: the opener says
        """The resource, opened if it is not.

        Args:
            name: of the resource.
            requester: the resource whose opener asks.

        Raises:
            FraiseError: there is none of that name, or it cannot be opened.
        """
        if name not in self._openers:
            raise UnknownNameError(
                f"there is no resource named {name!r}",
                hint=suggest(
                    name, self._openers, otherwise=f"known: {', '.join(self._openers) or 'none'}"
                ),
            )
        entry = self._entries.get(name)
        if entry is not None and entry.usable:
            return entry.value
        if requester is None or self._is_open(requester):
            return await self._wait(name)
        self._refuse_cycle(requester, name)
        self._waits.setdefault(requester, set()).add(name)
        try:
            return await self._wait(name)
        finally:
            self._waits[requester].discard(name)

    async def close(self) -> None:
        """Close everything, the last opened first; a failure does not stop the others.

        Raises:
            ResourceNotClosedError: something failed or hung while closing.
        """
        self._closed = True
        for entry in list(self._entries.values()):
            if not entry.ready.is_set():
                await self._cancel(entry)
        failures = []
        for entry in self._opened[::-1]:
            entry.close.set()
            done, _ = await asyncio.wait([entry.task], timeout=self._close_timeout)
            if not done:
                await self._cancel(entry)
                entry.failure = TimeoutError(f"still closing after {self._close_timeout:g} s")
            if entry.failure is not None:
                _log.error("closing resource %s: %s", entry.name, explain(entry.failure))
                failures.append(entry)
        self._entries.clear()
        self._opened.clear()
        if failures:
            raise ResourceNotClosedError(
                "; ".join(f"{one.name}: {explain(one.failure)}" for one in failures if one.failure),
                hint="everything else was closed; the cause is in the named resources",
            ) from failures[0].failure

    def _is_open(self, name: str) -> bool:
        entry = self._entries.get(name)
        return entry is not None and entry.usable

    def _refuse_cycle(self, requester: str, name: str) -> None:
        path = self._path(name, requester)
        if path is not None:
            raise ResourceCycleError(
                f"resources need each other: {' -> '.join([requester, *path])}",
                hint="one of these plugins must open without the others; report it",
            )

    def _path(self, start: str, goal: str) -> list[str] | None:
        """The way from one resource to another along who waits for whom."""
        if start == goal:
            return [start]
        for following in sorted(self._waits.get(start, ())):
            path = self._path(following, goal)
            if path is not None:
                return [start, *path]
        return None

    async def _wait(self, name: str) -> object:
        entry = self._entries.get(name)
        while entry is not None and entry.abandoned:
            await entry.ready.wait()
            entry = self._entries.get(name)
        if entry is None:
            entry = self._begin(name)
        entry.waiting += 1
        try:
            await entry.ready.wait()
        finally:
            entry.waiting -= 1
            if not entry.waiting and not entry.ready.is_set():
                await self._cancel(entry)  # nobody wants it any more: leave nothing half open
        if entry.failure is not None:
            raise entry.failure
        return entry.value

    def _begin(self, name: str) -> _Open:
        if self._closed:
            raise KernelNotOpenError(
                f"the resource {name!r} is asked for while the kernel closes",
                hint="use resources inside of `async with Kernel(...)` only",
            )
        entry = self._entries[name] = _Open(name)
        entry.task = self._context.run(
            lambda: asyncio.create_task(self._own(entry), name=f"fraise resource {name}")
        )
        return entry

    async def _own(self, entry: _Open) -> None:
        """Open, wait, close: the whole life of a resource."""
        try:
            async with self._openers[entry.name]() as value:
                entry.value = value
                self._opened.append(entry)
                entry.ready.set()
                await entry.close.wait()
        except Exception as error:  # noqa: BLE001  # a border: a plugin's code opens and closes
            entry.failure = _failure(entry, root(error))
        except asyncio.CancelledError:
            entry.failure = ResourceFailedError(
                f"opening the resource {entry.name!r} was cancelled",
                hint="whoever asked for it gave up, or the kernel was closed",
            )
        finally:
            if not entry.close.is_set():
                self._forget(entry)
            entry.ready.set()

    def _forget(self, entry: _Open) -> None:
        """It could not be opened, or died while it was open: the next one who asks tries again."""
        self._entries.pop(entry.name, None)
        if entry in self._opened:
            self._opened.remove(entry)
            why = "it ended by itself" if entry.failure is None else explain(entry.failure)
            _log.error("resource %s is gone: %s", entry.name, why)

    async def _cancel(self, entry: _Open) -> None:
        entry.abandoned = True
        entry.task.cancel()
        with anyio.CancelScope(shield=True):
            done, _ = await asyncio.wait([entry.task], timeout=self._close_timeout)
        if not done:
            _log.error("resource %s ignores that it was cancelled", entry.name)


def _failure(entry: _Open, error: Exception) -> Exception:
    if isinstance(error, FraiseError) or entry.ready.is_set():
        return error
    failure = ResourceFailedError(
        f"the resource {entry.name!r} cannot be opened: {explain(error)}",
        hint="run again with --debug for the traceback",
    )
    failure.__cause__ = error
    return failure
