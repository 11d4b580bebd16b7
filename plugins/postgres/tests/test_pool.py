import asyncio
import time

import anyio
import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import adopt_pool, errors, open_database
from fraise_postgres.resources import adopt_database
from psycopg.rows import namedtuple_row
from psycopg_pool import AsyncConnectionPool, AsyncNullConnectionPool, ConnectionPool

pytestmark = pytest.mark.anyio


async def test_an_exhausted_pool_says_so(fraise_dsn):
    async with open_database(fraise_dsn, max_size=2, timeout=0.2) as db:
        async with db.session(), db.session():
            for attempt in (db.fetchval("SELECT 1"), db.run([Query("SELECT 1")])):
                began = time.monotonic()
                with pytest.raises(errors.PoolExhaustedError) as caught:
                    await attempt
                assert 0.15 < time.monotonic() - began < 2
                assert "all 2 of 2 are in use" in str(caught.value)
                assert "postgres.pool.max_size" in caught.value.hint
            with pytest.raises(errors.PoolExhaustedError):
                async with db.session():
                    pytest.fail("entered")
        assert await db.fetchval("SELECT 1") == 1


async def test_a_closed_pool_says_so(fraise_dsn):
    async with open_database(fraise_dsn) as db:
        pass
    with pytest.raises(errors.PoolClosedError):
        await db.fetchval("SELECT 1")


async def test_closing_while_a_session_is_open(fraise_dsn):
    with anyio.fail_after(10):
        async with open_database(fraise_dsn, max_size=1) as db:
            session = db.session()
            executor = await session.__aenter__()
        # The pool is closed, its last connection is closed when it comes back.
        assert await executor.fetchval("SELECT 1") == 1
        await session.__aexit__(None, None, None)
    with psycopg.connect(fraise_dsn) as connection:
        left = connection.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE application_name = 'fraise' AND datname = current_database()"
        ).fetchone()
    assert left == (0,)


async def test_a_database_that_goes_away_is_named(fraise_dsn, fraise_server):
    """The pool stays, its database is gone: the reason is told instead of a timeout."""
    from fraise_postgres import create_database, drop_database
    from fraise_postgres.dsn import with_database

    name = "fraise_gone_test"
    drop_database(fraise_server, name)
    create_database(fraise_server, name)
    async with open_database(with_database(fraise_server, name), timeout=0.5) as db:
        assert await db.fetchval("SELECT 1") == 1
        assert drop_database(fraise_server, name)
        with pytest.raises(errors.UnknownDatabaseError, match=name):
            await db.fetchval("SELECT 1")
        create_database(fraise_server, name)
        with anyio.fail_after(20):
            while True:
                try:
                    assert await db.fetchval("SELECT 2") == 2
                    break
                except errors.PoolExhaustedError:
                    await asyncio.sleep(0.05)
    drop_database(fraise_server, name)


def host_pools():
    yield AsyncConnectionPool, {}
    yield AsyncConnectionPool, {"autocommit": True}
    yield AsyncConnectionPool, {"row_factory": namedtuple_row}
    yield AsyncConnectionPool, {"cursor_factory": psycopg.AsyncClientCursor}
    yield AsyncConnectionPool, {"prepare_threshold": None}
    yield AsyncNullConnectionPool, {"row_factory": namedtuple_row}


@pytest.mark.parametrize(("kind", "words"), tuple(host_pools()))
async def test_a_host_keeps_its_pool_as_it_is(fraise_dsn, kind, words, fake_context):
    async with kind(fraise_dsn, kwargs=words, min_size=0, max_size=2, open=False) as pool:
        async with pool.connection() as connection:
            await connection.execute("CREATE TABLE t (a int)")
        before = await facts(pool)
        async with adopt_database(pool, fake_context()) as db:
            assert await db.fetch("SELECT $1::int AS a", 1) == [{"a": 1}]
            assert await db.execute("INSERT INTO t VALUES ($1)", 1) == 1
            assert await db.fetchval("SELECT count(*) FROM t") == 1
            assert await db.run(
                [Query("INSERT INTO t VALUES (2)"), Query("SELECT count(*) FROM t")],
                {"app.x": "1"},
            ) == [[], [(2,)]]
            with pytest.raises(psycopg.errors.DivisionByZero):
                await db.run([Query("DELETE FROM t"), Query("SELECT 1/0")])
            async with db.session({"app.x": "2"}) as session:
                assert await session.fetchval("SELECT current_setting('app.x')") == "2"
            with anyio.move_on_after(0.1):
                await db.fetchval("SELECT pg_sleep(20)")
            assert await db.fetchval("SELECT count(*) FROM t") == 2
            assert await facts(pool) == before
        assert not pool.closed
        assert await facts(pool) == before


async def facts(pool):
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT 1 AS one")
        row = await cursor.fetchone()
        return (
            connection.autocommit,
            connection.row_factory,
            connection.cursor_factory,
            connection.prepare_threshold,
            type(row).__name__,
        )


async def test_a_host_may_want_its_transactions_of_a_kind(fraise_dsn):
    async def configure(connection):
        await connection.set_isolation_level(psycopg.IsolationLevel.SERIALIZABLE)
        await connection.set_read_only(True)

    async with AsyncConnectionPool(
        fraise_dsn, configure=configure, min_size=0, max_size=1, open=False
    ) as pool:
        db = adopt_pool(pool)
        show = "SELECT current_setting('transaction_isolation') || current_setting('transaction_read_only')"
        assert await db.run([Query(show)], {"app.x": "1"}) == [[("serializableon",)]]
        async with db.session() as session:
            assert await session.fetchval(show) == "serializableon"
        assert await db.fetchval(show) == "serializableon"
        with pytest.raises(psycopg.errors.DivisionByZero):
            await db.run([Query("SELECT 1/0"), Query("SELECT 1")])
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            await db.execute("CREATE TABLE t ()")
        assert await db.fetchval("SELECT 1") == 1


async def test_the_limits_of_a_host_pool_count(fraise_dsn):
    async with AsyncConnectionPool(
        fraise_dsn, min_size=1, max_size=1, max_waiting=1, timeout=0.2, open=False
    ) as pool:
        db = adopt_pool(pool)
        async with db.session():
            results = await asyncio.gather(
                *(db.fetchval("SELECT 1") for _ in range(3)), return_exceptions=True
            )
        assert [type(result) for result in results] == [errors.PoolExhaustedError] * 3


async def test_an_unreachable_host_pool_names_the_reason():
    async def where():
        return "host=127.0.0.1 port=1 user=ana"

    pool = AsyncConnectionPool(
        where, kwargs={"password": "Gr8-secretive"}, min_size=0, max_size=1, timeout=0.3, open=False
    )
    async with pool:
        with pytest.raises(errors.UnreachableServerError) as caught:
            await adopt_pool(pool).fetchval("SELECT 1")
    assert "ana@127.0.0.1:1" in str(caught.value)
    assert "secretive" not in str(caught.value)


async def test_a_pool_that_is_not_open_is_refused(fraise_dsn):
    pool = AsyncConnectionPool(fraise_dsn, open=False)
    with pytest.raises(errors.PoolClosedError, match="host"):
        adopt_pool(pool)


@pytest.mark.parametrize(
    "value", [None, "postgresql://ana:Gr8-secretive@h/d", object(), AsyncConnectionPool]
)
def test_other_things_are_refused(value):
    with pytest.raises(errors.UnsuitableResourceError) as caught:
        adopt_pool(value)
    assert "secretive" not in str(caught.value)


def test_a_blocking_pool_is_refused_with_its_remedy(fraise_dsn):
    with (
        ConnectionPool(fraise_dsn, min_size=0, max_size=1, open=True) as pool,
        pytest.raises(errors.UnsuitableResourceError) as caught,
    ):
        adopt_pool(pool)
    assert "AsyncConnectionPool instead" in caught.value.hint


async def test_a_database_of_somebody_else_is_taken_as_it_is(fraise_database):
    assert adopt_pool(fraise_database) is fraise_database


async def test_the_log_calls_a_connection_by_its_server_process(fraise_dsn, caplog):
    async with open_database(fraise_dsn, max_size=1) as database:
        pid = await database.fetchval("SELECT pg_backend_pid()")
        with pytest.raises(psycopg.OperationalError):
            await database.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        assert await database.fetchval("SELECT 1") == 1
    lines = [line for line in caplog.messages if "closed connection" in line]
    assert lines == [f"discarding closed connection: connection to server process {pid} (closed)"]
