"""How often the wire changes its direction, counted by a proxy between pool and server."""

import asyncio
import contextlib

import anyio
import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import open_database
from psycopg.conninfo import conninfo_to_dict, make_conninfo

pytestmark = pytest.mark.anyio


class Turns:
    """A proxy that counts how often the client speaks after the server has."""

    def __init__(self, dsn):
        self.words = conninfo_to_dict(dsn)
        self.count = 0
        self.speaker = "server"
        self.open = 0

    async def serve(self, reader, writer):
        host, port = self.words["host"], self.words.get("port", 5432)
        if host.startswith("/"):
            there = await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        else:
            there = await asyncio.open_connection(host, port)
        self.open += 1
        await asyncio.gather(
            self.pump(reader, there[1], "client"), self.pump(there[0], writer, "server")
        )
        await asyncio.gather(writer.wait_closed(), there[1].wait_closed())
        self.open -= 1

    async def pump(self, reader, writer, speaker):
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                if speaker == "client" and self.speaker == "server":
                    self.count += 1
                self.speaker = speaker
                writer.write(data)
                await writer.drain()
        writer.close()


@pytest.fixture
async def wire(fraise_dsn):
    turns = Turns(fraise_dsn)
    server = await asyncio.start_server(turns.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    dsn = make_conninfo(
        fraise_dsn, host="127.0.0.1", port=port, gssencmode="disable", sslmode="disable"
    )
    async with open_database(dsn, max_size=1) as db:
        await db.execute("CREATE TABLE t (a int)")
        turns.count = 0
        yield db, turns
    server.close()
    with anyio.fail_after(5):
        while turns.open:
            await asyncio.sleep(0.001)


async def test_one_statement_is_one_round_trip(wire):
    db, turns = wire
    assert await db.fetchval("SELECT $1::int", 1) == 1
    assert turns.count == 1


async def test_run_is_one_round_trip_however_much_is_in_it(wire):
    db, turns = wire
    for _ in range(8):  # also while statements become prepared
        before = turns.count
        await db.run(
            [
                Query("INSERT INTO t VALUES ($1)", (1,)),
                Query("SELECT a FROM t LIMIT 3"),
                Query("SELECT $1::text", ("x",)),
            ],
            {"app.tenant_id": "7", "app.user_id": "8"},
        )
        assert turns.count - before == 1
    await db.run([Query("SELECT 1")], {"app.x": "1"}, read_only=True, seconds=5)
    await db.run([Query("INSERT INTO t VALUES (1)")], seconds=5)
    assert turns.count == 10


async def test_a_session_begins_and_is_set_in_one_round_trip(wire):
    db, turns = wire
    async with db.session({"app.tenant_id": "7"}, read_only=True, seconds=5) as session:
        assert turns.count == 1
        assert await session.fetchval("SELECT current_setting('app.tenant_id')") == "7"
    assert turns.count == 3


@pytest.mark.parametrize("place", range(3))
async def test_a_failed_statement_of_a_run_is_an_error_and_not_a_warning(
    fraise_database, caplog, place
):
    queries = [Query("SELECT 1"), Query("SELECT 2"), Query("SELECT 3")]
    queries[place] = Query("SELECT 1 / (SELECT 0)")
    with pytest.raises(psycopg.errors.DivisionByZero):
        await fraise_database.run(queries)
    assert caplog.records == []
    assert await fraise_database.fetchval("SELECT 1") == 1
