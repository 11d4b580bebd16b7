"""Tracer and meter from the OpenTelemetry API; without an SDK they do nothing.

The API is imported at first use: start-up does not need it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter
    from opentelemetry.trace import Tracer

_SCOPE = "fraise"


@cache
def tracer() -> Tracer:
    """The tracer of the family; spans go to the SDK that the application configures."""
    from opentelemetry import trace

    return trace.get_tracer(_SCOPE)


@cache
def meter() -> Meter:
    """The meter of the family."""
    from opentelemetry import metrics

    return metrics.get_meter(_SCOPE)
