"""``@fraiseql.enum``: what a Python enum does not say of itself."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import TypeVar, overload

import attrs
from attrs import frozen

from fraiseql.declare.types import MARK
from fraiseql.errors import DeclarationError

E = TypeVar("E", bound=type[enum.Enum])


@frozen(kw_only=True)
class EnumDeclaration:
    """What ``@fraiseql.enum`` says.

    Attributes:
        name: in GraphQL.
        descriptions: of values by their Python name.
        deprecated: reasons by Python name.
    """

    name: str
    description: str | None
    descriptions: Mapping[str, str] = attrs.field(factory=dict)
    deprecated: Mapping[str, str] = attrs.field(factory=dict)


@overload
def enum_(cls: E) -> E: ...
@overload
def enum_(
    *,
    name: str | None = None,
    description: str | None = None,
    descriptions: Mapping[str, str] | None = None,
    deprecated: Mapping[str, str] | None = None,
) -> Callable[[E], E]: ...
def enum_(
    cls: E | None = None,
    *,
    name: str | None = None,
    description: str | None = None,
    descriptions: Mapping[str, str] | None = None,
    deprecated: Mapping[str, str] | None = None,
) -> E | Callable[[E], E]:
    """Say more of an enum; one without this decorator is published as well.

    A string below a value describes it; ``descriptions`` stands before that.

    Args:
        cls: the decorated enum.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.
        descriptions: of values by their Python name.
        deprecated: the reason for each deprecated value, by its Python name.
    """

    def decorate(cls: E) -> E:
        if not (isinstance(cls, type) and issubclass(cls, enum.Enum)):
            raise DeclarationError(
                f"@fraiseql.enum decorates enums, found {cls!r}.",
                hint="Put it above a class that inherits from enum.Enum.",
            )
        for member in (*(descriptions or ()), *(deprecated or ())):
            if member not in cls.__members__:
                raise DeclarationError(
                    f"@fraiseql.enum speaks of {cls.__name__}.{member}, which is not there.",
                    hint=f"Its values are: {', '.join(cls.__members__)}.",
                )
        declared = EnumDeclaration(
            name=name or cls.__name__,
            description=description,
            descriptions=dict(descriptions or {}),
            deprecated=dict(deprecated or {}),
        )
        setattr(cls, MARK, declared)
        return cls

    return decorate if cls is None else decorate(cls)
