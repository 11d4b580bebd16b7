"""Who owns an object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, made
from confiture.differ.kinds.aspects import about, relation_lock, target
from confiture.differ.names import quote_name

#: The sequence of an identity column is the column's, and has its owner.
_NOT_IDENTITY: Final = (
    "NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.deptype = 'i'"
    " AND i.classid = 'pg_catalog.pg_class'::regclass AND i.objid = o.oid AND o.relkind = 'S')"
)
#: Types that are no row, array or multirange of something else.
_OWN_TYPE: Final = (
    "typtype IN ('d', 'e', 'r') OR (typtype IN ('b', 'p') AND NOT EXISTS"
    " (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = o.oid)) OR EXISTS"
    " (SELECT FROM pg_catalog.pg_class k WHERE k.oid = typrelid AND k.relkind = 'c')"
)


class Owner(Kind):
    """Who owns an object: whoever made it, unless ownership is compared as well."""

    name = "owner"
    rank = 88

    _PLACES: Final = (
        ("pg_class", "relowner", f"relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND {_NOT_IDENTITY}"),
        ("pg_proc", "proowner", "true"),
        ("pg_namespace", "nspowner", "true"),
        ("pg_type", "typowner", _OWN_TYPE),
        ("pg_language", "lanowner", "true"),
        ("pg_foreign_data_wrapper", "fdwowner", "true"),
        ("pg_foreign_server", "srvowner", "true"),
        ("pg_collation", "collowner", "true"),
        ("pg_conversion", "conowner", "true"),
        ("pg_operator", "oprowner", "true"),
        ("pg_opclass", "opcowner", "true"),
        ("pg_opfamily", "opfowner", "true"),
        ("pg_ts_config", "cfgowner", "true"),
        ("pg_ts_dict", "dictowner", "true"),
        ("pg_statistic_ext", "stxowner", "true"),
        ("pg_event_trigger", "evtowner", "true"),
        ("pg_publication", "pubowner", "true"),
        ("pg_subscription", "subowner", "true"),
    )

    def queries(self) -> Sequence[Query]:
        return tuple(
            Query(
                kind=self.name,
                aspect=True,
                catalog=catalog,
                oid="o.oid",
                source=f"pg_catalog.{catalog} o JOIN pg_catalog.pg_roles r ON r.oid = o.{owner}",
                where=f"o.oid >= 16384 AND ({where})",
                schemas=False,
                # servers before 14 let superusers only see the numbers of subscriptions
                privilege=(catalog, "oid") if catalog == "pg_subscription" else None,
                values={"role": "r.rolname"},
                notes={"own": "r.rolname = current_user"},
            )
            for catalog, owner, where in self._PLACES
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        if _goes_with_table(fact, world.new):
            return ()
        brought = frozenset(_brought(fact, world))
        new = brought & world.fresh
        lock = relation_lock(fact, Lock.ACCESS_EXCLUSIVE)
        waits = _sequences(fact, world)
        return (made(fact, self._sql(fact), *new, settles=brought - new, after=waits, **lock),)

    def complete(self, world: World) -> Iterable[Action]:
        """What is made again belongs to whom it did, also where ownership is not compared."""
        for identity in sorted(world.fresh):
            aspect = identity.of(self.name)
            owner = world.old.get(aspect)
            if owner is None or owner.notes.get("own") or aspect in world.fresh:
                continue
            if not _goes_with_table(owner, world.new):
                waits = _sequences(owner, world)
                yield altered(world.new[identity], self._sql(owner), after=waits)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return ()

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if _goes_with_table(new, world.new):
            return ()
        settled, waits = frozenset(_brought(new, world)), _sequences(new, world)
        lock = relation_lock(new, Lock.ACCESS_EXCLUSIVE)
        return (altered(new, self._sql(new), settles=settled, after=waits, **lock),)

    @staticmethod
    def _sql(fact: Fact) -> str:
        identity, _ = about(fact)
        return f"ALTER {target(identity)} OWNER TO {quote_name(fact['role'])}"


def _goes_with_table(fact: Fact, catalog: Catalog) -> bool:
    """Whether it is about a sequence of a column, which has the owner of its table."""
    identity, _ = about(fact)
    found = catalog.get(identity) if identity.kind == "sequence" else None
    return found is not None and found["owner"] is not None


def _sequences(fact: Fact, world: World) -> frozenset[Identity]:
    """The sequences that belong to columns of a table, before or after, if it is about a table."""
    table, _ = about(fact)
    if table.kind not in {"table", "foreign table"}:
        return frozenset()
    return frozenset(
        one
        for catalog in (world.old, world.new)
        for column in catalog.children.get(table, ())
        for one in catalog.children.get(column, ())
        if one.kind == "sequence"
    )


def _brought(fact: Fact, world: World) -> Iterable[Identity]:
    """The owners of the sequences that go to another owner with a table."""
    for one in sorted(_sequences(fact, world)):
        if one in world.new and world.new[one]["owner"] is not None:
            yield one.of(Owner.name)
