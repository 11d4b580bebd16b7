"""Orders of a graph that may have cycles, because its edges are guesses.

A graph is a list: for each node the nodes that come before it.
"""

from __future__ import annotations

from collections.abc import Sequence


def pull(before: Sequence[Sequence[int]]) -> tuple[list[int], bool]:
    """Order nodes by number, each after what comes before it.

    A node keeps its place; what it needs is pulled in front of it.

    Returns:
        the order, and whether an edge was left out because it closes a cycle.
    """
    order: list[int] = []
    state = bytearray(len(before))  # 0 unseen, 1 on the way, 2 placed
    cyclic = False
    for first in range(len(before)):
        if state[first]:
            continue
        state[first] = 1
        way = [(first, iter(before[first]))]
        while way:
            node, rest = way[-1]
            for needed in rest:
                if state[needed] == 0:
                    state[needed] = 1
                    way.append((needed, iter(before[needed])))
                    break
                cyclic = cyclic or state[needed] == 1
            else:
                state[node] = 2
                order.append(node)
                way.pop()
    return order, cyclic


def find_components(before: Sequence[Sequence[int]]) -> list[int]:
    """For each node the number of its strongly connected component (Tarjan's algorithm)."""
    count = len(before)
    component = [-1] * count
    reached = [-1] * count
    lowest = [0] * count
    stack: list[int] = []
    clock = 0
    for first in range(count):
        if reached[first] >= 0:
            continue
        reached[first] = lowest[first] = clock
        clock += 1
        stack.append(first)
        way = [(first, iter(before[first]))]
        while way:
            node, rest = way[-1]
            for other in rest:
                if reached[other] < 0:
                    reached[other] = lowest[other] = clock
                    clock += 1
                    stack.append(other)
                    way.append((other, iter(before[other])))
                    break
                if component[other] < 0:
                    lowest[node] = min(lowest[node], reached[other])
            else:
                way.pop()
                if way:
                    parent = way[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] == reached[node]:
                    while True:
                        member = stack.pop()
                        component[member] = node
                        if member == node:
                            break
    return component
