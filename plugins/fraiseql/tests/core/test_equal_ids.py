"""Lists over several sources in which rows of different types have the same id."""

from __future__ import annotations

import json
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, Schema, plugin

pytestmark = pytest.mark.anyio

Ask = Callable[..., Awaitable[Any]]


@fraiseql.type(source="tv_owner")
class Owner:
    id: int
    name: str
    items: list[Item] = fraiseql.relation(on="owner_id")
    pages: fraiseql.Connection[Item] = fraiseql.relation(on="owner_id")


@fraiseql.interface(discriminator="kind")
class Item:
    id: int
    name: str | None
    score: float | None
    owner: Owner | None = fraiseql.relation(on="owner_id")


@fraiseql.type(source="tv_car")
class Car(Item):
    wheels: int


@fraiseql.type(source="tv_boat")
class Boat(Item):
    masts: int


@fraiseql.type(source="tv_shelf")
class Shelf:
    id: int
    first: Item | None


SCHEMA = Schema(
    Car,
    Boat,
    fraiseql.find_many(Owner, name="owners"),
    fraiseql.find_many(Item, name="items"),
    fraiseql.connection(Item, name="pages"),
    fraiseql.find_many(Shelf, name="shelves"),
)

SCORES = (None, 1.5, 0.0, -0.0, math.inf, -math.inf, math.nan)
NAMES = (None, "x", "y")
#: Type, id, name, score, owner; in each type the same but for the owner.
ROWS = [
    (kind, number, NAMES[number % len(NAMES)], SCORES[number % len(SCORES)], owner)
    for kind, owner in (("Boat", 1), ("Car", 2))
    for number in range(1, 11)
]
ALL = {(kind, number) for kind, number, *_ in ROWS}


def build(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "CREATE TABLE tv_owner (id int PRIMARY KEY, data jsonb);"
            "CREATE TABLE tv_shelf (id int PRIMARY KEY, data jsonb)"
        )
        for number in (1, 2):
            owner = json.dumps({"id": number, "name": f"owner {number}"})
            shelf = {"id": number, "first": {"id": 3, "kind": ("Boat", "Car")[number - 1]}}
            connection.execute("INSERT INTO tv_owner VALUES (%s, %s)", (number, owner))
            connection.execute("INSERT INTO tv_shelf VALUES (%s, %s)", (number, json.dumps(shelf)))
        for kind in ("boat", "car"):
            connection.execute(
                f"CREATE TABLE tv_{kind} (id int PRIMARY KEY, name text, score float8,"
                " owner_id int, data jsonb)"
            )
        for kind, number, name, score, owner_id in ROWS:
            data = {"id": number, "name": name, "wheels": 4, "masts": 2}
            connection.execute(
                f"INSERT INTO tv_{kind.lower()} VALUES (%s, %s, %s, %s, %s)",
                (number, name, score, owner_id, json.dumps(data)),
            )


@pytest.fixture
async def ask(anyio_backend: str, fraise_template: Any) -> AsyncIterator[Ask]:
    async with open_database(fraise_template("equal-ids", build)) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))

        async def ask(query: str, **variables: Any) -> Any:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            body = json.loads((await engine.execute(request, View())).body)
            assert "errors" not in body, body
            return body["data"]

        yield ask


def names_of(nodes: list[dict[str, Any]]) -> list[tuple[str, int]]:
    return [(node["__typename"], node["id"]) for node in nodes]


ORDERS = [
    "",
    "orderBy: {field: ID, direction: DESC}",
    "orderBy: {field: NAME, direction: DESC, nulls: LAST}",
    "orderBy: [{field: SCORE}, {field: NAME, direction: DESC}]",
    "orderBy: {field: SCORE, direction: DESC}",
]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(
    ("count", "place", "cursor", "more"),
    [
        ("first", "after", "endCursor", "hasNextPage"),
        ("last", "before", "startCursor", "hasPreviousPage"),
    ],
)
async def test_pages_have_each_row_once(ask, order, size, count, place, cursor, more):
    query = (
        f"query ($at: String) {{ pages({count}: {size}, {place}: $at, {order}) {{ totalCount"
        f" pageInfo {{ {more} {cursor} }} nodes {{ __typename id }} }} }}"
    )
    found: list[tuple[str, int]] = []
    at = None
    while True:
        page = (await ask(query, at=at))["pages"]
        assert page["totalCount"] == len(ROWS)
        found += names_of(page["nodes"])
        if not page["pageInfo"][more] or len(found) > len(ROWS):
            break
        at = page["pageInfo"][cursor]
    assert len(found) == len(ROWS)
    assert set(found) == ALL


@pytest.mark.parametrize("order", ORDERS)
async def test_windows_have_each_row_once(ask, order):
    found: list[tuple[str, int]] = []
    for offset in range(0, len(ROWS), 3):
        query = f"{{ items(limit: 3, offset: {offset}, {order}) {{ __typename id }} }}"
        found += names_of((await ask(query))["items"])
    assert len(found) == len(ROWS)
    assert set(found) == ALL


async def test_relations_give_rows_of_their_own_type(ask):
    data = await ask(
        "{ owners { id items { __typename id owner { id } } pages { nodes { __typename id } } } }"
    )
    for owner in data["owners"]:
        own = sorted((kind, number) for kind, number, *_, at in ROWS if at == owner["id"])
        assert sorted(names_of(owner["items"])) == own
        assert sorted(names_of(owner["pages"]["nodes"])) == own
        assert {item["owner"]["id"] for item in owner["items"]} == {owner["id"]}


async def test_what_documents_embed_is_looked_up_among_rows_of_its_type(ask):
    data = await ask("{ shelves { id first { __typename owner { id } } } }")
    assert data["shelves"] == [
        {"id": 1, "first": {"__typename": "Boat", "owner": {"id": 1}}},
        {"id": 2, "first": {"__typename": "Car", "owner": {"id": 2}}},
    ]
    for owner in (1, 2):
        where = f"{{first: {{owner: {{id: {{eq: {owner}}}}}}}}}"
        assert (await ask(f"{{ shelves(where: {where}) {{ id }} }}"))["shelves"] == [{"id": owner}]
