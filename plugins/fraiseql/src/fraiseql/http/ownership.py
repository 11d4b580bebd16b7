"""Who opens and closes the kernel behind an application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from fraiseql.errors import ApplicationNotStartedError
from fraiseql.observing.metrics import Reading
from fraiseql.observing.observation import Counting, Observation, read_engine

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.engine.engine import Engine
    from fraiseql.http.endpoint import Executes
    from fraiseql.observing.observation import Source
    from fraiseql.schema.schema import Schema
    from fraiseql.settings import FraiseqlSettings


@runtime_checkable
class Openable(Protocol):
    """A kernel that is not open yet: the part of ``fraise_kernel.Kernel`` that counts here."""

    def load(self) -> Context:
        """Plugins and settings, with nothing opened."""
        ...

    async def __aenter__(self) -> Context: ...

    async def __aexit__(self, *failure: object) -> bool | None: ...


class Runs(Protocol):
    """Who opens an application, and has what answers its requests.

    Attributes:
        observation: of the requests.
    """

    observation: Observation

    @property
    def context(self) -> Context:
        """The kernel: loaded at least, open once the application runs."""
        ...

    @property
    def engine(self) -> Engine:
        """The engine of the application's schema."""
        ...

    @property
    def executes(self) -> Executes:
        """What answers requests."""
        ...

    @property
    def delegating(self) -> Engine | None:
        """The engine, where it is there and has an executor to ask."""
        ...

    def open(self) -> AbstractAsyncContextManager[None]:
        """Start for the time of the block."""
        ...


class Running:
    """The engine of an application, there from when its kernel is open.

    Args:
        schema: what is served.
        given: an open context, which stays its owner's; a kernel that is not open; or None for
            the kernel of the project in the current folder.

    Attributes:
        observation: of the engine and of the requests that it answers.
    """

    def __init__(self, schema: Schema, given: Context | Openable | None) -> None:
        self._schema = schema
        self._kernel: Openable | None = None
        self._engine: Engine | None = None
        self._counting: Source | None = None
        if given is None:
            from fraise_kernel import Kernel

            given = cast("Openable", Kernel())
        if isinstance(given, Openable):
            self._kernel = given
            self._context = given.load()
        else:
            self._context = given
        settings: FraiseqlSettings = self._context.settings("fraiseql")
        self.observation = Observation(settings.metrics, settings.traces)
        self.observation.add(self._read)
        if self._kernel is None:
            self._engine = self._make_engine()

    def _make_engine(self) -> Engine:
        # Here: it is the whole of the planner, which a server from a bundle starts without.
        from fraiseql.engine.engine import Engine

        engine = Engine(self._schema, self._context, self.observation.watch)
        engine.delegate.follow(self._observe)
        return engine

    def _observe(self, executor: object) -> None:
        """Have what an executor counts among the figures, as long as it is open."""
        if self._counting is not None:
            self.observation.remove(self._counting)
            self._counting = None
        if isinstance(executor, Counting):
            self._counting = executor.read
            self.observation.add(executor.read, executor.metrics)

    def _read(self) -> Iterator[Reading]:
        if self._engine is not None:
            yield from read_engine(self._engine)

    @property
    def context(self) -> Context:
        """The kernel: loaded at least, open once the application runs."""
        return self._context

    @property
    def delegating(self) -> Engine | None:
        """The engine, where it is there and has an executor to ask."""
        engine = self._engine
        return engine if engine is not None and engine.delegate.is_open else None

    @property
    def engine(self) -> Engine:
        """The engine.

        Raises:
            ApplicationNotStartedError: the kernel is this application's to open, and nobody has
                started the application.
        """
        if self._engine is None:
            raise ApplicationNotStartedError(
                "A request came to a GraphQL application that was not started.",
                hint="A mounted application gets no start-up of its own: pass its `lifespan` to "
                "the host (FastAPI(lifespan=api.lifespan)), or give asgi() an open context.",
            )
        return self._engine

    @property
    def executes(self) -> Engine:
        """What answers requests: the engine."""
        return self.engine

    def open(self) -> AbstractAsyncContextManager[None]:
        """Open the kernel where it is this application's; check the schema against the database.

        Raises:
            FraiseError: the database cannot be reached, or lacks what the schema needs.
        """
        return self._open()

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[None]:
        self.observation.start()
        if self._kernel is None:
            engine = self.engine
            try:
                await engine.start()
                yield
            finally:
                await engine.close()
            return
        async with self._kernel as context:
            self._context = context
            self._engine = engine = self._make_engine()
            try:
                await engine.start()
                yield
            finally:
                self._engine = None
                await engine.close()
