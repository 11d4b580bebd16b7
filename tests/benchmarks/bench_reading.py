"""What the choice of a source costs, what shaping costs, what the time limit of statements costs.

Run from the top folder: ``python tests/benchmarks/bench_reading.py``, with 1200 behind it for
documents of 40 kB. The same 10,000 documents of 2 kB (1,000 of 40 kB) stand in three tables: with typed columns and text twin, with the twin alone, as JSONB alone.
What is compared is measured in turns. Exits 1 when a goal is missed.
"""

from __future__ import annotations

import asyncio
import platform
import statistics
import sys
import time
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
from bench_fraiseql import RUNS, SECONDS, Bench, turns
from fraise_accel import compile_shape
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.server import open_server
from fraiseql import plugin
from fraiseql.execute.bind import compile_statement

HASHES = int(sys.argv[1]) if len(sys.argv) > 1 else 36
ROWS = 10_000 if HASHES < 100 else 1_000

DOCUMENT = f"""jsonb_build_object(
    'id', id, 'title', title, 'year', year, 'plays', plays, 'label', label,
    'notes', (SELECT string_agg(md5((n*k)::text), ' ') FROM generate_series(1, {HASHES}) k),
    'extra', (SELECT jsonb_object_agg('key ' || k, jsonb_build_array(k, 'v' || k)) FROM generate_series(1, 20) k),
    'tracks', (SELECT jsonb_agg(jsonb_build_object('title', 'Track ' || k, 'seconds', 100 + k)) FROM generate_series(1, 10) k))"""

SCHEMA = f"""
CREATE TABLE tv_columns (
    id uuid PRIMARY KEY, title text NOT NULL, year int NOT NULL, plays int NOT NULL, label text NOT NULL,
    data jsonb NOT NULL, doc text GENERATED ALWAYS AS (data::text) STORED);
INSERT INTO tv_columns (id, title, year, plays, label, data)
SELECT id, title, year, plays, label, {DOCUMENT}
  FROM (SELECT lpad(to_hex(n), 32, '0')::uuid AS id, 'Album ' || n AS title, 1950 + n % 75 AS year,
               n * 7 AS plays, 'Label ' || n % 50 AS label, n FROM generate_series(1, {ROWS}) AS n) AS made;
CREATE TABLE tv_twin (id uuid PRIMARY KEY, data jsonb NOT NULL, doc text GENERATED ALWAYS AS (data::text) STORED);
INSERT INTO tv_twin (id, data) SELECT id, data FROM tv_columns;
CREATE TABLE tv_jsonb (id uuid PRIMARY KEY, data jsonb NOT NULL);
INSERT INTO tv_jsonb SELECT id, data FROM tv_columns;
VACUUM ANALYZE tv_columns, tv_twin, tv_jsonb;
"""


@fraiseql.type
class Track:
    title: str
    seconds: int


class Kept:
    """The fields, wherever they are kept."""

    id: UUID
    title: str
    year: int
    plays: int
    label: str
    notes: str
    extra: fraiseql.JSON
    tracks: list[Track]


@fraiseql.type(source="tv_columns")
class InColumns(Kept):
    pass


@fraiseql.type(source="tv_twin")
class InTwin(Kept):
    pass


@fraiseql.type(source="tv_jsonb")
class InJsonb(Kept):
    pass


columns = fraiseql.find_many(InColumns, name="columns")
twin = fraiseql.find_many(InTwin, name="twin")
jsonb = fraiseql.find_many(InJsonb, name="jsonb")
one = fraiseql.find_one(InColumns, name="one")

REQUESTS = 1_000
ROOTS = ("columns", "twin", "jsonb")
SHALLOW = "{{ {}(limit: 50) {{ id title year plays label }} }}"
DEEP = "{{ {}(limit: 20) {{ id title tracks {{ title seconds }} }} }}"
WHOLE = "{{ {}(limit: 20) {{ extra id label notes plays title tracks {{ seconds title }} year }} }}"
ALONE = "{{ {}(limit: 50) {{ title }} }}"
EXTRA = "{{ {}(limit: 20) {{ extra }} }}"
ID = "00000000-0000-0000-0000-000000000007"
LOOKUP = f'{{ one(id: "{ID}") {{ id title year }} }}'


def measure_sources(bench: Bench) -> list[str]:
    missed = []
    for title, query in (
        ("50 rows, 5 scalars", SHALLOW),
        ("20 rows, an embedded list", DEEP),
        ("20 rows, all of the document", WHOLE),
    ):
        found = turns(
            f"SQL: {title}", {root: bench.statement(query.format(root)) for root in ROOTS}
        )
        if found["columns"] < found["jsonb"]:
            missed.append(f"{title}: JSONB alone is quicker than columns and twin")
    cursor = psycopg.RawCursor(bench.connection)
    whole = "SELECT doc FROM tv_twin ORDER BY id LIMIT 50"
    for title, query in (
        ("50 rows, 5 scalars of a table without columns", SHALLOW),
        ("50 rows, 1 scalar of a table without columns", ALONE),
    ):
        turns(
            f"SQL: {title}",
            {
                "single keys of JSONB": bench.statement(query.format("twin")),
                "text twin, whole": lambda: cursor.execute(whole, prepare=True).fetchall(),
            },
        )
    return missed


def measure_shaping(bench: Bench) -> None:
    """How much of an answer is shaping: what passing documents through could save at most."""
    for title, query in (
        ("50 rows, 5 scalars", SHALLOW),
        ("20 rows, an embedded list", DEEP),
        ("20 rows, all of the document", WHOLE),
        ("20 rows, a JSON scalar of 20 keys", EXTRA),
    ):
        text = query.format("columns")
        plan: Any = bench.loop.run_until_complete(
            bench.engine.explain(fraiseql.GraphQLRequest(query=text))
        )
        rows: Any = bench.statement(text)()
        documents = [row[0].encode() for row in rows]
        shape = compile_shape(plan.parts[0].shape)
        answered = bench.whole(text)
        found = turns(
            f"answer: {title}",
            {
                "shaped alone": lambda shape=shape, given=documents: shape.render_rows(given),
                "joined alone": lambda given=documents: b"[" + b",".join(given) + b"]",
                "answered, shaping included": answered,
            },
        )
        share = found["answered, shaping included"] / found["shaped alone"]
        print(f"  shaping is {share:.1%} of the answer")


def measure_limit(bench: Bench, database: Any) -> list[str]:
    """The same look-up with the time limit of its statement, and without, in turns."""
    request = fraiseql.GraphQLRequest(query=LOOKUP)
    plan = bench.loop.run_until_complete(bench.engine.explain(request))
    queries = [compile_statement(plan.statements[0], bench.engine.schema, bench.key).bind({})]
    given = {"app.tenant_id": "7"}

    async def ask(seconds: float | None) -> float:
        start = time.perf_counter()
        await database.run(queries, given, read_only=True, seconds=seconds)
        return time.perf_counter() - start

    async def run() -> list[float]:
        found = []
        for _ in range(RUNS):
            pairs = [(await ask(29.0), await ask(None)) for _ in range(REQUESTS)]
            # the quicker tenth: what others did on the machine meanwhile is not in it
            ours, plain = (sorted(each)[REQUESTS // 10] for each in zip(*pairs, strict=True))
            found.append(ours / plain)
        return sorted(found)

    ratios = bench.loop.run_until_complete(run())
    print(f"\na look-up with a session variable: {RUNS} runs of {REQUESTS}, quicker tenth of each")
    print(f"  with the limit {ratios[0]:.3f} {statistics.median(ratios):.3f} {ratios[-1]:.3f}")
    return ["the time limit costs more than 10 %"] if statistics.median(ratios) > 1.1 else []


async def open_engine(dsn: str) -> tuple[Any, Any, fraiseql.Engine]:
    opening = open_database(dsn)
    database = await opening.__aenter__()
    context = FakeContext(resources={"database": database}, plugins=(plugin,))
    engine = fraiseql.Engine(fraiseql.Schema(columns, twin, jsonb, one), context)
    await engine.start()
    return opening, database, engine


def main() -> int:
    print(f"Python {platform.python_version()}, {RUNS} runs of {SECONDS} s in turns")
    with open_server() as dsn, psycopg.connect(dsn, autocommit=True) as connection:
        print(f"PostgreSQL {connection.info.server_version // 10_000}")
        for statement in SCHEMA.split(";\n"):
            connection.execute(statement)
        loop = asyncio.new_event_loop()
        opening, database, engine = loop.run_until_complete(open_engine(dsn))
        bench = Bench(engine, connection, loop)
        try:
            missed = measure_sources(bench)
            measure_shaping(bench)
            missed += measure_limit(bench, database)
        finally:
            loop.run_until_complete(opening.__aexit__(None, None, None))
            loop.close()
    for goal in missed:
        print(f"MISSED: {goal}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
