"""How conditions are joined, what is refused, and that indexes serve; operators: ``filters/``."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

pytestmark = pytest.mark.anyio

#: Values of each field in the store, and operands to compare them with.
VALUES: dict[str, list[Any]] = {
    "name": [
        None,
        "",
        "abc",
        "ABC",
        "a%c",
        "a_c",
        "abcabc",
        "100%",
        "back\\slash",
        "été",
        "x' OR 1",
    ],
    "genre": [None, "rock", "jazz", "new wave"],
    "plays": [None, 0, -1, 2**62, -(2**62), 9007199254740993],
    "rating": [None, 0, 1.5, -2.25, 10, 0.1],
    "score": [None, 0, 0.5, -1.5, 1e10],
    "members": [None, 0, 1, -5, 2**31 - 1],
    "active": [None, True, False],
    "founded": [None, "1968-03-01", "2026-12-31", "0001-01-01"],
    "createdAt": [
        None,
        "2026-01-02T03:04:05+00:00",
        "2026-01-02T05:04:05+02:00",
        "1999-12-31T23:59:59.5+00:00",
    ],
    "wakes": [None, "00:00:00", "10:30:00", "23:59:59.999"],
    "extra": [None, {"a": 1}, [1, 2], "text", 0, True, {}],
    "id": [f"00000000-0000-0000-0000-00000000000{number}" for number in range(4)],
}
KEYS = {"createdAt": "created_at"}


def rows() -> list[dict[str, Any]]:
    """Each field runs through its values; the fields out of step."""
    found = []
    for number in range(max(len(values) for values in VALUES.values()) + 7):
        row = {
            KEYS.get(field, field): values[(number * (1 + place % 3) + place) % len(values)]
            for place, (field, values) in enumerate(VALUES.items())
        }
        row["id"] = f"00000000-0000-0000-0000-{number:012d}"
        row["identifier"] = f"row-{number}"
        if number % 5 == 0:
            row = {key: value for key, value in row.items() if value is not None}
        found.append({**row, "albums": [], "tags": []})
    return found


@pytest.fixture
def filter_rows(store_dsn: str) -> list[dict[str, Any]]:
    found = rows()
    with psycopg.connect(store_dsn) as connection:
        connection.execute("TRUNCATE tv_artist, tv_bare")
        for row in found:
            connection.execute("SELECT fn_store_artist(%s::jsonb)", (json.dumps(row),))
    return found


@pytest.mark.parametrize("root", ["artists", "bares"])
async def test_and_or_not(client, filter_rows, root):
    """They nest, and ``not`` is the exact complement."""

    def ids(condition: Callable[[dict[str, Any]], bool]) -> list[str]:
        return [row["id"] for row in filter_rows if condition(row)]

    def name(row: dict[str, Any]) -> Any:
        return row.get("name")

    table: list[tuple[str, list[str]]] = [
        ("{}", ids(lambda row: True)),
        ("{name: {}}", ids(lambda row: True)),
        ("{and: []}", ids(lambda row: True)),
        ("{or: []}", []),
        ("{not: {}}", []),
        ("{not: {or: []}}", ids(lambda row: True)),
        ("{or: [{}]}", ids(lambda row: True)),
        ('{not: {name: {eq: "abc"}}}', ids(lambda row: name(row) != "abc")),
        ('{not: {not: {name: {eq: "abc"}}}}', ids(lambda row: name(row) == "abc")),
        (
            '{or: [{name: {eq: "abc"}}, {members: {gt: 0}}], active: {eq: true}}',
            ids(
                lambda row: (
                    (name(row) == "abc" or (row.get("members") or 0) > 0)
                    and row.get("active") is True
                )
            ),
        ),
        (
            '{and: [{name: {isNull: false}}, {or: [{name: {startsWith: "a"}}, {not: {members: {lt: 5}}}]}]}',
            ids(
                lambda row: (
                    name(row) is not None
                    and (
                        name(row).startswith("a")
                        or not (row.get("members") is not None and row["members"] < 5)
                    )
                )
            ),
        ),
        (
            '{name: {contains: "b", ne: "abc"}}',
            ids(lambda row: name(row) is not None and "b" in name(row) and name(row) != "abc"),
        ),
    ]
    for where, expected in table:
        data = await client.data(f"{{ {root}(where: {where}, limit: 100) {{ id }} }}")
        assert [item["id"] for item in data[root]] == expected, where


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("{name: {eq: null}}", "where.name.eq must not be null; ask isNull for nulls."),
        ("{name: {in: null}}", "where.name.in must not be null; ask isNull for nulls."),
        ("{name: {isNull: null}}", "where.name.isNull must not be null; ask isNull for nulls."),
        ("{name: null}", "where.name must not be null; leave it out, or ask isNull."),
        ("{or: null}", "where.or must not be null; leave it out, or ask isNull."),
        ("{not: null}", "where.not must not be null; leave it out, or ask isNull."),
        ('{id: {eq: "5"}}', "UUID must have 32 hexadecimal digits, found '5'."),
        ('{id: {in: ["x"]}}', "UUID must have 32 hexadecimal digits, found 'x'."),
    ],
)
async def test_what_has_no_meaning_is_refused(client, where, message):
    errors = await client.errors(f"{{ artists(where: {where}) {{ id }} }}")
    assert errors[0]["message"] == message
    assert errors[0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert client.database.runs == []


async def test_nulls_in_variables_are_refused_too(client):
    query = "query ($w: ArtistFilter, $n: String) { a: artists(where: $w) { id } b: artists(where: {name: {eq: $n}}) { id } }"
    errors = await client.errors(query, {"w": {"name": {"eq": None}}, "n": None})
    assert errors[0]["message"] == ("where.name.eq must not be null; ask isNull for nulls.")
    assert client.database.runs == []


async def test_absent_variables_leave_their_condition_out(client):
    query = 'query ($n: String) { artists(where: {name: {eq: $n}, identifier: {eq: "joni"}}) { identifier } }'
    assert await client.data(query) == {"artists": [{"identifier": "joni"}]}
    assert await client.data(query, {"n": "nobody like that"}) == {"artists": []}


async def test_malformed_uuids_in_variables(client):
    query = 'query ($i: [ID!]) { artists(where: {id: {in: $i}}) { id } artist(id: "00000000-0000-0000-0000-000000000001") { name } }'
    body = await client.ask(query, {"i": ["zz"]})
    assert body["errors"][0]["message"].startswith("where.id.in has an invalid value: UUID must")
    assert body["data"] is None


async def test_a_column_serves_with_its_index(client, store_dsn):
    """No casts of columns to text: PostgreSQL can use the index of the column."""
    plan = await client.engine.explain(
        _request('{ artists(where: {identifier: {eq: "a"}, plays: {gt: 5}}) { id } }')
    )
    sql = plan.statements[0].sql
    assert '("t"."identifier" = $1::text) AND ("t"."plays" > $2::int8)' in sql
    with psycopg.connect(store_dsn) as connection:
        connection.execute("SET enable_seqscan = off")
        found = connection.execute(
            'EXPLAIN SELECT 1 FROM tv_artist AS t WHERE ("t"."identifier" = \'a\'::text)'
        ).fetchall()
    assert "tv_artist_identifier_key" in str(found)


def _request(query: str) -> Any:
    from fraiseql import GraphQLRequest

    return GraphQLRequest(query=query)
