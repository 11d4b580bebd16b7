"""What a schema is made of, read from Python and not yet graphql-core's."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs
from attrs import evolve, frozen

#: Where graphql-core's objects keep the model they were made from (``.extensions[MODEL]``).
MODEL: Final = "fraiseql"

#: The key under which SQL says of which type a document is, whatever the document itself says.
TYPE: Final = "@type"


@frozen
class TypeRef:
    """A type as a field has it: a name, or a list of something; either may be non-null."""

    name: str | None
    of: TypeRef | None
    nonnull: bool

    def __str__(self) -> str:
        inner = self.name if self.of is None else f"[{self.of}]"
        return f"{inner}!" if self.nonnull else f"{inner}"

    @property
    def leaf(self) -> str:
        """The name below all lists."""
        return str(self.name) if self.of is None else self.of.leaf


@frozen(kw_only=True)
class InputModel:
    """An argument, or a field of an input object.

    Attributes:
        name: in GraphQL.
        key: in Python and SQL.
        scalar: the registered scalar behind an ``ID``, where it is one.
        default: a Python value; ``has_default`` says whether it counts.
        published: whether the default stands in the schema (``T | None = None`` does not).
    """

    name: str
    key: str
    type: TypeRef
    scalar: str | None = None
    description: str | None = None
    deprecated: str | None = None
    has_default: bool = False
    default: Any = None  # Any: a value of the annotation
    published: bool = False


class RelationKind(enum.Enum):
    """What a relation gives."""

    ONE = "one"
    LIST = "list"
    CONNECTION = "connection"


@frozen(kw_only=True)
class RelationModel:
    """How a field is read from the source of another type.

    Attributes:
        target: name of the sourced type.
        on: for one object, the key here that holds the target's ``id``; else the key of the
            target that holds the ``id`` of this object.
        limit: default and greatest number of rows of a list or page.
    """

    kind: RelationKind
    target: str
    on: str
    limit: int = 0
    max_limit: int = 0


@frozen(kw_only=True)
class FieldModel:
    """A field of an object type.

    Attributes:
        name: in GraphQL.
        key: in the document.
        scalar: the registered scalar behind an ``ID``, where it is one.
        relation: where it is read from, if not from the document.
        sql: an expression over the columns of the row ``t`` that gives it.
        cost: its weight, where it is declared.
        assumed_size: how many items it counts as, likewise.
        method: what computes it, if Python does; takes the parent, ``info`` if it wants it, and
            the arguments by their keys.
    """

    name: str
    key: str
    type: TypeRef
    scalar: str | None = None
    description: str | None = None
    deprecated: str | None = None
    method: Callable[..., Any] | None = None  # Any: a value of ``type``
    takes_info: bool = False
    arguments: tuple[InputModel, ...] = ()
    relation: RelationModel | None = None
    sql: str | None = None
    cost: float | None = None
    assumed_size: int | None = None


@frozen(kw_only=True, eq=False)
class ObjectModel:
    """An object type, or the fields of an interface; ``fields`` by GraphQL name.

    Attributes:
        interfaces: names of those that it implements.
        tag: what documents of abstract types say when they are of this type.
        discriminator: of an interface, the key of documents that says which type they are.
    """

    name: str
    cls: type
    source: str | None
    description: str | None
    fields: Mapping[str, FieldModel]
    interfaces: tuple[str, ...] = ()
    tag: str = ""
    discriminator: str | None = None

    def holds(self, key: str) -> bool:
        """Whether documents of the type are declared to hold a key."""
        return any(
            field.key == key and field.method is None and field.relation is None
            for field in self.fields.values()
        )

    def with_field(self, field: FieldModel) -> ObjectModel:
        """The same type with one field more."""
        return evolve(self, fields={**self.fields, field.name: field})


@frozen(kw_only=True, eq=False)
class AbstractModel:
    """A type that stands for one of several object types.

    Attributes:
        members: their names.
        discriminator: the key of a document that says which it is.
        tags: members by what documents hold under that key; their own names where it is empty.
    """

    name: str
    description: str | None
    members: tuple[str, ...]
    discriminator: str
    tags: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def stored(self) -> Mapping[str, str]:
        """Members by what documents hold under the discriminator."""
        return self.tags or {name: name for name in self.members}

    def find_member(self, document: Mapping[str, Any]) -> str | None:  # Any: JSON
        """The name of the type that a document says it is; None where it says no known one."""
        named = document.get(TYPE)
        if isinstance(named, str) and named in self.members:
            return named
        tag = document.get(self.discriminator)
        return self.stored.get(tag) if isinstance(tag, str) else None

    def member_of(self, document: Mapping[str, Any]) -> str:  # Any: JSON
        """The name of the type that a document says it is.

        Raises:
            ValueError: it says no known one.
        """
        found = self.find_member(document)
        if found is None:
            raise ValueError(f"{self.name} has no type for a document's {self.discriminator!r}")
        return found

    def is_same(self, other: AbstractModel) -> bool:
        """Whether both say the same."""
        return attrs.asdict(self) == attrs.asdict(other)


@frozen(kw_only=True, eq=False)
class UnionModel(AbstractModel):
    """A union of object types."""


@frozen(kw_only=True, eq=False)
class InterfaceModel(AbstractModel):
    """What implements an interface; its fields stand in an :class:`ObjectModel`."""


@frozen(kw_only=True, eq=False)
class InputObjectModel:
    """An input object; ``fields`` by GraphQL name.

    Attributes:
        one_of: whether exactly one of its fields must be given.
    """

    name: str
    cls: type
    description: str | None
    fields: Mapping[str, InputModel]
    one_of: bool = False


@frozen(kw_only=True, eq=False)
class EnumModel:
    """An enum.

    Attributes:
        stored: for each GraphQL name what JSON documents and SQL hold.
        descriptions: of values by their name.
        deprecated: reasons by the name of the value.
    """

    name: str
    cls: type[enum.Enum]
    description: str | None
    stored: Mapping[str, str]
    descriptions: Mapping[str, str] = attrs.field(factory=dict)
    deprecated: Mapping[str, str] = attrs.field(factory=dict)


class RootKind(enum.Enum):
    """How a root field is answered."""

    FIND_MANY = "find_many"
    FIND_ONE = "find_one"
    FIND_CONNECTION = "find_connection"
    FIND_NODE = "find_node"
    AGGREGATE = "aggregate"
    FUNCTION = "function"
    PYTHON = "python"


@frozen(kw_only=True, eq=False)
class OutcomeMember:
    """One of the two types that an outcome may be.

    Attributes:
        name: of the object type.
        entity: the field that takes ``entity``, or the document of ``entity_id``.
        cascade: whether its ``cascade`` is FraiseQL's own type.
    """

    name: str
    entity: FieldModel | None = None
    cascade: bool = False


@frozen(kw_only=True, eq=False)
class OutcomeModel:
    """A union by which a mutation says whether it was done."""

    success: OutcomeMember
    error: OutcomeMember


@frozen(eq=False)
class AggregateModel:
    """What can be asked of groups of one type.

    Attributes:
        subject: the sourced type.
        row: ``TrackAggregate``, one group.
        group: ``TrackGroup``, what its rows have in common.
        paths: of each field that rows can be grouped by, by its name in ``group``: the name of
            a field, or those of a field and of a field of what it gives, joined by a point.
    """

    subject: ObjectModel
    row: ObjectModel
    group: ObjectModel
    paths: Mapping[str, str]


@frozen(kw_only=True, eq=False)
class RootModel:
    """A root field.

    Attributes:
        subject: the sourced type of a lookup or list, or the result type of a function.
        function: the PostgreSQL function of a mutation.
        input: the input object of a function's mutation.
        method: the Python function behind it.
        limit: default and greatest number of rows of a list.
        outcome: of a function that says by value whether it was done.
        prepare: changes the input before the function gets it.
        prepare_takes_request: whether it wants to see the request.
        prepared: the argument that it changes.
        item: what a batch gives for each of its inputs.
        expects_version: whether it takes the version that the caller has seen.
        aggregate: what can be asked of groups of the subject.
        cost: its weight, where it is declared.
        assumed_size: how many items it counts as, likewise.
    """

    name: str
    kind: RootKind
    mutation: bool
    type: TypeRef
    scalar: str | None = None
    cost: float | None = None
    assumed_size: int | None = None
    description: str | None = None
    arguments: tuple[InputModel, ...] = ()
    subject: str | None = None
    function: str | None = None
    input: str | None = None
    method: Callable[..., Any] | None = None  # Any: a value of ``type``
    takes_info: bool = False
    limit: int = 0
    max_limit: int = 0
    outcome: OutcomeModel | None = None
    prepare: Callable[..., Any] | None = None  # Any: the input's class, or an awaitable of it
    prepare_takes_request: bool = False
    prepared: str = "input"
    item: TypeRef | None = None
    expects_version: bool = False
    aggregate: AggregateModel | None = None

    @property
    def entity(self) -> str | None:
        """The object type that a function's mutation writes, where it gives one."""
        if self.outcome is None:
            return self.subject
        field = self.outcome.success.entity
        return None if field is None else field.type.leaf
