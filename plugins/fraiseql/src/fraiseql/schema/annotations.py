"""From Python annotations to types of fields."""

from __future__ import annotations

import enum
import sys
import types
import typing
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Annotated, Any, ClassVar, Final, Union

from attrs import evolve, frozen
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import FieldOptions
from fraiseql.declare.relations import Connection
from fraiseql.declare.scalars import ScalarDeclaration
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.declare.unions import UnionDeclaration
from fraiseql.errors import AnnotationError, ScalarLibraryError, UnknownScalarError
from fraiseql.scalars.annotations import ScalarName
from fraiseql.scalars.builtin import PYTHON_TYPES
from fraiseql.schema.docstrings import file_of, line_of
from fraiseql.schema.generics import bind, name_part, substitute
from fraiseql.schema.model import TypeRef
from fraiseql.schema.parts import Parts

_LISTS: Final = (list, tuple)


@frozen(kw_only=True)
class Reading:
    """What an annotation says.

    Attributes:
        scalar: the one behind an ``ID``, where it is one.
        description: of a ``Doc``.
        options: of a ``fraiseql.argument`` or ``fraiseql.field`` inside of ``Annotated``.
    """

    type: TypeRef
    scalar: str | None
    description: str | None
    options: FieldOptions | None = None


@frozen(kw_only=True)
class Reader:
    """Reads the annotations of one schema.

    Attributes:
        parts: scalars and claims.
        names: classes that forward references may mean, by Python name.
        declare: told of each declared type that is met.
        declare_enum: told of each enum; gives its GraphQL name.
        declare_union: told of each union with its members.
        declare_scalar: told of each class with ``@fraiseql.scalar``.
    """

    parts: Parts
    names: Mapping[str, type]
    declare: Callable[[TypeDeclaration], None]
    declare_enum: Callable[[type[enum.Enum]], str]
    declare_union: Callable[[UnionDeclaration, tuple[TypeDeclaration, ...], Where], None]
    declare_scalar: Callable[[ScalarDeclaration], None]
    declare_connection: Callable[[str, Where], str]

    def hints_of(self, subject: Any) -> dict[str, Any]:  # Any: a class or function
        """Evaluated annotations of a class (with its parents) or a function.

        Raises:
            AnnotationError: one of them cannot be evaluated.
        """
        try:
            hints = typing.get_type_hints(subject, localns=dict(self.names), include_extras=True)
        except (NameError, TypeError, SyntaxError, AttributeError) as error:
            raise AnnotationError(
                f"The annotations of {subject.__qualname__} cannot be evaluated: {error}.",
                hint="Import the name, or give the module that declares it to fraiseql.Schema.",
                where=place_of(subject),
            ) from error
        return {
            name: hint for name, hint in hints.items() if typing.get_origin(hint) is not ClassVar
        }

    def hints_for(self, declared: TypeDeclaration) -> dict[str, Any]:
        """Evaluated annotations of a declared class, with its type variables replaced.

        Raises:
            AnnotationError: one of them cannot be evaluated.
        """
        hints = self.hints_of(declared.cls)
        bindings = bind(declared.cls, declared.arguments)
        return {name: substitute(hint, bindings) for name, hint in hints.items()}

    def read(self, annotation: object, *, name: str, kind: Kind, where: Where) -> Reading:
        """The type that an annotation means.

        Args:
            annotation: evaluated.
            name: of the attribute or parameter; a UUID called ``id`` is published as ``ID``.
            kind: whether it is an output or an input.
            where: for errors.

        Raises:
            AnnotationError: it means nothing in GraphQL.
            UnknownScalarError: it names a scalar that nobody registers.
            ScalarLibraryError: the scalar needs a library that is not installed.
        """
        found = self._read(annotation, name=name, kind=kind, where=where)
        if found.scalar == "UUID" and name == "id":
            return evolve(found, type=_rename(found.type, "ID"))
        return found

    def _read(self, annotation: object, *, name: str, kind: Kind, where: Where) -> Reading:
        origin = typing.get_origin(annotation)
        if origin is Annotated:
            return self._read_annotated(annotation, name=name, kind=kind, where=where)
        if _is_union(annotation):
            members = [item for item in typing.get_args(annotation) if item is not type(None)]
            if len(members) == 1:
                inner = self._read(members[0], name=name, kind=kind, where=where)
                return evolve(inner, type=evolve(inner.type, nonnull=False))
        if origin is Connection and kind is not Kind.INPUT:
            (item,) = typing.get_args(annotation)
            inner = self._read(item, name=name, kind=kind, where=where)
            made = self.declare_connection(inner.type.leaf, where)
            return _plain(made)
        if origin in _LISTS:
            arguments = [item for item in typing.get_args(annotation) if item is not Ellipsis]
            if len(arguments) == 1:
                inner = self._read(arguments[0], name=name, kind=kind, where=where)
                return Reading(
                    type=TypeRef(None, inner.type, nonnull=True),
                    scalar=inner.scalar,
                    description=inner.description,
                )
        return self._read_named(annotation, kind=kind, where=where)

    def _read_annotated(
        self, annotation: object, *, name: str, kind: Kind, where: Where
    ) -> Reading:
        inner, *notes = typing.get_args(annotation)
        texts = [note.documentation for note in notes if hasattr(note, "documentation")]
        named = [note for note in notes if isinstance(note, ScalarName | UnionDeclaration)]
        options = [note for note in notes if isinstance(note, FieldOptions)]
        if not named:
            reading = self._read(inner, name=name, kind=kind, where=where)
        elif isinstance(named[-1], ScalarName):
            reading = self._scalar(named[-1].name, where)
        else:
            reading = self._union(named[-1], inner, kind, where)
        return evolve(
            reading,
            description=texts[-1] if texts else reading.description,
            options=options[-1] if options else reading.options,
        )

    def _union(
        self, declared: UnionDeclaration, annotation: object, kind: Kind, where: Where
    ) -> Reading:
        found = typing.get_args(annotation) if _is_union(annotation) else (annotation,)
        members = [declaration_of(item) for item in found if item is not type(None)]
        wrong = [
            _show(item)
            for item in found
            if item is not type(None)
            and not (
                isinstance(declaration_of(item), TypeDeclaration)
                and declaration_of(item).kind is Kind.OBJECT
            )
        ]
        if kind is Kind.INPUT or wrong:
            raise AnnotationError(
                f"The union {declared.name} must be of classes with @fraiseql.type and stand in "
                f"an output, found {', '.join(wrong) or 'an input'}.",
                hint="Inputs have @fraiseql.input(one_of=True) instead of unions.",
                where=where,
            )
        for member in members:
            self.declare(member)
        self.declare_union(declared, tuple(members), where)
        nonnull = type(None) not in found
        return Reading(
            type=TypeRef(declared.name, None, nonnull=nonnull), scalar=None, description=None
        )

    def _read_named(self, annotation: object, *, kind: Kind, where: Where) -> Reading:
        cls = typing.get_origin(annotation) or annotation
        if isinstance(cls, type):
            declared = declaration_of(cls)
            if isinstance(declared, ScalarDeclaration):
                self.declare_scalar(declared)
                return self._scalar(declared.spec.name, where)
            if isinstance(declared, TypeDeclaration):
                if (declared.kind is Kind.INPUT) is not (kind is Kind.INPUT):
                    raise AnnotationError(
                        f"{declared.name} is declared with @fraiseql.{declared.kind.value}, where "
                        f"a class with @fraiseql.{kind.value} is needed.",
                        hint="Inputs take inputs, objects give objects: declare a class for each.",
                        where=where,
                    )
                declared = self._specialise(declared, annotation, kind, where)
                self.declare(declared)
                return _plain(declared.name)
            if issubclass(cls, enum.Enum):
                return _plain(self.declare_enum(cls))
            if cls in PYTHON_TYPES:
                return _plain(PYTHON_TYPES[cls])
            part = self.parts.scalar_for(f"{cls.__module__}:{cls.__qualname__}")
            if part is not None:
                return self._scalar(part.spec.name, where)
        claim = self.parts.claim(annotation)
        if claim is not None:
            reading = self._scalar(claim.scalar, where)
            nonnull = not claim.nullable
            return Reading(
                type=TypeRef(reading.type.name, None, nonnull=nonnull),
                scalar=reading.scalar,
                description=None,
            )
        raise AnnotationError(
            f"The annotation {_show(annotation)} means no GraphQL type.",
            hint="Use a declared type, an enum, list[T], T | None, or a type with a scalar: "
            f"int, float, str, bool, {', '.join(sorted(self.parts.scalars))}.",
            where=where,
        )

    def _specialise(
        self, declared: TypeDeclaration, annotation: object, kind: Kind, where: Where
    ) -> TypeDeclaration:
        """A generic class with what its type variables stand for: ``Page[Album]``, ``AlbumPage``.

        Raises:
            AnnotationError: what stands in the brackets is not what the class is generic in.
        """
        given = typing.get_args(annotation)
        bind(declared.cls, given)  # refuses the wrong number
        if not given:
            return declared
        read = [self._read(item, name="", kind=kind, where=where).type for item in given]
        name = "".join(name_part(ref) for ref in read) + declared.name
        return evolve(declared, name=name, arguments=given)

    def _scalar(self, name: str, where: Where) -> Reading:
        if name in PYTHON_TYPES.values() or name == "ID":
            return _plain(name)
        if name not in self.parts.scalars:
            raise UnknownScalarError(
                f"No plugin registers a scalar {name!r}.",
                hint=f"Registered are: {', '.join(sorted(self.parts.scalars))}.",
                where=where,
            )
        spec = self.parts.scalars[name].spec
        missing = [module for module in spec.requires if find_spec(module) is None]
        if missing:
            raise ScalarLibraryError(
                f"The scalar {name} needs {' and '.join(missing)}, which is not installed.",
                hint=f"Install it: pip install '{spec.install}'.",
                where=where,
            )
        return Reading(type=TypeRef(name, None, nonnull=True), scalar=name, description=None)


def place_of(subject: Any, attribute: str | None = None) -> Where:  # Any: a class or function
    """Where a class or function is written; the key names the attribute."""
    key = subject.__qualname__ if attribute is None else f"{subject.__qualname__}.{attribute}"
    line = line_of(subject)
    if line is None:
        module = sys.modules.get(subject.__module__)
        return Where(file=getattr(module, "__file__", None), key=key)
    return Where(file=file_of(subject), line=line, key=key)


def _plain(name: str) -> Reading:
    return Reading(type=TypeRef(name, None, nonnull=True), scalar=None, description=None)


def _rename(ref: TypeRef, name: str) -> TypeRef:
    if ref.of is None:
        return TypeRef(name, None, ref.nonnull)
    return TypeRef(None, _rename(ref.of, name), ref.nonnull)


def _is_union(annotation: object) -> bool:
    return typing.get_origin(annotation) in (Union, types.UnionType)


def _show(annotation: object) -> str:
    return annotation.__qualname__ if isinstance(annotation, type) else str(annotation)
