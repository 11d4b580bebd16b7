"""A build counts migrations as applied; ``confiture status`` knows where migrations have led."""

import psycopg
import pytest
from confiture import StatusState

from .conftest import version

pytestmark = pytest.mark.anyio

OLD = "CREATE TABLE a (id int);\n"
NEW = "CREATE TABLE a (id int, x int);\n"


def files(project, text):
    project.write({"a.sql": text})


async def schema_of(project):
    return (await project.status()).hash


async def test_a_new_database_has_all_migrations(chain, project):
    files(project, NEW)
    chain.write(v01_a=OLD, v02_x="ALTER TABLE a ADD x int;", v02_x_down="ALTER TABLE a DROP x;")
    await project.build()
    assert chain.ledger() == [("01", "assumed", 0), ("02", "assumed", 0)]
    assert {one.origin for one in (await chain.status()).rows} == {"build"}
    assert not (await chain.up()).changed
    chain.write(v03_y="ALTER TABLE a ADD y int;", v03_y_down="ALTER TABLE a DROP y;")
    await chain.up()
    # what was built can be taken back as what was run
    await chain.down(steps=2)
    assert project.fetch(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0 AND NOT attisdropped"
    ) == [("id",)]


async def test_a_clone_has_the_migrations_of_now(chain, project):
    """Templates serve builds of the same DDL with other migrations."""
    files(project, NEW)
    project.stamp()
    chain.write(v01_a=OLD)
    assert not (await project.build(recreate=True)).cloned
    assert chain.ledger() == [("01", "assumed", 0)]
    chain.write(v02_x="ALTER TABLE a ADD x int;")
    assert (await project.build(recreate=True)).cloned
    assert chain.ledger() == [("01", "assumed", 0), ("02", "assumed", 0)]
    chain.remove("1")
    chain.remove("2")
    assert (await project.build(recreate=True)).cloned
    assert chain.ledger() == []


@pytest.mark.parametrize("late", ["", "CREATE INDEX CONCURRENTLY i ON a (id);"])
async def test_also_where_the_target_itself_is_filled(chain, project, late):
    files(project, NEW + late)
    chain.write(v01_a=OLD)
    with psycopg.connect(project.dsn):
        await project.build()
    assert chain.ledger() == [("01", "assumed", 0)]


async def test_a_build_without_migrations_makes_no_ledger(chain, project):
    files(project, NEW)
    await project.build()
    assert project.fetch("SELECT to_regclass('fraise.confiture_migration')") == [(None,)]


@pytest.mark.parametrize("seeded", [False, True])
async def test_a_database_that_was_migrated_to_the_files_is_up_to_date(chain, project, seeded):
    project.write({"/db/seeds/local/a.sql": "INSERT INTO a (id) VALUES (1);"})
    files(project, OLD)
    before = await schema_of(project)
    chain.write(v01_a=f"-- confiture: schema {before}\n{OLD}")
    await project.build(seed=seeded)
    files(project, NEW)
    changed = await project.status()
    assert changed.state is StatusState.CHANGED
    plain = changed.hash
    if seeded:  # the hash of what was built covers the rows as well
        from confiture.ddl.kinds import Kinds
        from confiture.environment import load_environment
        from confiture.plan import read_plan

        environment = load_environment(project.path, "local")
        plain = read_plan(project.path, environment, Kinds(()), seed=False).hash
    chain.write(
        v02_x=f"-- confiture: schema {plain}\nALTER TABLE a ADD x int;",
        v02_x_down="ALTER TABLE a DROP x;",
    )
    assert (await project.status()).state is StatusState.CHANGED
    await chain.up()
    found = await project.status()
    assert (found.state, found.migration) == (StatusState.UP_TO_DATE, version("2"))
    await chain.down()
    assert (await project.status()).state is StatusState.CHANGED
    files(project, OLD)
    if not seeded:
        assert (await project.status()).state is StatusState.UP_TO_DATE


async def test_a_way_back_behind_the_build_is_not_up_to_date(chain, project):
    """The record of the build still has the files' hash."""
    files(project, NEW)
    chain.write(v01_x="ALTER TABLE a ADD x int;", v01_x_down="ALTER TABLE a DROP x;")
    await project.build()
    assert (await project.status()).state is StatusState.UP_TO_DATE
    await chain.down()
    found = await project.status()
    assert (found.state, found.migration) == (StatusState.CHANGED, None)


async def test_a_database_that_was_only_migrated(chain, project, confiture):
    files(project, OLD)
    chain.write(v01_a=f"-- confiture: schema {await schema_of(project)}\n{OLD}")
    await chain.up()
    assert (await project.status()).state is StatusState.UP_TO_DATE
    assert f"newest migration: {version('1')}" in confiture("status").stdout
    chain.write(v02_b="-- confiture: transaction statement\nSELECT 1; SELECT nothing;")
    with pytest.raises(Exception, match="nothing"):
        await chain.up()
    assert (await project.status()).state is StatusState.UNKNOWN
