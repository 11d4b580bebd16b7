"""Pages that executors make connections of: plain rows, and cursors signed outside of PostgreSQL.

It costs PostgreSQL a fraction of putting the connection together, cursors most of all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from fraiseql.plan.model import Cell, CellForm, Page, PageField, PagePart, Statement
from fraiseql.plan.reads import ConnectionRead, DocumentRead, PageRead
from fraiseql.schema import connections as names
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.connections import ConnectionWriter
from fraiseql.sql.documents import Documents

#: How values of an order's keys are read, by the type that they have; others are read as JSON.
_KEYS: Final[Mapping[str, tuple[CellForm, str]]] = {
    "uuid": (CellForm.UUID, "{0}::uuid"),
    "text": (CellForm.TEXT, "{0}::text"),
    "character varying": (CellForm.TEXT, "{0}::text"),
    "boolean": (CellForm.BOOLEAN, "{0}::bool"),
    "bool": (CellForm.BOOLEAN, "{0}::bool"),
    "smallint": (CellForm.INTEGER, "{0}::int2"),
    "integer": (CellForm.INTEGER, "{0}::int4"),
    "int4": (CellForm.INTEGER, "{0}::int4"),
    "bigint": (CellForm.INTEGER, "{0}::int8"),
    "int8": (CellForm.INTEGER, "{0}::int8"),
    "numeric": (CellForm.NUMERIC, "({0})::text"),
    "timestamptz": (CellForm.INSTANT, "timestamptz_send({0})"),
    "timestamp with time zone": (CellForm.INSTANT, "timestamptz_send({0})"),
}
_OTHER_KEY: Final = (CellForm.JSON, "to_json({0})::text")

#: What is given of a row of which no document is asked.
_NO_NODE: Final = Cell((), CellForm.JSON)

_ENDS: Final = {"startCursor": PagePart.FIRST, "endCursor": PagePart.LAST}


def write_page(
    writer: ConnectionWriter, columns: Columns, documents: Documents
) -> Statement | None:
    """The statement of a page whose connection the executor makes.

    Args:
        writer: of the connection.
        columns: the rows.
        documents: writes what is given of each.

    Returns:
        None where rows do not tell everything that is asked: a count, whether there are rows on
        the other side of where the page begins, relations, or an order that a client's value
        decides.

    Raises:
        GraphQLError: arguments that exclude each other, or a condition without meaning.
    """
    read, arguments = writer.read, writer.arguments
    fields = _fields(read, arguments)
    nodes = [node for item in read.fields.values() for node in item.nodes.values()]
    is_computed = any("by" in entry for entry in arguments.get("orderBy") or ())
    if fields is None or is_computed or len(nodes) > 1 or not all(map(_is_plain, nodes)):
        return None
    begun = writer.begin(columns, alone=True)
    keys = [_key(key.access) for key in begun.page.keys]
    row = documents.row(nodes[0], columns) if nodes else None
    cells = row.cells if row is not None else ()
    given = [
        f"{begun.size} AS n",
        *(f"{sql} AS k{place}" for place, (_, sql) in enumerate(keys, 1)),
    ]
    given.append("NULL AS c1" if row is None else row.sql)
    more = _asks_more(read, backward=begun.page.backward)
    select = f"SELECT {', '.join(given)} FROM {begun.rows(more=more)}"  # noqa: S608
    page = Page(
        fingerprint=begun.page.fingerprint,
        keys=tuple(form for form, _ in keys),
        backward=begun.page.backward,
        fields=fields,
    )
    return evolve(writer.scope.writer.finish((select,)), cells=cells or (_NO_NODE,), page=page)


def _is_plain(read: DocumentRead) -> bool:
    return not (read.spliced or read.members)


def _key(access: Access) -> tuple[CellForm, str]:
    form, template = _KEYS.get(access.own, _OTHER_KEY)
    return form, template.format(access.sql)


def _asks_more(read: ConnectionRead, *, backward: bool) -> bool:
    wanted = "hasPreviousPage" if backward else "hasNextPage"
    return any(wanted in item.infos.values() for item in read.fields.values())


def _fields(read: ConnectionRead, arguments: Mapping[str, object]) -> tuple[PageField, ...] | None:
    """What is asked of the connection; None where rows do not tell it, or nothing needs them."""
    backward = arguments.get("last") is not None
    start = arguments.get("before" if backward else "after")
    found: list[PageField] = []
    for key, item in read.fields.items():
        field = _field(f"@{key}", item, backward=backward, begins=start is None)
        if field is None:
            return None
        found.append(field)
    asked = {each.part for field in found for each in (field, *field.fields)}
    return tuple(found) if asked - {PagePart.INFO, PagePart.NEVER} else None


def _field(key: str, item: PageRead, *, backward: bool, begins: bool) -> PageField | None:
    if item.field == names.TOTAL_COUNT:
        return None
    if item.field == names.NODES:
        return PageField(key, PagePart.NODES)
    if item.field == names.EDGES:
        parts = tuple(
            PageField(f"@{inner}", PagePart.CURSOR if inner in item.cursors else PagePart.NODE)
            for inner in item.order
        )
        return PageField(key, PagePart.EDGES, parts)
    infos: list[PageField] = []
    for inner, name in item.infos.items():
        if name in _ENDS:
            part = _ENDS[name]
        elif (name == "hasPreviousPage") is backward:
            part = PagePart.MORE
        elif begins:
            part = PagePart.NEVER
        else:
            return None
        infos.append(PageField(f"@{inner}", part))
    return PageField(key, PagePart.INFO, tuple(infos))
