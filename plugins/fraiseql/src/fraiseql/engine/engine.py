"""The engine: a schema, a context, and the way of each request, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anyio
from attrs import evolve
from fraise_hookspecs.repository import RepositorySpec
from graphql import GraphQLError
from graphql.execution.values import VariableValues

from fraiseql.engine.ahead import PlannedOperation, plan_ahead, plan_shapes
from fraiseql.engine.asked import Asked, RefusedError
from fraiseql.engine.delegating import Delegate, Flight, PythonAlone
from fraiseql.engine.learning import learn, require_policies, warn_of_views
from fraiseql.engine.operations import KeptPlans, KnownDocument, Operations, require_cost
from fraiseql.engine.session import SessionVariables
from fraiseql.engine.watching import AnsweredOperation, Observers, PlanObserver
from fraiseql.errors import InvalidRequestError
from fraiseql.execute.bounded import BoundedDatabase
from fraiseql.execute.delivery import Deliver, Delivery, IncrementalFormat, UndeliverableError
from fraiseql.execute.incremental import IncrementalExecutor
from fraiseql.execute.inputs import PreparedInputs, prepare_inputs
from fraiseql.execute.once import Once, choose_scope, make_once, prepare_answers, read_key
from fraiseql.execute.outcome import Outcome, require_one_call
from fraiseql.execute.ready import ReadyPlan, make_ready
from fraiseql.execute.run import Run
from fraiseql.execute.signing import choose_cursor_key
from fraiseql.explain.study import Study, study_plan
from fraiseql.observing.watch import DatabaseWatch
from fraiseql.persisted.documents import DocumentRefusedError, hash_document
from fraiseql.persisted.stores import open_documents
from fraiseql.persisted.trusted import read_trusted
from fraiseql.plan.cache import AdmittingCache
from fraiseql.plan.document import DocumentChecks
from fraiseql.plan.planner import Planner
from fraiseql.plan.prepare import Prepared
from fraiseql.plan.selection import Selector
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest
from fraiseql.sql.uses import Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Database, RequestView

    from fraiseql.plan.cursors import CursorKey
    from fraiseql.plan.incremental import IncrementalView
    from fraiseql.plan.model import Plan
    from fraiseql.schema.build import BuiltSchema
    from fraiseql.schema.schema import Schema
    from fraiseql.settings import FraiseqlSettings

#: With the value ``report`` outside production, the answer tells what its operation may cost.
_COST_HEADER = "graphql-cost"


class Engine:
    """Answers GraphQL requests for one schema; used by all requests of a process at once.

    Args:
        schema: what the application declares.
        context: an open kernel; its resource ``database`` is taken at the first request.
        watch: of what it asks of PostgreSQL; None where nobody watches.
    """

    def __init__(
        self, schema: Schema, context: Context, watch: DatabaseWatch | None = None
    ) -> None:
        self._context = context
        self._watch = DatabaseWatch() if watch is None else watch
        self._database: Database | None = None
        self._built = schema.build(context)
        self._settings: FraiseqlSettings = context.settings("fraiseql")
        self._debug = self._settings.debug and not context.production
        outside = not context.production
        checks = DocumentChecks(
            schema=self._built.graphql,
            limits=self._settings.limits,
            introspection=_choose(self._settings.introspection, outside),
            suggestions=_choose(self._settings.suggestions, outside),
        )
        plans = self._settings.plans
        self._cache: AdmittingCache[KnownDocument] = AdmittingCache(
            plans.documents, plans.megabytes * 1_000_000
        )
        self._operations = Operations(checks, self._cache, self._settings)
        self._session = SessionVariables(context)
        self._scope: tuple[str, ...] = ()
        if self._settings.idempotency.enabled:
            self._scope = choose_scope(self._settings.idempotency, self._session.names)
        self._lock = anyio.Lock()
        self._planner: Planner | None = None
        self._executor: IncrementalExecutor | None = None
        self._cursor_key = choose_cursor_key(context, self._built)
        self._reports_cost = outside
        self._persisted = open_documents(context)
        self._trusted = read_trusted(context, self._built.graphql)
        self._observers = Observers()
        self._delegate = Delegate(context, self._session)
        self._alone = PythonAlone(self._execute, self._debug)

    @property
    def schema(self) -> BuiltSchema:
        """The finished schema; ``.graphql`` is graphql-core's, ``.sdl()`` its text."""
        return self._built

    @property
    def cursor_key(self) -> CursorKey:
        """The key that cursors are signed with; whoever runs this engine's plans needs it."""
        return self._cursor_key

    @property
    def kept(self) -> KeptPlans:
        """What is kept of documents and their plans."""
        return self._operations.kept

    @property
    def pool(self) -> Mapping[str, float]:
        """Figures of the pool, as ``psycopg_pool`` names them; none where it has none."""
        figures = getattr(self._database, "figures", None)
        return {} if figures is None else figures()

    @property
    def delegate(self) -> Delegate:
        """What runs known queries for Python, where ``fraiseql.executor`` names something."""
        return self._delegate

    @property
    def alone(self) -> PythonAlone:
        """The same engine without its executor."""
        return self._alone

    def watch(self, observer: PlanObserver) -> None:
        """Tell somebody of operations and their plans, until :meth:`unwatch`."""
        self._observers.add(observer)

    def unwatch(self, observer: PlanObserver) -> None:
        """Tell somebody nothing any more."""
        self._observers.remove(observer)

    async def start(self) -> None:
        """Connect, learn columns and functions, check that every source is there; open an executor.

        Called by the first :meth:`execute` where nobody called it before.

        Raises:
            FraiseError: the database cannot be reached, or a source or function is missing, or
                the executor of the settings cannot run.
        """
        await self._prepare()
        async with self._lock:
            await self._delegate.open(self)

    async def close(self) -> None:
        """Close what :meth:`start` opened beside the kernel; Python answers what still comes."""
        async with self._lock:
            await self._delegate.close()

    async def _prepare(self) -> None:
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
        database = self._database = await self._context.resource("database")
        built = self._built
        catalog = await learn(database, built)
        if "role" not in self._session.names:  # else each request says as whom it acts
            await require_policies(database, catalog, production=self._context.production)
        await warn_of_views(database, catalog)
        if self._settings.idempotency.enabled and built.mutations:
            await prepare_answers(database)
        if self._persisted.store is not None:
            await self._persisted.store.start()
        limits = self._settings.limits
        self._operations.forget(self._trusted.files)
        self._planner = Planner(
            schema=built,
            catalog=catalog,
            offset=limits.offset,
            list_items=limits.list_items,
            conditions=limits.conditions,
            rows=limits.rows,
            batch_items=limits.batch_items,
        )
        repositories = self._context.catalog(RepositorySpec)
        self._executor = IncrementalExecutor(
            built,
            catalog,
            BoundedDatabase(database, self._settings.limits.seconds, self._watch),
            {spec.name: repositories.load(spec.name) for spec in repositories},
            self._debug,
        )
        self._observers.tell_forgotten()
        plan_ahead(self._trusted, self._operations, built, self._make)

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """Answer one request; never raises for what a client or the database did.

        What ``@defer`` and ``@stream`` would let come later is in the answer.

        Args:
            request: the operation.
            view: headers and state, for session variables and Python resolvers.
        """
        found = await self._delegated(request, view)
        if isinstance(found, GraphQLAnswer):
            return found
        return await self._execute(_done(request, found), view)

    async def execute_incrementally(
        self,
        request: GraphQLRequest,
        view: RequestView,
        deliver: Deliver,
        form: IncrementalFormat = IncrementalFormat.IDS,
    ) -> GraphQLAnswer:
        """Answer one request, and what ``@defer`` and ``@stream`` say, in parts.

        The limit of time is for all parts together, and for whoever takes them.  Where nothing is
        put off, nothing is handed over and the answer is whole, as :meth:`execute` gives it: also
        where ``fraiseql.http.incremental`` is off, and for requests with an idempotency key.

        Args:
            request: the operation.
            view: headers and state, for session variables and Python resolvers.
            deliver: takes each part as compact UTF-8 JSON; it is awaited before the next is made.
            form: of the parts.

        Returns:
            with ``parts`` above 0 and an empty body where parts were handed over.

        Raises:
            Exception: what ``deliver`` raises; what still runs for the request is cancelled.
        """
        # What an executor knows has nothing that could be put off.
        found = await self._delegated(request, view)
        if isinstance(found, GraphQLAnswer):
            return found
        left = _done(request, found)
        return await self._alone.execute_incrementally(left, view, deliver, form)

    def begin(self, body: bytes, view: RequestView) -> Flight | None:
        """Begin to answer a body of HTTP by the executor; None where Python has to.

        That may also be what comes of it; :attr:`alone` gives the answer then.

        Args:
            body: of a POST, JSON.
            view: headers and state.
        """
        if self._asks_for_cost(view):
            return None
        return self._delegate.begin(body, view, may_change=self._delegates_mutations)

    @property
    def _delegates_mutations(self) -> bool:
        # What is asked with a key is answered from what is kept, which Python does.
        return not self._settings.idempotency.enabled

    async def _delegated(
        self, request: GraphQLRequest, view: RequestView
    ) -> GraphQLAnswer | Outcome | None:
        is_done = request.outcome is not None  # there is nothing left to run
        if is_done or not self._delegate.is_open or self._asks_for_cost(view):
            return None
        may_change = self._delegates_mutations and not request.read_only
        return await self._delegate.answer(request, view, may_change=may_change)

    def _asks_for_cost(self, view: RequestView) -> bool:
        return self._reports_cost and view.headers.get(_COST_HEADER) == "report"

    async def _execute(
        self, request: GraphQLRequest, view: RequestView, delivery: Delivery | None = None
    ) -> GraphQLAnswer:
        asked = Asked(debug=self._debug)
        try:
            with anyio.fail_after(self._settings.limits.seconds - request.spent):
                if self._executor is None:
                    await self.start()
                assert self._executor is not None
                given, trusted = request, self._trusted.find(request)
                request = trusted or await self._persisted.find(request)
                planner = self._planner  # what it plans is forgotten with it
                asked.document = hash_document(request.query)
                prepared = self._operations.find(request)
                await self._persisted.keep(request)
                asked.operation = prepared.view.operation
                values = self._operations.coerce(prepared, request)
                cost = require_cost(prepared, values)
                session = self._session.of(view)
                inputs = await self._prepare_inputs(prepared, values, view)
                run = Run(
                    coerced={**values.coerced, **inputs.variables},
                    refused=inputs.failures,
                    once=self._once_of(prepared, request, view, session),
                    outcome=given.outcome,
                    variables=request.variables,
                    session=session,
                    view=view,
                    retries=asked.retries,
                )
                partly = None
                if delivery is not None and run.once is None:
                    partly = self._heed(prepared, values, inputs)
                ready = partly or prepared.plan(
                    values, lambda: self._make(prepared, values, inputs.values), inputs.shape
                )
                asked.is_begun = prepared.is_mutation
                if run.outcome is not None:
                    require_one_call(ready.plan)
                asked.retries.left = self._most_retries(prepared)
                extensions = {}
                if self._asks_for_cost(view):
                    extensions["operationCost"] = cost.as_dict()
                if delivery is not None and partly is not None:
                    delivery.extensions = extensions
                    writer = await self._executor.deliver(partly, run, delivery)
                else:
                    writer = await self._executor.run(ready, run)
                    writer.extensions |= extensions
                is_own = run.once is not None or inputs.values or run.outcome is not None
                is_shared = partly is None and not is_own and not writer.has_errors
                if self._observers and is_shared and planner is self._planner:
                    operation = AnsweredOperation(
                        asked=given,
                        request=request,
                        is_trusted=trusted is not None,
                        prepared=prepared,
                        values=values,
                        ready=ready,
                    )
                    self._observers.tell(operation)
        except RefusedError as refused:
            return asked.refuse(refused.kind, refused.errors)
        except DocumentRefusedError as unknown:
            return asked.refuse(unknown.kind, (unknown.error,))
        except UndeliverableError as undelivered:
            raise undelivered.reason from None
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            if delivery is not None and delivery.parts:
                return await asked.break_off(error, delivery)
            return asked.give_up(error)
        if delivery is not None and delivery.parts:
            return asked.answer_in_parts(AnswerKind.EXECUTED, delivery)
        return asked.answer(AnswerKind.EXECUTED, writer, writer.finish())

    def _heed(
        self,
        prepared: Prepared[ReadyPlan],
        values: VariableValues,
        inputs: PreparedInputs,
    ) -> ReadyPlan | None:
        """The plan that heeds ``@defer`` and ``@stream``; None where none of them applies."""
        view = prepared.incremental
        if view is None or not view.is_active(values.coerced):
            return None
        return prepared.plan(
            values,
            lambda: self._make(prepared, values, inputs.values, incremental=view),
            (view.key(values.coerced), inputs.shape),
        )

    async def explain(self, request: GraphQLRequest) -> Plan:
        """The plan that :meth:`execute` would use, without running it.

        Raises:
            FraiseError: the request is not valid; the message lists why.
        """
        await self._prepare()
        try:
            prepared = self._operations.find(request)
            values = self._operations.coerce(prepared, request)
        except RefusedError as refused:
            raise _invalid(refused.errors) from refused
        return self._make(prepared, values, {}).plan

    async def study(self, request: GraphQLRequest) -> Study:
        """The plan of an operation with its values, and what it filters and orders by.

        Raises:
            FraiseError: the request is not valid; the message lists why.
        """
        await self._prepare()
        assert self._planner is not None
        uses: list[Use] = []
        try:
            prepared = self._operations.find(request)
            values = self._operations.coerce(prepared, request)
            planner = evolve(self._planner, watch=uses.append)
            ready = self._make(prepared, values, {}, planner)
            answered = AnsweredOperation(
                asked=request,
                request=request,
                is_trusted=False,
                prepared=prepared,
                values=values,
                ready=ready,
            )
            return study_plan(answered, uses, self._built, self._cursor_key)
        except (RefusedError, GraphQLError) as refused:
            errors = refused.errors if isinstance(refused, RefusedError) else (refused,)
            raise _invalid(errors) from refused

    def plan_trusted(self, most: int) -> Iterator[PlannedOperation]:
        """The plans of all trusted documents, for all variables that can be listed.

        The engine must be started; it keeps none of them.

        Args:
            most: plans of one operation.
        """
        return plan_shapes(self._trusted, self._operations, self._built, self._make, most)

    def _most_retries(self, prepared: Prepared[ReadyPlan]) -> int:
        settings = self._settings.retries
        return settings.mutations if prepared.is_mutation else settings.queries

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
            raise RefusedError(AnswerKind.BAD_VARIABLES, (error,)) from None
        return None if key is None else make_once(key, request, session, self._scope, settings)

    async def _prepare_inputs(
        self, prepared: Prepared[ReadyPlan], values: VariableValues, view: RequestView
    ) -> PreparedInputs:
        if not prepared.is_mutation:
            return PreparedInputs()
        return await prepare_inputs(
            self._built,
            prepared.view,
            values,
            view,
            most=self._settings.limits.batch_items,
            debug=self._debug,
        )

    def _make(
        self,
        prepared: Prepared[ReadyPlan],
        values: VariableValues,
        inputs: Mapping[str, Any],
        planner: Planner | None = None,
        incremental: IncrementalView | None = None,
    ) -> ReadyPlan:
        planner = planner or self._planner
        assert planner is not None
        view = prepared.view if incremental is None else incremental.view
        plan = planner.plan(view, values, inputs, incremental=incremental is not None)
        selector = Selector(view.fragments, values.coerced)
        graphql = self._built.graphql
        root_type = graphql.mutation_type if prepared.is_mutation else graphql.query_type
        assert root_type is not None
        collected = selector.collect([view.operation.selection_set], root_type.name)
        return make_ready(plan, self._built, view, collected, self._cursor_key, incremental)


def _done(request: GraphQLRequest, outcome: Outcome | None) -> GraphQLRequest:
    """A request with what was done of it; nothing of that is done again."""
    return request if outcome is None else evolve(request, outcome=outcome)


def _invalid(errors: tuple[GraphQLError, ...]) -> InvalidRequestError:
    return InvalidRequestError(
        "; ".join(error.message for error in errors), hint="Mend the document or its variables."
    )


def _choose(setting: bool | None, default: bool) -> bool:  # both are the value itself
    return default if setting is None else setting
