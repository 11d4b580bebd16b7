"""The limit of cost, and the answer that tells it."""

import pytest

pytestmark = pytest.mark.anyio

QUERY = "query ($n: Int!) { books(limit: $n) { title } }"
REPORT = {"graphql-cost": "report"}
GRAPHQL = {"accept": "application/graphql-response+json"}


async def test_beyond_the_limit_nothing_is_read(make_client):
    client = await make_client(limits={"cost": 10})
    allowed = await client.post(QUERY, json={"variables": {"n": 10}})
    assert len(allowed.json()["data"]["books"]) == 2
    refused = await client.post(QUERY, json={"variables": {"n": 11}}, headers=GRAPHQL)
    assert refused.status_code == 400
    (error,) = refused.json()["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert error["message"].startswith("The operation may cost at most 10, found 11;")
    assert error["locations"] == [{"line": 1, "column": 1}]
    several = await client.post("{ a: books(limit: 6) { id } b: books(limit: 6) { id } }")
    assert "found 12" in several.json()["errors"][0]["message"]


async def test_the_cost_is_told_where_it_is_asked_for(make_client):
    client = await make_client()
    told = await client.post(QUERY, json={"variables": {"n": 7}}, headers=REPORT)
    assert list(told.json()) == ["data", "extensions"]
    assert told.json()["extensions"] == {"operationCost": {"fieldCost": 1, "typeCost": 7}}
    untold = await client.post(QUERY, json={"variables": {"n": 7}})
    assert list(untold.json()) == ["data"]
    failing = await client.post("{ fail books { id } }", headers=REPORT)
    assert list(failing.json()) == ["errors", "data", "extensions"]


async def test_production_does_not_tell_it(make_client):
    client = await make_client(environment="production")
    told = await client.post(QUERY, json={"variables": {"n": 7}}, headers=REPORT)
    assert list(told.json()) == ["data"]
