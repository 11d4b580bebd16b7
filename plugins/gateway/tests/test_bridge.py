"""The bridge to an ASGI application, with the server's side played by the test."""

import asyncio
import logging
from contextlib import asynccontextmanager

import pytest
from fraise_gateway.bridge import Bridge

pytestmark = pytest.mark.anyio

MORE, LAST = True, False


@pytest.fixture
def bridging(stand_in):
    @asynccontextmanager
    async def bridge_to(application, state=None):
        server = stand_in()
        with Bridge(server, application, ("127.0.0.1", 8000), state or {}) as bridge:
            yield server, bridge
            await bridge.cancel()

    return bridge_to


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.001)


async def read(receive):
    pieces, more = [], True
    while more:
        message = await receive()
        assert message["type"] == "http.request"
        pieces.append(message["body"])
        more = message["more_body"]
    return pieces


async def respond(send, *pieces, status=200, headers=()):
    await send({"type": "http.response.start", "status": status, "headers": list(headers)})
    for piece in pieces:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


@pytest.mark.parametrize(
    ("given", "extensions"),
    [
        ({}, {}),
        ({"spent": 1.5}, {"fraiseql.spent": 1.5}),
        ({"outcome": b'{"lost": "x"}'}, {"fraiseql.outcome": {"lost": "x"}}),
    ],
)
async def test_what_was_tried_already_is_told(bridging, given, extensions):
    seen = {}

    async def application(scope, receive, send):
        seen.update(scope)
        await respond(send)

    async with bridging(application) as (server, _):
        server.request(1, **given)
        await until(lambda: seen)
    assert seen.get("extensions", {}) == extensions


async def test_request_becomes_the_scope_of_asgi(bridging):
    seen = {}

    async def application(scope, receive, send):
        seen.update(scope)
        scope["state"]["mine"] = 1
        await respond(send, b"".join(await read(receive)), headers=[(b"a", b"b")])

    state = {"pool": object()}
    async with bridging(application, state) as (server, _):
        server.request(
            7, target=b"/gr%C3%A4ph%20ql?a=b%20c&d", body=b"{}", headers=[(b"host", b"x")]
        )
        await until(lambda: 7 in server.ended)
        assert server.heads[7] == (200, [(b"a", b"b")])
        assert b"".join(server.bodies[7]) == b"{}"
    assert seen.pop("state") == {"pool": state["pool"], "mine": 1}
    assert "mine" not in state
    assert seen == {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/gräph ql",
        "raw_path": b"/gr%C3%A4ph%20ql",
        "query_string": b"a=b%20c&d",
        "root_path": "",
        "headers": [(b"host", b"x")],
        "client": ("10.0.0.1", 4000),
        "server": ("127.0.0.1", 8000),
    }


async def test_pieces_of_a_body_are_asked_for_one_at_a_time(bridging):
    async def application(scope, receive, send):
        await respond(send, *await read(receive))

    async with bridging(application) as (server, _):
        server.request(1, body=b"a", more=True)
        await until(lambda: server.wanted == [1])
        server.post("body", 1, b"b", MORE)
        await until(lambda: server.wanted == [1, 1])
        server.post("body", 1, b"", LAST)
        await until(lambda: 1 in server.ended)
        assert server.wanted == [1, 1]
        assert server.bodies[1] == [b"a", b"b", b"", b""]


async def test_receive_that_is_cancelled_does_not_ask_twice(bridging):
    async def application(scope, receive, send):
        assert (await receive())["more_body"]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(receive(), 0.01)
        assert await receive() == {"type": "http.request", "body": b"b", "more_body": False}
        await respond(send)

    async with bridging(application) as (server, _):
        server.request(1, body=b"a", more=True)
        await until(lambda: server.wanted)
        await asyncio.sleep(0.05)
        server.post("body", 1, b"b", LAST)
        await until(lambda: 1 in server.ended)
        assert server.wanted == [1]


async def test_body_that_is_left_alone_is_not_asked_for(bridging):
    async def application(scope, receive, send):
        await respond(send, b"no thanks")

    async with bridging(application) as (server, _):
        server.request(1, body=b"a", more=True)
        await until(lambda: 1 in server.ended)
        assert server.wanted == []


async def test_client_that_goes_is_told_to_the_application(bridging):
    ended = []

    async def application(scope, receive, send):
        await read(receive)
        message = await receive()
        await respond(send, b"too late")
        ended.append(message)

    async with bridging(application) as (server, bridge):
        server.request(1)
        await until(lambda: bridge.open)
        await asyncio.sleep(0.02)
        assert not ended
        server.post("gone", 1)
        await until(lambda: not bridge.open)
    assert ended == [{"type": "http.disconnect"}]
    assert server.heads == {}
    assert server.cuts == []


async def test_answer_that_was_sent_ends_receiving(bridging):
    seen = []

    async def application(scope, receive, send):
        await read(receive)
        waiting = asyncio.create_task(receive())
        await asyncio.sleep(0)
        await respond(send)
        seen.append(await waiting)
        seen.append(await receive())

    async with bridging(application) as (server, bridge):
        server.request(1)
        await until(lambda: 1 in server.ended and not bridge.open)
    assert seen == [{"type": "http.disconnect"}] * 2


async def test_client_that_reads_slowly_is_waited_for(bridging):
    async def application(scope, receive, send):
        await respond(send, b"a", b"b", b"c")

    async with bridging(application) as (server, _):
        server.full.add(1)
        server.request(1)
        await until(lambda: server.bodies[1] == [b"a"])
        await asyncio.sleep(0.02)
        assert server.bodies[1] == [b"a"]
        server.full.discard(1)
        server.post("room", 1)
        await until(lambda: 1 in server.ended)
        assert server.bodies[1] == [b"a", b"b", b"c", b""]


async def test_client_that_goes_instead_of_reading_frees_the_application(bridging):
    async def application(scope, receive, send):
        await respond(send, b"a", b"b", b"c")

    async with bridging(application) as (server, bridge):
        server.full.add(1)
        server.request(1)
        await until(lambda: server.bodies[1] == [b"a"])
        server.post("gone", 1)
        await until(lambda: not bridge.open)
        assert server.bodies[1] == [b"a"]


async def test_head_has_no_body(bridging):
    async def application(scope, receive, send):
        await respond(send, b"abc", headers=[(b"content-length", b"3")])

    async with bridging(application) as (server, _):
        server.request(1, method="HEAD")
        await until(lambda: 1 in server.ended)
        assert server.heads[1] == (200, [(b"content-length", b"3")])
        assert b"".join(server.bodies[1]) == b""


async def test_headers_of_one_connection_do_not_go_into_http_2(bridging):
    async def application(scope, receive, send):
        await respond(send, headers=[(b"Connection", b"close"), (b"a", b"b")])

    async with bridging(application) as (server, _):
        server.request(1, version="2")
        server.request(2, version="1.1")
        await until(lambda: server.ended == {1, 2})
        assert server.heads[1][1] == [(b"a", b"b")]
        assert server.heads[2][1] == [(b"Connection", b"close"), (b"a", b"b")]


async def raise_at_once(scope, receive, send):
    raise ZeroDivisionError


async def return_at_once(scope, receive, send):
    return


async def send_a_body_first(scope, receive, send):
    await send({"type": "http.response.body", "body": b""})


@pytest.mark.parametrize("application", [raise_at_once, return_at_once, send_a_body_first])
async def test_application_without_an_answer_is_a_500(bridging, application, caplog):
    async with bridging(application) as (server, _):
        server.request(1)
        await until(lambda: 1 in server.ended)
        status, headers = server.heads[1]
        assert status == 500
        assert (b"content-length", b"21") in headers
        assert b"".join(server.bodies[1]) == b"Internal Server Error"
    (record,) = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert "application" in record.message


async def raise_amid(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"a", "more_body": True})
    raise ZeroDivisionError


async def return_amid(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"a", "more_body": True})


@pytest.mark.parametrize("application", [raise_amid, return_amid])
async def test_answer_that_breaks_off_is_cut(bridging, application, caplog):
    async with bridging(application) as (server, bridge):
        server.request(1)
        await until(lambda: server.cuts == [1] and not bridge.open)
        assert server.ended == set()
    assert [one.levelno for one in caplog.records] == [logging.ERROR]


async def test_message_after_the_end_is_a_mistake_of_the_application(bridging, caplog):
    async def application(scope, receive, send):
        await respond(send, b"a")
        await send({"type": "http.response.body", "body": b"b"})

    async with bridging(application) as (server, bridge):
        server.request(1)
        await until(lambda: 1 in server.ended and not bridge.open)
        assert server.cuts == []
    assert "after response already completed" in caplog.text


async def test_what_is_open_at_the_end_is_cancelled_and_answered(bridging, caplog):
    cancelled = []

    async def application(scope, receive, send):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.append(scope["path"])
            raise

    async with bridging(application) as (server, bridge):
        for identifier in range(3):
            server.request(identifier)
        await until(lambda: bridge.open == 3)
        await asyncio.sleep(0.01)
        await bridge.cancel()
        assert bridge.open == 0
        assert {status for status, _ in server.heads.values()} == {500}
    assert len(cancelled) == 3


async def test_more_events_than_are_taken_at_once_all_arrive(bridging):
    async def application(scope, receive, send):
        await respond(send, b"x")

    async with bridging(application) as (server, bridge):
        for identifier in range(1_000):
            server.request(identifier)
        await until(lambda: len(server.ended) == 1_000 and not bridge.open)


async def test_events_for_a_request_that_has_ended_are_left_alone(bridging):
    async with bridging(return_at_once) as (server, bridge):
        server.request(1)
        await until(lambda: 1 in server.ended and not bridge.open)
        for event in (("body", 1, b"", False), ("room", 1), ("gone", 1), ("gone", 99)):
            server.post(*event)
        server.request(2)
        await until(lambda: 2 in server.ended)
