"""Connections: pages with cursors, forward and backward, as Relay specifies them."""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from functools import cmp_to_key
from typing import Any

import anyio
import attrs
import fraiseql
import psycopg
import pytest
from anyio import from_thread, to_thread
from fraise_postgres import open_database
from fraiseql import GraphQLRequest, Schema
from fraiseql.errors import CursorSecretError, DeclarationError, NameClashError
from fraiseql.explain.report import explain
from fraiseql.plan.codec import plan_from_json, plan_to_json
from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.model import KeyBlock
from fraiseql.settings import FraiseqlSettings, LimitSettings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.anyio

SECRET = "0123456789abcdef0123456789abcdef"


async def test_everything_of_a_page_in_one_statement(asking, documents):
    data = await asking.data(
        "{ pages(first: 2, orderBy: {field: YEAR}) { __typename totalCount"
        " pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }"
        " edges { __typename cursor c: cursor node { __typename title band { name } } }"
        " again: edges { node { id songs { title } } } nodes { id year } } }"
    )
    page = data["pages"]
    assert page["__typename"] == "RecordConnection"
    assert page["totalCount"] == len(documents["record"])
    assert page["pageInfo"] == {
        "__typename": "PageInfo",
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": page["edges"][0]["cursor"],
        "endCursor": page["edges"][1]["c"],
    }
    assert [edge["__typename"] for edge in page["edges"]] == ["RecordEdge"] * 2
    assert [list(edge) for edge in page["edges"]] == [["__typename", "cursor", "c", "node"]] * 2
    expected = sorted(documents["record"], key=lambda row: (row["year"], row["id"]))[:2]
    assert [edge["node"]["title"] for edge in page["edges"]] == [row["title"] for row in expected]
    assert [edge["node"]["id"] for edge in page["again"]] == [row["id"] for row in expected]
    assert [node["id"] for node in page["nodes"]] == [row["id"] for row in expected]
    assert [len(run) for run in asking.runs] == [1]


async def test_arguments_that_nothing_asked_for_needs_are_checked_all_the_same(asking, documents):
    """A size or a cursor says nothing of the count; PostgreSQL must not trip over them."""
    page = (await asking.data("{ pages(first: 1) { edges { cursor } } }"))["pages"]
    query = "query ($f: Int, $a: String) { pages(first: $f, after: $a) { %s } }"
    known = {"f": 2, "a": page["edges"][0]["cursor"]}
    data = await asking.data(query % "totalCount", known)
    assert data["pages"] == {"totalCount": len(documents["record"])}
    data = await asking.data(query % "__typename", known)
    assert data["pages"] == {"__typename": "RecordConnection"}
    data = await asking.data("{ bands { page(first: 2) { totalCount } } }")
    assert len(data["bands"]) == len(documents["band"])
    (error,) = await asking.errors(query % "totalCount", {**known, "f": 51})
    assert error["message"] == "first must be from 0 to 50, found 51."
    (error,) = await asking.errors(query % "totalCount", {**known, "a": "x"})
    assert error["extensions"]["code"] == "BAD_CURSOR"


async def test_nothing_is_computed_unasked(asking):
    async def sql(query: str) -> str:
        plan = await asking.engine.explain(GraphQLRequest(query=query))
        return plan.statements[0].sql

    plain = await sql("{ pages(first: 5) { nodes { id } } }")
    assert "count(*)" not in plain
    assert "sha256" not in plain
    assert "+ 1" not in plain
    assert "EXISTS" not in plain
    assert "count(*)" in await sql("{ pages { totalCount } }")
    assert "LIMIT" not in await sql("{ pages { totalCount } }")
    assert "LIMIT" not in await sql("{ pages { __typename pageInfo { hasPreviousPage } } }")
    assert "+ 1" in await sql("{ pages { pageInfo { hasNextPage } } }")
    assert "+ 1" not in await sql("{ pages(last: 1) { pageInfo { hasNextPage } } }")
    data = await asking.data("{ pages { __typename p: pageInfo { hasPreviousPage } } }")
    assert data == {"pages": {"__typename": "RecordConnection", "p": {"hasPreviousPage": False}}}


async def test_as_a_relation_each_parent_has_pages_of_its_own(asking, documents):
    query = (
        "query ($a: String) { bands(orderBy: {field: NAME}) { id"
        " page(first: 2, after: $a, orderBy: {field: RATING, direction: DESC, nulls: LAST})"
        " { totalCount pageInfo { hasNextPage endCursor } nodes { id songs { title } } }"
        " late: page(where: {year: {gt: 1971}}) { totalCount edges { node { year } } } } }"
    )
    data = await asking.data(query)
    for band in data["bands"]:
        own = [row for row in documents["record"] if row["band_id"] == band["id"]]
        assert band["page"]["totalCount"] == len(own)
        assert len(band["page"]["nodes"]) == min(2, len(own))
        assert band["page"]["pageInfo"]["hasNextPage"] is (len(own) > 2)
        late = [row for row in own if row["year"] > 1971]
        assert band["late"]["totalCount"] == len(late)
        assert len(band["late"]["edges"]) == min(3, len(late))  # the relation's own default
    assert [len(run) for run in asking.runs] == [1]
    cursor = next(b["page"]["pageInfo"]["endCursor"] for b in data["bands"] if b["page"]["nodes"])
    second = await asking.data(query, {"a": cursor})
    assert second["bands"] != data["bands"]


async def test_beside_computed_fields(asking):
    """What Python computes sends the answer through graphql-core; pages are the same."""
    query = (
        "{ bandPages(first: 3) { totalCount pageInfo { hasNextPage endCursor }"
        " edges { cursor node { %s id page(first: 1) { edges { cursor node { title } } } } } } }"
    )
    computed = await asking.data(query % "loud")
    for edge in computed["bandPages"]["edges"]:
        assert edge["node"].pop("loud").startswith("BAND ")
    assert computed == await asking.data(query % "")


# -- walks -------------------------------------------------------------------------------------


@attrs.frozen
class Key:
    """A key of an order, and how Python reads it."""

    field: str
    read: Callable[[dict[str, Any]], Any]


RECORD_KEYS = [
    Key("YEAR", lambda row: row["year"]),
    Key("RATING", lambda row: row["rating"]),
    Key("RELEASED", lambda row: row["released"]),
    Key("TITLE", lambda row: row["rank"]),
    Key("ID", lambda row: row["id"]),
]
SONG_KEYS = [
    Key("SECONDS", lambda row: row["seconds"]),
    Key("RECORD_YEAR", lambda row: row["year"]),
    Key("ID", lambda row: row["id"]),
]
RELEASES = [None, "2026-01-02T03:04:05.123456+00:00", "2026-01-02T03:04:05.123457+00:00"]
TITLES = ["", "a", "B", "é", 'q"\\', "a b", "ab", "\u2603" * 40]


def compare(keys: list[tuple[Key, str, str | None]]) -> Callable[[Any, Any], int]:
    """The order that a connection promises: nulls as asked, ids last and along."""
    last = keys[-1][1] if keys else "ASC"
    every = [*keys, (Key("ID", lambda row: row["id"]), last, None)]

    def check(one: Any, other: Any) -> int:
        for key, direction, nulls in every:
            a, b = key.read(one), key.read(other)
            if a == b:
                continue
            first = -1 if (nulls or ("FIRST" if direction == "DESC" else "LAST")) == "FIRST" else 1
            if a is None or b is None:
                return first if a is None else -first
            return (-1 if a < b else 1) * (1 if direction == "ASC" else -1)
        return 0

    return check


async def walk(
    asking: Any, root: str, order: str, size: int, count: int, *, forward: bool
) -> list[str]:
    """All ids, page by page, with what pageInfo says checked on the way."""
    found: list[str] = []
    cursor: str | None = None
    for _ in range(count + 2):
        given = f"{'first' if forward else 'last'}: {size}"
        if cursor is not None:
            given += f", {'after' if forward else 'before'}: {json.dumps(cursor)}"
        data = await asking.data(
            f"{{ {root}({given}{order}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage"
            " startCursor endCursor } edges { cursor node { id } } } }"
        )
        page = data[root]
        info, edges = page["pageInfo"], page["edges"]
        ids = [edge["node"]["id"] for edge in edges]
        assert page["totalCount"] == count
        assert info["startCursor"] == (edges[0]["cursor"] if edges else None)
        assert info["endCursor"] == (edges[-1]["cursor"] if edges else None)
        more, back = (
            ("hasNextPage", "hasPreviousPage")
            if forward
            else (
                "hasPreviousPage",
                "hasNextPage",
            )
        )
        assert info[back] is bool(found)
        found = [*found, *ids] if forward else [*ids, *found]
        assert info[more] is (len(found) < count)
        if not info[more]:
            return found
        cursor = info["endCursor" if forward else "startCursor"]
    raise AssertionError("the walk does not end")


def _store(dsn: str, records: list[Any], songs: list[Any]) -> tuple[list[Any], list[Any]]:
    """Fill the tables anew; rows with what Python needs to sort them."""
    with psycopg.connect(dsn) as connection:
        connection.execute("TRUNCATE tv_record, tv_song")
        made = []
        for year, rating, released, title in records:
            row = {
                "id": str(uuid.uuid4()),
                "title": title,
                "year": year,
                "rating": rating,
                "released": released,
            }
            connection.execute(
                "INSERT INTO tv_record (id, title, band_id, year, rating, released, data)"
                " VALUES (%s, %s, gen_random_uuid(), %s, %s, %s, %s)",
                (row["id"], title, year, rating, released, json.dumps(row, default=str)),
            )
            made.append(row)
        found = connection.execute(
            "SELECT title, dense_rank() OVER (ORDER BY title) FROM tv_record"
        )
        ranks = dict(found.fetchall())
        for row in made:
            row["rank"] = ranks[row["title"]]
        heard = []
        for seconds, number in songs:
            record = made[number % len(made)] if made and number is not None else None
            song = {
                "id": str(uuid.uuid4()),
                "title": "t",
                "seconds": seconds,
                "record_id": record["id"] if record else str(uuid.uuid4()),
            }
            connection.execute("INSERT INTO tv_song (data) VALUES (%s)", (json.dumps(song),))
            heard.append({**song, "year": record["year"] if record else None})
    return made, heard


record_rows = st.lists(
    st.tuples(
        st.integers(1970, 1972),
        st.sampled_from([None, Decimal("1.5"), Decimal(2), Decimal("1e-9"), Decimal(10**20)]),
        st.sampled_from(RELEASES),
        st.sampled_from(TITLES),
    ),
    max_size=9,
)
song_rows = st.lists(
    st.tuples(st.sampled_from([None, 1, 2]), st.sampled_from([None, 0, 1, 2])), max_size=8
)


def orders(keys: list[Key]) -> Any:
    one = st.tuples(
        st.sampled_from(keys),
        st.sampled_from(["ASC", "DESC"]),
        st.sampled_from([None, "FIRST", "LAST"]),
    )
    return st.lists(one, max_size=3, unique_by=lambda key: key[0].field)


def written(keys: list[tuple[Key, str, str | None]]) -> str:
    parts = [
        f"{{field: {key.field}, direction: {direction}" + (f", nulls: {nulls}}}" if nulls else "}")
        for key, direction, nulls in keys
    ]
    return f", orderBy: [{', '.join(parts)}]" if parts else ""


@pytest.mark.parametrize("root", ["pages", "songPages"])
async def test_row_5_walks_give_the_sorted_list(make_asking, library_dsn, root):
    """Any data, any order, nulls anywhere: forward and backward, every page, nothing twice.

    Regression: connections took an order and sorted by id.
    """
    limits = LimitSettings(aliases=10_000, cost=10**9)
    asking = make_asking(settings=FraiseqlSettings(limits=limits))
    await asking.engine.start()
    keys = RECORD_KEYS if root == "pages" else SONG_KEYS

    @settings(
        max_examples=40,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(records=record_rows, songs=song_rows, order=orders(keys), size=st.integers(1, 4))
    def check(records: Any, songs: Any, order: Any, size: int) -> None:
        made, heard = _store(library_dsn, records, songs)
        rows = made if root == "pages" else heard
        expected = [row["id"] for row in sorted(rows, key=cmp_to_key(compare(order)))]
        for forward in (True, False):

            async def go(*, forward: bool = forward) -> list[str]:
                return await walk(asking, root, written(order), size, len(rows), forward=forward)

            assert from_thread.run(go) == expected

    await to_thread.run_sync(check)


async def test_both_ends_and_both_sides(asking):
    """`after` and `before` together cut a window; `first` and `last` cut it from their end."""
    data = await asking.data("{ pages(first: 50) { edges { cursor node { id } } } }")
    edges = data["pages"]["edges"]
    ids = [edge["node"]["id"] for edge in edges]
    window = f'after: "{edges[1]["cursor"]}", before: "{edges[7]["cursor"]}"'
    data = await asking.data(
        f"{{ a: pages({window}) {{ nodes {{ id }} }}"
        f" b: pages(first: 2, {window}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }}"
        f" c: pages(last: 2, {window}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}"
    )
    assert [node["id"] for node in data["a"]["nodes"]] == ids[2:7]
    assert [node["id"] for node in data["b"]["nodes"]] == ids[2:4]
    assert [node["id"] for node in data["c"]["nodes"]] == ids[5:7]
    assert data["b"]["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": True}
    assert data["c"]["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": True}
    empty = await asking.data(
        "{ pages(first: 0) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    )
    assert empty == {"pages": {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": None}}}


async def test_pages_are_stable_under_inserts(asking, library_dsn):
    """Rows that come between two pages are neither shown twice nor push others out."""
    seen: list[str] = []
    cursor: str | None = None
    query = (
        "query ($a: String) { pages(first: 3, after: $a, orderBy: {field: YEAR})"
        " { pageInfo { hasNextPage endCursor } nodes { id } } }"
    )
    before = await asking.data("{ pages(first: 50, orderBy: {field: YEAR}) { nodes { id } } }")
    with psycopg.connect(library_dsn, autocommit=True) as connection:
        for number in range(100):
            page = (await asking.data(query, {"a": cursor}))["pages"]
            seen += [node["id"] for node in page["nodes"]]
            cursor = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
            for year in (1900, 2100):
                connection.execute(
                    "INSERT INTO tv_record (id, title, band_id, year, data)"
                    " SELECT i, 'x', i, %s, jsonb_build_object('id', i) FROM gen_random_uuid() AS i",
                    (year,),
                ) if number < 5 else None
    assert len(seen) == len(set(seen))
    assert [id_ for id_ in seen if id_ in {n["id"] for n in before["pages"]["nodes"]}] == [
        node["id"] for node in before["pages"]["nodes"]
    ]
    assert len(seen) == len(before["pages"]["nodes"]) + 5  # the later ones, not the earlier


# -- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("first: 1, last: 1", "first and last exclude each other; give one."),
        ("first: 51", "first must be from 0 to 50, found 51."),
        ("last: 51", "last must be from 0 to 50, found 51."),
        ("first: -1", "first must be from 0 to 50, found -1."),
    ],
)
async def test_sizes_without_meaning(asking, arguments, message):
    (error,) = await asking.errors(f"{{ pages({arguments}) {{ totalCount }} }}")
    assert error["message"] == message
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert asking.runs == []


async def test_sizes_by_variables_and_below(asking):
    query = "query ($f: Int, $l: Int) { bands { page(first: $f, last: $l) { nodes { id } } } }"
    (error,) = await asking.errors(query, {"f": 7})
    assert error["message"] == "page.first must be from 0 to 6, found 7."
    (error,) = await asking.errors(query, {"f": 1, "l": 1})
    assert error["message"] == "page.first and page.last exclude each other; give one."
    assert await asking.data(query, {"f": None, "l": 2}) == await asking.data(query, {"l": 2})


async def test_cursors_that_were_not_made_here(make_asking, asking):
    page = "pages(first: 3, orderBy: {field: YEAR}) { edges { cursor } }"
    cursor = (await asking.data(f"{{ {page} }}"))["pages"]["edges"][2]["cursor"]
    assert re.fullmatch(r"[A-Za-z0-9_-]+", cursor)
    raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    forged = base64.urlsafe_b64encode(raw[:16] + raw[16:].replace(b"19", b"18")).decode()
    turned = base64.urlsafe_b64encode(bytes([raw[0] ^ 1]) + raw[1:]).decode().rstrip("=")
    query = "query ($c: String) { pages(after: $c, orderBy: {field: YEAR}) { nodes { id } } }"
    assert (await asking.data(query, {"c": cursor}))["pages"]["nodes"]
    asking.runs.clear()
    bad = [forged, turned, "", "x", "====", "é", "\ud800", cursor + "A", cursor[:-4], "A" * 5_000]
    bad += [cursor + "=" * count for count in (1, 2, 3, 4)]
    for text in bad:
        (error,) = await asking.errors(query, {"c": text})
        assert error["extensions"]["code"] == "BAD_CURSOR", text
        assert error["message"] == "after is no cursor of this list in this order."
        assert error["path"] == ["pages"]
    for other in [
        "pages(after: $c) { nodes { id } }",
        "pages(before: $c, orderBy: {field: YEAR, direction: DESC}) { nodes { id } }",
        "pages(after: $c, orderBy: [{field: YEAR, nulls: FIRST}]) { nodes { id } }",
        "bandPages(after: $c, orderBy: {field: FOUNDED}) { nodes { id } }",
    ]:
        (error,) = await asking.errors(f"query ($c: String) {{ {other} }}", {"c": cursor})
        assert error["extensions"]["code"] == "BAD_CURSOR", other
    stranger = make_asking(settings=FraiseqlSettings(cursor_secret=SECRET))
    (error,) = await stranger.errors(query, {"c": cursor})
    assert error["extensions"]["code"] == "BAD_CURSOR"
    assert asking.runs == []
    assert stranger.runs == []


async def test_a_secret_is_needed_in_production(make_asking):
    with pytest.raises(CursorSecretError, match="cursor_secret is not set"):
        make_asking(environment="production")
    with pytest.raises(CursorSecretError, match="at least 32 characters, found 5"):
        make_asking(settings=FraiseqlSettings(cursor_secret="short"))
    asking = make_asking(environment="production", settings=FraiseqlSettings(cursor_secret=SECRET))
    assert (await asking.data("{ pages { edges { cursor } } }"))["pages"]["edges"]


async def test_without_connections_no_secret_is_needed(make_asking):
    asking = make_asking(Schema(fraiseql.find_many(Tag, name="tags")), environment="production")
    assert (await asking.data("{ tags { id } }"))["tags"]


@pytest.mark.parametrize("length", [1, 32, 64, 65, 200])
def test_the_blocks_are_those_of_hmac(length):
    """RFC 2104: H(outer || H(inner || text)), also for keys longer than a block."""
    import hashlib
    import hmac

    secret = bytes(range(length))
    key = CursorKey(secret)
    inner, outer = (base64.b64decode(key.block(block)) for block in KeyBlock)
    made = hashlib.sha256(outer + hashlib.sha256(inner + b"text").digest()).digest()
    assert made == hmac.digest(secret, b"text", "sha256")


async def test_plans_hold_no_secret(make_asking):
    asking = make_asking(settings=FraiseqlSettings(cursor_secret=SECRET))
    plan = await asking.engine.explain(
        GraphQLRequest(
            query='query ($c: String) { pages(after: $c, before: "x") { edges { cursor } } }',
            variables={"c": "y"},
        )
    )
    text = json.dumps(plan_to_json(plan))
    key = CursorKey(SECRET.encode())
    for hidden in (SECRET, key.block(KeyBlock.INNER), key.block(KeyBlock.OUTER)):
        assert hidden not in text
    assert SECRET not in repr(key)
    assert plan_from_json(json.loads(text)) == plan


async def test_a_report_does_not_tell_the_key(asking, library_dsn):
    """`fraiseql explain --json` is what people paste into tickets."""
    query = "{ pages(first: 1) { totalCount edges { cursor } } }"
    async with open_database(library_dsn) as database:
        report = await explain(asking.engine, database, GraphQLRequest(query=query))
    key = CursorKey(SECRET.encode())
    for text in (json.dumps(report.as_dict(), default=str), "\n".join(report.lines())):
        assert "(secret)" in text
        assert key.block(KeyBlock.INNER) not in text
        assert key.block(KeyBlock.OUTER) not in text


async def test_relations_of_what_python_gives_are_explained_too(asking, library_dsn):
    query = "{ favourites { name records { title } } }"
    async with open_database(library_dsn) as database:
        report = await explain(asking.engine, database, GraphQLRequest(query=query))
    (statement,) = report.statements
    assert statement.plan is not None
    assert ("parents", "[]") in [(label, str(value)) for label, value in statement.parameters]


@pytest.mark.parametrize(
    ("arguments", "condition"),
    [
        ("first: 2, after", "ROW(year, id) > ROW("),
        ("last: 2, before", "ROW(year, id) < ROW("),
    ],
)
async def test_an_index_serves_a_page(asking, library_dsn, arguments, condition):
    """Non-null keys of one direction are compared as rows: a page costs the same anywhere."""
    page = await asking.data("{ pages(first: 9, orderBy: {field: YEAR}) { edges { cursor } } }")
    cursor = page["pages"]["edges"][4]["cursor"]
    query = f'{{ pages({arguments}: "{cursor}", orderBy: {{field: YEAR}}) {{ nodes {{ id }} }} }}'
    plan = await asking.engine.explain(GraphQLRequest(query=query))
    sql = plan.statements[0].sql
    for number, value in reversed(list(enumerate(["1971", "'" + "0" * 32 + "'", "2"], start=1))):
        sql = re.sub(rf"\${number}(?!\d)", value, sql)
    with psycopg.connect(library_dsn) as connection:
        connection.execute("SET enable_seqscan = off")
        connection.execute("SET enable_sort = off")
        connection.execute("SET enable_bitmapscan = off")
        found = "\n".join(row[0] for row in connection.execute(f"EXPLAIN {sql}").fetchall())
    assert "tv_record_order_idx" in found
    assert f"Index Cond: ({condition}" in found


# -- declarations ------------------------------------------------------------------------------


def test_published_as_relay_asks(library):
    sdl = Schema(library).sdl()
    for line in [
        "type RecordConnection {",
        "  edges: [RecordEdge!]!",
        "  nodes: [Record!]!",
        "  pageInfo: PageInfo!",
        "  totalCount: Int!",
        "  hasNextPage: Boolean!",
        "  startCursor: String\n",
        "  node: Record!",
        "  cursor: String!",
        "    first: Int\n",
        "    before: String\n",
    ]:
        assert line in sdl, line


@fraiseql.type(source="tv_label")
class Tag:
    id: uuid.UUID


def test_names_of_a_connection_are_its_own():
    @fraiseql.type(name="TagEdge")
    class Mine:
        name: str

    with pytest.raises(NameClashError, match="TagEdge"):
        Schema(Mine, fraiseql.connection(Tag, name="tags")).build()
    with pytest.raises(NameClashError, match="TagEdge"):
        Schema(fraiseql.connection(Tag, name="tags"), Mine).build()


def test_a_connection_is_of_a_sourced_type():
    @fraiseql.type
    class Plain:
        id: uuid.UUID

    with pytest.raises(DeclarationError, match="connection needs a class with"):
        fraiseql.connection(Plain)
    with pytest.raises(DeclarationError, match="limit must be from 0 to 3, found 4"):
        Schema(fraiseql.connection(Tag, name="tags", limit=4, max_limit=3)).build()


async def test_walks_at_once_do_not_meet(asking):
    """Plans are shared; cursors of one request never reach another."""
    results: list[list[str]] = []

    async def one(size: int) -> None:
        data = await asking.data("{ pages { totalCount } }")
        count = data["pages"]["totalCount"]
        results.append(await walk(asking, "pages", "", size, count, forward=True))

    async with anyio.create_task_group() as group:
        for size in (1, 2, 3, 5):
            group.start_soon(one, size)
    assert all(result == results[0] for result in results)
