"""What workers have counted, as the process that serves tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from fraiseql.observing.catalog import DURATION, INFO, METRICS, REQUESTS
from fraiseql.observing.metrics import (
    BOUNDS,
    Distribution,
    Kind,
    Metric,
    Reading,
    Readings,
    Value,
    gather,
)
from fraiseql.observing.requests import ANONYMOUS, OTHER, UNKNOWN

from fraise_gateway.observing.metrics import LESSONS

#: A reading in plain values: the metric's name, its labels, and a number or counts and their total.
Packed = tuple[str, tuple[str, ...], "float | tuple[tuple[int, ...], float]"]

_TOLD: Final = {one.name: one for one in (*METRICS, LESSONS) if one is not INFO}
_NAMED: Final = frozenset({REQUESTS, DURATION})
_NO_NAMES: Final = frozenset({ANONYMOUS, OTHER, UNKNOWN})


def pack(readings: Iterable[Reading]) -> list[Packed]:
    """Readings for the way to another process; what every process says of itself is left out."""
    return [
        (one.metric.name, one.labels, _plain(one.value))
        for one in readings
        if one.metric.name in _TOLD
    ]


def spread(found: Mapping[Metric, Readings]) -> Iterator[Reading]:
    """The readings of what was gathered."""
    for metric, values in found.items():
        for labels, value in values.items():
            yield Reading(metric, labels, value)


class Counted:
    """The counts of all workers; those of one that has ended stay, so that no counter goes back.

    Args:
        most: names of operations that are told apart; later ones are counted as one of their kind.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._operations: set[tuple[str, ...]] = set()
        self._last: dict[int, list[Reading]] = {}
        self._ended: list[Reading] = []

    def tell(self, pid: int, packed: Iterable[Packed]) -> None:
        """Keep what a worker has counted since it began."""
        self._last[pid] = [self._bound(_unpack(one)) for one in packed]

    def end(self, pid: int) -> None:
        """The worker counts no further, and has nothing open any more."""
        kept = [one for one in self._last.pop(pid, ()) if one.metric.kind is not Kind.GAUGE]
        self._ended = list(spread(gather([*self._ended, *kept], tuple(_TOLD.values()))))

    def read(self) -> Iterator[Reading]:
        """What was counted so far; labels may come several times, and are to be added up."""
        yield from self._ended
        for readings in list(self._last.values()):
            yield from readings

    def _bound(self, reading: Reading) -> Reading:
        """Under the name of all others, where too many operations have come before."""
        if reading.metric not in _NAMED:
            return reading
        kind, name, *rest = reading.labels
        if name not in _NO_NAMES and (kind, name) not in self._operations:
            if len(self._operations) >= self._most:
                return Reading(reading.metric, (kind, OTHER, *rest), reading.value)
            self._operations.add((kind, name))
        return reading


def _plain(value: Value) -> float | tuple[tuple[int, ...], float]:
    return (value.counts, value.total) if isinstance(value, Distribution) else value


def _unpack(packed: Packed) -> Reading:
    name, labels, value = packed
    if isinstance(value, tuple):
        return Reading(_TOLD[name], labels, Distribution(BOUNDS, *value))
    return Reading(_TOLD[name], labels, value)
