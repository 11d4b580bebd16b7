"""Spans that the native server has told of, made by a real SDK."""

import logging

import anyio
import pytest
from fraise_gateway.observing.spans import make_writer, write_spans
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


class Server:
    """Tells of these requests."""

    def __init__(self, *told):
        self.told = list(told)

    def spans(self, most):
        taken, self.told = self.told[:most], self.told[most:]
        return taken


def told(number=1, **changes):
    return {
        "trace": number.to_bytes(16),
        "server": (number + 1000).to_bytes(8),
        "parent": None,
        "state": None,
        "began": 1_000,
        "ended": 9_000,
        "flights": [((number + 2000).to_bytes(8), 2_000, 8_000, ["SELECT 1", "SELECT 2"])],
        "operation": "query",
        "name": None,
        "document": "ab" * 32,
        "method": "POST",
        "status": 200,
        "size": 10,
        "error": None,
        "identifier": "request-1",
        "version": "2",
        "scheme": "https",
        **changes,
    }


@pytest.fixture
def sdk():
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return provider, exporter


async def made_of(sdk, *given):
    provider, exporter = sdk
    async with write_spans(Server(*given), make_writer(provider, "/graphql")):
        pass
    return exporter.get_finished_spans()


async def test_ids_and_times_are_those_that_were_given(sdk):
    inner, outer = await made_of(sdk, told())
    assert (outer.kind, inner.kind) == (SpanKind.SERVER, SpanKind.CLIENT)
    assert (outer.context.trace_id, outer.context.span_id, outer.parent) == (1, 1001, None)
    assert (inner.context.trace_id, inner.context.span_id) == (1, 2001)
    assert inner.parent.span_id == 1001
    assert (outer.start_time, inner.start_time) == (1_000, 2_000)
    assert (inner.end_time, outer.end_time) == (8_000, 9_000)
    assert outer.name == "query"
    assert inner.attributes["db.query.text"] == "SELECT 1; SELECT 2"
    assert inner.attributes["db.operation.batch.size"] == 2
    assert outer.attributes["url.scheme"] == "https"
    assert outer.attributes["network.protocol.version"] == "2"


async def test_a_parent_is_remote_and_keeps_its_state(sdk):
    given = told(parent=(f"{7:016x}", 1), state="vendor=x,other=y")
    inner, outer = await made_of(sdk, given)
    assert (outer.parent.span_id, outer.parent.is_remote) == (7, True)
    assert outer.context.trace_state.to_header() == "vendor=x,other=y"
    assert inner.context.trace_id == 1


async def test_what_asks_nothing_has_one_span(sdk):
    (outer,) = await made_of(sdk, told(flights=[]))
    assert outer.kind is SpanKind.SERVER


async def test_a_request_that_took_too_long_is_a_failure(sdk):
    _, outer = await made_of(sdk, told(status=504, error="TIMEOUT"))
    assert outer.status.status_code is StatusCode.ERROR
    assert outer.attributes["error.type"] == "TIMEOUT"


async def test_one_that_cannot_be_made_costs_no_other(sdk, caplog):
    spans = await made_of(sdk, told(1), {"trace": b"?"}, told(2))
    assert {one.context.trace_id for one in spans} == {1, 2}
    assert "could not be made" in caplog.text


async def test_more_than_a_batch_is_taken_at_the_end(sdk):
    spans = await made_of(sdk, *(told(number) for number in range(1, 301)))
    assert len({one.context.trace_id for one in spans}) == 300


async def test_they_are_made_while_the_server_runs(sdk):
    provider, exporter = sdk
    server = Server(told())
    async with write_spans(server, make_writer(provider, "/graphql")):
        with anyio.fail_after(20):
            while len(exporter.get_finished_spans()) < 2:
                await anyio.sleep(0.01)
        server.told.append(told(2))
        with anyio.fail_after(20):
            while len(exporter.get_finished_spans()) < 4:
                await anyio.sleep(0.01)


async def test_a_tracer_that_takes_no_ids_has_no_spans_of_ours(caplog):
    class Tracer:
        __slots__ = ()

    class Provider:
        def get_tracer(self, scope):
            return Tracer()

    caplog.set_level(logging.WARNING)
    assert make_writer(Provider(), "/graphql") is None
    assert "takes no ids" in caplog.text
    async with write_spans(Server(told()), None):
        pass
