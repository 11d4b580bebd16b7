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

#: The key of a document that holds the name of its type, where nothing else is said.
TYPENAME: Final = "__typename"

#: The attribute of a class or function that holds its declaration.
MARK: Final = "__fraiseql__"


class Kind(enum.Enum):
    """What a declared class is in GraphQL."""

    OBJECT = "type"
    INPUT = "input"
    INTERFACE = "interface"


@frozen(kw_only=True)
class TypeDeclaration:
    """A class that carries ``@fraiseql.type``, ``@fraiseql.interface`` or ``@fraiseql.input``.

    Attributes:
        source: table or view with a document a row, for objects that are read from one.
        options: options of attributes by their Python name.
        discriminator: of an interface, the key of documents that says which type they are; of a
            type, what stands there.
        one_of: whether exactly one field of an input must be given.
        arguments: of a generic class, what its type variables stand for.
    """

    kind: Kind
    cls: type
    name: str
    source: str | None
    description: str | None
    options: dict[str, FieldOptions]
    discriminator: str | None = None
    one_of: bool = False
    arguments: tuple[object, ...] = ()


def declaration_of(value: object) -> Any:  # Any: one of the declaration classes, or None
    """The declaration that a class itself (not a parent of it) carries."""
    return vars(value).get(MARK) if isinstance(value, type) else None


def _take_options(cls: type) -> dict[str, FieldOptions]:
    """Options of the attributes of a class and its parents, by Python name."""
    options: dict[str, FieldOptions] = {}
    for parent in reversed(cls.__mro__):
        options.update(
            {name: value for name, value in vars(parent).items() if isinstance(value, FieldOptions)}
        )
        declared = vars(parent).get(MARK)
        if isinstance(declared, TypeDeclaration):
            options.update(declared.options)
    return options


def _attributes_of(
    cls: type,
    default: Any,  # Any: of an attribute that has none of its own
) -> dict[str, Any]:  # Any: what attrs.field gives
    """The attributes of a class, and of parents that are neither attrs classes nor declared."""
    found: dict[str, Any] = {}
    for parent in reversed(cls.__mro__):
        if "__attrs_attrs__" in vars(parent):
            continue
        for name, annotation in vars(parent).get("__annotations__", {}).items():
            if "ClassVar" not in str(annotation):
                found[name] = _attribute(vars(parent).get(name, default), default)
    return found


def _attribute(given: Any, default: Any) -> Any:  # Any: attrs.field gives what its default is
    if not isinstance(given, FieldOptions):
        return attrs.field(default=given)
    if given.default_factory is not None:
        return attrs.field(factory=given.default_factory)
    return attrs.field(default=default if given.default is MISSING else given.default)


def _give_constructor(cls: C, *, one_of: bool) -> C:
    """Make it an attrs class; options leave the class, so that they are no values."""
    if "__attrs_attrs__" in vars(cls) or "__dataclass_fields__" in vars(cls):
        _refuse_options(cls)
        return cls
    attributes = _attributes_of(cls, default=None if one_of else MISSING)
    for name, value in list(vars(cls).items()):
        if isinstance(value, FieldOptions):
            delattr(cls, name)
    return attrs.define(these=attributes, slots=False, kw_only=True)(cls)


def _refuse_options(cls: type) -> None:
    """Refuse options that attrs or dataclasses have taken for defaults already."""
    fields = vars(cls).get("__attrs_attrs__") or vars(cls)["__dataclass_fields__"].values()
    wrong = [item.name for item in fields if isinstance(item.default, FieldOptions)]
    if wrong:
        raise DeclarationError(
            f"{cls.__name__}.{wrong[0]} has fraiseql.field(...) as its default, because the class "
            "got its __init__ before @fraiseql saw it.",
            hint="Write `Annotated[T, fraiseql.field(...)]`, or leave out the other decorator.",
        )


def _declare(
    kind: Kind,
    cls: C,
    *,
    name: str | None,
    description: str | None,
    source: str | None = None,
    discriminator: str | None = None,
    one_of: bool = False,
) -> C:
    if not isinstance(cls, type):
        raise DeclarationError(
            f"@fraiseql.{kind.value} decorates classes, found {cls!r}.",
            hint="Put it above a class statement.",
        )
    options = _take_options(cls)
    own_doc = vars(cls).get("__doc__")
    declared = _give_constructor(cls, one_of=one_of)
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
            discriminator=discriminator,
            one_of=one_of,
        ),
    )
    return declared


@overload
def type_(cls: C) -> C: ...
@overload
def type_(
    *,
    source: str | None = None,
    name: str | None = None,
    description: str | None = None,
    discriminator: str | None = None,
) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def type_(
    cls: C | None = None,
    *,
    source: str | None = None,
    name: str | None = None,
    description: str | None = None,
    discriminator: str | None = None,
) -> C | Callable[[C], C]:
    """Declare a GraphQL object type.

    The class gets an ``__init__`` of keyword arguments, unless it is an attrs class or a
    dataclass already.  It implements the interfaces that it inherits from.

    Args:
        cls: the decorated class.
        source: table or view whose column ``data`` holds a document a row; keys in it are the
            Python names of the attributes.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
        discriminator: what stands in documents of interfaces and unions, under the key that says
            which type they are; else the GraphQL name.
    """

    def decorate(cls: C) -> C:
        return _declare(
            Kind.OBJECT,
            cls,
            name=name,
            source=source,
            description=description,
            discriminator=discriminator,
        )

    return decorate if cls is None else decorate(cls)


@overload
def interface(cls: C) -> C: ...
@overload
def interface(
    *,
    source: str | None = None,
    name: str | None = None,
    description: str | None = None,
    discriminator: str = TYPENAME,
) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def interface(
    cls: C | None = None,
    *,
    source: str | None = None,
    name: str | None = None,
    description: str | None = None,
    discriminator: str = TYPENAME,
) -> C | Callable[[C], C]:
    """Declare a GraphQL interface; classes with ``@fraiseql.type`` that inherit implement it.

    Args:
        cls: the decorated class.
        source: table or view whose documents are of the types that implement it.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
        discriminator: the key of documents that says which type they are.
    """

    def decorate(cls: C) -> C:
        return _declare(
            Kind.INTERFACE,
            cls,
            name=name,
            source=source,
            description=description,
            discriminator=discriminator,
        )

    return decorate if cls is None else decorate(cls)


@overload
def input_(cls: C) -> C: ...
@overload
def input_(
    *, name: str | None = None, description: str | None = None, one_of: bool = False
) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def input_(
    cls: C | None = None,
    *,
    name: str | None = None,
    description: str | None = None,
    one_of: bool = False,
) -> C | Callable[[C], C]:
    """Declare a GraphQL input object.

    A default of an attribute is published in the schema; ``T | None = None`` is an optional
    field, and the function of a mutation is not given an argument for it when it is left out.

    Args:
        cls: the decorated class.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
        one_of: whether a client must give exactly one of the fields (``@oneOf``); each is
            annotated ``T | None`` and has no default.
    """

    def decorate(cls: C) -> C:
        return _declare(Kind.INPUT, cls, name=name, description=description, one_of=one_of)

    return decorate if cls is None else decorate(cls)
