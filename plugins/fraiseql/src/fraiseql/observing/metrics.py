"""What a metric is, and what was read of it."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import frozen

#: Upper bounds of the buckets of all histograms, in seconds; one more has what is longer.
BOUNDS: Final = (
    0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
)  # fmt: skip


class Kind(enum.Enum):
    """How readings of one metric go together."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


@frozen(kw_only=True)
class Metric:
    """A metric.

    Attributes:
        name: words with dots between them.
        unit: as UCUM has it: ``s``, ``By``, or nothing.
        help: what it says, in one sentence.
        labels: names of what tells its readings apart, in order.
    """

    name: str
    kind: Kind
    help: str
    unit: str = ""
    labels: tuple[str, ...] = ()


@frozen
class Distribution:
    """What a histogram holds.

    Attributes:
        counts: how many fell into each bucket, one more than there are bounds.
        total: of all values.
    """

    bounds: tuple[float, ...]
    counts: tuple[int, ...]
    total: float

    def __add__(self, other: Distribution) -> Distribution:
        counts = tuple(one + two for one, two in zip(self.counts, other.counts, strict=True))
        return Distribution(self.bounds, counts, self.total + other.total)


Value: TypeAlias = float | Distribution
#: Values by the values of the labels.
Readings: TypeAlias = Mapping[tuple[str, ...], Value]


@frozen
class Reading:
    """One value of a metric; the values of labels stand in their order."""

    metric: Metric
    labels: tuple[str, ...]
    value: Value


class Histogram:
    """Counts durations; adding is atomic enough for one thread that adds and others that read."""

    def __init__(self) -> None:
        self._counts = [0] * (len(BOUNDS) + 1)
        self._total = 0.0

    def add(self, seconds: float) -> None:
        """Add one."""
        self._counts[bisect_left(BOUNDS, seconds)] += 1
        self._total += seconds

    def read(self) -> Distribution:
        """What it holds now."""
        return Distribution(BOUNDS, tuple(self._counts), self._total)


def gather(readings: Iterable[Reading], order: Sequence[Metric]) -> dict[Metric, Readings]:
    """Readings by metric; what has the same labels is added up.

    Args:
        readings: of any metrics among ``order``.
        order: the metrics as they are to be told; those without a reading are left out.
    """
    found: dict[Metric, dict[tuple[str, ...], Value]] = {metric: {} for metric in order}
    for reading in readings:
        values = found[reading.metric]
        before = values.get(reading.labels)
        if before is None:
            values[reading.labels] = reading.value
        else:
            values[reading.labels] = before + reading.value  # type: ignore[operator]  # of one kind
    return {metric: values for metric, values in found.items() if values}
