"""Writes the lessons that the targets begin with, and the bodies that ask for them.

Usage: python native/crate/fuzz/make_lessons.py, in an environment that has the suite.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import attrs
import psycopg
from fraise_gateway.lessons import LessonWriter
from fraise_postgres import open_database, scratch_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraise_testing.modules import load_module
from fraise_testing.server import open_server
from fraiseql import Engine, GraphQLRequest, Schema, plugin

SEEDS = Path(__file__).parent / "seeds"
SHOP = Path(__file__).parents[3] / "plugins/gateway/tests/lessons"

#: Filters, lists, pages with cursors, conditions and scalars, with variables for them.
OPERATIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        """
        query Q($w: ThingFilter, $i: ID!) {
          things(where: $w) { name tags seen }
          thing(id: $i) { name price maker { name } }
        }
        """,
        {"w": {"name": {"eq": "anvil"}}, "i": "00000000-0000-0000-0000-0000000000b1"},
    ),
    (
        """
        query P($first: Int, $after: String, $o: [ThingOrder!]) {
          thingPages(first: $first, after: $after, orderBy: $o) {
            edges { cursor node { name colour } } pageInfo { hasNextPage endCursor }
          }
        }
        """,
        {"first": 2},
    ),
    (
        """
        query L($l: Int! = 3, $s: Boolean = true, $in: [ID!]) {
          makers(limit: $l) { name things @include(if: $s) { name } }
          things(where: {id: {in: $in}}) { id }
        }
        """,
        {"in": ["00000000-0000-0000-0000-0000000000b1"]},
    ),
    (
        """
        query S($b: BigInt, $f: Float, $d: Date, $t: DateTime, $c: Colour) {
          things(where: {price: {gt: $b}, size: {lt: $f}, born: {gte: $d}, seen: {lte: $t},
                         colour: {eq: $c}}) { name }
        }
        """,
        {"b": "12", "f": 1.5, "d": "2026-01-02", "t": "2026-01-02T03:04:05Z", "c": "RED"},
    ),
)


@attrs.define
class Observer:
    """Keeps what was answered last."""

    last: Any = None

    def answered(self, operation: Any) -> None:
        """An operation was answered."""
        self.last = operation

    def forgotten(self) -> None:
        """Plans were forgotten."""
        self.last = None


async def write(dsn: str) -> None:
    """Ask each operation and write what is taught of it."""
    shop = load_module(SHOP / "shop.py", "fraise_fuzz_shop")
    async with open_database(dsn) as database:
        context = FakeContext(settings={}, resources={"database": database}, plugins=(plugin,))
        engine = Engine(Schema(shop), context)
        observer = Observer()
        engine.watch(observer)
        for number, (query, variables) in enumerate(OPERATIONS):
            request = GraphQLRequest(query=query, variables=variables)
            answer = await engine.execute(request, View())
            assert not answer.has_errors, answer.body
            lesson = LessonWriter(engine.schema).write(observer.last)
            (SEEDS / "lesson" / f"{number}.json").write_bytes(lesson)
            body = json.dumps({"query": query, "variables": variables})
            (SEEDS / "body" / f"{number}.json").write_text(body, "utf-8")


def main() -> None:
    """Write all of them."""
    with open_server() as server, scratch_database(server, prefix="lessons") as dsn:
        with psycopg.connect(dsn) as connection:
            connection.execute((SHOP / "shop.sql").read_text("utf-8"))
        asyncio.run(write(dsn))


if __name__ == "__main__":
    main()
