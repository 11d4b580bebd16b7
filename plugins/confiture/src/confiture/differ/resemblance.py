"""What looks like a rename: something dropped and something created that are alike but for names.

Nothing is renamed because of it; it is told, and a person says so or does not.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.names import quote_name
from confiture.differ.renames import Rename

#: Kinds that are looked at, and the values that make up what one is.
_VALUES: Final = {
    "enum": ("labels",),
    "domain": ("type", "collation", "default", "not_null"),
    "view": ("definition",),
    "materialized view": ("definition",),
    "constraint": ("type", "definition"),
    "sequence": ("type", "start", "increment", "low", "high", "cache", "cycle"),
    "index": ("table",),
}
_COLUMN: Final = ("type", "collation", "not_null")
_ROUTINES: Final = ("function", "procedure")


def propose_renames(old: Catalog, new: Catalog) -> tuple[Rename, ...]:
    """Pairs of one kind and parent that are equal apart from their names.

    Columns of equal content are paired by their positions where there are several.

    Args:
        old: what there is.
        new: what is wanted.
    """
    gone, come = old.facts.keys() - new.facts.keys(), new.facts.keys() - old.facts.keys()
    found: list[Rename] = []
    for kind in ("table", "column", *_VALUES, *_ROUTINES):
        before, after = (
            sorted(one for one in all_ if one.kind == kind and _stands(catalog[one], old, new))
            for all_, catalog in ((gone, old), (come, new))
        )
        found += _pair(before, after, old, new)
    return tuple(found)


def _stands(fact: Fact, old: Catalog, new: Catalog) -> bool:
    """Whether what it belongs to is on both sides."""
    return fact.parent is not None and fact.parent in old and fact.parent in new


def _pair(
    gone: list[Identity], come: list[Identity], old: Catalog, new: Catalog
) -> Iterator[Rename]:
    alike = {one: _likeness(old[one], old) for one in gone}
    others = {one: _likeness(new[one], new) for one in come}
    for one in gone:
        found = [other for other in come if alike[one] is not None and others[other] == alike[one]]
        rivals = [other for other in gone if alike[other] == alike[one]]
        if len(found) != 1 or len(rivals) != 1:
            position = old[one].notes.get("position")
            found = [
                two for two in found if position and new[two].notes.get("position") == position
            ]
        if len(found) == 1:
            at = 1 if one.kind in _ROUTINES else -1
            yield Rename(one, found[0].name[at])


def _likeness(fact: Fact, catalog: Catalog) -> Hashable:
    """What makes it what it is, without its name; None if that is nothing."""
    kind, parent = fact.kind, fact.parent
    if kind == "table":
        columns = tuple((one.name[-1], one["type"]) for one in catalog.of(fact.identity, "column"))
        told: Hashable = tuple(sorted(columns)) or None
    elif kind == "column":
        default = catalog.get(fact.identity.part("default"))
        told = (
            *(fact[name] for name in _COLUMN),
            fact["identity"],
            None if default is None else (default["expression"], default["generated"]),
        )
    elif kind == "index":
        name = quote_name(fact.name[-1])
        told = fact["definition"].replace(f"INDEX {name} ON ", "INDEX ON ", 1)
    elif kind in _ROUTINES:
        told = (fact.name[2], fact["definition"].replace(quote_name(*fact.name[:2]), "", 1))
    else:
        told = tuple(
            tuple(value) if isinstance(value := fact[name], list) else value
            for name in _VALUES[kind]
        )
    return None if told is None else (parent, told)
