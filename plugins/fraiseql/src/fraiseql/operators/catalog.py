"""All operators that FraiseQL brings itself."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec

from fraiseql.operators import (
    comparison,
    distances,
    documents,
    lists,
    networks,
    ranges,
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
