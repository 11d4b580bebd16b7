"""Sizes, times, batches, compression, and clients that go away."""

import json
import socket
import time
from urllib.parse import urlsplit

import anyio
import httpx
import psycopg
import pytest
from fraiseql.http.endpoint import Endpoint
from fraiseql.http.messages import Incoming, Refusal
from fraiseql.http.origins import Origins
from fraiseql.http.settings import HttpSettings
from graphql import get_introspection_query

pytestmark = pytest.mark.anyio


async def test_a_body_that_announces_too_much_is_413_unread(make_client):
    client = await make_client(http={"body_bytes": 100})
    reads = []

    async def receive():
        reads.append(1)
        return {"type": "http.request", "body": b"x" * 10, "more_body": True}

    started = await call(client.application, receive, {"content-length": "101"})
    assert started["status"] == 413
    assert reads == []


@pytest.mark.parametrize("announced", [{}, {"content-length": "lots"}, {"content-length": "5"}])
async def test_a_body_that_grows_too_large_is_413(make_client, announced):
    client = await make_client(http={"body_bytes": 100})

    async def receive():
        return {"type": "http.request", "body": b"x" * 60, "more_body": True}

    started = await call(client.application, receive, announced)
    assert started["status"] == 413
    assert (b"connection", b"close") in started["headers"]


async def test_a_body_of_exactly_the_limit_is_read(make_client):
    body = json.dumps({"query": "{ __typename }"}).encode()
    client = await make_client(http={"body_bytes": len(body)})
    headers = {"content-type": "application/json"}
    assert (await client.post(content=body, headers=headers)).status_code == 200
    assert (await client.post(content=body + b" ", headers=headers)).status_code == 413


async def test_a_body_that_does_not_come_is_408(make_client):
    client = await make_client(http={"body_seconds": 0.1})

    async def receive():
        await anyio.sleep_forever()

    started = await call(client.application, receive)
    assert started["status"] == 408


async def test_a_client_that_goes_away_before_its_body_gets_no_answer(client):
    async def receive():
        return {"type": "http.disconnect"}

    assert await call(client.application, receive) is None


async def test_a_client_that_goes_away_cancels_what_runs_for_it(client, books):
    books.happened.clear()
    messages = [request_of("{ wait(seconds: 30) }")]

    async def receive():
        if messages:
            return messages.pop()
        await until(lambda: "started" in books.happened)
        return {"type": "http.disconnect"}

    with anyio.fail_after(5):
        assert await call(client.application, receive) is None
    assert books.happened == ["started", "cancelled"]


async def test_a_closed_connection_cancels_over_a_real_socket(live, books):
    books.happened.clear()
    url = urlsplit(live().url)
    body = json.dumps({"query": "{ wait(seconds: 30) }"}).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection((url.hostname, url.port)) as connection:
        connection.sendall(head.encode() + body)
        await until(lambda: "started" in books.happened)
    await until(lambda: "cancelled" in books.happened)


async def test_a_request_beyond_its_time_is_ended(make_client, books):
    books.happened.clear()
    client = await make_client(limits={"seconds": 0.2})
    begun = time.perf_counter()
    response = await client.post("{ wait(seconds: 30) }")
    assert time.perf_counter() - begun < 5
    assert books.happened == ["started", "cancelled"]
    assert response.status_code == 504
    assert "errors" in response.json()


SLEEPERS = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"


@pytest.mark.parametrize("query", ["{ nap }", "mutation { nap(input: {seconds: 60}) { id } }"])
async def test_a_closed_connection_cancels_in_postgresql(live, books_dsn, query):
    url = urlsplit(live().url)
    body = json.dumps({"query": query}).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    with psycopg.connect(books_dsn, autocommit=True) as watching:

        def sleepers():
            return watching.execute(SLEEPERS).fetchone()[0]

        with socket.create_connection((url.hostname, url.port)) as connection:
            connection.sendall(head.encode() + body)
            await until(lambda: sleepers() == 1)
        await until(lambda: sleepers() == 0)


@pytest.mark.parametrize("query", ["{ nap }", "mutation { nap(input: {seconds: 60}) { id } }"])
async def test_the_end_of_its_time_cancels_a_request_in_postgresql(make_client, books_dsn, query):
    client = await make_client(limits={"seconds": 0.3})
    response = await client.post(query)
    assert response.status_code == 504
    with psycopg.connect(books_dsn, autocommit=True) as watching:
        await until(lambda: watching.execute(SLEEPERS).fetchone()[0] == 0)
    assert (await client.post("{ books { title } }")).status_code == 200


async def test_introspection_is_bounded_in_depth(client):
    fields = "name"
    for _ in range(5):
        fields = f"fields {{ type {{ {fields} }} }}"
    response = await client.post(f"{{ __schema {{ types {{ {fields} }} }} }}")
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert error["message"] == "Maximum introspection depth exceeded"
    whole = await client.post(get_introspection_query(input_value_deprecation=True))
    assert "errors" not in whole.json()


async def test_lists_are_refused_by_default(client):
    response = await client.post(json=[{"query": "{ __typename }"}])
    assert response.status_code == 400
    assert "batching is off" in response.json()["errors"][0]["message"]


async def test_a_batch_is_answered_in_its_order(books_dsn, make_client):
    client = await make_client(http={"batch": 3})
    batch = [
        {"query": 'mutation { createBook(input: {title: "Emma"}) { identifier } }'},
        {"query": "{ nonsense }"},
        {"query": '{ book(identifier: "emma") { title } }'},
    ]
    response = await client.post(json=batch)
    assert response.status_code == 200
    first, second, third = response.json()
    assert first == {"data": {"createBook": {"identifier": "emma"}}}
    assert "errors" in second
    assert third == {"data": {"book": {"title": "Emma"}}}


@pytest.mark.parametrize("size", [0, 4])
async def test_a_batch_outside_of_its_bounds_is_refused_whole(make_client, size):
    client = await make_client(http={"batch": 3})
    change = {"query": 'mutation { createBook(input: {title: "Emma"}) { id } }'}
    response = await client.post(json=[change] * size)
    assert response.status_code == 400
    found = await client.post('{ book(identifier: "emma") { id } }')
    assert found.json() == {"data": {"book": None}}


async def test_a_batch_with_one_malformed_request_is_refused_whole(make_client):
    client = await make_client(http={"batch": 3})
    response = await client.post(json=[{"query": "{ __typename }"}, 1])
    assert response.status_code == 400


async def test_drain_lets_open_requests_end(live, books):
    books.happened.clear()
    server = live()
    answers = []
    async with httpx.AsyncClient() as http, anyio.create_task_group() as group:

        async def ask():
            query = {"query": "{ wait(seconds: 0.6) }"}
            answers.append((await http.post(f"{server.url}/graphql", json=query)).json())

        group.start_soon(ask)
        await until(lambda: "started" in books.happened)
        server.stop()
    assert answers == [{"data": {"wait": "waited"}}]
    async with httpx.AsyncClient() as http:
        with pytest.raises(httpx.ConnectError):
            await http.get(f"{server.url}/healthz")


async def test_drain_ends_requests_that_take_too_long(live, books, caplog):
    caplog.set_level("INFO", "fraiseql.access")
    books.happened.clear()
    server = live(drain=0.1)
    answers = []
    async with httpx.AsyncClient() as http, anyio.create_task_group() as group:

        async def ask():
            query = {"query": "{ wait(seconds: 60) }"}
            answers.append(await http.post(f"{server.url}/graphql", json=query))

        group.start_soon(ask)
        await until(lambda: "started" in books.happened)
        begun = time.perf_counter()
        server.stop()
    assert time.perf_counter() - begun < 6
    assert books.happened == ["started", "cancelled"]
    assert answers[0].status_code == 503
    assert answers[0].json()["errors"][0]["extensions"]["code"] == "SHUTTING_DOWN"
    (line,) = [one.getMessage() for one in caplog.records if one.name == "fraiseql.access"]
    assert line.startswith("POST /graphql cut off ")


def request_of(query):
    body = json.dumps({"query": query}).encode()
    return {"type": "http.request", "body": body, "more_body": False}


async def call(application, receive, headers=None):
    """Post to an application as a server would; the start of the response, if there was one."""
    sent = []

    async def send(message):
        sent.append(message)

    given = {"content-type": "application/json", **(headers or {})}
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    await application(scope, receive, send)
    return sent[0] if sent else None


async def until(true, seconds=10):
    with anyio.fail_after(seconds):
        while not true():  # the other side is a thread, or has no event
            await anyio.sleep(0.01)


class Stubborn:
    """An engine that does not end by itself, or fails as no engine should."""

    def __init__(self, failure=None):
        self.failure = failure
        self.cancelled = False

    async def execute(self, request, view):
        if self.failure is not None:
            raise self.failure
        try:
            await anyio.sleep_forever()
        finally:
            self.cancelled = True


async def answer_by(engine, seconds=0.1):
    endpoint = Endpoint(HttpSettings(), Origins((), credentials=False, csrf=True), seconds)
    query = b"query=" + b"{__typename}"
    incoming = Incoming(method="GET", path="/graphql", query=query, headers={}, state={})
    return await endpoint.answer(incoming, anyio.sleep_forever, engine)


async def test_an_engine_that_does_not_end_in_its_time_is_cancelled(monkeypatch):
    monkeypatch.setattr("fraiseql.http.endpoint._GRACE", 0.1)
    engine = Stubborn()
    with pytest.raises(Refusal) as caught:
        await answer_by(engine)
    assert caught.value.status == 504
    assert engine.cancelled


async def test_a_defect_of_an_engine_reaches_the_server_as_it_is():
    failure = LookupError("a defect")
    with pytest.raises(LookupError, match="a defect"):
        await answer_by(Stubborn(failure))
