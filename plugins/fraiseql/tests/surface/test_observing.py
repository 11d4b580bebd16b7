"""What is counted, how it is written, and the port of ``/metrics`` under bad clients."""

import socket
import sys
import time
from contextlib import ExitStack, suppress
from functools import partial

import anyio
import attrs
import pytest
from anyio import to_thread
from fraiseql.http.messages import Told
from fraiseql.observing import listener
from fraiseql.observing.catalog import METRICS, PROCESS_METRICS, REQUESTS, SENT
from fraiseql.observing.exposition import render
from fraiseql.observing.listener import listen_for_metrics
from fraiseql.observing.metrics import (
    BOUNDS,
    Distribution,
    Histogram,
    Kind,
    Metric,
    Reading,
    gather,
)
from fraiseql.observing.process import read_process
from fraiseql.observing.requests import RequestCounts
from fraiseql.observing.settings import MetricSettings, TraceSettings, split_address
from fraiseql.plan.cache import AdmittingCache

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


def requests_of(counts):
    return gather(counts.read(), METRICS)[REQUESTS]


def test_a_flood_of_names_and_codes_is_bounded():
    counts = RequestCounts(100)
    for number in range(100_000):
        told = Told(operation="query", name=f"Name{number}", codes=(f"CODE_{number}",))
        counts.add(told, seconds=0.001, received=1, sent=2)
    found = requests_of(counts)
    assert len(found) == 101
    assert sum(found.values()) == 100_000
    assert found["query", "(other)", "python", "error"] == 99_900
    assert len(list(counts.read())) < 310
    assert gather(counts.read(), METRICS)[SENT] == {("python",): 200_000}


def test_outcomes():
    counts = RequestCounts(10)
    for told, is_gone in [
        (Told(operation="query", name="Q"), False),
        (Told(operation="query", name="Q", codes=("BAD_USER_INPUT",)), False),
        (Told(operation="query", name="Q", codes=("TIMEOUT",)), False),
        (Told(), True),
        (Told(operation="batch of 3"), False),
    ]:
        counts.add(told, seconds=0.1, received=0, sent=0, is_gone=is_gone)
    assert requests_of(counts) == {
        ("query", "Q", "python", "ok"): 1,
        ("query", "Q", "python", "error"): 1,
        ("query", "Q", "python", "timeout"): 1,
        ("(unknown)", "(unknown)", "python", "gone"): 1,
        ("batch", "(anonymous)", "python", "ok"): 1,
    }


def test_a_bound_belongs_to_its_bucket():
    histogram = Histogram()
    for seconds in (0.0, BOUNDS[0], BOUNDS[0] * 1.01, BOUNDS[-1], BOUNDS[-1] + 1):
        histogram.add(seconds)
    found = histogram.read()
    assert (found.counts[0], found.counts[1], found.counts[-2], found.counts[-1]) == (2, 1, 1, 1)
    assert found.total == pytest.approx(2 * BOUNDS[-1] + 1 + BOUNDS[0] * 2.01)


def test_what_several_sources_say_is_added_up():
    metric = Metric(name="a.b", kind=Kind.HISTOGRAM, unit="s", help="H.")
    one = Reading(metric, (), Distribution((1.0,), (1, 2), 3.0))
    found = gather([one, one], [metric])
    assert found == {metric: {(): Distribution((1.0,), (2, 4), 6.0)}}
    assert gather([], [metric]) == {}


def test_the_text_is_that_of_the_formats():
    counter = Metric(name="a.b", kind=Kind.COUNTER, unit="By", help="Bytes.", labels=("x.y",))
    histogram = Metric(name="c", kind=Kind.HISTOGRAM, unit="s", help="Time.")
    found = {
        counter: {('quo"te\\ and\nline',): 3, ("é",): 2.5},
        histogram: {(): Distribution((0.5, 1.0), (1, 0, 2), 7.25)},
    }
    media, text = render(found)
    assert media == "text/plain; version=0.0.4; charset=utf-8"
    assert text.decode().splitlines() == [
        "# HELP a_b_bytes_total Bytes.",
        "# TYPE a_b_bytes_total counter",
        'a_b_bytes_total{x_y="quo\\"te\\\\ and\\nline"} 3',
        'a_b_bytes_total{x_y="é"} 2.5',
        "# HELP c_seconds Time.",
        "# TYPE c_seconds histogram",
        'c_seconds_bucket{le="0.5"} 1',
        'c_seconds_bucket{le="1.0"} 1',
        'c_seconds_bucket{le="+Inf"} 3',
        "c_seconds_sum 7.25",
        "c_seconds_count 3",
    ]
    media, text = render(found, "application/openmetrics-text; version=1.0.0")
    assert media.startswith("application/openmetrics-text")
    lines = text.decode().splitlines()
    assert lines[:3] == [
        "# HELP a_b_bytes Bytes.",
        "# TYPE a_b_bytes counter",
        "# UNIT a_b_bytes bytes",
    ]
    assert lines[-1] == "# EOF"


@pytest.mark.skipif(sys.platform != "linux", reason="only /proc of Linux tells all of it")
def test_the_process_is_measured():
    found = {reading.metric.name: reading.value for reading in read_process()}
    assert set(found) == {metric.name for metric in PROCESS_METRICS}
    assert found["process.cpu"] > 0
    assert found["process.resident.memory"] > 1_000_000
    assert found["process.open.fds"] > 2
    assert 0 <= time.time() - found["process.start.time"] < 3 * 86_400


def test_evictions_of_plans_are_counted():
    cache = AdmittingCache(5, 1000)
    for number in range(10):
        cache.put(number, number, 1)
    assert (len(cache), cache.evictions) == (1, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("127.0.0.1:9464", ("127.0.0.1", 9464)),
        ("localhost:0", ("localhost", 0)),
        ("[::1]:9464", ("::1", 9464)),
    ],
)
def test_addresses(text, expected):
    assert split_address(text) == expected
    assert MetricSettings(listen=text).listen == text


@pytest.mark.parametrize("name", ["traceparent", "fraise.", "work_mem", "a.b; DROP TABLE x", "A.b"])
def test_settings_of_others_are_not_taken(name):
    with pytest.raises(ValueError, match="setting must be"):
        TraceSettings(setting=name)
    assert attrs.evolve(TraceSettings(), setting="app.trace_parent").setting == "app.trace_parent"


# -- the port ------------------------------------------------------------------------------------


def say(port, sent, *, end=True):
    """What comes for these bytes, until the end of the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        found = b""
        with suppress(OSError):  # it may be cut at any moment
            connection.sendall(sent)
            if end:
                connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65_536):
                found += piece
        return found.decode()


def render_long(accept):
    return "text/plain", b"x" * 1_000_000 if "long" in accept else b"short"


async def test_an_answer_is_whole_however_long_it_is():
    async with listen_for_metrics("127.0.0.1", 0, render_long) as port:
        head = "GET /metrics?a=b HTTP/1.1\r\nHost: x\r\nAccept: {}\r\n\r\n"
        short = await to_thread.run_sync(say, port, head.format("*/*").encode())
        assert short.endswith("\r\n\r\nshort")
        assert "content-length: 5\r\n" in short
        long = await to_thread.run_sync(say, port, head.format("long").encode())
        assert long.count("x") >= 1_000_000


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"GET /metrics HTTP/1.1 more\r\n\r\n", "HTTP/1.1 400"),
        (b"\x00\xff\r\n\r\n", "HTTP/1.1 400"),
        (b"GET /other HTTP/1.1\r\n\r\n", "HTTP/1.1 404"),
        (b"DELETE /metrics HTTP/1.1\r\n\r\n", "HTTP/1.1 405"),
        (b"GET /metrics HTTP/1.1\r\n" + b"x: y\r\n" * 3_000 + b"\r\n", ""),
        (b"GET /metrics HTT", ""),
        (b"", ""),
    ],
)
async def test_what_is_no_request_for_metrics(sent, expected):
    async with listen_for_metrics("127.0.0.1", 0, render_long) as port:
        found = await to_thread.run_sync(say, port, sent)
        assert found.startswith(expected)
        assert found or not expected
        good = await to_thread.run_sync(say, port, b"GET /metrics HTTP/1.1\r\n\r\n")
        assert good.endswith("short")


async def test_who_crowds_is_turned_away(monkeypatch):
    monkeypatch.setattr(listener, "_SECONDS", 60.0)
    monkeypatch.setattr(listener, "_MOST", 3)
    request = b"GET /metrics HTTP/1.1\r\n\r\n"
    async with listen_for_metrics("127.0.0.1", 0, render_long) as port:
        with ExitStack() as stack:
            for _ in range(3):
                one = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
                one.sendall(b"GET /met")
            with anyio.fail_after(20):
                while await to_thread.run_sync(say, port, request):
                    await anyio.sleep(0.05)
        with anyio.fail_after(20):
            while not await to_thread.run_sync(say, port, request):
                await anyio.sleep(0.05)


async def test_who_dawdles_is_left(monkeypatch):
    monkeypatch.setattr(listener, "_SECONDS", 0.2)
    async with listen_for_metrics("127.0.0.1", 0, render_long) as port:
        ask = partial(say, port, b"GET /metrics HTTP", end=False)
        with anyio.fail_after(20):
            assert await to_thread.run_sync(ask) == ""


async def test_the_end_waits_for_nobody():
    async with listen_for_metrics("127.0.0.1", 0, render_long) as port:
        connection = socket.create_connection(("127.0.0.1", port))
        connection.sendall(b"GET /met")
        await anyio.sleep(0.1)
    with connection, pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


async def test_metrics_that_cannot_be_gathered_are_told_and_logged(caplog):
    def fail(accept):
        raise RuntimeError("no figures")

    async with listen_for_metrics("127.0.0.1", 0, fail) as port:
        found = await to_thread.run_sync(say, port, b"GET /metrics HTTP/1.1\r\n\r\n")
    assert found.startswith("HTTP/1.1 500")
    assert "no figures" not in found
    assert "no figures" in caplog.text
