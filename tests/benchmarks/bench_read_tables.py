"""What the compression of read tables costs and gives: documents read and written, pglz and lz4.

Run from the top folder: ``python tests/benchmarks/bench_read_tables.py``. Two tables hold the same
10,000 documents of 2 kB with their text beside them, as ``fraiseql schema sync`` declares it; one
has been through the generated ``fn_compress_lz4``. PostgreSQL runs each statement over one
connection, prepared, in turns; documents are unpacked and counted where the server's own work is
asked for, and sent in the feed, where the client's reading is part of it. On a server without lz4
there is nothing to compare (``FRAISE_TEST_DSN`` names another one). Exits 1 when lz4 is not unpacked
1.2 times as fast.
"""

from __future__ import annotations

import platform
import statistics
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import psycopg
from fraise_postgres import scratch_database
from fraise_testing.server import open_server

RUNS = 7
SECONDS = 0.5
DOCUMENTS = 10_000

TABLE = """
CREATE TABLE {table} (
    id uuid PRIMARY KEY,
    data jsonb NOT NULL,
    doc text GENERATED ALWAYS AS (data::text) STORED,
    place integer NOT NULL
);
"""

#: Two kilobytes of words, which compress about as far as prose does.
FILL = f"""
INSERT INTO {{table}} (id, place, data)
SELECT lpad(to_hex(n), 32, '0')::uuid, n, jsonb_build_object(
    'id', n, 'title', 'Document ' || n, 'year', 1900 + n % 120, 'authors', (
        SELECT jsonb_agg(jsonb_build_object('name', md5((n * 31 + a)::text), 'notes', (
            SELECT string_agg(word, ' ')
            FROM (
                SELECT (ARRAY['record','song','the','played','live','again','band','night','who',
                              'studio','tape','first','loud','quiet','winter','river'])
                       [1 + hashint4(n * 97 + a * 13 + w) & 15] AS word
                FROM generate_series(1, 60) AS w
            ) AS words)))
        FROM generate_series(1, 5) AS a))
FROM generate_series(1, {DOCUMENTS}) AS n;
CREATE INDEX ON {{table}} (place, id);
"""

#: What the goal is about.
UNPACKED = "10,000 documents unpacked"

READ = {
    UNPACKED: "SELECT count(doc || '') FROM {table} WHERE $1::integer IS NOT NULL",
    "a feed of 20 documents": (
        "SELECT doc FROM {table} WHERE place > $1 ORDER BY place, id LIMIT 20"
    ),
    "one document": "SELECT doc FROM {table} WHERE place = $1",
    "a document written anew": "UPDATE {table} SET data = data || '{{}}' WHERE place = $1",
}


def rate(run: Callable[[int], object]) -> float:
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        run(count * 7919 % (DOCUMENTS - 20))
        count += 1
    return count / (time.perf_counter() - start)


def runner(connection: Any, sql: str) -> Callable[[int], object]:
    cursor = psycopg.RawCursor(connection)
    return lambda n: cursor.execute(sql, (n,), prepare=True)


def compare(connection: Any, title: str, sql: str) -> float:
    """How many times as often lz4 answers as pglz does."""
    runs = {table: runner(connection, sql.format(table=table)) for table in ("by_pglz", "by_lz4")}
    for run in runs.values():
        rate(run)
    values: dict[str, list[float]] = {table: [] for table in runs}
    for _ in range(RUNS):
        for table, run in runs.items():
            values[table].append(rate(run))
    for table, found in values.items():
        low, middle, high = min(found), statistics.median(found), max(found)
        print(f"  {title + ', ' + table:<44}{low:>10,.0f}{middle:>10,.0f}{high:>10,.0f}  a second")
    ratio = statistics.median(values["by_lz4"]) / statistics.median(values["by_pglz"])
    print(f"  {title:<44}{ratio:>10.2f} times")
    return ratio


def main() -> int:
    print(f"Python {platform.python_version()}, {RUNS} runs of {SECONDS} s in turns")
    folder = files("fraiseql").joinpath("modelling", "foundation")
    with (
        open_server() as server,
        scratch_database(server) as dsn,
        psycopg.connect(dsn, autocommit=True) as connection,
    ):
        print(f"PostgreSQL {connection.info.server_version // 10_000}")
        connection.execute(folder.joinpath("fn_compress_lz4.sql").read_bytes())
        for table in ("by_pglz", "by_lz4"):
            connection.execute(TABLE.format(table=table).encode())
        connection.execute("SET default_toast_compression = pglz")
        connection.execute("SELECT fn_compress_lz4('by_lz4', 'data', 'doc')")
        for table in ("by_pglz", "by_lz4"):
            connection.execute(FILL.format(table=table).encode())
            connection.execute(f"VACUUM ANALYZE {table}".encode())
        used = connection.execute("SELECT DISTINCT pg_column_compression(doc) FROM by_lz4")
        methods = {row[0] for row in used}
        if methods != {"lz4"}:
            print(f"  this server has no lz4: nothing to compare ({methods})")
            return 0
        sizes = connection.execute(
            "SELECT pg_total_relation_size('by_pglz') / 1e6, "
            "pg_total_relation_size('by_lz4') / 1e6, avg(length(doc)) FROM by_lz4"
        ).fetchone()
        assert sizes is not None
        print("  {:.0f} MB by pglz, {:.0f} MB by lz4, documents of {:.0f} bytes".format(*sizes))
        ratios = {title: compare(connection, title, sql) for title, sql in READ.items()}
    if ratios[UNPACKED] < 1.2:
        print("MISSED: lz4 is not unpacked 1.2 times as fast as pglz")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
