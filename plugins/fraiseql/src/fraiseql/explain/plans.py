"""PostgreSQL's plans, read from their JSON form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor, Query

#: A node of a plan.
Node: TypeAlias = Mapping[str, Any]  # Any: JSON

_SORTS: Final = frozenset({"Sort"})


async def read_plan(executor: Executor, query: Query) -> Node:
    """The plan of a query for its values; the query itself is not run.

    Raises:
        psycopg.Error: it cannot be planned.
    """
    found = await executor.fetchval(f"EXPLAIN (FORMAT JSON) {query.sql}", *query.values)
    explained = json.loads(found) if isinstance(found, str) else found
    node: Node = explained[0]["Plan"]
    return node


def nodes_of(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    for below in node.get("Plans", ()):
        yield from nodes_of(below)


def is_searched(node: Node) -> bool:
    """Whether some index is entered by a condition, rather than read from end to end."""
    return any("Index Cond" in each for each in nodes_of(node))


def is_sorted(node: Node) -> bool:
    """Whether rows come in their order without all of them being sorted."""
    return not any(each["Node Type"] in _SORTS for each in nodes_of(node))


def indexes_of(node: Node) -> frozenset[str]:
    """Names of the indexes that a plan reads."""
    return frozenset(each["Index Name"] for each in nodes_of(node) if "Index Name" in each)


def draw(node: Node, depth: int = 0) -> Iterator[str]:
    """The plan as lines of text, indented."""
    parts = [str(node["Node Type"])]
    if "Index Name" in node:
        parts.append(f"using {node['Index Name']}")
    if "Relation Name" in node:
        parts.append(f"on {node['Relation Name']}")
    cost = f"cost {node['Startup Cost']:.2f}..{node['Total Cost']:.2f}"
    yield f"{'  ' * depth}{' '.join(parts)} ({cost}, {node['Plan Rows']} rows)"
    for key in ("Index Cond", "Recheck Cond", "Filter", "Sort Key"):
        if key in node:
            value = node[key]
            shown = ", ".join(value) if isinstance(value, list) else value
            yield f"{'  ' * depth}  {key}: {shown}"
    for below in node.get("Plans", ()):
        yield from draw(below, depth + 1)
