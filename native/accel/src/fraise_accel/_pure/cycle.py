"""A short cycle among the nodes that could not be ordered."""

from __future__ import annotations

from collections import deque

#: So many nodes of the first cycle found are asked for the shortest cycle through them.
SEARCHES = 16


def find_cycle(after: list[list[int]], stuck: list[bool]) -> tuple[int, ...]:
    """The nodes of one cycle in their order, the smallest first.

    ``stuck`` marks what is on a cycle or behind one; at least one node is. One cycle is found by
    walking, then the shortest through each of its first nodes, so that a large tangle is shown by
    a part of it that a person can read. The answer depends on the graph only.
    """
    successors = _keep_cyclic(after, stuck)
    best = _walk(successors)
    for node in best[:SEARCHES]:
        found = _shortest_through(node, successors)
        if len(found) < len(best):
            best = found
    smallest = best.index(min(best))
    return tuple(best[smallest:] + best[:smallest])


def _keep_cyclic(after: list[list[int]], stuck: list[bool]) -> dict[int, list[int]]:
    """The stuck nodes that lead somewhere, with their successors in ascending order."""
    successors = {
        node: sorted({target for target in after[node] if stuck[target]})
        for node, is_stuck in enumerate(stuck)
        if is_stuck
    }
    before: dict[int, list[int]] = {node: [] for node in successors}
    for node, targets in successors.items():
        for target in targets:
            before[target].append(node)
    left = {node: len(targets) for node, targets in successors.items()}
    ends = [node for node, number in left.items() if not number]
    while ends:
        end = ends.pop()
        del successors[end]
        for node in before[end]:
            left[node] -= 1
            if not left[node]:
                ends.append(node)
    return {
        node: [target for target in targets if target in successors]
        for node, targets in successors.items()
    }


def _walk(successors: dict[int, list[int]]) -> list[int]:
    node = min(successors)
    seen: dict[int, int] = {}
    path: list[int] = []
    while node not in seen:
        seen[node] = len(path)
        path.append(node)
        node = successors[node][0]
    return path[seen[node] :]


def _shortest_through(start: int, successors: dict[int, list[int]]) -> list[int]:
    came_from: dict[int, int] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target in successors[node]:
            if target == start:
                path = [node]
                while path[-1] != start:
                    path.append(came_from[path[-1]])
                return path[::-1]
            if target not in came_from:
                came_from[target] = node
                queue.append(target)
    raise AssertionError(start)  # unreachable: start is on the cycle that was walked
