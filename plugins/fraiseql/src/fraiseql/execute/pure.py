"""The executor in Python: the specification of what a plan means."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import define
from fraise_hookspecs.repository import Query
from graphql import GraphQLError
from graphql.execution import ExecutionResult, experimental_execute_incrementally
from graphql.execution import Executor as PlainExecutor

from fraiseql.execute.answer import AnswerWriter
from fraiseql.execute.batching import Batches
from fraiseql.execute.conflicts import tell_current
from fraiseql.execute.context import (
    ReadingExecutor,
    RepositoryMaker,
    ResolverContext,
    SessionExecutor,
)
from fraiseql.execute.failures import Failure, failure_of
from fraiseql.execute.fields import tell_field
from fraiseql.execute.once import Once
from fraiseql.execute.parts import (
    fail_part,
    is_lost_later,
    make_loader,
    read_documents,
    refuse_part,
    shape_part,
    take_part,
)
from fraiseql.execute.ready import ReadyPlan
from fraiseql.execute.retries import Retries
from fraiseql.execute.run import Rows, Run, UndoneError
from fraiseql.plan.model import ErrorPart, Operation, PythonPart, SqlPart, StaticPart
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootModel
from fraiseql.sql.catalog import SourceCatalog

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

    from fraiseql.execute.bounded import BoundedDatabase


@define
class PureExecutor:
    """Runs plans of one schema on one database."""

    schema: BuiltSchema
    catalog: SourceCatalog
    database: BoundedDatabase
    repositories: Mapping[str, RepositoryMaker]
    debug: bool

    async def run(self, ready: ReadyPlan, run: Run) -> AnswerWriter:
        """Answer a request; whatever fails becomes an error of a field."""
        writer = AnswerWriter(self.debug)
        if ready.plan.operation is Operation.QUERY:
            await self._query(ready, run, writer)
        else:
            await self._mutate(ready, run, writer)
        return writer

    # -- queries -------------------------------------------------------------------------------

    async def _query(self, ready: ReadyPlan, run: Run, writer: AnswerWriter) -> None:
        fetched = await self._fetch(ready, run)
        computed: ExecutionResult | None = None
        if ready.documents:
            database = ReadingExecutor(self.database, run.session, self.catalog, run.retries)
            computed = await self._compute(ready, run, fetched, database)
        answered: set[str | int] = set()
        for part in ready.plan.parts:
            answered.add(part.key)
            match part:
                case SqlPart():
                    shape_part(part, ready, fetched[part.key], writer)
                case StaticPart():
                    writer.add(part.key, ready.static[part.key])
                case ErrorPart():
                    refuse_part(part, writer)
                case PythonPart():
                    assert computed is not None  # a plan with such a part has documents
                    if not is_lost_later(part, computed):
                        take_part(part, computed, writer)
            if writer.is_null:  # as everywhere, nothing is looked at after a fatal error
                break
        if computed is None:
            return
        writer.is_null |= computed.data is None
        for error in computed.errors or ():
            if error.path is None or error.path[0] in answered:
                writer.fail_as(error)

    async def _fetch(
        self, ready: ReadyPlan, run: Run, keys: Collection[str] | None = None
    ) -> dict[str, Rows | Failure]:
        """Rows by response key, of these or all; all statements in one round trip."""
        found: dict[str, Rows | Failure] = {}
        queries: dict[str, Query] = {}
        for part in ready.plan.parts:
            if keys is not None and part.key not in keys:
                continue
            if isinstance(part, SqlPart | PythonPart) and part.statements:
                try:
                    queries[part.key] = ready.statements[part.statements[0]].bind(run.coerced)
                except GraphQLError as error:
                    found[part.key] = failure_of(error)
        if not queries:
            return found
        results = await self._attempt(list(queries.values()), run, read_only=True)
        if not isinstance(results, Failure):
            return found | dict(zip(queries, results, strict=True))
        if len(queries) == 1 or results.lost:
            return found | dict.fromkeys(queries, results)
        # One of them failed and took the others with it: each again, on its own.
        for key, query in queries.items():
            alone = await self._attempt([query], run, read_only=True)
            found[key] = alone if isinstance(alone, Failure) else alone[0]
        return found

    async def _attempt(
        self,
        queries: Sequence[Query],
        run: Run,
        *,
        read_only: bool,
        root: RootModel | None = None,
    ) -> list[Rows] | Failure:
        work: Callable[[], Awaitable[list[Rows]]] = partial(
            self.database.run, queries, run.session, read_only=read_only
        )
        if run.outcome is not None and root is not None:
            work = run.outcome.instead_of(work)
        try:
            return await run.retries.repeat(work)
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            return self._failure(error, root)

    def _failure(self, error: BaseException, root: RootModel | None) -> Failure:
        """What a client is told; ``root`` is the mutation that was being run, if one was."""
        failure = failure_of(error, debug=self.debug, writing=root is not None)
        if root is None:
            return failure
        failure = tell_field(failure, error, root, self.schema.models)
        return tell_current(failure, error, root, self.schema.models)

    # -- what Python computes ------------------------------------------------------------------

    async def _compute(
        self,
        ready: ReadyPlan,
        run: Run,
        fetched: Mapping[str, Rows | Failure],
        database: Executor,
        key: str | None = None,
    ) -> ExecutionResult:
        parts = [
            part
            for part in ready.plan.parts
            if isinstance(part, PythonPart) and key in (None, part.key)
        ]
        batches = Batches()
        relations = make_loader(ready, parts, run, database, batches)
        try:
            # ``execute`` refuses schemas with @defer; its documents here are without it
            running: Any = experimental_execute_incrementally(
                self.schema.graphql,
                ready.documents[parts[0].key],
                root_value={
                    part.key: read_documents(part, ready, fetched[part.key])
                    for part in parts
                    if part.statements
                },
                context_value=ResolverContext(database, run.view, self.repositories, relations),
                variable_values=dict(run.variables),
                executor_class=PlainExecutor,
            )
            result: ExecutionResult = (
                running if isinstance(running, ExecutionResult) else await running
            )
            if ready.plan.operation is Operation.MUTATION:
                await batches.finish()
            return result
        finally:
            batches.cancel()

    # -- mutations -----------------------------------------------------------------------------

    async def _mutate(self, ready: ReadyPlan, run: Run, writer: AnswerWriter) -> None:
        """One after the other; after a null that takes all data with it nothing more is done."""
        for part in ready.plan.parts:
            match part:
                case SqlPart() | PythonPart() if run.once is not None:
                    await self._mutate_once(run.once, part, ready, run, writer)
                case SqlPart():
                    rows = await self._call(part, ready, run)
                    shape_part(part, ready, rows, writer)
                case StaticPart():
                    writer.add(part.key, ready.static[part.key])
                case ErrorPart():
                    refuse_part(part, writer)
                case PythonPart():
                    await self._mutate_in_python(part, ready, run, writer)
            if writer.is_null:
                return

    async def _call(self, part: SqlPart | PythonPart, ready: ReadyPlan, run: Run) -> Rows | Failure:
        queries = self._bind(part, ready, run)
        if isinstance(queries, Failure):
            return queries
        root = ready.roots[part.key]
        results = await self._attempt(queries, run, read_only=False, root=root)
        return results if isinstance(results, Failure) else results[-1]

    def _bind(
        self, part: SqlPart | PythonPart, ready: ReadyPlan, run: Run
    ) -> list[Query] | Failure:
        if part.key in run.refused:
            return run.refused[part.key]
        try:
            return [ready.statements[index].bind(run.coerced) for index in part.statements]
        except GraphQLError as error:
            return failure_of(error)

    async def _mutate_once(
        self,
        once: Once,
        part: SqlPart | PythonPart,
        ready: ReadyPlan,
        run: Run,
        writer: AnswerWriter,
    ) -> None:
        """Do a part, or answer what was answered before; both or neither stays."""
        own = AnswerWriter(self.debug)

        async def work() -> None:
            nonlocal own
            own = AnswerWriter(self.debug)
            async with self.database.session(run.session) as session:
                known = await once.claim(session, part.key)
                if known is not None:
                    own.add_kept(known)
                else:
                    await self._do_within(session, part, ready, run, own)
                    await once.keep(session, part.key, own.keep())

        # What Python does is not undone by PostgreSQL.
        retries = run.retries if isinstance(part, SqlPart) else Retries()
        try:
            await retries.repeat(work)
        except UndoneError:
            pass
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            own = AnswerWriter(self.debug)
            fail_part(part, self._failure(error, ready.roots[part.key]), own)
        writer.add_all(own)

    async def _do_within(
        self,
        session: Executor,
        part: SqlPart | PythonPart,
        ready: ReadyPlan,
        run: Run,
        writer: AnswerWriter,
    ) -> None:
        queries = self._bind(part, ready, run)
        if isinstance(queries, Failure):
            fail_part(part, queries, writer)
            raise UndoneError
        rows: Rows = []
        for query in queries:
            found = await session.fetch(query.sql, *query.values)
            rows = [tuple(row.values()) for row in found]
        if isinstance(part, SqlPart):
            shape_part(part, ready, rows, writer)
            return
        fetched: dict[str, Rows | Failure] = {part.key: rows} if part.statements else {}
        known = SessionExecutor(session, self.catalog)
        result = await self._compute(ready, run, fetched, known, part.key)
        take_part(part, result, writer)
        for error in result.errors or ():
            writer.fail_as(error)
        if any(error.path == [part.key] for error in result.errors or ()):
            raise UndoneError

    async def _mutate_in_python(
        self, part: PythonPart, ready: ReadyPlan, run: Run, writer: AnswerWriter
    ) -> None:
        fetched: dict[str, Rows | Failure] = {}
        if part.statements:
            fetched[part.key] = await self._call(part, ready, run)
        result: ExecutionResult | None = None
        try:
            async with self.database.session(run.session) as session:
                known = SessionExecutor(session, self.catalog)
                result = await self._compute(ready, run, fetched, known, part.key)
                if any(error.path == [part.key] for error in result.errors or ()):
                    raise UndoneError
        except UndoneError:
            pass
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            fail_part(part, self._failure(error, ready.roots[part.key]), writer)
            return
        assert result is not None
        take_part(part, result, writer)
        for found in result.errors or ():
            writer.fail_as(found)
