"""Types with rows to add up, made at random: in columns, in documents, and one step away."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from attrs import frozen

WORDS = ["apple", "birch", "cloud", "delta", "ember", "flint", "grove", "haven", "inlet", "jetty"]
SECOND = ["one", "two", "three"]
BEGIN = datetime(2024, 12, 27, 20, 15, 30, 250_000, tzinfo=UTC)

#: Scalars: what Python calls them, the type of a column, and values, as few as groups need.
KINDS: dict[str, tuple[str, str, list[Any]]] = {
    # First letters differ, so that every collation sorts them alike.
    "String": ("str", "text", ["", "amber", "blue", 'coral "q"\\', "dé%_\n"]),
    "Int": ("int", "integer", [-3, 0, 1, 7, 2**31 - 1, -(2**31)]),
    "Float": ("float", "double precision", [-1.5, 0.0, 0.125, 2.25, 1024.0]),
    "Boolean": ("bool", "boolean", [True, False]),
    "BigInt": ("fraiseql.BigInt", "bigint", [2**53 + 1, 2**63 - 1, -(2**63), -4, 12]),
    "Decimal": (
        "Decimal",
        "numeric",
        [Decimal(text) for text in ("9.90", "0.10", "3", "-0.5", "12345678901234567890.000000001")],
    ),
    "Date": ("date", "date", [date(1968, 2, 29), date(2024, 12, 30), date(2025, 1, 1)]),
    "Time": ("time", "time", [time(0, 0), time(9, 30, 1), time(23, 59, 59, 999_999)]),
    "DateTime": ("datetime", "timestamptz", []),
    "UUID": ("UUID", "uuid", [f"00000000-0000-0000-0000-0000000000{end}" for end in ("0a", "aa")]),
    "Colour": ("Colour", "text", ["red", "dark blue", "amber"]),
}


@frozen(kw_only=True)
class Cell:
    """A field; ``column`` where rows have it beside the document."""

    key: str
    leaf: str
    column: bool

    @property
    def name(self) -> str:
        return camel(self.key)


@frozen(kw_only=True)
class Ledger:
    """Entries, each perhaps with a side inside of its document and a partner with rows of its own.

    Rows map keys to values of Python; those of an entry have ``side`` and ``partner_id`` as well.
    """

    number: int
    entry: tuple[Cell, ...]
    side: tuple[Cell, ...]
    partner: tuple[Cell, ...]
    entries: list[dict[str, Any]]
    partners: dict[str, dict[str, Any]]

    def reach(self) -> Iterator[tuple[str, str, Any]]:
        """What entries can be grouped by: name, scalar, and what finds it in a row."""
        for cell in self.entry:
            yield cell.name, cell.leaf, lambda row, key=cell.key: row[key]
        for cell in self.side:
            name = camel(f"side_{cell.key}")
            yield name, cell.leaf, lambda row, key=cell.key: (row["side"] or {}).get(key)
        for cell in self.partner:
            name = camel(f"partner_{cell.key}")
            yield name, cell.leaf, lambda row, key=cell.key: self._partner(row).get(key)

    def _partner(self, row: dict[str, Any]) -> dict[str, Any]:
        return self.partners.get(row["partner_id"], {})


def camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(part.capitalize() for part in rest)


def make_ledger(number: int) -> Ledger:
    """The ledger of a number; always the same."""
    chance = random.Random(f"ledger {number}")
    entry = _cells(chance, [*KINDS], chance.randint(5, 9), columns=0.5)
    side = _cells(chance, [*KINDS], 2, columns=0)
    partner = _cells(chance, [*KINDS], 2, columns=0.5)
    empty = chance.choice([0.05, 0.2, 0.6])
    partners = {
        _id(2, place): _row(chance, partner, empty) for place in range(chance.choice([0, 2, 4]))
    }
    rows = []
    for _ in range(chance.choice([0, 1, 7, 40, 90])):
        row = _row(chance, entry, empty)
        row["side"] = _row(chance, side, empty) if chance.random() < 0.8 else None
        row["partner_id"] = chance.choice([*partners, _id(8, 8), None])
        rows.append(row)
    return Ledger(
        number=number, entry=entry, side=side, partner=partner, entries=rows, partners=partners
    )


def _cells(
    chance: random.Random, leaves: list[str], count: int, columns: float
) -> tuple[Cell, ...]:
    keys = [f"{word}_{end}" if end else word for word in WORDS for end in ("", *SECOND)]
    return tuple(
        Cell(key=key, leaf=chance.choice(leaves), column=chance.random() < columns)
        for key in chance.sample(keys, count)
    )


def _row(chance: random.Random, cells: tuple[Cell, ...], empty: float) -> dict[str, Any]:
    return {
        cell.key: None if chance.random() < empty else _value(chance, cell.leaf) for cell in cells
    }


def _value(chance: random.Random, leaf: str) -> Any:
    if leaf != "DateTime":
        return chance.choice(KINDS[leaf][2])
    moment = BEGIN + timedelta(minutes=15 * chance.randrange(40) + chance.choice([0, 129_600]))
    # written where it happened; the half hours are those of Lord Howe
    offset = timezone(timedelta(minutes=chance.choice([0, -300, 330, 630])))
    return moment.astimezone(offset)


def _id(kind: int, number: int) -> str:
    return f"00000000-0000-0000-{kind:04d}-{number:012d}"


# -- Python --------------------------------------------------------------------------------------

MODULE = '''"""Ledger {number}."""

from __future__ import annotations

import enum
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

import fraiseql


class Colour(enum.Enum):
    RED = "red"
    DARK_BLUE = "dark blue"
    AMBER = "amber"


@fraiseql.type
class Side:
{side}

@fraiseql.type(source="tv_l{number}_partner")
class Partner:
    id: UUID
{partner}

@fraiseql.type(source="tv_l{number}_entry")
class Entry:
    id: UUID
{entry}    side: Side | None
    partner: Partner | None = fraiseql.relation(on="partner_id")


totals = fraiseql.aggregate(Entry, limit=1000, max_limit=1000)
'''


def write_module(ledger: Ledger) -> str:
    """The declarations of a ledger, as a module."""
    bodies = {
        name: "".join(f"    {cell.key}: {KINDS[cell.leaf][0]} | None\n" for cell in cells)
        for name, cells in (
            ("side", ledger.side),
            ("partner", ledger.partner),
            ("entry", ledger.entry),
        )
    }
    return MODULE.format(number=ledger.number, **bodies)


# -- tables --------------------------------------------------------------------------------------


def write_tables(ledger: Ledger) -> Iterator[tuple[str, list[Any]]]:
    """Statements with their values."""
    partners = [{**row, "id": id_} for id_, row in ledger.partners.items()]
    yield from _table(ledger, "partner", ledger.partner, {"id": "uuid"}, partners)
    entries = [{**row, "id": _id(1, place)} for place, row in enumerate(ledger.entries)]
    given = {"id": "uuid", "partner_id": "uuid"}
    yield from _table(ledger, "entry", ledger.entry, given, entries)


def _table(
    ledger: Ledger,
    name: str,
    cells: tuple[Cell, ...],
    given: dict[str, str],
    rows: list[dict[str, Any]],
) -> Iterator[tuple[str, list[Any]]]:
    columns = given | {cell.key: KINDS[cell.leaf][1] for cell in cells if cell.column}
    table = f"tv_l{ledger.number}_{name}"
    lines = [f'"{key}" {type_}' for key, type_ in columns.items()]
    yield f"CREATE TABLE {table} ({', '.join([*lines, 'data jsonb NOT NULL'])})", []
    names = ", ".join(f'"{key}"' for key in [*columns, "data"])
    marks = ", ".join(["%s"] * (len(columns) + 1))
    for place, row in enumerate(rows):
        # a null is a key without a value, or no key
        kept = {key: value for key, value in row.items() if value is not None or place % 2}
        values = [_plain(row[key]) for key in columns]
        yield f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values, write_json(kept)]


def _plain(value: Any) -> Any:
    """What a driver takes for any column, and JSON can be made of."""
    is_moment = isinstance(value, date | datetime | time | Decimal)
    return str(value) if is_moment else value


def write_json(value: Any) -> str:
    """JSON with exact numbers: a :class:`Decimal` stands there with all of its digits."""

    def default(each: Any) -> str:
        return f"@@{each}@@" if isinstance(each, Decimal) else each.isoformat()

    return re.sub(r'"@@(.*?)@@"', r"\1", json.dumps(value, default=default))
