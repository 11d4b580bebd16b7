"""The database as plugins see it; filter operators, session variables, stores, server engines."""

from __future__ import annotations

import enum
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import attrs
from attrs import frozen

from fraise_hookspecs.context import Context
from fraise_hookspecs.errors import FraiseError
from fraise_hookspecs.markers import hookspec
from fraise_hookspecs.specs import Spec

if TYPE_CHECKING:
    import asyncio
    import socket

#: A row by column name.
Row: TypeAlias = Mapping[str, Any]  # Any: whatever PostgreSQL's types become in Python


class Executor(Protocol):
    """Runs SQL.  Placeholders are ``$1``, ``$2``...; values are bound, never formatted."""

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        ...

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """The first row, or None."""
        ...

    async def fetchval(self, sql: str, *values: object) -> Any:  # Any: the column's type
        """The first column of the first row, or None."""
        ...

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; the number of rows that it changed (0 where that has no meaning)."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Executor]:
        """A transaction; inside of one, a savepoint.  Leaving by an exception rolls back."""
        ...


@frozen
class Query:
    """One SQL statement with its bound values."""

    sql: str
    values: tuple[object, ...] = ()


class Database(Executor, Protocol):
    """Resource ``database``: a pool, or a pool of the host application behind the same face.

    Each call of :class:`Executor` on the database itself takes a connection for that call only.
    """

    def session(
        self,
        variables: Mapping[str, str] = ...,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> AbstractAsyncContextManager[Executor]:
        """One connection in one transaction, with settings that end with it.

        Args:
            variables: transaction-local settings by name, such as ``{"app.tenant_id": "7"}``.
            read_only: the transaction refuses writes.
            seconds: that each statement may take; PostgreSQL itself ends it then, whoever is
                still there to wait.  A connection that is set to less keeps its own limit.
        """
        ...

    async def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str] = ...,
        *,
        read_only: bool = False,
        seconds: float | None = None,
    ) -> list[list[tuple[Any, ...]]]:  # Any: whatever PostgreSQL's types become in Python
        """Run several statements in one transaction and one round trip (pipeline mode).

        Arguments as of :meth:`session`.

        Returns:
            for each statement its rows, as tuples.

        Raises:
            FraiseError: the database cannot be reached or the pool is exhausted.
            psycopg.Error: a statement failed; then none of them has happened.
        """
        ...


@frozen(kw_only=True)
class RepositorySpec(Spec):
    """A class that Python resolvers get built for the request, as ``info.context[name]``.

    ``target`` is callable with one argument, an :class:`Executor`.
    """


class Operand(enum.Enum):
    """What a filter operator is compared with; it decides the GraphQL input type.

    ``OBJECT`` is an input object of several :class:`OperandMember`.
    """

    VALUE = "value"
    LIST = "list"
    TEXT = "text"
    BOOLEAN = "boolean"
    OBJECT = "object"


class Subject(enum.Enum):
    """What a filter operator looks at: one value, or a list of values as an SQL array."""

    VALUE = "value"
    LIST = "list"


@frozen(kw_only=True)
class OperandMember:
    """A member of an operand that is an ``OBJECT``.

    Attributes:
        name: its Python name; the GraphQL name is the camelCase of it.
        summary: one line.
        scalar: the GraphQL scalar of it; None is that of the field that is looked at.
        words: a closed set instead of a scalar: SQL words by the name of their GraphQL enum
            value.  The word decides the SQL, so it can stand in an expression that an index has.
        words_name: name of that GraphQL enum.
        required: whether it must be given.
        default: name of the word that holds where none is given.
        minimum: least value of a number.
        maximum: greatest value of a number.
    """

    name: str
    summary: str
    scalar: str | None = None
    words: Mapping[str, str] = attrs.field(factory=dict)
    words_name: str | None = None
    required: bool = True
    default: str | None = None
    minimum: int | None = None
    maximum: int | None = None


class FilterOperator(Protocol):
    """Target of a :class:`FilterOperatorSpec`, unless its operand is an ``OBJECT``."""

    def __call__(self, column: str, parameter: str) -> str:
        """The SQL condition.

        Args:
            column: SQL of the value that is looked at, of the scalar's SQL type, or an array of
                it where the subject is a list.
            parameter: SQL of the bound operand, already cast: to the scalar's type for
                ``VALUE``, to an array of it for ``LIST``, to ``text`` or ``boolean`` otherwise.

        Returns:
            a boolean SQL expression, safe to be joined by AND; true, false or null.
        """
        ...


class ObjectFilterOperator(Protocol):
    """Target of a :class:`FilterOperatorSpec` whose operand is an ``OBJECT``."""

    def __call__(self, column: str, parameters: Mapping[str, str]) -> str:
        """The SQL condition.

        Args:
            column: as :class:`FilterOperator`.
            parameters: SQL of each member that is given, by its Python name, already cast; of
                ``words`` the SQL word itself.

        Returns:
            as :class:`FilterOperator`.
        """
        ...


@frozen(kw_only=True)
class FilterOperatorSpec(Spec):
    """An operator of the typed filter inputs.

    ``name`` is the operator's Python name, unique for each scalar in all plugins; its GraphQL
    name is the camelCase of it.  ``target`` is a :class:`FilterOperator`, or an
    :class:`ObjectFilterOperator`.  An operator for named scalars stands before one of the same
    name for all.

    Attributes:
        scalars: GraphQL scalars that have it; ``("*",)`` for all.
        operand: what it is compared with.
        null_operand: whether ``null`` is a legal operand; else it is refused at validation.
        subject: whether it looks at fields of these scalars, or at lists of them.
        operand_scalar: the scalar of a ``VALUE`` or ``LIST`` operand, where it is not the
            field's own.
        members: of an ``OBJECT``.
        extension: the PostgreSQL extension that it needs; without it, a request that uses the
            operator is refused.
        index: the index that can serve it, as CREATE INDEX spells what follows USING, with
            ``{column}`` for the value and the names of word members; empty where there is none.
        index_extension: the extension that the index needs.
    """

    scalars: tuple[str, ...]
    operand: Operand
    null_operand: bool = False
    subject: Subject = Subject.VALUE
    operand_scalar: str | None = None
    members: tuple[OperandMember, ...] = ()
    extension: str | None = None
    index: str = ""
    index_extension: str | None = None

    @property
    def key(self) -> str:
        """Name, scalars and subject: the same name may mean something else for another scalar."""
        suffix = "[]" if self.subject is Subject.LIST else ""
        return f"{self.name}({','.join(self.scalars)}){suffix}"


class OrderOperator(Protocol):
    """Target of an :class:`OrderOperatorSpec`, unless its operand is an ``OBJECT``."""

    def __call__(self, column: str, parameter: str) -> str:
        """SQL of how well a value fits.

        Args:
            column: SQL of the value that is looked at, of the scalar's SQL type.
            parameter: SQL of the bound operand, already cast: to the scalar's type for
                ``VALUE``, to ``text`` for ``TEXT``.  It may stand in several places.

        Returns:
            an SQL expression of the type that the spec says: null where the value is null, and
            only there; the same whenever it is computed, because pages begin after a value.
        """
        ...


class ObjectOrderOperator(Protocol):
    """Target of an :class:`OrderOperatorSpec` whose operand is an ``OBJECT``."""

    def __call__(self, column: str, parameters: Mapping[str, str]) -> str:
        """SQL of how well a value fits.

        Args:
            column: as :class:`OrderOperator`.
            parameters: as :class:`ObjectFilterOperator`.

        Returns:
            as :class:`OrderOperator`.
        """
        ...


@frozen(kw_only=True)
class OrderOperatorSpec(Spec):
    """An order by how well fields fit what a client gives: relevance, likeness, distance.

    ``name`` is the operator's Python name, unique for each scalar in all plugins; its GraphQL
    name is the camelCase of it.  ``target`` is an :class:`OrderOperator`, or an
    :class:`ObjectOrderOperator`.

    Attributes:
        scalars: GraphQL scalars that have it.
        operand: what fields are compared with: ``VALUE``, ``TEXT`` or ``OBJECT``.
        result: the SQL type of what the target computes, such as ``float8``.
        descending: whether the greatest value fits best; then it is the first where a client
            does not say a direction.
        inverted: whether the target's SQL falls where the value rises, because that is what an
            index sorts by: a likeness as the distance that is its complement.
        operand_scalar: the scalar of a ``VALUE``, where it is not the field's own.
        members: of an ``OBJECT``.
        extension: the PostgreSQL extension that it needs; without it, a request that uses the
            operator is refused.
        index: the index that gives rows with what fits best first, as
            :attr:`FilterOperatorSpec.index`; empty where every row must be looked at.
        index_extension: the extension that the index needs.
    """

    scalars: tuple[str, ...]
    operand: Operand
    result: str
    descending: bool = False
    inverted: bool = False
    operand_scalar: str | None = None
    members: tuple[OperandMember, ...] = ()
    extension: str | None = None
    index: str = ""
    index_extension: str | None = None

    @property
    def key(self) -> str:
        """Name and scalars: the same name may mean something else for another scalar."""
        return f"{self.name}({','.join(self.scalars)})"


class RequestView(Protocol):
    """What a session variable may look at: one GraphQL request."""

    @property
    def headers(self) -> Mapping[str, str]:
        """HTTP headers by lower-case name; empty without HTTP."""
        ...

    @property
    def state(self) -> Mapping[str, Any]:  # Any: what the host or middleware put there
        """What the host application said of the request (user, tenant...)."""
        ...


@frozen(kw_only=True)
class SessionVariableSpec(Spec):
    """A transaction-local PostgreSQL setting that each request carries.

    ``name`` is the setting, with a dot: ``app.tenant_id``.  ``target`` is callable with a
    :class:`RequestView` and gives the value, or None to leave the setting alone.  A target
    that raises ends the request before any SQL has run.

    Attributes:
        header: the HTTP header, in lower case, that is the value: as it comes, where it comes
            several times joined by a comma and a blank, and None where it is missing.  Engines
            that do not ask Python read it by themselves, so the target must give nothing else,
            whatever the rest of the request is.  None where only the target knows.
    """

    header: str | None = None


class OperationStore(Protocol):
    """Target of an :class:`OperationStoreSpec`, made: keeps GraphQL documents by their hash.

    It may forget, and it is bounded: what it forgets, clients send again.  Requests wait for it
    for a moment only; one that fails or takes longer costs them a second journey, no answer.
    """

    async def start(self) -> None:
        """Make ready what it needs, such as a table.  Called once, before all others.

        Raises:
            FraiseError: it cannot be used.
        """
        ...

    async def get(self, key: str) -> str | None:
        """The document, or None.

        Args:
            key: SHA-256 of the document in UTF-8, as 64 lower-case hexadecimal digits.
        """
        ...

    async def put(self, key: str, document: str) -> None:
        """Keep a document; one that is known already is no error.

        Args:
            key: as :meth:`get`; it has been compared with the document.
            document: valid for the schema that is served.
        """
        ...


@frozen(kw_only=True)
class OperationStoreSpec(Spec):
    """A store of documents that clients register (automatic persisted queries).

    ``name`` is what ``fraiseql.persisted.store`` says.  ``target`` is callable with a
    :class:`~fraise_hookspecs.context.Context` and the greatest size in bytes, and gives an
    :class:`OperationStore`.
    """


class ServedApplication(Protocol):
    """What an engine serves."""

    @property
    def asgi(self) -> Callable[..., Awaitable[None]]:
        """The application as ASGI 3 callable, lifespan included."""
        ...

    @property
    def title(self) -> str:
        """Name for logs and the first line on the terminal."""
        ...


@frozen(kw_only=True)
class Bind:
    """Where to listen.

    Attributes:
        port: 0 takes a free one.
        drain: seconds that open requests may take after a stop was asked for.
        listener: a listening socket instead of host and port, so that two servers can follow
            each other without a gap; it stays its owner's to close, which may be as soon as the
            engine says that it is ready: an engine takes a duplicate.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    drain: float = 10.0
    listener: socket.socket | None = None


class Ready(Protocol):
    """Told by a server engine that it accepts connections."""

    def __call__(self, host: str, port: int, scheme: str = "http") -> None:
        """Where, and whether clients speak ``https`` there."""
        ...


class ServerEngine(Protocol):
    """Target of a :class:`ServerEngineSpec`."""

    async def __call__(
        self,
        application: ServedApplication,
        bind: Bind,
        context: Context,
        ready: Ready,
    ) -> None:
        """Serve until cancelled or until SIGINT or SIGTERM, then drain.

        Args:
            application: what to serve.
            bind: where.
            context: the open kernel.
            ready: called once with host and real port when connections are accepted, and with
                the scheme where it is not ``http``.

        Raises:
            FraiseError: the address is in use or not allowed.
        """
        ...


class EngineAvailability(Protocol):
    """Target ``availability`` of a :class:`ServerEngineSpec`."""

    def __call__(self, context: Context) -> FraiseError | None:
        """Why the engine cannot serve here; None where it can.

        It is asked before anything is started, so it must be quick and open nothing.

        Args:
            context: a loaded kernel: settings and catalogs, no resources.

        Returns:
            what is missing and how to mend it.  Where the user named no engine, the next one
            serves and that is told; where the user named this one, it is the command's error.

        Raises:
            FraiseError: it cannot serve, and no other engine may in its place, because the
                settings ask for what only this one has.
        """
        ...


@frozen(kw_only=True)
class ServerEngineSpec(Spec):
    """An engine that ``fraise serve --engine NAME`` can use.

    ``target`` is a :class:`ServerEngine`.

    Attributes:
        preference: the highest wins when the user names none, if it is available; that of
            ``python`` is 0.
        availability: ``module:attribute`` of an :class:`EngineAvailability`: called with the
            loaded context, it gives the error for which the engine cannot serve here, such as a
            compiled module that is missing, or None.  Then the next engine serves; where no other
            may, it raises the error.  None for an engine that can serve wherever its plugin is.
        compiler: ``module:attribute`` of what writes plans down for this engine, so that
            ``fraise serve --bundle`` can start from them; None where it has no use for that.
        explainer: ``module:attribute`` of what says whether this engine answers an operation by
            itself, for ``fraiseql explain``; None where that is no question.
    """

    preference: int = 0
    availability: str | None = None
    compiler: str | None = None
    explainer: str | None = None


@frozen(kw_only=True)
class QueryAnswer:
    """What a query executor answers.

    Attributes:
        body: the whole answer as compact JSON in UTF-8, byte for byte as Python would give it.
        is_late: whether it says that the request took too long; else there is no error in it.
        operation: ``query`` or ``mutation``.
        name: of the operation, where it has one.
        document: SHA-256 of the document's text.
    """

    body: bytes
    is_late: bool
    operation: str
    name: str | None
    document: str


@frozen(kw_only=True)
class MutationOutcome:
    """What became of a mutation that a query executor has sent; Python words the answer.

    Attributes:
        given: of one key: ``rows`` (the documents that it gave), ``refused`` (the fields of
            PostgreSQL's error, by their letters; all of it was undone) or ``lost`` (why nothing
            is known).
    """

    given: Mapping[str, Any]  # Any: JSON


class QueryExecutor(Protocol):
    """Answers operations that Python has planned before, inside of an application."""

    def begin(
        self, body: bytes, session: Mapping[str, str], *, may_change: bool = False
    ) -> asyncio.Future[QueryAnswer | MutationOutcome | None] | None:
        """Begin to answer a request; never waits.

        Args:
            body: JSON as GraphQL over HTTP has it in a POST.
            session: transaction-local settings of PostgreSQL by name.
            may_change: a mutation may be done, which is sent once; else it is Python's.

        Returns:
            what will be the answer; what became of a mutation that Python has to tell of, and must
            not do again; None where Python has to answer after all; or None at once.
            Who cancels it has what is done for it dropped.
        """
        ...

    async def close(self) -> None:
        """End; what was begun is still answered, or given back to Python."""
        ...


class QueryExecutorOpener(Protocol):
    """Target of a :class:`QueryExecutorSpec`."""

    async def __call__(
        self,
        engine: Any,  # Any: the GraphQL engine, which is a plugin's
        context: Context,
    ) -> QueryExecutor | None:
        """An executor for an engine that has started.

        Args:
            engine: whose plans it runs.
            context: the open kernel.

        Returns:
            None where it cannot run here; the log says why.

        Raises:
            FraiseError: it cannot run as the settings say.
        """
        ...


@frozen(kw_only=True)
class QueryExecutorSpec(Spec):
    """What runs known queries inside of an application that a host's own server runs.

    ``name`` is what ``fraiseql.executor`` says.  ``target`` is a :class:`QueryExecutorOpener`.
    """


@hookspec
def fraise_repositories() -> tuple[RepositorySpec, ...]:  # type: ignore[empty-body]
    """Register repositories for Python resolvers.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_filter_operators() -> tuple[FilterOperatorSpec, ...]:  # type: ignore[empty-body]
    """Register operators of the typed filters.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_order_operators() -> tuple[OrderOperatorSpec, ...]:  # type: ignore[empty-body]
    """Register orders by how well fields fit what a client gives.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_session_variables() -> tuple[SessionVariableSpec, ...]:  # type: ignore[empty-body]
    """Register PostgreSQL settings that each request sets for its transaction.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_operation_stores() -> tuple[OperationStoreSpec, ...]:  # type: ignore[empty-body]
    """Register stores of documents that clients name by their hash.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_server_engines() -> tuple[ServerEngineSpec, ...]:  # type: ignore[empty-body]
    """Register engines for ``fraise serve``.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_query_executors() -> tuple[QueryExecutorSpec, ...]:  # type: ignore[empty-body]
    """Register executors of known queries inside of an application.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """
