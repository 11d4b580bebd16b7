"""What a schema is made of, read from Python and not yet graphql-core's."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import frozen

#: Where graphql-core's objects keep the model they were made from (``.extensions[MODEL]``).
MODEL: Final = "fraiseql"


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


@frozen(kw_only=True)
class FieldModel:
    """A field of an object type.

    Attributes:
        name: in GraphQL.
        key: in the document.
        scalar: the registered scalar behind an ``ID``, where it is one.
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


@frozen(kw_only=True, eq=False)
class ObjectModel:
    """An object type; ``fields`` by GraphQL name."""

    name: str
    cls: type
    source: str | None
    description: str | None
    fields: Mapping[str, FieldModel]


@frozen(kw_only=True, eq=False)
class InputObjectModel:
    """An input object; ``fields`` by GraphQL name."""

    name: str
    cls: type
    description: str | None
    fields: Mapping[str, InputModel]


@frozen(kw_only=True, eq=False)
class EnumModel:
    """An enum; ``stored`` gives for each GraphQL name what JSON documents and SQL hold."""

    name: str
    cls: type[enum.Enum]
    description: str | None
    stored: Mapping[str, str]


class RootKind(enum.Enum):
    """How a root field is answered."""

    FIND_MANY = "find_many"
    FIND_ONE = "find_one"
    FUNCTION = "function"
    PYTHON = "python"


@frozen(kw_only=True, eq=False)
class RootModel:
    """A root field.

    Attributes:
        subject: the sourced type of a lookup or list, or the result type of a function.
        function: the PostgreSQL function of a mutation.
        input: the input object of a function's mutation.
        method: the Python function behind it.
        limit: default and greatest number of rows of a list.
    """

    name: str
    kind: RootKind
    mutation: bool
    type: TypeRef
    scalar: str | None = None
    description: str | None = None
    arguments: tuple[InputModel, ...] = ()
    subject: str | None = None
    function: str | None = None
    input: str | None = None
    method: Callable[..., Any] | None = None  # Any: a value of ``type``
    takes_info: bool = False
    limit: int = 0
    max_limit: int = 0
