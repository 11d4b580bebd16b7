"""``@fraiseql.scalar``: scalars of an application's own."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar, overload

from attrs import frozen
from fraise_hookspecs.schema import JsonForm, ScalarSpec

from fraiseql.declare.types import MARK
from fraiseql.errors import DeclarationError

C = TypeVar("C", bound=type)


@frozen
class ClassScalar:
    """The code of a scalar whose values are objects of one class."""

    cls: Any  # Any: a class with ``parse``, and perhaps ``serialize``

    def parse(self, value: Any) -> Any:  # Any: JSON, to an object of the class
        """What the class's ``parse`` gives."""
        return self.cls.parse(value)

    def serialize(self, value: Any) -> Any:  # Any: an object of the class, to JSON
        """What ``serialize`` of the value gives, else its text.

        What documents hold is given as it is where it is text, else checked by ``parse``.
        """
        if not isinstance(value, self.cls):
            if isinstance(value, str):
                return value
            value = self.cls.parse(value)
        write = getattr(value, "serialize", None)
        return str(value) if write is None else write()


@frozen
class ScalarDeclaration:
    """A class that carries ``@fraiseql.scalar``."""

    cls: type
    spec: ScalarSpec
    scalar: ClassScalar


@overload
def scalar(cls: C) -> C: ...
@overload
def scalar(
    *,
    name: str | None = None,
    sql_type: str = "text",
    json: JsonForm = JsonForm.STRING,
    description: str | None = None,
    specified_by: str | None = None,
    ordered: bool = True,
) -> Callable[[C], C]: ...
def scalar(
    cls: C | None = None,
    *,
    name: str | None = None,
    sql_type: str = "text",
    json: JsonForm = JsonForm.STRING,
    description: str | None = None,
    specified_by: str | None = None,
    ordered: bool = True,
) -> C | Callable[[C], C]:
    """Make a class a scalar of the schemas that use it in an annotation.

    The class has a static or class method ``parse(value)``, which gives an object of it for the
    JSON of a client, or raises a ``ValueError`` whose text the client reads; a method
    ``serialize()`` gives the JSON back, else ``str(...)`` does.

    Args:
        cls: the decorated class.
        name: the GraphQL name; else the name of the class.
        sql_type: the PostgreSQL type that parameters are cast to.
        json: how the value stands in a JSON document.
        description: shown in the schema; else the docstring.
        specified_by: URL for ``@specifiedBy``.
        ordered: whether lists may be sorted by it.
    """

    def decorate(cls: C) -> C:
        if not isinstance(cls, type) or not callable(getattr(cls, "parse", None)):
            raise DeclarationError(
                f"@fraiseql.scalar decorates classes with a method parse, found {cls!r}.",
                hint="Write `@classmethod def parse(cls, value)` that gives an object of the "
                "class, or raises a ValueError.",
            )
        text = description if description is not None else vars(cls).get("__doc__")
        spec = ScalarSpec(
            name=name or cls.__name__,
            summary=inspect.cleandoc(text) if text else "",
            # of a class inside of a function only the name is left
            target=f"{cls.__module__}:{cls.__qualname__.rpartition('<locals>.')[2]}",
            python=(),
            sql_type=sql_type,
            json=json,
            specified_by=specified_by,
            ordered=ordered,
        )
        setattr(cls, MARK, ScalarDeclaration(cls, spec, ClassScalar(cls)))
        return cls

    return decorate if cls is None else decorate(cls)
