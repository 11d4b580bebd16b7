"""How much filters and orders may ask, by whatever way they come."""

from __future__ import annotations

from typing import Any

import fraiseql
import pytest
from fraiseql.settings import FraiseqlSettings, LimitSettings

pytestmark = pytest.mark.anyio

LISTED = "query ($where: ArtistFilter) { artists(where: $where) { name } }"
ALL = {"eq": 1, "ne": 2, "gt": 3, "lt": 4, "gte": 5, "lte": 6}
TOO_MANY = "The filters of an operation may have at most {} keys and items together."


def wide(count: int, condition: Any) -> dict[str, Any]:
    return {"and": [{"or": [condition] * 20}] * count}


@pytest.fixture
def client(make_client: Any, music: Any) -> Any:
    schema = fraiseql.Schema(
        music.Artist,
        fraiseql.find_many(music.Artist, name="artists"),
        fraiseql.connection(music.Artist, name="pages"),
    )
    return make_client(schema=schema)


@pytest.mark.parametrize(
    "where",
    [
        wide(230, {"score": ALL, "members": ALL}),
        # more values than a statement may have
        wide(340, {"score": ALL, "members": ALL}),
        wide(500, {}),
        wide(300, {"name": {"isNull": True}}),
        wide(300, {"tags": {}}),
    ],
)
async def test_a_filter_of_too_many_conditions_is_refused(client, database, where):
    (error,) = await client.errors(LISTED, {"where": where})
    assert error["message"] == TOO_MANY.format(5000)
    assert error["extensions"] == {"code": "LIMIT_EXCEEDED"}
    assert database.runs == []


async def test_a_filter_within_the_limit_is_answered(client):
    where = wide(40, {"name": {"eq": "Joni"}, "active": {"eq": True}})
    assert await client.data(LISTED, {"where": where}) == {"artists": [{"name": "Joni"}]}


async def test_a_filter_counts_as_often_as_it_is_used(make_client):
    client = make_client(settings=FraiseqlSettings(limits=LimitSettings(conditions=5)))
    where = {"name": {"eq": "Joni"}}  # two: a key, and an operator
    query = "query ($where: ArtistFilter) { %s }"
    fields = [f"a{number}: artists(where: $where) {{ name }}" for number in range(3)]
    assert "errors" not in await client.ask(query % " ".join(fields[:2]), {"where": where})
    (error,) = await client.errors(query % " ".join(fields), {"where": where})
    assert error["path"] == ["a2"]
    assert error["message"] == TOO_MANY.format(5)


@pytest.mark.parametrize("field", ["artists { name }", "pages { edges { cursor } }"])
async def test_an_order_of_too_many_entries_is_refused(client, database, field):
    name, _, selection = field.partition(" ")
    query = f"query ($order: [ArtistOrder!]) {{ {name}(orderBy: $order) {selection} }}"
    order = [{"by": {"name": {"search": {"query": f"word {number}"}}}} for number in range(101)]
    (error,) = await client.errors(query, {"order": order})
    assert error["message"] == "orderBy must have at most 32 entries, found 101."
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert database.runs == []
    assert "errors" not in await client.ask(query, {"order": order[:32]})
