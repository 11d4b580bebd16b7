"""What relations and pages cost: 20 artists with their 5 newest albums, and pages far down a list.

Run from the top folder: ``python tests/benchmarks/bench_fraiseql.py``. Each statement is the one
that the engine plans; PostgreSQL runs it over one connection, prepared. What is compared is
measured in turns, so that both see the same machine. Exits 1 when a goal is missed.
"""

from __future__ import annotations

import asyncio
import json
import platform
import statistics
import sys
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.server import open_server
from fraiseql import plugin
from fraiseql.execute.bind import compile_statement
from fraiseql.plan.cursors import CursorKey

RUNS = 7
SECONDS = 0.4
ARTISTS, ALBUMS = 2_000, 20

SCHEMA = f"""
CREATE TABLE tv_artist (
    id uuid PRIMARY KEY, name text NOT NULL, data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED);
CREATE TABLE tv_album (
    id uuid PRIMARY KEY, title text NOT NULL, year integer NOT NULL, artist_id uuid NOT NULL,
    data jsonb NOT NULL, doc text GENERATED ALWAYS AS (data::text) STORED);
INSERT INTO tv_album (id, title, year, artist_id, data)
SELECT id, title, year, artist_id,
       jsonb_build_object('id', id, 'title', title, 'year', year, 'notes', repeat('x ', 100))
  FROM (SELECT gen_random_uuid() AS id, 'Album ' || b AS title, 1950 + (a * 7 + b * 13) % 75 AS year,
               lpad(to_hex(a), 32, '0')::uuid AS artist_id
          FROM generate_series(1, {ARTISTS}) AS a, generate_series(1, {ALBUMS}) AS b) AS made;
CREATE INDEX ON tv_album (artist_id, year, id);
CREATE INDEX ON tv_album (year, id);
INSERT INTO tv_artist (id, name, data)
SELECT id, name, jsonb_build_object('id', id, 'name', name, 'newest', (
           SELECT jsonb_agg(n.data ORDER BY n.year DESC, n.id)
             FROM (SELECT * FROM tv_album WHERE artist_id = made.id ORDER BY year DESC, id LIMIT 5) AS n))
  FROM (SELECT lpad(to_hex(a), 32, '0')::uuid AS id, 'Artist ' || a AS name
          FROM generate_series(1, {ARTISTS}) AS a) AS made;
CREATE INDEX ON tv_artist (name, id);
VACUUM ANALYZE tv_artist, tv_album;
"""


@fraiseql.type(source="tv_album")
class Album:
    """A record."""

    id: UUID
    title: str
    year: int


@fraiseql.type(source="tv_artist")
class Artist:
    """Who made it."""

    id: UUID
    name: str
    newest: list[Album]
    albums: list[Album] = fraiseql.relation(on="artist_id")


artists = fraiseql.find_many(Artist, name="artists")
albums = fraiseql.find_many(Album, name="albums")
pages = fraiseql.connection(Album, name="pages")

FEED = "{{ artists(orderBy: {{field: NAME}}, limit: 20) {{ name {} {{ title year }} }} }}"
RELATED = FEED.format("albums(orderBy: {field: YEAR, direction: DESC}, limit: 5)")
EMBEDDED = FEED.format("newest")
PAGE = "query ($after: String) { pages(first: 20, after: $after, orderBy: {field: YEAR}) { %s } }"
OFFSET = "query ($n: Int!) { albums(limit: 20, offset: $n, orderBy: {field: YEAR}) { title } }"


def summarise(values: list[float]) -> tuple[float, float, float]:
    return min(values), statistics.median(values), max(values)


def show(name: str, values: list[float]) -> float:
    low, middle, high = summarise(values)
    print(f"  {name:<52}{low:>10,.0f}{middle:>10,.0f}{high:>10,.0f}  a second")
    return middle


def rate(run: Callable[[], object]) -> float:
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        run()
        count += 1
    return count / (time.perf_counter() - start)


def turns(title: str, cases: dict[str, Callable[[], object]]) -> dict[str, float]:
    print(f"\n{title:<54}{'min':>10}{'median':>10}{'max':>10}")
    values: dict[str, list[float]] = {name: [] for name in cases}
    for run in cases.values():
        rate(run)
    for _ in range(RUNS):
        for name, run in cases.items():
            values[name].append(rate(run))
    return {name: show(name, each) for name, each in values.items()}


class Bench:
    """The engine, and a connection that runs what it plans."""

    def __init__(self, engine: fraiseql.Engine, connection: Any, loop: Any) -> None:
        self.engine, self.connection, self.loop = engine, connection, loop
        self.key = CursorKey(b"x" * 32)

    def statement(self, query: str, **variables: object) -> Callable[[], object]:
        """Runs the statement of an operation with these variables."""
        request = fraiseql.GraphQLRequest(query=query, variables=variables)
        plan = self.loop.run_until_complete(self.engine.explain(request))
        bound = compile_statement(plan.statements[0], self.engine.schema, self.key)
        found = bound.bind(variables)
        cursor = psycopg.RawCursor(self.connection)
        return lambda: cursor.execute(found.sql, found.values, prepare=True).fetchall()

    def whole(self, query: str) -> Callable[[], object]:
        """Answers an operation from document to bytes, by the engine written in Python."""
        request = fraiseql.GraphQLRequest(query=query)
        view: Any = SimpleNamespace(headers={}, state={})
        return lambda: self.loop.run_until_complete(self.engine.execute(request, view)).body


def measure(bench: Bench) -> list[str]:
    feed = turns(
        "20 artists with their 5 newest albums",
        {
            "SQL, relation": bench.statement(RELATED),
            "SQL, embedded": bench.statement(EMBEDDED),
            "answered, relation": bench.whole(RELATED),
            "answered, embedded": bench.whole(EMBEDDED),
        },
    )
    deep = ARTISTS * ALBUMS // 2
    walk = bench.statement(PAGE % "edges { cursor } pageInfo { hasNextPage }", after=None)
    assert walk()
    last = bench.connection.execute(
        "SELECT year, id FROM tv_album ORDER BY year, id OFFSET %s LIMIT 1", (deep,)
    ).fetchone()
    cursor = sign(bench, last)
    page = turns(
        f"a page of 20 of {ARTISTS * ALBUMS:,}",
        {
            "first, by cursor": bench.statement(PAGE % "nodes { title }", after=None),
            f"after {deep:,}, by cursor": bench.statement(PAGE % "nodes { title }", after=cursor),
            f"after {min(deep, 10_000):,}, by offset": bench.statement(OFFSET, n=min(deep, 10_000)),
        },
    )
    names = list(page)
    missed = []
    if feed["SQL, relation"] < feed["SQL, embedded"] / 8:
        missed.append("a relation costs more than 8 times the embedded list")
    if page[names[1]] < page[names[0]] * 0.5:
        missed.append("a page by cursor costs more the further down it is")
    return missed


def sign(bench: Bench, row: Any) -> str:
    """The cursor of a row, by asking for the page that begins with it."""
    year, id_ = row
    query = (
        "query ($y: Int!, $i: ID!) { pages(first: 1, where: {year: {eq: $y}, id: {eq: $i}},"
        " orderBy: {field: YEAR}) { edges { cursor } } }"
    )
    run = bench.statement(query, y=year, i=str(id_))
    ((text,),) = run()  # type: ignore[misc]  # one row, one column
    return str(json.loads(text)["@edges"][0]["@cursor"])


async def open_engine(dsn: str) -> tuple[Any, fraiseql.Engine]:
    opening = open_database(dsn)
    database = await opening.__aenter__()
    context = FakeContext(resources={"database": database}, plugins=(plugin,))
    engine = fraiseql.Engine(fraiseql.Schema(artists, albums, pages), context)
    await engine.start()
    return opening, engine


def main() -> int:
    print(f"Python {platform.python_version()}, {RUNS} runs of {SECONDS} s in turns")
    with open_server() as dsn, psycopg.connect(dsn, autocommit=True) as connection:
        print(f"PostgreSQL {connection.info.server_version // 10_000}")
        for statement in SCHEMA.split(";\n"):
            connection.execute(statement)  # type: ignore[arg-type]  # written above
        loop = asyncio.new_event_loop()
        opening, engine = loop.run_until_complete(open_engine(dsn))
        try:
            missed = measure(Bench(engine, connection, loop))
        finally:
            loop.run_until_complete(opening.__aexit__(None, None, None))
            loop.close()
    for goal in missed:
        print(f"MISSED: {goal}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
