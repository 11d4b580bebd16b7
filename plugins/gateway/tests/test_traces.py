"""Spans of both engines: the same ones, with right parents, told to PostgreSQL and the log."""

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from fraise_gateway.observing.sampling import read_sampling
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.sampling import (
    ALWAYS_OFF,
    ALWAYS_ON,
    DEFAULT_ON,
    ParentBased,
    ParentBasedTraceIdRatio,
    TraceIdRatioBased,
)

from .observed import make_project, observed, parse, value_of, wait_for

pytest.importorskip("fraise_server", reason="the compiled module is not installed")

ENGINES = ("python", "native")
TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = "b7ad6b7169203331"
SAMPLED = {"traceparent": f"00-{TRACE}-{PARENT}-01", "tracestate": "vendor=1"}


@pytest.fixture
def project(tmp_path, fraise_dsn):
    return make_project(tmp_path, fraise_dsn)


def read_spans(place):
    if not place.exists():
        return []
    return [json.loads(line) for line in place.read_text("utf-8").splitlines()]


def of_trace(spans, trace):
    return [one for one in spans if one["context"]["trace_id"] == f"0x{trace}"]


def by_kind(spans):
    found = {one["kind"].removeprefix("SpanKind."): one for one in spans}
    assert len(found) == len(spans)
    return found


def ask_traced(server, headers=SAMPLED, **more):
    """The third request is answered by Rust, where there is one."""
    for _ in range(2):
        server.ask(headers={"traceparent": f"00-{'1' * 32}-{PARENT}-00"})
    return server.ask(headers=headers, **more).json()["data"]["seen"][0]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sampled_request_has_two_spans(project, tmp_path, engine):
    place = tmp_path / "spans"
    with observed(project, engine, SPANS=str(place)) as server:
        seen = ask_traced(server, {**SAMPLED, "x-request-id": "request-1"})
        spans = wait_for(lambda: (s := of_trace(read_spans(place), TRACE)) and len(s) == 2 and s)
        found = by_kind(spans)
        outer, inner = found["SERVER"], found["CLIENT"]
        assert outer["name"] == "query Seen"
        assert outer["parent_id"] == f"0x{PARENT}"
        assert outer["context"]["trace_state"] == "[('vendor', '1')]" or (
            "vendor" in str(outer["context"]["trace_state"])
        )
        attributes = outer["attributes"]
        assert attributes.pop("http.response.body.size") > 50
        assert len(attributes.pop("graphql.document.hash")) == 64
        assert attributes == {
            "http.request.method": "POST",
            "http.response.status_code": 200,
            "http.route": "/graphql",
            "url.path": "/graphql",
            "url.scheme": "http",
            "network.protocol.name": "http",
            "network.protocol.version": "1.1",
            "graphql.operation.type": "query",
            "graphql.operation.name": "Seen",
            "fraiseql.engine": engine,
            "fraiseql.request.id": "request-1",
        }
        assert outer["status"]["status_code"] == "UNSET"
        assert inner["name"] == "postgresql"
        assert inner["parent_id"] == outer["context"]["span_id"]
        assert inner["attributes"]["db.system.name"] == "postgresql"
        assert "v_seen" in inner["attributes"]["db.query.text"]
        assert outer["start_time"] <= inner["start_time"] <= inner["end_time"] <= outer["end_time"]
        # PostgreSQL was told the span that asked it, in the same transaction
        client = inner["context"]["span_id"].removeprefix("0x")
        assert seen["traceparent"] == f"00-{TRACE}-{client}-01"
        # and the next one, which is not sampled, was not
        assert not server.ask(headers={"traceparent": f"00-{'1' * 32}-{PARENT}-00"}).json()["data"][
            "seen"
        ][0]["traceparent"]
        assert of_trace(read_spans(place), "1" * 32) == []


def test_both_engines_say_the_same(project, tmp_path):
    told = {}
    for engine in ENGINES:
        place = tmp_path / engine
        with observed(project, engine, SPANS=str(place)) as server:
            ask_traced(server)
            spans = wait_for(
                lambda p=place: (s := of_trace(read_spans(p), TRACE)) and len(s) == 2 and s
            )
            found = by_kind(spans)
            told[engine] = {
                kind: (one["name"], sorted(one["attributes"]), one["status"])
                for kind, one in found.items()
            }
            sql = found["CLIENT"]["attributes"]["db.query.text"]
            told[engine]["sql"] = sql
    assert told["python"] == told["native"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_request_without_a_parent_begins_a_trace_if_the_sampler_wants_it(
    project, tmp_path, engine
):
    place = tmp_path / "spans"
    with observed(project, engine, SPANS=str(place)) as server:
        for _ in range(5):
            assert re.fullmatch(
                r"00-[0-9a-f]{32}-[0-9a-f]{16}-01",
                server.ask().json()["data"]["seen"][0]["traceparent"],
            )
        spans = wait_for(lambda: (s := read_spans(place)) and len(s) == 10 and s)
        roots = [one for one in spans if one["kind"] == "SpanKind.SERVER"]
        assert [one["parent_id"] for one in roots] == [None] * 5
        assert len({one["context"]["trace_id"] for one in roots}) == 5
        natively = [one for one in roots if one["attributes"]["fraiseql.engine"] == "native"]
        assert len(natively) == (3 if engine == "native" else 0)
    never = tmp_path / "never"
    with observed(
        project, engine, SPANS=str(never), OTEL_TRACES_SAMPLER="parentbased_always_off"
    ) as server:
        for _ in range(4):
            assert not server.ask().json()["data"]["seen"][0]["traceparent"]
        assert ask_traced(server)["traceparent"].startswith(f"00-{TRACE}-")
        wait_for(lambda: len(read_spans(never)) == 2)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "bad", ["nonsense", f"00-{'0' * 32}-{PARENT}-01", f"ff-{TRACE}-{PARENT}-01"]
)
def test_a_header_that_is_none_counts_as_no_parent(project, tmp_path, engine, bad):
    place = tmp_path / "spans"
    with observed(project, engine, SPANS=str(place)) as server:
        for _ in range(3):
            server.ask(headers={"traceparent": bad})
        spans = wait_for(lambda: (s := read_spans(place)) and len(s) == 6 and s)
        roots = [one for one in spans if one["kind"] == "SpanKind.SERVER"]
        assert [one["parent_id"] for one in roots] == [None] * 3


@pytest.mark.parametrize("engine", ENGINES)
def test_an_error_is_in_its_span_and_in_the_log(project, tmp_path, engine):
    place = tmp_path / "spans"
    with observed(project, engine, SPANS=str(place), FRAISE_ENV="production") as server:
        server.ask("query Broken { fail }", headers={**SAMPLED, "x-request-id": "request-2"})
        (span,) = wait_for(lambda: of_trace(read_spans(place), TRACE))
        assert span["status"]["status_code"] == "ERROR"
        assert span["attributes"]["error.type"] == "INTERNAL_SERVER_ERROR"
        assert list(span["attributes"]["fraiseql.error.codes"]) == ["INTERNAL_SERVER_ERROR"]
        lines = [json.loads(line) for line in server.end() if line.startswith("{")]
        own = [one for one in lines if one.get("request_id") == "request-2"]
        assert {one["logger"] for one in own} >= {"fraiseql.access"}
        assert any("traceback" in one for one in own)
        assert {one["trace_id"] for one in own} == {TRACE}
        identifier = span["context"]["span_id"].removeprefix("0x")
        assert {one["span_id"] for one in own} == {identifier}


def test_lines_of_native_answers_carry_their_trace(project, tmp_path):
    place = tmp_path / "spans"
    with observed(project, "native", SPANS=str(place), FRAISE_ENV="production") as server:
        ask_traced(server, {**SAMPLED, "x-request-id": "request-3"})
        server.ask(headers={"traceparent": f"00-{TRACE}-{PARENT}-00", "x-request-id": "request-4"})
        found = wait_for(lambda: (s := of_trace(read_spans(place), TRACE)) and len(s) == 2 and s)
        lines = [json.loads(line) for line in server.end() if line.startswith("{")]
        (line,) = [one for one in lines if one.get("request_id") == "request-3"]
        assert line["trace_id"] == TRACE
        assert f"0x{line['span_id']}" == by_kind(found)["SERVER"]["context"]["span_id"]
        (other,) = [one for one in lines if one.get("request_id") == "request-4"]
        assert "trace_id" not in other


@pytest.mark.parametrize("engine", ENGINES)
def test_where_nothing_is_configured_nothing_is_told(project, engine):
    with observed(project, engine) as server:
        assert not ask_traced(server)["traceparent"]


@pytest.mark.parametrize("engine", ENGINES)
def test_the_setting_can_be_the_name_of_the_application(tmp_path, fraise_dsn, engine):
    """So that ``pg_stat_activity`` and ``%a`` of ``log_line_prefix`` have it."""
    project = make_project(tmp_path, fraise_dsn, traces={"setting": "application_name"})
    with observed(project, engine, SPANS=str(tmp_path / "spans")) as server:
        assert ask_traced(server)["application"].startswith(f"00-{TRACE}-")
        plain = server.ask(headers={"traceparent": f"00-{TRACE}-{PARENT}-00"}).json()
        assert "fraise" in plain["data"]["seen"][0]["application"]


@pytest.mark.parametrize("traces", [{"setting": None}, {"enabled": False}])
def test_postgresql_is_told_nothing_where_the_settings_say_so(tmp_path, fraise_dsn, traces):
    project = make_project(tmp_path, fraise_dsn, traces=traces)
    place = tmp_path / "spans"
    with observed(project, "native", SPANS=str(place)) as server:
        assert not ask_traced(server)["traceparent"]
        if "setting" in traces:
            wait_for(lambda: len(of_trace(read_spans(place), TRACE)) == 2)
        server.end()
        assert bool(read_spans(place)) == ("setting" in traces)


@contextmanager
def receiver():
    """What takes OTLP over HTTP: the bodies of what is posted, by path."""
    found = {}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):  # the library's own name
            body = self.rfile.read(int(self.headers["content-length"]))
            found.setdefault(self.path, []).append((self.headers["content-encoding"], body))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize("engine", ENGINES)
def test_an_exporter_sends_spans_and_metrics(project, engine):
    pytest.importorskip("opentelemetry.proto", reason="configs/requirements/dev.txt")
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
        ExportMetricsServiceRequest,
    )
    from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

    with receiver() as (url, found), observed(project, engine, OTLP=url) as server:
        ask_traced(server)

        def spans():
            sent = [ExportTraceServiceRequest.FromString(b) for _, b in found.get("/v1/traces", ())]
            return [
                span
                for one in sent
                for resource in one.resource_spans
                for scope in resource.scope_spans
                for span in scope.spans
                if span.trace_id.hex() == TRACE
            ]

        inner, outer = wait_for(
            lambda: len(spans()) == 2 and sorted(spans(), key=lambda one: one.name)
        )
        assert (inner.name, outer.name) == ("postgresql", "query Seen")
        assert inner.parent_span_id == outer.span_id
        assert outer.parent_span_id.hex() == PARENT

        def points():
            sent = found.get("/v1/metrics", ())
            newest = ExportMetricsServiceRequest.FromString(sent[-1][1]) if sent else None
            named = {
                metric.name: metric
                for resource in (newest.resource_metrics if newest else ())
                for scope in resource.scope_metrics
                if scope.scope.name == "fraiseql"
                for metric in scope.metrics
            }
            counts = named.get("fraiseql.requests")
            total = sum(p.as_double + p.as_int for p in counts.sum.data_points) if counts else 0
            return named if total == 3 else None

        metrics = wait_for(points)
        assert metrics["fraiseql.request.duration.count"].sum.is_monotonic
        assert metrics["fraiseql.request.duration.sum"].unit == "s"
        assert metrics["fraiseql.pool.connections"].gauge.data_points
        assert ("fraiseql.forwarded.duration.count" in metrics) == (engine == "native")
        assert not any(name.startswith("process.") for name in metrics)
        # the same as where Prometheus reads
        scraped = parse(server.scrape().text)
        assert value_of(scraped, "fraiseql_requests_total") == 3


@pytest.mark.parametrize(
    ("sampler", "expected"),
    [
        (DEFAULT_ON, (1, 1, 0)),
        (ALWAYS_ON, (1, 1, 1)),
        (ALWAYS_OFF, (0, 0, 0)),
        (TraceIdRatioBased(0.25), (0.25, 0.25, 0.25)),
        (ParentBasedTraceIdRatio(0.001), (0.001, 1, 0)),
        (ParentBased(ALWAYS_OFF), (0, 1, 0)),
        (ParentBased(ALWAYS_ON, remote_parent_sampled=TraceIdRatioBased(0.5)), (1, 0.5, 0)),
    ],
)
def test_the_sampler_is_read(sampler, expected):
    found = read_sampling(TracerProvider(sampler=sampler, shutdown_on_exit=False))
    assert (found["root"], found["sampled"], found["unsampled"]) == expected


def test_a_sampler_of_somebody_else_is_asked_each_time():
    class Own:
        def get_description(self):
            return "whatever"

    class Provider:
        sampler = Own()

    for provider in (Provider(), object()):
        assert set(read_sampling(provider).values()) == {1.0}
