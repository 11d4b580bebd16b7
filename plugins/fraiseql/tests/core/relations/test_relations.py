"""Relations: read in the statement of their parent, each with arguments of its own."""

from __future__ import annotations

import json
import os
import random
from typing import Any
from uuid import UUID

import anyio
import fraiseql
import psycopg
import pytest
from fraiseql import Schema
from fraiseql.errors import DeclarationError, RelationKeyError
from fraiseql.execute.context import ReadingExecutor
from fraiseql.plan.codec import plan_from_json, plan_to_json
from fraiseql.settings import FraiseqlSettings, LimitSettings

pytestmark = pytest.mark.anyio

#: How many random operations are compared.
OPERATIONS = 2_000 if os.environ.get("FRAISE_DEEP") == "1" else 150


async def test_lists_and_objects_in_one_statement(asking):
    data = await asking.data(
        "{ bands(where: {name: {eq: "
        '"Band 1"}}) { name label { name country bands(limit: 1) { name } }'
        " newest: records(orderBy: [{field: YEAR, direction: DESC}], limit: 1) { year }"
        " oldest: records(orderBy: {field: YEAR}, limit: 1) { year }"
        " records(limit: 5) { songs(where: {seconds: {isNull: false}}) { title record { id } } }"
        " } }"
    )
    (band,) = data["bands"]
    assert band["newest"][0]["year"] >= band["oldest"][0]["year"]
    assert [len(run) for run in asking.runs] == [1]


@pytest.mark.parametrize("computed", [False, True], ids=["planned", "computed"])
async def test_answers_equal_those_of_plain_resolvers(
    make_asking, library, oracle, documents, computed
):
    """Nested lists, aliases, orders, nulls, embedded objects with relations below them."""
    limits = LimitSettings(aliases=10_000, depth=40, tokens=50_000, cost=10**9)
    asking = make_asking(settings=FraiseqlSettings(limits=limits))
    expected = oracle.Oracle(Schema(library).sdl(), documents)
    found = 0
    for seed in range(OPERATIONS):
        writer = oracle.Writer(random.Random(seed), computed=computed)
        operation = writer.operation(4)
        ours = await asking.data(operation)
        theirs = expected.answer(operation)
        assert oracle.normal(ours) == oracle.normal(theirs), operation
        found += len(json.dumps(ours))
    assert found > 500 * OPERATIONS  # that they were not all empty
    assert all(len(run) == 1 for run in asking.runs)


async def test_row_9_lists_below_have_a_default_and_a_greatest_limit(asking):
    """Regression: no list without a limit, also inside of others."""
    data = await asking.data("{ bands { records { id } } }")
    assert max(len(band["records"]) for band in data["bands"]) == 2
    (error,) = await asking.errors("{ bands { some: records(limit: 6) { id } } }")
    assert error["message"] == "some.limit must be from 0 to 5, found 6."
    query = "query ($n: Int!, $o: Int!) { bands { label { bands(limit: $n, offset: $o) { id } } } }"
    (error,) = await asking.errors(query, {"n": 101, "o": 0})
    assert error["message"] == "label.bands.limit must be from 0 to 100, found 101."
    (error,) = await asking.errors(query, {"n": 1, "o": 10_001})
    assert error["message"] == "label.bands.offset must be from 0 to 10000, found 10001."
    assert len(asking.runs) == 1


async def test_lists_inside_of_lists_are_bounded_together(make_asking):
    """A few levels of allowed limits multiply to more than anybody may read."""
    asking = make_asking(settings=FraiseqlSettings(limits=LimitSettings(rows=150, cost=1e15)))
    query = (
        "query ($n: Int!) { labels(limit: 10) { bands(limit: $n) { records(limit: 2) { id }"
        " page(first: 3) { nodes { songs(limit: 2) { id } } } } } }"
    )
    # 10 labels with n bands each; of each band 2 records, a page of 3, and 2 songs of each.
    assert await asking.data(query, {"n": 1})
    (error,) = await asking.errors(query, {"n": 2})
    assert error["message"] == (
        "Lists inside of lists may read at most 150 rows, found 240; ask for fewer by limit or "
        "first."
    )
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    ids = [f"00000000-0000-0000-0001-{number:012d}" for number in range(4)]
    nodes = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Label { bands(limit: 50) { id } } } }"
    assert await asking.data(nodes, {"ids": ids[:3]})
    (error,) = await asking.errors(nodes, {"ids": ids})
    assert "found 200" in error["message"]
    assert len(asking.runs) == 2
    plan = await asking.engine.explain(fraiseql.GraphQLRequest(query=query, variables={"n": 1}))
    assert plan_from_json(json.loads(json.dumps(plan_to_json(plan)))) == plan
    deep = "{ labels { bands { records { band { records { band { records { id } } } } } } } }"
    asking = make_asking()
    assert await asking.data(deep)
    (error,) = await asking.errors(
        deep.replace("bands", "bands(limit: 100)")
        .replace("records {", "records(limit: 5) {")
        .replace("labels", "labels(limit: 100)")
    )
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"


async def test_variables_decide_relations(asking):
    query = (
        "query ($w: RecordFilter, $o: [RecordOrder!], $yes: Boolean!)"
        " { bands { a: records(where: $w, orderBy: $o, limit: 5) { year }"
        " label @include(if: $yes) { name } } }"
    )
    some = await asking.data(
        query,
        {"w": {"year": {"eq": 1971}}, "o": [{"field": "RATING", "nulls": "FIRST"}], "yes": False},
    )
    years = [record["year"] for band in some["bands"] for record in band["a"]]
    assert years
    assert set(years) == {1971}
    assert all("label" not in band for band in some["bands"])
    every = await asking.data(query, {"yes": True})
    assert sum(len(band["a"]) for band in every["bands"]) > len(years)


async def test_below_python_and_beside_it(asking):
    """A computed field sends the answer through graphql-core; relations are read all the same."""
    query = "{ bands(limit: 4) { %s name a: records(limit: 1) { title songs { id } } debut { songs { id } } } }"
    computed = await asking.data(query % "loud")
    plain = await asking.data(query % "")
    for band in computed["bands"]:
        assert band.pop("loud") == band["name"].upper()
    assert computed == plain


async def test_a_null_in_the_wrong_place_is_told_beside_python_too(asking, library_dsn):
    """Whether graphql-core or a shape finds it, a client reads the same, and no id of a log."""
    with psycopg.connect(library_dsn) as connection:
        connection.execute("UPDATE tv_record SET band_id = gen_random_uuid() WHERE year = 1971")
    query = "{ records(where: {year: {eq: 1971}}, limit: 1) { band { name %s } } }"
    plain, computed = await asking.ask(query % ""), await asking.ask(query % "loud")
    (error,) = plain["errors"]
    assert error["message"] == "Cannot return null for non-nullable field Record.band."
    assert error["extensions"] == {"code": "UNREPRESENTABLE_VALUE"}
    assert computed == plain


def test_a_type_may_list_itself_from_wherever_it_is_reached():
    """The filter of its lists is made once, though making it leads to itself."""

    @fraiseql.type(source="tv_person")
    class Person:
        id: UUID
        children: list[Person] = fraiseql.relation(on="parent_id")

    @fraiseql.type(source="tv_house")
    class House:
        id: UUID
        people: list[Person] = fraiseql.relation(on="house_id")

    sdl = Schema(fraiseql.find_many(House, name="houses"), Person).sdl()
    assert sdl.count("input PersonListFilter {") == 1


SELECTION = (
    "name label { name } x: records(limit: 1, orderBy: {field: YEAR}) { title songs { title } }"
    " page(first: 1) { totalCount nodes { id } } members { name band { name loud } }"
    " debut { songs { title } }"
)


async def test_of_objects_that_python_gives(asking):
    """As those that statements read, with everything below them."""
    data = await asking.data(
        f"{{ favourites {{ loud {SELECTION} }} bands {{ loud {SELECTION} }} }}"
    )
    assert data["favourites"] == data["bands"]
    plain = await asking.data(f"{{ favourite {{ {SELECTION} }} }}")
    assert plain["favourite"] == {
        key: value for key, value in data["bands"][1].items() if key != "loud"
    }


async def test_python_objects_are_read_for_together(asking, monkeypatch):
    """One statement for each relation, whatever the number of objects; not one for each."""
    fetched: list[str] = []
    original = ReadingExecutor.fetch

    async def fetch(self: Any, sql: str, *values: object) -> Any:
        fetched.append(sql)
        return await original(self, sql, *values)

    monkeypatch.setattr(ReadingExecutor, "fetch", fetch)
    await asking.data("{ favourites { records { id } label { name } } }")
    assert len(fetched) == 3  # the bands themselves, all records, all labels


async def test_of_objects_of_declared_classes(asking):
    data = await asking.data("{ stranger { name records { title } label { name } } }")
    assert data["stranger"]["records"]
    assert await asking.data("{ nobody { name label { name } records { id } } }") == {
        "nobody": {"name": "Nobody", "label": None, "records": []}
    }


async def test_of_what_a_method_gives(asking):
    data = await asking.data("{ bands { itself { name records { title } label { name } } } }")
    plain = await asking.data("{ bands { name records { title } label { name } } }")
    assert [band["itself"] for band in data["bands"]] == plain["bands"]


async def test_of_what_a_python_mutation_gives(asking):
    """In its own transaction, so that it sees what was written."""
    data = await asking.data(
        'mutation { moveRecords(to: "00000000-0000-0000-0002-000000000000")'
        " { name page { totalCount } } }"
    )
    total = await asking.data("{ pages { totalCount } }")
    assert data["moveRecords"]["page"] == total["pages"]


async def test_relations_below_python_fail_like_others(asking, library_dsn):
    (error,) = await asking.errors("{ favourite { records(limit: 9) { id } } }")
    assert error["message"] == "records.limit must be from 0 to 5, found 9."
    query = "query ($n: Int!) { favourite { name label { name bands(limit: $n) { id } } } }"
    body = await asking.ask(query, {"n": 101})
    assert body["data"] == {"favourite": {"name": "Band 1", "label": None}}
    assert body["errors"][0]["message"] == "label.bands.limit must be from 0 to 100, found 101."
    assert body["errors"][0]["path"] == ["favourite", "label"]
    with psycopg.connect(library_dsn) as connection:
        connection.execute("ALTER TABLE tv_label RENAME TO tv_lost")
    body = await asking.ask("{ favourite { name label { name } } }")
    assert body["data"] == {"favourite": {"name": "Band 1", "label": None}}
    assert body["errors"][0]["path"] == ["favourite", "label"]
    assert "tv_label" not in json.dumps(body)


async def test_of_what_a_function_wrote(asking):
    query = (
        'mutation ($id: ID!) { renameBand(input: {id: $id, name: "New"})'
        " { name label { name } records { title } } }"
    )
    data = await asking.data(query, {"id": "00000000-0000-0000-0002-000000000001"})
    assert data["renameBand"]["name"] == "New"
    assert data["renameBand"]["records"]
    (error,) = await asking.errors(
        'mutation { describeBand(input: {name: "x"}) { name records { id } } }'
    )
    assert error["message"].startswith("describeBand gives its own documents")
    assert len(asking.runs) == 1  # refused before anything was written


@pytest.mark.parametrize("data", ["{}", "[]", "5", '"text"', "null", '{"genre": null}'])
async def test_documents_that_are_no_objects(asking, library_dsn, data):
    """A front is put before objects alone, and their being empty is seen."""
    with psycopg.connect(library_dsn) as connection:
        connection.execute("UPDATE tv_band SET data = %s", (data,))
        connection.execute("UPDATE tv_record SET data = %s", (data,))
    queries = {
        "bands": "{ bands { genre { name } label { name } } }",
        "records": "{ records { tags band { name } } }",
    }
    for name, query in queries.items():
        body = await asking.ask(query)
        if data.startswith("{"):
            assert "errors" not in body
            assert all(item.popitem()[1] != {} for item in body["data"][name])
        elif data == "null":
            assert body["errors"][0]["message"] == (
                f"Cannot return null for non-nullable field Query.{name}."
            )
        else:
            message = body["errors"][0]["message"]
            assert message == f"Expected an object for Query.{name}, found: {data}"


async def test_the_key_of_a_relation_is_served_by_its_index(asking, library_dsn):
    plan = await asking.engine.explain(
        fraiseql.GraphQLRequest(query="{ bands { records(orderBy: {field: YEAR}) { title } } }")
    )
    sql = plan.statements[0].sql
    for number in (4, 3, 2, 1):
        sql = sql.replace(f"${number}::int8", "5")
    with psycopg.connect(library_dsn) as connection:
        connection.execute("SET enable_seqscan = off")
        connection.execute("SET enable_sort = off")
        found = "\n".join(row[0] for row in connection.execute(f"EXPLAIN {sql}").fetchall())
    assert "Index Scan using tv_record_band_idx on tv_record" in found
    assert "Index Cond: (band_id = t.id)" in found


async def test_a_request_that_is_given_up_leaves_nothing_running(make_asking, library_dsn):
    """What relations of Python's objects read ends with the request."""
    with psycopg.connect(library_dsn, autocommit=True) as connection:
        connection.execute("ALTER TABLE tv_label RENAME TO tb_label")
        connection.execute(
            "CREATE VIEW tv_label AS SELECT id, name, country, data, doc FROM tb_label"
            " WHERE pg_sleep(20) IS NOT NULL"
        )
        asking = make_asking(settings=FraiseqlSettings(limits=LimitSettings(seconds=1.0)))
        await asking.engine.start()
        (error,) = await asking.errors("{ favourites { label { name } } }")
        assert error["extensions"]["code"] == "TIMEOUT"
        running = (
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND state = 'active' AND query LIKE '%tv_label%'"
            " AND pid <> pg_backend_pid()"
        )
        for _ in range(50):
            (left,) = connection.execute(running).fetchone()
            if left == 0:
                break
            await anyio.sleep(0.1)
        assert left == 0


# -- declarations ------------------------------------------------------------------------------


def test_published_with_the_arguments_of_lists(library):
    sdl = Schema(library).sdl()
    assert (
        'records(\n    """Which ones; all of them without it."""\n    where: RecordFilter\n'
    ) in sdl
    assert "label: Label\n" in sdl
    assert '"""How many at most, up to 5."""\n    limit: Int! = 2' in sdl


@fraiseql.type(source="tv_label")
class Thing:
    id: UUID


@fraiseql.type
class Plain:
    id: UUID


def _schema(annotation: object, *, source: str | None = "tv_band", on: str = "label_id") -> Schema:
    @fraiseql.type(source=source)
    class Owner:
        id: UUID
        other: annotation = fraiseql.relation(on=on)  # type: ignore[valid-type]

    Owner.__annotations__["other"] = annotation
    return Schema(Owner, fraiseql.find_many(Thing, name="things"))


@pytest.mark.parametrize("annotation", [Plain, list[Plain], str, list[str], list[list[Thing]]])
def test_what_a_relation_can_give(annotation):
    with pytest.raises(DeclarationError, match="A relation gives a sourced type"):
        _schema(annotation).build()


def test_relations_of_inputs_are_refused():
    @fraiseql.input
    class Bad:
        things: list[Thing] = fraiseql.relation(on="x")

    with pytest.raises(DeclarationError, match="things is a relation, and inputs have none"):
        Schema(Bad, fraiseql.find_many(Thing, name="things")).build()


def test_methods_are_no_relations():
    with pytest.raises(DeclarationError, match="method other, which is no relation"):

        @fraiseql.type
        class Bad:
            @fraiseql.relation(on="x")
            def other(self) -> str:
                return ""


def test_a_list_needs_an_id():
    @fraiseql.type
    class Bad:
        name: str
        things: list[Thing] = fraiseql.relation(on="x")

    with pytest.raises(DeclarationError, match=r"Bad\.things is a list by relation"):
        Schema(Bad, fraiseql.find_many(Thing, name="things")).build()


def test_limits_of_a_relation():
    @fraiseql.type
    class Bad:
        id: UUID
        things: list[Thing] = fraiseql.relation(on="x", limit=5, max_limit=4)

    with pytest.raises(DeclarationError, match=r"Bad\.things: limit must be from 0 to 4, found 5"):
        Schema(Bad, fraiseql.find_many(Thing, name="things")).build()


@pytest.mark.parametrize(
    ("annotation", "on", "message"),
    [
        (Thing, "lable_id", "'lable_id' of tv_band that holds ids: there is none"),
        (Thing, "founded", "'founded' of tv_band that holds ids: it is integer"),
        (list[Thing], "label_id", "'label_id' of tv_label that holds ids: there is none"),
        (list[Thing], "country", "'country' of tv_label that holds ids: it is text"),
    ],
)
async def test_keys_that_are_nowhere_are_refused(make_asking, annotation, on, message):
    """They would give empty lists for ever."""
    asking = make_asking(_schema(annotation, on=on))
    with pytest.raises(RelationKeyError, match=message):
        await asking.engine.start()


async def test_embedded_objects_are_looked_up_where_only_their_row_has_the_key(
    make_asking, documents
):
    """A column of its own source is not there when the object stands in another document."""

    @fraiseql.type(source="tv_record")
    class Kept:
        id: UUID
        band: Holder | None = fraiseql.relation(on="band_id")

    @fraiseql.type(source="tv_band")
    class Holder:
        id: UUID
        name: str
        debut: Kept | None

    holders = fraiseql.find_many(Holder, name="holders")
    asking = make_asking(Schema(Holder, Kept, holders, fraiseql.find_many(Kept, name="kept")))
    assert await asking.data("{ kept { band { id } } }")
    data = await asking.data("{ holders { id debut { id band { id name } } } }")
    bands = {band["id"]: band for band in documents["band"]}
    assert len(asking.runs[-1]) == 1
    for holder in data["holders"]:
        own = bands[holder["id"]]
        expected = None
        if own["debut"] is not None:  # the first of its own records
            band = {"id": own["id"], "name": own["name"]}
            expected = {"id": own["debut"]["id"], "band": band}
        assert holder["debut"] == expected


async def test_filters_and_orders_look_up_what_only_a_row_has(make_asking, documents):
    @fraiseql.type(source="tv_record")
    class Kept:
        id: UUID
        band: Holder | None = fraiseql.relation(on="band_id")

    @fraiseql.type(source="tv_band")
    class Holder:
        id: UUID
        name: str
        debut: Kept | None

    holders = fraiseql.find_many(Holder, name="holders")
    asking = make_asking(Schema(Holder, Kept, holders))
    having = [band for band in documents["band"] if band["debut"] is not None]
    wanted = having[-1]
    data = await asking.data(
        f'{{ holders(where: {{debut: {{band: {{id: {{eq: "{wanted["id"]}"}}}}}}}}) {{ id }} }}'
    )
    assert data == {"holders": [{"id": wanted["id"]}]}
