"""Answers in parts over HTTP: who gets them, how they look on the wire, and clients that leave."""

import http.client
import json
import logging
import socket
import time
from urllib.parse import urlsplit

import anyio
import httpx
import psycopg
import pytest
from fraiseql import IncrementalFormat
from fraiseql.http.parts import choose_format
from fraiseql.serving.logs import JsonFormatter

pytestmark = pytest.mark.anyio

ON = {"incremental": True}
IDS, PATHS = IncrementalFormat.IDS, IncrementalFormat.PATHS
NEW = {"accept": "multipart/mixed;incrementalSpec=v0.2,application/json"}
OLD = {"accept": "multipart/mixed;deferSpec=20220824,application/json"}
QUERY = 'query Late { book(identifier: "villette") { title } ... @defer(label: "l") { text(length: 2) } }'
DATA = {"book": {"title": "Villette"}, "text": "xx"}


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, None),
        ("*/*", None),
        ("multipart/*", None),
        ("application/json", None),
        # Apollo Client 4, 3, urql, and fetchers of GraphiQL, word for word
        ("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9", IDS),
        ("multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9", PATHS),
        ("multipart/mixed;boundary=graphql;deferSpec=20220824,application/json", PATHS),
        ("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", PATHS),
        ("application/json, multipart/mixed", PATHS),
        ("multipart/mixed", PATHS),
        # Apollo's way of subscriptions, formats of another day, and what is not wanted
        ("multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json", None),
        ("multipart/mixed;deferSpec=20330101,application/json", None),
        ("multipart/mixed;incrementalSpec=v0.2;deferSpec=20220824,application/json", None),
        ("multipart/mixed;q=0,application/json", None),
        ("multipart/mixed;q=0.5,application/json", None),
        ("multipart/mixed;q=x,application/json", None),
        ("multipart/mixed;q=0.5,application/json;q=0.5", PATHS),
        ("multipart/mixed;deferSpec=20220824;q=0.8,multipart/mixed;incrementalSpec=v0.2;q=0.9", IDS),
        ('MULTIPART/Mixed; incrementalspec="V0.2", application/json', IDS),
    ],
)  # fmt: skip
def test_the_header_says_in_which_format(accept, form):
    assert choose_format(accept) is form


def take_apart(response):
    """The parts of a response, read as its type says."""
    media = response.headers["content-type"]
    assert media.startswith('multipart/mixed; boundary="-"; ')
    start, *parts, end = response.content.split(b"\r\n---")
    assert (start, end) == (b"", b"--\r\n")
    found = []
    for part in parts:
        head, _, body = part.partition(b"\r\n\r\n")
        assert head == b"\r\nContent-Type: application/json; charset=utf-8"
        found.append(json.loads(body))
    return found


@pytest.mark.parametrize(
    ("headers", "spec", "later"),
    [
        (
            NEW,
            "incrementalSpec=v0.2",
            {
                "incremental": [{"id": "0", "data": {"text": "xx"}}],
                "completed": [{"id": "0"}],
                "hasNext": False,
            },
        ),
        (
            OLD,
            "deferSpec=20220824",
            {
                "incremental": [{"data": {"text": "xx"}, "path": [], "label": "l"}],
                "hasNext": False,
            },
        ),
    ],
)
async def test_parts_are_sent_in_the_format_that_was_asked_for(make_client, headers, spec, later):
    client = await make_client(http={**ON, "cors_origins": ["https://app.example.org"]})
    response = await client.post(
        QUERY, headers={**headers, "origin": "https://app.example.org", "accept-encoding": "gzip"}
    )
    assert response.status_code == 200
    assert response.headers["content-type"].endswith(spec)
    first, second = take_apart(response)
    assert first["data"] == {"book": DATA["book"]}
    assert second == later
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["x-accel-buffering"] == "no"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["access-control-allow-origin"] == "https://app.example.org"
    assert response.headers["x-request-id"]
    assert "accept" in response.headers["vary"]
    for none in ("content-length", "content-encoding", "etag"):
        assert none not in response.headers


async def test_who_takes_no_parts_gets_it_whole(make_client):
    client = await make_client(http=ON)
    for accept in ("application/json", "application/graphql-response+json", "*/*"):
        response = await client.post(QUERY, headers={"accept": accept})
        assert response.json() == {"data": DATA}
        assert "multipart" not in response.headers["content-type"]
    coded = await client.post(QUERY, headers={**NEW, "accept-encoding": "gzip, identity;q=0"})
    assert coded.headers["content-encoding"] == "gzip"
    assert coded.json() == {"data": DATA}
    off = await make_client()
    response = await off.post(QUERY, headers=NEW)
    assert response.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_what_has_no_parts_is_ordinary_json_also_for_who_takes_them(make_client):
    client = await make_client(http=ON)
    for query, status in [("{ books { title } }", 200), ("{ nonsense }", 400)]:
        response = await client.post(
            query,
            headers={"accept": "multipart/mixed, application/graphql-response+json"},
        )
        assert response.status_code == status
        assert response.headers["content-type"].startswith("application/graphql-response+json")
    only = await client.post("{ books { title } }", headers={"accept": "multipart/mixed"})
    assert only.status_code == 406
    assert "beside multipart/mixed" in only.json()["errors"][0]["message"]


async def test_parts_go_with_get_and_not_with_head(make_client):
    client = await make_client(http=ON)
    response = await client.get(QUERY, headers={**NEW, "apollo-require-preflight": "1"})
    assert len(take_apart(response)) == 2
    assert response.headers["cache-control"] == "no-store"
    assert "etag" not in response.headers
    head = await client.http.head("/graphql", params={"query": QUERY}, headers=NEW)
    assert head.status_code == 200
    assert head.headers["content-type"] == "application/json; charset=utf-8"
    foreign = await client.get(QUERY, headers={**NEW, "sec-fetch-site": "cross-site"})
    assert foreign.status_code == 403


async def test_operations_of_a_list_are_answered_whole(make_client):
    client = await make_client(http={**ON, "batch": 3})
    response = await client.post(json=[{"query": QUERY}, {"query": "{ __typename }"}], headers=NEW)
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    assert response.json() == [{"data": DATA}, {"data": {"__typename": "Query"}}]


async def test_an_operation_with_files_may_have_parts(make_client, books_dsn):
    client = await make_client(http={**ON, "upload": {"enabled": True}})
    query = (
        "mutation ($file: Upload!) { a: measure(files: [$file])"
        ' b: createBook(input: { title: "Late" }) { id ... @defer { title } } }'
    )
    response = await client.http.post(
        "/graphql",
        data={
            "operations": json.dumps({"query": query, "variables": {"file": None}}),
            "map": '{"0": ["variables.file"]}',
        },
        files={"0": ("a.txt", b"12345", "text/plain")},
        headers={**NEW, "apollo-require-preflight": "1"},
    )
    first, second = take_apart(response)
    assert first["data"]["a"] == [5]
    assert second["incremental"][0]["data"] == {"title": "Late"}


async def test_the_log_tells_of_parts(make_client, caplog):
    caplog.set_level(logging.INFO, "fraiseql.access")
    client = await make_client(http=ON)
    response = await client.post(
        QUERY.replace("text(length: 2)", "text(length: 2) fail"), headers=NEW
    )
    (record,) = [each for each in caplog.records if each.name == "fraiseql.access"]
    entry = json.loads(JsonFormatter().format(record))
    assert entry["parts"] == 2
    assert entry["status"] == 200
    assert entry["bytes"] == len(response.content)
    assert entry["operation_name"] == "Late"
    assert entry["errors"] == ["INTERNAL_SERVER_ERROR"]
    assert entry["request_id"] == response.headers["x-request-id"]
    assert "query Late in 2 parts" in entry["message"]


def start(server, query, headers):
    """A connection on which a request was sent, and its response when the head has come."""
    url = urlsplit(server.url)
    connection = socket.create_connection((url.hostname, url.port), timeout=20)
    body = json.dumps({"query": query}).encode()
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    connection.sendall(
        f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{lines}"
        f"Content-Length: {len(body)}\r\n\r\n".encode()
        + body
    )
    response = http.client.HTTPResponse(connection)
    response.begin()
    return connection, response


def test_a_part_is_there_before_the_next_is_made(live):
    server = live(http=ON)
    begun = time.perf_counter()
    connection, response = start(
        server, '{ book(identifier: "villette") { title } ... @defer { wait(seconds: 2) } }', NEW
    )
    with connection, response:
        assert response.headers["transfer-encoding"] == "chunked"
        first = b""
        while not first.endswith(b"\r\n---"):  # with it the client knows that the part is whole
            first += response.read1()
        assert time.perf_counter() - begun < 1.5
        assert b'"title":"Villette"' in first
        rest = response.read()
        assert time.perf_counter() - begun >= 2
        assert b'"wait":"waited"' in rest
        assert rest.endswith(b"\r\n-----\r\n")


def test_the_connection_is_good_for_the_next_request(live):
    server = live(http=ON)
    with httpx.Client(base_url=server.url) as client:
        for _ in range(3):
            response = client.post("/graphql", json={"query": QUERY}, headers=NEW)
            assert len(take_apart(response)) == 2
            plain = client.post("/graphql", json={"query": QUERY})
            assert plain.json() == {"data": DATA}


SLEEPERS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event = 'PgSleep' AND datname = current_database()"
)


async def until(condition):
    with anyio.fail_after(10):
        while not condition():
            await anyio.sleep(0.05)


async def test_who_leaves_between_parts_cancels_the_rest_in_postgresql(live, books_dsn):
    server = live(http=ON)
    with psycopg.connect(books_dsn, autocommit=True) as watching:

        def sleepers():
            return watching.execute(SLEEPERS).fetchone()[0]

        connection, response = start(server, "{ __typename ... @defer { nap } }", OLD)
        with connection, response:
            assert b'"hasNext":true' in response.read1()
            await until(lambda: sleepers() == 1)
        await until(lambda: sleepers() == 0)
    async with httpx.AsyncClient() as client:
        again = await client.post(f"{server.url}/graphql", json={"query": QUERY}, headers=NEW)
    assert len(take_apart(again)) == 2


async def test_the_end_of_its_time_ends_an_answer_as_its_format_says(live, books_dsn):
    server = live(http=ON, limits={"seconds": 0.5})
    for headers in (NEW, OLD):
        query = '{ __typename ... @defer(label: "n") { nap } }'
        async with httpx.AsyncClient() as client:
            response = await client.post(
                f"{server.url}/graphql", json={"query": query}, headers=headers
            )
        _, last = take_apart(response)
        (failed,) = last["completed"] if headers is NEW else last["incremental"]
        assert failed["errors"][0]["extensions"]["code"] == "TIMEOUT"
        assert last["hasNext"] is False
    with psycopg.connect(books_dsn, autocommit=True) as watching:
        await until(lambda: watching.execute(SLEEPERS).fetchone()[0] == 0)


async def test_who_does_not_read_is_dropped_and_no_more_is_made(live, books):
    """What is made waits for what is read; at the end of its time it is made no more."""
    server = live(http=ON, limits={"seconds": 1.0})
    books.happened.clear()
    connection, response = start(
        server, "{ leaves(count: 10000, length: 20000) @stream(initialCount: 1) }", NEW
    )
    with connection, response:
        with anyio.fail_after(20):  # a second, and those in which it may be told how it ended
            while "closed" not in books.happened:
                await anyio.sleep(0.05)
    assert 100 <= len(books.happened) < 2000
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{server.url}/graphql", json={"query": "{ __typename }"})
        assert answer.json() == {"data": {"__typename": "Query"}}


async def test_servers_that_tell_of_a_lost_client_by_an_error(make_client, books):
    """ASGI 2.4: ``send`` raises ``OSError``."""
    client = await make_client(http=ON)
    books.happened.clear()
    sent = []
    body = json.dumps({"query": "{ __typename ... @defer { wait(seconds: 30) } }"}).encode()
    waiting = anyio.Event()
    messages = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        if messages:
            return messages.pop()
        await waiting.wait()
        raise AssertionError

    async def send(message):
        sent.append(message["type"])
        if len(sent) == 2:
            raise OSError("gone")

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "headers": [
            (b"content-type", b"application/json"),
            (b"accept", NEW["accept"].encode()),
        ],
    }
    with anyio.fail_after(10):
        await client.application(scope, receive, send)
    assert sent == ["http.response.start", "http.response.body"]
    assert books.happened in ([], ["started", "cancelled"])
