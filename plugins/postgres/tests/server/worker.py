"""A process of its own that uses a server: ``worker.py hold|volatile|ask|loop PROJECT ...``."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from pathlib import Path

import psycopg
from fraise_postgres.server import start_server
from fraise_postgres.settings import PostgresSettings

SETTINGS = PostgresSettings(start_timeout=30.0, stop_timeout=10.0)


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def hold(project: Path, *, volatile: bool = False) -> None:
    """Use the server until a line comes in."""
    with start_server(project, settings=SETTINGS, volatile=volatile) as server:
        say(pid=server.pid, dsn=server.dsn(), data=str(server.data), version=server.version)
        sys.stdin.readline()


def loop(project: Path, rounds: int) -> None:
    """Come and go, and write a row each time."""
    for number in range(rounds):
        with start_server(project, settings=SETTINGS) as server:
            with psycopg.connect(server.dsn(), autocommit=True) as connection:
                connection.execute(
                    "INSERT INTO visit (process, round) VALUES (pg_backend_pid(), %s)", [number]
                )
            time.sleep(random.choice((0.0, 0.0, 0.02)))
    say(done=rounds)


async def ask(project: Path) -> None:
    """For each line that comes in, ask the database for the server's start through a pool."""
    # Imported here: the other verbs start many processes.
    from anyio.to_thread import run_sync
    from fraise_postgres.resources import open_pool, open_server
    from fraise_testing import FakeContext

    context = FakeContext(project=project, settings={"postgres": SETTINGS})
    async with open_server(context) as server:
        context.resources = {"postgres": server}
        async with open_pool(context) as database:
            say(pid=server.pid)
            while (await run_sync(sys.stdin.readline)).strip() == "ask":
                began = time.monotonic()
                started = await database.fetchval("SELECT pg_postmaster_start_time()::text")
                say(started=started, seconds=time.monotonic() - began)


if __name__ == "__main__":
    verb, folder = sys.argv[1], Path(sys.argv[2])
    if verb == "hold":
        hold(folder)
    elif verb == "volatile":
        hold(folder, volatile=True)
    elif verb == "ask":
        asyncio.run(ask(folder))
    elif verb == "loop":
        loop(folder, int(sys.argv[3]))
    else:
        sys.exit(f"unknown: {verb}")
