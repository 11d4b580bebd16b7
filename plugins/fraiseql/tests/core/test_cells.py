"""Rows read from columns alone: the answer is what documents give, byte for byte."""

from __future__ import annotations

import enum
import json
import random
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.execute.cells import compile_cells, write_instant
from fraiseql.plan.codec import plan_from_json, plan_to_json
from fraiseql.plan.model import Cell, CellForm, Operation, Plan, Statement
from psycopg import sql

pytestmark = pytest.mark.anyio

COLUMNS = "kind text, name text, open boolean, small smallint, whole integer, big bigint, \
amount numeric, day date, at timestamptz, colour colour, place_name text, place_at timestamptz"
KEYS = [column.split()[0] for column in COLUMNS.split(", ")]

#: The document is made as generated views make it, beside the columns and without them.
TABLES = f"""
CREATE TYPE colour AS ENUM ('red', 'light "blue"');
CREATE TABLE tv_thing (id uuid PRIMARY KEY, data jsonb NOT NULL, {COLUMNS});
CREATE TABLE tv_plain (id uuid PRIMARY KEY, data jsonb NOT NULL);
CREATE TABLE tv_other_zone (id uuid PRIMARY KEY, data jsonb NOT NULL, at timestamptz);
CREATE TABLE tv_shelf (id uuid PRIMARY KEY, data jsonb NOT NULL);
ALTER TABLE tv_thing ADD COLUMN shelf_id uuid;
CREATE FUNCTION fn_sync_tv_thing(VARIADIC ids uuid[]) RETURNS void LANGUAGE plpgsql
SET timezone = 'UTC' AS $$
BEGIN
    UPDATE tv_thing AS t SET data = to_jsonb(t) - 'data' - 'place_name' - 'place_at'
        || jsonb_build_object('place', jsonb_build_object('name', t.place_name, 'at', t.place_at));
    INSERT INTO tv_plain SELECT id, data FROM tv_thing;
END $$;
CREATE FUNCTION fn_sync_tv_other_zone(uuid) RETURNS void LANGUAGE sql
SET timezone = 'Asia/Kolkata' AS $$
    UPDATE tv_other_zone AS t SET data = to_jsonb(t) - 'data';
$$;
"""

SHELF = UUID(int=7)


class Colour(enum.Enum):
    """An enum of the database."""

    RED = "red"
    LIGHT_BLUE = 'light "blue"'


@fraiseql.type
class Place:
    """Inside of a document, with columns."""

    name: str | None
    at: datetime | None


class _Fields:
    id: UUID
    kind: str | None
    name: str | None
    open: bool | None
    small: int | None
    whole: int | None
    big: fraiseql.BigInt | None
    amount: Decimal | None
    day: date | None
    at: datetime | None
    colour: Colour | None
    place: Place


@fraiseql.type(source="tv_thing")
class Thing(_Fields):
    """In columns."""


@fraiseql.type(source="tv_plain")
class Plain(_Fields):
    """In documents."""


@fraiseql.type(source="tv_shelf")
class Shelf:
    """With a list of things."""

    id: UUID
    things: list[Thing] = fraiseql.relation(on="shelf_id")


@fraiseql.type(source="tv_other_zone")
class Zoned:
    """Whose documents spell instants otherwise."""

    id: UUID
    at: datetime


things = fraiseql.find_many(Thing)
thing = fraiseql.find_one(Thing)
plains = fraiseql.find_many(Plain)
plain = fraiseql.find_one(Plain)
shelves = fraiseql.find_many(Shelf)
zoned = fraiseql.find_many(Zoned, name="zoned")


FIELDS = "{ id kind name open small whole big amount day at colour place { at name } other: name }"
SETTINGS = [
    {},
    {"timezone": "Asia/Kolkata", "datestyle": "SQL, DMY", "bytea_output": "escape"},
    {"timezone": "America/St_Johns", "datestyle": "Postgres, MDY", "extra_float_digits": "0"},
]

ODD: dict[str, list[Any]] = {
    "name": ["", '"', "\\", "\x01\x08\x0c\n\r\t\x1f\x7f", "é ☃ 😀 \u2028", "</script>", "a" * 5000],
    "open": [True, False],
    "small": [-32768, 32767, 0],
    "whole": [-(2**31), 2**31 - 1],
    "big": [-(2**63), 2**63 - 1, 9007199254740993],
    "amount": ["NaN", "0.00", "-1.50", "123456789012345678901234567890.5", "1e-20", "1e30"],
    "day": ["infinity", "-infinity", "4714-11-24 BC", "0044-03-15 BC", "9999-12-31", "20000-01-01"],
    "at": [
        "infinity",
        "-infinity",
        "4714-11-24 00:00:00+00 BC",
        "0001-12-31 23:59:59.999999+00 BC",
        "0001-01-01 00:00:00+00",
        "1883-11-18 12:03:58.1+00",
        "2026-01-01 00:00:00.25+00",
        "2024-02-29 23:59:59.000001+00",
        "10000-01-01 00:00:00+00",
        "294276-12-31 23:59:59.999999+00",
    ],
    "colour": ["red", 'light "blue"'],
    "place_name": ["x", None],
}
ODD["place_at"] = ODD["at"]


def rows() -> list[dict[str, Any]]:
    """A row of nulls, one for each odd value, and some of chance."""
    chance = random.Random(5)
    found: list[dict[str, Any]] = [{}]
    found += [{key: value} for key, values in ODD.items() for value in values]
    found += [{key: chance.choice(values) for key, values in ODD.items()} for _ in range(40)]
    return [{"kind": f"k{number}", **row} for number, row in enumerate(found)]


@pytest.fixture
def things_dsn(fraise_template: Callable[..., str]) -> str:
    """The DSN of a database of odd values."""

    def build(dsn: str) -> None:
        with psycopg.connect(dsn) as connection:
            connection.execute(TABLES)
            for number, row in enumerate(rows(), start=1):
                values = {"id": UUID(int=number), "data": "{}", "shelf_id": SHELF, **row}
                statement = sql.SQL("INSERT INTO tv_thing ({}) VALUES ({})").format(
                    sql.SQL(", ").join(map(sql.Identifier, values)),
                    sql.SQL(", ").join(sql.Placeholder() * len(values)),
                )
                connection.execute(statement, list(values.values()))
            connection.execute("SELECT fn_sync_tv_thing(VARIADIC '{}')")
            connection.execute(
                "INSERT INTO tv_shelf VALUES (%s, %s)", (SHELF, f'{{"id": "{SHELF}"}}')
            )
            connection.execute(
                "INSERT INTO tv_other_zone VALUES (%s, '{}', '2026-01-01 00:00+00')", (SHELF,)
            )
            connection.execute("SELECT fn_sync_tv_other_zone(%s)", (SHELF,))

    return fraise_template(TABLES + json.dumps(rows()), build)


def engine_of(database: Any) -> Engine:
    context = FakeContext(resources={"database": database}, plugins=(plugin,))
    return Engine(Schema(sys.modules[__name__]), context)


async def ask(engine: Engine, query: str) -> str:
    answer = await engine.execute(GraphQLRequest(query=query), View())
    body = answer.body.decode()
    assert '"errors"' not in body, body
    return body


@pytest.mark.parametrize("settings", SETTINGS, ids=["as they are", "Kolkata", "St Johns"])
async def test_columns_give_what_documents_give(things_dsn, settings):
    with psycopg.connect(things_dsn, autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        for key, value in settings.items():
            change = sql.SQL("ALTER DATABASE {} SET {} = {}")
            connection.execute(change.format(name, sql.Identifier(key), sql.Literal(value)))
    async with open_database(things_dsn) as database:
        engine = engine_of(database)
        read = await ask(engine, f"{{ found: things(limit: 100) {FIELDS} }}")
        expected = await ask(engine, f"{{ found: plains(limit: 100) {FIELDS} }}")
        assert read == expected
        assert len(json.loads(read)["data"]["found"]) == len(rows())
        related = await ask(engine, f"{{ shelves {{ found: things(limit: 100) {FIELDS} }} }}")
        assert related.split('"found":')[1] == expected.split('"found":')[1].replace("]}}", "]}]}}")
        for number in (1, 3, 30):
            by_id = f'(id: "{UUID(int=number)}") {FIELDS} }}'
            one = await ask(engine, "{ found: thing" + by_id)
            assert one == await ask(engine, "{ found: plain" + by_id)


async def test_no_document_is_read_where_all_has_columns(things_dsn):
    async with open_database(things_dsn) as database:
        engine = engine_of(database)
        for asked in (f"things {FIELDS}", f"shelves {{ things {FIELDS} }}"):
            query = f"{{ {asked} }}"
            (statement,) = (await engine.explain(GraphQLRequest(query=query))).statements
            below = statement.sql.replace("t2.data ->> 'at'", "").replace(
                "(t2.data -> 'place') ->> 'at'", ""
            )
            assert "t2.data" not in below, below
            assert bool(statement.cells) == ("shelves" not in asked)
        plan = await engine.explain(GraphQLRequest(query="{ things { place { __typename } } }"))
        assert plan.statements[0].cells == ()
        plan = await engine.explain(GraphQLRequest(query="{ things { whole } plains { whole } }"))
        assert [statement.cells for statement in plan.statements] == [
            (Cell(("whole",), CellForm.INTEGER),),
            (Cell(("whole",), CellForm.JSON),),
        ]


async def test_an_instant_is_read_from_its_column_only_where_documents_are_of_utc(things_dsn):
    async with open_database(things_dsn) as database:
        engine = engine_of(database)
        zoned = await ask(engine, "{ zoned { at } }")
        assert json.loads(zoned)["data"] == {"zoned": [{"at": "2026-01-01T05:30:00+05:30"}]}


def test_instants_are_postgresql_s(things_dsn):
    chance = random.Random(7)
    span = 9_223_371_331_199_999_999 + 211_813_488_000_000_000
    micros = [chance.randrange(span) - 211_813_488_000_000_000 for _ in range(2_000)]
    micros += [chance.randrange(10**15) * chance.choice([1, 10**3, 10**6]) for _ in range(2_000)]
    micros = [each for each in micros if each < 9_223_371_331_199_999_999]
    with psycopg.connect(things_dsn) as connection:
        connection.execute("SET timezone = 'UTC'")
        found = connection.execute(
            """
            SELECT timestamptz_send(at), to_json(at)::text FROM (
                SELECT timestamptz '2000-01-01 00:00:00+00' + make_interval(days => (n / 86400000000)::int)
                       + (n %% 86400000000) * interval '1 microsecond' AS at
                FROM unnest(%s::bigint[]) AS n) AS made
            """,
            (micros,),
        ).fetchall()
    assert len(found) == len(micros)
    for sent, shown in found:
        assert write_instant(sent) == shown


def test_cells_of_one_object_stand_in_it():
    writer = compile_cells(
        [
            Cell(("id",), CellForm.INTEGER),
            Cell(("a", "b", "c"), CellForm.TEXT),
            Cell(("a", "b", "d"), CellForm.BOOLEAN),
            Cell(("a", '"e'), CellForm.JSON),
            Cell(("f",), CellForm.NUMERIC),
            Cell(("g", "h"), CellForm.TEXT),
        ]
    )
    assert writer.write((7, "x", True, "[1]", None, "y")) == (
        '{"id":7,"a":{"b":{"c":"x","d":true},"\\"e":[1]},"f":null,"g":{"h":"y"}}'
    )


def test_cells_are_kept_in_plans():
    statement = Statement("SELECT 1 AS c1", (), cells=(Cell(("a", "b"), CellForm.INSTANT),))
    plan = Plan(operation=Operation.QUERY, statements=(statement,), parts=())
    assert plan_from_json(json.loads(json.dumps(plan_to_json(plan)))) == plan
