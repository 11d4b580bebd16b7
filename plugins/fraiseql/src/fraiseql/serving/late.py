"""An engine that is not there before somebody needs it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

import anyio
from anyio import to_thread
from fraise_hookspecs import FraiseError
from graphql import GraphQLError

from fraiseql.engine.asked import Asked
from fraiseql.errors import ApplicationNotStartedError
from fraiseql.observing.observation import Observation, read_engine
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import RequestView

    from fraiseql.engine.engine import Engine
    from fraiseql.execute.delivery import Deliver, IncrementalFormat
    from fraiseql.settings import FraiseqlSettings

_LOG: Final = logging.getLogger("fraiseql")

NOT_COMPILED: Final = "NOT_COMPILED"
NOT_LOADED: Final = "APPLICATION_UNAVAILABLE"

#: Seconds after which an application that could not be loaded is tried again, by the next request.
_AGAIN: Final = 5.0

#: Told of the engine as soon as it is there, in the event loop; what it raises ends the loading.
Loaded = Callable[["Engine"], None]


class LateEngine:
    """Answers as the engine of an application, which is imported for the first request.

    Args:
        make: imports the application and makes its engine; called in a thread.
        context: the open kernel.
        sealed: nothing is ever imported; what comes here is refused.
    """

    def __init__(self, make: Callable[[], Engine], context: Context, *, sealed: bool) -> None:
        self._make = make
        self._sealed = sealed
        settings: FraiseqlSettings = context.settings("fraiseql")
        self._seconds = settings.limits.seconds
        self._debug = settings.debug and not context.production
        self._loading: asyncio.Task[Engine] | None = None
        self._failed = -_AGAIN
        self._told: list[Loaded] = []

    @property
    def sealed(self) -> bool:
        """Whether nothing is ever imported."""
        return self._sealed

    @property
    def engine(self) -> Engine:
        """The engine.

        Raises:
            ApplicationNotStartedError: nothing has asked for it, or it could not be loaded.
        """
        loading = self._loading
        if loading is None or not loading.done() or loading.cancelled() or loading.exception():
            raise ApplicationNotStartedError(
                "The application behind a bundle is not loaded.",
                hint="It is loaded by the first request that the bundle cannot answer.",
            )
        return loading.result()

    def on_load(self, told: Loaded) -> None:
        """Tell somebody of the engine before it answers anything."""
        self._told.append(told)

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """Answer one request, as :meth:`fraiseql.engine.Engine.execute`."""
        engine = await self._wait()
        if isinstance(engine, GraphQLAnswer):
            return engine
        return await engine.execute(request, view)

    async def execute_incrementally(
        self,
        request: GraphQLRequest,
        view: RequestView,
        deliver: Deliver,
        form: IncrementalFormat,
    ) -> GraphQLAnswer:
        """Answer one request in parts, as the method of the engine."""
        engine = await self._wait()
        if isinstance(engine, GraphQLAnswer):
            return engine
        return await engine.execute_incrementally(request, view, deliver, form)

    async def close(self) -> None:
        """End what is still loading."""
        if self._loading is not None and not self._loading.done():
            self._loading.cancel()
            await asyncio.wait([self._loading])

    async def _wait(self) -> Engine | GraphQLAnswer:
        """The engine, or the answer of whoever has none."""
        asked = Asked(debug=self._debug)
        if self._sealed:
            return asked.refuse(AnswerKind.REFUSED, (_not_compiled(),))
        if time.monotonic() - self._failed < _AGAIN:
            return asked.refuse(AnswerKind.UNAVAILABLE, (_not_loaded(),))
        try:
            with anyio.fail_after(self._seconds):
                # those who go away do not take it with them
                return await asyncio.shield(self._begin())
        except TimeoutError as error:
            return asked.give_up(error)
        except Exception:  # noqa: BLE001  # it stands in the log; clients are told that it failed
            return asked.refuse(AnswerKind.UNAVAILABLE, (_not_loaded(),))

    def _begin(self) -> asyncio.Task[Engine]:
        loading = self._loading
        if loading is None or (loading.done() and (loading.cancelled() or loading.exception())):
            self._loading = loading = asyncio.get_running_loop().create_task(self._load())
        return loading

    async def _load(self) -> Engine:
        started = time.monotonic()
        try:
            engine = await to_thread.run_sync(self._make)
            await engine.start()
            await engine.close()  # what comes, the server has declined already
            for told in self._told:
                told(engine)
        except Exception as error:
            self._failed = time.monotonic()
            _LOG.error(
                "The application cannot be loaded; what the bundle does not answer is refused: %s",
                _describe(error),
                exc_info=None if isinstance(error, FraiseError) else error,
            )
            raise
        _LOG.info("The application was loaded in %.2f s.", time.monotonic() - started)
        return engine


class LateRunning:
    """The running application around a late engine; stands for ``fraiseql.http.ownership.Running``.

    Args:
        late: the engine.
        context: the open kernel.
        observation: of the engine and of the requests that it answers.
    """

    def __init__(self, late: LateEngine, context: Context, observation: Observation) -> None:
        self.late = late
        self.observation = observation
        self._context = context
        late.on_load(lambda engine: observation.add(partial(read_engine, engine)))

    @property
    def context(self) -> Context:
        """The kernel."""
        return self._context

    @property
    def engine(self) -> Engine:
        """The engine.

        Raises:
            ApplicationNotStartedError: it is not loaded.
        """
        return self.late.engine

    @property
    def delegating(self) -> None:
        """No executor: what comes, the server has declined already."""

    @property
    def executes(self) -> LateEngine:
        """What answers, loaded or not."""
        return self.late

    def open(self) -> AbstractAsyncContextManager[None]:
        """Nothing is started before it is needed; what is then loading ends with the block."""
        return self._open()

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[None]:
        self.observation.start()
        try:
            yield
        finally:
            with anyio.CancelScope(shield=True):
                await self.late.close()


def _not_compiled() -> GraphQLError:
    return GraphQLError(
        "This server runs compiled documents only, and no compiled plan answers this request.",
        extensions={"code": NOT_COMPILED},
    )


def _not_loaded() -> GraphQLError:
    return GraphQLError(
        "The application behind this server could not be loaded.", extensions={"code": NOT_LOADED}
    )


def _describe(error: Exception) -> str:
    if isinstance(error, FraiseError):
        return f"error[{error.code}] {error} {error.hint}"
    return f"{type(error).__name__}: {error}"
