"""Cursors over values of every type that a list can be ordered by, in columns and documents."""

from __future__ import annotations

import json
from typing import Any

import pytest
from graphql import GraphQLEnumType

pytestmark = pytest.mark.anyio


def values_of(things: Any, name: str) -> list[str]:
    type_ = things.engine.schema.graphql.type_map[name]
    assert isinstance(type_, GraphQLEnumType)
    return sorted(type_.values)


def is_there(field: str, there: set[str]) -> bool:
    return not (field == "TREE" and "ltree" not in there)


@pytest.mark.parametrize(
    ("pages", "rows", "enum"),
    [
        ("thingPages", "things", "ThingOrderField"),
        ("bareThingPages", "bareThings", "BareThingOrderField"),
    ],
)
async def test_pages_go_through_values_of_every_type(things, there, pages, rows, enum):
    """What a cursor says of a value is read again as the very value: no row twice, none left out."""
    fields = [field for field in values_of(things, enum) if is_there(field, there)]
    assert len(fields) > 15
    for field in fields:
        for direction in ("ASC", "DESC"):
            order = f"orderBy: [{{field: {field}, direction: {direction}}}]"
            whole = await things.ask(f"{{ {rows}(limit: 1000, {order}) {{ id }} }}")
            assert "errors" not in whole, (field, whole)
            expected = [row["id"] for row in whole["data"][rows]]
            found: list[Any] = []
            cursor: str | None = None
            for _ in expected:
                after = "" if cursor is None else f"after: {json.dumps(cursor)}, "
                answer = await things.ask(
                    f"{{ {pages}(first: 7, {after}{order})"
                    " { pageInfo { hasNextPage endCursor } nodes { id } } }"
                )
                assert "errors" not in answer, (field, answer)
                page = answer["data"][pages]
                found += [node["id"] for node in page["nodes"]]
                cursor = page["pageInfo"]["endCursor"]
                if not page["pageInfo"]["hasNextPage"]:
                    break
            assert sorted(found) == sorted(expected), field
            assert len(found) == len(set(found)), field
            if direction == "ASC":  # downwards the id, which ends an order, goes down too
                assert found == expected, field
