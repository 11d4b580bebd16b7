"""Indexes that are built and dropped while the table is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.names import quote_name
from confiture.online.scene import Scene

#: ``CREATE INDEX``, and the index's name as the server writes it.
_HEAD: Final = re.compile(r'CREATE (UNIQUE )?INDEX ("(?:[^"]|"")+"|\S+) ON (?!ONLY )')


def table_of(index: Fact) -> Identity:
    """The table or materialized view that an index is of."""
    return index.parent or Identity("table", (index.name[0], index["table"]))


def create(action: Action, scene: Scene) -> Iterable[Action]:
    """Build an index without keeping anybody from writing."""
    fact = scene.new[action.of]
    if not scene.has_rows(table_of(fact)) or _HEAD.match(action.sql) is None:
        # that of a partitioned table has no rows of its own
        whole = scene.new.get(table_of(fact))
        is_whole = whole is not None and whole.values.get("partition_key") is not None
        return (evolve(action, scan=False) if is_whole else action,)
    return (build(action, fact.name[-1], table_of(fact)),)


def build(action: Action, name: str, table: Identity) -> Action:
    """The statement that builds an index concurrently, under a name."""
    sql = _HEAD.sub(
        lambda found: f"CREATE {found[1] or ''}INDEX CONCURRENTLY {quote_name(name)} ON ",
        action.sql,
        count=1,
    )
    return evolve(action, sql=sql, outside=True, **_shared(table))


def drop(action: Action, scene: Scene) -> Iterable[Action]:
    """Drop an index without waiting in front of those that read."""
    fact = scene.old[action.of]
    table = table_of(fact)
    if not scene.has_rows(table) or " ON ONLY " in fact["definition"].partition(" USING ")[0]:
        return (action,)
    sql = action.sql.replace("DROP INDEX ", "DROP INDEX CONCURRENTLY ", 1)
    return (evolve(action, sql=sql, outside=True, **_shared(table)),)


def swap(dropping: Action, creating: Action, scene: Scene) -> tuple[Action, ...] | None:
    """Build the new form of an index, then drop the old one, then give the new one its name.

    None if it must be dropped first.
    """
    fact = scene.new[creating.of]
    table = table_of(fact)
    gone = tuple(drop(dropping, scene))
    if not scene.has_rows(table) or not gone[0].outside or _HEAD.match(creating.sql) is None:
        return None
    schema, name = fact.name[0], fact.name[-1]
    other = scene.free_name(schema, name, "new")
    built = evolve(
        build(creating, other, table),
        of=Identity("index", (schema, other)),
        creates=frozenset(),
    )
    rename = Action(
        sql=f"ALTER INDEX {quote_name(schema, other)} RENAME TO {quote_name(name)}",
        verb=Verb.ALTER,
        of=fact.identity,
        creates=creating.creates,
    )
    return (built, *gone, rename)


def _shared(table: Identity) -> dict[str, Any]:  # Any: values of an action
    return {"lock": Lock.SHARE_UPDATE_EXCLUSIVE, "on": (table,), "weaker": ()}
