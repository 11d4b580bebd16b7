"""What a killed server leaves in PostgreSQL ends by itself, in a pool of the host too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

TABLES = """
    CREATE VIEW v_nap AS
        SELECT '00000000-0000-0000-0000-000000000001'::uuid AS id, '{}'::jsonb AS data
          FROM pg_sleep(60);
    CREATE FUNCTION fn_nap(minutes int) RETURNS jsonb LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(60); RETURN jsonb_build_object('minutes', minutes); END $$;
"""

SERVER = """
from __future__ import annotations

import asyncio
import sys
from types import SimpleNamespace
from uuid import UUID

import fraiseql
from fraise_postgres import adopt_pool
from fraise_testing.fake import FakeContext
from fraiseql import plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings
from psycopg_pool import AsyncConnectionPool


@fraiseql.type(source="v_nap")
class Nap:
    id: UUID


@fraiseql.type
class Slept:
    minutes: int


@fraiseql.input
class NapInput:
    minutes: int


@fraiseql.query
async def slowly(info) -> int:
    return len(await info.context["db"].fetch("SELECT pg_sleep(60)"))


@fraiseql.mutation
async def by_hand(info) -> int:
    return len(await info.context["db"].fetch("SELECT pg_sleep(60)"))


@fraiseql.mutation(function="fn_nap")
class Sleep:
    input: NapInput
    result: Slept


naps = fraiseql.find_many(Nap)


async def main(dsn: str, query: str) -> None:
    kwargs = {"application_name": "killed"}
    async with AsyncConnectionPool(dsn, kwargs=kwargs, open=False) as pool:
        settings = FraiseqlSettings(limits=LimitSettings(seconds=2))
        context = FakeContext(
            settings={"fraiseql": settings},
            resources={"database": adopt_pool(pool)},
            plugins=(plugin,),
        )
        schema = fraiseql.Schema(sys.modules[__name__])
        engine = fraiseql.Engine(schema, context)
        view = SimpleNamespace(headers={}, state={})
        print((await engine.execute(fraiseql.GraphQLRequest(query=query), view)).body)


asyncio.run(main(*sys.argv[1:]))
"""

ACTIVE = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE application_name = 'killed' AND query LIKE %s AND state = 'active'"
)


@pytest.fixture
def naps_dsn(fraise_dsn: str) -> str:
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute(TABLES)
    return fraise_dsn


@pytest.mark.parametrize(
    ("query", "running"),
    [
        ("{ naps { id } }", '%"v_nap"%'),
        ("{ slowly }", "%pg_sleep%"),
        ("mutation { sleep(input: {minutes: 1}) { minutes } }", '%"fn_nap"%'),
        ("mutation { byHand }", "%pg_sleep%"),
    ],
)
def test_statements_of_a_killed_server_end(
    naps_dsn: str, tmp_path: Path, query: str, running: str
) -> None:
    script = tmp_path / "server.py"
    script.write_text(SERVER, "utf-8")
    with psycopg.connect(naps_dsn, autocommit=True) as watcher:

        def count() -> int:
            row = watcher.execute(ACTIVE, (running,)).fetchone()
            assert row is not None
            return int(row[0])

        server = subprocess.Popen([sys.executable, str(script), naps_dsn, query])
        _wait(lambda: count() == 1)
        os.kill(server.pid, signal.SIGKILL)
        server.wait()
        time.sleep(0.3)
        assert count() == 1  # PostgreSQL does not look for its client while it computes
        _wait(lambda: count() == 0)


def _wait(condition: Callable[[], bool], seconds: float = 20) -> None:
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds
        time.sleep(0.02)
