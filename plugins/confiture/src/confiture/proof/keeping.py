"""Whether rows are what they were, after the schema around them has changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import psycopg
from attrs import frozen
from psycopg import Connection

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action
from confiture.differ.names import quote_name, relation

#: One value as text, or NULL.
Text: TypeAlias = str | None
#: What has attributes: its text has them by their places, its JSON by their names.
_ROWS: Final = frozenset({"composite", "domain"})
#: Values have one spelling.
_SESSION: Final = (
    "SET LOCAL search_path = ''; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'"
)
_SHOWN: Final = 60
#: Rows that are compared to find which one has become another.
_LOOKED_AT: Final = 20


@frozen
class Held:
    """The rows of one table.

    Attributes:
        types: of its columns, by name.
        shaped: columns that are told as JSON.
        rows: the values of each row, in the order of the columns.
    """

    types: Mapping[str, str]
    shaped: frozenset[str]
    rows: tuple[tuple[Text, ...], ...]

    def column(self, name: str) -> list[Text]:
        """All values of a column."""
        at = list(self.types).index(name)
        return [row[at] for row in self.rows]


#: The rows of each table.
Rows: TypeAlias = Mapping[Identity, Held]


def take(connection: Connection[Any], catalog: Catalog) -> dict[Identity, Held]:  # Any: as tuples
    """All rows of the ordinary tables of a database.

    Args:
        connection: in autocommit mode.
        catalog: of that database.
    """
    with connection.transaction():
        connection.execute(_SESSION)
        return {
            fact.identity: _read(connection, fact.identity, catalog)
            for fact in catalog.by_kind.get("table", ())
            if fact["partition_key"] is None
        }


def _read(connection: Connection[Any], table: Identity, catalog: Catalog) -> Held:
    columns = [one for one in catalog.of(table, "column") if not _is_generated(one, catalog)]
    shaped = frozenset(one.name[-1] for one in columns if _is_shaped(one))
    told = ", ".join(
        f"pg_catalog.to_jsonb({name})::text" if column.name[-1] in shaped else f"{name}::text"
        for column in columns
        for name in (quote_name(column.name[-1]),)
    )
    query = f"SELECT {told} FROM ONLY {relation(table)}"  # noqa: S608  # names are quoted
    rows = connection.execute(query).fetchall()
    return Held({one.name[-1]: one["type"] for one in columns}, shaped, tuple(rows))


def _is_generated(column: Fact, catalog: Catalog) -> bool:
    default = catalog.get(column.identity.part("default"))
    return default is not None and default["generated"] is not None


def _is_shaped(column: Fact) -> bool:
    return any(need.kind in _ROWS for need in column.needs)


@frozen
class Losses:
    """What statements say that they lose.

    Attributes:
        named: tables and columns, by their names.
    """

    named: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, actions: Iterable[Action]) -> Losses:
        """Of the actions of one direction."""
        lost = (one for one in actions if one.loses is not None)
        found = (
            identity
            for action in lost
            for identity in (action.of, *action.drops, *action.alters)
            if identity.kind in {"table", "column"}
        )
        return cls(frozenset(identity.name for identity in found))

    def __contains__(self, name: tuple[str, ...]) -> bool:
        return name in self.named or name[:2] in self.named


@frozen
class Comparison:
    """Rows before and after, and what is said of the way between.

    Attributes:
        connection: to the database as it is now, for values whose type is another.
        before, after: the rows.
        wanted: the catalog of the database as it is now.
        losses: what is said to be gone.
    """

    connection: Connection[Any]  # Any: as above
    before: Rows
    after: Rows
    wanted: Catalog
    losses: Losses

    def tell(self) -> list[str]:
        """What is not as it was, in words; empty if all is."""
        found = []
        for table, held in sorted(self.before.items(), key=lambda one: one[0]):
            if table.name in self.losses.named:
                continue
            now = self.after.get(table)
            shown = ".".join(table.name)
            if now is None:
                if table not in self.wanted:
                    found.append(f"{shown} is gone, and no statement says that it loses rows")
                elif held.rows:
                    found.append(f"{shown} holds no rows of its own any more")
                continue
            found += self._compare(table, held, now)
        return found

    def _compare(self, table: Identity, held: Held, now: Held) -> list[str]:
        found, kept = [], []
        for name in held.types:
            column = (*table.name, name)
            if column in self.losses:
                continue
            if name in now.types:
                kept.append(name)
            else:
                found.append(f"{'.'.join(column)} is gone, and no statement says that it loses it")
        if found:
            return found
        before = self._columns(held, now, kept)
        after = [_settle(now.column(name), held, now, name) for name in kept]
        if not kept:
            missing = len(held.rows) - len(now.rows)
            return [] if not missing else [f"{'.'.join(table.name)}: {missing} rows are missing"]
        return _differences(".".join(table.name), kept, _rows(before), _rows(after))

    def _columns(self, held: Held, now: Held, kept: Sequence[str]) -> list[list[Text]]:
        """The old values as they should be now."""
        found = []
        for name in kept:
            values = _settle(held.column(name), held, now, name)
            if held.types[name] != now.types[name] and name not in held.shaped | now.shaped:
                there = set(now.column(name))
                ways = (held.types[name], now.types[name])
                values = [
                    one if one in there else self._carried(one, *ways, there) for one in values
                ]
            found.append(values)
        return found

    def _carried(self, value: Text, old: str, new: str, there: set[Text]) -> Text:
        """A value in a type that it did not have; by a cast, else by its text."""
        if value is None:
            return None
        for way in (f"%s::{old}::{new}::text", f"%s::text::{new}::text"):
            try:
                row = self.connection.execute(f"SELECT {way}", (value,)).fetchone()
            except psycopg.OperationalError:
                raise
            except psycopg.Error:
                continue
            if row is not None and row[0] in there:
                return str(row[0])
        return value


def _settle(values: list[Text], held: Held, now: Held, name: str) -> list[Text]:
    """Of values with attributes only those that both sides have, in one spelling."""
    if name not in held.shaped & now.shaped:
        return values
    shapes = [_keys(side.column(name)) for side in (held, now)]
    common = shapes[0] & shapes[1] if all(shapes) else None
    return [None if one is None else _pick(json.loads(one), common) for one in values]


def _keys(values: Iterable[Text]) -> frozenset[str]:
    found = (json.loads(one) for one in values if one is not None)
    return frozenset(key for one in found if isinstance(one, dict) for key in one)


def _pick(value: Any, common: frozenset[str] | None) -> str:  # Any: JSON
    if isinstance(value, dict) and common is not None:
        value = {key: value[key] for key in sorted(common) if key in value}
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _differences(
    table: str, names: Sequence[str], before: Sequence[Any], after: Sequence[Any]
) -> list[str]:
    gone = list((Counter(before) - Counter(after)).elements())
    new = list((Counter(after) - Counter(before)).elements())
    if not gone and not new:
        return []
    if gone and new:
        old, now = _nearest(gone, new)
        other = [at for at in range(len(names)) if old[at] != now[at]]
        told = ", ".join(f"{names[at]} was {_show(old[at])}, is {_show(now[at])}" for at in other)
        return [f"a row of {table} is another: {told}"]
    what = "is gone" if gone else "was not there"
    row = ", ".join(
        f"{name} {_show(value)}" for name, value in zip(names, (gone or new)[0], strict=True)
    )
    return [f"a row of {table} {what}: {row}"]


def _rows(columns: Sequence[Sequence[Text]]) -> list[tuple[Text, ...]]:
    return list(zip(*columns, strict=True))


def _nearest(gone: Sequence[Any], new: Sequence[Any]) -> tuple[Any, Any]:
    """The two rows that have most in common."""
    pairs = ((one, other) for one in gone[:_LOOKED_AT] for other in new[:_LOOKED_AT])
    return max(pairs, key=lambda pair: sum(a == b for a, b in zip(*pair, strict=True)))


def _show(value: Text) -> str:
    if value is None:
        return "NULL"
    return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}...")
