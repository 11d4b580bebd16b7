"""Fields of declared types: options of an attribute, and fields computed in Python."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

import attrs
from attrs import frozen

from fraiseql.errors import DeclarationError

#: Where a default may be, this says that there is none.
MISSING: Final = attrs.NOTHING


def check_cost(_: object, attribute: attrs.Attribute[Any], value: float | None) -> None:
    """Refuse a weight that is no finite number from 0.

    Raises:
        DeclarationError: it is none.
    """
    if value is not None and not 0 <= value < math.inf:
        raise DeclarationError(
            f"{attribute.name} must be a number from 0, found {value!r}.",
            hint="Leave it out for what most fields weigh: 1 where they give objects.",
        )


def check_size(_: object, attribute: attrs.Attribute[Any], value: int | None) -> None:
    """Refuse a number of items that is no whole number from 0.

    Raises:
        DeclarationError: it is none.
    """
    if value is not None and (type(value) is not int or value < 0):
        raise DeclarationError(
            f"{attribute.name} must be a whole number from 0, found {value!r}.",
            hint="Write how many items the list has at most, as far as you know.",
        )


@frozen
class Doc:
    """Documentation of an attribute or argument: ``Annotated[str, fraiseql.Doc("...")]``.

    PEP 727's ``Doc`` is understood as well: anything with a ``documentation`` string is.
    """

    documentation: str


@frozen(kw_only=True)
class ComputedField:
    """A field whose value a Python method gives; ``self`` is the parent object."""

    method: Callable[..., Any]  # Any: what the method's annotation says
    name: str | None = None
    description: str | None = None
    deprecated: str | None = None
    cost: float | None = None
    assumed_size: int | None = None

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # Any: bound method
        return self if instance is None else self.method.__get__(instance, owner)


@frozen(kw_only=True)
class FieldOptions:
    """What ``fraiseql.field(...)`` says of an attribute, or of the method it decorates."""

    name: str | None = None
    description: str | None = None
    deprecated: str | None = None
    default: Any = MISSING  # Any: a value of the attribute's type
    default_factory: Callable[[], Any] | None = None  # Any: as default
    sql: str | None = None
    cost: float | None = attrs.field(default=None, validator=check_cost)
    assumed_size: int | None = attrs.field(default=None, validator=check_size)

    def __call__(self, method: Callable[..., Any]) -> ComputedField:  # Any: see ComputedField
        """Decorate a method."""
        return ComputedField(
            method=method,
            name=self.name,
            description=self.description,
            deprecated=self.deprecated,
            cost=self.cost,
            assumed_size=self.assumed_size,
        )


def argument(
    *,
    name: str | None = None,
    description: str | None = None,
    deprecated: str | None = None,
) -> FieldOptions:
    """Describe an argument: ``Annotated[int | None, fraiseql.argument(deprecated="Use last.")]``.

    Args:
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema.
        deprecated: the reason, which marks the argument as deprecated; it must be optional.
    """
    return FieldOptions(name=name, description=description, deprecated=deprecated, default=MISSING)


def field(
    method: Callable[..., Any] | None = None,  # Any: see ComputedField
    *,
    name: str | None = None,
    description: str | None = None,
    deprecated: str | None = None,
    default: Any = MISSING,
    default_factory: Callable[[], Any] | None = None,
    sql: str | None = None,
    cost: float | None = None,
    assumed_size: int | None = None,
) -> Any:  # Any: stands where a value of the attribute's type is expected
    """Describe an attribute, or make a method a field.

    ``@fraiseql.field`` on a method makes a field computed in Python; the method may take
    ``info`` and arguments.  ``title: str = fraiseql.field(description="...")`` describes an
    attribute.

    Args:
        method: the decorated method.
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema; else the method's docstring.
        deprecated: the reason, which marks the field as deprecated.
        default: the value of an attribute that is not given.
        default_factory: makes it anew for each object.
        sql: an expression over the columns of the type's source, which it calls ``t``; it gives
            the attribute instead of the document, and filters and orders take it.  An object
            that Python makes has None there unless it is told otherwise.
        cost: what it weighs against the limit of cost; else 1 where it gives objects, and nothing.
        assumed_size: how many items a list counts as against that limit; else 10.
    """
    if sql is not None and default is MISSING and default_factory is None:
        default = None
    options = FieldOptions(
        name=name,
        description=description,
        deprecated=deprecated,
        default=default,
        default_factory=default_factory,
        sql=sql,
        cost=cost,
        assumed_size=assumed_size,
    )
    return options if method is None else options(method)
