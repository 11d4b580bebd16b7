"""Statements outside of transactions: asked of the catalogs, mended, repeated or left to a person."""

import psycopg
import pytest
from confiture import Decision, errors, migrate_resolve

from .conftest import version

pytestmark = pytest.mark.anyio

HEAD = "-- confiture: transaction statement\n"
INDEXES = (
    "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
    " WHERE i.indrelid = 'a'::regclass ORDER BY 1"
)


@pytest.fixture
def table(project):
    project.execute(
        "CREATE TABLE a (id int, x int); INSERT INTO a SELECT n, n FROM generate_series(1, 100) n"
    )
    return "a"


async def test_an_index_is_built_concurrently(chain, project, table):
    chain.write(
        v01_i=HEAD + "CREATE INDEX CONCURRENTLY i ON a (x);\n"
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS k ON ONLY public.a (id);",
        v01_i_down=HEAD + "DROP INDEX CONCURRENTLY i;\nDROP INDEX CONCURRENTLY IF EXISTS k;",
    )
    await chain.up()
    assert project.fetch(INDEXES) == [("i", True), ("k", True)]
    assert [event for _, event in chain.events()] == ["announced", "begun", "announced", "applied"]
    await chain.down()
    assert project.fetch(INDEXES) == []
    assert chain.ledger() == []


async def test_what_a_refused_build_leaves_is_taken_away(chain, project, table):
    project.execute("INSERT INTO a VALUES (1, 1)")
    chain.write(v01_i=HEAD + "CREATE UNIQUE INDEX CONCURRENTLY i ON a (id);")
    with pytest.raises(errors.MigrationFailedError, match="0 of 1 statements"):
        await chain.up()
    assert project.fetch(INDEXES) == []
    assert chain.ledger() == [("01", "applying", 0)]
    project.execute("DELETE FROM a WHERE ctid = (SELECT max(ctid) FROM a)")
    await chain.up()
    assert project.fetch(INDEXES) == [("i", True)]


def leave_invalid(project, name="i"):
    """What an interrupted build of somebody leaves."""
    project.execute("INSERT INTO a VALUES (1, 1)")
    with pytest.raises(psycopg.errors.UniqueViolation):
        project.execute(f"CREATE UNIQUE INDEX CONCURRENTLY {name} ON a (id)")
    project.execute("DELETE FROM a WHERE ctid = (SELECT max(ctid) FROM a)")


@pytest.mark.parametrize("form", ["", "IF NOT EXISTS"])
async def test_an_invalid_index_is_never_taken_for_the_one_that_is_wanted(
    chain, project, table, form
):
    leave_invalid(project)
    assert project.fetch(INDEXES) == [("i", False)]
    chain.write(v01_i=HEAD + f"CREATE INDEX CONCURRENTLY {form} i ON a (x);")
    await chain.up()
    assert project.fetch(INDEXES) == [("i", True)]
    assert project.fetch("SELECT indkey::text FROM pg_index WHERE indexrelid = 'i'::regclass") == [
        ("2",)
    ]


async def test_a_valid_index_of_that_name_is_an_error_unless_the_file_says_otherwise(
    chain, project, table
):
    project.execute("CREATE INDEX i ON a (id)")
    chain.write(v01_i=HEAD + "CREATE INDEX CONCURRENTLY i ON a (x);")
    with pytest.raises(errors.MigrationFailedError, match="already exists"):
        await chain.up()
    chain.write(v01_i=HEAD + "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (x);")
    await chain.up()


def announce(project, statement=0):
    """As a run leaves the ledger that was killed in a statement outside of a transaction."""
    project.execute(
        "UPDATE fraise.confiture_migration SET state = 'applying', announced = true,"
        f" done = {statement}"
    )


CASES = {
    "index, built": ("CREATE INDEX CONCURRENTLY i ON a (x)", "CREATE INDEX i ON a (x)", 1),
    "index, not begun": ("CREATE INDEX CONCURRENTLY i ON a (x)", "", 1),
    "index, half": ("CREATE INDEX CONCURRENTLY i ON a (x)", None, 1),
    "index gone": ("DROP INDEX CONCURRENTLY i", "", 0),
    "index still there": ("DROP INDEX CONCURRENTLY i", "CREATE INDEX i ON a (x)", 0),
    "vacuum": ("VACUUM a", "", 0),
    "reindex": ("REINDEX INDEX CONCURRENTLY i", "CREATE INDEX i ON a (x)", 1),
    "reindex, plain": ("REINDEX TABLE a", "CREATE INDEX i ON a (x)", 1),
}


@pytest.mark.parametrize("name", CASES)
async def test_after_a_cut_the_catalogs_say_what_is_left(chain, project, table, name):
    """The ledger is as such a run leaves it; what the server did is one of all it may have done."""
    statement, did, left = CASES[name]
    chain.write(v01_i=HEAD + f"{statement};\nCREATE TABLE more (id int);")
    # the announcement comes first, so any refusal leaves the entry that the test needs
    project.execute("CREATE TABLE more (id int)")
    if not did:
        project.execute("CREATE INDEX i ON a (x)") if statement.startswith("DROP") else None
    with pytest.raises(errors.MigrationFailedError):
        await chain.up()
    project.execute("DROP TABLE more; DROP INDEX IF EXISTS i")
    project.execute("UPDATE fraise.confiture_migration SET done_digest = ''")
    announce(project)
    if did is None:
        leave_invalid(project)
    elif did:
        project.execute(did)
    await chain.up()
    assert chain.ledger() == [("01", "applied", 0)]
    assert project.fetch(INDEXES) == [("i", True)] * left
    assert "more" in chain.tables()


async def test_what_reindex_leaves_is_taken_away(chain, project, table):
    project.execute("CREATE INDEX i ON a (x)")
    leave_invalid(project, "i_ccnew")
    leave_invalid(project, "other_ccnew1")
    chain.write(v01_i=HEAD + "REINDEX INDEX CONCURRENTLY i;")
    await chain.up()
    assert project.fetch(INDEXES) == [("i", True)]


async def test_a_partition_is_detached_and_a_half_removal_is_finished(chain, project):
    if project.fetch("SELECT current_setting('server_version_num')::int")[0][0] < 140000:
        pytest.skip("DETACH ... CONCURRENTLY came with PostgreSQL 14")
    project.execute(
        "CREATE TABLE p (id int) PARTITION BY LIST (id);"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);"
        "CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2)"
    )
    # a reader that stays makes the removal wait in the middle, where a timeout cuts it off
    project.environment("migration:\n  lock_timeout: 300ms\n  lock_retries: 0\n")
    chain.write(v01_x=HEAD + "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;")
    pending = "SELECT count(*) FROM pg_inherits WHERE inhdetachpending"
    reader = psycopg.connect(project.dsn)
    reader.execute("SELECT * FROM p")
    with pytest.raises(errors.LockWaitError):
        await chain.up()
    assert project.fetch(pending) == [(1,)]
    reader.close()
    await chain.up()
    assert project.fetch("SELECT inhrelid::regclass::text FROM pg_inherits") == [("p2",)]
    assert chain.ledger() == [("01", "applied", 0)]


@pytest.fixture
def subscription(project):
    """One that connects to nowhere."""
    project.execute(
        "CREATE SUBSCRIPTION s CONNECTION 'host=nowhere.invalid' PUBLICATION one"
        " WITH (connect = false, slot_name = NONE)"
    )
    yield "s"
    project.execute("DROP SUBSCRIPTION IF EXISTS s")


PUBLICATIONS = "SELECT subpublications FROM pg_subscription WHERE subname = 's'"


@pytest.mark.parametrize("took", [False, True])
async def test_what_nobody_can_ask_is_left_to_a_person(chain, project, subscription, took):
    if project.fetch("SELECT current_setting('server_version_num')::int")[0][0] < 140000:
        pytest.skip("ADD PUBLICATION came with PostgreSQL 14")
    add = "ALTER SUBSCRIPTION s ADD PUBLICATION two WITH (refresh = false)"
    chain.write(v01_x=HEAD + f"{add};\nCREATE TABLE more (id int);")
    project.execute("CREATE TABLE more (id int)")
    with pytest.raises(errors.MigrationFailedError):
        await chain.up()
    project.execute("DROP TABLE more")
    if not took:
        project.execute("ALTER SUBSCRIPTION s SET PUBLICATION one WITH (refresh = false)")
    project.execute("UPDATE fraise.confiture_migration SET done_digest = ''")
    announce(project)
    with pytest.raises(errors.UnknownEffectError, match="ADD PUBLICATION two"):
        await chain.up()
    (row,) = (await chain.status()).rows
    assert "one was cut off" in row.notes
    decision = Decision.DONE if took else Decision.AGAIN
    report = await chain.run(migrate_resolve, version("1"), decision)
    assert "statement 1 of" in report.summary
    await chain.up()
    assert project.fetch(PUBLICATIONS) == [(["one", "two"],)]
    assert chain.ledger() == [("01", "applied", 0)]


async def test_settings_hold_for_it(chain, project):
    project.execute("CREATE SCHEMA s; CREATE TABLE s.inside (id int)")
    chain.write(
        v01_x=HEAD + "SET LOCAL search_path = s;\nCREATE INDEX CONCURRENTLY i ON inside (id);",
        v02_y="CREATE TABLE outside (id int);",
    )
    await chain.up()
    assert project.fetch(
        "SELECT to_regclass('s.i') IS NOT NULL, to_regclass('public.outside') IS NOT NULL"
    ) == [(True, True)]
