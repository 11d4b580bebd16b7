"""The engine: a schema, a context, and the way from a request to the bytes of its answer."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import anyio
from attrs import define, evolve
from fraise_hookspecs.repository import (
    OperationStoreSpec,
    RepositorySpec,
    SessionVariableSpec,
)
from graphql import GraphQLError
from graphql.execution.values import VariableValues

from fraiseql.errors import InvalidRequestError
from fraiseql.execute.answer import AnswerWriter, refuse_request
from fraiseql.execute.failures import INTERNAL, TIMEOUT, Failure, failure_of
from fraiseql.execute.inputs import PreparedInputs, prepare_inputs
from fraiseql.execute.once import Once, choose_scope, make_once, prepare_store, read_key
from fraiseql.execute.pure import PureExecutor, Run
from fraiseql.execute.ready import ReadyPlan, make_ready
from fraiseql.execute.signing import choose_cursor_key
from fraiseql.explain.study import Study, study_plan
from fraiseql.persisted.ahead import imagine_variables
from fraiseql.persisted.documents import DocumentRefusedError, PersistedDocuments, hash_document
from fraiseql.persisted.stores import choose_store
from fraiseql.persisted.trusted import read_trusted, require_runnable
from fraiseql.plan.cache import AdmittingCache
from fraiseql.plan.cost import Cost
from fraiseql.plan.document import (
    Document,
    DocumentChecks,
    InvalidDocumentError,
    UnparsableDocumentError,
    read_document,
)
from fraiseql.plan.planner import Planner
from fraiseql.plan.prepare import (
    BadVariablesError,
    NoSuchOperationError,
    Prepared,
    choose_operation,
)
from fraiseql.plan.refusal import BAD_USER_INPUT, LIMIT_EXCEEDED
from fraiseql.plan.selection import Selector
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest
from fraiseql.sql.call import check_function
from fraiseql.sql.learn import learn_catalog
from fraiseql.sql.relations import check_relations
from fraiseql.sql.trial import try_expressions
from fraiseql.sql.uses import Use

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import OperationStore, RequestView
    from graphql import OperationDefinitionNode

    from fraiseql.plan.model import Plan
    from fraiseql.schema.build import BuiltSchema
    from fraiseql.schema.schema import Schema
    from fraiseql.settings import FraiseqlSettings, PersistedSettings

_BYTES_A_CHARACTER = 200

#: With the value ``report`` outside production, the answer tells what its operation may cost.
_COST_HEADER = "graphql-cost"

_CUT_OFF = (
    "The request took too long and was cancelled; which of its mutations were done is not known."
)


class _RefusedError(Exception):
    """A request ends before it is executed."""

    def __init__(self, kind: AnswerKind, errors: tuple[GraphQLError, ...]) -> None:
        super().__init__(kind)
        self.kind = kind
        self.errors = errors


@define
class _Asked:
    """What is known of a request so far.

    Attributes:
        is_begun: whether a mutation may have changed something.
    """

    document: str | None = None
    operation: OperationDefinitionNode | None = None
    is_begun: bool = False

    def answer(self, kind: AnswerKind, writer: AnswerWriter, body: bytes) -> GraphQLAnswer:
        """The answer, with what the log says of the request."""
        node = self.operation
        return GraphQLAnswer(
            body=body,
            kind=kind,
            has_errors=writer.has_errors,
            operation=None if node is None else node.operation.value,
            name=None if node is None or node.name is None else node.name.value,
            document=self.document,
            codes=writer.codes,
        )


class _Known:
    """A document that is kept, with what was prepared of its operations."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations: dict[str | None, Prepared[ReadyPlan]] = {}


class Engine:
    """Answers GraphQL requests for one schema; used by all requests of a process at once.

    Args:
        schema: what the application declares.
        context: an open kernel; its resource ``database`` is taken at the first request.
    """

    def __init__(self, schema: Schema, context: Context) -> None:
        self._context = context
        self._built = schema.build(context)
        self._settings: FraiseqlSettings = context.settings("fraiseql")
        self._debug = self._settings.debug and not context.production
        outside = not context.production
        self._checks = DocumentChecks(
            schema=self._built.graphql,
            limits=self._settings.limits,
            introspection=_choose(self._settings.introspection, outside),
            suggestions=_choose(self._settings.suggestions, outside),
        )
        plans = self._settings.plans
        self._cache: AdmittingCache[_Known] = AdmittingCache(
            plans.documents, plans.megabytes * 1_000_000
        )
        self._session = _session_variables(context)
        self._scope: tuple[str, ...] = ()
        if self._settings.idempotency.enabled:
            self._scope = choose_scope(self._settings.idempotency, tuple(self._session))
        self._lock = anyio.Lock()
        self._planner: Planner | None = None
        self._executor: PureExecutor | None = None
        self._cursor_key = choose_cursor_key(context, self._built)
        self._reports_cost = outside
        self._persisted = _open_persisted(context, self._settings.persisted)
        self._trusted = read_trusted(context, self._built.graphql)
        self._kept: dict[str, _Known] = {}

    @property
    def schema(self) -> BuiltSchema:
        """The finished schema; ``.graphql`` is graphql-core's, ``.sdl()`` its text."""
        return self._built

    async def start(self) -> None:
        """Connect, learn columns and functions, and check that every source is there.

        Called by the first :meth:`execute` where nobody called it before.

        Raises:
            FraiseError: the database cannot be reached, or a source or function is missing.
        """
        async with self._lock:
            if self._executor is None:
                await self._learn()

    async def refresh(self) -> None:
        """Learn columns and functions again and forget all plans; after DDL has run.

        Raises:
            FraiseError: as :meth:`start`.
        """
        async with self._lock:
            await self._learn()

    async def _learn(self) -> None:
        database = await self._context.resource("database")
        built = self._built
        catalog = await learn_catalog(database, built.sources, built.functions)
        for root in built.mutations.values():
            if root.function is not None:
                check_function(root, catalog.functions[root.function], built.models)
        for _, _, missing in check_relations(built.models.objects, catalog.sources, built.parts):
            raise missing
        async for wrong in try_expressions(
            database, built.models.objects, catalog.sources, built.parts
        ):
            raise wrong
        if self._settings.idempotency.enabled and built.mutations:
            await prepare_store(database)
        if self._persisted.store is not None:
            await self._persisted.store.start()
        limits = self._settings.limits
        self._cache.clear()
        self._planner = Planner(
            schema=built,
            catalog=catalog,
            offset=limits.offset,
            list_items=limits.list_items,
            rows=limits.rows,
            batch_items=limits.batch_items,
        )
        repositories = self._context.catalog(RepositorySpec)
        self._executor = PureExecutor(
            built,
            catalog,
            database,
            {spec.name: repositories.load(spec.name) for spec in repositories},
            self._debug,
        )
        self._plan_trusted()

    def _plan_trusted(self) -> None:
        """Plan trusted documents for the variables that they are most likely to come with."""
        self._kept = {file.text: _Known(file.document) for file in self._trusted.files}
        prepares = any(root.prepare is not None for root in self._built.mutations.values())
        for file in self._trusted.files:
            for operation in file.document.operations:
                name = operation.name.value if operation.name else None
                prepared = self._prepare(GraphQLRequest(query=file.text, operation_name=name))
                if prepared.is_mutation and prepares:
                    continue  # what the application's hooks make of inputs decides the plan
                for variables in imagine_variables(self._built.graphql, operation):
                    with suppress(BadVariablesError):
                        values = prepared.coerce(variables, suggestions=False)
                        ready = prepared.plan(values, partial(self._make, prepared, values, {}))
                        if not operation.variable_definitions:
                            require_runnable(file, ready.plan)

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """Answer one request; never raises for what a client or the database did.

        Args:
            request: the operation.
            view: headers and state, for session variables and Python resolvers.
        """
        asked = _Asked()
        try:
            with anyio.fail_after(self._settings.limits.seconds):
                if self._executor is None:
                    await self.start()
                assert self._executor is not None
                request = self._trusted.find(request) or await self._persisted.find(request)
                asked.document = hash_document(request.query)
                prepared = self._prepare(request)
                await self._persisted.keep(request)
                asked.operation = prepared.view.operation
                values = self._coerce(prepared, request)
                cost = self._check_cost(prepared, values)
                session = self._session_of(view)
                inputs = await self._prepare_inputs(prepared, values, view)
                ready = prepared.plan(
                    values, lambda: self._make(prepared, values, inputs.values), inputs.shape
                )
                run = Run(
                    coerced={**values.coerced, **inputs.variables},
                    refused=inputs.failures,
                    once=self._once_of(prepared, request, view, session),
                    variables=request.variables,
                    session=session,
                    view=view,
                )
                asked.is_begun = prepared.is_mutation
                writer = await self._executor.run(ready, run)
                if self._reports_cost and view.headers.get(_COST_HEADER) == "report":
                    writer.extensions["operationCost"] = cost.as_dict()
        except _RefusedError as refused:
            return self._refuse(refused.kind, refused.errors, asked)
        except DocumentRefusedError as unknown:
            return self._refuse(unknown.kind, (unknown.error,), asked)
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            return self._give_up(error, asked)
        return asked.answer(AnswerKind.EXECUTED, writer, writer.finish())

    def _refuse(
        self, kind: AnswerKind, errors: tuple[GraphQLError, ...], asked: _Asked
    ) -> GraphQLAnswer:
        writer = refuse_request(errors, debug=self._debug)
        return asked.answer(kind, writer, writer.finish_refused())

    async def explain(self, request: GraphQLRequest) -> Plan:
        """The plan that :meth:`execute` would use, without running it.

        Raises:
            FraiseError: the request is not valid; the message lists why.
        """
        await self.start()
        try:
            prepared = self._prepare(request)
            values = self._coerce(prepared, request)
        except _RefusedError as refused:
            raise InvalidRequestError(
                "; ".join(error.message for error in refused.errors),
                hint="Mend the document or its variables.",
            ) from refused
        return self._make(prepared, values, {}).plan

    async def study(self, request: GraphQLRequest) -> Study:
        """The plan of an operation with its values, and what it filters and orders by.

        Raises:
            FraiseError: the request is not valid; the message lists why.
        """
        await self.start()
        assert self._planner is not None
        uses: list[Use] = []
        try:
            prepared = self._prepare(request)
            values = self._coerce(prepared, request)
            planner = evolve(self._planner, watch=uses.append)
            ready = self._make(prepared, values, {}, planner)
            return study_plan(ready, uses, values.coerced, self._built, self._cursor_key)
        except (_RefusedError, GraphQLError) as refused:
            errors = refused.errors if isinstance(refused, _RefusedError) else (refused,)
            raise InvalidRequestError(
                "; ".join(error.message for error in errors),
                hint="Mend the document or its variables.",
            ) from refused

    def _prepare(self, request: GraphQLRequest) -> Prepared[ReadyPlan]:
        known = self._kept.get(request.query) or self._cache.get(request.query)
        if known is None:
            try:
                known = _Known(read_document(request.query, self._checks))
            except UnparsableDocumentError as error:
                raise _RefusedError(AnswerKind.UNPARSABLE, error.errors) from None
            except InvalidDocumentError as error:
                raise _RefusedError(AnswerKind.INVALID, error.errors) from None
            self._cache.put(request.query, known, len(request.query) * _BYTES_A_CHARACTER)
        prepared = known.operations.get(request.operation_name)
        if prepared is None:
            try:
                operation = choose_operation(known.document, request.operation_name)
            except NoSuchOperationError as error:
                refusal = GraphQLError(
                    str(error), extensions={"code": "OPERATION_RESOLUTION_FAILURE"}
                )
                raise _RefusedError(AnswerKind.NO_OPERATION, (refusal,)) from None
            prepared = Prepared(
                known.document, operation, self._built.graphql, self._settings.plans.variants
            )
            known.operations[request.operation_name] = prepared
        if request.read_only and prepared.is_mutation:
            refusal = GraphQLError(
                "Only queries can be run here; send mutations by POST.",
                extensions={"code": "READ_ONLY"},
            )
            raise _RefusedError(AnswerKind.READ_ONLY, (refusal,))
        return prepared

    def _coerce(self, prepared: Prepared[ReadyPlan], request: GraphQLRequest) -> VariableValues:
        try:
            return prepared.coerce(request.variables, suggestions=self._checks.suggestions)
        except BadVariablesError as error:
            for item in error.errors:
                item.extensions = {**(item.extensions or {}), "code": BAD_USER_INPUT}
            raise _RefusedError(AnswerKind.BAD_VARIABLES, error.errors) from None

    def _check_cost(self, prepared: Prepared[ReadyPlan], values: VariableValues) -> Cost:
        cost, most = prepared.cost.evaluate(values.coerced), self._settings.limits.cost
        if cost.greater > most:
            refusal = GraphQLError(
                f"The operation may cost at most {most:g}, found {cost.greater:g}; ask for fewer "
                "rows, or for less below lists.",
                prepared.view.operation,
                extensions={"code": LIMIT_EXCEEDED},
            )
            raise _RefusedError(AnswerKind.INVALID, (refusal,))
        return cost

    def _once_of(
        self,
        prepared: Prepared[ReadyPlan],
        request: GraphQLRequest,
        view: RequestView,
        session: Mapping[str, str],
    ) -> Once | None:
        settings = self._settings.idempotency
        if not settings.enabled or not prepared.is_mutation:
            return None
        try:
            key = read_key(request, view.headers)
        except GraphQLError as error:
            raise _RefusedError(AnswerKind.BAD_VARIABLES, (error,)) from None
        return None if key is None else make_once(key, request, session, self._scope, settings)

    async def _prepare_inputs(
        self, prepared: Prepared[ReadyPlan], values: VariableValues, view: RequestView
    ) -> PreparedInputs:
        if not prepared.is_mutation:
            return PreparedInputs()
        return await prepare_inputs(self._built, prepared.view, values, view, debug=self._debug)

    def _make(
        self,
        prepared: Prepared[ReadyPlan],
        values: VariableValues,
        inputs: Mapping[str, Any],
        planner: Planner | None = None,
    ) -> ReadyPlan:
        planner = planner or self._planner
        assert planner is not None
        plan = planner.plan(prepared.view, values, inputs)
        selector = Selector(prepared.view.fragments, values.coerced)
        graphql = self._built.graphql
        root_type = graphql.mutation_type if prepared.is_mutation else graphql.query_type
        assert root_type is not None
        collected = selector.collect([prepared.view.operation.selection_set], root_type.name)
        return make_ready(plan, self._built, prepared.view, collected, self._cursor_key)

    def _session_of(self, view: RequestView) -> dict[str, str]:
        found = {name: give(view) for name, give in self._session.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _give_up(self, error: Exception, asked: _Asked) -> GraphQLAnswer:
        failure = failure_of(error, debug=self._debug, writing=asked.is_begun)
        if asked.is_begun and isinstance(error, TimeoutError):
            failure = evolve(failure, message=_CUT_OFF)
        told = GraphQLError(failure.message, extensions=dict(failure.extensions))
        return self._refuse(_kind_of(failure), (told,), asked)


def _session_variables(context: Context) -> Mapping[str, Callable[[RequestView], str | None]]:
    catalog = context.catalog(SessionVariableSpec)
    found: dict[str, Any] = {spec.name: catalog.load(spec.name) for spec in catalog}
    return found


def _open_persisted(context: Context, settings: PersistedSettings) -> PersistedDocuments:
    store: OperationStore | None = None
    name = choose_store(context)
    if name is not None:
        make = context.catalog(OperationStoreSpec).load(name)
        store = make(context, settings.megabytes * 1_000_000)
    return PersistedDocuments(store, settings.seconds)


def _kind_of(failure: Failure) -> AnswerKind:
    if failure.lost:
        return AnswerKind.UNAVAILABLE
    kinds = {TIMEOUT: AnswerKind.TIMED_OUT, INTERNAL: AnswerKind.FAILED}
    return kinds.get(failure.extensions["code"], AnswerKind.REFUSED)


def _choose(setting: bool | None, default: bool) -> bool:  # both are the value itself
    return default if setting is None else setting
