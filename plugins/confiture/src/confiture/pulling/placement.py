"""In which file each object stands: numbered folders for kinds, one file an object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from confiture.catalog.facts import Catalog, Fact, Identity


@frozen
class Shelf:
    """Where a kind of object stands.

    Attributes:
        folder: below the folder of DDL files.
        file: one for all objects of the kind; None for one file each.
    """

    folder: str
    file: str | None = None


_COMMON: Final = "00_common"
_TYPES: Final = Shelf("05_types")
_TABLES: Final = Shelf("10_tables")
_VIEWS: Final = Shelf("20_views")
_FUNCTIONS: Final = Shelf("30_functions")
_OPERATORS: Final = Shelf("40_operators", "operators")
_SEARCH: Final = Shelf("50_text_search", "text_search")
_FOREIGN: Final = Shelf(_COMMON, "foreign_servers")
#: Kinds that stand by themselves; all others stand with what they belong to.
_SHELVES: Final[Mapping[str, Shelf]] = {
    "schema": Shelf(_COMMON, "schemas"),
    "extension": Shelf(_COMMON, "extensions"),
    "language": Shelf(_COMMON, "languages"),
    "access method": Shelf(_COMMON, "access_methods"),
    "foreign data wrapper": _FOREIGN,
    "foreign server": _FOREIGN,
    "collation": Shelf(_COMMON, "collations"),
    "conversion": Shelf(_COMMON, "conversions"),
    "shell type": _TYPES,
    "base type": _TYPES,
    "enum": _TYPES,
    "composite": _TYPES,
    "range": _TYPES,
    "domain": _TYPES,
    "sequence": Shelf("08_sequences"),
    "table": _TABLES,
    "foreign table": _TABLES,
    "view": _VIEWS,
    "materialized view": _VIEWS,
    "function": _FUNCTIONS,
    "procedure": _FUNCTIONS,
    "aggregate": _FUNCTIONS,
    "operator": _OPERATORS,
    "operator family": _OPERATORS,
    "operator class": _OPERATORS,
    "cast": Shelf("40_operators", "casts"),
    "transform": Shelf("40_operators", "transforms"),
    "text search parser": _SEARCH,
    "text search template": _SEARCH,
    "text search dictionary": _SEARCH,
    "text search configuration": _SEARCH,
    "event trigger": Shelf("80_event_triggers"),
    "publication": Shelf("85_publications"),
    "default privileges": Shelf("90_privileges", "default_privileges"),
}
#: What no kind above holds.
_REST: Final = Shelf("95_rest", "rest")
_PUBLIC: Final = "public"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")


class Places:
    """Gives each statement its file.

    Args:
        catalog: that the files shall describe.
        empty: that they begin with.
    """

    def __init__(self, catalog: Catalog, empty: Catalog) -> None:
        self._catalog = catalog
        self._empty = empty
        self._taken: dict[str, tuple[str, ...]] = {}
        #: what reads and writes the values of a type stands with it, because both need each other
        self._served = {
            need: fact
            for fact in catalog.by_kind.get("base type", ())
            for need in fact.needs
            if need.kind == "function" and fact.parent in catalog[need].needs
        }

    def file_of(self, identity: Identity) -> str:
        """The path, relative to the folder of DDL files, of what an action is about."""
        fact = self._find(identity)
        if fact is None:
            return f"{_REST.folder}/{_REST.file}.sql"
        whole = self._whole(fact)
        shelf = _SHELVES.get(whole.kind, _REST)
        if shelf.file is not None:
            return f"{shelf.folder}/{shelf.file}.sql"
        return self._free(shelf.folder, whole.identity)

    def _find(self, identity: Identity) -> Fact | None:
        return self._catalog.get(identity) or self._empty.get(identity)

    def _whole(self, fact: Fact) -> Fact:
        """The object that a fact is a part of, or speaks of."""
        while fact.kind not in _SHELVES and fact.parent is not None:
            above = self._find(fact.parent)
            if above is None:
                break
            fact = above
        fact = self._served.get(fact.identity, fact)
        if fact.kind == "sequence" and fact.parent is not None and fact.parent.kind != "schema":
            above = self._find(fact.parent)
            return self._whole(above) if above is not None else fact
        return self._root(fact)

    def _root(self, table: Fact) -> Fact:
        """Partitions stand with the table that they are partitions of."""
        while table.values.get("bound") is not None and table.kind in {"table", "foreign table"}:
            above = self._catalog.get(Identity("table", tuple(table["parents"][0])))
            if above is None:
                break
            table = above
        return table

    def _free(self, folder: str, identity: Identity) -> str:
        """A path that no other object has, also where file names know no upper case."""
        # what is in no schema has a name of one part; routines have their arguments behind theirs
        *schema, name = identity.name[:2]
        below = [_plain(one) for one in schema if one != _PUBLIC]
        stem = "/".join([folder, *below, _plain(name)])
        number = 1
        while True:
            path = f"{stem}.sql" if number == 1 else f"{stem}_{number}.sql"
            if self._taken.setdefault(path.lower(), identity.name[:2]) == identity.name[:2]:
                return path
            number += 1


def _plain(name: str) -> str:
    return _UNSAFE.sub("_", name) or "_"
