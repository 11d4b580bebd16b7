"""A plan: everything that is needed to answer an operation, as values.

The same plan is run by every executor, so it holds no Python: SQL text, where its parameters come
from, and shape programs (``fraise_accel.compile_shape``).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import attrs
from attrs import frozen

from fraiseql.plan.cost_program import CostProgram

#: Raised with every change of the format.
PLAN_VERSION: Final = 6

#: JSON data.
Json: TypeAlias = Any  # Any: JSON


@frozen
class Location:
    """A place in a document; counts from 1."""

    line: int
    column: int


@frozen
class Constant:
    """A value that the document itself gives."""

    value: Json


@frozen
class Variable:
    """A value inside of a coerced variable.

    Attributes:
        name: of the variable.
        path: keys and indexes below it.
        type: the GraphQL type that says how the value becomes JSON again, such as ``[UUID!]``.
    """

    name: str
    path: tuple[str | int, ...]
    type: str


@frozen
class ListOf:
    """A list whose items come from several places."""

    items: tuple[Expression, ...]


@frozen
class ObjectOf:
    """An object whose values come from several places."""

    entries: tuple[tuple[str, Expression], ...]


class KeyBlock(enum.Enum):
    """A block of the key that cursors are signed with (HMAC, RFC 2104)."""

    INNER = "inner"
    OUTER = "outer"


@frozen
class SigningKey:
    """A block of the key of cursors, as base64; the executor knows the key, plans do not."""

    block: KeyBlock


@frozen
class CursorValue:
    """A value in a cursor, as text, after the executor has verified the cursor.

    Attributes:
        cursor: what the client gives.
        fingerprint: of the list and order that it must be of.
        index: which of its values.
        operands: as :class:`CursorMark`.
    """

    cursor: Constant | Variable
    fingerprint: str
    index: int
    operands: tuple[Expression, ...] = ()


@frozen
class CursorMark:
    """What cursors of a list are signed with, where its order depends on values of a client.

    Attributes:
        fingerprint: of the list and order.
        operands: what the order's keys are computed with.
    """

    fingerprint: str
    operands: tuple[Expression, ...]


Expression: TypeAlias = (
    Constant | Variable | ListOf | ObjectOf | SigningKey | CursorValue | CursorMark
)


class Form(enum.Enum):
    """How a value is handed to PostgreSQL; the SQL casts it."""

    #: A string, number or boolean, or a list of these.
    VALUE = "value"
    #: JSON text.
    JSON = "json"
    #: A list of JSON texts.
    JSON_ITEMS = "json_items"
    #: JSON text of a list of input objects; one that PostgreSQL cannot hold is told in its place,
    #: as ``{"@refused": {"code", "message", "field"}}``.
    BATCH = "batch"
    #: A string that is a pattern of ``LIKE``.
    PATTERN = "pattern"


@frozen(kw_only=True)
class Parameter:
    """A parameter of a statement.

    Attributes:
        label: how errors call it, such as ``limit`` or ``where.name.in``.
        minimum: least value of an integer.
        maximum: greatest value of an integer.
        most: greatest number of items of a list.
        type: GraphQL type of an input object or a list of them, by whose names errors call what is
            inside; None where keys are names.
    """

    expression: Expression
    label: str
    form: Form = Form.VALUE
    minimum: int | None = None
    maximum: int | None = None
    most: int | None = None
    type: str | None = None


@frozen
class Nesting:
    """How many rows lists inside of lists may read together.

    Attributes:
        sizes: for each list inside of others, the indexes of the parameters that say how long it
            and those around it may be (a list counts its items); multiplied they are its rows.
        most: the greatest sum of them.
    """

    sizes: tuple[tuple[int, ...], ...]
    most: int


class CellForm(enum.Enum):
    """What a column of a row is, and how executors write it as JSON."""

    #: A string.
    TEXT = "text"
    BOOLEAN = "boolean"
    #: Of 16, 32 or 64 bits.
    INTEGER = "integer"
    UUID = "uuid"
    #: The text of a ``numeric``; what is no number in JSON becomes a string.
    NUMERIC = "numeric"
    #: What ``timestamptz_send`` gives; it becomes ISO 8601 in UTC, as PostgreSQL writes it there.
    INSTANT = "instant"
    #: JSON text.
    JSON = "json"


@frozen
class Cell:
    """A column of a row, as a part of its document.

    Attributes:
        path: keys in the document; none of a cell that is the document.
    """

    path: tuple[str, ...]
    form: CellForm


class PagePart(enum.Enum):
    """What stands in a connection."""

    #: A list with an object for each row, of cursors and nodes.
    EDGES = "edges"
    CURSOR = "cursor"
    NODE = "node"
    #: A list with the document of each row.
    NODES = "nodes"
    #: An object of what follows here.
    INFO = "info"
    #: Whether there are more rows than were asked for.
    MORE = "more"
    #: False: there is nothing before the beginning.
    NEVER = "never"
    #: Cursors of the first and of the last row; null where there is none.
    FIRST = "first"
    LAST = "last"


@frozen
class PageField:
    """A key of a connection, of its edges or of its ``pageInfo``."""

    key: str
    part: PagePart
    fields: tuple[PageField, ...] = ()


@frozen
class Page:
    """How the rows of a page become a connection.

    Of each row the first column is how many rows were asked for, then come the values of the
    order's keys, then the statement's cells. A row beyond the wanted number only says that there
    are more.

    Attributes:
        fingerprint: of the list and order, which cursors are signed with.
        keys: forms of the values of the keys.
        backward: whether the rows come in the order that is turned round.
    """

    fingerprint: str
    keys: tuple[CellForm, ...]
    backward: bool
    fields: tuple[PageField, ...]


@frozen
class Statement:
    """SQL with ``$1``, ``$2``...; the n-th parameter is bound to ``$n``.

    Attributes:
        cells: what the columns of a row are, where the executor puts documents together; else the
            first column is the document. Cells of one object stand together.
        page: how rows become one document, a connection; else each row is one.
    """

    sql: str
    parameters: tuple[Parameter, ...]
    nesting: Nesting | None = None
    cells: tuple[Cell, ...] = ()
    page: Page | None = None


#: Places of fields by their path below the root field: response keys joined by dots.
Locations: TypeAlias = Mapping[str, tuple[Location, ...]]


@frozen(kw_only=True)
class SqlPart:
    """A root field that PostgreSQL answers.

    Attributes:
        key: in the response.
        nonnull: whether null of it is null of all data.
        statements: indexes into the plan's; the rows of the last are the answer.
        rows: whether each row is an item of a list; else the first row is the answer.
        shape: program for ``fraise_accel.compile_shape``, for the document of each row.
        locations: for errors.
    """

    key: str
    nonnull: bool
    statements: tuple[int, ...]
    rows: bool
    shape: Mapping[str, Json]
    locations: Locations


@frozen(kw_only=True)
class StaticPart:
    """A root field whose answer is known: ``__typename``, introspection."""

    key: str
    json: str


@frozen(kw_only=True)
class ErrorPart:
    """A root field that fails whenever this plan is run, before any SQL."""

    key: str
    nonnull: bool
    message: str
    code: str
    locations: tuple[Location, ...]


@frozen(kw_only=True)
class Load:
    """A relation of objects that Python gives.

    Attributes:
        type: name of the type of the objects.
        path: response keys of the relation, from the root.
        statement: index into the plan's; it knows the objects as the variable ``@parents``, and
            gives a row with JSON text for each of them.
        keys: attributes of the objects that it needs.
    """

    type: str
    path: tuple[str, ...]
    statement: int
    keys: tuple[str, ...]


@frozen(kw_only=True)
class PythonPart:
    """A root field that runs through graphql-core.

    Attributes:
        statements: fetch the documents that it starts from; empty where Python makes them.
        rows: as :class:`SqlPart`.
        loads: relations below what Python gives.
    """

    key: str
    nonnull: bool
    statements: tuple[int, ...] = ()
    rows: bool = False
    loads: tuple[Load, ...] = ()


Part: TypeAlias = SqlPart | StaticPart | ErrorPart | PythonPart


class Operation(enum.Enum):
    """What kind of operation a plan is for."""

    QUERY = "query"
    MUTATION = "mutation"


@frozen(kw_only=True)
class Plan:
    """How to answer one operation with variables of one shape.

    Attributes:
        parts: one for each response key of the root, in the order of the answer.
        variables: GraphQL types of the operation's variables by name.
        reads: sources that it reads, sorted.
        calls: functions that it calls, sorted.
        prepares: response keys of mutations whose input Python changes before the plan is run;
            statements know it as the variable ``@key``.
        cost: what the operation may cost, checked before anything else of the plan is run.
    """

    version: int = PLAN_VERSION
    operation: Operation
    statements: tuple[Statement, ...]
    parts: tuple[Part, ...]
    variables: Mapping[str, str] = attrs.field(factory=dict)
    reads: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    prepares: tuple[str, ...] = ()
    cost: CostProgram = attrs.field(factory=CostProgram)
