"""``--dry-run``: what would run, and a target that is provably untouched."""

import json

import pytest
from confiture import errors
from confiture.migrations.locking import LOCK_CLASS

pytestmark = pytest.mark.anyio

FILES = {
    "v01_a": "CREATE TABLE a (id int);",
    "v02_b": "ALTER TABLE a ADD x int;\nCREATE INDEX i ON a (x);\nINSERT INTO a VALUES (1);"
    "\nSELECT setval('s', 99);\nDO $$ BEGIN CREATE TABLE sly (); END $$;",
    "v03_c": "-- confiture: transaction statement\nCREATE INDEX CONCURRENTLY k ON a (id);"
    "\nALTER TABLE a DROP x;",
}


@pytest.fixture
def everything(project):
    """All that a dry run could change: catalogs, rows, sequences, the ledger, advisory locks."""

    def read():
        catalogs = project.fetch(
            "SELECT 'pg_class'::regclass, oid::text, xmin::text FROM pg_class UNION ALL"
            " SELECT 'pg_attribute'::regclass, attrelid::text || attnum, xmin::text"
            " FROM pg_attribute UNION ALL"
            " SELECT 'pg_namespace'::regclass, oid::text, xmin::text FROM pg_namespace UNION ALL"
            " SELECT 'pg_proc'::regclass, oid::text, xmin::text FROM pg_proc ORDER BY 1, 2"
        )
        ledger = project.fetch("SELECT to_regclass('fraise.confiture_migration')")
        if ledger[0][0]:
            ledger = project.fetch("SELECT m.*, m.xmin::text FROM fraise.confiture_migration m")
            ledger += project.fetch("SELECT * FROM fraise.confiture_migration_log")
        return catalogs, ledger, project.fetch("SELECT last_value FROM s"), project.dump(data=True)

    return read


@pytest.mark.parametrize("applied", [0, 1])
async def test_the_target_is_untouched(chain, project, everything, applied):
    project.execute("CREATE SEQUENCE s")
    chain.write(v01_a=FILES["v01_a"])
    if applied:
        await chain.up()
    chain.write(**FILES)
    before = everything()
    report = await chain.up(dry_run=True)
    assert not report.changed
    assert len(report.steps) == 3 - applied
    assert everything() == before
    assert not project.fetch("SELECT FROM pg_locks WHERE classid = %s", LOCK_CLASS)


async def test_locks_are_told_as_far_as_they_are_known(chain):
    chain.write(**FILES)
    told = {
        one.first_line: (one.lock, one.on, one.blocks, one.outside)
        for one in (await chain.up(dry_run=True)).expected
    }
    strong = ("ACCESS EXCLUSIVE", "a", "reads and writes", False)
    assert told == {
        "CREATE TABLE a (id int)": ("NONE", None, "nobody", False),
        "ALTER TABLE a ADD x int": strong,
        "CREATE INDEX i ON a (x)": ("SHARE", "a", "writes", False),
        "INSERT INTO a VALUES (1)": ("ROW EXCLUSIVE", "a", "nobody", False),
        "SELECT setval('s', 99)": (None, None, None, False),
        "DO $$ BEGIN CREATE TABLE sly (); END $$": (None, None, None, False),
        "CREATE INDEX CONCURRENTLY k ON a (id)": ("SHARE UPDATE EXCLUSIVE", "a", "nobody", True),
        "ALTER TABLE a DROP x": strong,
    }


async def test_what_does_not_parse_is_found(chain):
    chain.write(v01_a="CREATE TABLE a (id int);", v02_b="SELECT 1;\nALTER TABEL a;")
    with pytest.raises(errors.SyntaxRefusedError) as caught:
        await chain.up(dry_run=True)
    assert caught.value.where.line == 2


async def test_the_way_back_is_told_from_the_down_file(chain):
    chain.write(v01_a="CREATE TABLE a (id int);", v01_a_down="DROP TABLE a;")
    await chain.up()
    report = await chain.down(dry_run=True)
    (one,) = report.expected
    assert (one.text, one.danger) == ("DROP TABLE a", "DROP TABLE removes what it holds")
    assert (report.before, report.after) == ("20260101000000", "")
    assert chain.tables() == ["a"]
    with pytest.raises(errors.UnknownVersionError):
        await chain.down(dry_run=True, to="x")


async def test_a_dry_run_needs_no_right_to_write(chain, project):
    role = "fraise_migrate_looker"
    project.execute(
        f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
    )
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    words = conninfo_to_dict(project.dsn)
    words["options"] = f"-c role={role}"
    chain.write(v01_a="CREATE TABLE a (id int);")
    try:
        project.environment(f"database_url: {json.dumps(make_conninfo(**words))}\n", "look")
        assert len((await chain.up("look", dry_run=True)).steps) == 1
    finally:
        project.execute(f"DROP ROLE {role}")
