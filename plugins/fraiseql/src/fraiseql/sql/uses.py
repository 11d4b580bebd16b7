"""What a statement filters and orders by, told to whoever wants to know how it is served."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from attrs import frozen
from fraise_hookspecs.repository import FilterOperatorSpec, OrderOperatorSpec

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
class FitUse:
    """A key of an order that is computed: how well a value fits what is given.

    Attributes:
        field: that is looked at, such as ``name`` or ``genre.name``.
        access: of its value.
        words: of the operand, by the names of its members.
        is_best_first: whether what fits best is first and nulls are last, as an index has them.
        value: what is computed, alone, with parameters of its own.
    """

    operator: OrderOperatorSpec
    field: str
    access: Access
    words: Mapping[str, str]
    is_best_first: bool
    value: Statement


@frozen(kw_only=True)
class OrderKeyUse:
    """A key of an order.

    Attributes:
        name: of the field, such as ``name`` or ``genre.name``; and of the operator, if there is.
        column: name of the column that holds it, or could; None where it is another row's.
        clause: what follows the value in ORDER BY.
        fit: how the key is computed, where it is.
    """

    name: str
    column: str | None
    access: Access
    clause: str
    fit: FitUse | None = None


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


class Way(enum.Enum):
    """How the documents of rows are read, and why so."""

    COLUMNS = "only scalars are asked for, and each has a column"
    SINGLE_KEYS = "only scalars are asked for, and not all can be read from columns"
    EMBEDDED = "something inside of the document is asked for"
    MANY = "too many scalars are asked for to put them together"
    OF_SEVERAL_TYPES = "the type is known when the document is read"
    FOR_PYTHON = "Python looks at the document"


#: Ways that read parts of documents.
PUT_TOGETHER: Final = frozenset({Way.COLUMNS, Way.SINGLE_KEYS})


@frozen(kw_only=True)
class ReadUse:
    """Documents of rows read.

    Attributes:
        keys: of the document that no column stands for, where parts of it are read.
        has_twin: whether the document stands beside as text.
    """

    columns: Columns
    way: Way
    keys: tuple[str, ...]
    has_twin: bool


Use: TypeAlias = FilterUse | OrderUse | RelationUse | ReadUse

#: Is told of each use while a statement is written.
Watch: TypeAlias = Callable[[Use], None]
