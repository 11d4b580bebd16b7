"""A database that writes down what it runs behaves as the one behind it."""

import pytest
from fraise_hookspecs.repository import Query
from fraise_testing.counting import CountedContext, CountedDatabase, StatementLog

pytestmark = pytest.mark.anyio


@pytest.fixture
def log():
    return StatementLog()


async def test_every_way_to_run_a_statement_is_counted(fraise_database, log):
    database = CountedDatabase(inner=fraise_database, log=log)
    assert await database.execute("CREATE TABLE t (n int)") == 0
    assert await database.execute("INSERT INTO t VALUES ($1), (2)", 1) == 2
    assert await database.fetchval("SELECT count(*) FROM t") == 2
    assert (await database.fetchrow("SELECT n FROM t ORDER BY n"))["n"] == 1
    assert [row["n"] for row in await database.fetch("SELECT n FROM t ORDER BY n")] == [1, 2]
    assert await database.run([Query("SELECT 1"), Query("SELECT $1::int", (2,))]) == [
        [(1,)],
        [(2,)],
    ]
    async with database.session({"app.x": "7"}) as session:
        assert await session.fetchval("SELECT current_setting('app.x')") == "7"
        async with session.transaction() as inner:
            await inner.execute("DELETE FROM t")
    assert [statement.split()[0] for statement in log.statements] == [
        "CREATE", "INSERT", "SELECT", "SELECT", "SELECT", "SELECT", "SELECT", "SELECT", "DELETE",
    ]  # fmt: skip


async def test_leaving_a_transaction_by_an_exception_rolls_back(fraise_database, log):
    database = CountedDatabase(inner=fraise_database, log=log)
    await database.execute("CREATE TABLE t (n int)")
    with pytest.raises(RuntimeError):
        async with database.transaction() as inner:
            await inner.execute("INSERT INTO t VALUES (1)")
            raise RuntimeError
    assert await database.fetchval("SELECT count(*) FROM t") == 0


async def test_a_context_counts_its_database_and_gives_the_rest(fake_context, fraise_database, log):
    context = fake_context(resources={"database": fraise_database, "other": 7})
    counted = CountedContext(context, log)
    assert await counted.resource("other") == 7
    database = await counted.resource("database")
    assert await counted.resource("database") is database
    await database.fetchval("SELECT 1")
    assert log.statements == ["SELECT 1"]
    assert counted.environment == "test"
