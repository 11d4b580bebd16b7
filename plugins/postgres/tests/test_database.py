import asyncio
import datetime as dt
import decimal
import uuid

import anyio
import psycopg
import pytest
from fraise_hookspecs.repository import Query
from fraise_postgres import open_database
from fraise_postgres.errors import (
    SessionClosedError,
    TransactionEndedError,
    TransactionFailedError,
)
from psycopg.types.json import Jsonb

pytestmark = pytest.mark.anyio


@pytest.fixture
async def db(fraise_database):
    await fraise_database.execute("CREATE TABLE t (a int PRIMARY KEY, b text)")
    return fraise_database


async def test_reading(db):
    assert await db.execute("INSERT INTO t VALUES ($1, $2), ($3, $4)", 1, "x", 2, "y") == 2
    assert await db.fetch("SELECT a, b FROM t ORDER BY a") == [
        {"a": 1, "b": "x"},
        {"a": 2, "b": "y"},
    ]
    assert await db.fetchrow("SELECT b FROM t WHERE a = $1", 2) == {"b": "y"}
    assert await db.fetchrow("SELECT b FROM t WHERE a = $1", 9) is None
    assert await db.fetchval("SELECT b FROM t WHERE a = $1", 1) == "x"
    assert await db.fetchval("SELECT b FROM t WHERE a = $1", 9) is None


async def test_statements_without_rows(db):
    assert await db.fetch("INSERT INTO t VALUES (1)") == []
    assert await db.fetchrow("UPDATE t SET b = 'z'") is None
    assert await db.fetchval("DELETE FROM t") is None


@pytest.mark.parametrize(
    ("sql", "count"),
    [
        ("INSERT INTO t VALUES (3), (4)", 2),
        ("UPDATE t SET b = 'q'", 1),
        ("DELETE FROM t", 1),
        ("SELECT * FROM t", 0),
        ("CREATE TABLE u ()", 0),
        ("INSERT INTO t VALUES (5); INSERT INTO t VALUES (6); UPDATE t SET b = 'r'", 3),
    ],
)
async def test_execute_counts_changed_rows(db, sql, count):
    await db.execute("INSERT INTO t VALUES (1, 'x')")
    assert await db.execute(sql) == count


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("jsonb", {"a": [1, {"b": None}]}),
        ("jsonb", [{"a": 1}, {"b": 2}]),
        ("jsonb", [[{"a": 1}]]),
        ("int[]", [1, 2, 3]),
        ("text[]", ["a", None, 'b"c']),
        ("int[]", [[1, 2], [3, 4]]),
        ("uuid", uuid.UUID(int=7)),
        ("uuid[]", [uuid.UUID(int=7), uuid.UUID(int=8)]),
        ("timestamptz", dt.datetime(2024, 2, 29, 12, tzinfo=dt.UTC)),
        ("date", dt.date(2024, 2, 29)),
        ("time", dt.time(1, 2, 3)),
        ("interval", dt.timedelta(days=3, seconds=4)),
        ("numeric", decimal.Decimal("12345678901234567890.123456789")),
        ("bytea", b"\x00\xff"),
        ("boolean", True),
        ("bigint", 2**62),
        ("text", "é\u2028"),
        ("text", None),
    ],
)
async def test_values_come_back_as_they_went(db, kind, value):
    assert await db.fetchval(f"SELECT $1::{kind}", value) == value
    [[(again,)]] = await db.run([Query(f"SELECT $1::{kind}", (value,))])
    assert again == value


async def test_a_json_array_of_plain_values_is_asked_for(db):
    assert await db.fetchval("SELECT $1::jsonb", Jsonb([1, "a"])) == [1, "a"]
    assert await db.fetchval("SELECT pg_typeof($1)::text", [1, 2]) == "smallint[]"


async def test_percent_and_quotes_are_only_text(db):
    assert await db.fetchval("SELECT '%s %(x)s 100%' || $1", "$1'\"") == "%s %(x)s 100%$1'\""


async def test_a_transaction_keeps_or_forgets(db):
    async with db.transaction() as tx:
        await tx.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(ValueError, match="no"):
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO t VALUES (2)")
            raise ValueError("no")
    assert await db.fetch("SELECT a FROM t") == [{"a": 1}]


async def test_a_nested_transaction_is_a_savepoint(db):
    async with db.transaction() as outer:
        await outer.execute("INSERT INTO t VALUES (1)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            async with outer.transaction() as inner:
                await inner.execute("INSERT INTO t VALUES (2)")
                async with inner.transaction() as innermost:
                    await innermost.execute("INSERT INTO t VALUES (1)")
        async with outer.transaction() as inner:
            await inner.execute("INSERT INTO t VALUES (3)")
    assert await db.fetch("SELECT a FROM t ORDER BY a") == [{"a": 1}, {"a": 3}]


async def test_a_swallowed_failure_is_not_committed_in_silence(db):
    with pytest.raises(TransactionFailedError) as caught:
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO t VALUES (1)")
            with pytest.raises(psycopg.errors.DivisionByZero):
                await tx.execute("SELECT 1/0")
    assert caught.value.code == "PG-POOL-004"
    assert await db.fetch("SELECT a FROM t") == []


async def test_a_statement_may_not_end_the_transaction(db):
    with pytest.raises(TransactionEndedError):
        async with db.transaction() as tx:
            await tx.execute("COMMIT")
    assert await db.fetchval("SELECT 1") == 1


async def test_a_failing_commit_reaches_the_caller(db):
    await db.execute("CREATE TABLE child (a int REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        async with db.transaction() as tx:
            await tx.execute("INSERT INTO child VALUES (99)")
    assert await db.fetchval("SELECT count(*) FROM child") == 0


async def test_a_session_is_not_used_after_its_end(db):
    async with db.session() as session:
        pass
    with pytest.raises(SessionClosedError):
        await session.fetchval("SELECT 1")
    async with db.transaction() as outer:
        async with outer.transaction() as inner:
            pass
        with pytest.raises(SessionClosedError):
            await inner.execute("SELECT 1")
        with pytest.raises(SessionClosedError):
            async with inner.transaction():
                pass


async def test_session_variables_end_with_the_session(fraise_dsn):
    async with open_database(fraise_dsn, max_size=1) as db:
        async with db.session({"app.tenant_id": "7", "app.user": "a'b"}) as session:
            assert await session.fetchval("SELECT current_setting('app.tenant_id')") == "7"
            assert await session.fetchval("SELECT current_setting('app.user')") == "a'b"
        assert not await db.fetchval("SELECT current_setting('app.tenant_id', true)")
        [[(tenant,)]] = await db.run(
            [Query("SELECT current_setting('app.tenant_id')")], {"app.tenant_id": "8"}
        )
        assert tenant == "8"
        assert not await db.fetchval("SELECT current_setting('app.tenant_id', true)")


async def test_a_refused_variable_leaves_a_usable_connection(fraise_dsn):
    async with open_database(fraise_dsn, max_size=1) as db:
        for _ in range(3):
            with pytest.raises(psycopg.errors.UndefinedObject):
                async with db.session({"nonsense": "1"}):
                    pytest.fail("entered")
            with pytest.raises(psycopg.errors.UndefinedObject):
                await db.run([Query("SELECT 1")], {"nonsense": "1"})
        async with db.session() as session, session.transaction() as inner:
            assert await inner.fetchval("SELECT 1") == 1


async def test_read_only_refuses_writes(db):
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        async with db.session(read_only=True) as session:
            await session.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        await db.run([Query("INSERT INTO t VALUES (1)")], read_only=True)
    with pytest.raises(psycopg.errors.ActiveSqlTransaction):
        await db.run(
            [
                Query("SELECT 1"),
                Query("SELECT set_config('transaction_read_only', 'off', true)"),
                Query("INSERT INTO t VALUES (1)"),
            ],
            read_only=True,
        )
    assert await db.execute("INSERT INTO t VALUES (1)") == 1


async def test_run_gives_the_rows_of_each_statement(db):
    assert await db.run([]) == []
    assert await db.run(
        [
            Query("INSERT INTO t VALUES ($1, $2)", (1, "x")),
            Query("SELECT a, b FROM t"),
            Query("SELECT a FROM t WHERE false"),
            Query("UPDATE t SET b = 'y' RETURNING b"),
        ]
    ) == [[], [(1, "x")], [], [("y",)]]


async def test_run_is_one_transaction(db):
    for bad in (
        Query("SELECT 1/0"),
        Query("SELECT nonsense"),
        Query("SELECT $1", (object(),)),  # refused on this side, after the first one was sent
        Query("SELECT $1::text", ("\0",)),
    ):
        with pytest.raises(psycopg.Error):
            await db.run([Query("INSERT INTO t VALUES (1)"), bad, Query("SELECT 2")])
        assert await db.fetchval("SELECT count(*) FROM t") == 0
    [[(first,)], [(second,)]] = await db.run(
        [Query("SELECT pg_current_xact_id()::text"), Query("SELECT pg_current_xact_id()::text")]
    )
    assert first == second


async def test_the_first_error_is_the_one_that_is_raised(db):
    with pytest.raises(psycopg.errors.DivisionByZero):
        await db.run([Query("SELECT 1/0"), Query("SELECT nonsense"), Query("SELECT 1")])


async def test_many_results_and_large_values(db):
    big = "x" * 3_000_000
    results = await db.run([Query("SELECT $1::text", (big,)) for _ in range(5)])
    assert [len(rows[0][0]) for rows in results] == [len(big)] * 5
    results = await db.run([Query("SELECT $1::int", (number,)) for number in range(300)])
    assert [rows[0][0] for rows in results] == list(range(300))


async def test_statements_are_prepared_unless_told_otherwise(fraise_dsn):
    for prepare, count in ((True, 1), (False, 0)):
        async with open_database(fraise_dsn, max_size=1, prepare=prepare) as db:
            for number in range(8):
                assert await db.fetchval("SELECT $1::int + 40", number) == number + 40
            for number in range(8):
                assert await db.run([Query("SELECT $1::int + 41", (number,))]) == [[(number + 41,)]]
            sql = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%+ 40'"
            assert await db.fetchval(sql) == count


async def test_one_statement_after_the_other_may_fail(fraise_dsn):
    async with open_database(fraise_dsn, max_size=1) as db:
        for _ in range(20):
            with pytest.raises(psycopg.errors.DivisionByZero):
                await db.fetchval("SELECT 1/$1::int", 0)
            with pytest.raises(psycopg.errors.DivisionByZero):
                await db.run([Query("SELECT 1/$1::int", (0,))])
        assert (
            await db.fetchval(
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
            )
            == 0
        )


async def test_many_tasks_share_a_small_pool(fraise_dsn):
    async with open_database(fraise_dsn, max_size=3) as db:
        await db.execute("CREATE TABLE n (a int)")

        async def work(number):
            async with db.transaction() as tx:
                await tx.execute("INSERT INTO n VALUES ($1)", number)
                return await tx.fetchval("SELECT $1::int", number)

        assert await asyncio.gather(*(work(number) for number in range(60))) == list(range(60))
        assert await db.fetchval("SELECT count(*) FROM n") == 60


async def test_a_slow_statement_ends_by_its_timeout(fraise_dsn):
    for prepare in (True, False):
        async with open_database(
            fraise_dsn, max_size=1, statement_timeout=0.2, prepare=prepare
        ) as db:
            with anyio.fail_after(5):
                with pytest.raises(psycopg.errors.QueryCanceled):
                    await db.fetchval("SELECT pg_sleep(20)")
                with pytest.raises(psycopg.errors.QueryCanceled):
                    await db.run([Query("SELECT pg_sleep(20)")])
                with pytest.raises(psycopg.errors.QueryCanceled):
                    async with db.session() as session:
                        await session.fetchval("SELECT pg_sleep(20)")
                assert await db.fetchval("SELECT 1") == 1


async def test_the_string_may_set_its_own_timeout(fraise_dsn):
    dsn = psycopg.conninfo.make_conninfo(fraise_dsn, options="-c statement_timeout=4321 -c app.x=y")
    async with open_database(dsn) as db:
        assert await db.fetchval("SHOW statement_timeout") == "4321ms"
        assert await db.fetchval("SHOW app.x") == "y"
        assert await db.fetchval("SHOW application_name") == "fraise"
    async with open_database(fraise_dsn, statement_timeout=0, application_name="shop") as db:
        assert await db.fetchval("SHOW statement_timeout") == "0"
        assert await db.fetchval("SHOW application_name") == "shop"


async def test_a_run_whose_commit_fails(fraise_dsn):
    """The error is the constraint's own, and the connection serves the next run."""
    async with open_database(fraise_dsn, max_size=1) as db:
        await db.execute("CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        [[(before,)]] = await db.run([Query("SELECT pg_backend_pid()")])
        late = Query("INSERT INTO late VALUES ($1::int), ($1::int)", (1,))
        for queries in ([late], [late, Query("SELECT 1")]):
            with pytest.raises(psycopg.errors.UniqueViolation):
                await db.run(queries, {"a.b": "c"})
        [[(after,)], [(count,)]] = await db.run(
            [Query("SELECT pg_backend_pid()"), Query("SELECT count(*) FROM late")]
        )
        assert (after, count) == (before, 0)
