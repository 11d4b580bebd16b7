"""What ``confiture status`` says of a database, in each state that it can be in."""

import json

import psycopg
import pytest
from confiture import StatusState, errors
from confiture.record import tool_version

pytestmark = pytest.mark.anyio

FILES = {"a.sql": "CREATE TABLE a (id int);\n", "b.sql": "CREATE VIEW b AS SELECT * FROM a;\n"}


async def test_never_built(project):
    project.write(FILES)
    found = await project.status()
    assert found.state is StatusState.NEVER_BUILT
    assert found.declared == {"table": 1, "view": 1}
    assert found.present == {}
    assert found.record is None


async def test_up_to_date(project):
    project.write(FILES)
    report = await project.build()
    found = await project.status()
    assert found.state is StatusState.UP_TO_DATE
    assert found.hash == report.hash == found.record.hash
    assert found.present == {"table": 1, "view": 1}
    assert found.record.tool_version == tool_version()
    assert found.record.server_version == report.server_version
    assert found.record.environment == "local"
    assert not found.record.seeded


async def test_comments_do_not_count(project):
    project.write(FILES)
    await project.build()
    project.write({"a.sql": "-- what it is\n" + FILES["a.sql"]})
    assert (await project.status()).state is StatusState.UP_TO_DATE


async def test_changed_files_are_named(project):
    project.write(FILES)
    await project.build()
    project.write({"a.sql": "CREATE TABLE a (id bigint);\n", "c.sql": "CREATE SCHEMA c;\n"})
    (project.path / "db/schema/b.sql").unlink()
    found = await project.status()
    assert found.state is StatusState.CHANGED
    assert found.changed == ("db/schema/a.sql",)
    assert found.added == ("db/schema/c.sql",)
    assert found.removed == ("db/schema/b.sql",)


async def test_changed_seeds_count_where_they_were_loaded(project):
    project.write(FILES)
    project.write({"/db/seeds/local/1.sql": "INSERT INTO a VALUES (1);"})
    await project.build()
    project.write({"/db/seeds/local/1.sql": "INSERT INTO a VALUES (2);"})
    assert (await project.status()).state is StatusState.UP_TO_DATE
    await project.build(recreate=True, seed=True)
    assert (await project.status()).state is StatusState.UP_TO_DATE
    project.write({"/db/seeds/local/1.sql": "INSERT INTO a VALUES (3);"})
    found = await project.status()
    assert found.state is StatusState.CHANGED
    assert found.changed == ("db/seeds/local/1.sql",)


async def test_objects_of_unknown_origin(project):
    project.execute("CREATE TABLE somebody (id int)")
    project.write(FILES)
    found = await project.status()
    assert found.state is StatusState.UNKNOWN
    assert found.present == {"table": 1}


async def test_missing_database(project, missing_dsn):
    project.environment(f"database_url: {json.dumps(missing_dsn)}\n")
    project.write(FILES)
    found = await project.status()
    assert found.state is StatusState.MISSING
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(missing_dsn)


async def test_clone_knows_when_it_was_placed(project):
    project.write(FILES)
    await project.build()
    first = (await project.status()).record
    project.environment("", name="ci")
    await project.build("ci", recreate=True)
    second = (await project.status("ci")).record
    assert second.built_at == first.built_at
    assert second.placed_at > first.placed_at
    assert second.environment == "ci"


async def test_record_of_a_newer_release(project):
    project.write(FILES)
    await project.build()
    project.execute("UPDATE fraise.confiture_build SET format = 99, tool_version = '9.9'")
    with pytest.raises(errors.RecordTooNewError, match=r"9\.9"):
        await project.status()


async def test_record_that_was_emptied(project):
    project.write(FILES)
    await project.build()
    project.execute("DELETE FROM fraise.confiture_build")
    assert (await project.status()).state is StatusState.UNKNOWN


async def test_strategies_and_their_plugins(project):
    project.write(FILES)
    found = await project.status()
    assert [(one.name, one.plugin, one.destructive) for one in found.strategies] == [
        ("build", "confiture", True),
        ("migrate", "confiture", False),
    ]


async def test_counts_by_kind(project):
    project.execute(
        "CREATE SCHEMA app; CREATE TABLE app.t (id serial PRIMARY KEY, m int);"
        "CREATE TYPE app.mood AS ENUM ('sad'); CREATE TYPE app.pair AS (a int, b int);"
        "CREATE DOMAIN app.d AS int; CREATE MATERIALIZED VIEW app.m AS SELECT 1 AS a;"
        "CREATE FUNCTION app.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
        "CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1';"
        "CREATE TRIGGER tr BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.f();"
        "CREATE POLICY pol ON app.t; CREATE EXTENSION citext;"
        "CREATE SCHEMA fraise; CREATE TABLE fraise.own (id int)"
    )
    project.write(FILES)
    assert (await project.status()).present == {
        "domain": 1,
        "extension": 1,
        "function": 1,
        "index": 1,
        "materialized-view": 1,
        "policy": 1,
        "procedure": 1,
        "schema": 1,
        "sequence": 1,
        "table": 1,
        "trigger": 1,
        "type": 2,
    }
