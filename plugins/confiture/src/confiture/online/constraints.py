"""Constraints that are added while the table is used: their rows are read under a weak lock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.kinds.constraints import referenced
from confiture.differ.names import quote_name, relation
from confiture.online.scene import Scene

#: A key as the server writes it, of columns alone: no period, no operator.
_KEY: Final = re.compile(
    r"(?P<word>PRIMARY KEY|UNIQUE)(?P<nulls> NULLS NOT DISTINCT)? (?P<columns>\(.*?\))"
    r"(?P<include> INCLUDE \(.*?\))?(?P<timing>(?: DEFERRABLE)?(?: INITIALLY DEFERRED)?)"
)
_PERIOD: Final = " WITHOUT OVERLAPS"
#: From here on a reference of a partitioned table can be added without being checked.
_PARTITIONED_REFERENCES: Final = 180000


def add(action: Action, scene: Scene) -> Iterable[Action]:
    """Add a constraint in steps of which none reads the table under a strong lock."""
    fact = scene.new[action.of]
    if _is_key(fact, scene):
        index = build_key(fact, fact.name[-1], action)
        return (index, _use_index(action, fact, fact.name[-1])) if index else (action,)
    if not _is_checkable(fact, scene):
        return (action,)
    return (_add_unchecked(action, fact, fact.name[-1], scene), validate(fact, None, action, scene))


def swap(dropping: Action, creating: Action, scene: Scene) -> tuple[Action, ...] | None:
    """Add the new form of a constraint before the old one is dropped, so that one always holds.

    None if it must be dropped first.
    """
    fact, before = scene.new[creating.of], scene.old[creating.of]
    schema, name = fact.name[0], fact.name[-1]
    other = scene.free_name(schema, name, "new")
    this = f"ALTER TABLE {relation(fact.identity)}"
    if _is_key(fact, scene) and before["type"] in "pu":
        index = build_key(fact, other, creating)
        if index is None:
            return None
        changed = _use_index(creating, fact, other)
        # one statement: at no moment may rows be entered twice
        words = changed.sql.removeprefix(f"{this} ")
        return index, evolve(changed, sql=f"{dropping.sql}, {words}", on=dropping.on)
    if not _is_checkable(fact, scene) or before["type"] not in "fc":
        return None
    table = _table(fact)
    rename = Action(
        sql=f"{this} RENAME CONSTRAINT {quote_name(other)} TO {quote_name(name)}",
        verb=Verb.ALTER,
        of=fact.identity,
        creates=creating.creates,
        lock=Lock.ACCESS_EXCLUSIVE,
        on=scene.family(table) if fact["type"] == "c" else (table,),
    )
    added = evolve(_add_unchecked(creating, fact, other, scene), creates=frozenset())
    return added, validate(fact, other, creating, scene), dropping, rename


def build_key(fact: Fact, name: str, planned: Action) -> Action | None:
    """The statement that builds the index of a key; None if it is of a form that is not known."""
    found = _KEY.fullmatch(fact["definition"])
    if found is None or _PERIOD in found["columns"]:
        return None
    table = _table(fact)
    sql = (
        f"CREATE UNIQUE INDEX CONCURRENTLY {quote_name(name)} ON {relation(table)}"
        f" {found['columns']}{found['include'] or ''}{found['nulls'] or ''}"
    )
    return Action(
        sql=sql,
        verb=Verb.CREATE,
        of=Identity("index", (fact.name[0], name)),
        lock=Lock.SHARE_UPDATE_EXCLUSIVE,
        on=(table,),
        scan=True,
        fails_if=planned.fails_if,
        outside=True,
    )


def validate(fact: Fact, name: str | None, planned: Action, scene: Scene) -> Action:
    """The statement that checks the rows for a constraint, under a lock that lets all work on.

    Args:
        fact: the constraint.
        name: that it has for now; None for its own.
        planned: the statement that would have added and checked it at once.
        scene: where it is.
    """
    table = _table(fact)
    # references of a table are not those of its heirs, but of its partitions
    reaches = fact["type"] == "c" or fact["partitioned"]
    sql = f"ALTER TABLE {relation(table)} VALIDATE CONSTRAINT {quote_name(name or fact.name[-1])}"
    return Action(
        sql=sql,
        verb=Verb.ALTER,
        of=fact.identity,
        lock=Lock.SHARE_UPDATE_EXCLUSIVE,
        on=scene.family(table) if reaches else (table,),
        weaker=tuple((one, Lock.ROW_SHARE) for one in referenced(fact)),
        scan=True,
        fails_if=planned.fails_if,
    )


def _add_unchecked(action: Action, fact: Fact, name: str, scene: Scene) -> Action:
    table = _table(fact)
    sql = f"ALTER TABLE {relation(table)} ADD CONSTRAINT {quote_name(name)}"
    on = scene.family(table) if fact["type"] == "c" else action.on
    return evolve(
        action, sql=f"{sql} {fact['definition']} NOT VALID", scan=False, fails_if=None, on=on
    )


def _use_index(action: Action, fact: Fact, index: str) -> Action:
    found = _KEY.fullmatch(fact["definition"])
    assert found is not None
    sql = f"ALTER TABLE {relation(_table(fact))} ADD CONSTRAINT {quote_name(fact.name[-1])}"
    sql += f" {found['word']} USING INDEX {quote_name(index)}{found['timing']}"
    return evolve(action, sql=sql, scan=False, fails_if=None)


def _is_key(fact: Fact, scene: Scene) -> bool:
    return fact["type"] in "pu" and scene.has_rows(_table(fact))


def _is_checkable(fact: Fact, scene: Scene) -> bool:
    """Whether it can be added first and checked later."""
    table = _table(fact)
    if not fact["validated"] or not fact["enforced"] or table in scene.made:
        return False
    if table.kind != "table" or fact["type"] not in "fc":
        return False
    is_late = scene.version >= _PARTITIONED_REFERENCES
    return fact["type"] == "c" or not fact["partitioned"] or is_late


def _table(fact: Fact) -> Identity:
    assert fact.parent is not None
    return fact.parent
