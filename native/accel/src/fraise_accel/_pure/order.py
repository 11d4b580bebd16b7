"""Topological order, the smallest ready node first."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from operator import index

from fraise_accel._pure.cycle import find_cycle
from fraise_accel.types import Order


def topological_order(count: int, edges: Sequence[tuple[int, int]]) -> Order:
    """Order the nodes of a graph."""
    after: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for number, (source, target) in enumerate(edges):
        source, target = index(source), index(target)  # noqa: PLW2901  # refuses 1.0 as native does
        if not (0 <= source < count and 0 <= target < count):
            msg = f"edge {number} is ({source}, {target}); nodes are 0 to {count - 1}"
            raise ValueError(msg)
        after[source].append(target)
        waiting[target] += 1
    ready = [node for node in range(count) if not waiting[node]]
    heapify(ready)
    order: list[int] = []
    while ready:
        node = heappop(ready)
        order.append(node)
        for target in after[node]:
            waiting[target] -= 1
            if not waiting[target]:
                heappush(ready, target)
    if len(order) == count:
        return Order(tuple(order), ())
    stuck = [bool(left) for left in waiting]
    return Order(tuple(order), find_cycle(after, stuck))
