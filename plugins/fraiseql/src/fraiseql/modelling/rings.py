"""Foreign keys in a ring: which of them waits until all tables are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from fraiseql.errors import ModelError
from fraiseql.modelling.model import ReferenceModel, TableModel


def open_rings(tables: Mapping[str, TableModel]) -> dict[str, TableModel]:
    """The models with a reference in each ring marked as late: one that may be null.

    A reference to the own table needs no second one to be there, and is no ring.

    Args:
        tables: by entity, in the order of their declaration, which decides between references.

    Raises:
        ModelError: none of a ring's references may be null, so that no row could be the first.
    """
    known: dict[str, set[str]] = {entity: set() for entity in tables}
    optional: list[tuple[str, ReferenceModel]] = []
    for entity, table in tables.items():
        for item in table.references:
            if item.nullable:
                optional.append((entity, item))
                continue
            ring = _way(known, item.entity, entity) if item.entity != entity else None
            if ring is not None:
                raise _no_first_row(tables, [entity, *ring])
            known[entity].add(item.entity)
    late: set[tuple[str, str]] = set()
    for entity, item in optional:
        if item.entity != entity and _way(known, item.entity, entity) is not None:
            late.add((entity, item.key))
        else:
            known[entity].add(item.entity)
    return {entity: _marked(table, late) for entity, table in tables.items()}


def _marked(table: TableModel, late: set[tuple[str, str]]) -> TableModel:
    members = (
        evolve(item, late=True)
        if isinstance(item, ReferenceModel) and (table.entity, item.key) in late
        else item
        for item in table.members
    )
    return evolve(table, members=tuple(members))


def _way(known: Mapping[str, set[str]], start: str, end: str) -> list[str] | None:
    """The entities on a way along references, both ends included; None where there is no way."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop()
        if way[-1] == end:
            return way
        for entity in sorted(known[way[-1]] - seen):
            seen.add(entity)
            ways.append([*way, entity])
    return None


def _no_first_row(tables: Mapping[str, TableModel], ring: Sequence[str]) -> ModelError:
    names = " -> ".join(tables[entity].cls.__name__ for entity in ring)
    return ModelError(
        f"These models refer to each other by what must not be null, so that none of their rows "
        f"could be the first: {names}.",
        hint="Annotate one of the references `T | None`.",
        where=tables[ring[0]].where,
    )
