"""Generic classes: what their type variables mean where they are used."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from fraiseql.errors import AnnotationError
from fraiseql.schema.model import TypeRef

#: What type variables stand for.
Bindings = Mapping[Any, Any]  # Any: a TypeVar, and an annotation


def is_template(cls: type) -> bool:
    """Whether a class has type variables that nothing has been said of."""
    return bool(getattr(cls, "__parameters__", ()))


def bind(cls: type, arguments: tuple[object, ...]) -> Bindings:
    """What the type variables of a class and its parents stand for.

    Args:
        cls: the class.
        arguments: for its own variables; what is given in brackets.

    Raises:
        AnnotationError: their number is wrong, or two classes use one variable differently.
    """
    parameters = getattr(cls, "__parameters__", ())
    if len(parameters) != len(arguments):
        names = ", ".join(str(each).lstrip("~") for each in parameters)
        raise AnnotationError(
            f"{cls.__name__} is generic in {names or 'nothing'}, found {len(arguments)} types.",
            hint=f"Write `{cls.__name__}[...]` with a type for each.",
        )
    found: dict[Any, Any] = dict(zip(parameters, arguments, strict=True))
    _bind_parents(cls, found)
    return found


def _bind_parents(cls: type, found: dict[Any, Any]) -> None:
    for base in vars(cls).get("__orig_bases__", ()):
        origin = typing.get_origin(base)
        if origin is None or origin is typing.Generic:
            continue
        inner = dict(
            zip(
                getattr(origin, "__parameters__", ()),
                (substitute(item, found) for item in typing.get_args(base)),
                strict=False,
            )
        )
        for variable, meaning in inner.items():
            if found.setdefault(variable, meaning) != meaning:
                raise AnnotationError(
                    f"{cls.__name__} and {origin.__name__} mean different things by {variable}.",
                    hint="Give each class a type variable of its own.",
                )
        _bind_parents(origin, found)


def substitute(annotation: Any, bindings: Bindings) -> Any:
    """The annotation with type variables replaced by what they stand for."""
    if isinstance(annotation, TypeVar):
        return bindings.get(annotation, annotation)
    parameters = getattr(annotation, "__parameters__", ())
    if not parameters or isinstance(annotation, type):
        return annotation
    return annotation[tuple(bindings.get(each, each) for each in parameters)]


def name_part(ref: TypeRef) -> str:
    """A type as part of a name: ``Album``, ``AlbumList``, ``NullableAlbum``."""
    inner = str(ref.name) if ref.of is None else f"{name_part(ref.of)}List"
    return inner if ref.nonnull else f"Nullable{inner}"
