"""``@fraiseql.type`` and ``@fraiseql.input``."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, Final, TypeVar, dataclass_transform, overload

import attrs
from attrs import frozen

from fraiseql.declare.members import MISSING, FieldOptions, field
from fraiseql.errors import DeclarationError

C = TypeVar("C", bound=type)

#: The attribute of a class or function that holds its declaration.
MARK: Final = "__fraiseql__"


class Kind(enum.Enum):
    """What a declared class is in GraphQL."""

    OBJECT = "type"
    INPUT = "input"


@frozen(kw_only=True)
class TypeDeclaration:
    """A class that carries ``@fraiseql.type`` or ``@fraiseql.input``.

    Attributes:
        source: table or view with a document a row, for objects that are read from one.
        options: options of attributes by their Python name.
    """

    kind: Kind
    cls: type
    name: str
    source: str | None
    description: str | None
    options: dict[str, FieldOptions]


def declaration_of(value: object) -> Any:  # Any: one of the declaration classes, or None
    """The declaration that a class itself (not a parent of it) carries."""
    return vars(value).get(MARK) if isinstance(value, type) else None


def _take_options(cls: type) -> dict[str, FieldOptions]:
    """Replace ``fraiseql.field(...)`` by what attrs understands; the options themselves."""
    options: dict[str, FieldOptions] = {}
    for parent in reversed(cls.__mro__[1:]):
        declared = vars(parent).get(MARK)
        if isinstance(declared, TypeDeclaration):
            options.update(declared.options)
    for name, value in list(vars(cls).items()):
        if not isinstance(value, FieldOptions):
            continue
        options[name] = value
        if value.default_factory is not None:
            setattr(cls, name, attrs.field(factory=value.default_factory))
        elif value.default is not MISSING:
            setattr(cls, name, value.default)
        else:
            delattr(cls, name)
    return options


def _declare(
    kind: Kind, cls: C, *, name: str | None, source: str | None, description: str | None
) -> C:
    if not isinstance(cls, type):
        raise DeclarationError(
            f"@fraiseql.{kind.value} decorates classes, found {cls!r}.",
            hint="Put it above a class statement.",
        )
    options = _take_options(cls)
    ready = "__attrs_attrs__" in vars(cls) or "__dataclass_fields__" in vars(cls)
    declared = cls if ready else attrs.define(slots=False, kw_only=True)(cls)
    own_doc = vars(cls).get("__doc__")
    text = description if description is not None else own_doc
    setattr(
        declared,
        MARK,
        TypeDeclaration(
            kind=kind,
            cls=declared,
            name=name or cls.__name__,
            source=source,
            description=text,
            options=options,
        ),
    )
    return declared


@overload
def type_(cls: C) -> C: ...
@overload
def type_(
    *, source: str | None = None, name: str | None = None, description: str | None = None
) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def type_(
    cls: C | None = None,
    *,
    source: str | None = None,
    name: str | None = None,
    description: str | None = None,
) -> C | Callable[[C], C]:
    """Declare a GraphQL object type.

    The class gets an ``__init__`` of keyword arguments, unless it is an attrs class or a
    dataclass already.

    Args:
        cls: the decorated class.
        source: table or view whose column ``data`` holds a document a row; keys in it are the
            Python names of the attributes.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
    """

    def decorate(cls: C) -> C:
        return _declare(Kind.OBJECT, cls, name=name, source=source, description=description)

    return decorate if cls is None else decorate(cls)


@overload
def input_(cls: C) -> C: ...
@overload
def input_(*, name: str | None = None, description: str | None = None) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def input_(
    cls: C | None = None, *, name: str | None = None, description: str | None = None
) -> C | Callable[[C], C]:
    """Declare a GraphQL input object.

    A default of an attribute is published in the schema; ``T | None = None`` is an optional
    field, and the function of a mutation is not given an argument for it when it is left out.

    Args:
        cls: the decorated class.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
    """

    def decorate(cls: C) -> C:
        return _declare(Kind.INPUT, cls, name=name, source=None, description=description)

    return decorate if cls is None else decorate(cls)
