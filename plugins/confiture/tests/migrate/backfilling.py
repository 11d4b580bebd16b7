"""Runs of a backfill, also in processes of their own that can be killed.

As a program it starts a run for each line that it reads (DSN, table, SET and batch as JSON), says
its process, and then how it ended.  Python is started once, so a hundred kills take seconds.
"""

import json
import os
import sys

import psycopg
from confiture.migrations.backfill import Filling
from confiture.migrations.batches import Backfill
from confiture.migrations.course import Direction
from confiture.migrations.positions import Bookmark, prepare_positions
from confiture.report import Quiet
from confiture.server.wire import Cancellation


def fill(connection, backfill, *, cancellation=None, progress=None, version="1"):
    """One run of a backfill as the first step of a migration."""
    prepare_positions(connection)
    filling = Filling(
        connection,
        backfill,
        Bookmark(connection, "", version, Direction.UP, 1),
        cancellation or Cancellation(),
        progress or Quiet(),
    )
    return filling.run("digest", "a backfill")


def main():
    for line in sys.stdin:
        dsn, table, change, batch = json.loads(line)
        child = os.fork()
        if not child:
            with psycopg.connect(dsn, autocommit=True) as session:
                fill(session, Backfill(table=table, set=change, batch=batch))
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main()
