"""``confiture migrate generate``: what is written, what is refused, and where it leads."""

from __future__ import annotations

import json
import re

import psycopg
import pytest

BEFORE = "CREATE TABLE users (id int PRIMARY KEY, full_name text);\n"
AFTER = "CREATE TABLE users (id int PRIMARY KEY, full_name text, email text NOT NULL UNIQUE);\n"


@pytest.fixture
def edited(project):
    """A database as the files were, and files that were edited since."""

    def edit(before, after, rows=""):
        project.execute(before + rows)
        project.write({"schema.sql": after})

    return edit


def read(project):
    from confiture.ddl.kinds import Kinds
    from confiture.migrations.files import read_migrations

    return read_migrations(project.path, Kinds(()))


def go(project, script):
    """Run a script's statements one by one, as the runner does it with ``statement``."""
    with psycopg.connect(project.dsn, autocommit=True) as connection:
        for one in script.statements:
            connection.execute(one.text)


def test_a_change_is_written_in_two_phases_and_leads_there_and_back(confiture, project, edited):
    edited(BEFORE, AFTER)
    before = project.dump()
    done = confiture("migrate", "generate")
    assert "expand: while the old programs serve" in done.stdout
    expand, contract = read(project)
    assert (expand.name, contract.name) == (
        "add_email_to_users",
        "add_email_to_users_contract",
    )
    assert [one.text for one in expand.up.statements] == [
        "ALTER TABLE public.users ADD COLUMN email text",
        "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON public.users (email)",
        (
            "ALTER TABLE public.users ADD CONSTRAINT users_email_key"
            " UNIQUE USING INDEX users_email_key"
        ),
    ]
    assert any("NOT NULL" in one.text for one in contract.up.statements)
    assert contract.header.transaction.value == "statement"
    assert expand.header.schema is None
    assert contract.header.schema is not None
    assert expand.header.proof.startswith("passed on PostgreSQL ")
    assert " rows" in expand.header.proof
    go(project, expand.up)
    middle = project.dump()
    go(project, contract.up)
    assert confiture("diff", "local", "db/schema").stdout.startswith("No differences")
    go(project, contract.down)
    assert project.dump() == middle
    go(project, expand.down)
    assert project.dump() == before


def test_nothing_is_written_where_nothing_differs(confiture, project, edited):
    edited(BEFORE, BEFORE)
    done = confiture("migrate", "generate", "--name", "nothing")
    assert done.stdout.endswith("db/schema says: nothing to do.\n")
    assert not (project.path / "db/migrations").exists()


def test_a_loss_is_refused_with_its_name(confiture, project, edited):
    edited(BEFORE, "CREATE TABLE users (id int PRIMARY KEY, name text);")
    refused = confiture("migrate", "generate", expect=1).stderr
    assert "CONF-GENERATE-002" in refused
    assert "lose: the values of public.users.full_name" in refused
    assert "it looks like a rename: --rename public.users.full_name:name" in refused
    assert "--allow-destructive" in refused
    assert not (project.path / "db/migrations").exists()
    confiture("migrate", "generate", "--allow-destructive")
    assert [one.header.phase.value for one in read(project)] == ["expand", "contract"]
    # what is lost is told to who reads the file, and the way back is written all the same
    (text,) = (project.path / "db/migrations").glob("*contract.up.sql")
    assert "loses the values of public.users.full_name" in text.read_text()
    assert all(one.down is not None for one in read(project))


def test_the_commands_lead_from_files_to_a_database(confiture, project):
    project.write({"schema.sql": BEFORE})
    confiture("build")
    project.execute("INSERT INTO users VALUES (1, 'Ada')")
    project.write({"schema.sql": AFTER.replace(" NOT NULL", " NOT NULL DEFAULT 'x'")})
    confiture("migrate", "generate")
    confiture("migrate", "up")
    assert project.fetch("SELECT * FROM users") == [(1, "Ada", "x")]
    assert "nothing to do" in confiture("migrate", "generate").stdout
    assert confiture("diff", "local", "db/schema").stdout.startswith("No differences")
    confiture("migrate", "down", "--steps", "2", "--past-contract")
    assert project.fetch("SELECT * FROM users") == [(1, "Ada")]


def test_pending_migrations_are_applied_first(confiture, project, edited):
    edited(BEFORE, AFTER)
    confiture("migrate", "generate", "--name", "email")
    done = confiture("migrate", "generate", expect=1)
    assert "CONF-GENERATE-001" in done.stderr
    assert "confiture migrate up" in done.stderr
    assert len(read(project)) == 2


def test_another_side_may_be_what_there_is(confiture, project):
    project.write({"schema.sql": AFTER, "/old.sql": BEFORE})
    confiture("migrate", "generate", "--from", "old.sql", "--name", "email", "--no-online")
    (only,) = read(project)
    assert only.header.phase.value == "contract"
    assert only.header.transaction.value == "file"
    assert only.header.schema is not None


def test_machines_get_json(confiture, project, edited):
    edited(BEFORE, AFTER)
    told = json.loads(confiture("migrate", "generate", "--json").stdout)
    assert told["changed"] is True
    assert [one["phase"] for one in told["migrations"]] == ["expand", "contract"]
    assert told["migrations"][0]["up"][0]["lock"] == "ACCESS EXCLUSIVE"
    assert [re.sub(r"\d{14}", "V", one) for one in told["files"][:2]] == [
        "db/migrations/V_add_email_to_users.up.sql",
        "db/migrations/V_add_email_to_users.down.sql",
    ]
    assert told["advice"]["strategy"] == "alter"


def test_what_is_not_proved_says_so(confiture, project, edited):
    edited(BEFORE, AFTER)
    confiture("migrate", "generate", "--no-prove")
    assert {one.header.proof for one in read(project)} == {"none, --no-prove was given"}


def test_a_protected_environment_says_where_scratch_databases_are_made(
    confiture, project, edited, databases
):
    edited(BEFORE, AFTER)
    there = databases()
    project.environment("protected: true\n")
    refused = confiture("migrate", "generate", expect=1)
    assert "error[CONF-DIFF-004]" in refused.stderr
    assert (databases(), read(project)) == (there, ())
    project.environment("protected: true\nshadow_url: same\n")
    confiture("migrate", "generate")
    assert read(project)


def test_bodies_may_name_what_comes_later(confiture, project, edited):
    after = BEFORE + "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM z';"
    edited(BEFORE, after + "CREATE TABLE z ();")
    confiture("migrate", "generate")
    (only,) = read(project)
    assert only.name == "add_f_and_z"
    confiture("migrate", "up")
    assert project.fetch("SELECT f()") == [(0,)]


def test_what_is_not_compared_is_refused_and_else_recorded(confiture, project, edited):
    edited(BEFORE, BEFORE + "CREATE TABLE t ();")
    project.execute(
        "CREATE PUBLICATION p; CREATE SUBSCRIPTION s CONNECTION 'dbname=x'"
        " PUBLICATION p WITH (connect = false)"
    )
    try:
        done = confiture("migrate", "generate", expect=1)
        assert "subscription s is not compared" in done.stderr
        confiture("migrate", "generate", "--allow-incomplete", "--allow-destructive")
        assert all("subscription s" in one.header.proof for one in read(project))
    finally:
        project.execute("ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s")


def test_files_for_a_hand_to_fill(confiture, project):
    assert "CONF-GENERATE-005" in confiture("migrate", "generate", "--empty", expect=1).stderr
    refused = confiture("migrate", "generate", "--python", "--name", "../x", expect=1)
    assert "CONF-MIG-" in refused.stderr
    confiture("migrate", "generate", "--empty", "--name", "by_hand")
    confiture("migrate", "generate", "--python", "--name", "in_python")
    by_hand, in_python = read(project)
    assert by_hand.up.statements == by_hand.down.statements == ()
    assert in_python.python is not None


def test_nothing_half_is_written(confiture, project, edited, monkeypatch):
    """The second migration's name is too long for a file, so the first one goes as well."""
    edited(BEFORE, AFTER)
    name = "a" * (255 - len("20260101000000_.down.sql") - len("_contract") + 1)
    confiture("migrate", "generate", "--name", name, expect=1)
    assert not list((project.path / "db/migrations").iterdir())


def test_values_of_a_new_column_come_in_batches(confiture, project):
    before = "CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (id int);"
    new = "n uuid NOT NULL DEFAULT gen_random_uuid()"
    project.write({"schema.sql": before})
    confiture("build")
    project.execute("INSERT INTO t SELECT generate_series(1, 500); INSERT INTO u VALUES (1), (2);")
    project.write(
        {"schema.sql": before.replace("KEY)", f"KEY, {new})").replace("t)", f"t, {new})")}
    )
    confiture("migrate", "generate")
    (path,) = (project.path / "db/migrations").glob("*.up.sql")
    text = path.read_text()
    assert "-- confiture: backfill\nUPDATE public.t SET n = DEFAULT WHERE n IS NULL;" in text
    # a table without a key cannot be walked along one
    assert text.count("-- confiture: backfill") == 1
    confiture("migrate", "up")
    assert project.fetch("SELECT count(DISTINCT n) FROM t") == [(500,)]
    assert project.fetch("SELECT count(DISTINCT n) FROM u") == [(2,)]
    assert confiture("diff", "local", "db/schema").stdout.startswith("No differences")


def test_a_rename_keeps_its_rows_there_and_back(confiture, project):
    project.write({"schema.sql": BEFORE})
    confiture("build")
    project.execute("INSERT INTO users VALUES (1, 'Ada')")
    project.write({"schema.sql": BEFORE.replace("full_name text", "name text, n int")})
    confiture("migrate", "generate", "--rename", "users.full_name:name")
    (only,) = read(project)
    assert only.header.phase.value == "contract"
    assert only.header.proof.startswith("passed on PostgreSQL ")
    confiture("migrate", "up")
    assert project.fetch("SELECT id, name, n FROM users") == [(1, "Ada", None)]
    assert confiture("diff", "local", "db/schema").stdout.startswith("No differences")
    confiture("migrate", "down", "--past-contract")
    assert project.fetch("SELECT id, full_name FROM users") == [(1, "Ada")]
