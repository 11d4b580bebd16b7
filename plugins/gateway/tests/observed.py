"""A project whose servers are observed, and what an operator reads of them."""

import json
import re
import time
from contextlib import contextmanager

import httpx
import psycopg

from .test_process import start

APPLICATION = '''
import os
from uuid import UUID

import anyio
import fraiseql

if where := os.environ.get("SPANS"):
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

    out = open(where, "a", buffering=1)
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(
        ConsoleSpanExporter(out=out, formatter=lambda span: span.to_json(indent=None) + "\\n")
    ))
    trace.set_tracer_provider(provider)

if where := os.environ.get("OTLP"):
    from opentelemetry import metrics, trace
    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    provider = TracerProvider()
    provider.add_span_processor(
        BatchSpanProcessor(OTLPSpanExporter(where + "/v1/traces"), schedule_delay_millis=100)
    )
    trace.set_tracer_provider(provider)
    reader = PeriodicExportingMetricReader(OTLPMetricExporter(where + "/v1/metrics"), 200)
    metrics.set_meter_provider(MeterProvider([reader]))


@fraiseql.type(source="v_seen")
class Seen:
    """What PostgreSQL knows of the request that asks."""

    id: UUID
    traceparent: str | None
    application: str


seen = fraiseql.find_many(Seen)


@fraiseql.query
async def wait(info, seconds: float) -> str:
    await anyio.sleep(seconds)
    return "waited"


@fraiseql.query
def fail() -> str:
    raise RuntimeError("of no use")


schema = fraiseql.Schema(__name__)
'''
VIEW = """
CREATE VIEW v_seen AS
SELECT '00000000-0000-4000-8000-000000000001'::uuid AS id,
       jsonb_build_object(
           'id', '00000000-0000-4000-8000-000000000001',
           'traceparent', current_setting('fraise.traceparent', true),
           'application', current_setting('application_name')
       ) AS data
"""
SEEN = "query Seen { seen { traceparent application } }"


def make_project(folder, dsn, **fraiseql):
    """A project in a folder, and its view in the database."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(VIEW)
    (folder / "store.py").write_text(APPLICATION, "utf-8")
    settings = {
        "fraiseql": {"schema": "store:schema", "metrics": {"listen": "127.0.0.1:0"}, **fraiseql},
        "postgres": {"dsn": dsn},
    }
    (folder / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    return folder


class Observed:
    """A server as a process."""

    def __init__(self, process, said):
        self.process = process
        self.url = said["url"]
        self.log = []
        self._metrics = None

    def ask(self, query=SEEN, **more):
        return httpx.post(self.url, json={"query": query}, timeout=20, **more)

    @property
    def metrics_url(self):
        """Where the log says that metrics are."""
        while self._metrics is None:
            line = self.process.stderr.readline()
            assert line, "the log ended"
            self.log.append(line)
            found = re.search(r"Metrics are at (\S+metrics)\.", line)
            self._metrics = found and found[1]
        return self._metrics

    def scrape(self, accept="*/*"):
        response = httpx.get(self.metrics_url, headers={"accept": accept}, timeout=20)
        assert response.status_code == 200, response.text
        return response

    def end(self):
        """End it; all that it has logged."""
        self.process.terminate()
        _, rest = self.process.communicate(timeout=30)
        self.log += rest.splitlines(keepends=True)
        return self.log


@contextmanager
def observed(project, engine, *words, **variables):
    """A running server."""
    process = start(project, *words, engine=engine, **variables)
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield Observed(process, json.loads(line))
    finally:
        process.kill()
        process.communicate(timeout=10)


def refuse(project, engine):
    """The error with which a server does not start."""
    process = start(project, engine=engine)
    said, log = process.communicate(timeout=60)
    assert process.returncode == 1, said + log
    return json.loads(said)["error"]


def wait_for(look, seconds=30.0):
    """The first truth that a look gives."""
    until = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < until, "it did not come in time"
        time.sleep(0.05)
    return found


SAMPLE = re.compile(r'^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*)\})? (\S+)$')


def parse(text):
    """Samples by name and labels; fails where a line is none."""
    found = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, labels, value = SAMPLE.fullmatch(line).groups()
        pairs = re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', labels or "")
        key = (name, tuple(sorted(pairs)))
        assert key not in found, line
        found[key] = float(value)
    return found


def value_of(found, name, **labels):
    """The sum of the samples that have these labels."""
    wanted = set(labels.items())
    values = [v for (n, pairs), v in found.items() if n == name and wanted <= set(pairs)]
    return sum(values) if values else None
