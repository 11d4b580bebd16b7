"""How fast a backfill is on tables of several sizes, on one server, in one run."""

from __future__ import annotations

import statistics
import time

import psycopg
from confiture.migrations.backfill import Filling
from confiture.migrations.batches import Backfill
from confiture.migrations.course import Direction
from confiture.migrations.positions import Bookmark, prepare_positions
from confiture.server.wire import Cancellation

_TABLE = """
DROP TABLE IF EXISTS walked;
CREATE TABLE walked (
    id bigint PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL, shown text, n int
) WITH (autovacuum_enabled = false);
INSERT INTO walked
SELECT i, 'name ' || i, timestamptz '2026-01-01' + i * interval '1 second', null, 0
FROM generate_series(1, {rows}) AS i;
VACUUM ANALYZE walked;
CHECKPOINT
"""


class Marks:
    """A progress that takes the time of each batch."""

    def __init__(self) -> None:
        self.batches: list[tuple[float, int]] = []
        self._last = time.perf_counter()

    def start(self, step: str, total: int | None) -> None:
        self._last = time.perf_counter()

    def advance(self, units: int = 1) -> None:
        if units:
            now = time.perf_counter()
            self.batches.append((now - self._last, units))
            self._last = now

    def finish(self) -> None:
        pass


def rate(dsn: str, rows: int) -> tuple[float, float, float]:
    """Rows a second of the whole walk, and the median and longest batch in ms."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        for statement in _TABLE.format(rows=rows).split(";"):
            connection.execute(statement)
        prepare_positions(connection)
        marks = Marks()
        filling = Filling(
            connection,
            Backfill(table="walked", set="shown = upper(name), n = n + 1"),
            Bookmark(connection, "", "bench", Direction.UP, 1),
            Cancellation(),
            marks,
        )
        began = time.perf_counter()
        done = filling.run("digest", "bench")
        seconds = time.perf_counter() - began
        wrong = connection.execute("SELECT count(*) FROM walked WHERE n <> 1").fetchone()
        assert wrong == (0,)
        assert done.changed == rows
        connection.execute("DROP TABLE walked")
    times = [one * 1000 for one, _ in marks.batches]
    return rows / seconds, statistics.median(times), max(times)
