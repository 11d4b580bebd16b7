"""What repositories read from: sources, and how they are described."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from fraiseql.execute.context import ReadingExecutor, SessionExecutor
from fraiseql.repository.conditions import Conditions
from fraiseql.repository.texts import require_storable
from fraiseql.sql.learn import learn_catalog

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

    from fraiseql.sql.catalog import Source

#: A document, as JSON gives it; numbers with a point are ``Decimal``.
Document = dict[str, Any]

#: Of what one call may be given or give.
MOST: Final = 1_000

NOWHERE: Final[Mapping[str, Any]] = {}


class SourceReader:
    """Reads sources, each of which it describes once."""

    def __init__(self, database: Executor) -> None:
        self._database = database
        self._sources: dict[str, Source] = {}
        if isinstance(database, ReadingExecutor | SessionExecutor):
            self._sources.update(database.catalog.sources)

    async def _describe(self, source: str) -> Source:
        if source not in self._sources:
            require_storable("source", source)
            catalog = await learn_catalog(self._database, [source], [])
            self._sources[source] = catalog.sources[source]
        return self._sources[source]


def all_of(wanted: Conditions, where: Mapping[str, Any], conditions: Mapping[str, object]) -> str:
    """The condition that all of two mappings hold."""
    parts = [f"({wanted.write(each)})" for each in (where, conditions) if each]
    return " AND ".join(parts) or "true"


def names_of(order_by: str | tuple[str, ...]) -> tuple[str, ...]:
    """The keys of an order, of which one may stand alone."""
    return (order_by,) if isinstance(order_by, str) else tuple(order_by)
