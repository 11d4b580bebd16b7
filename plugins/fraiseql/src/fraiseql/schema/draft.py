"""The schema while plugins may still add to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import define, field

from fraiseql.declare.roots import (
    FindConnection,
    FindMany,
    FindNode,
    FindOne,
    FunctionMutation,
    PythonRoot,
)
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.errors import DeclarationError, NameClashError
from fraiseql.schema.collect import Declarations

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


@define
class Draft:
    """Given to ``fraise_extend_schema``; see :class:`fraise_hookspecs.schema.SchemaDraft`.

    Attributes:
        extra: added fields by type and name.
    """

    context: Context
    declarations: Declarations
    extra: dict[str, dict[str, Callable[..., object]]] = field(factory=dict)

    def type_names(self) -> tuple[str, ...]:
        """Names of the declared object and input types, sorted."""
        return tuple(sorted(self.declarations.types))

    def add_type(self, declared: type) -> None:
        """Add a class that carries ``@fraiseql.type`` or ``@fraiseql.input``.

        Raises:
            DeclarationError: it carries neither.
            NameClashError: another class has the name.
        """
        declaration = declaration_of(declared)
        if not isinstance(declaration, TypeDeclaration):
            raise DeclarationError(
                f"A plugin adds {declared!r}, which is no declared type.",
                hint="Decorate it with @fraiseql.type or @fraiseql.input.",
            )
        self.declarations.add_type(declaration)

    def add_query(self, name: str, declared: Any) -> None:  # Any: a root field declaration
        """Add a root field to ``Query``.

        Raises:
            DeclarationError: it is no query.
            NameClashError: the name is taken.
        """
        root = declared
        is_query = isinstance(root, FindMany | FindOne | FindConnection | FindNode) or (
            isinstance(root, PythonRoot) and not root.mutation
        )
        if not is_query:
            raise DeclarationError(
                f"A plugin adds {declared!r} as Query.{name}, which is no query.",
                hint="Give a find_many, find_one, connection, or a function with @fraiseql.query",
            )
        self.declarations.add_root(name, root)

    def add_mutation(self, name: str, declared: Any) -> None:  # Any: a mutation declaration
        """Add a root field to ``Mutation``.

        Raises:
            DeclarationError: it is no mutation.
            NameClashError: the name is taken.
        """
        root = declaration_of(declared) if isinstance(declared, type) else declared
        is_mutation = isinstance(root, FunctionMutation) or (
            isinstance(root, PythonRoot) and root.mutation
        )
        if not is_mutation:
            raise DeclarationError(
                f"A plugin adds {declared!r} as Mutation.{name}, which is no mutation.",
                hint="Give a class or function with @fraiseql.mutation.",
            )
        self.declarations.add_root(name, root)

    def add_field(self, type_name: str, name: str, resolver: Callable[..., object]) -> None:
        """Add a field computed in Python to a declared object type.

        ``name`` is the Python name; the resolver takes the parent first, as a method does.

        Raises:
            DeclarationError: the type is unknown.
            NameClashError: the field name is taken.
        """
        declared = self.declarations.types.get(type_name)
        if declared is None or declared.kind is not Kind.OBJECT:
            raise DeclarationError(
                f"A plugin adds a field to {type_name}, which is no declared object type.",
                hint=f"Declared are: {', '.join(self.type_names())}.",
            )
        fields = self.extra.setdefault(type_name, {})
        if name in fields or hasattr(declared.cls, name) or name in _annotations(declared.cls):
            raise NameClashError(
                f"A plugin adds {type_name}.{name}, which is there already.",
                hint="Choose another name.",
            )
        fields[name] = resolver


def _annotations(cls: type) -> set[str]:
    return {name for parent in cls.__mro__ for name in vars(parent).get("__annotations__", {})}
