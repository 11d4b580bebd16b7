"""Every operator against an oracle in Python, on a typed column and inside of the document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from fraiseql import plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings

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
PUBLIC = {"rock": "ROCK", "jazz": "JAZZ", "new wave": "NEW_WAVE"}
ORDERED = ["plays", "rating", "score", "members", "founded", "createdAt", "wakes", "name"]

#: What makes stored values comparable in Python.
COMPARABLE: dict[str, Callable[[Any], Any]] = {
    "plays": int,
    "rating": lambda value: Decimal(str(value)),
    "founded": date.fromisoformat,
    "createdAt": datetime.fromisoformat,
    "wakes": time.fromisoformat,
    "extra": lambda value: json.dumps(value, sort_keys=True),
}


def _like(pattern: str, flags: int = 0) -> Callable[[str], bool]:
    out, index = "", 0
    while index < len(pattern):
        char = pattern[index]
        if char == "\\":
            index += 1
            out += re.escape(pattern[index])
        else:
            out += {"%": ".*", "_": "."}.get(char, re.escape(char))
        index += 1
    return lambda value: re.fullmatch(out, value, flags | re.DOTALL) is not None


#: The oracle: operator to a function of a stored value (never null) and the operand.
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
    "in": lambda value, operand: value in operand,
    "like": lambda value, operand: _like(operand)(value),
    "ilike": lambda value, operand: _like(operand, re.IGNORECASE)(value),
    "contains": lambda value, operand: operand in value,
    "startsWith": lambda value, operand: value.startswith(operand),
    "endsWith": lambda value, operand: value.endswith(operand),
}
COMPLEMENT = {"ne": "eq", "notIn": "in"}
TEXT_OPERANDS = [
    "",
    "abc",
    "a%",
    "%b%",
    "a_c",
    "ABC",
    "%",
    "_",
    "a\\%c",
    "c",
    "ete",
    "été",
    "\\\\",
    "'",
]


def oracle(field: str, operator: str, value: Any, operand: Any) -> bool:
    """Whether a stored value meets a condition."""
    if operator == "isNull":
        return (value is None) is operand
    if operator in COMPLEMENT:
        return not oracle(field, COMPLEMENT[operator], value, operand)
    if value is None:
        return False
    convert = COMPARABLE.get(field, lambda item: item)
    other = [convert(item) for item in operand] if operator == "in" else convert(operand)
    return COMPARE[operator](convert(value), other)


def cases() -> list[tuple[str, str, Any]]:
    found: list[tuple[str, str, Any]] = []
    for field, values in VALUES.items():
        operands = [value for value in values if value is not None]
        found += [(field, operator, operand) for operator in ("eq", "ne") for operand in operands]
        lists = [[], operands[:1], operands[1:], operands, operands[:1] * 3]
        found += [(field, operator, items) for operator in ("in", "notIn") for items in lists]
        found += [(field, "isNull", True), (field, "isNull", False)]
        if field in ORDERED:
            chosen = ["abc", "b", ""] if field == "name" else operands
            found += [
                (field, operator, operand)
                for operator in ("lt", "lte", "gt", "gte")
                for operand in chosen
            ]
    found += [
        ("name", operator, operand)
        for operator in ("like", "ilike", "contains", "startsWith", "endsWith")
        for operand in TEXT_OPERANDS
        if not (operator.endswith("like") and operand.endswith("\\") and operand != "\\\\")
    ]
    return found


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


def _publish(field: str, value: Any) -> Any:
    if field == "genre":
        return [PUBLIC[item] for item in value] if isinstance(value, list) else PUBLIC[value]
    if field in {"plays", "rating"}:
        return [str(item) for item in value] if isinstance(value, list) else str(value)
    return value


def test_every_operator_has_a_case():
    """An operator without a case would be one that nobody checked."""
    from fraiseql.declare.names import camel_case

    shipped = {camel_case(spec.name) for spec in plugin.fraise_filter_operators()}
    assert shipped == {operator for _, operator, _ in cases()}


@pytest.mark.parametrize("root", ["artists", "bares"])
@pytest.mark.parametrize("by_variable", [False, True], ids=["literal", "variable"])
async def test_operators_do_what_they_say(make_client, filter_rows, root, by_variable):
    limits = LimitSettings(aliases=10_000, root_fields=1_000, tokens=100_000)
    client = make_client(settings=FraiseqlSettings(limits=limits))
    pending = [case for case in cases() if root == "artists" or case[0] != "wakes" or True]
    checked = 0
    for start in range(0, len(pending), 40):
        batch = pending[start : start + 40]
        body, variables, declared = [], {}, []
        kind = "ArtistFilter" if root == "artists" else "BareArtistFilter"
        for index, (field, operator, operand) in enumerate(batch):
            where = {
                field: {operator: operand if operator == "isNull" else _publish(field, operand)}
            }
            if by_variable:
                variables[f"v{index}"] = where
                declared.append(f"$v{index}: {kind}")
                given = f"$v{index}"
            else:
                given = _literal(where, enum=field == "genre")
            body.append(f"c{index}: {root}(where: {given}, limit: 100) {{ id }}")
        head = f"query ({', '.join(declared)})" if declared else "query"
        data = await client.data(f"{head} {{ {' '.join(body)} }}", variables)
        for index, (field, operator, operand) in enumerate(batch):
            key = KEYS.get(field, field)
            expected = [
                row["id"] for row in filter_rows if oracle(field, operator, row.get(key), operand)
            ]
            found = [item["id"] for item in data[f"c{index}"]]
            assert found == expected, (root, field, operator, operand)
            checked += 1
    assert checked == len(cases())


def _literal(value: Any, *, enum: bool) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key}: {_literal(item, enum=enum)}" for key, item in value.items())
        return "{" + inner + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item, enum=enum) for item in value) + "]"
    return value if enum and isinstance(value, str) else json.dumps(value, ensure_ascii=False)


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
