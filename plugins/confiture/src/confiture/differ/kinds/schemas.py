"""Schemas and extensions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.names import literal, quote_name


class Schema(Kind):
    """A schema. ``public`` is there by itself, so it is a fact like the others."""

    name = "schema"
    rank = 0
    holds_data = True

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_namespace",
                source="pg_catalog.pg_namespace n",
                name=("n.nspname",),
                oid="n.oid",
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE SCHEMA {quote_name(*fact.name)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP SCHEMA {quote_name(*fact.name)}"),)


class Extension(Kind):
    """An extension; its members are its own business."""

    name = "extension"
    rank = 2
    holds_data = True

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_extension",
                source="pg_catalog.pg_extension e"
                " JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace",
                where="e.extname <> 'plpgsql'",
                name=("e.extname",),
                oid="e.oid",
                schemas=False,
                values={
                    "schema": "n.nspname",
                    "version": "e.extversion",
                    "relocatable": "e.extrelocatable",
                },
                notes={
                    "reachable": "ARRAY(SELECT u.target FROM"
                    " pg_catalog.pg_extension_update_paths(e.extname) u"
                    " WHERE u.source = e.extversion AND u.path IS NOT NULL)",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE EXTENSION {quote_name(*fact.name)} SCHEMA {quote_name(fact['schema'])}"
        return (made(fact, f"{sql} VERSION {literal(fact['version'])}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP EXTENSION {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["schema"] != new["schema"] and not old["relocatable"]:
            return None
        own = set(world.old.children.get(old.identity, ()))
        actions = []
        this = f"ALTER EXTENSION {quote_name(*new.name)}"
        if old["schema"] != new["schema"]:
            actions.append(altered(new, f"{this} SET SCHEMA {quote_name(new['schema'])}"))
        if old["version"] != new["version"] and new["version"] not in old.notes["reachable"]:
            # made again, unless somebody uses it
            return () if set(world.old.dependants.get(old.identity, ())) - own else None
        if old["version"] != new["version"]:
            actions.append(altered(new, f"{this} UPDATE TO {literal(new['version'])}"))
        return actions
