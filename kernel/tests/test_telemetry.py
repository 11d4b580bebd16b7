"""Spans and measurements come out when an application configures an SDK, and only then."""

import subprocess
import sys

SCRIPT = """
import json, sys
from fraise_kernel import Kernel

context = Kernel(settings={}, search_path=[]).load()
assert not any(name.startswith("opentelemetry") for name in sys.modules), "imported at start-up"

with context.tracer.start_as_current_span("before any SDK") as span:
    assert not span.is_recording()
context.meter.create_counter("nowhere").add(1)

from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
reader = InMemoryMetricReader()
metrics.set_meter_provider(MeterProvider([reader]))

with context.tracer.start_as_current_span("build") as span:
    span.set_attribute("files", 3)
context.meter.create_counter("rows").add(7)

(span,) = exporter.get_finished_spans()
(resource,) = reader.get_metrics_data().resource_metrics
points = {m.name: m.data.data_points[0].value for m in resource.scope_metrics[0].metrics}
print(json.dumps([span.name, dict(span.attributes), span.instrumentation_scope.name, points]))
"""


def test_spans_and_measurements_reach_the_sdk():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == '["build", {"files": 3}, "fraise", {"rows": 7}]'


def test_the_same_tracer_and_meter_every_time(site):
    context = site.kernel().load()
    assert context.tracer is context.tracer
    assert context.meter is context.meter
