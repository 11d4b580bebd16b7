"""A catalog is read in one snapshot; all questions are sent before the first is answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from attrs import evolve
from psycopg import Connection

from confiture.catalog.facts import Catalog, Fact, Identity, Unmodelled, make_catalog
from confiture.catalog.query import Query
from confiture.catalog.unmodelled import find_objects

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
    " FROM pg_catalog.pg_depend WHERE deptype <> 'p' AND objid >= 16384"
    " AND (refobjid >= 16384 OR refclassid = 'pg_catalog.pg_namespace'::regclass)"
)
_CASTS: Final = (
    "SELECT pg_catalog.format_type(castsource, NULL), pg_catalog.format_type(casttarget, NULL)"
    " FROM pg_catalog.pg_cast WHERE castcontext IN ('a', 'i') AND castsource <> casttarget"
)
_COLUMNS_BEFORE_VALUES: Final = 9


class Address(NamedTuple):
    """By which the system catalogs speak of an object."""

    catalog: int
    oid: int
    sub: int = 0


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
    objects: list[Any]
    casts: list[Any]


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
        found = self._ask()
        self._extended = {
            (one[0], one[1]): Identity("extension", (one[7],))
            for one in found.dependencies
            if one[6] == "e"
        }
        objects: list[_Row] = []
        aspects: list[_Row] = []
        for row in found.rows:
            if row.address[:2] not in self._extended and row.parent[:2] not in self._extended:
                (aspects if row.query.aspect else objects).append(row)
        for row in objects:
            for address in (row.address, *row.also):
                if address.oid:
                    self._identities[address] = row.identity
            self._members.update(dict.fromkeys(row.members, row.identity))
        needs = self._needs(found.dependencies)
        shells = self._separate(objects, needs)
        facts = [self._fact(row, needs.get(row.identity, set())) for row in objects]
        facts = [_in_shell(fact, shells.get(fact.identity)) for fact in facts]
        facts += shells.values()
        facts += [fact for row in aspects if (fact := self._aspect(row)) is not None]
        return make_catalog(facts, self._version, self._beside(found.objects), found.casts)

    def _ask(self) -> _Answers:
        connection = self._connection
        with connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            connection.execute("; ".join(_SESSION))
            forbidden = self._forbidden()
            queries = [query for query in self._queries if query.privilege not in forbidden]
            with connection.pipeline():
                asked = [
                    (query, connection.execute(query.text(self._version))) for query in queries
                ]
                depend = connection.execute(
                    "SELECT d.*, e.extname FROM (" + _DEPENDENCIES + ") d"
                    " LEFT JOIN pg_catalog.pg_extension e"
                    " ON d.deptype = 'e' AND e.oid = d.refobjid"
                )
                casts = connection.execute(_CASTS)
                objects = connection.execute(find_objects())
            return _Answers(
                [row for query, cursor in asked for row in _rows(query, cursor.fetchall())],
                depend.fetchall(),
                objects.fetchall(),
                casts.fetchall(),
            )

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

    def _needs(self, dependencies: Iterable[Any]) -> dict[Identity, set[Identity]]:
        """Direct needs of each identity, by ``pg_depend``."""
        found: dict[Identity, set[Identity]] = {}
        for catalog, oid, sub, on_catalog, on_oid, on_sub, kind, _ in dependencies:
            if kind == "e":
                continue
            who = self._find(Address(catalog, oid, sub))
            what = self._find(Address(on_catalog, on_oid, on_sub))
            if who is None or what is None or who == what or kind in self._loose.get(who.kind, ()):
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
            circle = [other for other in needs.get(one, ()) if kind and one in needs.get(other, ())]
            if not circle:
                continue
            assert kind is not None
            shell = Identity(kind, one.name)
            for other in circle:
                needs[other] = (needs[other] - {one}) | {shell}
            parent = self._find(row.parent)
            found[one] = Fact(shell, {}, parent, frozenset({parent} if parent else ()))
        return found

    def _find(self, address: Address) -> Identity | None:
        """Whose address it is; a part that is no fact is its object's, a member its extension's."""
        return (
            self._identities.get(address)
            or self._identities.get(address._replace(sub=0))
            or self._members.get(address)
            or self._extended.get((address.catalog, address.oid))
        )

    def _fact(self, row: _Row, needs: set[Identity]) -> Fact:
        parent = self._find(row.parent) if row.parent.oid else None
        if parent is not None and row.query.needs_parent:
            needs = needs | {parent}
        return Fact(row.identity, row.values, parent, frozenset(needs - {row.identity}), row.notes)

    def _aspect(self, row: _Row) -> Fact | None:
        """A fact about another; of a part that is no fact of its own it names the part."""
        about = self._identities.get(row.address)
        whole = self._identities.get(row.address._replace(sub=0))
        part = row.values.pop("part", None)
        if about is None and whole is not None and part is not None:
            identity = whole.of(row.query.kind, *row.identity.name, "column", part)
            return Fact(identity, row.values, whole, frozenset({whole}), row.notes)
        index = row.values.pop("index", None)
        member_of = self._members.get(row.address)
        if about is None and member_of is not None and index is not None:
            identity = member_of.of(row.query.kind, *row.identity.name, "index", index)
            return Fact(identity, row.values, member_of, frozenset({member_of}), row.notes)
        if about is None:
            return None
        identity = about.of(row.query.kind, *row.identity.name)
        return Fact(identity, row.values, about, frozenset({about}), row.notes)

    def _beside(self, rows: Iterable[Any]) -> list[Unmodelled]:
        return sorted(
            (
                Unmodelled(catalog, what)
                for catalog, class_id, oid, what in rows
                if Address(class_id, oid) not in self._identities
                and Address(class_id, oid) not in self._members
                and (class_id, oid) not in self._extended
            ),
            key=lambda one: (one.catalog, one.what),
        )


def _addresses(told: Sequence[int]) -> tuple[Address, ...]:
    return tuple(Address(*told[at : at + 2]) for at in range(0, len(told), 2))


def _in_shell(fact: Fact, shell: Fact | None) -> Fact:
    if shell is None:
        return fact
    return evolve(fact, parent=shell.identity, needs=fact.needs | {shell.identity})


def _rows(query: Query, found: Iterable[Sequence[Any]]) -> Iterable[_Row]:
    values, notes = tuple(query.values), tuple(query.notes)
    first, second = _COLUMNS_BEFORE_VALUES, _COLUMNS_BEFORE_VALUES + len(values)
    for row in found:
        told = dict(zip(values, row[first:second], strict=True))
        yield _Row(
            query,
            Address(*row[0:3]),
            Address(*row[3:6]),
            _addresses(row[6]),
            _addresses(row[7]),
            Identity(query.kind, tuple(row[8])),
            told if query.settle is None else query.settle(told),
            dict(zip(notes, row[second:], strict=True)),
        )
