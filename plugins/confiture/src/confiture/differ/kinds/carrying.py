"""Values of columns under a new form of their type: how they are carried over."""

from __future__ import annotations

from typing import Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.kind import World
from confiture.differ.names import quote_name
from confiture.differ.types import base, rewrites

#: What values outlast when it is made again: they are written as text and read again.
BY_TEXT: Final = frozenset({"enum", "composite", "range"})

CARRIED: Final = BY_TEXT | {"domain", "collation"}


def _domain_types(column: Fact, domain: Identity, world: World) -> tuple[str, str] | None:
    """What the old and the new form of a domain are over, if that is the column's type."""
    if domain.kind != "domain" or domain not in world.new:
        return None
    if column["type"] != quote_name(*domain.name):
        return None
    waiting = [domain]
    while waiting:  # over what is made again as well, the same words mean another type
        for need in world.old[waiting.pop()].needs:
            if need.kind in BY_TEXT:
                return None
            waiting += [need] if need.kind == "domain" else []
    return world.old[domain]["type"], world.new[domain]["type"]


def is_rewritten(column: Fact, replaced: Identity, world: World) -> bool:
    """Whether the table is written anew when a value is carried over.

    Of a collation only the order of values is another, which indexes alone have; a domain without
    conditions is its type, but for the length, which is looked at again.
    """
    if replaced.kind == "collation":
        return False
    types = _domain_types(column, replaced, world)
    if types is None or rewrites(base(types[0]), types[1]):
        return True
    return is_checked(column, world.new)


def is_checked(column: Fact, catalog: Catalog) -> bool:
    """Whether its type is a domain with conditions, so that each value is looked at."""
    waiting = [need for need in column.needs if need.kind == "domain"]
    if waiting and column["type"] != quote_name(*waiting[0].name):
        return False  # an array of it
    while waiting:
        domain = catalog[waiting.pop()]
        if domain["not_null"] or catalog.of(domain.identity, "domain constraint"):
            return True
        waiting += [need for need in domain.needs if need.kind == "domain"]
    # the system's own domains, which are no facts, have conditions as well
    return str(column["type"]).startswith("information_schema.")


def carried_over(old: Fact, new: Fact, replaced: Identity, world: World) -> str | None:
    """How a value of the old form becomes one of the new; None if there is no way."""
    name = quote_name(new.name[-1])
    if replaced.kind == "collation":
        return ""
    if _hides_another_shape(replaced, world):
        return None
    types = _domain_types(new, replaced, world)
    if types is not None and base(types[0]) == base(types[1]):
        return f" USING {name}::{new['type']}"
    before, after = (
        [one.name[-1] for one in catalog.of(replaced, "attribute")]
        for catalog in (world.old, world.new)
    )
    if before == after:
        return f" USING {name}::text::{new['type']}"
    if replaced not in world.new or new["type"] != quote_name(*replaced.name):
        return None
    parts = ", ".join(
        f"({name}).{quote_name(one.name[-1])}::text::{one['type']}"
        if one.name[-1] in before
        else "NULL"
        for one in world.new.of(replaced, "attribute")
    )
    row = f"ROW({parts})::{new['type']}"
    return f" USING CASE WHEN {name} IS DISTINCT FROM NULL THEN {row} END"


def _hides_another_shape(replaced: Identity, world: World) -> bool:
    """Whether a composite inside of a type gets other attributes.

    The text of a value has them by their places only, so that one would be taken for another.
    """
    seen, waiting = {replaced}, [replaced]
    while waiting:
        one = waiting.pop()
        if one not in world.old:
            continue
        if one != replaced and one.kind == "composite":
            before, after = (
                [each.name[-1] for each in catalog.of(one, "attribute")]
                for catalog in (world.old, world.new)
            )
            if before != after:
                return True
        for part in (one, *world.old.children.get(one, ())):
            new = {need for need in world.old[part].needs if need.kind in CARRIED} - seen
            seen |= new
            waiting += new
    return False
