"""Operations that somebody else may run: the executor that the settings name, before Python."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen
from fraise_hookspecs.repository import MutationOutcome, QueryExecutorSpec

from fraiseql.execute.delivery import Deliver, Delivery, IncrementalFormat
from fraiseql.execute.failures import TIMEOUT
from fraiseql.execute.outcome import Outcome
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import (
        QueryAnswer,
        QueryExecutor,
        QueryExecutorOpener,
        RequestView,
    )

    from fraiseql.engine.session import SessionVariables

_LOG: Final = logging.getLogger("fraiseql")

#: What comes of a request that an executor has begun; None is Python's to answer.
Flight: TypeAlias = "asyncio.Future[QueryAnswer | MutationOutcome | None]"

#: What JSON has the same word for; what is derived of them may mean something else to Python.
_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


class Delegate:
    """Asks the executor of the settings, where there is one.

    Args:
        context: the kernel.
        session: what the transactions of requests are given.
    """

    def __init__(self, context: Context, session: SessionVariables) -> None:
        self._context = context
        self._session = session
        self._executor: QueryExecutor | None = None
        self._name: str | None = context.settings("fraiseql").executor
        self._told: Callable[[QueryExecutor | None], None] = _tell_nobody

    @property
    def name(self) -> str:
        """What the settings call who answers: the executor, or Python where they name none."""
        return self._name or "python"

    @property
    def is_open(self) -> bool:
        """Whether there is an executor to ask."""
        return self._executor is not None

    @property
    def executor(self) -> QueryExecutor | None:
        """The executor, for who wants to see what it does."""
        return self._executor

    @property
    def reads_requests(self) -> bool:
        """Whether anything in the head of a request is needed."""
        return bool(self._session.names)

    def follow(self, told: Callable[[QueryExecutor | None], None]) -> None:
        """Let somebody know of the executor when it is opened, and of None when it is closed."""
        self._told = told

    async def open(self, engine: object) -> None:
        """Open the executor, unless it is open.

        Args:
            engine: whose plans it runs; it has started.

        Raises:
            FraiseError: it cannot run as the settings say.
        """
        if self._name is None or self._executor is not None:
            return
        opener: QueryExecutorOpener = self._context.catalog(QueryExecutorSpec).load(self._name)
        self._executor = await opener(engine, self._context)
        self._told(self._executor)

    async def close(self) -> None:
        """Close the executor; Python answers from now on."""
        executor, self._executor = self._executor, None
        if executor is not None:
            self._told(None)
            await executor.close()

    def begin(self, body: bytes, view: RequestView, *, may_change: bool) -> Flight | None:
        """Begin to answer a body; None where Python has to, also of what comes of it.

        Args:
            body: as HTTP carries it in a POST.
            view: of the request.
            may_change: a mutation may be done.
        """
        if self._executor is None:
            return None
        try:
            return self._executor.begin(body, self._session.of(view), may_change=may_change)
        except Exception:  # noqa: BLE001  # Python answers, and says what is wrong when its turn comes
            _LOG.debug("A request is left to Python.", exc_info=True)
            return None

    async def answer(
        self, request: GraphQLRequest, view: RequestView, *, may_change: bool
    ) -> GraphQLAnswer | Outcome | None:
        """The answer to a request, or what was done of it; None where Python has to give it."""
        if self._executor is None:
            return None
        body = _write_body(request)
        flight = None if body is None else self.begin(body, view, may_change=may_change)
        found = None if flight is None else await flight
        if isinstance(found, MutationOutcome):
            return Outcome(dict(found.given))
        return None if found is None else self._describe(found)

    def _describe(self, found: QueryAnswer) -> GraphQLAnswer:
        """What the executor has answered, as the engine tells it."""
        return GraphQLAnswer(
            body=found.body,
            kind=AnswerKind.TIMED_OUT if found.is_late else AnswerKind.EXECUTED,
            has_errors=found.is_late,
            operation=found.operation,
            name=found.name,
            document=found.document,
            codes=(TIMEOUT,) if found.is_late else (),
            engine=self.name,
        )


def _tell_nobody(executor: QueryExecutor | None) -> None:
    del executor


@frozen
class PythonAlone:
    """An engine that asks no executor: for requests of which it is known that it would decline.

    Attributes:
        run: answers a request.
        debug: as of the engine.
    """

    run: Callable[..., Awaitable[GraphQLAnswer]]
    debug: bool

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """As ``Engine.execute``."""
        return await self.run(request, view)

    async def execute_incrementally(
        self,
        request: GraphQLRequest,
        view: RequestView,
        deliver: Deliver,
        form: IncrementalFormat = IncrementalFormat.IDS,
    ) -> GraphQLAnswer:
        """As ``Engine.execute_incrementally``."""
        return await self.run(request, view, Delivery(deliver, form, self.debug))


def _write_body(request: GraphQLRequest) -> bytes | None:
    """A request as HTTP would carry it; None where that would not be the same."""
    if not (_is_plain(request.variables) and _is_plain(request.extensions)):
        return None
    body: Mapping[str, Any] = {  # Any: JSON
        "query": request.query or None,
        "documentId": request.document_id,
        "operationName": request.operation_name,
        "variables": request.variables,
        "extensions": request.extensions,
    }
    try:
        return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):  # halves of surrogate pairs, numbers beyond all bounds
        return None


def _is_plain(value: object) -> bool:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is dict:
            if any(type(key) is not str for key in one):  # type: ignore[attr-defined]
                return False
            waiting += one.values()  # type: ignore[attr-defined]
        elif kind is list:
            waiting += one  # type: ignore[arg-type]
        elif kind not in _PLAIN:
            return False
    return True
