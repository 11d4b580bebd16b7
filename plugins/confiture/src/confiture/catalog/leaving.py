"""A catalog without some of its tables and schemas, such as those of another tool."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from confiture.catalog.facts import Catalog, Identity

#: Kinds of facts that only say that something belongs to a list, and go with it.
_MEMBERSHIPS = frozenset({"published table", "published schema"})


@frozen
class LeftOut:
    """What of a database is not compared and stands in no file.

    Attributes:
        tables: each by schema and name.
        schemas: with all that is in them.
    """

    tables: frozenset[tuple[str, str]] = frozenset()
    schemas: frozenset[str] = frozenset()

    def __or__(self, other: LeftOut) -> LeftOut:
        return LeftOut(self.tables | other.tables, self.schemas | other.schemas)

    def __bool__(self) -> bool:
        return bool(self.tables or self.schemas)

    def __str__(self) -> str:
        schemas = (f"the schema {one}" for one in sorted(self.schemas))
        return ", ".join([*(".".join(one) for one in sorted(self.tables)), *schemas])


def leave_out(catalog: Catalog, left: LeftOut) -> Catalog:
    """The catalog without tables and schemas, and without all that belongs to them."""
    if not left:
        return catalog
    roots = {Identity("table", one) for one in left.tables}
    roots |= {Identity("schema", (one,)) for one in left.schemas}
    gone = {one for root in roots if root in catalog for one in _below(catalog, root)}
    members = {
        fact.identity
        for fact in catalog
        if fact.kind in _MEMBERSHIPS and not gone.isdisjoint(fact.needs)
    }
    facts = {one: fact for one, fact in catalog.facts.items() if one not in gone | members}
    return evolve(catalog, facts=facts)


def find_bereft(before: Catalog, after: Catalog) -> Iterator[tuple[Identity, Identity]]:
    """What is still there and needs something that was left out, with that."""
    for fact in after:
        for need in sorted(fact.needs):
            if need in before and need not in after:
                yield fact.identity, need


def _below(catalog: Catalog, root: Identity) -> Iterator[Identity]:
    yield root
    for child in catalog.children.get(root, ()):
        yield from _below(catalog, child)
