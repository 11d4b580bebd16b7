"""Topological order and cycles, in both twins."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import fraise_accel
import pytest
from fraise_accel.api import MAX_NODES
from hypothesis import given, settings
from hypothesis import strategies as st


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    count = draw(st.integers(1, 30))
    node = st.integers(0, count - 1)
    return count, draw(st.lists(st.tuples(node, node), max_size=count * 2))


@given(graph=graphs())
@settings(max_examples=500)
def test_twins_order_alike(
    pure: ModuleType, native: ModuleType, graph: tuple[int, list[tuple[int, int]]]
) -> None:
    assert native.topological_order(*graph) == pure.topological_order(*graph)


@given(graph=graphs())
@settings(max_examples=300)
def test_orders_as_promised(twin: ModuleType, graph: tuple[int, list[tuple[int, int]]]) -> None:
    count, edges = graph
    order, cycle = twin.topological_order(count, edges)
    assert list(order) == plain_order(count, edges)
    if len(order) == count:
        assert cycle == ()
        return
    assert cycle[0] == min(cycle)
    assert len(set(cycle)) == len(cycle)
    for source, target in zip(cycle, (*cycle[1:], cycle[0]), strict=True):
        assert (source, target) in edges


def plain_order(count: int, edges: list[tuple[int, int]]) -> list[int]:
    """Take the smallest node whose predecessors are all there, again and again."""
    placed: list[int] = []
    while True:
        ready = [
            node
            for node in range(count)
            if node not in placed
            and all(source in placed for source, target in edges if target == node)
        ]
        if not ready:
            return placed
        placed.append(ready[0])


@pytest.mark.parametrize(
    ("count", "edges", "order", "cycle"),
    [
        (0, [], (), ()),
        (3, [], (0, 1, 2), ()),
        (3, [(2, 0), (2, 0)], (1, 2, 0), ()),
        (2, [(1, 1)], (0,), (1,)),
        (6, [(4, 2), (2, 4), (0, 4), (4, 5), (1, 3)], (0, 1, 3), (2, 4)),
        (5, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (3, 1)], (), (1, 2, 3)),
    ],
)
def test_examples(
    twin: ModuleType,
    count: int,
    edges: list[tuple[int, int]],
    order: tuple[int, ...],
    cycle: tuple[int, ...],
) -> None:
    assert twin.topological_order(count, edges) == (order, cycle)


@pytest.mark.parametrize("edge", [(0, 3), (-1, 0), (10**30, 0)])
def test_refuses_nodes_that_do_not_exist(twin: ModuleType, edge: tuple[int, int]) -> None:
    message = rf"edge 1 is \({edge[0]}, {edge[1]}\); nodes are 0 to 2"
    with pytest.raises(ValueError, match=message):
        twin.topological_order(3, [(0, 1), edge])


@pytest.mark.parametrize("edges", [[(0.0, 1)], [("0", 1)], [0], 5])
def test_refuses_what_is_no_edge(twin: ModuleType, edges: Any) -> None:
    with pytest.raises(TypeError):
        twin.topological_order(3, edges)


def test_a_long_chain_needs_no_stack(twin: ModuleType) -> None:
    count = 50_000
    chain = [(node, node + 1) for node in range(count - 1)]
    assert twin.topological_order(count, chain).order == tuple(range(count))
    assert len(twin.topological_order(count, [*chain, (count - 1, 0)]).cycle) == count


@pytest.mark.parametrize("count", [-1, MAX_NODES + 1])
def test_refuses_an_impossible_count(count: int) -> None:
    with pytest.raises(ValueError, match="count"):
        fraise_accel.topological_order(count, [])
