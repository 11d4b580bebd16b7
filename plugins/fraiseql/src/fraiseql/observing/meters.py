"""The same metrics as instruments of OpenTelemetry, for the SDK that the process has.

Its histograms cannot be observed, only fed; ours are offered as two counters: how many there were,
and their sum.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, Protocol
from weakref import WeakKeyDictionary, WeakSet

from fraiseql.observing.metrics import Distribution, Kind, Metric, Readings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentelemetry.metrics import CallbackOptions, Meter, MeterProvider, Observation

_SCOPE: Final = "fraiseql"

#: Seconds for which all instruments of one collection share what was read.
_FRESH: Final = 0.02


class Observed(Protocol):
    """What is offered."""

    @property
    def offered(self) -> tuple[Metric, ...]:
        """All that may have readings."""
        ...

    def read(self) -> Mapping[Metric, Readings]:
        """What was counted so far."""
        ...


class _Offer:
    """What one provider of meters is offered: of all applications of the process together.

    Instruments cannot be taken back, so they look at whoever still lives.
    """

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._names: set[str] = set()
        self._observed: WeakSet[Observed] = WeakSet()
        self._read: list[Mapping[Metric, Readings]] = []
        self._read_at = -math.inf

    def add(self, observed: Observed) -> None:
        self._observed.add(observed)
        for metric in observed.offered:
            if metric.name not in self._names:
                self._names.add(metric.name)
                self._make(metric)

    def _make(self, metric: Metric) -> None:
        if metric.kind is Kind.GAUGE:
            self._meter.create_observable_gauge(
                metric.name, [self._observe(metric, _plain)], metric.unit, metric.help
            )
        elif metric.kind is Kind.COUNTER:
            self._meter.create_observable_counter(
                metric.name, [self._observe(metric, _plain)], metric.unit, metric.help
            )
        else:
            self._meter.create_observable_counter(
                f"{metric.name}.count", [self._observe(metric, _count)], "", metric.help
            )
            self._meter.create_observable_counter(
                f"{metric.name}.sum", [self._observe(metric, _total)], metric.unit, metric.help
            )

    def _observe(
        self, metric: Metric, take: Callable[[float | Distribution], float]
    ) -> Callable[[CallbackOptions], Iterable[Observation]]:
        from opentelemetry.metrics import Observation

        def observe(_: CallbackOptions) -> Iterator[Observation]:
            found: dict[tuple[str, ...], float] = {}
            for read in self._all():
                for labels, value in read.get(metric, {}).items():
                    found[labels] = found.get(labels, 0) + take(value)
            for labels, value in found.items():
                yield Observation(value, dict(zip(metric.labels, labels, strict=True)))

        return observe

    def _all(self) -> list[Mapping[Metric, Readings]]:
        now = time.monotonic()
        if now - self._read_at > _FRESH:
            self._read = [observed.read() for observed in list(self._observed)]
            self._read_at = now
        return self._read


_OFFERS: Final[WeakKeyDictionary[MeterProvider, _Offer]] = WeakKeyDictionary()


def find_meters() -> MeterProvider | None:
    """What the process has configured; None where metrics would go nowhere."""
    from opentelemetry import metrics

    provider = metrics.get_meter_provider()
    # What stands in until somebody configures one is private there, and comes of the API itself.
    is_real = not type(provider).__module__.startswith("opentelemetry.metrics")
    return provider if is_real else None


def offer(observed: Observed) -> None:
    """Let the provider of the process read somebody's metrics, as long as that lives."""
    provider = find_meters()
    if provider is None:
        return
    if provider not in _OFFERS:
        _OFFERS[provider] = _Offer(provider.get_meter(_SCOPE))
    _OFFERS[provider].add(observed)


def _plain(value: float | Distribution) -> float:
    return value.total if isinstance(value, Distribution) else value


def _count(value: float | Distribution) -> float:
    return sum(value.counts) if isinstance(value, Distribution) else value


def _total(value: float | Distribution) -> float:
    return value.total if isinstance(value, Distribution) else value
