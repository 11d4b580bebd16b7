"""Schema building and migration: strategies, object kinds, events."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import attrs
from attrs import frozen

from fraise_hookspecs.context import Context
from fraise_hookspecs.markers import hookspec
from fraise_hookspecs.specs import Spec


class Progress(Protocol):
    """How long work says how far it is; a terminal draws it, a machine may log it."""

    def start(self, step: str, total: int | None) -> None:
        """A step begins; ``total`` is its number of units, None where unknown."""
        ...

    def advance(self, units: int = 1) -> None:
        """Some units of the current step are done."""
        ...

    def finish(self) -> None:
        """The current step is done."""
        ...


@frozen(kw_only=True)
class StrategyRequest:
    """What a strategy is asked to do.

    Attributes:
        environment: name of the environment file, ``local`` for ``db/environments/local.yaml``.
        options: the command's options by name; an unknown one is an error.
    """

    environment: str
    options: Mapping[str, Any] = attrs.field(factory=dict)  # Any: each strategy documents its own


@frozen(kw_only=True)
class StrategyReport:
    """What a strategy did.

    Attributes:
        changed: whether the database is another than before.
        summary: one line.
        details: what ``--json`` prints.
    """

    changed: bool
    summary: str
    details: Mapping[str, Any] = attrs.field(factory=dict)  # Any: JSON values


class MigrationStrategy(Protocol):
    """Target of a :class:`MigrationStrategySpec`."""

    async def __call__(
        self, request: StrategyRequest, context: Context, progress: Progress
    ) -> StrategyReport:
        """Bring the environment's database where the strategy says.

        Raises:
            FraiseError: nothing was changed, or the message says what was.
        """
        ...


@frozen(kw_only=True)
class MigrationStrategySpec(Spec):
    """A way to bring a database to a wanted state.

    ``target`` is a :class:`MigrationStrategy`.

    Attributes:
        destructive: it may remove data, so protected environments refuse it.
    """

    destructive: bool = False


class Namespace(enum.Enum):
    """In which of PostgreSQL's name spaces an object's name lies.

    Tables, indexes, sequences, views and composite types share ``RELATION`` with types, because
    every relation brings a row type of its own name.
    """

    SCHEMA = "schema"
    RELATION = "relation"
    ROUTINE = "routine"
    ROLE = "role"
    EXTENSION = "extension"
    OTHER = "other"
    NONE = "none"


@frozen(kw_only=True)
class ObjectKindSpec(Spec):
    """A kind of database object that a DDL statement makes, so that files can be put in order.

    ``name`` is what reports call it (``table``); ``target`` is callable with the statement's
    first tokens and gives the created object's name as a tuple of identifiers (``("public",
    "tb_user")``), or None when the statement names none.

    Attributes:
        prefixes: opening keywords, upper case, longest match wins: ``("CREATE TABLE",)``.
        namespace: where the name lies.
        rank: first guess of the order; lower comes earlier.
    """

    prefixes: tuple[str, ...]
    namespace: Namespace
    rank: int


class NameReader(Protocol):
    """Target of an :class:`ObjectKindSpec`."""

    def __call__(self, tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
        """The created object's name.

        Args:
            tokens: the statement's first tokens; unquoted identifiers and keywords in lower
                case, quoted identifiers with their quotes, punctuation one token each.
            prefix: how many tokens the matched prefix has.
        """
        ...


class CheckLevel(enum.Enum):
    """How grave what a check finds is."""

    OFF = "off"
    WARNING = "warning"
    ERROR = "error"


class CheckSubject(enum.Enum):
    """What a check looks at.

    ``MIGRATION``: a statement of a migration, which meets a database in use; ``DEFINITION``: a
    statement of a migration or of a DDL file, for what it defines; ``SCHEMA``: the database that
    the DDL files make.
    """

    MIGRATION = "migration"
    DEFINITION = "definition"
    SCHEMA = "schema"


class CheckCost(enum.Enum):
    """What a complaint rests on, and a server can show to be otherwise."""

    REWRITE = "rewrite"
    SCAN = "scan"


@frozen(kw_only=True)
class Complaint:
    """What a check has found.

    Attributes:
        reason: what is wrong with it, in one sentence.
        instead: how to do it; empty where the reason says all.
        offset: characters from the statement's first one to the place that is meant.
        object: of a schema: kind and name parts of the object, such as
            ``("table", "public", "tb_user")``.
        costs: the complaint is void where a server shows that none of these is paid; empty for
            one that rests on something else.
    """

    reason: str
    instead: str = ""
    offset: int = 0
    object: tuple[str, ...] = ()
    costs: frozenset[CheckCost] = frozenset()


class CheckedStatement(Protocol):
    """One statement as a check of ``MIGRATION`` or ``DEFINITION`` gets it."""

    @property
    def text(self) -> str:
        """As it stands in the file, without the semicolon."""
        ...

    @property
    def kind(self) -> str:
        """The node of PostgreSQL's grammar, as libpg_query names it: ``alter_table_stmt``."""
        ...

    @property
    def tree(self) -> Any:  # Any: the protobuf message of libpg_query for that kind
        """The parsed statement."""
        ...

    @property
    def in_transaction(self) -> bool:
        """Whether the statements of the file run in one transaction."""
        ...

    @property
    def earlier(self) -> Sequence[CheckedStatement]:
        """The statements above it in its file."""
        ...


class CheckedSchema(Protocol):
    """A database built from the DDL files, as a check of ``SCHEMA`` gets it."""

    @property
    def version(self) -> int:
        """``server_version_num`` of its server."""
        ...

    def rows(self, sql: str) -> Sequence[tuple[Any, ...]]:  # Any: what the query selects
        """Ask it; the session is read-only and its search path is empty."""
        ...


class MigrationCheck(Protocol):
    """Target of a :class:`MigrationCheckSpec`."""

    def __call__(self, subject: Any, /) -> Iterable[Complaint]:  # Any: by the spec's subject
        """What is wrong with a :class:`CheckedStatement` or a :class:`CheckedSchema`."""
        ...


@frozen(kw_only=True)
class MigrationCheckSpec(Spec):
    """A rule of ``confiture lint``.

    ``name`` says in a few words what it finds (``index-not-concurrent``); ``target`` is a
    :class:`MigrationCheck`.

    Attributes:
        code: unique among all plugins, never given to another rule: ``LINT-101``.
        subject: what it looks at.
        level: how grave it is, unless the user says otherwise.
        in_contract: how grave it is in a migration of the phase ``contract``, which runs when
            the old code is gone; None for the same.
        statements: the kinds of statements that it is called for; empty for all that the grammar
            takes, ``*`` for the others as well, whose tree is None.
    """

    code: str
    subject: CheckSubject
    level: CheckLevel = CheckLevel.ERROR
    in_contract: CheckLevel | None = None
    statements: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The code."""
        return self.code


class HistoryProblemKind(enum.Enum):
    """Why another tool's history says nothing certain about the database."""

    #: A file was not run yet.
    PENDING = "pending"
    #: A run broke off, or its end is not known.
    FAILED = "failed"
    #: A file is another than the one that was run.
    EDITED = "edited"
    #: What was run has no file any more; a person may accept that.
    MISSING = "missing"
    #: Nobody can tell from here; a person may accept that.
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class HistoryProblem:
    """Something in another tool's history that must be settled first.

    Attributes:
        name: of the file, step or app, as the tool calls it.
        detail: what was expected and what was found.
        remedy: what to run or to do in the old tool.
    """

    kind: HistoryProblemKind
    name: str
    detail: str
    remedy: str


@frozen(kw_only=True)
class AppliedStep:
    """A step that another tool has run in a database.

    Attributes:
        name: as the tool calls it; unique in its history.
        checksum: that the tool keeps of it; None where it keeps none.
    """

    name: str
    checksum: str | None = None


@frozen(kw_only=True)
class ToolHistory:
    """What another tool says in a database of what it has run there.

    Attributes:
        steps: what it has, in the order in which it was run.
        tables: the tool's own tables, by schema and name; they stand in no DDL file.
        schemas: the tool's own schemas, with all that is in them.
        problems: what can be seen without the tool's files.
    """

    steps: tuple[AppliedStep, ...]
    tables: tuple[tuple[str, str], ...] = ()
    schemas: tuple[str, ...] = ()
    problems: tuple[HistoryProblem, ...] = ()


class Adopter(Protocol):
    """Target of an :class:`AdopterSpec`: reads a tool's history; changes nothing."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """Where the tool's files are if nobody says so: those that exist, best guess first."""
        ...

    def read_history(
        self,
        connection: Any,  # Any: psycopg.Connection; contracts do not import psycopg
    ) -> ToolHistory | None:
        """What the database says; None where the tool was never run.

        Args:
            connection: read-only, in autocommit mode, rows as tuples.

        Raises:
            FraiseError: the tables of the tool are not as it makes them.
        """
        ...

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """Compare the history with the tool's files.

        Raises:
            FraiseError: the folder holds no files of the tool, or one cannot be read.
        """
        ...


@frozen(kw_only=True)
class AdopterSpec(Spec):
    """A migration tool from which Confiture takes databases over.

    ``name`` is the word in ``confiture adopt NAME``; ``target`` is an :class:`Adopter`.
    """


@frozen(kw_only=True)
class DesiredFile:
    """A DDL file as a schema source wants it.

    Attributes:
        path: below the folder of DDL files, with slashes, ending in ``.sql``.
        text: all of it; where the file is there, what others wrote in it is part of it.
    """

    path: str
    text: str


class SchemaSource(Protocol):
    """Target of a :class:`SchemaSourceSpec`: says which DDL the models of a project want."""

    def __call__(self, context: Context, folder: Path) -> tuple[DesiredFile, ...]:
        """The files that are to be new, or other than they are; writes nothing.

        Called in a thread of its own, because models are imported.

        Args:
            context: the open kernel.
            folder: of DDL files; it need not be there.

        Raises:
            FraiseError: the models cannot be read, or a file must not be written over.
        """
        ...


@frozen(kw_only=True)
class SchemaSourceSpec(Spec):
    """A schema that is declared elsewhere than in DDL files, such as in classes of Python.

    ``name`` is the word in ``models:NAME``; ``target`` is a :class:`SchemaSource`.
    """


class MigrationPhase(enum.Enum):
    """Where a strategy is."""

    STARTED = "started"
    FINISHED = "finished"
    FAILED = "failed"


@frozen(kw_only=True)
class MigrationEvent:
    """A strategy began or ended.

    Attributes:
        at: time with zone, of this machine.
        seconds: since the start; 0 at the start itself.
        detail: the report's summary or the error's text.
    """

    phase: MigrationPhase
    strategy: str
    environment: str
    at: datetime
    seconds: float = 0.0
    detail: str = ""


@hookspec
def fraise_migration_strategies() -> tuple[MigrationStrategySpec, ...]:  # type: ignore[empty-body]
    """Register ways to bring a database to a wanted state.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_object_kinds() -> tuple[ObjectKindSpec, ...]:  # type: ignore[empty-body]
    """Register kinds of objects that DDL files create.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_migration_checks() -> tuple[MigrationCheckSpec, ...]:  # type: ignore[empty-body]
    """Register rules over migrations, DDL files and schemas.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_schema_sources() -> tuple[SchemaSourceSpec, ...]:  # type: ignore[empty-body]
    """Register schemas that are declared elsewhere than in DDL files.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_adopters() -> tuple[AdopterSpec, ...]:  # type: ignore[empty-body]
    """Register migration tools from which databases are taken over by ``confiture adopt``.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
async def fraise_migration_event(event: MigrationEvent) -> None:
    """A strategy started, finished or failed.

    Shape E: awaited on its own with a timeout; the result is ignored and a failure is logged.
    Since 1.0.
    """
