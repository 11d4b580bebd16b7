"""Root fields: what can be asked, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar, get_args, overload

import attrs
from attrs import frozen

from fraiseql.declare.members import check_cost, check_size
from fraiseql.declare.types import MARK, Kind, TypeDeclaration, declaration_of
from fraiseql.declare.unions import UnionDeclaration
from fraiseql.errors import DeclarationError

F = TypeVar("F", bound=Callable[..., Any])  # Any: the signature of the decorated function
T = TypeVar("T")


@frozen(kw_only=True)
class _RootField:
    """What every root field may be declared with; ``name`` is None where it follows from Python."""

    name: str | None = None
    description: str | None = None
    cost: float | None = attrs.field(default=None, validator=check_cost)
    assumed_size: int | None = attrs.field(default=None, validator=check_size)


@frozen(kw_only=True)
class Listing(_RootField):
    """Several rows of a sourced type, or of a union of such.

    ``limit``s are None where the settings decide.
    """

    type: Any  # Any: a class, or an annotation of a union
    limit: int | None = None
    max_limit: int | None = None
    nullable: bool = False


@frozen(kw_only=True)
class FindMany(Listing):
    """A list of documents, with where, orderBy, limit and offset."""


@frozen(kw_only=True)
class FindConnection(Listing):
    """Pages of documents, with where, orderBy and cursors."""


@frozen(kw_only=True)
class Aggregate(Listing):
    """What rows come to, whole or by group; its limits are of groups."""


@frozen(kw_only=True)
class FindOne(_RootField):
    """One document of a sourced type, by ``id`` or ``identifier``; ``type`` as of lists."""

    type: Any  # Any: a class, or an annotation of a union


@frozen(kw_only=True)
class FindNode(_RootField):
    """Any object of a sourced type by its id, or several by theirs (Relay)."""

    many: bool


@frozen(kw_only=True)
class PythonRoot(_RootField):
    """A root field that a Python function answers; calling it calls the function."""

    function: Callable[..., Any]  # Any: as annotated by the function
    mutation: bool

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # Any: as annotated by the function
        """Call the function itself."""
        return self.function(*args, **kwargs)


@frozen(kw_only=True)
class FunctionMutation(_RootField):
    """A mutation that a PostgreSQL function does.

    Attributes:
        cls: annotates ``input``, and ``result`` or ``success`` (and perhaps ``error``).
        batch: whether it takes several inputs at once.
    """

    cls: type
    function: str
    batch: bool = False


Root: TypeAlias = (
    FindMany | FindOne | FindConnection | FindNode | Aggregate | PythonRoot | FunctionMutation
)


def _require_source(where: str, cls: Any, *, unions: bool = True) -> None:
    if unions and any(isinstance(note, UnionDeclaration) for note in get_args(cls)[1:]):
        return
    declared = declaration_of(cls)
    if not (
        isinstance(declared, TypeDeclaration)
        and declared.kind is not Kind.INPUT
        and (declared.source is not None or declared.kind is Kind.INTERFACE)
    ):
        raise DeclarationError(
            f"{where} needs a class with @fraiseql.type(source=...), found {cls!r}.",
            hint='Name the table or view: @fraiseql.type(source="tv_..."); or give an interface '
            + (
                'or a union, Annotated[A | B, fraiseql.union("AOrB")], whose types have sources.'
                if unions
                else "whose types have sources; of a union there are no totals."
            ),
        )


def find_many(
    cls: Any,  # Any: a class, or an annotation of a union
    *,
    name: str | None = None,
    description: str | None = None,
    limit: int | None = None,
    max_limit: int | None = None,
    cost: float | None = None,
    nullable: bool = False,
) -> FindMany:
    """A root field that lists a sourced type: a plan, no Python per request.

    Args:
        cls: the type: a class, or ``Annotated[A | B, fraiseql.union("AOrB")]``.
        name: the GraphQL name; else the camelCase of the name it is assigned to.
        description: shown in the schema.
        limit: how many rows when the client does not say; else the setting.
        max_limit: how many rows a client may ask for; else the setting.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
        nullable: whether null may stand for it: if it fails, other root fields keep their data.
    """
    _require_source("find_many", cls)
    return FindMany(
        type=cls,
        name=name,
        description=description,
        limit=limit,
        max_limit=max_limit,
        cost=cost,
        nullable=nullable,
    )


def connection(
    cls: Any,  # Any: a class, or an annotation of a union
    *,
    name: str | None = None,
    description: str | None = None,
    limit: int | None = None,
    max_limit: int | None = None,
    cost: float | None = None,
    nullable: bool = False,
) -> FindConnection:
    """A root field that gives pages of a sourced type, with cursors (Relay): a plan, no Python.

    Args:
        cls: the type: a class, or ``Annotated[A | B, fraiseql.union("AOrB")]``.
        name: the GraphQL name; else the camelCase of the name it is assigned to.
        description: shown in the schema.
        limit: rows of a page when the client does not say; else the setting.
        max_limit: rows of a page that a client may ask for; else the setting.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
        nullable: whether null may stand for it: if it fails, other root fields keep their data.
    """
    _require_source("connection", cls)
    return FindConnection(
        type=cls,
        name=name,
        description=description,
        limit=limit,
        max_limit=max_limit,
        cost=cost,
        nullable=nullable,
    )


def aggregate(
    cls: type,
    *,
    name: str | None = None,
    description: str | None = None,
    limit: int | None = None,
    max_limit: int | None = None,
    cost: float | None = None,
    nullable: bool = False,
) -> Aggregate:
    """A root field that counts, sums and compares the rows of a sourced type, by group.

    Args:
        cls: the type.
        name: the GraphQL name; else the camelCase of the name it is assigned to.
        description: shown in the schema.
        limit: how many groups when the client does not say; else the setting.
        max_limit: how many groups a client may ask for; else the setting.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
        nullable: whether null may stand for it: if it fails, other root fields keep their data.
    """
    _require_source("aggregate", cls, unions=False)
    return Aggregate(
        type=cls,
        name=name,
        description=description,
        limit=limit,
        max_limit=max_limit,
        cost=cost,
        nullable=nullable,
    )


def node(
    *, name: str | None = None, description: str | None = None, cost: float | None = None
) -> FindNode:
    """A root field ``node(id: ID!)`` that finds an object of any sourced type.

    Every sourced type whose ``id`` is a UUID implements the interface ``Node`` then.

    Args:
        name: the GraphQL name; else ``node``.
        description: shown in the schema.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
    """
    return FindNode(many=False, name=name, description=description, cost=cost)


def nodes(
    *, name: str | None = None, description: str | None = None, cost: float | None = None
) -> FindNode:
    """A root field ``nodes(ids: [ID!]!)``; null for each id of which there is nothing.

    Args:
        name: the GraphQL name; else ``nodes``.
        description: shown in the schema.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
    """
    return FindNode(many=True, name=name, description=description, cost=cost)


def find_one(
    cls: Any,  # Any: a class, or an annotation of a union
    *,
    name: str | None = None,
    description: str | None = None,
    cost: float | None = None,
) -> FindOne:
    """A root field that looks one object up by exactly one of ``id`` and ``identifier``.

    Args:
        cls: the type: a class, or ``Annotated[A | B, fraiseql.union("AOrB")]``.
        name: the GraphQL name; else the camelCase of the name it is assigned to.
        description: shown in the schema.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
    """
    _require_source("find_one", cls)
    return FindOne(type=cls, name=name, description=description, cost=cost)


@overload
def query(function: F) -> F: ...
@overload
def query(
    *,
    name: str | None = None,
    description: str | None = None,
    cost: float | None = None,
    assumed_size: int | None = None,
) -> Callable[[F], F]: ...
def query(
    function: Any = None,  # Any: see the overloads
    *,
    name: str | None = None,
    description: str | None = None,
    cost: float | None = None,
    assumed_size: int | None = None,
) -> Any:
    """Make a function, async or not, a root field of ``Query``.

    A parameter named ``info`` gets graphql-core's resolve info, with ``info.context["db"]`` and
    the registered repositories; the others are the field's arguments.

    Args:
        function: what is decorated.
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema; else the docstring.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
        assumed_size: how many items a list counts as against that limit; else 10.
    """

    def decorate(function: Any) -> PythonRoot:
        return PythonRoot(
            function=function,
            mutation=False,
            name=name,
            description=description,
            cost=cost,
            assumed_size=assumed_size,
        )

    return decorate if function is None else decorate(function)


@overload
def mutation(target: T) -> T: ...
@overload
def mutation(
    *,
    function: str | None = None,
    name: str | None = None,
    description: str | None = None,
    batch: bool = False,
    cost: float | None = None,
    assumed_size: int | None = None,
) -> Callable[[T], T]: ...
def mutation(
    target: Any = None,  # Any: see the overloads
    *,
    function: str | None = None,
    name: str | None = None,
    description: str | None = None,
    batch: bool = False,
    cost: float | None = None,
    assumed_size: int | None = None,
) -> Any:
    """Make a PostgreSQL function, or a Python one, a root field of ``Mutation``.

    With ``function=`` it decorates a class that annotates ``input`` (a ``@fraiseql.input``) and
    what comes back; without, a Python function, which runs in one transaction.

    What comes back is a ``result``; or a ``success`` and an ``error``, two classes with
    ``@fraiseql.type`` of which the function's ``status`` chooses one.  A ``success`` that is a
    sourced type, and an ``error`` that is left out, get classes made for them.

    Args:
        target: what is decorated.
        function: the PostgreSQL function, qualified where it must be.
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema; else the docstring.
        batch: take ``inputs`` and a ``mode`` instead of one ``input``; all of them are done in
            one transaction, each by a call of the function.
        cost: what the field weighs against the limit of cost; else 1 where it gives objects.
        assumed_size: how many items a list counts as against that limit; else 10.
    """

    def decorate(target: Any) -> Any:
        if isinstance(target, type):
            if function is None:
                raise DeclarationError(
                    f"@fraiseql.mutation on class {target.__name__} names no function.",
                    hint='Write @fraiseql.mutation(function="fn_...").',
                )
            text = description if description is not None else vars(target).get("__doc__")
            declared = FunctionMutation(
                cls=target,
                function=function,
                name=name,
                description=text,
                batch=batch,
                cost=cost,
                assumed_size=assumed_size,
            )
            setattr(target, MARK, declared)
            return target
        if function is not None or batch:
            raise DeclarationError(
                f"@fraiseql.mutation(function={function!r}) decorates a class, found {target!r}.",
                hint="Write a class that annotates `input` and `result`, or `success`.",
            )
        return PythonRoot(
            function=target,
            mutation=True,
            name=name,
            description=description,
            cost=cost,
            assumed_size=assumed_size,
        )

    return decorate if target is None else decorate(target)
