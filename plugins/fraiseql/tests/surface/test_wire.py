"""Both engines against clients that are slow, malformed, too large or up to no good."""

import http.client
import json
import socket
import threading
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

BODY = json.dumps({"query": '{ book(identifier: "villette") { title } }'}).encode()
GOOD = (
    b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n%b" % (len(BODY), BODY)
)
#: Longer than any deadline that these tests set, shorter than those that nobody has set.
SOON = 4.0


@contextmanager
def connect(server, seconds=20.0):
    url = urlsplit(server.url)
    with socket.create_connection((url.hostname, url.port), timeout=seconds) as connection:
        yield connection


def read_one(connection):
    """One answer on a connection that stays open: status and body."""
    with http.client.HTTPResponse(connection) as response:
        response.begin()
        return response.status, response.read()


def read_answer(connection):
    """Everything up to the end of the connection: status, headers, body."""
    data = b""
    while chunk := connection.recv(65_536):
        data += chunk
    return take_apart(data)


def take_apart(data):
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    assert int(headers["content-length"]) == len(body)
    return int(first.split()[1]), headers, body


def send(server, data):
    """Send bytes, and read until the server closes."""
    with connect(server) as connection:
        connection.sendall(data)
        return read_answer(connection)


def trickle(connection, data):
    """Send a byte every twentieth of a second, until the other side has had enough."""

    def run():
        try:
            for at in range(len(data)):
                connection.sendall(data[at : at + 1])
                time.sleep(0.05)
        except OSError:
            pass  # closed, as it should be

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread


def require_refusal(answer, status, code):
    found, headers, body = answer
    assert found == status, body
    assert headers["connection"] == "close"
    assert headers["content-type"] == "application/json; charset=utf-8"
    assert headers["x-content-type-options"] == "nosniff"
    (error,) = json.loads(body)["errors"]
    assert error["extensions"] == {"code": code}
    return error["message"]


def require_alive(server):
    status, _, body = send(server, GOOD.replace(b"Host: x", b"Host: x\r\nConnection: close"))
    assert (status, json.loads(body)) == (200, {"data": {"book": {"title": "Villette"}}})


def test_a_head_that_comes_byte_by_byte_is_408(live):
    server = live(http={"head_seconds": 0.5})
    begun = time.perf_counter()
    with connect(server) as connection:
        thread = trickle(connection, GOOD[:-1])
        answer = read_answer(connection)
        assert 0.4 < time.perf_counter() - begun < SOON
    thread.join(10)
    message = require_refusal(answer, 408, "REQUEST_TIMEOUT")
    assert "0.5 s" in message
    require_alive(server)


def test_a_head_that_comes_late_on_a_kept_connection_is_408(live):
    server = live(http={"head_seconds": 0.5})
    with connect(server) as connection:
        connection.sendall(GOOD)
        assert read_one(connection)[0] == 200
        begun = time.perf_counter()
        thread = trickle(connection, GOOD[:-1])
        answer = read_answer(connection)
        assert time.perf_counter() - begun < SOON
    thread.join(10)
    require_refusal(answer, 408, "REQUEST_TIMEOUT")


def test_requests_on_one_connection_each_have_their_own_deadline(live):
    server = live(http={"head_seconds": 0.6})
    with connect(server) as connection:
        for _ in range(4):
            connection.sendall(GOOD[:30])
            time.sleep(0.25)
            connection.sendall(GOOD[30:])
            assert b"Villette" in read_one(connection)[1]


def test_who_connects_and_says_nothing_is_closed_without_a_word(live):
    server = live(http={"head_seconds": 0.3})
    begun = time.perf_counter()
    with connect(server) as connection:
        assert connection.recv(10) == b""
    assert time.perf_counter() - begun < SOON


def test_a_body_that_comes_byte_by_byte_is_408_and_the_connection_ends(live):
    server = live(http={"body_seconds": 0.5})
    head, _, body = GOOD.partition(b"\r\n\r\n")
    begun = time.perf_counter()
    with connect(server) as connection:
        connection.sendall(head + b"\r\n\r\n")
        thread = trickle(connection, body[:-1])
        answer = read_answer(connection)
        assert 0.4 < time.perf_counter() - begun < SOON
    thread.join(10)
    require_refusal(answer, 408, "REQUEST_TIMEOUT")
    require_alive(server)


def test_a_body_that_nobody_wants_keeps_no_connection_open(live):
    server = live(http={"unread_seconds": 0.5})
    head = b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
    begun = time.perf_counter()
    with connect(server) as connection:
        connection.sendall(head)
        thread = trickle(connection, b"x" * 200)
        answer = read_answer(connection)
        assert answer[0] == 404
        thread.join(20)  # the server reads no longer
        assert time.perf_counter() - begun < SOON


def test_a_small_body_that_nobody_wants_leaves_the_connection_open(live):
    server = live()
    with connect(server) as connection:
        connection.sendall(b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n")
        assert read_one(connection)[0] == 404
        connection.sendall(b"12345" + GOOD)
        assert b"Villette" in read_one(connection)[1]


def test_what_follows_such_a_body_has_the_time_of_any_request(live):
    server = live(http={"unread_seconds": 0.3})
    with connect(server) as connection:
        connection.sendall(b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n")
        assert read_one(connection)[0] == 404
        connection.sendall(b"12345" + GOOD[:-1])
        time.sleep(0.8)
        connection.sendall(GOOD[-1:])
        assert b"Villette" in read_one(connection)[1]


def test_who_announces_a_body_and_waits_is_told_before_sending_it(live):
    server = live(http={"body_bytes": 100})
    head = (
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n"
    )
    with connect(server) as connection:
        connection.sendall(head % 101)
        assert read_answer(connection)[0] == 413
    with connect(server) as connection:
        connection.sendall(head % len(BODY))
        assert connection.recv(1_000).startswith(b"HTTP/1.1 100 ")
        connection.sendall(BODY)
        assert b"Villette" in read_one(connection)[1]


def test_two_ways_to_say_how_long_a_body_is_are_400(live):
    server = live()
    head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    smuggled = "\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    for framing in (
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n",
    ):
        answer = send(server, f"{head}{framing}{smuggled}".encode())
        message = require_refusal(answer, 400, "BAD_REQUEST")
        assert "Transfer-Encoding" in message
    # HTTP/1.0 knows no chunks at all.
    old = head.replace("1.1", "1.0")
    answer = send(server, f"{old}Transfer-Encoding: chunked\r\n{smuggled}".encode())
    require_refusal(answer, 400, "BAD_REQUEST")
    require_alive(server)


def test_what_is_no_http_is_refused_in_the_form_of_all_errors(live):
    server = live()
    for data, status, code in (
        (b"nonsense\r\n\r\n", 400, "BAD_REQUEST"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, "BAD_REQUEST"),
        (b"GET / HTTP/1.1\r\n\r\n", 400, "BAD_REQUEST"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400, "BAD_REQUEST"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n", 400, "BAD_REQUEST"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, "BAD_REQUEST"),
        (
            b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12",
            400,
            "BAD_REQUEST",
        ),
        (
            b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
            501,
            "NOT_IMPLEMENTED",
        ),
        # In full it would be the beginning of HTTP/2, which one of the engines speaks.
        (b"PRI / HTTP/2.0\r\n\r\n", 505, "HTTP_VERSION_NOT_SUPPORTED"),
    ):
        require_refusal(send(server, data), status, code)
    require_alive(server)


def test_a_head_beyond_its_size_is_431(live):
    server = live(http={"head_bytes": 2_000})
    head = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nPad: "
    assert send(server, head + b"x" * 1_000 + b"\r\n\r\n")[0] == 200
    for end in (b"\r\n\r\n", b""):  # the whole of it at once, or more to come
        answer = send(server, head + b"x" * 3_000 + end)
        message = require_refusal(answer, 431, "REQUEST_HEADER_FIELDS_TOO_LARGE")
        assert "2000 bytes" in message


def test_a_body_that_breaks_off_into_nonsense_is_400(live):
    server = live()
    head = (
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )
    with connect(server) as connection:
        connection.sendall(head + b"2\r\n{}\r\n")
        time.sleep(0.2)  # the application waits for the rest
        connection.sendall(b"no number\r\n")
        require_refusal(read_answer(connection), 400, "BAD_REQUEST")
    require_alive(server)


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_of_30_megabytes_is_told_413_and_not_reset(live, announced):
    server = live()
    size = 30_000_000
    head = b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    with connect(server) as connection:
        # A client that reads only when it has sent everything, as most do.
        if announced:
            connection.sendall(head + b"Content-Length: %d\r\n\r\n" % size)
            connection.sendall(b" " * size)
        else:
            chunk = b" " * 1_000_000
            connection.sendall(head + b"Transfer-Encoding: chunked\r\n\r\n")
            for _ in range(size // len(chunk)):
                connection.sendall(b"%x\r\n%b\r\n" % (len(chunk), chunk))
            connection.sendall(b"0\r\n\r\n")
        answer = read_answer(connection)
    assert answer[0] == 413
    assert answer[1]["connection"] == "close"
    assert json.loads(answer[2])["errors"][0]["extensions"] == {"code": "CONTENT_TOO_LARGE"}
    require_alive(server)


def test_what_is_read_of_a_refused_body_is_bounded(live):
    server = live(http={"unread_bytes": 1_000_000})
    head = b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    with connect(server) as connection:
        connection.sendall(head + b"Content-Length: 9000000000\r\n\r\n")
        sent = 0
        with pytest.raises(ConnectionError):
            while sent < 200_000_000:
                sent += connection.send(b" " * 1_000_000)
    require_alive(server)


def test_who_does_not_read_the_answer_is_let_go(live):
    server = live(http={"stall_seconds": 0.3, "compress_bytes": 1_000_000_000})
    query = json.dumps({"query": "{ text(length: 30000000) }"}).encode()
    head = (
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    )
    with connect(server) as connection:
        connection.sendall(head % len(query) + query)
        assert connection.recv(10) == b"HTTP/1.1 2"
        time.sleep(2)
        rest = 0
        while chunk := connection.recv(1_000_000):
            rest += len(chunk)
    assert rest < 30_000_000  # what the system had taken already


def test_who_reads_the_answer_slowly_gets_all_of_it(live):
    server = live(http={"stall_seconds": 0.5, "compress_bytes": 1_000_000_000})
    query = json.dumps({"query": "{ text(length: 20000000) }"}).encode()
    head = (
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    )
    data = b""
    with connect(server) as connection:
        connection.sendall(head % len(query) + query)
        while chunk := connection.recv(1_000_000):
            data += chunk
            time.sleep(0.05)
    assert len(take_apart(data)[2]) > 20_000_000


def test_the_server_ends_at_once_where_clients_linger(live):
    server = live(drain=5.0)
    with connect(server) as connection:
        connection.sendall(b"nonsense\r\n\r\n")
        assert b"400 Bad Request" in connection.recv(65_536)
        begun = time.perf_counter()
        server.stop()
        while connection.recv(10):
            pass
    assert time.perf_counter() - begun < SOON
