"""A server of somebody else that refuses, swallows or takes too few connections, and is back."""

import asyncio
import contextlib
import time

import anyio
import psycopg
import pytest
from fraise_postgres import errors, open_database, parse_dsn
from psycopg.conninfo import make_conninfo

pytestmark = pytest.mark.anyio


class Forwarder:
    """A port before a server, which refuses, swallows or passes on what comes."""

    def __init__(self, dsn):
        words = parse_dsn(dsn)
        self._host, self._to = words["host"], int(words.get("port", 5432))
        self._writers = []
        self._server = None
        self.port = None
        self.silent = False

    async def open(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def close(self):
        self._server.close()
        self.cut()

    def cut(self):
        for writer in self._writers:
            writer.close()
        self._writers.clear()

    async def _serve(self, reader, writer):
        self._writers.append(writer)
        if self.silent:
            return
        if self._host.startswith("/"):
            path = f"{self._host}/.s.PGSQL.{self._to}"
            back, forth = await asyncio.open_unix_connection(path)
        else:
            back, forth = await asyncio.open_connection(self._host, self._to)
        self._writers.append(forth)
        await asyncio.gather(pump(reader, forth), pump(back, writer))


async def pump(reader, writer):
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.close()


@pytest.fixture
async def forwarder(anyio_backend, fraise_dsn):
    forwarder = Forwarder(fraise_dsn)
    await forwarder.open()
    yield forwarder
    forwarder.close()


@pytest.fixture
def forwarded(forwarder, fraise_dsn):
    return make_conninfo(fraise_dsn, host="127.0.0.1", port=forwarder.port, gssencmode="disable")


async def fail(database, kind):
    """The error, and the seconds until it came."""
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        await database.fetchval("SELECT 1")
    return caught.value, time.monotonic() - began


async def test_a_refused_connection_is_told_at_once(forwarder, forwarded):
    async with open_database(forwarded, timeout=30) as database:
        assert await database.fetchval("SELECT 1") == 1
        forwarder.close()
        await asyncio.sleep(0.05)
        for _ in range(3):
            error, seconds = await fail(database, errors.UnreachableServerError)
            assert seconds < 1
            assert f"127.0.0.1:{forwarder.port}" in str(error)
        with anyio.fail_after(2):
            with pytest.raises(errors.UnreachableServerError):
                async with database.session():
                    pytest.fail("entered")
        await forwarder.open()
        began = time.monotonic()
        assert await asyncio.gather(*(database.fetchval("SELECT 1") for _ in range(5))) == [1] * 5
        assert time.monotonic() - began < 1


async def test_an_address_that_swallows_everything_costs_one_time_limit(forwarder, forwarded):
    async with open_database(forwarded, timeout=30, connect_timeout=2) as database:
        assert await database.fetchval("SELECT 1") == 1
        forwarder.silent = True
        forwarder.cut()
        await asyncio.sleep(0.05)
        _, seconds = await fail(database, errors.UnreachableServerError)
        assert seconds < 3.5
        _, seconds = await fail(database, errors.UnreachableServerError)
        assert seconds < 1.5
        forwarder.silent = False
        forwarder.cut()
        assert await database.fetchval("SELECT 1") == 1


async def test_waits_that_nobody_can_serve_end_while_others_go_on(forwarder, forwarded):
    """A pool that lost its server while a session is open on a connection that still works."""
    async with open_database(forwarded, timeout=30, min_size=0, max_size=2) as database:
        async with database.session() as session:
            forwarder._server.close()  # those that are open stay
            _, seconds = await fail(database, errors.UnreachableServerError)
            assert seconds < 1
            assert await session.fetchval("SELECT 1") == 1
        assert await database.fetchval("SELECT 1") == 1


async def test_a_full_server_leaves_the_waits_to_the_connections_in_use(fraise_dsn):
    async with open_database(fraise_dsn) as admin:
        await admin.execute("CREATE ROLE few LOGIN")
        try:
            dsn = make_conninfo(fraise_dsn, user="few")
            try:
                await (await psycopg.AsyncConnection.connect(dsn)).close()
            except psycopg.OperationalError:
                pytest.skip("this server lets no other role in without a password")
            async with open_database(dsn, timeout=20, min_size=0, max_size=3) as database:
                assert await database.fetchval("SELECT 1") == 1
                await admin.execute("ALTER ROLE few CONNECTION LIMIT 1")
                pauses = (database.fetchval("SELECT pg_sleep(0.4)") for _ in range(3))
                assert await asyncio.gather(*pauses) == [""] * 3
        finally:
            await admin.execute("DROP ROLE few")
