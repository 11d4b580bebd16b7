"""Triggers of tables and views, and event triggers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, locked, made
from confiture.differ.kinds.views import STATES
from confiture.differ.names import literal, quote_name, relation

_FROM_14: Final = 140000


class Trigger(Kind):
    """A trigger. Those that partitions have from the table above are part of that one."""

    name = "trigger"
    rank = 62

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_trigger",
                source="pg_catalog.pg_trigger g"
                " JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                where="NOT g.tgisinternal AND g.tgparentid = 0",
                name=("n.nspname", "c.relname", "g.tgname"),
                parent=below("pg_class", "c.oid"),
                oid="g.oid",
                values={
                    "definition": "pg_catalog.pg_get_triggerdef(g.oid)",
                    "constraint": "g.tgconstraint <> 0",
                    "state": "g.tgenabled::text",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return [
            made(fact, fact["definition"], **_locks(fact, world)),
            *_change_state("O", fact, world),
        ]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"DROP TRIGGER {quote_name(fact.name[-1])} ON {relation(fact.identity)}"
        lock = {**_locks(fact, world), "lock": Lock.ACCESS_EXCLUSIVE}
        return (dropped(fact, sql, **lock),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["definition"] == new["definition"]:
            return [*_change_state(old["state"], new, world)]
        if world.version < _FROM_14 or old["constraint"] or new["constraint"]:
            return None
        sql = new["definition"].replace("CREATE TRIGGER", "CREATE OR REPLACE TRIGGER", 1)
        # a trigger that is replaced fires as a new one does
        return [altered(new, sql, **_locks(new, world)), *_change_state("O", new, world)]

    def breaks(self, old: Fact, new: Fact, world: World) -> frozenset[str]:
        # partitions follow what the table above them is told
        return frozenset({TriggerState.name})


class TriggerState(Kind):
    """When a partition's share of a trigger fires, where that is not when the trigger does."""

    name = "trigger state"
    rank = 63

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_trigger",
                source="pg_catalog.pg_trigger g"
                " JOIN pg_catalog.pg_trigger a ON a.oid = g.tgparentid"
                " JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                where="NOT a.tgisinternal AND a.tgenabled <> g.tgenabled",
                name=("n.nspname", "c.relname", "g.tgname"),
                parent=below("pg_class", "c.oid"),
                oid="g.oid",
                values={"state": "g.tgenabled::text", "usual": "a.tgenabled::text"},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, self._sql(fact, fact["state"]), **_lock(fact)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        assert fact.parent is not None
        if not _comes_down(fact.parent, fact.name[-1], world.new):
            return ()  # the trigger itself goes
        return (dropped(fact, self._sql(fact, fact["usual"]), **_lock(fact)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        return (altered(new, self._sql(new, new["state"]), **_lock(new)),)

    @staticmethod
    def _sql(fact: Fact, state: str) -> str:
        sql = f"ALTER TABLE ONLY {relation(fact.identity)} {STATES[state]} TRIGGER"
        return f"{sql} {quote_name(fact.name[-1])}"


class EventTrigger(Kind):
    """An event trigger: made after everything else and dropped before it, since it fires there."""

    name = "event trigger"
    rank = 98

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_event_trigger",
                source="pg_catalog.pg_event_trigger e"
                " JOIN pg_catalog.pg_proc p ON p.oid = e.evtfoid"
                " JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace",
                name=("e.evtname",),
                oid="e.oid",
                schemas=False,
                values={
                    "event": "e.evtevent",
                    "tags": "coalesce(e.evttags, '{}')",
                    "function": "ARRAY[pn.nspname, p.proname]::text[]",
                    "state": "e.evtenabled::text",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE EVENT TRIGGER {quote_name(*fact.name)} ON {fact['event']}"
        if fact["tags"]:
            sql += f" WHEN TAG IN ({', '.join(literal(tag) for tag in fact['tags'])})"
        sql += f" EXECUTE FUNCTION {quote_name(*fact['function'])}()"
        return [made(fact, sql), *self._change_state("O", fact)]

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP EVENT TRIGGER {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if any(old[key] != new[key] for key in ("event", "tags", "function")):
            return None
        return [*self._change_state(old["state"], new)]

    @staticmethod
    def _change_state(old: str, new: Fact) -> Iterable[Action]:
        if old != new["state"]:
            yield altered(
                new, f"ALTER EVENT TRIGGER {quote_name(*new.name)} {STATES[new['state']]}"
            )


def _lock(fact: Fact) -> dict[str, object]:
    assert fact.parent is not None
    return locked(Lock.SHARE_ROW_EXCLUSIVE, fact.parent)


def _comes_down(table: Identity, name: str, catalog: Catalog) -> bool:
    """Whether a table above has a trigger of that name."""
    fact = catalog.get(table)
    above = fact.values.get("parents") or () if fact is not None else ()
    return any(
        Identity(Trigger.name, (*parent, name)) in catalog
        or _comes_down(Identity("table", tuple(parent)), name, catalog)
        for parent in above
    )


def _locks(fact: Fact, world: World) -> dict[str, object]:
    """The lock of a trigger's table, and of its partitions, which get the trigger too."""
    assert fact.parent is not None
    return locked(Lock.SHARE_ROW_EXCLUSIVE, fact.parent, *world.old.below(fact.parent))


def _change_state(old: str, new: Fact, world: World) -> Iterable[Action]:
    if old != new["state"]:
        sql = f"ALTER TABLE {relation(new.identity)} {STATES[new['state']]} TRIGGER"
        yield altered(new, f"{sql} {quote_name(new.name[-1])}", **_locks(new, world))
