"""All operators that FraiseQL brings itself."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, OrderOperatorSpec

from fraiseql.operators import (
    comparison,
    distances,
    documents,
    lists,
    nearness,
    networks,
    ranges,
    relevance,
    search,
    text,
    trees,
)

OPERATORS: Final[tuple[FilterOperatorSpec, ...]] = (
    *comparison.SPECS,
    *text.SPECS,
    *search.SPECS,
    *lists.SPECS,
    *documents.SPECS,
    *trees.SPECS,
    *networks.SPECS,
    *ranges.SPECS,
    *distances.SPECS,
)

ORDERS: Final[tuple[OrderOperatorSpec, ...]] = (*relevance.SPECS, *nearness.SPECS)
