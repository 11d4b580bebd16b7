"""A catalog is read in one snapshot; all questions are sent before the first is answered."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import evolve
from psycopg import Connection

from confiture.catalog.facts import Catalog, Fact, Identity, Unmodelled, make_catalog
from confiture.catalog.query import Query
from confiture.catalog.unmodelled import DESCRIBE_OBJECTS, FIND_BESIDE, FIND_OBJECTS

#: Names in what the server writes (defaults, views, constraints) are whole ones, and times and
#: floats have one spelling.
_SESSION: Final = (
    "SET LOCAL search_path = ''",
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL intervalstyle = 'iso_8601'",
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL quote_all_identifiers = off",
    "SET LOCAL bytea_output = 'hex'",
)
_DEPENDENCIES: Final = (
    "SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype::text"
    " FROM pg_catalog.pg_depend WHERE deptype NOT IN ('p', 'e') AND objid >= 16384"
    " AND (refobjid >= 16384 OR refclassid = 'pg_catalog.pg_namespace'::regclass)"
)
#: What belongs to extensions, with the name of each.
_EXTENDED: Final = (
    "SELECT d.classid, d.objid, e.extname FROM pg_catalog.pg_depend d"
    " JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid"
    " WHERE d.deptype = 'e' AND d.objid >= 16384"
    " AND d.refclassid = 'pg_catalog.pg_extension'::regclass"
)
_CASTS: Final = (
    "SELECT pg_catalog.format_type(castsource, NULL), pg_catalog.format_type(casttarget, NULL)"
    " FROM pg_catalog.pg_cast WHERE castcontext IN ('a', 'i') AND castsource <> casttarget"
)
_COLUMNS_BEFORE_VALUES: Final = 9
#: Kinds that have sequences and constraints which are no facts of their own.
_WHOLES: Final = frozenset({"column", "domain"})


#: By which the system catalogs speak of an object or a part of it: catalog, number, part or 0.
Address: TypeAlias = tuple[int, int, int]


class _Row(NamedTuple):
    query: Query
    address: Address
    parent: Address
    also: tuple[Address, ...]
    members: tuple[Address, ...]
    identity: Identity
    values: dict[str, Any]  # Any: what psycopg reads
    notes: dict[str, Any]


class _Answers(NamedTuple):
    rows: list[_Row]
    dependencies: list[Any]  # Any: rows as tuples
    extended: dict[tuple[int, int], Identity]
    casts: list[Any]
    unmodelled: list[Unmodelled]


class Reader:
    """Reads the facts of a database.

    Args:
        connection: in autocommit mode.
        queries: of all kinds.
    """

    def __init__(self, connection: Connection[Any], queries: Sequence[Query]) -> None:
        self._connection = connection
        self._version = connection.info.server_version
        self._queries = [
            query
            for query in queries
            if query.since <= self._version and (query.until is None or self._version < query.until)
        ]
        self._identities: dict[Address, Identity] = {}
        self._members: dict[Address, Identity] = {}
        self._loose = {query.kind: query.loose for query in self._queries if query.loose}
        self._extended: dict[tuple[int, int], Identity] = {}

    def read(self) -> Catalog:
        """Read everything, in one transaction that changes nothing; objects without a fact too.

        Raises:
            psycopg.Error: the server refused.
        """
        with _collecting_nothing():
            return self._read()

    def _read(self) -> Catalog:
        found = self._ask()
        objects = [row for row in found.rows if not row.query.aspect]
        needs = self._needs(found.dependencies)
        shells = self._separate(objects, needs)
        facts = [self._fact(row, needs.get(row.identity, set())) for row in objects]
        if shells:
            facts = [_in_shell(fact, shells.get(fact.identity)) for fact in facts]
            facts += shells.values()
        aspects = (self._aspect(row) for row in found.rows if row.query.aspect)
        facts += [fact for fact in aspects if fact is not None]
        return make_catalog(facts, self._version, found.unmodelled, found.casts)

    def _ask(self) -> _Answers:
        connection = self._connection
        with connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            connection.execute("; ".join(_SESSION))
            forbidden = self._forbidden()
            queries = [query for query in self._queries if query.privilege not in forbidden]
            with connection.pipeline() as pipeline:
                extensions = connection.execute(_EXTENDED)
                asked = [
                    (query, connection.execute(query.text(self._version))) for query in queries
                ]
                others = [
                    connection.execute(text)
                    for text in (_DEPENDENCIES, _CASTS, FIND_BESIDE, FIND_OBJECTS)
                ]
                pipeline.sync()
                # what has come is read while the server still works at the rest
                self._extended = {
                    (catalog, oid): Identity("extension", (name,))
                    for catalog, oid, name in extensions.fetchall()
                }
                rows = [
                    row for query, cursor in asked for row in self._rows(query, cursor.fetchall())
                ]
                dependencies, casts, beside, objects = (cursor.fetchall() for cursor in others)
            for row in rows:
                if not row.query.aspect:
                    self._keep(row)
            return _Answers(
                rows, dependencies, self._extended, casts, self._unmodelled(beside, objects)
            )

    def _rows(self, query: Query, found: Iterable[Sequence[Any]]) -> Iterable[_Row]:
        """The rows of a query, but for those of extensions."""
        extended = self._extended
        for row in _rows(query, found):
            if not extended or (row.address[:2] not in extended and row.parent[:2] not in extended):
                yield row

    def _keep(self, row: _Row) -> None:
        """Remember by which addresses an object is spoken of."""
        identities, identity = self._identities, row.identity
        if row.address[1]:
            identities[row.address] = identity
        for address in row.also:
            if address[1]:
                identities[address] = identity
        for address in row.members:
            self._members[address] = identity

    def _forbidden(self) -> set[tuple[str, str]]:
        """What queries read and the role may not."""
        wanted = sorted({one.privilege for one in self._queries if one.privilege is not None})
        rows = self._connection.execute(
            "SELECT w.catalog, w.name FROM unnest(%s::text[], %s::text[]) AS w(catalog, name)"
            " WHERE NOT pg_catalog.has_column_privilege('pg_catalog.' || w.catalog, w.name,"
            " 'SELECT')",
            ([one for one, _ in wanted], [name for _, name in wanted]),
        )
        return {(catalog, name) for catalog, name in rows.fetchall()}

    def _unmodelled(self, beside: Iterable[Any], objects: Iterable[Any]) -> list[Unmodelled]:
        """What the database has and no fact speaks of."""
        left = [
            one
            for one in objects
            if (*one, 0) not in self._identities
            and (*one, 0) not in self._members
            and one not in self._extended
        ]
        told = list(beside)
        if left:
            numbers = ([catalog for catalog, _ in left], [oid for _, oid in left])
            told += self._connection.execute(DESCRIBE_OBJECTS, numbers).fetchall()
        return sorted(
            (Unmodelled(catalog, what) for catalog, what in told),
            key=lambda one: (one.catalog, one.what),
        )

    def _needs(self, dependencies: Iterable[Any]) -> dict[Identity, set[Identity]]:
        """Direct needs of each identity, by ``pg_depend``."""
        found: dict[Identity, set[Identity]] = {}
        identities, find, loose = self._identities, self._find, self._loose
        for catalog, oid, sub, on_catalog, on_oid, on_sub, kind in dependencies:
            address, on_address = (catalog, oid, sub), (on_catalog, on_oid, on_sub)
            who = identities.get(address) or find(address)
            if who is None:
                continue
            what = identities.get(on_address) or find(on_address)
            if what is None or who == what or kind in loose.get(who.kind, ()):
                continue
            found.setdefault(who, set()).add(what)
        return found

    def _separate(
        self, objects: Iterable[_Row], needs: dict[Identity, set[Identity]]
    ) -> dict[Identity, Fact]:
        """The shells of what would otherwise need itself, by way of its own functions."""
        found: dict[Identity, Fact] = {}
        for row in objects:
            one, kind = row.identity, row.query.shelled
            if kind is None:
                continue
            circle = [other for other in needs.get(one, ()) if one in needs.get(other, ())]
            if not circle:
                continue
            shell = Identity(kind, one.name)
            for other in circle:
                needs[other] = (needs[other] - {one}) | {shell}
            parent = self._find(row.parent)
            found[one] = Fact(shell, {}, parent, frozenset({parent} if parent else ()))
        return found

    def _find(self, address: Address) -> Identity | None:
        """Whose address it is; a part that is no fact is its object's, a member its extension's."""
        catalog, oid, _ = address
        return (
            self._identities.get(address)
            or self._identities.get((catalog, oid, 0))
            or self._members.get(address)
            or self._extended.get((catalog, oid))
        )

    def _fact(self, row: _Row, needs: set[Identity]) -> Fact:
        parent = self._find(row.parent) if row.parent[1] else None
        if parent is not None and row.query.needs_parent:
            needs.add(parent)
        needs.discard(row.identity)
        return Fact(row.identity, row.values, parent, frozenset(needs), row.notes)

    def _aspect(self, row: _Row) -> Fact | None:
        """A fact about another; of a part that is no fact of its own it names the part."""
        catalog, oid, _ = row.address
        about = self._identities.get(row.address)
        whole = self._identities.get((catalog, oid, 0))
        part = row.values.pop("part", None)
        if about is None and whole is not None and part is not None:
            identity = whole.of(row.query.kind, *row.identity.name, "column", part)
            return Fact(identity, row.values, whole, frozenset({whole}), row.notes)
        within = row.values.pop("within", None)
        holder = self._members.get(row.address) if about is None else about
        if holder is not None and within is not None and (about is None or about.kind in _WHOLES):
            identity = holder.of(row.query.kind, *row.identity.name, *within)
            return Fact(identity, row.values, holder, frozenset({holder}), row.notes)
        if about is None:
            return None
        identity = about.of(row.query.kind, *row.identity.name)
        return Fact(identity, row.values, about, frozenset({about}), row.notes)


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Keep the collector of cycles away while the block runs.

    It would look again and again at tens of thousands of facts, of which none is garbage, and take
    as long as reading them.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _addresses(told: Sequence[int]) -> tuple[Address, ...]:
    return tuple((told[at], told[at + 1], 0) for at in range(0, len(told), 2))


def _in_shell(fact: Fact, shell: Fact | None) -> Fact:
    if shell is None:
        return fact
    return evolve(fact, parent=shell.identity, needs=fact.needs | {shell.identity})


def _rows(query: Query, found: Iterable[Sequence[Any]]) -> Iterable[_Row]:
    kind, settle = query.kind, query.settle
    values, notes = tuple(query.values), tuple(query.notes)
    first, second = _COLUMNS_BEFORE_VALUES, _COLUMNS_BEFORE_VALUES + len(values)
    for row in found:
        told = dict(zip(values, row[first:second], strict=True))
        yield _Row(
            query,
            (row[0], row[1], row[2]),
            (row[3], row[4], row[5]),
            _addresses(row[6]) if row[6] else (),
            _addresses(row[7]) if row[7] else (),
            Identity(kind, tuple(row[8])),
            told if settle is None else settle(told),
            dict(zip(notes, row[second:], strict=True)),
        )
