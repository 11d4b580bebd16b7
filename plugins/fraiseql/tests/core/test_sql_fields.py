"""Fields that an SQL expression gives: answered, compared, sorted by, in every place."""

from __future__ import annotations

import enum
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, errors, plugin
from fraiseql.sql.expressions import render_expression

pytestmark = pytest.mark.anyio


class Age(enum.Enum):
    OLD = "old"
    NEW = "new"


@fraiseql.type
class Note:
    text: str


@fraiseql.type(source="tv_record")
class Record:
    id: UUID
    title: str
    price: Decimal
    artist_id: UUID
    notes: list[Note]
    label: str | None = fraiseql.field(sql="t.title || ' (' || t.year || ')'")
    gross: Decimal = fraiseql.field(sql="t.price * 1.2", description="With tax.")
    age: Age = fraiseql.field(sql="CASE WHEN t.year < 1980 THEN 'old' ELSE 'new' END")
    cover: bytes | None = fraiseql.field(sql="convert_to(t.title, 'UTF8')")
    length: Annotated[timedelta | None, fraiseql.field(sql="make_interval(mins => t.minutes)")]
    tagged: str = fraiseql.field(sql="'t.title: ''' || t.title || $$'t.x$$ -- t.nothing")
    shadow: str = fraiseql.field(sql="upper(t.title)")

    @fraiseql.field
    def shout(self) -> str:
        return f"{self.label}! {self.shadow} {self.length}"


@fraiseql.type(source="tv_artist")
class Artist:
    id: UUID
    name: str
    initial: str = fraiseql.field(sql="left(t.name, 1)")
    records: list[Record] = fraiseql.relation(on="artist_id")


@fraiseql.interface(source="tv_record", discriminator="kind")
class Item:
    id: UUID
    loud: str = fraiseql.field(sql="upper(t.title)")


@fraiseql.type(discriminator="record")
class AnyRecord(Item):
    price: Decimal


@fraiseql.input
class TitleInput:
    title: str


@fraiseql.mutation(function="fn_own")
class MakeOwn:
    """Gives a document of its own, which holds the key."""

    input: TitleInput
    result: Artist


@fraiseql.mutation(function="fn_again")
class ReadAgain:
    """Gives an id, so that the row is read."""

    input: TitleInput
    result: Record


@fraiseql.mutation(function="fn_outcome")
class Outcome:
    input: TitleInput
    success: Record


SCHEMA = Schema(
    Note,
    Record,
    Artist,
    MakeOwn,
    ReadAgain,
    Outcome,
    fraiseql.find_many(Record, name="records"),
    fraiseql.find_one(Record, name="record"),
    fraiseql.find_many(Artist, name="artists"),
    AnyRecord,
    fraiseql.find_many(Item, name="items"),
    fraiseql.connection(Record, name="pages"),
    fraiseql.node(),
)
ONE, TWO, THREE = (str(UUID(int=number)) for number in (1, 2, 3))

DDL = """
CREATE TABLE tv_artist (id uuid, name text, data jsonb);
CREATE TABLE tv_record (id uuid, artist_id uuid, title text, year int, price numeric, minutes int,
                        data jsonb, doc text GENERATED ALWAYS AS (data::text) STORED);
CREATE INDEX ix_label ON tv_record ((title || ' (' || year || ')'));
CREATE FUNCTION fn_own(title text) RETURNS jsonb LANGUAGE sql AS
    $$ SELECT jsonb_build_object('id', gen_random_uuid(), 'name', title, 'initial', 'own') $$;
CREATE FUNCTION fn_again(title text) RETURNS uuid LANGUAGE sql AS
    $$ SELECT r.id FROM tv_record AS r WHERE r.title = fn_again.title $$;
CREATE FUNCTION fn_outcome(title text) RETURNS jsonb LANGUAGE sql AS
    $$ SELECT jsonb_build_object('status', 'success', 'entity_id', fn_again(title)) $$;
"""


def build(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(DDL)
        artist = {"id": ONE, "name": "Joni"}
        connection.execute(
            "INSERT INTO tv_artist VALUES (%s, 'Joni', %s)", (ONE, json.dumps(artist))
        )
        for id_, title, year, price, minutes in (
            (ONE, "Blue", 1971, "10.00", 36),
            (TWO, "Turbulent Indigo", 1994, "12.50", None),
        ):
            document = {
                "id": id_,
                "title": title,
                "price": float(price),
                "artist_id": ONE,
                "notes": [{"text": "n"}],
                "shadow": "of the document",
                "kind": "record",
            }
            connection.execute(
                "INSERT INTO tv_record VALUES (%s, %s, %s, %s, %s, %s, %s)",
                (id_, ONE, title, year, price, minutes, json.dumps(document)),
            )


@pytest.fixture
async def ask(anyio_backend: str, fraise_template, make_view) -> AsyncIterator[Any]:
    async with open_database(fraise_template("sql-fields", build)) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))

        async def ask(query: str, **variables: Any) -> Any:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            body = json.loads((await engine.execute(request, make_view())).body)
            assert "errors" not in body, body
            return body["data"]

        ask.engine = engine
        yield ask


ALL = "label gross age cover length tagged shadow"
BLUE = {
    "label": "Blue (1971)",
    "gross": "12.000",
    "age": "OLD",
    "cover": "Qmx1ZQ==",
    "length": "PT36M",
    "tagged": "t.title: 'Blue't.x",
    "shadow": "BLUE",
}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", {}),
        ("title", {"title": "Blue"}),
        ("notes { text }", {"notes": [{"text": "n"}]}),
        ("shout", {"shout": "Blue (1971)! BLUE 0:36:00"}),
    ],
)
async def test_values_beside_columns_documents_and_methods(ask, more, found):
    """Alone, with columns, with the whole document, and with what Python computes from it."""
    data = await ask(f'{{ record(id: "{ONE}") {{ {ALL} again: label {more} }} }}')
    assert data["record"] == {**BLUE, "again": "Blue (1971)", **found}


async def test_nulls(ask):
    data = await ask(f'{{ record(id: "{TWO}") {{ length notes {{ text }} }} }}')
    assert data["record"] == {"length": None, "notes": [{"text": "n"}]}


async def test_below_relations(ask):
    data = await ask(
        '{ artists { initial records(where: {label: {eq: "Blue (1971)"}},'
        " orderBy: {field: GROSS, direction: DESC}) { label notes { text } age } } }"
    )
    record = {"label": "Blue (1971)", "notes": [{"text": "n"}], "age": "OLD"}
    assert data == {"artists": [{"initial": "J", "records": [record]}]}


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        ({"label": {"eq": "Blue (1971)"}}, ["Blue"]),
        ({"label": {"startsWith": "Turb"}}, ["Turbulent Indigo"]),
        ({"gross": {"gt": "12"}}, ["Turbulent Indigo"]),
        ({"age": {"in": ["OLD"]}}, ["Blue"]),
        ({"length": {"eq": "PT36M"}}, ["Blue"]),
        ({"length": {"isNull": True}}, ["Turbulent Indigo"]),
        ({"cover": {"eq": "Qmx1ZQ=="}}, ["Blue"]),
        ({"not": {"shadow": {"eq": "BLUE"}}}, ["Turbulent Indigo"]),
    ],
)
async def test_filters(ask, where, titles):
    query = "query ($where: RecordFilter) { records(where: $where) { title } }"
    found = await ask(query, where=where)
    assert [row["title"] for row in found["records"]] == titles


@pytest.mark.parametrize(
    ("field", "direction", "first"),
    [("LABEL", "ASC", ONE), ("LABEL", "DESC", TWO), ("GROSS", "DESC", TWO), ("AGE", "DESC", ONE)],
)
async def test_orders(ask, field, direction, first):
    query = f"{{ records(orderBy: {{field: {field}, direction: {direction}}}) {{ id }} }}"
    assert (await ask(query))["records"][0] == {"id": first}


async def test_filters_of_relations(ask):
    some = '{ artists(where: {records: {some: {label: {eq: "Blue (1971)"}}}}) { name } }'
    assert await ask(some) == {"artists": [{"name": "Joni"}]}
    none = '{ artists(where: {records: {some: {label: {eq: "x"}}}}) { name } }'
    assert await ask(none) == {"artists": []}


async def test_an_index_on_the_expression_can_serve(ask):
    """The statement compares the expression itself, as the index has it."""
    request = fraiseql.GraphQLRequest(query='{ records(where: {label: {eq: "x"}}) { id } }')
    plan = await ask.engine.explain(request)
    assert "WHERE ((t.title || ' (' || t.year || ')')::text = $1::text)" in plan.statements[0].sql


async def test_of_an_interface(ask):
    data = await ask('{ items(where: {loud: {eq: "BLUE"}}) { loud ... on AnyRecord { price } } }')
    assert data == {"items": [{"loud": "BLUE", "price": "10.0"}]}


async def test_pages_by_an_expression(ask):
    """Cursors hold the value; pages forward and backward meet."""
    query = (
        "query ($after: String, $before: String, $first: Int, $last: Int) { pages("
        " after: $after, before: $before, first: $first, last: $last,"
        " orderBy: {field: LABEL, direction: DESC}) { edges { cursor node { label age } } } }"
    )
    (first,) = (await ask(query, first=1))["pages"]["edges"]
    assert first["node"] == {"label": "Turbulent Indigo (1994)", "age": "NEW"}
    (second,) = (await ask(query, first=1, after=first["cursor"]))["pages"]["edges"]
    assert second["node"] == {"label": "Blue (1971)", "age": "OLD"}
    (again,) = (await ask(query, last=1, before=second["cursor"]))["pages"]["edges"]
    assert again["node"] == first["node"]


async def test_by_node(ask):
    data = await ask(f'{{ node(id: "{TWO}") {{ ... on Record {{ label shadow }} }} }}')
    assert data["node"] == {"label": "Turbulent Indigo (1994)", "shadow": "TURBULENT INDIGO"}


async def test_what_mutations_give(ask):
    data = await ask('mutation { readAgain(input: {title: "Blue"}) { label shadow } }')
    assert data["readAgain"] == {"label": "Blue (1971)", "shadow": "BLUE"}
    data = await ask('mutation { makeOwn(input: {title: "x"}) { initial name } }')
    assert data["makeOwn"] == {"initial": "own", "name": "x"}
    data = await ask(
        'mutation { outcome(input: {title: "Blue"})'
        " { ... on OutcomeSuccess { record { label gross } } } }"
    )
    assert data["outcome"] == {"record": {"label": "Blue (1971)", "gross": "12.000"}}


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("t.nothing", "column t.nothing does not exist"),
        ("title", 'column reference "title" is ambiguous'),
        ("t.title AND", "syntax error"),
        ("t.data", None),
        ("(SELECT 1", "syntax error"),
        ("1); DELETE FROM tv_record; SELECT (1", "cannot insert multiple commands"),
    ],
)
async def test_expressions_are_tried_at_start(fraise_template, sql, message):
    wrong = fraiseql.type(source="tv_record", name="Wrong")(
        type(
            "Wrong",
            (),
            {
                "__annotations__": {"id": UUID, "value": str},
                "value": fraiseql.field(sql=sql),
                "__module__": __name__,
            },
        )
    )
    schema = Schema(wrong, fraiseql.find_many(wrong, name="wrongs"))
    async with open_database(fraise_template("sql-fields", build)) as database:
        engine = Engine(schema, FakeContext(resources={"database": database}, plugins=(plugin,)))
        if message is None:
            await engine.start()
            return
        with pytest.raises(errors.ExpressionError, match=message):
            await engine.start()


def test_declarations_without_meaning():
    def declare(annotation: Any, source: str | None) -> Any:
        hints = {"id": UUID, "x": annotation}
        body = {"__annotations__": hints, "x": fraiseql.field(sql="1"), "__module__": __name__}
        return fraiseql.type(source=source)(type("X", (), body))

    def returning(cls: type) -> Any:
        def found() -> Any: ...

        found.__annotations__ = {"return": cls}
        return fraiseql.query(found)

    for annotation, source in ((int, None), (list[int], "tv_x"), (Note, "tv_x")):
        with pytest.raises(errors.DeclarationError, match="has sql=, and must be a scalar or enum"):
            Schema(returning(declare(annotation, source))).build()


@pytest.mark.parametrize(
    ("sql", "rendered"),
    [
        ("t.a + t . b", "(r7.a + r7 . b)::int4"),
        ("t.a || 't.a' || \"t\".b", "(r7.a || 't.a' || \"t\".b)::int4"),
        ("E'\\'t.a' || t.b", "(E'\\'t.a' || r7.b)::int4"),
        ("$x$t.a$x$ || at.t.b || s_t.c", "($x$t.a$x$ || at.t.b || s_t.c)::int4"),
        ("/* t.a */ t.b -- t.c", "(/* t.a */ r7.b -- t.c\n)::int4"),
    ],
)
def test_the_row_is_renamed_where_it_is_meant(sql, rendered):
    assert render_expression(sql, "r7", "int4") == rendered
