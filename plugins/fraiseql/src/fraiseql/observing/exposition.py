"""Metrics as text: the format of Prometheus 0.0.4, and OpenMetrics 1.0.0 for who asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Final

from fraiseql.observing.metrics import Distribution, Kind, Metric, Readings

_PLAIN: Final = "text/plain; version=0.0.4; charset=utf-8"
_OPEN: Final = "application/openmetrics-text; version=1.0.0; charset=utf-8"
_UNITS: Final = {"s": "seconds", "By": "bytes"}


def render(found: Mapping[Metric, Readings], accept: str = "") -> tuple[str, bytes]:
    """Media type and text.

    Args:
        found: values by metric.
        accept: the header of the request.
    """
    is_open = "application/openmetrics-text" in accept
    lines: list[str] = []
    for metric, readings in found.items():
        lines += _describe(metric, is_open=is_open)
        name = f"{name_of(metric)}_total" if metric.kind is Kind.COUNTER else name_of(metric)
        names = [label.replace(".", "_") for label in metric.labels]
        for labels, value in sorted(readings.items(), key=lambda one: one[0]):
            told = [f'{n}="{_escape(v)}"' for n, v in zip(names, labels, strict=True)]
            if isinstance(value, Distribution):
                lines += _tell(name, told, value)
            else:
                lines.append(f"{name}{_join(told)} {_number(value)}")
    if is_open:
        lines.append("# EOF")
    text = "".join(f"{line}\n" for line in lines)
    return _OPEN if is_open else _PLAIN, text.encode()


def name_of(metric: Metric) -> str:
    """The name of a metric for Prometheus, without the end that counters have."""
    unit = _UNITS.get(metric.unit)
    name = metric.name.replace(".", "_")
    return name if unit is None else f"{name}_{unit}"


def _describe(metric: Metric, *, is_open: bool) -> list[str]:
    name = name_of(metric)
    if metric.kind is Kind.COUNTER and not is_open:
        name = f"{name}_total"
    found = [f"# HELP {name} {metric.help}", f"# TYPE {name} {metric.kind.value}"]
    if is_open and metric.unit in _UNITS:
        found.append(f"# UNIT {name} {_UNITS[metric.unit]}")
    return found


def _tell(name: str, labels: list[str], value: Distribution) -> Iterator[str]:
    bounds = [*(_number(bound) for bound in value.bounds), "+Inf"]
    for bound, count in zip(bounds, accumulate(value.counts), strict=True):
        told = _join([*labels, f'le="{bound}"'])
        yield f"{name}_bucket{told} {count}"
    yield f"{name}_sum{_join(labels)} {_number(value.total)}"
    yield f"{name}_count{_join(labels)} {sum(value.counts)}"


def _join(labels: list[str]) -> str:
    return f"{{{','.join(labels)}}}" if labels else ""


def _number(value: float) -> str:
    return repr(value)


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
