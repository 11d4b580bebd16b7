"""Extended statistics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, locked, made
from confiture.differ.names import quote_name


class Statistics(Kind):
    """Statistics over several columns or over expressions."""

    name = "statistics"
    rank = 46
    space = "statistics"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_statistic_ext",
                source="pg_catalog.pg_statistic_ext s"
                " JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace",
                name=("n.nspname", "s.stxname"),
                parent=below("pg_class", "s.stxrelid"),
                oid="s.oid",
                values={
                    "definition": "pg_catalog.pg_get_statisticsobjdef(s.oid)",
                    "target": "nullif(s.stxstattarget, -1)::int",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, fact["definition"], **_lock(fact)), *_aim(None, fact))

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP STATISTICS {quote_name(*fact.name)}", **_lock(fact)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["definition"] != new["definition"]:
            return None
        return tuple(_aim(old["target"], new))


def _lock(fact: Fact) -> dict[str, object]:
    assert fact.parent is not None
    return locked(Lock.SHARE_UPDATE_EXCLUSIVE, fact.parent)


def _aim(before: int | None, new: Fact) -> Iterable[Action]:
    if before != new["target"]:
        number = -1 if new["target"] is None else new["target"]
        sql = f"ALTER STATISTICS {quote_name(*new.name)} SET STATISTICS {number}"
        yield altered(new, sql)
