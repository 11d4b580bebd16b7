"""The executor in Python: the specification of what a plan means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen
from fraise_accel.types import Shape
from fraise_hookspecs.repository import Query
from graphql import GraphQLError
from graphql.execution import ExecutionResult, execute

from fraiseql.execute.answer import AnswerWriter
from fraiseql.execute.conflicts import tell_current
from fraiseql.execute.context import (
    ReadingExecutor,
    RepositoryMaker,
    ResolverContext,
    SessionExecutor,
)
from fraiseql.execute.documents import load_document
from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import UNREPRESENTABLE, Failure, failure_of
from fraiseql.execute.fields import tell_field
from fraiseql.execute.loading import ReadyLoad, RelationLoader
from fraiseql.execute.once import Once
from fraiseql.execute.ready import ReadyPlan
from fraiseql.plan.model import ErrorPart, Operation, PythonPart, SqlPart, StaticPart
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootModel
from fraiseql.sql.catalog import SourceCatalog

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database, Executor, RequestView

#: Rows of a statement, or why there are none.
Rows = list[tuple[Any, ...]]


@frozen(kw_only=True)
class Run:
    """One request as the executor sees it.

    Attributes:
        coerced: variables, for statements; ``@key`` is the input of a mutation that a hook changed.
        refused: response keys of mutations whose hook failed.
        once: makes mutations be done once, however often they are asked for.
        variables: variables as they came, for graphql-core.
        session: transaction-local settings.
    """

    coerced: Mapping[str, Any]
    variables: Mapping[str, Any]
    session: Mapping[str, str]
    view: RequestView
    refused: Mapping[str, Failure] = field(factory=dict)
    once: Once | None = None


class _UndoneError(Exception):
    """Leaves a session so that it rolls back."""


@define
class PureExecutor:
    """Runs plans of one schema on one database."""

    schema: BuiltSchema
    catalog: SourceCatalog
    database: Database
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
            database = ReadingExecutor(self.database, run.session, self.catalog)
            computed = await self._compute(ready, run, fetched, database)
        answered: set[str | int] = set()
        for part in ready.plan.parts:
            answered.add(part.key)
            match part:
                case SqlPart():
                    self._shape(part, ready.shapes[part.key], fetched[part.key], writer)
                case StaticPart():
                    writer.add(part.key, ready.static[part.key])
                case ErrorPart():
                    _refuse(part, writer)
                case PythonPart():
                    assert computed is not None  # a plan with such a part has documents
                    if not _is_lost_later(part, computed):
                        _take(part, computed, writer)
            if writer.is_null:  # as everywhere, nothing is looked at after a fatal error
                break
        if computed is None:
            return
        writer.is_null |= computed.data is None
        for error in computed.errors or ():
            if error.path is None or error.path[0] in answered:
                writer.fail_as(error)

    async def _fetch(self, ready: ReadyPlan, run: Run) -> dict[str, Rows | Failure]:
        """Rows by response key; all statements in one round trip."""
        found: dict[str, Rows | Failure] = {}
        queries: dict[str, Query] = {}
        for part in ready.plan.parts:
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
        try:
            return await self.database.run(queries, run.session, read_only=read_only)
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            return self._failure(error, root)

    def _failure(self, error: BaseException, root: RootModel | None) -> Failure:
        """What a client is told; ``root`` is the mutation that was being run, if one was."""
        failure = failure_of(error, debug=self.debug, writing=root is not None)
        if root is None:
            return failure
        failure = tell_field(failure, error, root, self.schema.models)
        return tell_current(failure, error, root, self.schema.models)

    def _shape(
        self, part: SqlPart, shape: Shape, rows: Rows | Failure, writer: AnswerWriter
    ) -> None:
        if isinstance(rows, Failure):
            writer.fail(rows, (part.key,), part.locations[""])
            writer.add(part.key, b"null")
            writer.is_null |= part.nonnull
            return
        documents = [None if row[0] is None else row[0].encode() for row in rows]
        if part.rows:
            rendered = shape.render_rows(documents)
        else:
            rendered = shape.render(documents[0] if documents else None)
        writer.add(part.key, rendered.data)
        writer.is_null |= rendered.is_null and part.nonnull
        for error in rendered.errors:
            keys = ".".join(step for step in error.path if isinstance(step, str))
            failure = Failure(error.message, {"code": UNREPRESENTABLE})
            writer.fail(failure, (part.key, *error.path), part.locations[keys])

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
        loads = {
            (load.type, load.path): ReadyLoad(ready.statements[load.statement], load.keys)
            for part in parts
            for load in part.loads
        }
        loader = RelationLoader(loads, run.coerced, database)
        try:
            result = execute(
                self.schema.graphql,
                ready.documents[parts[0].key],
                root_value={
                    part.key: _documents(part, fetched[part.key])
                    for part in parts
                    if part.statements
                },
                context_value=ResolverContext(database, run.view, self.repositories, loader),
                variable_values=dict(run.variables),
            )
            return result if isinstance(result, ExecutionResult) else await result
        finally:
            loader.close()

    # -- mutations -----------------------------------------------------------------------------

    async def _mutate(self, ready: ReadyPlan, run: Run, writer: AnswerWriter) -> None:
        """One after the other; after a null that takes all data with it nothing more is done."""
        for part in ready.plan.parts:
            match part:
                case SqlPart() | PythonPart() if run.once is not None:
                    await self._mutate_once(run.once, part, ready, run, writer)
                case SqlPart():
                    rows = await self._call(part, ready, run)
                    self._shape(part, ready.shapes[part.key], rows, writer)
                case StaticPart():
                    writer.add(part.key, ready.static[part.key])
                case ErrorPart():
                    _refuse(part, writer)
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
        try:
            async with self.database.session(run.session) as session:
                known = await once.claim(session, part.key)
                if known is not None:
                    own.add_kept(known)
                else:
                    await self._do_within(session, part, ready, run, own)
                    await once.keep(session, part.key, own.keep())
        except _UndoneError:
            pass
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            own = AnswerWriter(self.debug)
            self._give_up(part, self._failure(error, ready.roots[part.key]), own)
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
            self._give_up(part, queries, writer)
            raise _UndoneError
        rows: Rows = []
        for query in queries:
            found = await session.fetch(query.sql, *query.values)
            rows = [tuple(row.values()) for row in found]
        if isinstance(part, SqlPart):
            self._shape(part, ready.shapes[part.key], rows, writer)
            return
        fetched: dict[str, Rows | Failure] = {part.key: rows} if part.statements else {}
        known = SessionExecutor(session, self.catalog)
        result = await self._compute(ready, run, fetched, known, part.key)
        _take(part, result, writer)
        for error in result.errors or ():
            writer.fail_as(error)
        if any(error.path == [part.key] for error in result.errors or ()):
            raise _UndoneError

    def _give_up(self, part: SqlPart | PythonPart, failure: Failure, writer: AnswerWriter) -> None:
        places = part.locations[""] if isinstance(part, SqlPart) else ()
        writer.fail(failure, (part.key,), places)
        writer.add(part.key, b"null")
        writer.is_null |= part.nonnull

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
                    raise _UndoneError
        except _UndoneError:
            pass
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            writer.fail(self._failure(error, ready.roots[part.key]), (part.key,), ())
            writer.add(part.key, b"null")
            writer.is_null |= part.nonnull
            return
        assert result is not None
        _take(part, result, writer)
        for found in result.errors or ():
            writer.fail_as(found)


def _refuse(part: ErrorPart, writer: AnswerWriter) -> None:
    writer.fail(Failure(part.message, {"code": part.code}), (part.key,), part.locations)
    writer.add(part.key, b"null")
    writer.is_null |= part.nonnull


def _is_lost_later(part: PythonPart, result: ExecutionResult) -> bool:
    """Whether all that was computed is null because of another field, whose turn is to come."""
    if result.data is not None or not result.errors:
        return False
    path = result.errors[-1].path  # nothing is computed after a fatal error
    return path is not None and path[0] != part.key


def _take(part: PythonPart, result: ExecutionResult, writer: AnswerWriter) -> None:
    if result.data is None:
        writer.is_null = True
    else:
        writer.add(part.key, encode_json(result.data[part.key]))


def _documents(part: PythonPart, rows: Rows | Failure) -> Any:
    """What graphql-core starts from: documents, or the error that it shall raise."""
    if isinstance(rows, Failure):
        return GraphQLError(rows.message, extensions=dict(rows.extensions))
    documents = [None if row[0] is None else load_document(row[0]) for row in rows]
    if part.rows:
        return documents
    return documents[0] if documents else None
