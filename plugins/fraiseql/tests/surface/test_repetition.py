"""Mutations that clients send again, over HTTP."""

import pytest
from fraiseql.settings import IdempotencySettings

pytestmark = pytest.mark.anyio

CREATE = 'mutation { createBook(input: {title: "Emma"}) { id title } }'
ACCEPT = {"accept": "application/graphql-response+json"}


@pytest.fixture
async def client(books_dsn, make_client):
    return await make_client(idempotency={"enabled": True})


async def test_the_header_is_heeded(client):
    first = await client.post(CREATE, headers={**ACCEPT, "Idempotency-Key": '"k1"'})
    again = await client.post(CREATE, headers={**ACCEPT, "Idempotency-Key": '"k1"'})
    assert first.json()["data"]["createBook"]["title"] == "Emma"
    assert again.content == first.content
    other = await client.post(
        CREATE.replace("Emma", "Persuasion"), headers={**ACCEPT, "Idempotency-Key": "k1"}
    )
    assert other.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_what_is_no_key_is_a_bad_request(client):
    response = await client.post(CREATE, headers={**ACCEPT, "Idempotency-Key": "two words"})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_each_of_a_batch_of_requests_has_a_key_of_its_own(make_client, books_dsn):
    client = await make_client(http={"batch": 3}, idempotency={"enabled": True})

    def asked(title: str, key: str) -> dict:
        query = CREATE.replace("Emma", title)
        return {"query": query, "extensions": {"idempotencyKey": key}}

    both = [asked("Emma", "a"), asked("Persuasion", "b")]
    first = await client.http.post("/graphql", json=both)
    assert [one["data"]["createBook"]["title"] for one in first.json()] == ["Emma", "Persuasion"]
    again = await client.http.post("/graphql", json=[*reversed(both), asked("Emma", "b")])
    assert again.json()[:2] == list(reversed(first.json()))
    assert again.json()[2]["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_KEY_REUSED"


def test_it_is_off_until_it_is_switched_on():
    assert IdempotencySettings().enabled is False
