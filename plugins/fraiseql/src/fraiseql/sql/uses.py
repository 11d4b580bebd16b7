"""What a statement filters and orders by, told to whoever wants to know how it is served."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import frozen
from fraise_hookspecs.repository import FilterOperatorSpec

from fraiseql.plan.model import Statement
from fraiseql.schema.model import FieldModel
from fraiseql.sql.columns import Access, Columns


@frozen(kw_only=True)
class FilterUse:
    """A value compared.

    Attributes:
        path: in the arguments, such as ``where.name.eq``.
        columns: of the rows, or of what is in their documents.
        words: of the operand, by the names of its members.
        condition: alone, with parameters of its own.
    """

    path: str
    operator: FilterOperatorSpec
    columns: Columns
    field: FieldModel
    access: Access
    words: Mapping[str, str]
    condition: Statement


@frozen(kw_only=True)
class OrderKeyUse:
    """A key of an order.

    Attributes:
        name: of the field, such as ``name`` or ``genre.name``.
        column: name of the column that holds it, or could; None where it is another row's.
        clause: what follows the value in ORDER BY.
    """

    name: str
    column: str | None
    access: Access
    clause: str


@frozen(kw_only=True)
class OrderUse:
    """Rows sorted."""

    columns: Columns
    keys: tuple[OrderKeyUse, ...]


@frozen(kw_only=True)
class RelationUse:
    """Rows found by the id of another object.

    Attributes:
        path: of the relation: response keys, or the path of a filter.
        columns: of the rows that are looked for.
        access: their key.
        column: that holds the key, or could.
        keys: of the order in which they are read.
    """

    path: str
    columns: Columns
    access: Access
    column: str
    keys: tuple[OrderKeyUse, ...] = ()


Use: TypeAlias = FilterUse | OrderUse | RelationUse

#: Is told of each use while a statement is written.
Watch: TypeAlias = Callable[[Use], None]
