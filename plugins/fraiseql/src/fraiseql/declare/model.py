"""``@fraiseql.model`` and ``fraiseql.column``: a type that also says how it is stored."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar, dataclass_transform, overload

from attrs import frozen

from fraiseql.declare.indexes import IndexDeclaration, read_index
from fraiseql.declare.members import MISSING, ComputedField, FieldOptions, field
from fraiseql.declare.types import type_
from fraiseql.errors import DeclarationError

C = TypeVar("C", bound=type)

#: The attribute of a class that holds how it is stored.
MODEL_MARK: Final = "__fraiseql_model__"

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")

#: PostgreSQL cuts names at 63 bytes, and the longest prefix is that of fn_sync_tv_.
_LONGEST: Final = 50


class OnDelete(enum.Enum):
    """What becomes of a row when the row that it refers to is deleted."""

    RESTRICT = "restrict"
    CASCADE = "cascade"
    SET_NULL = "set null"


@frozen(kw_only=True)
class ColumnOptions(FieldOptions):
    """What ``fraiseql.column(...)`` says of an attribute, beside what ``field`` says.

    Attributes:
        index: whether an index compares and sorts by it.
        indexed_for: operators that an index of their own serves.
    """

    unique: bool = False
    index: bool = False
    indexed_for: tuple[str, ...] = ()
    max_length: int | None = None
    precision: tuple[int, int] | None = None
    check: str | None = None
    default_sql: str | None = None
    by: str | None = None

    def __call__(self, method: Callable[..., Any]) -> ComputedField:  # Any: see FieldOptions
        """Refuse to decorate: a method is computed, and nothing of it is stored.

        Raises:
            DeclarationError: always.
        """
        raise DeclarationError(
            f"fraiseql.column stands on the method {method.__name__}, which has no column.",
            hint="Write @fraiseql.field.",
        )


@frozen(kw_only=True)
class ModelDeclaration:
    """How a class with ``@fraiseql.model`` is stored.

    Attributes:
        entity: the table is ``tb_<entity>``, what is read ``tv_<entity>``.
        identifier: the attribute that identifiers are made from; None for the first text.
        unique: attributes that are unique together.
        checks: conditions of the whole row by the name of their constraint.
        indexes: of ``tv_<entity>``, of several columns.
        on_delete: by attribute that refers to a model.
        tenant: the column that says to whom a row belongs; None for what all share.
    """

    cls: type
    entity: str
    identifier: str | None
    unique: tuple[tuple[str, ...], ...]
    checks: Mapping[str, str]
    indexes: tuple[IndexDeclaration, ...]
    on_delete: Mapping[str, OnDelete]
    tenant: str | None = None


def model_of(value: object) -> ModelDeclaration | None:
    """How a class itself (not a parent of it) is stored; None for what is no model."""
    found = vars(value).get(MODEL_MARK) if isinstance(value, type) else None
    return found if isinstance(found, ModelDeclaration) else None


def column(
    *,
    unique: bool = False,
    index: bool | str | Sequence[str] = False,
    max_length: int | None = None,
    precision: tuple[int, int] | None = None,
    check: str | None = None,
    default: Any = MISSING,  # Any: a value of the attribute's type
    default_factory: Callable[[], Any] | None = None,  # Any: as default
    default_sql: str | None = None,
    by: str | None = None,
    name: str | None = None,
    description: str | None = None,
    deprecated: str | None = None,
) -> Any:  # Any: stands where a value of the attribute's type is expected
    """Describe an attribute of a model, with how it is stored.

    Args:
        unique: no two rows have the same value.
        index: clients filter or order by it, so the read table has an index on it: ``True`` to
            compare and sort, or the Python names of the operators that shall be served, such as
            ``["contains", "search(english)"]``; ``orderBy.`` before the name of an order.
        max_length: characters of a text, at most.
        precision: digits of a ``Decimal``, and how many of them after the point.
        check: an SQL condition that every row meets, such as ``"price >= 0"``.
        default: of the attribute, and of the column.
        default_factory: makes the default; it is called once to write the column's.
        default_sql: an SQL expression as the column's default, such as ``"now()"``.
        by: of a list of models: the attribute of theirs that refers to this one.
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema, and the comment of the column.
        deprecated: the reason, which marks the field as deprecated.

    Raises:
        DeclarationError: an option has no meaning.
    """
    if max_length is not None and max_length < 1:
        raise DeclarationError(
            f"fraiseql.column needs max_length of 1 or more, found {max_length}.",
            hint="Leave it out for texts of any length.",
        )
    return ColumnOptions(
        unique=unique,
        index=index is True,
        indexed_for=() if isinstance(index, bool) else _names(index),
        max_length=max_length,
        precision=precision,
        check=check,
        default=default,
        default_factory=default_factory,
        default_sql=default_sql,
        by=by,
        name=name,
        description=description,
        deprecated=deprecated,
    )


def _names(index: str | Sequence[str]) -> tuple[str, ...]:
    names = (index,) if isinstance(index, str) else tuple(index)
    if not names or not all(isinstance(name, str) and name for name in names):
        raise DeclarationError(
            f"index= must be True or False, or name operators, found {index!r}.",
            hint='Write index=["contains"], say; fraiseql.column(index=True) compares and sorts.',
        )
    return names


@overload
def model(cls: C) -> C: ...
@overload
def model(
    *,
    table: str | None = None,
    identifier: str | None = None,
    unique: Sequence[Sequence[str]] = (),
    checks: Mapping[str, str] | None = None,
    indexes: Sequence[IndexDeclaration | Sequence[str]] = (),
    on_delete: Mapping[str, str] | None = None,
    tenant: str | None = None,
    name: str | None = None,
    description: str | None = None,
) -> Callable[[C], C]: ...
@dataclass_transform(kw_only_default=True, field_specifiers=(field, column))
def model(
    cls: C | None = None,
    *,
    table: str | None = None,
    identifier: str | None = None,
    unique: Sequence[Sequence[str]] = (),
    checks: Mapping[str, str] | None = None,
    indexes: Sequence[IndexDeclaration | Sequence[str]] = (),
    on_delete: Mapping[str, str] | None = None,
    tenant: str | None = None,
    name: str | None = None,
    description: str | None = None,
) -> C | Callable[[C], C]:
    """Declare a GraphQL object type and how it is stored.

    The type is read from ``tv_<table>``; ``fraiseql schema sync`` writes the DDL of that table,
    of ``tb_<table>``, and of what keeps the one in line with the other.

    Args:
        cls: the decorated class.
        table: the tables' name without prefix; else the class's in snake_case.
        identifier: the text attribute that identifiers are made from; else the first that must
            not be null.
        unique: attributes that are unique together.
        checks: SQL conditions of the whole row by the name of the constraint.
        indexes: columns of the read table that are indexed together, each perhaps with ``DESC``
            and ``NULLS FIRST`` or ``NULLS LAST``: ``[("views DESC", "id")]``; or what
            :func:`fraiseql.index` gives.
        on_delete: ``restrict``, ``cascade`` or ``set null`` by the attribute that refers to
            another model; else ``restrict``.
        tenant: the column that says to whom a row belongs, such as ``"tenant_id"``; its value is
            the session's setting ``app.<tenant>``, and policies hide the rows of others. It is a
            uuid that no client sees, or the attribute of that name.
        name: the GraphQL name; else the name of the class.
        description: shown in the schema; else the docstring.

    Raises:
        DeclarationError: it decorates no class, or a name cannot be one of PostgreSQL's.
    """
    if tenant is not None and (_NAME.fullmatch(tenant) is None or len(tenant) > _LONGEST):
        raise DeclarationError(
            f"tenant= must name a column by up to {_LONGEST} letters a-z, digits and _, "
            f"found {tenant!r}.",
            hint='Write tenant="tenant_id".',
        )

    def decorate(cls: C) -> C:
        declared = type_(source=_source_of(cls, table), name=name, description=description)(cls)
        stored = ModelDeclaration(
            cls=declared,
            entity=table or _snake_case(cls.__name__),
            identifier=identifier,
            unique=tuple(tuple(names) for names in unique),
            checks=dict(checks or {}),
            indexes=tuple(read_index(each) for each in indexes),
            on_delete={key: _on_delete(key, text) for key, text in (on_delete or {}).items()},
            tenant=tenant,
        )
        setattr(declared, MODEL_MARK, stored)
        return declared

    return decorate if cls is None else decorate(cls)


def _source_of(cls: object, table: str | None) -> str:
    if not isinstance(cls, type):
        raise DeclarationError(
            f"@fraiseql.model decorates classes, found {cls!r}.",
            hint="Put it above a class statement.",
        )
    entity = table or _snake_case(cls.__name__)
    if _NAME.fullmatch(entity) is None or len(entity) > _LONGEST:
        raise DeclarationError(
            f"The table of {cls.__name__} must be named by up to {_LONGEST} letters a-z, digits "
            f"and _, found {entity!r}.",
            hint='Give it a name: @fraiseql.model(table="...").',
        )
    return f"tv_{entity}"


def _on_delete(key: str, text: str) -> OnDelete:
    try:
        return OnDelete(text)
    except ValueError:
        known = ", ".join(item.value for item in OnDelete)
        raise DeclarationError(
            f"on_delete of {key} must be one of {known}, found {text!r}.",
            hint="Give one of these.",
        ) from None


def _snake_case(name: str) -> str:
    """``InvoiceLine`` to ``invoice_line``, ``HTTPRoute`` to ``http_route``."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return spaced.lower()
