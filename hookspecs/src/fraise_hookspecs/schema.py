"""The GraphQL schema: scalars, claims on Python annotations, extensions."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, Protocol

from attrs import frozen

from fraise_hookspecs.context import Context
from fraise_hookspecs.markers import hookspec
from fraise_hookspecs.specs import Spec


class JsonForm(enum.Enum):
    """How a scalar stands in a JSON document, which decides whether it may be passed through."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ANY = "any"


class Scalar(Protocol):
    """Target of a :class:`ScalarSpec`."""

    def parse(self, value: Any) -> Any:  # Any: whatever JSON gives, to whatever Python type
        """Turn an input value (as JSON gives it) into the Python value.

        Raises:
            ValueError: the value is not of this scalar; the message reaches the client.
        """
        ...

    def serialize(self, value: Any) -> Any:  # Any: the Python value, to what JSON can hold
        """Turn a Python value, or the value of a JSON document, into what the response holds.

        Raises:
            ValueError: the value cannot be represented.
        """
        ...


@frozen(kw_only=True)
class ScalarSpec(Spec):
    """A GraphQL scalar.

    ``name`` is the GraphQL name; ``target`` is a :class:`Scalar`.

    Attributes:
        python: the Python types that mean this scalar in an annotation, ``"module:Name"``.
        sql_type: the PostgreSQL type that a parameter of this scalar is cast to.
        json: how the value stands in a JSON document; the response holds it in the same form.
        specified_by: URL for ``@specifiedBy``.
        example: a value as a client writes it in JSON, for documentation.
        ordered: whether a list may be sorted by it: whether PostgreSQL can, and it means something.
        requires: modules of libraries that the target imports on first use; a schema that uses
            the scalar without them is refused when it is built.
        install: what to install for them, as ``pip install`` takes it.
    """

    python: tuple[str, ...]
    sql_type: str
    json: JsonForm
    specified_by: str | None = None
    example: str = ""
    ordered: bool = True
    requires: tuple[str, ...] = ()
    install: str = ""


@frozen(kw_only=True)
class TypeClaim:
    """How a plugin wants an annotation to be read.

    Attributes:
        scalar: name of a registered scalar.
        nullable: None leaves it to the annotation.
    """

    scalar: str
    nullable: bool | None = None


class SchemaDraft(Protocol):
    """A schema while it is assembled; what extensions may do to it."""

    @property
    def context(self) -> Context:
        """The loaded kernel."""
        ...

    def type_names(self) -> tuple[str, ...]:
        """Names of the declared object and input types, sorted."""
        ...

    def add_type(self, declared: type) -> None:
        """Add a class that carries ``@fraiseql.type`` or ``@fraiseql.input``."""
        ...

    def add_query(self, name: str, declared: Any) -> None:  # Any: a root field declaration
        """Add a root field to ``Query``.

        Raises:
            FraiseError: the name is taken.
        """
        ...

    def add_mutation(self, name: str, declared: Any) -> None:  # Any: a mutation declaration
        """Add a root field to ``Mutation``.

        Raises:
            FraiseError: the name is taken.
        """
        ...

    def add_field(self, type_name: str, name: str, resolver: Callable[..., object]) -> None:
        """Add a field computed in Python to a declared object type.

        Raises:
            FraiseError: the type is unknown or the field name is taken.
        """
        ...


@hookspec
def fraise_scalars() -> tuple[ScalarSpec, ...]:  # type: ignore[empty-body]
    """Register GraphQL scalars.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec(firstresult=True)
def fraise_type_for(annotation: object) -> TypeClaim | None:
    """Claim a Python annotation that no registered scalar or declared type matches.

    Shape B: called while a schema is assembled, once for each such annotation, in
    sorted plugin order.  Stops at the first result that is not None.  Since 1.0.
    """


@hookspec
def fraise_extend_schema(draft: SchemaDraft) -> None:
    """Add types and fields to a schema.

    Shape B: called once per schema, after the application's own declarations and
    before the schema is finished, in sorted plugin order.  Since 1.0.
    """
