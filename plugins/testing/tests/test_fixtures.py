import pytest

pytestmark = pytest.mark.anyio


async def test_database_is_fresh(fraise_database):
    await fraise_database.execute("CREATE TABLE t (a int)")
    assert await fraise_database.fetchval("SELECT count(*) FROM t") == 0


async def test_database_is_fresh_again(fraise_database):
    assert await fraise_database.fetchval("SELECT to_regclass('t')") is None
