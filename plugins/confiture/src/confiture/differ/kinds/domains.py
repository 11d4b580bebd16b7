"""Domains and their constraints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query, Since, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.kinds.types import OF_TYPE, Type, holders
from confiture.differ.names import quote_name

_NOT_NULL_OID: Final = (
    "SELECT o.oid FROM pg_catalog.pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'n'"
)
_NOT_NULL_NAME: Final = Since(
    170000,
    "(SELECT o.conname FROM pg_catalog.pg_constraint o WHERE o.contypid = t.oid"
    " AND o.contype = 'n' AND o.conname <> pg_catalog.left(t.typname || '_not_null', 63))",
    "NULL",
)


class Domain(Type):
    """A domain, with its constraints where it is new."""

    name = "domain"
    rank = 14
    word = "DOMAIN"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source="pg_catalog.pg_type t"
                " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                " JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype"
                " LEFT JOIN pg_catalog.pg_collation l"
                " ON l.oid = t.typcollation AND t.typcollation <> b.typcollation"
                " LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace",
                where="t.typtype = 'd'",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
                also=(
                    (
                        "pg_constraint",
                        f"coalesce(({_NOT_NULL_OID}), 0)",
                    ),
                ),
                members=OF_TYPE,
                values={
                    "type": "pg_catalog.format_type(t.typbasetype, t.typtypmod)",
                    "collation": "CASE WHEN l.oid IS NOT NULL"
                    " THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END",
                    "default": "pg_catalog.pg_get_expr(t.typdefaultbin, 0)",
                    "not_null": "t.typnotnull",
                    "not_null_name": _NOT_NULL_NAME,
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        parts = [f"CREATE DOMAIN {quote_name(*fact.name)} AS {fact['type']}"]
        if fact["collation"] is not None:
            parts.append(f"COLLATE {fact['collation']}")
        if fact["default"] is not None:
            parts.append(f"DEFAULT {fact['default']}")
        if fact["not_null"]:
            parts.append(_not_null(fact))
        inline = [
            one
            for one in world.new.of(fact.identity, "domain constraint")
            if one["validated"] and not _needs_itself(one, fact.identity, world.new)
        ]
        parts += [f"CONSTRAINT {quote_name(one.name[-1])} {one['definition']}" for one in inline]
        return (made(fact, " ".join(parts), *(one.identity for one in inline)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["type"] != new["type"] or old["collation"] != new["collation"]:
            return None
        this = f"ALTER DOMAIN {quote_name(*new.name)}"
        actions: list[Action] = []
        if old["default"] != new["default"]:
            word = "DROP DEFAULT" if new["default"] is None else f"SET DEFAULT {new['default']}"
            actions.append(altered(new, f"{this} {word}"))
        if old["not_null"] and not new["not_null"]:
            actions.append(altered(new, f"{this} DROP NOT NULL"))
        elif new["not_null"] and not old["not_null"]:
            if _is_contained(new.identity, world):
                return None
            named = new["not_null_name"] is not None
            word = f"ADD {_not_null(new)}" if named else "SET NOT NULL"
            actions.append(altered(new, f"{this} {word}", **_scanned(new.identity, world)))
        elif old["not_null_name"] != new["not_null_name"]:
            usual = f"{new.name[-1]}_not_null"
            names = (quote_name(one["not_null_name"] or usual) for one in (old, new))
            actions.append(altered(new, f"{this} RENAME CONSTRAINT {' TO '.join(names)}"))
        return actions

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """A function is needed by the default alone: checks are facts of their own."""
        if replaced.kind != "function" or new["default"] is None:
            return None
        sql = f"ALTER DOMAIN {quote_name(*new.name)} SET DEFAULT {new['default']}"
        return (altered(new, sql),)


class DomainConstraint(Kind):
    """A check of a domain."""

    name = "domain constraint"
    rank = 36

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_constraint",
                source="pg_catalog.pg_constraint o"
                " JOIN pg_catalog.pg_type t ON t.oid = o.contypid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace",
                where="o.contype = 'c'",
                name=("n.nspname", "t.typname", "o.conname"),
                parent=below("pg_type", "t.oid"),
                oid="o.oid",
                values={
                    "definition": "pg_catalog.pg_get_constraintdef(o.oid)",
                    "validated": "o.convalidated",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"{_alter(fact)} ADD CONSTRAINT {quote_name(fact.name[-1])} {fact['definition']}"
        assert fact.parent is not None
        return (made(fact, sql, **(_scanned(fact.parent, world) if fact["validated"] else {})),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"{_alter(fact)} DROP CONSTRAINT {quote_name(fact.name[-1])}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if not new["validated"] or old["definition"] != f"{new['definition']} NOT VALID":
            return None
        assert new.parent is not None
        sql = f"{_alter(new)} VALIDATE CONSTRAINT {quote_name(new.name[-1])}"
        return (altered(new, sql, **_scanned(new.parent, world)),)

    def replaces_parent(self, old: Fact | None, new: Fact | None, world: World) -> bool:
        """PostgreSQL looks into columns of the domain, but not into arrays and rows of it."""
        return (
            new is not None
            and bool(new["validated"])
            and new.parent is not None
            and _is_contained(new.parent, world)
        )

    def links(self, fact: Fact) -> bool:
        return True


def _is_contained(domain: Identity, world: World) -> bool:
    """Whether columns hold values of a domain inside of other values."""
    name = quote_name(*domain.name)
    for one in holders(domain, world.old):
        direct = one.kind == "column" and world.old[one]["type"] == name
        if not direct:
            return True
    return False


def _alter(constraint: Fact) -> str:
    return f"ALTER DOMAIN {quote_name(*constraint.name[:-1])}"


def _not_null(fact: Fact) -> str:
    if fact["not_null_name"] is None:
        return "NOT NULL"
    return f"CONSTRAINT {quote_name(fact['not_null_name'])} NOT NULL"


def _scanned(domain: Identity, world: World) -> dict[str, Any]:
    """All tables with columns of a domain are read while nobody may write to them."""
    seen, waiting = set[Identity](), [domain]
    while waiting:
        for one in world.old.dependants.get(waiting.pop(), ()):
            if one not in seen and one.kind in {"column", "domain"}:
                seen.add(one)
                waiting += [one] if one.kind == "domain" else []
    tables = {Identity("table", one.name[:2]) for one in seen if one.kind == "column"}
    return {"scan": True, "lock": Lock.SHARE, "on": tuple(sorted(tables))} if tables else {}


def _needs_itself(constraint: Fact, domain: Identity, catalog: Catalog) -> bool:
    """Whether a check calls something that needs the domain to be there."""
    seen, waiting = {domain}, [one for one in constraint.needs if one != domain]
    while waiting:
        one = waiting.pop()
        if one not in seen and one in catalog:
            seen.add(one)
            if domain in catalog[one].needs:
                return True
            waiting += catalog[one].needs
    return False
