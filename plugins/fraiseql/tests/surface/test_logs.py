"""The access log: one line a request, and no value in it."""

import hashlib
import json
import logging

import pytest
from fraiseql.serving.logs import JsonFormatter

pytestmark = pytest.mark.anyio


@pytest.fixture
def entries(caplog):
    caplog.set_level(logging.INFO, "fraiseql.access")

    def read():
        formatter = JsonFormatter()
        records = [record for record in caplog.records if record.name == "fraiseql.access"]
        return [json.loads(formatter.format(record)) for record in records]

    return read


async def test_a_line_says_what_was_asked_and_how_it_went(client, entries):
    query = "query Shelf($limit: Int) { books(limit: $limit) { title } }"
    response = await client.post(query, json={"variables": {"limit": 1}})
    (entry,) = entries()
    assert entry.pop("milliseconds") > 0
    assert entry.pop("bytes") == len(response.content)
    assert entry.pop("request_id") == response.headers["x-request-id"]
    assert entry.pop("time")
    assert entry.pop("message")
    assert entry == {
        "level": "info",
        "logger": "fraiseql.access",
        "method": "POST",
        "path": "/graphql",
        "status": 200,
        "operation": "query",
        "operation_name": "Shelf",
        "document": hashlib.sha256(query.encode()).hexdigest(),
        "errors": [],
        "retries": 0,
    }


@pytest.mark.parametrize(
    ("body", "operation", "errors", "known"),
    [
        ({"query": "{ fail other: fail }"}, "query", ["INTERNAL_SERVER_ERROR"], True),
        ({"query": "{ nonsense }"}, None, ["GRAPHQL_VALIDATION_FAILED"], True),
        ({"query": "{ nonsense ("}, None, ["GRAPHQL_PARSE_FAILED"], True),
        (
            {
                "query": "query Q($n: Int!) { books(limit: $n) { id } }",
                "variables": {"n": "s3cret"},
            },
            "query",
            ["BAD_USER_INPUT"],
            True,
        ),
        ({"documentId": "s3cret"}, None, ["PERSISTED_QUERY_NOT_SUPPORTED"], False),
        ({"nothing": "s3cret"}, None, ["BAD_REQUEST"], False),
    ],
)
async def test_errors_are_told_by_their_codes(client, entries, body, operation, errors, known):
    await client.http.post("/graphql", json=body)
    (entry,) = entries()
    assert (entry["operation"], entry["errors"]) == (operation, errors)
    assert (entry["document"] is not None) == known
    assert "s3cret" not in json.dumps(entry)


async def test_values_and_documents_stay_out(client, entries):
    await client.get('query Q { header(name: "s3cret") }', params={"variables": '{"a": "s3cret"}'})
    await client.post("{ header(name: $s3cret) }")
    assert len(entries()) == 2
    assert "s3cret" not in json.dumps(entries())


async def test_lines_stay_short(client, entries):
    await client.post(f"query {'Q' * 50_000} {{ books {{ title }} }}")
    assert len(json.dumps(entries()[0])) < 1_000


async def test_a_batch_is_one_line(make_client, entries):
    client = await make_client(http={"batch": 3})
    batch = [{"query": "{ fail }"}, {"query": "{ nonsense }"}, {"query": "{ fail }"}]
    await client.post(json=batch)
    (entry,) = entries()
    assert entry["operation"] == "batch of 3"
    assert entry["errors"] == ["INTERNAL_SERVER_ERROR", "GRAPHQL_VALIDATION_FAILED"]
