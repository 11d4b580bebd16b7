"""The demo's HTTP client against servers that misbehave."""

import socket
import threading
from contextlib import closing, contextmanager

import pytest
from fraiseql.demo.client import Client
from fraiseql.errors import DemoRequestError

pytestmark = pytest.mark.anyio


@contextmanager
def answering(answer: bytes | None):
    """A server that gives one answer to whatever comes; None: it never answers."""
    done = threading.Event()
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:

        def serve():
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                if answer is None:
                    done.wait(10)
                else:
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield Client(*listener.getsockname(), timeout=0.5)
        finally:
            done.set()
            thread.join()


def reply(body: str, media: str = "application/json", status: str = "200 OK") -> bytes:
    data = body.encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(data)}\r\n\r\n"
    return head.encode() + data


async def test_an_answer_is_read():
    with answering(reply('{"data":{"a":1}}', "application/graphql-response+json")) as client:
        assert await client.ask("{ a }") == {"data": {"a": 1}}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, "timed out"),
        (b"", "No answer from"),
        (b"SSH-2.0-OpenSSH\r\n", "No answer from"),
        (reply("hello", "text/html"), "found text/html with status 200"),
        (reply("{"), "is not JSON"),
        (reply("[1]"), "is no GraphQL response"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
            "No answer",
        ),
    ],
)
async def test_whatever_else_comes_is_told(answer, said):
    with answering(answer) as client:
        with pytest.raises(DemoRequestError) as caught:
            await client.ask("{ a }")
        assert said in caught.value.message
        assert caught.value.hint


async def test_nobody_listens():
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        address = listener.getsockname()
    with pytest.raises(DemoRequestError, match="Connection refused"):
        await Client(*address).ask("{ a }")


def test_the_url_of_an_ipv6_address():
    assert Client("::1", 80).url == "http://[::1]:80/graphql"
