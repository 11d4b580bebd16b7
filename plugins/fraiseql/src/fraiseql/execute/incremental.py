"""Operations with ``@defer`` and ``@stream``, answered in parts by graphql-core.

The root fields of a query are read when graphql-core asks for them: those of the first answer in
one round trip, those of each deferred fragment in one of its own.  Relations of rows that a
deferred fragment asks for are read when its turn comes, for all rows of a position at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import anyio
from attrs import define, frozen
from fraise_hookspecs.repository import Query
from graphql import GraphQLError
from graphql.execution import (
    ExecutionResult,
    ExperimentalIncrementalExecutionResults,
    PendingResult,
    experimental_execute_incrementally,
)

from fraiseql.execute.answer import AnswerWriter
from fraiseql.execute.batching import Batches
from fraiseql.execute.context import ReadingExecutor, ResolverContext, SessionExecutor
from fraiseql.execute.delivery import Delivery, First, Later
from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import Failure
from fraiseql.execute.loading import DOCUMENT
from fraiseql.execute.parts import fail_part, make_loader, read_documents, refuse_part, shape_part
from fraiseql.execute.pure import PureExecutor
from fraiseql.execute.ready import ReadyPlan
from fraiseql.execute.roots import LateRoots
from fraiseql.execute.run import Rows, Run, UndoneError
from fraiseql.plan.model import ErrorPart, Operation, PythonPart, SqlPart, StaticPart
from fraiseql.plan.selection import Selector

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Row
    from graphql import DocumentNode

    from fraiseql.execute.bounded import BoundedDatabase


#: Statements of one request that run at the same time, each on a connection of its own.
MOST_READS: Final = 4

#: Seconds in which resolvers that are cancelled must end; those of psycopg do by themselves.
_GRACE: Final = 10.0

_Result: TypeAlias = ExecutionResult | ExperimentalIncrementalExecutionResults
_Parts: TypeAlias = AsyncGenerator[First | Later, None]


@define
class IncrementalExecutor(PureExecutor):
    """Runs plans of one schema on one database, and hands over what is deferred as it comes."""

    async def deliver(self, ready: ReadyPlan, run: Run, delivery: Delivery) -> AnswerWriter:
        """Answer a request in parts.

        Args:
            ready: a plan that was made for this.
            run: the request; without ``once``.
            delivery: takes the parts.

        Returns:
            the whole answer, where nothing was put off and so nothing was handed over.
        """
        is_query = ready.plan.operation is Operation.QUERY
        parts = self._query_in_parts(ready, run) if is_query else self._mutate_in_parts(ready, run)
        try:
            first = await _next(parts)
            assert isinstance(first, First)
            if first.pending:
                await delivery.begin(first)
            else:
                first.writer.extensions.update(delivery.extensions)
            while (later := await _next(parts)) is not None:
                assert isinstance(later, Later)
                await delivery.go_on(later)
        finally:
            with anyio.move_on_after(_GRACE, shield=True), suppress(RuntimeError):
                await parts.aclose()  # still running where a resolver does not let itself be ended
        return first.writer

    async def _query_in_parts(self, ready: ReadyPlan, run: Run) -> _Parts:
        assert ready.incremental is not None
        selector = Selector(ready.incremental.view.fragments, run.coerced)
        turns = asyncio.Semaphore(MOST_READS)
        python = {part.key: part for part in ready.plan.parts if isinstance(part, PythonPart)}

        async def read(keys: Sequence[str]) -> dict[str, Any]:
            async with turns:
                fetched = await self._fetch(ready, run, keys)
            return {key: read_documents(python[key], ready, fetched[key]) for key in keys}

        batches = Batches()
        groups = ready.incremental.group_roots(selector)
        roots = LateRoots(read, groups, _refusals(ready), batches)
        reads = _FewReads(self.database, run, turns)
        relations = make_loader(ready, python.values(), run, reads, batches)
        database = ReadingExecutor(self.database, run.session, self.catalog, run.retries)
        context = ResolverContext(database, run.view, self.repositories, relations)
        result: _Result | None = None
        try:
            result = await self._begin(ready.incremental.document(), run, roots, context)
            writer = AnswerWriter(self.debug)
            data, errors, pending = _take_apart(result)
            _write_all(writer, data, errors)
            yield First(writer=writer, data=data or {}, pending=pending)
            if isinstance(result, ExperimentalIncrementalExecutionResults):
                async for later in result.subsequent_results:
                    yield Later(result=later, scope="", has_next=later.has_next)
        finally:
            await _end(result)
            batches.cancel()

    async def _mutate_in_parts(self, ready: ReadyPlan, run: Run) -> _Parts:
        """One after the other, each committed before what it deferred; that comes at the end."""
        writer = AnswerWriter(self.debug)
        left: list[tuple[str, _Result]] = []
        late: list[Batches] = []
        data: dict[str, Any] = {}
        try:
            for number, part in enumerate(ready.plan.parts):
                match part:
                    case SqlPart():
                        rows = await self._call(part, ready, run)
                        shape_part(part, ready, rows, writer)
                    case StaticPart():
                        writer.add(part.key, ready.static[part.key])
                    case ErrorPart():
                        refuse_part(part, writer)
                    case PythonPart():
                        result = await self._mutate_partly(part, ready, run, writer, late)
                        if result is not None:
                            left.append((f"{number}.", result))
                            found, errors, _ = _take_apart(result)
                            data |= found or {}
                            _write_all(writer, found, errors)
                if writer.is_null:  # nothing more is done, and nothing is left to come
                    yield First(writer=writer, data={})
                    return
            coming = [
                (scope, result)
                for scope, result in left
                if isinstance(result, ExperimentalIncrementalExecutionResults)
            ]
            pending = [
                PendingResult(scope + each.id, each.path, each.label)
                for scope, result in coming
                for each in result.initial_result.pending
            ]
            yield First(writer=writer, data=data, pending=pending)
            for number, (scope, result) in enumerate(coming, 1):
                async for later in result.subsequent_results:
                    more = later.has_next or number < len(coming)
                    yield Later(result=later, scope=scope, has_next=more)
        finally:
            for _, result in left:
                await _end(result)
            for batches in late:
                batches.cancel()

    async def _mutate_partly(
        self,
        part: PythonPart,
        ready: ReadyPlan,
        run: Run,
        writer: AnswerWriter,
        late: list[Batches],
    ) -> _Result | None:
        """Do one mutation, and begin its answer; None where that failed and was told."""
        fetched: Rows | Failure = []
        if part.statements:
            fetched = await self._call(part, ready, run)
        roots = {part.key: read_documents(part, ready, fetched)} if part.statements else {}
        result: _Result | None = None
        batches = Batches()
        try:
            async with self.database.session(run.session) as session:
                known = SessionExecutor(session, self.catalog)
                relations = make_loader(ready, (part,), run, known, batches)
                context = ResolverContext(known, run.view, self.repositories, relations)
                result = await self._begin(ready.documents[part.key], run, roots, context)
                await batches.finish()
                _, errors, _ = _take_apart(result)
                if any(error.path == [part.key] for error in errors):
                    raise UndoneError
        except UndoneError:
            pass
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            fail_part(part, self._failure(error, ready.roots[part.key]), writer)
            return None
        finally:
            batches.cancel()
        reads = _FewReads(self.database, run, asyncio.Semaphore(MOST_READS))
        late.append(Batches())
        context.leave(
            ReadingExecutor(self.database, run.session, self.catalog, run.retries),
            make_loader(ready, (part,), run, reads, late[-1]),
        )
        return result

    async def _begin(
        self, document: DocumentNode, run: Run, roots: Any, context: ResolverContext
    ) -> _Result:
        result = experimental_execute_incrementally(
            self.schema.graphql,
            document,
            root_value=roots,
            context_value=context,
            variable_values=dict(run.variables),
        )
        if isinstance(result, ExecutionResult | ExperimentalIncrementalExecutionResults):
            return result
        return await result


@frozen
class _FewReads:
    """Reads for relations, each in one round trip; only some run at the same time."""

    database: BoundedDatabase
    run: Run
    turns: asyncio.Semaphore

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        async with self.turns:
            work = partial(
                self.database.run, [Query(sql, values)], self.run.session, read_only=True
            )
            (rows,) = await self.run.retries.repeat(work)
        return [{DOCUMENT: row[0]} for row in rows]


async def _next(parts: _Parts) -> First | Later | None:
    """The next part; None where there is none.

    It is made in a task of its own, which is cancelled once: anyio repeats a cancellation until it
    is obeyed, which would interrupt the endings inside.
    """

    async def step() -> First | Later | None:
        return await anext(parts, None)

    task = asyncio.get_running_loop().create_task(step())
    try:
        await asyncio.wait((task,))
    except asyncio.CancelledError:
        task.cancel()
        with anyio.move_on_after(_GRACE, shield=True):
            await asyncio.wait((task,))
        raise
    return task.result()


async def _end(result: _Result | None) -> None:
    """Cancel what graphql-core still does for a result."""
    if isinstance(result, ExperimentalIncrementalExecutionResults):
        await result.subsequent_results.aclose()


def _take_apart(
    result: _Result,
) -> tuple[dict[str, Any] | None, Sequence[GraphQLError], Sequence[PendingResult]]:
    if isinstance(result, ExecutionResult):
        return result.data, result.errors or (), ()
    first = result.initial_result
    return first.data, first.errors or (), first.pending


def _write_all(
    writer: AnswerWriter, data: dict[str, Any] | None, errors: Iterable[GraphQLError]
) -> None:
    for key, value in (data or {}).items():
        writer.add(key, encode_json(value))
    writer.is_null |= data is None
    for error in errors:
        writer.fail_as(error)


def _refusals(ready: ReadyPlan) -> dict[str, GraphQLError]:
    return {
        part.key: GraphQLError(part.message, extensions={"code": part.code})
        for part in ready.plan.parts
        if isinstance(part, ErrorPart)
    }
