"""The executor ``native``: Rust runs known queries inside of an application on this event loop."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import weakref
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import anyio
from anyio import to_thread
from fraise_hookspecs.repository import MutationOutcome, QueryAnswer

from fraise_gateway.configuration import as_json, describe_executor
from fraise_gateway.errors import AdoptedDatabaseError, SettingsRefusedError
from fraise_gateway.figures import log_figures
from fraise_gateway.lessons import Teacher
from fraise_gateway.module import load_module
from fraise_gateway.observing.metrics import EXECUTOR_METRICS, read_executor
from fraise_gateway.watching import watch

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraiseql import Engine
    from fraiseql.observing.metrics import Reading

    from fraise_gateway.module import NativeExecutor

_LOG: Final = logging.getLogger("fraiseql")

#: Answers that are taken before the loop turns.
_MOST: Final = 64
#: Seconds for what is under way, when the executor closes.
_DRAIN: Final = 5.0


async def open_executor(engine: Engine, context: Context) -> EmbeddedExecutor | None:
    """The executor of an engine, open until it is closed or the kernel closes.

    Args:
        engine: that has started.
        context: the open kernel.

    Returns:
        None where Python has to answer everything; the log says why.

    Raises:
        FraiseError: the compiled module or the database cannot be used as the settings say.
    """
    module = load_module()
    try:
        settings = await describe_executor(context, engine.cursor_key)
    except AdoptedDatabaseError:
        _LOG.warning(
            "Python answers every request, because the host application brought its own pool, "
            "which has no address."
        )
        return None
    kept: OpenExecutors = await context.resource("gateway_executors")
    try:
        native: NativeExecutor = module.Executor(as_json(settings))
    except ValueError as error:
        raise SettingsRefusedError(
            f"The native executor cannot start: {error}.",
            hint="Mend the setting that this names, or leave out fraiseql.executor.",
        ) from error
    opened = EmbeddedExecutor(native, engine)
    kept.add(opened)
    return opened


class EmbeddedExecutor:
    """Hands bodies to Rust and takes answers from it, on the event loop where it was made.

    Args:
        native: runs queries, and has learned none yet.
        engine: that it learns from.

    Attributes:
        metrics: that it has beside those of every engine.
    """

    metrics = EXECUTOR_METRICS

    def __init__(self, native: NativeExecutor, engine: Engine) -> None:
        self._native = native
        self._flights: dict[int, _Flight] = {}
        self._teacher = Teacher(engine, native)
        self._loop = asyncio.get_running_loop()
        self._is_open = True
        self._closed = asyncio.Event()
        self._loop.add_reader(native.wake, self._take)
        self._teacher.watch()
        self._watch = self._loop.create_task(watch(native))
        _OPEN.add(self)

    def begin(
        self, body: bytes, session: Mapping[str, str], *, may_change: bool = False
    ) -> _Flight | None:
        """Begin to answer; None on another event loop, and where the query is not known.

        Args:
            body: JSON as GraphQL over HTTP has it.
            session: transaction-local settings.
            may_change: a mutation may be done.
        """
        if not self._is_open or asyncio.get_running_loop() is not self._loop:
            return None
        identifier = self._native.begin(body, list(session.items()), may_change)
        if identifier is None:
            return None
        flight = _Flight(loop=self._loop)
        flight.follow(identifier, self._native, self._flights)
        return flight

    def _take(self) -> int:
        # The descriptor stays readable while more can be taken.
        taken = self._native.take(_MOST)
        for identifier, body, is_late, operation, name, document in taken:
            flight = self._flights.pop(identifier, None)
            if flight is None or flight.done():
                continue
            if body is None:
                outcome = operation and MutationOutcome(given=json.loads(operation))
                flight.set_result(outcome)
            else:
                flight.set_result(
                    QueryAnswer(
                        body=body,
                        is_late=is_late,
                        operation=operation,
                        name=name,
                        document=document,
                    )
                )

        return len(taken)

    def figures(self) -> bytes:
        """What was counted, as JSON."""
        return self._native.figures()

    def read(self) -> Iterator[Reading]:
        """What was counted, as metrics."""
        return read_executor(json.loads(self.figures()), self._teacher.figures())

    async def close(self) -> None:
        """End: what is under way gets its time, and what is left then is Python's."""
        if not self._is_open:
            await self._closed.wait()
            return
        self._is_open = False
        self._watch.cancel()
        self._teacher.unwatch()
        with anyio.CancelScope(shield=True):
            await to_thread.run_sync(self._native.stop, _DRAIN)
        self._loop.remove_reader(self._native.wake)
        while self._take():  # also what became of mutations: Python must not do them again
            pass
        log_figures(self._native, dict, at_end=True)
        while self._flights:
            _, flight = self._flights.popitem()
            if not flight.done():
                flight.set_result(None)
        self._closed.set()

    def abandon(self) -> None:
        """After a fork: the thread is the other process's, and Python answers here."""
        self._is_open = False
        self._teacher.unwatch()


class _Flight(asyncio.Future[QueryAnswer | MutationOutcome | None]):
    """An answer that will come; who cancels it has its query dropped."""

    def follow(self, identifier: int, native: NativeExecutor, flights: dict[int, _Flight]) -> None:
        """Be known under a number until there is an answer."""
        self._identifier = identifier
        self._native = native
        self._flights = flights
        flights[identifier] = self

    def cancel(self, msg: Any = None) -> bool:  # Any: as of asyncio
        """Cancel the query too."""
        if not super().cancel(msg):
            return False
        if self._flights.pop(self._identifier, None) is not None:
            self._native.cancel(self._identifier)
        return True


class OpenExecutors:
    """The executors of a kernel: none of them outlives it."""

    def __init__(self) -> None:
        self._executors: weakref.WeakSet[EmbeddedExecutor] = weakref.WeakSet()

    def add(self, executor: EmbeddedExecutor) -> None:
        """Close it with the kernel, if nobody closes it before."""
        self._executors.add(executor)

    async def close(self) -> None:
        """Close those that are open."""
        for executor in tuple(self._executors):
            await executor.close()


@asynccontextmanager
async def keep_executors(context: Context) -> AsyncIterator[OpenExecutors]:
    """The resource that closes executors with their kernel."""
    del context
    kept = OpenExecutors()
    try:
        yield kept
    finally:
        await kept.close()


_OPEN: Final[weakref.WeakSet[EmbeddedExecutor]] = weakref.WeakSet()


def _abandon_all() -> None:
    for executor in tuple(_OPEN):
        executor.abandon()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_abandon_all)
