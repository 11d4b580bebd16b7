"""The types of connections, as Relay's Cursor Connections Specification names them.

https://relay.dev/graphql/connections.htm
"""

from __future__ import annotations

from typing import Final

from fraiseql.declare.relations import Connection
from fraiseql.schema.model import FieldModel, ObjectModel, TypeRef

CURSOR: Final = "cursor"
EDGES: Final = "edges"
NODE: Final = "node"
NODES: Final = "nodes"
PAGE_INFO: Final = "pageInfo"
TOTAL_COUNT: Final = "totalCount"


class PageInfo:
    """The class behind ``PageInfo``."""


class Edge:
    """The class behind ``AlbumEdge``."""


def connection_name(item: str) -> str:
    """The name of the connection of a type."""
    return f"{item}Connection"


def edge_name(item: str) -> str:
    """The name of the edge of a type."""
    return f"{item}Edge"


def connection_models(item: str) -> tuple[ObjectModel, ...]:
    """``PageInfo``, and the edge and connection of a type.

    Args:
        item: name of the type.
    """
    edge = edge_name(item)
    return (
        ObjectModel(
            name="PageInfo",
            cls=PageInfo,
            source=None,
            description="Whether there is more, and from where.",
            fields=_by_name(
                _field("hasNextPage", "Boolean", "Whether there is more after this page."),
                _field("hasPreviousPage", "Boolean", "Whether there is more before this page."),
                _field("startCursor", "String", "Of the first edge.", nonnull=False),
                _field("endCursor", "String", "Of the last edge.", nonnull=False),
            ),
        ),
        ObjectModel(
            name=edge,
            cls=Edge,
            source=None,
            description=f"A {item} and its place in an order.",
            fields=_by_name(
                _field(CURSOR, "String", "Its place, for `after` and `before`."),
                _field(NODE, item, f"The {item}."),
            ),
        ),
        ObjectModel(
            name=connection_name(item),
            cls=Connection,
            source=None,
            description=f"A page of a list of {item}.",
            fields=_by_name(
                _list(EDGES, edge, "The page, with a cursor each."),
                _list(NODES, item, "The page, without cursors."),
                _field(PAGE_INFO, "PageInfo", "Whether there is more."),
                _field(TOTAL_COUNT, "Int", "How many there are on all pages."),
            ),
        ),
    )


def _by_name(*fields: FieldModel) -> dict[str, FieldModel]:
    return {field.name: field for field in fields}


def _field(name: str, type_: str, description: str, *, nonnull: bool = True) -> FieldModel:
    ref = TypeRef(type_, None, nonnull=nonnull)
    return FieldModel(name=name, key=name, type=ref, description=description)


def _list(name: str, type_: str, description: str) -> FieldModel:
    ref = TypeRef(None, TypeRef(type_, None, nonnull=True), nonnull=True)
    return FieldModel(name=name, key=name, type=ref, description=description)
