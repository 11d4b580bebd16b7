"""A backfill in a process of its own, so that it can be killed: DSN TABLE SET [BATCH]."""

import sys

import psycopg
from confiture.migrations.backfill import Backfill, Filling
from confiture.migrations.steps import Direction, Steps
from confiture.report import Quiet
from confiture.server.wire import Cancellation


def fill(connection, backfill, *, cancellation=None, progress=None, version="1"):
    """One run of a backfill as the first step of a migration."""
    steps = Steps(connection, "", version, Direction.UP)
    steps.prepare()
    filling = Filling(
        connection, backfill, steps, 1, cancellation or Cancellation(), progress or Quiet()
    )
    return filling.run("digest", "a backfill")


if __name__ == "__main__":
    dsn, table, change, *batch = sys.argv[1:]
    with psycopg.connect(dsn, autocommit=True) as session:
        fill(session, Backfill(table=table, set=change, batch=int(batch[0]) if batch else None))
